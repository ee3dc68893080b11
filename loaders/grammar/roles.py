"""Who chaired, attended and spoke: rules over one sentence and the meeting being talked of."""

from dataclasses import dataclass

from graph.model.kinds import Predicate
from loaders.grammar.chunks import Chunk
from loaders.grammar.interviews import may_talk, to_the_press
from loaders.grammar.meetings import Meeting
from loaders.grammar.sentence import View
from loaders.people import Office, Person

_LIST_HEADS = frozenset(["có", "gồm", "là", ":", "do"])
_PARTY = (("về", "phía"), ("phía",), ("cùng", "đi"), ("cùng", "dự"), ("tiếp", "và"), ("tham", "gia", "đoàn"))
_PARTY_STARTS = frozenset(words[0] for words in _PARTY)
_AFTER_CHAIR = frozenset(
    ["", "của", "có", "là", "gồm", "do", "tại", "và", "cùng", "phần", "nội", "đã", "nhằm", "với", "buổi", "cuộc"]
)
_NO_OPENING = frozenset(["theo", "không", "chỉ", "ngoài", "bên"])  # "Theo thông tin từ …, ông A vào phòng …"
_OBJECTS = frozenset(["cho", "với", "của", "đến", "tới"])  # "tặng hoa cho các ông A, B"
_COMMAS = frozenset([",", "và", "cùng"])
_ORGANS = frozenset(["đoàn", "ban", "hội", "ủy", "cấp", "bch", "btv", "ubtư", "thường"])  # "tham gia Đoàn Chủ tịch"
_OBJECTS_OF_CHAIR = frozenset(["cơ", "quan", "đơn", "vị"])


@dataclass(frozen=True, slots=True)
class Role:
    """One person's or seat's part in one meeting, with the rule that read it and the words it rests on."""

    predicate: Predicate
    who: Person | Office
    meeting: Meeting
    rule: str
    sentence: tuple[int, int]
    subject: tuple[int, int]
    order: int | None = None
    co: bool = False


class RoleReader:
    """Applies the rules of role to one sentence."""

    def __init__(self, view: View, current: Meeting | None, named: dict[int, Meeting], talked: set[str]) -> None:
        self.view = view
        self.current = current
        self.named = named  # chunk index of an event → its meeting
        self.talked = talked  # names of those who by now speak to the press; goes on from sentence to sentence
        self.roles: list[Role] = []
        self.talks = False  # whether any word of the sentence could tell of talk outside the meeting

    def run(self) -> list[Role]:
        """The roles of the sentence."""
        for k, chunk in self.view.acts:
            if chunk.kind == "chair":
                self._chair(k, chunk)
            elif chunk.kind == "attend":
                self._attend(k, chunk)
            elif chunk.kind == "deed" and not self.view.planned(chunk.start):
                named = [k for k in self.view.left_list(chunk.start) if self.view.people[k] is not None]
                self._add(Predicate.ATTENDED, named, self.current, "attend.deed")
        self._parties()
        self._speak()
        return self.roles

    def _meeting_near(self, k: int, reach: int = 6) -> Meeting | None:
        """The meeting named just after chunk k, else the one being talked of."""
        for j in range(k + 1, min(k + 1 + reach, len(self.view.chunks))):
            if j in self.named:
                return self.named[j]
        return self.current

    def _add(
        self, predicate: Predicate, actors: list[int], meeting: Meeting | None, rule: str, *, co: bool = False
    ) -> None:
        if meeting is None:
            return
        for order, k in enumerate(actors):
            who = self._who(k)
            if who is None:
                continue
            actor = self.view.actors[k]
            told = rule if isinstance(who, Person) else "role.title"
            self.roles.append(
                Role(predicate, who, meeting, told, self.view.span, self.view.tokens.span(actor.start, actor.end),
                     order if len(actors) > 1 else None, co)
            )  # fmt: skip

    def _who(self, k: int) -> Person | Office | None:
        return self.view.people[k] or self.view.offices.get(k)

    def _chair(self, k: int, chunk: Chunk) -> None:
        view = self.view
        if view.planned(chunk.start) or self._is_task(chunk) or self._to_come(chunk):
            return
        word = view.tokens.surface(chunk.start, chunk.end).lower()
        meeting = self._meeting_near(k)
        if view.word(chunk.start - 1) == "sự" or view.word(chunk.end) == "của":
            actors, rule = self._under(chunk), "chair.under"
        elif self._opens(k) or self._headed(chunk):
            actors, rule = view.right_list(chunk.end), "chair.list"
        else:
            actors, rule = view.left_list(chunk.start) or self._while(chunk), "chair.subject"
        self._add(Predicate.CHAIRED, actors, meeting, rule, co=word in view.lexicon.co_chair)
        if "phát biểu" in word:
            self._add(Predicate.SPOKE_AT, actors, meeting, "speak.chair")
        elif word == "điều hành" and self._opens(k):
            self._add(Predicate.SPOKE_AT, [], meeting, "speak.chair")

    def _while(self, chunk: Chunk) -> list[int]:
        """Who speaks while chairing: "Chủ tịch UBND tỉnh A nói như vậy khi chủ trì cuộc họp"."""
        view = self.view
        if view.word(chunk.start - 1) != "khi":
            return []
        for k in range(len(view.actors) - 1, -1, -1):
            verb = view.verb_after(k) if view.actors[k].end <= chunk.start else None
            if verb is not None and verb.kind == "speak" and verb.end <= chunk.start:
                return [k]
        return []

    def _to_come(self, chunk: Chunk) -> bool:
        """Whether "sẽ do" stands before whoever chairs, however long the post: "cuộc họp sẽ do ông A, …, chủ trì"."""
        lower = self.view.tokens.lower
        return any(lower[i : i + 2] == ("sẽ", "do") for i in range(self.view.sentence.start, chunk.start))

    def _under(self, chunk: Chunk) -> list[int]:
        """Whom "dưới sự chủ trì của" names: one list, which a clause of its own ends."""
        view = self.view
        run = view.right_list(chunk.end)
        for n, k in enumerate(run):
            edge = view.actors[run[n - 1]].end if n else chunk.end
            gap = view.tokens.lower[edge : view.actors[k].start]
            if n and not view.joins(gap):
                return run[:n]
        return run

    def _is_task(self, chunk: Chunk) -> bool:
        """ "chủ trì, phối hợp": a body leads a piece of work."""
        view = self.view
        after = view.word(chunk.end)
        if after == ",":
            after = view.word(chunk.end + 1)
            if after in ("phối", "tham", "cùng"):
                return True
        if after in view.lexicon.chair_task or (after, view.word(chunk.end + 1)) == ("phối", "hợp"):
            return True
        if view.word(chunk.start - 1) in _OBJECTS_OF_CHAIR:
            return True
        return not self._of_event(chunk)

    def _of_event(self, chunk: Chunk) -> bool:
        """Whether what is chaired is an event, or left out: "chủ trì hội nghị", "… chủ trì."."""
        view = self.view
        if any(chunk.start <= view.chunks[j].start <= chunk.end + 3 for j in self.named):
            return True
        after = view.word(chunk.end)
        if after in _AFTER_CHAIR or not after.isalpha():
            return True
        return any(
            view.chunks[j].kind == "event" and 0 <= view.chunks[j].start - chunk.end <= 3
            for j in range(len(view.chunks))
        )

    def _opens(self, k: int) -> bool:
        """Whether the verb opens its sentence: "Chủ trì hội nghị có …"."""
        return all(c.kind == "punct" for c in self.view.chunks[:k])

    def _headed(self, chunk: Chunk) -> bool:
        """Whether no one stands before the verb and a list follows: "Đoàn Chủ tịch điều hành Đại hội gồm …"."""
        view = self.view
        if any(a.end <= chunk.start and a.name for a in view.actors):
            return False
        return any(view.word(t) in ("gồm", "có", ":") for t in range(chunk.end, min(chunk.end + 12, view.sentence.end)))

    def _attend(self, k: int, chunk: Chunk) -> None:
        view = self.view
        word = view.tokens.surface(chunk.start, chunk.end).lower()
        if view.planned(chunk.start) or view.word(chunk.start - 1) in ("không", "vắng"):
            return
        if (
            word == "tham gia"
            and not (self._opens(k) and self._list_after(chunk))
            and k + 1 not in self.named
            and k + 2 not in self.named
        ):
            return  # "tham gia góp ý", "tham gia phong trào": no meeting
        if word == "tham gia đoàn" and view.word(chunk.end) in ("chủ", "thư"):
            return  # a presidium or secretariat
        if word == "tham gia" and not self._opens(k) and view.word(chunk.end) in _ORGANS and k + 1 not in self.named:
            return
        if word.startswith("sự ") and self._far(k):
            return
        meeting = self._meeting_near(k)
        before = view.left_list(chunk.start)
        if (
            word.startswith("sự ")
            or word.endswith(" của")
            or self._opens(k)
            or (not before and self._list_after(chunk))
        ):
            actors, rule = view.right_list(chunk.end), "attend.list"
        else:
            actors, rule = before, "attend.subject"
        self._add(Predicate.ATTENDED, actors, meeting, rule)
        if "phát biểu" in word:
            self._add(Predicate.SPOKE_AT, actors, meeting, "speak.attend")

    def _far(self, k: int) -> bool:
        """Whether "với sự có mặt của" stands in a sentence that names no meeting, paragraphs after the last one."""
        near = self._meeting_near(k)
        return not self.named and near is not None and self.view.index - near.last > 3

    def _list_after(self, chunk: Chunk) -> bool:
        view = self.view
        return any(view.word(t) in ("có", "gồm", ":") for t in range(chunk.end, min(chunk.end + 14, view.sentence.end)))

    def _parties(self) -> None:
        """ "Về phía tỉnh có …": those named came to the meeting."""
        view = self.view
        lower = view.tokens.lower[view.sentence.start : view.sentence.start + 3]
        if lower[0] not in _PARTY_STARTS or not any(lower[: len(words)] == words for words in _PARTY):
            return
        if view.first_kind() == "attend":
            return
        named = (a.start for a, person in zip(view.actors, view.people, strict=True) if person is not None)
        first = next(named, view.sentence.end)
        if not {"có", "gồm", ":"} & set(view.tokens.lower[view.sentence.start : first]):
            return  # "Về phía nhà thầu, ông A chỉ đạo …": as regards them
        self._add(Predicate.ATTENDED, view.right_list(view.sentence.start), self.current, "attend.party")

    def _speak(self) -> None:
        view = self.view
        self.talks = may_talk(view)
        opener = self._opening_verb()
        for k, actor in enumerate(view.actors):
            who = self._who(k)
            if who is None or self._outside(who.name if isinstance(who, Person) else who.title, actor.start):
                continue
            verb = view.verb_after(k)
            if (
                verb is not None
                and verb.kind == "speak"
                and not (view.word(actor.start - 1) == "của" and view.word(actor.end) == "và")
                and not self._verb_is_noun(verb)
                and not view.planned(verb.start)
            ):
                said = view.tokens.surface(verb.start, verb.end).lower()
                if isinstance(who, Office) and not self._near(verb) and said not in view.lexicon.speak_meeting:
                    continue  # a title alone, and nothing of a meeting said: it may be spoken of
                self._add(
                    Predicate.SPOKE_AT, [*self._joined(k), k], self._topic(verb), self._named_or("speak.verb", verb)
                )
            elif opener is not None and actor.start > opener.end and self._first_after(opener, k):
                self._add(Predicate.SPOKE_AT, [k], self._topic(opener), self._named_or("speak.opening", opener))
            elif isinstance(who, Person) and view.word(actor.start - 1) == "theo" and view.word(actor.end) == ",":
                self._add(Predicate.SPOKE_AT, [k], self.current, "speak.according")

    def _outside(self, name: str, token: int) -> bool:
        """Whether a person speaks to the press: said here, or said before and no meeting named since."""
        if self.talks and to_the_press(self.view, token):
            if not self._for_press() or "riêng" in self.view.tokens.lower[self.view.sentence.start : token]:
                self.talked.add(name)
            return True
        if self.named:
            self.talked.discard(name)
        return name in self.talked

    def _for_press(self) -> bool:
        """Whether the meeting is one where the press is answered."""
        return self.current is not None and ("họp báo" in self.current.type or "báo chí" in self.current.name.lower())

    def _joined(self, k: int) -> list[int]:
        """Actors joined to k by "và" alone: both are subjects; all of a list that "các" begins."""
        view = self.view
        listed = self._listed(k)
        if listed:
            return listed
        if k and view.tokens.lower[view.actors[k - 1].end : view.actors[k].start] in (("và",), ("cùng",)):
            return [k - 1]
        return []

    def _listed(self, k: int) -> list[int]:
        """The actors before k of a list under one plural: "Các đại biểu A, B và C đề nghị"."""
        view, first = self.view, k
        while first and _COMMAS.issuperset(view.tokens.lower[view.actors[first - 1].end : view.actors[first].start]):
            first -= 1
        if first == k or view.actors[first].titles:
            return []
        head = view.tokens.lower[max(view.sentence.start, view.actors[first].start - 3) : view.actors[first].start + 1]
        return list(range(first, k)) if "các" in head and not _OBJECTS & set(head) else []

    def _verb_is_noun(self, verb: Chunk) -> bool:
        return self.view.word(verb.end) in ("viên",)

    def _topic(self, verb: Chunk) -> Meeting | None:
        """The meeting a speech belongs to: named in the sentence, else the one being talked of."""
        near = self._near(verb)
        return near[-1] if near else self.current

    def _near(self, verb: Chunk) -> list[Meeting]:
        return [m for j, m in self.named.items() if self.view.chunks[j].start < verb.end + 8]

    def _named_or(self, rule: str, verb: Chunk) -> str:
        """The rule, marked where the sentence itself names the meeting: such a fact is surer."""
        return f"{rule}.named" if self._near(verb) else rule

    def _opening_verb(self) -> Chunk | None:
        """The verb of speech or chairing that opens the sentence: "Kết luận hội nghị, …"."""
        for chunk in self.view.chunks[:6]:
            if chunk.kind == "speak" and chunk.start - self.view.sentence.start <= 3:
                before = self.view.tokens.lower[self.view.sentence.start : chunk.start]
                return None if _NO_OPENING & set(before) else chunk
            if chunk.kind == "chair" and chunk.start == self.view.sentence.start:
                return chunk
            if chunk.kind not in ("punct", "word", "event"):
                return None
        return None

    def _first_after(self, opener: Chunk, k: int) -> bool:
        """Whether actor k is the first after the opening verb's phrase and a comma."""
        view = self.view
        if any(a.start > opener.end for a in view.actors[:k]):
            return False
        between = view.tokens.lower[opener.end : view.actors[k].start]
        return bool(between) and between[-1] in (",", "là", "có", ":") and len(between) <= 26
