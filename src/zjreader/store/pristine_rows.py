"""How the recovery of an issue before corrections by hand is written and read back.

Owns: the ``pristine`` table: the issue without its source lines (they stand in ``sources``) and the report, as
compressed JSON. Threading: inside the caller's transaction.
Invariant: reading back what was written gives an equal value.
"""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from zjreader.domain.imports import Recovery
from zjreader.domain.library import (
    Article,
    Block,
    BlockKind,
    Edition,
    Issue,
    IssueMeta,
    Repair,
    RepairKind,
)
from zjreader.store import report_rows
from zjreader.store.library_rows import dumps

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence


def write(connection: sqlite3.Connection, pristine: Recovery) -> None:
    """Keep a recovery beside the corrected issue."""
    bare = replace(pristine.issue, source=())
    payload = dumps({"issue": asdict(bare), "report": asdict(pristine.report)})
    packed = zlib.compress(payload.encode("utf-8", "surrogatepass"), 6)
    connection.execute("INSERT INTO pristine VALUES (?, ?)", (pristine.issue.meta.key, packed))


def read(connection: sqlite3.Connection, issue: str, source: Sequence[str]) -> Recovery | None:
    """Give the recovery again, with its source lines; None where the issue was not corrected."""
    row = connection.execute("SELECT payload FROM pristine WHERE issue = ?", (issue,)).fetchone()
    if row is None:
        return None
    values = json.loads(zlib.decompress(row[0]).decode("utf-8", "surrogatepass"))
    return Recovery(_issue(values["issue"], source), report_rows.read(dumps(values["report"])))


def _issue(values: dict[str, Any], source: Sequence[str]) -> Issue:
    return Issue(
        meta=IssueMeta(**values["meta"]),
        edition=Edition(values["edition"]),
        articles=tuple(_article(a) for a in values["articles"]),
        dropped=tuple(_block(b) for b in values["dropped"]),
        source=tuple(source),
    )


def _article(values: dict[str, Any]) -> Article:
    known = {
        "authors": tuple(values["authors"]),
        "places": tuple(values["places"]),
        "blocks": tuple(_block(b) for b in values["blocks"]),
    }
    return Article(**{**values, **known})


def _block(values: dict[str, Any]) -> Block:
    repairs = (Repair(**{**r, "kind": RepairKind(r["kind"])}) for r in values["repairs"])
    known = {"kind": BlockKind(values["kind"]), "lines": tuple(values["lines"]), "repairs": tuple(repairs)}
    return Block(**{**values, **known})
