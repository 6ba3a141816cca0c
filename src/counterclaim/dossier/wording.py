"""
Counts, labels and dates in plain words.

The dossier never says more than the counts do, and never in its own voice that something is so.
"""

from datetime import datetime

from counterclaim.domain.dependence import MAY
from counterclaim.domain.standing import Dispute, Life, Side, Standing, Support
from counterclaim.domain.time import Interval, Moment

SUPPORT = {
    Support.NONE: "nobody asserts it",
    Support.NO_IDENTIFIED_ORIGIN: "no identified origin",
    Support.SINGLE_ORIGIN: "a single origin",
    Support.ONE_BLOC: "several origins, all on one side or not known to be on another",
    Support.MULTI_ORIGIN: "several origins of more than one side",
    Support.CORROBORATED: "several independent origins, one of them first-hand",
}
DISPUTE = {
    Dispute.CONTESTED: "contested",
    Dispute.DENIED_ONLY: "denied, asserted by nobody",
    Dispute.DISPUTED_UNATTRIBUTED: "disputed by nobody identified",
    Dispute.DOUBTED: "doubted",
    Dispute.UNDISPUTED: "undisputed in these documents",
}
LIFE = {
    Life.LIVE: "",
    Life.PARTLY_SUPERSEDED: "partly replaced by later statements of its source",
    Life.SUPERSEDED: "replaced by a later statement of its source",
    Life.PARTLY_RETRACTED: "partly taken back",
    Life.RETRACTED: "taken back by its source",
}
MARKS = {
    "asserts": "says so",
    "denies": "denies it",
    "doubts": "doubts it",
    "asks": "asks",
    "withholds": "neither confirms nor denies",
}
BASES = {
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
}


def number_of(count: int, noun: str) -> str:
    """
    Return a count with its noun.

    >>> number_of(1, "document"), number_of(3, "document")
    ('1 document', '3 documents')
    """
    return f"{count} {noun}{'' if count == 1 else 's'}"


def spell(moment: Moment | None) -> str:
    """
    Return a day as people write it.

    >>> from datetime import date
    >>> spell(date(2031, 3, 4))
    '4 March 2031'
    """
    if moment is None:
        return "no date"
    day = moment.date() if isinstance(moment, datetime) else moment
    return f"{day.day} {day:%B} {day.year}"


def interval(when: Interval | None) -> str | None:
    """
    Return an interval in words, or nothing where it says nothing.
    """
    if when is None or (when.start is None and when.end is None):
        return None
    note = f" ({when.note})" if when.note else ""
    if when.start is not None and when.start == when.end:
        return f"{spell(when.start)}{note}"
    if when.start is None:
        return f"not after {spell(when.end)}{note}"
    if when.end is None:
        return f"from {spell(when.start)} on{note}"
    return f"between {spell(when.start)} and {spell(when.end)}{note}"


def count(side: Side) -> str:
    """
    Return the origin interval of a side in words.
    """
    if side.origins_max == 0:
        return "no identified origin" if side.unattributed else "nobody"
    low, high = side.origins_min, side.origins_max
    noun = "origin" if high == 1 else "origins"
    if low == high:
        return f"{high} {noun}"
    return f"{low} to {high} {noun}"


def labels(standing: Standing) -> tuple[str, ...]:
    """
    Return the three labels of a claim in words.
    """
    support = SUPPORT[standing.support]
    if standing.tentative:
        support += " (tentative: no reading behind it is sure enough to count as a minimum)"
    return tuple(x for x in (support, DISPUTE[standing.dispute], LIFE[standing.life]) if x)


def basis(name: str, strength: str) -> str:
    """
    Return the reason of a dependence in words.
    """
    words = BASES.get(name, name.replace("_", " "))
    return f"may be one: {words}" if strength == MAY else words


def visible(text: str) -> str:
    """
    Return text for display, control and direction marks shown as code points.

    >>> visible("left" + chr(0x202E) + "right")
    'left[U+202E]right'
    """
    return "".join(
        c if c.isprintable() or c in "\n\t\r" or c.isspace() else f"[U+{ord(c):04X}]" for c in text
    )
