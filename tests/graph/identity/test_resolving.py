"""Whatever the order and the way, the same documents give the same entities."""

import os
import subprocess
import sys
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from random import Random
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.identity.memory import Memory
from graph.identity.resolving import resolve

few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@few
@given(st.integers(0, 10_000), st.integers(0, 10_000))
def test_the_order_of_documents_changes_nothing(dossiers: ModuleType, seed: int, order: int) -> None:
    documents = dossiers.documents(seed, 14)
    shuffled = list(documents)
    Random(order).shuffle(shuffled)
    assert resolve(shuffled) == resolve(documents)


@few
@given(st.integers(0, 10_000), st.lists(st.integers(1, 5), min_size=1, max_size=8))
def test_in_parts_it_is_the_same_as_at_once(dossiers: ModuleType, seed: int, sizes: list[int]) -> None:
    documents = dossiers.documents(seed, sum(sizes))
    index, at = Memory(), 0
    for size in sizes:
        entities = index.change(documents[at : at + size])
        at += size
        assert entities == resolve(documents[:at]).entities


@few
@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_documents_that_were_taken_back_were_never_there(dossiers: ModuleType, seed: int, draw: Random) -> None:
    documents = dossiers.documents(seed, 12)
    index = Memory()
    index.change(documents)
    gone = draw.sample(documents, draw.randint(1, 6))
    entities = index.change((), [one.document for one in gone])
    assert entities == resolve(one for one in documents if one not in gone).entities


@few
@given(st.integers(0, 10_000))
def test_a_new_version_takes_the_place_of_the_old(dossiers: ModuleType, seed: int) -> None:
    documents, others = dossiers.documents(seed, 10), dossiers.documents(seed + 1, 10)
    index = Memory()
    index.change(documents)
    assert index.change(others[:4]) == resolve([*others[:4], *documents[4:]]).entities


@few
@given(st.integers(0, 10_000))
def test_one_report_never_names_one_person_or_meeting_twice(dossiers: ModuleType, seed: int) -> None:
    documents = dossiers.documents(seed, 14)
    entities = resolve(documents).entities
    for document in documents:
        for mentions in (document.persons, document.meetings):
            ids = [entities[one.id] for one in mentions]
            assert len(ids) == len(set(ids))


def test_what_only_a_later_print_names_is_resolved_too(dossiers: ModuleType) -> None:
    first, *others = dossiers.documents(5, 3)
    again = replace(first, document="zzz", published="2030-01-01", persons=others[0].persons)
    assert {one.id for one in (*first.persons, *others[0].persons)} <= set(resolve([first, again]).entities)


def test_the_seed_of_hashes_changes_nothing() -> None:
    program = (
        "import runpy, sys; d = runpy.run_path(sys.argv[1]); from graph.identity.resolving import resolve; "
        "print(resolve(d['documents'](7, 40)))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", program, str(Path(__file__).parent / "dossiers.py")],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in (0, 1, 2)
    }
    assert len(printed) == 1


def test_the_smallest_mention_names_the_entity(dossiers: ModuleType) -> None:
    documents = dossiers.documents(3, 20)
    clusters: dict[str, list[str]] = defaultdict(list)
    for mention, entity in resolve(documents).entities.items():
        clusters[entity].append(mention)
    assert max(len(cluster) for cluster in clusters.values()) > 1


@pytest.mark.parametrize("size", [0, 1])
def test_little_is_resolved_too(dossiers: ModuleType, size: int) -> None:
    assert len(resolve(dossiers.documents(1, size)).entities) >= size
