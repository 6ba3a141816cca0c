"""
Where the text quotes somebody's words.

News opens a quotation anew in each paragraph of a long one and closes it only in the last; marks
are straight, curly or angled, and an apostrophe is none.  The scanner never fails: an unclosed
quotation runs to the end of its piece.
"""

import re
from dataclasses import dataclass

PAIRS = {"“": "”", "„": "“”", "«": "»", '"': '"', "‘": "’", "'": "'", "‟": "”"}
DOUBLE = frozenset('"“”')
TWICE = frozenset({"''", "``"})
"""Two small marks for a double one, as wires and old archives write it; "''" closes both."""
MARK = re.compile("|".join([*map(re.escape, sorted(TWICE)), f"[{''.join(PAIRS)}]"]))
SPEECH_WORDS = 4
"""A quotation of at least this many words, or a full sentence, is speech; less is a term."""

WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True, slots=True)
class Quotation:
    """
    One quotation in document offsets: marks included, ``inner_*`` without them.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool
    speech: bool


def quotations(text: str, offset: int = 0) -> tuple[Quotation, ...]:
    """
    Return the quotations of a piece of text that begins at ``offset``, in order, none nested.

    >>> [(q.inner_start, q.inner_end) for q in quotations('He said, "No."')]
    [(10, 13)]
    """
    found: list[Quotation] = []
    at = 0
    single = not any(mark in text for mark in ('"', "“", "”", "„", "«", "''"))
    while (mark := MARK.search(text, at)) is not None:
        at, width = mark.start(), len(mark.group())
        twice = width > 1
        if _opens(text, at, width, single):
            begin = at + width
            end = text.find("''", begin) if twice else _closing(text, at, PAIRS[text[at]])
            closed = end >= 0
            stop = end if closed else len(text)
            after = stop + width if closed else stop
            if (closed or twice or text[at] not in "'‘") and text[begin:stop].strip():
                found.append(_quotation(text, at, begin, stop, after, closed, offset))
                at = after
                continue
        at += width
    return tuple(found)


def _opens(text: str, at: int, width: int, single: bool) -> bool:
    """Say whether a mark opens: nothing but space or a bracket before it, a letter after it."""
    before = text[at - 1] if at else " "
    after = text[at + width] if at + width < len(text) else " "
    if width == 1 and text[at] in "'‘" and not (single and (after.isupper() or text[at] == "‘")):
        return False
    return (before.isspace() or before in "([—–-:,;\u00a0") and not after.isspace()


def _closing(text: str, at: int, marks: str) -> int:
    """
    Return where the quotation closes, or -1; an apostrophe inside a word does not.

    A mark of another kind closes it behind a stop: typesetters mix them up ("here,“ he said).
    """
    double = text[at] in DOUBLE
    for index in range(at + 1, len(text)):
        if double and text[index] in DOUBLE and text[index] not in marks:
            after = text[index + 1] if index + 1 < len(text) else " "
            if text[index - 1] in ".,!?…" and not after.isalnum():
                return index
        if text[index] in marks:
            after = text[index + 1] if index + 1 < len(text) else " "
            if text[index] in "'’" and after.isalnum():
                continue
            if (
                text[index] in "'’"
                and text[index - 1] == "s"
                and " " in text[at:index]
                and (any(c in marks for c in text[index + 1 :]))
            ):
                continue
            return index
    return -1


def _quotation(
    text: str, at: int, begin: int, stop: int, after: int, closed: bool, offset: int
) -> Quotation:
    inner_start, inner_end = begin, stop
    while inner_start < inner_end and text[inner_start].isspace():
        inner_start += 1
    while inner_end > inner_start and text[inner_end - 1].isspace():
        inner_end -= 1
    words = WORD.findall(text[inner_start:inner_end])
    sentence = text[inner_end - 1] in ".!?,…" and text[inner_start].isupper()
    return Quotation(
        offset + at,
        offset + after,
        offset + inner_start,
        offset + inner_end,
        closed,
        len(words) >= SPEECH_WORDS or (sentence and len(words) > 1),
    )
