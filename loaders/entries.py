"""One article among many in a file: its text or page, and what is known of it."""

from pydantic import ValidationError

from graph.errors import DocumentError, UnreadableFile
from graph.faults import first_fault
from graph.model.documents import Article
from loaders.articles import Source, article_of
from loaders.sidecars import Sidecar

MAX_BYTES = 10_000_000  # of one article, with what is known of it


class Entry(Sidecar):
    """One line or row: `text` or `html`, and the fields of NAME.meta.json."""

    text: str | None = None
    html: str | None = None

    @property
    def known(self) -> Sidecar:
        """What is known of the article, without its words."""
        return Sidecar(**self.model_dump(exclude={"text", "html"}))


def article_in(found: bytes | dict[str, object], place: str, remedy: str) -> Article | DocumentError:
    """The article of a line of JSON or of a row's fields, or what is wrong with it; `place` is FILE:number."""
    try:
        entry = Entry.model_validate_json(found) if isinstance(found, bytes) else Entry.model_validate(found)
        content = entry.html or entry.text
        if not content:
            return UnreadableFile(place, 'neither "text" nor "html" is there', remedy)
        return article_of(content.encode(), Source(path=place, named=None, page=bool(entry.html)), entry.known)
    except ValidationError as error:
        what = "the line" if isinstance(found, bytes) else "the row"
        return UnreadableFile(place, first_fault(error, what), remedy)
    except UnicodeEncodeError as error:
        return UnreadableFile(place, f"a lone surrogate at {error.start}", "Correct the text")
    except DocumentError as error:
        return error


def too_large(place: str) -> UnreadableFile:
    """What is said of an article that is larger than any article."""
    return UnreadableFile(place, f"larger than {MAX_BYTES // 1_000_000} MB", "Give an article a line or row")
