"""Who says a speech, in the text's own words, and nothing where it is none."""

import pytest

from zjreader.domain.speech import LONGEST, attribution

TEXT = (
    "天刚亮，船就开了。守闸的老郑说：“水要慢慢放，急了下游受不住，这是‘老规矩’。”他的徒弟点点头。"
    "“我记下了，每天三次，一次都不能少！”徒弟小何在本子上写，又抬头问，“要是夜里涨水怎么办，也等天亮吗？”"
    "村里有“守闸人”的称号。镇长要求“先看水位”，又叮嘱“夜里两个人一班，谁也不许单独下闸”。"
)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("急了下游受不住", "守闸的老郑说"),
        ("“水要慢慢放，急了下游受不住，这是‘老规矩’。”", "守闸的老郑说"),
        ("每天三次，一次都不能少", "徒弟小何在本子上写，又抬头问"),
        ("也等天亮吗", "徒弟小何在本子上写，又抬头问"),
        ("天刚亮，船就开了", ""),
        ("守闸人", ""),
        ("谁也不许单独下闸", "镇长要求“先看水位”，又叮嘱"),
        ("受不住，这是‘老规矩’。”他的徒弟", ""),
    ],
)
def test_tells_what_stands_around_a_speech(words, told):
    at = TEXT.index(words)
    assert attribution(TEXT, at, at + len(words)) == told


def test_a_long_sentence_is_cut_at_its_far_end():
    text = f"{'很' * 100}他说：“{'水要慢慢放，' * 3}”"
    assert attribution(text, 105, 110) == "…" + ("很" * 100 + "他说")[-LONGEST:]
    text = f"“{'水要慢慢放，' * 3}”他说{'很' * 100}。"
    assert attribution(text, 3, 6) == ("他说" + "很" * 100)[:LONGEST] + "…"


def test_a_speech_that_runs_on_into_the_next_paragraph():
    text = "老郑说：“水要慢慢放，急了下游受不住。"
    assert attribution(text, 8, len(text)) == "老郑说"
