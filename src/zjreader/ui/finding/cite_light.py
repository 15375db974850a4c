"""Tell in the bottom line whether an article's citation is complete, and open its styles.

Owns: one button. It says in words what is missing; colour only goes along with it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QWidget

from zjreader.services.citations import Reference, reference
from zjreader.viewmodels.pages import ArticlePage
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.domain.library import Article
    from zjreader.viewmodels.desk import Desk


class CiteLight(QPushButton):
    """The light."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Follow the tab on view."""
        super().__init__(parent)
        self.setProperty("role", "light")
        self.setAccessibleName(self.tr("引文信息"))
        self._desk = desk
        self.clicked.connect(self._open)
        desk.tabs.shown.connect(self.refresh)
        desk.tabs.current_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known of the article on view."""
        found = self._reference()
        self.setVisible(found is not None)
        if found is None:
            return
        missing = self.tr("、").join(map(said, found.missing))
        self.setText(self.tr("引文缺{0}").format(missing) if missing else self.tr("引文信息完整"))
        tips = [said(found.note) or self.tr("作者、题名、刊名、年份、期号、页码都有。")]
        if found.inherited:
            tips.append(self.tr("页码取自所在专题。"))
        tips.append(self.tr("点击查看各种引文格式。"))
        self.setToolTip("\n".join(tips))
        self.setAccessibleName(self.text())
        if self.property("missing") != bool(missing):
            self.setProperty("missing", bool(missing))
            self.style().unpolish(self)
            self.style().polish(self)

    def _reference(self) -> Reference | None:
        reader = self._desk.tabs.current
        page = reader.content if reader is not None else None
        if not isinstance(page, ArticlePage):
            return None
        return reference(page.article, self._parent_of(page.article), page.issue.meta, passage=False)

    def _parent_of(self, article: Article) -> Article | None:
        return next((a for a in self._desk.library.order if a.key == article.parent), None)

    def _open(self) -> None:
        reader = self._desk.tabs.current
        if reader is not None and isinstance(reader.content, ArticlePage):
            self._desk.citing.show_styles(reader.content.article.key)
