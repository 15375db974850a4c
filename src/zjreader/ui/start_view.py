"""What is shown while the library is empty: what this is for, and the one next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from zjreader.ui.finding.wrap_label import WrapLabel
from zjreader.ui.focus import lead
from zjreader.ui.page_head import MARGIN
from zjreader.ui.typography import SERIF, interface_font
from zjreader.viewmodels.shell import Ask

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

WIDTH = 460


class StartView(QWidget):
    """The empty reading room."""

    def __init__(self, desk: Desk, look: Look, parent: QWidget | None = None) -> None:
        """Offer the first import."""
        super().__init__(parent)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._icon = QLabel(self)
        title = QLabel(self.tr("书库里还没有期刊"), self)
        font = interface_font(25, bold=True)
        font.setFamilies(list(SERIF))
        title.setFont(font)
        self._text = WrapLabel(self, rich=False)
        self._text.setText(
            self.tr(
                "把一期期刊的文本文件拖进窗口，浙读会还原目录、文章和段落，\n然后就可以阅读、查找、批注和比较。内容不会离开这台电脑。"
            )
        )
        self._text.setProperty("role", "muted")
        self._text.setFixedWidth(WIDTH)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = QPushButton(self.tr("导入一期…"), self)
        self.button.setProperty("role", "primary")
        self.button.clicked.connect(lambda: desk.shell.ask(Ask.CHOOSE_FILES))
        lead(self, self.button)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        for widget in (self._icon, title, self._text, self.button):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        look.theme_changed.connect(self._draw)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the words as wide as there is room."""
        super().resizeEvent(event)
        self._text.setFixedWidth(max(1, min(WIDTH, self.width() - 2 * MARGIN)))

    def _draw(self) -> None:
        self._icon.setPixmap(self._look.icons.pixmap("newspaper", "muted", 40, self.devicePixelRatioF()))
