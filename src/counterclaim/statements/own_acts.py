"""
What a clause does that puts nothing forward: no comment, nothing known, something taken back.

Such clauses have no cue whose content could be cut out; the whole clause is what is told, and its
words say what kind of act it is.
"""

import re
from typing import Final

from counterclaim.statements.retracting import RETRACTABLE
from counterclaim.statements.wording import folded

_NOT: Final = r"(?: not|n[’']t| never|not)"
_AUX: Final = (
    r"(?:(?:did|does|do|has|have|had|could|would|will|is|are|was|were|wo|can|ca|’re|'re)"
    rf"{_NOT}(?: yet| immediately| be| been| so far| want to| wish to| at once){{0,3}})"
)
_ASKED: Final = r"(?:calls?|messages?|e-?mails?|requests?|questions?|letters?|inquir(?:y|ies))"
NO_COMMENT: Final = re.compile(
    r"\b(?:declin|refus|fail)(?:e|s|ed|es|ing) (?:all |any |further |to (?:give |make |offer )?(?:any |a )?)"
    r"?(?:comment|be (?:drawn|interviewed|reached)|elaborate|answer|respond|discuss|take (?:any )?questions"
    r"|speak|talk|interview)"
    rf"|(?:\b|(?=[’'])){_AUX} (?:"
    r"(?:repl(?:y|ied)|respond(?:ed)?|answer(?:ed|ing)?|comment(?:ed|ing)?|elaborated?)\b"
    r"(?! (?:that|what|why|how|with|by)\b)"
    rf"|return(?:ed|ing)?(?: \w+){{0,3}} {_ASKED}\b|pick(?:ed|ing)? up\W*$"
    r"|(?:ring|rung|call(?:ed)?|get|got|gotten|come) back to (?:us|me|this|the)\b|(?:ring|call(?:ed)?) back\b"
    r"|(?:reached|contacted)\b|available(?= for comment|\W*$)|drawn\b)"
    r"|\b(?:unavailable|unreachable|not available|not reachable) (?:for|to) comment\b"
    rf"|\b{_ASKED}\b[^.;]{{0,60}}\b(?:went|were|was|remained|goes|go) "
    r"(?:un(?:answered|returned)|without (?:a |an )?(?:reply|answer|response))"
    r"|\b(?:no|without) (?:further )?(?:comment|reply|response)\b"
    r"|\b(?:unable|(?:not|n[’']t) (?:able|prepared|willing|going)|not in a position)"
    r" to (?:comment|discuss|answer|respond|speculate|elaborate)\b"
    r"|\bmake no (?:further |other )?(?:statement|comment)s?\b"
    r"|\b(?:can|could|will|would) neither confirm nor deny\b"
    rf"|(?:\b(?:i|we)|(?<=\bi)[’']m|(?<=\bwe)[’']re|\bi am|\bwe are) (?:{_AUX}|not|would rather not)"
    r"(?: going to| here to| prepared to)? (?:say(?: (?:any(?:thing)? )?more(?: than\b|\W*$)|\W*$)"
    r"|tell you|go into"
    r"|get into|discuss|speculate|list|name (?:names|him|her|them|it|anyone|anybody)"
    r"|(?:be )?tak(?:e|ing) (?:any )?questions)\b",
    re.IGNORECASE,
)
"""A clause by which somebody, or the writer of him, says that he does not speak to it."""
_OPEN: Final = r"(?= (?:who|what|how|why|where|when|if|whether|by|from|yet|at)\b|\W*$)"
UNKNOWN: Final = re.compile(
    r"\b(?:is|are|was|were|remain(?:s|ed)?)(?: not|n[’']t| still| as yet| yet| immediately| so far)*"
    rf" (?:un(?:known|clear|certain){_OPEN}|(?<=not )(?:known|clear){_OPEN}"
    rf"|(?<=immediately )(?:known|clear){_OPEN}|(?<=yet )(?:known|clear){_OPEN})"
    r"|\b(?:could|can)(?: ?not|n[’']t)(?: yet| immediately| independently)* (?:be )?(?:independently )?"
    r"(?:verif(?:y|ied)|confirm(?:ed)?|establish(?:ed)?|corroborat(?:e|ed)|determined?|check(?:ed)?)\b"
    r"|\bdo(?:es)?(?: not|n[’']t) (?:yet )?know\b|\bnot been (?:independently )?(?:verified|confirmed)\b",
    re.IGNORECASE,
)
"""A clause that says that something is not known."""
TAKES_BACK: Final = re.compile(
    r"\b(?:we|i|it|they|he|she|this \w+|the \w+)(?: (?:have|has|had|hereby|therefore|today|now|formally"
    r"|must|are|is|want to|wish to|would like to|to)){0,4} (?:withdr(?:aw|aws|ew|awn|awing)"
    r"|retract(?:s|ed|ing)?|t(?:ake|akes|ook|aken|aking) back|delet(?:e|es|ed|ing)|revok(?:e|es|ed))\b"
    r"|\b(?:is|are|was|were|been) (?:hereby )?(?:withdrawn|retracted|revoked|taken back)\b"
    r"|\b(?:an?|our|the) earlier (?:version|report|post|headline|story|entry|article|edition|figure)\b"
    r"[^.]{0,60}\b(?:said|gave|put|stated|named|called|misstated|had)\b"
    r"|\b(?:we|i) (?:wrongly|incorrectly|mistakenly|erroneously) \w+"
    r"|\b(?:was|were) (?:wrongly|incorrectly|mistakenly|erroneously) (?:given|named|stated|identified"
    r"|reported|described|put|spelled|called)\b|\b(?:named|given|stated|reported) wrongly\b",
    re.IGNORECASE,
)
"""A clause by which somebody takes back what he published."""
NOTED: Final = re.compile(
    r"[^\w\n]*(?:correction|clarification|erratum|corrigendum|rectification|editor[’']?s note|note)\b",
    re.IGNORECASE,
)
"""The opening of a note in which a publisher sets something of his own right."""
SAID_SO: Final = re.compile(
    r"\b(?:we|i) (?:\w+ )?(?:said|gave|reported|called|wrote|named|put|stated|described|identified"
    r"|published)\b|\b(?:report|story|article|edition|headline|caption|version)\b[^.]{0,40}\b(?:said|gave"
    r"|stated|put|named|described)\b",
    re.IGNORECASE,
)
"""What a note of correction says it had said."""
_HINTS: Final = (
    *("comment", "repl", "respon", "answer", "reach", "contact", "elaborat", "unavailable"),
    *(
        "return",
        "ring",
        "rung",
        "picking up",
        "get back",
        "got back",
        "interview",
        "drawn",
        "react",
    ),
    *("clear", "known", "certain", "verif", "confirm", "establish", "corroborat", "check", "know"),
    *("withdr", "retract", "back", "delet", "revok", "earlier", "wrong", "incorrect", "mistaken"),
    *("determin", "erroneous", "discuss", "speculat", "no further", "no statement"),
    *("neither", "say", "tell you", "into", "list", "name", "question"),
)
"""Some of these stand in every such clause; most clauses have none and are not searched."""
_TAKING: Final = (
    *("withdr", "retract", " back", "delet", "revok", "earlier", "wrong", "incorrect", "mistaken"),
    "erroneous",
)
_KNOWING: Final = (
    *("know", "clear", "certain", "verif", "confirm", "establish", "corroborat", "determin"),
    "check",
)
"""The same for what is taken back and for what is not known."""


def act_of_own_words(words: str, *, noted: bool = False) -> str | None:
    """
    Return the act of a clause that puts nothing forward: ``withhold`` or ``retract``, else nothing.

    ``noted`` says that the clause stands in a note of correction.

    >>> act_of_own_words("The ministry declined to comment")
    'withhold'
    >>> act_of_own_words("We withdraw our report of Monday"), act_of_own_words("The dam held")
    ('retract', None)
    """
    small = folded(words)
    if not noted and not _has(small, _HINTS):
        return None
    taken_back = _has(small, _TAKING) and _takes_back(words)
    if taken_back or (noted and SAID_SO.search(words)):
        return "retract"
    unknown = _has(small, _KNOWING) and UNKNOWN.search(words)
    return "withhold" if unknown or NO_COMMENT.search(words) else None


def is_of_own_past(cue: str, source: str) -> bool:
    """
    Say whether a publisher tells of what he said before: it is set right, or stands where he said it.

    >>> is_of_own_past("wrote", "we"), is_of_own_past("said", "An earlier version of this article")
    (True, True)
    >>> is_of_own_past("say", "we"), is_of_own_past("said", "the mayor")
    (False, False)
    """
    told = not PAST_SAYING.isdisjoint(cue.casefold().split()[-1:])
    return told and (source.casefold() in {"we", "i"} or _EARLIER.match(source) is not None)


PAST_SAYING: Final = frozenset(
    {"said", "wrote", "stated", "reported", "called", "named", "put", "announced", "gave", "had"}
)
"""How somebody tells of what he said before."""
_EARLIER: Final = re.compile(
    r"(?:an?|our|the) earlier (?:\w+ )?"
    r"(?:version|report|post|headline|story|entry|article|edition|caption)\b",
    re.IGNORECASE,
)


def _takes_back(words: str) -> bool:
    """Whether something told is taken back; towns are taken back and troops withdrawn otherwise."""
    match = TAKES_BACK.search(words)
    if match is None:
        return False
    if _VERB_ALONE.search(match.group()) is None:
        return True
    passive = _PASSIVE.search(match.group()) is not None
    where = words[: match.end()] if passive else words[match.end() :]
    return not RETRACTABLE.isdisjoint(word.strip(".,:;'’\"“”") for word in where.casefold().split())


_VERB_ALONE: Final = re.compile(
    r"(?:withdr\w+|retract\w*|t\w+k\w* back|taking back|taken back|delet\w+|revok\w+)$",
    re.IGNORECASE,
)
_PASSIVE: Final = re.compile(r"\b(?:is|are|was|were|been)\b", re.IGNORECASE)


def _has(small: str, beginnings: tuple[str, ...]) -> bool:
    return any(map(small.__contains__, beginnings))


def is_correcting(text: str, at: int) -> bool:
    """
    Say whether a place lies in a note by which its publisher sets something right.

    >>> is_correcting("Correction: the toll was nine.", 12), is_correcting("The toll was nine.", 4)
    (True, False)
    """
    line, paragraph = text.rfind("\n", 0, at) + 1, text.rfind("\n\n", 0, at) + 2
    return any(NOTED.match(text, start) for start in {line, paragraph if paragraph > 1 else 0})
