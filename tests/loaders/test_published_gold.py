"""The publication date on real articles, by the definition of the gold set beside the checkout."""

import json
from pathlib import Path

import pytest

from graph.model.documents import Article
from loaders.files import articles

GOLD = Path(__file__).parents[3] / "shared" / "gold"
# Articles whose date is read as the gold says, of those that say; only ever raised.
FLOORS = {"seeds": 1.0, "provincial": 1.0, "press": 1.0}


@pytest.mark.shared
@pytest.mark.parametrize("name", sorted(FLOORS))
def test_published_is_read_as_people_read_it(name: str) -> None:
    if not (GOLD / name).is_dir():
        pytest.skip(f"no {GOLD / name}: the gold articles stand beside the checkout")
    right = asked = 0
    for article in articles([str(GOLD / name)]):
        if not isinstance(article, Article):
            continue
        gold = json.loads(Path(str(article.document.path)).with_suffix(".gold.json").read_text(encoding="utf-8"))
        if "published" in gold:
            asked += 1
            right += (article.document.published or "")[:10] == (gold["published"] or "")
    assert asked
    assert right / asked >= FLOORS[name]
