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
        ("08 2024年的河/何田", 8, "2024年的河/何田"),
    ],
)
def test_entries(text: str, page: int, rest: str) -> None:
    told = listing.parse_listing(text)
    assert told is not None
    assert (told.page, told.rest) == (page, rest)


@pytest.mark.parametrize(
    "text", ["2024年前三季度，水质好转。", "12月10日至11日，会议召开", "让小河变清", "40", "1.5万人"]
)
def test_no_entries(text: str) -> None:
    assert listing.parse_listing(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [(">>本期关注", "本期关注"), ("■ 本期关注", "本期关注"), ("【本期关注】", "本期关注"), ("● 漫笔", "漫笔")],
)
def test_marked_columns(text: str, name: str) -> None:
    assert listing.column_name(text) == (name, True)


def test_authors_behind_a_slash_a_wide_gap_or_a_single_space(lexicon) -> None:
    assert listing.split_authors("让小河变清/周远山 吴 晴等", lexicon) == ("让小河变清", ("周远山", "吴晴"), True)
    assert listing.split_authors("让小河变清　　周远山", lexicon) == ("让小河变清", ("周远山",), False)
    assert listing.split_authors("让小河变清 周远山", lexicon) == ("让小河变清 周远山", (), False)
    narrow = listing.split_authors("摸清家底 大家动手 许 少 周远山", lexicon, narrow=True)
    assert narrow == ("摸清家底 大家动手", ("许少", "周远山"), False)


def test_subtitle_behind_a_double_dash() -> None:
    assert listing.split_subtitle("村口的树——古树保护调查") == ("村口的树", "古树保护调查")
    assert listing.split_subtitle("“县城—中心镇”发展轴") == ("“县城—中心镇”发展轴", None)
