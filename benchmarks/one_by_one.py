"""What a loader without batches would do: the rows that the store keeps, a statement for each."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from functools import partial

from graph.facts import Facts, facts
from graph.identity import mentions_of, resolve
from graph.model.claims import Reading
from graph.prints import sources
from graph.store.bolt import Bolt, Work
from graph.store.difference import claims, links, names, nodes
from graph.store.putting import create_claims, put_edges, put_entities, put_names
from graph.store.reprints import print_of
from graph.store.rows import Row, document_row
from graph.store.statements import statement

_NOTHING = Facts((), (), ())
Step = Callable[[Work], None]


def merge_by_one(bolt: Bolt, readings: Sequence[Reading]) -> int:
    """Put readings a statement a row, a transaction a document; how many rows. Blocks are left out."""
    steps: dict[str, list[Step]] = defaultdict(list)
    prints = {one.article.document.id: print_of(one) for one in readings}
    own = {id_: sources([printed])[id_] for id_, printed in prints.items()}
    for one in readings:
        id_ = one.article.document.id
        steps[id_].append(partial(_put_document, row=document_row(one, prints[id_], own[id_])))
    found = facts(readings, resolve(map(mentions_of, readings)).entities, own)
    made = nodes(list(found.named))
    for name in names(found, _NOTHING).values():
        steps[name.document].append(partial(put_entities, nodes=[made[name.entity]]))
        steps[name.document].append(partial(put_names, names=[name]))
    first: dict[str, str] = {}
    for claim in claims(found, _NOTHING).values():
        first.setdefault(claim.properties["edge"], claim.properties["document"])
        steps[claim.properties["document"]].append(partial(create_claims, claims=[claim]))
    last = max(steps)
    for id_, link in links(list(found.support)).items():
        steps[first.get(id_, last)].append(partial(put_edges, links=[link]))
    for _, group in sorted(steps.items(), key=lambda pair: pair[0] == last):
        bolt.work(partial(_take, group), write=True)
    return sum(map(len, steps.values()))


def _put_document(work: Work, row: Row) -> None:
    work.rows(statement("documents", "put"), {"rows": [row]})


def _take(steps: Sequence[Step], work: Work) -> None:
    for step in steps:
        step(work)
