"""Why two mentions are one or two, in sentences: what links them, what parts them, what would decide."""

from collections.abc import Callable, Iterable, Sequence
from inspect import getdoc
from typing import Any

from pydantic import BaseModel, ConfigDict

from graph.identity import meeting_features, meetings, person_features, person_vetoes
from graph.identity.decisions import Decision
from graph.identity.documents import Meeting
from graph.identity.pairs import Verdict
from graph.identity.person_supports import SUPPORTS
from graph.identity.personal_names import same_name
from graph.identity.profiles import Profile
from graph.model.kinds import EntityKind

SAME_SEAT = "A report that gives both spellings of the name the same post."
WHICH_OF_TWO = "A report that names an old post with the new one, and so says which of the two it is."
BOTH_POSTS = "A report that names both posts of one person, the old one as left, or both at one meeting."
ANY_POST = "A report of the same meeting that gives the name a post."
SAME_MEETING = "A report that gives the missing day, host, chair or number."
DECIDE_SAME = "A decision that they are the same."
DECIDE_DIFFERENT = "A decision that they are different."


class Part(BaseModel):
    """One sentence of an explanation, with its weight: links decide by it, supports only order what is open."""

    model_config = ConfigDict(frozen=True)

    name: str  # of the feature
    sentence: str
    weight: int = 0


class Explanation(BaseModel):
    """Why two mentions are one, two, or not to be told."""

    model_config = ConfigDict(frozen=True)

    kind: EntityKind
    a: str  # mention
    b: str
    verdict: Verdict
    links: tuple[Part, ...]  # the strongest first
    supports: tuple[Part, ...] = ()
    vetoes: tuple[Part, ...] = ()
    decisions: tuple[Decision, ...] = ()  # on these two
    flips: tuple[str, ...] = ()  # what would change the verdict

    @property
    def weight(self) -> int:
        """How much speaks for one, links and supports together."""
        return sum(part.weight for part in (*self.links, *self.supports))


def explain_persons(
    a: Profile, b: Profile, verdict: Verdict, decisions: Iterable[Decision] = (), *, torn: bool = False
) -> Explanation:
    """The explanation of two profiles; `torn` where a link of theirs would fit two."""
    strong = same_name(a.name, b.name)
    links = _parts(person_features.FEATURES if strong else person_features.OF_POSTS, a, b)
    vetoes = _vetoes(person_vetoes.VETOES, a, b)
    if person_vetoes.two_provinces([a], [b]):
        vetoes += (_part(person_vetoes.two_provinces),)
    hope = (
        WHICH_OF_TWO if torn or links else SAME_SEAT if not strong else BOTH_POSTS if a.posts and b.posts else ANY_POST
    )
    return Explanation(
        kind=EntityKind.PERSON,
        a=a.id,
        b=b.id,
        verdict=verdict,
        links=links,
        supports=_parts(SUPPORTS, a, b),
        vetoes=vetoes,
        decisions=tuple(decisions),
        flips=_flips(verdict, hope),
    )


def explain_meetings(a: Meeting, b: Meeting, verdict: Verdict, decisions: Iterable[Decision] = ()) -> Explanation:
    """The explanation of two reports of meetings; together the links must weigh meetings.THRESHOLD."""
    links = _parts(meeting_features.FEATURES, a, b)
    enough = sum(part.weight for part in links) >= meetings.THRESHOLD
    return Explanation(
        kind=a.kind,
        a=a.id,
        b=b.id,
        verdict=verdict,
        links=links,
        vetoes=_vetoes(meeting_features.VETOES, a, b),
        decisions=tuple(decisions),
        flips=_flips(verdict, WHICH_OF_TWO if enough else SAME_MEETING),
    )


def _hope(a: Profile, b: Profile, *, strong: bool) -> str:
    """What would link two profiles that nothing links."""
    if not strong:
        return SAME_SEAT
    return BOTH_POSTS if a.posts and b.posts else ANY_POST


def _flips(verdict: Verdict, hope: str) -> tuple[str, ...]:
    if verdict is Verdict.SAME:
        return (DECIDE_DIFFERENT,)
    return (DECIDE_SAME,) if verdict is Verdict.DIFFERENT else (hope, DECIDE_SAME)


def _parts(features: Sequence[Callable[[Any, Any], int]], a: object, b: object) -> tuple[Part, ...]:
    found = [_part(feature, weight) for feature in features if (weight := feature(a, b)) > 0]
    return tuple(sorted(found, key=lambda part: -part.weight))


def _vetoes(vetoes: Sequence[Callable[[Any, Any], bool]], a: object, b: object) -> tuple[Part, ...]:
    return tuple(_part(veto) for veto in vetoes if veto(a, b))


def _part(feature: Callable[..., object], weight: int = 0) -> Part:
    return Part(name=feature.__name__, sentence=(getdoc(feature) or "").split("\n")[0], weight=weight)
