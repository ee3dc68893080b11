"""Posts as a sentence names them: modifiers, title and the body behind it."""

from loaders.grammar.bodies import read_body, read_open, read_tail, read_titled_body
from loaders.grammar.chunks import Body, Place, Title
from loaders.grammar.places import read_place
from loaders.lexicon import Entry, Lexicon, Tag
from loaders.tokens import Tokens

_NO_BODY_TITLES = frozenset(["Đại biểu", "Thư ký", "Trợ lý", "Trưởng"])  # words of other uses: need a body
_SHARED_TYPES = {"Ban": "ban", "Đoàn": "đoàn"}
_OTHER_THINGS = frozenset(
    [
        "đề",
        "dự",
        "chương",
        "hợp",
        "nhóm",
        "đoàn",
        "tổ",
        "câu",
        "công",
        "doanh",
        "cơ",
        "đơn",
        "nhà",
        "các",
        "một",
        "này",
        "đội",
        "lớp",
        "thôn",
        "bản",
        "ấp",
        "chung",
        "cùng",
    ]
)
_UBND_TITLES = frozenset(["Chủ tịch", "Phó Chủ tịch"])
_COMMITTEES = {"province": "Tỉnh ủy", "city": "Thành ủy", "district": "Huyện ủy", "commune": "Đảng ủy"}


def read_title(tokens: Tokens, i: int, end: int, lexicon: Lexicon, *, named: bool = False) -> tuple[Title, int] | None:
    """The title that starts at token i with its body, and the token after it."""
    at, former, acting = _before(tokens, i, end, lexicon)
    found = lexicon.trie.longest(tokens, at, end, Tag.TITLE)
    if found is None:
        return None
    entry, after = found
    if at and tokens.lower[at] == "vụ" and tokens.lower[at - 1] in ("nhiệm", "chức", "phục", "dịch"):
        return None  # "nhận nhiệm vụ Phó Trưởng ban"
    name, after = _after(tokens, entry.value, after, end, lexicon)
    if entry.use == "deputy" and entry.extra == "":
        entry = Entry(entry.tag, entry.value, "of")
    body, stop = _body(tokens, entry, after, end, lexicon, named)
    if body is not None and body.use == "none":
        return None
    if body is None and entry.value in _NO_BODY_TITLES:
        return None
    if acting:
        name = f"Quyền {name}"
    return Title(name, tokens.surface(i, stop), body, former, acting), stop


def _before(tokens: Tokens, i: int, end: int, lexicon: Lexicon) -> tuple[int, bool, bool]:
    """Past "nguyên", "cựu", "quyền", "Q.", "tân"."""
    at, former, acting = i, False, False
    while at < end:
        word = tokens.lower[at]
        if word in lexicon.former:
            former = True
        elif word in lexicon.acting:
            acting = True
        elif word not in lexicon.new and not (word == "." and acting) and not (word == "là" and former):
            break
        at += 1
    return at, former, acting


def _after(tokens: Tokens, name: str, after: int, end: int, lexicon: Lexicon) -> tuple[str, int]:
    """Past "Thường trực", "thứ nhất", "chuyên trách", added to the title."""
    for words in lexicon.after:
        if tokens.lower[after : after + len(words)] == words and after + len(words) <= end:
            if words == ("thường", "trực") and tokens.lower[after + 2 : after + 4] == ("tỉnh", "ủy"):
                pass  # still a modifier: "Phó Bí thư Thường trực Tỉnh ủy"
            modifier = "Thường trực" if words == ("thường", "trực") else " ".join(words)
            return f"{name} {modifier}", after + len(words)
    return name, after


def _body(tokens: Tokens, entry: Entry, after: int, end: int, lexicon: Lexicon, named: bool) -> tuple[Body | None, int]:
    match entry.use:
        case "fixed":
            return Body(entry.extra, "central"), after
        case "committee":
            tail = read_tail(
                tokens, Entry(Tag.BODY, entry.extra, "committee", _level(entry.extra)), after, after, end, lexicon
            )
            return tail if tail is not None else (None, after)
        case "shared" | "deputy":
            return _shared(tokens, entry, after, end, lexicon)
        case _:
            return _following(tokens, entry, after, end, lexicon, named)


def _level(committee: str) -> str:
    return {"Tỉnh ủy": "province", "Thành ủy": "city", "Đảng ủy": "commune"}.get(committee, "district")


def _following(
    tokens: Tokens, entry: Entry, after: int, end: int, lexicon: Lexicon, named: bool
) -> tuple[Body | None, int]:
    """The body after a title, or the body that a place alone stands for ("Chủ tịch huyện Na Rì")."""
    if after >= end:
        return None, after
    at = after + 1 if tokens.lower[after] in ("của", "kiêm") and after + 1 < end else after
    body = read_titled_body(tokens, at, end, lexicon, named=named)
    if body is not None:
        return _with_parent(tokens, body, end, lexicon)
    if tokens.lower[at] in _OTHER_THINGS:
        return Body("", "none"), at  # "Chủ nhiệm đề tài": of a thing, not of a body named nearby
    place = read_place(tokens, at, end, lexicon)
    if place is not None:
        return _of_place(entry.value, place, after)
    if entry.value in ("Giám đốc", "Phó Giám đốc") and tokens.capital[at]:
        field = lexicon.fields.longest(tokens, at, end)
        if field is not None:  # "Giám đốc GD-ĐT tỉnh Quảng Nam": of the department
            return read_open(tokens, "Sở", at, at, end, lexicon, titled=True) or (None, after)
    if "Lãnh sự" in entry.value or "Đại sứ" in entry.value:
        return _mission(tokens, entry.value, at, end)
    short = lexicon.trie.longest(tokens, at, end, Tag.BODY)
    if short is not None and short[0].use == "open" and tokens.capital[at]:
        return Body(short[0].value, "short"), short[1]  # "Phó Tư lệnh Quân khu": which one, the text has said
    return None, after


def _mission(tokens: Tokens, title: str, at: int, end: int) -> tuple[Body | None, int]:
    """The mission that a consul or ambassador heads: "Tổng Lãnh sự Việt Nam tại Savannakhet"."""
    stop = at
    while stop < end and (tokens.capital[stop] or tokens.lower[stop] == "tại"):
        stop += 1
    if stop == at:
        return None, at
    kind = title.removeprefix("Phó ").replace("Đại sứ", "Đại sứ quán").replace("Lãnh sự", "Lãnh sự quán")
    return Body(f"{kind} {tokens.surface(at, stop)}", "central"), stop


def _with_parent(tokens: Tokens, body: tuple[Body, int], end: int, lexicon: Lexicon) -> tuple[Body, int]:
    """ "Vụ Địa phương II, Ban Tổ chức Trung ương": the body that an open unit belongs to, behind a comma or brackets."""
    unit, stop = body
    if (
        unit.use != "open"
        or unit.head.split()[0] not in ("Vụ", "Cục", "Phòng", "Khoa")
        or stop + 1 >= end
        or tokens.words[stop] not in ",("
    ):
        return body
    parent = read_body(tokens, stop + 1, end, lexicon)
    if parent is None:
        return body
    after = (
        parent[1] + 1 if tokens.words[stop] == "(" and parent[1] < end and tokens.words[parent[1]] == ")" else parent[1]
    )
    return Body(unit.head, "unit", owner=parent[0]), after


def _of_place(title: str, place: tuple[Place, int], after: int) -> tuple[Body | None, int]:
    unit, stop = place
    if title in _UBND_TITLES and unit.level:
        return Body("UBND", "level", unit.level, unit), stop
    if title in ("Tỉnh trưởng", "Phó Tỉnh trưởng") and unit.level:
        return Body("Chính quyền", "level", unit.level, unit), stop
    if title in ("Bí thư", "Phó Bí thư") and unit.level:
        return Body(_COMMITTEES[unit.level], "committee", unit.level, unit), stop
    return None, after


def _shared(tokens: Tokens, entry: Entry, after: int, end: int, lexicon: Lexicon) -> tuple[Body | None, int]:
    """The body whose first word ends the title: "Trưởng ban" + "Tuyên giáo Tỉnh ủy"."""
    if after >= end or not (tokens.words[after][0].isalnum()):
        return Body(entry.extra, "short") if entry.extra in ("Ban", "Đoàn", "Phòng") else None, after
    whole = read_titled_body(tokens, after, end, lexicon)
    if whole is not None:
        whole = _with_parent(tokens, whole, end, lexicon)
    if whole is not None and (
        entry.extra == ""
        or whole[0].head.startswith(entry.extra)
        or not tokens.capital[after - 1]
        or whole[0].head.split()[0] in ("Ban", "Đoàn", "Sở", "Bộ", "Cục", "Vụ", "Viện", "Văn")
    ):
        if whole[0].head.split()[0] == entry.extra or entry.extra == "":
            return whole
    head = entry.extra
    merged = _retype(tokens, head, after, end, lexicon)
    if merged is not None:
        return merged
    if whole is not None and head in ("Văn phòng", "Công an", "Thanh tra", "Ban", "Phòng", "Khoa"):
        return Body(head, "unit", owner=whole[0]), whole[1]
    if head in ("Văn phòng", "Công an", "Thanh tra"):
        place = read_place(tokens, after, end, lexicon)
        if place is not None:
            return Body(head, "level", place[0].level, place[0]), place[1]
    return read_open(tokens, head, after - 1, after, end, lexicon, titled=True) or (None, after)


def _retype(tokens: Tokens, head: str, after: int, end: int, lexicon: Lexicon) -> tuple[Body, int] | None:
    """Look "Ban Tuyên giáo" up although the text has only "Tuyên giáo"."""
    node = lexicon.trie.root.get(head.lower().split()[0])
    for word in head.lower().split()[1:]:
        node = node.next.get(word) if node else None
    best: tuple[Entry, int] | None = None
    at = after
    while node is not None and at < end:
        node = node.next.get(tokens.lower[at])
        at += 1
        for entry in node.entries if node else ():
            if entry.tag is Tag.BODY:
                best = (entry, at)
    if best is None:
        return None
    return read_tail(tokens, best[0], after, best[1], end, lexicon)
