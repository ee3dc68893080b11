"""Which documents print one text."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from graph.digests import text_hash
from graph.model.documents import Article, Document
from graph.names import fold, fold_text
from graph.prints import Print, likeness, sketch, sources

WORDS = [
    "hội",
    "nghị",
    "triển",
    "khai",
    "công",
    "tác",
    "trồng",
    "rừng",
    "phòng",
    "cháy",
    "chữa",
    "cháy",
    "mùa",
    "khô",
    "năm",
    "nay",
    "tại",
    "các",
    "xã",
    "vùng",
    "cao",
    "của",
    "huyện",
]


def article(text: str) -> Article:
    hashed = text_hash(text)
    return Article(document=Document(id=hashed, text_hash=hashed, raw_hash=hashed), text=text, body_end=len(text))


def paragraphs(seed: int, count: int = 12) -> list[str]:
    draw = Random(seed)
    return [" ".join(draw.choices(WORDS, k=40)) for _ in range(count)]


def printed(id_: str, text: str) -> Print:
    return Print(id_, text_hash(text), sketch(article(text)))


def test_a_text_is_like_itself_in_any_spelling() -> None:
    text = " ".join(paragraphs(1))
    assert likeness(sketch(article(text)), sketch(article(text.upper().replace(" ", "  ")))) == 1


def test_a_wire_story_with_a_paragraph_less_is_a_reprint() -> None:
    whole = paragraphs(2)
    less = [*whole[:4], *whole[5:]]
    other = paragraphs(3)
    told = [printed(id_, " ".join(text)) for id_, text in (("a", whole), ("b", less), ("c", other))]
    found = sources(told)
    assert found["a"] == found["b"] != found["c"]


def test_two_reports_that_share_a_paragraph_are_two_sources() -> None:
    first, second = paragraphs(4), paragraphs(5)
    found = sources([printed("a", " ".join(first)), printed("b", " ".join([*second, *first[:3]]))])
    assert found["a"] != found["b"]


def test_reprints_of_reprints_are_one_source() -> None:
    whole = paragraphs(6, 20)
    told = [printed(str(n), " ".join(whole[n : n + 16])) for n in range(5)]
    assert len(set(sources(told).values())) == 1


@given(st.integers(0, 1000), st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_no_source(seed: int, draw: Random) -> None:
    whole = paragraphs(seed)
    told = [printed(str(n), " ".join(whole[: 12 - n] + paragraphs(seed + 1, n))) for n in range(6)]
    shuffled = list(told)
    draw.shuffle(shuffled)
    assert sources(shuffled) == sources(told)


def test_the_shortest_texts_have_a_sketch() -> None:
    assert likeness(sketch(article("Tin")), sketch(article("tin"))) == 1
    assert likeness(sketch(article("Tin")), sketch(article("Ảnh"))) == 0


def test_no_text_stays_in_memory_for_its_sketch() -> None:
    kept = fold.cache_info().currsize
    for number in range(3):
        text = f"Hội nghị lần thứ {number}"
        about = Document(id=str(number), text_hash=text_hash(text), raw_hash=text_hash(text))
        sketch(Article(document=about, text=text))
    assert fold.cache_info().currsize == kept
    assert fold_text.cache_info().currsize <= 1
