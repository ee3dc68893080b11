"""Each part that can be taken out matters to what is read, and comes back."""

from contextlib import ExitStack
from pathlib import Path

import pytest
from ablations import PARTS, Part
from extraction_figures import take_out

from graph.model.documents import Article
from loaders.files import articles
from loaders.reading import read

CORPUS = Path(__file__).parents[2] / "examples" / "corpus"


def claims() -> set[str]:
    """The ids of all claims of the example corpus."""
    return {claim.id for one in articles([str(CORPUS)]) if isinstance(one, Article) for claim in read(one).claims}


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_taken_out_it_changes_what_is_read_and_comes_back(part: Part) -> None:
    whole = claims()
    with ExitStack() as out:
        take_out(part, out)
        assert claims() != whole
    assert claims() == whole
