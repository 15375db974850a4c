"""A picture is made over a copy of the profile, which can be written whatever the profile allows."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from zjreader.bootstrap.pictures import copied


def test_the_copy_of_a_profile_that_may_only_be_read_can_be_written(tmp_path: Path) -> None:
    home, scratch = tmp_path / "home", tmp_path / "scratch"
    for name in ("library.db", "index/terms", "backups/user.db", "profile.lock"):
        file = home / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(name, "utf-8")
        file.chmod(stat.S_IRUSR)
    folders = [home, home / "index"]
    for folder in folders:
        folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        made = copied(home, scratch)
    finally:
        for folder in folders:
            folder.chmod(stat.S_IRWXU)
    found = [Path(folder) / name for folder, _folders, names in os.walk(made) for name in names]
    assert sorted(str(file.relative_to(made).as_posix()) for file in found) == ["index/terms", "library.db"]
    for path in (made, made / "index", *found):
        assert path.stat().st_mode & stat.S_IWUSR
