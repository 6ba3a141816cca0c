"""
Quotations with the name of their speaker behind a dash: letters, voices from the street.

"“They rang at four.” — Edda Marsh, Dunholt" has no verb; the dash is the cue.
"""

from collections.abc import Sequence
from typing import Final

from counterclaim.domain.pieces import SIGNATURE, Piece
from counterclaim.statements.attribution import Attribution, Words
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.naming import Name, name_at
from counterclaim.statements.propositions import quoted_sentences
from counterclaim.statements.quotations import Quotation
from counterclaim.statements.tree import Tree

OPENING: Final = frozenset('“”"«„')
"""Marks that begin a signed quotation; a closing one at the head is a slip of the typesetter."""
FEWEST_WORDS: Final = 3


def signed(piece: Piece, tree: Tree, names: Sequence[Name], text: str) -> Attribution | None:
    """
    Return whose words a piece is that is one quotation and a name, or nothing.
    """
    match = SIGNATURE.search(piece.text) if piece.text[:1] in OPENING else None
    if match is None or len(piece.text[: match.start()].split()) < FEWEST_WORDS:
        return None
    start, stop = piece.start, piece.start + match.end("close")
    quote = Quotation(start, stop, start + 1, piece.start + match.start("close"), True, True)
    contents = tuple(quoted_sentences(tree, quote, text))
    if not contents:
        return None
    who = (piece.start + match.start("who"), piece.start + match.end("who"))
    name = name_at(names, who[0])
    return Attribution(
        pattern="signed",
        sentence=(start, piece.end),
        contents=contents,
        cue=(piece.start + match.start("mark"), piece.start + match.end("mark")),
        entry=lexicon().verbs["said"][0],
        source=Words(
            start=who[0],
            end=who[1],
            head=match["who"].split()[-1].casefold(),
            name=who if name is None else (name.start, name.end),
        ),
    )
