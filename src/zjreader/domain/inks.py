"""How annotations look in the text."""

from __future__ import annotations

from enum import StrEnum


class Color(StrEnum):
    """The five named highlight colours; the themes give their values."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    PURPLE = "purple"


COLOR_NAMES = {
    Color.YELLOW: "黄色",
    Color.GREEN: "绿色",
    Color.BLUE: "蓝色",
    Color.PINK: "粉色",
    Color.PURPLE: "紫色",
}
"""What the colours are called."""


class Style(StrEnum):
    """How an annotation shows in the text; ``NONE`` is a note on a block or article without a mark."""

    HIGHLIGHT = "highlight"
    UNDERLINE = "underline"
    NONE = "none"
