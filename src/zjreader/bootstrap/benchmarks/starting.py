"""From the start of the process to the first readable article, against bare Qt with the same text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from zjreader.bootstrap.benchmarks.measuring import Figure, Run, in_turn, median, process
from zjreader.bootstrap.container import Container
from zjreader.services.rendering import plain_text
from zjreader.ui.typography import SANS, SERIF

if TYPE_CHECKING:
    from zjreader.bootstrap.benchmarks.building import Built

ROUNDS, SHORT_MS = 7, 1500
IDLE_ROUNDS, IDLE_MS = 2, 6000
"""Rounds in which memory is read when everything that follows a start has been done."""
PACKAGE = "zjreader.bootstrap.benchmarks"
BASELINE = "bare QApplication, same text in a QTextBrowser"
SET_ALIKE = f"{BASELINE}, in the same four faces"
"""Reading is set in a serif face, the window in a sans one, both with a bold: that is a choice of the look, and
the second figure tells what everything but the faces takes.
"""


def figures(built: Built) -> list[Figure]:
    """Measure time and memory."""
    article, text = built.last.articles[0], built.home.parent / "article.txt"
    container = Container(built.home)
    visits = {"visits": [["article", article.key]], "at": 0}
    container.reading.save_session({"tabs": [visits], "tab": 0, "issue": built.last.meta.key})
    container.close()
    text.write_text(plain_text(article), "utf-8")
    words = article.body[0].text[:20]

    def app(stay: int) -> Run:
        return process(f"{PACKAGE}.whole_app", str(built.home), words, str(stay))

    def bare(stay: int, *faces: str) -> Run:
        return process(f"{PACKAGE}.bare_qt", str(text), str(stay), *faces)

    def alike() -> Run:
        return bare(SHORT_MS, json.dumps([SERIF, SANS]))

    mine, baseline = in_turn(ROUNDS, lambda: app(SHORT_MS), lambda: bare(SHORT_MS))
    idle, bare_idle, set_alike = in_turn(IDLE_ROUNDS, lambda: app(IDLE_MS), lambda: bare(SHORT_MS), alike)
    start = median([r.first_line_ms for r in mine]), median([r.first_line_ms for r in baseline])
    shown = median([r.told for r in mine]), median([r.told for r in baseline])
    rest = median([r.told for r in idle]), median([r.told for r in bare_idle])
    faces = median([r.told for r in set_alike])
    return [
        Figure("start to first readable article", start[0], "ms", BASELINE, start[1], ratio_target=2.0),
        Figure("memory with the first article", shown[0], "MB", BASELINE, shown[1], ratio_target=1.6),
        Figure("memory at rest", rest[0], "MB", BASELINE, rest[1], ratio_target=1.6),
        Figure("memory at rest, faces apart", rest[0], "MB", SET_ALIKE, faces, ratio_target=1.6),
    ]
