"""Who is named in a document: full names, given names, titles and "đồng chí" brought together."""

from dataclasses import dataclass, field

from graph.names import fold
from loaders.grammar.chunks import Actor, Title
from loaders.grammar.context import Resolved
from loaders.grammar.names import looks_full
from loaders.grammar.places import is_country, is_province
from loaders.lexicon import Lexicon

Post = tuple[str, str, bool]  # folded title, folded body name, former


@dataclass(slots=True)
class Person:
    """One human of the document, with every place that names them."""

    name: str
    spans: list[tuple[int, int]] = field(default_factory=list)
    posts: dict[tuple[str, str], "HeldPost"] = field(default_factory=dict)  # by folded title and body
    order: int = 0  # sentence of the last mention


@dataclass(slots=True)
class HeldPost:
    """A post as first asserted of a person."""

    title: Title
    body: Resolved
    sentence: int
    span: tuple[int, int]
    former: bool
    acting: bool
    shared_span: tuple[int, int] | None = None
    begins: bool = False
    ends: bool = False
    rule: str = "post.apposition"
    order: int | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A seat that takes part without its holder's name: "Bí thư Tỉnh ủy yêu cầu …"."""

    title: str
    body: Resolved


class People:
    """The persons of one document; look-ups prefer the most recent."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.accepted: dict[str, Person] = {}
        self.short: dict[str, str] = {}  # folded names without a surname → the full ones
        self.places: set[str] = set()  # folded names that the document uses of provinces, also abroad
        self.last: Person | None = None
        self.topic: Person | None = None  # who the sentence before was about: its first person

    def accepts(self, actor: Actor) -> bool:
        """Whether an actor with a full name is a person by its form and cue."""
        if actor.name is None or actor.byline:
            return False
        words = tuple(actor.name.split())
        if len(words) < 2 or actor.name in self.lexicon.never or actor.name.title() in self.lexicon.never:
            return False
        if (
            fold(actor.name) in self.places
            or is_province(actor.name)
            or is_country(actor.name)
            or (actor.name in self.lexicon.namesakes and not _living(actor))
        ):
            return False
        if (
            not actor.called
            and not actor.titles_after
            and not looks_full(words, self.lexicon)
            and not any(map(_is_foreign, words))
        ):
            return self._key(actor.name) in self.accepted
        return actor.cued or self._key(actor.name) in self.accepted

    def settle(self) -> None:
        """Take a name of two syllables without a surname for the one full name that ends so: "ông Đức Duy"."""
        for key in sorted(self.accepted):
            first, _, rest = key.partition(" ")
            if not rest or " " in rest or first.title() in self.lexicon.common_surnames:
                continue
            full = [other for other in self.accepted if other.endswith(f" {key}") and self._with_surname(other)]
            if len(full) == 1:
                self.short[key] = full[0]
                del self.accepted[key]

    def _with_surname(self, key: str) -> bool:
        return looks_full(tuple(key.title().split()), self.lexicon)

    def _key(self, name: str) -> str:
        key = fold(name)
        return self.short.get(key, key)

    def add(self, actor: Actor) -> Person:
        """The person an accepted actor names, new or known."""
        assert actor.name is not None
        key = self._key(actor.name)
        person = self.accepted.get(key)
        if person is None:
            person = self.accepted[key] = Person(actor.name if not actor.name.isupper() else actor.name.title())
        return person

    def find(self, actor: Actor, posts: list[tuple[Title, Resolved | None]], *, opening: bool = False) -> Person | None:
        """The person that an actor refers to: by full name, given name, title or as the last one named.

        A pronoun that opens a sentence and speaks (`opening`) goes on with who the sentence before was about.
        """
        if actor.name is not None:
            return self.accepted.get(self._key(actor.name))
        if actor.given is not None:
            return self._by_given(actor.given)
        if actor.pronoun:
            return (self.topic if opening else None) or self.last
        return self._by_posts(posts)

    def _recent(self, found: list[Person]) -> Person | None:
        seen = [p for p in found if p.spans]
        return max(seen, key=lambda p: p.spans[-1][0]) if seen else None

    def _by_given(self, given: str) -> Person | None:
        key = fold(given)
        return self._recent([p for p in self.accepted.values() if fold(p.name).split()[-1] == key])

    def _by_posts(self, posts: list[tuple[Title, Resolved | None]]) -> Person | None:
        """The only person seen so far with this title in this body."""
        for title, body in posts:
            if body is None and title.body is not None:
                continue  # it says which body, and that is none known here
            found = [p for p in self.accepted.values() if self._holds(p, title, body)]
            if len(found) == 1:
                return found[0]
        return None

    @staticmethod
    def _holds(person: Person, title: Title, body: Resolved | None) -> bool:
        wanted = fold(title.name)
        if body is not None:
            post = person.posts.get((wanted, fold(body.name)))
            return post is not None and not post.former
        return any(held == wanted and not post.former for (held, _), post in person.posts.items())


def _living(actor: Actor) -> bool:
    """Whether a name that streets bear is a person's here: called or titled, and no General Secretary of old."""
    return bool(actor.called or actor.titles) and all(title.name != "Tổng Bí thư" for title in actor.titles)


def _is_foreign(word: str) -> bool:
    """Whether a syllable is none of Vietnamese: letters or endings the language lacks, or its length."""
    low = word.lower()
    return len(low) > 7 or any(c in "fjwz" for c in low) or (low[-1] in "bdklrsvxqg" and not low.endswith("ng"))


_CHIEFS = frozenset(
    fold(t)
    for t in (
        "Bí thư",
        "Chủ tịch",
        "Giám đốc",
        "Trưởng ban",
        "Chủ nhiệm",
        "Chánh Văn phòng",
        "Bộ trưởng",
        "Thủ tướng",
        "Chủ tịch nước",
        "Tổng Bí thư",
        "Trưởng đoàn",
        "Chỉ huy trưởng",
        "Viện trưởng",
        "Chánh án",
        "Tổng Biên tập",
        "Hiệu trưởng",
        "Trưởng phòng",
    )
)


def is_chief(title: str) -> bool:
    """Whether a title is of a seat that one person holds."""
    return fold(title) in _CHIEFS
