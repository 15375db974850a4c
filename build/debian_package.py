"""Put a built application folder into a .deb.

Owns: the layout below /opt and /usr, the control file and the dependencies. Needs dpkg-deb, nothing else.
"""

from __future__ import annotations

import shutil
import subprocess
import tomllib
from pathlib import Path

import machine

ROOT = Path(__file__).resolve().parent.parent
APP_ID = "org.zjreader.ZjReader"

# Libraries that PyInstaller leaves to the system because they belong to its display drivers or its fonts.
NEEDS = (
    "libc6, libegl1, libgl1, libfontconfig1, libdbus-1-3, fonts-noto-cjk | fonts-wqy-zenhei | fonts-wqy-microhei"
)
CONTROL = """Package: zjreader
Version: {version}
Section: text
Priority: optional
Architecture: {architecture}
Installed-Size: {kilobytes}
Depends: {needs}
Maintainer: the zjreader authors <zjreader@localhost>
Description: offline reading room for Chinese periodicals
 Read an issue column by column, find any character, word or half-remembered
 sentence with its article and page, annotate, and compare county case studies
 side by side. Nothing leaves the machine.
"""


def version() -> str:
    """Read the project's version."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def kilobytes(folder: Path) -> int:
    """Measure a folder."""
    return sum(f.lstat().st_size for f in folder.rglob("*") if f.is_file() and not f.is_symlink()) // 1024


def lay(app: Path, stage: Path) -> None:
    """Lay the files out as they will be installed."""
    linux = ROOT / "build" / "linux"
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(app, stage / "opt" / "zjreader", symlinks=True)
    (stage / "usr" / "bin").mkdir(parents=True)
    (stage / "usr" / "bin" / "zjreader").symlink_to("../../opt/zjreader/zjreader")
    for source, target in (
        (linux / f"{APP_ID}.desktop", f"applications/{APP_ID}.desktop"),
        (linux / f"{APP_ID}.metainfo.xml", f"metainfo/{APP_ID}.metainfo.xml"),
        (ROOT / "resources" / "app" / "zjreader.svg", f"icons/hicolor/scalable/apps/{APP_ID}.svg"),
        (ROOT / "LICENSE", "doc/zjreader/copyright"),
    ):
        place = stage / "usr" / "share" / target
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, place)
        place.chmod(0o644)


def make(app: Path, out: Path, stage: Path) -> Path:
    """Make the package and give its path.

    Raises:
        machine.Unready: dpkg-deb is missing or failed.
    """
    if shutil.which("dpkg-deb") is None:
        raise machine.Unready("制作 .deb 需要 dpkg-deb。请在 Debian 或 Ubuntu 上制作。")
    lay(app, stage)
    told = subprocess.run(["dpkg", "--print-architecture"], capture_output=True, text=True, check=True)
    control = stage / "DEBIAN" / "control"
    control.parent.mkdir()
    fields = {"version": version(), "architecture": told.stdout.strip(), "needs": NEEDS}
    control.write_text(CONTROL.format(kilobytes=kilobytes(stage), **fields), "utf-8")
    target = out / f"zjreader_{fields['version']}_{fields['architecture']}.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(stage), str(target)]
    if subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode:
        raise machine.Unready("dpkg-deb 没有做成安装包（原因见上）。")
    return target
