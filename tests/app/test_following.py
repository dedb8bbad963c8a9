"""A kiosk that follows sources: at its own moments, within its hours, and tells how it is."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path
from typing import Any, ClassVar

import pytest
from prometheus_client.parser import text_string_to_metric_families as parse
from tuf.api.exceptions import DownloadHTTPError

from kiosk.app import following, updating
from kiosk.app.follower_process import FollowerProcess
from kiosk.app.following import Follower, Looks, Pace, follow, follower_of
from kiosk.core.polling import Hours, PollRules, ReportRules
from kiosk.core.updates import Outcome, Reason, Verdict
from kiosk.store.fetching import GoneError
from kiosk.store.settings import Settings
from kiosk.system import places
from tests.store.publisher import Publisher
from tests.store.small_exhibit import write_exhibit

TAKEN = Verdict(Outcome.TAKEN, Reason.NEW, 2)
SAME = Verdict(Outcome.NOTHING_NEWER, Reason.SAME, 2)
GONE = Verdict(Outcome.REFUSED, Reason.UNREACHABLE)
FORGED = Verdict(Outcome.REFUSED, Reason.NOT_AUTHENTIC)


class FakeTimes:
    """A clock that waiting moves; it says stop when it was told to wait beyond its end."""

    def __init__(self, end_s: float = 1e9, minute: float = 600) -> None:
        self.seconds, self.end_s, self.first_minute = 1000.0, 1000 + end_s, minute

    def now_s(self) -> float:
        return self.seconds

    def minute(self) -> float:
        return (self.first_minute + (self.seconds - 1000) / 60) % 1440

    def wait(self, seconds: float) -> bool:
        self.seconds += seconds
        return self.seconds > self.end_s


def looks(answers: list[Verdict], end_s: float, hours: Hours | None = None) -> list[float]:
    """Return when a kiosk looked that gets these answers, the last one for ever."""
    times, when = FakeTimes(end_s), list[float]()

    def look_at(source: str) -> Verdict:
        when.append(times.now_s() - 1000)
        return answers[min(len(when), len(answers)) - 1]

    rules = PollRules(("https://museum.example",), 3600.0, hours)
    Follower(rules, ReportRules(), "elista-1", times, look_at, lambda _: None).run()
    return when


def test_it_looks_every_so_often() -> None:
    when = looks([SAME], 86_400)
    assert 22 <= len(when) <= 26 and when[0] < 3600
    assert all(3200 < b - a < 4000 for a, b in pairwise(when))


def test_a_source_that_does_not_answer_is_asked_soon_and_then_ever_later() -> None:
    when = looks([GONE, GONE, GONE, SAME], 86_400)
    gaps = [b - a for a, b in pairwise(when)]
    assert 60 <= gaps[0] <= 240 and 60 <= gaps[1] <= 960 and 60 <= gaps[2] <= 3600
    assert gaps[3] > 3200


def test_a_forgery_is_no_reason_to_hurry() -> None:
    when = looks([FORGED], 86_400)
    assert all(b - a > 3200 for a, b in pairwise(when))


def test_it_looks_in_its_hours_only() -> None:
    when = looks([SAME, GONE, SAME], 3 * 86_400, Hours(22 * 60, 6 * 60))
    assert len(when) > 15
    assert all(Hours(1320, 360).contain(600 + second / 60) for second in when)


def test_without_sources_and_reports_nothing_is_done() -> None:
    times = FakeTimes()
    Follower(PollRules(), ReportRules(), "a", times, lambda _: TAKEN, lambda _: None).run()
    assert times.now_s() == 1000


def test_every_source_is_asked_until_one_has_something_newer() -> None:
    asked = []

    def look_at(source: str) -> Verdict:
        asked.append(source)
        return {"a": GONE, "b": TAKEN, "c": SAME}[source]

    rules = PollRules(("a", "b", "c"))
    follower = Follower(rules, ReportRules(), "x", FakeTimes(), look_at, lambda _: None)
    assert follower.look() is TAKEN and asked == ["a", "b"]


def test_a_download_keeps_to_its_bandwidth() -> None:
    times = FakeTimes()
    pace = Pace(PollRules(bandwidth_bytes_per_s=1000.0), times)
    for _ in range(10):
        pace(500)
    assert times.now_s() == pytest.approx(1004.0)  # a second's worth may come at once


def test_a_download_ends_with_the_hours_and_with_the_kiosk() -> None:
    times = FakeTimes(minute=359)
    pace = Pace(PollRules(hours=Hours(22 * 60, 6 * 60)), times)
    pace(1)
    times.seconds += 120
    with pytest.raises(GoneError, match="hours"):
        pace(1)
    with pytest.raises(GoneError, match="ending"):
        Pace(PollRules(), FakeTimes(end_s=-1))(1)


# With a real server


class Breaking(SimpleHTTPRequestHandler):
    """Serves a folder; a connection breaks after so many bytes of a file, as often as is told."""

    breaks: ClassVar[list[int]] = []
    asked: ClassVar[list[tuple[str, str]]] = []

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        self.asked.append((self.path, self.headers.get("Range", "")))
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_response(404)
            self.send_header("Content-Length", "9")
            self.end_headers()
            self.wfile.write(b"not found")
            return
        data, start = path.read_bytes(), 0
        wanted = self.headers.get("Range")
        if wanted:
            start = int(wanted.removeprefix("bytes=").rstrip("-"))
            self.send_response(206)
            self.send_header("Content-Range", f"bytes {start}-{len(data) - 1}/{len(data)}")
        else:
            self.send_response(200)
        self.send_header("Content-Length", str(len(data) - start))
        self.end_headers()
        rest = data[start:]
        if "/targets/" in self.path and len(rest) > 50_000 and self.breaks:
            rest = rest[: self.breaks.pop(0)]
            self.close_connection = True
        self.wfile.write(rest)


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler] | partial[Any]) -> Iterator[str]:
    """Serve on this computer only; yield the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A kiosk that trusts a publisher, who has published one version with a large recording."""
    monkeypatch.setenv("KIOSK_STATE", str(tmp_path / "state"))
    monkeypatch.setattr("kiosk.app.probe.probe_in_child", lambda _: "")
    exhibit = write_exhibit(tmp_path / "exhibit").parent
    (exhibit / "media" / "song.ogg").write_bytes(bytes(range(250)) * 1200)
    publisher = Publisher(tmp_path / "publisher")
    publisher.publish(publisher.files(exhibit), tmp_path / "published")
    (tmp_path / "root.json").write_bytes(publisher.keys.root_bytes())
    updating.pin(tmp_path / "root.json")
    yield tmp_path
    assert not (tmp_path / "state" / "updates" / "scratch").exists()


def test_what_a_broken_connection_left_is_gone_on_with(kiosk: Path) -> None:
    Breaking.breaks, Breaking.asked = [100_000, 150_000], []
    with serving(partial(Breaking, directory=str(kiosk / "published"))) as address:
        settings = Settings(updates=PollRules((address,)))
        follower = follower_of(settings, FakeTimes())
        answers = [follower.look() for _ in range(3)]
    assert [a.reason for a in answers] == [Reason.UNREACHABLE, Reason.UNREACHABLE, Reason.NEW]
    song = max((a for a in Breaking.asked if "/targets/" in a[0]), key=lambda a: a[1])
    ranges = [wanted for path, wanted in Breaking.asked if path == song[0]]
    assert ranges == ["", "bytes=100000-", "bytes=250000-"]
    assert not (kiosk / "state" / "updates" / "staging").exists()
    assert follower.looks.count == 3 and follower.looks.failures == 0


def test_one_connection_serves_a_look_though_some_files_are_not_there(kiosk: Path) -> None:
    connections = []

    class Counting(Breaking):
        protocol_version = "HTTP/1.1"

        def setup(self) -> None:
            connections.append(self)
            super().setup()

    Breaking.breaks = []
    with serving(partial(Counting, directory=str(kiosk / "published"))) as address:
        web = following.fetcher_of(PollRules(), lambda _: None)
        with pytest.raises(DownloadHTTPError):
            list(web.fetch(f"{address}/metadata/2.root.json"))
        for _ in range(3):
            assert list(web.fetch(f"{address}/metadata/timestamp.json"))
        assert len(connections) == 1
        web.close()


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_with_too_much_to_do_is_asked_again_later(kiosk: Path, status: int) -> None:
    class Busy(Breaking):
        def do_GET(self) -> None:
            self.send_error(status)

    with serving(Busy) as address:
        follower = follower_of(Settings(updates=PollRules((address,))), FakeTimes())
        assert follower.look().reason is Reason.UNREACHABLE
    assert follower.looks.failures == 1


def test_a_proxy_is_used_where_the_settings_name_one(kiosk: Path) -> None:
    asked = []

    class Proxy(Breaking):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.path = self.path.removeprefix("http://museum.example")
            super().do_GET()

    with serving(partial(Proxy, directory=str(kiosk / "published"))) as address:
        settings = Settings(updates=PollRules(("http://museum.example",), proxy=address))
        assert follower_of(settings, FakeTimes()).look().reason is Reason.NEW
    assert len(asked) > 20 and all(path.startswith("http://museum.example/") for path in asked)


def test_once_looks_reports_and_exits_as_install_does(kiosk: Path) -> None:
    (kiosk / "reports").mkdir()
    settings = kiosk / "settings.toml"
    settings.write_text(
        f'[updates]\nsources = ["{(kiosk / "published").as_posix()}"]\n'
        f'[reports]\nfolder = "{(kiosk / "reports").as_posix()}"\nname = "Элиста 1"\n',
        "utf-8",
    )
    assert follow(places.CONTENT, settings, once=True) == 0
    assert follow(places.CONTENT, settings, once=True) == 3
    (report,) = (kiosk / "reports").iterdir()
    told = {s.name: s for f in parse(report.read_text("utf-8")) for s in f.samples}
    assert told["exhibit_kiosk_content_version"].value == 1
    assert told["exhibit_kiosk_content_version"].labels == {"kiosk": "Элиста 1"}
    assert told["exhibit_kiosk_last_look"].labels["outcome"] == "nothing newer"
    assert told["exhibit_kiosk_shown"].value == 0


def test_a_report_goes_to_a_pushgateway(kiosk: Path) -> None:
    got = []

    class Gateway(Breaking):
        def do_PUT(self) -> None:
            got.append((self.path, self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(200)
            self.end_headers()

    with serving(Gateway) as address:
        follower = follower_of(
            Settings(reports=ReportRules(address=address, name="elista-1")), FakeTimes(10)
        )
        follower.run()
    ((path, body),) = got
    assert path == "/metrics/job/exhibit_kiosk/instance/elista-1"
    assert b'exhibit_kiosk_content_version{kiosk="elista-1"} 0.0' in body


def test_a_report_that_cannot_be_made_stops_nothing(
    kiosk: Path, caplog: pytest.LogCaptureFixture
) -> None:
    rules = ReportRules(str(kiosk / "nowhere"), "http://127.0.0.1:9", "elista-1")
    follower_of(Settings(reports=rules), FakeTimes()).report(Looks())
    assert "nowhere" in caplog.text


def test_a_follower_ends_with_what_started_it(kiosk: Path) -> None:
    (kiosk / "reports").mkdir()
    settings = kiosk / "settings.toml"
    settings.write_text(f'[reports]\nfolder = "{(kiosk / "reports").as_posix()}"\n', "utf-8")
    words = [sys.executable, "-m", "kiosk", "follow", "--settings", str(settings)]
    done = subprocess.run(words, input=b"", cwd=places.PROJECT, timeout=60, check=False)
    assert done.returncode == 0


def test_no_process_is_started_where_nothing_is_wanted(qapp: object, kiosk: Path) -> None:
    process = FollowerProcess(Settings(), places.CONTENT)
    process.start()
    assert process.process_id == 0
    process.close()


def test_the_process_runs_beside_the_exhibit(qapp: object, kiosk: Path, qtbot: Any) -> None:
    (kiosk / "reports").mkdir()
    file = kiosk / "settings.toml"
    file.write_text(f'[reports]\nfolder = "{(kiosk / "reports").as_posix()}"\n', "utf-8")
    wanted = Settings(reports=ReportRules(folder=str(kiosk / "reports")))
    process = FollowerProcess(wanted, places.CONTENT, file)
    process.start()
    qtbot.waitUntil(lambda: any((kiosk / "reports").iterdir()), timeout=60_000)
    assert process.process_id
    process.close()
    assert process.process_id == 0


def test_the_name_of_a_kiosk_is_the_computers_where_none_is_set() -> None:
    assert following.kiosk_name(ReportRules(name="elista-1")) == "elista-1"
    assert following.kiosk_name(ReportRules())
