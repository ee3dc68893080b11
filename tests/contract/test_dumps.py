"""Everything of a store comes back from a dump, on every engine."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import ModuleType

import pytest

from graph.errors import StoreError
from graph.identity.decisions import Decision, MentionRef, Verdict
from graph.model.claims import Reading
from graph.model.kinds import EntityKind, Predicate
from graph.settings import Settings
from graph.store import Store, open_store
from graph.store.bulk.server import on_server
from graph.store.difference import Node
from graph.store.dumped import Dump, opened_dump
from graph.store.launch import stop
from graph.store.ledger import Redirect
from graph.store.moving import copy

BODY = (
    "Sáng qua, tại hội trường lớn, Tỉnh ủy Sơn La tổ chức hội nghị bàn cách giữ rừng đầu nguồn trong mùa khô này. "
    "Đồng chí Vừ A Chứ, Bí thư Tỉnh ủy Sơn La, chủ trì và nghe bảy ý kiến của các xã vùng cao về nước, củi và nương. "
)


@pytest.fixture
def full(any_store: Store, factory: ModuleType) -> Iterator[Store]:
    """A store with reprints, decisions and ids that are no more."""
    any_store.decide(())
    chairs = [chair(factory, number) for number in range(4)]
    any_store.write([*factory.reports(11, 8), *printed(factory)], batch=3)
    for one in sorted(chairs, key=lambda one: person(one).mention, reverse=True):
        any_store.write([one])
    any_store.decide([different(chairs[0], chairs[1])])
    any_store.retract(chairs[2].article.document.id)
    yield any_store
    any_store.decide(())


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Another folder, whose child ends with the module."""
    folder = tmp_path_factory.mktemp("other") / "store"
    with open_store(Settings(store=str(folder), heap="512m", idle=20)) as store:
        yield store
    stop(folder)


@pytest.fixture
def target(other: Store) -> Store:
    """An empty store in that folder."""
    emptied(other)
    return other


def chair(factory: ModuleType, number: int) -> Reading:
    text = f"Tin số {number}. Đồng chí Vừ A Chứ, Bí thư Tỉnh ủy Sơn La, có bài phát biểu."
    draft = factory.Draft(text, url=f"https://bao.example/{number}", published="2024-03-05", province="Sơn La")
    draft.claim(Predicate.HOLDS, draft.person("Vừ A Chứ"), draft.position("Bí thư", draft.body("Tỉnh ủy Sơn La")))
    made: Reading = draft.reading()
    return made


def printed(factory: ModuleType) -> list[Reading]:
    """One text in two outlets, and another version of it in a third."""
    drafts = [
        factory.Draft(text, url=f"https://{outlet}.example/rung", published="2024-03-05")
        for outlet, text in (("wire", BODY), ("bao", BODY), ("nua", f"{BODY}Sau đó các đại biểu đi xem vườn ươm."))
    ]
    for draft in drafts:
        draft.person("Vừ A Chứ")
    return [draft.reading() for draft in drafts]


def person(reading: Reading) -> MentionRef:
    one = next(mention for mention in reading.mentions if mention.kind is EntityKind.PERSON)
    return MentionRef(mention=one.id, text=reading.article.document.text_hash, kind=one.kind, name=one.name)


def different(a: Reading, b: Reading) -> Decision:
    return Decision(verdict=Verdict.DIFFERENT, a=person(a), b=person(b), by="Hằng", when="2026-11-02")


def emptied(store: Store) -> None:
    store.clear()
    store.decide(())


def notes(store: Store) -> list[Redirect]:
    rows = store.read("MATCH (r:Redirect) RETURN properties(r) AS note ORDER BY r.id")
    return [Redirect.model_validate(row["note"]) for row in rows]


def everything(store: Store) -> tuple[object, ...]:
    texts = [store.article(id_) for id_ in store.documents()]
    stored = store.read("MATCH (x:Reading) RETURN properties(x) AS reading ORDER BY x.id")
    return store.export(), store.digest(), store.decisions(), notes(store), texts, stored


def test_a_restored_store_is_equal(full: Store, tmp_path: Path) -> None:
    before = everything(full)
    assert full.decisions()
    assert notes(full)
    full.dump(tmp_path / "a.zip")
    emptied(full)
    with opened_dump(tmp_path / "a.zip") as dump:
        assert full.restore(dump)
    assert everything(full) == before
    full.dump(tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_store_is_copied_and_back_again(full: Store, target: Store) -> None:
    before = everything(full)
    _, equal = copy(full, target)
    assert equal
    assert everything(target) == before
    emptied(full)
    copy(target, full)
    assert everything(full) == before


def test_an_empty_store_is_moved_too(any_store: Store, target: Store) -> None:
    any_store.decide(())
    manifest, equal = copy(any_store, target)
    assert equal
    assert {one.lines for one in manifest.members} == {0}


def test_documents_come_back_whatever_paths_they_share(any_store: Store, target: Store, factory: ModuleType) -> None:
    def note(text: str, **about: str) -> Reading:
        draft = factory.Draft(text, path="a.txt", **about)
        draft.person("Lò Văn Pín")
        made: Reading = draft.reading()
        return made

    any_store.write([note("Ông Lò Văn Pín phát biểu.")])
    any_store.write([note("Ông Lò Văn Pín kết luận.", id="id:1")])
    assert len(any_store.documents()) == 2
    copy(any_store, target)
    assert target.export() == any_store.export()


@pytest.mark.parametrize("left", ["documents", "decisions", "former ids"])
def test_what_is_not_empty_is_not_filled(full: Store, target: Store, factory: ModuleType, left: str) -> None:
    a, b = chair(factory, 0), chair(factory, 1)
    if left == "decisions":
        target.decide([different(a, b)])
    else:
        target.write([a])
    if left == "former ids":
        target.retract(a.article.document.id)
    before = everything(target)
    with pytest.raises(StoreError, match="not empty"):
        copy(full, target)
    assert everything(target) == before


class Failing(Dump):
    """A dump that cannot be read to its end any more."""

    def readings(self) -> Iterator[Reading]:
        """Some readings, and an error."""
        yield from [one for one, _ in zip(super().readings(), range(2), strict=False)]
        raise RuntimeError("cut off")


def cut(store: Store) -> None:
    """Fill a store over Bolt, and leave in the middle."""
    with suppress(KeyboardInterrupt), on_server(store._bolt) as sink:
        sink.entities([Node("Person", {"id": "p", "name": "Lò Văn Pín"})])
        raise KeyboardInterrupt


def test_a_dump_that_cannot_be_read_leaves_the_store_as_it_was(
    any_store: Store, factory: ModuleType, tmp_path: Path
) -> None:
    any_store.decide(())
    any_store.write([chair(factory, number) for number in range(3)])
    any_store.dump(tmp_path / "a.zip")
    emptied(any_store)
    before = everything(any_store)
    with opened_dump(tmp_path / "a.zip") as dump:
        with pytest.raises(RuntimeError, match="cut off"):
            any_store.restore(Failing(dump.path, dump._archive, dump.manifest))
        assert everything(any_store) == before
        assert any_store.restore(dump)


def test_a_restore_that_was_cut_off_begins_again(any_store: Store, factory: ModuleType, tmp_path: Path) -> None:
    any_store.decide(())
    any_store.write([chair(factory, number) for number in range(3)])
    any_store.decide([different(chair(factory, 0), chair(factory, 1))])
    before = everything(any_store)
    any_store.dump(tmp_path / "a.zip")
    emptied(any_store)
    any_store.decide(())
    cut(any_store)
    with pytest.raises(StoreError, match="cut off"):
        any_store.dump(tmp_path / "half.zip")
    with opened_dump(tmp_path / "a.zip") as dump:
        assert any_store.restore(dump)
    assert everything(any_store) == before
    any_store.decide(())


def test_what_others_wrote_after_a_cut_is_kept(any_store: Store, factory: ModuleType, tmp_path: Path) -> None:
    any_store.decide(())
    any_store.write([chair(factory, number) for number in range(3)])
    any_store.dump(tmp_path / "a.zip")
    emptied(any_store)
    cut(any_store)
    any_store.write(factory.reports(2, 2))
    before = any_store.documents()
    with opened_dump(tmp_path / "a.zip") as dump, pytest.raises(StoreError, match="not empty"):
        any_store.restore(dump)
    assert any_store.documents() == before


def test_what_another_writes_while_a_dump_is_read_is_kept(
    any_store: Store, factory: ModuleType, tmp_path: Path
) -> None:
    class Disturbed(Dump):
        def readings(self) -> Iterator[Reading]:
            any_store.write(factory.reports(2, 1))
            yield from super().readings()

    any_store.decide(())
    any_store.write([chair(factory, 0)])
    any_store.dump(tmp_path / "a.zip")
    emptied(any_store)
    with opened_dump(tmp_path / "a.zip") as dump, pytest.raises(StoreError, match="not empty"):
        any_store.restore(Disturbed(dump.path, dump._archive, dump.manifest))
    assert any_store.documents() == [one.article.document.id for one in factory.reports(2, 1)]


def test_a_server_that_another_writes_to_while_it_is_filled_says_so(any_store: Store, factory: ModuleType) -> None:
    def disturbed() -> None:
        with on_server(any_store._bolt) as sink:
            any_store.write(factory.reports(2, 1))
            sink.entities([Node("Person", {"id": "p", "name": "Lò Văn Pín"})])

    any_store.decide(())
    with pytest.raises(StoreError, match="somebody else wrote"):
        disturbed()
    assert any_store.documents() == [one.article.document.id for one in factory.reports(2, 1)]
