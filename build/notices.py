"""Write the licences of all that goes into a package; run by the packaging environment's own Python.

usage: python build/notices.py FILE

Owns: THIRD-PARTY-NOTICES.txt. Licence texts are taken from the installed packages and from
beside the icons; Qt's and Python's terms are named.
"""

from __future__ import annotations

import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

TOOLS = {"pip", "setuptools", "pyinstaller", "pyinstaller-hooks-contrib", "altgraph", "hatchling", "editables"}
TOOLS |= {
    "trove-classifiers",
    "pathspec",
    "pluggy",
    "packaging",
    "zjreader",
    "pefile",
    "macholib",
    "pywin32-ctypes",
}
QT = """Qt and Qt for Python are used under the GNU Lesser General Public License, version 3. They lie beside the
program as shared libraries of their own and may be replaced by compatible builds. Source: the project "Qt",
release as named above. The licence: https://www.gnu.org/licenses/lgpl-3.0.html
"""

PYTHON = """Python and its standard library are used under the Python Software Foundation License, version 2:
https://docs.python.org/3/license.html
"""
ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons" / "LICENSE"


def texts(package: Distribution) -> list[str]:
    """Read the licence files that a package brought along."""
    named = [f for f in package.files or () if f.name.upper().startswith(("LICEN", "COPYING", "NOTICE"))]
    paths = [Path(str(package.locate_file(f))) for f in named]
    return [p.read_text("utf-8", "replace").strip() for p in paths if p.is_file()]


def main(target: Path) -> None:
    """Write the notices of all installed packages, by name."""
    parts = ["zjreader uses the following works. Their licences:\n"]
    for package in sorted(distributions(), key=lambda d: d.metadata["Name"].lower()):
        data = package.metadata
        if data["Name"].lower().replace("_", "-") in TOOLS:
            continue
        terms = [*data.get_all("License-Expression", []), *data.get_all("License", []), "see below"]
        parts.append(f"{'=' * 78}\n{data['Name']} {data['Version']} ({terms[0].splitlines()[0]})\n")
        found = texts(package)
        if "pyside6" in data["Name"].lower() or "shiboken6" in data["Name"].lower():
            found = [QT]
        parts.extend(found)
    parts.append(f"{'=' * 78}\nLucide icons\n")
    parts.append(ICONS.read_text("utf-8").strip())
    parts.append(f"{'=' * 78}\nPython {sys.version.split()[0]}\n")
    parts.append(PYTHON)
    target.write_text("\n".join(parts) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
