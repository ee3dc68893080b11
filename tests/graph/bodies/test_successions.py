"""What took over what."""

from graph.bodies import body_key, successions
from graph.places import NEW_GEOGRAPHY, OLD_GEOGRAPHY


def followers(name: str, on: str = OLD_GEOGRAPHY) -> set[tuple[str, str]]:
    key = body_key(name, None, on)
    return {(one.to_name, one.date) for one in successions() if one.from_key == key}


def test_party_committees_of_merged_provinces() -> None:
    assert followers("Tỉnh ủy Bắc Kạn") == {("Tỉnh ủy Thái Nguyên", NEW_GEOGRAPHY)}
    assert followers("Tỉnh ủy Thái Nguyên") == {("Tỉnh ủy Thái Nguyên", NEW_GEOGRAPHY)}
    assert followers("Tỉnh ủy Bình Dương") == {("Thành ủy Hồ Chí Minh", NEW_GEOGRAPHY)}
    assert followers("Tỉnh ủy Sơn La") == set()


def test_fifty_two_provinces_were_joined() -> None:
    committees = [one for one in successions() if one.from_key.startswith("cấp ủy@") and one.date == NEW_GEOGRAPHY]
    assert len(committees) == 52
    assert len({one.to_key for one in committees}) == 23
    assert {one.decree for one in committees} == {"Quyết định của Bộ Chính trị ngày 24-06-2025"}


def test_hue_and_ha_tay() -> None:
    assert followers("Tỉnh ủy Thừa Thiên Huế", "2024-12-31") == {("Thành ủy Huế", "2025-01-01")}
    assert followers("UBND tỉnh Hà Tây", "2008-07-31") == {("UBND thành phố Hà Nội", "2008-08-01")}


def test_boards_and_departments_of_2025() -> None:
    assert followers("Ban Dân vận Tỉnh ủy Sơn La", "2024-01-01") == {
        ("Ban Tuyên giáo và Dân vận Tỉnh ủy Sơn La", "2025-02/2025-03")
    }
    assert followers("Sở TN&MT Sơn La", "2024-01-01") == {("Sở Nông nghiệp và Môi trường tỉnh Sơn La", "2025-03")}
    assert followers("Sở GTVT Thành phố Hồ Chí Minh", "2024-01-01") == set()


def test_ministries() -> None:
    assert followers("Bộ GTVT") == {("Bộ Xây dựng", "2025-03-01")}
    assert followers("Ban Tuyên giáo Trung ương") == {("Ban Tuyên giáo và Dân vận Trung ương", "2025-02-03")}


def test_nothing_follows_itself_and_all_is_sorted() -> None:
    every = successions()
    assert all(one.from_key != one.to_key for one in every)
    assert [(one.from_key, one.to_key) for one in every] == sorted((one.from_key, one.to_key) for one in every)
    assert all(one.decree and one.date and "?" not in one.from_key + one.to_key for one in every)
