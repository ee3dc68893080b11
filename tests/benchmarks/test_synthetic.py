"""An invented country: its readings are sound, its people resolve as meant, and no order changes the graph."""

from collections import Counter

import pytest
import synthetic
import synthetic_readings

from graph.identity import mentions_of, resolve
from graph.model.claims import Reading
from graph.model.kinds import EntityKind
from graph.store import Store
from graph.store.verify import verify

SIZE = 400


@pytest.fixture(scope="module")
def world() -> synthetic.World:
    """A small country."""
    return synthetic.World(SIZE, seed=3)


@pytest.fixture(scope="module")
def found(world: synthetic.World) -> list[Reading]:
    """All its documents."""
    return list(synthetic_readings.readings(world))


def test_readings_are_sound_and_of_the_size_of_articles(found: list[Reading]) -> None:
    for one in found:
        verify(one)
    assert 3000 < sum(len(one.article.text) for one in found) / SIZE < 4000
    assert 2.3 < sum(len(one.claims) for one in found) / SIZE < 2.8


def test_people_and_meetings_resolve_as_meant(world: synthetic.World, found: list[Reading]) -> None:
    entities = resolve(map(mentions_of, found)).entities
    kinds = {mention.id: mention.kind for one in found for mention in one.mentions}
    count = Counter({entity: kinds[mention] for mention, entity in entities.items()}.values())
    assert abs(count[EntityKind.PERSON] - world.n_people) <= 0.03 * world.n_people
    assert abs(count[EntityKind.MEETING] - world.n_meetings) <= 0.03 * world.n_meetings
    assert world.n_bodies <= count[EntityKind.BODY] <= 1.2 * world.n_bodies


def test_few_are_named_often_and_most_seldom(world: synthetic.World, found: list[Reading]) -> None:
    entities = resolve(map(mentions_of, found)).entities
    people = Counter(entities[m.id] for one in found for m in one.mentions if m.kind is EntityKind.PERSON)
    often = [n for _, n in people.most_common(len(people) // 10)]
    assert sum(often) > 0.3 * people.total()
    assert sorted(people.values())[len(people) // 2] <= 5


def test_a_document_is_the_same_whatever_was_asked_before(found: list[Reading]) -> None:
    fresh = synthetic.World(SIZE, seed=3)
    assert list(synthetic_readings.readings(fresh, (7, 350, 0))) == [found[7], found[350], found[0]]
    assert synthetic_readings.reading(synthetic.World(SIZE, seed=4), 7) != found[7]


def test_any_order_gives_one_graph(store: Store, found: list[Reading]) -> None:
    few = found[:60]
    assert store.write(few, batch=20).added == len(few)
    first = store.digest()
    store.clear()
    assert store.write(reversed(few), batch=20).added == len(few)
    assert store.digest() == first
