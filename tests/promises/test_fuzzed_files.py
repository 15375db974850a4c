"""Every file that can be brought in, damaged at will: it is taken, or refused in Chinese and nothing altered."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from fakes import case_text, own_text
from promises.mutating import Content, changed, damaged, examples, odd, refused_or_done
from zjreader.bootstrap.container import Container
from zjreader.domain.correcting import anchor
from zjreader.domain.corrections import Action, ArticleAnchor, Correction, to_json
from zjreader.domain.library import Issue
from zjreader.domain.ports import unchecked, unheard
from zjreader.domain.search import Query
from zjreader.domain.userdata import AnnotationFilter

pytestmark = [pytest.mark.slow, pytest.mark.timeout(0)]

ISSUE = case_text.ISSUE
STATES = ("unsettled", "kept_orphans", "settings", "shortcuts", "search_history", "session")
MANUSCRIPT = (
    "他写道：“渔港边建起加工厂，定海区新增就业岗位1500个”，又说“天台县新建幼儿园4所”。\n\n「山顶的孩子下山住读」"
)
HTML = f"<!DOCTYPE html><html><head><meta charset='utf-8'></head><body><pre>{own_text.TEXT}</pre></body></html>"


def docx(text: str) -> bytes:
    document, out = Document(), io.BytesIO()
    for line in text.split("\n"):
        document.add_paragraph(line)
    document.save(out)
    return out.getvalue()


def inside(packed: bytes) -> st.SearchStrategy[bytes]:
    """Draw a Word document whose wrapping is whole and one of whose parts is damaged."""
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    told = [n for n in parts if n.startswith(("word/document", "[Content", "_rels", "word/_rels", "word/styles"))]

    def rebuilt(name: str, data: bytes) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for part, content in {**parts, name: data}.items():
                archive.writestr(part, content)
        return Content(out.getvalue())

    return st.sampled_from(told).flatmap(lambda name: damaged(parts[name]).map(lambda data: rebuilt(name, data)))


def sources(text: str) -> dict[str, st.SearchStrategy[bytes]]:
    """Give what is tried of each kind of file."""
    return {
        ".txt": st.one_of(
            damaged(text.encode()),
            damaged(text.encode("gb18030")),
            damaged(text.encode("utf-16")),
            damaged(text.encode("utf-32")),
            damaged(text.encode("big5", "replace")),
            st.binary(max_size=400),
        ),
        ".md": damaged(("# 题\n\n> 引\n\n```\n" + text + "\n```\n**山**<br>\n").encode()),
        ".html": damaged(HTML.encode()),
        ".docx": st.one_of(damaged(docx(text)), inside(docx(text))),
    }


@dataclass
class Shelf:
    """An opened profile with one issue, and a folder for files."""

    container: Container
    profile: Path
    folder: Path
    fixes: dict[str, object]

    def file(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    folder = tmp_path_factory.mktemp("fuzz")
    container = Container(folder / "profile", "命令行")
    container.library.import_files([case_text.write(folder)], unheard, unchecked)
    yield Shelf(container, folder / "profile", folder, _corrections(container.library.issue(ISSUE)))
    container.close()


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html", ".docx"])
def test_importing(shelf: Shelf, suffix: str) -> None:
    @examples(25)
    @given(sources(own_text.TEXT)[suffix])
    def run(data: bytes) -> None:
        path = shelf.file(f"刊{suffix}", data)
        with refused_or_done(shelf.profile):
            for group in shelf.container.library.groups([path]):
                shelf.container.library.import_files(group, unheard, unchecked)
        for summary in shelf.container.library.issues():
            shelf.container.library.contents(summary.meta.key)
            if summary.meta.key != ISSUE:
                shelf.container.library.remove(summary.meta.key)

    run()


@pytest.mark.parametrize("suffix", [".txt", ".md", ".docx"])
def test_checking_a_manuscript(shelf: Shelf, suffix: str) -> None:
    checking = shelf.container.checking
    copy = shelf.folder / "副本.docx"

    @examples(40)
    @given(sources(MANUSCRIPT)[suffix], st.booleans())
    def run(data: bytes, sentences: bool) -> None:
        path = shelf.file(f"稿{suffix}", data)
        with refused_or_done(shelf.profile):
            found = checking.check(checking.read(path), unheard, unchecked, sentences=sentences)
            assert [checking.report(found, style) for style in ("html", "csv")]
            checking.write_corrected(path, copy, checking.sure(found))
        assert path.read_bytes() == data

    run()


@examples(80)
@given(st.text(max_size=200) | st.sampled_from([MANUSCRIPT, "“" * 3000, "”“" * 500, "\ud800“山河湖海山河”"]))
def test_checking_what_was_pasted(shelf: Shelf, text: str) -> None:
    with refused_or_done():
        shelf.container.checking.check(shelf.container.checking.pasted(text), unheard, unchecked, sentences=True)


@examples(120)
@given(data=st.data())
def test_importing_annotations(shelf: Shelf, data: st.DataObject) -> None:
    text = data.draw(exchanged(_annotations()), "file")
    edit = None
    with refused_or_done(shelf.profile):
        _report, edit = shelf.container.exchanging.merge(text)
    for style in shelf.container.exchanging.formats():
        shelf.container.exchanging.export(style.suffix, None).encode("utf-8", "replace")
    for annotation in shelf.container.annotating.find(AnnotationFilter()):
        shelf.container.annotating.html(annotation.note)
        shelf.container.annotating.backlinks(annotation.article)
    shelf.container.annotating.tags()
    shelf.container.bookmarking.all()
    if edit is not None:
        edit.undo()


@examples(80)
@given(data=st.data())
def test_importing_corrections(shelf: Shelf, data: st.DataObject) -> None:
    text = data.draw(exchanged(shelf.fixes), "file")
    correcting = shelf.container.correcting
    with refused_or_done(shelf.profile):
        merge = correcting.merge(text)
        correcting.export()
        for issue in merge.waiting:
            correcting.of_issue(issue)
        if merge.edit is not None:
            shelf.container.library.contents(ISSUE)
            merge.edit.undo()
    shelf.container.searching.search(Query("幼儿园"))


@examples(40)
@given(data=st.data())
def test_restoring_a_backup(shelf: Shelf, data: st.DataObject) -> None:
    whole = shelf.folder / "好.db"
    if not whole.exists():
        shelf.container.exchanging.merge(json.dumps(_annotations()))
        shelf.container.saving.copy_to(whole)
    path = shelf.file("坏.db", data.draw(damaged(whole.read_bytes()), "file"))
    with refused_or_done(shelf.profile):
        shelf.container.saving.restore_from(path)
    shelf.container.exchanging.export("jsonld", None)
    for backup in shelf.container.saving.all()[3:]:
        (shelf.profile / "backups" / backup.name).unlink()


@pytest.mark.parametrize("name", ["user.db", "library.db"])
def test_opening_a_damaged_profile(tmp_path: Path, name: str) -> None:
    """What can be read is read; a database that is given up is set aside, never thrown away."""
    profile = tmp_path / "profile"
    container = Container(profile, "命令行")
    container.library.import_files([case_text.write(tmp_path)], unheard, unchecked)
    container.exchanging.merge(json.dumps(_annotations()))
    container.close()
    good = {path.name: path.read_bytes() for path in profile.iterdir() if path.is_file()}

    @examples(12)
    @given(damaged(good[name]))
    def run(data: bytes) -> None:
        for path, content in {**good, name: data}.items():
            (profile / path).write_bytes(content)
        for rest in ("-wal", "-shm"):
            (profile / f"{name}{rest}").unlink(missing_ok=True)
        with refused_or_done():
            opened = Container(profile, "命令行")
            try:
                opened.prepare()
                opened.library.issues()
                opened.exchanging.export("jsonld", None)
                opened.searching.search(Query("幼儿园"))
                opened.saving.examine()
            finally:
                opened.close()
        for folder in ("broken", "backups"):
            shutil.rmtree(profile / folder, ignore_errors=True)

    run()


@examples(40)
@given(
    state=st.fixed_dictionaries(dict.fromkeys(["unsettled", "kept_orphans", "settings", "search_history"], odd))
)
def test_starting_with_an_odd_state(shelf: Shelf, state: dict[str, object]) -> None:
    container = shelf.container
    for name, value in state.items():
        container.own.state.set(name, value)
    container.settings.load()
    container.searching.history()
    container.saving.examine(repair=False)
    with refused_or_done():
        container.library.import_files([case_text.write(shelf.folder)], unheard, unchecked)
        container.prepare()


def exchanged(document: object) -> st.SearchStrategy[str]:
    """Draw a JSON file with odd values, or a damaged one."""
    written = json.dumps(document, ensure_ascii=False)
    return st.one_of(
        changed(document).map(json.dumps),
        changed(document).map(json.dumps),
        odd.map(json.dumps),
        damaged(written.encode()).map(lambda data: data.decode("utf-8", "surrogateescape")),
    )


def _annotations() -> dict[str, object]:
    point = {"type": "TextPositionSelector", "start": 0, "end": 4}
    mark = {
        "id": "urn:uuid:0f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d11",
        "type": "Annotation",
        "motivation": "commenting",
        "created": "2025-01-02T03:04:05Z",
        "modified": "2025-01-02T03:04:06+08:00",
        "creator": {"type": "Person", "name": "某人"},
        "body": [
            {"type": "TextualBody", "value": "看 zjreader:syyb/2025/6/02#p1", "purpose": "commenting"},
            {"type": "TextualBody", "value": "产业", "purpose": "tagging"},
        ],
        "target": {
            "source": f"zjreader:{ISSUE}/01",
            "styleClass": "underline green",
            "selector": [
                {"type": "TextQuoteSelector", "exact": "临安区的", "prefix": "", "suffix": "竹林"},
                {"type": "FragmentSelector", "value": "p1", "refinedBy": point},
            ],
        },
    }
    over = [{"type": "FragmentSelector", "value": label, "refinedBy": point} for label in ("p1", "p2")]
    wide = {
        **mark,
        "id": "urn:uuid:1f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d12",
        "target": {
            "source": f"zjreader:{ISSUE}/02",
            "selector": [
                {"type": "TextQuoteSelector", "exact": "小岛"},
                {"type": "RangeSelector", "startSelector": over[0], "endSelector": over[1]},
            ],
        },
    }
    bookmark = {
        "id": "urn:uuid:2f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d13",
        "type": "Annotation",
        "motivation": "bookmarking",
        "body": [{"type": "TextualBody", "value": "桥", "purpose": "describing"}],
        "target": f"zjreader:{ISSUE}/02#p1",
        "zj:folder": "夹",
        "zj:rank": 1.5,
    }
    page = {"type": "AnnotationPage", "items": [mark, wide, bookmark]}
    return {"type": "AnnotationCollection", "total": 3, "first": page}


def _corrections(issue: Issue) -> dict[str, object]:
    first = issue.articles[0]
    anchors = [anchor(issue, first.key, block.label) for block in first.blocks]
    to = ArticleAnchor(f"{ISSUE}/02", "小岛大桥")
    made = [
        Correction(Action.FIELD, article=ArticleAnchor(first.key, first.title), field="title", value="竹海"),
        Correction(Action.FIELD, article=to, field="authors", value=("何田", "吴晴")),
        Correction(Action.FIELD, article=to, field="start_page", value=9),
        Correction(Action.ISSUE, field="publisher", value="山野社"),
        Correction(Action.DROP, block=anchors[-1]),
        Correction(Action.MOVE, block=anchors[-2], article=to),
        Correction(Action.JOIN, block=anchors[-4], other=anchors[-3]),
        Correction(Action.SPLIT, block=anchors[-3], before="竹器作坊", after="开到了家门口"),
    ]
    return {"type": "zjreader-corrections", "version": 1, "issues": {ISSUE: [to_json(c) for c in made]}}
