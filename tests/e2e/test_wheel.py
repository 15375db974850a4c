"""The wheel, installed away from the checkout, brings resources and migrations along and runs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.timeout(2400)]
BIN = "Scripts" if os.name == "nt" else "bin"


def run(*command: str | Path, cwd: Path, **environ: str) -> str:
    """Run a command away from the checkout; its words are in the failure."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "ZJREADER", "VIRTUAL"))}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**kept, **environ},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(repo_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", out, cwd=repo_root)
    (made,) = out.glob("*.whl")
    return made


def shipped(repo_root: Path) -> set[str]:
    """Name the resources and migrations that git keeps."""
    told = run("git", "ls-files", "resources", "db", cwd=repo_root)
    return {name for name in told.splitlines() if not Path(name).name.startswith(".")}


def test_it_carries_every_resource_and_migration(repo_root: Path, wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {f"zjreader/_data/{name}" for name in shipped(repo_root)} <= names
    assert not [name for name in names if name.startswith(("tests/", "build/"))]


def test_it_runs_in_a_clean_environment(repo_root: Path, wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "clean"
    venv.create(place, with_pip=True)
    python = place / BIN / "python"
    pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    lock = repo_root / "build" / "requirements.lock"
    run(*pip, "--require-hashes", "--requirement", lock, cwd=tmp_path)
    run(*pip, "--no-deps", wheel, cwd=tmp_path)
    told = run(place / BIN / "zjreader", "--home", tmp_path / "home", "issues", cwd=tmp_path)
    issues = [json.loads(line) for line in told.splitlines()]
    assert issues, "the built-in edition is not there"
    assert {issue["edition"] for issue in issues} == {"digest"}
    assert str(repo_root) not in run(python, "-c", "import zjreader; print(zjreader.__file__)", cwd=tmp_path)
