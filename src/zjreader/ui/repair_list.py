"""The repairs in an import report: counts, the rare ones one by one, the many widths by shape and by article.

Owns: the order and words of that part. Every place is a link into the text.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zjreader.domain.library import Repair, RepairKind
from zjreader.domain.spans import Span
from zjreader.ui.document_writer import DocumentWriter, Run
from zjreader.ui.report_parts import Styles, place_link, table
from zjreader.viewmodels.repairs import told
from zjreader.viewmodels.said import said

if TYPE_CHECKING:
    from zjreader.viewmodels.pages import ReportPage

REPAIRS = {
    RepairKind.WIDTH.value: "标点全角半角",
    RepairKind.SPACE.value: "多余空格",
    RepairKind.DOUBLED.value: "断开处的重字",
    RepairKind.ORNAMENT.value: "文末符号",
    RepairKind.MARKUP.value: "标记符号",
    RepairKind.TITLE.value: "标题按目录改正",
}
SHAPES = 6
"""Shapes of width repairs that are told."""


def repair_list(writer: DocumentWriter, styles: Styles, page: ReportPage) -> None:
    """Set the part."""
    counts = {_tr(REPAIRS.get(kind, kind)): count for kind, count in page.report.repairs.items()}
    table(writer, styles, _tr("修复过的排印"), counts, _tr("处"))
    if not page.repairs:
        return
    hint = _tr("在“阅读设置”里打开“显示排印修复”，正文里就会标出这些地方。")
    writer.block(styles.place, Run(hint))
    by_kind: dict[RepairKind, list[tuple[str, str, Repair]]] = defaultdict(list)
    for article, label, repair in page.repairs:
        by_kind[repair.kind].append((article, label, repair))
    for kind in RepairKind:
        if kind is not RepairKind.WIDTH and by_kind[kind]:
            _one_by_one(writer, styles, page, kind, by_kind[kind])
    if by_kind[RepairKind.WIDTH]:
        _widths(writer, styles, page, by_kind[RepairKind.WIDTH])


def _one_by_one(
    writer: DocumentWriter,
    styles: Styles,
    page: ReportPage,
    kind: RepairKind,
    found: list[tuple[str, str, Repair]],
) -> None:
    writer.block(styles.part, Run(_tr(REPAIRS[kind.value])))
    for article, label, repair in found:
        span = Span(repair.start, repair.start + max(1, len(repair.repaired)))
        title = page.titles.get(article, article)
        link = place_link(article, label, span)
        writer.block(styles.entry, Run(told(repair) + "　"), Run(title, role="accent", link=link))


def _widths(
    writer: DocumentWriter, styles: Styles, page: ReportPage, found: list[tuple[str, str, Repair]]
) -> None:
    """Tell the most frequent shapes, then how many each article has, leading to the first."""
    shapes = Counter((repair.original, repair.repaired) for _, _, repair in found)
    told_shapes = "　".join(said(f"{a or '␣'} → {b or '␣'}　{n} 处") for (a, b), n in shapes.most_common(SHAPES))
    writer.block(styles.part, Run(_tr(REPAIRS[RepairKind.WIDTH.value])))
    writer.block(styles.entry, Run(told_shapes))
    counts = Counter(article for article, _, _ in found)
    first = {article: (label, repair) for article, label, repair in reversed(found)}
    for article, count in counts.items():
        label, repair = first[article]
        link = place_link(article, label, Span(repair.start, repair.start + max(1, len(repair.repaired))))
        title = page.titles.get(article, article)
        writer.block(styles.row, Run(title, role="accent", link=link), Run(f"\t{count} {_tr('处')}", role="muted"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("repair_list", text)
