"""Date lines: lines that hold a full date, perhaps a time, and nothing else but their label."""

import re
from datetime import datetime
from enum import IntEnum
from typing import NamedTuple


class Label(IntEnum):
    """What the words beside a date say it is."""

    NONE = 0
    TODAY = 1  # "Hôm nay: …": the clock of whoever saved the page
    PUBLISHED = 2
    UPDATED = 3


class DatedLine(NamedTuple):
    """A date line as ISO 8601, with what else it shows."""

    value: str  # YYYY-MM-DD, or with T, time and the offset that is printed
    label: Label
    time: bool
    zone: bool
    weekday: bool


_SEP = r"\s?[/.\-–]\s?"
_MONTHS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_MAYBE = re.compile(r"\d\s?[/.\-–]\s?\d{1,2}\s?[/.\-–]|\d\s[Tt]háng\s[\dMmHhBbTtNnSsCc]|^\D{0,30}\d{4}-\d\d-\d\d")
_DATE = re.compile(
    rf"(?<!\d)(?:(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)"
    rf"|(?P<d>\d{{1,2}}){_SEP}(?P<m>\d{{1,2}}){_SEP}(?P<y>\d{{4}}|\d\d)"
    rf"|(?P<dd>\d{{1,2}})\s+tháng\s+(?:(?P<mm>\d{{1,2}})|(?P<word>{'|'.join(reversed(_MONTHS))}))"
    rf"(?:,|\s+năm)?\s+(?P<yy>\d{{4}}))(?!\d)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?<![\d/.+-])(?P<h>\d{1,2})\s?(?::|giờ|h|g)\s?(?P<min>\d{1,2})?(?::(?P<s>\d\d))?(?:['’]|\s?phút)?(?!\d)"
    r"(?:\s?(?P<half>[AaPp][Mm]|SA|CH)\b)?"
)
_ZONE = re.compile(r"[(\[]?\s*(?:GMT|UTC)\s*\+\s*0?7(?::?00)?\s*[)\]]?|\(?\+07(?::?00)?\)?|(?<=\d)Z\b", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:thứ\s*(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ\s*nhật|CN|T[2-7])\b", re.IGNORECASE)
_LABELS = (
    (Label.TODAY, re.compile(r"\bhôm nay(?: là)?\b", re.IGNORECASE)),
    (
        Label.UPDATED,
        re.compile(r"\b(?:cập nhật|sửa đổi|chỉnh sửa|updated?)(?: lần cuối| mới nhất| cuối)?\b", re.IGNORECASE),
    ),
    (
        Label.PUBLISHED,
        re.compile(
            r"\b(?:thời gian đăng|ngày đăng(?: tin| bài)?|đăng ngày|đăng lúc|đã đăng|được đăng|đăng tải|đăng bởi|đăng|"
            r"ngày xuất bản|xuất bản|phát hành|ngày phát hành|ngày gửi|gửi lúc|ngày tạo|ngày viết|viết ngày|"
            r"posted(?: on)?|published|date)\b",
            re.IGNORECASE,
        ),
    ),
)
_REST = re.compile(r"\b(?:ngày|lúc|vào|hồi|on|at|thời gian)\b|[\W_]+", re.IGNORECASE)
# Words that may share the line once a time is there: a section, a source, an author, "Lượt xem: 12".
_MOST_REST = 40
_JOINT = re.compile(r"[|•·()\[\],/\-–]")


def dated_line(text: str) -> DatedLine | None:
    """The date that a short line consists of; None where it says anything else."""
    if not _MAYBE.search(text):
        return None
    date = _DATE.search(text)
    if date is None:
        return None
    outside = text[: date.start()] + "\x00" + text[date.end() :]
    zone = _ZONE.search(outside)
    outside = _ZONE.sub(" ", outside)
    time = _TIME.search(outside)
    value = _value(date, time, zone is not None)
    if value is None:
        return None
    if time:
        outside = outside[: time.start()] + "\x00" + outside[time.end() :]
    weekday = _WEEKDAY.search(outside)
    outside = _WEEKDAY.sub(" ", outside)
    label, outside = _label(outside)
    rest = _REST.sub("", outside.replace("\x00", "|"))
    shared = bool(time) or label is Label.PUBLISHED
    if rest and not (
        shared and len(rest) <= _MOST_REST and _at_an_edge(outside, marked=label is Label.NONE and zone is None)
    ):
        return None
    return DatedLine(value, label, time is not None, zone is not None, weekday is not None)


def _label(text: str) -> tuple[Label, str]:
    for label, pattern in _LABELS:
        found = pattern.search(text)
        if found:
            return label, text[: found.start()] + " " + text[found.end() :]
    return Label.NONE, text


def _at_an_edge(outside: str, *, marked: bool) -> bool:
    """Date and time stand together at one end, where `marked` parted from the other words by a mark."""
    head, _, tail = outside.partition("\x00")
    tail = tail.rpartition("\x00")[2]
    if not _REST.sub("", tail):
        return not marked or bool(_JOINT.search(head[-4:]))
    return not _REST.sub("", head) and (not marked or bool(_JOINT.search(tail[:4])))


def _value(date: re.Match[str], time: re.Match[str] | None, zone: bool) -> str | None:
    year = date["year"] or date["y"] or date["yy"]
    month = date["month"] or date["m"] or date["mm"] or _MONTHS.index(date["word"].lower()) + 1
    day = date["day"] or date["d"] or date["dd"]
    hour, minute = (int(time["h"]), int(time["min"] or 0)) if time else (0, 0)
    if time and time["half"] and hour <= 12:
        hour = hour % 12 + (12 if time["half"].upper() in ("PM", "CH") else 0)
    try:
        second = int(time["s"] or 0) if time else 0
        moment = datetime(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day), hour, minute, second)
    except ValueError:
        return None
    if not 1945 <= moment.year <= 2100:
        return None
    if not time:
        return moment.date().isoformat()
    return moment.isoformat() + ("+07:00" if zone else "")
