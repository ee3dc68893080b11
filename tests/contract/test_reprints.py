"""Reprints of one text count as one source, on every engine, whatever the order in which they come."""

from types import ModuleType

from graph.model.claims import Reading
from graph.model.kinds import Predicate
from graph.store import Store

BODY = (
    "Sáng qua, tại hội trường lớn, Tỉnh ủy Sơn La tổ chức hội nghị bàn cách giữ rừng đầu nguồn trong mùa khô này. "
    "Đồng chí Vừ A Chứ, Bí thư Tỉnh ủy Sơn La, chủ trì và nghe bảy ý kiến của các xã vùng cao về nước, củi và nương. "
    "Mỗi xã hứa lập một tổ tuần rừng gồm người già và dân quân, đi hai ngày một lần, ghi sổ và báo về huyện mỗi tuần. "
    "Hội nghị cũng dành một giờ nói về giống cây bản địa, về vườn ươm ở ba bản và tiền công trả cho người trồng dặm. "
)
EXTRA = "Sau hội nghị các đại biểu đi xem vườn ươm. "


def report(factory: ModuleType, outlet: str, text: str) -> Reading:
    draft = factory.Draft(text, url=f"https://{outlet}.example/1", published="2024-03-05", province="Sơn La")
    person, body = draft.person("Vừ A Chứ"), draft.body("Tỉnh ủy Sơn La", place="Sơn La")
    draft.claim(Predicate.HOLDS, person, draft.position("Bí thư", body))
    made: Reading = draft.reading()
    return made


def other(factory: ModuleType) -> Reading:
    words = "Tin khác hẳn. Bí thư Tỉnh ủy Sơn La Vừ A Chứ thăm một lớp học ở bản xa và tặng sách cho các em nhỏ."
    return report(factory, "rieng", words)


def counts(store: Store) -> list[tuple[int, int]]:
    rows = store.read("MATCH (:Person)-[r:HOLDS]->() RETURN r.n_documents AS n, r.n_independent AS m")
    return [(row["n"], row["m"]) for row in rows]


def test_a_reprint_is_no_second_source(any_store: Store, factory: ModuleType) -> None:
    wire, again = report(factory, "wire", BODY), report(factory, "bao", BODY + EXTRA)
    any_store.write([wire])
    assert counts(any_store) == [(1, 1)]
    any_store.write([again])
    assert counts(any_store) == [(2, 1)]
    any_store.write([other(factory)])
    assert counts(any_store) == [(3, 2)]


def test_the_order_of_reprints_does_not_matter(any_store: Store, factory: ModuleType) -> None:
    told = [report(factory, "wire", BODY), report(factory, "bao", BODY + EXTRA), other(factory)]
    exports = []
    for order in (told, told[::-1], [told[1], told[2], told[0]]):
        any_store.clear()
        for one in order:
            any_store.write([one])
        exports.append(any_store.export())
    assert exports[0] == exports[1] == exports[2]


def test_taking_a_reprint_back_is_never_having_loaded_it(any_store: Store, factory: ModuleType) -> None:
    wire, again = report(factory, "wire", BODY), report(factory, "bao", BODY + EXTRA)
    for kept, gone in ((wire, again), (again, wire)):
        any_store.clear()
        any_store.write([kept])
        before = any_store.export()
        any_store.write([gone])
        any_store.retract(gone.article.document.id)
        assert any_store.export() == before
