"""How rows are arranged: pins, hidden rows, moves, sorting."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from zjreader.domain.comparison import Cell, Comparability, Comparison, Row
from zjreader.domain.studies import CaseStudy, Comparator, Evidence, Indicator
from zjreader.viewmodels.comparing.arrangement import (
    Arrangement,
    LineKind,
    from_values,
    lines,
    rank,
)
from zjreader.viewmodels.comparing.arrangements import KEPT, Keeper

CASES = tuple(CaseStudy(f"{n}县", f"{n}县", f"a/2025/1/0{i}", n) for i, n in enumerate("甲乙丙", 1))


def row(key, values, theme="产业", comparability=None):
    cells = tuple(
        None
        if value is None
        else Cell(
            Indicator(key, case.name, key, key, str(value), value, "%", "%", Comparator.EQUAL, None, None, theme,
                      None, None, None, Evidence(case.article, "p1", 0, 1, "数")),
            float(value),
        )
        for value, case in zip(values, CASES, strict=True)
    )  # fmt: skip
    shared = sum(v is not None for v in values)
    judged = comparability or (Comparability.OTHER_PERIOD if shared > 1 else Comparability.THEME_ONLY)
    return Row(key, key, None, theme, "%", None, judged, (), cells)


ROWS = (
    row("a", (1, 2, None)),
    row("b", (1, 3, 2), "收入", Comparability.SAME),
    row("c", (3, 1, 2), "收入", Comparability.SAME),
    row("d", (1, None, None), "收入"),
    row("e", (None, 1, None)),
)
COMPARISON = Comparison(CASES, ROWS)


def told(arrangement):
    return [line.row.key if line.row else line.kind.value for line in lines(COMPARISON, arrangement)]


def test_shared_rows_first_and_themes_that_may_be_ranked_first():
    assert told(Arrangement()) == ["theme", "b", "c", "theme", "a", "singles"]
    assert told(Arrangement(singles=True))[-4:] == ["theme", "d", "theme", "e"]


def test_pinned_rows_stand_on_top_and_hidden_ones_can_come_back():
    now = Arrangement().pin("a").hide("c")
    assert told(now) == ["pinned", "a", "theme", "b", "singles", "hidden"]
    assert now.pin("a").show_all() == Arrangement()


def test_rows_are_moved_within_their_part():
    assert told(Arrangement().place("c", "b"))[:3] == ["theme", "c", "b"]
    assert told(Arrangement().place("b", ""))[:3] == ["theme", "c", "b"]


def test_only_rankable_rows_are_sorted():
    assert told(Arrangement().sort(CASES[0].article))[:3] == ["theme", "c", "b"]
    assert told(Arrangement().sort(CASES[0].article).sort(CASES[0].article))[:3] == ["theme", "b", "c"]
    assert [rank(ROWS[1], n) for n in range(3)] == [3, 1, 2]
    assert rank(ROWS[0], 0) is None


def test_singles_are_open_where_nothing_is_shared():
    alone = Comparison(CASES, ROWS[3:])
    assert [line.kind for line in lines(alone, Arrangement())][:2] == [LineKind.SINGLES, LineKind.THEME]


KEYS = st.sampled_from("abcdex")
STEPS = st.one_of(
    KEYS.map(lambda k: lambda a: a.pin(k)),
    KEYS.map(lambda k: lambda a: a.hide(k)),
    st.tuples(KEYS, KEYS).map(lambda p: lambda a: a.place(*p)),
    KEYS.map(lambda k: lambda a: a.show_unit(k, "万")),
    st.sampled_from([c.article for c in CASES]).map(lambda c: lambda a: a.sort(c)),
    st.just(lambda a: a.show_all()),
)


@given(st.lists(STEPS, max_size=12))
def test_no_row_is_ever_lost_or_doubled_and_all_is_kept(steps):
    now = Arrangement(singles=True)
    for step in steps:
        now = step(now)
    found = lines(COMPARISON, now)
    shown = [line.row.key for line in found if line.row]
    hidden = sum(line.count for line in found if line.kind is LineKind.HIDDEN)
    assert len(shown) == len(set(shown))
    assert set(shown) | set(now.hidden) >= set("abcde")
    assert hidden == len([k for k in now.hidden if k in set("abcde")])
    assert from_values(json.loads(json.dumps(now.values()))) == now


def test_odd_stored_values_are_left_out():
    assert from_values("x") == Arrangement()
    assert from_values({"order": [1, ["a"]], "units": 3, "pinned": None, "singles": 1}) == Arrangement()


def test_keeper_remembers_the_latest_sets_whatever_their_order():
    keeper = Keeper()
    keeper.put(["x", "y"], Arrangement(singles=True))
    assert keeper.get(["y", "x"]).singles
    again = Keeper(json.loads(json.dumps(keeper.values())))
    assert again.get(["x", "y"]).singles
    for number in range(KEPT):
        keeper.put([str(number)], Arrangement())
    assert not keeper.get(["x", "y"]).singles
