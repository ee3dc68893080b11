"""Keys and units for what a document names: which province it speaks of, and when."""

from graph.bodies import body_key
from graph.model.documents import Document
from graph.names import fold
from graph.places import Level, gazetteer
from graph.posts import position_key
from loaders.grammar.directives import Numbered

_LOCAL_ISSUERS = frozenset(["TU", "HU", "UBND", "HĐND", "BTGTU"])


class Units:
    """Looks names up in the gazetteer as of the day a document tells of, else of its publication."""

    def __init__(self, document: Document, told: str | None) -> None:
        self.day = told or (document.published or "")[:10] or None
        province = (
            gazetteer().locate(document.province, on=self.day, level=Level.PROVINCE) if document.province else None
        )
        self.province = province.id if province else None
        self.name = province.name if province else None

    def of(self, place: str | None, written: str) -> str | None:
        """The id of the one unit a place means, its level word or body (`written`) choosing between levels."""
        if place is None:
            return None
        level = _level(written)
        known = gazetteer()
        if level in (None, Level.PROVINCE):
            unit = known.locate(place, on=self.day, level=Level.PROVINCE)
            if unit is not None:
                return unit.id
        within = known.locate(place, on=self.day, level=level, within=self.province) if self.province else None
        found = within or known.locate(place, on=self.day, level=level)
        return found.id if found else None

    def body_key(self, name: str, place: str | None) -> str:
        """The canonical key of a body as of the document's day."""
        return body_key(name, place, self.day, within=self.name)

    def seat_key(self, title: str, body: str, place: str | None) -> str:
        """The canonical key of a seat."""
        return position_key(title, self.body_key(body, place))

    def directive_key(self, numbered: Numbered) -> str:
        """Type and number; a local issuer's also by province, which numbers for itself."""
        letters = numbered.number.rsplit("/", 1)[-1].rsplit("-", 1)[-1]
        local = self.province or "" if letters in _LOCAL_ISSUERS else ""
        return fold(f"{numbered.type} {numbered.number} {local}")


_WORDS = (
    (Level.COMMUNE, ("xã", "phường", "thị trấn", "đặc khu")),
    (Level.DISTRICT, ("huyện", "quận", "thị xã", "thị ủy")),
    (Level.PROVINCE, ("tỉnh",)),
)


def _level(written: str) -> Level | None:
    """The level that a body's or place's own words say: "Huyện ủy", "UBND tỉnh"."""
    words = f" {fold(written)} ".replace(" hợp tác xã ", " ")
    if " thị xã " in words:
        return Level.DISTRICT
    return next((level for level, marks in _WORDS if any(f" {m} " in words for m in marks)), None)
