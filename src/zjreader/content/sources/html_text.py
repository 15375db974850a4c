"""Take the lines out of a web page.

Owns: which elements start a new block (a blank line before and after), which break a line, and which are
not text at all. Nothing is loaded: neither images, styles, frames nor entities from elsewhere.
Threading: pure functions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborHTMLParser, LexborNode

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_:.\-]{2,40})""", re.IGNORECASE)
# fmt: off
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
        "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "menu", "nav", "ol", "p",
        "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    }
)
_SKIPPED = frozenset(
    {
        "script", "style", "template", "noscript", "head", "title", "iframe", "object", "embed",
        "svg", "math", "canvas", "audio", "video", "select", "option", "textarea", "button",
        "input", "-comment", "-doctype",
    }
)
# fmt: on
_CELLS = frozenset({"td", "th"})
_SPACES = re.compile(r"[ \t\n\r\f\xa0]+")
_LINE_BREAK = re.compile(r"(?<=[^\x00-\x7f])[ \t\r\f]*\n[ \t\n\r\f]*(?=[^\x00-\x7f])")
_BLANKS = re.compile(r"\n{3,}")


def declared_charset(data: bytes) -> str | None:
    """Give the encoding a page says it has, looked for in its first 4,096 bytes."""
    found = _CHARSET.search(data[:4096])
    return found[1].decode("ascii") if found else None


def html_lines(markup: str) -> str:
    """Give the text of a page, one block per line with blank lines between."""
    body = LexborHTMLParser(markup).body
    text = "".join(_pieces(body)) if body is not None else ""
    lines = "\n".join(line.strip(" \t") for line in text.split("\n"))
    return _BLANKS.sub("\n\n", lines).strip("\n") + "\n"


def _pieces(body: LexborNode) -> Iterator[str]:
    """Walk without recursion: pages may be nested as deep as they want."""
    stack: list[LexborNode | str] = [body]
    kept = 0  # how many open <pre> elements there are
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            kept -= node == "\n\n\n"
            yield node
            continue
        tag = node.tag or ""
        if tag == "-text":
            yield _flow(node.text_content or "") if not kept else (node.text_content or "")
        elif tag == "br":
            yield "\n"
        elif tag not in _SKIPPED:
            before, after = _around(tag)
            kept += tag == "pre"
            yield before
            stack.append(after)
            stack.extend(reversed(list(node.iter(include_text=True))))


def _around(tag: str) -> tuple[str, str]:
    if tag == "pre":
        return "\n\n", "\n\n\n"
    if tag in _BLOCKS:
        return "\n\n", "\n\n"
    return ("", " ") if tag in _CELLS else ("", "")


def _flow(text: str) -> str:
    """Treat spaces as a browser does; a line break between Chinese characters is none."""
    return _SPACES.sub(" ", _LINE_BREAK.sub("", text))
