"""Units by name, day and place in the hierarchy; facts of the 2025 reform."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.places import NEW_GEOGRAPHY, OLD_GEOGRAPHY, Level, Unit, gazetteer

MERGERS = {
    "Tuyên Quang": "Hà Giang, Tuyên Quang",
    "Lào Cai": "Lào Cai, Yên Bái",
    "Thái Nguyên": "Bắc Kạn, Thái Nguyên",
    "Phú Thọ": "Hòa Bình, Phú Thọ, Vĩnh Phúc",
    "Bắc Ninh": "Bắc Giang, Bắc Ninh",
    "Hưng Yên": "Hưng Yên, Thái Bình",
    "Hải Phòng": "Hải Dương, Hải Phòng",
    "Ninh Bình": "Hà Nam, Nam Định, Ninh Bình",
    "Quảng Trị": "Quảng Bình, Quảng Trị",
    "Đà Nẵng": "Quảng Nam, Đà Nẵng",
    "Quảng Ngãi": "Kon Tum, Quảng Ngãi",
    "Gia Lai": "Bình Định, Gia Lai",
    "Khánh Hòa": "Khánh Hòa, Ninh Thuận",
    "Lâm Đồng": "Bình Thuận, Lâm Đồng, Đắk Nông",
    "Đắk Lắk": "Phú Yên, Đắk Lắk",
    "Hồ Chí Minh": "Bà Rịa - Vũng Tàu, Bình Dương, Hồ Chí Minh",
    "Đồng Nai": "Bình Phước, Đồng Nai",
    "Tây Ninh": "Long An, Tây Ninh",
    "Cần Thơ": "Cần Thơ, Hậu Giang, Sóc Trăng",
    "Vĩnh Long": "Bến Tre, Trà Vinh, Vĩnh Long",
    "Đồng Tháp": "Tiền Giang, Đồng Tháp",
    "Cà Mau": "Bạc Liêu, Cà Mau",
    "An Giang": "An Giang, Kiên Giang",
}
UNCHANGED = "Hà Nội, Huế, Lai Châu, Điện Biên, Sơn La, Lạng Sơn, Quảng Ninh, Thanh Hóa, Nghệ An, Hà Tĩnh, Cao Bằng"


@pytest.mark.parametrize(
    ("day", "level", "count"),
    [
        (NEW_GEOGRAPHY, Level.PROVINCE, 34),
        (OLD_GEOGRAPHY, Level.PROVINCE, 63),
        ("2008-08-01", Level.PROVINCE, 63),
        ("2008-07-31", Level.PROVINCE, 64),
        (OLD_GEOGRAPHY, Level.DISTRICT, 696),
        (NEW_GEOGRAPHY, Level.DISTRICT, 0),
        (NEW_GEOGRAPHY, Level.COMMUNE, 3321),
    ],
)
def test_units_of_a_day(day: str, level: Level, count: int) -> None:
    assert len(gazetteer().units(level, day)) == count


@pytest.mark.parametrize(("new", "old"), MERGERS.items())
def test_merged_provinces(new: str, old: str) -> None:
    (unit,) = gazetteer().named(new, on=NEW_GEOGRAPHY, level=Level.PROVINCE)
    assert unit.valid_from == NEW_GEOGRAPHY
    assert {u.name for u in gazetteer().predecessors(unit.id)} == set(old.split(", "))
    for before in gazetteer().predecessors(unit.id):
        assert gazetteer().successors(before.id) == (unit,)
        (how,) = gazetteer().succession(before.id)
        assert (how.date, how.decree, how.whole) == (NEW_GEOGRAPHY, "Nghị quyết 202/2025/QH15", True)


@pytest.mark.parametrize("name", UNCHANGED.split(", "))
def test_provinces_left_alone_keep_their_id(name: str) -> None:
    before = gazetteer().named(name, on=OLD_GEOGRAPHY, level=Level.PROVINCE)
    assert before == gazetteer().named(name, on=NEW_GEOGRAPHY, level=Level.PROVINCE)
    assert len(before) == 1


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("TPHCM", "p:ho-chi-minh:1976"),
        ("TP. Hồ Chí Minh", "p:ho-chi-minh:1976"),
        ("TP HCM", "p:ho-chi-minh:1976"),
        ("Sài Gòn", "p:ho-chi-minh:1976"),
        ("Đăk Lăk", "p:dak-lak:1976"),
        ("Daklak", "p:dak-lak:1976"),
        ("Bắc Cạn", "p:bac-kan:1997"),
        ("Bà Rịa – Vũng Tàu", "p:ba-ria-vung-tau:1991"),
        ("Bà Rịa Vũng Tàu", "p:ba-ria-vung-tau:1991"),
        ("TT-Huế", "p:thua-thien-hue:1989"),
        ("Thừa Thiên - Huế", "p:thua-thien-hue:1989"),
        ("BMT", "d:dak-lak:buon-ma-thuot"),
        ("TP. Buôn Mê Thuột", "d:dak-lak:buon-ma-thuot"),
        ("thành phố Qui Nhơn", "d:binh-dinh:quy-nhon"),
        ("Krông Ana", "d:dak-lak:krong-a-na"),
        ("HÒA BÌNH", "p:hoa-binh:1991"),
        ("Hoà Bình", "p:hoa-binh:1991"),
        ("quận 9", "d:ho-chi-minh:quan-9"),
        ("Q.1", "d:ho-chi-minh:quan-1"),
        ("thị xã Kỳ Anh", "d:ha-tinh:ky-anh:tx"),
        ("huyện Kỳ Anh", "d:ha-tinh:ky-anh:h"),
        ("huyện Quảng Ninh", "d:quang-binh:quang-ninh"),
        ("tỉnh Quảng Ninh", "p:quang-ninh:1976"),
        ("Hoành Bồ", "d:quang-ninh:hoanh-bo"),
        ("Hà Tây", "p:ha-tay:1991"),
    ],
)
def test_names_and_their_variants(name: str, id_: str) -> None:
    found = gazetteer().locate(name)
    assert found is not None
    assert found.id == id_


def test_names_that_fit_several_are_not_decided() -> None:
    assert len(gazetteer().named("huyện Châu Thành")) == 10
    assert gazetteer().locate("huyện Châu Thành") is None
    assert gazetteer().locate("huyện Châu Thành", within="p:ben-tre:1976") == gazetteer().unit("d:ben-tre:chau-thanh")
    # An Giang took over Kiên Giang, which had a Châu Thành too.
    assert gazetteer().locate("huyện Châu Thành", within="p:an-giang:2025") is None


def located(name: str, *, on: str | None = None) -> str:
    unit = gazetteer().locate(name, on=on)
    assert unit is not None
    return unit.id


def province(id_: str, on: str | None = None) -> str:
    unit = gazetteer().province_of(id_, on)
    assert unit is not None
    return unit.name


def test_the_day_chooses_between_units_of_one_name() -> None:
    assert located("Thái Nguyên", on=OLD_GEOGRAPHY) == "p:thai-nguyen:1997"
    assert located("Thái Nguyên", on=NEW_GEOGRAPHY) == "p:thai-nguyen:2025"
    assert located("Thái Nguyên") == "p:thai-nguyen:1997"
    assert located("Bắc Kạn", on="2025-10-01") == "p:bac-kan:1997"
    assert located("tỉnh Cần Thơ", on="1995") == "p:can-tho:1992"
    assert located("Huế", on="2020-01-01") == "d:hue:hue"
    assert located("Huế", on="2025-01-01") == "p:hue:2025"


def test_a_merged_province_contains_what_it_took_over() -> None:
    assert gazetteer().contains("p:thai-nguyen:2025", "d:bac-kan:na-ri")
    assert not gazetteer().contains("p:thai-nguyen:1997", "d:bac-kan:na-ri")
    assert province("d:ha-noi:ba-vi") == "Hà Nội"
    assert province("d:ha-noi:ba-vi", "2005-01-01") == "Hà Tây"


def test_districts_end_in_communes() -> None:
    names = [u.name for u in gazetteer().successors("d:bac-kan:na-ri")]
    assert "Na Rì" in names
    assert all(u.valid_from == NEW_GEOGRAPHY for u in gazetteer().successors("d:bac-kan:na-ri"))
    assert not any(s.whole for s in gazetteer().succession("d:bac-kan:na-ri"))


def test_communes_need_a_type_word() -> None:
    assert gazetteer().named("Trần Phú", within="p:bac-kan:1997") == ()
    assert [u.id for u in gazetteer().named("xã Trần Phú", on=OLD_GEOGRAPHY, within="p:bac-kan:1997")] == [
        "c:bac-kan:na-ri:tran-phu"
    ]
    assert gazetteer().unit(located("đặc khu Kiên Hải", on="2025-08-01")).parent == "p:an-giang:2025"


def test_divided_communes_say_so() -> None:
    divided = [u for u in gazetteer().units(Level.COMMUNE) if len(gazetteer().successors(u.id)) > 1]
    assert divided
    assert not any(s.whole for s in gazetteer().succession(divided[0].id))


def test_a_commune_left_alone_keeps_its_origin() -> None:
    alone = [u for u in gazetteer().units(Level.COMMUNE, NEW_GEOGRAPHY) if gazetteer().origin(u.id) != u.id]
    assert len(alone) == 120
    assert all(gazetteer().unit(gazetteer().origin(u.id)).name == u.name for u in alone)


def test_names_and_types_of_a_day() -> None:
    assert gazetteer().type_on("d:quang-ninh:dong-trieu", "2020-01-01") == "thị xã"
    assert gazetteer().type_on("d:quang-ninh:dong-trieu", "2025-01-01") == "thành phố"
    assert gazetteer().name_on("d:quang-ninh:dong-trieu", "2020-01-01") == "Đông Triều"


def test_every_succession_leads_somewhere_later() -> None:
    for one in gazetteer().successions():
        before, after = gazetteer().unit(one.from_id), gazetteer().unit(one.to_id)
        assert before.valid_to is not None
        assert before.valid_to < one.date
        assert after.valid(one.date)


@given(st.sampled_from(gazetteer().units(Level.PROVINCE) + gazetteer().units(Level.DISTRICT)), st.booleans())
def test_a_unit_is_found_by_its_own_name(unit: Unit, upper: bool) -> None:
    name = unit.full_name.upper() if upper else unit.full_name
    assert unit in gazetteer().named(name)
