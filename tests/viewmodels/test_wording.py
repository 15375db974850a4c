"""What a quotation's standing to its source is called."""

from __future__ import annotations

import pytest

from zjreader.domain.search import DiffPart, QuoteMatch, QuoteState
from zjreader.viewmodels.finding.wording import state_name


def fuzzy(*diff: DiffPart) -> QuoteMatch:
    quote = "".join(part.original for part in diff)
    return QuoteMatch(QuoteState.FUZZY, 0.9, "a/01", "题", "p1", None, 0, len(quote), quote, diff, 1, 1)


@pytest.mark.parametrize(
    ("diff", "said"),
    [
        ((DiffPart("equal", "产值增长", "产值增长"), DiffPart("replace", "15", "12"), DiffPart("equal", "%", "%")),
         "数字有出入"),
        ((DiffPart("replace", "鱼港", "渔港"), DiffPart("equal", "的12条船", "的12条船")), "文字有出入"),
    ],
)  # fmt: skip
def test_a_figure_that_differs_is_named_before_other_words(diff: tuple[DiffPart, ...], said: str):
    assert state_name(fuzzy(*diff)) == said
