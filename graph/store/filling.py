"""An empty store made equal to a dumped one: decisions, documents with all that follows, notes of ids."""

from graph.identity.corrections import Corrections
from graph.store.bulk.prepared import prepare
from graph.store.bulk.sink import Filling, Ledger
from graph.store.bulk.whole import every, fill_whole
from graph.store.dumped import Dump


def fill(dump: Dump, filling: Filling) -> None:
    """Put everything of a dump into an empty store: identity and derivation of this release settle it anew."""
    ledger = Ledger(tuple(dump.decisions()), tuple(dump.redirects()))
    wrong = Corrections(ledger.decisions)
    fill_whole((prepare(one, wrong) for one in dump.readings()), filling, every, ledger)
