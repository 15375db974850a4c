"""What stands above a check, and what stands in its place while there is none.

Owns: the name of the manuscript, how far the check is, kinds of results as chips with numbers, and the buttons.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from zjreader.ui.finding.proof_delegate import ICONS
from zjreader.ui.finding.wrap_label import WrapLabel
from zjreader.ui.flow_layout import FlowLayout
from zjreader.ui.page_head import MARGIN, TOP, HeadRow, page_title
from zjreader.viewmodels.finding.proof import Proof, Verdict
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zjreader.domain.errors import ReaderError
    from zjreader.ui.look import Look

WIDTH = 460


class CheckStart(QWidget):
    """The empty page: what it is for and the one next step.

    Signals:
        open_asked: A manuscript is to be opened.
        paste_asked: The clipboard is to be checked.
    """

    open_asked = Signal()
    paste_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without an error."""
        super().__init__(parent)
        title = page_title(self.tr("核对引文"), self)
        title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.text, self.error = WrapLabel(self, rich=False), WrapLabel(self, rich=False)
        self.text.setProperty("role", "muted")
        self.error.setProperty("role", "strong")
        for label in (self.text, self.error):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.open_button = QPushButton(self.tr("打开文稿…"), self)
        self.open_button.setProperty("role", "primary")
        self.paste_button = QPushButton(self.tr("粘贴文字"), self)
        self.open_button.clicked.connect(self.open_asked)
        self.paste_button.clicked.connect(self.paste_asked)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.paste_button)
        buttons.addStretch()
        column = QVBoxLayout()
        column.setSpacing(14)
        column.addStretch(2)
        self._words = (title, self.error, self.text)
        for widget in self._words:
            widget.setFixedWidth(WIDTH)
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(buttons)
        column.addStretch(3)
        across = QHBoxLayout(self)
        across.addStretch(1)
        across.addLayout(column)
        across.addStretch(1)
        self.show_error(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the words as wide as there is room."""
        super().resizeEvent(event)
        for label in self._words:
            label.setFixedWidth(max(1, min(WIDTH, self.width() - 2 * MARGIN)))

    def show_error(self, error: ReaderError | None) -> None:
        """Say why a manuscript could not be checked, or what the page is for."""
        self.error.setText(said(error.message) if error is not None else "")
        self.error.setVisible(error is not None)
        purpose = self.tr(
            "打开一份文稿（.docx、.md、.txt），或把它拖到这里，也可以直接粘贴文字。"
            "引号里 6 个字以上的话会逐处与书库里的原文对照，数字和名称的出入最先列出。原稿不会改动。"
        )
        self.text.setText(said(error.hint) if error is not None and error.hint else purpose)
        self.setAccessibleName(str(error) if error is not None else purpose)


class CheckHead(QFrame):
    """Above the list.

    Signals:
        open_asked: Another manuscript is to be opened.
        paste_asked: The clipboard is to be checked.
        correct_asked: All that is sure is to be corrected in a copy.
        export_asked: A report is to be written.
    """

    open_asked = Signal()
    paste_asked = Signal()
    correct_asked = Signal()
    export_asked = Signal()

    def __init__(self, proof: Proof, look: Look, parent: QWidget | None = None) -> None:
        """Follow a check."""
        super().__init__(parent)
        self.setObjectName("tool_head")
        self._proof = proof
        self._look = look
        self.name = page_title("", self)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.sentences = QCheckBox(self.tr("逐句核对"), self)
        self.sentences.setToolTip(self.tr("引号之外的句子也与书库对照；在书库里找不到的不列出。"))
        self.sentences.toggled.connect(proof.set_sentences)
        self.correct = self._button(self.correct_asked)
        self.export = self._button(self.export_asked, self.tr("导出报告…"))
        self.again = self._button(None, self.tr("重新核对"))
        self.again.clicked.connect(proof.run)
        self.open_button = self._button(self.open_asked, self.tr("打开文稿…"))
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setFixedHeight(4)
        self.bar.setAccessibleName(self.tr("核对进度"))
        self.cancel = self._button(None, self.tr("停止"))
        self.cancel.clicked.connect(proof.stop)
        self.chips: dict[Verdict, QPushButton] = {}
        self._lay_out()
        proof.progressed.connect(self._progress)
        proof.filed.connect(self.refresh)
        look.theme_changed.connect(self.refresh)

    def _lay_out(self) -> None:
        first = HeadRow(self.name, self.count)
        first.add(self.sentences)
        second = QWidget(self)
        flow = FlowLayout(second, gap=6)
        for kind in Verdict:
            chip = QPushButton(second)
            chip.setProperty("role", "chip")
            chip.setCheckable(True)
            icon, role = ICONS[kind]
            self._look.bind(chip, icon, role, 14)
            chip.clicked.connect(lambda _on=False, kind=kind: self._proof.file(kind))
            self.chips[kind] = chip
            flow.addWidget(chip)
        for button in (self.correct, self.export, self.again, self.open_button, self.cancel):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, TOP, MARGIN, 8)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(second)
        column.addWidget(self.bar)

    def refresh(self) -> None:
        """Show the state of the moment."""
        proof = self._proof
        self.name.setText(proof.source.name if proof.source is not None else "")
        total = len(proof.report.checked) if proof.report is not None else 0
        none = self.tr("没有需要核对的引文：引号里不足 6 个字的不核对。")
        told = self.tr("共 {0} 处引文").format(total) if total else none
        self.count.setText(self.tr("正在核对…") if proof.busy else (told if proof.report is not None else ""))
        counts = proof.counts
        for kind, chip in self.chips.items():
            number = counts.get(kind, 0)
            chip.setVisible(bool(number))
            chip.setText(f"{said(kind.value)} {number}")
            chip.setChecked(proof.verdict is kind)
        sure = len(proof.sure) if proof.tracked else 0
        self.correct.setText(self.tr("全部改正（{0}）…").format(sure))
        self.correct.setToolTip(self.tr("另存一份带修订的副本：改正出处确定的引文；存疑的请逐处查看。"))
        self.correct.setVisible(bool(sure) and not proof.busy)
        for button in (self.export, self.again):
            button.setVisible(proof.report is not None and not proof.busy)
        self.bar.setVisible(proof.busy)
        self.cancel.setVisible(proof.busy)

    def _progress(self, fraction: float, step: str) -> None:
        self.bar.setValue(round(fraction * 1000))
        self.count.setText(said(step))

    def _button(self, signal: object, text: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("role", "link")
        if signal is not None:
            button.clicked.connect(signal)
        return button
