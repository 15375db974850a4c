"""The page that checks a manuscript's quotations.

Owns: opening by dialog, by drop or by paste, the list with its kinds and numbers, the quotation on view, and where
copies and reports go. It begins from its argument: a file's path, or the name of a pasted text.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QListView, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from zjreader.domain.quotations import Checked
from zjreader.ui.finding.check_files import CheckFiles
from zjreader.ui.finding.check_head import CheckHead, CheckStart
from zjreader.ui.finding.proof_delegate import ProofDelegate
from zjreader.ui.finding.proof_detail import ProofDetail
from zjreader.ui.tool_pages import ToolView
from zjreader.viewmodels.finding.proof import Proof, Source
from zjreader.viewmodels.finding.proof_model import CHECKED
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.domain.library import Article
    from zjreader.domain.search import QuoteMatch
    from zjreader.ui.dialogs import Prompter
    from zjreader.ui.look import Look
    from zjreader.viewmodels.desk import Desk

BESIDE = 480
"""Width of the page, pixels, from which a quotation stands beside the list."""
LIST_WIDTH = 330


class CheckView(ToolView):
    """The page."""

    def __init__(
        self, desk: Desk, look: Look, argument: str, prompter: Prompter, parent: QWidget | None = None
    ) -> None:
        """Check what the argument names, or offer to open something."""
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._desk = desk
        self._files = CheckFiles(prompter, self)
        self._articles: dict[str, Article] = {}
        services = desk.services
        self.proof = Proof(services.checking, services.library, desk.tasks, desk.notices, desk.works)
        self.adopt(self.proof)
        self.start = CheckStart(self)
        self.head = CheckHead(self.proof, look, self)
        self.list = QListView(self)
        self.list.setModel(self.proof.model)
        self.list.setItemDelegate(ProofDelegate(self.list, look))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("引文"))
        self.detail = ProofDetail(look, self)
        self._lay_out()
        self._join(look)
        self._begin(argument)

    def _lay_out(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.list)
        self._split.addWidget(self.detail)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([LIST_WIDTH, 3 * LIST_WIDTH])
        self.list.setMinimumWidth(180)
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._split, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.start)
        self._stack.addWidget(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the quotation that is chosen beside the list, or below it where it is narrow."""
        super().resizeEvent(event)
        narrow = self.width() < BESIDE
        self._split.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)

    def _join(self, look: Look) -> None:
        proof = self.proof
        for part in (self.start, self.head):
            part.open_asked.connect(self.choose_file)
            part.paste_asked.connect(self.paste)
        self.head.correct_asked.connect(lambda: self._files.write_copy(proof, proof.sure))
        self.head.export_asked.connect(self.export_page)
        proof.changed.connect(self._refresh)
        proof.filed.connect(self._choose_first)
        self.list.selectionModel().currentChanged.connect(self._show)
        self.list.activated.connect(lambda index: self._open(index.data(CHECKED).best))
        self.detail.opened.connect(self._open)
        self.detail.original_asked.connect(lambda match: self._desk.citing.copy_words(match.original))
        self.detail.quotation_asked.connect(self._desk.citing.copy_match)
        self.detail.correction_asked.connect(lambda checked: self._files.write_copy(proof, (checked,)))
        look.theme_changed.connect(self.list.viewport().update)

    def _begin(self, argument: str) -> None:
        text = self._desk.proofs.pasted(argument)
        if text is not None:
            self.proof.take(Source(text=text))
        elif argument and not argument.startswith("pasted-"):
            self.proof.take(Source(Path(argument)))
        self._refresh()

    def begin(self) -> None:
        """Tell what is known already: whoever made the page listens from now on."""
        self._refresh()

    def focus_first(self) -> None:
        """Put the focus on the list, or on what opens a manuscript."""
        (self.list if self.proof.report is not None else self.start.open_button).setFocus()

    def leave(self) -> None:
        """Stop the check that is under way."""
        if self.proof.busy:
            self.proof.stop()

    def choose_file(self) -> None:
        """Ask for a manuscript and check it."""
        path = self._files.choose_manuscript()
        if path is not None:
            self._take(path)

    def paste(self) -> None:
        """Check what is on the clipboard: a file or words."""
        data = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self._take(files[0])
        else:
            page = self._desk.proofs.keep(data.text())
            self.proof.take(Source(text=data.text()))
            self.argument_changed.emit(page.key.partition(":")[2])

    def choose_gravest(self) -> None:
        """Show the quotation that needs a look most."""
        checked = self.proof.model.checked
        if checked:
            row = max(range(len(checked)), key=lambda n: checked[n].gravity)
            self.list.setCurrentIndex(self.proof.model.index(row))

    def copy(self) -> None:
        """Copy the quotation one is at with its source."""
        checked = self.list.currentIndex().data(CHECKED)
        if isinstance(checked, Checked):
            self._desk.citing.copy_match(checked.best)

    def export_page(self) -> None:
        """Ask where the report goes, and write it."""
        self._files.export_report(self.proof)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste a manuscript; stop by Escape."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Escape and self.proof.busy:
            self.proof.stop()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome a manuscript."""
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check what was dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            self._take(files[0])
        elif event.mimeData().hasText():
            self.proof.take(Source(text=event.mimeData().text()))

    def _take(self, path: Path) -> None:
        self.proof.take(Source(path))
        self.argument_changed.emit(str(path))

    def _refresh(self) -> None:
        proof = self.proof
        self.head.refresh()
        self.start.show_error(proof.error)
        empty = proof.source is None or proof.error is not None
        self._stack.setCurrentIndex(0 if empty else 1)
        name = proof.source.name if proof.source is not None else ""
        self.title_changed.emit(self.tr("核对：{0}").format(name) if name else self.tr("核对引文"))
        self.status_changed.emit(self._status())

    def _status(self) -> str:
        if self.proof.report is None:
            return ""
        return "　".join(f"{said(kind.value)} {number}" for kind, number in self.proof.counts.items())

    def _choose_first(self) -> None:
        if self.proof.model.rowCount():
            self.list.setCurrentIndex(self.proof.model.index(0))
        else:
            self.detail.show_checked(None, None, None, correctable=False)

    def _show(self, index: QModelIndex) -> None:
        checked, report = index.data(CHECKED), self.proof.report
        if not isinstance(checked, Checked) or report is None:
            return
        key = checked.best.article or ""
        self._present(checked, self._articles.get(key))
        if key and key not in self._articles:
            self.proof.fetch(key, lambda article: self._got(article, checked))

    def _got(self, article: Article, checked: Checked) -> None:
        self._articles[article.key] = article
        if self.list.currentIndex().data(CHECKED) is checked:
            self._present(checked, article)

    def _present(self, checked: Checked, article: Article | None) -> None:
        report = self.proof.report
        if report is not None:
            correctable = self.proof.correctable(checked)
            self.detail.show_checked(checked, report.manuscript, article, correctable=correctable)

    def _open(self, match: QuoteMatch) -> None:
        self._desk.search.walk.open_match(match, new_tab=True)
