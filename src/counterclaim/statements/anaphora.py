"""
What a content points back at: "these rumours", "all", "the ministry's claim".

The answer is a recorded suggestion, the ids of statements that stand before it in the document;
grouping may follow it, and a person may overrule it.
"""

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.domain.statement import Statement
from counterclaim.statements.lexicon import lexicon

RUMOURS = frozenset(
    {
        "rumour",
        "rumours",
        "rumor",
        "rumors",
        "report",
        "reports",
        "speculation",
        "story",
        "stories",
        "news",
    }
)


PUTTING = frozenset({"assert", "believe", "infer", "confirm", "show"})
"""Acts that put something forward which an anaphor can point at."""
OF_TWO = frozenset({"the former", "the latter"})


def points_back(words: str) -> bool:
    """
    Say whether a content is an anaphor and holds no proposition of its own.

    >>> points_back("these rumours"), points_back("all"), points_back("the claim that it fell")
    (True, True, False)
    """
    return noun_of(words) is not None


def called_untrue(words: str) -> str | None:
    """
    Return the anaphor that a content calls untrue, or nothing.

    >>> called_untrue("This is not true"), called_untrue("The report was wrong")
    ('This', 'The report')
    >>> called_untrue("The bridge was wrong") is called_untrue("This is true") is None
    True
    """
    match = _UNTRUE.fullmatch(words.strip(" .!”“\"’'"))
    if match is None:
        return None
    said = match["what"].casefold()
    denied = said.removeprefix("not ") in _TRUE if match["not"] else said in _false()
    return match["subject"] if denied and points_back(match["subject"]) else None


_UNTRUE = re.compile(
    r"(?P<subject>(?:\S+ ){0,4}?\S+) (?:is|are|was|were) (?:simply |just |all |completely |totally )?"
    r"(?:a |an )?(?P<not>not )?(?:a |an )?(?P<what>[\w-]+(?: case)?)",
    re.IGNORECASE,
)
_TRUE = frozenset({"true", "correct", "accurate", "right", "the case", "so"})


@cache
def _false() -> frozenset[str]:
    words = lexicon().words["reference"]["untrue"]
    return frozenset(word.removeprefix("a ").removeprefix("an ") for word in words)


_NO_QUOTES = dict.fromkeys(map(ord, '"“”„«»'))


def noun_of(words: str) -> str | None:
    """
    Return the noun of an anaphor ("rumours"), the pronoun itself ("all"), or nothing.
    """
    table = lexicon().words["reference"]
    parts = words.translate(_NO_QUOTES).strip(" ,.;:'’").casefold().split()
    folded = " ".join(parts)
    if folded in table["anaphors"] or folded in OF_TWO:
        return folded
    if not parts or len(parts) > 6:
        return None
    last = parts[-1]
    if last not in table["anaphoric-nouns"]:
        return None
    owner = any(p.endswith(("'s", "’s", "s'", "s’")) for p in parts[:-1])
    return last if parts[0] in table["determiners"] or owner or len(parts) == 1 else None


def resolved(
    words: str,
    before: Sequence[Statement],
    owner: str | None,
    holder: str,
    *,
    own: bool = False,
) -> tuple[str, ...]:
    """
    Return the statements that an anaphor points at.

    ``before`` are the statements so far, in order; ``owner`` the source whose claim it is said to
    be ("the ministry's claim"); a holder is not taken to answer himself, unless he takes back his
    ``own`` words and has said something.  One claim of somebody who made several is the one the
    report opens with.
    """
    noun = noun_of(words)
    if noun is None:
        return ()
    put = [s for s in before if s.act in PUTTING and not s.resolves]
    mine = [s for s in put if s.holder == holder] if own else []
    if mine:
        return tuple(s.id for s in _last_run(mine))
    told = [s for s in put if s.holder != holder]
    if owner is not None:
        told = [s for s in told if s.holder == owner]
        if noun.endswith("s"):
            return tuple(s.id for s in _last_run(told))
        return tuple(s.id for s in told[:1])
    told = [s for s in told if len(s.chain) > 1]
    if noun in OF_TWO:
        pair = told[-2:] if len(told) > 1 else []
        return tuple(s.id for s in (pair[:1] if noun == "the former" else pair[-1:]))
    if noun in RUMOURS or noun in {"all", "these", "both", "they", "them"}:
        loose = [s for s in told if _unsourced(s)]
        if loose:
            return tuple(s.id for s in loose[-3:])
    return tuple(s.id for s in _last_run(told))


def _unsourced(statement: Statement) -> bool:
    """Say whether a statement is nobody's in particular (its local id says so)."""
    return statement.holder.partition("#")[2].startswith("u-")


def _last_run(told: Sequence[Statement]) -> list[Statement]:
    """Return the last statement and those of the same cue right before it."""
    if not told:
        return []
    last = told[-1]
    return [s for s in told if s.holder == last.holder and s.chain[-1].cue == last.chain[-1].cue]
