"""Which bodies organised a meeting, which took part in it, and which signed with whom."""

from dataclasses import dataclass

from loaders.grammar.chunks import Body, Chunk, Place
from loaders.grammar.context import Resolved, Scope, resolve
from loaders.grammar.sentence import View

_UNDER = frozenset([("(", "thuộc"), ("trực", "thuộc")])
_ADJUNCTS = frozenset(
    [("ý", "của"), ("quyền", "của"), ("đạo", "của"), ("công", "của"), ("phép", "của")]
)  # "được sự đồng ý của"


def _is_small(view: View, chunk: Chunk) -> bool:
    """Whether a chunk is only words that join or represent bodies."""
    return all(
        w in view.lexicon.host_links or w in view.lexicon.delegates or w.isdigit()
        for w in view.tokens.lower[chunk.start : chunk.end]
    )


@dataclass(frozen=True, slots=True)
class Host:
    """A body in a sentence: its full name and place, and its characters."""

    body: Resolved
    span: tuple[int, int]
    head: str


def bodies_between(view: View, start: int, end: int, scope: Scope, *, parties: bool = False) -> list[Host]:
    """The bodies named between two tokens, lists distributed over heads and places.

    As `parties` of an act, a province or district named with its level word stands for itself.
    """
    within = [c for c in view.chunks if start <= c.start and c.end <= end]
    chunks = [c for c in within if c.kind in ("body", "place", "name") or (parties and _is_short(view, c))]
    found: list[Host] = []
    tail = _tail_places(chunks)
    last: Body | None = None
    for chunk in chunks:
        meaning = chunk.meaning
        if isinstance(meaning, Body):
            if view.word(chunk.start - 1) == "(" or view.pair(chunk.start - 2) in _UNDER:
                continue  # "Vụ A (Bộ B)": its parent
            last = meaning
            found.extend(_host(view, chunk, meaning, scope, tail))
        elif isinstance(meaning, Place) and meaning.name and last is not None and _listed(view, chunk) and not parties:
            copy = None if _is_container(last, meaning) else _moved(last, meaning)
            if copy is not None:
                found.extend(_host(view, chunk, copy, scope, {}))
        elif (
            parties
            and isinstance(meaning, Place)
            and meaning.name
            and meaning.level in ("province", "city", "district")
            and not (view.word(chunk.start - 1) == "," and last is not None and found and found[-1].body.place is None)
            and not view.word(chunk.start - 1).isdigit()  # "8 tỉnh Bắc Lào": several, and none by name
        ):
            whole = Resolved(f"{meaning.word.lower()} {meaning.name}", meaning.name, False)
            found.append(Host(whole, view.tokens.span(chunk.start, chunk.end), meaning.level))
        elif chunk.kind == "word":
            short = Resolved(view.tokens.words[chunk.start], None, False)
            found.append(Host(short, view.tokens.span(chunk.start, chunk.end), "open"))
    return found


def _is_short(view: View, chunk: Chunk) -> bool:
    """Whether a word is a body known by its letters, one of a list: "làm việc với Sở Tư pháp, EVN và …"."""
    word = view.tokens.words[chunk.start]
    return (
        chunk.kind == "word"
        and chunk.end == chunk.start + 1
        and 3 <= len(word) <= 8
        and word.isupper()
        and word.isalpha()
        and view.word(chunk.start - 1) in (",", "và", "với")
        and view.word(chunk.end) in (",", "và", ".", ";", "để", "về", "(")
    )


def _host(view: View, chunk: Chunk, body: Body, scope: Scope, places: dict[str, Place]) -> list[Host]:
    """The body as a host; none where nothing tells which it is."""
    whole = resolve(body, scope, places)
    return [] if whole is None else [Host(whole, view.tokens.span(chunk.start, chunk.end), body.head)]


def _tail_places(chunks: list[Chunk]) -> dict[str, Place]:
    """The unit that the last body of a list names, for those before it: "Tỉnh ủy, HĐND, UBND tỉnh Gia Lai"."""
    places: dict[str, Place] = {}
    for chunk in reversed(chunks):
        body = chunk.meaning if isinstance(chunk.meaning, Body) else None
        while body is not None:
            if body.place is not None and body.place.name:
                places.setdefault(body.place.level or "province", body.place)
            body = body.owner
    return places


def _listed(view: View, chunk: Chunk) -> bool:
    """Whether a place goes on a list: a comma or "và" before it."""
    return view.word(chunk.start - 1) in (",", "và", "các")


def _is_container(body: Body, place: Place) -> bool:
    """Whether a place is the larger unit the body's own lies in: "UBND quận 1, Thành phố Hồ Chí Minh"."""
    own = body.root().place
    if own is None or not own.level or own.level == place.level:
        return False
    return bool(place.level) or own.level in ("district", "commune")


def _moved(body: Body, place: Place) -> Body | None:
    """The same body in another place: the next of "các Tỉnh ủy Ninh Bình, Thanh Hóa"."""
    if body.owner is not None:
        owner = _moved(body.owner, place)
        return Body(body.head, body.use, body.level, body.place, owner, body.owner_hint) if owner else None
    if body.place is None or body.use == "open":
        return None
    return Body(body.head, body.use, body.level, Place(body.place.level, body.place.word, place.name))


def hosts_before(view: View, token: int, scope: Scope, *, parties: bool = False) -> list[Host]:
    """The bodies that run up to a verb as one list: its subjects."""
    start = token
    bracket = False  # "Vụ A (Bộ B) tổ chức", "Bộ A (BA) vừa tổ chức": what stands in brackets is passed over
    for chunk in reversed([c for c in view.chunks if c.end <= token]):
        sign = view.word(chunk.start) if chunk.kind == "punct" else ""
        if bracket or sign == ")":
            bracket, start = sign != "(", chunk.start
        elif chunk.kind in ("body", "place") or _is_small(view, chunk) or _leads(view, chunk):
            start = chunk.start
        else:
            break
    lead_in = view.tokens.lower[max(view.sentence.start, start - 4) : start]
    if {"tại", "ở"} & set(lead_in) or {view.pair(start - 1), view.pair(start - 2)} & _ADJUNCTS:
        start = next((t for t in range(start, token) if view.word(t) == ","), token)
    return bodies_between(view, start, token, scope, parties=parties)


def _leads(view: View, chunk: Chunk) -> bool:
    """Whether "chủ trì" only says who leads the hosts: "A, B chủ trì, phối hợp với C tổ chức"."""
    after = chunk.end + 1 if view.word(chunk.end) == "," else chunk.end
    return chunk.kind == "chair" and view.pair(after) == ("phối", "hợp")


def organizers(view: View, verb: Chunk, scope: Scope) -> list[Host]:
    """The bodies that organise: before the verb, or between "do" and it."""
    return [h for h in hosts_before(view, verb.start, scope) if h.body.name]


def counterparts(view: View, token: int, scope: Scope) -> list[Host]:
    """The bodies a party worked with: directly after the verb, up to what it was about."""
    end = token
    for chunk in [c for c in view.chunks if c.start >= token]:
        small = _is_small(view, chunk)
        if chunk.kind in ("body", "place") or small or _is_short(view, chunk):
            end = chunk.end
        else:
            break
    return bodies_between(view, token, end, scope, parties=True)


@dataclass(frozen=True, slots=True)
class Signing:
    """An act of signing: its parties in order and what was signed, in characters."""

    parties: tuple[Host, ...]
    agreement: tuple[int, int]


_NO_PARTNER = frozenset(["đúng", "so", "đối", "gắn", "trái"])  # "chưa đúng với", "gắn với"
_NOT_AGREEMENTS = frozenset(["ban", "quyết", "nghị", "ảnh", "hiệu", "tên", "túc", "giấy", "sắc", "lệnh", "bảo"])
_AGREEMENTS = frozenset(["chương", "quy", "kế", "bản", "biên", "thỏa", "hợp", "giao", "văn", "hiệp", "quyết", "cam"])


def signing(view: View, verb: Chunk, scope: Scope) -> Signing | None:
    """The signing that a verb of the sentence asserts, with two or more parties."""
    after = view.word(verb.end)
    if view.planned(verb.start) or after in _NOT_AGREEMENTS:
        return None
    end = _agreement_end(view, verb.end)
    between = _between(view, verb.end, scope)
    if between:
        parties = between
    else:
        before = (
            hosts_before(view, verb.start, scope, parties=True)
            or _delegated(view, verb.start, scope)
            or _organising(view, verb, scope)
        )
        parties = before + _with(view, verb.end, scope)
    return _of(parties, (view.tokens.starts[verb.start], end))


def ceremony(view: View, event: Chunk, scope: Scope) -> Signing | None:
    """The signing at a "lễ ký kết … giữa A với B"."""
    parties = _between(view, event.end, scope)
    return _of(parties, (view.tokens.starts[event.start], _agreement_end(view, event.end)))


def _of(parties: list[Host], agreement: tuple[int, int]) -> Signing | None:
    """The signing of these parties, each once; None for fewer than two."""
    unique: list[Host] = []
    for host in parties:
        if all(host.body.name != other.body.name for other in unique):
            unique.append(host)
    return Signing(tuple(unique), agreement) if len(unique) > 1 else None


def _agreement_end(view: View, token: int) -> int:
    at = token
    while at < view.sentence.end and view.word(at) not in (",", ";", ".", "giữa", "với", ":"):
        at += 1
    return view.tokens.ends[max(token, at) - 1]


def _between(view: View, token: int, scope: Scope) -> list[Host]:
    """Parties of "ký kết … giữa A với B"."""
    for at in range(token, view.sentence.end):
        if view.word(at) in (":", "“", '"') or _speaks(view, at):
            return []
        if view.word(at) == "giữa":
            return bodies_between(view, at, _clause_end(view, at), scope, parties=True)
    return []


def _speaks(view: View, token: int) -> bool:
    chunk = view.chunk_at(token)
    return chunk is not None and chunk.kind == "speak"


def _with(view: View, token: int, scope: Scope) -> list[Host]:
    """Parties of "ký kết … với B và C"."""
    for at in range(token, view.sentence.end):
        if view.word(at) == "với" and view.word(at - 1) not in _NO_PARTNER:
            return counterparts(view, at + 1, scope) or bodies_between(
                view, at, _clause_end(view, at), scope, parties=True
            )
    return []


def _clause_end(view: View, token: int) -> int:
    for at in range(token, view.sentence.end):
        if view.word(at) in ("về", "nhằm", "để", "giai", "ngày", ".", ";") or view.pair(at) in (
            ("nhân", "dịp"),
            ("nhân", "kỷ"),
        ):
            return at
    return view.sentence.end


def _delegated(view: View, token: int, scope: Scope) -> list[Host]:
    """Parties of "các đồng chí … đã thay mặt A và B ký"."""
    for at in range(token, view.sentence.start, -1):
        if view.tokens.lower[at : at + 2] in (("thay", "mặt"), ("đại", "diện")):
            return bodies_between(view, at, token, scope)
    return []


def _organising(view: View, verb: Chunk, scope: Scope) -> list[Host]:
    """The party that holds the event at which it signs: "A tổ chức buổi làm việc và ký kết … với B"."""
    held = [c for c in view.chunks if c.kind == "organize" and c.end <= verb.start]
    return hosts_before(view, held[-1].start, scope) if held else []


_BOTH = (("hai", "bên"), ("hai", "đơn", "vị"), ("hai", "cơ", "quan"), ("hai", "địa", "phương"), ("hai", "tỉnh"))


def signing_of_both(view: View, before: View, verb: Chunk, scope: Scope) -> Signing | None:
    """The signing by "hai đơn vị", whom the sentence before names first."""
    lower = view.tokens.lower[view.sentence.start : verb.start]
    if view.planned(verb.start) or not any(lower[i : i + len(w)] == w for w in _BOTH for i in range(len(lower))):
        return None
    named = bodies_between(before, before.sentence.start, before.sentence.end, scope)
    return _of(named[:2], (view.tokens.starts[verb.start], _agreement_end(view, verb.end)))
