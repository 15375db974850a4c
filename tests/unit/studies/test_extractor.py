"""Texts are of our own writing."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from zjreader.domain.library import Article, Block, BlockKind, number_blocks
from zjreader.domain.studies import CaseStudy, Change, Indicator
from zjreader.services.indicator_rows import indicator_rows
from zjreader.studies.extractor import IndicatorExtractor, issue_year
from zjreader.studies.folding import fold
from zjreader.studies.rule_files import load_rules

EXTRACTOR = IndicatorExtractor(load_rules(Path(__file__).parents[3] / "resources" / "indicators"))
KEY = "example/2024/7/03"
CASE = CaseStudy("示例市示例县", "示例县", KEY, "例")


def extract(*texts: str) -> tuple[Indicator, ...]:
    blocks = number_blocks([Block(BlockKind.PARAGRAPH, t, (n,)) for n, t in enumerate(texts, 1)])
    return EXTRACTOR.extract(CASE, Article(key=KEY, title="例", blocks=blocks))


def told(*texts: str) -> list[tuple[str, object, str | None]]:
    return [(i.name, i.value_norm, i.period) for i in extract(*texts)]


def test_a_usual_report() -> None:
    text = "2023年，全县实现地区生产总值312.5亿元，同比增长6.8%；城乡居民人均可支配收入分别达到62310元、33418元。"
    assert told(text) == [
        ("地区生产总值", 31_250_000_000, "2023"),
        ("地区生产总值增速", 6.8, "2023"),
        ("城镇居民人均可支配收入", 62310, "2023"),
        ("农村居民人均可支配收入", 33418, "2023"),
    ]


def test_a_total_carries_the_change_told_behind_it() -> None:
    total, growth = extract("一般公共预算收入21.3亿元，增长9.2%。")
    assert total.change == Change("up", 9.2, "%")
    assert growth.name == "一般公共预算收入增速"


def test_from_and_to_are_two_figures_of_one_name() -> None:
    assert told("机械化率由2015年的60%提高至88%。") == [("机械化率", 60, "2015"), ("机械化率", 88, None)]


def test_a_scene_set_in_time_holds_for_the_next_sentence() -> None:
    assert told("变化始于2019年。村里改造农房80户。") == [("改造农房户数", 80, "2019")]


def test_words_of_a_speaker_end_with_the_quotation() -> None:
    quoted = told("“自6月起，我们已经接单300笔。”老周指着眼前20箱货说。")
    assert [(v, p) for _, v, p in quoted] == [(300, "2024-06.."), (20, None)]


def test_widths_and_thousands_do_not_matter() -> None:
    assert told("全镇用工１，２００人，产值3．5亿元。")[-1][1] == 350_000_000
    assert told("工资总额1,200万元。")[0][1] == 12_000_000


def test_ids_are_stable_and_unique() -> None:
    texts = ("建成书房6家。", "又建成书房6家。", "建成书房6家。")
    first, second = extract(*texts), extract(*texts)
    assert [i.id for i in first] == [i.id for i in second]
    assert len({i.id for i in first}) == 3


def test_headings_and_captions_are_no_source() -> None:
    blocks = number_blocks([Block(BlockKind.HEADING, "建成书房6家"), Block(BlockKind.CAPTION, "6家书房")])
    assert EXTRACTOR.extract(CASE, Article(key=KEY, title="例", blocks=blocks)) == ()


def test_rows_for_the_command_line() -> None:
    (row,) = indicator_rows(extract("合同期10—20年。"))
    assert row["value_norm"] == [10.0, 20.0]
    assert (row["case"], row["lines"], row["unit_norm"]) == (CASE.name, [1], "年")


def test_the_year_is_read_from_the_key() -> None:
    assert issue_year("example/2024/7/03.2") == 2024
    assert issue_year("nothing") == 0


PIECES = st.sampled_from(
    "2023年， 今年以来， 全县 某镇 建成 书房 产值 达 超 近 12 3.5 1,200 三 两 百余 数十 万 亿元 家 "
    "个 % 人次 以上 余 — 、 ， 。 “ ” 分别增长 从 至 连续 年 5A 1:1 半".split(" ")
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_evidence_holds_the_printed_value(text: str) -> None:
    for indicator in extract(text):
        evidence = indicator.evidence
        assert indicator.value
        assert indicator.value in evidence.quote
        assert text[evidence.start : evidence.end] == evidence.quote


@given(st.text(max_size=60))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_a_list_shares_the_unit_of_its_last_number() -> None:
    text = "规上工业增加值、服务业增加值增速分别高于全市平均1.3个和2.7个百分点。"
    assert [(i.value_norm, i.unit_norm) for i in extract(text)] == [(1.3, "个百分点"), (2.7, "个百分点")]
    text = "两个园区产值分别达到3.2和4.5亿元。"
    assert [i.value_norm for i in extract(text)][-2:] == [320_000_000, 450_000_000]


def test_a_figure_is_named_after_the_one_it_is_compared_with() -> None:
    assert told("项目开工率86.2%，比去年同期提高5.1个百分点。")[1][0] == "项目开工率变化"
    assert told("全县碳汇交易额3亿元，是2022年的2倍。")[1][0] == "碳汇交易额倍数"
