"""A comparison of case studies as a Word document (DOCX).

Owns: the tables 指标 and 主题, cases as columns, and the sources. Every figure and paragraph has an endnote
of Word's own with its words and its place; what a case does not disclose is told in words. The same comparison on
the same day gives the same bytes.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from zjreader.domain.exchange import Format
from zjreader.domain.figure_words import UNTOLD, absent, badge, details, differences, figure_words, period_words
from zjreader.domain.page_words import pages_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zjreader.domain.comparison import Cell, Comparison, Row
    from zjreader.domain.comparison_sources import Sources

_UNFIT = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""
_ENDNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time an archive's entries are stamped with: the earliest it can tell."""
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/endnotes"
_GREY, _BLACK = "5B636D", "000000"
_SMALL, _PLAIN = 101_600, 120_650
"""Sizes of type in English Metric Units: 8 and 9.5 points."""
_TEXT_FONT, _HEAD_FONT = "宋体", "黑体"
_SEPARATORS = (
    '<w:endnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:endnote>'
    '<w:endnote w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:endnote>"
)
_CLOSE, _FINE = '<w:pPr><w:spacing w:after="0"/></w:pPr>', '<w:rPr><w:sz w:val="18"/></w:rPr>'
_RAISED = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
_ARABIC = '<w:numFmt w:val="decimal"/>'


def document(comparison: Comparison, sources: Sources) -> bytes:
    """Write a comparison as a Word document."""
    made, notes = _blank(sources), _Notes()
    names = [case.short for case in comparison.cases]
    made.add_heading(_fit(f"案例比较：{'、'.join(names)}"), 0)
    if sources.day:
        day = _day(sources.day)
        made.add_paragraph(f"导出日期：{day.year}年{day.month}月{day.day}日")
    made.add_heading("指标", 1)
    _matrix(made, notes, comparison, sources)
    for doubt in comparison.contradictions:
        told = "，".join(f"{figure_words(i)}（{i.evidence.quote}）" for i in doubt.indicators)
        made.add_paragraph(_fit(f"注意：{doubt.case}的“{doubt.name}”前后说法不一：{told}"))
    if comparison.themes:
        made.add_heading("主题", 1)
        _themes(made, notes, comparison, sources)
    made.add_heading("来源", 1)
    for case in comparison.cases:
        where = (sources.issue_words(case.article), pages_in_words(sources.pages.get(case.article)))
        told = "，".join(part for part in (f"《{case.title}》", *where) if part)
        made.add_paragraph(_fit(f"{case.name}：{told}"), style="List Bullet")
    made.add_paragraph("“未披露”是来源没有说，不是零；“已隐去”是读者隐去的。只有“可比”的行可以排名次。")
    if notes.texts:
        made.add_heading("出处", 1)  # Word sets the endnotes below
        notes.join(made)
    return _packed(made)


class _Notes:
    """The endnotes of a document."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def put(self, paragraph: Any, text: str) -> None:  # noqa: ANN401 - python-docx has no types
        """Refer to a new note at the end of a paragraph."""
        self.texts.append(text)
        run = paragraph.add_run()
        run.font.superscript = True
        mark = _element(f'<w:endnoteReference w:id="{len(self.texts)}"/>')
        run._r.append(mark)  # noqa: SLF001 - python-docx knows no notes

    def join(self, made: Any) -> None:  # noqa: ANN401
        """Put the notes into the document, numbered 1, 2, 3."""
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        notes = "".join(
            f'<w:endnote w:id="{number}"><w:p>{_CLOSE}<w:r>{_RAISED}<w:endnoteRef/></w:r>'
            f'<w:r>{_FINE}<w:t xml:space="preserve"> {escape(_fit(text))}</w:t></w:r></w:p></w:endnote>'
            for number, text in enumerate(self.texts, 1)
        )
        blob = (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<w:endnotes xmlns:w="{_WORDS}">{_SEPARATORS}{notes}</w:endnotes>'
        )
        part = Part(PackURI("/word/endnotes.xml"), _ENDNOTES, blob.encode(), made.part.package)
        made.part.relate_to(part, _RELATED)
        known = f'<w:endnotePr>{_ARABIC}<w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>'
        made.settings.element.find(f"{{{_WORDS}}}compat").addprevious(_element(known))
        page = made.sections[0]._sectPr  # noqa: SLF001
        page.insert(0, _element(f"<w:endnotePr>{_ARABIC}</w:endnotePr>"))


def _matrix(made: Any, notes: _Notes, comparison: Comparison, sources: Sources) -> None:  # noqa: ANN401
    if not comparison.rows:
        made.add_paragraph("没有可以对照的指标。")
        return
    province = any(row.reference is not None for row in comparison.rows)
    heads = ["指标", *(case.short for case in comparison.cases), *(["全省"] if province else []), "可比性"]
    table = _table(made, heads)
    theme = None
    for row in comparison.rows:
        if row.theme != theme:
            theme = row.theme
            _row_over(table, theme)
        cells = _row(table)
        _say(cells[0], row.name)
        if row.subject:
            _say_small(cells[0], row.subject)
        shown = (*row.cells, row.reference) if province else row.cells
        for column, cell in enumerate(shown):
            _figure(cells[column + 1], notes, cell, row, column, sources)
        _say(cells[-1], badge(row))
        _say_small(cells[-1], *differences(row, comparison.cases))


def _figure(
    into: Any,  # noqa: ANN401
    notes: _Notes,
    cell: Cell | None,
    row: Row,
    column: int,
    sources: Sources,
) -> None:
    """Tell a figure with its unit and bound, below it the period and what else belongs to it."""
    if cell is None:
        word, more = absent(row, column)
        _colour(_say(into, word))
        _say_small(into, more)
        return
    _say(into, figure_words(cell.indicator))
    evidence = cell.indicator.evidence
    notes.put(into.paragraphs[0], f"{_place(evidence.article, evidence.label, sources)}：{evidence.quote}")
    period = period_words(cell.indicator.period) or UNTOLD
    others = [part for part in details(cell, row) if part != period]
    _say_small(into, period, *others, "来源前后不一" if cell.contradicted else "")


def _themes(made: Any, notes: _Notes, comparison: Comparison, sources: Sources) -> None:  # noqa: ANN401
    table = _table(made, ["主题", *(case.short for case in comparison.cases)])
    for theme in comparison.themes:
        first, *others = _row(table, whole=False)
        _say(first, theme.theme)
        for into, passages in zip(others, theme.passages, strict=True):
            if not passages:
                _colour(_say(into, "没有写到"))
            for passage in passages:
                _say(into, sources.text(passage.article, passage.label))
                notes.put(into.paragraphs[-1], _place(passage.article, passage.label, sources))


def _place(article: str, label: str, sources: Sources) -> str:
    known = sources.articles.get(article)
    title = f"《{known.title}》" if known is not None else ""
    return "，".join(part for part in (title, sources.place_words(article, label)) if part)


def _table(made: Any, heads: Sequence[str]) -> Any:  # noqa: ANN401
    """Begin a table whose heads stand again on every page."""
    table = made.add_table(1, len(heads), style="Table Grid")
    row = table.rows[0]
    row._tr.get_or_add_trPr().append(_element("<w:tblHeader/>"))  # noqa: SLF001 - python-docx has no name for it
    for cell, head in zip(row.cells, heads, strict=True):
        _say(cell, head).font.bold = True
    return table


def _row(table: Any, *, whole: bool = True) -> Sequence[Any]:  # noqa: ANN401
    """Add a row; a ``whole`` one is not cut between pages."""
    row = table.add_row()
    if whole:
        row._tr.get_or_add_trPr().append(_element("<w:cantSplit/>"))  # noqa: SLF001
    return row.cells  # type: ignore[no-any-return]


def _row_over(table: Any, text: str) -> None:  # noqa: ANN401
    """Add a row of one cell that heads those below it."""
    cells = _row(table)
    over = cells[0].merge(cells[-1])
    _say(over, text).font.bold = True
    over.paragraphs[0].paragraph_format.keep_with_next = True


def _say(cell: Any, text: str, size: int = _PLAIN) -> Any:  # noqa: ANN401
    """Write a paragraph into a cell and give its run."""
    first = cell.paragraphs[0]
    paragraph = first if not first.runs else cell.add_paragraph()
    paragraph.paragraph_format.space_after = 0
    run = paragraph.add_run(_fit(text))
    run.font.size = size
    return run


def _say_small(cell: Any, *parts: str) -> None:  # noqa: ANN401
    told = "；".join(part for part in parts if part)
    if told:
        _colour(_say(cell, told, _SMALL))


def _blank(sources: Sources) -> Any:  # noqa: ANN401
    """Make an empty document: A4 across, Chinese type, nothing told of the library that made it."""
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    made = Document()
    page = made.sections[0]
    page.orientation, page.page_width, page.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Mm(18)
    for name in ("Normal", "Title", "Heading 1"):
        made.styles[name].font.name = "Times New Roman"
        _colour(made.styles[name], _BLACK)
        fonts = made.styles[name].element.rPr.rFonts
        for kind in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[kind]  # the template's theme would overrule the names
        fonts.set(f"{{{_WORDS}}}eastAsia", _TEXT_FONT if name == "Normal" else _HEAD_FONT)
    for language in made.styles.element.iter(f"{{{_WORDS}}}lang"):  # else commas may be set as in Taiwan or Japan
        language.set(f"{{{_WORDS}}}eastAsia", "zh-CN")
    facts = made.core_properties
    facts.title, facts.author, facts.comments = "案例比较", "", ""
    facts.created = facts.modified = _day(sources.day)
    links = made.part.package.rels
    for key in [key for key, link in links.items() if link.reltype.endswith("/thumbnail")]:
        del links[key]
    return made


def _colour(owner: Any, colour: str = _GREY) -> None:  # noqa: ANN401
    from docx.shared import RGBColor

    owner.font.color.rgb = RGBColor.from_string(colour)


def _element(source: str) -> Any:  # noqa: ANN401
    """Make an element that python-docx has no name for."""
    from docx.oxml import parse_xml

    opening = re.match(r"<[\w:]+", source)
    end = opening.end() if opening is not None else 0
    return parse_xml(f'{source[:end]} xmlns:w="{_WORDS}"{source[end:]}')


def _day(day: str) -> datetime:
    return datetime.fromisoformat(day) if day else datetime(*_EPOCH)


def _packed(made: Any) -> bytes:  # noqa: ANN401
    """Save a document without the time of saving."""
    saved, out = io.BytesIO(), io.BytesIO()
    made.save(saved)
    with zipfile.ZipFile(saved) as archive, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for entry in archive.infolist():
            fixed = zipfile.ZipInfo(entry.filename, _EPOCH)
            packed.writestr(fixed, archive.read(entry), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _fit(text: str) -> str:
    """Leave out what XML cannot hold."""
    return _UNFIT.sub("", text)


FORMAT = Format("docx", "Word 文档", document)
