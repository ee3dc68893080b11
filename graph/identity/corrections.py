"""Readings without the claims that people found wrong."""

from collections.abc import Iterable

from graph.identity.decisions import Decision, Verdict
from graph.model.claims import Claim, Reading
from graph.names import fold

_Said = tuple[str, str, str, str]


class Corrections:
    """The claims that decisions call wrong, by their ids and, as these carry fingerprints, by what they say."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        wrong = [one.claim for one in decisions if one.verdict is Verdict.WRONG_CLAIM and one.claim is not None]
        self._ids = {(one.text, one.claim) for one in wrong}
        self._said: set[_Said] = {(one.text, one.predicate, fold(one.subject), fold(one.object)) for one in wrong}
        self.texts = frozenset(one.text for one in wrong)

    def of(self, reading: Reading) -> Reading:
        """The reading without them; what it names stays named."""
        if reading.article.document.text_hash not in self.texts:
            return reading
        names = {one.id: one.name for one in reading.mentions}
        right = tuple(claim for claim in reading.claims if not self._wrong(claim, reading, names))
        return reading if len(right) == len(reading.claims) else reading.model_copy(update={"claims": right})

    def _wrong(self, claim: Claim, reading: Reading, names: dict[str, str]) -> bool:
        text = reading.article.document.text_hash
        said = text, claim.predicate, fold(names[claim.subject]), fold(names[claim.object])
        return (text, claim.id) in self._ids or said in self._said


NO_CORRECTIONS = Corrections(())


def stale(decisions: Iterable[Decision], readings: Iterable[Reading]) -> tuple[Decision, ...]:
    """The decisions on claims that none of the readings makes."""
    kept = tuple(readings)
    wrong = [one for one in decisions if one.verdict is Verdict.WRONG_CLAIM]
    return tuple(one for one in wrong if all(Corrections([one]).of(reading) is reading for reading in kept))
