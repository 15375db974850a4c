"""Build what reads and writes files for people: exchanges, reports, manuscripts.

Owns: which modules make formats; each lists its own. All of it is imported when it is first needed.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zjreader.domain.exchange import Format
    from zjreader.services.checking import Manuscripts, ReportWriter
    from zjreader.services.exchange_formats import Reader, Writer
    from zjreader.services.exporting import ComparisonWriter


def annotation_formats() -> tuple[Format[Writer], ...]:
    """Give the formats annotations are exported in."""
    from zjreader.exchange import jsonld, reports

    return (*reports.FORMATS, jsonld.FORMAT)


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


def comparison_formats() -> tuple[Format[ComparisonWriter], ...]:
    """Give the formats of a comparison."""
    from zjreader.exchange import comparison_document, comparison_workbook, comparisons

    return (*comparisons.FORMATS, comparison_document.FORMAT, comparison_workbook.FORMAT)


def manuscripts() -> Manuscripts:
    """Give what reads manuscripts and writes corrected copies."""
    from zjreader.content.sources.docx_guard import check_docx
    from zjreader.content.sources.reader import FileSourceReader
    from zjreader.exchange.manuscript_files import ManuscriptFiles

    return ManuscriptFiles(FileSourceReader().read_plain, check_docx)
