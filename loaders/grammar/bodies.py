"""Bodies as a sentence names them: type, unit, owner and place, by grammar."""

from loaders.grammar.chunks import Body
from loaders.grammar.closed_bodies import LINKS, is_verb, read_closed
from loaders.grammar.open_bodies import Opening, read_open
from loaders.grammar.places import read_country, read_place
from loaders.grammar.stretch import Stretch
from loaders.lexicon import Entry, Tag


def read_body(s: Stretch, i: int) -> tuple[Body, int] | None:
    """The body that starts at token i, and the token after it."""
    found = s.longest(i, Tag.BODY)
    if found is None or not _capital_enough(s, i, found) or of_event(s, *found):
        return None
    whole = read_rest(s, *found)
    if whole is None:
        return None
    return front_of(s, *whole) or of_country(s, *whole)


FRONT = "Ủy ban Trung ương MTTQ Việt Nam"


def front_of(s: Stretch, body: Body, stop: int) -> tuple[Body, int] | None:
    """The Fatherland Front's committee of a place, though it is called the centre's: "… Trung ương … tỉnh Bắc Kạn"."""
    place = read_place(s, stop) if body.head == FRONT else None
    if place is None or not (place[0].level and place[0].name):
        return None
    return Body("Ủy ban MTTQ Việt Nam", "level", place[0].level, place[0]), place[1]


def of_country(s: Stretch, body: Body, stop: int) -> tuple[Body, int]:
    """A central body of another country: "Bộ Ngoại giao Phần Lan"; past "Việt Nam"."""
    country = read_country(s, stop) if body.use == "central" and "Việt Nam" not in body.head else None
    if country is None:
        return body, stop
    return (body if country[0] == "Việt Nam" else Body(f"{body.head} {country[0]}", "central")), country[1]


def read_rest(s: Stretch, entry: Entry, after: int) -> tuple[Body, int] | None:
    """The rest of a body whose type word ends at `after`."""
    if entry.use == "open":
        return read_open(s, Opening(entry.value, after), read_body)
    return read_closed(s, entry, after, read_body)


def read_named(s: Stretch, head: str, after: int) -> tuple[Body, int] | None:
    """A body of type `head` whose own name starts at `after`, behind a title."""
    return read_open(s, Opening(head, after, titled=True), read_body)


def read_titled_body(s: Stretch, i: int, *, named: bool = False) -> tuple[Body, int] | None:
    """The body behind a title: an open name may hold any word up to a sign or a verb."""
    found = s.longest(i, Tag.BODY)
    if found is None or not _capital_enough(s, i, found) or of_event(s, *found):
        return None
    entry, after = found
    if entry.use == "open":
        return read_open(s, Opening(entry.value, after, titled=True, named=named), read_body)
    if entry.use == "unit" and _goes_on(s, after):
        return read_named(s, s.words[i], i + 1)  # "Ban đô thị thích ứng biến đổi khí hậu"
    return read_closed(s, entry, after, read_body)


def _goes_on(s: Stretch, at: int) -> bool:
    """Whether a lower-case word follows that belongs to the name: neither link, stop, verb nor an owner."""
    word = s.low(at)
    if not (word.isalpha() and s.words[at].islower()) or word in LINKS or word in s.lexicon.name_stops:
        return False
    return not (is_verb(s, at) or s.longest(at, Tag.BODY) or s.longest(at, Tag.LEVEL) or word in ("các", "cơ", "trung"))


def of_event(s: Stretch, entry: Entry, after: int) -> bool:
    """Whether a committee is made for an event, not the party's: "Ban Tổ chức lễ hội", "Ban tổ chức cuộc thi"."""
    if s.surface(after - 1, after + 1) in s.lexicon.namesakes:
        return True  # "Trường Chinh", after whom things are named
    if entry.value != "Ban Tổ chức" or after >= s.end:
        return False
    return s.low(after) in _EVENTS or s.longest(after, Tag.EVENT) is not None


_NAMED = frozenset(["Báo", "Tạp chí", "Công ty", "Tổng công ty", "Tập đoàn", "Trường", "Trường Đại học", "Trường ĐH"])
_EVENTS = frozenset(["lễ", "giải", "hội", "cuộc", "chương", "festival", "liên", "đại", "triển", "sự", "đêm"])


def _capital_enough(s: Stretch, i: int, found: tuple[Entry, int]) -> bool:
    """Whether the type word is a name: "ban tổ chức" is a committee of the day, "Ban Tổ chức" the party's."""
    entry, after = found
    if s.capital[i]:
        return True
    if entry.use == "level" and entry.value in ("Công an", "UBND", "HĐND"):
        level = s.longest(after, Tag.LEVEL)  # "công an tỉnh Nam Định"
        return level is not None and level[1] < s.end and s.capital[level[1]]
    if entry.use == "open" and after < s.end and s.capital[after]:
        # "bộ Giao thông vận tải", "tạp chí Cộng sản": kinds of which a capital behind makes a name
        return entry.value in _NAMED or (entry.value in ("Sở", "Bộ") and s.field(after) is not None)
    return entry.use in ("committee", "central") and not entry.value.startswith("Ban")
