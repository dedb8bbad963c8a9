"""What is put on a kiosk: units, rules, scripts and settings; read and run without systemd."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tomllib
from base64 import b64decode
from contextlib import suppress
from pathlib import Path

import _debs
import pytest

ROOT = Path(__file__).resolve().parents[2]
TARGET = _debs.TARGET / "root"
UNITS = TARGET / "usr/lib/systemd/system"
BIN = TARGET / "opt/exile-and-return/bin"
SERVICE = UNITS / "exile-and-return.service"
MOST_EXPOSED = 1.5
MOST_EXPOSED_HELPER = 2.0


def unit(text: str) -> dict[str, dict[str, list[str]]]:
    """Return the sections of a unit: every key with all its values."""
    found: dict[str, dict[str, list[str]]] = {}
    section = ""
    for line in text.splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            found.setdefault(section, {}).setdefault(key, []).append(value)
    return found


def exposure(text: str, folder: Path) -> float:
    """Return the exposure of a unit by systemd's own measure."""
    file = folder / "measured.service"
    file.write_text(text, "utf-8")
    command = ["systemd-analyze", "security", "--offline=true", "--no-pager", str(file)]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    found = re.search(r"Overall exposure level for \S+: ([\d.]+)", told)
    assert found is not None, told
    return float(found[1])


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd-analyze here")
def test_the_exposure_is_at_most_one_and_a_half(tmp_path: Path) -> None:
    text = SERVICE.read_text("utf-8")
    assert exposure(text, tmp_path) <= MOST_EXPOSED
    for taken in ("CapabilityBoundingSet=\n", "SystemCallFilter=", "IPAddressDeny=any\n"):
        weaker = re.sub(rf"(?m)^{re.escape(taken)}.*\n?", "", text)
        assert exposure(weaker, tmp_path) > MOST_EXPOSED, taken


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd-analyze here")
def test_the_helper_of_root_is_hardened_too(tmp_path: Path) -> None:
    text = (UNITS / "exile-and-return-wish.service").read_text("utf-8")
    assert exposure(text, tmp_path) <= MOST_EXPOSED_HELPER
    assert exposure(text.replace("NoNewPrivileges=yes\n", ""), tmp_path) > MOST_EXPOSED_HELPER


def test_the_helper_starts_at_a_wish_and_never_gives_up() -> None:
    path = unit((UNITS / "exile-and-return-wish.path").read_text("utf-8"))
    assert path["Path"]["PathExists"] == ["/run/exile-and-return/wish"]
    helper = unit((UNITS / "exile-and-return-wish.service").read_text("utf-8"))
    assert helper["Unit"]["StartLimitIntervalSec"] == ["0"]
    answer = f"/run/{helper['Service']['RuntimeDirectory'][0]}/answer"
    exhibit = unit(SERVICE.read_text("utf-8"))["Service"]["Environment"]
    assert (
        f"KIOSK_ANSWER={answer}" in exhibit and "XDG_RUNTIME_DIR=/run/exile-and-return" in exhibit
    )
    for script in ("postinst", "prerm"):
        text = (_debs.TARGET / "debian" / script).read_text("utf-8")
        assert text.count("exile-and-return-wish.path") == 2, script


def test_the_service_never_gives_up_and_is_watched() -> None:
    found = unit(SERVICE.read_text("utf-8"))
    assert found["Unit"]["StartLimitIntervalSec"] == ["0"]
    service = found["Service"]
    assert service["Type"] == ["notify"] and service["Restart"] == ["always"]
    # A hang is seen, and the exhibit back, within ten seconds; a kill within three.
    assert int(service["WatchdogSec"][0]) <= 7
    assert service["RestartSec"] == ["200ms"]
    assert "MemoryMax" in service and service["RestrictAddressFamilies"] == ["AF_UNIX AF_NETLINK"]
    conf = "/opt/exile-and-return/compositor.conf"
    assert (
        service["ExecStart"] == [f"/usr/bin/sway -D noscanout -c {conf}"]
        and (TARGET / conf[1:]).is_file()
    )


def test_what_a_unit_starts_is_there() -> None:
    named = []
    for file in UNITS.glob("*.service"):
        for key, values in unit(file.read_text("utf-8"))["Service"].items():
            if key.startswith("Exec"):
                named += [
                    v.split()[0].lstrip("+-") for v in values if v.startswith(("/opt", "+/opt"))
                ]
    assert len(named) >= 3
    assert all(os.access(TARGET / name.lstrip("/"), os.X_OK) for name in named), named


def test_sound_ends_and_comes_back_as_a_whole() -> None:
    service = unit((UNITS / "exile-and-return-sound.service").read_text("utf-8"))["Service"]
    assert service["Restart"] == ["always"] and "DeviceAllow" in service
    folder = TARGET / "opt/exile-and-return/sound"
    settings = "".join(f.read_text("utf-8") for f in folder.glob("*.conf"))
    # Without these two nobody reaches PipeWire: “Host is down”.
    assert "core.daemon        = true" in settings and "core.name          = pipewire-0" in settings
    assert "/opt/exile-and-return/sound" in service["Environment"][-1]


@pytest.mark.parametrize("mortal", ["pipewire", "wireplumber", "pipewire-pulse"])
def test_when_a_part_of_sound_ends_all_do(mortal: str, tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    os.mkfifo(tmp_path / "life")
    life = os.open(tmp_path / "life", os.O_RDWR)
    for name in ("pipewire", "wireplumber", "pipewire-pulse"):
        does = "exit 1" if name == mortal else f"read -r _ <{tmp_path}/life"
        (tmp_path / name).write_text(f"#!/bin/sh\n{does}\n", "utf-8")
        (tmp_path / name).chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "XDG_RUNTIME_DIR": str(tmp_path / "run")}
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(tmp_path / "run/pipewire-0"))
        sound = subprocess.Popen(
            ["sh", str(BIN / "sound")], env=environment, start_new_session=True
        )  # fmt: skip
        status = sound.wait(60)
    with suppress(ProcessLookupError):
        os.killpg(sound.pid, signal.SIGKILL)  # as systemd ends what is left of a service
    os.close(life)
    assert status != 0


def rules() -> str:
    return (TARGET / "usr/lib/udev/rules.d/90-exile-and-return.rules").read_text("utf-8")


def test_only_touch_and_a_named_keypad_reach_the_screen() -> None:
    line = next(li for li in rules().splitlines() if "LIBINPUT_IGNORE_DEVICE" in li)
    assert 'ENV{ID_INPUT_TOUCHSCREEN}!="1"' in line and 'ENV{EXILE_KEYPAD}!="1"' in line


def test_other_keys_say_nothing_to_the_kernel_either() -> None:
    line = next(li for li in rules().splitlines() if 'ATTR{inhibited}="1"' in li)
    for spared in ('ENV{ID_INPUT_TOUCHSCREEN}!="1"', 'ENV{exile.console}!="1"', "Power Button"):
        assert spared in line


@pytest.mark.parametrize(
    "script", sorted(filter(Path.is_file, BIN.iterdir())), ids=lambda path: path.name
)
def test_scripts_have_no_slip(script: Path) -> None:
    if script.read_text("utf-8").startswith("#!/bin/sh"):
        done = subprocess.run(["sh", "-n", str(script)], capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
    else:
        compile(script.read_text("utf-8"), script.name, "exec")


def pretend(folder: Path, *programs: str) -> dict[str, str]:
    """Return an environment in which programs only write down how they were called."""
    for name in programs:
        (folder / name).write_text(f'#!/bin/sh\necho {name} "$@" >>{folder}/called\n', "utf-8")
        (folder / name).chmod(0o755)
    return {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}


def test_a_stick_is_mounted_to_be_read_only_and_nothing_runs_from_it(tmp_path: Path) -> None:
    environment = pretend(tmp_path, "mount", "umount", "mkdir", "rmdir")
    for what in ("add", "remove"):
        command = ["sh", str(BIN / "stick"), what, "sdx1"]
        subprocess.run(command, env=environment, check=True, capture_output=True)
    called = (tmp_path / "called").read_text("utf-8").splitlines()
    mount = next(li for li in called if li.startswith("mount"))
    assert "-o ro,nosuid,nodev,noexec /dev/sdx1 /media/kiosk/sdx1" in mount
    assert "umount -l /media/kiosk/sdx1" in called


# What the installer was told

ANSWERS = """\
profile = 24-inch
turned = 90
languages = all
hours = 10:00-18:00
network = yes
keypad = 05f3:0007
"""


def configure(root: Path, answers: str, pin: str) -> Path:
    """Run `configure` for a machine in a folder; return the folder of its state."""
    own = root / "etc/exile-and-return"
    own.mkdir(parents=True, exist_ok=True)
    (own / "answers.new").write_text(answers, "utf-8")
    template = root / "opt/exile-and-return/app/content/settings.toml"
    template.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "content/settings.toml", template)
    script = (
        (BIN / "configure").read_text("utf-8").replace("sys.exit(main())", 'sys.exit(main(""))')
    )
    environment = {**os.environ, "EXILE_ROOT": str(root)}
    command = [sys.executable, "-I", "-c", script]
    subprocess.run(command, input=pin + "\n", text=True, env=environment, check=True)
    return root / "var/lib/exile-and-return"


def test_answers_become_settings_and_every_comment_stays(tmp_path: Path) -> None:
    state = configure(tmp_path, ANSWERS, "42719065")
    before = (ROOT / "content/settings.toml").read_text("utf-8")
    after = (state / "settings.toml").read_text("utf-8")
    assert tomllib.loads(after)["display"]["profile"] == "24-inch"
    assert [li for li in after.splitlines() if li.startswith("#")] == [
        li for li in before.splitlines() if li.startswith("#")
    ]
    drop_ins = tmp_path / "etc/systemd/system/exile-and-return.service.d"
    turned = tmp_path / "etc/exile-and-return/display.conf"
    assert "output * transform 90\n" in turned.read_text("utf-8")
    assert "AF_INET" in (drop_ins / "network.conf").read_text("utf-8")
    rule = (tmp_path / "etc/udev/rules.d/91-exile-and-return-keypad.rules").read_text("utf-8")
    assert '"05f3"' in rule and '"0007"' in rule and 'ATTR{inhibited}="0"' in rule


SCREENS = """
[[screens]]
output = "HDMI-A-1"
touch = "pci-0000:00:14.0-usb-0:1:1.0"
[[screens]]
output = "HDMI-A-2"
touch = 'x", RUN+="/bin/sh'
"""


def test_touch_screens_are_bound_to_their_displays_and_nothing_else_gets_into_the_rule(
    tmp_path: Path,
) -> None:
    own = configure(tmp_path, ANSWERS, "42719065") / "settings.toml"
    rule = tmp_path / "etc/udev/rules.d/92-exile-and-return-touch.rules"
    assert not rule.exists()
    own.write_text(own.read_text("utf-8") + SCREENS, "utf-8")
    configure(tmp_path, ANSWERS, "")
    (line,) = rule.read_text("utf-8").splitlines()
    assert 'ENV{ID_PATH}=="pci-0000:00:14.0-usb-0:1:1.0"' in line
    assert line.endswith('ENV{WL_OUTPUT}="HDMI-A-1"')
    # Each screen has the memory of a kiosk, but a mirror needs none.
    limits = tmp_path / "etc/systemd/system/exile-and-return.service.d/screens.conf"
    assert "MemoryMax=3000M" in limits.read_text("utf-8")
    own.write_text(own.read_text("utf-8") + 'mirrors = "HDMI-A-1"\n', "utf-8")
    configure(tmp_path, ANSWERS, "")
    assert not limits.exists()


def test_other_answers_take_back_what_was_set(tmp_path: Path) -> None:
    configure(tmp_path, ANSWERS, "42719065")
    plain = (
        "profile = auto\nturned = 0\nlanguages = all\nhours = always\nnetwork = no\nkeypad = none\n"
    )
    state = configure(tmp_path, plain, "")
    settings = tomllib.loads((state / "settings.toml").read_text("utf-8"))
    assert settings["display"]["profile"] == ""
    assert list((tmp_path / "etc").rglob("*.conf")) == []
    assert list((tmp_path / "etc/udev").rglob("*.rules")) == []


def test_what_the_technician_wrote_into_settings_survives(tmp_path: Path) -> None:
    state = configure(tmp_path, ANSWERS, "42719065")
    own = state / "settings.toml"
    own.write_text(own.read_text("utf-8").replace("looking_s = 30", "looking_s = 45"), "utf-8")
    configure(tmp_path, ANSWERS, "")
    assert tomllib.loads(own.read_text("utf-8"))["idle"]["looking_s"] == 45


def test_of_the_pin_only_a_hash_is_kept_and_no_answer_leaves_it(tmp_path: Path) -> None:
    kept = configure(tmp_path, ANSWERS, "42719065") / "staff-pin"
    before = kept.read_text("utf-8")
    assert "42719065" not in before and kept.stat().st_mode & 0o077 == 0
    found = json.loads(before)
    salt, cost = b64decode(found["salt"]), found["scrypt"]
    digest = hashlib.scrypt(b"42719065", salt=salt, maxmem=2**27, dklen=32, **cost)
    assert digest == b64decode(found["hash"])
    configure(tmp_path, ANSWERS, "")
    assert kept.read_text("utf-8") == before


def test_the_pin_is_asked_and_has_no_default() -> None:
    text = (_debs.TARGET / "install.sh").read_text("utf-8")
    function = text[text.index("good_pin()") : text.index("questions()")]
    for pin, good in (
        ("", False), ("4271906", False), ("12345678", False), ("87654321", False),
        ("11111111", False), ("42719065", True), ("4271906512345", False), ("42a19065", False),
    ):  # fmt: skip
        command = ["sh", "-c", f'{function}\ngood_pin "$1"', "sh", pin]
        assert (subprocess.run(command, check=False).returncode == 0) is good, pin
