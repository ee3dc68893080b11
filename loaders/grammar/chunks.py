"""What the scanner finds in a sentence: chunks of tokens with what they mean."""

from dataclasses import dataclass, field
from functools import cache

from loaders.lexicon import Entry


@dataclass(slots=True)
class Place:
    """A unit named or implied: "huyện Na Rì", "tỉnh" alone (name None), "Bắc Kạn" (level "")."""

    level: str  # province, city, district, commune, "" where a bare name stands
    word: str  # the level word as written: "huyện", "TP"
    name: str | None


_COMMITTEES = {"province": "Tỉnh ủy", "city": "Thành ủy", "district": "Huyện ủy", "commune": "Đảng ủy"}
_BY_WORD = {"quận": "Quận ủy", "q.": "Quận ủy", "thị xã": "Thị ủy", "tx": "Thị ủy", "tx.": "Thị ủy"}
_WORD_OF = {"Huyện ủy": "huyện", "Quận ủy": "quận", "Thị ủy": "thị xã"}


def committee_of(unit: Place) -> str:
    """The kind of the party committee of a unit: of a quận "Quận ủy", of a xã "Đảng ủy"."""
    return _BY_WORD.get(unit.word.lower().replace(" .", "."), _COMMITTEES[unit.level])


def word_of(committee: str) -> str:
    """The level word of the unit of a committee: of "Quận ủy" "quận"; "" where it may be several."""
    return _WORD_OF.get(committee, "")


@dataclass(slots=True)
class Body:
    """A body as written; context fills the place, `owner` is the body it is a unit of."""

    head: str
    use: str  # committee, level, unit, department, central, open
    level: str = ""  # the level it belongs to, where known
    place: Place | None = None
    owner: "Body | None" = None
    owner_hint: str = ""  # party, council: the owner meant when none is written
    national: str = ""  # "Trung ương" or "Việt Nam" follows

    def root(self) -> "Body":
        """The outermost body: of "Ban Tuyên giáo Tỉnh ủy" the Tỉnh ủy."""
        return self if self.owner is None else self.owner.root()


@dataclass(slots=True)
class Title:
    """A post as written, with its body where it says one."""

    name: str
    reported: str
    body: Body | None
    former: bool = False
    acting: bool = False
    plural: bool = False  # "các Phó Chủ tịch UBND tỉnh": several names follow
    ends: bool = False  # the text says that this tenure ends
    begins: bool = False


@dataclass(slots=True)
class Name:
    """A run of capitals that may be a person's name."""

    text: str
    cued: bool = False


@dataclass(slots=True)
class Event:
    """A noun of an event, or an act that makes one; `end` of the chunk is after its description."""

    head: str
    type: str
    act: bool = False


Meaning = Place | Body | Title | Name | Event | Entry | None


@dataclass(slots=True)
class Chunk:
    """Tokens start..end-1 and their meaning; kind names the meaning for quick tests."""

    kind: str  # place body title name event act honorific honorifics rank occupation verb-tags punct word
    start: int
    end: int
    meaning: Meaning = None


MANY = 8192  # tokens; a text that has more is rare


@cache
def plain(kind: str) -> tuple[Chunk, ...]:
    """The chunks of the first MANY tokens, each alone, as words or signs that mean nothing by themselves.

    Four of five tokens are such: made once for all texts they cost a look-up each. Rules never change chunks.
    """
    return tuple(Chunk(kind, i, i + 1) for i in range(MANY))


def telling(chunks: list[Chunk]) -> list[tuple[int, Chunk]]:
    """The chunks that are neither words nor signs, with their places among all."""
    return [(k, chunk) for k, chunk in enumerate(chunks) if chunk.kind != "word" and chunk.kind != "punct"]


@dataclass(slots=True)
class Actor:
    """A person as one stretch of a sentence presents them: name, titles, and its tokens."""

    name: str | None  # None where only a title or an honorific stands
    titles: list[Title]
    start: int  # first token of the whole stretch
    end: int
    name_start: int = -1
    name_end: int = -1
    given: str | None = None  # "ông Chinh": only the given name
    pronoun: bool = False  # "đồng chí", "ông" alone
    shared: list[Title] = field(default_factory=list)  # titles of the list it stands in
    shared_span: tuple[int, int] | None = None
    byline: bool = False
    cued: bool = False
    called: bool = False  # an honorific, rank or occupation stands before the name
    titles_after: bool = False
