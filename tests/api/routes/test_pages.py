"""The pages over a real store: permanent addresses, sentences, marked texts."""

import re
from collections.abc import Callable
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from starlette.testclient import TestClient

from visualizations.language import Language

Find = Callable[[str], str]


def links(html: str) -> list[str]:
    """Addresses that a page links to, within the site."""
    return [one.replace("&amp;", "&") for one in re.findall(r'href="(/[^"]*)"', html)]


def test_the_first_page_searches_without_accents(client: TestClient) -> None:
    assert "<form" in client.get("/").text
    found = client.get("/", params={"q": "luong  thi khuyen"})
    assert found.status_code == 200
    assert "Lương Thị Khuyên" in found.text
    assert "Trưởng ban" in found.text


def test_a_search_that_finds_nothing_says_what_to_do(client: TestClient) -> None:
    assert "Hãy thử ít chữ hơn" in client.get("/", params={"q": "khong co ai ca"}).text


@pytest.mark.parametrize(
    ("name", "room"), [("luong thi khuyen", "p"), ("hoi nghi giao ban", "m"), ("ban tuyen giao", "b")]
)
def test_an_entity_has_its_links_as_list_and_picture_with_sentences(
    client: TestClient, id_of: Find, name: str, room: str
) -> None:
    html = client.get(f"/{room}/{id_of(name)}").text
    assert html.count('<tr class="link"') == html.count('<a href="#edge=')
    assert html.count("<mark>") >= html.count('<tr class="link"') > 0
    assert "Báo Thử" in html


def test_every_citation_lands_at_marked_words(client: TestClient, id_of: Find) -> None:
    html = client.get(f"/p/{id_of('luong thi khuyen')}").text
    cited = {one for one in links(html) if one.startswith("/d/")}
    assert cited
    for address in cited:
        page = client.get(address)
        assert page.status_code == 200
        anchor = urlsplit(address).fragment
        start, end = map(int, anchor.split("-")[1:])
        marked = re.search(rf'<mark>(?:<span id="[^"]+"></span>)*<span id="{anchor}"></span>', page.text)
        assert marked, address
        assert end > start


def test_what_the_tables_tell_is_cited_and_marked_too(client: TestClient, id_of: Find) -> None:
    html = client.get(f"/e/{id_of('bac kan')}").text
    (cited,) = {one for one in links(html) if one.startswith("/d/giaoban%3A")}
    page = client.get(cited)
    assert page.status_code == 200
    assert re.search(
        rf'<span id="{urlsplit(cited).fragment}"></span>.*tỉnh Bắc Kạn → tỉnh Thái Nguyên; 2025', page.text
    )


def test_a_document_shows_its_whole_text_and_what_was_read_in_it(client: TestClient) -> None:
    page = client.get("/d/hoi-thao.txt", follow_redirects=True)
    assert "&lt;script&gt;boom()&lt;/script&gt;" in page.text
    assert "<script>boom" not in page.text
    assert "<title>&lt;b&gt;Hội thảo&lt;/b&gt;" in page.text
    assert page.text.count('class="jump"') == 2


@pytest.mark.parametrize("start", ["/", "/en/"])
def test_every_link_of_every_page_leads_to_a_page(client: TestClient, id_of: Find, start: str) -> None:
    seen: set[str] = set()
    waiting = [start, f"{start}?q=be+ngoc+thang", f"{start}p/{id_of('luong thi khuyen')}"]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = client.get(address)
        assert answer.status_code == 200, address
        if answer.headers["content-type"].startswith("text/html"):
            waiting += [urljoin(address, one).split("#")[0] for one in links(answer.text)]
    assert len(seen) > 20


def test_the_demonstration_says_so_on_every_page(client: TestClient, id_of: Find) -> None:
    for path in ("/", "/?q=luong", f"/p/{id_of('luong thi khuyen')}", "/p/nobody"):
        assert "mọi nhân vật và sự kiện ở đây đều được đặt ra" in client.get(path).text, path


def test_a_path_or_url_in_an_address_leads_to_the_document(client: TestClient) -> None:
    answer = client.get("/en/d/hoi-thao.txt")
    assert answer.status_code == 302
    assert answer.headers["location"].startswith("/en/d/text%3A")


def test_a_name_in_an_address_leads_to_the_id(client: TestClient, id_of: Find) -> None:
    answer = client.get("/p/luong thi khuyen")
    assert answer.status_code == 302
    assert answer.headers["location"] == f"/p/{id_of('luong thi khuyen')}"


def test_an_id_in_the_wrong_room_leads_to_the_right_one(client: TestClient, id_of: Find) -> None:
    met = id_of("hoi nghi giao ban")
    assert client.get(f"/en/p/{met}").headers["location"] == f"/en/m/{met}"


def test_an_ambiguous_name_is_a_page_of_candidates(client: TestClient) -> None:
    answer = client.get("/p/be ngoc thang")
    assert answer.status_code == 409
    assert len(set(re.findall(r'href="(/p/[0-9a-f]{16})"', answer.text))) == 2


@pytest.mark.parametrize("path", ["/p/nobody", "/d/nothing", "/nowhere", "/en/m/x", "/static/x.js"])
def test_what_is_not_there_is_a_page_with_404(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")


def test_vietnamese_has_one_address(client: TestClient) -> None:
    answer = client.get("/vi/p/abc?x=1")
    assert answer.status_code == 308
    assert urlsplit(answer.headers["location"])._replace(scheme="", netloc="").geturl() == "/p/abc?x=1"
    assert urlsplit(client.get("/vi").headers["location"]).path == "/"
    assert urlsplit(client.get("/vi//evil.example/").headers["location"]).netloc == "127.0.0.1:8000"


def test_english_pages_are_in_english(client: TestClient, id_of: Find) -> None:
    html = client.get(f"/en/p/{id_of('luong thi khuyen')}").text
    assert '<html lang="en">' in html
    assert "Chaired" in html
    assert "Lương Thị Khuyên" in html
    assert [one for one in links(html) if one.startswith(("/p/", "/m/", "/b/", "/d/"))] == [
        one for one in links(html) if one == f"/p/{id_of('luong thi khuyen')}"
    ]
    assert Language.EN.prefix == "/en"


def test_documents_are_found_by_their_id_as_one_part_of_the_address(client: TestClient) -> None:
    html = client.get("/", params={"q": "x"}).text
    assert html
    known = [
        one for one in links(client.get("/m/hoi nghi giao ban quy iii", follow_redirects=True).text) if "/d/" in one
    ]
    assert "https://bao.example/giao-ban?so=1&trang=2#dau" in unquote(known[0].split("#")[0])


def test_two_people_are_joined_with_the_sentence_behind_each_step(client: TestClient, id_of: Find) -> None:
    ends = {"person": id_of("luong thi khuyen"), "other": id_of("ma the tung")}
    html = client.get("/path", params=ends).text
    assert html.count('<tr class="link"') == 2
    assert "Lương Thị Khuyên – Ma Thế Tùng" in html
    assert html.count("<mark>") >= 2


def test_two_people_that_nothing_joins(client: TestClient, id_of: Find) -> None:
    secretary = list(client.get("/api/v1/meetings/each?person=be+ngoc+thang").json())
    alone = next(one["asked"]["about"][0]["id"] for one in secretary if "Hội thảo" in one["rows"][0]["meeting"]["name"])
    html = client.get("/path", params={"person": alone, "other": id_of("ma the tung")}).text
    assert "Không tìm thấy mối liên hệ nào" in html


def test_an_ambiguous_end_is_asked_back(client: TestClient, id_of: Find) -> None:
    answer = client.get("/path", params={"person": id_of("ma the tung"), "other": "be ngoc thang"})
    assert answer.status_code == 409
    assert client.get("/path").status_code == 422


@pytest.mark.parametrize("layout", ["rings", "columns", "bands"])
def test_a_picture_can_be_laid_out_otherwise(client: TestClient, id_of: Find, layout: str) -> None:
    page = client.get(f"/p/{id_of('luong thi khuyen')}", params={"layout": layout})
    assert page.status_code == 200
    assert page.text.count('href="?layout=') == 2
