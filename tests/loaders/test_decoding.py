"""Bytes → text: what comes as Unicode stays, what comes in an old encoding is converted."""

import json
import unicodedata

import pytest

from graph.errors import DocumentError
from graph.resources import read_text
from loaders.decoding import decode, decode_page

TEXT = (
    "Sáng ngày 12 tháng 5, Ban Thường vụ Huyện ủy tổ chức hội nghị triển khai nhiệm vụ công tác xây dựng Đảng. "
    "Đồng chí Lường Văn Khỏe, Phó Bí thư Thường trực, chủ trì và phát biểu kết luận; các đại biểu đã thảo luận "
    "những giải pháp để phát triển kinh tế, xã hội của địa phương trong những năm tới. Ở đây cũng ký kết, mở lễ hội."
)


def tables() -> dict[str, dict[str, str]]:
    data: dict[str, dict[str, str]] = json.loads(read_text("loaders", "lexicons/encodings.json"))
    return data


def vni(text: str) -> str:
    back = {letter: code for code, letter in reversed(tables()["vni"].items())}
    return "".join(back.get(c, c) for c in text)


def tcvn3(text: str) -> str:
    back = {letter: code for code, letter in tables()["tcvn3"].items()}
    return "".join(back.get(c, back.get(c.lower(), c)) for c in text)


def windows_1258(text: str) -> bytes:
    data = b""
    for char in unicodedata.normalize("NFC", text):
        marks = [m for m in unicodedata.normalize("NFD", char) if m in "\u0300\u0301\u0303\u0309\u0323"]
        rest = [c for c in unicodedata.normalize("NFD", char) if c not in marks]
        data += (unicodedata.normalize("NFC", "".join(rest)) + "".join(marks)).encode("cp1258")
    return data


@pytest.mark.parametrize("text", [TEXT, "\ufeff" + TEXT, TEXT.replace(" ", "\r\n"), unicodedata.normalize("NFD", TEXT)])
def test_utf8_is_kept_as_it_came(text: str) -> None:
    assert decode(text.encode(), "a.txt") == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_characters_are_read_with_and_without_their_mark(encoding: str) -> None:
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


def test_windows_1258_is_composed() -> None:
    assert decode(windows_1258(TEXT), "a.txt") == TEXT


def test_vni_is_converted() -> None:
    assert decode(vni(TEXT).encode("cp1252"), "a.txt") == TEXT


def test_tcvn3_is_converted_but_for_capitals_that_it_lacks() -> None:
    assert decode(tcvn3(TEXT).encode("cp1252"), "a.txt") == TEXT.replace("Ở", "ở")


def test_tcvn3_headlines_of_an_all_capital_font_become_capitals() -> None:
    text = "HỘI NGHỊ TỔNG KẾT " + TEXT
    assert decode(tcvn3(text).encode("cp1252"), "a.txt").startswith("HỘI NGHỊ TỔNG KẾT")


@pytest.mark.parametrize("garbled", [vni(TEXT), tcvn3(TEXT), TEXT.encode().decode("latin-1")])
def test_old_letters_saved_as_utf8_are_repaired(garbled: str) -> None:
    assert decode(garbled.encode(), "a.txt").lower() == TEXT.lower()


def test_tables_turn_every_letter_into_a_single_composed_one() -> None:
    for name in ("vni", "tcvn3"):
        letters = tables()[name].values()
        assert all(len(c) == 1 and unicodedata.is_normalized("NFC", c) for c in letters)
    vietnamese = {c for c in TEXT + TEXT.upper() if not c.isascii() and c.isalpha()}
    assert vietnamese <= set(tables()["vni"].values())
    assert {c for c in vietnamese if c.islower()} <= set(tables()["tcvn3"].values())


@pytest.mark.parametrize("data", [b"", b"abc", "été, français à volonté".encode("latin-1"), b"\xff\xfea\x00\x00\x00"])
def test_what_is_neither_is_refused_with_a_remedy(data: bytes) -> None:
    with pytest.raises(DocumentError) as caught:
        decode(data, "a.txt")
    assert caught.value.remedy
    assert str(caught.value).startswith("a.txt: ")


def test_a_page_is_read_in_the_charset_it_names() -> None:
    page = f"<meta http-equiv='Content-Type' content='text/html; charset=windows-1258'><p>{TEXT}</p>"
    read = decode_page(windows_1258(page), "a.html")
    assert TEXT in unicodedata.normalize("NFC", read)


def test_a_page_that_lies_about_its_charset_is_read_by_its_letters() -> None:
    page = f"<html><meta charset=utf-8><p>{vni(TEXT)}</p></html>"
    assert TEXT in decode_page(page.encode("cp1252"), "a.html")
