"""
Brackets in running text: contents, cues and mentions.

Taking the brackets out gives the document's exact text, and every offset counts in that text, so
that nobody ever writes a number.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from counterclaim.bench.corpus.document import Mark, MarkKind

ESCAPED = "[]{}<>\\"
"""Characters of the text itself that are written with a backslash before them."""

PATTERNS = {
    MarkKind.CONTENT: re.compile(r"\[([0-9]+(?:~[0-9]*)?(?:,[0-9]+(?:~[0-9]*)?)*) "),
    MarkKind.CUE: re.compile(r"\{([a-z]{1,2}) "),
    MarkKind.MENTION: re.compile(r"<([a-z][a-z0-9-]*(?:\.[1-9][0-9]*)?) "),
}
"""How a mark opens: bracket, keys, one blank."""

SAMPLES = {
    MarkKind.CONTENT: "[1 words]",
    MarkKind.CUE: "{a said}",
    MarkKind.MENTION: "<mayor the mayor>",
}
_OPENS = {kind.value: kind for kind in MarkKind}
_CLOSES = {kind.closing: kind for kind in MarkKind}

Tell = Callable[[int, str, str], None]
"""Takes the line (from 0), what is wrong there, and what to write instead."""


def read_marks(marked: str, tell: Tell) -> tuple[str, tuple[Mark, ...]]:
    """
    Return the exact text and the marks over it, in the order in which they open.

    What is wrong is told, and the reading goes on.

    >>> read_marks("[1 It] is {a said}.", print)[0]
    'It is said.'
    """
    reading = _Marked(marked=marked, tell=tell)
    while reading.at < len(marked):
        reading.step()
    for _, mark, line in reading.still_open:
        tell(line, f"{_shown(mark)} is never closed", f"write {mark.kind.closing} where it ends")
    return "".join(reading.text), tuple(mark for mark in reading.marks if mark is not None)


@dataclass(slots=True, kw_only=True)
class _Marked:
    """A text being read: how far, what came out, and which marks are open."""

    marked: str
    tell: Tell
    at: int = 0
    line: int = 0
    text: list[str] = field(default_factory=list)
    marks: list[Mark | None] = field(default_factory=list)
    still_open: list[tuple[int, Mark, int]] = field(default_factory=list)

    def step(self) -> None:
        here = self.marked[self.at]
        if here == "\\":
            self.escape()
        elif here in _OPENS:
            self.open(_OPENS[here])
        elif here in _CLOSES:
            self.close(_CLOSES[here])
        else:
            self.line += here == "\n"
            self.keep(here)

    def keep(self, character: str) -> None:
        self.text.append(character)
        self.at += 1

    def escape(self) -> None:
        escaped = self.marked[self.at + 1 : self.at + 2]
        if escaped and escaped in ESCAPED:
            self.at += 1
            self.keep(escaped)
            return
        self.tell(self.line, "a lone backslash", r"write \\ for a backslash of the text")
        self.keep("\\")

    def open(self, kind: MarkKind) -> None:
        found = PATTERNS[kind].match(self.marked, self.at)
        if found is None:
            self.tell(
                self.line,
                f"{self.marked[self.at : self.at + 12]!r} opens no mark",
                f"write {SAMPLES[kind]} for a mark, \\{kind.value} for a bracket of the text",
            )
            self.keep(kind.value)
            return
        here = len(self.text)
        mark = Mark(kind=kind, keys=tuple(found[1].split(",")), start=here, end=here)
        self.still_open.append((len(self.marks), mark, self.line))
        self.marks.append(None)
        self.at = found.end()

    def close(self, kind: MarkKind) -> None:
        if self.still_open and self.still_open[-1][1].kind is kind:
            place, mark, _ = self.still_open.pop()
            self.marks[place] = replace(mark, end=len(self.text))
        else:
            last = self.still_open[-1][1] if self.still_open else None
            first = "open the mark" if last is None else f"close {_shown(last)} first"
            self.tell(
                self.line,
                f"{kind.closing!r} closes nothing here",
                f"{first}, or write \\{kind.closing} for a bracket of the text",
            )
        self.at += 1


def write_marks(text: str, marks: Iterable[Mark]) -> str:
    """
    Return the text with its marks as brackets: what :func:`read_marks` reads back.

    >>> write_marks("It fell.", [Mark(kind=MarkKind.CONTENT, keys=("1",), start=0, end=7)])
    '[1 It fell].'
    """
    opening: dict[int, list[Mark]] = {}
    for mark in marks:
        opening.setdefault(mark.start, []).append(mark)
    parts: list[str] = []
    stack: list[Mark] = []
    for at in range(len(text) + 1):
        while stack and stack[-1].end == at:
            parts.append(stack.pop().kind.closing)
        for mark in opening.get(at, ()):
            parts.append(f"{mark.kind.value}{','.join(mark.keys)} ")
            stack.append(mark)
        if at < len(text):
            parts.append(f"\\{text[at]}" if text[at] in ESCAPED else text[at])
    return "".join(parts)


def _shown(mark: Mark) -> str:
    return f"{mark.kind.value}{','.join(mark.keys)} …{mark.kind.closing}"
