"""Who was central to the meetings of a period: everybody is tied to those who were at the same meetings."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any

from queries.answers.base import Asked
from queries.answers.ties import Central, CentralRow
from queries.catalog import part, question
from queries.pages import Reach, reaches
from queries.rankings import kept
from queries.reader import Reader

if TYPE_CHECKING:
    import networkx as nx

    Network = nx.Graph[str]

MOST = 2_000  # people: as many as are counted while somebody waits
PAGE = 1_000  # people a statement, where there are more
_DIGITS = 6  # that tell: of 20,000 people nobody has a thousandth


def central(store: Reader, asked: Asked) -> Central:
    """The people by PageRank on meetings shared; of more than MOST as they were ranked once.

    Raises BadValue where there are more and nobody has ranked them.
    """
    people = max(int(store.read(part("central_count"), one.bound)[0]["people"]) for one in _reaches(asked))
    rows = _people(store, asked) if people <= MOST else []
    limit = int(asked.parameters["limit"])
    if max(people, len(rows)) > MOST:
        return kept(store, asked, max(people, len(rows)))
    found = counted(rows)
    return Central(asked=asked, rows=tuple(found[:limit]), more=len(found) > limit)


def everybody(store: Reader, asked: Asked) -> list[Mapping[str, Any]]:
    """_people() of however many, some at a time: no statement takes long."""
    found: dict[str, Mapping[str, Any]] = {}
    for reach in _reaches(asked):
        page: list[Any] = [{"person": {"id": ""}}]
        while page:
            given = {**reach.bound, "after": page[-1]["person"]["id"], "most": PAGE}
            page = list(store.read(part("central_page"), given))
            _join(found, [row for row in page if row["meetings"]])
    return [found[id_] for id_ in sorted(found)]


def _people(store: Reader, asked: Asked) -> list[Mapping[str, Any]]:
    """Everybody with the meetings of all bodies asked about."""
    found: dict[str, Mapping[str, Any]] = {}
    for reach in _reaches(asked):
        _join(found, store.read(question("central").cypher, reach.bound))
    return [found[id_] for id_ in sorted(found)]


def _reaches(asked: Asked) -> Sequence[Reach]:
    return reaches(question("central"), asked)


def _join(found: dict[str, Mapping[str, Any]], rows: Iterable[Mapping[str, Any]]) -> None:
    """Add the meetings of some rows to those of the same people."""
    for row in rows:
        before = found.get(row["person"]["id"], {"meetings": ()})
        found[row["person"]["id"]] = {**row, "meetings": sorted({*before["meetings"], *row["meetings"]})}


def in_order(
    rows: Sequence[Mapping[str, Any]], degrees: Mapping[str, int], ranks: Mapping[str, float]
) -> list[CentralRow]:
    """The rows of all people, the most central first."""
    found = [
        CentralRow(
            person=row["person"],
            n_meetings=len(row["meetings"]),
            degree=degrees[row["person"]["id"]],
            pagerank=float(f"{ranks[row['person']['id']]:.{_DIGITS}g}"),
        )
        for row in rows
    ]
    return sorted(found, key=lambda one: (-one.pagerank, -one.degree, one.person.id))


def counted(rows: Sequence[Mapping[str, Any]]) -> list[CentralRow]:
    """in_order() by the network of all pairs."""
    graph = _shared(rows)
    return in_order(rows, dict(graph.degree()), _pagerank(graph))


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
