"""Answers about posts: who held which, and when."""

from typing import ClassVar

from queries.answers.base import Answer, Ref, Row, Support


class PostRow(Row):
    """A post of the person, from its first to its last observation."""

    post: Ref
    title: str
    body: Ref | None
    edge: Support


class Posts(Answer[PostRow]):
    """The posts of a person, in the order in which they are first seen."""

    name: ClassVar[str] = "posts"
    row: ClassVar[type[Row]] = PostRow
