"""Cypher text → tokens: enough to tell words from strings, comments and quoted names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class TokenKind(StrEnum):
    """What a token is; space and comments are none."""

    WORD = "word"
    NAME = "name"  # in backticks
    STRING = "string"
    NUMBER = "number"
    PARAMETER = "parameter"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Token:
    """One token as it stands in the text."""

    kind: TokenKind
    text: str
    start: int


class Unreadable(ValueError):
    """Text that no Cypher server reads the same way as we do."""


_TOKEN = re.compile(
    r"""
    (?P<space>\s+|//[^\r\n]*|/\*.*?\*/)
  | (?P<name>`(?:[^`]|``)*`)
  | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
  | (?P<parameter>\$(?:\w+|`(?:[^`]|``)*`))
  | (?P<number>\d\w*(?:\.\d\w*)?)
  | (?P<word>[^\W\d]\w*)
  | (?P<sign>[-+*%^=<>!|&.,:;()\[\]{}?]|/(?!\*))
    """,
    re.VERBOSE | re.DOTALL,
)


def tokens(cypher: str) -> Iterator[Token]:
    """The tokens of a statement. Raises Unreadable at what is none, and at Unicode escapes.

    A server may turn a Unicode escape into a quote or a letter before it reads the text, so that
    strings would end elsewhere than here.
    """
    if re.search(r"\\u", cypher, re.IGNORECASE):
        raise Unreadable("it holds a Unicode escape; write the character, or pass it as a parameter")
    at = 0
    while at < len(cypher):
        found = _TOKEN.match(cypher, at)
        if found is None:
            raise Unreadable(f"{cypher[at : at + 10]!r} at {at} is no Cypher, or a string or comment without end")
        if found.lastgroup != "space":
            yield Token(TokenKind(str(found.lastgroup)), found.group(), at)
        at = found.end()
