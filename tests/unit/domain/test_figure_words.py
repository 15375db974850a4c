"""Figures, periods and comparability in words."""

from __future__ import annotations

import pytest

from zjreader.domain.comparison import Cell, Comparability, Row
from zjreader.domain.figure_words import (
    badge,
    change_words,
    details,
    differences,
    figure_words,
    number_words,
    period_words,
    plain_number,
)
from zjreader.domain.studies import CaseStudy, Change, Comparator, Evidence, Indicator


def indicator(value="8.1", unit="%", period=None, subject=None, comparator=Comparator.EQUAL, **more):
    evidence = Evidence("a/2025/1/01", "p1", 0, 1, value)
    norm = more.pop("norm", 8.1)
    change, rank = more.pop("change", None), more.pop("rank", None)
    return Indicator("i", "某市甲县", "指标", "指标", value, norm, unit, unit, comparator, period, None, "产业",
                     subject, change, rank, evidence)  # fmt: skip


def row(*told, comparability=Comparability.OTHER_PERIOD):
    cells = tuple(None if i is None else Cell(i, 8.1) for i in told)
    periods, subjects = {i.period for i in told if i}, {i.subject for i in told if i}
    return Row("k", "指标", subjects.pop() if len(subjects) == 1 else None, "产业", "%",
               periods.pop() if len(periods) == 1 else None, comparability, (), cells)  # fmt: skip


CASES = tuple(CaseStudy(f"某市{n}县", f"{n}县", f"a/2025/1/0{i}", n) for i, n in enumerate("甲乙", 1))


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (None, ""),
        ("2024", "2024年"),
        ("2025Q1-Q3", "2025年前三季度"),
        ("2025Q2", "2025年二季度"),
        ("2025H1", "2025年上半年"),
        ("2025-09", "2025年9月"),
        ("2025-10-03", "2025年10月3日"),
        ("2025-01..2025-10", "2025年1—10月"),
        ("2021..2024", "2021—2024年"),
        ("2019..", "2019年以来"),
        ("2025YTD", "2025年以来"),
        ("P7Y", "连续7年"),
        ("P10Q", "连续10个季度"),
        ("每年", "每年"),
        ("什么时候", "什么时候"),
    ],
)
def test_periods(period, words):
    assert period_words(period) == words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("8.1", "%", "8.1%"),
        ("467", "项", "467 项"),
        ("六", "年", "六年"),
        ("1.55", None, "1.55"),
        ("3", "km", "3km"),
    ],
)
def test_numbers(value, unit, words):
    assert number_words(value, unit) == words


@pytest.mark.parametrize(
    ("comparator", "words"),
    [(">", "超 467 项"), (">=", "467 项以上"), ("<", "不足 467 项"), ("<=", "不超过 467 项"), ("~", "约 467 项")],
)
def test_bounds_go_with_the_figure(comparator, words):
    assert figure_words(indicator("467", "项", comparator=Comparator(comparator))) == words


def test_plain_numbers_have_no_useless_fraction():
    assert [plain_number(n) for n in (12000.0, 0.15, -3.5, 1 / 3)] == ["12000", "0.15", "-3.5", "0.3333"]


def test_changes():
    assert change_words(Change("up", 12.0, "%")) == "增长 12%"
    assert change_words(Change("down")) == "下降"
    assert change_words(None) == ""


def test_details_say_what_the_row_does_not():
    same = indicator(period="2024", rank="全省第二", change=Change("up", 8.1, "%"))
    assert details(Cell(same, 8.1), row(same, indicator(period="2024"))) == ("全省第二",)
    other = row(same, indicator(subject="丙镇"))
    assert details(other.cells[0], other) == ("2024年", "全省第二")
    assert details(other.cells[1], other) == ("期间未注明", "丙镇")


def test_differences_name_each_case():
    assert differences(row(indicator(period="2024"), indicator()), CASES) == ("期间：甲县 2024年，乙县 未注明",)
    assert differences(row(indicator(period="2024"), indicator(period="2024", subject="丙镇")), CASES) == (
        "口径：甲县 未注明，乙县 丙镇",
    )
    assert differences(row(indicator(), indicator()), CASES) == ("期间都没有写明",)
    assert differences(row(indicator(), None), CASES) == ()


def test_badges():
    assert badge(row(indicator(period="2024"), indicator())) == "期间不同"
    assert badge(row(indicator(), indicator())) == "期间未明"
    assert badge(row(indicator(), indicator(), comparability=Comparability.SAME)) == "可比"
    told = row(indicator(), indicator(), comparability=Comparability.OTHER_BASIS)
    assert badge(told) == "口径未明"
    assert differences(told, CASES) == ("口径没有写明，所指未必是同一类事", "期间都没有写明")
    other = row(indicator(), indicator(subject="丙镇"), comparability=Comparability.OTHER_BASIS)
    assert badge(other) == "口径不同"
