"""What the reader can set.

Owns: the declarations (default, label, page, choices) from which the preferences window is built, and keeping
the values. An unknown or ill-typed stored value falls back to its default.
"""

from __future__ import annotations

from dataclasses import MISSING, Field, dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zjreader.domain.ports import StateRepo

NAME = "settings"
SHORTCUTS = "shortcuts"


def option(
    default: Any,  # noqa: ANN401 - the field's own annotation tells its type
    label: str,
    page: str,
    choices: tuple[tuple[Any, str], ...] = (),
    bounds: tuple[float, float] | None = None,
    note: str = "",
) -> Any:  # noqa: ANN401 - as dataclasses.field
    """Declare a setting: default, label, page of the preferences, its choices or bounds, and a word of advice."""
    about = {"label": label, "page": page, "choices": choices, "bounds": bounds, "note": note}
    return field(default=default, metadata=about)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; read as attributes so that the type checker catches unknown ones."""

    theme: str = option(
        "light",
        "配色",
        "阅读",
        (("light", "浅色"), ("sepia", "米黄"), ("dark", "深色"), ("contrast", "高对比")),
    )
    zoom: int = option(100, "字号（%）", "阅读", bounds=(60, 300))
    measure: int = option(36, "每行字数", "阅读", bounds=(28, 44), note="以汉字计；窗口窄时一行会短一些。")
    spaced: bool = option(True, "汉字与西文、数字之间留细空", "阅读")
    show_repairs: bool = option(False, "显示排印修复", "阅读")
    show_digest: bool = option(True, "正文之上显示导读", "阅读")
    fold_script: bool = option(True, "繁简通查", "查找")
    fold_width: bool = option(True, "全角半角通查", "查找")
    fold_case: bool = option(True, "大小写通查", "查找")
    fold_punctuation: bool = option(True, "不计标点", "查找")
    fold_space: bool = option(True, "不计空格", "查找")
    citation_style: str = option(
        "gbt7714",
        "引文格式",
        "引用",
        (
            ("gbt7714", "GB/T 7714—2015"),
            ("gbt7714-2025", "GB/T 7714—2025"),
            ("footnote", "中文脚注"),
            ("markdown", "Markdown"),
        ),
    )
    language: str = option("zh", "界面语言", "界面", (("zh", "中文"), ("en", "English")))
    motion: bool = option(True, "动画效果", "界面", note="关掉之后，菜单不再展开移动，光标也不闪。")
    show_welcome: bool = option(True, "首页显示入门说明", "界面")


class SettingsService:
    """Loads and keeps the settings."""

    def __init__(self, state: StateRepo) -> None:
        """Take where the values are kept."""
        self._state = state

    def load(self) -> Settings:
        """Read the settings, each falling back to its default."""
        stored = self._state.get(NAME)
        if not isinstance(stored, dict):
            return Settings()
        known = {f.name: stored[f.name] for f in fields(Settings) if _fits(stored.get(f.name), f)}
        return replace(Settings(), **known)

    def shortcuts(self) -> dict[str, str]:
        """Read the shortcuts that differ from the commands' own, by command."""
        stored = self._state.get(SHORTCUTS)
        pairs = stored.items() if isinstance(stored, dict) else ()
        return {key: value for key, value in pairs if isinstance(key, str) and isinstance(value, str)}

    def save_shortcuts(self, shortcuts: Mapping[str, str]) -> None:
        """Keep the shortcuts that differ."""
        self._state.set(SHORTCUTS, dict(shortcuts))

    def save(self, settings: Settings) -> None:
        """Keep the settings that differ from their defaults."""
        values = {f.name: getattr(settings, f.name) for f in fields(Settings)}
        defaults = {f.name: f.default for f in fields(Settings) if f.default is not MISSING}
        self._state.set(NAME, {k: v for k, v in values.items() if v != defaults.get(k)})


def _fits(value: Any, declared: Field[Any]) -> bool:  # noqa: ANN401 - whatever was stored
    """Tell whether a stored value can be the field's: of its type, among its choices, within its bounds."""
    if value is None or type(value) is not type(declared.default):
        return False
    choices, bounds = declared.metadata["choices"], declared.metadata["bounds"]
    chosen = not choices or value in [choice for choice, _ in choices]
    return chosen and (bounds is None or bounds[0] <= value <= bounds[1])
