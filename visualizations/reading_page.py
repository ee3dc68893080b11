"""Traces as one self-contained page without script: each sentence opens to its claims and their rules."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from hashlib import sha256

from graph.model.traces import SentenceTrace, Trace
from graph.resources import read_text
from visualizations.environment import environment


def reading_page(traces: Iterable[Trace]) -> str:
    """The page of some documents; its policy allows its own style and nothing else."""
    from markupsafe import Markup

    style = read_text("visualizations", "static/reading.css")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    documents = [
        {"name": told.path or told.document, "sentences": [(s, tuple(marked(s))) for s in told.sentences]}
        for told in traces
    ]
    html = environment().get_template("reading.html").render(documents=documents, policy=policy, style=Markup(style))
    return html.encode("utf-8", "replace").decode("utf-8")


def marked(sentence: SentenceTrace) -> Iterator[tuple[str, str]]:
    """The text of a sentence in order as kind and words; the kind is "" outside every chunk."""
    base, at = sentence.span[0], sentence.span[0]
    for chunk in sentence.chunks:
        yield "", sentence.text[at - base : chunk.span[0] - base]
        yield chunk.kind, chunk.text
        at = chunk.span[1]
    yield "", sentence.text[at - base :]
