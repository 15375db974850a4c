"""Build the index of articles in a folder of its own: whole, or from a copy of an older one.

Owns: what a document of the index holds. An index is built in ``building-…``, then renamed to ``articles-…``.
A renewed index shares the files of unchanged segments with the older one, and takes over their checksums: Whoosh
never alters a file that it wrote, and whoever opens the index next proves them.
Threading: one builder at a time; readers of other folders are not disturbed.
"""

from __future__ import annotations

import json
import math
import os
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from whoosh import index as whoosh_index
from whoosh.codec.whoosh3 import W3Codec
from whoosh.reading import SegmentReader
from whoosh.writing import OPTIMIZE, IndexWriter

from zjreader.search.article_schema import schema
from zjreader.search.index_stamps import EDITION, PREFIX, STAMP, Sums, checksums, library_stamp, name_of
from zjreader.search.keywords import keywords
from zjreader.search.reading import Connect, reading

if TYPE_CHECKING:
    import sqlite3

    from whoosh.codec.base import Segment
    from whoosh.index import Index

    from zjreader.domain.ports import Check, Progress

BUILDING = "building-"
BUSY = "正在编排文章索引"
SAME_SIZE = 8
"""Segments of one size that are merged, and how much greater the next size is."""
SEGMENT = ".seg"
Kept = Mapping[tuple[str, str], Mapping[str, list[str]]]
"""Keywords by article, of issues (key and time of import) that did not change."""

_FACTS = """
    SELECT a.id, a.key, a.title, coalesce(a.subtitle, ''), a.authors, coalesce(a.column_name, ''), a.places,
           i.periodical || i.year || '年第' || i.number || '期', coalesce(a.digest, '')
    FROM articles a JOIN issues i ON i.key = a.issue WHERE a.issue = ? ORDER BY a.ordinal
"""


@dataclass(frozen=True, slots=True)
class Older:
    """An index that a new one can be made from.

    Attributes:
        folder: Where it is.
        stamp: The library that it was made from.
        issues: Issues that it holds, with their times of import.
        numbers: Numbers of its documents by issue.
    """

    folder: Path
    stamp: str
    issues: Mapping[str, str]
    numbers: Mapping[str, Sequence[int]]


def build(
    connect: Connect, folder: Path, stamps: Mapping[str, str], kept: Kept, progress: Progress, check: Check
) -> Path:
    """Build the index of the whole library and give its folder.

    Raises:
        Cancelled: ``check`` said so; nothing is left behind.
    """

    def fill(beside: Path) -> Sums:
        with _writing(whoosh_index.create_in(beside, schema()), OPTIMIZE) as writer:
            for number, (issue, stamp) in enumerate(stamps.items()):
                progress(number / len(stamps), BUSY)
                _add(writer, connect, issue, stamp, kept.get((issue, stamp), {}), check)
        return {}

    return _made(folder, library_stamp(stamps), fill)


def renew(
    connect: Connect, folder: Path, stamps: Mapping[str, str], older: Older, progress: Progress, check: Check
) -> Path:
    """Bring an older index up to date beside it and give the new one's folder.

    Raises:
        Cancelled: ``check`` said so; nothing is left behind.
        ValueError: The older index is damaged.
    """

    def fill(beside: Path) -> Sums:
        sums = _share(older, beside)
        changed = [issue for issue, stamp in stamps.items() if older.issues.get(issue) != stamp]
        with _writing(whoosh_index.open_dir(beside, schema=schema()), _in_levels) as writer:
            for issue, stamp in older.issues.items():
                if stamps.get(issue) != stamp:
                    for number in older.numbers[issue]:
                        writer.delete_document(number)
            for at, issue in enumerate(changed):
                progress(at / len(changed), BUSY)
                _add(writer, connect, issue, stamps[issue], {}, check)
        return sums

    return _made(folder, library_stamp(stamps), fill)


def sweep(folder: Path, current: Path) -> None:
    """Remove older indexes; one that is still open elsewhere goes the next time."""
    for other in [*folder.glob(f"{PREFIX}*"), *folder.glob(f"{BUILDING}*")]:
        if other != current:
            shutil.rmtree(other, ignore_errors=True)


def _share(older: Older, beside: Path) -> Sums:
    """Put the files of an older index into a folder too and give the checksums of its segments.

    Raises:
        ValueError: It is not what it was when it was opened.
    """
    stamp = json.loads((older.folder / STAMP).read_text("utf-8"))
    sums = {str(name): int(value) for name, value in stamp["files"].items()}
    for name in sums:
        _link(older.folder / name, beside / name)
    segments = {name: value for name, value in sums.items() if name.endswith(SEGMENT)}
    if stamp["library"] != older.stamp or checksums(beside, segments) != sums:
        raise ValueError(older.folder)
    return segments


def _link(file: Path, beside: Path) -> None:
    """Let a file stand in two places; copy it where the file system cannot."""
    try:
        os.link(file, beside)
    except OSError:
        shutil.copyfile(file, beside)


def _made(folder: Path, wanted: str, fill: Callable[[Path], Sums]) -> Path:
    """Fill a folder beside the others, then stamp it and give it its name; ``fill`` gives what needs no proof."""
    folder.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=BUILDING, dir=folder))
    try:
        sums = fill(beside)
        text = json.dumps({"edition": EDITION, "library": wanted, "files": checksums(beside, sums)})
        (beside / STAMP).write_text(text, "utf-8")
        built = folder / f"{name_of(wanted)}{beside.name.removeprefix(BUILDING)}"
        beside.rename(built)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return built


@contextmanager
def _writing(index: Index, policy: Callable[..., object]) -> Iterator[IndexWriter]:
    """Lend a writer; what it wrote counts only when all went well."""
    writer = index.writer(limitmb=64, codec=W3Codec(compression=0))  # short postings: packing costs, saves little
    try:
        yield writer
    except BaseException:
        writer.cancel()
        raise
    writer.commit(mergetype=policy)


def _in_levels(writer: IndexWriter, segments: Sequence[Segment]) -> list[Segment]:
    """Merge segments of about one size when there are many, so that there are few and each is merged seldom."""
    levels: defaultdict[int, list[Segment]] = defaultdict(list)
    for segment in segments:
        levels[int(math.log(max(2, segment.doc_count_all()), SAME_SIZE))].append(segment)
    merged = [segment for level in levels.values() if len(level) >= SAME_SIZE for segment in level]
    for segment in merged:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
    return [segment for segment in segments if segment not in merged]


def _add(
    writer: IndexWriter, connect: Connect, issue: str, stamp: str, kept: Mapping[str, list[str]], check: Check
) -> None:
    with reading(connect, check) as connection:
        facts = connection.execute(_FACTS, (issue,)).fetchall()
        known = kept or dict(_keywords(connection, issue, facts))
    for _, key, title, subtitle, authors, column, places, name, digest in facts:
        words = known.get(key, [])
        writer.add_document(
            key=key,
            stamp=f"{issue} {stamp}",
            words=words,
            name=title,
            title=title,
            subtitle=subtitle,
            authors="\n".join(json.loads(authors)),
            column=column,
            places="\n".join(json.loads(places)),
            issue=name,
            digest=digest,
            keywords="\n".join(words),
        )


def _keywords(
    connection: sqlite3.Connection, issue: str, facts: list[sqlite3.Row]
) -> Iterator[tuple[str, list[str]]]:
    texts: defaultdict[int, list[str]] = defaultdict(list)
    sql = "SELECT article_id, text FROM blocks WHERE issue = ? AND article_id IS NOT NULL ORDER BY id"
    for article, text in connection.execute(sql, (issue,)):
        texts[article].append(text)
    found = keywords(["\n".join(texts[row[0]]) or row[8] for row in facts])
    return zip((row[1] for row in facts), found, strict=True)
