"""Decoding: order of trials, cuts inside characters, other encodings, lines kept."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjreader.content.sources.decoding import decode, foreign_kind
from zjreader.domain.errors import SourceUnreadable

PROSE = (
    "春天的河岸上有人种树，也有人把旧船修好。孩子们数着石阶，一共三十六级。\n第二天，镇里开会商量修路的事情。\n"
    * 8
)
TRADITIONAL = (
    "春天的河岸上有人種樹，也有人把舊船修好。孩子們數著石階，一共三十六級。\n鎮裡開會商量修路的事情，大家都來聽。\n"
    * 12
)


@pytest.mark.parametrize(
    ("codec", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("gb18030", "gb18030"),
        ("gbk", "gb18030"),
        ("utf-16", "utf-16"),
        ("utf-32", "utf-32"),
    ],
)
def test_explicit_encodings_are_read_without_a_warning(codec: str, named: str) -> None:
    found = decode(PROSE.encode(codec), "a.txt")
    assert (found.text, found.encoding, found.warnings) == (PROSE, named, ())


def test_gb18030_four_byte_characters() -> None:
    text = PROSE + "𠀀㐀\n"
    assert decode(text.encode("gb18030"), "a.txt").text == text


def test_big5_is_guessed_and_said_so() -> None:
    found = decode(TRADITIONAL.encode("big5"), "a.txt")
    assert found.text == TRADITIONAL
    assert "guessed" in found.encoding
    assert found.warnings


@pytest.mark.parametrize("cut", [1, 2])
def test_utf8_cut_inside_the_last_character(cut: int) -> None:
    found = decode(("岸" * 50).encode()[:-cut], "a.txt")
    assert found.text == "岸" * 49
    assert "截断" in found.warnings[0]


def test_utf8_cut_inside_the_first_character() -> None:
    found = decode(("岸" * 50).encode()[1:], "a.txt")
    assert found.text == "岸" * 49
    assert "截断" in found.warnings[0]


def test_utf8_with_a_broken_character_inside_is_not_taken_for_gb18030() -> None:
    data = bytearray(PROSE.encode())
    data[300] = 0xFF
    found = decode(bytes(data), "a.txt")
    assert found.encoding == "utf-8 (damaged)"
    assert "\ufffd" in found.text
    assert len(found.text.split("\n")) == len(PROSE.split("\n"))
    assert "损坏" in found.warnings[0]


def test_gb18030_cut_inside_the_last_character() -> None:
    data = PROSE.strip().encode("gb18030")
    found = decode(data[:-1], "a.txt")
    assert found.text == PROSE.strip()[:-1]
    assert "截断" in found.warnings[0]


def test_utf16_cut_inside_the_last_character() -> None:
    found = decode("河岸".encode("utf-16")[:-1], "a.txt")
    assert found.text == "河"
    assert found.warnings


def test_declared_gb2312_covers_the_larger_set() -> None:
    text = "镕基" * 20
    assert decode(text.encode("gb18030"), "a.html", "gb2312").text == text


@pytest.mark.parametrize("declared", ["no-such-codec", "hex", "utf-16", "iso-8859-1"])
def test_a_useless_declaration_is_ignored(declared: str) -> None:
    assert decode(PROSE.encode(), "a.html", declared).text == PROSE


@pytest.mark.parametrize("declared", ["ttf-8", "hex", "utf-16", "utf-32", "unicode_escape", "idna", "punycode"])
def test_a_useless_declaration_does_not_hide_the_encoding(declared: str) -> None:
    assert decode(PROSE.encode("gb18030"), "a.html", declared).text == PROSE


def test_line_ends_become_uniform_and_no_line_is_added() -> None:
    found = decode("一\r\n二\r三\x0c四\u2028五\x00\n".encode(), "a.txt")
    assert found.text == "一\n二\n三 四 五\n"
    assert "控制字符" in found.warnings[0]


def test_bytes_of_no_encoding_are_refused() -> None:
    data = bytes(range(0xF8, 0x100)) * 100
    with pytest.raises(SourceUnreadable, match="编码"):
        decode(data, "a.txt")


@given(st.text(alphabet=st.characters(exclude_categories=("Cs", "Cc")), min_size=1))
def test_utf8_round_trip(text: str) -> None:
    found = decode(text.encode(), "a.txt")
    for mark in "\u2028\u2029":
        text = text.replace(mark, " ")
    assert found.text == text.removeprefix("\ufeff")


@given(st.binary(max_size=400))
def test_any_bytes_give_text_or_a_clear_refusal(data: bytes) -> None:
    try:
        found = decode(data, "a.txt")
    except SourceUnreadable:
        return
    found.text.encode()  # raises where a lone surrogate was let in


def test_random_bytes_are_binary_and_text_is_not() -> None:
    assert foreign_kind(random.Random(1).randbytes(4096)) == "二进制文件"
    for codec in ("utf-8", "gb18030", "utf-16", "utf-32", "big5"):
        assert foreign_kind((TRADITIONAL if codec == "big5" else PROSE).encode(codec)) is None
