"""Write an article's citation in the styles that Chinese editors and reference managers use.

Owns: GB/T 7714—2015 and —2025 (journal article), the Chinese footnote, Markdown, BibTeX, RIS and CSL-JSON. Pure.
Nothing is invented: a field that is unknown is left out and named in ``missing``; a page that only the
article's range tells is given as that range and marked so.

Sources of the forms: GB/T 7714—2015 8.5 and annex A.4 (half-width marks, 等 after the third author);
GB/T 7714—2025, in force since 2026-07-01, whose
Chinese entries have full-width comma, colon and brackets and end in a full stop.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from zjreader.domain.library import Article, IssueMeta

MOST_AUTHORS = 3
"""Authors named before 等 (GB/T 7714—2015, 8.1.2)."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What a citation is made of.

    Attributes:
        key: Article key.
        title: Title.
        subtitle: Subtitle without its dash, or None.
        authors: Names.
        periodical: Name of the periodical.
        year: Year, 0 where unknown.
        number: Number within the year, 0 where unknown.
        issn: ISSN or None.
        start_page: First page, or None where unknown.
        end_page: Last page, or None where unknown.
        whole: Whether the pages are those of the whole article while a passage is cited.
        inherited: Whether the pages are those of the composite feature the piece stands in.
    """

    key: str
    title: str
    subtitle: str | None
    authors: tuple[str, ...]
    periodical: str
    year: int
    number: int
    issn: str | None
    start_page: int | None
    end_page: int | None
    whole: bool = False
    inherited: bool = False

    @property
    def missing(self) -> tuple[str, ...]:
        """Name the fields a complete citation would have and this one lacks."""
        wanted = {
            "作者": bool(self.authors),
            "刊名": bool(self.periodical),
            "年份": bool(self.year),
            "期号": bool(self.number),
            "页码": self.start_page is not None,
        }
        return tuple(name for name, known in wanted.items() if not known)

    @property
    def pages(self) -> str | None:
        """Give the pages as ``8-10`` or ``8``, or None where unknown."""
        if self.start_page is None:
            return None
        if self.end_page is None or self.end_page <= self.start_page:
            return str(self.start_page)
        return f"{self.start_page}-{self.end_page}"

    @property
    def page_exact(self) -> bool:
        """Tell whether the page of the cited passage itself is certain."""
        return self.start_page is not None and self.start_page == self.end_page

    @property
    def note(self) -> str:
        """Say in Chinese what is uncertain or missing; empty where all is well."""
        notes = []
        if self.missing:
            notes.append(f"缺少{'、'.join(self.missing)}")
        if self.start_page is not None and self.end_page is None:
            notes.append("止页不详，只给起始页")
        if self.whole and self.start_page is not None and not self.page_exact:
            scope = "所在专题" if self.inherited else "整篇文章"
            notes.append(f"来源未标明本段页码，所给为{scope}的起止页")
        return "；".join(notes) + ("。" if notes else "")


def reference(article: Article, parent: Article | None, meta: IssueMeta, *, passage: bool) -> Reference:
    """Collect the fields of an article; a piece takes its pages from the composite feature ``parent``."""
    inherited = article.start_page is None and parent is not None and parent.start_page is not None
    paged = parent if inherited and parent is not None else article
    subtitle = article.subtitle.strip().lstrip("—-－― ") if article.subtitle else None
    return Reference(
        key=article.key,
        title=article.title,
        subtitle=subtitle or None,
        authors=article.authors or (parent.authors if parent is not None else ()),
        periodical=meta.periodical,
        year=meta.year,
        number=meta.number,
        issn=meta.issn,
        start_page=paged.start_page,
        end_page=paged.end_page,
        whole=passage,
        inherited=inherited,
    )


@dataclass(frozen=True, slots=True)
class Marks:
    """Punctuation of a national standard's edition."""

    comma: str
    colon: str
    opening: str
    closing: str
    subtitle: str


EDITION_2015 = Marks(comma=", ", colon=": ", opening="(", closing=")", subtitle=": ")
EDITION_2025 = Marks(comma="，", colon="：", opening="（", closing="）", subtitle="：")


def gbt7714(ref: Reference, marks: Marks = EDITION_2015) -> str:
    """Write ``作者. 题名: 副题名[J]. 刊名, 年(期): 页.``."""
    title = ref.title + (marks.subtitle + ref.subtitle if ref.subtitle else "")
    source = ref.periodical
    if ref.year:
        source += f"{marks.comma}{ref.year}"
    if ref.number:
        source += f"{marks.opening}{ref.number}{marks.closing}"
    if ref.pages:
        source += f"{marks.colon}{ref.pages}"
    authors = marks.comma.join(ref.authors[:MOST_AUTHORS])
    if len(ref.authors) > MOST_AUTHORS:
        authors += f"{marks.comma}等"
    return "".join([f"{authors}. " if authors else "", f"{title}[J]. ", source, "."])


def footnote(ref: Reference) -> str:
    """Write ``作者：《题名》，《刊名》年第N期，第X—Y页。``, nested book-title marks made single."""
    title = ref.title + (f"——{ref.subtitle}" if ref.subtitle else "")
    authors = "、".join(ref.authors)
    parts = [f"《{nested(title)}》", f"《{ref.periodical}》" + (f"{ref.year}年" if ref.year else "")]
    if ref.number:
        parts[-1] += f"第{ref.number}期"
    if ref.pages:
        parts.append(f"第{ref.pages.replace('-', '—')}页")
    return (f"{authors}：" if authors else "") + "，".join(parts) + "。"


def nested(title: str) -> str:
    """Make book-title marks inside a title single, as GB/T 15834—2011 4.15.3 asks."""
    return title.replace("《", "〈").replace("》", "〉")


def markdown(ref: Reference) -> str:
    """Write the GB/T entry with a link to the place, escaped for Markdown."""
    entry = re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", gbt7714(ref))
    return f"{entry} [{ref.key}](zjreader:{ref.key})"


def bibtex(ref: Reference) -> str:
    """Write a BibTeX ``@article``; braces keep titles as they are."""
    fields = {
        "author": " and ".join(f"{{{_tex(name)}}}" for name in ref.authors),
        "title": f"{{{_tex(_full_title(ref))}}}",
        "journal": _tex(ref.periodical),
        "year": str(ref.year or ""),
        "number": str(ref.number or ""),
        "pages": (ref.pages or "").replace("-", "--"),
        "issn": ref.issn or "",
        "langid": "chinese",
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value and value != "{}"]
    return f"@article{{{_identifier(ref)},\n" + ",\n".join(lines) + "\n}"


def ris(ref: Reference) -> str:
    """Write a RIS record of type JOUR."""
    rows = [
        ("TY", "JOUR"),
        *(("AU", name) for name in ref.authors),
        ("TI", _full_title(ref)),
        ("JO", ref.periodical),
    ]
    if ref.year:
        rows.append(("PY", str(ref.year)))
    if ref.number:
        rows.append(("IS", str(ref.number)))
    if ref.start_page is not None:
        rows.append(("SP", str(ref.start_page)))
        if ref.end_page is not None:
            rows.append(("EP", str(ref.end_page)))
    if ref.issn:
        rows.append(("SN", ref.issn))
    rows += [("LA", "zh"), ("ID", _identifier(ref))]
    return "\n".join(f"{tag}  - {value}" for tag, value in rows) + "\nER  - "


def csl_json(ref: Reference) -> str:
    """Write a CSL-JSON array with one item; a Chinese name stands whole in ``literal``."""
    item: dict[str, object] = {
        "id": _identifier(ref),
        "type": "article-magazine",
        "title": _full_title(ref),
        "container-title": ref.periodical,
        "language": "zh-CN",
    }
    if ref.authors:
        item["author"] = [{"literal": name} for name in ref.authors]
    if ref.year:
        item["issued"] = {"date-parts": [[ref.year]]}
    if ref.number:
        item["issue"] = str(ref.number)
    if ref.pages:
        item["page"] = ref.pages
    if ref.issn:
        item["ISSN"] = ref.issn
    if ref.note:
        item["note"] = ref.note
    return json.dumps([item], ensure_ascii=False, indent=2)


_TEX = {
    **{char: f"\\{char}" for char in "&%$#_"},
    "{": r"\textbraceleft{}",  # BibTeX counts braces, escaped ones too
    "}": r"\textbraceright{}",
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}

STYLES: dict[str, tuple[str, Callable[[Reference], str]]] = {
    "gbt7714": ("GB/T 7714—2015", gbt7714),
    "gbt7714-2025": ("GB/T 7714—2025", lambda ref: gbt7714(ref, EDITION_2025)),
    "footnote": ("中文脚注", footnote),
    "markdown": ("Markdown", markdown),
    "bibtex": ("BibTeX", bibtex),
    "ris": ("RIS", ris),
    "csl-json": ("CSL-JSON", csl_json),
}
"""Style name to its name in the interface and its writer; a new style is one entry."""


def quotation(text: str, citation: str) -> str:
    """Join quoted words and their citation, inner quotation marks made single."""
    inner = text.strip().replace("“", "‘").replace("”", "’")
    return f"“{inner}”（{citation.rstrip('。.')}）"


def _full_title(ref: Reference) -> str:
    return ref.title + (f"：{ref.subtitle}" if ref.subtitle else "")


def _identifier(ref: Reference) -> str:
    return re.sub(r"[^0-9A-Za-z]+", "-", ref.key)


def _tex(text: str) -> str:
    return "".join(_TEX.get(char, char) for char in text)
