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

from queries.networks import EDGE, EDGE_COUNTS, NODE, NODE_COUNTS, QUOTE, Scalar, edge_values, network, node_values
from queries.subgraphs import Subgraph

_DATED = re.compile(r'<meta lastmodifieddate="[^"]*">')  # the day of the export: two exports would differ
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run what begins so


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
    rows = [{"id": node.id, **node_values(node)} for node in subgraph.nodes]
    return _csv(("id", "label", *NODE, "subtype", *NODE_COUNTS), rows)


def _edges_csv(subgraph: Subgraph) -> str:
    rows = [{"id": x.edge.id, "source": x.subject, "target": x.object, **edge_values(x)} for x in subgraph.links]
    tenure = ("tenure_start", "tenure_end")
    return _csv(("id", "source", "target", "label", *EDGE, *tenure, *EDGE_COUNTS, *QUOTE), rows)


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
