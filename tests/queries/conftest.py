"""A small graph of invented officials, the same for every question, on either engine."""

from types import ModuleType
from typing import Any

import pytest

from graph.model.claims import Reading
from graph.model.kinds import Predicate
from graph.store import Store

KHUYEN, THANG, NAMESAKE, TUNG = "Lương Thị Khuyên", "Bế Ngọc Thắng", "Bế Ngọc Thẳng", "Ma Thế Tùng"


def meeting_of_the_board(factory: ModuleType) -> Reading:
    """A quarterly meeting of the propaganda board of Bắc Kạn."""
    text = (
        "Ngày 27/11/2023, tại thành phố Bắc Kạn, Ban Tuyên giáo Tỉnh ủy Bắc Kạn tổ chức Hội nghị giao ban quý III. "
        "Đồng chí Lương Thị Khuyên, Trưởng ban Tuyên giáo, chủ trì. Dự có Bế Ngọc Thắng, Phó Trưởng ban; "
        "Ma Thế Tùng, Chánh Văn phòng. Hội nghị quán triệt 05-CT/TU."
    )
    draft = factory.Draft(
        text,
        url="https://bao.example/giao-ban",
        outlet="Báo Thử",
        title="Giao ban quý III",
        published="2023-11-28",
        province="Bắc Kạn",
    )
    board = draft.body("Ban Tuyên giáo Tỉnh ủy Bắc Kạn", place="Bắc Kạn")
    met = draft.meeting("Hội nghị giao ban quý III", date="2023-11-27", place="Bắc Kạn")
    chair, deputy, guest = draft.person(KHUYEN), draft.person(THANG), draft.person(TUNG)
    head = draft.position("Trưởng ban", board)
    draft.claim(Predicate.HOLDS, chair, head, date="2023-11-27", title_as_reported="Trưởng ban Tuyên giáo")
    draft.claim(Predicate.HOLDS, deputy, draft.position("Phó Trưởng ban", board), date="2023-11-27")
    draft.claim(Predicate.ORGANIZED, board, met)
    draft.claim(Predicate.CHAIRED, chair, met, 0.95)
    draft.claim(Predicate.ATTENDED, deputy, met, order=0)
    draft.claim(Predicate.ATTENDED, guest, met, 0.6, order=1)
    draft.claim(Predicate.HELD_IN, met, draft.place("Bắc Kạn"))
    draft.claim(Predicate.CITES, met, draft.directive("05-CT/TU"))
    return _read(draft)


def signing(factory: ModuleType) -> Reading:
    """Two bodies sign, a namesake speaks, and the year of a workshop is not said."""
    text = (
        "Lễ ký Chương trình phối hợp giữa Tỉnh ủy Lai Châu và Liên minh Hợp tác xã tỉnh Lai Châu do Bế Ngọc Thắng, "
        "Bí thư, chủ trì. Bế Ngọc Thẳng phát biểu. Trước đó, ngày 27/11, Bế Ngọc Thắng chủ trì Hội thảo chuyển đổi số."
    )
    draft = factory.Draft(text, path="ky-ket.txt", published="2024-05-02", outlet="Báo Khác", title="Ký kết")
    party, union = draft.body("Tỉnh ủy Lai Châu"), draft.body("Liên minh Hợp tác xã tỉnh Lai Châu")
    ceremony = draft.meeting("Lễ ký", date="2024-05")
    workshop = draft.meeting("Hội thảo chuyển đổi số", date="XXXX-11-27")
    secretary, speaker = draft.person("Bế Ngọc Thắng"), draft.person(NAMESAKE)
    programme = draft.agreement("Chương trình phối hợp", date="2024-05")
    draft.claim(Predicate.HOLDS, secretary, draft.position("Bí thư", party), date="2024-05")
    draft.claim(Predicate.CHAIRED, secretary, ceremony)
    draft.claim(Predicate.CHAIRED, secretary, workshop)
    draft.claim(Predicate.SPOKE_AT, speaker, ceremony)
    draft.claim(Predicate.SIGNED, party, programme, date="2024-05")
    draft.claim(Predicate.SIGNED, union, programme, date="2024-05")
    return _read(draft)


def successor(factory: ModuleType) -> Reading:
    """The board has another head a year later."""
    text = (
        "Ngày 3/2/2025, Ma Thế Tùng được bổ nhiệm giữ chức Trưởng ban, Ban Tuyên giáo Tỉnh ủy Bắc Kạn; "
        "dự có nguyên Phó Trưởng ban Đào Thị Sương."
    )
    draft = factory.Draft(text, url="https://bao.example/bo-nhiem", published="2025-02-03", title="Bổ nhiệm")
    board = draft.body("Ban Tuyên giáo Tỉnh ủy Bắc Kạn", place="Bắc Kạn")
    head = draft.position("Trưởng ban", board)
    deputy = draft.position("Phó Trưởng ban", board)
    draft.claim(Predicate.HOLDS, draft.person(TUNG), head, date="2025-02-03", start="2025-02-03")
    draft.claim(Predicate.HOLDS, draft.person("Đào Thị Sương"), deputy, former=True)
    return _read(draft)


def _read(draft: Any) -> Reading:
    reading: Reading = draft.reading()
    return reading


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def graph(request: pytest.FixtureRequest, factory: ModuleType) -> Store:
    """The store that holds the three reports."""
    opened: Store = request.getfixturevalue(f"opened_{request.param}")
    opened.clear()
    written = opened.write([meeting_of_the_board(factory), signing(factory), successor(factory)])
    assert written.added == 3, written.failures
    return opened
