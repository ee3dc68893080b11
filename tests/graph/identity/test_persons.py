"""What links two reports of one name, and what does not."""

import pytest

from graph.identity.dossier import DocumentNote, HeldPost, MeetingNote, PersonNote, mentions_of
from graph.identity.resolving import resolve

Seat = tuple[str, str]


def told(id_: str, name: str, *seats: str, on: str | None = "2023-05-04", meeting: str | None = None) -> DocumentNote:
    """A report of a person: seats as "title @ body", with "nguyên" before those that were left."""
    held = []
    for seat in seats:
        title, _, body = seat.removeprefix("nguyên ").partition(" @ ")
        held.append(HeldPost(title=title, body=body, former=seat.startswith("nguyên ")))
    person = PersonNote(mention=f"{id_}#p", name=name, holds=tuple(held))
    met = MeetingNote(mention=f"{id_}#m", kind="kỳ họp", name=meeting or "", date=on, attendees=(person.mention,))
    meetings = (met,) if meeting else ()
    return DocumentNote(id=id_, published=on, province="Bắc Kạn", persons=(person,), meetings=meetings)


def people(*notes: DocumentNote) -> list[str]:
    """The persons, each as the ids of the reports of them."""
    entities = resolve(mentions_of(note) for note in notes).entities
    groups: dict[str, str] = {}
    for note in notes:
        for person in note.persons:
            entity = entities[person.mention]
            groups[entity] = groups.get(entity, "") + note.id
    return sorted(groups.values())


NAME = "Vừ Văn Thào"


def test_a_name_alone_links_nobody() -> None:
    assert people(told("a", NAME), told("b", NAME)) == ["a", "b"]
    assert people(told("a", NAME, "Giám đốc @ Sở Y tế tỉnh Bắc Kạn"), told("b", NAME)) == ["a", "b"]


def test_the_same_seat_links() -> None:
    assert people(
        told("a", NAME, "Giám đốc @ Sở GD&ĐT"), told("b", NAME, "Giám đốc @ Sở Giáo dục và Đào tạo tỉnh Bắc Kạn")
    ) == ["ab"]


def test_the_same_title_elsewhere_does_not() -> None:
    assert people(
        told("a", NAME, "Giám đốc @ Sở Y tế tỉnh Bắc Kạn"), told("b", NAME, "Giám đốc @ Sở Y tế tỉnh Cao Bằng")
    ) == ["a", "b"]


def test_a_post_named_as_left_links_to_who_held_it() -> None:
    before = told("a", NAME, "Bí thư @ Huyện ủy Na Rì", on="2019-03-01")
    after = told("b", NAME, "Giám đốc @ Sở Nội vụ tỉnh Bắc Kạn", "nguyên Bí thư @ Huyện ủy Na Rì", on="2023-03-01")
    assert people(before, after) == ["ab"]


def test_nobody_is_former_before_he_holds_it() -> None:
    after = told("a", NAME, "Bí thư @ Huyện ủy Na Rì", on="2023-03-01")
    before = told("b", NAME, "nguyên Bí thư @ Huyện ủy Na Rì", on="2019-03-01")
    assert people(before, after) == ["a", "b"]


def test_leading_posts_of_one_province_link() -> None:
    assert people(
        told("a", NAME, "Phó Chủ tịch @ UBND tỉnh Bắc Kạn", on="2019-03-01"),
        told("b", NAME, "Chủ tịch @ UBND tỉnh Bắc Kạn", on="2023-03-01"),
    ) == ["ab"]
    assert people(
        told("a", NAME, "Bí thư @ Tỉnh ủy Bắc Kạn", on="2023-03-01"),
        told("b", NAME, "Chủ tịch @ HĐND tỉnh Bắc Kạn", on="2023-04-01"),
    ) == ["ab"]


def test_a_step_that_no_report_tells_does_not_link() -> None:
    assert people(
        told("a", NAME, "Phó Giám đốc @ Sở Y tế tỉnh Bắc Kạn", on="2019-03-01"),
        told("b", NAME, "Chủ tịch @ UBND huyện Na Rì", on="2023-03-01"),
    ) == ["a", "b"]


def test_the_province_that_took_over_another_keeps_its_leaders() -> None:
    before = told("a", NAME, "Chủ tịch @ UBND tỉnh Bắc Kạn", on="2025-05-05")
    assert people(before, told("b", NAME, "Chủ tịch @ UBND tỉnh Thái Nguyên", on="2025-08-05")) == ["ab"]
    assert people(before, told("b", NAME, "Phó Bí thư @ Tỉnh ủy Thái Nguyên", on="2025-08-05")) == ["ab"]
    assert people(before, told("b", NAME, "Giám đốc @ Sở Y tế tỉnh Thái Nguyên", on="2025-08-05")) == ["a", "b"]


def test_who_may_have_come_from_either_of_two_provinces_is_neither() -> None:
    first = told("a", NAME, "Giám đốc @ Sở Y tế tỉnh Bắc Kạn", on="2025-05-05")
    second = told("b", NAME, "Giám đốc @ Sở Y tế tỉnh Thái Nguyên", on="2025-05-06")
    assert people(first, second, told("c", NAME, "Giám đốc @ Sở Y tế tỉnh Thái Nguyên", on="2025-08-05")) == [
        "a",
        "b",
        "c",
    ]


def test_a_report_that_names_the_old_post_says_which_of_two_it_is() -> None:
    first = told("a", NAME, "Chủ tịch @ UBND tỉnh Bắc Kạn", on="2025-05-05")
    second = told("b", NAME, "Chủ tịch @ UBND tỉnh Thái Nguyên", on="2025-05-06")
    seats = ("Chủ tịch @ HĐND tỉnh Thái Nguyên", "nguyên Chủ tịch @ UBND tỉnh Bắc Kạn")
    assert people(first, second, told("c", NAME, *seats, on="2025-08-05")) == ["ac", "b"]


def test_one_meeting_links_who_is_named_without_a_post() -> None:
    meeting = "Kỳ họp thứ 5 HĐND tỉnh Bắc Kạn"
    chair = told("a", NAME, "Chủ tịch @ HĐND tỉnh Bắc Kạn", meeting=meeting)
    assert people(chair, told("b", NAME, meeting=meeting)) == ["ab"]
    clerk = told("c", NAME, "Chủ tịch @ UBND huyện Na Rì", meeting=meeting)
    assert people(chair, clerk) == ["a", "c"]


@pytest.mark.parametrize("written", ["Vu Van Thao", "VỪ VĂN THÀO", "Đại tá Vừ Văn Thào", "Vừ Văn Thào (Ba Thào)"])
def test_a_name_written_otherwise_links_by_its_seat(written: str) -> None:
    seat = "Giám đốc @ Công an tỉnh Bắc Kạn"
    assert people(told("a", NAME, seat), told("b", written, seat)) == ["ab"]


def test_a_name_without_accents_links_by_nothing_less() -> None:
    leading = told("a", "Đào Bình", "Bí thư @ Tỉnh ủy Bắc Kạn")
    assert people(leading, told("b", "Dao Binh", "Chủ tịch @ HĐND tỉnh Bắc Kạn")) == ["a", "b"]


def test_a_name_without_accents_does_not_join_two_tones() -> None:
    seat = "Phó Chủ tịch @ UBND tỉnh Bắc Kạn"
    assert people(told("a", "Đào Bình", seat), told("b", "Đào Bính", seat), told("c", "Dao Binh", seat)) == [
        "a",
        "b",
        "c",
    ]


def test_chief_and_deputy_on_one_day_are_two() -> None:
    assert people(
        told("a", NAME, "Bí thư @ Tỉnh ủy Bắc Kạn"), told("b", NAME, "Phó Bí thư Thường trực @ Tỉnh ủy Bắc Kạn")
    ) == ["a", "b"]


def test_seats_in_the_central_committee_link_only_within_a_province() -> None:
    member = "Ủy viên @ Ban Chấp hành Trung ương Đảng"
    here = told("a", NAME, member, "Bí thư @ Tỉnh ủy Bắc Kạn", on="2021-05-05")
    assert people(here, told("b", NAME, member, "Bí thư @ Tỉnh ủy Sơn La", on="2023-05-05")) == ["a", "b"]


def test_a_namesake_who_held_office_in_between_is_another() -> None:
    here = "Chủ tịch @ UBND tỉnh Bắc Kạn"
    reports = (
        told("a", NAME, here, on="2018-01-10"),
        told("b", NAME, here, on="2022-01-10"),
        told("c", NAME, "Chủ tịch @ UBND tỉnh Thái Nguyên", on="2020-01-10"),
        told("d", NAME, "Chủ tịch @ UBND tỉnh Thái Nguyên", on="2025-08-10"),
    )
    assert people(*reports) == ["ab", "c", "d"]
