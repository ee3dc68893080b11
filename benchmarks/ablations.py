"""Parts of the method that can be taken out, to see what each gives: one function replaced from outside."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from loaders.grammar import context
from loaders.grammar.context import Scope
from loaders.grammar.discourse import Discourse
from loaders.narrative import Narrative
from loaders.people import People

Function = Callable[..., Any]


@dataclass(frozen=True)
class Part:
    """What is taken out, in words; where the function is; and what stands in for it, made from what it was."""

    told: str
    owner: Any
    name: str
    instead: Callable[[Function], Function]


def _nothing(_: Function) -> Function:
    return lambda *_: None


def _unless_bare(kept: Function) -> Function:
    return lambda self, view, event: None if event.bare else kept(self, view, event)


def _if_named(kept: Function) -> Function:
    return lambda self, actor, posts, **how: kept(self, actor, posts, **how) if actor.name is not None else None


def _own_body(_: Function) -> Function:
    return lambda titles, k: titles[k].body


PARTS = (
    Part("a role to the meeting talked of in earlier sentences", Narrative, "_current", _nothing),
    Part('"hội nghị", "buổi lễ" alone as an earlier meeting', Discourse, "_known", _unless_bare),
    Part('the unit that "Tỉnh ủy", "UBND huyện" alone means', Scope, "unit", _nothing),
    Part("persons by given name, title or pronoun", People, "find", _if_named),
    Part("the body of a title from its neighbours in a chain", context, "_chain_body", _own_body),
)
