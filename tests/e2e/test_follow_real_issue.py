"""500 annotations on the real issue: its text is damaged, imported again, and put right again."""

from __future__ import annotations

import random

import pytest

from zjreader.bootstrap.container import Container
from zjreader.domain.annotations import Annotation, TextPositionSelector
from zjreader.domain.folding import fold_text
from zjreader.domain.passages import Passages
from zjreader.domain.ports import unchecked, unheard
from zjreader.services.following import UNCERTAIN

pytestmark = pytest.mark.real_issue
STAMP = "2026-01-01T00:00:00.000001+00:00"


def damaged(text: str, source: random.Random) -> str:
    """Change 1 % of the characters and the widths of marks, and cut some lines in two."""
    lines = []
    for line in text.split("\n"):
        made = "".join(_changed(char, source) for char in line)
        cut = len(made) // 2 if len(made) > 20 and source.random() < 0.02 else len(made)
        lines += [part for part in (made[:cut], made[cut:]) if part or not made]
    return "\n".join(lines)


def _changed(char: str, source: random.Random) -> str:
    if "\u4e00" <= char <= "\u9fff" and source.random() < 0.01:
        return source.choice("的一是在了人有我他这")
    return {"，": ",", "。": "．"}[char] if char in "，。" and source.random() < 0.2 else char


def annotations(container, key, source):
    """Mark 500 stretches of 2 to 40 characters anywhere in the body."""
    issue = container.libraries.repo.issue(key)
    places = [(a, b) for a in issue.articles for b in a.body if len(b.text) > 5]
    passages = {a.key: Passages.of(a) for a in issue.articles}
    made = []
    while len(made) < 500:
        article, block = source.choice(places)
        start = source.randrange(len(block.text) - 2)
        place = TextPositionSelector(
            block.label, start, block.label, min(len(block.text), start + source.randint(2, 40))
        )
        quote = passages[article.key].quote(place)
        if fold_text(quote.exact):
            identifier = f"00000000-0000-4000-8000-{len(made):012d}"
            made.append(Annotation(identifier, article.key, quote, place, created=STAMP, modified=STAMP))
    return made


@pytest.mark.parametrize("seed", [2, 5, 23])
def test_none_lands_on_other_words_and_all_come_back(real_issue, tmp_path, seed):
    source = random.Random(seed)
    container = Container(tmp_path / "profile")
    key = container.library.import_files([real_issue], unheard, unchecked).issue
    made = annotations(container, key, source)
    container.own.annotations.put(made)
    ids = [a.id for a in made]

    path = tmp_path / "再版.txt"
    path.write_text(damaged(real_issue.read_text("utf-8-sig"), source), "utf-8")
    report = container.library.import_files([path], unheard, unchecked)
    now = container.own.annotations.get(ids)
    passages = {a.key: Passages.of(a) for a in container.libraries.repo.issue(key).articles}
    waiting = [a for a in now if a.state in UNCERTAIN]
    assert f"有 {len(waiting)} 条批注" in "".join(report.warnings)
    assert len(waiting) < 130
    for before, after in zip(made, now, strict=True):
        if after.state in UNCERTAIN:
            assert (after.article, after.position, after.quote) == (before.article, before.position, before.quote)
        else:
            assert fold_text(passages[after.article].words(after.position)) == fold_text(before.quote.exact)
    assert {r.annotation.id for r in container.reanchoring.waiting()} == {a.id for a in waiting}

    container.library.import_files([real_issue], unheard, unchecked)
    passages = {a.key: Passages.of(a) for a in container.libraries.repo.issue(key).articles}
    back = 0
    for before, after in zip(made, container.own.annotations.get(ids), strict=True):
        if after.state in UNCERTAIN:
            continue
        # The same characters; only a mark or space at an end may have been lost with the damaged text.
        assert after.article == before.article
        assert passages[after.article].folded(after.position) == passages[before.article].folded(before.position)
        back += 1
    assert back >= 495
    container.close()
