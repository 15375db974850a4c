"""Round corners that are cut out of a window where nothing shines through it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QWidget

from zjreader.ui.corners import RADIUS, Cutting, shape

sides = st.integers(min_value=2 * RADIUS, max_value=400)


@given(sides, sides)
@pytest.mark.usefixtures("qapp")
def test_only_the_corners_are_cut_off(width: int, height: int):
    region, right, low = shape(QSize(width, height)), width - 1, height - 1
    assert not any(region.contains(QPoint(x, y)) for x in (0, right) for y in (0, low))
    middle = [(width // 2, 0), (width // 2, low), (0, height // 2), (right, height // 2)]
    assert all(region.contains(QPoint(x, y)) for x, y in middle)
    left_out = width * height - sum(part.width() * part.height() for part in region)
    assert 0 < left_out < 4 * RADIUS * RADIUS / 2


def test_the_shape_follows_the_size(qtbot):
    popup = QWidget()
    qtbot.addWidget(popup)
    popup.installEventFilter(Cutting(popup))
    for size in (QSize(80, 40), QSize(120, 200)):
        popup.resize(size)
        popup.show()
        assert popup.mask() == shape(size)
