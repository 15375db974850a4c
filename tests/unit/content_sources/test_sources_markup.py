"""Markdown and HTML: marks go, lines and text stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes.work import calls
from zjreader.content.sources.html_text import declared_charset, html_lines
from zjreader.content.sources.markdown_text import markdown_lines


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("# 题目 #\n\n正文。", "题目\n\n正文。"),
        ("题目\n===\n正文。", "题目\n\n正文。"),
        ("一段**加重**和*斜体*。\n接着一行。", "一段加重和斜体。\n接着一行。"),
        ("见[某处](http://x.invalid/a)。![图](a.png)", "见某处。"),
        ("- 40 山河/张三\n42 湖海/李四", "- 40 山河/张三\n42 湖海/李四"),
        ("1. 第一条\n2. 第二条", "1. 第一条\n2. 第二条"),
        (">>栏目\n\n> 引文", ">>栏目\n\n引文"),
        ("    缩进的段落", "缩进的段落"),
        ("上\n\n---\n\n下", "上\n\n\n\n下"),
        ("```\n保留 **原样**\n```", "\n保留 **原样**\n"),
        (r"2\*3", "2*3"),
        ("<div align=center>\n居中\n</div>", "\n居中\n"),
        ("一<br>二<b>三</b>", "一 二三"),
        ("落单的**星号", "落单的**星号"),
        ("&amp;&lt;", "&<"),
    ],
)
def test_markdown(source: str, wanted: str) -> None:
    assert markdown_lines(source) == wanted


@given(st.text(alphabet="题文字。，“”#*_-=>` \n\n\n[]()!<>/br1.\\&|~", max_size=200))
def test_markdown_keeps_lines_and_hanzi(source: str) -> None:
    result = markdown_lines(source)
    assert result.count("\n") == source.count("\n")


@given(st.lists(st.text(alphabet="题文字。，“”《》123", min_size=1, max_size=30), max_size=20))
def test_plain_text_passes_markdown_unchanged(lines: list[str]) -> None:
    source = "\n\n".join(lines)
    assert markdown_lines(source) == source


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("<p>一</p><p>二</p>", "一\n\n二\n"),
        ("<p>一<br>二</p>", "一\n二\n"),
        ("<div>一<div>二</div>三</div>", "一\n\n二\n\n三\n"),
        ("<p>春天\n  的河</p><p>two\nwords</p>", "春天的河\n\ntwo words\n"),
        ("<tr><td>40</td><td>山河</td></tr>", "40山河\n"),
        ("<table><tr><td>40</td><td>山河</td></tr><tr><td>42</td></tr></table>", "40 山河\n\n42\n"),
        ("<p>一<script>坏()</script><style>p{}</style><!-- 注 -->二</p>", "一二\n"),
        ("<pre>一\n  二</pre>三", "一\n二\n\n三\n"),
        ("<p>一&nbsp;二&ldquo;三&rdquo;&#x56DB;</p>", "一 二“三”四\n"),
        ("没有标签", "没有标签\n"),
        ('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><p>一&e;</p>', "]>\n\n一&e;\n"),
        ("", "\n"),
    ],
)
def test_html(markup: str, wanted: str) -> None:
    assert html_lines(markup) == wanted


def test_deep_and_large_pages() -> None:
    assert html_lines("<div>" * 10_000 + "深").strip() == "深"
    page = "<p>河岸上有人种树。</p>\n" * 2_000
    once = calls(lambda: html_lines(page))
    assert calls(lambda: html_lines(page * 4)) < 4.1 * once, "four times the page is four times the work"


@given(st.text(alphabet="<>/p divbrscriptpe字\n&;!-=\"'", max_size=200))
def test_any_html_is_survived(markup: str) -> None:
    assert html_lines(markup).endswith("\n")


def test_charset() -> None:
    assert declared_charset(b'<meta charset="GBK">') == "GBK"
    assert declared_charset(b'<META http-equiv=x content="text/html; charset=gb2312">') == "gb2312"
    assert declared_charset(b"<p>charset=gbk</p>") is None
