"""What statements leave out before they pair holders of a post is never a post that one person holds."""

import re

import pytest

from graph.names import plain
from graph.posts import is_single_seat
from graph.resources import read_text
from queries.catalog import catalog

BODIES = ("cấp ủy@p:ben-tre:1976", "ban tuyên giáo/cấp ủy@p:ben-tre:1976", "chính phủ", "bộ y tế", "ban bí thư")
LEFT_OUT = re.compile(r"NOT \w+\.folded STARTS WITH '([a-z ]+)'(?! OR)")
UNLESS = re.compile(r"\(NOT \w+\.folded STARTS WITH '([a-z ]+)' OR \w+\.folded CONTAINS '([a-z ]+)'\)")


def titles() -> list[str]:
    """Every head that is known, with what may stand around it."""
    table = read_text("graph.posts", "data/heads.tsv").splitlines()
    heads = [line.split("\t")[0] for line in table if line and not line.startswith("#")]
    around = ("{}", "Phó {}", "Phó {} Thường trực", "Quyền {}", "nguyên {}", "Ủy viên Ban Thường vụ, {}", "Ủy viên {}")
    return [one.format(head) for head in heads for one in around]


@pytest.mark.parametrize("name", ["holders", "posts", "turnover", "on-date", "contradictions"])
def test_no_post_for_one_is_left_out(name: str) -> None:
    cypher = catalog()[name].cypher
    never, unless = LEFT_OUT.findall(cypher), UNLESS.findall(cypher)
    assert never == ["uy vien ", "chuyen vien "]
    assert unless == [("pho ", "thuong truc")]
    found = 0
    for title in titles():
        if any(is_single_seat(title, body) for body in BODIES):
            folded = f"{plain(title)} cua ben tre"
            found += 1
            assert not folded.startswith(tuple(never)), title
            assert all(word in folded for start, word in unless if folded.startswith(start)), title
    assert found > 100
