"""Word documents: what is taken out of them and which are refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from zjreader.content.sources import limits
from zjreader.content.sources.docx_guard import check_docx
from zjreader.content.sources.reader import FileSourceReader
from zjreader.domain.errors import SourceUnreadable


def document(tmp_path: Path, fill: Callable[[object], None]) -> Path:
    made = Document()
    fill(made)
    path = tmp_path / "稿.docx"
    made.save(str(path))
    return path


def read(path: Path) -> str:
    return FileSourceReader().read(path).text


def test_paragraphs_breaks_and_tables_in_order(tmp_path: Path) -> None:
    def fill(made) -> None:
        made.add_heading("题目", 1)
        made.add_paragraph("第一行").add_run("\n第二行")
        table = made.add_table(1, 2)
        table.cell(0, 0).text = "左"
        table.cell(0, 1).text = "右"
        made.add_paragraph("末段")

    assert read(document(tmp_path, fill)) == "题目\n\n第一行\n第二行\n\n左\n\n右\n\n末段\n"


def test_text_boxes_once_and_tracked_changes_as_accepted(tmp_path: Path) -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = "<w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent>"
    xml = (
        f"<w:p {nsdecls('w')} {mc}><w:r><w:t>框外</w:t></w:r>"
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>增</w:t></w:r></w:ins></w:p>"
    )
    path = document(tmp_path, lambda made: made.element.body.insert(0, parse_xml(xml)))
    assert read(path).strip() == "框外增\n\n框内"


def refused(path: Path) -> str:
    with pytest.raises(SourceUnreadable) as caught:
        FileSourceReader().read(path)
    assert caught.value.hint
    return caught.value.message


def archive(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


def test_renamed_zip(tmp_path: Path) -> None:
    assert "压缩包" in refused(archive(tmp_path / "a.docx", {"x.txt": b"x"}))


def test_renamed_text(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_text("字", encoding="utf-8")
    assert "不是 Word" in refused(tmp_path / "a.docx")


def test_encrypted(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))
    assert "密码" in refused(path)


def test_empty_docx(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"")
    assert "空的" in refused(tmp_path / "a.docx")
    assert "没有文字" in refused(document(tmp_path, lambda _made: None))


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_cut_off(tmp_path: Path, share: float) -> None:
    path = document(tmp_path, lambda made: made.add_paragraph("字" * 3000))
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert "损坏" in refused(path)


def test_damaged_inside(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.docx", {"[Content_Types].xml": b"<x", "word/document.xml": b"<y"})
    assert "损坏" in refused(path)


def test_wrong_checksum(tmp_path: Path) -> None:
    path = document(tmp_path, lambda made: made.add_paragraph("字"))
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as opened:
        start = opened.getinfo("word/document.xml").header_offset
    data[start + 80] ^= 0x55
    path.write_bytes(bytes(data))
    assert "损坏" in refused(path)


def bomb(tmp_path: Path, name: str, size: int) -> Path:
    parts = {"[Content_Types].xml": b"<x/>", "word/document.xml": b"<y/>", name: b" " * size}
    return archive(tmp_path / "a.docx", parts)


def test_bomb_by_ratio(tmp_path: Path) -> None:
    assert "大得不正常" in refused(bomb(tmp_path, "word/media/a.bin", limits.RATIO_FLOOR + 1024))


def test_bomb_by_declared_and_by_actual_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = bomb(tmp_path, "word/media/a.bin", 300_000)
    check_docx(path)
    monkeypatch.setattr(limits, "MAX_UNPACKED", 200_000)
    assert "大得不正常" in refused(path)


def test_understated_size_is_found_out(tmp_path: Path) -> None:
    path = bomb(tmp_path, "word/media/a.bin", 300_000)
    size = (300_000).to_bytes(4, "little")
    data = path.read_bytes()
    assert data.count(size) == 2  # local header and directory
    path.write_bytes(data.replace(size, (900).to_bytes(4, "little")))
    assert "损坏" in refused(path)


def test_too_many_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MAX_PARTS", 2)
    assert "大得不正常" in refused(bomb(tmp_path, "word/media/a.bin", 10))


def test_entities_are_refused(tmp_path: Path) -> None:
    path = document(tmp_path, lambda made: made.add_paragraph("字"))
    with zipfile.ZipFile(path) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    head, rest = parts["word/document.xml"].split(b"?>", 1)
    doctype = b'?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
    parts["word/document.xml"] = head + doctype + rest.replace("字".encode(), b"&e;")
    assert "外部定义" in refused(archive(path, parts))


def test_password_on_the_archive(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.docx", {"[Content_Types].xml": b"<x/>", "word/document.xml": b"<y/>"})
    data = bytearray(path.read_bytes())
    data[data.find(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(data))
    assert "密码" in refused(path)
