"""The search box's service: filters counted sideways, notes, history."""

from __future__ import annotations

from zjreader.domain.annotations import Annotation, TextPositionSelector, TextQuoteSelector
from zjreader.domain.errors import LibraryMissing
from zjreader.domain.library import Article, Block, BlockKind
from zjreader.domain.search import Filters, Hit, Query, SearchResult, Snippet
from zjreader.domain.spans import Span
from zjreader.services.note_finding import NOTE, NoteFinding
from zjreader.services.searching import SearchingService, toggled

ARTICLE = Article("demo/2026/1/01", "渡口的灯", blocks=(Block(BlockKind.PARAGRAPH, "灯又亮了一夜。", label="p1"),))


class Library:
    def article(self, key):
        if key != ARTICLE.key:
            raise LibraryMissing("没有。")
        return ARTICLE


class Engine:
    def __init__(self):
        self.asked = []

    def search(self, query, check):
        self.asked.append(query)
        columns = {"人物": 3} if query.filters.columns else {"人物": 3, "乡土": 5}
        marks = (Span(0, 1),)
        hit = Hit(ARTICLE.key, "渡口的灯", None, None, None, "p1", "paragraph", "灯", marks, Snippet("灯"), 1.0)
        return SearchResult((hit,), 1, {ARTICLE.key: 1}, {"column": columns, "author": {"林可": 2}})


class State(dict):
    def set(self, name, value):
        self[name] = value


def note(number, article=ARTICLE.key, words="好句"):
    place = TextPositionSelector("p1", 0, "p1", 3)
    return Annotation(str(number), article, TextQuoteSelector("灯又亮"), place, note=words)


def service(*notes):
    engine = Engine()
    finding = NoteFinding(lambda words: [n for n in notes if words in n.note], Library())
    return SearchingService(lambda: engine, State(), lambda: finding), engine


def test_facet_that_is_filtered_by_tells_its_other_values():
    searching, engine = service()
    query = Query("灯", filters=Filters(columns=frozenset({"人物"})), limit=20)
    result = searching.browse(query)
    assert result.facets["column"] == {"人物": 3, "乡土": 5}
    assert result.facets["author"] == {"林可": 2}
    assert len(engine.asked) == 2


def test_notes_confine_the_search_to_their_articles():
    searching, engine = service(note(1))
    assert searching.search(Query("灯 批注:好句")).total == 1
    assert engine.asked[0].filters.articles == {ARTICLE.key}


def test_notes_alone_are_shown_where_they_stand():
    searching, engine = service(note(1), note(2, "demo/2026/1/99"))
    result = searching.search(Query("批注:好句"))
    (hit,) = result.hits
    assert (hit.kind, hit.label, hit.spans, hit.snippet.text) == (NOTE, "p1", (Span(0, 3),), "好句")
    assert result.total == 1
    assert result.articles == {ARTICLE.key: 1}
    assert not engine.asked


def test_no_such_note_says_so():
    searching, _engine = service(note(1))
    result = searching.search(Query("灯 批注:没写过"))
    assert (result.hits, result.total) == ((), 0)
    assert "没写过" in (result.warning or "")


def test_note_in_an_alternative_is_explained():
    searching, _engine = service(note(1))
    assert "批注" in (searching.search(Query("灯 OR 批注:好句")).warning or "")
    assert searching.search(Query("灯 批注:好句")).warning is None


def test_filters_are_toggled_value_by_value():
    one = toggled(Filters(), "column", "人物")
    assert one.columns == {"人物"}
    assert toggled(toggled(one, "column", "乡土"), "column", "人物").columns == {"乡土"}


def test_history_and_saved_searches():
    searching, _engine = service()
    for words in ("灯", "桥", "灯"):
        searching.remember(words)
    assert searching.history() == ("灯", "桥")
    searching.forget("灯")
    assert searching.history() == ("桥",)
    searching.save("灯 AND 桥")
    searching.save("灯 AND 桥")
    assert searching.saved() == ("灯 AND 桥",)
    searching.unsave("灯 AND 桥")
    assert searching.saved() == ()
