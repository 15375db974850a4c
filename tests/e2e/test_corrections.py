"""Corrections on the command line: out of one profile, into another."""

from __future__ import annotations

import json

from click.testing import CliRunner

from damage.generator import make_issue
from zjreader.bootstrap.commandline import command_line
from zjreader.bootstrap.container import Container
from zjreader.domain.correcting import anchor
from zjreader.domain.corrections import Action, Correction, article_anchor
from zjreader.domain.library import BlockKind
from zjreader.domain.ports import unchecked, unheard


def run(home, *arguments):
    result = CliRunner().invoke(command_line(), ["--home", str(home), *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_a_colleague_gets_the_same_edition(tmp_path):
    (tmp_path / "issue.txt").write_text(make_issue(5).text, "utf-8")
    container = Container(tmp_path / "mine")
    key = container.library.import_files([tmp_path / "issue.txt"], unheard, unchecked).issue
    issue = container.library.issue(key)
    article = next(a for a in issue.articles if sum(b.kind is BlockKind.PARAGRAPH for b in a.blocks) > 3)
    first, second = [b.label for b in article.blocks if b.kind is BlockKind.PARAGRAPH][:2]
    container.correcting.add(
        key,
        Correction(Action.JOIN, anchor(issue, article.key, first), anchor(issue, article.key, second)),
        Correction(Action.FIELD, article=article_anchor(article), field="column", value="渡口"),
    )
    container.close()

    listed = [json.loads(line) for line in run(tmp_path / "mine", "correct", "list", key).stdout.splitlines()]
    assert [(row["number"], row["action"], row["unfit"]) for row in listed] == [
        (1, "join", None),
        (2, "field", None),
    ]
    file = tmp_path / "corrections.json"
    file.write_text(run(tmp_path / "mine", "correct", "export", key).stdout, "utf-8")

    waiting = run(tmp_path / "other", "correct", "import", file)
    assert json.loads(waiting.stdout) == {"added": 2, "known": 0, "unfit": [], "waiting": [key]}
    assert run(tmp_path / "other", "import", tmp_path / "issue.txt").exit_code == 0
    assert run(tmp_path / "other", "blocks", key).stdout == run(tmp_path / "mine", "blocks", key).stdout
    assert run(tmp_path / "other", "toc", key).stdout == run(tmp_path / "mine", "toc", key).stdout
    again = run(tmp_path / "other", "correct", "import", file)
    assert json.loads(again.stdout)["known"] == 2


def test_what_cannot_be_imported_is_told_in_one_line(tmp_path):
    (tmp_path / "letter.txt").write_text("亲爱的编辑", "utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\xff\xfe\xff")
    for name in ("letter.txt", "picture.png", "gone.json"):
        result = run(tmp_path / "home", "correct", "import", tmp_path / name)
        assert result.exit_code == 1
        assert len(result.stderr.strip().splitlines()) == 1
        assert "Traceback" not in result.stderr
