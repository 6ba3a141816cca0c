"""
Who holds which office, as the documents of a case say: "Edda Marsh, the chairwoman of the Vale Front".

A report may say "the chairwoman" and nothing else.  Where the whole case knows one person in that
office, and the report names the body or the person, it is she, and so is the "she" that opens the
next sentence.  Such a mention is suggested: what rests on it alone raises no minimum.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Final

from counterclaim.claims.tagged import MentionIndex
from counterclaim.domain.document import Document
from counterclaim.domain.source import Entity
from counterclaim.domain.text import Mention

_OFFICE: Final = (
    r"(?P<office>chair(?:man|woman|person)|president|governor|mayor|director(?: general)?"
    r"|secretary[- ]general|leader|commander(?:-in-chief)?|chief executive|chief of staff|head)"
)
"""Offices of which a body has one holder at a time."""
_OF_BODY: Final = re.compile(
    rf", (?:the |its )?(?:\w+ ){{0,2}}?{_OFFICE} of (?:the )?", re.IGNORECASE
)
"""Between a person and a body: ", the chairman of the"."""
_OF_BODY_IS: Final = re.compile(r" of (?:the )?", re.IGNORECASE)
_BODYS: Final = re.compile(rf"(?:['’]s?)? {_OFFICE},? ", re.IGNORECASE)
"""Between a body and a person: "'s chairman "."""
_THE: Final = re.compile(rf"(?<![\w’'-])[Tt]he {_OFFICE}\b(?![ -](?:of|for|to)\b|['’-])")
_THEN: Final = re.compile(r"(?<=[.!?”\"])\s+(?P<who>He|She)\b|,? and (?P<again>he|she)\b")
_SENTENCE: Final = re.compile(r"[.!?](?:[”\"])?(?=\s)|\n")
_NEAR: Final = 200
"""Characters within which a pronoun follows what it stands for."""

_ONLY: Final = {"chairman": "he", "chairwoman": "she"}
"""The pronoun of an office that tells it."""

Holders = Mapping[tuple[str, str], frozenset[str]]
"""The persons in each office of each body, by ids."""


def office_holders(documents: Iterable[Document], index: MentionIndex) -> Holders:
    """
    Return who is said to hold which office of which body.
    """
    found: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for document in documents:
        for office, body, person in _told(document, index):
            found[office, body].add(person)
    return {key: frozenset(people) for key, people in found.items()}


def _told(document: Document, index: MentionIndex) -> Iterator[tuple[str, str, str]]:
    named = index.inside(document.id, 0, len(document.text))
    for (first, one), (second, other) in pairwise(named):
        between = re.sub(r"\s+", " ", document.text[first.end : second.start])
        of_body = _OF_BODY.fullmatch(between)
        bodys = _BODYS.fullmatch(between)
        if of_body and one.type == "person" and other.type == "organisation":
            yield of_body["office"].lower(), other.id, one.id
        elif bodys and one.type == "organisation" and other.type == "person":
            yield bodys["office"].lower(), one.id, other.id


def in_office(
    entities: Iterable[Entity], documents: Iterable[Document], index: MentionIndex
) -> tuple[Entity, ...]:
    """
    Return entities with the mentions of persons by their office alone.
    """
    documents = tuple(documents)
    holders = office_holders(documents, index)
    more: defaultdict[str, list[Mention]] = defaultdict(list)
    for document in documents if holders else ():
        for person, start, end in _by_office(document, index, holders):
            words = document.text[start:end]
            more[person].append(
                Mention(doc=document.id, start=start, end=end, text=words, suggested=True)
            )
    return tuple(
        replace(entity, mentions=tuple(sorted((*entity.mentions, *more[entity.id]), key=_place)))
        if entity.id in more
        else entity
        for entity in entities
    )


def _by_office(
    document: Document, index: MentionIndex, holders: Holders
) -> Iterator[tuple[str, int, int]]:
    text = document.text
    named = index.inside(document.id, 0, len(text))
    taken = [(mention.start, mention.end) for mention, _ in named]
    here = {entity.id for _, entity in named}
    for match in _THE.finditer(text):
        office = match["office"].lower()
        person = _holder(office, here, holders)
        if person is None or _is_taken(taken, match.start(), match.end()):
            continue
        if any(e.type == "person" and e.id != person and m.end <= match.start() for m, e in named):
            continue  # it may be somebody whom this report has told of before
        yield person, match.start(), match.end()
        yield from _carried(person, text, match.end(), taken, _ONLY.get(office))


def _holder(office: str, here: set[str], holders: Holders) -> str | None:
    """The one person whom the case knows in an office of a body, where the text names either."""
    everyone = {
        person for (held, _), people in holders.items() if held == office for person in people
    }
    near = {
        person
        for (held, body), people in holders.items()
        if held == office and (body in here or people & here)
        for person in people
    }
    return near.pop() if len(everyone) == 1 and near else None


def _carried(
    person: str, text: str, end: int, taken: list[tuple[int, int]], only: str | None
) -> Iterator[tuple[str, int, int]]:
    """The pronouns that open the next sentence, as long as nobody else was named before them."""
    stop = next((start for start, _ in taken if start >= end), len(text))
    for match in _THEN.finditer(text, end, min(stop, end + _NEAR)):
        group = "who" if match["who"] else "again"
        if only is not None and match[group].lower() != only:
            return
        if len(_SENTENCE.findall(text, end, match.start(group))) > 1:
            return
        start, last = match.span(group)
        if group == "who" or _SENTENCE.search(text, end, start):
            yield person, start, last


def _is_taken(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_left(taken, (start, end))
    return any(first < end and start < last for first, last in taken[max(0, at - 2) : at + 1])


def _place(mention: Mention) -> tuple[str, int, int]:
    return mention.doc, mention.start, mention.end
