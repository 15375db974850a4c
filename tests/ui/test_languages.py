"""Both languages: nothing stays Chinese in English, and no screen cuts a text in either."""

from __future__ import annotations

import ast
import re
from functools import cache

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from fakes.every_view import name_of, on_view, texts
from fakes.places import RESOURCES
from fakes.sample_issue import sample_issue, sample_report
from zjreader.ui.language import PlainWords, has_han, use
from zjreader.ui.screenshots import VIEWS
from zjreader.viewmodels.said import said

ROOT = RESOURCES.parent
CONTENT = ("src/zjreader/ui/note_pictures.py", "src/zjreader/ui/finding_pictures.py", "tests/fakes")
RUN = re.compile(
    "[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”‘’·—…]*[\u3400-\u9fff][\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”‘’·—…]*"
)
SLACK = 1
GRAM = 4
CITATIONS = "WrapLabel < QWidget < CitePopup"


@cache
def content() -> str:
    """Give all Chinese that is content: the sample issue and what stands in the fakes and pictures."""
    parts = [repr(sample_issue()), repr(sample_report())]
    for place in CONTENT:
        path = ROOT / place
        for file in path.rglob("*.py") if path.is_dir() else [path]:
            constants = (
                n.value for n in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(n, ast.Constant)
            )
            parts += [value for value in constants if isinstance(value, str)]
    plain = "\n".join(parts) + "\n中文"
    return plain + re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", plain)


def left_chinese(text: str) -> list[str]:
    """Give the stretches of a text that are Chinese and no content."""
    runs = (re.sub("[\u3000“”…—·，。、《》（）：；]+", " ", run) for run in RUN.findall(text))
    return [piece for run in runs for piece in run.split() if has_han(piece) and not is_content(piece)]


def is_content(piece: str) -> bool:
    """Tell content apart; a manuscript's words differ here and there from it."""
    return piece in content() or any(piece[at : at + GRAM] in content() for at in range(len(piece) - GRAM + 1))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("view", VIEWS)
def test_nothing_stays_chinese(view: str) -> None:
    with on_view(view, "en", cases=True) as window:
        wrong = {
            f"{place}: {text!r}"
            for place, text in texts(window)
            if left_chinese(text) and not place.startswith(CITATIONS)
        }
    assert not wrong, "\n".join(sorted(wrong))


def room(widget: QWidget) -> QSize:
    return widget.contentsRect().size()


def cut(widget: QWidget) -> bool:
    """Tell whether a control is too small for its words."""
    metrics = QFontMetrics(widget.font())
    if isinstance(widget, QLabel):
        if not widget.text() or not widget.pixmap().isNull() or widget.text().endswith("…"):
            return False
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + SLACK
        return widget.sizeHint().width() > widget.width() + SLACK
    if isinstance(widget, QPushButton | QCheckBox) or (isinstance(widget, QToolButton) and widget.text()):
        only_icon = isinstance(widget, QToolButton) and widget.toolButtonStyle().name == "ToolButtonIconOnly"
        shown = "" if only_icon else widget.text()
        widest = max((metrics.horizontalAdvance(line) for line in shown.split("\n")), default=0)
        return bool(shown) and widest > widget.width() + SLACK
    if isinstance(widget, QLineEdit):
        return metrics.horizontalAdvance(widget.placeholderText()) > room(widget).width()
    if isinstance(widget, QComboBox):
        return metrics.horizontalAdvance(widget.currentText()) > widget.width() - 24 and not content_text(widget)
    return False


def content_text(widget: QComboBox) -> bool:
    return widget.currentText() in content()


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("view", VIEWS)
def test_no_screen_cuts_a_text(view: str, language: str) -> None:
    kinds = (QLabel, QAbstractButton, QLineEdit, QComboBox)
    with on_view(view, language) as window:
        widgets = [w for kind in kinds for w in window.findChildren(kind) if w.isVisible()]
        wrong = {
            f"{name_of(w)}: {_words(w)!r} {w.size().toTuple()} {w.sizeHint().toTuple()}" for w in widgets if cut(w)
        }
    assert not wrong, "\n".join(sorted(wrong))


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLineEdit):
        return widget.placeholderText()
    return widget.currentText() if isinstance(widget, QComboBox) else widget.text()  # type: ignore[attr-defined]


@pytest.fixture
def english(qapp: QApplication):
    use(qapp, RESOURCES, "en")
    yield
    use(qapp, RESOURCES, "zh")


@pytest.mark.usefixtures("english")
def test_sentences_with_values_are_said_in_english() -> None:
    assert said("第12页") == "p. 12"
    assert said("没有“外星人”这种引文格式。") == "There is no citation style “外星人”."
    assert said("撤销“删除批注”") == "Undo “Delete note”", "values are translated too"
    assert said("连续7年") == "7 years in a row"
    assert said("2025年") == "2025"
    assert said("多年") == "多年", "a single sign takes a year only"
    told = said("期间：甲县 2024年，乙市 2025年前三季度")
    assert told == "Periods: 甲县 2024, 乙市 first three quarters of 2025", "lists are translated piece by piece"
    assert said("这一句谁也没有说过") == "这一句谁也没有说过"
    assert said("") == ""
    assert said("already English") == "already English"


@pytest.mark.usefixtures("qapp")
def test_chinese_needs_no_translation(qapp: QApplication) -> None:
    use(qapp, RESOURCES, "zh")
    assert said("撤销“删除批注”") == "撤销“删除批注”"
    assert not qapp.findChildren(PlainWords)
