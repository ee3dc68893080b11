"""The queue of what people should look at: pairs that nothing decides, and why two entities are one or two."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import combinations

from pydantic import BaseModel, ConfigDict

from graph.errors import NotFound
from graph.identity import meetings
from graph.identity.decisions import Decision
from graph.identity.decisions import Verdict as Decided
from graph.identity.documents import DocumentMentions, Meeting, Person, texts
from graph.identity.explaining import Explanation, explain_meetings, explain_persons
from graph.identity.pairs import Verdict
from graph.identity.partings import Partings
from graph.identity.persons import related
from graph.identity.profiles import Profile, profiles
from graph.identity.resolving import Clusters, resolve

MANY = 60  # clusters of one name: beyond that only links that fit two are listed
LIKELY = 3  # weight of supports from which two clusters of one name are worth a look


class OpenPair(BaseModel):
    """Two entities that may be one, seen through their likeliest mentions."""

    model_config = ConfigDict(frozen=True)

    explanation: Explanation
    entities: tuple[str, str]
    moves: int  # how many mentions would change their entity


class Review:
    """Documents resolved, and what is open in them."""

    def __init__(self, documents: Iterable[DocumentMentions], decisions: Iterable[Decision] = ()) -> None:
        self.decisions = tuple(decisions)
        self.documents = texts(documents)
        self.clusters: Clusters = resolve(self.documents, self.decisions)
        self.meetings = {one.id: one for document in self.documents for one in document.meetings}
        self.persons = {one.id: one for document in self.documents for one in document.persons}
        self._members: dict[str, list[str]] = defaultdict(list)
        for mention, entity in self.clusters.entities.items():
            self._members[entity].append(mention)
        entities = self.clusters.entities
        self._torn = {frozenset((entities[link.a], entities[link.b])) for link in self.clusters.open_links}
        self._decided = self._by_pair()

    def queue(self) -> tuple[OpenPair, ...]:
        """What is open, that first which speaks most for one and would move most."""
        found = [*self._open_meetings(), *self._open_persons()]
        return tuple(sorted(found, key=lambda one: (-one.explanation.weight, -one.moves, one.entities)))

    def explain(self, a: str, b: str) -> Explanation:
        """Why two mentions or entities are one or two; of entities their likeliest mentions. Raises NotFound."""
        first, second = self._mentions(a), self._mentions(b)
        if first == second and len(first) > 1:
            first, second = first[:1], first[1:]
        if first[0] in self.meetings and second[0] in self.meetings:
            pairs = [(self.meetings[x], self.meetings[y]) for x in first for y in second if x in self.meetings]
            return max((self._of_meetings(x, y) for x, y in pairs), key=_weight)
        if first[0] in self.persons and second[0] in self.persons:
            one, other = self._profiles(first), self._profiles(second)
            return max((self._of_persons(x, y) for x in one for y in other), key=_weight)
        raise NotFound("pair of persons or of meetings", f"{a} {b}")

    def _mentions(self, name: str) -> list[str]:
        found = self._members.get(name) or ([name] if name in self.clusters.entities else [])
        if not found or found[0] not in {**self.meetings, **self.persons}:
            raise NotFound("person or meeting", name)
        return sorted(found)

    def _open_meetings(self) -> list[OpenPair]:
        links = [link for link in self.clusters.open_links if link.a in self.meetings]
        pairs = {self._entities_of(link.a, link.b): (self.meetings[link.a], self.meetings[link.b]) for link in links}
        return [self._pair(self._of_meetings(*pairs[ends])) for ends in sorted(pairs, key=sorted)]

    def _open_persons(self) -> list[OpenPair]:
        by_key: dict[str, list[Person]] = defaultdict(list)
        for one in self.persons.values():
            by_key[one.name.key].append(one)
        return [pair for key in sorted(by_key) for pair in self._open_in(by_key[key])]

    def _open_in(self, people: Collection[Person]) -> list[OpenPair]:
        """The open pairs among people of one name key: one a pair of entities, their likeliest mentions."""
        made = self._profiles([one.id for one in people])
        groups: dict[str, list[Profile]] = defaultdict(list)
        for one in made:
            groups[self.clusters.entities[one.id]].append(one)
        found = []
        partings = Partings(made, self.clusters.rulings)
        for first, second in combinations(sorted(groups), 2):
            ends = [(x, y) for x in groups[first] for y in groups[second]]
            torn = frozenset((first, second)) in self._torn
            if not torn and (len(groups) > MANY or partings(_ids(groups[first]), _ids(groups[second]))):
                continue
            best = max((self._of_persons(x, y) for x, y in ends), key=_weight)
            unsure = any(one.verdict is Decided.UNSURE for one in best.decisions)
            if torn or unsure or (best.weight >= LIKELY and related(*_profiles_of(best, ends))):
                found.append(self._pair(best))
        return found

    def _of_persons(self, a: Profile, b: Profile) -> Explanation:
        torn = self._entities_of(a.id, b.id) in self._torn
        apart = not torn and Partings([a, b], self.clusters.rulings)(frozenset([a.id]), frozenset([b.id]))
        decisions = self._decided.get(frozenset((a.id, b.id)), ())
        return explain_persons(a, b, self._verdict(a.id, b.id, apart=apart), decisions, torn=torn)

    def _of_meetings(self, a: Meeting, b: Meeting) -> Explanation:
        pair = frozenset((a.id, b.id))
        apart = meetings.vetoed(a, b) or self.clusters.rulings.part([a.id], [b.id])
        return explain_meetings(a, b, self._verdict(a.id, b.id, apart=apart), self._decided.get(pair, ()))

    def _verdict(self, a: str, b: str, *, apart: bool) -> Verdict:
        if self.clusters.entities[a] == self.clusters.entities[b]:
            return Verdict.SAME
        return Verdict.DIFFERENT if apart else Verdict.AMBIGUOUS

    def _entities_of(self, a: str, b: str) -> frozenset[str]:
        return frozenset((self.clusters.entities[a], self.clusters.entities[b]))

    def _pair(self, explanation: Explanation) -> OpenPair:
        entities = tuple(sorted(self.clusters.entities[id_] for id_ in (explanation.a, explanation.b)))
        moves = min(len(self._members[entity]) for entity in entities)
        return OpenPair(explanation=explanation, entities=(entities[0], entities[1]), moves=moves)

    def _profiles(self, mentions: Iterable[str]) -> list[Profile]:
        people = [self.persons[id_] for id_ in mentions if id_ in self.persons]
        return profiles(people, self.clusters.entities, self.clusters.rulings.mentions)

    def _by_pair(self) -> Mapping[frozenset[str], tuple[Decision, ...]]:
        found: dict[frozenset[str], tuple[Decision, ...]] = defaultdict(tuple)
        for one in self.decisions:
            if one.a is not None and one.b is not None:
                found[frozenset((one.a.mention, one.b.mention))] += (one,)
        return found


def _weight(explanation: Explanation) -> tuple[int, str, str]:
    return explanation.weight, explanation.a, explanation.b


def _ids(group: Iterable[Profile]) -> frozenset[str]:
    return frozenset(one.id for one in group)


def _profiles_of(best: Explanation, ends: Iterable[tuple[Profile, Profile]]) -> tuple[Profile, Profile]:
    return next((x, y) for x, y in ends if (x.id, y.id) == (best.a, best.b))
