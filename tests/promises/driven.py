"""The program that the promise of no network is tried on.

usage: driven.py views             shows every named view over the sample issue, in both languages
       driven.py commands FOLDER   runs every command of the command line over a profile of its own
       driven.py window FOLDER     opens the window as a start does, searches in it, closes it

Before anything of ours is loaded, an audit hook is set that counts and refuses whatever leads to a network in
Python, and on Linux a filter in the kernel that ends the process at the first socket of the internet, whoever asks
for it: Qt's own do not pass the hook. The sockets that the process holds open are counted too, of every kind.
Prints a JSON object: what was done, what was refused, which sockets were open, whether the kernel's filter stood.
"""

from __future__ import annotations

import ctypes
import json
import os
import platform
import sys
import traceback
from pathlib import Path

ROADS = (
    "socket.", "urllib.", "http.client.", "ftplib.", "smtplib.", "poplib.", "imaplib.", "nntplib.", "telnetlib.",
    "webbrowser.",
)  # fmt: skip
"""Beginnings of the audit events that Python raises on a way to the network."""

INTERNET = (2, 10, 17)
"""Families of sockets that leave the machine: AF_INET, AF_INET6, AF_PACKET."""

SOCKET_CALL = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""By machine: the kernel's mark of the architecture and the number of its call ``socket``."""

SMALL = "800x600"
refused: list[str] = []
sockets: list[str] = []
done: list[str] = []


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse whatever leads to a network, and note where it was asked for."""
    if event.startswith(ROADS):
        frames = traceback.extract_stack(limit=8)[:-1]
        where = " < ".join(f"{frame.filename}:{frame.lineno}" for frame in reversed(frames))
        refused.append(f"{event}{arguments!r:.120} at {where}")
        raise PermissionError(f"no way to the network: {event}")


def close_the_kernel() -> bool:
    """Let the kernel end this process and its children at a socket of the internet; tell whether it took that."""
    if not sys.platform.startswith("linux") or platform.machine() not in SOCKET_CALL:
        return False
    mark, call = SOCKET_CALL[platform.machine()]
    load, equal, give, end, go_on = 0x20, 0x15, 0x06, 0x80000000, 0x7FFF0000
    steps = [(load, 0, 0, 4), (equal, 1, 0, mark), (give, 0, 0, go_on)]
    steps += [(load, 0, 0, 0), (equal, 1, 0, call), (give, 0, 0, go_on), (load, 0, 0, 16)]
    steps += [(equal, len(INTERNET) - n, 0, family) for n, family in enumerate(INTERNET)]
    steps += [(give, 0, 0, go_on), (give, 0, 0, end)]

    class Step(ctypes.Structure):
        _fields_ = (
            ("code", ctypes.c_ushort),
            ("hit", ctypes.c_ubyte),
            ("miss", ctypes.c_ubyte),
            ("k", ctypes.c_uint),
        )

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.POINTER(Step)))

    made = (Step * len(steps))(*(Step(*step) for step in steps))
    program = Program(len(steps), made)
    libc = ctypes.CDLL(None, use_errno=True)
    no_new_rights, seccomp, by_filter = 38, 22, 2
    nothing = [ctypes.c_ulong(0)] * 3
    if libc.prctl(no_new_rights, ctypes.c_ulong(1), *nothing):
        return False
    return not libc.prctl(seccomp, ctypes.c_ulong(by_filter), ctypes.byref(program), *nothing[1:])


def note(what: str) -> None:
    """Note what was done, and the sockets that stand open after it."""
    done.append(what)
    folder = Path("/proc/self/fd")
    for entry in folder.iterdir() if folder.is_dir() else ():
        try:
            target = os.readlink(entry)
        except OSError:  # the listing's own
            continue
        if target.startswith("socket:"):
            sockets.append(f"{target} after {what}")


def views() -> None:
    """Show every view, as a reader of either language sees it."""
    from PySide6.QtWidgets import QApplication

    from fakes.every_view import on_view, texts
    from zjreader.ui.screenshots import VIEWS

    application = QApplication([])
    for view, language in [*((view, "zh") for view in VIEWS), ("reader", "en"), ("help", "en")]:
        with on_view(view, language) as window:
            assert list(texts(window))
        note(view if language == "zh" else f"{view} {language}")
    application.processEvents()


def commands(folder: Path) -> None:
    """Run every command of the command line."""
    import click

    from fakes import case_text
    from zjreader.bootstrap.commandline import command_line

    issue = case_text.ISSUE
    manuscript = folder / "稿.md"
    manuscript.write_text("他写道：“渔港边建起加工厂，定海区新增就业岗位1500个”。", "utf-8")
    notes, fixes, kept = folder / "批注.jsonld", folder / "更正.json", folder / "备份.db"
    note_ = {"id": "urn:uuid:0f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d11", "type": "Annotation", "body": "看"}
    notes.write_text(json.dumps({**note_, "target": f"zjreader:{issue}/01"}), "utf-8")
    runs = {
        "import": [str(case_text.write(folder))],
        "issues": [],
        "toc": [issue],
        "blocks": [issue],
        "show": [f"{issue}/01"],
        "search": ["幼儿园"],
        "cite": [f"{issue}/01#p1"],
        "quote": ["渔港边建起加工厂"],
        "check": [str(manuscript), "--report", str(folder / "报告.html")],
        "cases": [],
        "indicators": [],
        "compare": [f"{issue}/01", f"{issue}/02"],
        "annotations import": [str(notes)],
        "annotations export": [],
        "correct list": [issue],
        "correct export": [issue],
        "correct import": [str(fixes)],
        "backup": [str(kept)],
        "restore": [str(kept)],
        "doctor": [],
        "screenshot": ["reader", str(folder / "画面.png"), "--size", SMALL],
        "remove": [issue],
        "bench": ["--help"],  # its parts start programs of their own and take minutes
    }
    group = command_line()
    assert set(runs) == set(_leaves(group, click.Group))
    for name, arguments in runs.items():
        if name == "correct import":
            fixes.write_text('{"type": "zjreader-corrections", "issues": {}}', "utf-8")
        line = ["--home", str(folder / "资料"), *name.split(), *arguments]
        try:
            group.main(line, prog_name="zjreader", standalone_mode=True)
        except SystemExit as end:
            note(f"{name} {end.code}")


def _leaves(group, kind, before: str = ""):
    for name, command in group.commands.items():
        if isinstance(command, kind):
            yield from _leaves(command, kind, f"{before}{name} ")
        else:
            yield before + name


def window(folder: Path) -> None:
    """Open the window as a start does, import and search in it, and close it."""
    from PySide6.QtCore import QTimer

    from fakes import case_text
    from zjreader.bootstrap import window as starting

    path = case_text.write(folder)
    steps = QTimer(interval=10)

    def opened(shown) -> None:
        desk = shown.desk
        todo = [
            lambda: desk.complete and desk.library.loaded,
            lambda: desk.importing.start([path]) or True,
            lambda: desk.library.current is not None and desk.library.current.meta.key == case_text.ISSUE,
            lambda: desk.search.set_text("幼儿园") or desk.search.run() or True,
            lambda: desk.tasks.idle and desk.search.result is not None and bool(desk.search.result.hits),
            lambda: shown.close(),
        ]

        def step() -> None:
            if todo and todo[0]():
                todo.pop(0)

        steps.timeout.connect(step)
        steps.start()

    status = starting.run(folder / "资料", opened)
    note(f"window {status}")


if __name__ == "__main__":
    closed = close_the_kernel()
    sys.addaudithook(watch)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    out = sys.stdout
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - what commands write is not looked at
    mode, *rest = sys.argv[1:]
    folders = [Path(name) for name in rest]
    for folder in folders:
        folder.mkdir(parents=True, exist_ok=True)
    {"views": views, "commands": commands, "window": window}[mode](*folders)
    json.dump({"done": done, "refused": refused, "sockets": sockets, "kernel": closed}, out, ensure_ascii=False)
    out.flush()
    os._exit(0)
