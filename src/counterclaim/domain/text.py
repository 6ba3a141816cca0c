"""
Exact characters of a document.

Everything the product says resolves to spans, and a span is right only when slicing the
document's canonical text gives the characters the span quotes.
"""

import hashlib
from dataclasses import dataclass

from counterclaim.errors import BadRecord

MASK = "█"
"""What stands in the place of a character that was redacted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """
    Half-open ``[start, end)`` in Unicode code points of one document's text, with its characters.

    Raises:
        BadRecord: the bounds are not ordered or the quoted characters have another length.

    >>> Span.cut("The mayor denied it.", 4, 9)
    Span(start=4, end=9, text='mayor')
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or len(self.text) != self.end - self.start:
            raise BadRecord(
                f"span [{self.start}, {self.end}) does not hold the {len(self.text)} characters "
                f"it quotes",
                "cut it again from the document's text",
            )

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> "Span":
        """
        Return the span of ``text`` between two offsets.
        """
        return cls(start=start, end=end, text=text[start:end])

    def fits(self, text: str) -> bool:
        """
        Say whether the document's text still has these characters here.
        """
        return text[self.start : self.end] == self.text

    def overlaps(self, other: "Span") -> bool:
        """
        Say whether two spans of one document share a character.
        """
        return self.start < other.end and other.start < self.end

    def holds(self, other: "Span") -> bool:
        """
        Say whether the other span lies inside this one.
        """
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """
    A span together with the document it stands in.
    """

    doc: str
    start: int
    end: int
    text: str
    suggested: bool = False
    """The reader resolved this mention by a rule of salience ("he", "the leader"), not by name."""

    @property
    def span(self) -> Span:
        """The same characters without the document."""
        return Span(start=self.start, end=self.end, text=self.text)


def text_hash(text: str) -> str:
    """
    Return the SHA-256 of a canonical text (UTF-8), in hexadecimal: the identity of its content.
    """
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def shortened(text: str, most: int) -> str:
    """
    Return text on one line, cut between words where it is longer than ``most`` characters.

    >>> shortened("the bridge is closed", 12), shortened("the bridge", 12)
    ('the bridge …', 'the bridge')
    """
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0].rstrip(' ,;:')} …"


def unpaired_left_out(text: str) -> str:
    """
    Return text without the quotation marks whose partner stands outside it.

    >>> unpaired_left_out('has not" used gas'), unpaired_left_out("a “real path” to peace”")
    ('has not used gas', 'a “real path” to peace')
    """
    if text.count('"') % 2:
        text = text.replace('"', "")
    open_at: list[int] = []
    alone: set[int] = set()
    for place, mark in enumerate(text):
        if mark == "“":
            open_at.append(place)
        elif mark == "”" and open_at:
            open_at.pop()
        elif mark == "”":
            alone.add(place)
    alone.update(open_at)
    return "".join(mark for place, mark in enumerate(text) if place not in alone)
