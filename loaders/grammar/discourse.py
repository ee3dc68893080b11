"""The meetings of a document as its sentences name them one after another."""

from dataclasses import dataclass, field
from itertools import pairwise

from loaders.grammar.chunks import Chunk
from loaders.grammar.context import Scope
from loaders.grammar.dates import Day
from loaders.grammar.meetings import EventMention, Meeting, mention, related, same_event
from loaders.grammar.sentence import View
from loaders.grammar.venues import place_of

_ASSERTING = frozenset(["organize", "chair"])
_HAPPENS = (" diễn ra ", " được tổ chức ", " khai mạc ", " đã diễn ", " bế mạc ")
_SEVERAL = frozenset(["các", "những", "nhiều", "mọi", "ngày", "dịp"])
_TIMES = frozenset(
    [
        "sáng",
        "chiều",
        "tối",
        "trưa",
        "ngày",
        "trong",
        "cùng",
        "buổi",
        "sau",
        "trước",
        "cũng",
        "tiếp",
        "dịp",
        "nhân",
        "hôm",
    ]
)
# Verbs that are a visit only where someone does it on a day: else they are what somebody is asked to do.
_BARE_ACTS = frozenset(["kiểm tra", "thăm", "khảo sát", "giám sát", "tham quan"])
_DOUBTS = frozenset([("không", "biết"), ("chưa", "từng"), ("trước", "khi")])
_HABIT = frozenset(["thường", "hằng", "hàng", "định", "luân"])
# Before "tổ chức": what is told of is a task or plan.
_WISHES = frozenset(
    [
        "để",
        "nhằm",
        "trình",
        "phải",
        "cần",
        "nên",
        "muốn",
        "mưu",
        "bị",
        "hoạch",
        "xuất",
        "xét",
        "nghị",
        "cầu",
        "việc",
        "tác",
        "nơi",
    ]
)
# Before an event: a paper of it is meant, or one who goes to it.
_PAPERS = frozenset(
    [("văn", "kiện"), ("nghị", "quyết"), ("dự", "thảo"), ("báo", "cáo"), ("đại", "biểu"), ("trọng", "tại")]
)
_REACH = 3  # tokens between a verb and the event it asserts


@dataclass(slots=True)
class Discourse:
    """What has been said so far: meetings in order, the one being talked of, the title's event."""

    scope: Scope
    meetings: list[Meeting] = field(default_factory=list)
    current: Meeting | None = None
    titled: Meeting | None = None
    lead: int = 0  # the sentence where the text begins after the title

    def read(self, view: View) -> None:
        """Find the events of a sentence and attach them to meetings."""
        view.events = [mention(view.stretch, view.chunks, k) for k, c in view.acts if c.kind in ("event", "act")]
        for event in view.events:
            start = view.chunks[event.chunk].start
            event.planned = view.planned(start) or _wished(view, event) or _to_come(view, event)

    def attach(self, view: View, event: EventMention) -> Meeting | None:
        """The meeting an event mention belongs to; None where it is planned, recalled or nothing."""
        if self._quoted(view, event):
            return self.current if event.bare and self.current and self.current.head == event.event.head else None
        if event.event.type in _BARE_ACTS and not self._acted(view, event):
            return None
        if not event.event.act and view.pair(view.chunks[event.chunk].start - 2) in _PAPERS:
            return None
        found = self._known(view, event)
        if found is None and (event.planned or self._aside(view, event)):
            return None
        if found is None:
            found = self._create(view, event)
        if found is None:
            return None
        if found.spans[-1] != (event.start, event.end):  # a new meeting has the span already
            found.spans.append((event.start, event.end))
        found.last = view.index
        if view.index >= self.lead:
            self.current = found
            self._complete(view, found, event)
            if found.place is None and view.word(event.end_token) == "tại":
                self._locate(view, found)
        return found

    def _locate(self, view: View, meeting: Meeting) -> None:
        place = place_of(view, self.scope)
        if place is not None:
            meeting.place, meeting.place_span = place

    def _aside(self, view: View, event: EventMention) -> bool:
        """Whether the event only dates or frames another: "Sau lễ chào cờ, …" while a meeting is told of."""
        start = view.chunks[event.chunk].start
        if view.pair(start - 2) == ("khuôn", "khổ") and not event.bare:
            return True  # "trong khuôn khổ Hội nghị …": of what is told this is a part
        return self.current is not None and view.word(start - 1) in ("sau", "trước")

    @staticmethod
    def _quoted(view: View, event: EventMention) -> bool:
        """Whether the event is only spoken of: "… nêu rõ: Cuộc diễn tập diễn ra từ ngày 12"."""
        start = view.chunks[event.chunk].start
        speeches = [c for c in view.chunks[: event.chunk] if c.kind == "speak" and c.start > view.sentence.start + 1]
        if any(view.word(c.end) == ":" for c in speeches):
            return True
        return any(view.word(c.end) in (",", "rằng") and start - c.end > 2 for c in speeches)

    def _known(self, view: View, event: EventMention) -> Meeting | None:
        words = event.words
        for meeting in reversed(self.meetings):
            if related(meeting.head, event.event.head) and not event.event.act and (same_event(meeting, words)):
                return None if meeting.asserted and _elsewhere(view, event) else meeting
        if event.event.act:
            return self._same_act(view, event)
        if not event.bare:
            return None
        if self._another(view, event):
            return None
        exact = [m for m in self.meetings if m.head == event.event.head]
        near = exact or [m for m in self.meetings if related(m.head, event.event.head)]
        if self.current in near:
            return self.current
        return near[-1] if near else None

    def _another(self, view: View, event: EventMention) -> bool:
        """Whether a bare noun begins a new event: held by someone, on another day or of another kind."""
        if not self.meetings or not self._asserted(view, event) or not view.days:
            return False
        same_kind = [m for m in self.meetings if m.head == event.event.head]
        days = [(m.day.day, m.day.month) for m in same_kind if m.day is not None and m.day.day]
        first = view.days[0]
        if first.start > event.end + 30:
            return False
        if not same_kind:
            had = view.word(view.chunks[event.chunk].start - 1) == "có"
            return had or any(c.kind == "organize" for c in view.chunks[: event.chunk])
        return bool(days) and not first.same and not first.today and (first.day, first.month) not in days

    def _same_act(self, view: View, event: EventMention) -> Meeting | None:
        """The visit or session just told of, where this act is another side of it: no day of its own."""
        current = self.current
        if current is None or view.index - current.last > 2 or not related(current.head, event.event.head):
            return None
        return current if not view.days else None

    def _create(self, view: View, event: EventMention) -> Meeting | None:
        title = self.titled
        words = event.words
        if view.index < self.lead:
            if title is None and not event.event.act:
                self.titled = self._new(view, event)
            return None
        asserted = self._asserted(view, event)
        if (
            title is not None
            and related(title.head, event.event.head)
            and (event.bare or same_event(title, words) or (asserted and not self.meetings))
        ):
            self.titled = None
            title.asserted = title.asserted or asserted
            title.words = title.words | words
            if not event.bare:
                title.type, title.name, title.head = (
                    event.event.type,
                    view.tokens.text[event.start : event.end],
                    event.event.head,
                )
            self.meetings.append(title)
            return title
        if not asserted and (event.event.act or not (event.bare and self._framed(view, event))):
            return None
        meeting = self._new(view, event)
        meeting.asserted = asserted
        self.meetings.append(meeting)
        return meeting

    def _new(self, view: View, event: EventMention) -> Meeting:
        text = view.tokens.text
        return Meeting(
            event.event.head,
            event.event.type,
            text[event.start : event.end],
            [(event.start, event.end)],
            event.words,
            sentence=view.index,
        )

    def _asserted(self, view: View, event: EventMention) -> bool:
        """Whether the sentence says that the event took place."""
        chunk = view.chunks[event.chunk]
        if event.event.act:
            return self._acted(view, event)
        if (
            view.word(chunk.start - 1) in _SEVERAL
            or view.word(chunk.start - 1).isdigit()
            or _HABIT & set(view.tokens.words[max(view.sentence.start, chunk.start - 6) : chunk.start])
        ):
            return False
        before = [c for c in view.chunks[: event.chunk] if chunk.start - c.end <= _REACH and _asserts(view, c)]
        if before and not (before[-1].kind == "chair" and view.word(before[-1].end) == ","):
            return True
        tail = f" {' '.join(view.tokens.lower[event.end_token : event.end_token + 14])} "
        if any(words in tail for words in _HAPPENS):
            return True
        if (
            any(c.kind == "organize" for c in view.chunks[event.chunk + 1 :])
            and "do" in view.tokens.lower[chunk.end : view.sentence.end]
        ):
            return True
        day = bool(view.days) and view.days[0].start < event.start
        if day_near(view, event) and (
            self._done_by_body(view, event) or view.word(chunk.start - 1) in ("trong", "tại", "“", '"')
        ):
            return True
        if view.word(chunk.start - 1) == "có" and (day or view.left_list(chunk.start - 1)):
            return True
        attended = any(c.kind == "attend" and 0 <= chunk.start - c.end <= 3 for c in view.chunks[: event.chunk])
        return day and (
            attended or "sự chủ trì" in view.tokens.text[event.start : view.span[1]] or event.event.head == "làm việc"
        )

    def _acted(self, view: View, event: EventMention) -> bool:
        """Whether someone does the act: a person or delegation before it, on a day, in the lead or a caption."""
        chunk = view.chunks[event.chunk]
        someone = any(view.people[k] is not None for k in view.left_list(chunk.start))
        before = view.tokens.lower[max(view.sentence.start, chunk.start - 6) : chunk.start]
        if view.asked(chunk.start):
            return False
        if before[-2:] == ("nhiều", "lần") or _DOUBTS & set(
            pairwise(view.tokens.lower[view.sentence.start : chunk.start])
        ):
            return False
        told = bool(view.days) or view.index <= self.lead + 1
        if event.event.type in _BARE_ACTS:
            opens = view.word(view.sentence.start) in _TIMES or view.index <= self.lead + 1
            return (someone or "đoàn" in before) and told and opens and before[-1:] != ("đoàn",)
        return someone or told

    @staticmethod
    def _done_by_body(view: View, event: EventMention) -> bool:
        """Whether a body stands just before the noun: "Quốc hội thảo luận tại tổ", "UBND tỉnh họp báo"."""
        if event.chunk == 0:
            return False
        before = view.chunks[event.chunk - 1]
        return before.kind == "body" and before.end == view.chunks[event.chunk].start

    def _framed(self, view: View, event: EventMention) -> bool:
        """Whether a bare noun stands where only an event can: "Tại hội nghị", "kết luận buổi làm việc"."""
        before = view.word(view.chunks[event.chunk].start - 1)
        return before in view.lexicon.event_frames or before == ""

    def _complete(self, view: View, meeting: Meeting, event: EventMention) -> None:
        """Give the meeting the day and place of a sentence that asserts it."""
        fresh = (
            meeting.sentence == view.index
            or (meeting.day is None and view.index <= meeting.sentence + 2)
            or self._asserted(view, event)
        )
        if not fresh and not (meeting.day is None and view.index <= self.lead + 1):
            return
        if meeting.day is None and view.days:
            before = [d for d in view.days if d.start < event.start]
            day = before[-1] if before and len(self.meetings) > 1 else (before or view.days)[0]
            if not (day.start > event.end and "quyết định" in view.tokens.text[event.start : day.start]):
                self._date(meeting, day)
        if meeting.place is None:
            found = place_of(view, self.scope)
            if found is not None:
                meeting.place, meeting.place_span = found

    def _date(self, meeting: Meeting, day: Day) -> None:
        if day.same:
            others = [m for m in self.meetings if m is not meeting and m.day is not None]
            meeting.same_as = others[0] if others else None
        meeting.day = day


def _elsewhere(view: View, event: EventMention) -> bool:
    """Whether others hold an event for the same on that day: "Cùng ngày, tại …, UBND tỉnh … cũng tổ chức lễ …"."""
    lower = view.tokens.lower[view.sentence.start : view.sentence.start + 4]
    held = any(c.kind == "organize" for c in view.chunks[: event.chunk])
    return held and ("cùng", "ngày") in pairwise(lower)


def _to_come(view: View, event: EventMention) -> bool:
    """Whether it is said of the event that it will be held: "Lễ trao giải … sẽ được tổ chức"."""
    lower = view.tokens.lower[event.end_token : event.end_token + 12]
    at = lower.index("sẽ") if "sẽ" in lower else -1
    return at >= 0 and lower[at + 1 : at + 3] in (("được", "tổ"), ("diễn", "ra"), ("khai", "mạc"), ("tổ", "chức"))


def _wished(view: View, event: EventMention) -> bool:
    """Whether the event is what someone is to organise: "để tổ chức hội nghị", "quá trình tổ chức lễ"."""
    start = view.chunks[event.chunk].start
    held = [c for c in view.chunks[: event.chunk] if c.kind == "organize" and start - c.end <= _REACH]
    return bool(held) and view.word(held[-1].start - 1) in _WISHES


def day_near(view: View, event: EventMention) -> bool:
    """Whether the sentence names a day before the event or within a few words after it."""
    closing = (
        view.tokens.text.find("”", event.end, event.end + 60)
        if view.word(view.chunks[event.chunk].start - 1) == "“"
        else -1
    )
    return any(d.start < event.start or d.start - max(event.end, closing) < 30 for d in view.days)


def _asserts(view: View, chunk: Chunk) -> bool:
    """Whether a verb says that the event after it took place: organised, chaired, opened."""
    if chunk.kind in _ASSERTING:
        return True
    if chunk.kind != "speak" or view.tokens.surface(chunk.start, chunk.end).lower() not in ("khai mạc", "bế mạc"):
        return False
    return any(c.kind == "body" and 0 <= chunk.start - c.end <= 1 for c in view.marks)
