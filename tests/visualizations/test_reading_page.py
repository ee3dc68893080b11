from graph.model.traces import ChunkTrace, ClaimTrace, SentenceTrace, Trace
from visualizations.reading_page import marked, reading_page

EVIL = "<script>boom()</script>"


def _trace() -> Trace:
    text = f"Bà Lò Thị Mẫu {EVIL} chủ trì."
    claim = ClaimTrace(
        id="c", subject=EVIL, predicate="CHAIRED", object="hội nghị", rule="r", explanation="Why.", confidence=1
    )
    chunk = ChunkTrace(kind="name", span=(13, 23), text=text[3:13])
    sentence = SentenceTrace(span=(10, 10 + len(text)), text=text, chunks=(chunk,), claims=(claim,), rejections=())
    return Trace(document="d", path=EVIL, extractor="1", sentences=(sentence,))


def test_the_words_of_a_document_stay_words() -> None:
    html = reading_page([_trace()])
    assert "<script" not in html
    assert html.count("&lt;script&gt;boom()") == 3
    assert "default-src 'none'" in html or "default-src &#39;none&#39;" in html
    assert '<mark class="name" title="name">Lò Thị Mẫu</mark>' in html


def test_the_pieces_are_the_whole_sentence() -> None:
    sentence = _trace().sentences[0]
    assert "".join(text for _, text in marked(sentence)) == sentence.text
