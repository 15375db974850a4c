"""The page that lists the commands is true."""

from __future__ import annotations

from pathlib import Path

import pytest


def test_the_commands_page_is_up_to_date(repo_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(repo_root / "build")
    import documents

    written = (repo_root / "docs" / "commands.md").read_text("utf-8")
    assert written == documents.page(), "run .venv/bin/python build/documents.py"
