"""
A document's text in pieces that are read one by one.

A parser glues a headline, an embedded post and the next sentence together; pieces parted at blank
lines, and long ones cut, keep each to itself.  Every piece keeps its place in the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

LONGEST = 6_000
"""Code points handed to the parser at once; the longest paragraphs of news stay below it."""

LONGEST_SENTENCE = 1_500
"""Code points of the longest sentence: some 250 words, five times what news writes.  What goes on
longer without a full stop is no sentence, and rules that climb its tree would never end."""

BREAK = re.compile(
    r"(?<![ \t\u00a0])[ \t\u00a0]*(?:\r\n|\r|\n)(?:[ \t\u00a0]*(?:\r\n|\r|\n))+[ \t\u00a0]*|\u2029"
)
STOP = re.compile(r"[.!?…]['\"”’)]*\s+(?=\S)")
LINE_END = re.compile(r"\r\n|\r|\n|\u2028")
SIGNATURE = re.compile(
    r"(?P<close>[”\"»“])[ \t\u00a0]*(?P<mark>[―—–]|--?)[ \t\u00a0]*"
    r"(?P<who>[A-Z][\w.’'-]*(?:[ \u00a0][A-Z][\w.’'-]*){1,4})"
    r"(?:,[^.!?:”\"\n]{2,60})?\.?[ \t\u00a0]*$"
)
"""The end of a line that is a quotation and the name of its speaker behind a dash."""
SPEAKER = re.compile(
    r"@\w[\w.]{1,30}: \S|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}(?: \([^()\n]{1,30}\))?: \S"
)
"""The beginning of a line that says whose words it is, in a log or a transcript."""
TITLE = re.compile(r"[^:.!?\n\"“”]{2,40}: \S[^\n]{8,150}(?<![?!])")
"""A headline that says who says it and may end in a full stop: "Varn: The bridge is open."."""


@dataclass(frozen=True, slots=True)
class Piece:
    """
    A stretch of text ``[start, end)`` of the document; ``headline`` where it has no full stop.
    """

    start: int
    end: int
    text: str
    headline: bool = False


def pieces(text: str, begin: int = 0) -> Iterator[Piece]:
    """
    Yield the paragraphs of a text in order, none blank at an edge and none too long.

    >>> [piece.text for piece in pieces("One.\\n\\nTwo words")]
    ['One.', 'Two words']
    """
    start = begin
    first = True
    for gap in BREAK.finditer(text, begin):
        for piece in _lines(text, start, gap.start()):
            yield _titled(piece) if first else piece
            first = False
        start = gap.end()
    yield from _lines(text, start, len(text))


def _titled(piece: Piece) -> Piece:
    """The first line of a text as its headline where it says who says it."""
    whole = TITLE.fullmatch(piece.text) is not None and STOP.search(piece.text) is None
    return replace(piece, headline=True) if whole else piece


def _lines(text: str, start: int, end: int) -> Iterator[Piece]:
    """Part a block at line ends where a sentence or a short head ends, or another one speaks."""
    begin = start
    for brk in LINE_END.finditer(text, start, end):
        line = text[begin : brk.start()].rstrip()
        if (
            not line
            or line[-1] in '.!?…:"”’)'
            or len(line) < 70
            or SIGNATURE.search(line)
            or SPEAKER.match(text, brk.end())
        ):
            yield from _cut(text, begin, brk.start())
            begin = brk.end()
    yield from _cut(text, begin, end)


def _cut(text: str, start: int, end: int) -> Iterator[Piece]:
    """Cut a paragraph at sentence ends, else at blanks, so that nothing is too long."""
    while end - start > LONGEST_SENTENCE:
        stop = start
        for match in STOP.finditer(text, start, min(end, start + LONGEST)):
            if match.end() - stop > LONGEST_SENTENCE:
                break
            stop = match.end()
        if end - start <= LONGEST and end - stop <= LONGEST_SENTENCE:
            break
        if stop == start:
            blank = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
            stop = blank + 1 if blank > start else start + LONGEST_SENTENCE
        yield from _piece(text, start, stop)
        start = stop
    yield from _piece(text, start, end)


def _piece(text: str, start: int, end: int) -> Iterator[Piece]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        words = text[start:end]
        yield Piece(start, end, words, words[-1] not in '.!?…"”’)' and len(words) < 200)
