"""SIGKILL while an issue is corrected: at the next start, list, text and annotations agree."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from pathlib import Path

from damage.generator import make_issue
from zjreader.bootstrap.container import Container
from zjreader.domain.annotations import Annotation, TextPositionSelector
from zjreader.domain.correcting import apply
from zjreader.domain.library import Article, BlockKind
from zjreader.domain.ports import unchecked, unheard

SCRIPT = Path(__file__).with_name("correcting_script.py")
KILLS = 6
WORDS = 8


def stocked(home: Path, folder: Path) -> tuple[str, Annotation]:
    """Import an issue and mark words in the second paragraph that the script joins to the first."""
    (folder / "issue.txt").write_text(make_issue(5).text, "utf-8")
    container = Container(home)
    key = container.library.import_files([folder / "issue.txt"], unheard, unchecked).issue
    article = chosen(container.library.issue(key).articles)
    second = [b for b in article.blocks if b.kind is BlockKind.PARAGRAPH][1]
    place = TextPositionSelector(second.label, 2, second.label, 2 + WORDS)
    edit = container.annotating.mark(container.library.article(article.key), place, note="记一笔")
    (made,) = container.annotating.get(edit.redo().ids)
    container.close()
    return key, made


def chosen(articles: tuple[Article, ...]) -> Article:
    return next(a for a in articles if sum(b.kind is BlockKind.PARAGRAPH for b in a.blocks) > 3)


def test_a_kill_in_the_middle_is_settled_at_the_next_start(tmp_path: Path) -> None:
    home, chance = tmp_path / "profile", random.Random(20260103)
    key, made = stocked(home, tmp_path)
    for _ in range(KILLS):
        process = subprocess.Popen([sys.executable, str(SCRIPT), str(home)], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        for _ in range(chance.randrange(1, 6)):
            process.stdout.readline()
        threading.Event().wait(chance.uniform(0, 0.4))
        process.kill()
        process.communicate()
        container = Container(home)
        container.prepare()
        issue = container.library.issue(key)
        pristine = container.libraries.repo.pristine(key)
        base = pristine.issue if pristine is not None else issue
        corrected, unfit = apply(base, container.correcting.of_issue(key))
        assert not unfit
        assert corrected == issue, "the text is what the list of corrections makes of it"
        (now,) = container.annotating.get([made.id])
        block = container.library.article(now.article).block(now.position.label)
        assert block is not None
        assert block.text[now.position.start : now.position.end] == made.quote.exact
        container.close()
