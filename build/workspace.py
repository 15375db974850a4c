"""Keep the virtual environments in step with the lock files.

Owns: making them, installing from the locks with hashes, the project itself editable, and the stamp that makes a
second run quick. A run that was cut short leaves no stamp, so the next one does the work again.
pip's own settings (PIP_* variables, pip.conf, proxies) are respected throughout.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import machine

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Kind:
    """One use of the project and what it needs.

    Attributes:
        name: The key of its stamp.
        folder: The virtual environment; several kinds may share one.
        locks: Lock files to install from.
        covers: Kinds that are served as well where this one is complete.
    """

    name: str
    folder: Path
    locks: tuple[str, ...]
    covers: tuple[str, ...] = ()

    @property
    def python(self) -> Path:
        """Name the Python inside."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def stamp(self) -> Path:
        """Name the file that tells what is complete."""
        return self.folder / "zjreader-stamp.json"


RUN = Kind("run", ROOT / ".venv", ("build/requirements.lock", "build/requirements-build.lock"))
DEV = Kind("dev", ROOT / ".venv", ("build/requirements-dev.lock",), covers=("run",))
PACKAGE = Kind(
    "package",
    ROOT / "build" / "tmp" / "venv",
    ("build/requirements-package.lock", "build/requirements-build.lock"),
)


def clean_environ() -> dict[str, str]:
    """Give the environment without what would mix other Pythons' packages in."""
    environ = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}}
    environ["PYTHONUTF8"] = "1"
    return environ


def call(command: list[str], cwd: Path | None = ROOT) -> int:
    """Run a command in the foreground and give its exit status."""
    return subprocess.run(command, cwd=cwd, env=clean_environ(), check=False).returncode


def fingerprint(kind: Kind) -> str:
    """Digest all that decides what belongs into an environment."""
    digest = hashlib.sha256(f"{sys.version}\n{ROOT}\n{kind.name}\n".encode())
    for name in (*kind.locks, "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def stamped(kind: Kind) -> dict[str, str]:
    """Read what is complete; empty when the environment is not whole."""
    try:
        found = json.loads(kind.stamp.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and kind.python.exists() else {}


def ready(kind: Kind, window: bool = True) -> Path:
    """Bring an environment up to date and give its Python.

    Args:
        kind: What it is needed for.
        window: Whether what follows cannot do without Qt's system libraries.

    Raises:
        machine.Unready: Something is missing that only the reader can see to.
    """
    done = stamped(kind)
    serving = [k for k in (RUN, DEV, PACKAGE) if k == kind or kind.name in k.covers]
    if not any(done.get(k.name) == fingerprint(k) for k in serving):
        fill(kind)
    done = stamped(kind)
    if done.get("machine") != "complete" and machine.need_window_parts(qt_folder(kind), window):
        kind.stamp.write_text(json.dumps({**done, "machine": "complete"}), "utf-8")
    return kind.python


def fill(kind: Kind) -> None:
    """Make an environment where it is missing and install into it what the locks say."""
    make(kind)
    kind.stamp.unlink(missing_ok=True)
    machine.say("安装依赖，第一次约需一两分钟……")
    for lock in kind.locks:
        pip(kind, "--require-hashes", "-r", str(ROOT / lock))
    pip(kind, "--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    kind.stamp.write_text(json.dumps({kind.name: fingerprint(kind)}), "utf-8")


def make(kind: Kind) -> None:
    """Make an environment unless a working one of this very Python is there."""
    if kind.python.exists() and call([str(kind.python), "-c", _SAME_VERSION % repr(sys.version)]) == 0:
        return
    machine.need_venv()
    machine.say(f"建立 {kind.folder}")
    shutil.rmtree(kind.folder, ignore_errors=True)
    if call([sys.executable, "-m", "venv", str(kind.folder)]):
        raise machine.Unready(f"虚拟环境 {kind.folder} 没有建成（原因见上）。请检查文件夹权限和磁盘空间。")


def pip(kind: Kind, *arguments: str) -> None:
    """Install with the environment's pip.

    Raises:
        machine.Unready: pip failed; its own words stand above.
    """
    command = [str(kind.python), "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
    if call([*command, *arguments]):
        raise machine.Unready(
            "依赖没有装上（原因见上）。请检查网络；需要代理或镜像时设置 HTTPS_PROXY、PIP_INDEX_URL 后再运行。"
        )


def qt_folder(kind: Kind) -> Path:
    """Ask the environment where its PySide6 lies."""
    told = subprocess.run(
        [str(kind.python), "-c", "import sysconfig; print(sysconfig.get_path('platlib'))"],
        env=clean_environ(),
        capture_output=True,
        text=True,
        check=True,
    )
    return Path(told.stdout.strip()) / "PySide6"


_SAME_VERSION = "import sys, pip; sys.exit(sys.version != %s)"
