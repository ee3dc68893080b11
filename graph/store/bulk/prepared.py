"""What one reading contributes to a store before it is known who is who; made wherever it was read."""

import pickle
from dataclasses import dataclass

from graph.errors import DocumentError
from graph.identity import DocumentMentions, mentions_of
from graph.identity.corrections import NO_CORRECTIONS, Corrections
from graph.model.claims import Reading
from graph.prints import Print
from graph.store.reprints import print_of
from graph.store.rows import Row, document_row
from graph.store.verify import verify


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is put aside until every document is known."""

    reading: Reading  # without its text and without the claims found wrong
    row: Row  # of its nodes; the source of the document is not known yet


@dataclass(frozen=True, slots=True)
class Prepared:
    """A reading that was verified: what identity and versions need of it, and the rest as a parcel."""

    head: Reading  # nothing but its document and extractor
    mentions: DocumentMentions
    printed: Print
    parcel: bytes  # a pickled Parcel: whoever passes it on need not open it


def prepare(reading: Reading, wrong: Corrections = NO_CORRECTIONS) -> Prepared:
    """A reading made ready. Raises DocumentError where a quote is not in the text."""
    verify(reading)
    article, right, printed = reading.article, wrong.of(reading), print_of(reading)
    bare = article.model_copy(update={"text": ""})
    parcel = Parcel(right.model_copy(update={"article": bare}), document_row(reading, printed, ""))
    return Prepared(
        head=Reading(article=bare, mentions=(), claims=(), extractor=reading.extractor),
        mentions=mentions_of(right),
        printed=printed,
        parcel=pickle.dumps(parcel, pickle.HIGHEST_PROTOCOL),
    )


def try_to_prepare(reading: Reading) -> Prepared | DocumentError:
    """A reading made ready, or why it cannot be kept."""
    try:
        return prepare(reading)
    except DocumentError as error:
        return error
