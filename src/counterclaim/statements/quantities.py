"""
Numbers in the text as ranges: "over 70 per cent", "at least 12 people", "between 10 and 20".

Bounds are those the words license: "at least" is open above, "up to" open below, "dozens" is 24 or
more; "about" keeps the number and says so.
"""

import re
from dataclasses import dataclass

from counterclaim.domain.quantity import Quantity
from counterclaim.statements.wording import WORD, folded, matches_at

UNITS = {
    "zero": 0,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
TENS = {
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
    "dozen": 12,
    "m": 1_000_000,
    "bn": 1_000_000_000,
    "k": 1_000,
}
CROWDS = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "tens of thousands": 20_000,
    "hundreds of thousands": 200_000,
    "millions": 2_000_000,
}
FRACTIONS = {
    "half": 50.0,
    "a third": 100 / 3,
    "one third": 100 / 3,
    "two thirds": 200 / 3,
    "two-thirds": 200 / 3,
    "a quarter": 25.0,
    "three quarters": 75.0,
    "three-quarters": 75.0,
    "one-third": 100 / 3,
}
PEOPLE = {
    "people",
    "persons",
    "civilians",
    "soldiers",
    "children",
    "women",
    "men",
    "residents",
    "fighters",
    "militants",
    "rebels",
    "troops",
    "workers",
    "protesters",
    "refugees",
    "patients",
    "students",
    "passengers",
    "policemen",
    "officers",
    "victims",
    "villagers",
}
SINGULAR = {
    "people": "person",
    "children": "child",
    "women": "woman",
    "men": "man",
    "per cent": "percent",
    "percent": "percent",
    "%": "percent",
    "policemen": "policeman",
    "families": "family",
    "bodies": "body",
    "cities": "city",
    "countries": "country",
}
CUMULATIVE = re.compile(
    r"\b(killed|dead|died|deaths|wounded|injured|casualties|arrested|detained|displaced|infected|"
    r"missing|homes|houses|destroyed)\b",
    re.IGNORECASE,
)

_WORD = (
    r"(?:(?:"
    + "|".join([*TENS])
    + r")(?:[- ](?:"
    + "|".join(UNITS)
    + r"))?|"
    + "|".join(sorted(UNITS, key=len, reverse=True))
    + r"|a(?= (?:hundred|thousand|million|dozen)))"
)
_NUM = rf"(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|{_WORD}\b)"
_SCALE = r"(?:[ -]?(?:hundred|thousand|million|billion|dozen|bn|m|k)\b)?"
_NUMBER = rf"(?:{_NUM}{_SCALE})"
_BOUND = (
    r"(?:(?P<bound>at least|no fewer than|not less than|a minimum of|more than|over|above|"
    r"upwards of|up to|at most|no more than|a maximum of|as many as|less than|fewer than|"
    r"under|below|nearly|almost|close to|about|around|some|roughly|approximately|an estimated|"
    r"exactly|only|just)\s+)?"
)
_UNIT = (
    r"(?:\s*(?P<unit>%|per\s?cent\b|percentage points\b|(?:(?!of\b|in\b|to\b|and\b|or\b|were\b|was\b|"
    r"have\b|had\b|are\b|is\b|on\b|by\b|per\b|at\b|from\b|for\b|with\b|as\b|who\b|that\b|the\b|after\b)"
    r"[A-Za-z][\w'’-]*)(?:\s+(?:people|homes|soldiers|civilians|children|houses|families|fighters|troops|"
    r"women|men|residents|workers|shops|buildings|vehicles|villages|schools))?))?"
)
SINGLE = re.compile(rf"(?<![\w.,$€£-]){_BOUND}(?P<number>{_NUMBER}){_UNIT}", re.IGNORECASE)
BETWEEN = re.compile(
    rf"\b(?:between\s+(?P<low>{_NUMBER})\s+and\s+(?P<high>{_NUMBER})"
    rf"|(?P<low2>{_NUMBER})\s*(?:-|–|to)\s*(?P<high2>{_NUMBER})){_UNIT}",
    re.IGNORECASE,
)
CROWD = re.compile(
    r"\b(?P<crowd>tens of thousands|hundreds of thousands|dozens|scores|hundreds|thousands|millions)"
    r"\s+of\s+(?P<unit>[A-Za-z][\w'-]*)",
    re.IGNORECASE,
)
FRACTION = re.compile(
    r"\b"
    + _BOUND
    + r"(?P<fraction>"
    + "|".join(sorted(FRACTIONS, key=len, reverse=True))
    + r")\s+of\b",
    re.IGNORECASE,
)
NOT_COUNTS = re.compile(
    r"^(?:am|pm|a\.m|p\.m|st|nd|rd|th|o'clock|years?[- ]old|years?|days?|weeks?|"
    r"months?|hours?|minutes?|ago|gmt|january|february|march|april|may|june|july|"
    r"august|september|october|november|december)\b",
    re.IGNORECASE,
)
MONTH_BEFORE = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"sept|aged?|since|until|in|article|page|section|no\.|number)\.?\s+$",
    re.IGNORECASE,
)
LONGEST_BEFORE = len("september.")
CURRENCY = re.compile(r"[$€£]\s?(?P<number>\d[\d,.]*)(?:\s*(?P<scale>million|billion|bn|m|k)\b)?")


OF = re.compile(
    r"\s*(?:of\s+)(?:the\s+)?(?P<of>[^,.;:]{3,60}?)(?=\s+(?:under|in|on|at|were|was|are|"
    r"is|have|has|had|by|since)\b|[,.;:]|$)"
)
"""What a number is a number of: "70 of the houses in ..."."""

_BOUNDS = frozenset(
    [
        "at",
        "no",
        "not",
        "a",
        "more",
        "over",
        "above",
        "upwards",
        "up",
        "as",
        "less",
        "fewer",
        "under",
        "below",
        "nearly",
        "almost",
        "close",
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "an",
        "exactly",
        "only",
        "just",
        "between",
    ]
)
"""First words of what can stand before a number."""
_NUMBERS = tuple(
    sorted(
        {word for words in (*UNITS, *TENS, *SCALES, *CROWDS, *FRACTIONS) for word in words.split()}
        - {"a", "of", "m", "bn", "k"}
    )
)
"""What the first word of a number begins with ("tens" and "tenth" begin with "ten")."""
NUMBERLIKE = re.compile(r"\d|\b(?:" + "|".join(_NUMBERS) + ")")
"""What every quantity has somewhere, in small letters: most contents have none."""


@dataclass(frozen=True, slots=True)
class QuantityMention:
    """
    A quantity and where it stands.
    """

    start: int
    end: int
    quantity: Quantity


def find_quantities(text: str, offset: int = 0) -> tuple[QuantityMention, ...]:
    """
    Return the quantities of a text in order; dates, hours and ages are none.

    >>> [m.quantity.low for m in find_quantities("over 70 per cent of the streets")]
    [70]
    """
    found: list[QuantityMention] = []
    if NUMBERLIKE.search(folded(text)) is None:
        return ()
    places = opening_places(text)
    for matches, read in (
        (matches_at(BETWEEN, text, places), _between),
        (matches_at(CROWD, text, places), _crowd),
        (matches_at(FRACTION, text, places), _fraction),
        (CURRENCY.finditer(text), _money),
        (matches_at(SINGLE, text, places), _single),
    ):
        for match in matches:
            start, end = offset + match.start(), offset + match.end()
            if any(m.start < end and start < m.end for m in found):
                continue
            quantity = read(match, text)
            if quantity is not None:
                found.append(QuantityMention(start, end, quantity))
    return tuple(sorted(found, key=lambda m: m.start))


def opening_places(text: str) -> list[int]:
    """
    Return where the words stand that a quantity can begin with, but for sums of money.

    A word beyond ASCII is taken for one: the patterns ignore case, and know letters that fold to
    others.
    """
    return [
        match.start()
        for match in WORD.finditer(text)
        for word in (match.group().casefold(),)
        if word in _BOUNDS
        or word[0].isdigit()
        or word.startswith(_NUMBERS)
        or not match.group().isascii()
    ]


def number_of(words: str) -> float | int | None:
    """
    Return the number that digits or words give.

    >>> number_of("two dozen"), number_of("1.5 million"), number_of("forty-four")
    (24, 1500000, 44)
    """
    total: float = 0
    current: float = 0
    seen = False
    for part in re.findall(r"[A-Za-z]+|\d[\d,]*(?:\.\d+)?", words.casefold()):
        if part[0].isdigit():
            current += float(part.replace(",", ""))
        elif part in UNITS:
            current += UNITS[part]
        elif part in TENS:
            current += TENS[part]
        elif part in {"a", "an"}:
            current += 1
        elif part in SCALES:
            current = (current or 1) * SCALES[part]
            if SCALES[part] >= SCALES["thousand"]:
                total, current = total + current, 0
        else:
            return None
        seen = True
    value = total + current
    return (int(value) if value == int(value) else value) if seen else None


def _between(match: "re.Match[str]", text: str) -> Quantity | None:
    low = number_of(match["low"] or match["low2"])
    high = number_of(match["high"] or match["high2"])
    unit = _unit(match["unit"])
    if low is None or high is None or low >= high or (match["low2"] and unit is None):
        return None
    if match["low2"] and ((low > 1900 and high > 1900) or NOT_COUNTS.match(match["unit"] or "")):
        return None
    return _quantity(match, text, unit, low, high, value=None)


def _crowd(match: "re.Match[str]", text: str) -> Quantity | None:
    low = CROWDS[re.sub(r"\s+", " ", match["crowd"].casefold())]
    return _quantity(match, text, _unit(match["unit"]), low, None, value=None)


def _fraction(match: "re.Match[str]", text: str) -> Quantity | None:
    share = FRACTIONS[re.sub(r"\s+", " ", match["fraction"].casefold())]
    low, high, low_open, high_open = _bounds(match["bound"], round(share, 2), "percent")
    return _quantity(match, text, "percent", low, high, round(share, 2), low_open, high_open)


def _money(match: "re.Match[str]", text: str) -> Quantity | None:
    value = number_of(match["number"].rstrip(".,") + " " + (match["scale"] or ""))
    unit = {"$": "dollar", "€": "euro", "£": "pound"}[match.group()[0]]
    return None if value is None else _quantity(match, text, unit, value, value, value)


def _single(match: "re.Match[str]", text: str) -> Quantity | None:
    unit_words = match["unit"] or ""
    if NOT_COUNTS.match(unit_words) or _is_after_month(text, match.start()):
        return None
    value = number_of(match["number"])
    bound = match["bound"]
    unit = _unit(unit_words)
    if value is None or (match["number"].casefold() in {"one", "a"} and unit != "percent"):
        return None
    after = text[match.end() : match.end() + 1]
    if unit is None and bound is None and (after in {":", "-", "/"} or 1900 < value < 2100):
        return None
    low, high, low_open, high_open = _bounds(bound, value, unit)
    return _quantity(match, text, unit, low, high, value, low_open, high_open)


def _is_after_month(text: str, at: int) -> bool:
    """Whether a month, or another word that makes a number no count, stands before an offset."""
    word_end = len(text[:at].rstrip())
    return MONTH_BEFORE.search(text, max(0, word_end - LONGEST_BEFORE), at) is not None


def _bounds(
    bound: str | None, value: float, unit: str | None
) -> tuple[float | None, float | None, bool, bool]:
    """Return (low, high, low open, high open) that the words before a number license."""
    word = re.sub(r"\s+", " ", (bound or "").casefold())
    top = 100 if unit == "percent" else None
    if word in {"at least", "no fewer than", "not less than", "a minimum of"}:
        return value, top, False, False
    if word in {"more than", "over", "above", "upwards of"}:
        return value, top, True, False
    if word in {"up to", "at most", "no more than", "a maximum of", "as many as"}:
        return 0, value, False, False
    if word in {"less than", "fewer than", "under", "below", "nearly", "almost", "close to"}:
        return (
            (0, value, False, True)
            if word[0] in "lfub" and word[:2] != "cl"
            else (round(value * 0.9, 6), value, False, True)
        )
    if word in {"about", "around", "some", "roughly", "approximately", "an estimated"}:
        return _tidy(value * 0.9), _tidy(value * 1.1), False, False
    return value, value, False, False


def _tidy(value: float) -> float | int:
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


def _unit(words: str | None) -> str | None:
    """Return a unit as a singular noun, or nothing."""
    if not words:
        return None
    told = re.sub(r"\s+", " ", words.casefold().strip())
    if told in SINGULAR:
        return SINGULAR[told]
    last = told.split()[-1]
    if last in SINGULAR:
        return SINGULAR[last]
    if last.endswith("s") and not last.endswith(("ss", "us", "is")):
        return last[:-1]
    return last


def _quantity(
    match: "re.Match[str]",
    text: str,
    unit: str | None,
    low: float | None,
    high: float | None,
    value: float | None,
    low_open: bool = False,
    high_open: bool = False,
) -> Quantity:
    surface = match.group().strip()
    of = OF.match(text, match.end())
    named = of["of"] if of else None
    if unit is not None and unit != "percent" and CUMULATIVE.search(unit):
        named, unit = unit, "person"
    return Quantity(
        surface=surface,
        value=value,
        unit=unit,
        low=low,
        high=high,
        low_open=low_open,
        high_open=high_open,
        of=named,
        cumulative=unit != "percent" and bool(CUMULATIVE.search(text)),
    )
