from __future__ import annotations

import pytest

from zjreader.content import dialogue

TURNS = [
    "甘立群：先把路修通。",
    "甘立群：再把灯装上。",
    "甘立群：后来呢？",
    "《山野月报》记者：钱从哪里来？",
    "做法：修路",
    "做法：装灯。",
    "做法：种树。",
    "做法：挖井。",
]


def test_who_speaks_says_whole_sentences_again_and_again(lexicon) -> None:
    assert dialogue.speakers(TURNS, lexicon) == {"甘立群"}


@pytest.mark.parametrize(
    ("text", "told"),
    [("问：后来呢？", True), ("甘立群：后来呢？", True), ("甘立群：后来。", False), ("乡村：钱从哪里来？", False)],
)
def test_a_question_is_told_by_who_asks(text: str, told: bool, lexicon) -> None:
    speakers = dialogue.speakers([*TURNS, "问：早上几点出门？"], lexicon)
    assert dialogue.is_question(text, speakers) is told
