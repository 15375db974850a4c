"""Paint a checked quotation: how it stands, where it is in the manuscript, its words in two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from zjreader.domain.quotations import Checked
from zjreader.ui.page_head import MARGIN
from zjreader.ui.text_lines import two_lines
from zjreader.ui.typography import INTERFACE_PX, SMALL_PX, interface_font
from zjreader.viewmodels.finding.proof import Verdict, verdict
from zjreader.viewmodels.finding.proof_model import CHECKED
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from zjreader.ui.look import Look

ICONS = {
    Verdict.GRAVE: ("circle-alert", "wrong"),
    Verdict.SOURCE: ("circle-alert", "wrong"),
    Verdict.DIFFERS: ("triangle-alert", "wrong"),
    Verdict.PIECED: ("triangle-alert", "wrong"),
    Verdict.NONE: ("circle-alert", "muted"),
    Verdict.UNHELD: ("info", "muted"),
    Verdict.SEVERAL: ("info", "accent"),
    Verdict.FOLDED: ("circle-check", "accent"),
    Verdict.EXACT: ("circle-check", "right"),
}
"""What a verdict is filed under to icon and role; the icon is never alone, the words stand beside it."""

LINE = 20
PAD = 8
LEFT = MARGIN

Index = QModelIndex | QPersistentModelIndex


class ProofDelegate(QStyledItemDelegate):
    """Paints rows."""

    def __init__(self, view: QListView, look: Look) -> None:
        """Paint in ``view``."""
        super().__init__(view)
        self._view = view
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Give a row's height."""
        return QSize(80, 3 * LINE + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        checked = index.data(CHECKED)
        if not isinstance(checked, Checked):
            return
        painter.save()
        theme, rect = self._look.theme, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("accent_soft"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme.color("hover"))
        painter.fillRect(QRect(rect.left() + LEFT, rect.bottom(), rect.width() - LEFT, 1), theme.color("line"))
        kind = verdict(checked)
        icon, role = ICONS[kind]
        scale = painter.device().devicePixelRatioF()
        head = QRect(rect.left() + LEFT, rect.top() + PAD, rect.width() - LEFT - 12, LINE)
        painter.drawPixmap(head.left(), head.top() + 2, self._look.icons.pixmap(icon, role, 15, scale))
        painter.setFont(interface_font(SMALL_PX, bold=True))
        painter.setPen(theme.color(role))
        across = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(head.adjusted(22, 0, 0, 0), across | Qt.AlignmentFlag.AlignLeft, said(kind.value))
        painter.setFont(interface_font(SMALL_PX))
        painter.setPen(theme.color("muted"))
        place = self.tr("第{0}段").format(checked.quotation.paragraph + 1)
        painter.drawText(head, across | Qt.AlignmentFlag.AlignRight, place)
        painter.setFont(interface_font(INTERFACE_PX))
        painter.setPen(theme.color("text"))
        words = head.translated(0, LINE)
        for line in two_lines(
            " ".join(checked.quotation.text.split()), painter.font(), words.width(), words.width()
        ):
            painter.drawText(words, across | Qt.AlignmentFlag.AlignLeft, line)
            words.translate(0, LINE)
        painter.restore()
