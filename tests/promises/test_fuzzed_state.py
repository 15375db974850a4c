"""A profile whose settings, session and other states were damaged: the window opens, and the rest is kept."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.exceptions import capture_exceptions

from fakes.places import RESOURCES
from fakes.sample_issue import sample_issue
from fakes.services import FakePrompter, FakeServices
from promises.mutating import changed, examples, odd
from zjreader.system.tasks import ImmediateTasks
from zjreader.ui.assemble import build_window, prepare
from zjreader.viewmodels import notices

pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]

ISSUE = sample_issue().meta.key
ARTICLE = sample_issue().articles[0].key
TOOLS = ("preferences", "help", "annotations", "review", "backups", "compare", "library", "correct", "check")
GOOD: dict[str, Any] = {
    "settings": {
        "theme": "dark", "zoom": 120, "measure": 40, "spaced": False, "language": "en", "motion": False,
        "citation_style": "footnote", "show_repairs": True,
    },
    "shortcuts": {"find.box": "Ctrl+Alt+J", "go.back": "", "view.focus": "F1"},
    "search_history": ["山", "水"],
    "saved_searches": ["山 水"],
    "session": {
        "tabs": [
            {"visits": [["issue", ISSUE], ["article", ARTICLE, "p1", 3]], "at": 1},
            *({"visits": [["tool", name]], "at": 0} for name in TOOLS),
            {"visits": [["tool", f"compare:{ARTICLE}+{ARTICLE}"], ["report", ISSUE], ["start", ""]], "at": 0},
        ],
        "tab": 1,
        "issue": ISSUE,
        "panel": "search",
        "panel_open": True,
        "window": {"geometry": "AdnQywADAAAAAAAA", "panel_width": 280},
        "notes_width": 300,
        "notes_open": True,
        "comparisons": [{"articles": [ARTICLE], "part": "matrix"}],
        "found": {"text": "山"},
    },
}  # fmt: skip


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """Give the faults of ours that a window would tell with a report."""
    told: list[BaseException] = []
    plain = notices.crash_report
    monkeypatch.setattr(notices, "crash_report", lambda error: (told.append(error), plain(error))[1])
    return told


def test_opening_a_window(qapp: QApplication, faults: list[BaseException]) -> None:
    prepare(qapp)

    @examples(40)
    @given(state=changed(GOOD) | st.fixed_dictionaries(dict.fromkeys(GOOD, odd)), tab=st.integers(-1, 12))
    def run(state: Any, tab: int) -> None:
        services = FakeServices(sample_issue())
        if isinstance(state, dict):
            if isinstance(state.get("session"), dict) and tab >= 0:
                state["session"]["tab"] = tab
            services.state.values.update(
                {str(name): json.loads(json.dumps(value)) for name, value in state.items()}
            )
        with capture_exceptions() as raised:
            window = build_window(services, ImmediateTasks(), RESOURCES, prompter=FakePrompter())
            window.show()
            window.desk.open()
            QCoreApplication.processEvents()
            window.close()
            window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        assert raised == []
        assert faults == []
        assert json.dumps(services.state.values["session"])

    run()
