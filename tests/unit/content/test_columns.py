from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zjreader.content.columns import reorder, ring_of


def test_as_printed() -> None:
    order = reorder((0, 1, 2, 3), (0, 1, 2, 3), {0: 1})
    assert order.flow == (0, 1, 2, 3)
    assert order.moved == ()


def test_columns_are_put_back() -> None:
    # Printed: 0 | 1 2 | 3 4; line 0 goes on in 3, and 4 in 1.
    order = reorder((0, 1, 2, 3, 4), (0, 1, 2, 3, 4), {0: 3, 4: 1})
    assert order.flow == (0, 3, 4, 1, 2)
    assert order.moved


def test_a_heading_goes_with_the_column_below_it() -> None:
    # 2 is a heading on top of the column 2 3.
    order = reorder((0, 1, 2, 3, 4), (0, 1, 3, 4), {0: 4, 3: 1})
    assert order.flow == (0, 4, 2, 3, 1) or order.flow.index(2) + 1 == order.flow.index(3)


def test_a_box_inside_a_cut_comes_last() -> None:
    order = reorder((0, 1, 2, 3), (0, 1, 2, 3), {0: 3})
    assert order.flow == (0, 3, 1, 2)
    assert order.boxes == (1, 2)
    assert order.moved == ()


def test_a_ring_is_told() -> None:
    assert ring_of((0, 1, 2, 3), (0, 1, 2, 3), {1: 3, 3: 1})
    assert not ring_of((0, 1, 2, 3), (0, 1, 2, 3), {0: 2})


@given(st.integers(2, 9), st.data())
def test_no_line_is_lost(size: int, data) -> None:
    lines = tuple(range(size))
    ends = data.draw(st.lists(st.sampled_from(lines), unique=True))
    starts = data.draw(st.permutations(lines[1:]))
    links = {e: s for e, s in zip(ends, starts, strict=False) if e != s}
    assert sorted(reorder(lines, lines, links).flow) == list(lines)
