"""See that the machine has what .venv cannot bring: Python's venv, Qt's system libraries, a Chinese font.

Owns: installing them on Debian as root, and naming the exact line to type everywhere else.
What is missing is found by ``zjreader.system.environment``, the same code that the application asks.
"""

from __future__ import annotations

import ctypes.util
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from zjreader.system import environment  # noqa: E402  (found in the source tree only after the line above)


class Unready(Exception):
    """Something is missing that the reader must see to; the text says what and how."""


def say(text: str) -> None:
    """Tell how far we are, apart from what the commands print."""
    print(f"[zjreader] {text}", file=sys.stderr, flush=True)


def can_install(system: environment.Distribution) -> bool:
    """Tell whether missing system packages may be installed here and now."""
    return system.family == "debian" and system.root and shutil.which("apt-get") is not None


def install(names: list[str]) -> None:
    """Install Debian packages without asking anything.

    Raises:
        Unready: apt-get failed; its own words are printed.
    """
    say("安装系统软件包：" + " ".join(names))
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "--no-install-recommends", *names]):
        command = ["apt-get", "-y", "-qq", "-o", "Dpkg::Use-Pty=0", *arguments]
        done = subprocess.run(command, env=environ, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode:
            print(done.stdout + done.stderr, file=sys.stderr)
            line = f"apt-get install -y {' '.join(names)}"
            raise Unready(f"系统软件包没有装上（原因见上）。请检查网络后执行：{line}")


def need_venv() -> None:
    """See that this Python can make virtual environments with pip in them; Debian packs that apart.

    Raises:
        Unready: It cannot, and we may not install what is missing.
    """
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return
    system = environment.Distribution.here()
    names = [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"]
    if can_install(system):
        install(names)
    elif system.family == "debian":
        raise Unready(f"Python 缺少 venv 模块。请执行：sudo apt-get install -y {names[0]}")
    else:
        raise Unready("Python 缺少 venv 或 ensurepip 模块。请安装完整的 Python 3.11 或更新版本。")


def need_program(name: str, package: str) -> None:
    """See that a program of the system is there.

    Args:
        name: The program.
        package: The package that brings it, named alike on all Linux systems.

    Raises:
        Unready: It is missing, and we may not install it.
    """
    if shutil.which(name) is not None:
        return
    if not can_install(environment.Distribution.here()):
        raise Unready(f"缺少程序 {name}。请安装软件包 {package} 后再运行。")
    install([package])


def need_shared_python() -> None:
    """See that Python is there as a shared library, which a package takes along; Debian packs it apart.

    Raises:
        Unready: It is missing, and we may not install it.
    """
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    folders = [sysconfig.get_config_var(key) or "" for key in ("LIBDIR", "LDLIBRARY")]
    if Path(*folders).suffix != ".a" and Path(*folders).is_file():
        return
    if ctypes.util.find_library(name) is not None:
        return
    if not can_install(environment.Distribution.here()):
        raise Unready(f"缺少共享库 lib{name}。Debian 上请执行：sudo apt-get install -y lib{name}")
    install([f"lib{name}"])


def need_window_parts(qt: Path, strict: bool) -> bool:
    """See that Qt finds its system libraries and a Chinese font; give whether nothing is missing.

    Args:
        qt: The installed PySide6 package.
        strict: Whether missing libraries are an end; a missing font never is.

    Raises:
        Unready: Libraries are missing, and we may not install them.
    """
    libraries, system = environment.missing_libraries(qt), environment.Distribution.here()
    fontless = not environment.has_chinese_font()
    if (libraries or fontless) and can_install(system):
        install(environment.packages(libraries, fontless, system.family))
        libraries, fontless = environment.missing_libraries(qt), False
    line = environment.install_line(libraries, fontless, system)
    if libraries and strict:
        raise Unready(f"缺少系统库 {'、'.join(libraries)}。请执行：{line}")
    if libraries:
        say(f"窗口还打不开，缺少系统库。请执行：{line}")
    elif fontless:
        say(f"没有中文字体，文字会显示成方框。请执行：{line}")
    return not libraries and not fontless
