"""Ascending numbers packed small: the blocks of an issue that hold one character.

Owns: the form of such a list, a byte for each number. A byte is the step from the number before (the first: from a
number known to the reader); ``SKIP`` is a step of so many to no number of the list.
"""

from __future__ import annotations

from itertools import accumulate
from operator import sub
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SKIP = 255


def pack(numbers: Sequence[int], first: int) -> bytes:
    """Pack ascending numbers, none below ``first``."""
    steps = list(map(sub, numbers, [first, *numbers]))
    if max(steps, default=0) < SKIP:
        return bytes(steps)
    packed = bytearray()
    for step in steps:
        skips, rest = divmod(step, SKIP)
        packed += bytes([SKIP]) * skips
        packed.append(rest)
    return bytes(packed)


def count(packed: bytes) -> int:
    """Tell how many numbers are packed."""
    return len(packed) - packed.count(SKIP)


def unpack(packed: bytes, first: int) -> list[int]:
    """Give the numbers back."""
    numbers = [first + step for step in accumulate(packed)]
    if SKIP not in packed:
        return numbers
    return [number for number, step in zip(numbers, packed, strict=True) if step != SKIP]
