"""Qt's QML linter finds nothing: every name in QML exists, also those that Python provides.

`pyside6-metaobjectdump` tells the linter which Python classes QML may name, their signals and
slots. It reads source text and cannot follow `Property(type, reader("_x"), ...)`, so the
properties, their types included, come from the meta objects that QML meets at run time.
"""

from __future__ import annotations

import ast
import importlib
import json
import re
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Any

import PySide6
import pytest
from PySide6.QtCore import QMetaObject, QObject

ROOT = Path(__file__).resolve().parents[1]
BRIDGE = ROOT / "kiosk" / "bridge"
QML = ROOT / "kiosk" / "qml"
MODULE = "Kiosk.Bridge"
FEWEST_TYPES = 12
FEWEST_FILES = 35


def run_tool(name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a tool that comes with PySide6: from its own folder, else its script beside Python."""
    suffix = ".exe" if sys.platform == "win32" else ""
    folders = (Path(PySide6.__file__).parent, Path(sysconfig.get_path("scripts")))
    tool = next(file for folder in folders if (file := folder / f"{name}{suffix}").is_file())
    return subprocess.run(
        [tool, *arguments], capture_output=True, text=True, encoding="utf-8", timeout=120
    )


def write_types(folder: Path) -> list[str]:
    """Write the module `Kiosk.Bridge` for the linter; return the names of its types."""
    sources = [f for f in sorted(BRIDGE.glob("*.py")) if "\n@QmlElement\n" in f.read_text("utf-8")]
    copies = folder / "sources"
    copies.mkdir()
    for file in sources:
        (copies / file.name).write_text(without_properties(file.read_text("utf-8")), "utf-8")
    dump = folder / "types.json"
    done = run_tool("pyside6-metaobjectdump", "-o", dump, *(copies / f.name for f in sources))
    assert done.returncode == 0, done.stderr
    files = json.loads(dump.read_text("utf-8"))
    for file in files:
        module = importlib.import_module(f"kiosk.bridge.{Path(file['inputFile']).stem}")
        for entry in file["classes"]:
            complete(entry, getattr(module, entry["className"]))
    dump.write_text(json.dumps(files), "utf-8")
    home = folder.joinpath(*MODULE.split("."))
    home.mkdir(parents=True)
    types = home / "bridge.qmltypes"
    command = ("--import-name", MODULE, "--major-version", "1", "-o", folder / "types.cpp")
    done = run_tool("pyside6-qmltyperegistrar", "--generate-qmltypes", types, *command, dump)
    assert done.returncode == 0, done.stderr
    (home / "qmldir").write_text(
        f"module {MODULE}\ntypeinfo {types.name}\ndepends QtQuick\n", "utf-8"
    )
    return re.findall(rf'exports: \["{MODULE}/(\w+) 1\.0"\]', types.read_text("utf-8"))


def without_properties(source: str) -> str:
    """Return Python source without its `name = Property(...)`."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            node.body = [part for part in node.body if not is_property(part)] or [ast.Pass()]
    return ast.unparse(tree)


def is_property(node: ast.stmt) -> bool:
    """Return whether a statement is `name = Property(...)`."""
    call = node.value if isinstance(node, ast.Assign) else None
    return isinstance(call, ast.Call) and ast.unparse(call.func) == "Property"


def complete(entry: dict[str, Any], kind: type) -> None:
    """Add to a dumped class what only its meta object knows."""
    entry["object"] = issubclass(kind, QObject)
    if not issubclass(kind, QObject):
        return
    meta: QMetaObject = vars(kind)["staticMetaObject"]
    places = range(meta.propertyOffset(), meta.propertyCount())
    entry["properties"] = []
    for index, place in enumerate(places):
        known = meta.property(place)
        told = {"name": known.name(), "type": known.typeName(), "index": index, "read": "read"}
        if known.isWritable():
            told["write"] = "write"
        if known.hasNotifySignal():
            told["notify"] = known.notifySignal().name().toStdString()
        entry["properties"].append({**told, "constant": known.isConstant()})


def lint(qml: Path, types: Path) -> subprocess.CompletedProcess[str]:
    """Lint every QML file of a folder; any warning fails, settings files are not heeded."""
    folders = ("-I", types, "-I", qml)
    strict = ("--ignore-settings", "--max-warnings", "0", "--unused-imports", "warning")
    return run_tool("qmllint", *strict, *folders, *sorted(qml.rglob("*.qml")))


@pytest.fixture(scope="module")
def types(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the types of `Kiosk.Bridge`."""
    folder = tmp_path_factory.mktemp("types")
    names = write_types(folder)
    decorated = sum(f.read_text("utf-8").count("\n@QmlElement\n") for f in BRIDGE.glob("*.py"))
    assert len(names) == decorated >= FEWEST_TYPES, names
    return folder


def test_the_linter_has_nothing_to_say(types: Path) -> None:
    assert len(list(QML.rglob("*.qml"))) >= FEWEST_FILES
    done = lint(QML, types)
    told = (done.stdout + done.stderr).strip()
    if done.returncode or told:
        pytest.fail(told, pytrace=False)


@pytest.mark.parametrize(
    ("right", "wrong", "category"),
    [
        (r"(?<=\.visit\.page\.)landscape\b", "landscpae", "missing-property"),
        (r"(?<=\.visit\.)goHome\(", "goHoem(", "missing-property"),
        (r"^        markup:", "        markpu:", "missing-property"),
        (r"(?<=required property )Visit\b", "Vsiit", "import"),
        (r"^import QtQuick$", "import QtQuick\nimport QtQuick.Layouts", "unused-imports"),
    ],
)
def test_the_linter_sees(
    right: str, wrong: str, category: str, types: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "qml"
    shutil.copytree(QML, copy)
    for file in sorted(copy.rglob("*.qml")):
        text, count = re.subn(right, wrong, file.read_text("utf-8"), count=1, flags=re.MULTILINE)
        if count:
            file.write_text(text, "utf-8")
            break
    else:
        pytest.fail(f"no QML has {right}: choose another example")
    done = lint(copy, types)
    told = done.stdout + done.stderr
    assert done.returncode != 0
    found = [line for line in told.splitlines() if f"[{category}]" in line]
    assert any(file.name in line for line in found), told
