"""A document and the text that offsets point into."""

from pydantic import BaseModel, ConfigDict


class Document(BaseModel):
    """What is known of one version of a document, without its text.

    `id` is `url`, else the given id, else the text's hash, behind a prefix that says which.
    `published` and `modified` are EDTF or ISO 8601 with time; None where nothing says so.
    """

    model_config = ConfigDict(frozen=True)

    id: str
    text_hash: str
    raw_hash: str
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    modified: str | None = None
    dateline: str | None = None  # the code before the first sentence: "BBK", "HNMO"
    province: str | None = None  # the province that "Tỉnh ủy" means here
    n_chars: int = 0

    @property
    def place(self) -> str:
        """What messages call it: where it came from, else its id."""
        return self.path or self.id


class Article(BaseModel):
    """A document together with its stored text; `body_end` is where other articles' headlines begin."""

    model_config = ConfigDict(frozen=True)

    document: Document
    text: str
    body_start: int = 0  # first character after crawl dates and site furniture
    body_end: int = 0  # offset at which the article stops
    skips: tuple[tuple[int, int], ...] = ()  # furniture and repeated captions inside the body
    province_span: tuple[int, int] | None = None  # the words that gave `document.province`; None: outlet or metadata
