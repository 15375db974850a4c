"""Which backups are kept as time goes by.

Owns: the policy only; pure. All of the newest ten, the last of each of 14 days, 8 weeks and 24 months.
Invariant: the newest is always kept, and what is kept today was kept yesterday.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable
    from datetime import datetime

NEWEST = 10
DAYS = 14
WEEKS = 8
MONTHS = 24

_PERIODS: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (DAYS, lambda t: t.date()),
    (WEEKS, lambda t: t.isocalendar()[:2]),
    (MONTHS, lambda t: (t.year, t.month)),
)


def kept(times: Iterable[datetime]) -> set[datetime]:
    """Choose the times whose backups are kept."""
    ordered = sorted(set(times), reverse=True)
    keep = set(ordered[:NEWEST])
    for limit, period in _PERIODS:
        last: dict[Hashable, datetime] = {}
        for time in ordered:
            last.setdefault(period(time), time)
        keep.update(list(last.values())[:limit])
    return keep
