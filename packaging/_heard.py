"""Sound in the booted container: the exhibit speaks through its service, and a recording hears it.

The container has no card, so that PipeWire plays into its silent output, whose monitor is recorded.
"""

from __future__ import annotations

import array
import re
import wave
from pathlib import Path
from typing import Protocol

from _machine import NotProvenError

NAME = "exile-and-return"
PLACE = "var/lib/exile-and-return-heard"
RECORD_S = 9
# Of 32,767: a hundredth of the largest, about as loud as the end of a word.
AUDIBLE = 328
# Of the two sentences, which take a little over three seconds.
SHORTEST_S = 2.0
# The exhibit's own voice and sound, as its own user, in a unit with the same hardening.
SPEAK = """\
import sys
from PySide6.QtCore import QCoreApplication, QTimer
from kiosk.system.voice import EspeakVoice
app = QCoreApplication([])
voice = EspeakVoice()
left = [("ru", "Изгнание и возвращение."), ("en", "The exhibit speaks to you.")]
def listen(what):
    if what == "started" and not voice.is_heard:
        sys.exit("no device plays")
    if what == "failed":
        sys.exit("the engine failed")
    if what == "finished":
        speak()
def speak():
    if not left:
        app.quit()
        return
    language, words = left.pop()
    voice.say(words, language)
voice.listener = listen
QTimer.singleShot(0, speak)
app.exec()
"""
# What belongs to a service that stays, and not to one that speaks once.
OF_A_SERVICE = re.compile(
    r"(?m)^(Type|NotifyAccess|Exec\w+|Watchdog\w+|Restart\w*|RuntimeDirectory|StateDirectory"
    r"|SuccessExitStatus|WantedBy)=.*\n"
)


class System(Protocol):
    """A booted system in which commands are run."""

    def run(self, *command: str) -> str:
        """Run a command; return what it printed."""


def speaking_unit(service: str) -> str:
    """Return the exhibit's unit as one that speaks once: everything else as it was."""
    unit = OF_A_SERVICE.sub("", service)
    speak = f"Type=exec\nExecStart=/opt/{NAME}/bin/python3 -I /{PLACE}/speak.py\n"
    return unit.replace("[Service]\n", f"[Service]\n{speak}", 1)


def record(system: System, file: str, *, speaking: bool) -> None:
    """Record the silent output's monitor for some seconds, while the exhibit speaks or not."""
    begin = "systemctl start --no-block exile-and-return-heard;" if speaking else ""
    system.run(
        "sh", "-c",
        f"export XDG_RUNTIME_DIR=/run/{NAME}-sound; {begin} timeout -s INT {RECORD_S} pw-record"
        f" -P '{{ stream.capture.sink=true }}' --target auto_null /{PLACE}/{file}",
    )  # fmt: skip


def audible_s(file: Path) -> float:
    """Return for how many seconds, counted in twentieths, something can be heard."""
    with wave.open(str(file)) as heard:
        rate_hz, channels = heard.getframerate(), heard.getnchannels()
        samples = array.array("h", heard.readframes(heard.getnframes()))
    step = rate_hz // 20 * channels
    loud = [max(map(abs, samples[at : at + step])) for at in range(0, len(samples), step)]
    return sum(1 for peak in loud if peak >= AUDIBLE) / 20


def prove(system: System, root: Path, out: Path) -> float:
    """Hear the exhibit speak, and nothing before; return for how many seconds it was heard.

    Raises:
        NotProvenError: there was no sound, or sound from elsewhere.
    """
    place = root / PLACE
    place.mkdir()
    (place / "speak.py").write_text(SPEAK, "utf-8")
    unit = root / f"etc/systemd/system/{NAME}-heard.service"
    service = (root / f"usr/lib/systemd/system/{NAME}.service").read_text("utf-8")
    unit.write_text(speaking_unit(service), "utf-8")
    system.run("systemctl", "daemon-reload")
    try:
        record(system, "silent.wav", speaking=False)
        record(system, "heard.wav", speaking=True)
        told = system.run("journalctl", "-b", "--no-pager", "-n", "12", "-u", f"{NAME}-heard")
        (out / "heard.wav").write_bytes((place / "heard.wav").read_bytes())
        silent_s, heard_s = audible_s(place / "silent.wav"), audible_s(place / "heard.wav")
    except (OSError, wave.Error) as error:
        raise NotProvenError(f"nothing was recorded: {error}") from error
    finally:
        unit.unlink()
        for file in place.iterdir():
            file.unlink()
        place.rmdir()
    if silent_s > 0:
        raise NotProvenError(f"{silent_s} s were heard before anything was said")
    if heard_s < SHORTEST_S:
        raise NotProvenError(f"of the speech {heard_s} s were heard:\n{told}")
    return heard_s
