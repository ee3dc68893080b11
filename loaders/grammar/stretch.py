"""The tokens a rule may look at: one sentence, with the lexicon that reads it."""

from dataclasses import dataclass

from loaders.lexicon import Entry, Lexicon, Tag, Trie
from loaders.tokens import Sentence, Tokens


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens up to `end`; indexes are those of the whole text."""

    tokens: Tokens
    start: int
    end: int
    lexicon: Lexicon
    words: tuple[str, ...]
    lower: tuple[str, ...]
    capital: tuple[bool, ...]
    shouted: bool = False
    local: Trie | None = None  # districts that papers of the province name without a level word

    def longest(self, i: int, tag: Tag) -> tuple[Entry, int] | None:
        """The longest phrase of one tag at token i, and the token after it."""
        return self.lexicon.trie.longest(self.tokens, i, self.end, tag) if i < self.end else None

    def find(self, trie: Trie, i: int) -> tuple[Entry, int] | None:
        """The longest phrase of a trie of its own (places) at token i."""
        return trie.longest(self.tokens, i, self.end) if i < self.end else None

    def field(self, i: int) -> tuple[Entry, int] | None:
        """The field of a department at token i: "Kế hoạch và Đầu tư"."""
        return self.lexicon.fields.longest(self.tokens, i, self.end) if i < self.end else None

    def surface(self, start: int, end: int) -> str:
        """The text of tokens start..end-1."""
        return self.tokens.surface(start, min(end, self.end))

    def low(self, i: int) -> str:
        """The folded token i, "" past the end."""
        return self.lower[i] if i < self.end else ""

    def pair(self, i: int) -> tuple[str, ...]:
        """Tokens i and i+1, folded."""
        return self.lower[i : min(i + 2, self.end)]


def stretch(tokens: Tokens, sentence: Sentence, lexicon: Lexicon, local: Trie | None = None) -> Stretch:
    """The stretch of a sentence."""
    return Stretch(
        tokens,
        sentence.start,
        sentence.end,
        lexicon,
        tokens.words,
        tokens.lower,
        tokens.capital,
        sentence.shouted,
        local,
    )
