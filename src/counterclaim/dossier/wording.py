"""
Counts, labels and dates in plain words.

The dossier never says more than the counts do, and never in its own voice that something is so.
"""

import re
import unicodedata
from datetime import date, datetime
from typing import Final

from counterclaim.domain.dependence import DISAVOWAL, MAY, RETRACTION, SUPERSESSION, VOID
from counterclaim.domain.source import UNKNOWN
from counterclaim.domain.standing import Dispute, Life, Side, Standing, Support
from counterclaim.domain.time import Interval, Moment, in_words, opening

SUPPORT: Final = {
    Support.NONE: "nobody asserts it",
    Support.NO_IDENTIFIED_ORIGIN: "no identified origin",
    Support.SINGLE_ORIGIN: "a single origin",
    Support.ONE_BLOC: "several origins, not known to be on different sides",
    Support.MULTI_ORIGIN: "several origins, not all on one side",
    Support.CORROBORATED: "several origins, not all on one side, with a named first-hand account",
}
DISPUTE: Final = {
    Dispute.CONTESTED: "contested",
    Dispute.DENIED_ONLY: "denied, asserted by nobody",
    Dispute.DISPUTED_UNATTRIBUTED: "disputed by nobody identified",
    Dispute.DOUBTED: "doubted",
    Dispute.UNDISPUTED: "undisputed in these documents",
}
LIFE: Final = {
    Life.LIVE: "",
    Life.PARTLY_SUPERSEDED: "partly replaced by later statements or versions",
    Life.SUPERSEDED: "replaced by a later statement or version",
    Life.PARTLY_DISAVOWED: "partly disavowed by its alleged speaker",
    Life.DISAVOWED: "disavowed by its alleged speaker",
    Life.PARTLY_RETRACTED: "partly taken back",
    Life.RETRACTED: "taken back by its source",
}
CORRECTING: Final = {
    RETRACTION: "took back",
    SUPERSESSION: "replaced",
    DISAVOWAL: "denied having said",
    VOID: "was recorded as not being who it says it is, behind",
}
"""What a source that corrects did, before the words that it corrects."""
MARKS: Final = {
    "asserts": "says so",
    "denies": "denies it",
    "doubts": "doubts it",
    "asks": "asks",
    "withholds": "neither confirms nor denies",
}
BASES: Final = {
    "same_text": "the same passage, word for word",
    "same_report": "one agency's report",
    "same_utterance": "the same utterance",
    "same_evidence": "the same picture or item",
    "same_source": "the same source",
    "credit_line": "a credit line names the agency",
    "speaks_for": "one speaks for the other",
    "same_figure": "the same figure of the same event",
    "same_wording": "nearly the same words",
    "like_descriptor": "unnamed sources that nothing tells apart",
    "possible_same_name": "names that may be one person's",
    "knowledge_from": "one may know it from the other",
    "unattributed_summary": "a summary that names nobody",
    "misreports": "one has the other say what he did not",
    "common_knowledge": "it says what everybody knows",
    "both_unattributed": "neither names anybody",
}
FACTUALITY: Final = {
    "CT+": "told as certain",
    "CT-": "told as certainly not so",
    "PR+": "told as probable",
    "PR-": "told as probably not so",
    "PS+": "told as possible",
    "PS-": "told as possibly not so",
    "CTu": "known to the speaker, who does not say which",
    "Uu": "left open by the speaker",
}
"""FactBank values (Saurí & Pustejovsky 2009) as an editor would say them."""

_ISO_DAY: Final = re.compile(r"\b\d{4}-\d\d-\d\d\b")

JOINERS: Final = frozenset("\u200c\u200d")
"""Zero-width joiners: part of correct Persian and Indic spelling, and of emoji."""


def number_of(count: int, noun: str) -> str:
    """
    Return a count with its noun.

    >>> number_of(1, "document"), number_of(3000, "document")
    ('1 document', '3,000 documents')
    """
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def spell(moment: Moment | None) -> str:
    """
    Return a day (UTC) as people write it.

    >>> from datetime import date
    >>> spell(date(2031, 3, 4))
    '4 March 2031'
    """
    if moment is None:
        return "no date"
    return in_words(moment)


def spell_time(moment: Moment) -> str:
    """
    Return a day, with the time where one is known.

    >>> from datetime import UTC, datetime
    >>> spell_time(datetime(2031, 3, 4, 14, 5, tzinfo=UTC))
    '4 March 2031, 14:05 UTC'
    """
    if not isinstance(moment, datetime):
        return spell(moment)
    return f"{spell(moment)}, {opening(moment):%H:%M} UTC"


def spelled(text: str) -> str:
    """
    Return text with its ISO days written out.

    >>> spelled("up to publication on 2031-03-04; 2031-99-99 is no day")
    'up to publication on 4 March 2031; 2031-99-99 is no day'
    """
    return _ISO_DAY.sub(_in_words, text)


def _in_words(found: re.Match[str]) -> str:
    try:
        return spell(date.fromisoformat(found.group()))
    except ValueError:
        return found.group()


def interval(when: Interval | None) -> str | None:
    """
    Return an interval in words, or nothing where it says nothing.
    """
    if when is None or (when.start is None and when.end is None):
        return None
    note = f" ({spelled(when.note)})" if when.note else ""
    if when.start is not None and when.start == when.end:
        return f"{spell(when.start)}{note}"
    if when.start is None:
        return f"not after {spell(when.end)}{note}"
    if when.end is None:
        return f"from {spell(when.start)} on{note}"
    return f"between {spell(when.start)} and {spell(when.end)}{note}"


def on(when: Interval | None) -> str:
    """
    Return an interval as it stands after a verb; empty where nothing is known.

    >>> from datetime import date
    >>> on(Interval.on(date(2031, 3, 4))), on(Interval(end=date(2031, 3, 4)))
    ('on 4 March 2031', 'not after 4 March 2031')
    """
    words = interval(when) or ""
    return f"on {words}" if when and when.start is not None and when.start == when.end else words


def origins_of(side: Side) -> str:
    """
    Return the origin interval of a side in few words.
    """
    low, high = side.origins_min, side.origins_max
    if high == 0:
        return "no identified origin" if side.unattributed else "nobody"
    if low == high:
        return number_of(high, "origin")
    if low == 0:
        return f"{number_of(high, 'origin')} at most"
    return f"{low} to {number_of(high, 'origin')}"


def labels(standing: Standing) -> tuple[str, ...]:
    """
    Return the three labels of a claim in words.
    """
    support = SUPPORT[standing.support]
    side = one_side(standing.asserted)
    if standing.support is Support.ONE_BLOC and side:
        support = f"several origins, all on one side ({side})"
    if standing.tentative:
        support += ", tentative"
    return tuple(x for x in (support, DISPUTE[standing.dispute], LIFE[standing.life]) if x)


def brief(standing: Standing) -> str:
    """
    Return the labels of a claim beside its counts, which already say how many origins there are.
    """
    support, *rest = labels(standing)
    several = standing.asserted.origins_max > 1
    words = [support.removeprefix("several origins, ")] if several else []
    if standing.tentative and not several:
        words.append("tentative")
    return "; ".join((*words, *rest))


def one_side(side: Side) -> str | None:
    """
    Return the party that all its origins are known to belong to, where there is one.
    """
    parties = {origin.party for origin in side.origins if origin.identified}
    only = next(iter(parties)) if len(parties) == 1 else None
    return None if only == UNKNOWN else only


def basis(name: str, strength: str) -> str:
    """
    Return the reason of a dependence in words.
    """
    words = BASES.get(name, name.replace("_", " "))
    return f"may be one: {words}" if strength == MAY else words


def listed(words: list[str], most: int = 6) -> str:
    """
    Return words as a list in a sentence; the rest beyond ``most`` are counted.

    >>> listed(["a", "b", "c"]), listed(["a", "b", "c"], most=2)
    ('a, b and c', 'a, b and 1 more')
    """
    shown = words if len(words) <= most else [*words[:most], f"{len(words) - most} more"]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"


def visible(text: str) -> str:
    """
    Return text for display, control and direction marks shown as code points.

    Line ends, tabs, spaces of any width and zero-width joiners stay as they are.

    >>> visible("left" + chr(0x202E) + "right"), visible("bell" + chr(7))
    ('left[U+202E]right', 'bell[U+0007]')
    """
    if text.isprintable():
        return text
    return "".join(c if _stays(c) else f"[U+{ord(c):04X}]" for c in text)


def _stays(c: str) -> bool:
    return c.isprintable() or c in "\n\t\r" or c in JOINERS or unicodedata.category(c)[0] == "Z"
