from __future__ import annotations

import pytest
from docx import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from zjreader.domain.errors import ReaderError
from zjreader.domain.imports import SourceText
from zjreader.domain.manuscripts import Note, Replacement
from zjreader.exchange.manuscript_files import ManuscriptFiles

RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WHEN = "2026-01-02T03:04:05.000006+00:00"


def files() -> ManuscriptFiles:
    return ManuscriptFiles(
        lambda path: SourceText(path.name, path.read_text("utf-8") if path.suffix == ".txt" else ""),
        lambda _path: None,
    )


def make(path, runs):
    document = Document()
    document.add_paragraph("开头一段。")
    paragraph = document.add_paragraph()
    for number, text in enumerate(runs):
        paragraph.add_run(text).bold = bool(number % 2)
    document.save(path)


def accepted(path, paragraph: int) -> str:
    """Read a paragraph as it is when every change is accepted."""
    body = Document(path).element.body
    element = list(body.iter(qn("w:p")))[paragraph]
    return "".join(t.text or "" for t in element.iter(qn("w:t")))


def rejected(path, paragraph: int) -> str:
    """Read a paragraph as it is when every change is rejected."""
    element = list(Document(path).element.body.iter(qn("w:p")))[paragraph]
    inserted = {t for i in element.iter(qn("w:ins")) for t in i.iter(qn("w:t"))}
    return "".join(t.text or "" for t in element.iter(qn("w:t"), qn("w:delText")) if t not in inserted)


@settings(max_examples=60)
@given(
    runs=st.lists(st.text("渡船每日往返三次，老人免费", min_size=1, max_size=6), min_size=1, max_size=4),
    data=st.data(),
)
def test_accepting_gives_the_correction_and_rejecting_the_original(tmp_path_factory, runs, data):
    folder = tmp_path_factory.mktemp("ms")
    make(folder / "a.docx", runs)
    text = "".join(runs)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6, unique=True)))
    changes = [
        Replacement(1, a, b, data.draw(st.text("改正", max_size=2)))
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    files().write_tracked(folder / "a.docx", folder / "b.docx", changes, "zjreader", WHEN)
    wanted, at = "", 0
    for change in changes:
        wanted += text[at : change.start] + change.text
        at = change.end
    assert accepted(folder / "b.docx", 1) == wanted + text[at:]
    assert rejected(folder / "b.docx", 1) == text


def test_an_insertion_alone_is_tracked(tmp_path):
    make(tmp_path / "a.docx", ["渡船", "三次"])
    files().write_tracked(
        tmp_path / "a.docx", tmp_path / "b.docx", [Replacement(1, 2, 2, "往返")], "zjreader", WHEN
    )
    assert accepted(tmp_path / "b.docx", 1) == "渡船往返三次"


def test_paragraphs_are_read_as_they_are_counted(tmp_path):
    make(tmp_path / "a.docx", ["渡船", "三次"])
    manuscript = files().read(tmp_path / "a.docx")
    assert manuscript.paragraphs == ("开头一段。", "渡船三次")
    assert manuscript.tracked


def test_the_original_is_never_overwritten(tmp_path):
    make(tmp_path / "a.docx", ["渡船"])
    with pytest.raises(ReaderError, match="原稿"):
        files().write_tracked(tmp_path / "a.docx", tmp_path / "a.docx", [], "zjreader", WHEN)


def test_text_files_are_read_by_lines(tmp_path):
    (tmp_path / "a.txt").write_text("一\n二", "utf-8")
    assert files().read(tmp_path / "a.txt").paragraphs == ("一", "二")


def annotated(path, part: str, texts: dict[int, str]) -> None:
    """Write a document whose second paragraph refers to notes: one behind each sentence."""
    document = Document()
    document.add_paragraph("开头一段。")
    paragraph = document.add_paragraph()
    for number in texts:
        paragraph.add_run("渡船往返三次。")
        reference = OxmlElement(f"w:{part}Reference")
        reference.set(qn("w:id"), str(number))
        paragraph.add_run()._r.append(reference)
    notes = "".join(
        f'<w:{part} w:id="{number}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{part}>'
        for number, text in texts.items()
    )
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    blob = f'<w:{part}s xmlns:w="{namespace}">{notes}</w:{part}s>'.encode()
    content = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{part}s+xml"
    made = Part(PackURI(f"/word/{part}s.xml"), content, blob, document.part.package)
    document.part.relate_to(made, f"{RELATED}/{part}s")
    document.save(path)


@pytest.mark.parametrize("part", ["footnote", "endnote"])
def test_notes_of_a_document_stand_where_they_are_referred_to(tmp_path, part):
    annotated(tmp_path / "a.docx", part, {1: "《样刊》第5页", 2: "同上，第6页"})
    manuscript = files().read(tmp_path / "a.docx")
    assert manuscript.paragraphs == ("开头一段。", "渡船往返三次。渡船往返三次。")
    assert manuscript.notes == (Note(1, 7, "《样刊》第5页"), Note(1, 14, "同上，第6页"))


def test_damaged_notes_are_passed_over(tmp_path):
    annotated(tmp_path / "a.docx", "footnote", {1: "没有写完 <"})
    assert files().read(tmp_path / "a.docx").notes == ()
