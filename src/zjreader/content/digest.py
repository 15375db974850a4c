"""Read the digest editions: bibliography, abstracts, summaries and figures in our own words.

Owns: ``resources/issues/*/``: ``issue.toml``, ``articles.toml`` and ``indicators.jsonl``; the README beside them
tells their fields. The body of a case study is its summary and its figures, so every indicator has its evidence in
a text that is read and searched like any other. A piece takes its column from its feature. The files ship with the
application, so what is wrong in them is a fault of ours: DigestMalformed, never a ReaderError.
Threading: reads each folder once, on first use; afterwards immutable. Call from any thread.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from zjreader.content.digest_fields import DigestMalformed, Fields
from zjreader.content.digest_figures import case_body
from zjreader.domain.folding import fold
from zjreader.domain.keys import article_key
from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta, number_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from zjreader.domain.studies import Indicator


@dataclass(frozen=True, slots=True)
class _Digest:
    """One folder, read."""

    issue: Issue
    indicators: tuple[Indicator, ...]
    summaries: Mapping[str, str]


class DigestLibrary:
    """The digest editions that ship with the application; a DigestSource.

    Every question about an issue that has no digest is answered with nothing.
    """

    def __init__(self, resources: Path) -> None:
        """Take the folder of the application's resources; nothing is read yet."""
        self._folder = resources / "issues"

    @cached_property
    def _digests(self) -> dict[str, _Digest]:
        digests: dict[str, _Digest] = {}
        for path in sorted(self._folder.glob("*/issue.toml")):
            digest = _read(path.parent)
            if digest.issue.meta.key in digests:
                raise DigestMalformed(f"{path}: a second digest of {digest.issue.meta.key}")
            digests[digest.issue.meta.key] = digest
        return digests

    def issues(self) -> tuple[Issue, ...]:
        """Give the built-in digest editions.

        Raises:
            DigestMalformed: A resource of ours is wrong.
        """
        return tuple(digest.issue for digest in self._digests.values())

    def indicators(self, issue: str) -> tuple[Indicator, ...]:
        """Give an issue's figures in the order of its articles and themes, each with evidence in our own words."""
        digest = self._digests.get(issue)
        return digest.indicators if digest else ()

    def summaries(self, issue: str) -> dict[str, str]:
        """Map the keys of an issue's case studies to our summaries."""
        digest = self._digests.get(issue)
        return dict(digest.summaries) if digest else {}

    def abstracts(self, issue: str) -> dict[str, str]:
        """Map the keys of an issue's articles to our abstracts."""
        digest = self._digests.get(issue)
        return {a.key: a.digest for a in digest.issue.articles if a.digest} if digest else {}

    def match(self, issue: str, articles: Iterable[Article]) -> dict[str, str]:
        """Map the keys of another edition's articles to the digest's, by title; for editions numbered differently.

        Titles are compared folded. Of articles with the same title the one with the same key is taken; where none
        has, the title decides nothing and they are left out.
        """
        digest = self._digests.get(issue)
        titles: dict[str, list[str]] = {}
        for article in digest.issue.articles if digest else ():
            titles.setdefault(_title(article), []).append(article.key)
        matched = {}
        for article in articles:
            keys = titles.get(_title(article), [])
            if len(keys) == 1 or article.key in keys:
                matched[article.key] = article.key if article.key in keys else keys[0]
        return matched

    def pages(self, key: str) -> tuple[int | None, int | None]:
        """Give the first and last printed page of an article; a piece has those of its feature."""
        found = {a.key: a for digest in self._digests.values() for a in digest.issue.articles}
        article = found.get(key)
        if article is not None and article.start_page is None and article.parent is not None:
            article = found[article.parent]
        return (article.start_page, article.end_page) if article else (None, None)


def _title(article: Article) -> str:
    return fold(article.title).text


def _read(folder: Path) -> _Digest:
    meta = _read_meta(folder / "issue.toml")
    articles = _read_articles(folder / "articles.toml", meta.key)
    known = {article.key: article for article, _ in articles}
    rows = _read_rows(folder / "indicators.jsonl", meta.key, known)
    whole: list[Article] = []
    indicators: list[Indicator] = []
    for article, summary in articles:
        blocks, found = case_body(article, summary, rows.get(article.key, ()))
        whole.append(replace(article, blocks=number_blocks((*article.blocks, *blocks))))
        indicators += found
    issue = Issue(meta, Edition.DIGEST, tuple(whole))
    return _Digest(issue, tuple(indicators), {a.key: s for a, s in articles if s is not None})


def _load_toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as trouble:  # TOMLDecodeError and UnicodeDecodeError are ValueErrors
        raise DigestMalformed(f"{path}: {trouble}") from trouble


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text("utf-8").splitlines() if path.exists() else []
    except (OSError, UnicodeDecodeError) as trouble:
        raise DigestMalformed(f"{path}: {trouble}") from trouble


def _read_meta(path: Path) -> IssueMeta:
    fields = Fields(_load_toml(path), str(path))
    meta = IssueMeta(
        key=fields.text("key"),
        periodical=fields.text("periodical"),
        year=fields.number("year"),
        number=fields.number("number"),
        total_number=fields.number_or_none("total_number"),
        issn=fields.text_or_none("issn"),
        date=fields.text_or_none("date"),
        publisher=fields.text_or_none("publisher"),
    )
    fields.text_or_none("sponsor")  # told for the record; the library keeps no such fields
    fields.text_or_none("frequency")
    fields.finish()
    return meta


def _read_articles(path: Path, issue: str) -> list[tuple[Article, str | None]]:
    top = Fields(_load_toml(path), str(path))
    tables = top.tables("article")
    top.finish()
    articles: list[tuple[Article, str | None]] = []
    columns: dict[str, str | None] = {}
    for number, table in enumerate(tables, 1):
        fields = Fields(table, f"{path}: article {number}")
        article, summary = _read_article(fields, issue, columns)
        if article.key in columns:
            raise DigestMalformed(f"{path}: article {article.key} twice")
        columns[article.key] = article.column
        articles.append((article, summary))
    return articles


def _read_article(fields: Fields, issue: str, columns: Mapping[str, str | None]) -> tuple[Article, str | None]:
    key, parent = _article_keys(issue, fields.text("key"), fields)
    column = fields.text_or_none("column")
    if parent is not None:
        if parent not in columns:
            raise DigestMalformed(f"{fields.where}: no feature {parent} above piece {key}")
        column = column or columns[parent]
    article = Article(
        key=key,
        parent=parent,
        column=column,
        title=fields.text("title"),
        subtitle=fields.text_or_none("subtitle"),
        authors=fields.texts("authors"),
        affiliation=fields.text_or_none("affiliation"),
        start_page=fields.number_or_none("start_page"),
        end_page=fields.number_or_none("end_page"),
        places=fields.texts("places"),
        digest=fields.text("abstract"),
        listed=fields.flag("listed", True),
    )
    kicker, summary = fields.text_or_none("kicker"), fields.text_or_none("summary")
    if summary is not None and not article.places:
        raise DigestMalformed(f"{fields.where}: a case study without a place")
    fields.finish()
    return replace(article, blocks=_head(article, kicker)), summary


def _article_keys(issue: str, number: str, fields: Fields) -> tuple[str, str | None]:
    """Give an article's key and its feature's from a number as ``07`` or ``07.1``."""
    first, _, piece = number.partition(".")
    if not first.isdecimal() or (piece and not piece.isdecimal()):
        raise DigestMalformed(f"{fields.where}: {number!r} is no number of an article")
    parent = article_key(issue, int(first))
    return (article_key(issue, int(first), int(piece)), parent) if piece else (parent, None)


def _head(article: Article, kicker: str | None) -> tuple[Block, ...]:
    parts = (
        (BlockKind.KICKER, kicker),
        (BlockKind.TITLE, article.title),
        (BlockKind.SUBTITLE, article.subtitle),
        (BlockKind.BYLINE, " ".join(article.authors) or None),
        (BlockKind.AFFILIATION, article.affiliation),
    )
    return tuple(Block(kind, text) for kind, text in parts if text is not None)


def _read_rows(path: Path, issue: str, known: Mapping[str, Article]) -> dict[str, list[Fields]]:
    """Read the figures of an issue by article; an issue without case studies needs no such file."""
    rows: dict[str, list[Fields]] = {}
    for number, line in enumerate(_lines(path), 1):
        try:
            fields = Fields(json.loads(line), f"{path}: line {number}")
        except json.JSONDecodeError as trouble:
            raise DigestMalformed(f"{path}: line {number}: {trouble}") from trouble
        key, _ = _article_keys(issue, fields.text("article"), fields)
        if key not in known or not known[key].places:
            raise DigestMalformed(f"{fields.where}: {key} is no article about a place")
        rows.setdefault(key, []).append(fields)
    return rows
