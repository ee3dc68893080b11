"""Who signed with whom."""

from collections.abc import Callable

import pytest

Facts = frozenset[tuple[str, ...]]
PARTIES = {"Ban Dân vận Tỉnh ủy Lạng Sơn", "Hội Nông dân tỉnh Lạng Sơn"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Dịp này, Ban Dân vận Tỉnh ủy ký kết Chương trình phối hợp với Hội Nông dân tỉnh về tuyên truyền.",
        "Ký kết Chương trình phối hợp giữa Ban Dân vận Tỉnh ủy với Hội Nông dân tỉnh.",
        "Ban Dân vận Tỉnh ủy và Hội Nông dân tỉnh đã ký quy chế phối hợp.",
        "Sáng 12/3, tại lễ ký kết quy chế phối hợp giữa Ban Dân vận Tỉnh ủy và Hội Nông dân tỉnh, các bên cam kết.",
        "Ban Dân vận Tỉnh ủy và Hội Nông dân tỉnh thống nhất chương trình. Đại diện hai đơn vị đã ký kết văn bản hợp tác.",
    ],
)
def test_two_parties(facts: Callable[[str], Facts], sentence: str) -> None:
    assert {f[1] for f in facts(sentence) if f[0] == "SIGNED"} == PARTIES


@pytest.mark.parametrize(
    "sentence",
    [
        "UBND tỉnh và Sở Tài chính ký ban hành quyết định mới.",
        "Ban Dân vận Tỉnh ủy sẽ ký kết chương trình phối hợp với Hội Nông dân tỉnh.",
    ],
)
def test_nothing_signed(facts: Callable[[str], Facts], sentence: str) -> None:
    assert not {f for f in facts(sentence) if f[0] == "SIGNED"}
