"""One who is in a hundred documents takes a new id, and all edges move along."""

from graph.digests import text_hash
from graph.model.claims import Reading
from graph.model.documents import Article, Document
from graph.model.mentions import PersonMention
from graph.store import Store
from loaders.reading import read

REPORT = (
    "Ngày {day}/{month}/2023, Ban Tuyên giáo Tỉnh ủy Sơn La tổ chức hội nghị giao ban lần thứ {n}. "
    "Đồng chí Lò Thị Mẫu, Trưởng ban Tuyên giáo Tỉnh ủy Sơn La chủ trì hội nghị.\n"
)


def _reading(n: int) -> Reading:
    text = REPORT.format(n=n, day=n % 28 + 1, month=n % 12 + 1)
    hashed = text_hash(text)
    document = Document(id=f"text:{hashed}", text_hash=hashed, raw_hash=hashed, path=f"{n}.txt", n_chars=len(text))
    return read(Article(document=document, text=text, body_end=len(text)))


def _chair(reading: Reading) -> str:
    return next(mention.id for mention in reading.mentions if isinstance(mention, PersonMention))


def test_a_hundred_edges_move_to_another_id(any_store: Store) -> None:
    """With the smallest mention last, the cluster and so the id of the person changes with the second batch."""
    readings = sorted((_reading(n) for n in range(101)), key=_chair, reverse=True)
    any_store.write_batch(readings)
    at_once = any_store.digest()
    any_store.clear()
    any_store.write_batch(readings[:-1])
    any_store.write_batch(readings[-1:])
    assert any_store.digest() == at_once
