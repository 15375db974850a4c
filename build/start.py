#!/usr/bin/env python3
"""Set everything up and go: the one script a newcomer needs.

usage: python3 build/start.py [ARGUMENTS FOR ZJREADER]    open the window (or run a command of zjreader)
       python3 build/start.py test [ARGUMENTS FOR PYTEST]  run the whole test suite
       python3 build/start.py lint                         style, types, layer contracts, architecture tests

Needs Python 3.11 or newer and nothing else; what else is missing is installed into .venv, or named with the
line to type. This file itself must parse on older Pythons so that it can say so.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (3, 11)
CHECKS = (
    ("ruff check", ["-m", "ruff", "check", "src", "tests", "build"]),
    ("ruff format", ["-m", "ruff", "format", "--check", "src", "tests", "build"]),
    ("mypy", ["-m", "mypy"]),
    ("import-linter", ["-c", "from importlinter.cli import lint_imports_command as check; check()", "--no-logo"]),
    ("tests/arch", ["-m", "pytest", "-q", "tests/arch"]),
)


def hand_over_to_newer_python() -> None:
    """Start again under a new enough Python where one is installed; else say what is needed and leave."""
    for name in ("python3.13", "python3.12", "python3.11", "python3.14"):
        found = shutil.which(name)
        if found:
            os.execv(found, [found, *sys.argv])
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    sys.stderr.write(f"需要 Python 3.11 或更新版本，现在是 {here}。请先安装新版 Python，再运行同一条命令。\n")
    raise SystemExit(1)


def open_window(arguments: list[str]) -> int:
    """Run zjreader itself; without arguments it opens the window."""
    import workspace

    python = workspace.ready(workspace.RUN, window=not arguments)
    return workspace.call([str(python), "-m", "zjreader", *arguments], cwd=None)


def run_tests(arguments: list[str]) -> int:
    """Run pytest with the arguments given."""
    import workspace

    python = workspace.ready(workspace.DEV)
    return workspace.call([str(python), "-m", "pytest", *arguments])


def run_checks() -> int:
    """Run every static check, go on after a failure, and sum up."""
    import workspace

    python = workspace.ready(workspace.DEV)
    failed = []
    for title, arguments in CHECKS:
        print("==", title, flush=True)
        if workspace.call([str(python), *arguments]):
            failed.append(title)
    print("未通过：" + "、".join(failed) if failed else "检查全部通过", flush=True)
    return 1 if failed else 0


def main(arguments: list[str]) -> int:
    """Do what the first argument names."""
    import machine

    try:
        if arguments[:1] == ["test"]:
            return run_tests(arguments[1:])
        if arguments == ["lint"]:
            return run_checks()
        return open_window(arguments)
    except machine.Unready as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    if sys.version_info < OLDEST:
        hand_over_to_newer_python()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    raise SystemExit(main(sys.argv[1:]))
