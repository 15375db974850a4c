from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from zjreader.content.assignment import assign

SMALL = st.integers(-9, 9).map(float)


@st.composite
def matrices(draw):
    rows = draw(st.integers(1, 4))
    columns = draw(st.integers(rows, 5))
    return draw(st.lists(st.lists(SMALL, min_size=columns, max_size=columns), min_size=rows, max_size=rows))


@given(matrices())
def test_no_other_choice_gains_more(gains) -> None:
    chosen = assign(gains)
    assert len(set(chosen)) == len(gains)
    total = sum(gains[row][column] for row, column in enumerate(chosen))
    best = max(sum(gains[r][c] for r, c in enumerate(p)) for p in permutations(range(len(gains[0])), len(gains)))
    assert total == best


def test_nothing_to_assign() -> None:
    assert assign([]) == []
