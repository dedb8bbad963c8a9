"""Words on their way to the screen: one string in which private-use characters mark runs.

Content cannot contain private-use characters (the check refuses them), so nothing a curator
writes can open a run, and the screen needs no rich text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kiosk.core.prose import Citation, Prose, Run, RunKind

END = "\ue000"
STRONG = "\ue001"
EMPHASIS = "\ue002"
TERM = "\ue003"
MARK = "\ue004"
LABEL = "\ue005"
HEADING = "\ue006"
PARAGRAPH = "\u2029"

_OPEN = {RunKind.STRONG: STRONG, RunKind.EMPHASIS: EMPHASIS, RunKind.TERM: TERM}


def encode(prose: Prose, marks: Mapping[Citation, int] | None = None) -> str:
    """Return the words of `prose` with their runs marked; citations become their numbers."""
    return "".join(_encode_run(run, marks or {}) for run in prose.runs).strip()


def encode_all(paragraphs: Iterable[Prose], marks: Mapping[Citation, int] | None = None) -> str:
    """Return several paragraphs as one string."""
    return PARAGRAPH.join(encode(prose, marks) for prose in paragraphs)


def labelled(label: str, words: str) -> str:
    """Return a paragraph with a label in its margin; `words` may be encoded."""
    return f"{LABEL}{label}{END}{words}"


def heading(words: str) -> str:
    """Return a paragraph set as a heading."""
    return f"{HEADING}{words}{END}"


def _encode_run(run: Run, marks: Mapping[Citation, int]) -> str:
    if run.citation is not None:
        number = marks.get(run.citation)
        return f"{MARK}{number}{END}" if number else ""
    opener = _OPEN.get(run.kind)
    return f"{opener}{run.text}{END}" if opener else run.text
