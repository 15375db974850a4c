"""Build what reads and writes files for people: exchanges, reports, manuscripts.

Owns: which function makes which format. All of it is imported when it is first needed.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zjreader.services.checking import Manuscripts, ReportWriter
    from zjreader.services.exchange_formats import Reader, Writer
    from zjreader.services.exporting import ComparisonWriter


def writers() -> dict[str, Writer]:
    """Give the formats annotations are exported in."""
    from zjreader.exchange import jsonld, reports

    return {"jsonld": jsonld.write, "md": reports.markdown, "html": reports.web_page, "csv": reports.table}


def reader() -> Reader:
    """Give what reads an exchange of annotations."""
    from zjreader.exchange import jsonld

    return jsonld.read


@cache
def note_renderer() -> Callable[[str], str]:
    """Give what shows a note's Markdown as harmless HTML."""
    from zjreader.exchange.note_html import NoteRenderer

    return NoteRenderer().html


def check_writers() -> Mapping[str, ReportWriter]:
    """Give the formats of a manuscript check's report."""
    from zjreader.exchange import check_reports

    return {"html": check_reports.web_page, "csv": check_reports.table}


def comparison_writers() -> Mapping[str, Callable[[], ComparisonWriter]]:
    """Give makers of the formats of a comparison."""

    def workbook() -> ComparisonWriter:
        from zjreader.exchange.comparison_workbook import workbook

        return workbook

    def text(name: str) -> ComparisonWriter:
        from zjreader.exchange import comparisons

        return {"md": comparisons.markdown, "csv": comparisons.table, "html": comparisons.web_page}[name]

    return {
        "md": lambda: text("md"),
        "csv": lambda: text("csv"),
        "html": lambda: text("html"),
        "xlsx": workbook,
    }


def manuscripts() -> Manuscripts:
    """Give what reads manuscripts and writes corrected copies."""
    from zjreader.content.sources.docx_guard import check_docx
    from zjreader.content.sources.reader import FileSourceReader
    from zjreader.exchange.manuscript_files import ManuscriptFiles

    return ManuscriptFiles(FileSourceReader().read_plain, check_docx)
