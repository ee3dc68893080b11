"""Where pages are: addresses by id, in the language of the reader, or inside one file."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from graph.model.kinds import EntityKind
from visualizations.language import Language
from visualizations.passages import anchor

ROOMS: Final[Mapping[EntityKind, str]] = {EntityKind.PERSON: "p", EntityKind.MEETING: "m", EntityKind.BODY: "b"}
OTHER: Final = "e"  # positions, places, agreements and directives


@dataclass(frozen=True, slots=True)
class Site:
    """What every page knows of itself; `path` is its address without the language."""

    language: Language = Language.VI
    demo: bool = False
    path: str = "/"
    inline: bool = False  # one self-contained file: names are not links to other pages

    @property
    def prefix(self) -> str:
        """What addresses in this language begin with."""
        return self.language.prefix

    @property
    def switch(self) -> str:
        """The same page in the other language."""
        return f"{self.language.other.prefix}{self.path}"

    def entity(self, kind: EntityKind, id_: str) -> str:
        """The permanent address of an entity: by id, never by name."""
        if self.inline:
            return f"#node={_part(id_)}"
        return f"{self.prefix}/{ROOMS.get(kind, OTHER)}/{_part(id_)}"

    def sentence(self, document: str, start: int, end: int) -> str:
        """The address of verified words: the page of their document, at the sentence."""
        return f"{self.prefix}/d/{_part(document)}#{anchor((start, end))}"


def _part(id_: str) -> str:
    """An id as one part of an address, slashes and all."""
    return quote(id_, safe="", errors="replace")
