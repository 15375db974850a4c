"""Packed lists of numbers: they come back as they were, a byte for most."""

from hypothesis import given
from hypothesis import strategies as st

from zjreader.domain.postings import SKIP, count, pack, unpack


@given(st.sets(st.integers(0, 5000)), st.integers(0, 10**12))
def test_what_is_packed_comes_back(steps: set[int], first: int) -> None:
    numbers = sorted(first + step for step in steps)
    packed = pack(numbers, first)
    assert unpack(packed, first) == numbers
    assert count(packed) == len(numbers)


def test_steps_around_the_greatest() -> None:
    for step in (0, 1, SKIP - 1, SKIP, SKIP + 1, 2 * SKIP - 1, 2 * SKIP, 2 * SKIP + 1):
        assert unpack(pack([7 + step, 8 + 2 * step], 7), 7) == [7 + step, 8 + 2 * step]


def test_near_numbers_take_a_byte_each() -> None:
    assert len(pack(range(100, 200, 3), 100)) == len(range(100, 200, 3))
