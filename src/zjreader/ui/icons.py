"""Icons that follow the theme.

Owns: drawing the outline icons of ``resources/icons`` (Lucide, ISC licence beside them) in a role's colour at any
device pixel ratio. Icons are drawn when first asked for and kept until the theme changes; an outline is read once
for each size and then only coloured, which takes a tenth of the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImage, QImageReader, QPainter, QPixmap

from zjreader.ui.theme import Theme, faded

if TYPE_CHECKING:
    from pathlib import Path


class Icons:
    """Draws icons by name."""

    def __init__(self, resources: Path, theme: Theme) -> None:
        """Read from ``resources/icons`` and draw in the colours of ``theme``."""
        self._folder = resources / "icons"
        self._theme = theme
        self._drawn: dict[tuple[str, str, int], QIcon] = {}
        self._outlines: dict[tuple[str, int], QImage] = {}

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours from now on."""
        self._theme = theme
        self._drawn.clear()

    def icon(self, name: str, role: str = "muted", checked_role: str = "accent", size: int = 18) -> QIcon:
        """Give an icon, ``size`` logical pixels square; checked controls show it in ``checked_role``, if any."""
        key = (name, f"{role}/{checked_role}", size)
        if key not in self._drawn:
            icon = QIcon()
            variants = [
                (self._theme.roles[role], QIcon.Mode.Normal, QIcon.State.Off),
                (faded(self._theme).name(), QIcon.Mode.Disabled, QIcon.State.Off),
            ]
            if checked_role:
                variants.append((self._theme.roles[checked_role], QIcon.Mode.Normal, QIcon.State.On))
            for scale in _scales():
                for color, mode, state in variants:
                    icon.addPixmap(self._draw(name, color, size, scale), mode, state)
            self._drawn[key] = icon
        return self._drawn[key]

    def pixmap(self, name: str, role: str, size: int, scale: float = 2) -> QPixmap:
        """Give one picture, ``size`` logical pixels square."""
        return self._draw(name, self._theme.roles[role], size, scale)

    def _draw(self, name: str, color: str, size: int, scale: float) -> QPixmap:
        image = self._outline(name, round(size * scale)).copy()
        painter = QPainter(image)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(image.rect(), QColor(color))
        painter.end()
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(scale)
        return pixmap

    def _outline(self, name: str, side: int) -> QImage:
        """Give an icon's outline in black, ``side`` device pixels square."""
        if (name, side) not in self._outlines:
            source = (self._folder / f"{name}.svg").read_text("utf-8")
            source = source.replace("currentColor", "#000000").replace('stroke-width="2"', 'stroke-width="1.75"')
            buffer = QBuffer()
            buffer.setData(QByteArray(source.encode("utf-8")))
            buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            reader = QImageReader(buffer, QByteArray(b"svg"))
            reader.setScaledSize(QSize(side, side))
            image = reader.read()
            self._outlines[name, side] = image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
        return self._outlines[name, side]


def _scales() -> set[float]:
    """Give the device pixel ratios of the screens at hand."""
    return {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
