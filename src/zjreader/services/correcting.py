"""Correct a recovered issue by hand.

Owns: the list of an issue's corrections and applying it, always to the recovery as it was before any: when the
list changes and when the issue is imported again. What no longer fits is kept and reported.
Threading: the write lane.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from zjreader.domain.changes import ChangeSet, Edit, Kind
from zjreader.domain.correcting import apply
from zjreader.domain.corrections import ACTION_NAMES, Correction, Unfit, from_json, to_json
from zjreader.domain.errors import LibraryMissing, ReaderError, SourceUnreadable
from zjreader.domain.imports import Recovery
from zjreader.domain.library import Edition
from zjreader.services.editions import empty_report, reported

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zjreader.domain.ports import LibraryRepo
    from zjreader.domain.user_ports import CorrectionRepo
    from zjreader.services.replacing import EditionWriter

FORMAT = "zjreader-corrections"


@dataclass(frozen=True, slots=True)
class CorrectionMerge:
    """What an import of corrections did.

    Attributes:
        added: Number of corrections that were not there before.
        known: Number of those that were.
        unfit: Those of issues in the library that do not fit; they are kept.
        waiting: Keys of issues that are not in the library; theirs are applied when they are imported.
        edit: The step, so that it can be undone; None where nothing was added.
    """

    added: int
    known: int
    unfit: tuple[Unfit, ...] = ()
    waiting: tuple[str, ...] = ()
    edit: Edit | None = None


class CorrectingService:
    """The reader's corrections of recovered text."""

    def __init__(
        self,
        library: LibraryRepo,
        corrections: CorrectionRepo,
        writer: EditionWriter,
        finish: Callable[[Recovery], Recovery] = lambda recovery: recovery,
    ) -> None:
        """Take the repositories, what writes an edition, and what is done with every edition before."""
        self._library = library
        self._corrections = corrections
        self._writer = writer
        self._finish = finish

    def of_issue(self, issue: str) -> tuple[Correction, ...]:
        """List an issue's corrections in the order they are applied."""
        return tuple(from_json(dict(values)) for values in self._corrections.corrections(issue))

    def unfit(self, issue: str) -> tuple[Unfit, ...]:
        """List the corrections that do not fit the text as it was recovered.

        Raises:
            LibraryMissing: No such issue.
        """
        return apply(self._base(issue).issue, self.of_issue(issue))[1]

    def add(self, issue: str, *corrections: Correction) -> Edit:
        """Add corrections, each made from the issue as the one before leaves it, and apply them as one step.

        Raises:
            ReaderError: One does not fit; nothing was changed.
        """
        present = self._library.issue(issue)
        if present.edition is Edition.DIGEST:
            raise ReaderError("导读版是我们自己写的摘要，不能更正。", "导入原文之后再更正。")
        _, unfit = apply(present, corrections)
        if unfit:
            raise ReaderError(f"这处更正做不了（{unfit[0].message}）。", "文字没有改动；请刷新后重新选取。")
        before = self.of_issue(issue)
        actions = {c.action for c in corrections}
        label = ACTION_NAMES[next(iter(actions))] if len(actions) == 1 else "更正文字"
        return self._changed(label, {issue: (before, (*before, *corrections))})

    def remove(self, issue: str, numbers: Sequence[int]) -> Edit | None:
        """Remove corrections by their places in the list, from 0; the others are applied anew."""
        before = self.of_issue(issue)
        gone = set(numbers)
        after = tuple(c for n, c in enumerate(before) if n not in gone)
        return self._changed("撤销更正", {issue: (before, after)}) if after != before else None

    def export(self, issue: str | None = None) -> str:
        """Write the corrections of an issue, or of all, as a file that a colleague can import."""
        keys = [issue] if issue is not None else self._corrections.issues()
        issues = {key: [to_json(c) for c in self.of_issue(key)] for key in keys}
        document = {"type": FORMAT, "version": 1, "issues": issues}
        return json.dumps(document, ensure_ascii=False, indent=1) + "\n"

    def merge(self, text: str) -> CorrectionMerge:
        """Take in a file of corrections; those that are there already are not doubled.

        Raises:
            SourceUnreadable: It is no file of corrections; nothing was changed.
        """
        incoming = _read(text)
        lists: dict[str, tuple[tuple[Correction, ...], tuple[Correction, ...]]] = {}
        added = 0
        for issue, corrections in incoming.items():
            before = self.of_issue(issue)
            fresh = tuple(c for c in dict.fromkeys(corrections) if c not in before)
            added += len(fresh)
            if fresh:
                lists[issue] = (before, (*before, *fresh))
        edit = self._changed("导入更正", lists) if lists else None
        here = {s.meta.key for s in self._library.issues() if s.edition is Edition.FULL}
        unfit = tuple(u for issue in lists if issue in here for u in self.unfit(issue))
        waiting = tuple(issue for issue in incoming if issue not in here)
        return CorrectionMerge(added, sum(map(len, incoming.values())) - added, unfit, waiting, edit)

    def correct(self, recovery: Recovery) -> tuple[Recovery, Recovery | None]:
        """Apply an issue's corrections to a new recovery of it; give that too where there are any."""
        corrections = self.of_issue(recovery.issue.meta.key)
        return (_corrected(recovery, corrections), recovery) if corrections else (recovery, None)

    def reapply(self, issue: str) -> None:
        """Apply the list again, where a break kept it from being applied."""
        if self._corrections.corrections(issue) or self._library.pristine(issue) is not None:
            self._apply(issue, self.of_issue(issue))

    def _changed(
        self, label: str, lists: Mapping[str, tuple[tuple[Correction, ...], tuple[Correction, ...]]]
    ) -> Edit:
        """Change lists and apply them, as a step."""

        def write(side: int) -> ChangeSet:
            for issue, pair in lists.items():
                self._replace(issue, pair[1 - side], pair[side])
            return ChangeSet(frozenset({Kind.LIBRARY, Kind.CORRECTIONS, Kind.ANNOTATIONS}), frozenset(lists))

        return Edit(label, lambda: write(1), lambda: write(0), change=write(1))

    def _replace(self, issue: str, old: Sequence[Correction], new: Sequence[Correction]) -> None:
        """Keep a list, then apply it; where that fails the old list is put back."""
        self._writer.note(issue)
        self._corrections.replace(issue, [to_json(c) for c in new])
        try:
            self._apply(issue, new)
        except BaseException:
            self._corrections.replace(issue, [to_json(c) for c in old])
            self._writer.forget(issue)
            raise
        self._writer.forget(issue)

    def _apply(self, issue: str, corrections: Sequence[Correction]) -> None:
        """Write the corrected edition; an issue that is not in the library waits for its import."""
        try:
            base, present = self._base(issue), self._library.issue(issue)
        except LibraryMissing:
            return
        if base.issue.edition is Edition.DIGEST:
            return
        corrected = _corrected(base, corrections) if corrections else base
        self._writer.write(self._finish(corrected), present, pristine=base if corrections else None)

    def _base(self, issue: str) -> Recovery:
        """Give the recovery before corrections."""
        pristine = self._library.pristine(issue)
        if pristine is not None:
            return pristine
        present = self._library.issue(issue)
        return Recovery(present, self._library.report(issue) or empty_report(present))


def _corrected(base: Recovery, corrections: Sequence[Correction]) -> Recovery:
    issue, unfit = apply(base.issue, corrections)
    told = tuple(f"有一处更正套不上（{u.message}），已保留，没有套用。" for u in unfit)
    report = reported(base.report, base.issue, issue)
    return Recovery(issue, replace(report, warnings=(*report.warnings, *told)))


def _read(text: str) -> dict[str, tuple[Correction, ...]]:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SourceUnreadable("这个文件不是 JSON，读不出更正。", "请选择由“导出更正”得到的文件。") from error
    issues = document.get("issues") if isinstance(document, dict) else None
    if not isinstance(issues, dict) or document.get("type") != FORMAT:
        raise SourceUnreadable("这个文件里没有更正。", "请选择由“导出更正”得到的文件。")
    return {str(issue): _listed(values) for issue, values in issues.items()}


def _listed(values: Any) -> tuple[Correction, ...]:  # noqa: ANN401 - JSON of unknown form
    if not isinstance(values, list) or not all(isinstance(v, dict) for v in values):
        raise SourceUnreadable("更正文件里有读不懂的内容。", "请选择由“导出更正”得到的文件。")
    return tuple(from_json(v) for v in values)
