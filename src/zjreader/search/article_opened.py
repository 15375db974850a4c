"""An index of articles opened for reading.

Owns: Whoosh's readers and what is known of their documents. An index that shares segments with the one open before
takes over the readers, since opening one reads it whole. Threading: the caller's lock.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from whoosh import index as whoosh_index
from whoosh.reading import MultiReader, SegmentReader
from whoosh.searching import Searcher

from zjreader.search.article_builder import Older
from zjreader.search.article_schema import schema

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from whoosh.codec.base import Segment

Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """A segment opened.

    Attributes:
        reader: Whoosh's reader.
        documents: Stored fields by number, removed documents included.
        issues: The numbers of the documents of each issue and time of import, removed ones included.
    """

    reader: SegmentReader
    documents: tuple[Document, ...]
    issues: Mapping[tuple[str, str], Sequence[int]]


@dataclass(frozen=True, slots=True)
class Opened:
    """An index.

    Attributes:
        folder: Where it is.
        stamp: The library that it was made from.
        searcher: Whoosh's searcher.
        parts: Its segments by name, in the order of their documents' numbers.
        documents: Stored fields by number, removed documents included.
        gone: Numbers of removed documents.
    """

    folder: Path
    stamp: str
    searcher: Searcher
    parts: Mapping[str, Part]
    documents: tuple[Document, ...]
    gone: frozenset[int]

    def older(self) -> Older:
        """Tell what a new index may be made from."""
        issues: dict[str, str] = {}
        numbers: dict[str, Sequence[int]] = {}
        offset = 0
        for part in self.parts.values():
            for (issue, stamp), within in part.issues.items():
                if offset + within[0] not in self.gone:  # an issue is removed whole
                    issues[issue] = stamp
                    numbers[issue] = [offset + number for number in within]
            offset += len(part.documents)
        return Older(self.folder, self.stamp, issues, numbers)

    def close(self, after: Opened | None) -> None:
        """Let go of the files, except of segments that the index opened after it took over."""
        used = {id(part.reader) for part in after.parts.values()} if after else set()
        for part in self.parts.values():
            if id(part.reader) not in used:
                part.reader.close()


def open_index(folder: Path, stamp: str, before: Opened | None = None) -> Opened:
    """Open an index; segments that ``before`` has too are not read again."""
    index = whoosh_index.open_dir(folder, readonly=True, schema=schema())
    toc = whoosh_index.TOC.read(index.storage, index.indexname, schema=index.schema)
    known = before.parts if before else {}
    parts = {
        segment.segment_id(): _part(segment, index.storage, known.get(segment.segment_id()))
        for segment in toc.segments
    }
    reader = MultiReader([part.reader for part in parts.values()], generation=toc.generation)
    documents: list[Document] = []
    gone: list[int] = []
    for part in parts.values():
        gone.extend(len(documents) + number for number in part.reader.segment().deleted_docs())
        documents.extend(part.documents)
    return Opened(folder, stamp, Searcher(reader), parts, tuple(documents), frozenset(gone))


def _part(segment: Segment, storage: object, known: Part | None) -> Part:
    """Open a segment; where it is open already but other documents were removed, only Whoosh's reader is new."""
    if known is not None:
        if set(segment.deleted_docs()) == set(known.reader.segment().deleted_docs()):
            return known
        return Part(SegmentReader(storage, schema(), segment), known.documents, known.issues)
    reader = SegmentReader(storage, schema(), segment)
    documents = tuple(map(reader.stored_fields, range(reader.doc_count_all())))
    issues: dict[tuple[str, str], list[int]] = {}
    for number, document in enumerate(documents):
        issue, _, stamp = document["stamp"].partition(" ")
        issues.setdefault((issue, stamp), []).append(number)
    return Part(reader, documents, issues)
