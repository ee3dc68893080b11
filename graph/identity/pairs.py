"""Two descriptions side by side: one, two, or not to be told."""

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from graph.identity import meeting_features, person_vetoes
from graph.identity.documents import DocumentMentions
from graph.identity.dossier import BodyNote, DocumentNote, HeldPost, MeetingNote, PersonNote, mentions_of
from graph.identity.profiles import profiles
from graph.identity.resolving import resolve


class Verdict(StrEnum):
    """What is to be said of a pair."""

    SAME = "same"
    DIFFERENT = "different"
    AMBIGUOUS = "ambiguous"


class Answer(BaseModel):
    """The verdict on the n-th pair of its kind."""

    model_config = ConfigDict(frozen=True)

    kind: str  # persons, bodies, meetings
    n: int
    answer: Verdict


def judge_file(path: str) -> Iterator[Answer]:
    """The verdicts on the pairs of a file: {"persons": [{"a": …, "b": …}, …], "bodies": […], "meetings": […]}."""
    raw: dict[str, list[dict[str, Any]]] = json.loads(Path(path).read_text(encoding="utf-8"))
    for kind in ("persons", "bodies", "meetings"):
        for n, pair in enumerate(raw.get(kind, [])):
            yield Answer(kind=kind, n=n, answer=_JUDGES[kind](_note(kind, "a", pair["a"]), _note(kind, "b", pair["b"])))


def judge_persons(a: DocumentNote, b: DocumentNote) -> Verdict:
    """Whether the persons of two documents are one."""
    first, second = mentions_of(a), mentions_of(b)
    if _one(first, second, first.persons[0].id, second.persons[0].id):
        return Verdict.SAME
    one, other = profiles(first.persons, {})[0], profiles(second.persons, {})[0]
    apart = person_vetoes.vetoed(one, other) or person_vetoes.two_provinces([one], [other])
    return Verdict.DIFFERENT if apart else Verdict.AMBIGUOUS


def judge_bodies(a: DocumentNote, b: DocumentNote) -> Verdict:
    """Whether the bodies of two documents are one: their keys say so."""
    first, second = mentions_of(a).keyed[0], mentions_of(b).keyed[0]
    return Verdict.SAME if first.key == second.key else Verdict.DIFFERENT


def judge_meetings(a: DocumentNote, b: DocumentNote) -> Verdict:
    """Whether the meetings of two documents are one."""
    first, second = mentions_of(a), mentions_of(b)
    one, other = first.meetings[0], second.meetings[0]
    if _one(first, second, one.id, other.id):
        return Verdict.SAME
    apart = any(veto(one, other) for veto in meeting_features.VETOES)
    return Verdict.DIFFERENT if apart else Verdict.AMBIGUOUS


_JUDGES = {"persons": judge_persons, "bodies": judge_bodies, "meetings": judge_meetings}


def _one(first: DocumentMentions, second: DocumentMentions, a: str, b: str) -> bool:
    entities = resolve((first, second)).entities
    return entities[a] == entities[b]


def _note(kind: str, side: str, told: dict[str, Any]) -> DocumentNote:
    """A description as a document of its own."""
    about = {"id": side, "province": told.get("province"), "outlet": told.get("outlet")}
    if kind == "persons":
        holds = tuple(HeldPost.model_validate(held) for held in told["holds"])
        person = PersonNote(mention=f"{side}#p", name=told["name"], holds=holds)
        return DocumentNote(**about, published=told["date"], persons=(person,))
    if kind == "bodies":
        body = BodyNote(mention=f"{side}#b", name=told["name"], place=told["place"])
        return DocumentNote(**about, published=told["date"], bodies=(body,))
    return DocumentNote(
        **about,
        published=told["published"],
        bodies=tuple(BodyNote(mention=f"{side}#b{n}", name=name) for n, name in enumerate(told["organizers"])),
        persons=tuple(PersonNote(mention=f"{side}#p{n}", name=name) for n, name in enumerate(told["chairs"])),
        meetings=(
            MeetingNote(
                mention=f"{side}#m",
                kind=told["kind"],
                name=told["name"],
                date=told["date"],
                place=told["place"],
                organizers=tuple(f"{side}#b{n}" for n in range(len(told["organizers"]))),
                chairs=tuple(f"{side}#p{n}" for n in range(len(told["chairs"]))),
            ),
        ),
    )
