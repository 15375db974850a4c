"""Typed text finds titles by substring at once, by pinyin as soon as it is there."""

from __future__ import annotations

from zjreader.domain.library import Article
from zjreader.search.pinyin import finds
from zjreader.services.contents import tree
from zjreader.viewmodels.contents import ContentsFilter, ContentsModel
from zjreader.viewmodels.matching import LateMatcher
from zjreader.viewmodels.palette import PaletteModel, Row

TITLES = ("筑牢山林与水库防线", "重庆来客", "单县的集市", "“动静”之间")


def rows(matcher, typed):
    model = ContentsModel()
    model.set_sections(tree([Article(f"demo/2025/1/0{n}", title) for n, title in enumerate(TITLES, 1)]))
    kept = ContentsFilter(matcher)
    kept.setSourceModel(model)
    kept.set_typed(typed)
    return [kept.index(row, 0).data() for row in range(kept.rowCount())]


def test_substrings_until_pinyin_is_learnt():
    matcher = LateMatcher()
    assert rows(matcher, "集 市") == ["单县的集市"]
    assert rows(matcher, "zlsl") == []
    matcher.learn(finds)
    assert rows(matcher, "zlsl") == ["筑牢山林与水库防线"]


def test_initials_full_and_mixed_pinyin_in_every_reading():
    matcher = LateMatcher()
    matcher.learn(finds)
    assert rows(matcher, "zhulao") == ["筑牢山林与水库防线"]
    assert rows(matcher, "zhul山") == ["筑牢山林与水库防线"]
    assert rows(matcher, "cq") == rows(matcher, "chongqing") == ["重庆来客"]
    assert rows(matcher, "sx") == ["单县的集市"]
    assert rows(matcher, "dj zj") == ["“动静”之间"]


def test_commands_are_found_by_pinyin():
    matcher = LateMatcher()
    matcher.learn(finds)
    commands = [Row("a", "核对引文", "查找", "", True), Row("b", "全屏", "查看", "", True)]
    found = PaletteModel(lambda: commands, matcher)
    found.set_typed("hdyw")
    assert [row.id for row in found.rows] == ["a"]
