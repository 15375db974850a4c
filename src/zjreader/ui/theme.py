"""Colour roles and the look of the controls.

Owns: reading the role tables (``resources/themes/*.toml``), the palette made from one, and the style sheet, a
template (``resources/qss/window.qss``) in which ``@role`` stands for a colour. No colour is named anywhere else.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_ROLE = re.compile(r"@([a-z_]+)")


@dataclass(frozen=True, slots=True)
class Theme:
    """One role table.

    Attributes:
        id: File name without suffix (``sepia``).
        name: As shown.
        dark: Whether light text stands on dark paper.
        roles: Role to ``#RRGGBB``.
    """

    id: str
    name: str
    dark: bool
    roles: Mapping[str, str]

    def color(self, role: str) -> QColor:
        """Give a role's colour.

        Raises:
            KeyError: No such role.
        """
        return QColor(self.roles[role])


class Themes:
    """All themes in their order, and the style sheet's template."""

    def __init__(self, resources: Path) -> None:
        """Read the tables under ``resources``."""
        tables = [(p.stem, tomllib.loads(p.read_text("utf-8"))) for p in (resources / "themes").glob("*.toml")]
        tables.sort(key=lambda item: item[1]["order"])
        self._themes = {key: Theme(key, t["name"], t["dark"], t["roles"]) for key, t in tables}
        self._folder = resources / "qss"
        self._template = (self._folder / "window.qss").read_text("utf-8")

    def __iter__(self) -> Iterator[Theme]:
        """Give the themes in their order."""
        return iter(self._themes.values())

    def get(self, theme_id: str) -> Theme:
        """Give a theme; the first one where the id is unknown (a settings file may name a theme long gone)."""
        return self._themes.get(theme_id) or next(iter(self._themes.values()))

    def style_sheet(self, theme: Theme) -> str:
        """Fill the template with a theme's colours and the check mark that can be seen on its accent."""
        mark = "light" if theme.color("accent_text").lightness() > 128 else "dark"
        image = (self._folder / f"check-{mark}.svg").as_posix()
        values = {**theme.roles, "faded": faded(theme).name(), "check_mark": image}
        return _ROLE.sub(lambda match: values[match[1]], self._template)


def palette(theme: Theme) -> QPalette:
    """Make the palette of a theme."""
    result = QPalette()
    roles = QPalette.ColorRole
    table = {
        roles.Window: "window",
        roles.WindowText: "text",
        roles.Base: "paper",
        roles.AlternateBase: "window",
        roles.Text: "text",
        roles.Button: "window",
        roles.ButtonText: "text",
        roles.BrightText: "wrong",
        roles.Highlight: "selection",
        roles.HighlightedText: "text",
        roles.Link: "accent",
        roles.LinkVisited: "accent",
        roles.Accent: "accent",
        roles.ToolTipBase: "paper",
        roles.ToolTipText: "text",
        roles.PlaceholderText: "muted",
        roles.Mid: "line",
        roles.Midlight: "hover",
        roles.Light: "paper",
        roles.Dark: "line",
        roles.Shadow: "line",
    }
    for role, name in table.items():
        result.setColor(role, theme.color(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, role, faded(theme))
    return result


def faded(theme: Theme) -> QColor:
    """Give the colour of what cannot be used now: halfway from muted to window."""
    muted, window = theme.color("muted"), theme.color("window")
    return QColor(
        (muted.red() * 3 + window.red() * 2) // 5,
        (muted.green() * 3 + window.green() * 2) // 5,
        (muted.blue() * 3 + window.blue() * 2) // 5,
    )
