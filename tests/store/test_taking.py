"""A kiosk takes what is signed, newer, whole and sound, and nothing else."""

from __future__ import annotations

import datetime
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tuf.api.metadata import Metadata, Targets

from kiosk.core.faults import UntriedError
from kiosk.core.updates import Outcome, Reason
from kiosk.store import disk
from kiosk.store.content import load
from kiosk.store.key_folder import KeyFolder
from kiosk.store.mending import repair
from kiosk.store.slots import version_of
from kiosk.store.sources import source_of
from tests.store.publisher import NOW, Kiosk, Publisher, Unsynced, changed, tree_of
from tests.store.small_exhibit import write_exhibit

WORDS = "panels/deportation/ru.md"


@pytest.fixture(autouse=True)
def hurry() -> Iterator[None]:
    """Wait for no disk: what a power cut leaves is tested elsewhere."""
    with disk.through(Unsynced()):
        yield


@pytest.fixture(scope="module")
def exhibit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small exhibit; nobody changes it."""
    return write_exhibit(tmp_path_factory.mktemp("exhibit")).parent


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    """Somebody with keys."""
    return Publisher(tmp_path / "publisher")


@pytest.fixture
def kiosk(tmp_path: Path, publisher: Publisher) -> Kiosk:
    """A kiosk that trusts the publisher."""
    return Kiosk(tmp_path / "kiosk").trusts(publisher)


@pytest.fixture
def stick(tmp_path: Path, publisher: Publisher, exhibit: Path) -> Path:
    """A stick with the first version."""
    publisher.publish(publisher.files(exhibit), tmp_path / "stick" / "kiosk-update")
    return tmp_path / "stick"


def second(publisher: Publisher, exhibit: Path, stick: Path) -> Path:
    """Publish a second version to a stick."""
    other = changed(exhibit, stick.parent / "other", "выслал", "изгнал", f"content/{WORDS}")
    publisher.publish(publisher.files(other), stick / "kiosk-update")
    return other


def told(kiosk: Kiosk) -> str:
    """Return the words of the page that changes."""
    return (kiosk.slots.content_dir(kiosk.slots.state().active) / WORDS).read_text("utf-8")


def test_a_stick_is_taken_and_the_next_one_adds_only_what_changed(
    publisher: Publisher, kiosk: Kiosk, stick: Path, exhibit: Path
) -> None:
    assert kiosk.takes(stick).exit_status == 0
    slot = kiosk.slots.state().active
    for name, path in publisher.files(exhibit).items():
        assert (kiosk.slots.path(slot) / name).read_bytes() == Path(path).read_bytes()
    assert kiosk.slots.damaged(slot) == ()
    assert load(kiosk.slots.content_dir(slot)).exhibit is not None
    before = {p.name for p in (stick / "kiosk-update" / "targets").rglob("*") if p.is_file()}
    second(publisher, exhibit, stick)
    after = {p.name for p in (stick / "kiosk-update" / "targets").rglob("*") if p.is_file()}
    assert len(after - before) == 1
    verdict = kiosk.takes(stick)
    assert (verdict.outcome, verdict.version) == (Outcome.TAKEN, 2), verdict
    assert "изгнал" in told(kiosk)
    note = kiosk.slots.update_set(kiosk.slots.state().active)
    assert note is not None and note.note.by == "A curator"


def test_what_is_not_newer_is_left_alone(kiosk: Kiosk, stick: Path) -> None:
    kiosk.takes(stick)
    before = kiosk.tree()
    verdict = kiosk.takes(stick)
    assert (verdict.exit_status, verdict.reason) == (3, Reason.SAME)
    assert kiosk.tree() == before


def test_publishing_the_same_again_makes_no_new_version(
    publisher: Publisher, kiosk: Kiosk, stick: Path, exhibit: Path
) -> None:
    kiosk.takes(stick)
    done = publisher.publish(publisher.files(exhibit), stick / "kiosk-update")
    assert (done.version, done.is_new, done.new_files) == (1, False, 0)
    assert kiosk.takes(stick).reason is Reason.SAME


def test_versions_count_on_from_stick_to_stick(
    publisher: Publisher, kiosk: Kiosk, stick: Path, exhibit: Path, tmp_path: Path
) -> None:
    kiosk.takes(stick)
    other = changed(exhibit, tmp_path / "other", "выслал", "изгнал", f"content/{WORDS}")
    done = publisher.publish(publisher.files(other), tmp_path / "new-stick")
    assert done.version == 2
    assert kiosk.takes(tmp_path / "new-stick").outcome is Outcome.TAKEN
    assert kiosk.takes(stick).reason is Reason.OLDER


def test_two_versions_are_kept_and_one_step_leads_back(
    publisher: Publisher, kiosk: Kiosk, stick: Path, exhibit: Path, tmp_path: Path
) -> None:
    for number, word in enumerate(("изгнал", "увёз", "угнал")):
        other = changed(exhibit, tmp_path / word, "выслал", word, f"content/{WORDS}")
        publisher.publish(publisher.files(other), stick / "kiosk-update")
        assert kiosk.takes(stick).version == number + 2
    assert [version_of(name) for name in kiosk.slots.names()] == [3, 4]
    kiosk.slots.roll_back()
    assert "увёз" in told(kiosk)
    # What staff took back does not come again by itself; a newer one does.
    assert kiosk.takes(stick).reason is Reason.SAME
    assert "увёз" in told(kiosk)
    kiosk.slots.roll_back()
    assert "угнал" in told(kiosk)
    kiosk.slots.roll_back()
    newest = changed(exhibit, tmp_path / "newest", "выслал", "отправил", f"content/{WORDS}")
    publisher.publish(publisher.files(newest), stick / "kiosk-update")
    assert kiosk.takes(stick).outcome is Outcome.TAKEN
    assert [version_of(name) for name in kiosk.slots.names()] == [3, 5]


def test_nothing_is_taken_before_somebody_is_trusted(tmp_path: Path, stick: Path) -> None:
    verdict = Kiosk(tmp_path / "new").takes(stick)
    assert (verdict.exit_status, verdict.reason) == (4, Reason.NO_TRUST)
    assert "--trust" in str(verdict)


def test_another_publisher_is_refused(kiosk: Kiosk, exhibit: Path, tmp_path: Path) -> None:
    stranger = Publisher(tmp_path / "stranger")
    stranger.publish(stranger.files(exhibit), tmp_path / "gift")
    before = kiosk.tree()
    assert kiosk.takes(tmp_path / "gift").reason is Reason.NOT_AUTHENTIC
    assert kiosk.tree() == before


@pytest.mark.parametrize("place", ["nothing", "other files"])
def test_a_stick_without_our_folder_gets_an_answer(
    kiosk: Kiosk, tmp_path: Path, place: str
) -> None:
    (tmp_path / "photos").mkdir()
    if place == "other files":
        (tmp_path / "photos" / "holiday.jpg").write_bytes(b"x")
    verdict = kiosk.takes(tmp_path / "photos")
    assert (verdict.exit_status, verdict.reason) == (4, Reason.NO_FOLDER)


@pytest.mark.parametrize("year", [1970, 1971, 2026, 2038, 2106])
def test_no_clock_keeps_authentic_content_out(
    publisher: Publisher, stick: Path, exhibit: Path, tmp_path: Path, year: int
) -> None:
    kiosk = Kiosk(tmp_path / "kiosk", NOW.replace(year=year)).trusts(publisher)
    first = kiosk.takes(stick)
    assert first.outcome is Outcome.TAKEN
    second(publisher, exhibit, stick)
    assert kiosk.takes(stick).outcome is Outcome.TAKEN
    # Past its date, staff are told; visitors see no difference.
    assert bool(first.notice) == (year > 2028)


def test_content_with_faults_is_refused_and_remembered(
    publisher: Publisher, kiosk: Kiosk, stick: Path, exhibit: Path, tmp_path: Path
) -> None:
    kiosk.takes(stick)
    other = changed(exhibit, tmp_path / "bad", "{#words}", "{#wrods}", f"content/{WORDS}")
    publisher.publish(publisher.files(other), stick / "kiosk-update")
    verdict = kiosk.takes(stick)
    assert (verdict.exit_status, verdict.reason) == (4, Reason.FAULTS)
    assert "deportation" in verdict.detail
    assert kiosk.takes(stick).reason is Reason.FAILED_BEFORE
    assert version_of(kiosk.slots.state().active) == 1


def test_a_version_that_does_not_start_is_never_shown(
    publisher: Publisher, kiosk: Kiosk, stick: Path, exhibit: Path
) -> None:
    kiosk.takes(stick)
    second(publisher, exhibit, stick)
    kiosk.probe = lambda content: "No frame was drawn."
    assert kiosk.takes(stick).reason is Reason.FAILED_START
    kiosk.probe = lambda content: ""
    assert kiosk.takes(stick).reason is Reason.FAILED_BEFORE
    assert "выслал" in told(kiosk)


def test_a_version_that_could_not_be_tried_is_tried_again(
    publisher: Publisher, kiosk: Kiosk, stick: Path, exhibit: Path
) -> None:
    def overloaded(content: Path) -> str:
        raise UntriedError("(TimeoutExpired)")

    kiosk.takes(stick)
    second(publisher, exhibit, stick)
    kiosk.probe = overloaded
    assert kiosk.takes(stick).reason is Reason.UNTRIED
    kiosk.probe = lambda content: ""
    assert kiosk.takes(stick).outcome is Outcome.TAKEN


def test_a_version_that_keeps_failing_goes_back_by_itself(
    publisher: Publisher, kiosk: Kiosk, stick: Path, exhibit: Path
) -> None:
    kiosk.takes(stick)
    kiosk.slots.note_works()
    second(publisher, exhibit, stick)
    kiosk.takes(stick)
    shown = [version_of(kiosk.slots.note_start().active) for _ in range(4)]
    assert shown == [2, 2, 1, 1]
    assert [version_of(entry.slot) for entry in kiosk.slots.state().refused] == [2]
    assert kiosk.takes(stick).reason is Reason.FAILED_BEFORE


def test_a_version_that_works_stays_however_often_it_is_started(kiosk: Kiosk, stick: Path) -> None:
    kiosk.takes(stick)
    kiosk.slots.note_start()
    kiosk.slots.note_works()
    assert {version_of(kiosk.slots.note_start().active) for _ in range(9)} == {1}


def test_while_a_kiosk_runs_the_new_version_waits(kiosk: Kiosk, stick: Path) -> None:
    kiosk.is_shown = True
    assert kiosk.takes(stick).reason is Reason.WAITING
    state = kiosk.slots.state()
    assert state.waiting and not state.starts
    kiosk.slots.activate(state.waiting)
    assert version_of(kiosk.slots.state().active) == 1


def test_content_of_a_newer_program_is_refused_in_words(
    publisher: Publisher, kiosk: Kiosk, exhibit: Path, tmp_path: Path
) -> None:
    publisher.publish(publisher.files(exhibit), tmp_path / "new", content_format=99)
    verdict = kiosk.takes(tmp_path / "new")
    assert (verdict.exit_status, verdict.reason) == (4, Reason.NEWER_PROGRAM)
    assert "newer program" in str(verdict)


def test_a_change_of_keys_reaches_the_kiosk_with_the_content(
    publisher: Publisher, kiosk: Kiosk, stick: Path, exhibit: Path, tmp_path: Path
) -> None:
    kiosk.takes(stick)
    old = tmp_path / "stolen"
    publisher.keys.backup(old)
    publisher.keys.rotate("publishing-1")
    publisher.keys.rotate("root-1")
    second(publisher, exhibit, stick)
    assert kiosk.takes(stick).version == 2
    # The stolen keys open nothing more, whatever they sign.
    thief = Publisher.__new__(Publisher)
    thief.folder, thief.keys = tmp_path, KeyFolder(old)
    other = changed(exhibit, tmp_path / "fake", "выслал", "увёз", f"content/{WORDS}")
    for _ in range(3):
        thief.publish(thief.files(other), tmp_path / "fake-stick")
        (other / "content" / WORDS).write_bytes((other / "content" / WORDS).read_bytes() + b"\n")
    before = kiosk.tree()
    assert kiosk.takes(tmp_path / "fake-stick").reason is Reason.NOT_AUTHENTIC
    assert kiosk.tree() == before


def test_a_revoked_key_is_closed_even_where_no_content_is_newer(
    publisher: Publisher, kiosk: Kiosk, stick: Path, exhibit: Path, tmp_path: Path
) -> None:
    kiosk.takes(stick)
    publisher.keys.backup(tmp_path / "stolen")
    publisher.keys.rotate("publishing-1")
    publisher.publish(publisher.files(exhibit), stick / "kiosk-update")
    kiosk.takes(stick)
    thief = Publisher.__new__(Publisher)
    thief.folder, thief.keys = tmp_path, KeyFolder(tmp_path / "stolen")
    other = changed(exhibit, tmp_path / "fake", "выслал", "увёз", f"content/{WORDS}")
    thief.publish(thief.files(other), tmp_path / "fake-stick")
    assert kiosk.takes(tmp_path / "fake-stick").reason is Reason.NOT_AUTHENTIC


def test_damage_is_found_and_repaired_from_the_other_version_or_the_source(
    publisher: Publisher, kiosk: Kiosk, stick: Path, exhibit: Path
) -> None:
    kiosk.takes(stick)
    second(publisher, exhibit, stick)
    kiosk.takes(stick)
    slots, active = kiosk.slots, kiosk.slots.state().active
    (slots.content_dir(active) / "exhibit.toml").write_bytes(b"")
    (slots.content_dir(active) / "home" / "en.md").unlink()
    (slots.content_dir(active) / WORDS).write_bytes(b"bits rot")
    assert len(slots.damaged(active) or ()) == 3
    # Two are in the version before; the third has changed since, and only the stick has it.
    assert repair(slots) == (2, [f"{active}: content/{WORDS}"])
    assert repair(slots, source_of(str(stick))) == (1, [])
    assert slots.damaged(active) == ()


def test_a_broken_state_file_costs_nothing(kiosk: Kiosk, stick: Path) -> None:
    kiosk.takes(stick)
    state = kiosk.slots.folder / "state.json"
    whole = state.read_bytes()
    for broken in (b"", whole[: len(whole) // 2], b"\x00" * 64, b"[]", b'{"format": 99}'):
        state.write_bytes(broken)
        assert version_of(kiosk.slots.state().active) == 1
        assert kiosk.takes(stick).exit_status == 3
    state.unlink()
    assert version_of(kiosk.slots.state().active) == 1


def test_a_damaged_root_is_found_again_in_the_newest_version(
    publisher: Publisher, kiosk: Kiosk, stick: Path, exhibit: Path
) -> None:
    kiosk.takes(stick)
    root = kiosk.slots.trust_dir / "root.json"
    whole = root.read_bytes()
    second(publisher, exhibit, stick)
    for broken in (b"", whole.replace(b"0", b"1"), b"\x00" * 900):
        root.write_bytes(broken)
        assert kiosk.takes(stick).exit_status in (0, 3)
        assert root.read_bytes() == whole


def test_an_older_version_stays_out_though_the_newest_list_is_damaged(
    publisher: Publisher, kiosk: Kiosk, stick: Path, exhibit: Path
) -> None:
    shutil.copytree(stick, stick.parent / "old")
    second(publisher, exhibit, stick)
    kiosk.takes(stick)
    trust = kiosk.slots.path(kiosk.slots.state().active) / "trust"
    for role in ("timestamp", "snapshot", "targets"):
        (trust / f"{role}.json").write_bytes(b"rotten")
    assert kiosk.takes(stick.parent / "old").reason is Reason.OLDER


def test_only_one_update_runs_at_a_time(kiosk: Kiosk, stick: Path) -> None:
    with kiosk.slots.locked() as is_ours:
        assert is_ours
        assert kiosk.takes(stick).reason is Reason.BUSY
    assert kiosk.takes(stick).outcome is Outcome.TAKEN


NAMES = {
    "up": "content/../../../evil.md",
    "absolute": "/etc/cron.d/evil",
    "a drive": "content/C:evil.md",
    "backslash": "content\\..\\..\\evil.md",
    "nul": "content/evil\x00.md",
    "newline": "content/evil\n.md",
    "a device": "content/AUX.md",
    "dot": "content/./evil.md",
    "empty part": "content//evil.md",
    "turned round": "content/evil\u202ecod.md",
    "look-alike": "content/hоme.md",
    "hidden": "content/.profile",
    "case": "content/HOME/en.md",
    "decomposed": "content/и\u0306.md",
    "a program": "content/evil.qml",
    "a file where a folder is": "content/home",
    "the signatures": "trust/root.json",
    "the root": "evil.md",
    "trailing dot": "content/evil.",
    "very long": f"content/{'e' * 300}.md",
    "very deep": "content/" + "a/" * 40 + "evil.md",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_hostile_name_is_refused_and_named(
    publisher: Publisher, kiosk: Kiosk, stick: Path, exhibit: Path, tmp_path: Path, name: str
) -> None:
    kiosk.takes(stick)
    before = tree_of(tmp_path, leave_out=("evil-stick", "publisher"))
    files = {**publisher.files(exhibit), name: b"evil"}
    publisher.publish(files, tmp_path / "evil-stick")
    verdict = kiosk.takes(tmp_path / "evil-stick")
    assert verdict.exit_status == 4
    assert "entr" in verdict.detail and verdict.detail.isprintable()
    assert tree_of(tmp_path, leave_out=("evil-stick", "publisher")) == before


def test_links_and_devices_on_a_stick_are_not_followed(
    kiosk: Kiosk, stick: Path, tmp_path: Path
) -> None:
    published = stick / "kiosk-update"
    victim = next(p for p in (published / "targets").rglob("*") if p.is_file())
    for turn in ("a link to itself", "a fifo", "a folder"):
        data = victim.read_bytes()
        victim.unlink()
        if turn == "a fifo":
            os.mkfifo(victim)
        elif turn == "a folder":
            victim.mkdir()
        else:
            (tmp_path / "twin").write_bytes(data)
            victim.symlink_to(tmp_path / "twin")
        verdict = kiosk.takes(stick)
        assert (verdict.exit_status, verdict.reason) == (4, Reason.INCOMPLETE), turn
        assert victim.name in verdict.detail
        shutil.rmtree(victim) if turn == "a folder" else victim.unlink()
        victim.write_bytes(data)
    assert kiosk.takes(stick).outcome is Outcome.TAKEN


def test_a_file_without_end_is_cut_off(kiosk: Kiosk, stick: Path) -> None:
    published = stick / "kiosk-update"
    victim = next(p for p in (published / "targets").rglob("*") if p.is_file())
    os.truncate(victim, 1 << 40)
    assert kiosk.takes(stick).reason is Reason.INCOMPLETE
    os.truncate(published / "metadata" / "timestamp.json", 1 << 40)
    assert kiosk.takes(stick).reason is Reason.INCOMPLETE
    assert not list(kiosk.slots.staging_dir.rglob("*"))


def test_parts_of_two_versions_do_not_mix(
    publisher: Publisher, kiosk: Kiosk, stick: Path, exhibit: Path
) -> None:
    shutil.copytree(stick, stick.parent / "old")
    second(publisher, exhibit, stick)
    metadata = stick / "kiosk-update" / "metadata"
    for role in ("snapshot", "targets"):
        shutil.copy(metadata / f"1.{role}.json", metadata / f"2.{role}.json")
        verdict = kiosk.takes(stick)
        assert verdict.reason in (Reason.INCOMPLETE, Reason.NOT_AUTHENTIC)


def test_a_list_that_is_not_of_an_exhibit_is_refused(
    publisher: Publisher, kiosk: Kiosk, exhibit: Path, tmp_path: Path
) -> None:
    files = publisher.files(exhibit)
    del files["content/exhibit.toml"]
    publisher.publish(files, tmp_path / "half")
    verdict = kiosk.takes(tmp_path / "half")
    assert verdict.exit_status == 4 and "exhibit.toml" in verdict.detail


def test_the_note_of_a_version_is_signed(stick: Path) -> None:
    data = (stick / "kiosk-update" / "metadata" / "1.targets.json").read_bytes()
    extra = Metadata[Targets].from_bytes(data).signed.unrecognized_fields["exhibit"]
    at = datetime.datetime.fromisoformat(extra["at"])
    assert (extra["by"], extra["why"], at) == ("A curator", "Test", NOW)
    assert json.loads(data)["signed"]["version"] == 1
