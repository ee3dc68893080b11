"""A page of an answer: the statement's rows for all that was asked about, in one order, up to the limit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any, TypeVar

from graph.edtf import Match
from queries.answers.base import Answer, Asked, DatedRow, Row
from queries.catalog import question
from queries.citations import with_evidence
from queries.header import Parameter, Question, Type
from queries.reader import Reader

A = TypeVar("A", bound=Answer[Any])
Raw = Mapping[str, Any]
PAGES = 5  # statements sent for one answer, where rows drop out for their dates


@dataclass(frozen=True, slots=True)
class Reach:
    """What to send the statement, and how surely the rows that come back were meant."""

    bound: Mapping[str, Any]
    match: Match


@dataclass(frozen=True, slots=True)
class Page:
    """Rows with their cursors; `next` is where to go on, if there is more to look at."""

    rows: tuple[Row, ...]
    keys: tuple[str | None, ...]
    next: str | None


def answered(store: Reader, answer: type[A], asked: Asked) -> A:
    """The answer, with the cursor of what follows."""
    asking = question(answer.name)
    page = _page(store, answer.row, asking, asked)
    limit = int(asked.parameters.get("limit", len(page.rows)))
    over = len(page.rows) > limit
    after = page.keys[limit - 1] if over and limit else page.next
    return answer(asked=asked, rows=page.rows[:limit], more=over or page.next is not None, next=after)


def reaches(asking: Question, asked: Asked) -> list[Reach]:
    """One for each body and each sureness of the places asked about; one alone where nothing was."""
    base: dict[str, Any] = {p.name: asked.parameters.get(p.name) for p in asking.parameters if p.bound}
    several = [list(_choices(p, asked)) for p in asking.parameters if p.bound and p.name in asked.extent]
    found = []
    for chosen in product(*several):
        match = Match.POSSIBLE if any(one.match is Match.POSSIBLE for one in chosen) else Match.CERTAIN
        found.append(Reach(base | {key: value for one in chosen for key, value in one.bound.items()}, match))
    return sorted(found, key=lambda one: one.match)  # what is certain comes first


def _choices(parameter: Parameter, asked: Asked) -> Iterable[Reach]:
    """The values of one parameter: each body alone, the places together."""
    extent = asked.extent[parameter.name]
    if parameter.type is Type.PLACE:
        for match in (Match.CERTAIN, Match.POSSIBLE):
            if ids := [id_ for id_, one in extent.items() if one is match]:
                yield Reach({parameter.name: ids}, match)
    else:
        yield from (Reach({parameter.name: id_}, match) for id_, match in extent.items())


def _page(store: Reader, row: type[Row], asking: Question, asked: Asked) -> Page:
    """All rows up to one over the limit; asks again where dates took rows out of a full page."""
    limit, after = asked.parameters.get("limit"), asked.parameters.get("after")
    over = None if limit is None else int(limit) + 1
    kept: list[Row] = []
    keys: list[str | None] = []
    for _ in range(PAGES):
        found = _found(store, asking, asked, {"limit": over, "after": after})
        for one, made in _rows(store, row, found, asked):
            kept.append(made)
            keys.append(one.get("key"))
        if over is None or len(found) < over or len(kept) >= over:
            return Page(tuple(kept), tuple(keys), None)
        after = found[-1][1]["key"]
    return Page(tuple(kept), tuple(keys), str(after))


def _found(store: Reader, asking: Question, asked: Asked, page: Raw) -> list[tuple[Match, Raw]]:
    """The rows of every statement, each once, in the order of their cursors."""
    sent = [name for name in page if asking.parameter(name)]
    found: dict[Any, tuple[Match, Raw]] = {}
    every = reaches(asking, asked)
    for reach in every:
        for one in store.read(asking.cypher, {**reach.bound, **{name: page[name] for name in sent}}):
            found.setdefault(one.get("key", len(found)), (reach.match, one))
    ordered = sorted(found.items()) if len(every) > 1 else list(found.items())
    return [one for _, one in ordered[: page["limit"]]]


def _rows(store: Reader, row: type[Row], found: list[tuple[Match, Raw]], asked: Asked) -> Iterable[tuple[Raw, Row]]:
    cited = with_evidence(store, [one for _, one in found], int(asked.parameters.get("evidence", 0)))
    for (match, _), one in zip(found, cited, strict=True):
        made = row.of(one, asked)
        if isinstance(made, DatedRow) and match is Match.POSSIBLE:
            made = made.model_copy(update={"match": match})
        if made is not None:
            yield one, made
