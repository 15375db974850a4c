"""One window, used again and again: what lives after a round is what lived before it.

``ZJREADER_SOAK`` sets the number of rounds, about 170 actions each, and uses the window once more with the
application's own threads; ``tests/promises/soak.py`` tells the numbers.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

PROGRAM = Path(__file__).with_name("soak.py")
WARM = 2
"""Rounds after which everything that is kept on purpose is there."""

ROUNDS = max(WARM + 3, int(os.environ.get("ZJREADER_SOAK", "5")))

KEPT = {
    # Laid out notes are kept for the cards shown last, however many cards came and went.
    "zjreader.ui.annotating.note_page.NotePage": 300,
    "zjreader.ui.annotating.card_delegate.Parts": 4100,
    "zjreader.viewmodels.annotating.cards.Card": 4400,
    "zjreader.domain.annotations.Annotation": 4600,
    "zjreader.domain.annotations.TextQuoteSelector": 4600,
    "zjreader.domain.annotations.TextPositionSelector": 4600,
    # A tab remembers its pages, and closed tabs can be opened again.
    "zjreader.viewmodels.pages.Page": 5000,
    "zjreader.viewmodels.pages.Visit": 5000,
    "zjreader.viewmodels.pages.Target": 5000,
    # Articles like one that was read are remembered until the library changes; four for each.
    "zjreader.domain.library.Article": 400,
    # Every round makes a backup that the reader asked for.
    "zjreader.domain.safety.Backup": 200,
}
"""What may grow, and how far."""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]


@pytest.mark.parametrize("options", [(), ("--threads",)] if "ZJREADER_SOAK" in os.environ else [()])
def test_nothing_is_left_behind(tmp_path: Path, options: tuple[str, ...]) -> None:
    line = [sys.executable, str(PROGRAM), str(tmp_path), "--rounds", str(ROUNDS), *options]
    run = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr[-3000:]
    told = [json.loads(row) for row in run.stdout.splitlines()]
    assert len(told) == ROUNDS
    last = told[-1]
    assert last["actions"] > 100 * ROUNDS
    assert last["faults"] == []
    for kind in ("kinds", "below", "classes"):
        assert grown([row[kind] for row in told[WARM - 1 :]]) == {}, f"{kind}, from round {WARM} to {ROUNDS}"


def grown(rounds: list[dict[str, Any]]) -> dict[str, list[int]]:
    """Give what is more after every round than after the one before, beyond what may be kept.

    What comes and goes by a timer may be there or not; what leaks is more with every round.
    """
    counts = {name: [row.get(name, 0) for row in rounds] for name in rounds[-1]}
    return {
        name: found
        for name, found in counts.items()
        if found[-1] > KEPT.get(name, 0) and all(after > before for before, after in pairwise(found))
    }
