"""The words of the interface, in Vietnamese and English; names in the graph are never translated."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from graph.resources import read_text


class Language(StrEnum):
    """A language of the interface; Vietnamese is the default and has no prefix in addresses."""

    VI = "vi"
    EN = "en"

    @property
    def prefix(self) -> str:
        """What addresses of pages in this language begin with."""
        return "" if self is Language.VI else f"/{self.value}"

    @property
    def other(self) -> "Language":
        """The language that a page offers to change to."""
        return Language.EN if self is Language.VI else Language.VI


@dataclass(frozen=True, slots=True)
class Words:
    """One catalogue; calling it gives a word or sentence, with named parts filled in."""

    language: Language
    entries: Mapping[str, str]

    def __call__(self, key: str, **parts: object) -> str:
        return self.entries[key].format(**parts)


@cache
def words(language: Language) -> Words:
    """The catalogue of a language, from `visualizations/words/<language>.json`."""
    return Words(language, json.loads(read_text("visualizations", f"words/{language.value}.json")))
