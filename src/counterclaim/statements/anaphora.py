"""
What a content points back at: "these rumours", "all", "the ministry's claim".

The answer is a recorded suggestion, the ids of statements that stand before it in the document;
grouping may follow it, and a person may overrule it.
"""

import re
from collections.abc import Sequence
from functools import cache

from counterclaim.domain.statement import Statement
from counterclaim.statements.acts import UNDER_CONDITION
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


def anaphoric_nouns() -> frozenset[str]:
    """
    Return the nouns that name what somebody put forward ("report", "claims").
    """
    return lexicon().words["reference"]["anaphoric-nouns"]


def called_untrue(words: str) -> str | None:
    """
    Return the anaphor that a content calls untrue, or nothing.

    >>> called_untrue("This is not true"), called_untrue("The report was wrong")
    ('This', 'The report')
    >>> called_untrue("The bridge was wrong") is called_untrue("This is true") is None
    True
    """
    bare = words.strip(" .!”“\"'’")
    none = _NONE_TRUE.fullmatch(bare)
    if none is not None:
        return none["first"] or none["second"]
    for match in _COPULA.finditer(bare):
        subject = bare[: match.start()].strip()
        if points_back(subject):
            return subject if says_untrue(bare[match.start() :].strip()) else None
    return None


def says_untrue(predicate: str) -> bool:
    """
    Say whether a predicate, verb first, calls its subject untrue and says nothing else.

    >>> says_untrue("is sheer fiction"), says_untrue("does not correspond to reality")
    (True, True)
    >>> says_untrue("is not false"), says_untrue("was wrong to leave")
    (False, False)
    """
    return _predicates().fullmatch(predicate.strip(' .!”“"').rstrip("'’")) is not None


def calls_untrue(words: str) -> bool:
    """
    Say whether what something is called calls it untrue ("invented", "a lie").

    >>> calls_untrue("as village gossip"), calls_untrue("charming")
    (True, False)
    """
    return _called().search(words) is not None


def says_no(words: str) -> bool:
    """
    Say whether words do no more than deny what was said before: "It was not", "I never said that".

    >>> says_no("She has not."), says_no("He has said nothing of the kind"), says_no("False")
    (True, True, True)
    >>> says_no("She has not left"), says_no("Not now"), says_no("I did not say who paid")
    (False, False, False)
    """
    bare = words.strip(" .!”“\"'’—–-,")
    return len(bare) <= LONGEST_NO and (
        _SAYS_NO.fullmatch(bare) is not None or _verdicts().fullmatch(bare) is not None
    )


LONGEST_NO = 60
"""Characters of what only denies, at most."""
_PRONOUN = r"(?:i|we|you|he|she|it|they|that|this|those|there)"
_SAYS_NO = re.compile(
    rf"(?:(?:no|well|but|oh)[,.]? )*{_PRONOUN} (?:certainly |simply |just |absolutely )?"
    r"(?:(?:am|is|are|was|were|do|does|did|has|have|had|will|would|could) (?:certainly |simply |just )?"
    r"(?:not|nothing of the (?:kind|sort)|no such thing)"
    r"|(?:is|are|was|were|do|does|did|has|have|had|would|could)n['’]t|won['’]t"
    r"|(?:did|have|had|has) (?:said|done|promised|claimed)? ?(?:nothing of the (?:kind|sort)|no such thing)"
    r"|(?:said|did|promised|claimed) (?:nothing of the (?:kind|sort)|no such thing)"
    r"|(?:never|did not|didn['’]t|have never|has never) (?:say|said|claim|claimed|write|wrote|do|did|done"
    r"|promise|promised) (?:that|this|it|so|any such thing|anything of the (?:kind|sort))"
    r"|(?:do not|don['’]t|cannot|can['’]t) accept (?:that|this|it))"
    rf"|{_PRONOUN}['’](?:re|m|s) (?:certainly |simply |just )?not",
    re.IGNORECASE,
)


@cache
def _verdicts() -> re.Pattern[str]:
    """A word or two that call something untrue and stand alone: "False", "Simply not true"."""
    very = (
        r"(?:(?:simply|just|all|completely|totally|absolutely|entirely|utterly|sheer|pure|complete"
        r"|mostly|an?) )*"
    )
    return re.compile(rf"{very}(?:{_false()}|not (?:true|correct|accurate|so))", re.IGNORECASE)


_POINTED = r"(?:this|that|it|these|those|(?:this|that|these|those|the) \w+)"
_NONE_TRUE = re.compile(
    rf"(?:none|nothing|not (?:a|one) (?:single )?word) (?:of|in) (?P<first>{_POINTED})"
    r" (?:is|are|was|were|corresponds? (?:to|with) (?:the )?(?:reality|truth|facts?))"
    r"(?: (?:true|correct|accurate|right|so))?"
    r"|there(?: is|['’]s| was) (?:nothing|no truth|not a word of truth|no substance) (?:in|to)"
    rf" (?P<second>{_POINTED})",
    re.IGNORECASE,
)
"""What says that nothing of what was said is so."""
_COPULA = re.compile(
    r"(?:\s|(?=['’](?:s|re)\b))(?:is|are|was|were|['’]s|['’]re|isn['’]t|aren['’]t|wasn['’]t|weren['’]t|do|does|did|don['’]t|doesn['’]t|didn['’]t"
    r"|has|have|had|turned|turns|proved|proves)\b"
)


@cache
def _false() -> str:
    """The words of the table, the longest first, for a pattern."""
    return "|".join(
        re.escape(word)
        for word in sorted(lexicon().words["reference"]["untrue"], key=lambda w: (-len(w), w))
    )


@cache
def _called() -> re.Pattern[str]:
    return re.compile(rf"(?<!\bnot )(?<!\bno )\b(?:{_false()})\b", re.IGNORECASE)


@cache
def _predicates() -> re.Pattern[str]:
    very = (
        r"(?:(?:simply|just|all|completely|totally|absolutely|entirely|plainly|utterly|sheer|pure|complete"
        r"|total|absolute|downright|flatly|also|an?|the) )*"
    )
    true = r"(?:true|correct|accurate|right|the case|so)"
    reality = r"(?:the )?(?:reality|truth|facts?)"
    return re.compile(
        rf"(?:is|are|was|were|['’]s|['’]re) {very}(?:{_false()})"
        rf"|(?:is|are|was|were|['’]s|['’]re)(?: {very}not|n['’]?t| n['’]t) {very}{true}"
        rf"|(?:do|does|did)(?: not|n['’]t| n['’]t) correspond (?:to|with) {reality}"
        rf"|(?:has|have|had) nothing to do with {reality}"
        rf"|(?:has|have|had)? ?(?:turned out|turns out|proved|proves)(?: to be)? {very}(?:{_false()})",
        re.IGNORECASE,
    )


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
    report opens with.  What is said under a condition puts nothing forward that could be meant.
    """
    found = _meant(words, before, owner, holder, own=own)
    return () if any(s.note == UNDER_CONDITION for s in found) else tuple(s.id for s in found)


def _meant(
    words: str, before: Sequence[Statement], owner: str | None, holder: str, *, own: bool
) -> Sequence[Statement]:
    """The statements that an anaphor points at by its noun and by whose they are."""
    noun = noun_of(words)
    if noun is None:
        return ()
    put = [s for s in before if s.act in PUTTING and not s.resolves]
    mine = [s for s in put if s.holder == holder] if own else []
    if mine:
        return _last_run(mine)
    told = [s for s in put if s.holder != holder]
    if owner is not None:
        told = [s for s in told if s.holder == owner]
        if noun.endswith("s"):
            return _last_run(told)
        return told[:1]
    told = [s for s in told if len(s.chain) > 1]
    if noun in OF_TWO:
        pair = told[-2:] if len(told) > 1 else []
        return pair[:1] if noun == "the former" else pair[-1:]
    if noun in RUMOURS or noun in {"all", "these", "both", "they", "them"}:
        loose = [s for s in told if _unsourced(s)]
        if loose:
            return loose[-3:]
    return _last_run(told)


def _unsourced(statement: Statement) -> bool:
    """Say whether a statement is nobody's in particular (its local id says so)."""
    return statement.holder.partition("#")[2].startswith("u-")


def _last_run(told: Sequence[Statement]) -> list[Statement]:
    """Return the last statement and those of the same cue right before it."""
    if not told:
        return []
    last = told[-1]
    return [s for s in told if s.holder == last.holder and s.chain[-1].cue == last.chain[-1].cue]
