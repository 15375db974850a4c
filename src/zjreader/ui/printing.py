"""The system's dialog for printing.

Owns: loading the part of Qt that prints, which few readers need; ``ui/dialogs.py`` imports this when it is asked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def choose(parent: QWidget) -> QPrinter | None:
    """Ask where and how to print; None where nothing is to be printed."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None
