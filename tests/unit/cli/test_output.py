from __future__ import annotations

import json

import click
import pytest
from click.testing import CliRunner

from zjreader.cli.app import Launch, Session, build, pass_session
from zjreader.cli.output import StepPrinter, emit, emit_all, say
from zjreader.domain.errors import Cancelled, ReaderError


def nothing(*_arguments):
    raise AssertionError("not asked for")


class Suite:
    """Services that only close."""

    closed = 0

    def close(self):
        self.closed += 1


def run(body, *arguments, suite=None, window=nothing):
    @click.command()
    @pass_session
    def act(session: Session):
        body(session)

    launch = Launch(
        suite=lambda _home: suite or Suite(), window=window, picture=nothing, bench=nothing, formats=nothing
    )
    return CliRunner().invoke(build(launch, (act,)), list(arguments) or ["act"], catch_exceptions=False)


def test_values_are_json_lines_without_ascii_escapes():
    done = run(lambda _s: emit_all([{"题": "“引”"}, 3]))
    assert done.stdout.splitlines() == ['{"题": "“引”"}', "3"]


def test_a_lone_surrogate_does_not_stop_the_output():
    done = run(lambda _s: (emit({"字": "a\ud800b"}), say("坏\udfff字")))
    assert json.loads(done.stdout) == {"字": "a?b"}
    assert done.stderr == "坏?字\n"


def test_each_step_is_said_once():
    def body(_session):
        printer = StepPrinter()
        for fraction, step in ((0.0, "读"), (0.1, "读"), (0.5, "写"), (1.0, "写")):
            printer(fraction, step)

    assert run(body).stderr == "… 读\n… 写\n"


def test_a_step_that_counts_is_said_at_every_tenth():
    def body(_session):
        printer = StepPrinter()
        for number in range(400):
            printer(number / 400, f"正在核对第{number + 1}处，共400处")
        printer(1.0, "完成")

    said = run(body).stderr.splitlines()
    assert said[0] == "… 正在核对第1处，共400处"
    assert said[1] == "… 正在核对第41处，共400处"
    assert said[-1] == "… 完成"
    assert len(said) == 11


@pytest.mark.parametrize(
    ("error", "said"),
    [(ReaderError("坏了。", "请重试。"), "坏了。请重试。\n"), (Cancelled(), "已取消，没有改动任何内容。\n")],
)
def test_what_a_reader_can_act_on_ends_with_one_and_one_line(error, said):
    def body(_session):
        raise error

    done = run(body)
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", said)


def test_a_fault_of_ours_is_not_hidden():
    def body(_session):
        raise RuntimeError("ours")

    with pytest.raises(RuntimeError):
        run(body)


def test_services_are_made_once_and_closed_at_the_end_also_after_an_error():
    suite = Suite()

    def body(session):
        assert session.suite is session.suite
        raise ReaderError("坏了。")

    run(body, suite=suite)
    assert suite.closed == 1


def test_a_command_that_needs_no_services_opens_none():
    suite = Suite()
    run(lambda _s: None, suite=suite)
    assert suite.closed == 0


def test_without_a_command_the_window_opens(tmp_path):
    asked = []

    def window(home):
        asked.append(home)
        return 0

    done = run(nothing, "--home", str(tmp_path), window=window)
    assert (done.exit_code, asked) == (0, [tmp_path])
