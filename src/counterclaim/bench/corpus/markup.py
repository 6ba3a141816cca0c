"""
Brackets in running text: contents, cues and mentions.

Taking the brackets out gives the document's exact text, and every offset counts in that text, so
that nobody ever writes a number.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from counterclaim.bench.corpus.document import Mark, MarkKind

ESCAPED = "[]{}<>\\"
"""Characters of the text itself that are written with a backslash before them."""

OPENS = {
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
    text: list[str] = []
    marks: list[Mark | None] = []
    open_marks: list[tuple[int, Mark, int]] = []
    at = line = 0
    while at < len(marked):
        here = marked[at]
        following = marked[at + 1 : at + 2]
        if here == "\\":
            if not following or following not in ESCAPED:
                tell(line, "a lone backslash", r"write \\ for a backslash of the text")
                text.append(here)
                at += 1
                continue
            text.append(following)
            at += 2
            continue
        opening = next((k for k in MarkKind if k.value == here), None)
        if opening is not None:
            found = OPENS[opening].match(marked, at)
            if found is None:
                tell(
                    line,
                    f"{marked[at : at + 12]!r} opens no mark",
                    f"write {SAMPLES[opening]} for a mark, \\{here} for a bracket of the text",
                )
                text.append(here)
                at += 1
                continue
            keys = tuple(found[1].split(","))
            mark = Mark(kind=opening, keys=keys, start=len(text), end=len(text))
            open_marks.append((len(marks), mark, line))
            marks.append(None)
            at = found.end()
            continue
        if here in _CLOSES:
            if open_marks and open_marks[-1][1].kind is _CLOSES[here]:
                place, mark, _ = open_marks.pop()
                marks[place] = replace(mark, end=len(text))
            else:
                first = f"close {_shown(open_marks[-1][1])} first" if open_marks else "open the mark"
                tell(
                    line,
                    f"{here!r} closes nothing here",
                    f"{first}, or write \\{here} for a bracket of the text",
                )
            at += 1
            continue
        line += here == "\n"
        text.append(here)
        at += 1
    for _, mark, where in open_marks:
        tell(where, f"{_shown(mark)} is never closed", f"write {mark.kind.closing} where it ends")
    return "".join(text), tuple(mark for mark in marks if mark is not None)


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
