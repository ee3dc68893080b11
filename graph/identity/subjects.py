"""What the name of a meeting says it was: its class, number, period and year, and the words that remain."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from graph.names import fold
from graph.resources import read_text


class Class(StrEnum):
    """Classes of event that no two reports of one event would confuse."""

    SIGNING = "signing"
    CONGRESS = "congress"
    SESSION = "session"
    VOTERS = "voters"
    ANNOUNCEMENT = "announcement"
    VISIT = "visit"
    GATHERING = "gathering"
    SCHOLARLY = "scholarly"
    TRAINING = "training"
    BRIEFING = "briefing"
    MEETING = "meeting"
    OTHER = "other"


_HEADS = (
    (Class.SIGNING, r"(?:lễ |hội nghị )?ký(?: kết)?|trao thỏa thuận"),
    (Class.CONGRESS, r"đại hội"),
    (Class.SESSION, r"kỳ họp"),
    (Class.VOTERS, r"tiếp xúc|txct"),
    (Class.ANNOUNCEMENT, r"(?:công bố|trao)(?: các)? (?:quyết định|nghị quyết)"),
    (Class.TRAINING, r"(?:lớp )?tập huấn|(?:lớp |khóa )?bồi dưỡng"),
    (Class.SCHOLARLY, r"hội thảo|tọa đàm|diễn đàn"),
    (Class.GATHERING, r"gặp mặt|họp mặt|chúc mừng|kỷ niệm|lễ kỷ niệm"),
    (Class.VISIT, r"làm việc|thăm|kiểm tra|giám sát|khảo sát|tiếp|hội kiến|dâng hương"),
    (Class.BRIEFING, r"giao ban"),
    (Class.MEETING, r"hội nghị|họp|phiên|sơ kết|tổng kết|hội ý"),
)
_KINDS = tuple((class_, re.compile(rf"\b(?:{words})\b")) for class_, words in _HEADS)
_LEADS = tuple(
    (class_, re.compile(rf"(?:khai mạc |bế mạc )?(?:hội nghị |lễ |buổi |cuộc )?(?:{words})\b"))
    for class_, words in _HEADS
    if class_ is not Class.MEETING
)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_WORDS = {
    "nhất": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12, "mười ba": 13, "mười bốn": 14, "mười lăm": 15, "mười sáu": 16, "mười bảy": 17,
    "mười tám": 18, "mười chín": 19, "hai mươi": 20,
}  # fmt: skip
_NUMBER = r"(\d{1,3}|[ivxl]{1,7}|(?:mười |hai )?(?:" + "|".join(w for w in _WORDS if " " not in w) + r"|mươi))\b"
_ORDINAL = re.compile(rf"(?:\blần(?: thứ)?|\bkỳ họp thứ|\bphiên(?: họp)? thứ|\bhội nghị(?: lần)? thứ) {_NUMBER}")
_FIRST = re.compile(r"\bphiên(?: họp)? đầu tiên\b|\blần đầu tiên\b")
_ROUND = re.compile(rf"\bđợt {_NUMBER}")
_QUARTER = re.compile(r"\bquý (\d|i{1,3}|iv)\b")
_MONTH = re.compile(r"\btháng (\d{1,2})\b")
_MONTHS = re.compile(r"\b(\d{1,2}) tháng\b")
_HALF = re.compile(r"\b(?:giữa|nửa đầu) năm\b")
_SPAN = re.compile(r"\b(?:nhiệm kỳ |giai đoạn |năm học )?(?:19|20)\d\d ?[-–/] ?(?:19|20)\d\d\b")
_PLAN = re.compile(r"\b(?:triển khai|phương hướng|kế hoạch|nhiệm vụ)[^,;]*?\b((?:19|20)\d\d)\b")
_YEAR = re.compile(r"\b((?:19|20)\d\d)\b")
_DIRECTIVE = re.compile(
    r"\b0*(\d{1,4})[-/][\w/.-]*[a-zđ][\w/.-]*"  # 05-CT/TW
    r"|\b(?:chỉ thị|nghị quyết|kết luận|đề án|quy định)(?: số)? 0*(\d{1,3})\b"
    r"|\bnghị quyết (đại hội(?: đại biểu)?(?: đảng)?(?: toàn quốc)?(?: lần thứ)? [ivx]+)\b"
    r"|\bnghị quyết (?:hội nghị )?(trung ương(?: lần thứ)? \d{1,2})\b"
)
_REGULAR = re.compile(r"\bthường kỳ\b|\bkinh tế ?[-–] ?xã hội\b|\bkt ?[-–] ?xh\b")
_PHASES = {"trù bị": "preparatory", "chính thức": "main", "trước kỳ họp": "before", "sau kỳ họp": "after"}


@dataclass(frozen=True, slots=True)
class Subject:
    """The parts of a meeting's name in which two meetings can agree or contradict each other."""

    class_: Class
    ordinal: int | None
    round: int | None
    closing_month: int | None  # the last month of the period it looked at: quý I and tháng 3 both close in 3
    year: int | None  # the year it looked back on
    years: frozenset[int]
    phase: str | None
    directives: frozenset[str]
    regular: bool  # the regular session, or the social and economic review that it is held for
    words: frozenset[str]


@lru_cache(maxsize=1 << 16)
def subject(kind: str, name: str) -> Subject:
    """The subject of a meeting of that kind and name."""
    text = re.sub(r"[“”\"()]", " ", fold(name))
    kind_folded = fold(kind)
    undated = _SPAN.sub(" ", text)
    years = frozenset(int(y) for y in _YEAR.findall(undated))
    return Subject(
        class_=_class(kind_folded, text),
        ordinal=1 if _FIRST.search(text) else _number(_ORDINAL.search(text)),
        round=_number(_ROUND.search(text)),
        closing_month=_closing_month(text),
        year=_reviewed(undated, years),
        years=years,
        phase=next((phase for words, phase in _PHASES.items() if words in text), None),
        directives=frozenset(_directive(found) for found in _DIRECTIVE.finditer(undated)),
        regular=bool(_REGULAR.search(text)),
        words=frozenset(w for w in re.findall(r"\w+", text) if w not in filler() and not w.isdigit()),
    )


@cache
def filler() -> frozenset[str]:
    """Syllables that names of meetings have in common and that tell none of them from another."""
    lines = read_text("graph.identity", "data/filler_syllables.txt").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _class(kind: str, name: str) -> Class:
    """The class of the kind; of a bare "hội nghị" or "lễ" that of the words the name begins with."""
    of_kind = next((class_ for class_, words in _KINDS if words.search(kind)), Class.OTHER)
    if of_kind in (Class.MEETING, Class.OTHER):
        return next((class_ for class_, words in _LEADS if words.match(name)), of_kind)
    return of_kind


def _number(found: re.Match[str] | None) -> int | None:
    if found is None:
        return None
    text = found.group(1)
    if text.isdigit():
        return int(text)
    return _WORDS.get(text) or _roman(text)


def _roman(text: str) -> int | None:
    if not set(text) <= set(_ROMAN):
        return None
    values = [_ROMAN[letter] for letter in text]
    return sum(-v if any(w > v for w in values[at + 1 :]) else v for at, v in enumerate(values))


def _directive(found: re.Match[str]) -> str:
    """The number of a directive, or whose congress or plenum a resolution is of: "đại hội xiii"."""
    number = found.group(1) or found.group(2)
    if number:
        return number
    words = (found.group(3) or found.group(4)).split()
    return f"{words[0]} {words[1]} {words[-1]}"


def _closing_month(text: str) -> int | None:
    if quarter := _QUARTER.search(text):
        number = int(quarter.group(1)) if quarter.group(1).isdigit() else _roman(quarter.group(1))
        return 3 * number if number else None
    if months := _MONTHS.search(text):
        return int(months.group(1)) if "cuối năm" not in text else 12
    if month := _MONTH.search(text):
        return int(month.group(1))
    return None


def _reviewed(text: str, years: frozenset[int]) -> int | None:
    """The year looked back on: 2021 of "tổng kết năm 2021, triển khai nhiệm vụ năm 2022", and of its second half."""
    if not years:
        return None
    planned = _PLAN.search(text)
    if planned and len(years) == 1 and "tổng kết" not in text and "sơ kết" not in text:
        return int(planned.group(1)) - 1 if not _closing_month(text) else int(planned.group(1))
    return min(years)
