"""Find out whether this machine can show the window, and say what is missing.

Owns: the look at display, Qt's system libraries and Chinese fonts, and the exact line that installs what is
missing on the distribution at hand. Changes nothing; ``build/start.py`` does the installing. Only the
standard library and ``domain.errors`` are imported, so that it can run before anything is installed.
Threading: call from the main thread, before Qt is loaded.
"""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from zjreader.domain.errors import MachineUnready

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

HEADLESS_COMMANDS = ("import", "issues", "toc", "show", "search", "screenshot")
"""Commands that work without a display, named when the window cannot open."""

QT_FILES = (
    "QtGui.abi3.so",
    "QtWidgets.abi3.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland.so",
)
"""Parts of PySide6 whose needs stand for all that the window uses."""

DEBIAN_NAMES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}
"""Debian packages that are not named after their soname by rule."""

ARCH_PACKAGES = (
    "libglvnd libxkbcommon-x11 xcb-util-cursor xcb-util-wm xcb-util-image xcb-util-keysyms xcb-util-renderutil "
    "fontconfig dbus glib2"
)


@dataclass(frozen=True, slots=True)
class Distribution:
    """The kind of system, as far as its package installer goes.

    Attributes:
        family: ``debian``, ``fedora``, ``arch``, ``suse`` or ``other``.
        root: Whether we may install without asking for a password.
    """

    family: str
    root: bool

    @classmethod
    def here(cls, release: Path = Path("/etc/os-release")) -> Distribution:
        """Read what system this is from its os-release file."""
        text = release.read_text("utf-8") if release.is_file() else ""
        words = set(re.findall(r"[\w-]+", " ".join(re.findall(r"^ID(?:_LIKE)?=(.*)$", text, re.MULTILINE))))
        families = {"debian": {"debian", "ubuntu"}, "fedora": {"fedora", "rhel", "centos"}}
        families |= {"arch": {"arch"}, "suse": {"suse", "opensuse", "sles"}}
        family = next((name for name, ids in families.items() if words & ids), "other")
        return cls(family, hasattr(os, "geteuid") and os.geteuid() == 0)


def debian_package(soname: str) -> str:
    """Name the Debian package of a shared library, by Debian's naming rule for libraries."""
    if soname in DEBIAN_NAMES:
        return DEBIAN_NAMES[soname]
    stem, _, version = soname.lower().partition(".so.")
    return f"{stem}-{version}" if stem[-1:].isdigit() else f"{stem}{version}"


def packages(sonames: Iterable[str], font: bool, family: str) -> list[str]:
    """Name what to install for missing libraries and, if asked, for a Chinese font."""
    missing = list(sonames)
    if family == "debian":
        return sorted({debian_package(s) for s in missing}) + (["fonts-noto-cjk"] if font else [])
    if family == "arch":
        return (ARCH_PACKAGES.split() if missing else []) + (["noto-fonts-cjk"] if font else [])
    fonts = {"fedora": "google-noto-sans-cjk-fonts", "suse": "font(:lang=zh-cn)"}
    named = [f"{soname}()(64bit)" for soname in missing]
    return named + ([fonts.get(family, "Noto Sans CJK SC")] if font else [])


def install_line(sonames: Sequence[str], font: bool, system: Distribution) -> str:
    """Give the exact line to type, or plain words where the installer is not known."""
    names = packages(sonames, font, system.family)
    sudo = "" if system.root else "sudo "
    quoted = " ".join(f"'{n}'" if "(" in n else n for n in names)
    lines = {
        "debian": f"{sudo}apt-get update && {sudo}apt-get install -y {quoted}",
        "fedora": f"{sudo}dnf install -y {quoted}",
        "suse": f"{sudo}zypper install -y {quoted}",
        "arch": f"{sudo}pacman -S --needed {quoted}",
    }
    return lines.get(system.family, "用本系统的软件包管理器安装：" + "、".join([*sonames, *names[len(sonames) :]]))


def qt_folder() -> Path | None:
    """Find the PySide6 package without loading it."""
    found = importlib.util.find_spec("PySide6")
    places = found.submodule_search_locations if found else None
    return Path(next(iter(places))) if places else None


def missing_libraries(qt: Path) -> tuple[str, ...]:
    """List the shared libraries that Qt needs and this system lacks; empty where there is no ``ldd``."""
    ldd = shutil.which("ldd")
    files = [str(qt / name) for name in QT_FILES if (qt / name).is_file()]
    if not sys.platform.startswith("linux") or ldd is None or not files:
        return ()
    import subprocess

    told = subprocess.run([ldd, *files], capture_output=True, text=True, check=False).stdout
    return tuple(sorted(set(re.findall(r"^\s*(\S+) => not found", told, re.MULTILINE))))


def has_chinese_font() -> bool:
    """Ask fontconfig for a font with Chinese letters; systems without fontconfig bring their own."""
    import ctypes
    import ctypes.util

    if not sys.platform.startswith("linux"):
        return True
    name = ctypes.util.find_library("fontconfig") or "libfontconfig.so.1"
    try:
        fontconfig = ctypes.CDLL(name)
    except OSError:
        return False
    pointers = ("FcNameParse", "FcObjectSetCreate", "FcFontList")
    for function in pointers:
        getattr(fontconfig, function).restype = ctypes.c_void_p
    if not fontconfig.FcInit():
        return False
    pattern = ctypes.c_void_p(fontconfig.FcNameParse(b":lang=zh"))
    fields = ctypes.c_void_p(fontconfig.FcObjectSetCreate())
    fontconfig.FcObjectSetAdd(fields, b"family")
    fonts = fontconfig.FcFontList(None, pattern, fields)
    return bool(fonts) and ctypes.cast(fonts, ctypes.POINTER(ctypes.c_int)).contents.value > 0


def check_window(environ: Mapping[str, str] = os.environ) -> None:
    """Make sure that a window can open, before Qt is loaded.

    Raises:
        MachineUnready: There is no display, or Qt's libraries are not all there.
    """
    if not sys.platform.startswith("linux"):
        return
    platform = environ.get("QT_QPA_PLATFORM", "")
    if not platform and not environ.get("DISPLAY") and not environ.get("WAYLAND_DISPLAY"):
        raise _no_display("没有可用的显示器")
    qt = qt_folder()
    if qt is None:
        return
    _load(qt, "QtGui.abi3.so")
    if platform.startswith("xcb") or (not platform and not environ.get("WAYLAND_DISPLAY")):
        _load(qt, "Qt/plugins/platforms/libqxcb.so")
        if not _x_server_answers(environ.get("DISPLAY", "")):
            raise _no_display(f"连不上显示器 {environ.get('DISPLAY', '')}")


def input_method(environ: Mapping[str, str] = os.environ) -> str | None:
    """Name the Qt input method to ask for instead of the one set; None where the setting stands.

    PySide6 brings the plugin for ibus but none for fcitx, and fcitx's own is built for the system's Qt. Without a
    plugin nobody could type Chinese; but fcitx answers ibus's clients too.
    """
    asked = environ.get("QT_IM_MODULE", "")
    qt = qt_folder()
    if not sys.platform.startswith("linux") or not asked.startswith("fcitx") or qt is None:
        return None
    there = (qt / "Qt/plugins/platforminputcontexts").glob("libfcitx*.so")
    return None if any(there) else "ibus"


def _no_display(what: str) -> MachineUnready:
    commands = "、".join(f"zjreader {name}" for name in HEADLESS_COMMANDS)
    return MachineUnready(f"{what}，窗口打不开。", f"不用窗口也能使用这些命令：{commands}。")


def _load(qt: Path, part: str) -> None:
    """Load a part of Qt as Qt itself will; cheaper than asking ``ldd``, and it fails the same way."""
    import ctypes

    if not (qt / part).is_file():
        return
    try:
        ctypes.CDLL(str(qt / part))
    except OSError as error:
        missing = missing_libraries(qt)
        if not missing:
            raise MachineUnready("Qt 的组件载入失败，窗口打不开。", f"系统报告：{error}。") from error
        line = install_line(missing, not has_chinese_font(), Distribution.here())
        raise MachineUnready(f"缺少系统库 {'、'.join(missing)}，窗口打不开。", f"请执行：{line}") from error


def _x_server_answers(display: str) -> bool:
    """Try the X server; Qt would abort the process where it does not answer."""
    import ctypes

    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(os.fsencode(display), None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not failed
