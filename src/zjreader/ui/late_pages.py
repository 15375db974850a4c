"""Pages that are seldom the first: what sets them is loaded when one is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zjreader.ui.page_layout import Layout
    from zjreader.ui.typography import Typography
    from zjreader.viewmodels.pages import ReportPage


def report_page(page: ReportPage, typography: Typography) -> Layout:
    """Set the report of an import."""
    from zjreader.ui.report_document import report_layout

    return report_layout(page, typography)
