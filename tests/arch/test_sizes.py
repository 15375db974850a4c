"""Everything stays small enough to be read at one go. There is no list of exceptions."""

from __future__ import annotations

import ast

from arch.source_tree import lines_of, modules

LARGEST = {"module": 300, "class": 200, "function": 40}


def test_modules_are_small() -> None:
    counts = {module.name: len(module.text.splitlines()) for module in modules()}
    wrong = [f"{name}: {count}" for name, count in counts.items() if count > LARGEST["module"]]
    assert not wrong, f"modules over {LARGEST['module']} lines:\n  " + "\n  ".join(wrong)


def test_classes_and_functions_are_small() -> None:
    wrong = []
    for module in modules():
        for node in module.nodes(ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef):
            assert isinstance(node, (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef))
            limit = LARGEST["class" if isinstance(node, ast.ClassDef) else "function"]
            if lines_of(node) > limit:
                wrong.append(f"src/zjreader/{module.name}:{node.lineno} {node.name}: {lines_of(node)} > {limit}")
    assert not wrong, "too long (docstring not counted):\n  " + "\n  ".join(wrong)
