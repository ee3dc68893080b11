"""Values of the driver as plain, JSON-able ones."""

from collections.abc import Mapping
from typing import Any

_SCALARS = (str, int, float)


def properties_only(value: Any) -> Any:
    """Nodes and edges as their properties, paths as the list of their nodes and edges in turn; times as ISO text."""
    return _plain(value, lambda entity: dict(entity.items()))


def labelled(value: Any) -> Any:
    """Nodes and edges as {labels | type, properties}, for those who do not know what will come."""
    return _plain(value, _described)


def _described(entity: Any) -> dict[str, Any]:
    properties = dict(entity.items())
    if hasattr(entity, "labels"):
        return {"labels": sorted(entity.labels), "properties": properties}
    return {"type": entity.type, "properties": properties}


def _plain(value: Any, describe: Any) -> Any:
    if value is None or isinstance(value, _SCALARS):  # nearly everything: before any import or look at its parts
        return value
    if type(value) is dict:
        return {key: _plain(one, describe) for key, one in value.items()}
    if type(value) is list:
        return [_plain(one, describe) for one in value]
    from neo4j.graph import Entity, Path

    if isinstance(value, Entity):
        return _plain(describe(value), describe)
    if isinstance(value, Path):
        turns: list[Any] = [value.nodes[0]]
        for edge, node in zip(value.relationships, value.nodes[1:], strict=True):
            turns += [edge, node]
        return [_plain(one, describe) for one in turns]
    if isinstance(value, Mapping):
        return {key: _plain(one, describe) for key, one in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(one, describe) for one in value]
    if isinstance(value, bytes | bytearray):
        return bytes(value).hex()
    return value.iso_format() if hasattr(value, "iso_format") else value
