"""The documents are true: what they list is there, what they name exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import zjreader
from arch.source_tree import ROOT


def test_the_commands_page_is_up_to_date(repo_root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(repo_root / "build")
    import documents

    written = (repo_root / "docs" / "commands.md").read_text("utf-8")
    assert written == documents.page(), "run .venv/bin/python build/documents.py"


PAGES = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", *(
    f"docs/decisions/{path.name}" for path in sorted((ROOT / "docs" / "decisions").glob("*.md"))
))  # fmt: skip
PLACES = ("", "src/zjreader/", "src/zjreader/viewmodels/", "tests/", "build/")
"""Where a path in a document may begin: at the top, or below what is spoken of."""

NAMED = re.compile(r"`([\w.][\w./-]*(?:/[\w.-]*|\.(?:py|toml|md|lock|spec|xml)))`")
LINKED = re.compile(r"\]\((?!https?:|#)([^)#]+)")
ELSEWHERE = {"../shared", "profile.lock", "build/__init__.py"}
"""Where the real issue may lie, a file of the profile, and one that is spoken of because it must not exist."""


@pytest.mark.parametrize("page", PAGES)
def test_every_path_in_a_document_exists(page: str) -> None:
    text = (ROOT / page).read_text("utf-8")
    folder = (ROOT / page).parent
    wrong = [link for link in LINKED.findall(text) if not (folder / link).exists()]
    for name in NAMED.findall(text):
        key = re.fullmatch(r"[a-z]+/\d{4}/\d+.*", name)  # jrzj/2025/23 is an issue
        if not key and name not in ELSEWHERE and not any((ROOT / at / name).exists() for at in PLACES):
            wrong.append(name)
    assert not wrong


def test_decisions_are_numbered_without_a_gap() -> None:
    names = [path.name for path in sorted((ROOT / "docs" / "decisions").glob("*.md"))]
    assert [int(name[:4]) for name in names] == list(range(1, len(names) + 1))
    for number, name in enumerate(names, 1):
        assert (ROOT / "docs" / "decisions" / name).read_text("utf-8").startswith(f"# {number}. ")


def test_the_changelog_tells_of_this_version() -> None:
    assert f"## [{zjreader.__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")
