"""Every command of the contract, its fields and its exit status, over a small issue of our own."""

from __future__ import annotations

import csv
import io
import json

import pytest

from fakes import own_text

KEYS = {
    "import": {"issue", "title", "articles", "paragraphs", "dropped", "warnings", "seconds"},
    "issues": {"issue", "periodical", "year", "number", "total_number", "date", "edition", "articles", "chars"},
    "toc": {"article", "title", "subtitle", "authors", "start_page", "end_page", "places", "children"},
    "blocks": {"article", "parent", "kind", "text", "lines"},
    "search": {"article", "title", "column", "page", "paragraph", "start", "end", "text", "snippet", "score"},
    "quote": {
        "state", "score", "article", "paragraph", "page", "start", "end", "original", "diff", "end_paragraph",
    },
    "cases": {"case", "article", "title", "places", "themes", "indicators"},
    "indicators": {
        "case", "lines", "value_norm", "unit_norm", "comparator", "period", "theme", "indicator", "quote",
    },
}  # fmt: skip


@pytest.fixture
def issue(run, tmp_path):
    """Import the issue and give its key."""
    done = run("import", own_text.write(tmp_path))
    assert (done.status, done.row["warnings"]) == (0, [])
    return done.row["issue"]


def has(rows, command):
    assert rows
    assert all(KEYS[command] <= row.keys() for row in rows)
    return rows


def test_import_issues_toc_blocks_show(run, tmp_path, issue):
    again = run("import", tmp_path / "山野月报2024年第5期.txt")
    has([again.row], "import")
    assert (again.row["issue"], again.row["changes"]) == (issue, ["与原来的版本完全相同。"])
    listed = {row["issue"]: row for row in has(run("issues").rows, "issues")}
    assert listed[issue]["edition"] == "full"
    assert {row["edition"] for key, row in listed.items() if key != issue} <= {"digest"}
    sections = run("toc", issue).rows
    assert has([a for s in sections for a in s["articles"]], "toc")
    blocks = has(run("blocks", issue).rows, "blocks")
    assert "dropped" in {b["kind"] for b in blocks}
    assert all(b["reason"] for b in blocks if b["kind"] == "dropped")
    lines = {n for b in blocks for n in b["lines"]}
    assert lines == {n for n, line in enumerate(own_text.TEXT.split("\n"), 1) if line.strip()}
    key = sections[0]["articles"][0]["article"]
    assert run("show", key).out.startswith("# 让小河变清的三个办法")
    assert "让小河变清" in run("show", key, "--format", "txt").out
    assert run("show", key, "--format", "json").row["article"] == key


def test_several_files_report_each_and_one_that_fails_does_not_stop_the_others(run, tmp_path):
    broken = tmp_path / "空.txt"
    broken.write_bytes(b"")
    done = run("import", broken, own_text.write(tmp_path))
    assert done.status == 1
    assert done.row["articles"] == 3
    assert "是空的" in done.said


def test_search_gives_places_in_the_text_as_printed(run, issue):
    rows = has(run("search", "古树", "--issue", issue).rows, "search")
    assert all(row["text"][row["start"] : row["end"]] == "古树" for row in rows)
    assert all(row["paragraph"].startswith(row["article"] + "#") for row in rows)
    assert len(run("search", "古树", "--limit", 1).rows) == 1
    nothing = run("search", "海市蜃楼公司", "--issue", issue)
    assert (nothing.status, nothing.out) == (0, "")
    assert "没有找到" in nothing.said


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("热气从窗户里冒出来，飘得很远很远", "exact"),
        ("热气从窗户里冒出来 飘得很远很远。", "folded"),
        ("热气从窗子里冒出来，飘得很远很远", "fuzzy"),
        ("这一句话在任何一期里都不曾印过，谁也没有说过", "none"),
    ],
)
def test_quote_tells_where_and_how(run, issue, words, state):
    row = has(run("quote", words).rows, "quote")[0]
    assert row["state"] == state
    if state == "none":
        assert (row["article"], row["paragraph"], row["page"]) == (None, None, None)
        return
    text = {b["article"] + "#" + b["label"]: b["text"] for b in run("blocks", issue).rows if b["article"]}
    assert text[row["paragraph"]][row["start"] : row["end"]] == row["original"]
    assert (row["diff"] == []) == (state == "exact")
    assert "".join(part["original"] for part in row["diff"]) in ("", row["original"])


def test_quote_reads_from_standard_input_and_across_paragraphs(run, issue):
    words = "一段一段地查。大家动手光靠几个部门是不够的"
    row = run("quote", "-", stdin=words).rows[0]
    assert row["paragraph"] != row["end_paragraph"] is not None


@pytest.mark.parametrize("stdin", ["，。！…", "", " \n", b"\xff\xfe\xfa", "字" * 6000, "一段话。" * 300_000])
def test_what_cannot_be_looked_for_is_refused_in_one_sentence(run, issue, stdin):
    done = run("quote", "-", stdin=stdin)
    assert (done.status, done.out) == (1, "")
    assert done.said.count("\n") == 1


def test_unbalanced_marks_do_not_hide_a_quotation(run, issue):
    assert run("quote", "“河要慢慢养，人要慢慢劝").rows[0]["state"] in ("exact", "folded")
    assert run("quote", "『河要慢慢养，人要慢慢劝”").rows[0]["state"] in ("exact", "folded")


def test_cite_gives_styles_and_invents_no_page(run, issue):
    article = run("toc", issue).rows[0]["articles"][0]["article"]
    assert "[J]" in run("cite", article).out
    for style in ("gbt7714", "footnote", "bibtex", "ris", "csl-json"):
        assert "让小河变清的三个办法" in run("cite", article + "#p1", "--style", style).out
    assert run("cite", article + "#p99").status == 1
    assert run("cite", "乱写").status == 1


def test_cases_indicators_and_comparison(run, issue):
    cases = [row for row in has(run("cases").rows, "cases") if row["article"].startswith(issue)]
    assert [c["case"] for c in cases] == ["杭州市临安区", "舟山市定海区"]
    figures = has(run("indicators", cases[0]["article"]).rows, "indicators")
    texts = {b["article"] + "#" + b["label"]: b["text"] for b in run("blocks", issue).rows if b["article"]}
    for row in figures:
        assert texts[f"{row['article']}#{row['label']}"][row["start"] : row["end"]] == row["quote"]
        assert row["value"] in row["quote"]
    assert 1_200_000 in {row["value_norm"] for row in figures}
    found = run("compare", cases[0]["article"], cases[1]["article"]).row
    shared = [row for row in found["rows"] if row["shared"] == 2]
    assert [c["value_norm"] for c in shared[0]["cells"]] == [1_200_000, 950_000]
    single = [row for row in found["rows"] if row["shared"] == 1]
    assert all(cell is None or cell["quote"] for row in single for cell in row["cells"])
    assert any(cell is None for row in single for cell in row["cells"])  # not disclosed, never 0
    assert run("indicators", "没有这个地方").status == 1
    assert run("compare", cases[0]["article"]).status == 1


def test_comparisons_for_people_say_what_is_not_disclosed(run, issue):
    names = [row["article"] for row in run("cases").rows if row["article"].startswith(issue)]
    for style in ("md", "csv", "html"):
        text = run("compare", *names, "--format", style).out
        assert "未披露" in text
        assert "120" in text
    table = list(csv.reader(io.StringIO(run("compare", *names, "--format", "csv").out.removeprefix("\ufeff"))))
    assert any("未披露" in row for row in table)


def test_annotations_go_out_and_come_in(run, tmp_path, issue):
    exported = run("annotations", "export").out
    assert json.loads(exported)["total"] == 0
    note = {
        "id": "urn:uuid:0f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d11",
        "type": "Annotation",
        "created": "2026-01-01T00:00:00Z",
        "body": {"type": "TextualBody", "value": "记一笔", "purpose": "commenting"},
        "target": {
            "source": f"zjreader:{run('toc', issue).rows[0]['articles'][0]['article']}",
            "selector": {
                "type": "TextQuoteSelector",
                "exact": "人要慢慢劝",
                "prefix": "光靠几个部门是不够的，沿河的村民也要动起来。老师傅说：“河要慢慢养，",
                "suffix": "。”每人管一百米，谁家门口谁负责。",
            },
        },
    }
    file = tmp_path / "notes.jsonld"
    file.write_text(json.dumps(note), "utf-8")
    report = run("annotations", "import", file).row
    assert (report["added"], report["review"]) == (1, 0)
    assert run("annotations", "import", file).row["unchanged"] == 1
    for style in ("jsonld", "md", "html", "csv"):
        assert "记一笔" in run("annotations", "export", "--format", style).out
    assert run("annotations", "export", "--format", "pdf").status == 2
    item = json.loads(run("annotations", "export").out)["first"]["items"][0]
    assert item["target"]["selector"][1]["value"].startswith("p")
    for bad in (tmp_path / "没有.jsonld", tmp_path, own_text.write(tmp_path)):
        assert run("annotations", "import", bad).status == 1
    words = {"type": "TextQuoteSelector", "exact": "光靠几个部门是不够的"}
    theirs = [{"id": "a", "type": "Annotation", "target": {"source": "https://r.example/", "selector": words}},
              {"id": "b", "type": "Annotation", "target": "https://r.example/", "body": "通篇"}]  # fmt: skip
    file.write_text(json.dumps(theirs), "utf-8")
    done = run("annotations", "import", file, "--rest", tmp_path / "rest.json")
    assert done.row["added"] == 1
    assert done.row["unplaced"] == ["第2条没有引用原文，不知道该放在哪里，没有导入。笔记：通篇"]
    assert done.row["unplaced"][0] in done.said
    assert json.loads((tmp_path / "rest.json").read_text("utf-8")) == theirs[1:]


def test_backup_restore_doctor(run, tmp_path, issue):
    copy = tmp_path / "copy.db"
    assert run("backup", copy).row["counts"]["annotations"] == 0
    file = tmp_path / "notes.jsonld"
    file.write_text(json.dumps({"id": "urn:uuid:0f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d11", "type": "Annotation",
                                "target": f"zjreader:{issue}/01"}), "utf-8")  # fmt: skip
    assert run("annotations", "import", file).row["added"] == 1
    before = run("restore", copy).row
    assert before["counts"]["annotations"] == 1
    assert json.loads(run("annotations", "export").out)["total"] == 0
    assert run("restore", before["name"]).status == 0
    assert json.loads(run("annotations", "export").out)["total"] == 1
    assert {"restore", "import"} <= {row["reason"] for row in run("backup", "--list").rows}
    assert run("restore", tmp_path / "没有.db").status == 1
    assert run("restore", file).status == 1
    assert json.loads(run("annotations", "export").out)["total"] == 1
    found = run("doctor")
    assert (found.status, found.row["sound"]) == (0, True)


def test_doctor_tells_of_damage_and_repairs_it(run, tmp_path, issue):
    run("backup")
    user = tmp_path / "profile" / "user.db"
    user.write_bytes(b"\0" * user.stat().st_size)
    found = run("doctor")
    assert found.status == 0
    assert "repaired" in {f["level"] for f in found.row["findings"]}


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "zz/1/1/01"),
        ("toc", "zz/1/1"),
        ("blocks", "zz/1/1"),
        ("remove", "zz/1/1"),
        ("import", "/没有/这个.txt"),
    ],
)
def test_what_is_not_there_ends_with_one_and_a_sentence(run, arguments):
    done = run(*arguments)
    assert (done.status, done.out) == (1, "")
    assert done.said.strip()
    assert "Traceback" not in done.said


@pytest.mark.parametrize("arguments", [("search",), ("nonsense",), ("search", "x", "--limit", "0"), ("cite",)])
def test_wrong_usage_ends_with_two(run, arguments):
    assert run(*arguments).status == 2


def test_a_removed_issue_is_gone_and_its_notes_are_kept(run, issue):
    assert run("remove", issue).status == 0
    assert issue not in {row["issue"] for row in run("issues").rows}
