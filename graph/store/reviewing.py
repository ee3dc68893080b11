"""The stored documents as a reviewer sees them: what is open, why, and the sentences that say so."""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict

from graph.errors import NotFound
from graph.identity.decisions import ClaimRef, MentionRef
from graph.identity.documents import DocumentMentions
from graph.identity.explaining import Explanation
from graph.identity.review import OpenPair, Review
from graph.model.claims import Reading
from graph.model.mentions import Mention
from graph.store.bolt import Work
from graph.store.shelf import Shelf
from graph.store.standing import standing
from graph.store.statements import statement


class Sighting(BaseModel):
    """One mention with the sentence that a claim about it rests on, for people to read."""

    model_config = ConfigDict(frozen=True)

    ref: MentionRef
    document: str
    url: str | None
    outlet: str | None
    title: str | None
    published: str | None
    quote: str | None  # None where no claim is about the mention
    start: int | None


class Seen(BaseModel):
    """An explanation with both its mentions as they were seen."""

    model_config = ConfigDict(frozen=True)

    explanation: Explanation
    a: Sighting
    b: Sighting


class Open(BaseModel):
    """An open pair with both its mentions as they were seen."""

    model_config = ConfigDict(frozen=True)

    pair: OpenPair
    a: Sighting
    b: Sighting


@dataclass(frozen=True, slots=True)
class Desk:
    """What a reviewer works on: the whole store at one time. It holds every reading, without its text."""

    review: Review
    _where: dict[str, tuple[Reading, Mention]]

    def queue(self, limit: int | None = None) -> tuple[Open, ...]:
        """What is open, the weightiest first."""
        pairs = self.review.queue()[:limit]
        return tuple(
            Open(pair=one, a=self.sighting(one.explanation.a), b=self.sighting(one.explanation.b)) for one in pairs
        )

    def explain(self, a: str, b: str) -> Seen:
        """Why two mentions or entities are one or two. Raises NotFound."""
        found = self.review.explain(a, b)
        return Seen(explanation=found, a=self.sighting(found.a), b=self.sighting(found.b))

    def claim(self, id_: str) -> ClaimRef:
        """A claim, so that it can be called wrong. Raises NotFound."""
        for reading, _ in self._where.values():
            for claim in reading.claims:
                if claim.id == id_:
                    return ClaimRef(
                        claim=id_,
                        text=reading.article.document.text_hash,
                        predicate=claim.predicate,
                        subject=self._where[claim.subject][1].name,
                        object=self._where[claim.object][1].name,
                    )
        raise NotFound("claim", id_)

    def sighting(self, mention: str) -> Sighting:
        """A mention with its sentence."""
        reading, found = self._where[mention]
        document = reading.article.document
        about = [one for one in reading.claims if mention in (one.subject, one.object)]
        said = min((one.evidence[0] for one in about if one.evidence), key=lambda one: one.start, default=None)
        return Sighting(
            ref=MentionRef(mention=mention, text=document.text_hash, kind=found.kind, name=found.name),
            document=document.id,
            url=document.url,
            outlet=document.outlet,
            title=document.title,
            published=document.published,
            quote=said.exact if said else None,
            start=said.start if said else None,
        )


def desk(work: Work) -> Desk:
    """Everything stored, resolved under the decisions that hold."""
    decided = standing(work)
    shelf = Shelf(work, decided.wrong_before)
    stored = shelf.readings(row["properties"]["id"] for row in work.rows(statement("documents", "all")))
    documents: Iterable[DocumentMentions] = map(shelf.mentions, stored)
    where = {mention.id: (reading, mention) for reading in reversed(stored) for mention in reading.mentions}
    return Desk(Review(documents, decided.before), where)
