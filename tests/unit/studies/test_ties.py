"""Figures that take their name from a clause or a figure before them. Texts are of our own writing."""

from __future__ import annotations

from pathlib import Path

import pytest

from zjreader.domain.library import Article, Block, BlockKind, number_blocks
from zjreader.domain.studies import CaseStudy, Indicator
from zjreader.studies.extractor import IndicatorExtractor
from zjreader.studies.rule_files import load_rules

ROOT = Path(__file__).parents[3]
EXTRACTOR = IndicatorExtractor(load_rules(ROOT / "resources" / "indicators"))
KEY = "example/2025/1/01"


def found(text: str, title: str = "例") -> list[Indicator]:
    article = Article(key=KEY, title=title, blocks=number_blocks([Block(BlockKind.PARAGRAPH, text)]))
    return list(EXTRACTOR.extract(CaseStudy("示例市示例县", "示例县", KEY, title), article))


@pytest.mark.parametrize(
    ("text", "value", "name"),
    [
        ("新产业占全县工业的比重，由2021年的4.3%升到2024年的11.2%。", 11.2, "新产业占全县工业比重"),
        ("企业有900家，比年初净增60家，其中规上45家。", 60, "企业增量"),
        ("企业有900家，比年初净增60家，其中规上45家。", 45, "规上企业"),
        ("矿业占税收的比重一度达76%；如今厂房有9家，这一比重降到了30%。", 30, "矿业占税收比重"),
        ("接待游客30万人次，门票收入2亿元，同比增长8%、9%。", 9, "门票收入增速"),
        ("受理投诉40件，比上一个五年减少近三成。", 30, "受理投诉数量降幅"),
        ("发放补偿金5亿元，户均约18万元。", 180000, "户均补偿金"),
        ("签下47个项目、总额23亿元。", 2300000000, "项目总额"),
        ("研发中心有4处，总面积11万平方米。", 110000, "中心总面积"),
        ("渔民3万人，占全县劳动力的四成。", 40, "渔民占全县劳动力比重"),
        ("像这样的茶空间，全县有210家。", 210, "茶空间数量"),
        ("服务半径从1.5公里缩短到800米。", 800, "服务半径里程"),
        ("金融机构存贷款余额分别为231亿元、174亿元。", 17400000000, "贷款余额"),
    ],
)
def test_the_name_comes_from_before(text: str, value: float, name: str) -> None:
    assert name in [i.name for i in found(text) if i.value_norm == value]


def test_the_beginning_of_a_change_is_not_of_the_period_of_its_end() -> None:
    low, high = found("去年，损耗率由12%降到3%。")
    assert (low.period, high.period) == (None, "2024")


@pytest.mark.parametrize(("title", "period"), [("二〇二四年工作小结", "2024"), ("工作小结", None)])
def test_the_title_tells_which_year_was_whole(title: str, period: str | None) -> None:
    assert [i.period for i in found("全年改造农房300户。", title)] == [period]
