from __future__ import annotations

import pytest

from zjreader.content import shape


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("水清了。", True),
        ("他说：“水清了。”", True),
        ("水清了。②", True),
        ("水清了。e", True),
        ("水清了！", True),
        ("水清了……", True),
        ("水清了，", False),
        ("看见了“大桥”", False),
        ("水清", False),
    ],
)
def test_is_closed(text: str, closed: bool) -> None:
    assert shape.is_closed(text) is closed


@pytest.mark.parametrize("mark", [*"②■◆□▲●★❖", "e"])
def test_ornaments_are_taken_off_only_behind_an_end(mark: str) -> None:
    assert shape.bare(f"水清了。{mark}") == "水清了。"
    assert shape.has_ornament(f"水清了。 {mark}") is (mark != "e") or mark == "e"
    assert shape.bare(f"水清了{mark}") == f"水清了{mark}"


@pytest.mark.parametrize("text", ["摸清家底", "深化改革 激发活力", "谁来治水？", "持续完善机制——"])
def test_heading_like(text: str) -> None:
    assert shape.is_heading_like(text)


@pytest.mark.parametrize(
    "text", ["水清了。", "水清了，岸绿了，", "（作者单位：县水利局）", "一二三四五六七八九十" * 6, "12.5"]
)
def test_not_heading_like(text: str) -> None:
    assert not shape.is_heading_like(text)


@pytest.mark.parametrize("text", ["清河县", "【清河县】", "云州市清河县柳溪镇", "白马街道", "滨海新城"])
def test_places(lexicon, text: str) -> None:
    assert shape.is_place(text, lexicon)


@pytest.mark.parametrize("text", ["建设美丽乡村", "共同富裕示范区", "守住社区", "让乡村成为热土", "清河县的路"])
def test_not_places(lexicon, text: str) -> None:
    assert not shape.is_place(text, lexicon)


@pytest.mark.parametrize(
    "text", ["柳溪河畔的巡河员 王建 摄", "丰收（李小满 供图）", "图为新修的水渠", "摄影/王建", "通讯员 周一 摄影"]
)
def test_credits(lexicon, text: str) -> None:
    assert shape.is_credit(text, lexicon)


def test_enumerator() -> None:
    assert shape.enumerator("一、总体要求") == "一、"
    assert shape.enumerator("（二）主要任务") == "（二）"
    assert shape.enumerator("一条大河") == ""


def test_fold_keeps_letters_figures_and_han() -> None:
    assert shape.fold("“１２”－村BA，好！") == "12村ba好"
