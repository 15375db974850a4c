"""Every text that can be seen is collected, translated and compiled."""

from __future__ import annotations

import json
import re
from pathlib import Path
from types import ModuleType

import pytest

SLOTS = re.compile(r"\{\d+\}")


@pytest.fixture
def translations(repo_root: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(repo_root / "build")
    import translations

    return translations


def test_nothing_is_missing_and_nothing_left_over(translations: ModuleType) -> None:
    found = translations.collect()
    for language in translations.LANGUAGES:
        catalogue = translations.Catalogue(language)
        assert not catalogue.missing(found), "run build/translations.py update, then translate in Qt Linguist"
        assert not catalogue.gone(found), "run build/translations.py update"


def test_translations_keep_their_values_and_are_not_chinese(translations: ModuleType) -> None:
    quoted = re.compile("[“（(《‘].*?[”）)》’]|中文|某市某县")
    for language in translations.LANGUAGES:
        for (_, text), words in translations.Catalogue(language).words.items():
            extra = set(SLOTS.findall(words)) - set(SLOTS.findall(text))
            assert not extra or text == "{0} 万字", (text, words)
            assert not translations.HAN.search(quoted.sub("", words)), (text, words)
            assert "\t" not in words
            assert text[-1:].isspace() or words[-1:] != "\n"


def test_what_is_shipped_is_compiled_from_the_sources(
    translations: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = translations.collect()
    for language in translations.LANGUAGES:
        catalogue = translations.Catalogue(language)
        shipped = catalogue.path.with_suffix(".qm").read_bytes()
        copy = tmp_path / catalogue.path.name
        copy.write_bytes(catalogue.path.read_bytes())
        catalogue.path = copy
        assert catalogue.compile().read_bytes() == shipped, "run build/translations.py compile"
    listed = json.loads((translations.FOLDER / "templates.json").read_text("utf-8"))
    assert listed == translations.templates(found), "run build/translations.py compile"


def collected(translations: ModuleType, name: str, source: str) -> set[tuple[str, str]]:
    found = translations.Found()
    translations.Reader(name, translations.ast.parse(source)).read(found)
    return set(found)


@pytest.mark.parametrize(
    ("name", "source", "expected"),
    [
        ("ui/a.py", 'class V:\n    def f(self): self.tr("甲")', {("V", "甲")}),
        ("ui/a.py", 'def _tr(t): return QCoreApplication.translate("c", t)\n_tr("乙")', {("c", "乙")}),
        ("viewmodels/a.py", 'QCoreApplication.translate("Notices", "丙")', {("Notices", "丙")}),
        ("services/a.py", 'raise ReaderError(f"没有{x}和{y}。", "请重试。")', {("plain", "没有{0}和{1}。"), ("plain", "请重试。")}),  # noqa: E501
        ("content/a.py", 'X = re.compile("第[一二]期")', set()),
        ("content/a.py", 'progress(0.5, "读目录")\nY = "栏目"', {("plain", "读目录")}),
        ("exchange/a.py", 'X = "没有。"\nF = Format("txt", "纯文本", write)', {("plain", "纯文本")}),
        ("ui/a.py", '"""说明"""\nif x == "甲": pass', set()),
        ("ui/a.py", 'class V:\n    def f(self): self.tr("{0}（{1}）")', {("V", "{0}（{1}）")}),
    ],
)  # fmt: skip
def test_collecting(translations: ModuleType, name: str, source: str, expected: set[tuple[str, str]]) -> None:
    assert collected(translations, name, source) == expected
