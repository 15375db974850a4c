from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjreader.content import mending
from zjreader.content.continuity import Language, learn
from zjreader.content.mending import Mended
from zjreader.domain.library import RepairKind

TEXTS = st.text(alphabet="水清岸绿村AB12 　,，。;:!?()（）“”《》②e■１Ａ", max_size=40)


def undo(mended: Mended) -> str:
    """Rebuild the source from the repaired text and the record."""
    text = mended.text
    for repair in reversed(mended.repairs):
        assert text[repair.start : repair.start + len(repair.repaired)] == repair.repaired
        text = text[: repair.start] + repair.original + text[repair.start + len(repair.repaired) :]
    return text


@given(TEXTS)
def test_width_and_spaces_can_be_undone(text: str) -> None:
    assert undo(mending.close_spaces(mending.widen(Mended(text))).sorted()) == text


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("水清了,岸绿了;鱼回来了!", "水清了，岸绿了；鱼回来了！"),
        ("比例为1.55:1,增长3.5%", "比例为1.55:1，增长3.5%"),
        ("共1,200人(含外来)参加", "共1,200人（含外来）参加"),
        ("面积１２亩", "面积12亩"),
        ("use (a, b) here", "use (a, b) here"),
    ],
)
def test_widen(printed: str, read: str) -> None:
    mended = mending.widen(Mended(printed))
    assert mended.text == read
    assert all(r.kind is RepairKind.WIDTH for r in mended.repairs)


def test_spaces_inside_titles_stay() -> None:
    assert mending.close_spaces(Mended("读《山风 水韵》时 王 浩来了")).text == "读《山风 水韵》时王浩来了"


def test_ornaments_and_marks() -> None:
    assert mending.drop_ornaments(Mended("水清了。②")).text == "水清了。"
    assert mending.drop_ornaments(Mended("■ 王浩"), leading=True).text == "王浩"
    assert mending.close_names(Mended("王 浩 李小满")).text == "王浩 李小满"


def test_brackets_are_taken_off_what_they_hold_whole() -> None:
    held = mending.open_brackets(Mended("【清河县】"))
    assert held.text == "清河县"
    assert undo(held) == "【清河县】"
    assert mending.open_brackets(Mended("【清河】【白马】")).text == "【清河】【白马】"


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("王 浩", "王浩"),
        ("刘 奕 来", "刘奕来"),
        ("王 浩 陈　新", "王浩 陈新"),
        ("袁 卫 刘奕来", "袁卫 刘奕来"),
        ("通 讯 员 鲁 望", "通 讯 员 鲁 望"),
    ],
)
def test_spaced_names(printed: str, read: str) -> None:
    closed = mending.close_names(Mended(printed))
    assert closed.text == read
    assert undo(closed) == printed


def test_repairs_name_their_line() -> None:
    mended = Mended("水清了,岸绿了,", starts=((0, 7), (4, 9)))
    assert [r.line for r in mending.widen(mended).repairs] == [7, 9]


@pytest.mark.parametrize(
    ("a", "b", "size"),
    [
        ("推动产业集群", "产业集群发展。", 4),
        ("活跃于工厂车间", "间、产业园区。", 1),
        ("水清了", "岸绿了。", 0),
        ("提高市", "市场份额。", 0),
    ],
)
def test_what_is_printed_twice_at_a_cut(lexicon, a: str, b: str, size: int) -> None:
    assert mending.overlap(a, b, Language(), lexicon) == size


def test_a_doubled_character_is_known_by_its_neighbours(lexicon) -> None:
    language = learn(["开展人才培养", "养机制建设。"])
    assert mending.overlap("开展人才培养", "养机制建设。", language, lexicon) == 1
