#!/usr/bin/env python3
"""Make the lock files anew from pyproject.toml.

usage: uv must be installed; python3 build/lock.py [--upgrade]

Owns: build/requirements*.lock, which hold every version and hash for Linux, Windows and macOS and for every
supported Python. The development lock is made first and binds the others, so they never disagree.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DEV = "build/requirements-dev.lock"
COMPILE = ["uv", "pip", "compile", "--quiet", "--universal", "--generate-hashes", "--no-annotate"]
COMPILE += ["--python-version", "3.11", "--custom-compile-command", "python3 build/lock.py"]
WANTED = {
    DEV: ["pyproject.toml", "--extra", "test", "--extra", "lint", "--group", "build"],
    "build/requirements.lock": ["pyproject.toml", "-c", DEV],
    "build/requirements-build.lock": ["--group", "build", "-c", DEV],
    "build/requirements-package.lock": ["pyproject.toml", "--group", "package", "-c", DEV],
}


def main(arguments: list[str]) -> int:
    """Compile the locks in order."""
    for target, wanted in WANTED.items():
        done = subprocess.run([*COMPILE, *wanted, *arguments, "-o", target], cwd=ROOT, check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
