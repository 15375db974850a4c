"""Turn bytes into text, and tell bytes that are no text.

Owns: the order of trials (UTF-8, then GB18030, both strict; UTF-16 and UTF-32 by their mark; at last a
guess) and the treatment of a file that was cut inside a character: the rest is decoded and said so.
Invariant: the number of lines of the result is that of the file, so that line numbers can be compared.
Threading: pure functions.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from zjreader.domain.errors import SourceUnreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "PNG 图片"),
    (b"\xff\xd8\xff", "JPEG 图片"),
    (b"GIF8", "GIF 图片"),
    (b"BM\x00", "位图"),
    (b"II*\x00", "TIFF 图片"),
    (b"MM\x00*", "TIFF 图片"),
    (b"RIFF", "图片或影音"),
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "压缩包"),
    (b"PK\x05\x06", "压缩包"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版 Office 文档"),
    (b"{\\rtf", "RTF 文档"),
    (b"7z\xbc\xaf\x27\x1c", "压缩包"),
    (b"Rar!\x1a\x07", "压缩包"),
    (b"\x1f\x8b\x08", "压缩包"),
    (b"\x7fELF", "程序"),
    (b"MZ", "程序"),
    (b"SQLite format 3\x00", "数据库"),
    (b"ID3", "音频"),
)
_CONTROLS = bytes(c for c in range(32) if c not in b"\t\n\r\x0b\x0c\x1a\x1b")
_BINARY_SHARE = 0.003  # control bytes in a text dump: none, or a stray one; in random bytes: a tenth
_DAMAGE_SHARE = 0.02  # broken characters among those beyond ASCII that still make a text in UTF-8
_COMMON_SHARE = 0.6  # everyday characters among all Hanzi; wrongly decoded text stays below a half
_GUESSES = ["big5", "big5hkscs", "cp932", "euc_jp", "euc_kr", "utf_16_le", "utf_16_be"]
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7"})
_PLAUSIBLE_SAMPLE = 20_000
_BREAKS_INSIDE = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was come by.

    Attributes:
        text: Lines end with a line feed.
        encoding: Name of the encoding, with what was repaired, for the report.
        warnings: Chinese sentences the reader should see.
    """

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def foreign_kind(sample: bytes) -> str | None:
    """Say in Chinese what kind of file, other than text, a sample belongs to; None where it may be text."""
    for magic, kind in _MAGIC:
        if sample.startswith(magic):
            return kind
    if sample.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):  # the mark of UTF-32 LE begins so too
        return None
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > max(4, len(sample) * _BINARY_SHARE) and not sample.startswith(codecs.BOM_UTF32_BE):
        return "二进制文件"
    return None


def decode(data: bytes, name: str, declared: str | None = None) -> Decoded:
    """Decode a whole file.

    Args:
        data: All its bytes.
        name: File name for the message.
        declared: Encoding the file says it has (an HTML ``meta``), tried after strict UTF-8.

    Raises:
        SourceUnreadable: No encoding fits.
    """
    found = (
        _marked(data)
        or _strict_utf8(data)
        or (_declared(data, declared) if declared else None)
        or _damaged_utf8(data)
        or _gb18030(data)
        or _guessed(data)
    )
    if found is None:
        raise SourceUnreadable(
            f"认不出“{name}”的文字编码。", "请用记事本等软件打开，另存为 UTF-8 编码的文本后再导入。"
        )
    return _cleaned(found)


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            found = _forgiving(data, encoding)
            if found is not None and "\x00" not in found.text:
                return found
    return None


def _declared(data: bytes, declared: str) -> Decoded | None:
    try:
        b" ".decode(declared)  # refuses codecs from bytes to bytes (hex) as well as unknown names
    except (LookupError, ValueError):  # of an empty text Python would take any name
        return None
    encoding = codecs.lookup(declared).name
    if encoding in _NO_CHARSETS:
        return None
    if encoding in {"gb2312", "gbk"}:  # pages that say so hold characters of the larger set
        encoding = "gb18030"
    if encoding.startswith("utf-16"):  # a declaration that could be read is not UTF-16
        return None
    return _forgiving(data, encoding)


def _strict_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """Take a text with a few broken characters; as GB18030 it would often decode too, into nonsense."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    beyond = sum(c > "\x7f" for c in text)
    if broken > 4 and broken > beyond * _DAMAGE_SHARE:
        return None
    if broken * 2 > beyond:  # a short text with some bytes of another encoding
        return None
    return _damaged(text, "utf-8", broken)


def _gb18030(data: bytes) -> Decoded | None:
    found = _forgiving(data, "gb18030")
    return found if found is not None and plausible_chinese(found.text) else None


def _guessed(data: bytes) -> Decoded | None:
    best = from_bytes(data[: 256 * 1024], cp_isolation=_GUESSES).best()
    if best is None or best.encoding is None:
        return None
    found = _forgiving(data, best.encoding)
    if found is None:
        return None
    note = f"文字编码是推测的（{best.encoding}），请核对几处文字是否正确。"
    return Decoded(found.text, f"{found.encoding} (guessed)", (*found.warnings, note))


def _forgiving(data: bytes, encoding: str) -> Decoded | None:
    """Decode strictly but for a character cut at the end; None where anything else is wrong."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    try:
        text = decoder.decode(data, final=False)
    except UnicodeError:
        return None
    rest, _ = decoder.getstate()
    name = codecs.lookup(encoding).name.removesuffix("-sig")
    return Decoded(text, name) if not rest else _damaged(text + "\ufffd", name, 1)


def _damaged(text: str, encoding: str, broken: int) -> Decoded:
    """Leave out what a cut left of a character at either end; keep a mark where one broke inside."""
    inside = text.strip("\ufffd")
    lost = inside.count("\ufffd")
    warnings = []
    if broken > lost:
        warnings.append("文件在一个汉字中间被截断，残缺的字没有读入，其余文字已读入。")
    if lost:
        warnings.append(f"有 {lost} 处字节已损坏，读入后显示为“\ufffd”。")
    return Decoded(inside, f"{encoding} (damaged)", tuple(warnings))


def plausible_chinese(text: str) -> bool:
    """Tell whether the Hanzi of a text are mostly everyday ones, as those of a wrong encoding are not."""
    hanzi = [c for c in text[:_PLAUSIBLE_SAMPLE] if "\u3400" <= c <= "\u9fff" or "\ue000" <= c <= "\uf8ff"]
    if not hanzi:
        return text.isascii()
    common = 0
    for char in hanzi:
        code = char.encode("gb2312", errors="ignore")
        common += bool(code) and 0xB0 <= code[0] <= 0xD7  # first level: the 3,755 everyday characters
    return common >= len(hanzi) * _COMMON_SHARE


def _cleaned(found: Decoded) -> Decoded:
    """Make line ends uniform without changing how many lines there are; drop control characters."""
    text = found.text.replace("\r\n", "\n").replace("\r", "\n")
    text = _BREAKS_INSIDE.sub(" ", text)
    text, controls = _INVISIBLE.subn("", text)
    warnings = found.warnings
    if controls:
        warnings = (*warnings, f"去掉了 {controls} 个不可见的控制字符。")
    return Decoded(text, found.encoding, warnings)
