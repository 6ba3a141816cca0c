"""
Where the body of a document begins, and what stands at the head of it.

What a document reader marked there (metadata, a dateline, a byline) is no statement.
"""

from collections.abc import Mapping
from dataclasses import replace

from counterclaim.domain.document import Document
from counterclaim.domain.pieces import Piece


def front_matter_end(document: Document) -> int:
    """
    Return where the body begins: the end of the metadata a reader marked at the head, or 0.
    """
    for key, value in document.extra:
        if key == "front_matter" and isinstance(value, list) and len(value) > 1:
            end = value[1]
            if isinstance(end, int) and 0 <= end <= len(document.text):
                return end
    return 0


def openings(document: Document) -> dict[int, int]:
    """
    Return where the dateline and the byline that a reader marked begin, each with its end.
    """
    found: dict[int, int] = {}
    for key, value in document.extra:
        span = (
            value.get("span") if key in {"dateline", "signed"} and isinstance(value, dict) else None
        )
        match span:
            case [int(start), int(end)] if 0 <= start < end <= len(document.text):
                found[start] = end
    return found


def behind_opening(piece: Piece, marked: Mapping[int, int]) -> Piece | None:
    """
    Return what a piece says behind its dateline; nothing where it is a byline alone.
    """
    end = marked.get(piece.start)
    if end is None or end > piece.end:
        return piece
    rest = piece.text[end - piece.start :]
    words = rest.lstrip(" \t\u00a0-–—:,.")
    if not words:
        return None
    return replace(piece, start=piece.end - len(words), text=words)
