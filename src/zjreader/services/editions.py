"""Bring the digest and the printed text of one issue together, and compare editions.

Owns: our abstracts above their articles, labels that follow a change of keys, and the summary of what an import
changed. Pure.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from zjreader.domain.imports import Doubt, ImportReport, Recovery, Suggestion
from zjreader.domain.library import BODY_KINDS, Article, Block, BlockKind, Issue, number_blocks


def abstracts_for(issue: Issue, digests: Sequence[Issue], old: Issue | None) -> Mapping[str, str]:
    """Map folded titles to our abstracts for the same issue, from the digest or from the edition replaced."""
    sources = [d for d in digests if d.meta.key == issue.meta.key]
    if old is not None:
        sources.insert(0, old)
    return {title_fold(a.title): a.digest for source in sources for a in source.articles if a.digest}


def with_abstracts(issue: Issue, abstracts: Mapping[str, str]) -> Issue:
    """Give every article its abstract, found by title."""
    articles = (replace(a, digest=abstracts.get(title_fold(a.title), a.digest)) for a in issue.articles)
    return replace(issue, articles=tuple(articles))


def readable(digest: Issue) -> Issue:
    """Make our abstracts part of a digest's text, so that they are found and annotated while there is no other."""

    def opened(article: Article) -> Article:
        if not article.digest:
            return article
        header = [b for b in article.blocks if b.kind not in BODY_KINDS]
        abstract = Block(BlockKind.ABSTRACT, article.digest)
        return replace(article, digest=None, blocks=number_blocks([*header, abstract, *article.body]))

    return replace(digest, articles=tuple(opened(a) for a in digest.articles))


def empty_report(issue: Issue) -> ImportReport:
    """Give a report that says what an issue is and nothing of how it was made."""
    meta = issue.meta
    return ImportReport(
        meta.key, f"《{meta.periodical}》{meta.year}年第{meta.number}期", len(issue.articles), 0, {}, 0
    )


def reported(report: ImportReport, before: Issue, after: Issue) -> ImportReport:
    """Bring a report up to date with corrections: counts, and where its doubts and suggestions point."""
    places = {line: (a.key, b) for a in after.articles for b in a.blocks for line in b.lines}
    old = {(a.key, b.label): b for a in before.articles for b in a.blocks}
    return replace(
        report,
        articles=len(after.articles),
        paragraphs=sum(b.kind is BlockKind.PARAGRAPH for a in after.articles for b in a.blocks),
        dropped=dict(Counter(b.reason or "unplaced" for b in after.dropped for _line in b.lines or (0,))),
        doubts=tuple(d for doubt in report.doubts if (d := _led_doubt(doubt, old, places)) is not None),
        suggestions=tuple(s for one in report.suggestions if (s := _led_suggestion(one, old, places)) is not None),
    )


_Places = Mapping[int, tuple[str, Block]]
_Blocks = Mapping[tuple[str, str], Block]


def _led_doubt(doubt: Doubt, old: _Blocks, places: _Places) -> Doubt | None:
    """Point a doubt at the block that now holds its line; None where the reader has decided it."""
    was = old.get((doubt.article or "", doubt.label))
    if was is None or not was.lines:
        return doubt
    article, block = places.get(was.lines[0], (None, None))
    if block is None or (block.confidence == 1.0 and was.confidence < 1.0):
        return None
    return replace(doubt, article=article, label=block.label)


def _led_suggestion(suggestion: Suggestion, old: _Blocks, places: _Places) -> Suggestion | None:
    """Point a suggestion at its words in the block that now holds them; None where they are not there."""
    was = old.get((suggestion.article, suggestion.label))
    if was is None or not was.lines:
        return suggestion
    lines = [places[line] for line in was.lines if line in places]
    for article, block in dict.fromkeys(lines):
        if block.text.startswith(suggestion.printed, suggestion.start):
            return replace(suggestion, article=article, label=block.label)
        if block.text.count(suggestion.printed) == 1:
            start = block.text.index(suggestion.printed)
            return replace(suggestion, article=article, label=block.label, start=start)
    return None


def relabel(recovery: Recovery, issue: Issue) -> Recovery:
    """Follow a change of keys in what the report points at."""
    keys = {old.key: new.key for old, new in zip(recovery.issue.articles, issue.articles, strict=True)}
    report = recovery.report
    doubts = tuple(replace(d, article=keys.get(d.article or "", d.article)) for d in report.doubts)
    suggestions = tuple(replace(s, article=keys.get(s.article, s.article)) for s in report.suggestions)
    return Recovery(issue, replace(report, doubts=doubts, suggestions=suggestions))


def changes(old: Issue, new: Issue) -> tuple[str, ...]:
    """Say in Chinese sentences what differs between two printed editions of an issue."""
    before = {a.key: a for a in old.articles}
    after = {a.key: a for a in new.articles}
    said = [f"新增文章《{a.title}》。" for k, a in after.items() if k not in before]
    said += [f"少了文章《{a.title}》。" for k, a in before.items() if k not in after]
    changed = [a for k, a in after.items() if k in before and _text(before[k]) != _text(a)]
    said += [f"《{a.title}》的文字有改动。" for a in changed]
    return tuple(said) or ("与原来的版本完全相同。",)


def title_fold(title: str) -> str:
    """Fold a title to its letters and digits, for comparing."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", title)).lower()


def _text(article: Article) -> tuple[tuple[BlockKind, str], ...]:
    return tuple((b.kind, b.text) for b in article.blocks)
