"""Which documents support an edge: those of its own claims, and of the claims that it is derived from."""

from queries.answers.base import Asked
from queries.answers.documents import Documents
from queries.catalog import part
from queries.pages import answered
from queries.reader import Reader


def documents(store: Reader, asked: Asked) -> Documents:
    """The documents behind an edge, with their words."""
    edge = asked.parameters["edge"]
    rows = store.read(part("edge"), {"edge": edge})
    sent = {
        "id": edge,
        "claims": sorted({claim for row in rows if not row["told"] for claim in row["claims"]}),
        "told": [{"claims": row["claims"], "first_seen": row["first_seen"]} for row in rows if row["told"]],
    }
    found = answered(store, Documents, asked.model_copy(update={"parameters": {**asked.parameters, "edge": sent}}))
    return found.model_copy(update={"asked": asked})
