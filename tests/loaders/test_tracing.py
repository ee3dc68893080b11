import json
import re
from pathlib import Path

import pytest

from graph.model.documents import Article
from loaders.files import articles
from loaders.reading import read
from loaders.tracing import explanations, trace

ROOT = Path(__file__).parents[2]
RULE = re.compile(r'"((?:post|chair|speak|attend|organize|sign|place|cite)\.[a-z.]+)"')
CORPUS = [one for one in articles([str(ROOT / "examples" / "corpus")]) if isinstance(one, Article)]


def test_every_rule_has_its_sentence_and_none_is_extra() -> None:
    used = {claim.rule for article in CORPUS for claim in read(article).claims}
    for path in (ROOT / "loaders").rglob("*.py"):
        used |= set(RULE.findall(path.read_text(encoding="utf-8")))
    table = json.loads((ROOT / "loaders/lexicons/confidence.json").read_text(encoding="utf-8"))
    used |= {key for key in table if "." in key}
    told = set(explanations())
    assert used - told == set()
    code = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "loaders").rglob("*.py"))
    assert {rule for rule in told - used if rule.removesuffix(".named") not in code} == set()


@pytest.mark.parametrize("article", CORPUS[:10], ids=lambda a: Path(a.document.path or "-").name)
def test_a_trace_tells_the_claims_of_the_reading_and_its_spans_hold(article: Article) -> None:
    told = trace(article)
    assert {c.id for s in told.sentences for c in s.claims} == {c.id for c in read(article).claims}
    for sentence in told.sentences:
        for part in (*sentence.chunks, *sentence.rejections):
            assert article.text[part.span[0] : part.span[1]] == part.text
    assert trace(article) == told


def test_a_trace_leaves_out_what_is_less_certain() -> None:
    assert not any(s.claims for s in trace(CORPUS[0], 1.0).sentences)


def test_what_came_to_nothing_has_its_reason(tmp_path: Path) -> None:
    file = tmp_path / "1.txt"
    file.write_text(
        "Sáng 4/10/2023, đồng chí Lò Thị Mẫu, Bí thư Huyện ủy Na Hang chủ trì hội nghị giao ban.\n"
        "Đồng chí Lò Thị Mẫu quê ở miền núi. Ông Ma Văn Tấu trồng chè.\n",
        encoding="utf-8",
    )
    article = next(one for one in articles([str(file)]) if isinstance(one, Article))
    reasons = [one.reason for sentence in trace(article).sentences for one in sentence.rejections]
    assert any("nothing new is said of Lò Thị Mẫu" in reason for reason in reasons)
    assert any("no rule found a post of Ma Văn Tấu" in reason for reason in reasons)
