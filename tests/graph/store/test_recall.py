"""What is remembered between writes, and when it is forgotten."""

from graph.identity import DocumentMentions
from graph.store.recall import Named, Recall

NAMED = Named("m", "e", None)


def mentions(id_: str) -> DocumentMentions:
    return DocumentMentions(
        document=id_,
        text_hash=id_,
        published=None,
        province=None,
        outlet=None,
        persons=(),
        meetings=(),
        keyed=(),
    )


def holding(*ids: str, limit: int = 10) -> Recall:
    """After the write of revision 1, which met these documents."""
    recall = Recall(limit)
    recall.begin(1)
    for id_ in ids:
        recall.keep_mentions(mentions(id_))
        recall.keep_named(id_, [NAMED])
    recall.end()
    return recall


def test_the_next_write_remembers_what_the_last_did_not_change() -> None:
    recall = holding("a", "b")
    recall.begin(2)
    recall.change(["a"])
    recall.end()
    recall.begin(3)
    assert recall.mentions(["a", "b", "c"]) == {"b": mentions("b")}
    assert recall.named(["a", "b", "c"]) == {"b": (NAMED,)}


def test_a_write_of_somebody_else_makes_it_forget() -> None:
    recall = holding("a")
    recall.begin(3)
    assert recall.mentions(["a"]) == {}
    assert recall.named(["a"]) == {}


def test_a_write_that_failed_makes_it_forget() -> None:
    recall = holding("a")
    recall.begin(2)
    recall.fail()
    recall.begin(2)
    assert recall.mentions(["a"]) == {}


def test_what_was_used_longest_ago_goes_first() -> None:
    recall = holding("a", "b", "c", limit=3)
    recall.begin(2)
    recall.mentions(["a"])
    recall.keep_mentions(mentions("d"))
    recall.end()
    assert sorted(recall.mentions(["a", "b", "c", "d"])) == ["a", "c", "d"]
