"""What holds for every reading, of any text at all."""

import json
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.claims import Reading
from graph.model.documents import Article
from graph.model.kinds import check_pattern
from loaders.articles import describe
from loaders.files import articles
from loaders.output import line
from loaders.reading import read
from loaders.sidecars import Sidecar

EXAMPLES = Path(__file__).parents[2] / "examples" / "corpus"
TEXTS = [a.text for a in articles([str(EXAMPLES)]) if isinstance(a, Article)]


def read_text(text: str) -> Reading:
    return read(describe(text, "raw", None, Sidecar()))


def check(reading: Reading) -> None:
    """Every quote is the text at its offsets; every claim joins kinds it may join; ids are of this reading."""
    text = reading.article.text
    kinds = {m.id: m.kind for m in reading.mentions}
    for mention in reading.mentions:
        assert mention.spans
        assert all(0 <= start < end <= len(text) for start, end in mention.spans)
        assert list(mention.spans) == sorted(mention.spans)
    for claim in reading.claims:
        check_pattern(kinds[claim.subject], claim.predicate, kinds[claim.object])
        assert claim.evidence
        for quote in claim.evidence:
            assert text[quote.start : quote.end] == quote.exact
    line(reading)


@pytest.mark.parametrize("text", TEXTS)
def test_the_examples_are_read_soundly(text: str) -> None:
    check(read_text(text))


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_without_an_error(text: str) -> None:
    check(read_text(text + " hội nghị"))


PIECES = ["Đồng chí ", "Hứa Văn Đoan", ", ", "; ", "Bí thư Tỉnh ủy", " chủ trì ", "hội nghị", ". ", "\n", "(", ")", "“", "”", " - ", "Sáng 12/3, ", "UBND tỉnh ",
          "tổ chức ", "các ", "và ", "ký kết ", "với ", "giữ chức ", "ông ", "huyện ", "Cao Lộc ", ": ", "1.", "Ảnh: "]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
@settings(max_examples=200, deadline=None)
def test_shuffled_official_prose_is_read_without_an_error(text: str) -> None:
    check(read_text(text + " hội nghị"))


def mutations() -> dict[str, Callable[[str], str]]:
    """Ways in which copies of articles get damaged."""
    return {
        "no commas": lambda t: t.replace(",", ""),
        "doubled lines": lambda t: "\n".join(x for part in t.split("\n") for x in (part, part)),
        "upper case": str.upper,
        "lower case": str.lower,
        "decomposed": lambda t: unicodedata.normalize("NFD", t),
        "entities": lambda t: t.replace('"', "&quot;").replace("-", "&ndash;"),
        "one line": lambda t: t.replace("\n", " "),
        "spliced": lambda t: t[: len(t) // 2] + "\nTin liên quan\n" + t[::-1],
    }


@pytest.mark.parametrize("name", sorted(mutations()))
def test_damaged_articles_are_read_soundly(name: str) -> None:
    for text in TEXTS:
        check(read_text(mutations()[name](text)))


def test_decomposed_text_says_the_same() -> None:
    for text in TEXTS[:6]:
        plain = json.loads(line(read_text(unicodedata.normalize("NFC", text))))
        decomposed = json.loads(line(read_text(unicodedata.normalize("NFD", text))))
        assert [p["name"] for p in plain["persons"]] == [
            unicodedata.normalize("NFC", p["name"]) for p in decomposed["persons"]
        ]
        assert len(plain["relations"]) == len(decomposed["relations"])


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị " + "a" * 200_000,
        "Hội nghị" + ", Hứa Văn Đoan" * 10_000,
        "Hội nghị " + "," * 50_000,
        "Hội nghị " + "(" * 20_000 + ")" * 20_000,
        "Đồng chí " * 20_000 + "chủ trì hội nghị",
        "Bí thư Tỉnh ủy, " * 10_000,
        "tổ chức hội nghị với UBND tỉnh và " * 5_000,
        "huyện Cao Lộc tổ chức hội nghị đồng chí Lục Thị Uyển cho biết " * 3_500,
        "“Hội nghị ” " * 15_000,
        "Sở Tư pháp ký kết với UBND tỉnh Lạng Sơn và " * 4_000,
        "Đồng chí Hứa Văn Đoan phát biểu tại hội nghị. Ảnh: Hoài An\n" * 3_000,
        "Hội nghị a" + "\u0301\u0323" * 50_000,
        unicodedata.normalize("NFD", "Hội nghị ") * 15_000,
    ],
    ids=[
        "letters",
        "names",
        "commas",
        "brackets",
        "honorifics",
        "titles",
        "verbs",
        "words",
        "quotations",
        "signings",
        "captions",
        "marks",
        "decomposed",
    ],
)
def test_long_lines_end(text: str) -> None:
    check(read_text(text))


def test_the_same_bytes_whatever_the_hash_seed() -> None:
    script = (
        "import sys; from loaders.files import articles\n"
        "from loaders.output import line; from loaders.reading import read\n"
        "print(''.join(line(read(a)) for a in articles([sys.argv[1]]) if hasattr(a, 'text')))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", script, str(EXAMPLES)],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(printed) == 1
