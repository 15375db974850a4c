"""Measure a recovery against the truth of a generated issue.

Owns: the figures of the project's contract for recovered structure (see the ``blocks`` command): lines
lost, kinds, articles, paragraphs (F1 over whole line lists), titles and the like. Articles are paired by the
lines they share, greedily, most first.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

from damage.pages import Printed
from zjreader.content.recoverer import IssueRecoverer
from zjreader.domain.imports import SourceText
from zjreader.domain.library import BlockKind, Issue

_QUOTES = str.maketrans("『』「」“”‘’\"'", "“““““““““““"[:10])
_LENIENT = {
    "section": {"dropped", "section", "heading", "abstract"},
    "blurb": {"dropped", "abstract", "heading"},
    "glued": {"paragraph", "heading"},
    "author_box": {"note", "affiliation", "dropped", "abstract"},
    "box": {"note", "heading", "paragraph", "caption", "abstract", "byline", "dropped"},
    "table": {"caption", "note", "heading"},
    "signature": {"paragraph", "note", "byline", "affiliation", "heading", "caption"},
    "subhead": {"heading", "title"},
    "office_note": {"note", "affiliation"},
    "editor_line": {"note", "affiliation", "byline", "dropped"},
}
_FIELDS = ("title", "subtitle", "authors", "column", "start_page")


@dataclass
class Figures:
    """What was measured.

    Attributes:
        lost: Lines with text that stand in no block.
        kind: Share of lines whose kind is right.
        article: Share of lines given to the right article.
        f1: Of paragraphs, each right only with exactly its lines in order.
        fields: Right and all, by field.
        faults: What went wrong, for people.
    """

    lost: list[int]
    kind: float
    article: float
    f1: float
    fields: dict[str, tuple[int, int]]
    faults: list[str] = field(default_factory=list)


def lost_lines(source: str, issue: Issue) -> list[int]:
    """List the lines with text that stand neither in an article nor among what was dropped."""
    blocks = [b for a in issue.articles for b in a.blocks]
    seen = {n for b in (*blocks, *issue.dropped) for n in b.lines}
    return [n for n, line in enumerate(source.split("\n"), 1) if line.strip() and n not in seen]


def assert_as_printed(recoverer: IssueRecoverer, truth: Printed, what: str) -> None:
    """See that an issue comes out as it was printed: every paragraph and field, and nearly every kind."""
    recovery = recoverer.recover([SourceText("issue.txt", truth.text)], lambda _part, _step: None, lambda: None)
    figures = score(truth, recovery.issue)
    shown = f"{what}: F1 {figures.f1:.3f}, kinds {figures.kind:.3f}\n  " + "\n  ".join(figures.faults)
    assert not figures.lost, shown
    assert (figures.article, figures.f1) == (1.0, 1.0), shown
    assert figures.kind >= 0.98, shown
    assert all(right == total for right, total in figures.fields.values()), shown


def score(truth: Printed, issue: Issue) -> Figures:
    """Compare a recovered issue with the truth."""
    faults: list[str] = []
    kinds, owner = _placed(issue)
    lines = truth.lines
    kind_ok = 0
    for number, line in lines.items():
        right = _LENIENT.get(line.label, {line.kind}) | ({"dropped"} if line.spare else set())
        ok = bool(kinds.get(number, set()) & right)
        kind_ok += ok
        if not ok:
            faults.append(f"kind {number} {line.label} {sorted(kinds.get(number, ()))} {line.text[:30]}")
    content = {n: line.story for n, line in lines.items() if line.kind != "dropped" and not line.spare}
    pairs = _pair(content, owner)
    article_ok = 0
    for number, story in content.items():
        ok = story in pairs and owner.get(number) == pairs[story]
        article_ok += ok
        if not ok:
            faults.append(f"article {number} {story} {owner.get(number)} {lines[number].text[:30]}")
    f1 = _paragraphs(truth, issue, pairs, faults)
    fields = _fields(truth, issue, pairs, faults)
    lost = lost_lines(truth.text, issue)
    return Figures(lost, kind_ok / len(lines), article_ok / len(content), f1, fields, faults)


def _placed(issue: Issue) -> tuple[dict[int, set[str]], dict[int, str]]:
    kinds: dict[int, set[str]] = {}
    owner: dict[int, str] = {}
    for article in issue.articles:
        for block in article.blocks:
            for number in block.lines:
                kinds.setdefault(number, set()).add(str(block.kind))
                owner[number] = article.key
    for block in issue.dropped:
        for number in block.lines:
            kinds.setdefault(number, set()).add("dropped")
    return kinds, owner


def _pair(content: dict[int, str | None], owner: dict[int, str]) -> dict[str | None, str]:
    overlap = Counter((story, owner[n]) for n, story in content.items() if n in owner)
    pairs: dict[str | None, str] = {}
    used: set[str] = set()
    for (story, key), _ in overlap.most_common():
        if story not in pairs and key not in used:
            pairs[story] = key
            used.add(key)
    return pairs


def _paragraphs(truth: Printed, issue: Issue, pairs: dict[str | None, str], faults: list[str]) -> float:
    spare = {n for n, line in truth.lines.items() if line.spare}
    found: dict[str, list[tuple[int, ...]]] = {}
    for article in issue.articles:
        blocks = [b for b in article.blocks if b.kind is BlockKind.PARAGRAPH]
        lists = (tuple(n for n in b.lines if n not in spare) for b in blocks)
        found[article.key] = [numbers for numbers in lists if numbers]
    right = wanted = given = 0
    for story in truth.stories:
        want = [tuple(n for n in para if n not in spare) for para in story.paragraphs]
        if not want:
            continue
        got = found.get(pairs.get(story.id, ""), [])
        right += len(set(want) & set(got))
        wanted += len(want)
        given += len(got)
        for para in set(want) - set(got):
            near = [g for g in got if set(g) & set(para)]
            faults.append(f"paragraph {story.id} {para} got {near} {truth.lines[para[0]].text[:24]}")
    return 2 * right / (wanted + given) if wanted + given else 1.0


def _fields(
    truth: Printed, issue: Issue, pairs: dict[str | None, str], faults: list[str]
) -> dict[str, tuple[int, int]]:
    articles = {article.key: article for article in issue.articles}
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for story in truth.stories:
        article = articles.get(pairs.get(story.id, ""))
        for name in _FIELDS:
            want = getattr(story, name)
            if want in (None, [], ""):
                continue
            total[name] += 1
            got = getattr(article, name, None)
            ok = _folded(got) == _folded(want)
            right[name] += ok
            if not ok:
                faults.append(f"{name} {story.id} want {want} got {got}")
    return {name: (right[name], total[name]) for name in _FIELDS}


def _folded(value: object) -> object:
    if isinstance(value, str):
        text = unicodedata.normalize("NFKC", value).translate(_QUOTES)
        return re.sub(r"[\s—\-－·]+", "", text)
    if isinstance(value, (list, tuple)):
        return [_folded(item) for item in value]
    return value
