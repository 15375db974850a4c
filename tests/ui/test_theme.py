"""Colours: the same roles in every theme, and text that can be read on everything it stands on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QToolButton, QWidget

from zjreader.services.settings import Settings
from zjreader.ui.theme import Theme, Themes, faded, palette

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
THEMES = list(Themes(RESOURCES))
MARKS = [f"mark_{c}" for c in ("yellow", "green", "blue", "pink", "purple")]
PAIRS = [
    *((ink, ground) for ink in ("text", "muted", "accent", "wrong", "right") for ground in ("paper", "window")),
    *(("text", ground) for ground in (*MARKS, "search_hit", "selection", "accent_soft", "hover")),
    ("accent", "accent_soft"),
    ("accent_text", "accent"),
    ("muted", "accent_soft"),
    ("muted", "hover"),
]


def luminance(color: QColor) -> float:
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(first: QColor, second: QColor) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.id)
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read(theme: Theme, ink: str, ground: str) -> None:
    assert contrast(theme.color(ink), theme.color(ground)) >= 4.5


def test_all_themes_have_the_same_roles() -> None:
    assert {frozenset(t.roles) for t in THEMES} == {frozenset(THEMES[0].roles)}


def test_settings_offer_exactly_the_themes() -> None:
    choices = Settings.__dataclass_fields__["theme"].metadata["choices"]
    assert [tuple(c) for c in choices] == [(t.id, t.name) for t in THEMES]


def test_style_sheet_names_roles_only() -> None:
    template = (RESOURCES / "qss" / "window.qss").read_text("utf-8")
    assert not re.findall(r":[^;{]*#[0-9a-fA-F]{3,8}\b", template), "a colour stands in the sheet itself"
    for theme in THEMES:
        assert "@" not in Themes(RESOURCES).style_sheet(theme)


def test_unknown_theme_falls_back() -> None:
    assert Themes(RESOURCES).get("gone").id == "light"


@pytest.mark.parametrize("kind", [QPushButton, QComboBox, QLineEdit, QToolButton])
def test_what_cannot_be_used_is_paler(qtbot, kind) -> None:
    theme = THEMES[0]
    box = QWidget()
    qtbot.addWidget(box)
    box.setStyleSheet(Themes(RESOURCES).style_sheet(theme))
    control = kind(box)
    control.setEnabled(False)
    control.ensurePolished()
    assert control.palette().color(QPalette.ColorGroup.Disabled, control.foregroundRole()) == faded(theme)


def test_what_a_box_asks_for_is_muted(qtbot) -> None:
    theme = THEMES[0]
    box = QLineEdit()
    qtbot.addWidget(box)
    box.setStyleSheet(Themes(RESOURCES).style_sheet(theme))
    box.ensurePolished()
    assert box.palette().color(QPalette.ColorRole.PlaceholderText) == theme.color("muted")


def test_disabled_text_is_paler_than_muted() -> None:
    for theme in THEMES:
        window = theme.color("window")
        assert contrast(faded(theme), window) < contrast(theme.color("muted"), window)
        assert palette(theme).color(palette(theme).ColorRole.Base) == theme.color("paper")


@pytest.mark.parametrize("theme", THEMES, ids=lambda t: t.id)
def test_the_main_button_can_be_read_while_it_cannot_be_used(qtbot, theme: Theme) -> None:
    button = QPushButton("▇▇▇▇")
    qtbot.addWidget(button)
    button.setProperty("role", "primary")
    button.setEnabled(False)
    page = QWidget()
    qtbot.addWidget(page)
    page.setObjectName("frame")
    page.setStyleSheet(Themes(RESOURCES).style_sheet(theme))
    button.setParent(page)
    page.show()
    image = button.grab().toImage()
    row = [image.pixelColor(x, image.height() // 2) for x in range(8, image.width() - 8)]
    assert max(contrast(one, row[0]) for one in row) >= 2.5
