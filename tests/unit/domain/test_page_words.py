"""Pages as they are written and said; a range without an end is never said to be one page."""

import pytest

from zjreader.domain.page_words import page_range, pages_in_words


@pytest.mark.parametrize(
    ("start", "end", "written", "said"),
    [
        (None, None, None, ""),
        (None, 9, None, ""),
        (8, 8, "8", "第8页"),
        (30, 39, "30—39", "第30—39页"),
        (30, None, "30—…", "第30页起"),
        (30, 12, "30", "第30页"),
    ],
)
def test_pages(start, end, written, said):
    assert page_range(start, end) == written
    assert pages_in_words(written) == said
