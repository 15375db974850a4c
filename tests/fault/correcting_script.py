"""Corrects an issue until it is killed; prints "begun" before each correction and "done" after it.

usage: correcting_script.py PROFILE
"""

from __future__ import annotations

import sys
from pathlib import Path

from zjreader.bootstrap.container import Container
from zjreader.domain.correcting import anchor
from zjreader.domain.corrections import Action, Correction
from zjreader.domain.library import BlockKind


def main(home: Path) -> None:
    container = Container(home)
    container.prepare()
    key = container.library.issues()[0].meta.key
    while True:
        issue = container.library.issue(key)
        article = next(a for a in issue.articles if sum(b.kind is BlockKind.PARAGRAPH for b in a.blocks) > 3)
        first, second = [b.label for b in article.blocks if b.kind is BlockKind.PARAGRAPH][:2]
        join = Correction(Action.JOIN, anchor(issue, article.key, first), anchor(issue, article.key, second))
        print("begun", flush=True)
        edit = container.correcting.add(key, join)
        print("done", flush=True)
        edit.undo()
        print("undone", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
