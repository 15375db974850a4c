"""Habits that keep the source readable and the window alive."""

from __future__ import annotations

import ast

from arch.source_tree import ROOT, Module, modules

BROAD = {"Exception", "BaseException"}
BROAD_ALLOWED = {"system/tasks.py"}
WATCHES = {
    *("time", "time_ns", "perf_counter", "perf_counter_ns", "monotonic", "monotonic_ns", "process_time"),
    *("process_time_ns", "thread_time", "thread_time_ns", "sleep", "qWait"),
}
WATCHES_ALLOWED = {"tests/e2e/test_package.py"}
"""It waits for another program, which sends no signal."""

VAGUE = {"utils", "util", "misc", "manager", "helper", "helpers", "common", "stuff"}


def place(module: Module, node: ast.AST) -> str:
    return f"src/zjreader/{module.name}:{getattr(node, 'lineno', 1)}"


def caught(handler: ast.ExceptHandler) -> set[str]:
    """Name what an except clause catches; a bare one catches everything."""
    if handler.type is None:
        return {"BaseException"}
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return {kind.id for kind in kinds if isinstance(kind, ast.Name)}


def passes_on(handler: ast.ExceptHandler) -> bool:
    """Tell whether a handler only tidies up and raises again what it caught."""
    last = handler.body[-1]
    return isinstance(last, ast.Raise) and last.exc is None


def test_every_module_says_what_it_is_for() -> None:
    wrong = [module.name for module in modules() if not ast.get_docstring(module.tree)]
    assert not wrong, f"no module docstring: {wrong}"


def test_only_the_outermost_catch_everything() -> None:
    wrong = [
        place(module, node)
        for module in modules()
        if module.layer != "bootstrap" and module.name not in BROAD_ALLOWED
        for node in module.nodes(ast.ExceptHandler)
        if isinstance(node, ast.ExceptHandler) and caught(node) & BROAD and not passes_on(node)
    ]
    assert not wrong, f"catch what you expect, let the rest reach the crash report: {wrong}"


def test_message_boxes_come_from_one_place() -> None:
    wrong = [
        place(module, node)
        for module in modules()
        if module.name != "ui/dialogs.py"
        for node in module.nodes(ast.Name, ast.Attribute, ast.alias)
        if "QMessageBox" in {getattr(node, "id", None), getattr(node, "attr", None), getattr(node, "name", None)}
    ]
    assert not wrong, f"QMessageBox only in ui/dialogs.py: {wrong}"


def test_nobody_spins_the_event_loop() -> None:
    wrong = [
        place(module, node)
        for module in modules()
        for node in module.nodes(ast.Attribute)
        if isinstance(node, ast.Attribute) and node.attr == "processEvents"
    ]
    assert not wrong, f"processEvents re-enters the program anywhere: {wrong}"


def test_no_global_statement() -> None:
    wrong = [place(module, node) for module in modules() for node in module.nodes(ast.Global)]
    assert not wrong, f"hand state in through constructors: {wrong}"


def test_names_say_something() -> None:
    wrong = [module.name for module in modules() if set(module.path.stem.split("_")) & VAGUE]
    assert not wrong, f"name the module after what it owns: {wrong}"


def test_no_test_looks_at_its_watch() -> None:
    wrong = [
        f"{name}:{node.lineno}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        if (name := path.relative_to(ROOT).as_posix()) not in WATCHES_ALLOWED
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and {getattr(node.func, "attr", ""), getattr(node.func, "id", "")} & WATCHES
    ]
    assert not wrong, f"how long something takes is the machine's matter; count work (fakes/work.py): {wrong}"
