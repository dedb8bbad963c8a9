"""The rooms of the house: who may import whom, what never stands in the code, how long files are.

Every rule reads the files as text, so that nothing has to be imported, and returns what it found as
sentences. Each is also shown a forged house with one breach, which it has to find.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]

# Room -> the rooms it may import. `__main__` is the command line.
ROOMS = {
    "core": {"core"},
    "store": {"core", "store"},
    "system": {"core", "system"},
    "bridge": {"core", "bridge"},
    "app": {"core", "store", "system", "bridge", "app"},
    "__main__": {"core", "store", "system", "app"},
    "__init__": set[str](),
}
QT = {"PySide6", "shiboken6"}
QT_ROOMS = {"system", "bridge", "app"}
# The disk, the network, other programs and the clock: none of them in core.
OUTSIDE = re.compile(
    r"(aiofiles|asyncio|ctypes|fileinput|glob|http|io|logging|mmap|multiprocessing|os|pathlib"
    r"|platform|platformdirs|select|shelve|shutil|signal|socket|sqlite3|ssl|subprocess|sys"
    r"|tempfile|threading|time|tomllib|urllib\.request|watchdog|zipfile)(\..+)?"
)
# QML modules; each sees only those to its left, and all but the first see the bridge.
LAYERS = ("Theme", "Parts", "Figures", "Visitor", "Studio", "Staff", "App")
FEWEST_EDGES = {"core": 20, "store": 60, "system": 1, "bridge": 20, "app": 30, "__main__": 4}
FEWEST_QML_EDGES = {"Parts": 7, "Figures": 15, "Visitor": 35, "Studio": 1, "Staff": 8, "App": 6}
LONGEST = {".py": 300, ".qml": 200, "README.md": 15}

BANNED_MODULES = {"pickle", "cPickle", "dill", "marshal", "shelve", "yaml", "importlib", "runpy"}
BANNED_CALLS = {"eval", "exec", "compile", "__import__"}
BANNED_WORDS = re.compile(
    r"\w*(?:Rich|Auto|Styled|Markdown)Text|setHtml|setMarkdown|setContextProperty|setContextObject"
    r"|createQmlObject|XMLHttpRequest|\w*Web(?:View|Engine|Socket)\w*|openUrlExternally"
    r"|QDesktopServices|\w*Dialogs?|\w*Print(?:er|Support|Dialog|Preview)?\w*"
    # What opens a window of its own, selects text, or calls for a keyboard on the screen.
    r"|Q?(?:\w*Menu|MenuBar|MenuItem|Popup|Drawer|\w*ToolTip)|contextMenuPolicy"
    r"|\w*Text(?:Input|Edit|Field|Area)|\w*InputPanel|QInputMethod|VirtualKeyboard"
)
BANNED_IN_QML = re.compile(rf"\b(?:{BANNED_WORDS.pattern}|eval|Function(?=\s*\())\b")
# The only pictures that are shown from content: each made beforehand, in the place it is meant for.
PICTURES = {
    ("ImageFigure.qml", "root.figure.imageUrl"),
    ("ZoomPicture.qml", "root.base"),
    ("ZoomPicture.qml", "url"),
    ("PlayerPicture.qml", "root.figure.secondUrl"),
    ("BeforeAfterFigure.qml", "root.figure.imageUrl"),
    ("BeforeAfterFigure.qml", "root.figure.secondUrl"),
    ("DocumentFigure.qml", "root.figure.imageUrl"),
    ("GalleryPicture.qml", "root.url"),
    ("PersonCell.qml", "person.url"),
}
# Loaded only where a GPU draws a film, so that nothing else depends on it.
FILM = ("PlayerScreen.qml", "QtMultimedia")
# What only Linux, or only Unix, has.
UNIX = {"fcntl", "grp", "pty", "pwd", "resource", "spwd", "syslog", "termios", "tty"}
UNIX |= {"os.fork", "os.nice", "os.geteuid", "os.getuid", "os.killpg", "os.uname", "signal.SIGKILL"}
LINUX_PATHS = re.compile(r"/(?:proc|sys|dev|etc|run|usr)(?:/.*)?", re.DOTALL)
SLEEPS = {"sleep", "msleep", "usleep", "qSleep", "qWait"}


class Edge(NamedTuple):
    """One import: the room and file it stands in, and the dotted name imported."""

    room: str
    file: str
    imported: str


def trees(root: Path, folder: str) -> Iterator[tuple[str, ast.Module]]:
    """Yield the name and the syntax tree of every Python file under a folder of `root`."""
    for file in sorted((root / folder).rglob("*.py")):
        yield file.relative_to(root).as_posix(), ast.parse(file.read_text("utf-8"))


def qml(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text without comments of every QML and JavaScript file."""
    for file in sorted((root / "kiosk").rglob("*")):
        if file.suffix in (".qml", ".js", ".mjs"):
            text = file.read_text("utf-8")
            plain = re.sub(r'("(?:\\.|[^"\\])*")|//[^\n]*|/\*.*?\*/', r"\1", text, flags=re.DOTALL)
            yield file.relative_to(root).as_posix(), plain


def imports(file: str, tree: ast.Module) -> Iterator[str]:
    """Yield the dotted name of everything a file imports."""
    package = file.split("/")[:-1]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) + 1 - node.level] if node.level else []
            base = ".".join([*start, *filter(None, [node.module])])
            yield from (f"{base}.{name.name}" for name in node.names)


def edges(root: Path) -> list[Edge]:
    """Return every import of every Python file under kiosk/."""
    found = []
    for file, tree in trees(root, "kiosk"):
        room = file.removeprefix("kiosk/").split("/")[0].removesuffix(".py")
        found += [Edge(room, file, name) for name in imports(file, tree)]
    return found


def among(imported: str, modules: set[str]) -> bool:
    """Return whether a dotted name is one of the modules or something in it."""
    return any(imported == m or imported.startswith(f"{m}.") for m in modules)


def python_imports(root: Path) -> list[str]:
    """Find imports against the arrows, Qt outside its rooms, the outside world in core."""
    found = []
    for room, file, imported in edges(root):
        parts = imported.split(".")
        if room not in ROOMS:
            found.append(f"{file}: {room} is not a room of the house")
        elif parts[0] == "kiosk":
            if len(parts) < 2 or parts[1] not in ROOMS[room]:
                found.append(f"{file}: {room} imports {imported}")
        elif parts[0] in QT and room not in QT_ROOMS:
            found.append(f"{file}: {room} imports {imported}")
        elif room == "core" and OUTSIDE.fullmatch(imported):
            found.append(f"{file}: core imports {imported}")
    for file, tree in trees(root, "kiosk/core"):
        opens = (n for n in ast.walk(tree) if isinstance(n, ast.Call))
        found += [f"{file}: core calls open" for n in opens if ast.unparse(n.func) == "open"]
    return found


def qml_edges(root: Path) -> list[Edge]:
    """Return every import of every QML file."""
    return [
        Edge(file.split("/")[-2], file, name.strip("\"'"))
        for file, text in qml(root)
        for name in re.findall(r"""(?:^|;)\s*\.?import\s+(["'][^"']*["']|[\w.]+)""", text, re.M)
    ]


def qml_imports(root: Path) -> list[str]:
    """Find QML that sees a module to its right, the bridge from Theme, or files by name."""
    found = [f"{file}: no module has JavaScript" for file, _ in qml(root) if file[-4:] != ".qml"]
    for module, file, imported in qml_edges(root):
        if module not in LAYERS:
            found.append(f"{file}: {module} is not a module of the house")
            continue
        seen = {f"Kiosk.{name}" for name in LAYERS[: LAYERS.index(module)]}
        if module != "Theme":
            seen.add("Kiosk.Bridge")
        if (file.split("/")[-1], imported) == FILM:
            continue
        if imported not in seen and not re.fullmatch(r"Qt(Quick|Qml)(\.\w+)*", imported):
            found.append(f"{file}: {module} imports {imported}")
    return found


def modules_listed(root: Path) -> list[str]:
    """Find QML files that their module's qmldir leaves out, and the reverse."""
    found = []
    for folder in sorted(f for f in (root / "kiosk/qml/Kiosk").iterdir() if f.is_dir()):
        listed = set(re.findall(r"\S+\.qml", (folder / "qmldir").read_text("utf-8")))
        there = {file.name for file in folder.glob("*.qml")}
        where = folder.relative_to(root).as_posix()
        found += [f"{where}/qmldir and {name} do not agree" for name in sorted(listed ^ there)]
    return found


def python_bans(root: Path) -> list[str]:
    """Find what never stands in the application's Python."""
    found = []
    for file, tree in trees(root, "kiosk"):
        found += [f"{file}: {n}" for n in imports(file, tree) if among(n, BANNED_MODULES)]
        for node in ast.walk(tree):
            found += [f"{file}:{line}: {told}" for line, told in banned(node)]
    return found


def linux_assumptions(root: Path) -> list[str]:
    """Find what only one platform has, outside `system` and not behind a look at the platform."""
    found = []
    for file, tree in trees(root, "kiosk"):
        if file.startswith("kiosk/system/"):
            continue
        guarded = [
            node
            for node in ast.walk(tree)
            if isinstance(node, ast.FunctionDef) and "sys.platform" in ast.unparse(node)
        ]
        excused = {id(inner) for node in guarded for inner in ast.walk(node)}
        for node in ast.walk(tree):
            if id(node) not in excused and (what := linux_only(node)):
                found.append(f"{file}:{getattr(node, 'lineno', 0)}: {what}")
    return found


def linux_only(node: ast.AST) -> str:
    """Return what of Unix or Linux a node names, or nothing."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        named = [getattr(node, "module", None) or "", *(name.name for name in node.names)]
        return next((name for name in named if name in UNIX), "")
    if isinstance(node, ast.Attribute) and ast.unparse(node) in UNIX:
        return ast.unparse(node)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value if LINUX_PATHS.fullmatch(node.value) else ""
    return ""


def banned(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and name of what may not stand in Python, if `node` is such a thing."""
    if isinstance(node, ast.Name | ast.Attribute | ast.alias):
        field = {ast.Name: "id", ast.Attribute: "attr", ast.alias: "name"}[type(node)]
        name = getattr(node, field).split(".")[-1]
        if BANNED_WORDS.fullmatch(name):
            yield node.lineno, name
    if not isinstance(node, ast.Call):
        return
    called = ast.unparse(node.func)
    if called in BANNED_CALLS or called in ("os.system", "os.popen"):
        yield node.lineno, f"{called}()"
    for keyword in node.keywords:
        if keyword.arg == "shell" and ast.unparse(keyword.value) != "False":
            yield node.lineno, "shell=True"
    if called.endswith(".connect") and any(isinstance(n, ast.Lambda) for n in ast.walk(node)):
        yield node.lineno, "a lambda connected to a signal"


def qml_bans(root: Path) -> list[str]:
    """Find what never stands in QML."""
    found = []
    for file, text in qml(root):
        found += [f"{file}: {word}" for word in BANNED_IN_QML.findall(text)]
        # Text that is not told its format guesses it, and would fetch pictures from anywhere.
        if len(re.findall(r"\b(?:Text|Label)\s*\{", text)) > text.count(
            "textFormat: Text.PlainText"
        ):
            found.append(f"{file}: a Text without textFormat: Text.PlainText")
        for value in re.findall(r"(?i)\w*source\s*(?::|(?<!=)=(?!=))\s*([^\n;}]+)", text):
            allowed = (file.split("/")[-1], value) in PICTURES
            if not allowed and not re.fullmatch(r'"[\w/]+\.(qml|png|svg)"', value.strip()):
                found.append(f"{file}: source: {value}")
    return found


def sleeps(root: Path) -> list[str]:
    """Find tests that sleep; they wait for what they need instead."""
    found = []
    for file, tree in trees(root, "tests"):
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                called = ast.unparse(node.func)
                if called.split(".")[-1] in SLEEPS or called == "qtbot.wait":
                    found.append(f"{file}:{node.lineno}: {called}()")
    return found


def long_files(root: Path) -> list[str]:
    """Find files of the application that are too long."""
    found = []
    for file in sorted((root / "kiosk").rglob("*")):
        longest = LONGEST.get(file.name) or LONGEST.get(file.suffix, 0)
        if file == root / "kiosk" / "README.md":
            continue  # the house as a whole, not a room of it
        lines = len(file.read_text("utf-8").splitlines()) if longest else 0
        if lines > longest:
            found.append(f"{file.relative_to(root).as_posix()}: {lines} lines, {longest} at most")
    return found


RULES = [
    python_imports,
    qml_imports,
    modules_listed,
    python_bans,
    linux_assumptions,
    qml_bans,
    sleeps,
    long_files,
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps(rule: Callable[[Path], list[str]]) -> None:
    if found := rule(ROOT):
        pytest.fail("\n".join(found), pytrace=False)


def test_every_room_says_what_it_is() -> None:
    rooms = [f"kiosk/{name}" for name in (*ROOMS, "qml") if not name.startswith("__")]
    rooms += ["tests", "media"]
    assert [room for room in rooms if not (ROOT / room / "README.md").is_file()] == []


def test_the_scan_saw_the_files() -> None:
    for found, fewest in ((edges(ROOT), FEWEST_EDGES), (qml_edges(ROOT), FEWEST_QML_EDGES)):
        ours = [edge.room for edge in found if edge.imported.lower().startswith("kiosk.")]
        counts = {room: ours.count(room) for room in fewest}
        assert all(counts[room] >= fewest[room] for room in fewest), counts
    assert len(list(trees(ROOT, "tests"))) >= 5


THEME, PARTS = "kiosk/qml/Kiosk/Theme/Theme.qml", "kiosk/qml/Kiosk/Parts/Words.qml"
IMAGE = "kiosk/qml/Kiosk/Figures/ImageFigure.qml"
BREACHES = [
    (python_imports, "kiosk/core/a.py", "from kiosk.store import content"),
    (python_imports, "kiosk/core/a.py", "from PySide6.QtCore import QObject"),
    (python_imports, "kiosk/core/a.py", "from pathlib import Path"),
    (python_imports, "kiosk/core/a.py", "def f():\n    import os.path"),
    (python_imports, "kiosk/core/a.py", "from urllib.request import urlopen"),
    (python_imports, "kiosk/core/a.py", "text = open('a').read()"),
    (python_imports, "kiosk/core/a.py", "from ..store import content"),
    (python_imports, "kiosk/core/deep/a.py", "from ...system import clock"),
    (python_imports, "kiosk/store/a.py", "from kiosk.bridge.visit import Visit"),
    (python_imports, "kiosk/store/a.py", "import kiosk.system.clock"),
    (python_imports, "kiosk/store/a.py", "import PySide6"),
    (python_imports, "kiosk/store/checks/a.py", "from kiosk.app import stage"),
    (python_imports, "kiosk/system/a.py", "from kiosk import store"),
    (python_imports, "kiosk/bridge/a.py", "from kiosk.store import content"),
    (python_imports, "kiosk/bridge/a.py", "if TYPE_CHECKING:\n    import kiosk.app.stage"),
    (python_imports, "kiosk/app/a.py", "import kiosk.__main__"),
    (python_imports, "kiosk/app/a.py", "import kiosk"),
    (python_imports, "kiosk/__main__.py", "import shiboken6"),
    (python_imports, "kiosk/__main__.py", "from kiosk.bridge import visit"),
    (python_imports, "kiosk/cellar/a.py", "import re"),
    (qml_imports, THEME, "import Kiosk.Bridge"),
    (qml_imports, THEME, "import Kiosk.Parts"),
    (qml_imports, PARTS, "pragma ComponentBehavior: Bound\nimport Kiosk.Figures 1.0"),
    (qml_imports, PARTS, "import Kiosk.Parts"),
    (qml_imports, IMAGE, "import Kiosk.Visitor as V"),
    (qml_imports, "kiosk/qml/Kiosk/Visitor/A.qml", "import QtQuick; import Kiosk.Studio"),
    (qml_imports, "kiosk/qml/Kiosk/Studio/A.qml", "import Kiosk.App"),
    (qml_imports, PARTS, 'import "../Figures"'),
    (qml_imports, PARTS, "import QtWebView"),
    (qml_imports, PARTS, "import QtMultimedia"),
    (qml_imports, "kiosk/qml/Kiosk/Parts/a.js", ""),
    (modules_listed, "kiosk/qml/Kiosk/Parts/Other.qml", "import QtQuick"),
    (modules_listed, "kiosk/qml/Kiosk/Parts/qmldir", "module Kiosk.Parts\n"),
    (linux_assumptions, "kiosk/store/a.py", "import fcntl"),
    (linux_assumptions, "kiosk/app/a.py", "def f():\n    from pwd import getpwnam"),
    (linux_assumptions, "kiosk/app/a.py", "os.nice(5)"),
    (linux_assumptions, "kiosk/bridge/a.py", "Path('/proc/self/statm')"),
    (python_bans, "kiosk/core/a.py", "import pickle"),
    (python_bans, "kiosk/store/a.py", "from yaml import safe_load"),
    (python_bans, "kiosk/store/a.py", "import importlib.util"),
    (python_bans, "kiosk/store/a.py", "eval('1')"),
    (python_bans, "kiosk/store/a.py", "exec('1')"),
    (python_bans, "kiosk/system/a.py", "subprocess.run('ls', shell=True)"),
    (python_bans, "kiosk/system/a.py", "subprocess.run('ls', shell=asked)"),
    (python_bans, "kiosk/system/a.py", "os.system('ls')"),
    (python_bans, "kiosk/app/a.py", "engine.rootContext().setContextProperty('a', a)"),
    (python_bans, "kiosk/app/a.py", "timer.timeout.connect(lambda: stop())"),
    (python_bans, "kiosk/app/a.py", "timer.timeout.connect(slot=lambda: stop())"),
    (python_bans, "kiosk/app/a.py", "QDesktopServices.openUrl(url)"),
    (python_bans, "kiosk/app/a.py", "from PySide6.QtPrintSupport import QPrinter"),
    (python_bans, "kiosk/app/a.py", "from PySide6.QtWidgets import QFileDialog"),
    (python_bans, "kiosk/bridge/a.py", "label.setTextFormat(Qt.TextFormat.RichText)"),
    (python_bans, "kiosk/bridge/a.py", "document.setHtml(words)"),
    *(
        (qml_bans, PARTS, f"Item {{ property int a: Text.{kind} }}")
        for kind in ("RichText", "AutoText", "StyledText", "MarkdownText")
    ),
    (qml_bans, PARTS, "Text { text: a }"),
    (qml_bans, PARTS, "Item { property var a: Qt.createQmlObject(b, c) }"),
    (qml_bans, PARTS, "Item { property var a: eval(b) }"),
    (qml_bans, PARTS, "Item { property var a: new Function(b) }"),
    (qml_bans, PARTS, "Item { property var a: new XMLHttpRequest() }"),
    (qml_bans, PARTS, "WebView { }"),
    (qml_bans, PARTS, "WebEngineView { }"),
    (qml_bans, PARTS, "Item { onA: Qt.openUrlExternally(b) }"),
    (qml_bans, PARTS, "FileDialog { }"),
    (qml_bans, PARTS, "PrintDialog { }"),
    (qml_bans, PARTS, "ToolTip { }"),
    (qml_bans, PARTS, "Menu { }"),
    (qml_bans, PARTS, "Popup { }"),
    (qml_bans, PARTS, "TextField { }"),
    (qml_bans, PARTS, "import QtQuick.VirtualKeyboard"),
    (python_bans, "kiosk/app/a.py", "from PySide6.QtWidgets import QMenu"),
    (qml_bans, PARTS, "Image { source: root.figure.imageUrl }"),
    (qml_bans, IMAGE, "Image { source: root.figure.caption }"),
    (qml_bans, IMAGE, 'Image {\n    source: "https://example.org/a.png"\n}'),
    (qml_bans, PARTS, "Item { onA: image.source = b }"),
    (qml_bans, PARTS, "Loader { sourceComponent: a; source: b }"),
    (sleeps, "tests/test_a.py", "time.sleep(1)"),
    (sleeps, "tests/a/test_a.py", "from time import sleep\nsleep(1)"),
    (sleeps, "tests/test_a.py", "QTest.qWait(1)"),
    (sleeps, "tests/test_a.py", "qtbot.wait(1)"),
    (long_files, "kiosk/store/a.py", "\n" * 301),
    (long_files, PARTS, "\n" * 201),
    (long_files, "kiosk/core/README.md", "\n" * 16),
]
HARMLESS = {
    "kiosk/core/a.py": '"""No eval, no pickle."""\nfrom dataclasses import dataclass\n'
    "from urllib.parse import unquote\nfrom . import b\nfrom .b import c\nfrom kiosk.core import b",
    "kiosk/core/b.py": "\n" * 300,
    "kiosk/store/a.py": "from pathlib import Path\nfrom kiosk.core.a import b\nimport re\n"
    "a = re.compile('b')\nsubprocess.run(['ls'], shell=False)",
    "kiosk/system/a.py": "import PySide6\nimport fcntl\nfrom kiosk.core import a\nb = '/proc/stat'",
    "kiosk/store/b.py": "def f():\n    if sys.platform == 'linux':\n        import fcntl",
    "kiosk/bridge/a.py": "from PySide6.QtCore import Property\nb = Property(int, lambda s: 1)",
    "kiosk/app/a.py": "from kiosk.store import a\nt.timeout.connect(self.stop)\napp.exec()",
    "kiosk/__main__.py": "from kiosk.app import a",
    "kiosk/qml/Kiosk/Parts/qmldir": "module Kiosk.Parts\nWords 1.0 Words.qml\n",
    PARTS: "import QtQuick\nimport Kiosk.Bridge\nimport Kiosk.Theme // import Kiosk.Studio\n"
    "/* RichText */\nText {\n    textFormat: Text.PlainText\n    text: sources\n"
    "    property bool a: resource === b\n}",
    "kiosk/qml/Kiosk/Figures/qmldir": "module Kiosk.Figures\nImageFigure 1.0 ImageFigure.qml\n",
    IMAGE: "import Kiosk.Parts\nImage {\n    source: root.figure.imageUrl\n}",
    "tests/test_a.py": "process.wait(5)\nqtbot.waitUntil(lambda: done)",
}


def forge(root: Path, files: dict[str, str]) -> None:
    """Write a house of a few files."""
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("rule", "file", "text"), BREACHES, ids=lambda part: str(getattr(part, "__name__", part))[:48]
)
def test_a_breach_is_found(
    rule: Callable[[Path], list[str]], file: str, text: str, tmp_path: Path
) -> None:
    forge(tmp_path, {**HARMLESS, file: text})
    found = rule(tmp_path)
    assert len(found) >= 1
    assert all(Path(file).name in line for line in found), found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_what_is_allowed_is_left_alone(rule: Callable[[Path], list[str]], tmp_path: Path) -> None:
    forge(tmp_path, HARMLESS)
    assert rule(tmp_path) == []


def test_every_rule_has_a_breach() -> None:
    assert {rule for rule, _, _ in BREACHES} == set(RULES)
