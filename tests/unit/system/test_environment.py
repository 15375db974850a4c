"""What the machine lacks is found, and the line that mends it is right."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from zjreader.domain.errors import MachineUnready
from zjreader.system import environment
from zjreader.system.environment import Distribution, debian_package, install_line

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays and libraries of Linux")


@pytest.mark.parametrize(
    ("soname", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_debian_names_its_packages_after_the_library(soname: str, package: str) -> None:
    assert debian_package(soname) == package


@pytest.mark.parametrize(
    ("release", "family"),
    [
        ('ID=debian\nVERSION_ID="12"', "debian"),
        ("NAME=Mint\nID=linuxmint\nID_LIKE=ubuntu", "debian"),
        ('ID="rocky"\nID_LIKE="rhel centos fedora"', "fedora"),
        ("ID=arch", "arch"),
        ('ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"', "suse"),
        ("ID=nixos", "other"),
    ],
)
def test_the_system_is_known_by_its_release_file(tmp_path: Path, release: str, family: str) -> None:
    (tmp_path / "os-release").write_text(release, "utf-8")
    assert Distribution.here(tmp_path / "os-release").family == family
    assert Distribution.here(tmp_path / "absent").family == "other"


@pytest.mark.parametrize(
    ("family", "line"),
    [
        ("debian", "sudo apt-get update && sudo apt-get install -y libegl1 fonts-noto-cjk"),
        ("fedora", "sudo dnf install -y 'libEGL.so.1()(64bit)' google-noto-sans-cjk-fonts"),
        ("suse", "sudo zypper install -y 'libEGL.so.1()(64bit)' 'font(:lang=zh-cn)'"),
    ],
)
def test_the_line_to_type_suits_the_system(family: str, line: str) -> None:
    assert install_line(["libEGL.so.1"], True, Distribution(family, root=False)) == line


def test_root_needs_no_sudo_and_unknown_systems_get_names() -> None:
    assert "sudo" not in install_line(["libEGL.so.1"], True, Distribution("arch", root=True))
    told = install_line(["libEGL.so.1"], True, Distribution("other", root=False))
    assert told.endswith("libEGL.so.1、Noto Sans CJK SC")


@linux
def test_without_a_display_the_other_commands_are_named() -> None:
    with pytest.raises(MachineUnready, match="zjreader import") as caught:
        environment.check_window({})
    assert "\n" not in str(caught.value)


@linux
def test_a_display_that_does_not_answer_is_told_before_qt_aborts() -> None:
    with pytest.raises(MachineUnready, match=":4711"):
        environment.check_window({"DISPLAY": ":4711"})


def test_drawing_without_a_display_needs_none() -> None:
    environment.check_window({"QT_QPA_PLATFORM": "offscreen"})


@linux
def test_chinese_can_be_typed_where_fcitx_is_set_but_has_no_plugin() -> None:
    assert environment.input_method({"QT_IM_MODULE": "fcitx"}) == "ibus"
    assert environment.input_method({"QT_IM_MODULE": "ibus"}) is None
    assert environment.input_method({}) is None


@linux
def test_missing_libraries_are_read_from_ldd(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ldd = tmp_path / "ldd"
    ldd.write_text(
        "#!/bin/sh\necho '	libxcb-cursor.so.0 => not found'\necho '	libc.so.6 => /lib/libc.so.6 (0x1)'\n",
        "utf-8",
    )
    ldd.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    (tmp_path / "QtGui.abi3.so").write_bytes(b"")
    assert environment.missing_libraries(tmp_path) == ("libxcb-cursor.so.0",)
    assert environment.missing_libraries(tmp_path / "absent") == ()
