"""Posts as a sentence names them: modifiers, title and the body behind it."""

from loaders.grammar.bodies import (
    FRONT,
    front_of,
    of_country,
    of_event,
    read_body,
    read_named,
    read_rest,
    read_titled_body,
)
from loaders.grammar.chunks import Body, Place, Title, committee_of
from loaders.grammar.names import looks_full
from loaders.grammar.places import read_country, read_place
from loaders.grammar.stretch import Stretch
from loaders.lexicon import Entry, Tag

_NO_BODY_TITLES = frozenset(["Đại biểu", "Thư ký", "Trợ lý", "Trưởng"])  # words of other uses: need a body
_SHORT_WORDS = frozenset(["VN", "TP", "TW", "QH", "UB", "TƯ", "TX", "KTS", "TS", "GS", "PGS"])
_UBND_TITLES = frozenset(["Chủ tịch", "Phó Chủ tịch"])
_STATES = frozenset(["cộng hòa", "liên bang", "vương quốc", "đại công", "công quốc", "hợp chúng", "chúng quốc"])


def read_title(s: Stretch, i: int, *, named: bool = False) -> tuple[Title, int] | None:
    """The title that starts at token i with its body, and the token after it."""
    at, former, acting = _before(s, i)
    found = s.longest(at, Tag.TITLE)
    if found is None:
        return None
    entry, after = found
    if at and s.lower[at] == "vụ" and s.lower[at - 1] in ("nhiệm", "chức", "phục", "dịch"):
        return None  # "nhận nhiệm vụ Phó Trưởng ban"
    name, after = _after(s, entry.value, after)
    if entry.use == "deputy" and entry.extra == "":
        entry = Entry(entry.tag, entry.value, "of")
    body, stop = _body(s, entry, after, named)
    if body is not None and body.use == "none":
        return None
    if body is None and entry.value in _NO_BODY_TITLES:
        return None
    if body is not None:
        body, stop = of_country(s, body, stop)
    body, stop = _abbreviated(s, body, stop)
    if body is None and stop < s.end and _by_letters(s, stop):
        return None  # of a body known by its letters alone, and not of one named nearby
    if acting:
        name = f"Quyền {name}"
    return Title(name, s.surface(i, stop), body, former, acting), stop


def _abbreviated(s: Stretch, body: Body | None, stop: int) -> tuple[Body | None, int]:
    """Past an abbreviation between post and name: "Tổng Giám đốc VOV Nguyễn Thế An", "Chủ tịch Hội LHPN VN …"."""
    if stop + 1 >= s.end or not (s.words[stop].isupper() and 2 <= len(s.words[stop]) <= 7 and s.words[stop].isalpha()):
        return body, stop
    following = s.words[stop + 1]
    if following.isupper() or not (following in s.lexicon.common_surnames or _foreign_name(s, stop + 1)):
        return body, stop
    if body is not None:
        if s.words[stop] == "VN" and body.use == "level":
            body.national = "" if "Việt Nam" in body.head else "Việt Nam"
        return body, stop + 1
    return (None if s.words[stop] in _SHORT_WORDS else Body(s.words[stop], "central")), stop + 1


def _by_letters(s: Stretch, at: int) -> bool:
    """Whether a body stands here that is known by its letters alone: "VEC", "T.Ư …"."""
    word = s.words[at]
    return word.isupper() and not s.shouted and (len(word) > 1 or s.words[at + 1 : at + 2] == (".",))


def _foreign_name(s: Stretch, at: int) -> bool:
    """Whether two capitals that are no place, title or body stand here: "Tổng thư ký IPU Saber Nozari"."""
    if not (at + 1 < s.end and s.capital[at] and s.capital[at + 1]):
        return False
    if read_place(s, at) is not None or read_country(s, at) is not None:
        return False
    return s.longest(at, Tag.TITLE) is None and s.longest(at, Tag.BODY) is None


def _before(s: Stretch, i: int) -> tuple[int, bool, bool]:
    """Past "nguyên", "cựu", "quyền", "Q.", "tân"."""
    at, former, acting = i, False, False
    while at < s.end:
        word = s.lower[at]
        if word in s.lexicon.former:
            former = True
        elif word in s.lexicon.acting and not (word == "quyền" and at and s.lower[at - 1] == "thừa"):
            acting = True
        elif word not in s.lexicon.new and not (word == "." and acting) and not (word == "là" and former):
            break
        at += 1
    return at, former, acting


def _after(s: Stretch, name: str, after: int) -> tuple[str, int]:
    """Past "Thường trực", "thứ nhất", "chuyên trách", added to the title."""
    for words in s.lexicon.after:
        if s.lower[after : after + len(words)] == words and after + len(words) <= s.end:
            modifier = "Thường trực" if words == ("thường", "trực") else " ".join(words)
            return f"{name} {modifier}", after + len(words)
    return name, after


def _body(s: Stretch, entry: Entry, after: int, named: bool) -> tuple[Body | None, int]:
    match entry.use:
        case "fixed":
            return Body(entry.extra, "central"), after
        case "committee":
            again = s.longest(after, Tag.BODY)
            if again is not None and again[0].use in ("committee", "open") and again[0].value == entry.extra:
                return read_rest(s, *again) or (None, after)  # "Tỉnh ủy viên Tỉnh ủy Bắc Kạn"
            committee = Entry(Tag.BODY, entry.extra, "committee", _level(entry.extra))
            return read_rest(s, committee, after) or (None, after)
        case "shared" | "deputy":
            return _shared(s, entry, after)
        case _:
            return _following(s, entry, after, named)


def _level(committee: str) -> str:
    return {"Tỉnh ủy": "province", "Thành ủy": "city", "Đảng ủy": "commune"}.get(committee, "district")


def _following(s: Stretch, entry: Entry, after: int, named: bool) -> tuple[Body | None, int]:
    """The body after a title, or the body that a place alone stands for ("Chủ tịch huyện Na Rì")."""
    if after >= s.end:
        return None, after
    at = after + 1 if s.lower[after] in ("của", "kiêm") and after + 1 < s.end else after
    body = read_titled_body(s, at, named=named)
    if body is not None:
        return _front(s, at, *body) or _with_parent(s, body)
    if s.lower[at] in s.lexicon.other_things:
        return Body("", "none"), at  # "Chủ nhiệm đề tài": of a thing, not of a body named nearby
    place = read_place(s, at)
    if place is not None:
        return _of_place(entry.value, place, after)
    if entry.value in ("Giám đốc", "Phó Giám đốc") and s.capital[at]:
        field = s.field(at)
        if field is not None:  # "Giám đốc GD-ĐT tỉnh Quảng Nam": of the department
            return read_named(s, "Sở", at) or (None, after)
    if "Lãnh sự" in entry.value or "Đại sứ" in entry.value:
        return _mission(s, entry.value, at)
    short = s.longest(at, Tag.BODY)
    if short is not None and short[0].use == "open" and s.capital[at]:
        return Body(short[0].value, "short"), short[1]  # "Phó Tư lệnh Quân khu": which one, the text has said
    return None, after


def _front(s: Stretch, at: int, body: Body, stop: int) -> tuple[Body, int] | None:
    """The Fatherland Front: "Chủ tịch MTTQ VN" is the country's; its committee "tỉnh Bắc Kạn" the province's."""
    if body.head == "MTTQ Việt Nam" and body.place is None and (s.low(stop) == "vn" or s.low(stop - 1) == "nam"):
        return Body(FRONT, "central"), stop + (s.low(stop) == "vn")
    return front_of(s, body, stop)


def _mission(s: Stretch, title: str, at: int) -> tuple[Body | None, int]:
    """The mission that a consul or ambassador heads: "Tổng Lãnh sự Việt Nam tại Savannakhet"."""
    stop = at
    while stop < s.end and (s.capital[stop] or s.lower[stop] == "tại" or " ".join(s.pair(stop - 1)) in _STATES):
        stop += 1
    if stop == at or (looks_full(s.words[at:stop], s.lexicon) and s.words[at] in s.lexicon.common_surnames):
        return None, at
    kind = title.removeprefix("Phó ").replace("Đại sứ", "Đại sứ quán").replace("Lãnh sự", "Lãnh sự quán")
    return Body(f"{kind} {s.surface(at, stop)}", "central"), stop


def _with_parent(s: Stretch, body: tuple[Body, int]) -> tuple[Body, int]:
    """ "Vụ Địa phương II, Ban Tổ chức Trung ương": an open unit with the body behind its comma or bracket."""
    unit, stop = body
    if (
        unit.use != "open"
        or unit.head.split()[0] not in ("Vụ", "Cục", "Phòng", "Khoa")
        or stop + 1 >= s.end
        or s.words[stop] not in ",("
    ):
        return body
    parent = read_body(s, stop + 1)
    if parent is None:
        return body
    after = parent[1] + 1 if s.words[stop] == "(" and parent[1] < s.end and s.words[parent[1]] == ")" else parent[1]
    return Body(unit.head, "unit", owner=parent[0]), after


def _of_place(title: str, place: tuple[Place, int], after: int) -> tuple[Body | None, int]:
    unit, stop = place
    if title in _UBND_TITLES and unit.level:
        return Body("UBND", "level", unit.level, unit), stop
    if title in ("Tỉnh trưởng", "Phó Tỉnh trưởng") and unit.level:
        return Body("Chính quyền", "level", unit.level, unit), stop
    if title in ("Bí thư", "Phó Bí thư") and unit.level:
        use = "level" if unit.level == "commune" else "committee"
        return Body(committee_of(unit), use, unit.level, unit), stop
    return None, stop if title in _UBND_TITLES and not unit.level else after


def _shared(s: Stretch, entry: Entry, after: int) -> tuple[Body | None, int]:
    """The body whose first word ends the title: "Trưởng ban" + "Tuyên giáo Tỉnh ủy"."""
    if after >= s.end or not (s.words[after][0].isalnum()):
        return _said_before(entry.extra), after
    if " " not in entry.extra and s.words[after] == entry.extra.lower() and after + 1 < s.end:
        after += 1  # "Vụ trưởng vụ Đông Á", "Viện trưởng viện nghiên cứu"
        return read_named(s, entry.extra, after) or (_said_before(entry.extra), after)
    whole = read_titled_body(s, after)
    if whole is not None:
        whole = _with_parent(s, whole)
    if whole is not None and entry.extra and whole[0].head.lower().startswith(f"{entry.extra.lower()} "):
        return whole
    if whole is not None and entry.extra in ("", whole[0].head.split()[0]):
        return whole
    head = entry.extra
    merged = _retype(s, head, after)
    if merged is not None:
        return merged
    if _is_named(s, head, after):
        return None, after
    if whole is not None and head in ("Văn phòng", "Công an", "Thanh tra", "Ban", "Phòng", "Khoa"):
        return Body(head, "unit", owner=whole[0]), whole[1]
    if head in ("Văn phòng", "Công an", "Thanh tra"):
        place = read_place(s, after)
        if place is not None:
            return Body(head, "level", place[0].level, place[0]), place[1]
    return read_named(s, head, after) or (_said_before(head), after)


def _is_named(s: Stretch, head: str, after: int) -> bool:
    """Whether the capitals behind a title are the holder's name: "Bộ trưởng Nguyễn Văn An", "Thứ trưởng An"."""
    run = after
    while run < s.end and s.capital[run] and s.words[run].isalpha():
        run += 1
    if head == "Bộ" and run > after:
        return s.field(after) is None
    return (
        3 <= run - after <= 4
        and looks_full(s.words[after:run], s.lexicon)
        and s.words[after] in s.lexicon.common_surnames
    )


def _said_before(head: str) -> Body | None:
    """The last body of this type, which the title alone points back to: "Phó Trưởng ban"."""
    return Body(head, "short") if head in ("Ban", "Đoàn", "Phòng") else None


def _retype(s: Stretch, head: str, after: int) -> tuple[Body, int] | None:
    """Look "Ban Tuyên giáo" up although the text has only "Tuyên giáo"."""
    node = s.lexicon.trie.root.get(head.lower().split()[0])
    for word in head.lower().split()[1:]:
        node = node.next.get(word) if node else None
    best: tuple[Entry, int] | None = None
    at = after
    while node is not None and at < s.end:
        node = node.next.get(s.lower[at])
        at += 1
        for entry in node.entries if node else ():
            if entry.tag is Tag.BODY:
                best = (entry, at)
    if best is None:
        return None
    return (Body("", "none"), best[1]) if of_event(s, *best) else read_rest(s, *best)
