from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from fakes.work import asked
from zjreader.domain.annotations import AnchorState, TextPositionSelector
from zjreader.domain.errors import ReaderError, SourceUnreadable
from zjreader.domain.inks import Color, Style
from zjreader.domain.userdata import AnnotationFilter

from .conftest import FERRY, KEY, ORCHARD, sourced, two_articles

ONE, TWO = f"{KEY}/01", f"{KEY}/02"
SCHEMA = json.loads((Path(__file__).parents[2] / "data" / "web-annotation.schema.json").read_text("utf-8"))


def fill(profile):
    """Write one of everything."""
    service = profile.annotating
    first = profile.mark("刻一道", note="**水位**，见 zjreader:yksd/2024/7/02#p3")
    service.add_tags([first.id], ["水文", "待查"])
    article = profile.library.article(ONE)
    service.mark(article, TextPositionSelector("p1", 20, "p3", 4), Color.BLUE, Style.UNDERLINE)
    service.note_on(article, None, "通篇的笔记 <b>&")
    service.note_on(profile.library.article(TWO), "p2", "")
    service.delete([profile.mark("减到八分钟").id])
    profile.annotations.put([replace(profile.mark("多蒸两笼"), creator="某位同事")])
    profile.bookmarking.add(ONE, "p3", "早点 & 摊", "渡口")
    profile.bookmarking.add(TWO, "", "果园")
    return first


def test_the_exchange_conforms_to_the_w3c_model(stocked):
    fill(stocked)
    document = json.loads(stocked.exchanging.export("jsonld"))
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(document, SCHEMA, jsonschema.Draft202012Validator)
    items = document["first"]["items"]
    assert len(items) == document["total"] == 7
    assert {i["motivation"] for i in items} == {"commenting", "highlighting", "bookmarking"}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**document, "total": "7"}, SCHEMA)


@pytest.mark.parametrize("with_library", [True, False])
def test_export_import_into_an_empty_profile_and_export_give_the_same(stocked, profiles, with_library):
    fill(stocked)
    sent = stocked.exchanging.export("jsonld")
    other = profiles("other")
    if with_library:
        other.put(two_articles())
    report, _ = other.exchanging.merge(sent)
    assert (report.added, report.updated, report.unchanged, report.review) == (7, 0, 0, 0)
    assert report.conflicts == report.refused == ()
    assert other.exchanging.export("jsonld") == sent
    assert other.annotations.find(AnnotationFilter()) == stocked.annotations.find(AnnotationFilter())
    again, edit = other.exchanging.merge(sent)
    assert (again.added, again.updated, again.unchanged, edit) == (0, 0, 7, None)


def test_the_newer_side_wins_and_the_difference_is_told(stocked, profiles):
    mine = stocked.mark("刻一道", note="我方旧笔记")
    other = profiles("other")
    other.put(two_articles())
    other.exchanging.merge(stocked.exchanging.export("jsonld"))
    other.clock.seconds = 5000
    other.annotating.set_note(mine.id, "对方新笔记")
    report, edit = stocked.exchanging.merge(other.exchanging.export("jsonld"))
    assert (report.added, report.updated) == (0, 1)
    assert "对方较新" in report.conflicts[0]
    assert "我方旧笔记" in report.conflicts[0]
    assert stocked.now(mine).note == "对方新笔记"
    edit.undo()
    assert stocked.now(mine) == mine
    edit.redo()
    stocked.clock.seconds = 9000
    stocked.annotating.set_note(mine.id, "我方更新")
    report, edit = stocked.exchanging.merge(other.exchanging.export("jsonld"))
    assert (report.updated, edit) == (0, None)
    assert "我方较新" in report.conflicts[0]
    assert stocked.now(mine).note == "我方更新"


def test_times_are_compared_as_times(stocked):
    made = stocked.mark("刻一道")
    document = json.loads(stocked.exchanging.export("jsonld"))
    (item,) = document["first"]["items"]
    item["body"] = [{"type": "TextualBody", "value": "夏令时", "purpose": "commenting"}]
    for stamp, wins in (
        (made.modified.replace(".000001+00:00", "Z"), False),  # a microsecond older, though Z sorts after a dot
        ("2026-03-01T09:00:00+08:00", True),  # one o'clock, though nine sorts after it
        ("2026-02-30T00:00:00Z", True),  # no day of the calendar: taken to be of now
    ):
        item["modified"] = stamp
        if stamp.startswith("2026-02-30"):
            item["created"] = stamp
        report, edit = stocked.exchanging.merge(json.dumps(document))
        assert bool(report.updated) is wins, stamp
        if edit is not None:
            edit.undo()


def test_a_colleague_with_another_edition_gets_each_note_at_its_words(stocked, profiles):
    kept, changed = stocked.mark("多蒸两笼"), stocked.mark("今年刻到第七道")
    other = profiles("other")
    other.put(two_articles(("新加的开场白，各家都到渡口来看。", *FERRY[:3], "雨季里另写一段。"), ORCHARD))
    report, _ = other.exchanging.merge(stocked.exchanging.export("jsonld"))
    assert (report.added, report.review) == (2, 1)
    assert (other.now(kept).position.label, other.now(kept).state) == ("p4", AnchorState.MOVED)
    assert other.now(changed).state is AnchorState.ORPHAN
    assert other.now(changed).quote == changed.quote


def test_an_id_that_comes_twice_is_taken_once_the_newer(stocked):
    made = stocked.mark("刻一道", note="甲")
    document = json.loads(stocked.exchanging.export("jsonld"))
    stocked.annotating.delete([made.id])
    stocked.annotating.empty_trash()
    first = document["first"]["items"][0]
    second = json.loads(json.dumps(first))
    second["modified"] = "2027-01-01T00:00:00Z"
    second["body"][0]["value"] = "乙"
    document["first"]["items"] = [second, first]
    report, _ = stocked.exchanging.merge(json.dumps(document))
    assert report.added == 1
    assert stocked.now(made).note == "乙"


def test_what_lies_in_the_trash_here_comes_back_only_if_theirs_is_newer(stocked):
    made = stocked.mark("刻一道", note="甲")
    sent = stocked.exchanging.export("jsonld")
    stocked.annotating.delete([made.id])
    assert stocked.exchanging.merge(sent)[1] is None
    newer = sent.replace(made.modified, "2027-01-01T00:00:00Z").replace("甲", "乙")
    stocked.exchanging.merge(newer)
    assert (stocked.now(made).deleted, stocked.now(made).note) == (None, "乙")


def test_what_is_no_exchange_changes_nothing_and_backs_nothing_up(stocked):
    with pytest.raises(SourceUnreadable):
        stocked.exchanging.merge('{"type": "Person"}')
    assert stocked.backed_up == 0
    fill(stocked)
    sent = stocked.exchanging.export("jsonld")
    assert stocked.exchanging.merge(sent)[1] is None
    assert stocked.backed_up == 0


def test_a_failing_import_takes_nothing_in(stocked, profiles, monkeypatch):
    fill(stocked)
    sent = stocked.exchanging.export("jsonld")
    other = profiles("other")
    put = other.bookmarks.put
    monkeypatch.setattr(other.bookmarks, "put", lambda _marks: (_ for _ in ()).throw(RuntimeError("full")))
    with pytest.raises(RuntimeError):
        other.exchanging.merge(sent)
    monkeypatch.setattr(other.bookmarks, "put", put)
    assert other.annotations.find(AnnotationFilter()) == ()


def test_an_unknown_format_is_refused_with_those_there_are(stocked):
    with pytest.raises(ReaderError, match="pdf") as refused:
        stocked.exchanging.export("pdf")
    assert all(form.suffix in refused.value.hint for form in stocked.exchanging.formats())


def test_exports_for_people_hold_words_notes_and_citations_in_reading_order(stocked):
    fill(stocked)
    for style in ("md", "html", "csv"):
        text = stocked.exchanging.export(style)
        assert text.index("渡口的早晨") < text.index("南坡的果园")
        assert "2024(7)" in text
        assert "刻一道" in text
        assert "减到八分钟" not in text.replace(FERRY[1], "")
    page = stocked.exchanging.export("html")
    assert "<b>" not in page
    one = stocked.exchanging.export("md", AnnotationFilter(tags=frozenset({"水文"})))
    assert "果园" not in one


def test_notes_of_an_issue_that_is_not_there_are_exported_all_the_same(stocked):
    fill(stocked)
    stocked.library.remove(KEY)
    assert "刻一道" in stocked.exchanging.export("md")
    assert ONE in stocked.exchanging.export("csv")


def test_exports_for_people_ask_the_library_as_little_for_many_articles_as_for_few(stocked):
    with_one = spread(stocked, 1)
    assert spread(stocked, 12) == with_one


def test_an_exchange_asks_the_library_for_nothing(stocked):
    fill(stocked)
    with asked(stocked.opened.readers.get()) as seen:
        stocked.exchanging.export("jsonld")
    assert seen.statements == []


def test_a_piece_takes_its_authors_and_pages_from_the_feature_it_stands_in(profiles):
    profile = profiles("pieces")
    whole, piece = two_articles().articles
    piece = replace(piece, key=f"{whole.key}.1", parent=whole.key, authors=(), start_page=None, end_page=None)
    profile.put(sourced(whole, piece))
    profile.mark("剪枝", key=piece.key)
    citation = profile.citing.cite(piece.key, "gbt7714")
    assert "林可" in citation
    assert "4-6" in citation
    assert citation in profile.exchanging.export("csv")


def test_an_unknown_style_of_citations_is_told(stocked):
    fill(stocked)
    with pytest.raises(ReaderError, match="引文格式"):
        stocked.exchanging.export("md", citation="apa")


def spread(profile, count):
    """Mark a word in each of so many articles; count the statements of an export."""
    first = two_articles().articles[0]
    made = [replace(first, key=f"{KEY}/{number:02d}", title=f"第{number}篇") for number in range(1, count + 1)]
    profile.put(sourced(*made))
    for article in made:
        profile.mark("刻一道", key=article.key)
    with asked(profile.opened.readers.get()) as seen:
        text = profile.exchanging.export("csv")
    assert text.count("林可. 第") == count + (count > 1)  # the first has been marked before
    return len(seen.statements)
