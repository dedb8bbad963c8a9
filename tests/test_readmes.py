"""The READMEs tell the truth: their commands, paths, links, keys, limits and samples."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import Enum
from pathlib import Path
from typing import Any, get_args

import _commands
import pytest
import typer.main
from PIL import Image

from kiosk.__main__ import cli
from kiosk.core.faults import Severity
from kiosk.store import confirm, figure_tables, formats
from kiosk.store.check import check
from kiosk.store.checks.wording import LIMITS
from kiosk.store.table import Table
from kiosk.store.texts import COVER_LABELS, ENTRY_PARTS, HOME_LABELS
from tests.readme_text import CODE, LINK, Snippet, code, commands, prose, rows, snippets
from tests.recordings import write_film, write_sound
from tests.store.small_exhibit import write_exhibit

ROOT = Path(__file__).resolve().parents[1]
READMES = (
    "README.md",
    "content/README.md",
    "content/FIGURES.md",
    "content/PUBLISHING.md",
    "kiosk/README.md",
    "media/README.md",
    "packaging/FLEET.md",
    "packaging/README.md",
    "tests/README.md",
)
ROOMS = ("content", "kiosk", "media", "packaging", "tests")
CURATORS = "\n".join(
    (ROOT / "content" / name).read_text("utf-8") for name in ("README.md", "FIGURES.md")
)
COMMANDS: dict[str, Any] = vars(typer.main.get_command(cli))["commands"]
PATH = re.compile(r"(?:\.\./)*\w[\w.-]*(?:/[\w.-]+)*/?")
ENDINGS = (".md", ".toml", ".py", ".qml", ".txt", ".in", ".lock", ".ts", ".png")
NOT_YET = {confirm.FILE, "song.en.txt", "song.en.vtt"}  # made by the program or the curator

TABLES: dict[str, type[Table]] = {
    "exhibit.toml": formats.ExhibitFile,
    "[[language]]": formats.LanguageTable,
    "panel.toml": formats.PanelFile,
    "[[page]]": formats.StoryPage,
    "[[media]]": formats.MediaTable,
    "[[source]]": formats.SourceTable,
    "[[fact]]": formats.FactTable,
    "[[disagreement]]": formats.DisagreementTable,
}


def parts(command: Any) -> list[Any]:
    """Return a command, or those that stand behind one name."""
    return list(getattr(command, "commands", {}).values()) or [command]


def options(name: str) -> set[str]:
    """Return every option of a command of `kiosk`."""
    params = [p for command in parts(COMMANDS[name]) for p in command.params]
    return {"--help"}.union(*((*p.opts, *p.secondary_opts) for p in params))


def command_faults(text: str, base: Path) -> list[str]:
    """Find commands and options that do not exist."""
    found = []
    for tool, name, given, shown in commands(text):
        if tool == "kiosk" or name == "run":
            wrong = set(given) - options(name) if name in COMMANDS else {name}
        elif name.startswith("--"):
            wrong = {name} - {"--help"}
        else:
            known = re.search(rf"dev\.py {name}\b", _commands.HELP)
            wrong = {o for o in given if o not in _commands.HELP} if known else {name}
        found += [f"{shown}: {part}" for part in sorted(wrong)]
    return found


def exists(span: str, base: Path) -> bool:
    """Return whether a path is there: beside the README, in the project, or by its bare name."""
    name = re.sub(r"\b[A-Z]+\b(?=/)", "*", span).rstrip("/")
    if name.startswith("../"):
        return (base / name).exists()
    if any(True for folder in (base, ROOT) for _ in folder.glob(name)):
        return True
    return "/" not in name and any(True for room in ROOMS for _ in (ROOT / room).rglob(name))


def path_faults(text: str, base: Path) -> list[str]:
    """Find files and folders that are not there."""
    spans = [word for span in code(text) for word in span.split()]
    paths = [s for s in spans if PATH.fullmatch(s) and ("/" in s or s.endswith(ENDINGS))]
    return [p for p in paths if p.split("/")[-1] not in NOT_YET and not exists(p, base)]


def link_faults(text: str, base: Path) -> list[str]:
    """Find links that lead nowhere."""
    links = LINK.findall(CODE.sub("", prose(text)))
    return [link for link in links if not (base / link).exists()]


def keys(model: type[Table]) -> set[str]:
    """Return the keys of a table as curators write them."""
    return {field.alias or name for name, field in model.model_fields.items()}


def choices(annotation: Any) -> set[str]:
    """Return the words that a key may have, if they are listed in its type."""
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        return {str(member.value) for member in annotation}
    inner = get_args(annotation)
    own = {part for part in inner if isinstance(part, str)}
    return own.union(*(choices(part) for part in inner if not isinstance(part, str)))


def entry_of(model: type[Table]) -> type[Table] | None:
    """Return the table of a figure's entries."""
    field = model.model_fields.get("entry")
    return get_args(field.annotation)[0] if field else None


def apart(where: str, told: Iterable[str], known: set[str]) -> list[str]:
    """Tell what is described and unknown, or known and not described."""
    return [f"{where}: {key}" for key in sorted(set(told) ^ known)]


def key_faults(text: str, base: Path) -> list[str]:
    """Find keys and their values that the tables of structure leave out or invent."""
    found, shown = [], set(code(text))
    table = rows(text, "Table")
    found += apart("tables", {CODE.findall(cells[0])[0] for cells in table}, set(TABLES))
    for name, model in TABLES.items():
        own = [cells for cells in table if cells[0] == f"`{name}`"]
        found += apart(name, (key for cells in own for key in CODE.findall(cells[1])), keys(model))
    figures = {
        get_args(m.model_fields["kind"].annotation)[0]: m for m in get_args(figure_tables.AnyFigure)
    }
    kinds = {CODE.findall(cells[0])[0]: cells for cells in rows(text, "Kind")}
    found += apart("kinds", kinds, set(figures))
    for kind in kinds.keys() & figures.keys():
        entry = entry_of(figures[kind])
        own_keys = keys(figures[kind]) - {"kind", "entry"}
        found += apart(kind, CODE.findall(kinds[kind][1]), own_keys)
        found += apart(
            f"{kind}, entry", CODE.findall(kinds[kind][2]), keys(entry) if entry else set()
        )
    for model in {*TABLES.values(), *figures.values()}:
        for key, field in model.model_fields.items():
            words = (
                choices(field.annotation) if key not in ("kind", "entry", "sky", "ground") else ()
            )
            found += [f"{model.__name__}, {key}: {word}" for word in words if word not in shown]
    return found


def limit_faults(text: str, base: Path) -> list[str]:
    """Find labels that are not explained, and limits of words that are not the check's."""
    shown = {label for cells in rows(text, "Label") for label in CODE.findall(cells[0])}
    wanted = {*HOME_LABELS, *COVER_LABELS, *filter(None, ENTRY_PARTS), "sky", "ground"}
    wanted |= {"alt", "caption", "quote", "by"}
    found = [f"label {name}" for name in sorted(wanted - shown)]
    words = {cells[0]: cells[1] for cells in rows(text, "Text")}
    for what, most in LIMITS.items():
        name = "title of a page" if what == "page title" else what
        told = [count for text, count in words.items() if text.startswith(name)]
        if not told or any(re.match(r"\d+", count)[0] != str(most) for count in told):
            found.append(f"{what}: {most}, not {told}")
    return found


def sample_faults(text: str, folder: Path) -> list[str]:
    """Find errors in a small exhibit to which every sample was added, as the text says."""
    content = write_exhibit(folder)
    samples = list(snippets(text))
    told = {sample.file for sample in samples}
    media = content.parent / "media"
    for picture in ("wagon.jpg", "steppe.jpg", "wreck.jpg"):
        Image.new("RGB", (8, 6)).save(media / picture)
    write_sound(media / "song.mp3")
    write_sound(media / "seven-songs.en.opus", 5.0)
    write_film(media / "steppe.webm")
    for file, words in samples:
        is_new = file.endswith((".vtt", ".txt"))
        if not (content / file).parent.is_dir() or (not is_new and not (content / file).is_file()):
            return [f"no file for: {words[:40]}"]
        translated = file.replace("/en.md", "/ru.md").replace(".en.", ".ru.")
        for name in {file} if translated in told else {file, translated}:
            path = content / name
            before = "" if is_new else path.read_bytes().decode() + "\n"
            path.write_bytes((before + words).encode())
    faults = check(content, content.parent / "media" / "fonts")
    return [str(fault) for fault in faults if fault.severity is Severity.ERROR]


Rule = Callable[[str, Path], list[str]]


@pytest.mark.parametrize("readme", READMES)
@pytest.mark.parametrize("rule", [command_faults, path_faults, link_faults])
def test_what_is_named_exists(rule: Rule, readme: str) -> None:
    file = ROOT / readme
    assert rule(file.read_text("utf-8"), file.parent) == []


@pytest.mark.parametrize("rule", [key_faults, limit_faults])
def test_the_curators_guide_is_complete(rule: Rule) -> None:
    assert rule(CURATORS, ROOT / "content") == []


def test_every_sample_of_the_curators_guide_works(tmp_path: Path) -> None:
    assert len(list(snippets(CURATORS))) >= 8
    assert sample_faults(CURATORS, tmp_path) == []


def kinds_shown(guide: str) -> set[str]:
    """Return the kinds of figure of which the guide has a sample."""
    return set(re.findall(r'^kind = "([\w-]+)"$', guide, re.MULTILINE))


def test_every_kind_of_figure_has_a_sample() -> None:
    assert kinds_shown(CURATORS) == set(figure_tables.KINDS)
    assert kinds_shown(CURATORS.replace('kind = "bars"', 'kind = "bar"')) != set(
        figure_tables.KINDS
    )


def test_the_first_readme_shows_every_command_and_option() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    for name, command in COMMANDS.items():
        shown = {
            o for c in commands(text) if (c.tool, c.name) == ("kiosk", name) for o in c.options
        }
        params = [p for part in parts(command) for p in part.params]
        missing = [p.opts for p in params if not {*p.opts, *p.secondary_opts} & shown]
        assert [opts for opts in missing if opts[0].startswith("--")] == [], name


def test_every_table_of_the_structure_is_covered() -> None:
    figures = get_args(figure_tables.AnyFigure)
    covered = {*TABLES.values(), *figures, *filter(None, map(entry_of, figures))}
    models = {
        m
        for m in vars(formats).values()
        if isinstance(m, type) and m.__module__ == formats.__name__
    }
    assert {m for m in models if issubclass(m, Table)} - covered == {
        formats.PageTable,
    }


def test_the_scan_saw_something() -> None:
    texts = {name: (ROOT / name).read_text("utf-8") for name in READMES}
    assert sum(len(list(commands(text))) for text in texts.values()) >= 20
    assert sum(len(LINK.findall(text)) for text in texts.values()) >= 10
    assert len(rows(CURATORS, "Table")) >= 12 and len(rows(CURATORS, "Kind")) == 17


@pytest.mark.parametrize(
    ("rule", "right", "wrong"),
    [
        (command_faults, "kiosk check content --facts", "kiosk check content --fakts"),
        (command_faults, "`--lang ru`", "`--long ru`"),
        (command_faults, "kiosk preview content", "kiosk show content"),
        (command_faults, "packaging/dev.py setup", "packaging/dev.py install"),
        (path_faults, "`../media`", "`../medium`"),
        (path_faults, "`panels/NAME/panel.toml`", "`panels/NAME/panels.toml`"),
        (path_faults, "`glossary/en.md`", "`glossary/ee.md`"),
        (link_faults, "../media/docs/page.png", "../media/docs/pages.png"),
        (key_faults, "`from`, `to`", "`from`"),
        (key_faults, "`id`, `value`, `low`", "`id`, `value`, `least`, `low`"),
        (key_faults, "`code`, `name`", "`code`"),
        (key_faults, "`iron`, ", ""),
        (key_faults, "| `[[source]]` |", "| `[[sources]]` |"),
        (key_faults, "| `list` |", "| `lists` |"),
        (limit_faults, "`phrase`, `door`", "`phrase`"),
        (limit_faults, "| “Read more” | 100 |", "| “Read more” | 120 |"),
        (sample_faults, "value = 26359", "value = 26,359"),
        (sample_faults, "in his report [@BERIA-44 F-DEP-12]", "in his report"),
        (sample_faults, "- alt: A wooden goods wagon", "- alternative: A wooden goods wagon"),
        (sample_faults, "book 47. [@IVANOVA-2019 D-90]", "book 47. [@IVANOV-2019 D-90]"),
        (sample_faults, "`media.toml`:\n", "the file:\n"),
    ],
)
def test_a_lie_is_found(rule: Rule, right: str, wrong: str, tmp_path: Path) -> None:
    assert right in CURATORS, f"the guide no longer says {right}: choose another example"
    base = tmp_path if rule is sample_faults else ROOT / "content"
    assert rule(CURATORS.replace(right, wrong), base) != []


def test_a_sample_belongs_to_the_file_named_above_it() -> None:
    text = "Add to `a/b.toml`, and to `a/en.md`:\n\n```toml\nx = 1\n```\n```markdown\n# X\n```\n"
    assert list(snippets(text)) == [Snippet("a/b.toml", "x = 1\n"), Snippet("a/en.md", "# X\n")]
