"""Units of administration as a sentence names them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.names import fold, plain
from graph.resources import read_text
from loaders.grammar.chunks import Place
from loaders.grammar.stretch import Stretch
from loaders.lexicon import Entry, Tag, Trie, _read

_LEVELS = {"thành phố": "city"}
_LEVEL = Tag.LEVEL
_MAX_NAME = 4  # syllables of the longest unit names the gazetteer does not know


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """Names of provinces and districts as tries; communes are only read behind their level word."""

    provinces: Trie
    districts: Trie
    central: frozenset[str]
    by_province: dict[str, Trie]


@cache
def place_names() -> PlaceNames:
    """The gazetteer's names, compiled; read once a process."""
    data = _read("places")
    provinces, districts = Trie(), Trie()
    for name in data["provinces"]["names"]:
        provinces.add(name, Entry(Tag.PLACE, name))
        provinces.add(name.replace(" - ", " – "), Entry(Tag.PLACE, name))
    for name, variants in data["variants"].items():
        for variant in variants:
            provinces.add(variant, Entry(Tag.PLACE, name))
    by_province: dict[str, Trie] = {}
    for type_, name, parent in _district_rows():
        entry = Entry(Tag.PLACE, name, _LEVELS.get(type_, "district"))
        districts.add(name, entry)
        by_province.setdefault(parent, Trie()).add(name, entry)
    return PlaceNames(provinces, districts, frozenset(data["provinces"]["central"]), by_province)


def _district_rows() -> Iterator[tuple[str, str, str]]:
    """Type, name and province slug of every district the gazetteer has; numbers are read behind their word only."""
    for line in read_text("graph", "places/data/districts.tsv").splitlines():
        if not line.startswith("#"):
            _, type_, name, parent, *_rest = line.split("\t")
            if not name.isdigit():
                yield type_, name, parent.split(":")[1]


@cache
def _countries() -> Trie:
    found = Trie()
    for name in _read("places")["countries"]["names"]:
        found.add(name, Entry(Tag.PLACE, name))
    return found


def read_country(s: Stretch, i: int) -> tuple[str, int] | None:
    """The country named at i, and the token after it; "Lào Cai" names none."""
    known = s.find(_countries(), i) if i < s.end and s.capital[i] else None
    if known is None or s.find(place_names().provinces, i) is not None:
        return None
    return known[0].value, known[1]


def is_country(name: str) -> bool:
    """Whether another country, or ours, has this name."""
    return fold(name) in _country_keys()


@cache
def _country_keys() -> frozenset[str]:
    return frozenset(map(fold, _read("places")["countries"]["names"]))


def local_places(province: str | None) -> Trie | None:
    """The districts of a province, which its papers name without a level word."""
    if province is None:
        return None
    return place_names().by_province.get(plain(province).replace(" - ", "-").replace(" ", "-"))


def read_local(s: Stretch, i: int) -> tuple[Place, int] | None:
    """A district by its bare name, in a paper of its province."""
    if s.local is None or not s.capital[i]:
        return None
    known = s.find(s.local, i)
    return (Place(known[0].use, "", known[0].value), known[1]) if known else None


def read_name(s: Stretch, i: int, level: str) -> tuple[str, int] | None:
    """The name of a unit of this level at i, and the token after it."""
    if i >= s.end:
        return None
    names = place_names()
    if level in ("province", "city", ""):
        known = s.find(names.provinces, i)
        if known is not None and s.capital[i]:
            return known[0].value, known[1]
    if level in ("city", "district", "commune"):
        known = s.find(names.districts, i)
        if known is not None and s.capital[i]:
            return known[0].value, known[1]
    if level == "":
        return None
    return _unknown(s, i)


def is_province(name: str) -> bool:
    """Whether the gazetteer has a province of this name."""
    return fold(name) in _province_keys()


@cache
def _province_keys() -> frozenset[str]:
    return frozenset(fold(name) for name in [*_read("places")["provinces"]["names"], *_read("places")["variants"]])


def _unknown(s: Stretch, i: int) -> tuple[str, int] | None:
    """A run of capitals or a number: "Bát Mọt", "1", "Ia O", without the person's name behind it."""
    if s.words[i].isdigit():
        return s.words[i], i + 1
    stop = i
    while stop < s.end and s.capital[stop] and stop - i < 7:
        if stop > i and s.longest(stop, Tag.TITLE):
            break
        stop += 1
    run = stop - i
    if run == 0 or (run in (3, 4) and _is_person(s, i, stop)):
        return None
    if run >= 4:  # "xã Bát Mọt Nguyễn Văn Ba": the place is short, the name starts with a surname
        for cut in (i + 2, i + 1, i + 3):
            if stop - cut in (2, 3, 4) and s.words[cut] in s.lexicon.surnames:
                return s.surface(i, cut), cut
    stop = min(stop, i + _MAX_NAME)
    return s.surface(i, stop), stop


def _is_person(s: Stretch, i: int, stop: int) -> bool:
    """Whether three or four capitals after a level word are an official's name, not a unit's."""
    name = s.surface(i, stop)
    return s.words[i] in s.lexicon.surnames and name not in s.lexicon.namesakes and not s.words[i].isupper()


def _is_town(name: str) -> bool:
    return is_province(name) or fold(name) in _district_keys()


@cache
def _district_keys() -> frozenset[str]:
    return frozenset(fold(name) for _, name, _ in _district_rows())


def _short_level(s: Stretch, after: int) -> bool:
    """Whether a unit stands behind "Q." or "P.": a number or a district known by name."""
    return after < s.end and (s.words[after].isdigit() or s.find(place_names().districts, after) is not None)


def read_place(s: Stretch, i: int) -> tuple[Place, int] | None:
    """A level word with its name ("huyện Na Rì"), a bare level word, or a province by name."""
    if i >= s.end:
        return None
    level = s.longest(i, _LEVEL)
    if level is None:
        bare = s.find(place_names().provinces, i) if s.capital[i] else None
        return (Place("", "", bare[0].value), bare[1]) if bare else None
    entry, after = level
    if s.words[i] in ("Q", "P") and not _short_level(s, after):
        return None
    if entry.value == "village" and s.capital[i]:
        town = s.find(place_names().districts, i)
        if town is not None:  # "Buôn Ma Thuột" is a city, "Bản Bo" may be a commune
            return Place(town[0].use, "", town[0].value), town[1]
    named = read_name(s, after, entry.value)
    if s.words[after - 1] == "." and entry.value == "city" and (named is None or not _is_town(named[0])):
        named, after = None, i + 1  # the end of a sentence: "… trên địa bàn TP. Việc này …"
    word = s.surface(i, after)
    if named is None:
        return None if entry.value == "village" else (Place(entry.value, word, None), after)
    return Place(entry.value, word, named[0]), named[1]
