"""What a bare "Tỉnh ủy", "UBND huyện" or "Quân khu" means here: places and bodies said before."""

from dataclasses import dataclass, field

from loaders.grammar.chunks import Body, Place, Title, committee_of
from loaders.grammar.places import place_names

_WORDS = {
    "tp": "TP",
    "tp.": "TP",
    "t.p": "TP",
    "tx": "thị xã",
    "tx.": "thị xã",
    "thủ đô": "thành phố",
    "huyện đảo": "huyện",
    "q.": "quận",
    "p.": "phường",
}
_COMMITTEE_OF = {"province": "Tỉnh ủy", "city": "Thành ủy", "district": "Huyện ủy", "commune": "Đảng ủy"}
_PARTY_TITLES = ("Bí thư", "Phó Bí thư", "Ủy viên", "Đảng ủy viên")
_PARTY_ORGANS = frozenset(["Bộ Chính trị", "Ban Bí thư", "Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"])
_PARTY_UNITS = ("Đảng ủy", "Đảng bộ", "Ban cán sự", "Chi bộ")
_LEVEL_OF = {
    "Tỉnh ủy": "province",
    "Thành ủy": "city",
    "Huyện ủy": "district",
    "Quận ủy": "district",
    "Thị ủy": "district",
}
_DEFAULT_WORD = {"province": "tỉnh", "city": "thành phố", "district": "huyện", "commune": "xã"}


@dataclass(frozen=True, slots=True)
class Resolved:
    """A body by its full name, with the place it belongs to; `assumed` where context gave the place."""

    name: str
    place: str | None
    assumed: bool


@dataclass(slots=True)
class Scope:
    """Places in focus, updated sentence by sentence."""

    province: str | None
    local_province: str | None = None  # "Về phía An Giang": until the paragraph ends
    recent: dict[str, Place] = field(default_factory=dict)  # level → last unit named
    main: dict[str, Place] = field(default_factory=dict)  # level → first unit named
    bodies: dict[str, Resolved] = field(default_factory=dict)  # head → last body of it named in full
    paragraph_units: dict[str, Place] = field(default_factory=dict)  # level → last unit named in this paragraph
    side: Resolved | None = None  # "Về phía Tập đoàn X có …": whose people a sentence lists
    topic_level: str = ""  # the level of the article's first body: "commune" in a ward's report

    def see(self, place: Place) -> None:
        """Note a unit with a name."""
        if place.name is None:
            return
        level = place.level or "province"
        self.recent[level] = self.paragraph_units[level] = place
        self.main.setdefault(level, place)

    def unit(self, level: str) -> Place | None:
        """The unit a bare level word means."""
        if level == "province":
            name = self.local_province or self.province
            if name is None and "province" in self.recent:
                name = self.recent["province"].name
            return (
                Place("province", "tỉnh", name)
                if name and name not in place_names().central
                else (Place("city", "TP", name) if name else None)
            )
        if level == "city":
            if self.province in place_names().central and not (self.recent.get("city") and self.local_province):
                return Place("city", "TP", self.province)
            return self.recent.get("city") or _town(self.recent.get("district"))
        return self.paragraph_units.get(level) or self.main.get(level)

    def new_paragraph(self) -> None:
        """Forget what only this paragraph had in view."""
        self.local_province = None
        self.paragraph_units = {}


def resolve_chain(titles: list[Title], scope: Scope) -> list[tuple[Title, Resolved | None]]:
    """The titles of one person with their bodies in full; a title without a body takes its neighbour's."""
    if not titles:
        return []
    now, once = (_chain_places([t for t in titles if t.former is past]) for past in (False, True))
    bodies = [_chain_body(titles, k) for k in range(len(titles))]
    return [
        (title, resolve(body, scope, once if title.former else now) if body else scope.side)
        for title, body in zip(titles, bodies, strict=True)
    ]


def _chain_places(titles: list[Title]) -> dict[str, Place]:
    """The units that a chain of titles names, by level; the last mention of a level wins."""
    found: dict[str, Place] = {}
    for title in titles:
        body = title.body
        while body is not None:
            if body.place is not None and body.place.name:
                found.setdefault(body.place.level or "province", body.place)
            body = body.owner
    return found


def _chain_body(titles: list[Title], k: int) -> Body | None:
    """The body of title k, its own or the one its neighbour in the chain says."""
    if titles[k].body is not None:
        return titles[k].body
    later = [t.body for t in titles[k + 1 :] if t.body is not None]
    earlier = [t.body for t in titles[:k] if t.body is not None]
    nearest = next(iter(later or earlier[-1:]), None)
    if nearest is None:
        return None
    if nearest.head in _PARTY_ORGANS and not titles[k].name.startswith(_PARTY_TITLES):
        return None  # "Ủy viên Bộ Chính trị, Chủ tịch": it has no chairman
    if not titles[k].name.startswith(_PARTY_TITLES) and nearest.use == "unit" and nearest.head.startswith(_PARTY_UNITS):
        return nearest.owner  # "Phó Tổng Biên tập, Bí thư Đảng ủy cơ quan Tạp chí X": of the magazine
    if titles[k].name.startswith(("Ủy viên Ban Thường vụ", "Bí thư", "Phó Bí thư", "Ủy viên Ban Chấp hành")):
        return _committee_of(nearest)
    return nearest


def _committee_of(body: Body) -> Body | None:
    """The party committee at the level of a body: of "UBND tỉnh" it is Tỉnh ủy; a village has none."""
    owner = body
    while owner.owner is not None:
        owner = owner.owner
    if owner.use == "committee" or owner.head.startswith("Đảng ủy"):
        return owner
    level = owner.level or ("province" if owner.use == "department" or owner.owner_hint == "party" else "")
    if not level:
        return owner
    if level not in _COMMITTEE_OF:
        return None
    named = owner.place is not None and owner.place.level == level
    head = committee_of(owner.place) if owner.place is not None and named else _COMMITTEE_OF[level]
    return Body(head, "committee", level, owner.place)


def resolve(body: Body, scope: Scope, places: dict[str, Place] | None = None) -> Resolved | None:
    """The body in full, or None where nothing says which one it is."""
    places = places or {}
    if body.national:
        return Resolved(f"{body.head} {body.national}", None, False)
    match body.use:
        case "central":
            return Resolved(body.head, None, False)
        case "committee":
            return _committee(body, scope, places)
        case "unit":
            return _unit(body, scope, places)
        case "short":
            return scope.bodies.get(body.head)
        case _:
            return _levelled(body, scope, places)


def _committee(body: Body, scope: Scope, places: dict[str, Place]) -> Resolved | None:
    if body.place is not None and body.place.name:
        word = f"{_word(body.place)} " if body.head == "Đảng ủy" and body.place.word else ""
        return Resolved(f"{body.head} {word}{_short(body.place)}", body.place.name, False)
    unit = _find(body.level, scope, places)
    if body.head == "Đảng ủy" and body.head in scope.bodies and "commune" not in places:
        return scope.bodies[body.head]  # the one named last, of a ward or of an agency
    if unit is None or unit.name is None:
        return scope.bodies.get(body.head)
    if body.head == "Tỉnh ủy" and unit.level == "city":
        return Resolved(f"Thành ủy {unit.name}", unit.name, True)
    if body.head == "Đảng ủy":
        return Resolved(f"Đảng ủy {_word(unit)} {unit.name}", unit.name, True)
    return Resolved(f"{body.head} {_short(unit)}", unit.name, True)


def _short(unit: Place) -> str:
    return f"TP {unit.name}" if unit.name == "Hồ Chí Minh" else unit.name or ""


def _town(unit: Place | None) -> Place | None:
    """A unit below the province that may be a city: one that no word calls quận, huyện or thị xã."""
    return unit if unit is not None and not unit.word and not (unit.name or "").isdigit() else None


def _find(level: str, scope: Scope, places: dict[str, Place]) -> Place | None:
    """The unit of a level: the chain's, the sentence's, the article's."""
    if level in places:
        return places[level]
    if level == "city" and _town(places.get("district")) is not None:
        return places["district"]
    return scope.unit(level)


def _unit(body: Body, scope: Scope, places: dict[str, Place]) -> Resolved | None:
    owner = body.owner
    if owner is not None:
        whole = resolve(owner, scope, places)
        return Resolved(f"{body.head} {whole.name}", whole.place, whole.assumed) if whole else None
    if body.place is not None:
        return _placed(body, body.place, scope, places)
    if body.owner_hint:
        level = (
            next((lv for lv in ("commune", "district", "city", "province") if lv in places), "")
            or scope.topic_level
            or "province"
        )
        unit = _find(level, scope, places)
        if unit is None or unit.name is None:
            return scope.bodies.get(body.head)
        if body.owner_hint == "party":
            whole = _committee(
                Body(_COMMITTEE_OF[unit.level or "province"], "committee", unit.level),
                scope,
                {**places, unit.level: unit},
            )
            return Resolved(f"{body.head} {whole.name}", whole.place, True) if whole else None
        return Resolved(f"{body.head} HĐND {_word(unit)} {unit.name}", unit.name, True)
    if scope.side is not None and body.head.startswith(("Hội đồng", "Ban Giám đốc", "Ban Kiểm soát")):
        return Resolved(f"{body.head} {scope.side.name}", scope.side.place, True)
    return scope.bodies.get(body.head)


def _levelled(body: Body, scope: Scope, places: dict[str, Place]) -> Resolved | None:
    if body.place is not None:
        return _placed(body, body.place, scope, places)
    if body.use == "open" and not _is_generic(body):
        return Resolved(body.head, None, False)
    if body.head.startswith(("Hội ", "Tổng ")) and body.head.endswith("Việt Nam") and not places:
        return Resolved(body.head, None, False)  # the country's, where no unit stands beside it
    known = scope.bodies.get(body.head)
    level = body.level or next((lv for lv in ("commune", "district", "city", "province") if lv in places), "")
    if not level and known is not None:
        return known
    if not level and body.use == "open":
        return Resolved(body.head, None, False)
    level = level or scope.topic_level or ("province" if scope.province else "")
    unit = _find(level, scope, places) if level else None
    if unit is None or unit.name is None:
        return known or Resolved(body.head, None, False)
    return Resolved(f"{body.head} {_word(unit)} {unit.name}".replace("  ", " "), unit.name, True)


def _is_generic(body: Body) -> bool:
    """Whether an open name still needs its place: "Ban Chỉ đạo", "Trường Chính trị"."""
    return len(body.head.split()) <= 2


def _placed(body: Body, place: Place, scope: Scope, places: dict[str, Place]) -> Resolved | None:
    if place.name is not None:
        word = _word(place)
        return Resolved(f"{body.head} {word} {place.name}".replace("  ", " "), place.name, False)
    unit = _find(place.level, scope, places)
    if unit is None or unit.name is None:
        return scope.bodies.get(body.head) or Resolved(f"{body.head} {place.word}".strip(), None, False)
    return Resolved(f"{body.head} {_word(unit if unit.level == place.level else place)} {unit.name}", unit.name, True)


def _word(place: Place) -> str:
    """The level word to write: as the text has it, abbreviations of "thành phố" alike."""
    raw = place.word.lower().replace(" ", "")
    if not place.word:
        if place.level == "" and place.name in place_names().central:
            return "TP"
        return _DEFAULT_WORD.get(place.level, "")
    if place.level == "city":
        return "TP"
    return _WORDS.get(raw, place.word.lower())
