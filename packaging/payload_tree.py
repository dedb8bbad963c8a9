"""The tree that is put on a kiosk: the pinned libraries without what the exhibit never loads.

Run by the Python of .venv, which knows those libraries:

    .venv/bin/python packaging/payload_tree.py TARGET

The tree is a virtual environment by hand: `pyvenv.cfg`, `bin/python3` as a link to Debian's, and
`lib/python3.11/site-packages`, so that every child process finds the same libraries.
"""

from __future__ import annotations

import base64
import fnmatch
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from _environment import ROOT
from _shell import SetupError, say
from packaging.requirements import Requirement

PROJECT = "exile-and-return"
SITE = "lib/python3.11/site-packages"

# Never loaded: typer prints plain text without the first two.
WITHOUT = {"pygments", "rich"}
# Of every library, what only its developers need.
NOISE = re.compile(
    r"(\.(pyi|pyx|pxd|h|hpp|cpp|c|cmake|qmltypes)|/py\.typed|\.dist-info/(RECORD|INSTALLER|REQUESTED"
    r"|WHEEL|direct_url\.json|top_level\.txt|entry_points\.txt|sboms/.*))$|(^|/)(tests?|test_data"
    r"|include|cmake|__pycache__|__pyinstaller)/|^\.\./"
)
# Of one library, what is of no use here: names below site-packages.
UNUSED = (
    *(
        f"fontTools/{part}/*"
        for part in (
            "cu2qu", "designspaceLib", "diff", "feaLib", "merge", "misc/plistlib", "mtiLib",
            "otlLib", "qu2cu", "subset", "svgLib", "t1Lib", "ufoLib", "unicodedata", "varLib",
            "voltLib",
        )
    ),
    # Compiled for speed; the same stands beside them in Python, and is used once, at a check.
    "fontTools/*.cpython-*",
    "cffi/*",  # cryptography needs only _cffi_backend
    "pycparser/*",
    "pydantic/v1/*",
    "pyphen/dictionaries/README*",
    "pyphen/dictionaries/hyph_de_AT.dic",
    "pyphen/dictionaries/hyph_de_CH.dic",
    "PIL/_avif.*",
    "PIL/_imagingft.*",
    "PIL/_imagingtk.*",
    "PIL/AvifImagePlugin.py",
    "rapidfuzz/*_avx2.*",  # the same in other instructions, for speed that nobody needs
    "rapidfuzz/*_sse2.*",
    "rapidfuzz/distance/metrics_cpp.*",
    "rapidfuzz/*.pyi",
    "watchdog/tricks/*",
)  # fmt: skip
# Qt's Python modules that others of them import.
ALWAYS = {"QtCore", "QtGui", "QtNetwork", "QtOpenGL", "QtQml", "QtQuick", "QtMultimedia"}
PYSIDE = ("__init__.py", "_config.py", "_git_pyside_version.py", "libpyside6*.so.*")
PLUGINS = (
    "imageformats/libqjpeg.so",
    "imageformats/libqsvg.so",
    "multimedia/libffmpegmediaplugin.so",
    "platforms/libqlinuxfb.so",
    "platforms/libqoffscreen.so",
    "platforms/libqwayland.so",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "wayland-shell-integration/libxdg-shell.so",
)
# Loaded by name: no library says that it needs them.
BY_NAME = ("libQt6FFmpegStub-*.so*",)


def needed(project: str) -> dict[str, Distribution]:
    """Return every library that a project needs to run, by its name in small letters."""
    found: dict[tuple[str, str], Distribution] = {}
    todo: list[tuple[str, str]] = [(project, "")]
    while todo:
        name, extra = todo.pop()
        key = (name.lower().replace("_", "-"), extra)
        if key in found or key[0] in WITHOUT:
            continue
        found[key] = distribution(name)
        for text in found[key].requires or ():
            wish = Requirement(text)
            if wish.marker is None or wish.marker.evaluate({"extra": extra}):
                todo += [(wish.name, one) for one in ("", *wish.extras)]
    names = sorted({name for name, _ in found} - {project})
    return {name: found[name, ""] for name in names}


def files_of(library: Distribution) -> Iterator[tuple[str, Path]]:
    """Yield the files of a library that can be of use: the name below site-packages, and the file.

    Raises:
        SetupError: a file is not the one that was installed.
    """
    for file in library.files or ():
        name = file.as_posix()
        if NOISE.search(name) or any(fnmatch.fnmatch(name, unused) for unused in UNUSED):
            continue
        path = Path(str(file.locate()))
        if file.hash is not None:
            digest = hashlib.new(file.hash.mode, path.read_bytes()).digest()
            told = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
            if told != file.hash.value:
                raise SetupError(f"{path} was changed after it was installed; delete .venv.")
        yield name, path


def qml_modules(sources: Iterable[str]) -> set[str]:
    """Return the Qt modules that QML files import, without versions."""
    pattern = re.compile(r"^\s*(?:import|depends|optional import|default import) (Qt[\w.]*)", re.M)
    return {name for text in sources for name in pattern.findall(text)}


def qml_folders(qml: Path, wanted: set[str]) -> set[str]:
    """Return the folders of QML modules and of those that they import, as `QtQuick/Window`."""
    found: set[str] = set()
    todo = sorted(wanted | {"QtQml", "QtQuick"})
    while todo:
        name = todo.pop()
        folder = name.replace(".", "/")
        listing = qml / folder / "qmldir"
        if folder in found or not listing.is_file():
            continue
        found.add(folder)
        todo += sorted(qml_modules([listing.read_text("utf-8")]))
    return found


def python_modules(sources: Iterable[str]) -> set[str]:
    """Return the modules of PySide6 that Python files import."""
    pattern = re.compile(r"^\s*(?:from|import) PySide6\.(Qt\w+)", re.M)
    return ALWAYS | {name for text in sources for name in pattern.findall(text)}


def roots_of_qt(pyside: Path, kiosk: Path) -> set[str]:
    """Return the files below PySide6 that the exhibit names: modules, plugins, QML."""
    python = python_modules(f.read_text("utf-8") for f in kiosk.rglob("*.py"))
    wanted = qml_modules(f.read_text("utf-8") for f in kiosk.rglob("*.qml"))
    names = [*PYSIDE, *(f"{module}.abi3.so" for module in python)]
    names += [f"Qt/plugins/{plugin}" for plugin in PLUGINS]
    names += [f"Qt/lib/{library}" for library in BY_NAME]
    found: set[str] = set()
    for name in names:
        files = sorted(pyside.glob(name))
        if not files:
            raise SetupError(f"PySide6 has no {name}; has a newer version moved it?")
        found.update(file.relative_to(pyside).as_posix() for file in files)
    for folder in qml_folders(pyside / "Qt/qml", wanted):
        for file in (pyside / "Qt/qml" / folder).iterdir():
            if file.is_file() and not NOISE.search(file.name):
                found.add(file.relative_to(pyside).as_posix())
    return found


def libraries_of(files: Iterable[Path], below: Path) -> set[Path]:
    """Return the libraries in a folder that files need, told by the dynamic linker."""
    command = ["ldd", *map(str, files)]
    environment = {**os.environ, "LC_ALL": "C"}
    answer = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    paths = re.findall(r"=> (/\S+) \(0x", answer.stdout)
    return {Path(p) for p in paths if Path(os.path.normpath(p)).is_relative_to(below)}


def qt_files(pyside: Path, kiosk: Path) -> set[str]:
    """Return the files below PySide6 that are needed, with the libraries that those need."""
    found = roots_of_qt(pyside, kiosk)
    code = [pyside / name for name in sorted(found) if re.search(r"\.so(\.|$)", name)]
    for library in libraries_of(code, pyside):
        found.add(Path(os.path.normpath(library)).relative_to(pyside).as_posix())
    return found


def copy_libraries(target: Path) -> dict[str, int]:
    """Copy the libraries; return how many bytes each brings."""
    site = target / SITE
    sizes: dict[str, int] = {}
    for name, library in needed(PROJECT).items():
        files = dict(files_of(library))
        if name in ("pyside6-essentials", "pyside6-addons"):
            pyside = Path(str(library.locate_file("PySide6")))
            kept = {f"PySide6/{file}" for file in qt_files(pyside, ROOT / "kiosk")}
            files = {n: f for n, f in files.items() if n in kept or ".dist-info/" in n}
        sizes[name] = sum(copy(file, site / where) for where, file in sorted(files.items()))
    return sizes


def copy(file: Path, target: Path) -> int:
    """Copy a file without its date and owner; return its size in bytes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)
    is_program = os.access(file, os.X_OK) and not target.name.endswith((".py", ".ttf"))
    target.chmod(0o755 if is_program else 0o644)
    return target.stat().st_size


def drop_unneeded(site: Path, folder: str, package: str) -> None:
    """Remove the libraries in `folder` that no module of `package` needs (Pillow's own)."""
    libraries = site / folder
    needed_here = libraries_of((site / package).rglob("*.so"), libraries)
    keep = {Path(os.path.normpath(library)).name for library in needed_here}
    for file in libraries.iterdir():
        if file.name not in keep:
            file.unlink()


def copy_application(target: Path) -> int:
    """Copy the exhibit's program, fonts and map, and compile its interface words."""
    app = target / "app"
    size = 0
    for folder, pattern in (("kiosk", "*"), ("media/fonts", "*"), ("media/map", "*")):
        for file in sorted((ROOT / folder).rglob(pattern)):
            if file.is_file() and "__pycache__" not in file.parts and file.suffix != ".qm":
                size += copy(file, app / file.relative_to(ROOT))
    size += copy(ROOT / "LICENSE", app / "LICENSE")
    pyside = Path(str(distribution("PySide6_Essentials").locate_file("PySide6")))
    for words in sorted((app / "kiosk" / "i18n").glob("*.ts")):
        compiled = str(words.with_suffix(".qm"))
        command = [
            str(pyside / "lrelease"),
            "-silent",
            "-nounfinished",
            str(words),
            "-qm",
            compiled,
        ]
        subprocess.run(command, check=True, capture_output=True)
    return size


def build(target: Path) -> dict[str, int]:
    """Write the whole tree to an empty folder; return the bytes of each part."""
    sizes = copy_libraries(target)
    drop_unneeded(target / SITE, "pillow.libs", "PIL")
    sizes["kiosk"] = copy_application(target)
    (target / SITE / "exile-and-return.pth").write_text("/opt/exile-and-return/app\n", "utf-8")
    text = "home = /usr/bin\ninclude-system-site-packages = false\nversion = 3.11.2\n"
    (target / "pyvenv.cfg").write_text(text, "utf-8")
    (target / "bin").mkdir(exist_ok=True)
    (target / "bin" / "python3").symlink_to("/usr/bin/python3")
    return sizes


def main(arguments: list[str]) -> int:
    """Write the tree to the folder named; print the bytes of each part as JSON."""
    try:
        print(json.dumps(build(Path(arguments[0]))))
    except SetupError as fault:
        say(str(fault))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
