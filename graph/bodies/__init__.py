"""Bodies by grammar: what a name says, its canonical key, what it belongs to and what followed it."""

from graph.bodies.keys import BodyName, body_key, parse_body, part_of

__all__ = ["BodyName", "body_key", "parse_body", "part_of"]
