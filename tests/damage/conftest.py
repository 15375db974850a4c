"""What puts the damaged issues together again."""

from __future__ import annotations

from pathlib import Path

import pytest

from zjreader.content.recoverer import IssueRecoverer


@pytest.fixture(scope="session")
def recoverer(repo_root: Path) -> IssueRecoverer:
    return IssueRecoverer(repo_root / "resources")
