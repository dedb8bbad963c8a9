"""What the page of staff asks of the machine, and what it is told."""

from __future__ import annotations

from kiosk.bridge.errands import Errands
from kiosk.core.machine import Errand, Outcome
from tests.fake_machine import FakeMachine


def test_an_errand_runs_alone_and_its_end_is_told() -> None:
    machine = FakeMachine()
    errands = Errands(machine, dict)
    errands.restartMachine()
    errands.powerOff()
    assert machine.asked == [(Errand.RESTART, 0)]
    assert errands.property("running") == "restart-machine"
    machine.answers(Outcome.NOT_ALLOWED)
    assert errands.property("running") == ""
    told = [errands.property(name) for name in ("errand", "outcome")]
    assert told == ["restart-machine", "not-allowed"]
    errands.forget()
    assert errands.property("outcome") == ""


def test_an_export_takes_along_what_is_made_for_it() -> None:
    machine = FakeMachine()
    errands = Errands(machine, lambda: {"usage.csv": b"day"})
    errands.exportToStick()
    machine.answers(Outcome.DONE, "exile.zip")
    assert machine.files == {"usage.csv": b"day"}
    assert errands.property("fileName") == "exile.zip"


def test_what_cannot_be_put_together_is_told_and_stops_no_other_errand() -> None:
    machine = FakeMachine()

    def parcel() -> dict[str, bytes]:
        raise KeyError("a day of the figures")

    errands = Errands(machine, parcel)
    errands.exportToStick()
    assert errands.property("outcome") == "failed"
    errands.powerOff()
    assert machine.asked == [(Errand.POWER_OFF, 0)]


def test_the_screen_never_goes_darker_than_can_be_read() -> None:
    machine = FakeMachine(percent=80)
    errands = Errands(machine, dict)
    assert errands.property("brightness") == 80
    for asked, set_to in ((0, 10), (55, 55), (400, 100)):
        errands.setBrightness(asked)
        machine.answers(Outcome.DONE)
        assert machine.asked[-1] == (Errand.BRIGHTNESS, set_to)
        assert errands.property("brightness") == set_to


def test_where_the_display_has_no_brightness_to_set_none_is_shown() -> None:
    assert Errands(FakeMachine(), dict).property("brightness") == -1
