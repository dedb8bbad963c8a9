"""A language file as sections of titles, labels and running text.

The Markdown is read by markdown-it; whatever the subset of content/README.md does not name
becomes a fault with its line. Any input gives a document: nothing is raised.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_plugin

from kiosk.core import characters
from kiosk.core.faults import Fault, Severity
from kiosk.core.prose import EMPTY, Prose
from kiosk.core.runs import InlineProblem, runs_of

MOST_LINES = 5_000
MOST_CHARACTERS = 5_000
MOST_BRACKETS = 200

_ERROR = Severity.ERROR

ID = r"[^\W_][\w-]*"
_LABEL = re.compile(rf"({ID}(?:\.{ID})?)[ \t]*:(?:[ \t]+|$)")
_HEADING_ID = re.compile(rf"[ \t]*\{{#({ID})\}}[ \t]*$")
_CITATION = re.compile(r"\[@([^\[\]]*)\]")
_TABLE = re.compile(r"^[ \t]*\|.*\||\|[ \t]*:?-{2,}")

_REFUSED = {
    "blockquote_open": ("a block quote", "Delete the > at the start of the line."),
    "code_block": ("code", "Delete the spaces at the start of the line."),
    "fence": ("code", "Delete the lines of ` or ~ signs."),
    "html_block": ("HTML", "Delete everything between < and >."),
    "hr": ("a ruled line", "Delete the line."),
    "ordered_list_open": (
        "a numbered list",
        "Begin the line with a word instead of a number and a full stop.",
    ),
}


@dataclass(frozen=True)
class Place:
    """Where a text file belongs; `noun` is what its sections are: page, term, source."""

    file: str
    language: str
    panel: str = ""
    noun: str = "page"

    def field(self, section: str, part: str = "") -> str:
        """Name a text as a curator would: page "decree", label "sky"."""
        whole = f'{self.noun} "{section}"' if section else ""
        return ", ".join(name for name in (whole, part) if name)


@dataclass(frozen=True)
class Section:
    """One heading and what stands under it; `level` is 1, 2 or 3."""

    level: int
    title: Prose
    id: str = ""
    labels: dict[str, Prose] = field(default_factory=dict)
    paragraphs: tuple[Prose, ...] = ()
    line: int = 0


@dataclass(frozen=True)
class Document:
    """A language file: its sections in order and what is wrong with it."""

    place: Place
    sections: tuple[Section, ...] = ()
    faults: tuple[Fault, ...] = ()


def parse(text: str, place: Place) -> Document:
    """Read one language file; never raises, and takes time in proportion to its length."""
    reader = _Reader(place)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text, refused = characters.clean(text)
    for line, problem in refused:
        reader.fault(line, f"This line holds {problem}.", characters.REMEDY)
    lines = text.split("\n")
    if len(lines) > MOST_LINES:
        reader.fault(
            MOST_LINES, f"The file has {len(lines)} lines.", f"Use at most {MOST_LINES} lines."
        )
        text = "\n".join(lines[:MOST_LINES])
    reader.read(_markdown().parse(text), lines)
    return Document(place, tuple(reader.sections), tuple(reader.faults))


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark").disable("reference")
    attrs_plugin(markdown, after=(), spans=True, allowed=("lang",))
    markdown.inline.ruler.before("link", "citation", _citation_rule)
    markdown.core.ruler.before("inline", "names", _take_names)
    return markdown


def _citation_rule(state: StateInline, silent: bool) -> bool:
    if not state.src.startswith("[@", state.pos):
        return False
    match = _CITATION.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    if not silent:
        state.push("citation", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _take_names(state: StateCore) -> None:
    """Take ids off headings and names off labels before the words themselves are read."""
    depth = 0
    for before, token in zip([None, *state.tokens], state.tokens, strict=False):
        depth += token.nesting if token.type.startswith("list_item") else 0
        if token.type != "inline":
            continue
        if len(token.content) > MOST_CHARACTERS or token.content.count("[") > MOST_BRACKETS:
            token.meta["too long"] = True
            token.content = ""
        elif before is not None and before.type == "heading_open":
            if match := _HEADING_ID.search(token.content):
                token.meta["id"] = match[1]
                token.content = token.content[: match.start()]
        elif depth and (match := _LABEL.match(token.content)):
            token.meta["name"] = match[1]
            token.content = token.content[match.end() :]


class _Reader:
    """Collects sections and faults while it walks over the tokens of one file."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.sections: list[Section] = []
        self.faults: list[Fault] = []
        self._page = ""
        self._outside = False

    def fault(
        self, line: int, message: str, remedy: str, part: str = "", severity: Severity = _ERROR
    ) -> None:
        place = self.place
        where = place.field(self._page, part)
        found = Fault(place.file, line, place.panel, place.language, where, message, remedy)
        self.faults.append(replace(found, severity=severity))

    def read(self, tokens: list[Token], lines: list[str]) -> None:
        lists = 0
        heading: Token | None = None
        for token in self._allowed(tokens):
            if token.type in ("bullet_list_open", "bullet_list_close"):
                lists += token.nesting
                if lists > 1 and token.nesting > 0:
                    self.fault(
                        _line(token), "A list stands inside a list.", "Begin the line with “- ”."
                    )
            elif token.type == "heading_open":
                heading = token
            elif token.type == "inline":
                if token.meta.get("too long"):
                    self.fault(
                        _line(token),
                        f"This text has more than {MOST_CHARACTERS} characters"
                        f" or {MOST_BRACKETS} brackets.",
                        "Divide it by empty lines.",
                    )
                if heading is not None:
                    self._heading(heading, token)
                    heading = None
                elif lists:
                    self._label(token, lines)
                else:
                    self._paragraph(token)

    def _allowed(self, tokens: list[Token]) -> Iterator[Token]:
        """Yield the tokens outside refused blocks; report each refused block once."""
        inside, level = "", 0
        for token in tokens:
            if inside:
                if token.type == inside and token.level == level:
                    inside = ""
                continue
            if token.type not in _REFUSED:
                yield token
                continue
            what, remedy = _REFUSED[token.type]
            self.fault(_line(token), f"This line makes {what}; the exhibit has none.", remedy)
            if token.nesting > 0:
                inside, level = token.type.replace("_open", "_close"), token.level

    def _heading(self, opening: Token, token: Token) -> None:
        level, line = int(opening.tag[1:]), _line(token)
        name = str(token.meta.get("id", ""))
        if level < 3:
            self._page = name or ("cover" if level == 1 and self.place.noun == "page" else "")
        if not opening.markup.startswith("#"):
            self.fault(
                line + 1,
                "A line of = or - signs makes a heading of the text above it.",
                "Leave an empty line, or write # or ## before the title.",
            )
        if level > 3:
            problem = f"A heading has {level} # signs."
            self.fault(line, problem, "Use #, ## or ### and nothing deeper.")
            level = 3
        title = self._prose(token, "title")
        if title.citations:
            self.fault(
                line,
                "A title carries no citation.",
                "Move the citation to the text under the title.",
                "title",
            )
            title = replace(title, runs=tuple(r for r in title.runs if r.citation is None))
        if not title:
            self.fault(line, "This heading has no words.", "Write a title behind the # signs.")
        self.sections.append(Section(level, title, name, line=line))

    def _label(self, token: Token, lines: list[str]) -> None:
        name, line = str(token.meta.get("name", "")), _line(token)
        if not name:
            self.fault(
                line,
                "A line that begins with - is a label, and this one has no name.",
                "Write it as “- name: words”, or delete the - to make it running text.",
            )
            return
        start, end = token.map or (0, 0)
        for number in range(start + 1, end):
            if lines[number][:1].strip():
                self.fault(
                    number + 1,
                    f"This line belongs to the label “{name}” above it.",
                    "Leave an empty line before it, or begin it with two spaces.",
                    f'label "{name}"',
                )
                break
        prose = self._prose(token, f'label "{name}"')
        if self._nowhere(line):
            return
        section = self.sections[-1]
        if name in section.labels:
            self.fault(
                line,
                f"The label “{name}” stands here twice, first in line {section.labels[name].line}.",
                "Delete one of the two.",
                f'label "{name}"',
            )
            return
        section.labels[name] = prose

    def _paragraph(self, token: Token) -> None:
        if _TABLE.search(token.content):
            self.fault(_line(token), "This is a table.", "Write it as sentences or labels.")
            return
        prose = self._prose(token, "text")
        if not prose.runs or self._nowhere(_line(token)):
            return
        section = self.sections[-1]
        self.sections[-1] = replace(section, paragraphs=(*section.paragraphs, prose))

    def _nowhere(self, line: int) -> bool:
        if not self.sections and not self._outside:
            self._outside = True
            self.fault(
                line,
                "Words stand before the first title and are not shown.",
                "Begin the file with a line “# Title”.",
            )
        return not self.sections

    def _prose(self, token: Token, part: str) -> Prose:
        line = _line(token)
        problems: list[InlineProblem] = []
        runs = runs_of(token.children or [], self.place.language, problems.append)
        for problem in dict.fromkeys(problems):
            severity = Severity.WARNING if problem.mild else Severity.ERROR
            self.fault(line + problem.line, problem.message, problem.remedy, part, severity)
        if not runs:
            return replace(EMPTY, line=line, file=self.place.file)
        return Prose(runs, self.place.language, self.place.file, line)


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 0
