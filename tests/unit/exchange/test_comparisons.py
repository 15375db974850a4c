"""Exported comparisons: nothing invented, everything cited, nothing taken for markup or a formula."""

from __future__ import annotations

import csv
import io

import pytest
from openpyxl import load_workbook

from zjreader.domain.comparison import Cell, Comparability, Comparison, Contradiction, Row, ThemeRow
from zjreader.domain.comparison_sources import Sources, collect, label_words
from zjreader.domain.library import (
    Article,
    Block,
    BlockKind,
    Edition,
    IssueMeta,
    IssueSummary,
    number_blocks,
)
from zjreader.domain.studies import CaseStudy, Comparator, Evidence, Indicator, Passage
from zjreader.exchange import comparisons
from zjreader.exchange.comparison_workbook import workbook

ISSUE = "a/2025/1"
META = IssueMeta(ISSUE, "样张<月刊>", 2025, 1)
TEXT = "=1+1，甲县增长8.1%，“*山货*”|卖得好。"
CASES = tuple(CaseStudy(f"某市{n}县", f"{n}县", f"{ISSUE}/0{i}", f"{n}县的路") for i, n in enumerate("甲乙", 1))


def article(key, **facts):
    return Article(key, "题目", blocks=number_blocks([Block(BlockKind.PARAGRAPH, TEXT)]), **facts)


def figure(case, value, norm):
    evidence = Evidence(case.article, "p1", 0, len(TEXT), TEXT)
    equal = Comparator.EQUAL
    return Indicator(case.article, case.name, "=增速", "增速", value, norm, "%", "%", equal, "2024", None, "产业",
                     None, None, None, evidence)  # fmt: skip


A, B = figure(CASES[0], "8.1", 8.1), figure(CASES[1], "3—5", (3.0, 5.0))


@pytest.fixture
def sources():
    articles = {c.article: article(c.article, start_page=8, end_page=10) for c in CASES}
    return Sources({ISSUE: META}, articles, {CASES[0].article: "8—10", CASES[1].article: None})


@pytest.fixture
def comparison():
    rows = (
        Row("1", "=增速", None, "产业", "%", "2024", Comparability.SAME, (), (Cell(A, 8.1), Cell(B, (3.0, 5.0)))),
        Row("2", "山货", None, "产业", "%", "2024", Comparability.THEME_ONLY, (),
            (Cell(A, 8.1, contradicted=True), None), Cell(B, 4.0)),
    )  # fmt: skip
    themes = (ThemeRow("产业", ((Passage(CASES[0].article, "p1", "产业"),), ())),)
    return Comparison(CASES, rows, themes, (Contradiction("某市甲县", "山货", (A, A)),))


def test_workbook_gives_the_same_values_back(comparison, sources):
    book = load_workbook(io.BytesIO(workbook(comparison, sources)))
    assert book.sheetnames == ["指标", "依据", "主题", "来源"]
    heads, first, second = ([c.value for c in row] for row in book["指标"].iter_rows())
    one, two = dict(zip(heads, first, strict=True)), dict(zip(heads, second, strict=True))
    assert (one["甲县"], one["甲县（数值）"], one["乙县（数值）"]) == ("8.1%", 8.1, "3—5")
    assert (two["乙县"], two["乙县（数值）"], two["全省（数值）"]) == ("未披露", None, 4)
    assert two["甲县说明"] == "来源前后不一"
    assert book["指标"]["B2"].data_type == "s", "no formula"
    assert book["主题"]["C2"].value == TEXT
    assert book["依据"]["F2"].value == "《样张<月刊>》2025年第1期，第8—10页，第1段"


def test_table_opens_as_a_spreadsheet_and_holds_no_formula(comparison, sources):
    data = comparisons.table(comparison, sources)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert len({len(row) for row in rows[:3]}) == 1
    assert not any(field.startswith("=") for row in rows for field in row)
    assert "未披露" in rows[2]


def test_page_and_text_escape_and_cite(comparison, sources):
    page = comparisons.web_page(comparison, sources).decode()
    assert "样张&lt;月刊&gt;" in page
    assert "<月刊>" not in page
    assert page.count("未披露") == 2
    text = comparisons.markdown(comparison, sources).decode()
    assert "\\*山货\\*" in text
    assert "前后说法不一" in text
    table = [line for line in text.splitlines() if line.startswith("| ")]
    assert {line.replace("\\|", "").count("|") for line in table} == {6}


def test_no_page_is_invented(sources):
    assert sources.place_words(CASES[1].article, "p3") == "《样张<月刊>》2025年第1期，第3段"
    assert sources.place_words("b/2024/2/01", "") == "导读"
    assert sources.text("b/2024/2/01", "p1") == ""
    assert label_words("h2") == "第2个小标题"


def test_a_piece_stands_on_the_pages_of_its_feature():
    class Shelf:
        def issues(self):
            return (IssueSummary(META, Edition.FULL, 2, 10),)

        def article(self, key):
            if key.endswith(".1"):
                return article(key, parent=f"{ISSUE}/03")
            return article(key, start_page=30, end_page=39)

    found = collect(Shelf(), [f"{ISSUE}/03.1"])
    assert found.pages == {f"{ISSUE}/03.1": "30—39"}
    assert found.issues == {ISSUE: META}
