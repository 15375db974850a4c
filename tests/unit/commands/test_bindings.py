"""Which keys start which command, with the reader's own among them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zjreader.commands.bindings import Bindings, split
from zjreader.commands.registry import Registry
from zjreader.commands.spec import CommandSpec, Menu


def command(name: str, keys: str = "") -> CommandSpec:
    return CommandSpec(name, name, Menu.FILE, lambda _desk: None, keys)


COMMANDS = (command("a.open", "Ctrl+O; F5"), command("a.close", "Ctrl+W"), command("a.plain"))
REGISTRY = Registry(COMMANDS)
OPEN, CLOSE, PLAIN = COMMANDS


def test_commands_have_their_own_keys_at_first() -> None:
    bindings = Bindings(REGISTRY, {})
    assert bindings.keys(OPEN) == ("Ctrl+O", "F5")
    assert bindings.keys(PLAIN) == ()
    assert not bindings.changed(OPEN)


def test_a_key_given_away_has_left_its_command() -> None:
    bindings = Bindings(REGISTRY, {"a.plain": "F5"})
    assert bindings.keys(PLAIN) == ("F5",)
    assert bindings.keys(OPEN) == ("Ctrl+O",)
    assert bindings.changed(OPEN)


def test_an_empty_text_means_no_key() -> None:
    assert Bindings(REGISTRY, {"a.close": ""}).keys(CLOSE) == ()


def test_the_holder_of_a_key_is_named() -> None:
    bindings = Bindings(REGISTRY, {})
    assert bindings.holder("Ctrl+W") is CLOSE
    assert bindings.holder("Ctrl+W", but="a.close") is None
    assert bindings.holder("F12") is None


def test_giving_a_taken_key_takes_it_from_its_holder() -> None:
    changes = Bindings(REGISTRY, {}).given(PLAIN, "Ctrl+W")
    assert changes == {"a.plain": "Ctrl+W", "a.close": ""}
    after = Bindings(REGISTRY, changes)
    assert after.keys(CLOSE) == ()
    assert after.holder("Ctrl+W") is PLAIN


@pytest.mark.parametrize(
    ("text", "keys"), [("", ()), ("Ctrl+O", ("Ctrl+O",)), ("Ctrl++; Ctrl+=", ("Ctrl++", "Ctrl+="))]
)
def test_splitting(text: str, keys: tuple[str, ...]) -> None:
    assert split(text) == keys


NAMES = st.sampled_from([c.id for c in COMMANDS])
KEYS = st.sampled_from(["Ctrl+O", "F5", "Ctrl+W", "F6", "Ctrl+P", ""])


@given(st.lists(st.tuples(NAMES, KEYS), max_size=8))
def test_no_key_ever_starts_two_commands(steps: list[tuple[str, str]]) -> None:
    own: dict[str, str] = {}
    for name, keys in steps:
        own |= Bindings(REGISTRY, own).given(REGISTRY.get(name), keys)
        bindings = Bindings(REGISTRY, own)
        held = [key for c in REGISTRY for key in bindings.keys(c)]
        assert len(held) == len(set(held))
        assert bindings.keys(REGISTRY.get(name)) == split(keys)
