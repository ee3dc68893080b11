"""What people decide holds, whatever the features say; what contradicts itself is named."""

from pathlib import Path
from random import Random
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import DocumentError
from graph.identity.decisions import Decision, MentionRef, Verdict, merged, read_decisions, write_decisions
from graph.identity.documents import DocumentMentions
from graph.identity.dossier import DocumentNote, HeldPost, PersonNote, mentions_of
from graph.identity.memory import Memory
from graph.identity.resolving import resolve
from graph.model.kinds import EntityKind


def report(id_: str, name: str, title: str = "Chủ tịch", body: str = "UBND tỉnh Bắc Kạn") -> DocumentMentions:
    held = (HeldPost(title=title, body=body),)
    person = PersonNote(mention=f"{id_}#p", name=name, holds=held)
    return mentions_of(DocumentNote(id=id_, published="2023-05-04", province="Bắc Kạn", persons=(person,)))


def decision(verdict: Verdict, a: DocumentMentions, b: DocumentMentions, name: str, other: str = "") -> Decision:
    return Decision(verdict=verdict, a=ref(a, name), b=ref(b, other or name), by="Hằng", when="2026-11-02")


def ref(document: DocumentMentions, name: str, mention: str | None = None) -> MentionRef:
    id_ = mention or document.persons[0].id
    return MentionRef(mention=id_, text=document.text_hash, kind=EntityKind.PERSON, name=name)


def groups(documents: list[DocumentMentions], decisions: list[Decision]) -> list[str]:
    entities = resolve(documents, decisions).entities
    ids = sorted(set(entities.values()))
    found = ["".join(m[0] for m in sorted(entities) if entities[m] == id_) for id_ in ids]
    return sorted(found)


NAME = "Đào Thị Sương"
A, B, C = (report(id_, NAME) for id_ in "abc")
OTHER = report("o", "Lò Văn Pín", "Giám đốc", "Sở Y tế tỉnh Bắc Kạn")


def test_without_decisions_one_seat_is_one_person() -> None:
    assert groups([A, B, C, OTHER], []) == ["abc", "o"]


def test_different_beats_any_score() -> None:
    assert groups([A, B], [decision(Verdict.DIFFERENT, A, B, NAME)]) == ["a", "b"]


def test_same_joins_other_names() -> None:
    assert groups([A, B, OTHER], [decision(Verdict.SAME, A, OTHER, NAME, "Lò Văn Pín")]) == ["abo"]


def test_unsure_changes_nothing() -> None:
    assert groups([A, B, C, OTHER], [decision(Verdict.UNSURE, A, B, NAME)]) == ["abc", "o"]


def test_a_contradictory_group_stays_apart_and_is_named() -> None:
    same = [decision(Verdict.SAME, A, B, NAME), decision(Verdict.SAME, B, C, NAME)]
    different = decision(Verdict.DIFFERENT, A, C, NAME)
    clusters = resolve([A, B, C, OTHER], [*same, different])
    assert groups([A, B, C, OTHER], [*same, different]) == ["a", "b", "c", "o"]
    (named,) = clusters.rulings.contradictions
    assert named.different == different
    assert set(named.same) == set(same)


def test_what_is_not_there_is_stale_and_named() -> None:
    lost = decision(Verdict.DIFFERENT, A, report("z", NAME), NAME)
    assert resolve([A, B], [lost]).rulings.stale == (lost,)
    assert groups([A, B], [lost]) == ["ab"]


def test_a_mention_that_was_renumbered_is_found_by_its_text_and_name() -> None:
    moved = Decision(
        verdict=Verdict.DIFFERENT, a=ref(A, NAME, "an older fingerprint"), b=ref(B, NAME), by="Hằng", when="2026-11-02"
    )
    assert groups([A, B], [moved]) == ["a", "b"]


def test_decisions_survive_their_file(tmp_path: Path) -> None:
    made = [decision(Verdict.SAME, A, B, NAME), decision(Verdict.DIFFERENT, B, C, NAME)]
    path = tmp_path / "decisions.jsonl"
    write_decisions(str(path), made)
    assert set(read_decisions(str(path))) == set(made)


def test_of_one_persons_lines_on_one_pair_the_last_holds() -> None:
    first = decision(Verdict.SAME, A, B, NAME)
    second = decision(Verdict.DIFFERENT, B, A, NAME).model_copy(update={"when": "2026-11-03"})
    assert merged([second], [first]) == (second,)
    assert len(merged([second], [first.model_copy(update={"by": "Tuyền"})])) == 2


def test_a_line_that_is_none_is_named(tmp_path: Path) -> None:
    path = tmp_path / "decisions.jsonl"
    path.write_text('\n{"verdict": "same", "by": "Hằng", "when": "2026-11-02"}\n', encoding="utf-8")
    with pytest.raises(DocumentError, match="line 2"):
        read_decisions(str(path))


def drawn(draw: Random, documents: list[DocumentMentions], size: int) -> list[Decision]:
    """Random decisions on random mentions, some of them contradictory, some on what is gone."""
    found = []
    for at in range(size):
        ends = []
        for document in draw.sample(documents, 2):
            one = draw.choice([*document.persons, *document.meetings])
            kind = EntityKind.PERSON if one in document.persons else EntityKind.MEETING
            ends.append(MentionRef(mention=one.id, text=document.text_hash, kind=kind, name=_name(one)))
        verdict = draw.choice((Verdict.SAME, Verdict.DIFFERENT))
        found.append(Decision(verdict=verdict, a=ends[0], b=ends[1], by="x", when=f"2026-11-{at + 1:02}"))
    return found


def _name(one: object) -> str:
    return getattr(one, "title", None) or " ".join(getattr(one, "name").syllables)  # noqa: B009 - either kind


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_decisions_in_steps_are_the_same_as_at_once(dossiers: ModuleType, seed: int, draw: Random) -> None:
    documents = dossiers.documents(seed, 12)
    decisions = drawn(draw, documents, 6)
    index = Memory()
    index.change(documents[:8])
    index.decide(decisions[:4])
    assert index.change(documents[8:]) == resolve(documents, decisions[:4]).entities
    assert index.decide(decisions[2:]) == resolve(documents, decisions[2:]).entities
    gone = draw.sample(documents, 4)
    entities = index.change((), [one.document for one in gone])
    assert entities == resolve([one for one in documents if one not in gone], decisions[2:]).entities


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_decisions_hold_in_any_order(dossiers: ModuleType, seed: int, draw: Random) -> None:
    documents = dossiers.documents(seed, 12)
    decisions = drawn(draw, documents, 6)
    clusters = resolve(documents, decisions)
    shuffled = list(decisions)
    draw.shuffle(shuffled)
    assert resolve(documents, shuffled).entities == clusters.entities
    for a, b in clusters.rulings.one:
        assert clusters.entities[a] == clusters.entities[b]
    for a, b in clusters.rulings.apart:
        assert clusters.entities[a] != clusters.entities[b]
