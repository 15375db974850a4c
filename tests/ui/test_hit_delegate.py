"""Heights of rows: right for every snippet, and without wrapping the long ones."""

import pytest
from PySide6.QtWidgets import QTreeView

from zjreader.domain.search import Hit, Snippet
from zjreader.domain.spans import Span
from zjreader.ui.hit_delegate import LINES, HitDelegate

TEXTS = [
    "渡口",
    "渡口的灯" * 4,
    "渡 口 AI " * 9,
    "渡口的灯，" * 6,
    "GDP of 8.1% " * 6,
    "渡口的灯亮了。" * 12,
]


def hit_of(text: str) -> Hit:
    mark = Span(len(text) // 2, len(text) // 2 + 1)
    return Hit("a/1/1/01", "", None, None, None, "p1", "paragraph", text, (mark,), Snippet(text, (mark,)), 0.0)


@pytest.fixture
def view(qtbot) -> QTreeView:
    view = QTreeView()
    qtbot.addWidget(view)
    return view


@pytest.mark.parametrize("width", [120, 240, 300, 420, 900])
def test_lines_are_those_of_the_wrapped_snippet(view: QTreeView, width: int) -> None:
    delegate = HitDelegate(view, None)  # type: ignore[arg-type]
    view.viewport().resize(width, 200)
    for text in [*TEXTS, *("渡口" * n for n in range(1, 60))]:
        hit = hit_of(text)
        assert delegate._lines(hit) == delegate._lay_out(hit).lineCount(), (width, text)


def test_a_long_snippet_is_not_wrapped_to_be_measured(view: QTreeView, monkeypatch: pytest.MonkeyPatch) -> None:
    delegate = HitDelegate(view, None)  # type: ignore[arg-type]
    view.viewport().resize(300, 200)
    monkeypatch.setattr(delegate, "_lay_out", None)
    assert delegate._lines(hit_of("渡口的灯亮了。" * 12)) == LINES
