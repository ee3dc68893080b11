"""What a search finds: names, other names, beginnings, words, and in which order."""

from collections.abc import Iterator

import pytest

from graph.digests import digest
from graph.model.entities import Entity
from graph.model.kinds import EntityKind
from graph.names import plain
from graph.store import Store
from graph.store.difference import Node
from graph.store.entries import create
from graph.store.rows import entity_row
from graph.store.statements import statement
from queries.answers import Found, Rank
from queries.ask import ask

PEOPLE = {
    "Lục Thị Uyển": 5,
    "Lục Thị Uyên": 40,
    "Lục Thị Uyển Nhi": 1,
    "Bế Lục Thị": 2,
    "Lý Mỹ Linh": 1,
    "Nông Văn Sĩ": 1,
    "Ma Thế Lục": 700,
}
BODIES = {"Ủy ban nhân dân tỉnh Sơn Khê": 9, "Sở Y tế tỉnh Sơn Khê": 3, "Hội Nông dân tỉnh Sơn Khê": 3}
MEETINGS = {"Hội nghị tổng kết công tác y tế năm 2023": 1, 'Lễ ký "quy chế `phối hợp`"': 1}


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def names(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A store with these names, and 420 people of one common surname and given name."""
    store: Store = request.getfixturevalue(f"opened_{request.param}")
    store.clear()
    crowd = {f"Đặng {chr(97 + at // 26)}{chr(97 + at % 26)} Hùng": 1 for at in range(420)}
    add(store, EntityKind.PERSON, PEOPLE | crowd)
    add(store, EntityKind.BODY, BODIES, ("UBND Sơn Khê",))
    add(store, EntityKind.MEETING, MEETINGS)
    yield store
    store.clear()


def add(store: Store, kind: EntityKind, counted: dict[str, int], aliases: tuple[str, ...] = ()) -> None:
    """Write entities as a load does; the first has other names too."""
    made = [
        Entity(
            id=digest("test", kind, name)[:16],
            kind=kind,
            name=name,
            folded=plain(name),
            aliases=aliases if not at else (),
            n_documents=n,
        )
        for at, (name, n) in enumerate(counted.items())
    ]
    nodes = [Node(kind.value, entity_row(one)) for one in made]
    rows = [{"id": node.properties["id"], "properties": node.properties} for node in nodes]
    store._bolt.work(lambda work: work.each(statement("put_entities", kind), "rows", rows), write=True)
    store._bolt.work(lambda work: create(work, nodes), write=True)


def found(store: Store, text: str, **more: object) -> list[tuple[str, Rank]]:
    return [(row.entity.name, row.rank) for row in ask(store, Found, text=text, **more).rows]


def test_accents_come_first_then_what_folds_alike_then_beginnings_then_words(names: Store) -> None:
    assert found(names, "Lục Thị Uyển") == [
        ("Lục Thị Uyển", Rank.EXACT),
        ("Lục Thị Uyên", Rank.FOLDED),
        ("Lục Thị Uyển Nhi", Rank.PREFIX),
    ]
    assert found(names, "luc thi uyen")[:2] == [("Lục Thị Uyên", Rank.FOLDED), ("Lục Thị Uyển", Rank.FOLDED)]
    assert found(names, "luc thi") == [
        ("Lục Thị Uyên", Rank.PREFIX),
        ("Lục Thị Uyển", Rank.PREFIX),
        ("Lục Thị Uyển Nhi", Rank.PREFIX),
        ("Bế Lục Thị", Rank.TOKEN),
    ]


def test_what_is_reported_more_comes_first_within_a_rank(names: Store) -> None:
    assert [name for name, rank in found(names, "luc") if rank is Rank.TOKEN] == ["Ma Thế Lục", "Bế Lục Thị"]


def test_a_search_ends_within_a_word(names: Store) -> None:
    assert found(names, "luc thi uy")[0] == ("Lục Thị Uyên", Rank.PREFIX)
    assert found(names, "nhi") == [("Lục Thị Uyển Nhi", Rank.TOKEN)]


def test_words_apart_and_in_another_order_are_found(names: Store) -> None:
    assert found(names, "uyen nhi luc") == [("Lục Thị Uyển Nhi", Rank.TOKEN)]
    assert found(names, "so y te son khe") == [("Sở Y tế tỉnh Sơn Khê", Rank.TOKEN)]
    assert found(names, "khe hoi dan") == [("Hội Nông dân tỉnh Sơn Khê", Rank.TOKEN)]
    assert found(names, "luc khe") == []


def test_words_that_are_all_common_are_found_where_names_begin_and_end_so(names: Store) -> None:
    assert len(found(names, "dang hung", limit=500)) == 420
    assert len(found(names, "hung dang", limit=500)) == 420
    assert found(names, "dang bc hung") == [("Đặng bc Hùng", Rank.FOLDED)]


def test_other_names_are_found(names: Store) -> None:
    (body,) = found(names, "UBND Sơn Khê")
    assert body == ("Ủy ban nhân dân tỉnh Sơn Khê", Rank.EXACT)
    assert found(names, "ubnd son")[0] == ("Ủy ban nhân dân tỉnh Sơn Khê", Rank.PREFIX)
    assert found(names, "UBND tỉnh Sơn Khê")[0] == ("Ủy ban nhân dân tỉnh Sơn Khê", Rank.EXACT)


def test_i_and_y_are_one_vowel(names: Store) -> None:
    assert found(names, "Lí Mĩ Linh") == [("Lý Mỹ Linh", Rank.EXACT)]
    assert found(names, "nong van sy") == [("Nông Văn Sĩ", Rank.FOLDED)]
    assert ("Lý Mỹ Linh", Rank.PREFIX) in found(names, "li")
    assert found(names, "my li") == [("Lý Mỹ Linh", Rank.TOKEN)]


def test_signs_are_only_signs(names: Store) -> None:
    assert found(names, 'lễ ký "quy chế `phối') == [('Lễ ký "quy chế `phối hợp`"', Rank.PREFIX)]
    for odd in ("\t", "1f", "-", "$b0", "'", "\x00"):
        assert found(names, odd) == []


def test_a_kind_is_looked_for_alone(names: Store) -> None:
    assert found(names, "y te", kind="meeting") == [("Hội nghị tổng kết công tác y tế năm 2023", Rank.TOKEN)]
    assert found(names, "luc", kind="body") == []
    assert found(names, "te 2023", kind="meeting") == [("Hội nghị tổng kết công tác y tế năm 2023", Rank.TOKEN)]


def test_more_says_that_the_limit_cut(names: Store) -> None:
    answer = ask(names, Found, text="hung", limit=10)
    assert (len(answer.rows), answer.more) == (10, True)
    assert [row.entity.name for row in answer.rows] == sorted(row.entity.name for row in answer.rows)
    assert not ask(names, Found, text="luc thi uyen nhi").more
