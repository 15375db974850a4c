"""The dialogs: the only place that opens one.

Owns: the Prompter port and its Qt implementation. Dialogs are for choosing files and for decisions; everything
else is told by a banner.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from zjreader import __version__

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class Prompter(Protocol):
    """What can be asked of the person at the window."""

    def choose_files(self, parent: QWidget) -> list[Path]:
        """Ask for files to import; empty when cancelled."""
        ...

    def choose_folder(self, parent: QWidget) -> Path | None:
        """Ask for a folder to import."""
        ...

    def choose_open(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """Ask for one file to read; ``kinds`` as ``文稿 (*.docx *.md);;所有文件 (*)``."""
        ...

    def choose_save(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        """Ask where to write a file, suggesting a name; the system asks before it overwrites one."""
        ...

    def choose_printer(self, parent: QWidget) -> QPrinter | None:
        """Ask where and how to print; None when cancelled."""
        ...

    def about(self, parent: QWidget) -> None:
        """Tell what this is."""
        ...


class QtPrompter:
    """Asks with the system's dialogs."""

    def choose_files(self, parent: QWidget) -> list[Path]:
        """Ask for files to import; empty when cancelled."""
        names, _ = QFileDialog.getOpenFileNames(
            parent,
            _tr("导入一期"),
            "",
            _tr("期刊文本 (*.txt *.md *.docx *.html *.htm);;所有文件 (*)"),
        )
        return [Path(name) for name in names]

    def choose_folder(self, parent: QWidget) -> Path | None:
        """Ask for a folder to import."""
        name = QFileDialog.getExistingDirectory(parent, _tr("导入文件夹"))
        return Path(name) if name else None

    def choose_open(self, parent: QWidget, title: str, kinds: str) -> Path | None:
        """Ask for one file to read."""
        name, _ = QFileDialog.getOpenFileName(parent, title, "", kinds)
        return Path(name) if name else None

    def choose_save(self, parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
        """Ask where to write a file, suggesting a name."""
        chosen, _ = QFileDialog.getSaveFileName(parent, title, name, kinds)
        return Path(chosen) if chosen else None

    def choose_printer(self, parent: QWidget) -> QPrinter | None:
        """Ask where and how to print; what prints is loaded with the first question."""
        from zjreader.ui.printing import choose

        return choose(parent)

    def about(self, parent: QWidget) -> None:
        """Tell what this is."""
        text = _tr("浙读 {0}\n\n中文期刊离线阅览室：阅读、查找、批注、比较。\n所有内容都留在这台电脑上。")
        QMessageBox.about(parent, _tr("关于浙读"), text.format(__version__))


def _tr(text: str) -> str:
    return QCoreApplication.translate("dialogs", text)
