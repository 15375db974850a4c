"""Which backups are kept: always the newest, one for each recent day, week and month, never too many."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from zjreader.store.thinning import DAYS, MONTHS, NEWEST, WEEKS, kept

times = st.lists(
    st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1)).map(lambda t: t.replace(tzinfo=UTC)), max_size=80
)


@given(times)
def test_the_newest_stay_and_the_number_is_bounded(made: list[datetime]) -> None:
    keep = kept(made)
    assert set(sorted(set(made))[-NEWEST:]) <= keep <= set(made)
    assert len(keep) <= NEWEST + DAYS + WEEKS + MONTHS
    assert kept(keep) == keep


def test_years_of_days_keep_every_month() -> None:
    day = datetime(2024, 1, 1, 9, tzinfo=UTC)
    held: set[datetime] = set()
    for n in range(900):
        for hour in (0, 3):
            held = kept({*held, day + timedelta(days=n, hours=hour)})
    newest = max(held)
    for back in range(14):
        assert any(t.date() == (newest - timedelta(days=back)).date() for t in held)
    months = {(t.year, t.month) for t in held}
    assert {(2025, m) for m in range(1, 13)} <= months
    assert len(held) <= NEWEST + DAYS + WEEKS + MONTHS
