"""The start script does its work once, does it again when it must, and says what it cannot do."""

from __future__ import annotations

import ast
import sys
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def workspace(repo_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Give the module over a project that lies in a temporary folder, with a pip that only takes notes."""
    monkeypatch.syspath_prepend(repo_root / "build")
    import workspace as module

    (tmp_path / "build").mkdir()
    for name in ("requirements", "requirements-build", "requirements-dev"):
        (tmp_path / "build" / f"{name}.lock").write_text("a==1\n")
    (tmp_path / "pyproject.toml").write_text("")
    run = replace(module.RUN, folder=tmp_path / ".venv")
    dev = replace(module.DEV, folder=tmp_path / ".venv")
    filled: list[str] = []

    def make(kind: object) -> None:
        run.python.parent.mkdir(parents=True, exist_ok=True)
        run.python.touch()

    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "RUN", run)
    monkeypatch.setattr(module, "DEV", dev)
    monkeypatch.setattr(module, "make", make)
    monkeypatch.setattr(module, "pip", lambda _kind, *arguments: filled.append(arguments[-1]))
    monkeypatch.setattr(module, "qt_folder", lambda _kind: tmp_path)
    monkeypatch.setattr(module.machine, "need_window_parts", lambda _qt, _strict: True)
    module.filled = filled
    return module


def test_a_second_run_installs_nothing(workspace: ModuleType) -> None:
    workspace.ready(workspace.RUN)
    assert len(workspace.filled) == 3
    workspace.ready(workspace.RUN)
    assert len(workspace.filled) == 3


def test_a_changed_lock_is_installed(workspace: ModuleType, tmp_path: Path) -> None:
    workspace.ready(workspace.RUN)
    (tmp_path / "build" / "requirements.lock").write_text("a==2\n")
    workspace.ready(workspace.RUN)
    assert len(workspace.filled) == 6


def test_what_is_ready_for_tests_is_ready_to_run(workspace: ModuleType) -> None:
    workspace.ready(workspace.DEV)
    done = len(workspace.filled)
    workspace.ready(workspace.RUN)
    assert len(workspace.filled) == done


def test_a_run_that_was_cut_short_is_done_again(
    workspace: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(_kind: object, *_arguments: str) -> None:
        raise workspace.machine.Unready("cut")

    monkeypatch.setattr(workspace, "pip", cut)
    with pytest.raises(workspace.machine.Unready):
        workspace.ready(workspace.RUN)
    assert not workspace.stamped(workspace.RUN)


def test_missing_parts_are_looked_for_again_until_they_are_there(
    workspace: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(workspace.machine, "need_window_parts", lambda _qt, strict: asked.append(strict))
    workspace.ready(workspace.RUN, window=False)
    workspace.ready(workspace.RUN)
    assert asked == [False, True]


def test_other_pythons_packages_stay_out(workspace: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PIP_INDEX_URL", "file:///mirror")
    environ = workspace.clean_environ()
    assert "PYTHONPATH" not in environ
    assert environ["PIP_INDEX_URL"] == "file:///mirror"


def test_old_pythons_can_read_the_script_that_tells_them(repo_root: Path) -> None:
    ast.parse((repo_root / "build" / "start.py").read_text("utf-8"), feature_version=(3, 7))


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages of Linux")
def test_who_may_not_install_is_told_the_line(workspace: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    machine = workspace.machine
    debian = machine.environment.Distribution("debian", root=False)
    monkeypatch.undo()
    monkeypatch.setattr(machine.environment.Distribution, "here", classmethod(lambda _cls: debian))
    monkeypatch.setattr(machine.environment, "missing_libraries", lambda _qt: ("libEGL.so.1",))
    monkeypatch.setattr(machine.environment, "has_chinese_font", lambda: True)
    with pytest.raises(machine.Unready, match="sudo apt-get install -y libegl1"):
        machine.need_window_parts(Path("/"), True)
    assert machine.need_window_parts(Path("/"), False) is False
