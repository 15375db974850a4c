"""Tell where the files that ship with zjreader lie and where the reader's own go.

Owns: the one resolver for ``resources/`` and ``db/`` (source tree, wheel, frozen application) and the layout of
the profile folder. Everything written goes below the profile folder, nothing anywhere else.
Threading: pure apart from ``Profile.prepare``; call from any thread.
"""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path

from zjreader.domain.errors import ProfileReadOnly

if TYPE_CHECKING:
    from collections.abc import Mapping

HOME_VARIABLE = "ZJREADER_HOME"
"""Environment variable that names the profile folder."""

_PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Shipped:
    """The files that come with the application; read-only.

    Attributes:
        resources: Digest editions, themes, icons, lexica, translations.
        db: Migrations of the two databases, in ``library/`` and ``user/``.
    """

    resources: Path
    db: Path

    @property
    def digests(self) -> Path:
        """Name the folder with the digest editions, one folder for each."""
        return self.resources / "issues"

    @property
    def seed(self) -> Path:
        """Name the library that a build may have inside; most builds have none."""
        return self.resources.parent / "seed" / "library.db"


@dataclass(frozen=True, slots=True)
class Profile:
    """Where everything lies that is written for one reader.

    Attributes:
        folder: The profile folder; it may not exist yet.
    """

    folder: Path

    @property
    def library(self) -> Path:
        """Name the database of published content, which can be built anew."""
        return self.folder / "library.db"

    @property
    def user(self) -> Path:
        """Name the database of what the reader wrote, which cannot."""
        return self.folder / "user.db"

    @property
    def index(self) -> Path:
        """Name the folder of the article index, which can be built anew."""
        return self.folder / "index"

    @property
    def backups(self) -> Path:
        """Name the folder of the copies of the user's database."""
        return self.folder / "backups"

    @property
    def logs(self) -> Path:
        """Name the folder of logs and crash reports."""
        return self.folder / "logs"

    def prepare(self) -> None:
        """Make the folder and see that it can be written.

        Raises:
            ProfileReadOnly: It cannot be made or written.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritable(self.folder) from error
        if not os.access(self.folder, os.W_OK | os.X_OK):
            raise _unwritable(self.folder)


def shipped(package: Path = _PACKAGE) -> Shipped:
    """Find the files that ship with the application.

    Args:
        package: The folder of the ``zjreader`` package; a frozen application keeps it too.

    Raises:
        FileNotFoundError: The installation is incomplete.
    """
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [Path(frozen) / "zjreader" / "_data"] if frozen else []
    candidates += [package / "_data", package.parent.parent]
    for root in candidates:
        if (root / "resources").is_dir() and (root / "db").is_dir():
            return Shipped(root / "resources", root / "db")
    raise FileNotFoundError(f"no resources/ and db/ in {', '.join(map(str, candidates))}")


def profile(home: str | Path | None = None, environ: Mapping[str, str] = os.environ) -> Profile:
    """Choose the profile folder: the one asked for, else ``ZJREADER_HOME``, else the platform's data folder."""
    chosen = home or environ.get(HOME_VARIABLE)
    if chosen:
        return Profile(Path(chosen).expanduser().absolute())
    return Profile(user_data_path("zjreader", appauthor=False))


def plant(shipped_files: Shipped, own: Profile) -> bool:
    """Give a new profile the library that this build has inside, if any; tell whether it was done.

    Raises:
        ProfileReadOnly: The profile cannot be written.
    """
    if own.library.exists() or not shipped_files.seed.is_file():
        return False
    own.prepare()
    partial = own.library.with_suffix(".part")
    try:
        shutil.copyfile(shipped_files.seed, partial)
        partial.replace(own.library)
    except OSError as error:
        raise _unwritable(own.folder) from error
    return True


def _unwritable(folder: Path) -> ProfileReadOnly:
    return ProfileReadOnly(
        f"资料夹 {folder} 不能写入。",
        "仍可阅读，但批注、书签和导入都无法保存。请检查权限和磁盘。",
        command=f"请检查权限和磁盘，或用 --home、{HOME_VARIABLE} 另选一个资料夹。",
    )
