"""The set-up commands, tested without a network and without changing this computer."""

from __future__ import annotations

import ast
import os
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import _commands
import _debian
import _environment
import _libraries
import dev
import pytest
from _shell import SetupError

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "packaging" / "requirements.lock"
NOT_OURS = {".git", ".venv", "__pycache__", "build", "dist", "htmlcov"}
LDD = """/x/libqxcb.so:
\tlibc.so.6 => /lib/libc.so.6 (0x01)
\tlibxcb-icccm.so.4 => not found
\tlibmystery.so.9 => not found
/x/libQt6Gui.so.6:
\tlibxcb-icccm.so.4 => not found
\tlibEGL.so.1 => /lib/libEGL.so.1 (0x02)
"""


def our_files(root: Path) -> list[Path]:
    """Return the files of the project, without what tools and set-up make."""
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [f for f in folders if f not in NOT_OURS and not f.endswith("_cache")]
        folders[:] = [f for f in folders if not f.endswith(".egg-info") and f != ".hypothesis"]
        found += [Path(folder) / name for name in names]
    return found


def naming(files: list[Path], pattern: re.Pattern[bytes]) -> list[str]:
    """Return the names of the files that hold a pattern."""
    return [file.name for file in files if pattern.search(file.read_bytes())]


# The names are put together here so that this file does not hold them.
REGISTRY_HOST = re.compile(
    b"|".join(
        re.escape(".".join(parts)).encode()
        for parts in (
            ("pypi", "org"),
            ("pythonhosted", "org"),
            ("deb", "debian", "org"),
            ("npmjs", "org"),
            ("anaconda", "org"),
        )
    )
)


def requirements(lock: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each requirement of a lock file with its hashes."""
    joined = re.sub(r"\\\n\s*", "", lock)
    for line in joined.splitlines():
        if line and not line.lstrip().startswith("#"):
            yield line.split()[0], re.findall(r"--hash=sha256:([0-9a-f]{64})\b", line)


# The command line


def test_arguments_pass_through_even_when_they_look_like_options() -> None:
    parsed = _commands.parse(["test", "-k", "visit", "--help"])
    assert (parsed.command, parsed.arguments) == ("test", ["-k", "visit", "--help"])
    assert _commands.parse(["run"]).arguments == []


@pytest.mark.parametrize("arguments", [[], ["fly"], ["setup", "more"]])
def test_a_command_line_that_cannot_be_read_ends_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        _commands.parse(arguments)
    assert end.value.code == 2


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        _commands.parse(["--help"])
    assert end.value.code == 0
    shown = capsys.readouterr().out
    assert all(f"dev.py {name}" in shown for name in ("run", "test", "setup", "lock"))


def test_an_old_python_gets_a_sentence() -> None:
    assert dev.python_fault((3, 11)) == ""
    assert "3.11 or newer, and this is Python 3.9" in dev.python_fault((3, 9))


def test_test_runs_everything_and_ends_with_the_first_failure(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked: list[str] = []

    def call(command: Sequence[str]) -> int:
        asked.append(" ".join(command[2:]))
        return {1: 3, 3: 5}.get(len(asked) - 1, 0)

    assert _commands.test(Path("python"), ["-k", "x"], call) == 3
    assert asked == [
        "ruff check .",
        "ruff format --check .",
        "mypy",
        "pytest -n auto --dist worksteal -k x",
    ]
    assert "failures above: ruff format" in capsys.readouterr().err


# The environment and its stamp


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / "requirements.lock").write_text("a==1\n")
    python = _environment.python_of(tmp_path / ".venv")
    python.parent.mkdir(parents=True)
    python.touch()
    return tmp_path


def todo(project: Path) -> set[str]:
    wanted = _environment.wanted_stamp(project, project / "requirements.lock")
    return _environment.stale(_environment.read_stamp(project / ".venv"), wanted)


def finish(project: Path) -> None:
    wanted = _environment.wanted_stamp(project, project / "requirements.lock")
    _environment.write_stamp(project / ".venv", wanted)


def test_a_finished_environment_needs_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    finish(project)
    assert todo(project) == set()
    monkeypatch.setattr(_environment, "must", pytest.fail)
    python = _environment.prepare(project, project / "requirements.lock")
    assert python == _environment.python_of(project / ".venv")
    assert capsys.readouterr().err == ""


def test_a_half_made_environment_is_remade(project: Path) -> None:
    assert "lock" in todo(project)
    finish(project)
    _environment.python_of(project / ".venv").unlink()
    assert "lock" in todo(project)


@pytest.mark.parametrize("text", ["", "[]", "{", '{"lock": 1}'])
def test_a_damaged_stamp_counts_as_none(project: Path, text: str) -> None:
    (project / ".venv" / "stamp.json").write_text(text)
    assert "lock" in todo(project)


def test_a_changed_lock_remakes_everything(project: Path) -> None:
    finish(project)
    (project / "requirements.lock").write_text("a==2\n")
    assert todo(project) == {"lock", "project", "python", "root", "libraries"}


def test_another_python_remakes_everything(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    finish(project)
    monkeypatch.setattr("platform.python_version", lambda: "3.99.0")
    assert "lock" in todo(project)


def test_changed_settings_only_put_the_project_in_place_again(project: Path) -> None:
    finish(project)
    (project / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    assert todo(project) == {"project"}


def test_line_endings_do_not_change_the_stamp(project: Path) -> None:
    finish(project)
    (project / "requirements.lock").write_bytes(b"a==1\r\n")
    assert todo(project) == set()


def test_set_up_stops_where_no_environment_can_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setattr(_environment, "install", lambda packages, purpose: False)
    with pytest.raises(SetupError, match="python3-venv"):
        _environment.make(tmp_path / ".venv")


# System libraries


def test_missing_libraries_become_packages() -> None:
    missing = _libraries.missing_in(LDD)
    assert missing == {"libxcb-icccm.so.4", "libmystery.so.9"}
    assert _debian.packages_for(missing) == (["libxcb-icccm4"], ["libmystery.so.9"])


def test_a_complete_listing_has_nothing_missing() -> None:
    assert _libraries.missing_in(LDD.replace("not found", "/lib/found (0x03)")) == set()


def test_a_check_that_sees_too_few_files_says_so(tmp_path: Path) -> None:
    with pytest.raises(SetupError, match="libqxcb"):
        _libraries.used_files(tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="asks the dynamic linker of Linux")
def test_the_linker_finds_a_library_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = _real_qt_plugin().read_bytes()
    known = b"libQt6Gui.so.6\0"
    assert known in library
    library = library.replace(known, b"libQt6Zzz.so.6\0")
    (tmp_path / "libbroken.so").write_bytes(library)
    monkeypatch.setattr(_libraries, "USED", ("*.so",))
    assert "libQt6Zzz.so.6" in _libraries.missing_sonames(tmp_path)


def _real_qt_plugin() -> Path:
    import PySide6

    return Path(PySide6.__path__[0]) / "Qt/plugins/platforms/libqoffscreen.so"


@pytest.mark.skipif(sys.platform != "linux", reason="asks the dynamic linker of Linux")
def test_the_installed_qt_has_every_file_that_the_check_names() -> None:
    import PySide6

    assert len(_libraries.used_files(Path(PySide6.__path__[0]))) > 20


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs users as Unix has them")
def test_without_rights_one_sentence_says_what_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(_debian, "is_debian", lambda: True)
    monkeypatch.setattr(_debian, "call", pytest.fail)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert _debian.install(["libegl1"], "Qt") is False
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "apt-get install libegl1" in said


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs users as Unix has them")
def test_with_sudo_packages_are_installed_without_questions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(_debian, "is_debian", lambda: True)

    def call(command: list[str]) -> int:
        asked.append(command)
        return 0

    monkeypatch.setattr(_debian, "call", call)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    (tmp_path / "sudo").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert _debian.install(["libegl1"], "Qt") is True
    assert [("update" in c, "install" in c) for c in asked] == [(True, False), (False, True)]
    assert all(c[0] == "sudo" and "DEBIAN_FRONTEND=noninteractive" in c for c in asked)


def test_elsewhere_nothing_is_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(_debian, "is_debian", lambda: False)
    monkeypatch.setattr(_debian, "call", pytest.fail)
    assert _debian.install(["libegl1"], "Qt") is False
    assert "libegl1" in capsys.readouterr().err


# What the project's files hold


def test_no_file_names_a_package_registry(tmp_path: Path) -> None:
    files = our_files(ROOT)
    assert {"dev.py", "requirements.lock", "pyproject.toml"} <= {file.name for file in files}
    assert naming(files, REGISTRY_HOST) == []
    bad = tmp_path / "bad.txt"
    bad.write_text("https://" + ".".join(("files", "pythonhosted", "org")))
    assert naming([bad], REGISTRY_HOST) == ["bad.txt"]


def test_the_lock_has_hashes_for_everything_and_no_address() -> None:
    text = LOCK.read_text(encoding="utf-8")
    pinned = dict(requirements(text))
    assert len(pinned) > 20
    assert [name for name, hashes in pinned.items() if not hashes or "==" not in name] == []
    assert re.search(r"://|file:/|--index|--find-links", text) is None


def test_a_lock_without_hashes_would_be_seen() -> None:
    text = "a==1 \\\n    --hash=sha256:" + "0" * 64 + "\n    # via b\nb==2\n"
    assert [bool(hashes) for _, hashes in requirements(text)] == [True, False]


def imported(source: str) -> set[str]:
    """Return the top-level names that a Python source imports."""
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def undeclared(names: set[str]) -> set[str]:
    """Return the imported names that no run-time dependency of the project provides."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[<>=~ \[]", line)[0].lower() for line in project["dependencies"]}
    distribution = {
        "PIL": "pillow",
        "pydantic_core": "pydantic",
        "PySide6": "pyside6_essentials",
        "shiboken6": "pyside6_essentials",
        "webvtt": "webvtt-py",
        "markdown_it": "markdown-it-py",
        "prometheus_client": "prometheus-client",
        "mdit_py_plugins": "mdit-py-plugins",
    }
    foreign = names - sys.stdlib_module_names - {"kiosk"}
    return {name for name in foreign if distribution.get(name, name.lower()) not in declared}


def test_what_the_exhibit_imports_is_declared() -> None:
    sources = sorted((ROOT / "kiosk").rglob("*.py"))
    names = set().union(*(imported(s.read_text(encoding="utf-8")) for s in sources))
    assert {"PySide6", "pydantic"} <= names
    assert undeclared(names) == set()
    assert undeclared(imported("import numpy.linalg\nimport os")) == {"numpy"}


@pytest.mark.parametrize("name", ["dev", *sorted(p.stem for p in LOCK.parent.glob("_*.py"))])
def test_set_up_needs_only_the_standard_library(name: str) -> None:
    names = imported((LOCK.parent / f"{name}.py").read_text(encoding="utf-8"))
    assert {n for n in names - sys.stdlib_module_names if not n.startswith("_")} == set()
