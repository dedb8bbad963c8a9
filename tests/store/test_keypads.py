"""keypads.toml and what a kiosk has learnt: read, stored, and told where something is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.core.faults import Fault
from kiosk.core.keys import Action, Key, Keys, PressRules
from kiosk.store.keypads import FILE_NAME, find_keypads, keep_learnt, load_keys

OURS = Path(__file__).parents[2] / "content" / FILE_NAME


def load(folder: Path, text: str) -> tuple[Keys, tuple[Fault, ...]]:
    (folder / FILE_NAME).write_text(text, "utf-8")
    return load_keys(folder / FILE_NAME, folder)


def test_without_a_file_a_keyboard_works(tmp_path: Path) -> None:
    assert load_keys(None, tmp_path) == (Keys(), ())
    assert load_keys(tmp_path / FILE_NAME, tmp_path) == (Keys(), ())


def test_our_own_file_knows_the_keypad_whose_key_is_taken_for_another(tmp_path: Path) -> None:
    keys, faults = load_keys(OURS, tmp_path)
    assert faults == ()
    assert keys.rules == PressRules()
    for key in (Key("Key_TouchpadOff", 201), Key("Key_TouchpadOff"), Key("Key_F23")):
        assert keys.table.action(key) is Action.PREVIOUS
    assert keys.table.action(Key("Key_F15", 193)) is Action.HEADPHONES_IN
    assert "not tried on the device" in OURS.read_text("utf-8")


def test_the_rules_can_be_set(tmp_path: Path) -> None:
    keys, faults = load(
        tmp_path,
        "[keys]\nany_key_speaks = false\nrepeat_after_s = 3\nrepeat_every_s = 1\n"
        "double_strike_s = 0.5\n",
    )
    assert faults == ()
    assert keys.rules == PressRules(3, 1, 0.5)
    assert not keys.table.any_speaks


@pytest.mark.parametrize(
    ("text", "where", "said"),
    [
        ("[keys]\nrepeat_after_s = 1\n", "keys, repeat_after_s", "at least 2"),
        ("[keys]\ndouble_strike_s = 2\n", "keys, double_strike_s", "at most 0.5"),
        ("[key]\n", "key", "not known here"),
        ('[[keypad]]\nname = "A"\n[keypad.keys]\nF20 = "selct"\n', 'keypad "A"', "“select”"),
        ('[[keypad]]\nname = "A"\n[keypad.codes]\nF20 = "select"\n', "codes", "scan code"),
        ('[[keypad]]\n[keypad.codes]\n200 = "select"\n', "name", "missing"),
    ],
)
def test_a_mistake_is_told_with_file_line_and_remedy(
    tmp_path: Path, text: str, where: str, said: str
) -> None:
    _, faults = load(tmp_path, text)
    assert len(faults) == 1, faults
    told = str(faults[0])
    assert FILE_NAME in told and faults[0].line > 0
    assert said in told
    assert where.split(",")[-1].strip().split(" ")[0] in told


def test_a_broken_keypad_leaves_the_others_working(tmp_path: Path) -> None:
    keys, faults = load(
        tmp_path,
        '[[keypad]]\nname = "A"\n[keypad.codes]\n5 = "fly"\n'
        '[[keypad]]\nname = "B"\n[keypad.codes]\n200 = "next"\n',
    )
    assert len(faults) == 1
    assert keys.table.action(Key("", 200)) is Action.NEXT


def test_the_kiosk_s_own_file_counts_before_the_exhibit_s(tmp_path: Path) -> None:
    content, state = tmp_path / "content", tmp_path / "state"
    for folder in (content, state):
        folder.mkdir()
        (folder / FILE_NAME).write_text("", "utf-8")
    assert find_keypads(content, state) == state / FILE_NAME
    (state / FILE_NAME).unlink()
    assert find_keypads(content, state) == content / FILE_NAME
    assert find_keypads(state, state) is None


def test_what_was_learnt_is_kept_and_counts_first(tmp_path: Path) -> None:
    file = keep_learnt(tmp_path / "state", {201: Action.HOME, 38: Action.SELECT})
    keys, faults = load_keys(OURS, tmp_path / "state")
    assert faults == ()
    assert keys.table.action(Key("Key_TouchpadOff", 201)) is Action.HOME
    assert keys.table.action(Key("Key_A", 38)) is Action.SELECT
    keep_learnt(tmp_path / "state", {})
    assert load_keys(OURS, tmp_path / "state")[0].table.learnt == {}
    file.write_text("[codes]\n201 = 5\n", "utf-8")
    assert "learnt-keypad.toml" in str(load_keys(OURS, tmp_path / "state")[1][0])
