"""Make pictures of the window without a display, for the README and for judging a change."""

from __future__ import annotations

import os
import shutil
import stat
import sys
import tempfile
from pathlib import Path

from zjreader.bootstrap.container import Container
from zjreader.system import paths


def picture(
    home: Path | None,
    view: str,
    out: Path,
    size: tuple[int, int],
    theme: str | None,
    language: str | None = None,
) -> None:
    """Render a named view as PNG; the profile's session is neither used nor changed.

    Args:
        home: The profile folder, or None for the platform's.
        view: Name of the view (see ``ui/screenshots.py``).
        out: The file to write.
        size: Width and height in logical pixels.
        theme: Name of the theme, or None for the reader's own.
        language: Language of the interface, or None for the reader's own.

    Raises:
        ReaderError: No such view, or the picture cannot be written.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from zjreader.system.tasks import ImmediateTasks
    from zjreader.ui.assemble import build_window, prepare
    from zjreader.ui.screenshots import render

    application = QApplication.instance() or QApplication(sys.argv[:1])
    if not isinstance(application, QApplication):
        raise TypeError(application)
    prepare(application)
    qInstallMessageHandler(_tell)
    with tempfile.TemporaryDirectory(prefix="zjreader-picture-") as scratch:
        container = Container(copied(home, Path(scratch)))
        container.library.ensure_digests()
        container.reading.save_session({})
        window = build_window(
            container, ImmediateTasks(), container.shipped.resources, theme=theme, speech=language
        )
        render(window, view, out, size)
        window.deleteLater()
        container.close()


def _tell(_kind: object, _context: object, message: str) -> None:
    """Pass on what Qt says, but for what a platform without a screen cannot do and nobody asked of it."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def copied(home: Path | None, scratch: Path) -> Path:
    """Copy a profile without its backups, so that nothing done for a picture reaches the reader's own."""
    source, target = paths.profile(home).folder, scratch / "profile"
    if source.is_dir():
        left = shutil.ignore_patterns("backups", "broken", "logs", "*.lock")
        shutil.copytree(source, target, ignore=left, copy_function=shutil.copyfile)
        for folder, _folders, _files in os.walk(target):  # their rights were copied too, and may not allow writing
            Path(folder).chmod(stat.S_IRWXU)
    return target
