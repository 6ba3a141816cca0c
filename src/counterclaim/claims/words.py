"""
Words of a text with their places, for comparing wordings.
"""

import re
from collections.abc import Iterable
from typing import Final

_WORD: Final = re.compile(r"\w+(?:['’]\w+)?")
_NUMBER: Final = re.compile(r"\d[\d.,]*")
_REMOVABLE: Final = re.compile(
    r"(?:\bnot |\bnever |n['’]t\b|\bno (?!longer|one|matter|doubt|more|less|fewer|later|sooner)"
    r"|\b(?:nobody|no one|nothing|none(?= of))\b)",
    re.IGNORECASE,
)
_BOUND: Final = re.compile(r"\b(?:more|less|fewer|better|worse|higher|lower)\W*$", re.IGNORECASE)
"""Ends what bounds something told before ("we have never held more"), which is no denial."""
_SOME: Final = {
    "nobody": "somebody",
    "no one": "someone",
    "nothing": "something",
    "none": "some",
}
"""What stands in the positive form where nobody did."""
_RUNNING: Final = re.compile(
    r"\b(?:so far|since|toll|total|risen|rose|to date|until now|up to now|as of)\b", re.IGNORECASE
)
_NEGATION: Final = frozenset(
    {"not", "no", "never", "none", "nobody", "nothing", "nor", "neither", "without", "cannot"}
)
STOP: Final = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "and",
        "or",
        "but",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "it",
        "its",
        "he",
        "she",
        "they",
        "his",
        "her",
        "their",
        "him",
        "them",
        "i",
        "we",
        "our",
        "you",
        "your",
        "who",
        "which",
        "what",
        "when",
        "where",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "shall",
        "should",
        "also",
        "there",
        "here",
        "than",
        "then",
        "so",
        "if",
        "into",
        "over",
        "under",
        "about",
        "after",
        "before",
        "said",
        "says",
    ]
)


def places_of_words(text: str) -> list[tuple[int, int]]:
    """
    Return where each word of a text stands, as offsets ``[start, end)``.
    """
    return [match.span() for match in _WORD.finditer(text)]


def folded(text: str) -> tuple[str, ...]:
    """
    Return the words of a text in order, case folded.
    """
    words = _WORD.findall(text)
    # One call for all: words hold no blank, and folding looks at no neighbour.
    return tuple(" ".join(words).casefold().split(" ")) if words else ()


def content_words(text: str) -> frozenset[str]:
    """
    Return the words that carry meaning.
    """
    return frozenset(word for word in folded(text) if word not in STOP)


def numbers_in(text: str) -> tuple[str, ...]:
    """
    Return the numbers of a text, as written.
    """
    return tuple(sorted(number.rstrip(".,") for number in _NUMBER.findall(text)))


def negations_in(words: Iterable[str]) -> int:
    """
    Count the negating words.
    """
    return sum(word in _NEGATION or word.endswith("n't") for word in words)


def containment(inner: frozenset[str], outer: frozenset[str]) -> float:
    """
    Return the share (0 to 1) of the inner set that the outer one holds; 0 for an empty inner set.
    """
    return len(inner & outer) / len(inner) if inner else 0.0


def jaccard(first: frozenset[str], second: frozenset[str]) -> float:
    """
    Return the Jaccard similarity (0 to 1) of two sets.
    """
    shared = len(first & second)
    union = len(first) + len(second) - shared
    return shared / union if union else 0.0


def positive(text: str) -> str | None:
    """
    Return a text without its one negation, or nothing where it has none, several, or only bounds.

    >>> positive("We will not negotiate"), positive("Nobody came and nothing was said")
    ('We will negotiate', None)
    >>> positive("Nobody on the night shift came"), positive("We have no such patient")
    ('Somebody on the night shift came', 'We have such patient')
    """
    found = list(_REMOVABLE.finditer(text))
    if len(found) != 1 or negations_in(folded(text)) != 1 or _BOUND.search(text):
        return None
    word = found[0].group()
    instead = _SOME.get(word.casefold().strip(), "")
    if word[0].isupper():
        instead = instead.capitalize()
    return text[: found[0].start()] + instead + text[found[0].end() :]


def is_running_total(text: str) -> bool:
    """
    Say whether a number is a total so far, which its source may have revised since.
    """
    return _RUNNING.search(text) is not None
