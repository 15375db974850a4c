"""Connections: one for each thread, transactions that leave nothing behind, errors a reader can act on."""

from __future__ import annotations

import gc
import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from zjreader.domain.errors import DatabaseBroken, DatabaseBusy, DiskFull, ProfileReadOnly, ReaderError
from zjreader.store.connection import Connections, connect, translated
from zjreader.store.trouble import translate


@pytest.fixture
def connections(tmp_path: Path) -> Iterator[Connections]:
    made = Connections(tmp_path / "书 库?#%.db", durable=True)
    with made.writing() as connection:
        connection.execute("CREATE TABLE t (x INTEGER PRIMARY KEY, y TEXT)")
    yield made
    made.close()


def rows(connections: Connections) -> list[int]:
    with connections.reading() as connection:
        return [row[0] for row in connection.execute("SELECT x FROM t ORDER BY x")]


def add(connections: Connections, x: int) -> None:
    with connections.writing() as connection:
        connection.execute("INSERT INTO t VALUES (?, '')", (x,))


def test_it_is_logged_ahead_durable_and_keeps_references(connections: Connections) -> None:
    connection = connections.get()
    pragma = {
        n: connection.execute(f"PRAGMA {n}").fetchone()[0] for n in ("journal_mode", "synchronous", "foreign_keys")
    }
    assert pragma == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_each_thread_has_its_own_connection_closed_with_it(connections: Connections) -> None:
    seen: list[sqlite3.Connection] = []
    thread = threading.Thread(target=lambda: seen.append(connections.get()))
    thread.start()
    thread.join()
    gc.collect()
    assert seen[0] is not connections.get()
    with pytest.raises(sqlite3.ProgrammingError):
        seen[0].execute("SELECT 1")


def test_closing_closes_all_and_the_next_use_opens_again(connections: Connections) -> None:
    first = connections.get()
    connections.close()
    with pytest.raises(sqlite3.ProgrammingError):
        first.execute("SELECT 1")
    assert rows(connections) == []


def test_no_other_thread_uses_a_file_while_it_is_replaced(connections: Connections) -> None:
    add(connections, 1)
    inside, done = threading.Event(), threading.Event()
    seen: list[list[int]] = []

    def read() -> None:
        with connections.reading():
            inside.set()
            seen.append(rows(connections))
        seen.append(rows(connections))
        done.set()

    with connections.exclusive():
        reader = threading.Thread(target=read)
        reader.start()
        assert not inside.wait(0.05)
        other = connect(connections.path)
        other.execute("INSERT INTO t VALUES (2, '')")
        other.close()
    assert done.wait(120)
    reader.join()
    assert seen == [[1, 2], [1, 2]]
    with connections.reading():
        waiting = threading.Thread(target=lambda: exclusively(connections, seen))
        waiting.start()
        assert rows(connections) == [1, 2]
    waiting.join()
    assert seen[-1] == []


def exclusively(connections: Connections, seen: list[list[int]]) -> None:
    with connections.exclusive():
        seen.append([])


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_whatever_leaves_a_transaction_undoes_it(connections: Connections, error: type[BaseException]) -> None:
    def fail() -> None:
        with connections.writing() as connection:
            connection.execute("INSERT INTO t VALUES (1, '')")
            raise error

    with pytest.raises(error):
        fail()
    assert rows(connections) == []
    assert not connections.get().in_transaction


def test_a_part_fails_alone(connections: Connections) -> None:
    def part() -> None:
        with connections.writing():
            add(connections, 2)
            raise KeyError(2)

    with connections.writing():
        add(connections, 1)
        with pytest.raises(KeyError):
            part()
        add(connections, 3)
    assert rows(connections) == [1, 3]


def test_another_writer_is_named_as_such(connections: Connections) -> None:
    other = connect(connections.path)
    other.execute("BEGIN IMMEDIATE")
    connections.get().execute("PRAGMA busy_timeout=1")
    with pytest.raises(DatabaseBusy, match="正占用"):
        add(connections, 1)
    other.execute("ROLLBACK")
    other.close()
    add(connections, 1)


def test_a_full_disk_is_named_and_leaves_reading(connections: Connections) -> None:
    add(connections, 1)
    connection = connections.get()
    connection.execute(f"PRAGMA max_page_count={connection.execute('PRAGMA page_count').fetchone()[0]}")

    def fill() -> None:
        with connections.writing() as writer:
            writer.executemany("INSERT INTO t(y) VALUES (?)", (("字" * 4000,) for _ in range(9)))

    with pytest.raises(DiskFull, match="磁盘已满"):
        fill()
    assert rows(connections) == [1]


def test_a_readonly_set_cannot_write(connections: Connections) -> None:
    readers = Connections(connections.path, readonly=True)
    assert rows(readers) == []
    with pytest.raises(ProfileReadOnly):
        add(readers, 1)
    readers.close()


def test_a_refusal_is_said_at_every_write(tmp_path: Path) -> None:
    told = Connections(tmp_path / "x.db", refusal=DiskFull("磁盘已满。", "腾出空间。"))
    for _ in range(2):
        with pytest.raises(DiskFull, match="磁盘已满"):
            add(told, 1)


@pytest.mark.parametrize("content", [b"not a database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_damaged_file_is_named(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "user.db"
    path.write_bytes(content)
    for readonly in (True, False):
        with pytest.raises(DatabaseBroken, match=r"user\.db"):
            Connections(path, readonly=readonly).get()


def test_words_that_are_no_text_are_refused(connections: Connections) -> None:
    """A shell gives bytes that are no UTF-8 as halves of surrogate pairs."""
    with pytest.raises(ReaderError, match="残缺的字符"), connections.reading() as connection:
        connection.execute("SELECT x FROM t WHERE y = ?", ("\udcff",))
    with pytest.raises(ReaderError, match="残缺的字符"), connections.writing() as connection:
        connection.execute("INSERT INTO t(y) VALUES (?)", ("\ud800",))
    assert rows(connections) == []


def test_a_missing_file_or_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatabaseBroken, match="找不到"):
        Connections(tmp_path / "none.db", readonly=True).get()
    with pytest.raises(DatabaseBroken, match="资料夹"):
        Connections(tmp_path / "none" / "user.db").get()


def test_faults_of_ours_stay_what_they_are(connections: Connections) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"), connections.reading() as connection:
        connection.execute("SELECT * FROM nowhere")
    with pytest.raises(sqlite3.Error), translated(connections.path):
        raise sqlite3.Error("without a code")
    assert translate(sqlite3.Error("x"), connections.path) is None
