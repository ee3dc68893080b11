"""Every rule that can make a claim has its line in docs/extraction.md."""

import re
from pathlib import Path

from graph.model.documents import Article
from loaders.files import articles
from loaders.reading import read

ROOT = Path(__file__).parents[2]
RULE = re.compile(r'"((?:post|chair|speak|attend|organize|sign|place|cite)\.[a-z.]+)"')


def test_every_rule_is_described() -> None:
    page = (ROOT / "docs" / "extraction.md").read_text(encoding="utf-8")
    told = set(re.findall(r"`([a-z]+\.[a-z.]+)`", page))
    used = {
        rule for path in (ROOT / "loaders").rglob("*.py") for rule in RULE.findall(path.read_text(encoding="utf-8"))
    }
    for one in articles([str(ROOT / "examples" / "corpus")]):
        if isinstance(one, Article):
            used |= {claim.rule for claim in read(one).claims}
    assert len(used) > 15
    assert used - told == set()
