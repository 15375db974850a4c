"""Texts are of our own writing."""

from __future__ import annotations

from pathlib import Path

import pytest

from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta, number_blocks
from zjreader.studies.gazetteer import Gazetteer
from zjreader.studies.recognizer import CaseRecognizer

FOLDER = Path(__file__).parents[3] / "resources" / "gazetteer"
META = IssueMeta("example/2025/1", "示例", 2025, 1)
HOME = "浙江各地都在行动，杭州市、宁波市、温州市走在前面。"


@pytest.fixture(scope="module")
def recognizer() -> CaseRecognizer:
    return CaseRecognizer(Gazetteer.load(FOLDER))


def article(number: int, title: str, *paragraphs: str, kicker: str = "", affiliation: str = "") -> Article:
    blocks = [Block(BlockKind.TITLE, title)]
    if kicker:
        blocks.append(Block(BlockKind.KICKER, kicker))
    if affiliation:
        blocks.append(Block(BlockKind.AFFILIATION, affiliation))
    blocks.extend(Block(BlockKind.PARAGRAPH, p) for p in paragraphs)
    return Article(key=f"{META.key}/{number:02d}", title=title, blocks=number_blocks(blocks))


def names(recognizer: CaseRecognizer, *articles: Article, setting: str = HOME) -> list[str]:
    overview = article(99, "综述", setting)
    issue = Issue(META, Edition.FULL, (*articles, overview))
    return [c.name for c in recognizer.cases(issue)]


def test_a_kicker_names_the_case(recognizer: CaseRecognizer) -> None:
    one = article(1, "山里有新路", "松阳县修了新路。", kicker="松阳县")
    assert names(recognizer, one) == ["丽水市松阳县"]


def test_a_town_in_the_kicker(recognizer: CaseRecognizer) -> None:
    one = article(1, "小镇有新貌", "新塍镇变了样，新塍镇的人都说好。", kicker="嘉兴市秀洲区新塍镇")
    assert names(recognizer, one) == ["嘉兴市秀洲区新塍镇"]


def test_a_kicker_that_is_no_place_says_nothing(recognizer: CaseRecognizer) -> None:
    one = article(1, "新城", "新城建成了。", kicker="滨海新城")
    assert names(recognizer, one) == []


def test_the_title_names_the_case(recognizer: CaseRecognizer) -> None:
    one = article(1, "桐乡：一座水城的样子", "桐乡市有很多河。", "桐乡人爱水。", "桐乡的河很清。")
    assert names(recognizer, one) == ["嘉兴市桐乡市"]


def test_the_office_of_the_author(recognizer: CaseRecognizer) -> None:
    one = article(1, "我的一天", "云和的早晨很静。", "我在云和工作三年。", affiliation="云和县石塘镇党委书记")
    assert names(recognizer, one) == ["丽水市云和县石塘镇"]


def test_the_place_most_spoken_of(recognizer: CaseRecognizer) -> None:
    one = article(
        1, "茶香", "德清县种茶。", "德清的茶好。", "德清县请来师傅。", "人们爱上德清。", "茶卖到杭州市。"
    )
    assert names(recognizer, one) == ["湖州市德清县"]


def test_overviews_firms_and_mixed_articles_are_no_cases(recognizer: CaseRecognizer) -> None:
    overview = article(
        1, "全省推进", "全省上下齐动，德清县先行。", "全省都学德清县。", "省委、省政府要求全省照办。"
    )
    firm = article(2, "国企担当", *["公司在绍兴市建厂，绍兴很支持。"] * 5, affiliation="某某集团董事长")
    mixed = article(3, "几处见闻", *["嘉善县、海宁市、平湖市和桐乡市都有水。"] * 5)
    assert names(recognizer, overview, firm, mixed) == []


def test_other_provinces(recognizer: CaseRecognizer) -> None:
    one = article(1, "大蒜之乡", *["金乡县种大蒜，金乡的蒜很香。"] * 4)
    setting = "山东省的济南市、青岛市、济宁市、烟台市都来了。"
    assert names(recognizer, one, setting=setting) == ["济宁市金乡县"]


def test_articles_without_text_are_none(recognizer: CaseRecognizer) -> None:
    assert names(recognizer, article(1, "桐乡市")) == []
