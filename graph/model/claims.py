"""The unit of everything: one fact asserted by one document."""

from pydantic import BaseModel, ConfigDict

from graph.digests import digest
from graph.model.documents import Article
from graph.model.evidence import Evidence
from graph.model.kinds import Predicate
from graph.model.mentions import Mention


class Qualifiers(BaseModel):
    """What a claim says beyond subject, predicate and object."""

    model_config = ConfigDict(frozen=True)

    title_as_reported: str | None = None  # the title as the text spells it
    order: int | None = None  # place in the list, from 0
    co: bool = False  # đồng chủ trì
    former: bool = False  # nguyên, or narrated as past
    acting: bool = False  # quyền
    start: str | None = None  # EDTF: the tenure begins (được bầu, bổ nhiệm)
    end: str | None = None  # EDTF: the tenure ends (thôi giữ, nghỉ hưu)
    date: str | None = None  # EDTF date the claim is about
    date_inferred: bool = False


class Claim(BaseModel):
    """Subject, predicate, object as mentions of one document, with the words that say so."""

    model_config = ConfigDict(frozen=True)

    id: str  # claim_id()
    document: str
    predicate: Predicate
    subject: str  # Mention.id
    object: str  # Mention.id
    qualifiers: Qualifiers = Qualifiers()
    rule: str
    confidence: float
    evidence: tuple[Evidence, ...]  # the assertion first


class Reading(BaseModel):
    """What was read in one document: its mentions and its claims, both sorted by id."""

    model_config = ConfigDict(frozen=True)

    article: Article
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    extractor: str  # version of the extractor


def claim_id(predicate: Predicate, subject: str, object_: str, qualifiers: Qualifiers) -> str:
    """The id of a claim; the mention ids carry the text, so the same words give the same id."""
    return digest("claim", predicate, subject, object_, qualifiers.model_dump_json())
