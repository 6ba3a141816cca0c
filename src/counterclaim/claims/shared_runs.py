"""
Passages that two documents share word for word.

A run of fifteen words is more than chance or a common phrase allows; where a quotation alone makes
the run, both had it from the speaker, which joins them as well.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Final

from counterclaim.claims.words import folded, places_of_words
from counterclaim.domain.document import Document

RUN: Final = 15
"""Shortest shared run, in words."""
PIECE: Final = 8
"""Words of the pieces by which texts that may share a run are found (Schleimer et al. 2003)."""
MANY: Final = 20
"""Above this many documents with one run, each is compared with its neighbours only; sharing is
transitive, so the class is the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedRun:
    """
    One maximal run shared by two documents, as offsets ``[start, end)`` into each.
    """

    first: str
    first_start: int
    first_end: int
    second: str
    second_start: int
    second_end: int


def shared_runs(documents: Iterable[Document]) -> tuple[SharedRun, ...]:
    """
    Return every maximal run of at least fifteen words that two documents share.
    """
    ordered = sorted(documents, key=lambda d: d.id)
    repeated, sharing = _repeated(ordered)
    words: dict[str, list[tuple[int, int]]] = {}
    places: defaultdict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
    for document in ordered:
        if document.id not in sharing:
            continue
        texts = folded(document.text)
        starts = [i for i, mark in enumerate(_marks(texts)) if mark in repeated]
        if starts:
            words[document.id] = places_of_words(document.text)
        for i in starts:
            places[texts[i : i + RUN]].setdefault(document.id, i)
    diagonals: defaultdict[tuple[str, str, int], list[int]] = defaultdict(list)
    for found in places.values():
        for first, second in _pairs(sorted(found)):
            diagonals[first, second, found[second] - found[first]].append(found[first])
    runs: list[SharedRun] = []
    for (first, second, shift), starts in sorted(diagonals.items()):
        runs.extend(_maximal(first, second, shift, sorted(starts), words))
    return tuple(runs)


def _repeated(documents: Iterable[Document]) -> tuple[set[int], set[str]]:
    """
    The marks that two documents have, and those documents; nothing else needs to be looked at.
    """
    first: dict[int, str] = {}
    again: set[int] = set()
    sharing: set[str] = set()
    for document in documents:
        marks = set(_marks(folded(document.text)))
        common = marks & first.keys()
        if common:
            again |= common
            sharing |= {document.id, *(first[mark] for mark in common)}
        first |= dict.fromkeys(marks - common, document.id)
    return again, sharing


def _marks(words: Sequence[str]) -> list[int]:
    """
    A number for the run that starts at each word, the same for the same words.

    It is the least hash of the pieces in the run, so that neighbouring runs mostly share it and
    few are kept.
    """
    pieces = [hash(piece) for piece in zip(*(words[n:] for n in range(PIECE)), strict=False)]
    width = RUN - PIECE + 1
    return list(map(min, *(pieces[n:] for n in range(width))))


def _pairs(docs: list[str]) -> Iterator[tuple[str, str]]:
    return iter(pairwise(docs)) if len(docs) > MANY else combinations(docs, 2)


def _maximal(
    first: str,
    second: str,
    shift: int,
    starts: list[int],
    words: Mapping[str, list[tuple[int, int]]],
) -> Iterator[SharedRun]:
    begin = last = starts[0]
    for start in [*starts[1:], None]:
        if start is not None and start <= last + 1:
            last = start
            continue
        end = last + RUN - 1
        yield SharedRun(
            first=first,
            first_start=words[first][begin][0],
            first_end=words[first][end][1],
            second=second,
            second_start=words[second][begin + shift][0],
            second_end=words[second][end + shift][1],
        )
        if start is not None:
            begin = last = start
