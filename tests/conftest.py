"""What every test shares: no display, a profile of its own, the real issue where it is at hand, a strict log."""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
REAL_ISSUE = SHARED / "issue" / "jrzj-2025-23.txt"

# Before Qt is loaded: no window may open on a developer's screen, no test may touch the developer's own profile.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("ZJREADER_TEST_PLATFORM", "offscreen")
_stray_home = tempfile.TemporaryDirectory(prefix="zjreader-test-")
os.environ["ZJREADER_HOME"] = _stray_home.name


# No test may depend on how fast the machine is: waits end as soon as what they wait for is there, so a long one
# costs a fast machine nothing, and Hypothesis does not look at its watch.
PATIENCE_MS = 120_000
CI_SEED = 20251
for _name in ("waitUntil", "waitSignal", "waitSignals", "waitActive", "waitExposed", "waitCallback"):
    getattr(QtBot, _name).__kwdefaults__["timeout"] = PATIENCE_MS
settings.register_profile(
    "any machine",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    derandomize="CI" in os.environ,  # a new counter-example is for who looks for one, not for who merges
)
settings.load_profile("any machine")

_status = pytest.StashKey[int]()


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    """Run in the same random order every time where a change is judged; developers get another each time."""
    if "CI" in os.environ and config.getoption("randomly_seed", None) == "default":
        config.option.randomly_seed = CI_SEED


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Keep the outcome for the end."""
    session.config.stash[_status] = int(exitstatus)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the profile of those tests that did not ask for one of their own, and end.

    The process ends here, with the outcome of the tests: Qt may crash when the interpreter takes down what is left
    of it, long after every test has been judged. One cause is known and removed, see ``plain_application``.
    """
    _stray_home.cleanup()
    if _status in config.stash:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(config.stash[_status])


@pytest.fixture(scope="session")
def repo_root() -> Path:
    """Give the root of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder beside the checkout with the real issue and the expected values."""
    if not REAL_ISSUE.is_file():
        pytest.skip(f"the real issue is not at hand: {REAL_ISSUE} is absent")
    return SHARED


@pytest.fixture(scope="session")
def real_issue(shared: Path) -> Path:
    """Give the text of the real issue, which is not part of the project."""
    return shared / "issue" / "jrzj-2025-23.txt"


@pytest.fixture
def profile_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty profile folder that ZJREADER_HOME names too."""
    home = tmp_path / "profile"
    monkeypatch.setenv("ZJREADER_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def plain_application() -> Iterator[None]:
    """Take from the application what a test left to it: the language of its window, what it copied.

    Where Python made what is on the clipboard, Qt would delete it after the interpreter has ended, and crash.
    """
    yield
    application = QCoreApplication.instance()
    if application is not None:
        for translator in application.findChildren(QTranslator):
            application.removeTranslator(translator)
    if isinstance(application, QGuiApplication):
        application.clipboard().clear()


class _Warnings(logging.Handler):
    """Collects what zjreader logs from warnings upwards."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def strict_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which zjreader logs a warning, unless it is marked ``logs``."""
    handler = _Warnings()
    logger = logging.getLogger("zjreader")
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)
    if handler.told and request.node.get_closest_marker("logs") is None:
        pytest.fail("unexpected in the log: " + "; ".join(handler.told))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what uses the real issue, so that it can be chosen or left out by name."""
    for item in items:
        if {"shared", "real_issue"} & set(getattr(item, "fixturenames", ())):
            item.add_marker("real_issue")
