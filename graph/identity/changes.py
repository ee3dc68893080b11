"""What a change of documents or decisions reaches, and who is who there afterwards."""

from collections import defaultdict
from collections.abc import Iterable

from graph.identity import meetings
from graph.identity.blocks import Index, person_key, text_keys
from graph.identity.decided import Decided
from graph.identity.decisions import Decision
from graph.identity.documents import DocumentMentions, Meeting, Person, texts
from graph.identity.resolving import entity_id, resolve_meetings, resolve_persons
from graph.identity.rulings import Rulings, bind


def reresolve(
    added: Iterable[DocumentMentions],
    removed: Iterable[DocumentMentions],
    index: Index,
    decisions: Iterable[Decision] = (),
    redecided: Iterable[Decision] = (),
) -> dict[str, str]:
    """The entities of all mentions that a change can move, the same as from scratch.

    `removed` are documents that the index still has: retracted ones and old versions. `decisions` are all
    that hold afterwards, `redecided` those that are new or were taken back. Mentions that are not in the
    answer keep their entity.
    """
    change = _Change(tuple(added), tuple(removed), index, Decided(decisions, redecided))
    met = change.meetings()
    people = change.persons(met)  # after meetings(), which finds them
    rulings = change.rulings()
    meeting_of, _ = resolve_meetings(met, rulings)
    entities = {one.id: entity_id(one.kind, one.key) for document in change.added for one in document.keyed}
    elsewhere = {m for one in people for m in one.meetings} - set(meeting_of)
    person_of, _ = resolve_persons(people, {**index.entities(elsewhere), **meeting_of}, rulings)
    return entities | meeting_of | person_of


class _Change:
    """Documents that come and go, among those that stay."""

    def __init__(
        self,
        added: tuple[DocumentMentions, ...],
        removed: tuple[DocumentMentions, ...],
        index: Index,
        decided: Decided,
    ) -> None:
        self.index = index
        self.decided = decided
        self.asked: set[str] = set()
        self.by_key: dict[str, list[Meeting]] = defaultdict(list)
        leaving = {document.document for document in (*added, *removed)}
        self.texts = {document.text_hash for document in (*added, *removed)}
        staying = [one for one in index.sharing(text_keys(self.texts)) if one.document not in leaving]
        before, self.added = texts((*staying, *removed)), texts((*staying, *added))
        self.before = before
        self.home: dict[str, DocumentMentions] = {}  # of a meeting
        self.present = {document.document: document for document in self.added}  # one a text
        self.names = {person_key(one) for document in (*self.added, *before) for one in document.persons}
        self.start = [one for document in (*self.added, *before) for one in document.meetings]
        self.going = {id(one) for document in before for one in document.meetings}
        self.going -= {id(one) for document in self.added for one in document.meetings}
        for document in (*before, *self.added):
            self._file(document)
        self._follow({*self.texts, *(end.text for end in decided.start)})
        self._start_from(decided)

    def _start_from(self, decided: Decided) -> None:
        """Decisions that are new or were taken back move whoever they are about."""
        near = decided.texts_near({end.text for end in decided.start})
        for document in self.present.values():
            if document.text_hash in near:
                self.start += document.meetings
                self.names |= {person_key(one) for one in document.persons}

    def meetings(self) -> list[Meeting]:
        """The meetings reached through links from those that come or go, without those that go."""
        reached = {id(one): one for one in self.start}
        frontier = list(reached.values())
        while frontier:
            self._ask({key for one in frontier for key in meetings.keys(one)})
            found = {
                id(other): other
                for one in frontier
                for other in self._near(one)
                if id(other) not in reached and meetings.strength(one, other)
            }
            tied = self._decided_meetings({text for one in frontier for text in self._texts_of(one)})
            found |= {id(one): one for one in tied if id(one) not in reached}
            reached |= found
            frontier = list(found.values())
        return sorted((one for key, one in reached.items() if key not in self.going), key=lambda one: one.id)

    def persons(self, met: Iterable[Meeting]) -> list[Person]:
        """Everybody who bears a name of a document that comes or goes, or of one whose meetings were reached."""
        names = self.names | {person_key(one) for meeting in met for one in self.home[meeting.id].persons}
        asked: set[str] = set()
        while names - asked:
            asked |= names
            self._ask(names)
            names |= self._decided_names(names)
        people = (one for document in self.present.values() for one in document.persons if person_key(one) in names)
        return sorted(people, key=lambda one: one.id)

    def _decided_names(self, names: set[str]) -> set[str]:
        """The names that decisions tie to those who bear these."""
        documents = (*self.before, *self.present.values())
        key_of = {one.id: person_key(one) for document in documents for one in document.persons}
        rulings = bind(self.decided.decisions, documents)
        tied = (pair for pair in (*rulings.one, *rulings.apart) if pair[0] in key_of and pair[1] in key_of)
        ends = [(key_of[a], key_of[b]) for a, b in tied]
        return {key for pair in ends if names & {*pair} for key in pair}

    def rulings(self) -> Rulings:
        """What decisions mean for the documents that were fetched."""
        return bind(self.decided.decisions, self.present.values())

    def _near(self, one: Meeting) -> Iterable[Meeting]:
        return (other for key in meetings.keys(one) for other in self.by_key[key])

    def _texts_of(self, one: Meeting) -> set[str]:
        return {self.home[one.id].text_hash} & self.decided.partners.keys()

    def _decided_meetings(self, of: set[str]) -> list[Meeting]:
        """The meetings of the texts that decisions tie to these."""
        near = self.decided.texts_near(of) if of else set()
        return [one for document in self.present.values() if document.text_hash in near for one in document.meetings]

    def _ask(self, keys: set[str]) -> None:
        """Fetch the documents under keys that were not asked for before, each text once."""
        new = keys - self.asked
        self.asked |= new
        found = {one.text_hash for one in self.index.sharing(new)} if new else set()
        self._follow(found)

    def _follow(self, found: set[str]) -> None:
        """Take the documents of texts, and of those that decisions tie to them."""
        new = self.decided.texts_near(found) - self.texts
        self.texts |= new
        for document in texts(self.index.sharing(text_keys(new))) if new else ():
            self.present[document.document] = document
            self._file(document)

    def _file(self, document: DocumentMentions) -> None:
        for one in document.meetings:
            self.home[one.id] = document
            for key in meetings.keys(one):
                self.by_key[key].append(one)
