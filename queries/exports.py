"""Subgraphs as files for other tools: GraphML, GEXF, node-link JSON or two CSV tables."""

import csv
import io
import json
import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from graph.model.entities import Entity
from queries.answers.ties import LinkRow
from queries.subgraphs import Subgraph

if TYPE_CHECKING:
    import networkx as nx

    Network: TypeAlias = nx.MultiDiGraph[str]

Scalar: TypeAlias = str | int | float | bool

_DATED = re.compile(r'<meta lastmodifieddate="[^"]*">')  # the day of the export: two exports would differ
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run what begins so

_NODE = ("kind", "name", "aliases", "title", "place", "unit", "number", "date", "date_inferred")
_NODE_COUNTS = ("first_seen", "last_seen", "n_documents")
_EDGE = ("predicate", "title_as_reported", "order", "co", "former", "acting", "date")
_EDGE_COUNTS = ("first_seen", "last_seen", "n_documents", "n_independent", "confidence")
_QUOTE = ("quote", "outlet", "published", "url", "path", "document")


class Format(StrEnum):
    """What a subgraph can be written as."""

    GRAPHML = "graphml"
    GEXF = "gexf"
    JSON = "json"
    CSV = "csv"


def write(subgraph: Subgraph, form: Format, path: Path) -> tuple[Path, ...]:
    """Write the file, or for CSV `NAME-nodes.csv` and `NAME-edges.csv`; the paths written. No file is half there."""
    if form is Format.CSV:
        stem = path.with_suffix("") if path.suffix == ".csv" else path
        nodes, edges = stem.with_name(f"{stem.name}-nodes.csv"), stem.with_name(f"{stem.name}-edges.csv")
        _replace({nodes: _nodes_csv(subgraph), edges: _edges_csv(subgraph)})
        return nodes, edges
    text = {Format.GRAPHML: _graphml, Format.GEXF: _gexf, Format.JSON: _json}[form](subgraph)
    _replace({path: text})
    return (path,)


def network(subgraph: Subgraph) -> "Network":
    """The subgraph for networkx: ids as nodes and edge keys, plain values as attributes, what is unknown left out."""
    import networkx as nx

    graph: Network = nx.MultiDiGraph()
    for node in subgraph.nodes:
        graph.add_node(node.id, **_node(node))
    for link in subgraph.links:
        graph.add_edge(link.subject, link.object, key=link.edge.id, **_edge(link))
    return graph


def _graphml(subgraph: Subgraph) -> str:
    import networkx as nx

    return "\n".join(nx.generate_graphml(network(subgraph), named_key_ids=True)) + "\n"


def _gexf(subgraph: Subgraph) -> str:
    import networkx as nx

    graph = network(subgraph)
    for _, _, key, data in graph.edges(keys=True, data=True):
        data["id"] = key
    return _DATED.sub("<meta>", "\n".join(nx.generate_gexf(graph, version="1.2draft"))) + "\n"


def _json(subgraph: Subgraph) -> str:
    import networkx as nx

    return json.dumps(nx.node_link_data(network(subgraph), edges="edges"), ensure_ascii=False, indent=1) + "\n"


def _nodes_csv(subgraph: Subgraph) -> str:
    rows = [{"id": node.id, **_node(node)} for node in subgraph.nodes]
    return _csv(("id", "label", *_NODE, "subtype", *_NODE_COUNTS), rows)


def _edges_csv(subgraph: Subgraph) -> str:
    rows = [{"id": x.edge.id, "source": x.subject, "target": x.object, **_edge(x)} for x in subgraph.links]
    tenure = ("tenure_start", "tenure_end")
    return _csv(("id", "source", "target", "label", *_EDGE, *tenure, *_EDGE_COUNTS, *_QUOTE), rows)


def _node(node: Entity) -> dict[str, Scalar]:
    """The attributes of a node; `subtype` since GEXF and Gephi read `type` as their own."""
    values = {key: getattr(node, key) for key in (*_NODE, *_NODE_COUNTS)}
    return _plain({"label": node.name, **values, "subtype": node.type})


def _edge(link: LinkRow) -> dict[str, Scalar]:
    """The attributes of an edge with its first quote; `start` and `end` are GEXF's own."""
    edge = link.edge
    values = {key: getattr(edge, key) for key in (*_EDGE, *_EDGE_COUNTS)}
    tenure = {"tenure_start": edge.start, "tenure_end": edge.end}
    said = {key: getattr(edge.evidence[0], key) for key in _QUOTE} if edge.evidence else {}
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


def _csv(columns: Sequence[str], rows: Sequence[Mapping[str, Scalar]]) -> str:
    """A table with a byte order mark, without which Excel spoils Vietnamese."""
    told = io.StringIO()
    sheet = csv.DictWriter(told, columns, restval="", lineterminator="\r\n")
    sheet.writeheader()
    sheet.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    return "\ufeff" + told.getvalue()


def _cell(value: Scalar) -> Scalar:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _replace(texts: Mapping[Path, str]) -> None:
    """Write all the files beside their places, then put them there."""
    made: dict[Path, str] = {}
    try:
        for path, text in texts.items():
            handle, made[path] = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode("utf-8"))
        for path, temporary in made.items():
            Path(temporary).replace(path)
    except BaseException:
        for temporary in made.values():
            Path(temporary).unlink(missing_ok=True)
        raise
