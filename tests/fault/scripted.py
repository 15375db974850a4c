"""The programs that the fault tests kill; each prints what is done only when it is durable.

usage: scripted.py annotations PROFILE FROM TO   makes the changes FROM..TO of the script, prints each one's number
       scripted.py put PROFILE SEED [STOP]       puts the issue of SEED into the library, prints "put SEED"; stops
                                                 where it could be cancelled for the STOPth time
       scripted.py restore PROFILE NAME          puts a backup back, prints "restored"
       scripted.py hold PROFILE                  takes the lock, prints "held", waits for its input to end
"""

from __future__ import annotations

import random
import sys
from dataclasses import replace
from pathlib import Path

from zjreader.domain.annotations import Annotation, TextPositionSelector, TextQuoteSelector
from zjreader.domain.inks import Color
from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta, number_blocks
from zjreader.store import connection
from zjreader.store.annotation_repo import SqliteAnnotations
from zjreader.store.library_repo import SqliteLibrary
from zjreader.store.lock import ProfileLock
from zjreader.store.migrate import Migrator
from zjreader.store.opening import open_library
from zjreader.store.user_opening import UserOpener

DB = Path(__file__).parents[2] / "db"
CHANGES = 2000
ISSUE = "cszk/2024/3"
WORDS = "春山白云清江小镇茶园渔港新桥老街灯塔工坊学堂稻田果林石巷"


class FixedClock:
    """A clock that stands still."""

    def now(self) -> str:
        return "2026-01-02T03:04:05.000006+00:00"


def opener(profile: Path) -> UserOpener:
    """Name the reader's data of a profile."""
    return UserOpener(profile / "user.db", profile / "backups", FixedClock(), Migrator(DB))


def change(number: int) -> Annotation | str:
    """Give the change of a number: an annotation to be put or the id of one to be purged; always the same."""
    chance = random.Random(number)
    key = f"{chance.randrange(1 + number // 3):05d}"
    if chance.random() < 0.12:
        return key
    text = "".join(chance.choices(WORDS, k=chance.randrange(0, 1500 if chance.random() < 0.05 else 80)))
    start = chance.randrange(50)
    annotation = Annotation(
        key,
        f"{ISSUE}/{chance.randrange(1, 30):02d}",
        TextQuoteSelector("".join(chance.choices(WORDS, k=12)), "前", "后"),
        TextPositionSelector("p1", start, "p1", start + 12),
        color=chance.choice(list(Color)),
        note=text,
        tags=tuple(chance.sample(["产业", "生态", "文旅", "治理"], chance.randrange(3))),
        modified=f"{number:06d}",
    )
    return replace(annotation, deleted="2026" if chance.random() < 0.1 else None)


def make(repo: SqliteAnnotations, number: int) -> None:
    """Make one change."""
    value = change(number)
    if isinstance(value, Annotation):
        repo.put([value])
    else:
        repo.purge([value])


def state_after(number: int) -> dict[str, Annotation]:
    """Give the annotations as the changes up to a number leave them."""
    kept: dict[str, Annotation] = {}
    for n in range(number):
        value = change(n)
        if isinstance(value, Annotation):
            kept[value.id] = value
        else:
            kept.pop(value, None)
    return kept


def make_issue(seed: int, articles: int = 30, blocks: int = 30) -> Issue:
    """Make an issue of our own words, another for each seed."""
    chance = random.Random(seed)
    made = []
    for n in range(1, articles + 1):
        texts = ["".join(chance.choices(WORDS, k=80)) for _ in range(blocks)]
        body = number_blocks(Block(BlockKind.PARAGRAPH, text, (i + 1,)) for i, text in enumerate(texts))
        made.append(Article(f"{ISSUE}/{n:02d}", f"第{n}篇", blocks=body))
    source = tuple(f"第{n}行" for n in range(500))
    return Issue(IssueMeta(ISSUE, "乡土周刊", 2024, 3), Edition.FULL, tuple(made), (), source)


def say(text: object) -> None:
    """Tell the test at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def annotations(profile: Path, first: int, last: int) -> None:
    """Make changes of the script."""
    opened = opener(profile).open()
    repo = SqliteAnnotations(opened.connections)
    for number in range(first, last):
        make(repo, number)
        say(number)
    opened.close()


def put(profile: Path, seed: int, stop: int = 0) -> None:
    """Put an issue into the library."""
    opened = open_library(profile / "library.db", Migrator(DB))
    issue = make_issue(seed)
    checked = 0

    def check() -> None:
        nonlocal checked
        checked += 1
        if checked == stop:
            say("stopped")
            sys.stdin.read()

    say("begin")
    SqliteLibrary(opened.readers, opened.writers, FixedClock()).put(issue, None, check)
    say(f"put {seed}")
    opened.close()


def restore(profile: Path, name: str) -> None:
    """Put a backup back."""
    opened = opener(profile).open()
    say("begin")
    opened.backups.restore(name)
    say("restored")
    opened.close()


def hold(profile: Path) -> None:
    """Hold the lock until the input ends."""
    lock = ProfileLock(profile, FixedClock())
    lock.acquire("窗口")
    say("held")
    sys.stdin.read()
    lock.release()


if __name__ == "__main__":
    connection.BUSY_MS = 240_000  # on a slow disk the other writer may come first again and again
    name, folder, *rest = sys.argv[1:]
    profile = Path(folder)
    if name == "annotations":
        annotations(profile, int(rest[0]), int(rest[1]))
    elif name == "put":
        put(profile, int(rest[0]), *map(int, rest[1:]))
    elif name == "restore":
        restore(profile, rest[0])
    else:
        hold(profile)
