"""Where a meeting was: the unit a sentence names behind "tại"."""

from loaders.grammar.chunks import Place
from loaders.grammar.context import Scope
from loaders.grammar.places import read_place
from loaders.grammar.sentence import View

_LEVEL_ORDER = {"village": 4, "commune": 0, "district": 1, "city": 2, "province": 3, "": 3}


def place_of(view: View, scope: Scope) -> tuple[Place, tuple[int, int]] | None:
    """The smallest named unit after "tại" in a sentence, up to a verb."""
    lower = view.tokens.lower
    marked = [at for at in range(view.sentence.start, view.sentence.end) if lower[at] in ("tại", "ở")]
    inside = {at for e in view.events for at in range(view.chunks[e.chunk].end, e.end_token)} if marked else set()
    for at in marked:
        if at not in inside and view.pair(at - 2) != ("xảy", "ra"):
            found = _smallest(view, at + 1, scope)
            if found is not None:
                return found
    return None


def _smallest(view: View, start: int, scope: Scope) -> tuple[Place, tuple[int, int]] | None:
    tokens, best = view.tokens, None
    at, person = start, start  # up to `person` a title or name stands, with no place of a meeting in it
    while at < min(start + 22, view.sentence.end):
        word = tokens.lower[at]
        here = view.chunk_at(at)
        chunk_kind = here.kind if here else ""
        if chunk_kind in ("organize", "chair", "honorific", "honorifics", "speak", "sign", "event", "act") or word in (
            "đã",
            "đang",
            "tại",
            ";",
            "sẽ",
        ):
            break
        if word == "," and chunk_kind == "punct":
            nxt = view.chunk_at(at + 1)
            if nxt is None or not (nxt.kind in ("place", "name") or (nxt.kind == "word" and tokens.capital[at + 1])):
                break
        if here is not None and here.kind in ("title", "name"):
            person = here.end
        place = read_place(view.stretch, at) if at >= person else None
        if here is not None and isinstance(here.meaning, Place):
            place = here.meaning, here.end
        if place is not None and place[0].name is None and place[0].level and at > start and best is None:
            unit = scope.unit(place[0].level)  # "tại Trung tâm Hội nghị tỉnh"
            if unit is not None and unit.name:
                best = (unit, tokens.span(at, place[1]))
            at = place[1]
        elif place is not None and place[0].name is not None:
            if best is None or _LEVEL_ORDER[place[0].level] < _LEVEL_ORDER[best[0].level]:
                best = (place[0], tokens.span(at, place[1]))
            at = place[1]
        else:
            at += 1
    return best
