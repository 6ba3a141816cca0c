"""
What share of something is in some state: "two thirds of the shops in Merrow were open".

Two shares are compared only where they are of the same whole and tell the same of it, in the same
words; even so they may be two counts, so that they may contradict and never do.
"""

import re
from collections.abc import Iterator
from typing import Final

from counterclaim.claims.tagged import MARK
from counterclaim.claims.typed.happenings import LEAD, SAME_DAY, SOON
from counterclaim.claims.typed.proposition import Proposition, Told
from counterclaim.domain.extra import Json
from counterclaim.domain.quantity import Quantity

_BE: Final = {"is": "are", "was": "are", "were": "are", "are": "are"}
_HAVE: Final = {"has": "have", "had": "have", "have": "have"}
_OTHER: Final = {
    "live": "live", "lives": "live", "lived": "live", "remain": "remain", "remains": "remain",
    "remained": "remain", "stayed": "stay", "stay": "stay", "stays": "stay", "lack": "lack",
    "lacks": "lack", "lacked": "lack", "lost": "have lost", "fled": "have fled",
    "need": "need", "needs": "need", "needed": "need", "voted": "voted", "support": "support",
    "supports": "support", "supported": "support", "oppose": "oppose", "opposes": "oppose",
    "opposed": "oppose",
}  # fmt: skip
_VERBS: Final = {**_BE, **_HAVE, **_OTHER}
"""Verbs after a whole, with one form for each."""
_MOST: Final = 6
"""More words than this after the verb tell more than a state."""

_OF_WHOLE: Final = re.compile(
    r"^ ?(?:of )?(?:all (?:of )?)?(?P<the>the |its |their |our )?"
    r"(?P<whole>(?!million|billion|thousand|this\b|last\b|that\b|these\b|an?\b)"
    r"[\w⟦⟧' -]{2,60}?) "
    rf"(?P<verb>{'|'.join(sorted(_VERBS, key=len, reverse=True))}) "
    r"(?P<not>not )?(?:now |still |already |also |currently )?(?P<state>[\w⟦⟧' -]+?)"
    r"(?=(?: again)?(?: on \w+day| since| as of| by| today| yesterday| last| this| after| when"
    r"| because| while| and| but| according)\b|,| again\W*$|\W*$|[.;:(])",
    re.IGNORECASE,
)
_NO_WHOLE: Final = re.compile(
    r"\b(?:year|month|week|day|half|million|them|us|which|who|it)\b", re.IGNORECASE
)
_OF_PLACES: Final = frozenset(
    {"population", "people", "residents", "inhabitants", "households", "voters", "electorate"}
)
"""Wholes that, without a name, are those of the place a document is about."""


def shares(told: Told) -> Iterator[Proposition]:
    """
    Yield the share of a whole of which a content tells a state, where the content opens with it.
    """
    quantity = told.statement.quantity
    if quantity is None or not quantity.surface or not _is_share(quantity):
        return
    text, surface = told.text, " ".join(quantity.surface.split())
    at = text.find(surface)
    if at < 0 or not re.fullmatch(LEAD, text[:at], re.IGNORECASE):
        return
    match = _OF_WHOLE.match(text[at + len(surface) :])
    if match is None or _NO_WHOLE.search(match["whole"]):
        return
    whole = _whole(told, match["whole"])
    state = told.tagged.plain(match["state"]).strip()
    if whole is None or not 0 < len(state.split()) <= _MOST:
        return
    verb = _VERBS[match["verb"].lower()]
    negation = "not " if match["not"] else ""
    subject = f"{whole} {verb} {negation}{state.casefold()}"
    share = surface.removesuffix(" of")
    value: dict[str, Json] = {
        "low": quantity.low,
        "high": quantity.high,
        "low_open": quantity.low_open,
        "high_open": quantity.high_open,
        "unit": "percent",
        "of": whole,
    }
    yield Proposition(
        property="quantity:share",
        subject=subject,
        value=value,
        text=f"{share} of {subject}",
        vague=True,
        shared=False,
        gap=SOON,
        valid=told.lately(SAME_DAY),
    )


def _is_share(quantity: Quantity) -> bool:
    low, high = quantity.low or 0, quantity.high
    return quantity.unit == "percent" and high is not None and 0 <= low <= high <= 100


def _whole(told: Told, words: str) -> str | None:
    """
    The whole in words that tell it from others: with a name, or that of the document's place.
    """
    plain = told.tagged.plain(words).strip()
    mark = MARK.search(words)
    if mark is not None and told.tagged.is_suggested(words):
        return None  # "half of it": of what, nobody can tell for sure
    if mark is not None:
        return f"the {plain}" if plain[0].islower() else plain
    where = told.index.main_place(told.statement.doc)
    if where is None or plain.casefold() not in _OF_PLACES:
        return None
    return f"the {plain.casefold()} of {where.name}"
