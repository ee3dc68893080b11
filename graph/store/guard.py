"""The first of two layers before ad-hoc Cypher: only reading clauses pass; the server's rights are the second."""

from collections.abc import Sequence

from graph.errors import CypherRefused
from graph.store.lexer import Token, TokenKind, Unreadable, tokens

_FIRST = {"MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL"}
_REFUSED = frozenset(
    {
        "ALTER", "BEGIN", "COMMIT", "CREATE", "CSV", "CYPHER", "DEALLOCATE", "DELETE", "DENY", "DETACH", "DROP",
        "DRYRUN", "ENABLE", "EXPLAIN", "FINISH", "FOREACH", "GRANT", "INSERT", "LOAD", "MERGE", "NEXT", "NODETACH",
        "PERIODIC", "PROFILE", "REALLOCATE", "REMOVE", "RENAME", "REVOKE", "ROLLBACK", "SERVER", "SET", "SHOW",
        "START", "STOP", "TERMINATE", "TRANSACTION", "TRANSACTIONS", "USE",
    }
)  # fmt: skip
_PROCEDURES = {"db.labels", "db.relationshiptypes"}
_LONGEST = 20_000  # characters
_MOST = 3_000  # tokens
_DEEPEST = 60  # brackets and CASE in one another, NOT and signs in a row
_OPENING, _CLOSING = frozenset("([{"), frozenset(")]}")
# Dotted names before "(" are functions of a library; these only compute.
_LIBRARIES = {"date", "datetime", "localdatetime", "localtime", "time", "duration", "point", "vector"}


def check(cypher: str) -> None:
    """Raise CypherRefused unless the text is one statement of reading clauses."""
    read = _read(cypher)
    if read and read[-1].text == ";":
        read.pop()
    if not read or _word(read[0]) not in _FIRST:
        raise refused("it does not begin with MATCH, OPTIONAL MATCH, WITH, UNWIND, RETURN or CALL")
    _check_size(read)
    for at, token in enumerate(read):
        _check(read, at, token)


def refused(problem: str) -> CypherRefused:
    """The error for Cypher that the door does not let in."""
    remedy = "Ask one reading statement: MATCH, WITH, UNWIND, CALL { }, RETURN; a name like a keyword goes in backticks"
    return CypherRefused("cypher", problem, remedy)


def _read(cypher: str) -> list[Token]:
    if len(cypher) > _LONGEST:
        raise refused(f"it is longer than {_LONGEST} characters; pass lists as parameters")
    try:
        return list(tokens(cypher))
    except Unreadable as error:
        raise refused(str(error)) from error


def _check_size(read: Sequence[Token]) -> None:
    """No server ends the reading of a statement that is too deep or long for it."""
    if len(read) > _MOST:
        raise refused(f"it has more than {_MOST} words and signs; pass lists as parameters")
    deep = nots = 0
    for token in read:
        nots = nots + 1 if _word(token) == "NOT" or token.text in ("-", "+") else 0
        deep += (token.text in _OPENING or _word(token) == "CASE") - (token.text in _CLOSING or _word(token) == "END")
        if max(deep, nots) > _DEEPEST:
            raise refused(f"at {token.start} it is more than {_DEEPEST} levels deep")


def _check(read: Sequence[Token], at: int, token: Token) -> None:
    if token.text == ";":
        raise refused(f"it holds a second statement at {token.start}")
    word = _word(token)
    if word in _REFUSED and not _names(read, at):
        raise refused(f"{word} at {token.start} is not a reading clause")
    if word == "CALL" and not _names(read, at):
        _check_call(read, at)
    if token.text == "(" and at >= 3 and read[at - 2].text == ".":
        _check_function(read, at)


def _check_call(read: Sequence[Token], at: int) -> None:
    """CALL of a subquery, or of a procedure that only lists what there is."""
    after = read[at + 1].text if at + 1 < len(read) else ""
    if after in ("{", "("):
        return
    name = "".join(token.text for token in read[at + 1 : at + 4])
    following = read[at + 4].text if at + 4 < len(read) else ""
    if name.lower() not in _PROCEDURES or following == ".":
        raise refused(f"CALL {name} at {read[at].start} is not an allowed procedure")


def _check_function(read: Sequence[Token], at: int) -> None:
    """`library.function(`; a called procedure has been looked at already."""
    library = read[at - 3]
    dotted = at >= 4 and read[at - 4].text == "."
    called = at >= 4 and _word(read[at - 4]) == "CALL"
    if not called and (dotted or library.text.lower() not in _LIBRARIES):
        raise refused(f"{library.text}.{read[at - 1].text}() at {library.start} is not an allowed function")


def _names(read: Sequence[Token], at: int) -> bool:
    """Whether the word is a label or type after ":", or a property after "." of something."""
    before = read[at - 1].text if at else ""
    if before == ":":
        return True
    owner = read[at - 2] if at >= 2 else None
    return before == "." and owner is not None and (owner.kind in _OWNERS or owner.text in ")]{,")


_OWNERS = (TokenKind.WORD, TokenKind.NAME, TokenKind.PARAMETER)


def _word(token: Token) -> str:
    return token.text.upper() if token.kind is TokenKind.WORD else ""
