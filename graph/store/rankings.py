"""Keeping a ranking beside the graph it was computed from."""

from graph.model.rankings import Ranking
from graph.store.bolt import Bolt
from graph.store.statements import statement


def keep(bolt: Bolt, ranking: Ranking) -> None:
    """Keep a ranking in the place of the last one by the same parameters; no count of writes moves."""
    row = {"id": ranking.id, "revision": ranking.revision, "told": ranking.model_dump_json()}
    bolt.work(lambda work: work.rows(statement("rankings", "Ranking.id unique")), write=True)
    bolt.work(lambda work: work.rows(statement("rankings", "put"), row), write=True)
