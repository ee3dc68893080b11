"""Who was central to the meetings of a period: everybody is tied to those who were at the same meetings."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any

from queries.answers.base import Asked
from queries.answers.ties import Central, CentralRow
from queries.binding import BadValue
from queries.catalog import question
from queries.pages import reaches
from queries.reader import Reader

if TYPE_CHECKING:
    import networkx as nx

    Network = nx.Graph[str]

MOST = 2_000  # people: as many as are counted while somebody waits
_DIGITS = 6


def central(store: Reader, asked: Asked) -> Central:
    """The people by PageRank on meetings shared. Raises BadValue where more than MOST people were there."""
    rows = _people(store, asked)
    if len(rows) > MOST:
        raise BadValue(
            f"{len(rows)} people were at meetings then, which is over {MOST}; ask for a shorter period or a body"
        )
    limit = int(asked.parameters["limit"])
    ranked = _ranked(rows)
    return Central(asked=asked, rows=tuple(ranked[:limit]), more=len(ranked) > limit)


def _people(store: Reader, asked: Asked) -> list[Mapping[str, Any]]:
    """Everybody with the meetings of all bodies asked about."""
    found: dict[str, Mapping[str, Any]] = {}
    for reach in reaches(question("central"), asked):
        for row in store.read(question("central").cypher, reach.bound):
            before = found.get(row["person"]["id"], {"meetings": ()})
            found[row["person"]["id"]] = {**row, "meetings": sorted({*before["meetings"], *row["meetings"]})}
    return [found[id_] for id_ in sorted(found)]


def _ranked(rows: Sequence[Mapping[str, Any]]) -> list[CentralRow]:
    """The rows of all people, the most central first."""
    graph = _shared(rows)
    ranks = _pagerank(graph)
    found = [
        CentralRow(
            person=row["person"],
            n_meetings=len(row["meetings"]),
            degree=graph.degree(row["person"]["id"]),
            pagerank=round(ranks[row["person"]["id"]], _DIGITS),
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: (-one.pagerank, -one.degree, one.person.id))


def _shared(rows: Sequence[Mapping[str, Any]]) -> "Network":
    """People as nodes; an edge weighs as many meetings as both were at."""
    import networkx as nx

    graph: Network = nx.Graph()
    present: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        graph.add_node(row["person"]["id"])
        for meeting in row["meetings"]:
            present[meeting].append(row["person"]["id"])
    together: dict[tuple[str, str], int] = defaultdict(int)
    for _, people in sorted(present.items()):
        for pair in combinations(sorted(people), 2):
            together[pair] += 1
    graph.add_weighted_edges_from((one, other, n) for (one, other), n in sorted(together.items()))
    return graph


def _pagerank(graph: "Network") -> Mapping[str, float]:
    """PageRank by networkx in plain Python: its public function wants NumPy and SciPy, 100 MB for a thousand nodes."""
    from networkx.algorithms.link_analysis import pagerank_alg

    plain: Callable[..., Mapping[str, float]] = vars(pagerank_alg)["_pagerank_python"]
    return plain(graph, weight="weight")
