"""The catalogue as Python functions: `chaired(store, body="Tỉnh ủy Lai Châu", from_="2023")`.

Each takes the parameters of its question by name, as `giaoban ask` does; names or ids for entities. All raise
Ambiguous, NotFound, BadValue and DateError. `queries.ask.each` answers for each entity that a name fits.
"""

from typing import TypedDict, Unpack

from queries.answers import (
    AttendedWith,
    Central,
    Chaired,
    Claims,
    Contradictions,
    Directives,
    Documents,
    Found,
    Holders,
    Lineage,
    Meeting,
    Meetings,
    Neighbourhood,
    OnDate,
    Organized,
    Partners,
    Paths,
    Posts,
    Signed,
    Statistics,
    Turnover,
    Unchaired,
    Units,
)
from queries.ask import ask
from queries.reader import Reader


class Shown(TypedDict, total=False):
    """How much of an answer to give, how sure it must be, and by which geography."""

    min_confidence: float
    limit: int
    after: str | None
    evidence: int
    geography: str | None


class Day(Shown, total=False):
    """And from how many independent sources."""

    min_independent: int


class Page(Shown, total=False):
    """How much of an answer to give, and as of which day."""

    as_of: str | None


class Sure(Page, total=False):
    """And from how many independent sources."""

    min_independent: int


class Period(Sure, total=False):
    """And between two dates."""

    from_: str | None
    to: str | None


class Events(Period, total=False):
    """And with these words in the name of the meeting."""

    kind: str | None


class Named(TypedDict, total=False):
    """How many names, as of which day and by which geography."""

    as_of: str | None
    geography: str | None
    limit: int


class Counted(TypedDict, total=False):
    """Which meetings count, and how many people to name."""

    from_: str | None
    to: str | None
    min_confidence: float
    min_independent: int
    limit: int
    as_of: str | None
    geography: str | None


class Steps(TypedDict, total=False):
    """Which edges a way or a neighbourhood may use."""

    via: str | None
    as_of: str | None
    min_confidence: float
    min_independent: int
    limit: int
    evidence: int
    geography: str | None


def attended_with(store: Reader, person: str, **more: Unpack[Period]) -> AttendedWith:
    """With whom the person was at meetings, and how often."""
    return ask(store, AttendedWith, person=person, **more)


def central(store: Reader, *, body: str | None = None, **more: Unpack[Counted]) -> Central:
    """Who was central to the meetings of a period."""
    return ask(store, Central, body=body, **more)


def chaired(
    store: Reader,
    *,
    person: str | None = None,
    body: str | None = None,
    place: str | None = None,
    **more: Unpack[Events],
) -> Chaired:
    """Who chaired which meetings."""
    return ask(store, Chaired, person=person, body=body, place=place, **more)


def claims(store: Reader, document: str, **more: Unpack[Page]) -> Claims:
    """What the document of that id, URL, path or hash claims."""
    return ask(store, Claims, document=document, **more)


def contradictions(store: Reader, *, entity: str | None = None, **more: Unpack[Sure]) -> Contradictions:
    """Where reports contradict each other."""
    return ask(store, Contradictions, entity=entity, **more)


def directives(
    store: Reader,
    *,
    text: str | None = None,
    body: str | None = None,
    meeting: str | None = None,
    **more: Unpack[Period],
) -> Directives:
    """Which numbered documents were issued, and where they were cited."""
    return ask(store, Directives, text=text, body=body, meeting=meeting, **more)


def documents(store: Reader, edge: str, **more: Unpack[Page]) -> Documents:
    """The documents that support the edge of that id."""
    return ask(store, Documents, edge=edge, **more)


def holders(
    store: Reader,
    *,
    post: str | None = None,
    body: str | None = None,
    title: str | None = None,
    **more: Unpack[Sure],
) -> Holders:
    """Who held the post, one after the other."""
    return ask(store, Holders, post=post, body=body, title=title, **more)


def lineage(store: Reader, entity: str, *, as_of: str | None = None, geography: str | None = None) -> Lineage:
    """What the body or place was before, and what became of it."""
    return ask(store, Lineage, entity=entity, as_of=as_of, geography=geography)


def meeting(store: Reader, meeting: str, **more: Unpack[Sure]) -> Meeting:
    """The meeting with everyone in it."""
    return ask(store, Meeting, meeting=meeting, **more)


def meetings(
    store: Reader,
    *,
    person: str | None = None,
    body: str | None = None,
    place: str | None = None,
    topic: str | None = None,
    **more: Unpack[Events],
) -> Meetings:
    """Which meetings there were, with the roles of the person or body asked about."""
    return ask(store, Meetings, person=person, body=body, place=place, topic=topic, **more)


def neighbourhood(store: Reader, entity: str, *, depth: int = 1, **more: Unpack[Steps]) -> Neighbourhood:
    """What is tied to the entity, near and farther."""
    return ask(store, Neighbourhood, entity=entity, depth=depth, **more)


def on_date(
    store: Reader,
    as_of: str,
    *,
    body: str | None = None,
    post: str | None = None,
    person: str | None = None,
    **more: Unpack[Day],
) -> OnDate:
    """Who held which post on the day, observed or presumed."""
    return ask(store, OnDate, as_of=as_of, body=body, post=post, person=person, **more)


def organized(store: Reader, body: str, **more: Unpack[Events]) -> Organized:
    """What the body organised."""
    return ask(store, Organized, body=body, **more)


def partners(store: Reader, body: str, *, depth: int = 2, **more: Unpack[Sure]) -> Partners:
    """Whom the body signed with, itself or through others."""
    return ask(store, Partners, body=body, depth=depth, **more)


def path(store: Reader, person: str, other: str, **more: Unpack[Steps]) -> Paths:
    """The shortest ways between two people, with the evidence of each hop."""
    return ask(store, Paths, person=person, other=other, **more)


def posts(store: Reader, person: str, **more: Unpack[Sure]) -> Posts:
    """The posts of the person."""
    return ask(store, Posts, person=person, **more)


def search(store: Reader, text: str, *, kind: str | None = None, **more: Unpack[Named]) -> Found:
    """What is called so, with accents or without."""
    return ask(store, Found, text=text, kind=kind, **more)


def signed(
    store: Reader,
    *,
    body: str | None = None,
    partner: str | None = None,
    person: str | None = None,
    **more: Unpack[Period],
) -> Signed:
    """Which bodies signed what with whom."""
    return ask(store, Signed, body=body, partner=partner, person=person, **more)


def statistics(store: Reader, *, as_of: str | None = None, geography: str | None = None) -> Statistics:
    """How much of what there is."""
    return ask(store, Statistics, as_of=as_of, geography=geography)


def turnover(store: Reader, body: str, *, from_: str, to: str, **more: Unpack[Sure]) -> Turnover:
    """Who joined a body, who left it and who stayed, between two days."""
    return ask(store, Turnover, body=body, from_=from_, to=to, **more)


def unchaired(store: Reader, *, body: str | None = None, **more: Unpack[Events]) -> Unchaired:
    """Of which meetings no chair is known."""
    return ask(store, Unchaired, body=body, **more)


def units(store: Reader, body: str, *, after: str | None = None, **more: Unpack[Named]) -> Units:
    """Which bodies belong to the body."""
    return ask(store, Units, body=body, after=after, **more)
