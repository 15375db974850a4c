"""Read rows straight from the pages of a SQLite file, where its trees cannot be followed any more.

Owns: the little of SQLite's file format that this needs: table leaves, records, overflow chains, the log's frames.
Source: https://www.sqlite.org/fileformat2.html. Pure.
Invariant: gives whatever looks like a row; the caller tells by seals what is one.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PAGE = 4096
_LEAF = 0x0D
_FRAME = 24 + PAGE
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_LONGEST = 64 * 1024 * 1024


def pages(content: bytes, log: bytes) -> dict[int, bytes]:
    """Give the pages of a file by number, each in its last state that the log has."""
    found = {at // PAGE + 1: content[at : at + PAGE] for at in range(0, len(content) - PAGE + 1, PAGE)}
    salts = log[16:24]
    for at in range(32, len(log) - _FRAME + 1, _FRAME):
        if log[at + 8 : at + 16] == salts:
            found[int.from_bytes(log[at : at + 4], "big")] = log[at + 24 : at + _FRAME]
    return found


def records(found: Mapping[int, bytes]) -> Iterator[tuple[Any, ...]]:
    """Give the values of every record in every table leaf; what cannot be read is passed over."""
    for number, page in found.items():
        start = 100 if number == 1 else 0
        if page[start] != _LEAF:
            continue
        count = int.from_bytes(page[start + 3 : start + 5], "big")
        for cell in range(min(count, PAGE // 4)):
            at = start + 8 + 2 * cell
            try:
                yield _record(_payload(found, page, int.from_bytes(page[at : at + 2], "big")))
            except (IndexError, KeyError, ValueError, struct.error):
                continue


def _payload(found: Mapping[int, bytes], page: bytes, at: int) -> bytes:
    length, at = _varint(page, at)
    _, at = _varint(page, at)
    if length > _LONGEST:
        raise ValueError(length)
    if length <= PAGE - 35:
        return page[at : at + length]
    least = (PAGE - 12) * 32 // 255 - 23
    local = least + (length - least) % (PAGE - 4)
    local = local if local <= PAGE - 35 else least
    parts = [page[at : at + local]]
    left, following = length - local, int.from_bytes(page[at + local : at + local + 4], "big")
    while left > 0:
        overflow = found[following]
        parts.append(overflow[4 : 4 + left])
        left -= PAGE - 4
        following = int.from_bytes(overflow[:4], "big")
    return b"".join(parts)


def _record(payload: bytes) -> tuple[Any, ...]:
    size, at = _varint(payload, 0)
    kinds = []
    while at < size:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values = []
    for kind in kinds:
        value, at = _value(payload, at, kind)
        values.append(value)
    return tuple(values)


def _value(payload: bytes, at: int, kind: int) -> tuple[Any, int]:
    if kind == 0:
        return None, at
    if kind in (8, 9):
        return kind - 8, at
    if kind == 7:
        return struct.unpack_from(">d", payload, at)[0], at + 8
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(payload[at:end], "big", signed=True), end
    end = at + (kind - 12) // 2
    if kind < 12 or end > len(payload):
        raise ValueError(kind)
    raw = payload[at:end]
    return (raw.decode("utf-8", "replace") if kind % 2 else raw), end


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for n in range(9):
        byte = data[at + n]
        if n == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            return value, at + n + 1
    raise ValueError(at)
