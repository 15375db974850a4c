"""Lines that are painted by hand break where Chinese may be broken."""

from __future__ import annotations

import pytest

from zjreader.ui.text_lines import first_line, two_lines
from zjreader.ui.typography import interface_font

pytestmark = pytest.mark.usefixtures("qapp")
TEXT = "渡口的灯亮着，摇橹的人说，今天的水比昨天又高了一指。"


@pytest.mark.parametrize("width", range(80, 240, 7))
def test_no_line_begins_with_a_mark_that_ends_one(width):
    first = first_line(TEXT, interface_font(12), width)
    assert 0 < first < len(TEXT)
    assert TEXT[first] not in "，。"
    assert two_lines(TEXT, interface_font(12), width, 2000) == [TEXT[:first], TEXT[first:]]


def test_what_fits_is_one_line_and_what_is_too_much_is_cut():
    assert two_lines("短", interface_font(12), 200, 200) == ["短"]
    first, second = two_lines(TEXT, interface_font(12), 100, 60)
    assert second.endswith("…")
    assert len(first + second) < len(TEXT)
