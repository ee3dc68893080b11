"""The tables of graph/places/data as units and successions."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.places.units import NEW_GEOGRAPHY, OLD_GEOGRAPHY, Level, Succession, Unit
from graph.resources import read_text

_COMMUNE_TYPES = {"x": "xã", "p": "phường", "tt": "thị trấn", "dk": "đặc khu"}
_COMMUNE_DECREE = "Nghị quyết của Ủy ban Thường vụ Quốc hội ngày 16-06-2025"


# The tables are in one spelling, so one letter stands for one letter; faster than decomposing 13,000 names.
_ASCII = str.maketrans(
    "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ ",
    "a" * 17 + "e" * 11 + "i" * 5 + "o" * 17 + "u" * 11 + "y" * 5 + "d-",
    "'-",
)


@dataclass(frozen=True, slots=True)
class Communes:
    """The communes of both geographies; `origins` leads from a commune left alone to what it was before."""

    units: tuple[Unit, ...]
    successions: tuple[Succession, ...]
    origins: dict[str, str]


def rows(name: str) -> Iterator[list[str]]:
    """The lines of a table, cut at tabs, without comments."""
    for line in read_text("graph.places", f"data/{name}.tsv").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def provinces() -> Iterator[Unit]:
    """Every province since 1976."""
    for id_, type_, name, start, end in rows("provinces"):
        yield Unit(id_, name, type_, Level.PROVINCE, None, start or None, end or None)


def districts() -> Iterator[Unit]:
    """Every district of the last years before 2025-07-01, and some that ended before."""
    checked = {row[0]: row for row in rows("districts_checked")}
    written = {row[0]: row for row in rows("districts")}
    for id_, type_, name, parent, start, end in (written | checked).values():
        yield Unit(id_, name, type_, Level.DISTRICT, parent, start or None, end or None)


def successions() -> Iterator[Succession]:
    """Provinces and districts that followed each other."""
    for old, new, date, decree, extent in rows("successions"):
        yield Succession(old, new, date, decree, extent == "whole")


def communes() -> Communes:
    """3,321 communes since 2025-07-01 and about 10,000 before."""
    new: list[Unit] = []
    alone: set[str] = set()
    ids = _Ids()
    for parent, type_, name, same in rows("communes"):
        id_ = ids.next(f"c:{parent.split(':')[1]}:{_slug(name)}:2025")
        new.append(Unit(id_, name, _COMMUNE_TYPES[type_], Level.COMMUNE, parent, NEW_GEOGRAPHY, None))
        if same:
            alone.add(id_)
    old: list[Unit] = []
    follows: list[Succession] = []
    for parent, type_, name, into in rows("communes_older"):
        id_ = ids.next(f"c{parent[1:]}:{_slug(name)}")
        old.append(Unit(id_, name, _COMMUNE_TYPES[type_], Level.COMMUNE, parent, None, OLD_GEOGRAPHY))
        targets = [new[int(at)].id for at in into.split(",")]
        follows += [Succession(id_, to, NEW_GEOGRAPHY, _COMMUNE_DECREE, len(targets) == 1) for to in targets]
    origins = {one.to_id: one.from_id for one in follows if one.to_id in alone}
    return Communes((*new, *old), tuple(follows), origins)


class _Ids:
    """Ids that differ where two names of one place have the same letters without accents."""

    def __init__(self) -> None:
        self._taken: dict[str, int] = {}

    def next(self, stem: str) -> str:
        count = self._taken[stem] = self._taken.get(stem, 0) + 1
        return stem if count == 1 else f"{stem}:{count}"


def _slug(name: str) -> str:
    return name.lower().translate(_ASCII)
