"""The project's own files agree with each other, and none holds the publisher's text."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement

import zjreader

APP_ID = "org.zjreader.ZjReader"


def locked(path: Path) -> dict[str, str]:
    """Read the versions a lock file holds, by normalised name."""
    versions = {}
    for line in path.read_text("utf-8").splitlines():
        name, equals, version = line.partition("==")
        if equals and not line.startswith((" ", "#")):
            versions[normal(name)] = version.split()[0]
    return versions


def normal(name: str) -> str:
    return name.strip().lower().replace("_", "-").replace(".", "-")


@pytest.mark.parametrize("kind", ["requirements", "requirements-dev", "requirements-build"])
def test_locks_hold_what_the_project_asks_for(repo_root: Path, kind: str) -> None:
    project = tomllib.loads((repo_root / "pyproject.toml").read_text("utf-8"))
    runtime, extras = project["project"]["dependencies"], project["project"]["optional-dependencies"]
    build = project["dependency-groups"]["build"]
    asked = {
        "requirements": runtime,
        "requirements-build": build,
        "requirements-dev": [*runtime, *extras["test"], *extras["lint"], *build],
    }[kind]
    versions = locked(repo_root / "build" / f"{kind}.lock")
    wanted = [Requirement(line) for line in asked]
    stale = [
        str(r)
        for r in wanted
        if not r.specifier.contains(versions.get(normal(r.name), "0"), prereleases=True)
        and (r.marker is None or Marker(str(r.marker)).evaluate())
    ]
    assert not stale, f"run python3 build/lock.py: {stale}"


@pytest.mark.parametrize("kind", ["requirements", "requirements-build", "requirements-package"])
def test_locks_agree(repo_root: Path, kind: str) -> None:
    everything = locked(repo_root / "build" / "requirements-dev.lock")
    here = locked(repo_root / "build" / f"{kind}.lock")
    assert not {name for name in here if everything.get(name, here[name]) != here[name]}


def test_build_folder_does_not_hide_the_build_package(repo_root: Path) -> None:
    assert not (repo_root / "build" / "__init__.py").exists()


def test_ci_and_readme_use_the_same_command(repo_root: Path) -> None:
    command = "python3 build/start.py test"
    assert command in (repo_root / "README.md").read_text("utf-8")
    assert command in (repo_root / ".ci" / "run").read_text("utf-8")


def test_no_sentence_of_the_issue_is_in_the_project(repo_root: Path, shared: Path, real_issue: Path) -> None:
    checker = shared / "hooks" / "verbatim.py"
    if not checker.is_file():
        pytest.skip(f"the checker is not at hand: {checker} is absent")
    done = subprocess.run(
        [sys.executable, str(checker), str(real_issue), str(repo_root)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_version_is_the_same_everywhere(repo_root: Path) -> None:
    version = tomllib.loads((repo_root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert version == zjreader.__version__
    assert f'version="{version}"' in (repo_root / "build" / "linux" / f"{APP_ID}.metainfo.xml").read_text("utf-8")


def test_every_link_in_the_documents_leads_somewhere(repo_root: Path) -> None:
    pages = [*repo_root.glob("*.md"), *(repo_root / "docs").rglob("*.md")]
    dead = [
        f"{page.relative_to(repo_root)}: {target}"
        for page in pages
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", page.read_text("utf-8"))
        if not (page.parent / target).exists()
    ]
    assert not dead


def test_every_file_that_the_architecture_names_is_there(repo_root: Path) -> None:
    text = (repo_root / "ARCHITECTURE.md").read_text("utf-8")
    named = set(re.findall(r"`([a-z]+/[a-z_]+\.py)`", text))
    assert named
    missing = [n for n in named if not any((repo_root / base / n).is_file() for base in ("src/zjreader", "."))]
    assert not missing, f"ARCHITECTURE.md names files that are not there: {missing}"
