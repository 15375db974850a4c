"""Keep an article's key when its issue is imported again.

Owns: matching the articles of a new edition to those of the one it replaces, by parent and title, so that
annotations, links and citations go on pointing at the same article. Pure.
"""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from zjreader.domain.keys import article_key
from zjreader.services.editions import title_fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from zjreader.domain.library import Article, Issue

SIMILAR = 0.75
"""Titles at least this alike (difflib ratio over folded characters) are taken for the same article."""


def rekey(issue: Issue, old: Sequence[Article]) -> Issue:
    """Give every article of ``issue`` that ``old`` also has its old key; the others get numbers never used."""
    if not old:
        return issue
    keys = _match(
        [a for a in issue.articles if a.parent is None], [a for a in old if a.parent is None], issue.meta.key
    )
    renamed: dict[str, str] = dict(keys)
    for new_parent, old_parent in keys.items():
        pieces = [a for a in issue.articles if a.parent == new_parent]
        known = [a for a in old if a.parent == old_parent]
        renamed.update(_match(pieces, known, old_parent, pieces=True))
    return replace(issue, articles=tuple(_renamed(a, renamed) for a in issue.articles))


def _renamed(article: Article, keys: dict[str, str]) -> Article:
    parent = article.parent and keys.get(article.parent, article.parent)
    return replace(article, key=keys.get(article.key, article.key), parent=parent)


def _match(new: Sequence[Article], old: Sequence[Article], base: str, *, pieces: bool = False) -> dict[str, str]:
    """Pair new with old keys: equal titles first, then similar ones, then free numbers."""
    by_title: dict[str, list[str]] = {}
    for article in old:
        by_title.setdefault(title_fold(article.title), []).append(article.key)
    result: dict[str, str] = {}
    for article in new:
        same = by_title.get(title_fold(article.title))
        if same:
            result[article.key] = same.pop(0)
    left = [a for a in old if a.key not in result.values()]
    for article in new:
        if article.key not in result and (best := _nearest(article, left)) is not None:
            left.remove(best)
            result[article.key] = best.key
    taken = {a.key for a in old} | set(result.values())
    for article in new:
        if article.key not in result:
            result[article.key] = _free(article.key, taken, base, pieces=pieces)
            taken.add(result[article.key])
    return result


def _nearest(article: Article, candidates: Iterable[Article]) -> Article | None:
    title = title_fold(article.title)
    scored = [(SequenceMatcher(None, title, title_fold(c.title), autojunk=False).ratio(), c) for c in candidates]
    best = max(scored, key=lambda pair: pair[0], default=None)
    return best[1] if best is not None and best[0] >= SIMILAR else None


def _free(wanted: str, taken: set[str], base: str, *, pieces: bool) -> str:
    key = f"{base}.{wanted.rpartition('.')[2]}" if pieces else wanted
    number = 1
    while key in taken:
        key = f"{base}.{number}" if pieces else article_key(base, number)
        number += 1
    return key
