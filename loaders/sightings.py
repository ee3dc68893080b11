"""Places and bodies as a text names them one after another, noted for what bare words mean later."""

from collections import Counter

from graph.names import fold
from loaders.grammar.chunks import Body, Chunk, Name, Place, Title
from loaders.grammar.context import Resolved, Scope, resolve
from loaders.grammar.places import is_country, is_province, place_names
from loaders.grammar.sentence import View

# Organs of a committee: "Phó Trưởng ban" never means one of these.
_INSIDE = ("Ban Chấp hành", "Ban Thường vụ", "Ban Bí thư", "Ban Thường trực", "Ban Giám")
_REMEMBERED = ("open", "unit", "central", "level")  # uses whose first words stand for the whole: "Học viện"


def see(view: View, scope: Scope, start: int, until: int) -> int:
    """Note the places and bodies named between two tokens; the token up to which all is noted."""
    for chunk in view.marks:
        if chunk.start >= until:
            break
        if chunk.start < start:
            continue
        meaning = chunk.meaning.body if isinstance(chunk.meaning, Title) else chunk.meaning
        if isinstance(meaning, Name) and view.word(chunk.start - 1) == "phía":
            scope.local_province = meaning.text  # a side from abroad: "về phía Khăm Muộn"
        elif isinstance(meaning, Place):
            scope.see(meaning)
            _turn(view, scope, chunk.start, meaning)
        elif isinstance(meaning, Body):
            _see_body(meaning, scope)
            place = meaning.root().place
            if place is not None:
                _turn(view, scope, chunk.start, place)
    return max(start, until)


def _turn(view: View, scope: Scope, token: int, place: Place) -> None:
    """Take another province as the one meant: "Về phía An Giang", or one abroad."""
    if place.name is None or place.level not in ("", "province"):
        return
    if view.word(token - 1) == "phía" or not is_province(place.name):
        scope.local_province = place.name


def _see_body(body: Body, scope: Scope) -> None:
    inner: Body | None = body
    while inner is not None:
        if inner.place is not None:
            scope.see(inner.place)
        inner = inner.owner
    whole = resolve(body, scope)
    if whole is None or whole.assumed:
        return
    scope.bodies[body.head] = whole
    if body.use in _REMEMBERED and not body.head.startswith(_INSIDE):
        for words in (1, 2):
            scope.bodies[" ".join(body.head.split()[:words])] = whole


def main_province(views: list[View]) -> str | None:
    """The province that three of five of a document's provinces are, where its frame says none."""
    named = Counter(
        meaning.name
        for view in views
        for meaning in (_place_of(chunk) for chunk in view.marks)
        if meaning is not None
        and meaning.name
        and (meaning.level in ("", "province") or (meaning.level == "city" and meaning.name in place_names().central))
        and is_province(meaning.name)
    )
    most = named.most_common(1)
    return most[0][0] if most and most[0][1] >= 0.6 * named.total() and most[0][1] > 1 else None


def _place_of(chunk: Chunk) -> Place | None:
    """The unit that a chunk names: its own, its body's or its title's body's."""
    meaning = chunk.meaning.body if isinstance(chunk.meaning, Title) else chunk.meaning
    if isinstance(meaning, Body):
        return meaning.root().place
    return meaning if isinstance(meaning, Place) else None


def side(view: View, scope: Scope) -> Resolved | None:
    """The body or firm whose people a sentence lists: "Về phía Tập đoàn Hoa Hồi có ông …"."""
    start = view.sentence.start
    if view.pair(start) != ("về", "phía"):
        return None
    chunk = view.chunk_at(start + 2)
    if chunk is None or view.word(chunk.end) != "có":
        return None
    if isinstance(chunk.meaning, Body):
        return resolve(chunk.meaning, scope) if chunk.meaning.use in ("open", "central") else None
    name = view.tokens.surface(chunk.start, chunk.end)
    firm = chunk.kind == "word" and view.tokens.capital[chunk.start] and len(name) > 2
    return Resolved(name, None, False) if firm and not is_country(name) else None


def sides(view: View) -> set[str]:
    """The folded names of provinces in a sentence, also those known only as a side: "về phía Khăm Muộn"."""
    found = set()
    for chunk in view.marks:
        meaning = chunk.meaning
        if isinstance(meaning, Place) and meaning.level == "province" and meaning.name:
            found.add(fold(meaning.name))
        elif isinstance(meaning, Name) and view.word(chunk.start - 1) == "phía":
            found.add(fold(meaning.text))
    return found
