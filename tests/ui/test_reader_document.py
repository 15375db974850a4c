"""Setting an article: arithmetic of places, measures, Chinese line breaking."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo

from fakes.sample_issue import KEY, META, sample_issue
from zjreader.domain.library import Article, Block, BlockKind, Edition, IssueSummary, number_blocks
from zjreader.ui.page_layout import code_points, utf16_offset
from zjreader.ui.reader_browser import ReaderBrowser
from zjreader.ui.reader_document import article_layout
from zjreader.ui.theme import Theme
from zjreader.ui.typography import Typography
from zjreader.viewmodels.pages import ArticlePage

ROLES = dict.fromkeys(("text", "muted", "accent", "window", "paper", "line", "search_hit"), "#333333")
TYPE = Typography(Theme("plain", "素", False, ROLES))
FULL = IssueSummary(META, Edition.FULL, 1, 1)
NO_START = "，。、；：？！）》”’」』】〉…％%"
NO_END = "（《“‘「『【〈"


def page(*blocks: Block, **facts: object) -> ArticlePage:
    return ArticlePage(Article(f"{KEY}/01", "题目", column="栏目", blocks=number_blocks(blocks), **facts), FULL)


@pytest.fixture
def set_page(qtbot):
    def run(content: ArticlePage, typography: Typography = TYPE, width: int = 900):
        browser = ReaderBrowser()
        qtbot.addWidget(browser)
        browser.resize(width, 800)
        browser.show()
        layout = article_layout(content, typography)
        browser.show_layout(layout, typography)
        return browser, layout

    return run


@pytest.mark.usefixtures("qapp")
class TestPlaces:
    @given(
        st.lists(st.text("汉字a1，𠮷😀“”‘\n\u200b", min_size=1, max_size=40), min_size=1, max_size=6), st.data()
    )
    def test_place_and_position_are_each_others_inverse(self, texts, data):
        content = page(*(Block(BlockKind.PARAGRAPH, text) for text in texts))
        layout = article_layout(content, TYPE)
        block = data.draw(st.sampled_from(content.article.blocks))
        offset = data.draw(st.integers(0, len(block.text) - 1))
        position = layout.position(block.label, offset)
        assert layout.place(position) == (block.label, offset)

    @given(
        st.lists(st.text("汉字ab12，%“”‘’《\u200b", min_size=1, max_size=60), min_size=1, max_size=6),
        st.booleans(),
    )
    def test_every_block_is_one_text_block_with_its_own_text(self, texts, spaced):
        content = page(*(Block(BlockKind.PARAGRAPH, text) for text in texts), digest="导读一句。")
        layout = article_layout(content, Typography(TYPE.theme, spaced=spaced))
        for block in content.article.blocks:
            assert layout.text(layout.labels[block.label]) == block.text.replace("\n", "\u2028")

    @given(st.text("汉a𠮷😀", max_size=30), st.integers(0, 30))
    def test_units_and_code_points(self, text, offset):
        offset = min(offset, len(text))
        assert code_points(text, utf16_offset(text, offset)) == offset

    def test_unknown_label_and_head(self):
        layout = article_layout(page(Block(BlockKind.PARAGRAPH, "文")), TYPE)
        assert layout.position("p9", 0) is None
        assert layout.place(0) == ("p1", 0)

    def test_our_abstract_has_places_under_the_empty_label(self):
        layout = article_layout(page(digest="导读一句在此"), TYPE)
        start, end = layout.position("", 2), layout.position("", 4)
        assert layout.document.toPlainText()[start:end] == "一句"

    def test_title_and_subtitle_have_places(self):
        blocks = (
            Block(BlockKind.TITLE, "题目"),
            Block(BlockKind.SUBTITLE, "副题"),
            Block(BlockKind.PARAGRAPH, "文"),
        )
        layout = article_layout(page(*blocks, subtitle="副题"), TYPE)
        assert layout.place(layout.position("t1", 1)) == ("t1", 1)
        assert layout.place(layout.position("s1", 1)) == ("s1", 1)


def test_measures(set_page):
    issue = sample_issue()
    _, layout = set_page(ArticlePage(issue.articles[1], FULL))
    block = layout.document.findBlockByNumber(layout.labels["p1"])
    form = block.blockFormat()
    assert form.textIndent() == 34
    assert form.alignment() == Qt.AlignmentFlag.AlignJustify
    assert block.layout().lineAt(1).width() == pytest.approx(36 * 17, abs=1.5)
    assert block.layout().lineAt(1).y() - block.layout().lineAt(0).y() == pytest.approx(17 * 1.85, abs=1)
    heading = layout.document.findBlockByNumber(layout.labels["h2"]).blockFormat()
    assert (heading.topMargin(), heading.bottomMargin()) == (20, 8)
    font = block.begin().fragment().charFormat().font()
    if "Noto Serif CJK SC" in font.families() and QFontInfo(font).family().startswith("Noto Serif CJK"):
        assert QFontInfo(font).family() == "Noto Serif CJK SC", "the Chinese glyphs, not the Japanese ones"


@pytest.mark.parametrize(
    ("zoom", "measure", "width"), [(100, 36, 900), (150, 28, 1300), (100, 44, 500), (200, 36, 640)]
)
def test_lines_begin_and_end_as_chinese_lines_may(set_page, zoom, measure, width):
    issue = sample_issue()
    typography = Typography(TYPE.theme, zoom, measure)
    for article in issue.articles[:2]:
        browser, layout = set_page(ArticlePage(article, FULL), typography, width)
        block = layout.document.begin()
        while block.isValid():
            lines = [block.layout().lineAt(n) for n in range(block.layout().lineCount())]
            texts = [block.text()[ln.textStart() : ln.textStart() + ln.textLength()].rstrip() for ln in lines]
            assert not [t for t in texts[1:] if t[:1] and t[0] in NO_START]
            assert not [t for t in texts[:-1] if t[-1:] and t[-1] in NO_END]
            assert not [ln for ln in lines if ln.naturalTextWidth() > ln.width() + 0.5], (
                "nothing runs over the edge"
            )
            block = block.next()
        assert browser.horizontalScrollBar().maximum() == 0


def test_the_time_of_reading_stays_on_one_line(set_page):
    told = "约\u00a01\u00a0分\u2060钟"
    content = page(Block(BlockKind.PARAGRAPH, "一句话。"), authors=("林可", "周默"), affiliation="样张研究中心")
    typography = Typography(TYPE.theme, 150, 28)
    for width in range(200, 520, 8):
        _, layout = set_page(content, typography, width)
        block = layout.document.begin()
        while told not in block.text():
            block = block.next()
        lines = [block.layout().lineAt(n) for n in range(block.layout().lineCount())]
        assert [
            t for ln in lines if told in (t := block.text()[ln.textStart() : ln.textStart() + ln.textLength()])
        ]


def test_spacing_does_not_change_the_text(set_page):
    text = "增长8.1%的GDP，共12个县"
    _, apart = set_page(page(Block(BlockKind.PARAGRAPH, text)), Typography(TYPE.theme, spaced=True))
    _, close = set_page(page(Block(BlockKind.PARAGRAPH, text)), Typography(TYPE.theme, spaced=False))
    assert apart.document.toPlainText() == close.document.toPlainText()
    widths = [
        layout.document.findBlockByNumber(layout.labels["p1"]).layout().lineAt(0).naturalTextWidth()
        for layout in (apart, close)
    ]
    assert widths[0] > widths[1]


def test_digest_can_be_put_away_but_not_when_it_is_all_there_is():
    with_text = page(Block(BlockKind.PARAGRAPH, "正文"), digest="导读在此")
    assert "导读在此" not in article_layout(with_text, TYPE, digest=False).document.toPlainText()
    assert "导读在此" in article_layout(page(digest="导读在此"), TYPE, digest=False).document.toPlainText()


def test_feature_lists_its_pieces():
    issue = sample_issue()
    feature, pieces = issue.articles[2], issue.articles[3:5]
    layout = article_layout(ArticlePage(replace(feature, blocks=()), FULL, pieces=pieces), TYPE)
    text = layout.document.toPlainText()
    assert text.index("本专题各篇") < text.index("海上渔村的新生活") < text.index("山里的一天")


def test_article_without_text_says_why():
    assert "没有这一篇的正文" in article_layout(page(), TYPE).document.toPlainText()


def test_lines_may_break_beside_quotation_marks_without_a_change_of_the_text(set_page):
    text = "村里说“一条路”“一间诊所”和‘一座学校’。" * 6
    browser, layout = set_page(page(Block(BlockKind.PARAGRAPH, text)))
    number = layout.labels["p1"]
    assert layout.text(number) == text
    assert len(layout.breaks[number]) > 20
    for other in ("a“b”c", "don’t"):
        assert not article_layout(plain(other), TYPE).breaks
    browser.selectAll()
    assert text in browser.createMimeDataFromSelection().text()
    assert text in browser.selected_text()


def plain(text: str) -> ArticlePage:
    return page(Block(BlockKind.PARAGRAPH, text))
