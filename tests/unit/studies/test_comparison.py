"""Figures and texts are of our own making."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakes.work import calls
from zjreader.domain.comparison import Comparability, Comparison, Row
from zjreader.domain.figure_words import absent, absent_words
from zjreader.domain.library import Article, Block, BlockKind, number_blocks
from zjreader.domain.studies import CaseStudy, Comparator, Evidence, Indicator, Passage
from zjreader.studies.comparison import Comparer
from zjreader.studies.comparison_rules import load_comparison_rules
from zjreader.studies.keyness import common_terms, distinctive_terms
from zjreader.studies.passages import ThemeAssigner, themes_of
from zjreader.studies.rule_files import load_rules
from zjreader.studies.themes import ThemeVoter

FOLDER = Path(__file__).parents[3] / "resources" / "indicators"
COMPARER = Comparer(load_comparison_rules(FOLDER))
A, B, C = (CaseStudy(f"示例市{n}县", f"{n}县", f"example/2025/1/0{i}", n) for i, n in enumerate("甲乙丙", 1))


def figure(
    case: CaseStudy,
    name: str,
    value: float | tuple[float, float],
    unit: str = "%",
    *,
    period: str | None = "2024",
    subject: str | None = None,
    at: int = 0,
    theme: str = "产业",
) -> Indicator:
    evidence = Evidence(case.article, "p1", at, at + 9, f"{name}{value}")
    return Indicator(
        f"{case.name}{name}{value}{at}",
        case.name,
        name,
        name,
        str(value),
        value,
        unit,
        unit,
        Comparator.EQUAL,
        period,
        period,
        theme,
        subject,
        None,
        None,
        evidence,
    )


def compared(
    *indicators: Indicator, cases: tuple[CaseStudy, ...] = (A, B), reference: tuple[Indicator, ...] = ()
) -> Comparison:
    return COMPARER.compare(cases, indicators, (), reference)


def only(comparison: Comparison) -> Row:
    (row,) = comparison.rows
    return row


def test_same_indicator_basis_and_period_may_be_ranked() -> None:
    row = only(compared(figure(A, "产值增速", 8), figure(B, "产值增速", 5)))
    assert row.comparability is Comparability.SAME
    assert row.rankable
    assert (row.period, row.differences) == ("2024", ())


def test_another_period_or_none_is_marked() -> None:
    row = only(
        compared(figure(A, "城乡居民收入比", 1.6, "倍"), figure(B, "城乡居民收入比", 1.8, "倍", period=None))
    )
    assert row.comparability is Comparability.OTHER_PERIOD
    assert row.differences == ("时期不同：甲县 2024，乙县 未写明",)
    assert not row.rankable


def test_periods_that_nobody_tells_are_not_the_same() -> None:
    row = only(compared(figure(A, "床位数", 60, "张", period=None), figure(B, "床位数", 80, "张", period=None)))
    assert row.comparability is Comparability.OTHER_PERIOD


def test_a_narrower_subject_is_another_basis() -> None:
    row = only(compared(figure(A, "产值", 6, "元"), figure(B, "产值", 7, "元", subject="东山镇")))
    assert row.comparability is Comparability.OTHER_BASIS
    assert "东山镇" in row.differences[0]


def test_what_a_case_does_not_disclose_is_absent() -> None:
    row = only(compared(figure(A, "产值增速", 8)))
    assert row.cells[1] is None
    assert row.comparability is Comparability.THEME_ONLY
    assert row.shared == 1


def test_the_period_that_most_cases_share_is_chosen() -> None:
    figures = (figure(A, "产值增速", 8, period="2023"), figure(A, "产值增速", 9), figure(B, "产值增速", 5))
    first, second = compared(*figures).rows
    assert [c and c.value for c in first.cells] == [9, 5]
    assert first.comparability is Comparability.SAME
    assert [c and c.value for c in second.cells] == [8, None]


def test_units_are_converted_and_the_printed_value_kept() -> None:
    row = only(compared(figure(A, "湿地面积", 30, "亩"), figure(B, "湿地面积", 4, "公顷")))
    assert row.unit == "亩"
    assert [c and c.value for c in row.cells] == [30, 60]
    assert row.cells[1] is not None
    assert row.cells[1].indicator.value == "4"


@pytest.mark.parametrize(
    ("value", "unit", "wanted", "result"),
    [
        (1, "公顷", "亩", 15),
        (30000, "元", "万元", 3),
        (2, "吨", "斤", 4000),
        (1, "亩", "吨", None),
        (5, "家", "家", 5),
    ],
)
def test_conversion(value: float, unit: str, wanted: str, result: float | None) -> None:
    assert COMPARER.convert(value, unit, wanted) == result


def test_units_to_choose_from() -> None:
    assert COMPARER.units("元") == ("元", "万元", "亿元")
    assert COMPARER.units("家") == ("家",)
    assert COMPARER.units(None) == ()


def test_the_province_is_the_reference() -> None:
    province = CaseStudy("示例省", "示例", "example/2025/1/09", "综述")
    reference = (
        figure(province, "产值增速", 6, period="2023"),
        figure(province, "产值增速", 7),
        figure(province, "产值增速", 9, subject="山区海岛县"),
    )
    row = only(compared(figure(A, "产值增速", 8), figure(B, "产值增速", 5), reference=reference))
    assert row.reference is not None
    assert row.reference.value == 7
    assert [c.indicator.subject for c in row.references] == [None, "山区海岛县"]


def test_two_values_of_one_thing_in_one_source_are_flagged() -> None:
    figures = (
        figure(A, "城乡居民收入比", 1.6, "倍"),
        figure(A, "城乡居民收入比", 1.9, "倍", at=50),
        figure(B, "产值增速", 5),
    )
    result = compared(*figures)
    (contradiction,) = result.contradictions
    assert contradiction.case == A.name
    assert [c.contradicted for r in result.rows for c in r.cells if c and r.name == "城乡居民收入比"] == [
        True,
        True,
    ]


def test_several_projects_are_no_contradiction() -> None:
    assert compared(figure(A, "项目数", 5, "个"), figure(A, "项目数", 9, "个", at=50)).contradictions == ()


def test_rows_are_grouped_by_theme_and_shared_ones_come_first() -> None:
    figures = (
        figure(A, "甲数", 1, theme="教育"),
        figure(A, "乙率", 1, theme="产业"),
        figure(A, "丙率", 1, theme="产业"),
        figure(B, "丙率", 2, theme="产业"),
    )
    assert [r.name for r in compared(*figures).rows] == ["丙率", "乙率", "甲数"]


def test_themes_side_by_side() -> None:
    passages = [
        Passage(A.article, "p1", "教育"),
        Passage(A.article, "p2", "产业"),
        Passage(B.article, "p1", "产业"),
    ]
    shared, single = COMPARER.compare((A, B), (), passages).themes
    assert (shared.theme, [len(p) for p in shared.passages]) == ("产业", [1, 1])
    assert (single.theme, [len(p) for p in single.passages]) == ("教育", [1, 0])


def test_twice_the_figures_are_twice_the_work() -> None:
    cases = tuple(CaseStudy(f"示例市{n}县", f"{n}县", f"example/2025/1/1{n}", str(n)) for n in range(6))

    def work(many: int) -> int:
        figures = [
            figure(c, f"指标{n % (many * 2 // 3)}", n, subject=f"镇{n}" if n % 7 == 0 else None, at=n)
            for c in cases
            for n in range(many)
        ]
        return calls(lambda: compared(*figures, cases=cases))

    assert work(120) < 2.1 * work(60)


def test_terms_that_mark_a_case_and_terms_they_share() -> None:
    tea, sea = "采茶季到了。" * 16 + "村民增收。" * 4, "出海捕鱼。" * 16 + "村民增收。" * 4
    first, second = distinctive_terms([tea, sea])
    assert any("采茶" in t.text for t in first)
    assert any("捕鱼" in t.text for t in second)
    assert not any("增收" in t.text for t in (*first, *second))
    assert any("增收" in t.text for t in common_terms([tea, sea]))


def test_terms_of_nothing() -> None:
    assert distinctive_terms(["", ""]) == ((), ())
    assert common_terms(["只有一篇"]) == ()


def test_paragraphs_get_themes_from_words_and_headings() -> None:
    blocks = number_blocks(
        [
            Block(BlockKind.HEADING, "办好学校"),
            Block(BlockKind.PARAGRAPH, "学校新来了二十位教师，学生都说好。"),
            Block(BlockKind.PARAGRAPH, "真好！"),
            Block(BlockKind.HEADING, "老有所养"),
            Block(BlockKind.PARAGRAPH, "居家养老服务进了村，老人有了助餐点。"),
        ]
    )
    passages = ThemeAssigner(ThemeVoter(load_rules(FOLDER))).assign(
        Article(key=A.article, title="例", blocks=blocks)
    )
    assert [(p.label, p.theme) for p in passages] == [("p1", "教育"), ("p2", "教育"), ("p3", "养老")]
    assert themes_of(passages) == ("教育", "养老")


def rows(comparison: Comparison) -> list[tuple[int, Comparability]]:
    return [(row.shared, row.comparability) for row in comparison.rows]


@pytest.mark.parametrize("name", ["时长", "数量", "占比"])
def test_names_that_do_not_say_what_is_measured_are_no_common_row(name: str) -> None:
    found = compared(figure(A, name, 50, "天"), figure(B, name, 2, "天"))
    assert rows(found) == [(1, Comparability.THEME_ONLY)] * 2


@pytest.mark.parametrize("subject", ["种植大户", "示例茶业有限公司", "山茶合作社", "直营店"])
def test_what_one_household_or_firm_does_stands_in_no_row_with_a_place(subject: str) -> None:
    money = {"unit": "元", "period": "2024"}
    found = compared(
        figure(A, "农民增收额", 2e6, **money),
        figure(B, "农民增收额", 2e5, subject=subject, **money),
        figure(B, "农民增收额", 5e6, at=20, **money),
    )
    shared = [row for row in found.rows if row.shared == 2]
    assert [[c and c.indicator.subject for c in row.cells] for row in shared] == [[None, None]]
    assert [c.indicator.subject for row in found.rows if row.shared == 1 for c in row.cells if c] == [subject]
    assert sum(row.shared for row in found.rows) == 3


@pytest.mark.parametrize("period", ["2024", None])
def test_figures_of_one_project_each_are_never_ranked(period: str | None) -> None:
    row = only(
        compared(figure(A, "投资额", 4e7, "元", period=period), figure(B, "投资额", 1e8, "元", period=period))
    )
    assert row.comparability is Comparability.OTHER_BASIS
    assert not row.rankable
    assert row.differences[0] == "所指未必相同"


def test_every_figure_stands_in_one_row_whatever_company_it_keeps() -> None:
    told = [figure(case, "销量", n, "吨", subject=s, at=n) for n, (case, s) in enumerate(
        [(A, None), (A, "直营店"), (B, "直营店"), (B, None), (B, "茶叶"), (A, "茶叶"), (A, "茶叶")], 1
    )]  # fmt: skip
    cells = [c.indicator.id for row in compared(*told).rows for c in row.cells if c is not None]
    assert sorted(cells) == sorted(i.id for i in told)


def test_an_empty_cell_tells_what_the_case_says_in_other_rows() -> None:
    found = compared(
        figure(A, "销量", 3, "吨"),
        figure(A, "销量", 9, "吨", subject="茶叶"),
        figure(B, "销量", 5, "吨", subject="直营店"),
    )
    assert [(r.subject, r.elsewhere) for r in found.rows] == [(None, (0, 1)), ("茶叶", (0, 1)), ("直营店", (2, 0))]
    assert {absent(r, n) for r in found.rows for n in (0, 1) if r.cells[n] is None} == {
        ("未披露", "另有1项见其他行"),
        ("未披露", "另有2项见其他行"),
    }


def test_what_the_reader_struck_is_not_called_undisclosed() -> None:
    gone = figure(B, "城镇化率", 62)
    found = COMPARER.compare((A, B), (figure(A, "城镇化率", 70),), struck=(gone, figure(B, "别的", 1)))
    row = only(found)
    assert (row.cells[1], row.struck, absent_words(row, 1)) == (None, (False, True), "已隐去")
    assert len(found.struck) == 2
