"""
Questions and answers in plain words.
"""

import re
from collections.abc import Callable, Iterable, Sequence

from counterclaim.domain.claim import Claim
from counterclaim.domain.finding import CONTROL, DATED, DEPICTS, LEAVE, LOCATION
from counterclaim.domain.naming import Names, call
from counterclaim.domain.quantity import Range
from counterclaim.domain.states import state_of
from counterclaim.domain.text import shortened, unpaired_left_out
from counterclaim.domain.time import MONTHS, Interval, day_of, in_words
from counterclaim.questions.grouping import Group

_ASKED: dict[str, str] = {
    "winner": "Who won {}?",
    "cause": "What caused {}?",
    "cause:death": "What did {} die of?",
    "cause:destruction": "What destroyed {}?",
    "responsible": "Who was behind {}?",
    "author": "Who made {}?",
    "authorship": "Who made {}?",
    "origin": "Where does {} come from?",
    "birthplace": "Where was {} born?",
    "identity": "Who was {}?",
    "evidence": "What does {} show, and when was it made?",
}
_HAPPENED = "event:"
_LONGEST = 200
"""Characters of a claim that a question repeats, at most; its sentences stand in full below it."""
_OCCURRED = "occurrence"
_RESIGNED = "resigned"
_THERE = re.compile(r"there (?P<was>was|were) ")


def question_text(group: Group, valid: Interval, names: Names) -> str:
    """
    Return a question as an editor would ask it.
    """
    subject = call(group.subject or "", names)
    when = spell_time(valid)
    kind = group.family.split(":")[0]
    first = group.claims[0]
    if kind == LOCATION:
        left = [claim for claim in group.claims if claim.property == LEAVE]
        if len(left) == len(group.claims):
            return f"Had {subject} left {call(str(left[0].value), names)}{when}?"
        return f"Where was {subject}{when}?"
    if kind == CONTROL:
        return f"Who controlled {subject}{when}?"
    if kind == "quantity":
        return _how_many(group, subject, valid)
    if kind == "state" and state_of(first.property, first.value) is not None:
        words = dict.fromkeys(_state_word(claim) for claim in group.claims)
        return _in_which_state(subject, list(words), when)
    asked = _ASKED.get(group.family) or _ASKED.get(kind)
    if asked is not None:
        return asked.format(subject)
    text = shortened(unpaired_left_out(first.text.rstrip(" .")), _LONGEST)
    was = _THERE.match(text)
    if kind == _OCCURRED and was is not None:
        return f"{was['was'].capitalize()} there {text[was.end() :]}{when}?"
    ask = "Did this happen" if group.family.startswith(_HAPPENED) else "Is it so"
    return f"{ask}: “{text}”?"


def _in_which_state(subject: str, words: Sequence[str], when: str) -> str:
    """Ask for a state; who has resigned is in none."""
    states = [word for word in words if word != _RESIGNED]
    if not states:
        return f"Had {subject} resigned{when}?"
    gone = f" or had {subject} resigned" if len(states) < len(words) else ""
    return f"Was {subject} {' or '.join(states)}{gone}{when}?"


def answer_text(claims: Sequence[Claim], names: Names, about: str | None = None) -> str:
    """
    Return an answer in few words, from the claims that give it.

    ``about`` is what the question is about, so that it is not named again.
    """
    return "; ".join(dict.fromkeys(_short(claim, names, about) for claim in claims))


def denial_text(claims: Iterable[Claim], names: Names, about: str | None = None) -> str:
    """
    Return the answer of those who only deny, likewise.
    """
    return "; ".join(dict.fromkeys(f"not {_short(claim, names, about)}" for claim in claims))


def spell_time(valid: Interval) -> str:
    """
    Return a time as the end of a question, with a leading space; empty for no bounds.

    >>> from datetime import date
    >>> spell_time(Interval(start=date(2031, 3, 3), end=date(2031, 3, 7)))
    ' between 3 and 7 March 2031'
    """
    if valid.start is None and valid.end is None:
        return ""
    if valid.start is None or valid.end is None:
        bound = valid.end if valid.start is None else valid.start
        assert bound is not None
        return f" by {in_words(bound)}" if valid.start is None else f" from {in_words(bound)} on"
    first, last = day_of(valid.start), day_of(valid.end)
    if first == last:
        return f" on {in_words(last)}"
    start = in_words(first)
    if (first.year, first.month) == (last.year, last.month):
        start = str(first.day)
    elif first.year == last.year:
        start = f"{first.day} {MONTHS[first.month - 1]}"
    return f" between {start} and {in_words(last)}"


def _how_many(group: Group, subject: str, valid: Interval) -> str:
    """A toll is asked for by its latest day, any other number over its time."""
    what = group.family.partition(":")[2]
    numbers = [Range.read(claim.value) for claim in group.claims]
    if valid.end is not None and any(number and number.cumulative for number in numbers):
        valid = Interval(start=None, end=valid.end)
    if what == "share":
        return f"What share of {subject}{spell_time(valid)}?"
    counted = subject if what in subject.casefold() else f"{what} ({subject})"
    return f"How many {counted}{spell_time(valid)}?"


def _state_word(claim: Claim) -> str:
    state = state_of(claim.property, claim.value)
    return state.word if state is not None else claim.property


def _short(claim: Claim, names: Names, about: str | None) -> str:
    for says in (_place, _holding, _number):
        words = says(claim, names, about)
        if words:
            return words
    if claim.property.startswith("state"):
        state = state_of(claim.property, claim.value)
        return str(state) if state is not None else claim.text.rstrip(" .")
    if claim.property == DATED and claim.value == "unknown":
        return "no date is given"
    asked = claim.property not in (DEPICTS, DATED) and claim.property.split(":")[0] in _ASKED
    if asked and isinstance(claim.value, str):
        return call(claim.value, names)
    return claim.text.rstrip(" .")


Says = Callable[[Claim, Names, str | None], str | None]


def _place(claim: Claim, names: Names, _about: str | None) -> str | None:
    if not isinstance(claim.value, str) or claim.property not in (LOCATION, LEAVE):
        return None
    place = call(claim.value, names)
    return f"in {place}" if claim.property == LOCATION else f"left {place}"


def _holding(claim: Claim, names: Names, about: str | None) -> str | None:
    """
    Who holds it, and how much of it: "the army (all of Dunholt)", "the army (all of it)".
    """
    if claim.property != CONTROL or not isinstance(claim.value, dict):
        return None
    holder = call(str(claim.value.get("holder")), names)
    same = claim.subject == about
    ground = "it" if same else call(claim.subject or "", names)
    extent = claim.value.get("extent")
    share = Range.read(extent) if isinstance(extent, dict) else None
    if share is not None:
        return f"{holder} ({share} of {ground})"
    if extent == "complete":
        return f"{holder} (all of {ground})"
    return holder if same else f"{holder} ({ground})"


def _number(claim: Claim, _names: Names, _about: str | None) -> str | None:
    number = Range.read(claim.value)
    return str(number) if number is not None and claim.property.startswith("quantity") else None
