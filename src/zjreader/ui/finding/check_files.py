"""Ask which manuscript to check and where copies and reports go; names are suggested, the original never."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zjreader.domain.quotations import Checked
    from zjreader.ui.dialogs import Prompter
    from zjreader.viewmodels.finding.proof import Proof


class CheckFiles(QObject):
    """The questions about files."""

    def __init__(self, prompter: Prompter, view: QWidget) -> None:
        """Ask over ``view``."""
        super().__init__(view)
        self._prompter = prompter
        self._view = view

    def choose_manuscript(self) -> Path | None:
        """Ask for a manuscript."""
        kinds = self.tr("文稿 (*.docx *.md *.markdown *.txt);;所有文件 (*)")
        return self._prompter.choose_open(self._view, self.tr("打开文稿"), kinds)

    def export_report(self, proof: Proof) -> None:
        """Ask where the report goes, and write it."""
        source = proof.source
        if proof.report is None or source is None:
            return
        stem = source.path.stem if source.path is not None else self.tr("粘贴的文字")
        name = self.tr("{0}-引文核对").format(stem)
        folder = source.path.parent if source.path is not None else Path()
        kinds = self.tr("网页 (*.html);;表格 (*.csv)")
        path = self._prompter.choose_save(self._view, self.tr("导出报告"), str(folder / f"{name}.html"), kinds)
        if path is not None:
            proof.export(path)

    def write_copy(self, proof: Proof, chosen: tuple[Checked, ...]) -> None:
        """Ask where the corrected copy goes, and write it."""
        source = proof.source
        if source is None or source.path is None or not chosen:
            return
        name = self.tr("{0}-已改引文").format(source.path.stem)
        suggested, kinds = str(source.path.with_name(f"{name}.docx")), self.tr("Word 文档 (*.docx)")
        path = self._prompter.choose_save(self._view, self.tr("另存改正的副本"), suggested, kinds)
        if path is not None:
            proof.write_copy(path, chosen)
