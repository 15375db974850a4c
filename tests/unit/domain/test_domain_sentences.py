"""Sentences within a paragraph."""

from __future__ import annotations

import pytest

from zjreader.domain.sentences import sentence_at

TEXT = "他说：“路通了。”　大家都笑了！后来呢？没有句号的尾巴"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (0, "他说：“路通了。”"),
        (7, "他说：“路通了。”"),
        (9, "大家都笑了！"),
        (10, "大家都笑了！"),
        (16, "后来呢？"),
        (20, "没有句号的尾巴"),
        (99, "没有句号的尾巴"),
    ],
)
def test_the_sentence_at_an_offset(at, words):
    span = sentence_at(TEXT, at)
    assert TEXT[span.start : span.end] == words


@pytest.mark.parametrize("text", ["", "　", "没有句号", "一句。"])
def test_a_paragraph_of_one_sentence_or_none(text):
    span = sentence_at(text, 0)
    assert text[span.start : span.end] == text.strip()
