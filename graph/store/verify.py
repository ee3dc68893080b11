"""A reading is kept only if every quote of it is in the text where it says."""

from graph.days import days
from graph.errors import DateError, DocumentError, EvidenceMismatch
from graph.model.claims import Reading
from graph.model.kinds import check_pattern


def verify(reading: Reading) -> None:
    """Raise EvidenceMismatch unless text[start:end] is `exact` for every quote of every claim."""
    text, document = reading.article.text, reading.article.document
    place = document.place
    _check_dates(reading, place)
    kinds = {m.id: m.kind for m in reading.mentions}
    for claim in reading.claims:
        check_pattern(kinds[claim.subject], claim.predicate, kinds[claim.object])
        if not claim.evidence:
            raise _mismatch(place, f"claim {claim.id} ({claim.rule}) has no evidence")
        for quote in claim.evidence:
            if not 0 <= quote.start < quote.end or text[quote.start : quote.end] != quote.exact:
                found = text[quote.start : quote.end]
                problem = f"claim {claim.id} quotes {quote.exact!r} at {quote.start}-{quote.end}, where {found!r} is"
                raise _mismatch(place, problem)


def _check_dates(reading: Reading, place: str) -> None:
    """Raise DocumentError at a date that is none: it would stop the whole batch later."""
    document = reading.article.document
    said = [document.published, document.modified]
    said += [getattr(mention, "date", None) for mention in reading.mentions]
    said += [claim.qualifiers.date for claim in reading.claims]
    for value in said:
        try:
            days(value)
        except DateError as error:
            raise DocumentError(place, str(error), "Correct the date in its page or NAME.meta.json") from error


def _mismatch(place: str, problem: str) -> EvidenceMismatch:
    return EvidenceMismatch(place, problem, "The document was not kept; read it again from its file")
