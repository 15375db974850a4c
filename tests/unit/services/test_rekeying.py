from __future__ import annotations

from zjreader.domain.library import Article, Edition, Issue, IssueMeta
from zjreader.services.rekeying import rekey

META = IssueMeta(key="yksd/2024/7", periodical="运河时代", year=2024, number=7)


def issue(*articles: Article) -> Issue:
    return Issue(META, Edition.FULL, articles)


def keys(result: Issue) -> dict[str, str]:
    return {a.title: a.key for a in result.articles}


def test_an_inserted_article_does_not_move_the_others():
    old = [Article("yksd/2024/7/01", "甲篇文章"), Article("yksd/2024/7/02", "乙篇长谈")]
    new = issue(
        Article("yksd/2024/7/01", "甲篇文章"),
        Article("yksd/2024/7/02", "新来的一篇"),
        Article("yksd/2024/7/03", "乙篇长谈"),
    )
    assert keys(rekey(new, old)) == {
        "甲篇文章": "yksd/2024/7/01",
        "乙篇长谈": "yksd/2024/7/02",
        "新来的一篇": "yksd/2024/7/03",
    }


def test_a_mended_title_keeps_its_key():
    old = [Article("yksd/2024/7/05", "让老街活起耒的三年实践")]
    assert keys(rekey(issue(Article("yksd/2024/7/01", "让老街“活”起来的三年实践")), old)) == {
        "让老街“活”起来的三年实践": "yksd/2024/7/05"
    }


def test_pieces_follow_their_feature():
    old = [Article("yksd/2024/7/04", "五镇记"), Article("yksd/2024/7/04.2", "东镇", parent="yksd/2024/7/04")]
    new = issue(
        Article("yksd/2024/7/03", "五镇记"),
        Article("yksd/2024/7/03.1", "西镇", parent="yksd/2024/7/03"),
        Article("yksd/2024/7/03.2", "东镇", parent="yksd/2024/7/03"),
    )
    result = rekey(new, old)
    assert keys(result) == {"五镇记": "yksd/2024/7/04", "西镇": "yksd/2024/7/04.1", "东镇": "yksd/2024/7/04.2"}
    assert {a.parent for a in result.articles} == {None, "yksd/2024/7/04"}


def test_two_articles_with_one_title_keep_two_keys():
    old = [Article("yksd/2024/7/01", "短评"), Article("yksd/2024/7/02", "短评")]
    result = rekey(issue(Article("yksd/2024/7/01", "短评"), Article("yksd/2024/7/02", "短评")), old)
    assert [a.key for a in result.articles] == ["yksd/2024/7/01", "yksd/2024/7/02"]
