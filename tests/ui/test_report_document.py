"""The report's words: every reason and kind that the recovery knows has a name a reader understands."""

from __future__ import annotations

import re
from pathlib import Path

from zjreader.domain.imports import DoubtKind
from zjreader.domain.library import RepairKind
from zjreader.ui.repair_list import REPAIRS
from zjreader.ui.report_document import KINDS
from zjreader.ui.report_parts import REASONS

CONTENT = Path(__file__).resolve().parents[2] / "src" / "zjreader" / "content"


def test_all_repairs_and_doubts_have_names():
    assert set(REPAIRS) == {kind.value for kind in RepairKind}
    assert set(KINDS) == set(DoubtKind)


def test_all_reasons_have_names():
    source = "\n".join(path.read_text("utf-8") for path in CONTENT.rglob("*.py"))
    given = re.findall(r'(?:reasons|left_out|outside|sections)\[[^\]]+\] = "([a-z_]+)"', source)
    given += re.findall(r'\(p, "([a-z_]+)"\)', source)
    assert len(set(given)) >= 5, "the way reasons are given has changed; look for it anew"
    assert set(given) <= set(REASONS)
