"""What can be done to what is selected on the bench.

Owns: one method for each action, and what of it can be done now; commands, buttons and keys all call these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zjreader.domain.errors import ReaderError
from zjreader.domain.library import BlockKind
from zjreader.viewmodels.correcting import plans

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zjreader.viewmodels.correcting.bench import Bench
    from zjreader.viewmodels.correcting.plans import Value
    from zjreader.viewmodels.correcting.sheet import Spot
    from zjreader.viewmodels.correcting.wishes import Wish


class Hands(QObject):
    """The actions.

    Signals:
        wished: A Wish is to be fulfilled by the view.
    """

    wished = Signal(object)

    def __init__(self, bench: Bench) -> None:
        """Work at a bench."""
        super().__init__()
        self._bench = bench

    @property
    def can_correct(self) -> bool:
        """Whether a block is selected."""
        return bool(self._bench.blocks) and not self._bench.digest

    @property
    def can_restore(self) -> bool:
        """Whether something that was left out is selected."""
        return bool(self._bench.left_out)

    @property
    def can_edit_article(self) -> bool:
        """Whether one is at an article."""
        return bool(self._bench.in_article) and not self._bench.digest

    def ask(self, wish: Wish) -> None:
        """Let the view ask the reader."""
        self.wished.emit(wish)

    def join(self) -> None:
        """Join the selected block with the one before it, or the selected blocks into one."""
        self._bench.apply(lambda issue: plans.join(issue, self._asked()))

    def split(self) -> None:
        """Split the block at the caret."""
        self._bench.apply(lambda issue: plans.split(issue, self._asked()[0], self._bench.offset))

    def shift(self, step: int) -> None:
        """Move the block up (-1) or down (1) in its article."""
        self._bench.apply(lambda issue: plans.shift(issue, self._asked()[0], step))

    def move(self, article: str, after: str) -> None:
        """Move the selected blocks behind a block of an article (empty: the top of the body)."""
        self._bench.apply(lambda issue: plans.move(issue, self._asked(), article, after))

    def change_kind(self, kind: BlockKind) -> None:
        """Give the selected blocks another kind."""
        self._bench.apply(lambda issue: plans.change_kind(issue, self._asked(), kind))

    def drop(self) -> None:
        """Leave the selected blocks out."""
        self._bench.apply(lambda issue: plans.drop(issue, self._asked()))

    def restore(self, article: str, after: str, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        """Bring the selected lines that were left out back."""
        self._bench.apply(lambda issue: plans.restore(issue, self._bench.left_out, article, after, kind))

    def edit_article(self, key: str, values: Mapping[str, Value]) -> None:
        """Change what is told of an article."""
        self._bench.apply(lambda issue: plans.edit_article(issue, key, values))

    def edit_issue(self, values: Mapping[str, Value]) -> None:
        """Change what is told of the issue."""
        self._bench.apply(lambda issue: plans.edit_issue(issue, values))

    def _asked(self) -> tuple[Spot, ...]:
        if not self._bench.blocks:
            raise ReaderError("先选中正文里的一段。", "把光标放在右边的一段文字里，再做一次。")
        return self._bench.blocks
