from __future__ import annotations

from zjreader.content.enumerations import rests


def test_the_rest_of_an_item() -> None:
    assert rests(["总的", "一是", "二是", "三是", "推动", "四是", "五是", "会议"]) == [4]


def test_items_of_several_paragraphs_are_left_alone() -> None:
    assert rests(["一是", "详细", "二是", "详细", "三是", "四是", "五是"]) == []


def test_short_series_are_left_alone() -> None:
    assert rests(["一是", "推动", "二是", "三是"]) == []


def test_numbers_above_ten() -> None:
    openings = [f"{n}是" for n in ("九", "十", "十一", "十二", "十三")]
    assert rests([*openings[:3], "补充", *openings[3:]]) == [3]
