"""Put an issue together again from its source texts.

Owns: running the chain of stages and building issue and report from its outcome. What each stage does is its
own module's business. May be called from any worker thread; instances hold nothing but the word lists.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zjreader.content.assembly import assemble
from zjreader.content.draft import Tools
from zjreader.content.lexicon import Lexicon, read_lexicon
from zjreader.content.misprints import suspects
from zjreader.content.reading import read_draft
from zjreader.content.reporting import report_on
from zjreader.content.stages import STAGES
from zjreader.domain.errors import NotAnIssue
from zjreader.domain.imports import Recovery, SourceText

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from zjreader.domain.ports import Check, Progress


class IssueRecoverer:
    """Recovers issues with the word lists of a resources folder."""

    def __init__(self, resources: Path) -> None:
        """Remember where the word lists are; they are read when first needed."""
        self._folder = resources / "recovery"
        self._lexicon: Lexicon | None = None

    def recover(self, sources: Sequence[SourceText], progress: Progress, check: Check) -> Recovery:
        """Recover one issue; several sources are parts of it in order.

        Raises:
            NotAnIssue: Nothing in it can be taken for an article.
            Cancelled: ``check`` said so.
        """
        if self._lexicon is None:
            self._lexicon = read_lexicon(self._folder)
        tools = Tools(self._lexicon, check)
        draft = read_draft(sources)
        for number, (step, stage) in enumerate(STAGES):
            check()
            progress(number / (len(STAGES) + 1), step)
            draft = stage(draft, tools)
        check()
        progress(len(STAGES) / (len(STAGES) + 1), "整理成篇")
        issue = assemble(draft, tools)
        if not any(article.body for article in issue.articles):
            raise NotAnIssue("文件里没有读到可以成篇的文字。", "请确认选的是期刊全文，而不是目录、封面或图片。")
        check()
        report = replace(report_on(draft, issue), suggestions=suspects(issue, draft.language))
        progress(1.0, "完成")
        return Recovery(issue, report)
