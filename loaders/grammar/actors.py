"""Persons as a sentence presents them: honorific, name and titles in every order, and lists of them."""

from loaders.grammar.chunks import Actor, Chunk, Name, Title
from loaders.grammar.names import looks_full
from loaders.lexicon import Lexicon
from loaders.tokens import Tokens

_JOINS = frozenset([",", "-", "–", "kiêm", "và", "đồng thời", "là", "đồng", "thời"])
_AFTER_NAME = frozenset([",", "-", "–", "là", "(", "hiện"])
_BEFORE_NAME = frozenset(["-", "–"])
_LISTERS = frozenset([",", ";", "và", ":", "cùng", "với"])
_SEVERAL = frozenset(["mỗi", "các", "những", "nhiều", "một", "hai", "ba", "từng", "số", "nhiêu"])
_BEHALF = frozenset(
    [("thừa", "quyền"), ("quyền", "của"), ("thay", "mặt"), ("nhiệm", "của"), ("đạo", "của"), ("lệnh", "của")]
)
_CALLS = frozenset(["honorific", "rank", "occupation"])
_BEGINNINGS = _CALLS | {"title", "honorifics", "name"}
_CLAUSES = frozenset(["chair", "speak", "organize", "act", "sign"])


class Grouper:
    """Reads the chunks of one sentence into actors, left to right."""

    def __init__(self, tokens: Tokens, chunks: list[Chunk], lexicon: Lexicon) -> None:
        self.tokens, self.chunks, self.lexicon = tokens, chunks, lexicon
        self.actors: list[Actor] = []
        self.shared: list[Title] = []
        self.shared_span: tuple[int, int] | None = None
        self.listing = False

    def run(self, acts: list[tuple[int, Chunk]]) -> list[Actor]:
        """The actors of the sentence in order; `acts` are its telling chunks."""
        done = 0
        for i, _ in acts:
            if i < done:
                continue
            if self.shared and self._plain_list() and any(self._word(k) == ";" for k in range(done, i)):
                self.shared = []
            done = self._step(i)
        return self.actors

    def _step(self, i: int) -> int:
        chunk = self.chunks[i]
        if chunk.kind == "title":
            return self._titles_first(i)
        if chunk.kind == "honorifics":
            self.listing = True
            self.shared = []
            return i + 1
        if chunk.kind in _CALLS:
            return self._called(i)
        if chunk.kind == "name":
            return self._named(i, i, [], cued=isinstance(chunk.meaning, Name) and chunk.meaning.cued)
        if chunk.kind in _CLAUSES:
            self.listing, self.shared = False, []
        return i + 1

    def _word(self, i: int) -> str:
        if not 0 <= i < len(self.chunks):
            return ""
        chunk = self.chunks[i]
        if chunk.end == chunk.start + 1:
            return self.tokens.lower[chunk.start]
        return self.tokens.surface(chunk.start, chunk.end).lower()

    def _plain_list(self) -> bool:
        """Whether the shared title's names so far had no titles of their own: "các Phó Chủ tịch: A, B"."""
        last = self.actors[-1] if self.actors else None
        return last is not None and last.shared is not None and bool(last.shared) and not last.titles

    def _chain(self, i: int) -> tuple[list[Title], int]:
        """Titles joined by commas, "kiêm", "và" from chunk i on, and the chunk after them."""
        titles: list[Title] = []
        at = i
        while at < len(self.chunks) and self.chunks[at].kind == "title":
            meaning = self.chunks[at].meaning
            assert isinstance(meaning, Title)
            titles.append(meaning)
            at += 1
            nxt = at
            while self._word(nxt) in _JOINS:
                nxt += 1
            if nxt == at or nxt >= len(self.chunks) or self.chunks[nxt].kind != "title":
                break
            at = nxt
        return titles, at

    def _on_behalf(self, i: int) -> bool:
        """Whether a title is of whom the next one acts for: "Thừa ủy quyền của Chủ tịch nước, Bí thư Tỉnh ủy …"."""
        lower = self.tokens.lower[max(0, self.chunks[i].start - 2) : self.chunks[i].start]
        return lower in _BEHALF and self._word(i + 1) == "," and i + 2 < len(self.chunks)

    def _titles_first(self, i: int) -> int:
        if self._on_behalf(i):
            title = self.chunks[i].meaning
            assert isinstance(title, Title)
            self._without_name([title], i, i + 1)
            return i + 1
        titles, at = self._chain(i)
        colon = at
        while self._word(colon) in (",", "gồm", "có", "là", "chuyên", "trách", "kiêm", "nhiệm") and titles[0].plural:
            colon += 1
        if self._word(colon) == ":":
            at = colon
        named = self._name_after(at)
        if self._word(at) == ":" and (self.listing or titles[0].plural or self._name_after(at + 1) is not None):
            self.shared, self.shared_span = titles, (self.chunks[i].start, self.chunks[at - 1].end)
            self.listing = True
            return at + 1
        if named is None:
            apart = self._apart(i, at) if len(titles) == 1 and not titles[0].plural else None
            if apart is not None:
                return self._named(i, apart, titles, cued=True)
            self._without_name(titles, i, at)
            return at
        if (titles[-1].plural or self._after_honorifics(i)) and not self._title_next(named):
            self.shared, self.shared_span = titles, (self.chunks[i].start, self.chunks[at - 1].end)
            self.listing = True
            return at
        return self._named(i, named, titles, cued=True)

    def _apart(self, i: int, at: int) -> int | None:
        """The name of one subject with the title before its comma: "Bí thư Tỉnh ủy, ông A cho biết"."""
        if any(c.kind != "punct" for c in self.chunks[:i]) or self._word(at) != ",":
            return None
        named = at + 2
        if (
            named + 1 >= len(self.chunks)
            or self.chunks[at + 1].kind != "honorific"
            or self.chunks[named].kind != "name"
        ):
            return None
        short = self.chunks[named].end - self.chunks[named].start < 3
        verb = next(
            (c for c in self.chunks[named + 1 : named + 3] if c.kind in ("speak", "chair", "attend", "deed")), None
        )
        return None if short or verb is None else named

    def _after_honorifics(self, i: int) -> bool:
        return self.listing and i > 0 and self.chunks[i - 1].kind == "honorifics"

    def _title_next(self, named: int) -> bool:
        """Whether the next of the list has a title before its name: then this one's is its own."""
        at = named + 1
        while self._word(at) in _LISTERS:
            at += 1
        return (
            at > named + 1
            and at < len(self.chunks)
            and self.chunks[at].kind == "title"
            and self._word(named + 1) != "-"
        )

    def _without_name(self, titles: list[Title], i: int, at: int) -> None:
        """A title that names nobody; "làm Trưởng đoàn" goes with the person before it."""
        last = self.actors[-1] if self.actors else None
        if (
            last is not None
            and titles[0].name.endswith("rưởng đoàn")
            and self._word(i - 1) == "làm"
            and self.chunks[i - 1].start == last.end
        ):
            last.end = self.chunks[at - 1].end
            return
        if titles[0].plural or self._after_honorifics(i) or self._of_several(i):
            return  # "các đồng chí Tỉnh ủy viên": a group without names
        self.actors.append(Actor(None, titles, self.chunks[i].start, self.chunks[at - 1].end))

    def _name_after(self, at: int) -> int | None:
        """The chunk of the name that follows titles, past a dash, honorifics and ranks."""
        called = False
        if self._word(at) in _BEFORE_NAME:
            at += 1
        if self._word(at) == "," and at + 1 < len(self.chunks) and self.chunks[at + 1].kind in _CALLS:
            return None
        while at < len(self.chunks) and self.chunks[at].kind in _CALLS:
            at, called = at + 1, True
            if self._word(at) == ".":
                at += 1
        if at < len(self.chunks) and self.chunks[at].kind == "name":
            words = self.tokens.words[self.chunks[at].start : self.chunks[at].end]
            return at if len(words) > 1 or called else None
        return None

    def _called(self, i: int) -> int:
        """An honorific or rank: a name follows, or a given name, or nothing ("đồng chí đề nghị")."""
        at = i
        while at < len(self.chunks) and (
            self.chunks[at].kind in _CALLS or (self._word(at) in (".", ",") and self._call_goes_on(at))
        ):
            at += 1
        if at < len(self.chunks) and self.chunks[at].kind == "name":
            return self._named(i, at, [], cued=True)
        if at < len(self.chunks) and self.chunks[at].kind == "title":
            titles, after = self._chain(at)
            named = self._name_after(after)
            if named is not None and self._word(after) != ":":
                return self._named(i, named, titles, cued=True)
            if self.chunks[i].kind == "honorific" and not self._of_several(i):
                self.actors.append(Actor(None, titles, self.chunks[i].start, self.chunks[after - 1].end))
                return after
            return at
        if self.chunks[i].kind == "honorific" and self._word(at) == ":":
            return at  # "có ông: A …": a head of the list
        if self.chunks[i].kind == "honorific" and at == i + 1 and not self._of_several(i):
            self.actors.append(Actor(None, [], self.chunks[i].start, self.chunks[i].end, pronoun=True))
        return at

    def _of_several(self, i: int) -> bool:
        """Whether "đồng chí" counts or generalises: "27 đồng chí", "mỗi đồng chí"."""
        before = self._word(i - 1)
        return before.isdigit() or before in _SEVERAL

    def _call_goes_on(self, at: int) -> bool:
        """ "GS. TS." and "PGS, TS": signs between degrees."""
        return (
            at + 1 < len(self.chunks)
            and self.chunks[at + 1].kind in ("rank", "name")
            and self.chunks[at - 1].kind == "rank"
        )

    def _named(self, first: int, name: int, titles: list[Title], *, cued: bool) -> int:
        chunk = self.chunks[name]
        text = self.tokens.surface(chunk.start, chunk.end)
        after, own = self._after_name(name + 1)
        if titles and own and self._next_alone(after):
            after, own = name + 1, []  # "Phó Chủ tịch A, Giám đốc Sở Y tế, TS B": whose the second is, is not said
        cued = cued or bool(own) or self._in_list(first)
        words = text.split()
        if self._word(first - 1) == "cố" or (text in self.lexicon.namesakes and self._named_after(first)):
            titles, own, cued = [], [], False  # the dead, and what bears their names: "Khu lưu niệm Tổng Bí thư A"
        byline = self._is_byline(first)
        given = text if len(words) == 1 else None
        actor = Actor(
            None if given else text,
            titles + own,
            self.chunks[first].start,
            self.chunks[after - 1].end,
            chunk.start,
            chunk.end,
            given=given,
            byline=byline,
            cued=cued and not self._is_place_name(first),
        )
        actor.called = self.chunks[first].kind in _CALLS or (name > 0 and self.chunks[name - 1].kind in _CALLS)
        actor.called = actor.called or self._word(first - 1) == ":"
        actor.titles_after = bool(own)
        if self.shared and (self.listing or self.shared_span is not None):
            actor.shared, actor.shared_span = list(self.shared), self.shared_span
        self.actors.append(actor)
        return after

    def _in_list(self, first: int) -> bool:
        """Whether a name without a cue continues a list of persons."""
        before = self._word(first - 1)
        if before == ":" and self.shared:
            return True  # "các Phó Chủ tịch UBND tỉnh: A, B"
        if before not in _LISTERS or not self.actors:
            return False
        words = self.tokens.words[self.chunks[first].start : self.chunks[first].end]
        last = self.actors[-1]
        near = self.chunks[first - 1].start <= last.end + (1 if before != "và" else 2)
        return looks_full(words, self.lexicon) and (self.listing or (near and last.cued and not last.byline))

    def _is_byline(self, first: int) -> bool:
        at = first - 1
        if self._word(at) in (":", "/", "."):
            at -= 1
        words = self._word(at)
        if words in self.lexicon.byline_before and self._word(first - 1) != ".":
            return True
        return (
            self.tokens.lower[max(0, self.chunks[first].start - 4) : self.chunks[first].start][:1] == ("ảnh",)
            and "/" in words
        )

    def _is_place_name(self, first: int) -> bool:
        return self.chunks[first].kind == "name" and self._named_after(first)

    def _named_after(self, first: int) -> bool:
        """Whether a thing stands before that may bear a person's name: "đường", "Khu lưu niệm"."""
        start = self.chunks[first].start
        lower = self.tokens.lower[max(0, start - 2) : start]
        return bool(lower) and not self.lexicon.not_person_before.isdisjoint((lower[-1], " ".join(lower)))

    def _after_name(self, at: int) -> tuple[int, list[Title]]:
        """The titles behind a name: ", Bí thư …", "- Trưởng ban …", "(Phó Chủ tịch)"."""
        nxt = at
        if self._word(nxt) == "(":
            nxt = self._past_parenthesis(nxt)
            if nxt < 0:
                nxt = at
        while self._word(nxt) in _AFTER_NAME:
            nxt += 1
        if nxt == at or nxt >= len(self.chunks) or self.chunks[nxt].kind != "title":
            return at, []
        titles, end = self._chain(nxt)
        if self._name_after(end) is not None and self._word(end) not in _BEFORE_NAME and len(titles) > 0:
            end, kept = self._before_last(nxt, end, titles)
            return (end, kept) if kept else (at, [])
        if titles[0].plural:
            return at, []
        if self._word(end) == ")":
            end += 1
        return end, titles

    def _next_alone(self, at: int) -> bool:
        """Whether behind a comma a person is called by degree or rank, and has no title behind the name."""
        if self._word(at) != "," or at + 2 >= len(self.chunks) or self.chunks[at + 1].kind != "rank":
            return False
        named = next((i for i in range(at + 1, min(at + 8, len(self.chunks))) if self.chunks[i].kind == "name"), None)
        return named is not None and not self._after_name(named + 1)[1]

    def _before_last(self, start: int, end: int, titles: list[Title]) -> tuple[int, list[Title]]:
        """The titles up to the comma before those of the next name: "A, Bí thư …, Phó Bí thư - Chủ tịch … B"."""
        places = [i for i in range(start, end) if self.chunks[i].kind == "title"]
        for n in range(len(places) - 1, 0, -1):
            between = {self._word(i) for i in range(places[n - 1] + 1, places[n])}
            if "," in between:
                return places[n - 1] + 1, titles[:n]
        return start, []

    def _past_parenthesis(self, at: int) -> int:
        """The chunk after "(83 tuổi)"; -1 where the parenthesis holds a title."""
        for i in range(at + 1, min(at + 12, len(self.chunks))):
            if self.chunks[i].kind == "title":
                return -1
            if self._word(i) == ")":
                return i + 1
        return -1


def group(tokens: Tokens, chunks: list[Chunk], acts: list[tuple[int, Chunk]], lexicon: Lexicon) -> list[Actor]:
    """The actors of a sentence, from its chunks and the telling ones among them."""
    if _BEGINNINGS.isdisjoint([chunk.kind for _, chunk in acts]):
        return []
    return Grouper(tokens, chunks, lexicon).run(acts)
