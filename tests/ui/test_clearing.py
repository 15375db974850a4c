"""The cross that empties a box: seen in every theme, said in words."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QToolButton

from fakes.every_view import on_view
from zjreader.ui.text_box import CLEAR

BOXES = [("library", "筛选书库"), ("help", "在帮助里查找"), ("preferences", "在首选项里查找")]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("view", "name"), BOXES, ids=[view for view, _name in BOXES])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_cross_is_drawn_in_the_colours_of_the_theme(view: str, name: str, theme: str):
    with on_view(view, theme=theme) as window:
        page = window.centre.page
        assert page is not None
        box = next(box for box in page.findChildren(QLineEdit) if box.accessibleName() == name)
        crosses = [b for b in box.findChildren(QToolButton) if b.defaultAction().objectName() == CLEAR]
        assert not any(cross.isVisible() for cross in crosses)
        box.setText("字")
        (cross,) = crosses
        assert cross.isVisible()
        assert cross.toolTip() == "清除"
        wanted = window.look.icon("x", "muted", 16, checkable=False)
        assert cross.icon().pixmap(16, 16).toImage() == wanted.pixmap(16, 16).toImage()
        cross.click()
        assert box.text() == ""
