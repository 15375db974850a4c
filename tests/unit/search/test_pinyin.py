"""Pinyin: initials, syllables, mixtures, every reading, and the place in the title."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjreader.search.pinyin import finds, spans


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("zlhyfs", "筑牢核与辐射安全防线"),
        ("zhulao", "筑牢核与辐射安全防线"),
        ("zhul", "筑牢核与辐射安全防线"),
        ("zhlhe", "筑牢核与辐射安全防线"),
        ("hyfs", "筑牢核与辐射安全防线"),
        ("筑lao", "筑牢核与辐射安全防线"),
        ("cq", "重庆来客"),
        ("zhong", "重庆来客"),
        ("sx", "单县的羊"),
        ("dx", "单县的羊"),
        ("lv", "绿水青山"),
        ("lü", "绿水青山"),
        ("aigc", "“AI”工厂"),
        ("xn", "西南"),
        ("xi'an", "西安城"),
        ("z", "筑牢"),
        ("ZLH", "筑牢核"),
        ("5gj", "5G基站"),
    ],
)
def test_finds(typed: str, text: str) -> None:
    assert finds(typed, text)


@pytest.mark.parametrize(
    ("typed", "text"), [("zlx", "筑牢核"), ("l", "筑牢"), ("", "筑牢"), ("zlhy", "筑牢核"), ("a", "")]
)
def test_does_not_find(typed: str, text: str) -> None:
    assert not finds(typed, text)


def test_the_stretch_found_passes_over_punctuation() -> None:
    (span,) = spans("hyf", "筑牢“核”与辐射")
    assert "筑牢“核”与辐射"[span.start : span.end] == "核”与辐"


@given(st.text(max_size=12), st.text(max_size=20))
def test_never_fails(typed: str, text: str) -> None:
    for span in spans(typed, text):
        assert 0 <= span.start < span.end <= len(text)
