"""How the report of an import is read back."""

from __future__ import annotations

import json
from typing import Any

from zjreader.domain.imports import Doubt, DoubtKind, ImportReport, Suggestion


def read(text: str) -> ImportReport:
    """Read an import's report as ``library_rows.issue_row`` wrote it."""
    fields: dict[str, Any] = json.loads(text)
    fields["warnings"] = tuple(fields["warnings"])
    fields["changes"] = tuple(fields["changes"])
    fields["doubts"] = tuple(
        Doubt(**{**doubt, "kind": DoubtKind(doubt["kind"]), "lines": tuple(doubt["lines"])})
        for doubt in fields["doubts"]
    )
    fields["suggestions"] = tuple(Suggestion(**suggestion) for suggestion in fields["suggestions"])
    return ImportReport(**fields)
