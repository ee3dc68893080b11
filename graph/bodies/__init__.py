"""Bodies by grammar: what a name says, its canonical key, what it belongs to and what followed it."""

from graph.bodies.keys import BodyName, ancestors, body_key, parse_body, part_of
from graph.bodies.successions import BodySuccession, successions

__all__ = ["BodyName", "BodySuccession", "ancestors", "body_key", "parse_body", "part_of", "successions"]
