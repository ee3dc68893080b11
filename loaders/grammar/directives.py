"""Numbered official documents: type, number and issuer."""

import re
from dataclasses import dataclass

_TYPES = (
    "Nghị quyết|Chỉ thị|Kết luận|Quyết định|Quy định|Quy chế|Hướng dẫn|Kế hoạch|Đề án|"
    "Chương trình hành động|Chương trình|Thông báo|Báo cáo|Công văn|Tờ trình|Thông tri|Thông tư|Nghị định|Luật"
)
_KIND = r"(?:NQ|CT|KL|QĐi|QĐ|QC|HD|KH|ĐA|CTrHĐ|CTr|TB|BC|CV|TTr|TTLT|TT|NĐ|CTPH)"
# Letters and digits of the issuer: TW, TU, BTGTU, UBND, TTg, QH15, UBTVQH14, BGDĐT, HĐTS
_PATTERN = re.compile(
    rf"(?P<type>{_TYPES})(?: số)?:?\s*(?P<number>\d{{1,4}}[a-z]?(?:\s?/\s?\d{{4}})?\s?[-–/]\s?"
    rf"(?:{_KIND}(?:\s?[-–/]\s?[A-ZĐa-z&]{{1,9}}\d{{0,2}})?|(?:QH|UBTVQH)\d{{2}}))"
    r"(?:,?\s*(?:ngày)?\s*(?P<date>\d{1,2}[/-]\d{1,2}[/-]\d{4}))?"
)
_ISSUERS = {
    "TW": "Trung ương",
    "TU": "Tỉnh ủy",
    "HU": "Huyện ủy",
    "UBND": "UBND",
    "HĐND": "HĐND",
    "TTg": "Thủ tướng Chính phủ",
    "CP": "Chính phủ",
    "BTGTW": "Ban Tuyên giáo Trung ương",
    "BTGTU": "Ban Tuyên giáo Tỉnh ủy",
    "BTCTW": "Ban Tổ chức Trung ương",
}


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered document as cited: "Chỉ thị", "05-CT/TW"; `date` is EDTF."""

    type: str
    number: str
    issuer: str | None
    date: str | None
    start: int
    end: int


def find_directives(text: str, start: int, end: int) -> list[Numbered]:
    """The numbered documents that text[start:end] cites, in order."""
    found = []
    for match in _PATTERN.finditer(text, start, end):
        number = re.sub(r"\s+", "", match["number"]).replace("–", "-")
        letters = re.split(r"[-/]", number)[-1].rstrip("0123456789")
        issuer = (
            "Quốc hội"
            if letters == "QH"
            else "Ủy ban Thường vụ Quốc hội"
            if letters == "UBTVQH"
            else _ISSUERS.get(letters)
        )
        found.append(Numbered(match["type"], number, issuer, _date(match["date"]), match.start(), match.end()))
    return found


def _date(written: str | None) -> str | None:
    if written is None:
        return None
    day, month, year = re.split(r"[/-]", written)
    if not (1 <= int(day) <= 31 and 1 <= int(month) <= 12):
        return None
    return f"{year}-{int(month):02d}-{int(day):02d}"
