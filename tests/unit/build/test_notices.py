"""The notices of a package name what goes into it beside the installed packages."""

from __future__ import annotations

from pathlib import Path

import pytest


def test_the_notices_name_icons_and_python(
    repo_root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(repo_root / "build")
    import notices

    notices.main(tmp_path / "notices.txt")
    text = (tmp_path / "notices.txt").read_text("utf-8")
    assert (repo_root / "resources" / "icons" / "LICENSE").read_text("utf-8").strip() in text
    for words in ("Lucide", "Python Software Foundation License", "GNU Lesser General Public License", "click"):
        assert words in text
