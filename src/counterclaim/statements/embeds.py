"""
Posts that an article embeds as they stood: "text — Name (@handle) March 4, 2031".

They are structure, not syntax: the signature says whose words they are and when they were posted,
and they are taken out before the text is parsed.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.domain.pieces import Piece
from counterclaim.domain.time import Interval
from counterclaim.statements.times import find_times

SIGNATURE = re.compile(
    r"[—–―-]{1,2}\s*(?P<name>[^\n—–()]{1,60}?)\s*\((?P<handle>@\w{1,30})\)"
    r"(?:[\s,·]*(?P<date>(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?\s+"
    r"\d{4})))?\s*$"
)
LINK = re.compile(r"\s*(?:(?:https?://|pic\.|www\.|t\.co/)\S+)")
STOP = re.compile(r"(?<=[.!?…])['\"”’)]*\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Post:
    """
    An embedded post: its sentences, who signed it, when, and a picture it links to.
    """

    start: int
    end: int
    sentences: tuple[tuple[int, int], ...]
    name: tuple[int, int]
    display: str
    handle: str
    posted: Interval | None
    picture: tuple[int, int] | None


def post_in(piece: Piece) -> Post | None:
    """
    Return the post that a paragraph is, or nothing.
    """
    match = SIGNATURE.search(piece.text) if "@" in piece.text else None
    if match is None or not piece.text[: match.start()].strip():
        return None
    body_end = match.start()
    picture = next(
        (m for m in LINK.finditer(piece.text, 0, body_end) if m.group().strip().startswith("pic.")),
        None,
    )
    posted = None
    if match.group("date"):
        times = find_times(match.group("date"), None)
        posted = times[0].interval if times else None
    return Post(
        piece.start,
        piece.end,
        tuple(_sentences(piece, body_end)),
        (piece.start + match.start("name"), piece.start + match.end("handle") + 1),
        match.group("name").strip(),
        match.group("handle"),
        posted,
        None
        if picture is None
        else (
            piece.start + picture.start() + len(picture.group()) - len(picture.group().lstrip()),
            piece.start + picture.end(),
        ),
    )


def _sentences(piece: Piece, end: int) -> Sequence[tuple[int, int]]:
    """Return the sentences of the body, without links and blanks at the edges."""
    found = []
    cuts = [m.end() for m in STOP.finditer(piece.text, 0, end)]
    start = 0
    for cut in [*cuts, end]:
        part = piece.text[start:cut]
        link = LINK.search(part)
        words = part[: link.start()] if link else part
        left = len(words) - len(words.lstrip())
        stripped = words.strip()
        if any(c.isalpha() for c in stripped):
            begin = piece.start + start + left
            found.append((begin, begin + len(stripped)))
        start = cut
    return found
