from __future__ import annotations

import pytest

from zjreader.content.stages import listing


@pytest.mark.parametrize(
    ("text", "page", "rest"),
    [
        ("40 让小河变清/周远山", 40, "让小河变清/周远山"),
        ("- 40 让小河变清/周远山", 40, "让小河变清/周远山"),
        ("40　让小河变清／周远山", 40, "让小河变清／周远山"),
        ("P40 让小河变清", 40, "让小河变清"),
        ("让小河变清/周远山……40", 40, "让小河变清/周远山"),
        ("让小河变清 . . . . 40", 40, "让小河变清"),
        ("让小河变清（40）", 40, "让小河变清"),
        ("让小河变清——40", 40, "让小河变清"),
        ("│ 40 │ 让小河变清", 40, "让小河变清"),
        ("P.40 让小河变清", 40, "让小河变清"),
        ("40………………让小河变清/周远山", 40, "让小河变清/周远山"),
        ("４０－４３ 让小河变清", 40, "让小河变清"),
        ("第40页 让小河变清", 40, "让小河变清"),
        ("40 5G时代的河", 40, "5G时代的河"),
        ("08 2024年的河/何田", 8, "2024年的河/何田"),
    ],
)
def test_entries(text: str, page: int, rest: str) -> None:
    told = listing.parse_listing(text)
    assert told is not None
    assert (told.page, told.rest) == (page, rest)


@pytest.mark.parametrize(
    "text",
    [
        "2024年前三季度，水质好转。",
        "12月10日至11日，会议召开",
        "让小河变清",
        "40",
        "1.5万人",
        "（1.山野大学，山野 312400）",
    ],
)
def test_no_entries(text: str) -> None:
    assert listing.parse_listing(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [(">>本期关注", "本期关注"), ("■ 本期关注", "本期关注"), ("【本期关注】", "本期关注"), ("● 漫笔", "漫笔"),
     ("〇漫笔", "漫笔"), ("—— 漫笔 ——", "漫笔"), ("│漫笔 / ESSAY", "漫笔"), ("· 漫笔 ·", "漫笔")],
)  # fmt: skip
def test_marked_columns(text: str, name: str) -> None:
    assert listing.column_name(text) == (name, True)


def test_both_readings_of_a_line_and_the_one_that_is_preferred() -> None:
    text = "40年代的河 12"
    assert [(x.page, x.first) for x in listing.readings("3 让小河变清 12")] == [(3, True), (12, False)]
    assert [x.page for x in listing.readings(text)] == [12]
    assert listing.parse_listing("3 让小河变清 12", last=True) == listing.Listing(12, "3 让小河变清", False, False)


@pytest.mark.parametrize(
    ("text", "page"), [("04", 4), ("［009］", 9), ("· 12 ·", 12), ("第7页", 7), ("12月", None)]
)
def test_pages_on_a_line_of_their_own(text: str, page: int | None) -> None:
    assert listing.bare_page(text) == page


def test_running_numbers_before_titles_are_no_pages() -> None:
    told = [listing.readings(t) for t in ("1. 让小河变清 3", "2. 摸清家底 7", "3. 村口的树 12")]
    assert listing.pages_come_last(told)
    assert listing.counted(["1. 让小河变清", "2. 摸清家底"])
    assert listing.uncounted("1. 让小河变清") == "让小河变清"


def test_subtitle_behind_a_double_dash() -> None:
    assert listing.split_subtitle("村口的树——古树保护调查") == ("村口的树", "古树保护调查")
    assert listing.split_subtitle("“县城—中心镇”发展轴") == ("“县城—中心镇”发展轴", None)
