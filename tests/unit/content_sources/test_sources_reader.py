"""Reading files: what is read, and what is refused with a clear sentence."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from zjreader.content.sources import limits
from zjreader.content.sources.reader import FileSourceReader
from zjreader.domain.errors import SourceUnreadable

READER = FileSourceReader()


def refusal(path: Path) -> SourceUnreadable:
    with pytest.raises(SourceUnreadable) as caught:
        READER.read(path)
    error = caught.value
    assert error.hint
    assert error.message.count("。") == 1
    assert error.message.endswith("。")
    assert path.name in error.message
    return error


def put(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_text_is_read_as_it_is(tmp_path: Path) -> None:
    source = READER.read(put(tmp_path, "山河.TXT", "\ufeff标题\r\n\r\n　　正文。\r\n"))
    assert (source.name, source.text, source.encoding, source.warnings) == (
        "山河.TXT",
        "标题\n\n　　正文。\n",
        "utf-8",
        (),
    )


def test_text_cut_in_a_character_is_read_with_a_warning(tmp_path: Path) -> None:
    source = READER.read(put(tmp_path, "a.txt", "河岸上的人".encode()[:-1]))
    assert source.text == "河岸上的"
    assert source.warnings


def test_missing(tmp_path: Path) -> None:
    assert "找不到" in refusal(tmp_path / "没有.txt").message


def test_folder(tmp_path: Path) -> None:
    assert "文件夹" in refusal(tmp_path).message


@pytest.mark.parametrize("content", ["", " \n\u3000\t\r\n", "\ufeff"])
def test_empty(tmp_path: Path, content: str) -> None:
    refusal(put(tmp_path, "a.txt", content))


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path, "a.txt", "字")

    def deny(*_args: object, **_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", deny)
    assert "权限" in refusal(path).message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert "普通文件" in refusal(tmp_path / "a.txt").message


def test_fifty_megabytes_of_random_bytes_are_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chunk = random.Random(7).randbytes(1024 * 1024)
    path = put(tmp_path, "a.txt", b"x" + chunk * 50)
    sampled = []
    sample = limits.read_sample
    monkeypatch.setattr(limits, "read_sample", lambda *a: sampled.append(sample(*a)) or sampled[-1])
    monkeypatch.setattr(limits, "read_bytes", lambda _path: pytest.fail("the whole of it was read"))
    assert "不是文字" in refusal(path).message
    assert 0 < sum(map(len, sampled)) < 1024 * 1024


def test_text_that_turns_binary_in_the_middle(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", "河岸".encode() * 50_000 + random.Random(3).randbytes(300_000))
    assert "二进制" in refusal(path).message


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(65 * 1024 * 1024)
    assert "太大" in refusal(path).message


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "PNG"),
        (b"%PDF-1.7\n" + b"text " * 20, "PDF"),
        (b"PK\x03\x04" + b"\0" * 50, "压缩包"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 50, "旧版 Office"),
        (b"{\\rtf1 text}", "RTF"),
    ],
)
@pytest.mark.parametrize("suffix", ["txt", "md", "html"])
def test_other_kinds_renamed(tmp_path: Path, head: bytes, said: str, suffix: str) -> None:
    assert said in refusal(put(tmp_path, f"a.{suffix}", head)).message


@pytest.mark.parametrize("name", ["a.pdf", "a.doc", "a"])
def test_unknown_suffix_names_the_known_ones(tmp_path: Path, name: str) -> None:
    error = refusal(put(tmp_path, name, "字"))
    assert ".docx" in error.hint
    assert ".txt" in error.hint


def test_markdown_and_html_go_their_ways(tmp_path: Path) -> None:
    assert READER.read(put(tmp_path, "a.md", "# 题\n\n**字**。\n")).text == "题\n\n字。\n"
    page = '<meta charset="gb2312"><title>x</title><p>春天</p><p>河岸</p>'
    source = READER.read(put(tmp_path, "a.htm", page.encode("gb18030")))
    assert source.text == "春天\n\n河岸\n"
    assert source.encoding == "gb18030"
    assert "没有文字" in refusal(put(tmp_path, "b.html", "<title>x</title><p></p>")).message
