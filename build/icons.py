"""Draw the application's icon in the forms that Windows and macOS want; run by the packaging environment's Python.

usage: python build/icons.py FOLDER

Owns: zjreader.ico, zjreader.icns and the PNG sizes, all drawn from resources/app/zjreader.svg.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon

SVG = Path(__file__).resolve().parent.parent / "resources" / "app" / "zjreader.svg"
SIZES = (16, 32, 48, 64, 128, 256, 512)


def main(folder: Path) -> int:
    """Draw every form; give 1 where one could not be written."""
    application = QGuiApplication(["icons", "-platform", "offscreen"])
    folder.mkdir(parents=True, exist_ok=True)
    icon = QIcon(str(SVG))
    pictures = {size: icon.pixmap(QSize(size, size)).toImage() for size in SIZES}
    written = [image.save(str(folder / f"zjreader-{size}.png")) for size, image in pictures.items()]
    written.append(pictures[256].save(str(folder / "zjreader.ico")))
    written.append(pictures[512].save(str(folder / "zjreader.icns")))
    application.quit()
    return 0 if all(written) else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
