"""
What a statement does and how firmly: acts and FactBank values.

The act is the cue's, turned where it is negated ("did not confirm" withholds), called false, or put
as a question or an order.  The value of the content joins the cue's commitment with the content's
own polarity: "denied that he had left" is CT- of *left* (Saurí & Pustejovsky 2009).
"""

from dataclasses import dataclass

from counterclaim.statements.attribution import Attribution, Content

FLIP = {"+": "-", "-": "+", "u": "u"}
DENYING = frozenset({"deny", "doubt"})
PERFORMED = {"order": "direct", "appeal": "direct", "regard": "evaluate"}
"""Moods that are acts by themselves, whatever the cue."""
UNDER_CONDITION = "under a condition"
"""Why what holds only if something else does is left open."""
UNSURE = frozenset({"ask", "direct", "evaluate", "retract", "withhold"})


@dataclass(frozen=True, slots=True)
class Commitment:
    """
    The act of a statement, its holder's FactBank value, and why in words.
    """

    act: str
    value: str
    note: str | None = None


def commitment(attribution: Attribution, content: Content) -> Commitment:
    """
    Return act and value of one content of an attribution.
    """
    entry = attribution.entry
    if entry is None:
        return _narrator(content, untrue=attribution.untrue)
    if content.presupposed:
        return Commitment("presuppose", _value("CT", content))
    if attribution.untrue:
        return Commitment("deny", "CT-", "called false")
    if content.conditional and entry.act in {"assert", "confirm", "infer", "believe"}:
        return Commitment(
            entry.act if not attribution.negated else "withhold", "Uu", UNDER_CONDITION
        )
    act, level = entry.act, entry.commitment
    if attribution.negated:
        return _negated(act)
    if content.mood == "question" and act not in {"ask", "deny", "doubt", "withhold"}:
        return Commitment("ask", "Uu")
    if content.mood in PERFORMED:
        return Commitment(PERFORMED[content.mood], "Uu")
    if (
        act == "assert"
        and content.mood == "infinitive"
        and entry.lemma in {"ask", "tell", "warn", "advise"}
    ):
        return Commitment("direct", "Uu")
    if act in UNSURE or level == "U":
        return Commitment(act, "Uu" if act in UNSURE else _value("U", content))
    if act in DENYING:
        base = "+" if content.negated else "-"
        return Commitment(act, f"{level}{base}")
    return Commitment(act, _value(level, content))


def _narrator(content: Content, *, untrue: bool) -> Commitment:
    if untrue:
        return Commitment("deny", "CT-", "called false")
    if content.presupposed:
        return Commitment("presuppose", _value("CT", content))
    if content.mood == "question":
        return Commitment("ask", "Uu")
    if content.mood in PERFORMED:
        return Commitment(PERFORMED[content.mood], "Uu")
    if content.conditional:
        return Commitment("assert", "Uu", UNDER_CONDITION)
    return Commitment("assert", _value("CT", content))


def _negated(act: str) -> Commitment:
    """Read a negated cue: nobody put it forward; "does not believe" leans to the contrary."""
    if act == "believe":
        return Commitment("doubt", "PR-", "negated cue of belief")
    if act in {"assert", "confirm", "deny", "show", "infer", "withhold", "doubt", "ask"}:
        return Commitment("withhold", "Uu", "negated cue")
    return Commitment(act, "Uu", "negated cue")


def _value(level: str, content: Content) -> str:
    """Join a level with the polarity and modality of a content."""
    if level == "U" or content.mood == "question":
        return "Uu"
    weakened = "PS" if content.modal and level in {"CT", "PR"} else level
    if content.probable and weakened == "CT":
        weakened = "PR"
    return f"{weakened}{'-' if content.negated else '+'}"


def publisher_value(attribution: Attribution, value: str) -> str:
    """
    Return the publisher's own value: the content's where the cue takes it as so, else Uu.
    """
    entry = attribution.entry
    if entry is None:
        return value
    if attribution.untrue and attribution.source is None:
        return "CT-"
    return value if entry.factive and not attribution.negated else "Uu"
