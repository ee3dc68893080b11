"""Both catalogues say the same things, and templates ask for nothing else."""

import re
import string
from pathlib import Path

import pytest

import visualizations
from graph.model.evidence import EvidenceRole
from graph.model.kinds import EntityKind, Predicate
from visualizations.language import Language, words
from visualizations.network import Layout

FOLDER = Path(visualizations.__path__[0])
_ASKED = re.compile(r"""\bt\(\s*["']([\w.]+)["']\s*[,)]""")
COMPUTED = (
    {f"kind.{kind.value}" for kind in EntityKind}
    | {f"{way}.{p.value}" for way in ("verb", "in", "out") for p in Predicate}
    | {f"role.{role.value}" for role in EvidenceRole}
    | {f"problem.{status}" for status in (404, 409, 422, 500, 503)}
    | {f"layout.{layout.value}" for layout in Layout}
    | {"links.further"}
)


def _parts(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def _asked() -> set[str]:
    files = [*FOLDER.joinpath("templates").glob("*.html"), FOLDER / "page.py"]
    return {key for file in files for key in _ASKED.findall(file.read_text(encoding="utf-8"))}


def test_both_languages_have_the_same_keys_and_parts() -> None:
    vi, en = words(Language.VI).entries, words(Language.EN).entries
    assert list(vi) == list(en)
    assert {key: _parts(vi[key]) for key in vi} == {key: _parts(en[key]) for key in en}
    assert all(vi.values())
    assert all(en.values())


def test_every_key_is_asked_for_and_every_asked_key_is_there() -> None:
    assert _asked() | COMPUTED == set(words(Language.VI).entries)


@pytest.mark.parametrize("language", Language)
def test_a_sentence_takes_its_parts(language: Language) -> None:
    assert "12" in words(language)("search.results", n=12, query="x")


def test_vietnamese_has_no_prefix() -> None:
    assert (Language.VI.prefix, Language.EN.prefix) == ("", "/en")
    assert Language.VI.other is Language.EN
