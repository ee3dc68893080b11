"""Subgraphs as networkx graphs: every value a text, a number or a flag, as the formats of other tools want them."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from graph.model.entities import Entity
from queries.answers.ties import LinkRow
from queries.subgraphs import Subgraph

if TYPE_CHECKING:
    import networkx as nx

    Network: TypeAlias = nx.MultiDiGraph[str]

Scalar: TypeAlias = str | int | float | bool

NODE = ("kind", "name", "aliases", "title", "place", "unit", "number", "date", "date_inferred")
NODE_COUNTS = ("first_seen", "last_seen", "n_documents")
EDGE = ("predicate", "title_as_reported", "order", "co", "former", "acting", "date")
EDGE_COUNTS = ("first_seen", "last_seen", "n_documents", "n_independent", "confidence")
QUOTE = ("quote", "outlet", "published", "url", "path", "document")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def network(subgraph: Subgraph) -> "Network":
    """The subgraph for networkx: ids as nodes and edge keys, plain values as attributes, what is unknown left out."""
    import networkx as nx

    graph: Network = nx.MultiDiGraph()
    for node in subgraph.nodes:
        graph.add_node(node.id, **node_values(node))
    for link in subgraph.links:
        graph.add_edge(link.subject, link.object, key=link.edge.id, **edge_values(link))
    return graph


def node_values(node: Entity) -> dict[str, Scalar]:
    """The attributes of a node; `subtype` since GEXF and Gephi read `type` as their own."""
    values = {key: getattr(node, key) for key in (*NODE, *NODE_COUNTS)}
    return _plain({"label": node.name, **values, "subtype": node.type})


def edge_values(link: LinkRow) -> dict[str, Scalar]:
    """The attributes of an edge with its first quote; `start` and `end` are GEXF's own."""
    edge = link.edge
    values = {key: getattr(edge, key) for key in (*EDGE, *EDGE_COUNTS)}
    tenure = {"tenure_start": edge.start, "tenure_end": edge.end}
    said = {key: getattr(edge.evidence[0], key) for key in QUOTE} if edge.evidence else {}
    return _plain({"label": edge.predicate.value, **values, **tenure, **said})


def _plain(values: Mapping[str, object]) -> dict[str, Scalar]:
    """Texts, numbers and flags only: lists joined, what is unknown left out, what XML cannot hold taken out."""
    return {key: _scalar(value) for key, value in values.items() if value not in (None, ())}


def _scalar(value: object) -> Scalar:
    if isinstance(value, bool | int | float):
        return value
    if isinstance(value, tuple):
        return "; ".join(str(_scalar(one)) for one in value)
    return _NOT_XML.sub(" ", str(value))
