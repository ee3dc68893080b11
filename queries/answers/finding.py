"""Answers about names: what is called so."""

from enum import StrEnum
from typing import ClassVar

from queries.answers.base import Answer, Ref, Row


class Rank(StrEnum):
    """How a name fits what was typed, best first."""

    EXACT = "exact"  # accents and all
    FOLDED = "folded"  # but for accents
    PREFIX = "prefix"  # its beginning
    TOKEN = "token"  # words of it begin so


class FoundRow(Row):
    """An entity whose name fits, with what tells it from its namesakes."""

    entity: Ref
    rank: Rank
    posts: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    first_seen: str | None = None
    last_seen: str | None = None
    date: str | None = None
    place: str | None = None
    n_documents: int


class Found(Answer[FoundRow]):
    """What is called so, with accents or without."""

    name: ClassVar[str] = "search"
    row: ClassVar[type[Row]] = FoundRow
