"""Every named view of the window, one after the other, and what can be read in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QTextEdit,
    QWidget,
)

from fakes import case_text
from fakes.places import RESOURCES
from fakes.sample_issue import sample_issue, sample_report
from fakes.services import FakePrompter, FakeServices
from zjreader.bootstrap.container import Container
from zjreader.domain.ports import unchecked, unheard
from zjreader.system.tasks import ImmediateTasks
from zjreader.ui.assemble import build_window, prepare
from zjreader.ui.main_window import MainWindow
from zjreader.ui.screenshots import VIEWS, settle
from zjreader.viewmodels.services import Services

CASES = ("cases", "compare")
"""Beginnings of the names of views that show cases."""

ROWS = 40
"""Rows of a list that are read at most."""


@contextmanager
def on_view(
    view: str,
    language: str = "zh",
    theme: str = "light",
    size: tuple[int, int] = (1280, 800),
    *,
    cases: bool = False,
) -> Iterator[MainWindow]:
    """Show a named view over the sample issue; with ``cases``, those of cases over an issue that has some."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    prepare(application)
    with _services(cases=cases and view.startswith(CASES)) as services:
        yield from _window(services, view, language, theme, size)


@contextmanager
def _services(*, cases: bool) -> Iterator[Services]:
    """Give services over the sample issue, or over one with cases."""
    if not cases:
        services = FakeServices(sample_issue())
        services.repo.reports[sample_issue().meta.key] = sample_report()
        yield services
        return
    with TemporaryDirectory() as folder:
        container = Container(Path(folder) / "profile")
        container.library.import_files([case_text.write(Path(folder))], unheard, unchecked)
        try:
            yield container
        finally:
            container.close()


def _window(
    services: Services, view: str, language: str, theme: str, size: tuple[int, int]
) -> Iterator[MainWindow]:
    window = build_window(
        services, ImmediateTasks(), RESOURCES, prompter=FakePrompter(), theme=theme, speech=language
    )
    window.resize(*size)
    window.show()
    window.activateWindow()
    window.desk.open()
    settle()
    VIEWS[view](window)
    settle()
    try:
        yield window
    finally:
        window.close()
        for popup in QApplication.topLevelWidgets():
            popup.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def name_of(widget: QWidget) -> str:
    """Tell where a widget stands, for messages."""
    names = []
    at: QWidget | None = widget
    while at is not None and len(names) < 4:
        names.append(type(at).__name__ + (f"#{at.objectName()}" if at.objectName() else ""))
        at = at.parentWidget()
    return " < ".join(names)


def texts(window: MainWindow) -> Iterator[tuple[str, str]]:  # noqa: C901 - one branch for each kind of control
    """Give everything that can be read or heard in the window, with where it stands; no running text."""
    yield "title", window.windowTitle()
    for action in window.actions():
        yield f"action {action.objectName()}", action.text()
    for widget in [window, *window.findChildren(QWidget)]:
        place = name_of(widget)
        if widget.objectName().startswith("qt_"):
            continue
        for said in (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()):
            yield place, said
        if isinstance(widget, QLabel | QAbstractButton):
            yield place, widget.text()
        elif isinstance(widget, QLineEdit | QTextEdit):
            yield place, widget.placeholderText()
        elif isinstance(widget, QComboBox):
            yield from ((place, widget.itemText(row)) for row in range(widget.count()))
        elif isinstance(widget, QTabBar):
            yield from ((place, widget.tabText(tab)) for tab in range(widget.count()))
        elif isinstance(widget, QMenu):
            yield from ((place, action.text()) for action in widget.actions())
        elif isinstance(widget, QAbstractItemView):
            yield from ((place, text) for text in _cells(widget))


def _cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    none = QModelIndex()
    parents = [none, *(model.index(row, 0, none) for row in range(ROWS) if model.hasIndex(row, 0, none))]
    for field in range(ROWS):
        if model.hasIndex(0, field, none):
            yield str(model.headerData(field, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) or "")
    for parent in parents:
        for row, field in product(range(ROWS), range(ROWS)):
            if not model.hasIndex(row, field, parent):
                continue
            for role in roles:
                value = model.index(row, field, parent).data(role)
                if isinstance(value, str):
                    yield value
