"""What a reader corrects of figures, cases and themes: undoable, and still there after a re-import."""

from __future__ import annotations

from pathlib import Path

import pytest

from fakes import own_text
from zjreader.bootstrap.container import Container
from zjreader.domain.errors import LibraryMissing, ReaderError
from zjreader.domain.ports import unchecked, unheard
from zjreader.domain.studies import Evidence
from zjreader.services import figure_edits


@pytest.fixture
def container(tmp_path):
    made = Container(tmp_path / "profile")
    made.library.import_files([own_text.write(tmp_path)], unheard, unchecked)
    yield made
    made.close()


@pytest.fixture
def casing(container):
    return container.casing


@pytest.fixture
def linan(casing):
    return casing.case("临安区")


def figure(casing, case, value):
    return next(i for i in casing.indicators(case.article) if i.value == value)


def values(casing, case):
    return [i.value for i in casing.indicators(case.article)]


def again(container, tmp_path, old="", new=""):
    """Import the issue once more, with other words."""
    path = Path(tmp_path) / "再版.txt"
    path.write_text(own_text.TEXT.replace(old, new), "utf-8")
    assert container.library.import_files([path], unheard, unchecked).issue == "syyb/2024/5"


def test_a_case_answers_to_its_names(casing, linan):
    for name in (linan.article, "杭州市临安区", "临安"):
        assert casing.case(name) == linan
    with pytest.raises(LibraryMissing):
        casing.case("火星")
    with pytest.raises(ReaderError, match="好几个"):
        casing.case("市")


def test_a_figure_hidden_corrected_and_added_and_all_undone(casing, container, linan):
    before = casing.indicators(linan.article)
    hidden = casing.hide_figure(figure(casing, linan, "3"))
    changed = casing.change_figure(
        figure(casing, linan, "120"), {"period": "2023", "name": "村集体收入", "id": "x"}
    )
    block = next(b for b in container.library.article(linan.article).body if "六百多年" in b.text)
    evidence = Evidence(linan.article, block.label, 0, len(block.text), block.text)
    added = casing.add_figure(
        linan, evidence, {"name": "古树树龄", "value": "六百", "value_norm": 600, "unit": "年", "theme": "生态"}
    )
    now = {i.value: i for i in casing.indicators(linan.article)}
    assert "3" not in now
    assert (now["120"].name, now["120"].source) == ("村集体收入", "manual")
    assert (now["六百"].value_norm, now["六百"].evidence.label) == (600, block.label)
    for edit in (added, changed, hidden):
        edit.undo()
    assert casing.indicators(linan.article) == before
    for edit in (hidden, changed, added):
        edit.redo()
    assert {i.value: i for i in casing.indicators(linan.article)} == now


def test_a_figure_must_stand_in_the_words_that_are_to_state_it(casing, linan):
    for value in ("七百", "", " "):
        with pytest.raises(ReaderError):
            casing.add_figure(
                linan, Evidence(linan.article, "p1", 0, 4, "六百多年"), {"name": "树龄", "value": value}
            )


def test_corrections_survive_a_new_edition(casing, container, linan, tmp_path):
    casing.hide_figure(figure(casing, linan, "3"))
    casing.change_figure(figure(casing, linan, "120"), {"name": "村集体收入"})
    block = next(b for b in container.library.article(linan.article).body if "六百多年" in b.text)
    at = block.text.index("六百")
    casing.add_figure(
        linan,
        Evidence(linan.article, block.label, at, at + 4, "六百多年"),
        {"name": "树龄", "value": "六百", "theme": "生态"},
    )
    again(container, tmp_path, "临安区的樟树站在", "村里人都认得它。\n\n临安区的樟树站在")
    now = {i.value: i for i in casing.indicators(linan.article)}
    assert "3" not in now
    assert now["120"].name == "村集体收入"
    evidence = now["六百"].evidence
    text = container.library.article(linan.article).block(evidence.label).text
    assert text[evidence.start : evidence.end] == "六百多年"


def test_words_that_are_gone_leave_an_entered_figure_without_a_place(casing, container, linan, tmp_path):
    casing.add_figure(
        linan, Evidence(linan.article, "p1", 0, 4, "六百多年"), {"name": "树龄", "value": "六百", "theme": "生态"}
    )
    again(container, tmp_path, "已经六百多年", "很久")
    (found,) = [i for i in casing.indicators(linan.article) if i.value == "六百"]
    assert (found.evidence.label, found.evidence.quote, found.confidence) == ("", "六百多年", 0.0)


def test_cases_are_added_named_and_removed(casing, container):
    other = container.library.article("syyb/2024/5/01")
    edit = casing.add_case(other, "湖州市德清县")
    assert casing.case("德清县").article == other.key
    casing.rename_case(other.key, "湖州市安吉县")
    assert casing.case("安吉县").name == "湖州市安吉县"
    removed = casing.remove_case(other.key)
    with pytest.raises(LibraryMissing):
        casing.case("安吉县")
    removed.undo()
    assert casing.case("安吉县").article == other.key
    edit.undo()
    assert other.key not in {c.article for c in casing.cases()}


def test_a_paragraph_is_put_under_another_theme(casing, container, linan):
    passage = casing.passages(linan)[0]
    edit = casing.set_theme(linan.article, passage.label, "文化旅游")
    assert casing.passages(linan)[0].theme == "文化旅游"
    casing.set_theme(linan.article, passage.label, "医疗")
    assert casing.passages(linan)[0].theme == "医疗"
    edit.undo()
    assert casing.passages(linan)[0].theme in (passage.theme, "医疗")


def test_a_theme_goes_with_its_paragraph(casing, container, linan, tmp_path):
    chosen = casing.passages(linan)[1]
    words = container.library.article(linan.article).block(chosen.label).text
    casing.set_theme(linan.article, chosen.label, "医疗")
    again(container, tmp_path, "临安区的樟树站在", "村里人都认得它，天天从它身边走过去。\n\n临安区的樟树站在")
    article = container.library.article(linan.article)
    assert [article.block(p.label).text for p in casing.passages(linan) if p.theme == "医疗"] == [words]


def test_comparisons_are_saved_replaced_and_forgotten(casing, linan):
    casing.save("两地", {"articles": [linan.article]})
    edit = casing.save("两地", {"articles": [linan.article, "x"]})
    (saved,) = casing.saved()
    assert saved.payload["articles"] == [linan.article, "x"]
    edit.undo()
    assert casing.saved()[0].payload["articles"] == [linan.article]
    forgotten = casing.forget(casing.saved()[0])
    assert casing.saved() == ()
    forgotten.undo()
    assert casing.saved()[0].name == "两地"


def test_a_comparison_needs_two_to_six_cases_that_are_cases(casing, linan):
    for articles in ([], [linan.article], [linan.article] * 2, [f"a/1/1/0{n}" for n in range(7)]):
        with pytest.raises(ReaderError, match="2到6"):
            casing.compare(articles)
    with pytest.raises(LibraryMissing):
        casing.compare([linan.article, "syyb/2024/5/01"])


def test_what_is_hidden_is_left_out_of_a_comparison(casing, linan):
    other = casing.case("定海区")
    shared = [r for r in casing.compare([linan.article, other.article]).rows if r.shared == 2]
    assert shared
    casing.hide_figure(shared[0].cells[1].indicator)
    comparison = casing.compare([linan.article, other.article])
    assert shared[0].name not in {r.name for r in comparison.rows if r.shared == 2}
    assert [i.name for i in comparison.struck] == [shared[0].name]
    (left,) = [r for r in comparison.rows if r.name == shared[0].name]
    assert left.struck == (False, True), "struck is not the same as not disclosed"


def test_struck_figures_are_brought_back_and_that_is_undone(casing, linan):
    other = casing.case("定海区")
    before = casing.indicators(linan.article)
    assert casing.restore_figures([linan.article]) is None
    casing.hide_figure(figure(casing, linan, "3"))
    casing.change_figure(figure(casing, linan, "120"), {"name": "村集体收入"})
    assert [i.value for i in casing.struck(linan.article)] == ["3"]
    assert casing.restore_figures([other.article]) is None
    restored = casing.restore_figures([linan.article, other.article])
    assert casing.struck(linan.article) == ()
    assert len(casing.indicators(linan.article)) == len(before)
    assert "村集体收入" in {i.name for i in casing.indicators(linan.article)}, "other corrections stay"
    restored.undo()
    assert [i.value for i in casing.struck(linan.article)] == ["3"]


def test_an_edit_of_unknown_form_changes_nothing(casing, linan):
    before = casing.indicators(linan.article)
    assert figure_edits.with_figures(before, []) == before
