"""Bodies as a sentence names them: type, unit, owner and place, by grammar."""

from loaders.grammar.chunks import Body, Place
from loaders.grammar.places import read_name, read_place
from loaders.lexicon import Entry, Lexicon, Tag
from loaders.tokens import Tokens

_CENTRAL = frozenset(["trung ương", "tw", "tư", "t . ư"])
_LINKS = frozenset(["của", "thuộc"])
# Words that end an open name wherever they stand in lower case.
_STOPS = frozenset(
    [
        "đã",
        "sẽ",
        "đang",
        "vừa",
        "là",
        "để",
        "trong",
        "ngoài",
        "với",
        "cho",
        "khi",
        "nhằm",
        "được",
        "bị",
        "có",
        "không",
        "về",
        "tại",
        "do",
        "từ",
        "đến",
        "theo",
        "này",
        "trên",
        "dưới",
        "vào",
        "như",
        "thì",
        "mà",
        "cùng",
        "nói",
        "rằng",
        "phải",
        "đồng",
        "ông",
        "bà",
        "đồng",
        "tiếp",
        "thăm",
        "gồm",
        "sau",
        "trước",
        "ra",
        "nhân",
        "ký",
        "tặng",
        "lần",
        "ngày",
        "sáng",
        "chiều",
        "tối",
        "nhiệm",
        "khóa",
        "năm",
        "bằng",
        "bởi",
        "vì",
        "nếu",
        "hay",
        "hoặc",
        "cũng",
        "còn",
        "nhưng",
        "đó",
        "ấy",
        "kia",
        "qua",
        "bên",
        "vẫn",
        "rất",
        "hơn",
        "gần",
        "chưa",
        "đều",
        "lại",
        "nữa",
        "nhiều",
        "mọi",
        "mỗi",
        "dự",
        "nêu",
        "cần",
        "khi",
        "hỏi",
        "mong",
        "tới",
        "hiện",
    ]
)
_BIGRAMS = frozenset(
    [
        "phát biểu",
        "nhấn mạnh",
        "yêu cầu",
        "đề nghị",
        "khẳng định",
        "cho biết",
        "chủ trì",
        "tham dự",
        "tham gia",
        "làm việc",
        "phối hợp",
        "chỉ đạo",
        "đại diện",
        "kết luận",
        "chia sẻ",
        "bày tỏ",
        "trình bày",
        "báo cáo",
        "giao nhiệm",
        "cảm ơn",
        "chúc mừng",
        "trao đổi",
        "phân tích",
        "kiến nghị",
        "thông tin",
        "phản ánh",
        "tiếp tục",
        "cùng các",
        "họp phiên",
        "ban hành",
        "tổ chức",
        "ký kết",
        "điều hành",
        "trả lời",
        "giải trình",
        "thảo luận",
        "lưu ý",
        "ghi nhận",
        "đánh giá",
        "cho rằng",
        "mong muốn",
        "tiến hành",
        "đồng chủ",
        "thăm hỏi",
        "thay mặt",
        "thừa ủy",
        "trao tặng",
        "nhận định",
        "dẫn đầu",
        "xúc động",
        "cam kết",
        "nhất trí",
        "đồng tình",
        "gửi lời",
        "thông báo",
        "công bố",
        "quán triệt",
        "nhận thấy",
        "cho hay",
        "tiếp thu",
        "chứng kiến",
        "than thở",
        "băn khoăn",
        "gợi ý",
        "hướng dẫn",
        "tham luận",
        "trực tiếp",
        "động viên",
        "biểu dương",
    ]
)
_TITLED = 9  # open names longer than this are a reading error


def read_body(tokens: Tokens, i: int, end: int, lexicon: Lexicon) -> tuple[Body, int] | None:
    """The body that starts at token i, and the token after it."""
    found = lexicon.trie.longest(tokens, i, end, Tag.BODY)
    if found is None:
        return None
    entry, after = found
    if not _capital_enough(tokens, i, entry):
        return None
    return read_tail(tokens, entry, i, after, end, lexicon)


def read_titled_body(
    tokens: Tokens, i: int, end: int, lexicon: Lexicon, *, named: bool = False
) -> tuple[Body, int] | None:
    """The body behind a title: an open name may hold any word up to a sign or a verb."""
    found = lexicon.trie.longest(tokens, i, end, Tag.BODY)
    if found is None or not _capital_enough(tokens, i, found[0]):
        return None
    if found[0].use == "open":
        return read_open(tokens, found[0].value, i, found[1], end, lexicon, titled=True, named=named)
    after = found[1]
    if (
        found[0].use == "unit"
        and after < end
        and tokens.words[after].islower()
        and tokens.words[after].isalpha()
        and not (
            tokens.lower[after] in _LINKS
            or tokens.lower[after] in _STOPS
            or _is_verb(tokens, after, end)
            or _known_next(tokens, after, end, lexicon)
        )
    ):
        head = tokens.words[i]
        return read_open(tokens, head, i, i + 1, end, lexicon, titled=True)  # "Ban đô thị thích ứng biến đổi khí hậu"
    return read_tail(tokens, found[0], i, found[1], end, lexicon)


def _known_next(tokens: Tokens, at: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a body or a level word follows: the owner of a unit."""
    return bool(
        lexicon.trie.longest(tokens, at, end, Tag.BODY) or lexicon.trie.longest(tokens, at, end, Tag.LEVEL)
    ) or tokens.lower[at] in ("các", "cơ", "trung")


def _capital_enough(tokens: Tokens, i: int, entry: Entry) -> bool:
    """ "ban tổ chức" is a committee of the day, "Ban Tổ chức" the party's; "tỉnh ủy" is a body either way."""
    if tokens.capital[i]:
        return True
    return entry.use in ("committee", "central") and not entry.value.startswith("Ban")


def read_tail(tokens: Tokens, entry: Entry, i: int, after: int, end: int, lexicon: Lexicon) -> tuple[Body, int] | None:
    """The rest of a body whose type word ends at `after`."""
    match entry.use:
        case "central":
            return Body(entry.value, "central"), after
        case "committee":
            return _committee(tokens, entry, after, end, lexicon)
        case "level":
            return _levelled(tokens, entry, after, end, lexicon)
        case "unit":
            return _unit(tokens, entry, after, end, lexicon)
        case _:
            return read_open(tokens, entry.value, i, after, end, lexicon)


def _committee(tokens: Tokens, entry: Entry, after: int, end: int, lexicon: Lexicon) -> tuple[Body, int]:
    body = Body(entry.value, "committee", entry.extra)
    again = lexicon.trie.longest(tokens, after, end, Tag.LEVEL) if after < end else None
    if again is not None and again[1] < end and (tokens.capital[again[1]] or tokens.words[again[1]].isdigit()):
        named = read_name(tokens, again[1], end, again[0].value, lexicon)  # "Quận ủy Quận 1"
        if named is not None:
            short = f"{tokens.surface(after, again[1])} {named[0]}" if named[0].isdigit() else named[0]
            body.place = Place(body.level, "", short)
            return body, named[1]
    level = "city" if entry.extra == "city" else entry.extra
    if after < end and tokens.lower[after] == "tp":
        after += 2 if after + 1 < end and tokens.words[after + 1] == "." else 1
    named = read_name(tokens, after, end, level, lexicon) if after < end and _name_starts(tokens, after) else None
    if named is not None and not _is_person(
        tokens, after, named[1], end, lexicon, known=_is_known(tokens, after, level)
    ):
        body.place = Place(level, "", named[0])
        return body, named[1]
    return body, after


def _is_known(tokens: Tokens, i: int, level: str) -> bool:
    from loaders.grammar.places import place_names

    names = place_names()
    known = names.provinces if level in ("province", "city") else names.districts
    return known.longest(tokens, i, len(tokens.words)) is not None


def _name_starts(tokens: Tokens, i: int) -> bool:
    return tokens.capital[i] or tokens.words[i].isdigit()


def _is_person(tokens: Tokens, i: int, after: int, end: int, lexicon: Lexicon, known: bool) -> bool:
    """Whether the capitals after a body are a person's name, not its place: "Bí thư Huyện ủy Vi Văn Sơn"."""
    if known:
        return False
    run = i
    while run < end and tokens.capital[run] and not lexicon.trie.longest(tokens, run, end, Tag.TITLE):
        run += 1
    return run - i in (3, 4) and tokens.words[i] in lexicon.surnames and after == run


def _levelled(tokens: Tokens, entry: Entry, after: int, end: int, lexicon: Lexicon) -> tuple[Body, int]:
    body = Body(entry.value, "level")
    after = _past_abbreviation(tokens, after, end)
    if entry.value.startswith("Trường"):
        body.head, after = _namesake(tokens, body.head, after, end, lexicon)
    if after + 1 < end and tokens.lower[after] == "việt" and tokens.lower[after + 1] == "nam":
        after += 2
        body.national = "" if "Việt Nam" in entry.value else "Việt Nam"
    if entry.value.startswith("Ban ") and after < end and tokens.lower[after] in ("hđnd", "hdnd", "hội"):
        council = read_body(tokens, after, end, lexicon)
        if council is not None and council[0].head == "HĐND":
            return Body(entry.value, "unit", owner=council[0]), council[1]
    if after < end and tokens.lower[after] in _LINKS and after + 1 < end:
        place = read_place(tokens, after + 1, end, lexicon)
        after = after + 1 if place is not None and place[0].level else after
    return _with_place(tokens, body, after, end, lexicon)


def _namesake(tokens: Tokens, head: str, after: int, end: int, lexicon: Lexicon) -> tuple[str, int]:
    """A school with the person it is named after: "Trường Chính trị Tô Hiệu"."""
    for width in (3, 2):
        if after + width <= end and tokens.surface(after, after + width) in lexicon.namesakes:
            return f"{head} {tokens.surface(after, after + width)}", after + width
    return head, after


def _with_place(tokens: Tokens, body: Body, after: int, end: int, lexicon: Lexicon) -> tuple[Body, int]:
    central = _central(tokens, after, end)
    if central > after:
        body.national = "Trung ương"
        return body, central
    place = read_place(tokens, after, end, lexicon) if after < end else None
    if place is None:
        return body, after
    body.place, stop = place
    body.level = body.place.level
    if (
        body.place.name is not None
        and body.place.level == "province"
        and _is_person(
            tokens,
            stop - len(body.place.name.split()),
            stop,
            end,
            lexicon,
            known=_is_known(tokens, stop - len(body.place.name.split()), "province"),
        )
    ):
        body.place.name = None
        stop -= 3
    return body, stop


def _central(tokens: Tokens, i: int, end: int) -> int:
    """The token after "Trung ương" or its abbreviations, or i."""
    for width in (2, 3, 1):
        if i + width <= end and " ".join(tokens.lower[i : i + width]) in _CENTRAL:
            if width == 1 and not tokens.words[i].isupper():
                continue
            stop = i + width
            return stop + 1 if stop < end and tokens.lower[stop] == "đảng" and tokens.capital[stop] else stop
    return i


def _unit(tokens: Tokens, entry: Entry, after: int, end: int, lexicon: Lexicon) -> tuple[Body, int]:
    """A unit with the body it belongs to: "Ban Tuyên giáo" + "Tỉnh ủy Bắc Kạn", "Thường trực" + "HĐND tỉnh"."""
    body = Body(entry.value, "unit", owner_hint=entry.extra)
    central = _central(tokens, after, end)
    if central > after:
        body.national = "Trung ương"
        return body, central
    at = after
    while (at < end and tokens.lower[at] in _LINKS) or (
        at + 1 < end and tokens.lower[at] == "các" and tokens.capital[at + 1]
    ):
        at += 1
    owner = read_body(tokens, at, end, lexicon) if at < end else None
    if owner is not None:
        body.owner, stop = owner
        if body.owner.use == "committee" and body.owner.place is None and tokens.lower[stop : stop + 1] == ("các",):
            again = read_body(tokens, stop + 1, end, lexicon) if stop + 1 < end else None
            if again is not None and again[0].head == body.owner.head:
                body.owner, stop = again  # "Ban Tuyên giáo Tỉnh ủy các Tỉnh ủy Ninh Bình, …"
        return body, stop
    if entry.value == "Ban Chấp hành" and after < end and tokens.lower[after : after + 2] == ("đảng", "bộ"):
        body.head = "Ban Chấp hành Đảng bộ"
        return _with_place(tokens, body, after + 2, end, lexicon)
    return _with_place(tokens, body, after, end, lexicon)


# Bodies that bear a person's name: behind "NAME, Giám đốc" the capitals at their end are theirs.
_NAMED_AFTER = frozenset(["Công ty", "Cty", "Trường", "Doanh nghiệp", "HTX", "Quỹ", "Hội đồng quản trị", "Bệnh viện"])
_OF_THE_DAY = frozenset(["ban chỉ đạo", "ban quản lý dự án", "tổ công tác", "bcđ", "ban tổ chức", "ban chủ nhiệm"])


def _past_abbreviation(tokens: Tokens, i: int, end: int) -> int:
    """Past "(TT&TT)" or "(HTX)" behind a name."""
    if i + 2 < end and tokens.words[i] == "(":
        for at in range(i + 1, min(i + 9, end)):
            if tokens.words[at] == ")":
                inside = "".join(tokens.words[i + 1 : at])
                return at + 1 if inside and inside.upper() == inside and not inside.isdigit() else i
    return i


def _party_of(tokens: Tokens, head: str, after: int, end: int, lexicon: Lexicon) -> tuple[Body, int] | None:
    """A party organisation inside a body: "Đảng ủy cơ quan Tạp chí Cộng sản", "Đảng ủy Công an tỉnh"."""
    at = after + 2 if tokens.lower[after : after + 2] == ("cơ", "quan") else after
    inner = read_body(tokens, at, end, lexicon) if at < end and tokens.capital[at] else None
    if inner is None:
        return None
    return Body(head if at == after else f"{head} cơ quan", "unit", owner=inner[0]), inner[1]


def read_open(
    tokens: Tokens,
    head: str,
    i: int,
    after: int,
    end: int,
    lexicon: Lexicon,
    *,
    titled: bool = False,
    named: bool = False,
) -> tuple[Body, int] | None:
    """A body with a name of its own, read up to where a name must end."""
    if head in ("Sở", "Bộ", "Phòng", "Ty", "Ban", "Cục"):
        known = lexicon.fields.longest(tokens, after, end)
        if known is not None and tokens.capital[after]:
            known = known[0], _past_abbreviation(tokens, known[1], end)
            inner = read_body(tokens, known[1], end, lexicon) if head in ("Ban", "Phòng") and known[1] < end else None
            if inner is not None:
                return Body(f"{head} {known[0].value}", "unit", owner=inner[0]), inner[1]
            use = "central" if head == "Bộ" else "department"
            level = "province" if head == "Sở" else ""
            body = Body(f"{head} {known[0].value}", use, level)
            return (body, known[1]) if head == "Bộ" else _with_place(tokens, body, known[1], end, lexicon)
    if (
        len(head.split()) == 1
        and head != "Đảng"
        and after < end
        and not tokens.capital[after]
        and not tokens.words[after].isdigit()
    ):
        level = lexicon.trie.longest(tokens, after, end, Tag.LEVEL)
        if level is None and not (titled and head in ("Vụ", "Cục")):
            return None
    if head in ("Đảng ủy", "Đảng bộ", "Chi bộ"):
        party = _party_of(tokens, head, after, end, lexicon)
        if party is not None:
            return party
    stop, place = _open_end(
        tokens, after, end, lexicon, titled=titled, swallow=titled and head in _NAMED_AFTER and named
    )
    if stop == after and place is None:
        if head == "Đảng ủy":
            return Body(head, "committee", "commune"), after
        return (Body(head, "open"), after) if head.lower() in _OF_THE_DAY else None
    if stop == after and head in ("Đảng ủy",) and place is not None:
        return Body(head, "level", place[0].level, place[0]), place[1]
    name = f"{head} {tokens.surface(after, stop)}" if stop > after else head
    body = Body(name, "open", place=place[0] if place else None, level=place[0].level if place else "")
    return body, place[1] if place else stop


def _goes_on(tokens: Tokens, at: int, after: int, end: int, lexicon: Lexicon, titled: bool) -> bool:
    """Whether a lower-case syllable is still inside an open name: "Vụ Địa phương", "Quản lý dự án"."""
    word = tokens.lower[at]
    if not word.isalpha() or word in _STOPS or _is_verb(tokens, at, end):
        return False
    if at > after and tokens.capital[at - 1] and not tokens.words[at - 1].isupper():
        return True
    if (titled and at > after) or word in lexicon.inside:
        return True
    return at > after and _capital_ahead(tokens, at, end, lexicon)


def _is_verb(tokens: Tokens, at: int, end: int) -> bool:
    """Whether two syllables are a verb that no name holds; "các tổ chức" is a noun."""
    pair = f"{tokens.lower[at]} {tokens.lower[at + 1] if at + 1 < end else ''}"
    return pair in _BIGRAMS and not (pair == "tổ chức" and tokens.lower[at - 1] in ("các", "và"))


def _capital_ahead(tokens: Tokens, at: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the name takes up its capitals again within three syllables: "HTX Trái cây sinh học OCOP"."""
    for j in range(at + 1, min(at + 4, end)):
        if tokens.capital[j]:
            return not (
                lexicon.trie.longest(tokens, j, end, Tag.TITLE)
                or lexicon.trie.longest(tokens, j, end, Tag.BODY)
                or _person_starts(tokens, j, end, lexicon)
            )
        if not tokens.words[j].isalpha() or tokens.lower[j] in _STOPS:
            return False
    return False


def _open_end(
    tokens: Tokens, after: int, end: int, lexicon: Lexicon, *, titled: bool = False, swallow: bool = False
) -> tuple[int, tuple[Place, int] | None]:
    """Where an open name ends, and the place at its end; behind a title any word may be part of it."""
    at = after
    while at < end and at - after < _TITLED * 2:
        word = tokens.words[at]
        if tokens.capital[at] or word.isdigit():
            if (
                at > after
                and lexicon.trie.longest(tokens, at, end, Tag.LEVEL)
                and not tokens.capital[at - 1]
                or word in ("TP", "Tp", "TX")
            ):
                break
            if at > after and tokens.lower[at - 2 : at] == ("việt", "nam"):
                break
            if tokens.surface(at, min(at + 3, end)) in lexicon.namesakes:
                at += 3
                continue
            if at > after and not swallow and _person_starts(tokens, at, end, lexicon):
                break
            if at > after and lexicon.trie.longest(tokens, at, end, Tag.TITLE):
                break
            at += 1
        elif (
            word in "-–&"
            and at + 1 < end
            and at > after
            and (tokens.capital[at + 1] or tokens.lower[at + 1] in lexicon.inside)
        ):
            if lexicon.trie.longest(tokens, at + 1, end, Tag.TITLE):
                break
            at += 1
        elif _goes_on(tokens, at, after, end, lexicon, titled):
            place = lexicon.trie.longest(tokens, at, end, Tag.LEVEL)
            if place is not None:
                break
            at += 1
        else:
            break
    while at > after and (tokens.lower[at - 1] in ("và", "các", "của", "-", "–", "&", "thuộc", "theo")):
        at -= 1
    level = lexicon.trie.longest(tokens, at, end, Tag.LEVEL) if at < end else None
    return at, read_place(tokens, at, end, lexicon) if level else None


def _person_starts(tokens: Tokens, at: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a person's name starts here and runs to the end of the capitals."""
    if tokens.words[at] not in lexicon.common_surnames or (tokens.words[at].isupper() and len(tokens.words[at]) > 1):
        return False
    run = at
    while run < end and tokens.capital[run] and tokens.words[run].isalpha():
        run += 1
    return 3 <= run - at <= 4
