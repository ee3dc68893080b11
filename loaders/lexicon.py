"""The reviewed word lists, compiled into one trie of syllables."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum, auto
from functools import cache
from typing import Any

from graph.resources import read_text
from loaders.tokens import Tokens, tokenise


class Tag(StrEnum):
    """What a phrase of the lexicon is."""

    HONORIFIC = auto()
    HONORIFICS = auto()  # "các đồng chí": several names follow
    RANK = auto()
    OCCUPATION = auto()
    TITLE = auto()
    BODY = auto()
    LEVEL = auto()
    PLACE = auto()
    EVENT = auto()
    ACT = auto()
    CHAIR = auto()
    ATTEND = auto()
    DEED = auto()
    SPEAK = auto()
    ORGANIZE = auto()
    SIGN = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase: its tag, its value (canonical words, level or head) and how it is used."""

    tag: Tag
    value: str
    use: str = ""  # titles: of, member, shared, deputy, fixed, committee; bodies: committee, level, unit, …
    extra: str = ""


@dataclass(slots=True)
class Node:
    """A trie node: what ends here, and what may follow."""

    entries: list[Entry] = field(default_factory=list)
    next: dict[str, "Node"] = field(default_factory=dict)


class Trie:
    """Phrases by syllable; the longest that starts at a token wins."""

    def __init__(self) -> None:
        self.root: dict[str, Node] = {}

    def add(self, phrase: str, entry: Entry) -> None:
        """Add one phrase, folded; with "trung ương" also as the press shortens it."""
        words = tokenise(phrase.lower()).words
        self._put(words, entry)
        at = _central_at(words)
        for short in _CENTRAL_SHORT if at is not None else ():
            assert at is not None
            if short == ("tư",) and len(words) == 3:
                continue  # too short a word to tell alone
            self._put((*words[:at], *short, *words[at + 2 :]), entry)

    def _put(self, words: tuple[str, ...], entry: Entry) -> None:
        level, node = self.root, Node()
        for word in words:
            node = level.setdefault(word, Node())
            level = node.next
        node.entries.append(entry)

    def longest(self, tokens: Tokens, start: int, end: int, tag: Tag | None = None) -> tuple[Entry, int] | None:
        """The longest phrase at `start` (of one tag, if given) and the token after it."""
        lower = tokens.lower
        node = self.root.get(lower[start]) if start < end else None
        best: tuple[Entry, int] | None = None
        at = start
        while node is not None:
            at += 1
            for entry in node.entries:
                if tag is None or entry.tag is tag:
                    best = (entry, at)
                    break
            node = node.next.get(lower[at]) if at < end else None
        return best

    def all(self, tokens: Tokens, start: int, end: int) -> dict[Tag, tuple[Entry, int]]:
        """For each tag the longest phrase at `start`."""
        lower = tokens.lower
        node = self.root.get(lower[start]) if start < end else None
        found: dict[Tag, tuple[Entry, int]] = {}
        at = start
        while node is not None:
            at += 1
            for entry in node.entries:
                found[entry.tag] = (entry, at)
            node = node.next.get(lower[at]) if at < end else None
        return found


_CENTRAL_SHORT = (("tw",), ("tư",), ("t", ".", "ư"), ("t", ".", "w"))


def _central_at(words: tuple[str, ...]) -> int | None:
    """Where "trung ương" stands in a phrase of at least three words; None where it does not."""
    if len(words) < 3:
        return None
    return next((i for i in range(len(words) - 1) if words[i : i + 2] == ("trung", "ương")), None)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything the grammar knows by heart."""

    trie: Trie
    surnames: frozenset[str]
    common_surnames: frozenset[str]
    former: frozenset[str]
    acting: frozenset[str]
    new: frozenset[str]
    deputy: frozenset[str]
    after: tuple[tuple[str, ...], ...]
    not_person_before: frozenset[str]
    byline_before: frozenset[str]
    never: frozenset[str]
    namesakes: frozenset[str]  # whom schools, streets and wards are named after
    fields: Trie
    inside: frozenset[str]
    co_chair: frozenset[str]
    chair_task: frozenset[str]
    speak_meeting: frozenset[str]
    future: frozenset[str]
    absent: frozenset[str]
    # function_words.toml says what each is for
    name_stops: frozenset[str]
    name_verbs: frozenset[str]
    compounds: frozenset[str]
    event_compounds: frozenset[str]
    other_things: frozenset[str]
    subject_gap: frozenset[str]
    list_gap: frozenset[str]
    host_links: frozenset[str]
    delegates: frozenset[str]
    event_ends: frozenset[str]
    event_common: frozenset[str]
    event_frames: frozenset[str]
    sentence_starts: frozenset[str]
    no_surnames: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The compiled word lists; read once a process."""
    titles, bodies, people = _read("titles"), _read("bodies"), _read("people")
    events, verbs, places = _read("events"), _read("verbs"), _read("places")
    trie = Trie()
    _add_titles(trie, titles)
    _add_bodies(trie, bodies)
    for tag, name in (
        (Tag.HONORIFIC, "one"),
        (Tag.HONORIFICS, "many"),
        (Tag.RANK, "ranks"),
        (Tag.RANK, "degrees"),
        (Tag.OCCUPATION, "occupations"),
    ):
        _add_all(trie, people["honorifics"][name], tag, name)
    for head, phrases in events["heads"].items():
        _add_all(trie, phrases, Tag.EVENT, head)
    for head, phrases in events["acts"].items():
        _add_all(trie, phrases, Tag.ACT, head)
    for tag, words in (
        (Tag.CHAIR, verbs["chair"]["words"]),
        (Tag.ATTEND, verbs["attend"]["words"]),
        (Tag.DEED, verbs["attend"]["deeds"]),
        (Tag.SPEAK, verbs["speak"]["meeting"] + verbs["speak"]["quote"]),
        (Tag.ORGANIZE, verbs["organize"]["words"]),
        (Tag.SIGN, verbs["sign"]["words"]),
    ):
        _add_all(trie, words, tag, "")
    for word, level in places["levels"].items():
        trie.add(word, Entry(Tag.LEVEL, level))
    words, little = titles["words"], _read("function_words")
    return Lexicon(
        trie=trie,
        common_surnames=frozenset(people["surnames"]["common"].split()),
        surnames=frozenset((people["surnames"]["common"] + " " + people["surnames"]["more"]).split()),
        former=frozenset(words["former"]),
        acting=frozenset(words["acting"]),
        new=frozenset(words["new"]),
        deputy=frozenset(words["deputy"]),
        after=tuple(tuple(w.split()) for w in words["after"]),
        not_person_before=frozenset(people["honorifics"]["not_person_before"]),
        byline_before=frozenset(people["honorifics"]["byline_before"]),
        never=frozenset(people["honorifics"]["never"]),
        namesakes=frozenset(people["namesakes"]["names"]),
        fields=_fields(bodies["fields"]),
        inside=frozenset(bodies["open"]["inside"].lower().split()),
        co_chair=frozenset(verbs["chair"]["co"]),
        chair_task=frozenset(verbs["chair"]["task"]),
        speak_meeting=frozenset(verbs["speak"]["meeting"]),
        future=frozenset(verbs["future"]["words"]),
        absent=frozenset(verbs["absent"]["words"]),
        **{name: _little(name, text) for name, text in little.items()},
    )


_PAIRS = ("name_verbs", "compounds", "event_compounds")  # lists of words of two syllables


def _little(name: str, text: str) -> frozenset[str]:
    """The words of one list; those of two syllables are parted by bars, over lines as they fall."""
    return frozenset(" ".join(text.split()).replace(" |", "|").split("|") if name in _PAIRS else text.split())


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(read_text("loaders", f"lexicons/{name}.toml"))


def _add_all(trie: Trie, phrases: Iterable[str], tag: Tag, value: str) -> None:
    for phrase in phrases:
        trie.add(phrase, Entry(tag, value or phrase))


def _add_titles(trie: Trie, data: dict[str, Any]) -> None:
    for use in ("of", "member"):
        for phrase, title in data[use].items():
            trie.add(phrase, Entry(Tag.TITLE, title, use))
            if use == "of":
                trie.add("phó " + phrase, Entry(Tag.TITLE, f"Phó {title}", use))
    for phrase, (title, head) in data["shared"].items():
        trie.add("phó " + phrase, Entry(Tag.TITLE, f"Phó {title}", "shared", head))
        if " " in phrase:  # "ban", "phòng", "đoàn" are titles only after "Phó"
            trie.add(phrase, Entry(Tag.TITLE, title, "shared", head))
    for use in ("deputy", "fixed", "committee"):
        for phrase, (title, body) in data[use].items():
            trie.add(phrase, Entry(Tag.TITLE, title, use, body))


def _add_bodies(trie: Trie, data: dict[str, Any]) -> None:
    for phrase, (name, level) in data["committee"].items():
        trie.add(phrase, Entry(Tag.BODY, name, "committee", level))
    for phrase, (name, owner) in data["unit"].items():
        trie.add(phrase, Entry(Tag.BODY, name, "unit", owner))
    for use in ("level", "central"):
        for phrase, name in data[use].items():
            trie.add(phrase, Entry(Tag.BODY, name, use))
    for head in data["open"]["heads"]:
        trie.add(head, Entry(Tag.BODY, head, "open"))


def _fields(data: dict[str, Any]) -> Trie:
    trie = Trie()
    for name in data["names"]:
        trie.add(name, Entry(Tag.BODY, data["expand"].get(name, name)))
    return trie
