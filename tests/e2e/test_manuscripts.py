"""Manuscripts checked from the command line: every state, corrections as tracked changes, hostile files."""

from __future__ import annotations

import csv
import io
import zipfile
from collections import Counter

import pytest
from docx import Document
from docx.oxml.ns import qn

from fakes import own_text

LITERAL = [
    "前些年水质一直不好。从去年春天开始", "治水先要知道水从哪里来，脏在什么地方", "水利局派出二十个小组，沿着河岸",
    "光靠几个部门是不够的，沿河的村民也要动起来", "每人管一百米，谁家门口谁负责", "树干要五个人才能抱住。老人们说",
    "请专家每年体检两次", "临安区还为古树修了3条步道", "天还没有亮，定海区第一个村庄的豆腐坊",
    "热气从窗户里冒出来，飘得很远很远",
    "他们要赶在六点以前把新鲜海货送到城里的市场", "定海区的早点铺子开到了第十家",
]  # fmt: skip
CHANGED = [
    ("前些年水质总是不好，从去年春天开始", None), ("治水先得知道水从哪里来，脏在什么地方", None),
    ("水利局派出十二个小组，沿着河岸一段一段地走", "figure"), ("光靠几个部门是不行的，沿河的村民也要动起来", None),
    ("每人管一百二十米，谁家门口谁负责", "figure"), ("树干要五个人才可抱住。老人们说", None),
    ("2023年村集体经营性收入达到210万元", "figure"), ("临安区还为古树修了8条步道，去年接待游客", "figure"),
    ("天还没有亮，定江区第一个村庄的豆腐坊", "name"), ("热气从窗户里飘出来，飘得很远很远", None),
    ("他们要赶在七点以前把新鲜海货送到城里的市场", "figure"), ("定江区的早点铺子开到了第十家", "name"),
]  # fmt: skip
ABSENT = [f"{word}的灯笼挂在无人认领的阁楼上摇晃不停" for word in "甲乙丙丁戊己庚辛壬癸子丑"]


def folded(words: str) -> str:
    return words.replace("，", " ").replace("。", "；").replace("3", "３") + "！"


def manuscript(path, groups):
    document = Document()
    for group in groups:
        for words in group:
            paragraph = document.add_paragraph("文章写道：“")
            paragraph.add_run(words[:5]).bold = True
            paragraph.add_run(words[5:] + "”，由此可见。")
    document.save(path)
    return path


@pytest.fixture
def filled(run, tmp_path):
    assert run("import", own_text.write(tmp_path)).status == 0
    return run


def test_twelve_quotations_of_each_state(filled, tmp_path):
    groups = [LITERAL, [folded(w) for w in LITERAL], [w for w, _ in CHANGED], ["一段一段地走一段"] * 0, ABSENT]
    path = manuscript(tmp_path / "稿.docx", groups)
    before = path.read_bytes()
    done = filled("check", path)
    rows = done.rows
    assert [r["manuscript"]["text"] for r in rows] == [w for g in groups for w in g]
    states = [r["state"] for r in rows]
    assert states[:12] == ["exact"] * 12
    assert states[12:24] == ["folded"] * 12
    assert states[24:36] == ["fuzzy"] * 12
    assert set(states[36:]) == {"none"}
    for row, (_, kind) in zip(rows[24:36], CHANGED, strict=True):
        assert {f["kind"] for f in row["flags"]} == ({kind} if kind else set()), row["manuscript"]["text"]
        assert row["gravity"] == (3 if kind else 2)
    assert "数字或名称有出入 7 处" in done.said
    assert path.read_bytes() == before


def test_quotations_that_stand_in_several_places_say_so(filled, tmp_path):
    path = tmp_path / "稿.md"
    path.write_text(
        "他说“村集体经营性收入达到”，又说“村集体经营性收入达到”。\n\n> 热气从窗户里冒出来，飘得很远很远。\n",
        "utf-8",
    )
    rows = filled("check", path).rows
    assert [r["state"] for r in rows] == ["ambiguous", "ambiguous", "exact"]
    assert rows[0]["others"] >= 1
    assert [r["manuscript"]["paragraph"] for r in rows] == [1, 1, 3]


def test_all_that_is_sure_is_corrected_in_a_copy_as_tracked_changes(filled, tmp_path):
    words = [w for w, _ in CHANGED]
    path = manuscript(tmp_path / "稿.docx", [words, ABSENT[:2], LITERAL[:1]])
    copy = tmp_path / "更正稿.docx"
    before = path.read_bytes()
    done = filled("check", path, "--corrected", copy)
    assert done.status == 0
    assert path.read_bytes() == before
    assert "原稿没有改动" in done.said
    document = Document(copy)
    body = document.element.body
    deleted = [e.text for e in body.iter(qn("w:delText"))]
    inserted = ["".join(t.text for t in e.iter(qn("w:t"))) for e in body.iter(qn("w:ins"))]
    assert deleted
    assert max(map(len, deleted)) <= 3  # only what differs, not whole sentences
    for name, wanted in (("w:ins", "w:del"), ("w:del", "w:ins")):
        accepted = "\n".join(
            "".join(t.text or "" for t in p.iter(qn("w:t"), qn("w:delText")) if not _inside(t, wanted))
            for p in body.iter(qn("w:p"))
        )
        for row in filled("check", path).rows[:12]:
            original = row["original"] if name == "w:ins" else row["manuscript"]["text"]
            assert original in accepted
    assert inserted
    again = filled("check", path, "--corrected", path)
    assert again.status == 1
    assert "不能覆盖原稿" in again.said


def _inside(element, name):
    return any(e.tag == qn(name) for e in element.iterancestors())


def test_reports_are_written_and_escaped(filled, tmp_path):
    path = tmp_path / "稿.txt"
    path.write_text(
        "“<script>alert(1)</script>热气从窗户里冒出来，飘得很远很远”\n“=SUM(A1)治水先要知道水从哪里来”\n", "utf-8"
    )
    page, table = tmp_path / "报告.html", tmp_path / "报告.csv"
    assert filled("check", path, "--report", page).status == 0
    assert "<script>" not in page.read_text("utf-8")
    assert "&lt;script&gt;" in page.read_text("utf-8")
    assert filled("check", path, "--report", table).status == 0
    rows = list(csv.reader(io.StringIO(table.read_text("utf-8-sig"))))
    assert rows[2][1].startswith("'=")
    assert filled("check", path, "--report", tmp_path / "报告.pdf").status == 1
    assert filled("check", path, "--report", tmp_path / "没有" / "报告.csv").status == 1


def test_every_sentence_on_demand(filled, tmp_path):
    path = tmp_path / "稿.txt"
    path.write_text("热气从窗户里冒出来，飘得很远很远。这一句是作者自己的话，书里没有。\n", "utf-8")
    assert filled("check", path).rows == []
    assert "没有需要核对的引文" in filled("check", path).said
    rows = filled("check", path, "--sentences").rows
    assert [r["state"] for r in rows] == ["exact"]
    assert rows[0]["manuscript"]["marked"] is False


def test_a_text_cannot_be_corrected_in_a_copy(filled, tmp_path):
    path = tmp_path / "稿.txt"
    path.write_text(f"“{CHANGED[0][0]}”", "utf-8")
    done = filled("check", path, "--corrected", tmp_path / "copy.docx")
    assert done.status == 1
    assert "只有 .docx" in done.said


def _zip(path, parts, compression=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", compression) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


def test_hostile_manuscripts_are_refused_in_one_sentence(filled, tmp_path):
    renamed, locked, bomb = tmp_path / "改名.docx", tmp_path / "加密.docx", tmp_path / "炸弹.docx"
    _zip(renamed, {"a.txt": "text"})
    locked.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") * 40)
    _zip(bomb, {"[Content_Types].xml": "<x/>", "word/document.xml": b" " * 300_000_000})
    (tmp_path / "空.txt").write_bytes(b"")
    (tmp_path / "点.txt").write_text("，。！\n", "utf-8")
    (tmp_path / "图.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
    (tmp_path / "长.txt").write_text("字" * 2_100_000, "utf-8")
    names = [
        "改名.docx",
        "加密.docx",
        "炸弹.docx",
        "空.txt",
        "点.txt",
        "图.txt",
        "长.txt",
        "没有.txt",
        "稿.pdf",
        ".",
    ]
    said = Counter()
    for name in names:
        done = filled("check", tmp_path / name)
        assert (done.status, done.out) == (1, ""), name
        assert done.said.count("\n") == 1, done.said
        said[done.said] += 1
    assert len(said) == len(names)  # each is told apart
