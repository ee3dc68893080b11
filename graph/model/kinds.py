"""Kinds of node and predicate, and which predicate may join which kinds."""

from enum import StrEnum

from graph.errors import PatternError


class EntityKind(StrEnum):
    """The labels of entity nodes."""

    PERSON = "Person"
    POSITION = "Position"  # a seat in a body, whoever holds it
    BODY = "Body"
    PLACE = "Place"
    MEETING = "Meeting"
    AGREEMENT = "Agreement"
    DIRECTIVE = "Directive"


class Predicate(StrEnum):
    """The types of claims and of the edges derived from them."""

    HOLDS = "HOLDS"
    AT = "AT"
    CHAIRED = "CHAIRED"
    SPOKE_AT = "SPOKE_AT"
    ATTENDED = "ATTENDED"
    ORGANIZED = "ORGANIZED"
    HELD_IN = "HELD_IN"
    LOCATED_IN = "LOCATED_IN"
    PART_OF = "PART_OF"
    SUCCEEDED_BY = "SUCCEEDED_BY"
    SIGNED = "SIGNED"
    SIGNED_WITH = "SIGNED_WITH"
    ISSUED = "ISSUED"
    CITES = "CITES"


_K = EntityKind
PATTERNS: frozenset[tuple[EntityKind, Predicate, EntityKind]] = frozenset(
    {
        (_K.PERSON, Predicate.HOLDS, _K.POSITION),
        (_K.POSITION, Predicate.AT, _K.BODY),
        (_K.PERSON, Predicate.CHAIRED, _K.MEETING),
        (_K.BODY, Predicate.CHAIRED, _K.MEETING),
        (_K.POSITION, Predicate.CHAIRED, _K.MEETING),  # a title without a name
        (_K.PERSON, Predicate.SPOKE_AT, _K.MEETING),
        (_K.BODY, Predicate.SPOKE_AT, _K.MEETING),
        (_K.POSITION, Predicate.SPOKE_AT, _K.MEETING),
        (_K.PERSON, Predicate.ATTENDED, _K.MEETING),
        (_K.BODY, Predicate.ATTENDED, _K.MEETING),
        (_K.POSITION, Predicate.ATTENDED, _K.MEETING),
        (_K.BODY, Predicate.ORGANIZED, _K.MEETING),
        (_K.MEETING, Predicate.HELD_IN, _K.PLACE),
        (_K.BODY, Predicate.LOCATED_IN, _K.PLACE),
        (_K.BODY, Predicate.PART_OF, _K.BODY),
        (_K.PLACE, Predicate.PART_OF, _K.PLACE),
        (_K.BODY, Predicate.SUCCEEDED_BY, _K.BODY),
        (_K.PLACE, Predicate.SUCCEEDED_BY, _K.PLACE),
        (_K.PERSON, Predicate.SIGNED, _K.AGREEMENT),
        (_K.BODY, Predicate.SIGNED, _K.AGREEMENT),
        (_K.BODY, Predicate.SIGNED_WITH, _K.BODY),
        (_K.BODY, Predicate.ISSUED, _K.DIRECTIVE),
        (_K.MEETING, Predicate.CITES, _K.DIRECTIVE),
    }
)


def check_pattern(subject: EntityKind, predicate: Predicate, object_: EntityKind) -> None:
    """Raise PatternError unless the predicate may join these kinds."""
    if (subject, predicate, object_) not in PATTERNS:
        raise PatternError(subject, predicate, object_)
