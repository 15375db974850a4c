"""Icons that follow the theme.

Owns: drawing the outline icons of ``resources/icons`` (Lucide, ISC licence beside them) in a role's colour at any
device pixel ratio. Icons are drawn when first asked for and kept until the theme changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QIcon, QImageReader, QPixmap

from zjreader.ui.theme import Theme, faded

if TYPE_CHECKING:
    from pathlib import Path

_SCALES = (1, 2)


class Icons:
    """Draws icons by name."""

    def __init__(self, resources: Path, theme: Theme) -> None:
        """Read from ``resources/icons`` and draw in the colours of ``theme``."""
        self._folder = resources / "icons"
        self._theme = theme
        self._drawn: dict[tuple[str, str, int], QIcon] = {}

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours from now on."""
        self._theme = theme
        self._drawn.clear()

    def icon(self, name: str, role: str = "muted", checked_role: str = "accent", size: int = 18) -> QIcon:
        """Give an icon, ``size`` logical pixels square; checked controls show it in ``checked_role``."""
        key = (name, f"{role}/{checked_role}", size)
        if key not in self._drawn:
            icon = QIcon()
            for scale in _SCALES:
                for color, mode, state in (
                    (self._theme.roles[role], QIcon.Mode.Normal, QIcon.State.Off),
                    (self._theme.roles[checked_role], QIcon.Mode.Normal, QIcon.State.On),
                    (faded(self._theme).name(), QIcon.Mode.Disabled, QIcon.State.Off),
                ):
                    icon.addPixmap(self._draw(name, color, size, scale), mode, state)
            self._drawn[key] = icon
        return self._drawn[key]

    def pixmap(self, name: str, role: str, size: int, scale: float = 2) -> QPixmap:
        """Give one picture, ``size`` logical pixels square."""
        return self._draw(name, self._theme.roles[role], size, scale)

    def _draw(self, name: str, color: str, size: int, scale: float) -> QPixmap:
        source = (self._folder / f"{name}.svg").read_text("utf-8")
        source = source.replace("currentColor", color).replace('stroke-width="2"', 'stroke-width="1.75"')
        buffer = QBuffer()
        buffer.setData(QByteArray(source.encode("utf-8")))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer)
        reader.setScaledSize(QSize(round(size * scale), round(size * scale)))
        image = reader.read()
        pixmap = QPixmap.fromImage(image, Qt.ImageConversionFlag.AutoColor)
        pixmap.setDevicePixelRatio(scale)
        return pixmap
