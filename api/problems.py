"""What an error means outside: one table from error class to HTTP status and exit code.

HTTP answers are RFC 9457 problem details (`application/problem+json`); the command line exits with
the code of the same row. An error without a row of its own has that of its nearest base class, so
a new error is never a bare 500. Exit code 2 is left to Typer, for a command typed wrongly.
"""

from dataclasses import dataclass
from typing import Final

from graph import errors

MEDIA_TYPE: Final = "application/problem+json"
PARTIAL: Final = 9  # exit code of a load in which some documents failed and the rest were kept


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of problem: its slug (the last part of the RFC 9457 type), title, status and exit code."""

    slug: str
    title: str
    status: int
    exit: int

    @property
    def type(self) -> str:
        """The URI that names this kind; it identifies and is not meant to be fetched."""
        return f"urn:giaoban:problem:{self.slug}"


KINDS: Final[dict[type[errors.GiaobanError], Kind]] = {
    errors.GiaobanError: Kind("error", "Giaoban could not do this", 500, 1),
    errors.Ambiguous: Kind("ambiguous", "The name fits several", 409, 3),
    errors.NotFound: Kind("not-found", "Nothing has that id or name", 404, 4),
    errors.QuestionError: Kind("question", "The question cannot be asked so", 422, 2),
    errors.DateError: Kind("date", "Not a date", 422, 2),
    errors.DocumentError: Kind("document", "A document cannot be read or kept", 422, 5),
    errors.VersionConflict: Kind("version-conflict", "Another version of this document is kept", 409, 5),
    errors.PatternError: Kind("pattern", "The predicate may not join these kinds", 422, 5),
    errors.DumpError: Kind("dump", "The dump cannot be used", 422, 12),
    errors.ClusterError: Kind("cluster", "The cluster cannot be used", 503, 13),
    errors.StoreError: Kind("store", "The store cannot be used", 503, 6),
    errors.StoreReadOnly: Kind("store-read-only", "The store cannot be written", 503, 6),
    errors.StoreVersionError: Kind("store-version", "The store is from a newer version", 503, 6),
    errors.StoreForbidden: Kind("store-forbidden", "The store refused the user or password", 503, 7),
    errors.CypherRefused: Kind("cypher-refused", "The statement is not allowed here", 403, 8),
}


def kind_of(error: errors.GiaobanError) -> Kind:
    """The row of an error's class, or of its nearest base class that has one."""
    return next(KINDS[base] for base in type(error).__mro__ if base in KINDS)


def exit_code(error: errors.GiaobanError) -> int:
    """The exit code of the command line for an error."""
    return kind_of(error).exit
