"""Every way to write a body of every province and district gives its key and no other's."""

from collections import defaultdict
from collections.abc import Iterator

import pytest

from graph.bodies import body_key
from graph.places import NEW_GEOGRAPHY, OLD_GEOGRAPHY, Level, Unit, gazetteer

# {t} type word and name, {n} name, {c} committee
ANYWHERE = {
    "people's committee": ["UBND {t}", "Ủy ban nhân dân {t}"],
    "council": ["HĐND {t}", "Hội đồng nhân dân {t}"],
    "standing body": ["Thường trực HĐND {t}"],
    "front": ["Ủy ban MTTQ {t}", "UBMTTQVN {t}", "Mặt trận Tổ quốc Việt Nam {t}"],
    "police": ["Công an {t}"],
    "women": ["Hội LHPN {t}", "Hội Liên hiệp Phụ nữ {t}"],
    "office": ["Văn phòng UBND {t}"],
    "committee": ["{c} {n}", "Ban Chấp hành Đảng bộ {t}"],
    "propaganda": ["Ban Tuyên giáo {c} {n}", "BTG {c} {n}"],
}
PROVINCIAL = {
    "education": ["Sở GD&ĐT {t}", "Sở Giáo dục và Đào tạo {n}"],
    "culture": ["Sở VH,TT&DL {n}", "Sở Văn hóa, Thể thao và Du lịch {t}"],
    "military": ["Bộ CHQS {t}", "Bộ Chỉ huy Quân sự {t}"],
    "deputies": ["Đoàn ĐBQH {t}", "Đoàn đại biểu Quốc hội {t}"],
    "steering": ["BCĐ 35 {c} {n}", "Ban Chỉ đạo 35 {t}"],
    "standing": ["BTV {c} {n}", "Ban Thường vụ {c} {n}"],
}
COMMITTEES = {"tỉnh": "Tỉnh ủy", "huyện": "Huyện ủy", "quận": "Quận ủy", "thị xã": "Thị ủy", "thành phố": "Thành ủy"}


def writings(unit: Unit, day: str, forms: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    type_ = gazetteer().type_on(unit.id, day)
    full = unit.full_name if unit.name.startswith("Quận") else f"{type_} {unit.name}"
    for organ, names in forms.items():
        for form in names:
            yield organ, form.format(t=full, n=unit.name, c=COMMITTEES[type_])


def keys(level: Level, day: str, forms: dict[str, list[str]]) -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for unit in gazetteer().units(level, day):
        province = gazetteer().province_of(unit.id, day)
        assert province is not None
        for organ, name in writings(unit, day, forms):
            for place, within in ((None, province.name), (unit.name, province.name), (province.name, None)):
                found[body_key(name, place, day, within=within)].add((organ, unit.id))
    return found


@pytest.mark.parametrize("day", [OLD_GEOGRAPHY, NEW_GEOGRAPHY])
def test_provinces(day: str) -> None:
    found = keys(Level.PROVINCE, day, ANYWHERE | PROVINCIAL)
    assert len(found) == len(ANYWHERE | PROVINCIAL) * len(gazetteer().units(Level.PROVINCE, day))
    assert all(len(bodies) == 1 for bodies in found.values())


def test_districts() -> None:
    found = keys(Level.DISTRICT, OLD_GEOGRAPHY, ANYWHERE)
    assert len(found) == len(ANYWHERE) * 696
    assert all(len(bodies) == 1 for bodies in found.values())
