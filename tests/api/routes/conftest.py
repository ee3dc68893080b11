"""The application over a small invented graph, asked in process."""

from collections.abc import Callable, Iterator
from types import ModuleType

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from graph.model.claims import Reading
from graph.model.kinds import Predicate
from graph.settings import Settings
from graph.store import Store

URL = "https://bao.example/giao-ban?so=1&trang=2#dau"
TEXT = (
    "Sáng 27/11/2023, Ban Tuyên giáo Tỉnh ủy Bắc Kạn tổ chức Hội nghị giao ban quý III. "
    "Đồng chí Lương Thị Khuyên, Trưởng ban Tuyên giáo, chủ trì. Dự có Bế Ngọc Thắng; Ma Thế Tùng."
)
OTHER = "Ngày 2/5/2024, Bế Ngọc Thắng, Bí thư Đảng ủy xã, dự Hội thảo <script>boom()</script> chuyển đổi số."


def _board(factory: ModuleType) -> Reading:
    draft = factory.Draft(TEXT, url=URL, outlet="Báo Thử", title="Giao ban quý III", published="2023-11-28")
    board = draft.body("Ban Tuyên giáo Tỉnh ủy Bắc Kạn", place="Bắc Kạn")
    met = draft.meeting("Hội nghị giao ban quý III", date="2023-11-27")
    chair = draft.person("Lương Thị Khuyên")
    draft.claim(Predicate.HOLDS, chair, draft.position("Trưởng ban", board), date="2023-11-27")
    draft.claim(Predicate.CHAIRED, chair, met)
    draft.claim(Predicate.ORGANIZED, board, met)
    for order, name in enumerate(("Bế Ngọc Thắng", "Ma Thế Tùng")):
        draft.claim(Predicate.ATTENDED, draft.person(name), met, order=order)
    reading: Reading = draft.reading()
    return reading


def _namesake(factory: ModuleType) -> Reading:
    draft = factory.Draft(OTHER, path="hoi-thao.txt", title="<b>Hội thảo</b>", published="2024-05-02")
    met = draft.meeting("Hội thảo <script>boom()</script> chuyển đổi số", date="2024-05-02")
    person = draft.person("Bế Ngọc Thắng")
    post = draft.position("Bí thư", draft.body("Đảng ủy xã"))
    draft.claim(Predicate.HOLDS, person, post, date="2024-05-02")
    draft.claim(Predicate.ATTENDED, person, met)
    reading: Reading = draft.reading()
    return reading


def _joined(factory: ModuleType) -> Reading:
    draft = factory.Draft("Lễ tại Bắc Kạn, nay là Thái Nguyên.", path="le.txt", published="2025-08-02")
    met = draft.meeting("Lễ", date="2025-08-02")
    for name, unit in (("Bắc Kạn", "p:bac-kan:1997"), ("Thái Nguyên", "p:thai-nguyen:2025")):
        draft.claim(Predicate.HELD_IN, met, draft.place(name, key=unit, unit=unit))
    reading: Reading = draft.reading()
    return reading


@pytest.fixture(scope="module")
def invented(opened_embedded: Store, factory: ModuleType) -> Store:
    """One meeting with its chair, a man with the name of one who was there, and two provinces of which one is the
    other's successor. No test here writes.
    """
    opened_embedded.clear()
    assert opened_embedded.write_batch([_board(factory), _namesake(factory), _joined(factory)]).failures == ()
    return opened_embedded


@pytest.fixture(scope="module")
def client(invented: Store, embedded_settings: Settings) -> Iterator[TestClient]:
    """The application as a demonstration; a bug is raised here, not turned into a 500."""
    app = create_app(embedded_settings.model_copy(update={"demo": True}))
    with TestClient(app, base_url="http://127.0.0.1:8000", follow_redirects=False) as opened:
        yield opened


@pytest.fixture(scope="module")
def id_of(client: TestClient) -> Callable[[str], str]:
    """The id of the first entity that a search finds."""

    def found(name: str) -> str:
        rows = client.get("/api/v1/search", params={"text": name}).json()["rows"]
        return str(rows[0]["entity"]["id"])

    return found
