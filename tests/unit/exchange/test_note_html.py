from __future__ import annotations

import pytest

from fakes.work import calls
from zjreader.exchange.note_html import NoteRenderer


@pytest.fixture(scope="module")
def notes():
    return NoteRenderer()


def test_markdown_is_laid_out(notes):
    made = notes.html("**要点**\n\n- 一\n- 二")
    assert "<strong>要点</strong>" in made
    assert made.count("<li>") == 2


@pytest.mark.parametrize(
    "note",
    [
        "<script>alert(1)</script>",
        "<img src=http://example.invalid/x.png>",
        "![图](http://example.invalid/x.png)",
        "[点我](javascript:alert(1))",
        "[点我](http://example.invalid)",
        "<a href='file:///etc/passwd'>看</a>",
        "<div onclick=alert(1)>x</div>",
        "<svg onload=alert(1)>",
        "&lt;script&gt;",
        "<style>*{background:url(http://example.invalid)}</style>",
    ],
)
def test_hostile_notes_are_harmless(notes, note):
    made = notes.html(note)
    for live in ("<script", "<img", "<svg", "<div", "<style", "<iframe", 'href="http', 'href="file', 'href="java'):
        assert live not in made.lower()


def test_raw_html_is_shown_as_text(notes):
    assert "&lt;b&gt;" in notes.html("这里<b>粗</b>")


def test_code_keeps_its_angle_brackets(notes):
    assert "<code>a &lt; b</code>" in notes.html("`a < b`")


def test_links_into_the_library_live(notes):
    assert 'href="zjreader:jrzj/2025/23/07#p3"' in notes.html("[见此](zjreader:jrzj/2025/23/07#p3)")


def test_direction_overrides_are_made_visible(notes):
    assert "⟦U+202E⟧" in notes.html("前\u202e后")


@pytest.mark.parametrize("unit", [">", "- ", "*", "[", "(", "_a", "`", "1. ", "![", "&", "<"])
def test_a_megabyte_of_markup_does_not_freeze(notes, unit):
    calls(lambda: notes.html(unit * (1_000_000 // len(unit))), most=100)
    calls(lambda: notes.html(unit * (49_000 // len(unit))), most=1_000)
    calls(lambda: notes.html(unit * 390), most=500_000)
