"""A dump is a plain zip; whatever is wrong with it is said before anything is written."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from graph.errors import DumpError, StoreError
from graph.store import Store
from graph.store.contents import Contents
from graph.store.dumped import opened_dump
from graph.store.dumps import DOCUMENTS, FORMAT, MANIFEST, MEMBERS, canonical, write_dump

Members = dict[str, bytes]


@pytest.fixture
def dump(store: Store, factory: ModuleType, tmp_path: Path) -> Path:
    """The dump of a few documents."""
    store.decide(())
    store.write(factory.reports(3, 4))
    path = tmp_path / "dump.zip"
    store.dump(path)
    return path


def members(path: Path) -> Members:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def written(path: Path, content: Members) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return path


def resealed(path: Path, content: Members, **told: object) -> Path:
    """A dump whose manifest is true of its members, as one that somebody has edited."""
    manifest = json.loads(content[MANIFEST]) | told
    for member in manifest["members"]:
        data = content[member["name"]]
        member |= {"lines": data.count(b"\n"), "sha256": hashlib.sha256(data).hexdigest()}
    return written(path, content | {MANIFEST: json.dumps(manifest).encode()})


def refused(path: Path) -> str:
    with pytest.raises(DumpError) as caught, opened_dump(path):
        pass
    assert str(path) in str(caught.value)
    return str(caught.value)


def test_a_dump_is_a_zip_of_canonical_lines(dump: Path, store: Store) -> None:
    content = members(dump)
    assert sorted(content) == sorted((*MEMBERS, MANIFEST))
    manifest = json.loads(content[MANIFEST])
    assert manifest["digest"] == store.digest()
    for told in manifest["members"]:
        data = content[told["name"]]
        assert (told["lines"], told["sha256"]) == (data.count(b"\n"), hashlib.sha256(data).hexdigest())
    documents = [json.loads(line) for line in content[DOCUMENTS].splitlines()]
    assert [one["article"]["document"]["id"] for one in documents] == store.documents()
    with zipfile.ZipFile(dump) as archive:
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_lines_of_a_dump_give_themselves_again(dump: Path) -> None:
    with opened_dump(dump) as opened:
        assert b"".join(map(canonical, opened.readings())) == members(dump)[DOCUMENTS]


@pytest.mark.parametrize("name", [*MEMBERS, MANIFEST])
def test_a_member_that_is_missing_or_changed_is_named(dump: Path, tmp_path: Path, name: str) -> None:
    content = members(dump)
    assert name in refused(written(tmp_path / "less.zip", {k: v for k, v in content.items() if k != name}))
    assert name in refused(written(tmp_path / "more.zip", content | {name: content[name] + b"x\n"}))
    assert name in refused(written(tmp_path / "none.zip", content | {name: b"{\n"}))


def test_a_member_that_nobody_knows_is_named(dump: Path, tmp_path: Path) -> None:
    assert "more.jsonl" in refused(written(tmp_path / "more.zip", members(dump) | {"more.jsonl": b""}))


def test_a_byte_that_fell_over_is_noticed_wherever_it_is(dump: Path, tmp_path: Path) -> None:
    data = dump.read_bytes()
    with zipfile.ZipFile(dump) as archive:
        info = archive.getinfo(DOCUMENTS)
    first = info.header_offset + 30 + len(info.filename) + 20
    torn = tmp_path / "torn.zip"
    for at in range(first, first + info.compress_size, max(1, info.compress_size // 40)):
        torn.write_bytes(data[:at] + bytes([data[at] ^ 0x10]) + data[at + 1 :])
        assert DOCUMENTS in refused(torn)


def test_a_file_that_is_cut_short_or_no_zip_is_refused(dump: Path, tmp_path: Path) -> None:
    short = tmp_path / "short.zip"
    short.write_bytes(dump.read_bytes()[:-30])
    refused(short)
    short.write_bytes(b"")
    refused(short)
    assert "no such file" in refused(tmp_path / "none.zip")
    assert "directory" in refused(tmp_path)


@pytest.mark.parametrize("newer", [{"format": FORMAT + 1}, {"schema_version": 999}])
def test_a_newer_dump_is_refused(dump: Path, tmp_path: Path, newer: dict[str, object]) -> None:
    path = resealed(tmp_path / "new.zip", members(dump), release="9.9", **newer)
    said = refused(path)
    assert "Giaoban 9.9" in said
    assert "Upgrade" in said


def _other_text(one: dict[str, dict[str, str]]) -> None:
    one["article"]["text"] += "x"


def _other_quote(one: dict[str, list[dict[str, list[dict[str, str]]]]]) -> None:
    one["claims"][0]["evidence"][0]["exact"] = "khác hẳn"


@pytest.mark.parametrize("spoil", [_other_text, _other_quote])
def test_what_does_not_fit_its_text_is_refused(dump: Path, tmp_path: Path, spoil: Callable[[object], None]) -> None:
    content = members(dump)
    lines = [json.loads(line) for line in content[DOCUMENTS].splitlines()]
    spoil(lines[0])
    content[DOCUMENTS] = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
    assert DOCUMENTS in refused(resealed(tmp_path / "spoilt.zip", content))


def test_documents_twice_or_out_of_order_are_refused(dump: Path, tmp_path: Path) -> None:
    content = members(dump)
    lines = content[DOCUMENTS].splitlines(keepends=True)
    for other in ([*lines, lines[-1]], lines[::-1]):
        path = resealed(tmp_path / "order.zip", content | {DOCUMENTS: b"".join(other)})
        assert "not in its place" in refused(path)


def test_a_store_that_is_written_to_meanwhile_is_not_dumped(store: Store, factory: ModuleType, tmp_path: Path) -> None:
    first, second = factory.reports(5, 2)
    store.write([first])
    (tmp_path / "a.zip").write_bytes(b"as it was")
    contents = Contents(store._bolt)
    store.write([second])
    with pytest.raises(StoreError, match="written to"):
        write_dump(contents, tmp_path / "a.zip")
    assert [one.name for one in tmp_path.iterdir()] == ["a.zip"]
    assert (tmp_path / "a.zip").read_bytes() == b"as it was"


def test_another_graph_than_the_dumped_one_is_told(dump: Path, store: Store, tmp_path: Path) -> None:
    path = resealed(tmp_path / "old.zip", members(dump), digest="of other rules")
    store.clear()
    with opened_dump(path) as opened:
        assert not store.restore(opened)
