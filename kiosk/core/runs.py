"""Inline Markdown as runs: words of one kind, terms, words in another language, citations."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import unquote

from markdown_it.token import Token

from kiosk.core import characters
from kiosk.core.prose import Citation, Run, RunKind
from kiosk.core.typography import set_text

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_FACT = re.compile(r"[^\W_][\w.-]*")


@dataclass(frozen=True)
class InlineProblem:
    """Something wrong inside a text, `line` lines below its first."""

    line: int
    message: str
    remedy: str
    mild: bool = False


_LEFTOVERS: tuple[tuple[re.Pattern[str], str, str, bool], ...] = (
    (
        re.compile(r"\[@|\[[FD]-|\(@"),
        "A citation is not complete.",
        "Write it as [@SOURCE F-FACT], with both brackets and @ before each source.",
        False,
    ),
    (
        re.compile(r"!\["),
        "A picture stands in the text.",
        "Give the page a figure “image”.",
        False,
    ),
    (
        re.compile(r"\]\s?\(|\(#"),
        "A link is not complete or leads out of the exhibit.",
        "Write a term as [words](#term); leave other links out.",
        False,
    ),
    (
        re.compile(r"[{}]"),
        "A curly bracket stands in the words.",
        "Write {#name} only at the end of a title, and [words]{lang=xal} for another language.",
        False,
    ),
    (
        re.compile(r"\*\*|\*\w|\w\*"),
        "A * stands alone in the words.",
        "Write **strong** and *emphasis* with the same signs on both sides.",
        True,
    ),
    (
        re.compile('"'),
        'A straight quotation mark (") stands in the words.',
        "Use “ ” in English and « » in Russian.",
        True,
    ),
    (
        re.compile(r"(?<!\w)'(?=\w)"),
        "A straight quotation mark (') stands in the words.",
        "Use ‘ ’ in English and „ “ inside « » in Russian.",
        True,
    ),
)


def runs_of(
    tokens: list[Token], language: str, report: Callable[[InlineProblem], None]
) -> tuple[Run, ...]:
    """Turn the children of an inline token into runs, telling `report` what is refused."""
    reader = _Inline(report)
    for token in tokens:
        reader.take(token)
    return _set(_joined(reader.runs, report), language, report)


class _Inline:
    def __init__(self, report: Callable[[InlineProblem], None]) -> None:
        self.runs: list[Run] = []
        self._report = report
        self._line = 0
        self._strong = 0
        self._emphasis = 0
        self._terms: list[str] = []
        self._languages: list[str] = []

    def problem(self, message: str, remedy: str) -> None:
        self._report(InlineProblem(self._line, message, remedy))

    def take(self, token: Token) -> None:
        match token.type:
            case "text":
                self._text(token.content)
            case "softbreak" | "hardbreak":
                self._line += 1
                self._text(" ")
            case "strong_open" | "strong_close":
                self._strong += token.nesting
            case "em_open" | "em_close":
                self._emphasis += token.nesting
            case "citation":
                self._cite(token.content)
                self._line += token.content.count("\n")
            case "link_open":
                self._open_link(token)
            case "link_close":
                self._terms.pop()
            case "span_open":
                self._open_span(token)
            case "span_close":
                self._languages.pop()
            case "image":
                self.problem("A picture stands in the text.", "Give the page a figure “image”.")
            case "html_inline":
                self.problem("HTML stands in the text.", "Delete everything between < and >.")
            case "code_inline":
                self.problem("The sign ` makes code of the words.", "Delete the ` signs.")
                self._text(token.content)

    def _text(self, words: str) -> None:
        if not words:
            return
        language = self._languages[-1] if self._languages else ""
        term = self._terms[-1] if self._terms else ""
        kind = RunKind.PLAIN
        if term:
            kind = RunKind.TERM
        elif self._strong:
            kind = RunKind.STRONG
        elif self._emphasis:
            kind = RunKind.EMPHASIS
        self.runs.append(Run(words, kind, term, language))

    def _cite(self, content: str) -> None:
        names = re.split(r"[\s,;]+", f"@{content}".strip())
        sources = tuple(name[1:] for name in names if name.startswith("@"))
        facts = tuple(name for name in names if name and not name.startswith("@"))
        wrong = [name for name in (*sources, *facts) if not _FACT.fullmatch(name)]
        if wrong:
            self.problem(
                f"The citation [@{content.strip()}] cannot be read.",
                "Write it as [@SOURCE F-FACT].",
            )
        sources = tuple(dict.fromkeys(name for name in sources if name not in wrong))
        facts = tuple(dict.fromkeys(name for name in facts if name not in wrong))
        if sources or facts:
            self.runs.append(Run(kind=RunKind.CITATION, citation=Citation(sources, facts)))

    def _open_link(self, token: Token) -> None:
        target = unquote(str(token.attrs.get("href", "")))
        if not target.startswith("#") or len(target) < 2:
            self.problem(
                f"A link leads out of the exhibit: {target[:80]}",
                "Leave the link out; only [words](#term) is possible.",
            )
            target = ""
        self._terms.append(target[1:])

    def _open_span(self, token: Token) -> None:
        language = str(token.attrs.get("lang", ""))
        if not _LANGUAGE.fullmatch(language) or token.meta.get("insecure_attrs"):
            self.problem(
                "The curly brackets behind [ ] do not name a language.",
                "Write [words]{lang=xal} with the code of the language.",
            )
            language = ""
        self._languages.append(language)


def _joined(runs: list[Run], report: Callable[[InlineProblem], None]) -> list[Run]:
    """Join neighbours of one kind, clean entities, drop spaces before marks and at the ends."""
    joined: list[Run] = []
    words: list[list[str]] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and last.citation is None and replace(run, text="") == replace(last, text=""):
            words[-1].append(run.text)
        else:
            joined.append(replace(run, text=""))
            words.append([run.text])
    result: list[Run] = []
    for run, parts in zip(joined, words, strict=True):
        text, refused = characters.clean("".join(parts))
        for _, problem in refused:
            report(InlineProblem(0, f"This text holds {problem}.", characters.REMEDY))
        if not result:
            text = text.lstrip(" \n\t")
        if run.citation is not None and result:
            result[-1] = replace(result[-1], text=result[-1].text.rstrip())
        if text or run.citation is not None:
            result.append(replace(run, text=text))
    if result and result[-1].citation is None:
        result[-1] = replace(result[-1], text=result[-1].text.rstrip())
    return [run for run in result if run.text or run.citation is not None]


def _set(
    runs: list[Run], language: str, report: Callable[[InlineProblem], None]
) -> tuple[Run, ...]:
    """Apply the typesetter's services across runs and report signs that were not understood."""
    whole = "".join(run.text for run in runs)
    broken = False
    for pattern, message, remedy, mild in _LEFTOVERS:
        if pattern.search(whole) and not (broken and not mild):
            report(InlineProblem(0, message, remedy, mild))
            broken = broken or not mild
    whole = set_text(whole, language)
    result: list[Run] = []
    place = 0
    for run in runs:
        result.append(replace(run, text=whole[place : place + len(run.text)]))
        place += len(run.text)
    return tuple(result)
