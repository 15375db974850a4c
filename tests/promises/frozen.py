"""What the frozen databases of earlier versions hold, and how one is frozen.

usage: frozen.py   writes tests/data/earlier/<set>-<version>.sql for the versions of this checkout, where they are
                   missing; run it before a migration is added, and never change what lies there.

The values here are those of every frozen file and so never change either. All of it is of our own writing.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from zjreader.domain.annotations import AnchorState, Annotation, Bookmark, TextPositionSelector, TextQuoteSelector
from zjreader.domain.inks import Color, Style
from zjreader.domain.library import Article, Block, BlockKind, Edition, Issue, IssueMeta, Repair, RepairKind
from zjreader.domain.library import number_blocks as number
from zjreader.domain.ports import unchecked
from zjreader.domain.reading import Position
from zjreader.domain.userdata import Document, DocumentKind
from zjreader.store.annotation_repo import SqliteAnnotations
from zjreader.store.library_repo import SqliteLibrary
from zjreader.store.migrate import Migrator
from zjreader.store.opening import open_library
from zjreader.store.reading_repo import SqlitePositions, SqliteState
from zjreader.store.user_opening import UserOpener
from zjreader.store.user_repo import SqliteBookmarks, SqliteCorrections, SqliteDocuments
from zjreader.store.versions import LIBRARY, USER, Schema

ROOT = Path(__file__).resolve().parents[2]
DB = ROOT / "db"
FOLDER = ROOT / "tests" / "data" / "earlier"
KEY = "cszk/2024/3"
TIME = "2026-01-02T03:04:05.000006+00:00"

ANNOTATIONS = (
    Annotation(
        "0f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d11", f"{KEY}/01", TextQuoteSelector("茶园", "春山的", "在云里"),
        TextPositionSelector("p1", 3, "p1", 5), Color.GREEN, Style.UNDERLINE, "比一比 zjreader:cszk/2024/3/02#p1",
        ("产业", "生态"), AnchorState.EXACT, TIME, TIME, "某人",
    ),
    Annotation(
        "1f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d12", f"{KEY}/02", None, None, note="整篇", created=TIME, modified=TIME
    ),
    Annotation(
        "2f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d13", f"{KEY}/02", TextQuoteSelector("灯塔"),
        TextPositionSelector("p1", 0, "p1", 2), created=TIME, modified=TIME, deleted=TIME,
    ),
)  # fmt: skip
BOOKMARKS = (
    Bookmark("3f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d14", f"{KEY}/02", "p1", "灯塔", "海边", 1.5, TIME),
    Bookmark("4f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d15", f"{KEY}/01", "", "茶", "", 1.0, TIME, TIME),
)
FOLDERS = {"海边": 1.0, "空的": 2.0}
CORRECTIONS = ({"action": "issue", "field": "publisher", "value": "乡土社"},)
DOCUMENTS = (
    Document(
        "5f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d16", DocumentKind.COMPARISON, "", "两县", {"cases": ["甲", "乙"]}, TIME
    ),
    Document(
        "6f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d17", DocumentKind.CASE, f"{KEY}/01", "", {"name": "甲"}, TIME, TIME
    ),
)
POSITION = Position(f"{KEY}/01", "p1", 4, 0.25, TIME)
STATE = {"settings": {"theme": "dark", "zoom": 120}, "search_history": ["茶园"]}


class StillClock:
    """A clock that stands still."""

    def now(self) -> str:
        return TIME


def issue() -> Issue:
    """Give the issue that is in every frozen library."""
    repair = Repair(RepairKind.WIDTH, 3, ",", "，", 12)
    first = [
        Block(BlockKind.TITLE, "茶乡第一记", (9,)),
        Block(BlockKind.PARAGRAPH, "春山的茶园在云里，共8处。", (10, 11), repairs=(repair,)),
    ]
    second = [Block(BlockKind.TITLE, "灯塔", (12,)), Block(BlockKind.PARAGRAPH, "灯塔下的渔港有新桥。", (13,))]
    articles = (
        Article(
            f"{KEY}/01", "茶乡第一记", column="乡间", subtitle="一条老街", authors=("林远", "周小河"),
            affiliation="乡土社", start_page=2, end_page=3, places=("青山县",), blocks=number(first),
            digest="写茶园。", printed_title="茶乡记", confidence=0.75,
        ),
        Article(f"{KEY}/02", "灯塔", parent=f"{KEY}/01", listed=False, blocks=number(second)),
    )  # fmt: skip
    dropped = (Block(BlockKind.DROPPED, "乡土周刊", (1,), reason="running_head", confidence=0.9),)
    meta = IssueMeta(KEY, "乡土周刊", 2024, 3, 123, "1234-5678", "2024-02-01", "乡土社")
    return Issue(meta, Edition.FULL, articles, dropped, tuple(f"第{n}行" for n in range(1, 14)))


def fill(profile: Path) -> None:
    """Make a profile of this version that holds all of it."""
    library = open_library(profile / LIBRARY.file, Migrator(DB))
    SqliteLibrary(library.readers, library.writers, StillClock()).put(issue(), None, unchecked)
    library.close()
    user = UserOpener(profile / USER.file, profile / "backups", StillClock(), Migrator(DB)).open()
    SqliteAnnotations(user.connections).put(ANNOTATIONS)
    bookmarks = SqliteBookmarks(user.connections)
    bookmarks.set_folders(FOLDERS)
    bookmarks.put(BOOKMARKS)
    SqliteCorrections(user.connections).replace(KEY, CORRECTIONS)
    SqliteDocuments(user.connections).put(DOCUMENTS)
    SqlitePositions(user.connections).remember(POSITION)
    for name, value in STATE.items():
        SqliteState(user.connections).set(name, value)
    user.close()


def dumped(path: Path) -> str:
    """Write a database as SQL, with the marks in its header."""
    with closing(sqlite3.connect(path)) as connection:
        marks = [
            f"PRAGMA {mark}={connection.execute(f'PRAGMA {mark}').fetchone()[0]};"
            for mark in ("application_id", "user_version")
        ]
        # A virtual table is whole with its shadow tables; what it gives itself would be put in twice.
        query = "SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL%'"
        virtual = tuple(f'INSERT INTO "{name}" ' for (name,) in connection.execute(query))
        lines = [line for line in connection.iterdump() if not line.startswith(virtual)]
        return "\n".join([*lines, *marks]) + "\n"


def thawed(schema: Schema, version: int, path: Path) -> None:
    """Make the database file that a frozen one was."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((FOLDER / f"{schema.name}-{version}.sql").read_text("utf-8"))
        connection.execute("PRAGMA journal_mode=WAL")


if __name__ == "__main__":
    target = Path(sys.argv[1]) if sys.argv[1:] else FOLDER
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        fill(Path(folder))
        for schema in (LIBRARY, USER):
            place = target / f"{schema.name}-{schema.version}.sql"
            if not place.exists():
                place.write_text(dumped(Path(folder) / schema.file), "utf-8")
