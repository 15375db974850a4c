"""What import-linter cannot see: parts of Qt, imports inside functions, roads to the network."""

from __future__ import annotations

from arch.source_tree import Import, Module, modules

QT_PARTS = {
    "ui": {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets", "QtPrintSupport"},
    "bootstrap": {"QtCore", "QtGui", "QtWidgets"},
    "viewmodels": {"QtCore"},
    "system": {"QtCore"},
}
QT_IN_SYSTEM = {"system/tasks.py"}

# Packages too heavy for the start; their own adapters may load them where they are first needed.
HEAVY = {
    "whoosh", "opencc", "pypinyin", "rapidfuzz", "sqlite_utils", "markdown", "charset_normalizer", "cn2an", "nh3",
    "subprocess", "ctypes", "platform", "docx", "lxml", "markdown_it", "selectolax", "openpyxl",
}  # fmt: skip

# Where the parts are put together, they may be loaded late, so that the start is quick.
LATE = {"bootstrap", "cli", "__main__"}
# What is loaded when it is first opened, and what puts a database right that is damaged or of an older edition.
LATE_MODULES = {
    "ui/parts.py", "ui/late_pages.py", "ui/dialogs.py", "store/user_opening.py", "store/opening.py",
    "store/backup.py",
}  # fmt: skip

NETWORK = {
    "socket", "socketserver", "ssl", "http", "ftplib", "smtplib", "poplib", "imaplib", "telnetlib", "xmlrpc",
    "asyncio", "requests", "httpx", "aiohttp", "urllib3", "websockets",
    "urllib.request", "urllib.error", "urllib.robotparser",
    "PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtHttpServer", "PySide6.QtWebSockets",
    "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtWebEngineQuick", "PySide6.QtWebView",
}  # fmt: skip


def found(rule: str, wrong: list[tuple[Module, Import]]) -> str:
    """List offences as path:line, one a line."""
    return rule + "".join(f"\n  src/zjreader/{m.name}:{i.line} {i.target}" for m, i in wrong)


def every_import() -> list[tuple[Module, Import]]:
    return [(module, imported) for module in modules() for imported in module.imports()]


def test_each_layer_uses_only_its_parts_of_qt() -> None:
    wrong = []
    for module, imported in every_import():
        package, _, rest = imported.target.partition(".")
        if package not in {"PySide6", "shiboken6"}:
            continue
        part = rest.split(".")[0]
        allowed = QT_PARTS.get(module.layer, set())
        if module.layer == "system" and module.name not in QT_IN_SYSTEM:
            allowed = set()
        if package == "shiboken6":
            allowed = {part} if module.layer in {"ui", "bootstrap"} else set()
        if part not in allowed:
            wrong.append((module, imported))
    assert not wrong, found("a layer may use only its parts of Qt", wrong)


def test_no_import_inside_a_function_hides_a_cycle() -> None:
    wrong = [
        (module, imported)
        for module, imported in every_import()
        if imported.inside_function
        and module.layer not in LATE
        and module.name not in LATE_MODULES
        and imported.target.split(".")[0] not in HEAVY
    ]
    assert not wrong, found("imports belong at the top (heavy packages, bootstrap and cli excepted)", wrong)


def test_nothing_can_reach_the_network() -> None:
    wrong = [
        (module, imported)
        for module, imported in every_import()
        if any(imported.target == name or imported.target.startswith(name + ".") for name in NETWORK)
    ]
    assert not wrong, found("nothing leaves the machine: no network module", wrong)
