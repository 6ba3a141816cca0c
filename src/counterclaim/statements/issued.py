"""
Statements of somebody that a report prints whole: a press release, a translated declaration.

The heading says whose words they are ("Statement of the Harbour Board"), and they end where the
editors speak again.  Without this every line of a party's release would be the outlet's own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from counterclaim.domain.document import Document
from counterclaim.domain.pieces import pieces
from counterclaim.statements.attribution import Stretch
from counterclaim.statements.cast import Cast, Member
from counterclaim.statements.kinds import ORGANISATION, PERSON

_KINDS: Final = (
    r"(?:statement|communiqu[eé]|declaration|press release|news release|media release|open letter"
    r"|address|appeal)"
)
_HEADING: Final = re.compile(
    rf"(?:(?:full )?(?:text|transcript|translation) of )?(?:the |a )?(?:[\w-]+ ){{0,2}}?(?P<kind>{_KINDS})"
    r"(?: (?:issued|released|published|made|given))? (?:of|by|from) (?:the )?(?P<name>\S.{1,80}?)\s*:?",
    re.IGNORECASE,
)
_EDITORS: Final = re.compile(
    r"(?:editor['’]?s?['’]? (?:note|comment)|note (?:of|from|by) the editors?|translator['’]?s? note"
    r"|translated (?:by|from))\b",
    re.IGNORECASE,
)
HEAD: Final = 400
"""Code points from the beginning within which a heading stands."""


@dataclass(frozen=True, slots=True)
class Issued:
    """
    What somebody issued: where it stands, whose it is, and the words of the heading that say so.
    """

    stretches: tuple[Stretch, ...]
    member: Member
    cue: Stretch
    name: Stretch

    def holds(self, offset: int) -> bool:
        """
        Say whether an offset lies within it.
        """
        return any(start <= offset < end for start, end in self.stretches)


def issued_in(document: Document, cast: Cast, begin: int) -> Issued | None:
    """
    Return the statement that a document prints whole, or nothing.
    """
    read = list(pieces(document.text, begin))
    for number, piece in enumerate(read):
        if piece.start - begin > HEAD:
            return None
        match = _HEADING.fullmatch(piece.text.strip())
        if match is None:
            continue
        shift = piece.start + len(piece.text) - len(piece.text.lstrip())
        member = _named(cast, shift + match.start("name"), shift + match.end("name"))
        if member is not None:
            return Issued(
                stretches=tuple(_own((p.start, p.end, p.text) for p in read[number + 1 :])),
                member=member,
                cue=(shift + match.start("kind"), shift + match.end("kind")),
                name=(shift + match.start("name"), shift + match.end("name")),
            )
    return None


def _named(cast: Cast, start: int, end: int) -> Member | None:
    """The one person or body that is all of the name: "the Harbour Board", not "Board on fees"."""
    found = cast.within(start, end)
    if len(found) != 1 or found[0].kind not in {PERSON, ORGANISATION}:
        return None
    whole = any((start, end) == (first, last) for first, last, _ in found[0].mentions)
    return found[0] if whole else None


def _own(parts: Iterator[tuple[int, int, str]]) -> Iterator[Stretch]:
    """The paragraphs up to the editors' note, but those of the editors before it."""
    for start, end, text in parts:
        opening = _EDITORS.match(text.strip())
        if opening is None:
            yield start, end
        elif not opening.group().casefold().startswith("translated"):
            return
