"""What the window says goes through translation: no Chinese sentence is put together by hand."""

from __future__ import annotations

import ast
import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType

from arch.source_tree import ROOT, Module, modules


@cache
def translations() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations_tool", ROOT / "build" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def seen(module: Module) -> bool:
    """Tell whether a module speaks to the person at the window."""
    return module.layer in {"ui", "viewmodels"} and module.name not in translations().SILENT


def parents(tree: ast.AST) -> dict[ast.AST, ast.AST]:
    return {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}


def told_whole(node: ast.AST, above: dict[ast.AST, ast.AST]) -> bool:
    """Errors and what ``said`` takes are plain sentences, recognised by their templates when they are shown."""
    while node in above:
        node = above[node]
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func).rsplit(".", 1)[-1]
            if name == "said" or name in translations().ERRORS:
                return True
    return False


def test_no_chinese_sentence_is_put_together_by_hand() -> None:
    wrong = []
    for module in modules():
        if not seen(module):
            continue
        above = parents(module.tree)
        reader = translations().Reader(module.name, module.tree)
        for node, text in reader.texts():
            glued = isinstance(node, ast.JoinedStr) or isinstance(above.get(node), ast.BinOp)
            if not translations().HAN.search(text) or not glued or reader.context(node):
                continue
            if reader.is_message(node, text) and not told_whole(node, above):
                wrong.append(f"src/zjreader/{module.name}:{node.lineno} {text!r}")
    assert not wrong, "use tr(…).format(…): a translator may need another order\n  " + "\n  ".join(wrong)


def test_every_wrapper_names_its_context() -> None:
    wrong = []
    for module in modules():
        if not seen(module):
            continue
        calls = [n for n in module.nodes(ast.Call) if isinstance(n, ast.Call) and ast.unparse(n.func) == "_tr"]
        defined = any(isinstance(n, ast.FunctionDef) and n.name == "_tr" for n in module.tree.body)
        if calls and not defined:
            wrong.append(f"src/zjreader/{module.name}: _tr is not this module's own")
    assert not wrong, "\n".join(wrong)


def test_the_catalogue_lies_with_the_resources() -> None:
    folder = Path(translations().FOLDER)
    for language in translations().LANGUAGES:
        assert (folder / f"zjreader_{language}.ts").is_file()
        assert (folder / f"zjreader_{language}.qm").is_file()
