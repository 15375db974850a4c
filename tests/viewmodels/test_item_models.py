"""The item models keep Qt's rules."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from fakes.sample_issue import KEY, sample_issue
from fakes.services import MemoryLibrary, PlainSearch
from zjreader.domain.ports import unchecked
from zjreader.domain.search import Query, SearchResult
from zjreader.services.contents import tree
from zjreader.viewmodels.contents import ARTICLE, PAGES, ContentsFilter, ContentsModel
from zjreader.viewmodels.hits import AT_ONCE, GROUP, HIT, HitsModel, groups
from zjreader.viewmodels.palette import ROW, PaletteModel, Row

pytestmark = pytest.mark.usefixtures("qapp")
ARTICLES = sample_issue().articles
STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


def contents() -> ContentsModel:
    model = ContentsModel()
    model.set_sections(tree(ARTICLES))
    return model


def titles(model, parent=None):
    parent = parent or QModelIndex()
    rows = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return {index.data(): titles(model, index) for index in rows}


class TestContents:
    def test_keeps_the_rules(self):
        model = ContentsModel()
        tester = QAbstractItemModelTester(model, STRICT)
        model.set_sections(tree(ARTICLES))
        model.set_sections(())
        model.set_sections(tree(ARTICLES[:2]))
        assert tester

    def test_tree(self):
        found = titles(contents())
        assert list(found) == ["要论", "本期关注", "经济建设", "文化建设"]
        assert found["本期关注"]["新时代乡村的鲜明标识"] == {"海上渔村的新生活": {}, "山里的一天": {}}

    def test_article_without_column_stands_at_the_top(self):
        model = ContentsModel()
        model.set_sections(tree([replace(ARTICLES[0], column=None), ARTICLES[1]]))
        assert model.index(0, 0).data(ARTICLE).key == f"{KEY}/01"

    def test_pages_unknown_are_empty(self):
        model = ContentsModel()
        model.set_sections(tree([replace(ARTICLES[0], start_page=None, end_page=None)]))
        index = model.index_of(f"{KEY}/01")
        assert index.data(PAGES) == ""
        assert "页" not in index.data(3)

    @pytest.mark.parametrize(
        ("typed", "kept"),
        [
            ("山里", ["本期关注"]),
            ("三年 实践", ["本期关注"]),
            ("周晓晓", ["要论", "本期关注", "经济建设", "文化建设"]),
            ("文化", ["文化建设"]),
            ("没有", []),
            ("", ["要论", "本期关注", "经济建设", "文化建设"]),
        ],
    )
    def test_filter(self, typed, kept):
        rows = ContentsFilter()
        model = contents()
        rows.setSourceModel(model)
        tester = QAbstractItemModelTester(rows, STRICT)
        rows.set_typed(typed)
        assert list(titles(rows)) == kept
        assert tester

    def test_column_that_matches_keeps_its_articles(self):
        rows = ContentsFilter()
        model = contents()
        rows.setSourceModel(model)
        rows.set_typed("本期关注")
        assert len(titles(rows)["本期关注"]) == 2

    def test_matcher_comes_from_outside(self):
        rows = ContentsFilter(lambda typed, text: typed == "slydyt" and text == "山里的一天")
        model = contents()
        rows.setSourceModel(model)
        rows.set_typed("slydyt")
        assert titles(rows) == {"本期关注": {"新时代乡村的鲜明标识": {"山里的一天": {}}}}


class TestHits:
    @staticmethod
    def found(words: str):
        result = PlainSearch(MemoryLibrary(sample_issue())).search(Query(words), unchecked)
        return groups(result, lambda _key: None)

    def test_keeps_the_rules(self):
        model = HitsModel()
        tester = QAbstractItemModelTester(model, STRICT)
        for words in ("渔港", "没有", "座学校"):
            model.set_groups(self.found(words))
        assert tester

    def test_grouped_with_counts(self):
        model = HitsModel()
        model.set_groups(self.found("蒸好"))
        assert [g.count for g in model.groups] == [2] * 7
        group = model.index(0, 0)
        assert group.data(GROUP).pages == "8—10"
        assert model.index(1, 0, group).data(HIT).article == f"{KEY}/01"
        assert model.parent(model.index(1, 0, group)) == group

    def test_many_rows_come_a_few_at_a_time(self, qtbot):
        model = HitsModel()
        tester = QAbstractItemModelTester(model, STRICT)
        (one, *_) = self.found("蒸好")
        many = tuple(replace(one, article=f"demo/2025/{n}/01") for n in range(1, 101))
        model.set_groups(many)
        assert len(model.groups) == 100
        first = model.rowCount()
        assert 0 < first <= AT_ONCE
        place = model.index_of("demo/2025/60/01", one.hits[0].label)
        assert place.parent().row() == 59, "what is asked for is there at once"
        qtbot.waitUntil(lambda: model.rowCount() == 100)
        model.set_groups(many[:1])
        assert model.rowCount() == 1
        assert tester

    def test_index_of_hit_article_and_stranger(self):
        model = HitsModel()
        model.set_groups(self.found("蒸好"))
        label = model.groups[1].hits[1].label
        assert model.index_of(f"{KEY}/02", label).row() == 1
        assert model.index_of(f"{KEY}/02", "p99").data(GROUP).article == f"{KEY}/02"
        assert not model.index_of("else/1/1/01", "p1").isValid()

    def test_article_of_which_only_the_header_matches(self):
        result = SearchResult((), 0, {f"{KEY}/02": 0, "gone/1/1/01": 0})
        known = {a.key: a for a in ARTICLES}
        found = groups(result, known.get)
        assert [(g.title, g.count, g.hits) for g in found] == [("打造最美风景线", 0, ())]


class TestPalette:
    ROWS = (
        Row("file.import", "导入一期", "文件", "Ctrl+O", True),
        Row("edit.undo", "撤销", "编辑", "Ctrl+Z", False),
        Row("view.zoom_in", "放大字号", "查看", "Ctrl++", True),
        Row("view.theme", "换一种配色", "查看", "", True),
    )

    def typed(self, words: str, finds=lambda _t, _x: False):
        model = PaletteModel(lambda: self.ROWS, finds)
        tester = QAbstractItemModelTester(model, STRICT)
        model.set_typed(words)
        assert tester
        return [model.index(row, 0).data(ROW).id for row in range(model.rowCount())]

    def test_what_cannot_be_used_stands_last(self):
        assert self.typed("")[-1] == "edit.undo"

    def test_beginning_before_middle_before_menu_before_scattered(self):
        assert self.typed("字号") == ["view.zoom_in"]
        assert self.typed("查看") == ["view.zoom_in", "view.theme"]
        assert self.typed("换配") == ["view.theme"]
        assert self.typed("没有") == []

    def test_further_matcher(self):
        assert self.typed("drxq", lambda typed, text: text == "导入一期") == ["file.import"]
