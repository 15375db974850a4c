"""Connections to one SQLite file, one per thread, and what SQLite's codes mean to a reader.

Owns: pragmas, transactions, the translation of SQLite's errors into the domain's, and the closing of
every connection at the end. Imports nothing heavy: it stands on the start path.
Threading: any thread; each gets its own connection, none is shared while in use.
Invariant: a transaction that was left by an exception, whatever its kind, has changed nothing.
"""

from __future__ import annotations

import sqlite3
import threading
import weakref
from contextlib import contextmanager
from typing import TYPE_CHECKING

from zjreader.store.trouble import broken, no_text, translate, translate_os

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zjreader.domain.errors import ReaderError

BUSY_MS = 5000


class _Holder:
    """A thread's connection; closes it when the thread ends and its locals are dropped."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        weakref.finalize(self, connection.close)


class Connections:
    """Hands out each thread's connection to one database file.

    Attributes:
        path: The database file; it need not exist yet for a writable set.
        readonly: Whether the file is opened without the right to write.
        durable: Whether a commit must have reached the disk before it returns.
        refusal: Raised by every attempt to write, where the reader was told so at the start; else None.
    """

    def __init__(
        self,
        path: Path,
        *,
        readonly: bool = False,
        durable: bool = False,
        refusal: ReaderError | None = None,
        memory: str | None = None,
    ) -> None:
        """Connect lazily: a thread's connection is opened when it is first asked for.

        Args:
            path: The file.
            readonly: See the class.
            durable: See the class.
            refusal: See the class.
            memory: Name of a database in memory that stands in for the file, shared by all threads.
        """
        self.path = path
        self.readonly = readonly
        self.durable = durable
        self.refusal = refusal
        self._memory = memory
        self._local = threading.local()
        self._holders: weakref.WeakSet[_Holder] = weakref.WeakSet()
        self._lock = threading.Lock()
        self._idle = threading.Condition()
        self._users = 0
        self._barred = False
        self._epoch = 0

    def get(self) -> sqlite3.Connection:
        """Give this thread's connection.

        Raises:
            ReaderError: The file cannot be opened; the subclass says why.
        """
        held: tuple[int, _Holder] | None = getattr(self._local, "held", None)
        if held is not None and held[0] == self._epoch:
            return held[1].connection
        with self._lock:
            holder = _Holder(self._open())
            self._holders.add(holder)
            self._local.held = (self._epoch, holder)
        return holder.connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give a connection whose reads all see the same state of the database."""
        with self._using(), translated(self.path):
            connection = self.get()
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN")
            try:
                yield connection
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Run a transaction; inside another one of the same thread, a part of it that fails alone.

        Raises:
            ReaderError: It could not be written; nothing was changed.
        """
        self.refuse()
        with self._using(), translated(self.path):
            connection = self.get()
            if connection.in_transaction:
                begin, commit, undo = "SAVEPOINT part", "RELEASE part", "ROLLBACK TO part"
            else:
                begin, commit, undo = "BEGIN IMMEDIATE", "COMMIT", "ROLLBACK"
            connection.execute(begin)
            try:
                yield connection
                connection.execute(commit)
            except BaseException:
                _undo(connection, undo)
                raise

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Keep every thread away from the file, which may be replaced meanwhile; not to be nested in a use."""
        with self._idle:
            self._barred = True
            self._idle.wait_for(lambda: self._users == 0)
        try:
            self.close()
            yield
        finally:
            with self._idle:
                self._barred = False
                self._idle.notify_all()

    @property
    def stands_in(self) -> bool:
        """Tell whether an empty database in memory stands in for a file that cannot be used."""
        return self._memory is not None

    def refuse(self) -> None:
        """Raise the refusal where the reader was told that nothing can be written."""
        if self.refusal is not None:
            raise type(self.refusal)(self.refusal.message, self.refusal.hint)

    def close(self) -> None:
        """Close every thread's connection; the next use opens it again."""
        with self._lock:
            self._epoch += 1
            holders = list(self._holders)
            self._holders.clear()
        for holder in holders:
            holder.connection.close()

    @contextmanager
    def _using(self) -> Iterator[None]:
        """Count the threads that use the file; a use within a use counts once."""
        if getattr(self._local, "using", False):
            yield
            return
        with self._idle:
            self._idle.wait_for(lambda: not self._barred)
            self._users += 1
        self._local.using = True
        try:
            yield
        finally:
            self._local.using = False
            with self._idle:
                self._users -= 1
                self._idle.notify_all()

    def _open(self) -> sqlite3.Connection:
        with translated(self.path):
            if self._memory is not None:
                return connect_memory(self._memory)
            if not self.readonly:
                return connect(self.path, durable=self.durable)
            return connect_readonly(self.path)


def connect(path: Path, *, durable: bool = False) -> sqlite3.Connection:
    """Open a database for writing, creating it where it is missing; write-ahead logged."""
    connection = _connect(path, "rwc")
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
        if durable:  # macOS keeps writes in the drive's cache unless told otherwise
            connection.execute("PRAGMA fullfsync=ON")
            connection.execute("PRAGMA checkpoint_fullfsync=ON")
    except BaseException:
        connection.close()
        raise
    return connection


def connect_readonly(path: Path) -> sqlite3.Connection:
    """Open a database without the right to write, also where the folder cannot be written at all."""
    try:
        return _connect(path, "ro")
    except sqlite3.OperationalError:
        # A write-ahead log needs a shared-memory file beside it. Where none can be made (read-only or
        # full disk) and no log is left over, the file itself is complete and may be taken as it is.
        log = path.with_name(path.name + "-wal")
        if not path.is_file() or (log.exists() and log.stat().st_size):
            raise
        return _connect(path, "ro&immutable=1")


def connect_memory(name: str) -> sqlite3.Connection:
    """Open a database in memory; it lives as long as any connection to it."""
    return _connect_uri(f"file:{name}?mode=memory&cache=shared")


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    return _connect_uri(f"{path.absolute().as_uri()}?mode={mode}")


def _connect_uri(uri: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        uri,
        uri=True,
        timeout=BUSY_MS / 1000,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA trusted_schema=OFF")
        connection.execute("PRAGMA cell_size_check=ON")
        connection.execute("PRAGMA temp_store=MEMORY")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # the file is opened only now
    except BaseException:
        connection.close()
        raise
    return connection


def _undo(connection: sqlite3.Connection, statement: str) -> None:
    # A full disk may have ended the transaction already; then there is nothing left to undo.
    if not connection.in_transaction:
        return
    connection.execute(statement)
    if statement != "ROLLBACK":
        connection.execute("RELEASE part")


@contextmanager
def translated(path: Path, *, foreign: bool = False) -> Iterator[None]:
    """Turn SQLite's and the file system's errors into those a reader can act on; faults of ours pass.

    Args:
        path: The file.
        foreign: Whether it may be anything: then what SQLite cannot do with it is the file's fault.
    """
    try:
        yield
    except sqlite3.Error as error:
        trouble = translate(error, path) or (broken(path) if foreign else None)
        if trouble is None:
            raise
        raise trouble from error
    except UnicodeDecodeError as error:  # damage reached the very words in which SQLite tells of it
        raise broken(path) from error
    except UnicodeEncodeError as error:  # halves of a surrogate pair, as a shell gives for bytes that are no text
        raise no_text() from error
    except OSError as error:
        trouble = translate_os(error, path)
        if trouble is None:
            raise
        raise trouble from error
