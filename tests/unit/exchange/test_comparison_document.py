"""A comparison as a Word document: every figure cited in an endnote, nothing invented, the same bytes again."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace

import pytest
from docx import Document

from zjreader.domain.comparison import Cell, Comparability, Comparison, Contradiction, Row, ThemeRow
from zjreader.domain.comparison_sources import Sources
from zjreader.domain.library import Article, Block, BlockKind, IssueMeta, number_blocks
from zjreader.domain.studies import CaseStudy, Comparator, Evidence, Indicator, Passage
from zjreader.exchange.comparison_document import document
from zjreader.exchange.manuscript_files import ManuscriptFiles

ISSUE = "a/2025/1"
TEXT = "甲县增长超8.1%，<山货>卖得好\x0b。"
CASES = tuple(CaseStudy(f"某市{n}县", f"{n}县", f"{ISSUE}/0{i}", f"{n}县的路") for i, n in enumerate("甲乙", 1))


def figure(case, value, period="2024", bound=Comparator.EQUAL):
    evidence = Evidence(case.article, "p1", 0, len(TEXT), TEXT)
    return Indicator(case.article, case.name, "增速", "增速", value, 8.1, "%", "%", bound, period, None, "产业",
                     None, None, None, evidence)  # fmt: skip


def line(key, name, subject, theme, comparability, cells, **more):
    return Row(key, name, subject, theme, "%", None, comparability, (), cells, **more)


@pytest.fixture
def sources():
    paragraph = Block(BlockKind.PARAGRAPH, TEXT)
    articles = {c.article: Article(c.article, c.title, blocks=number_blocks([paragraph])) for c in CASES}
    pages = {CASES[0].article: "8—10", CASES[1].article: None}
    return Sources({ISSUE: IssueMeta(ISSUE, "样张", 2025, 1)}, articles, pages, day="2025-12-31")


@pytest.fixture
def comparison():
    more, untold = figure(CASES[0], "8.1", bound=Comparator.MORE), figure(CASES[1], "3", None)
    other, alone = Comparability.OTHER_PERIOD, Comparability.THEME_ONLY
    rows = (
        line("1", "增速", "茶业", "产业", other, (Cell(more, 8.1), Cell(untold, 3))),
        line("2", "山货", None, "产业", alone, (Cell(more, 8.1), None), elsewhere=(0, 2)),
        line("3", "游客", None, "文旅", alone, (None, Cell(untold, 3, (), True)), struck=(True, False)),
    )
    themes = (ThemeRow("产业", ((Passage(CASES[0].article, "p1", "产业"),), ())),)
    return Comparison(CASES, rows, themes, (Contradiction("某市甲县", "山货", (more, more)),))


def grid(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


def notes(data, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    return [note.text for note in ManuscriptFiles(lambda _path: None, lambda _path: None).read(path).notes]


def test_cells_tell_value_unit_bound_and_period(comparison, sources):
    made = Document(io.BytesIO(document(comparison, sources)))
    heads, theme, growth, goods, second, visitors = grid(made.tables[0])
    assert heads == ["指标", "甲县", "乙县", "可比性"]
    assert set(theme) == {"产业"}
    assert set(second) == {"文旅"}
    assert growth[:3] == ["增速\n茶业", "超 8.1%\n2024年", "3%\n期间未注明"]
    assert growth[3].startswith("期间不同\n")
    assert goods[2] == "未披露\n另有2项见其他行"
    assert visitors[1:3] == ["已隐去", "3%\n期间未注明；来源前后不一"]
    assert grid(made.tables[1])[1] == ["产业", TEXT.replace("\x0b", ""), "没有写到"]


def test_province_has_a_column_where_it_has_a_figure(comparison, sources):
    told = Cell(figure(CASES[0], "5"), 5)
    rows = (replace(comparison.rows[0], reference=told), *comparison.rows[1:])
    made = Document(io.BytesIO(document(replace(comparison, rows=rows), sources)))
    table = grid(made.tables[0])
    assert [row[3] for row in table] == ["全省", "产业", "5%\n2024年", "未披露", "文旅", "未披露"]


def test_every_figure_and_paragraph_has_an_endnote(comparison, sources, tmp_path):
    found = notes(document(comparison, sources), tmp_path)
    assert len(found) == 5
    fit = TEXT.replace("\x0b", "")
    assert found[0] == f"《甲县的路》，《样张》2025年第1期，第8—10页，第1段：{fit}"
    assert found[1] == f"《乙县的路》，《样张》2025年第1期，第1段：{fit}", "no page is invented"
    assert found[-1] == "《甲县的路》，《样张》2025年第1期，第8—10页，第1段"


def test_headings_date_and_sources_stand_around_the_tables(comparison, sources):
    made = Document(io.BytesIO(document(comparison, sources)))
    texts = [p.text for p in made.paragraphs]
    assert texts[:3] == ["案例比较：甲县、乙县", "导出日期：2025年12月31日", "指标"]
    assert "某市甲县：《甲县的路》，《样张》2025年第1期，第8—10页" in texts
    assert "某市乙县：《乙县的路》，《样张》2025年第1期" in texts
    assert any("前后说法不一：超 8.1%" in text for text in texts)
    assert made.core_properties.author == ""
    languages = [tag for tag in made.styles.element.iter() if tag.tag.endswith("}lang")]
    assert [value for tag in languages for key, value in tag.attrib.items() if key.endswith("}eastAsia")] == [
        "zh-CN"
    ]


def test_same_comparison_gives_the_same_bytes(comparison, sources):
    data = document(comparison, sources)
    assert data == document(comparison, sources)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = archive.namelist()
    assert "word/endnotes.xml" in names
    assert not [name for name in names if "thumbnail" in name], "the template's picture shows another document"


def test_cases_without_anything_in_common_are_told_so(sources):
    made = Document(io.BytesIO(document(Comparison(CASES, ()), replace(sources, day=""))))
    assert not made.tables
    assert "没有可以对照的指标。" in [p.text for p in made.paragraphs]
