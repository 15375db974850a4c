#!/usr/bin/env python3
"""Make packages of the application for the current system.

usage: python3 build/package.py app [--with-issue FILE]…   one folder with everything, in build/out/zjreader
       python3 build/package.py deb [--with-issue FILE]…   the same as a Debian package, in build/out
       python3 build/package.py installer [--with-issue FILE]…   Windows: installer; macOS: disk image

--with-issue imports the file (as ``zjreader import`` would) and puts the library inside, for whoever may pass that
text on. Tools go into build/tmp/venv, apart from .venv; what is made goes into build/out.
"""

from __future__ import annotations

import argparse
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import debian_package
import machine
import workspace

ROOT = Path(__file__).resolve().parent.parent
TMP, OUT = ROOT / "build" / "tmp", ROOT / "build" / "out"
APP = OUT / "zjreader"


def build_seed(python: Path, issues: list[Path]) -> None:
    """Make the library that goes inside, or see that none does.

    Raises:
        machine.Unready: An issue could not be imported; its own words stand above.
    """
    seed, home = TMP / "seed", TMP / "seed-home"
    for folder in (seed, home):
        shutil.rmtree(folder, ignore_errors=True)
    if not issues:
        return
    files = [str(path.resolve()) for path in issues]
    if workspace.call([str(python), "-m", "zjreader", "--home", str(home), "import", *files]):
        raise machine.Unready("刊物没有导入成功（原因见上），没有制作安装包。")
    seed.mkdir(parents=True)
    # A copy through SQLite is whole even where a write-ahead log lies beside the file.
    with (
        closing(sqlite3.connect(home / "library.db")) as source,
        closing(sqlite3.connect(seed / "library.db")) as to,
    ):
        source.backup(to)
        to.execute("PRAGMA journal_mode=DELETE")
    shutil.rmtree(home)


def build_app(issues: list[Path]) -> Path:
    """Make the folder with everything and give its path.

    Raises:
        machine.Unready: A step failed; its own words stand above.
    """
    python = workspace.ready(workspace.PACKAGE)
    if sys.platform.startswith("linux"):
        machine.need_program("objdump", "binutils")
        machine.need_shared_python()
    build_seed(python, issues)
    run(python, "build/notices.py", str(TMP / "THIRD-PARTY-NOTICES.txt"))
    run(python, "build/icons.py", str(TMP / "icons"))
    machine.say("PyInstaller 正在收集文件，约需一分钟……")
    places = ["--distpath", str(OUT), "--workpath", str(TMP / "pyinstaller")]
    run(python, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *places, "build/pyinstaller.spec")
    if sys.platform.startswith("linux"):
        strip_python(APP)
    machine.say(f"{APP}：{debian_package.kilobytes(APP) // 1024} MB")
    return APP


def strip_python(app: Path) -> None:
    """Take out of Python's own libraries what only a debugger reads; a Python built at home is full of it."""
    inside = app / "_internal"
    for path in (*inside.glob("libpython*.so*"), *inside.glob("python*/lib-dynload/*.so")):
        subprocess.run(["strip", "--strip-debug", str(path)], check=False)  # of binutils, needed anyway


def build_installer() -> None:
    """Wrap the application as the current system expects it.

    Raises:
        machine.Unready: The tool for it is missing or failed, or this is no system for it.
    """
    tools = {
        "win32": ("iscc", ["build/windows/zjreader.iss", f"/DAppVersion={debian_package.version()}"]),
        "darwin": ("bash", ["build/macos/make_dmg.sh", debian_package.version()]),
    }
    if sys.platform not in tools:
        raise machine.Unready("installer 只用于 Windows 和 macOS；在 Linux 上请用 deb 或 app。")
    name, arguments = tools[sys.platform]
    if shutil.which(name) is None:
        raise machine.Unready(f"缺少 {name}。Windows 上请先安装 Inno Setup 6，并把它所在的文件夹加入 PATH。")
    if subprocess.run([name, *arguments], cwd=ROOT, check=False).returncode:
        raise machine.Unready("安装包没有做成（原因见上）。")


def run(python: Path, *arguments: str) -> None:
    """Run a step with the packaging environment's Python.

    Raises:
        machine.Unready: It failed.
    """
    if workspace.call([str(python), *arguments]):
        raise machine.Unready(f"这一步失败（原因见上）：{' '.join(arguments)}")


def main(arguments: list[str]) -> int:
    """Make what was asked for."""
    parser = argparse.ArgumentParser(description="Make packages of the application for the current system.")
    parser.add_argument("form", choices=["app", "deb", "installer"])
    parser.add_argument("--with-issue", metavar="FILE", type=Path, action="append", default=[], dest="issues")
    asked = parser.parse_args(arguments)
    try:
        app = build_app(asked.issues)
        if asked.form == "deb":
            machine.say(str(debian_package.make(app, OUT, TMP / "deb")))
        elif asked.form == "installer":
            build_installer()
    except machine.Unready as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
