"""Notes that are shown as they are look as they would when they are rendered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjreader.exchange.note_html import NoteRenderer
from zjreader.viewmodels.annotating.cards import plain
from zjreader.viewmodels.annotating.rendering import _PLAIN

RENDERER = NoteRenderer()


@given(st.from_regex(_PLAIN, fullmatch=True).map(lambda note: note[:60]))
def test_what_counts_as_plain_has_no_markup(note):
    assert RENDERER.html(note) == plain(note)


@pytest.mark.parametrize(
    "note",
    ["# 题", "*强*", "`码`", "1. 一", "- 一", "    码", "a\nb", "[一](zjreader:a/2025/2)", "<b>", "&", "> 引", ""],
)
def test_what_may_be_markup_is_rendered(note):
    assert not _PLAIN.fullmatch(note)
