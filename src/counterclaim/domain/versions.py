"""
Versions of one document: which text followed which at one address, and what was changed.

Outlets edit what they have published, often without a word and under the old date.  Each text is
kept as a document of its own; the later ones name the one before.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Final, TypeAlias
from urllib.parse import urlsplit

from counterclaim.domain.document import Document
from counterclaim.domain.text import Span
from counterclaim.domain.time import LATEST, opening

Lineage: TypeAlias = tuple[tuple[str, ...], ...]
"""The versions of one document in order; each with the ids of the documents that carry its text."""

_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_CAMPAIGN: Final = "utm_"
_CLICKS: Final = frozenset({"fbclid", "gclid", "dclid", "msclkid"})
"""What advertising adds to an address; it never chooses the article."""


def versioned(documents: Iterable[Document]) -> tuple[Document, ...]:
    """
    Return the documents in the order of their ids, each later version naming the one before.

    Versions are texts of one publisher at one address, in the order of their dates: published, then
    captured, then the id where neither tells them apart.  A text that is the same as the one before
    is no version.  What is said already (in an imported file) is kept as given; a text that would
    then stand between two given versions, or fork them, stays a document of its own.
    """
    known = {document.id: document for document in documents}
    given = {d.version_of for d in known.values() if d.version_of is not None}
    at_one_address: defaultdict[tuple[str, str], list[Document]] = defaultdict(list)
    for document in known.values():
        place = address(document.url)
        if place is not None:
            at_one_address[document.publisher, place].append(document)
    for texts in at_one_address.values():
        before: Document | None = None
        for document in sorted(texts, key=in_order):
            if before is None or document.version_of is not None:
                before = document
            elif before.text != document.text and before.id not in given:
                known[document.id] = replace(document, version_of=before.id)
                before = document
    return tuple(known[identifier] for identifier in sorted(known))


def in_order(document: Document) -> tuple[object, ...]:
    """
    Return the key by which versions are ordered: published, captured, id; undated ones last.

    Without a time of capture a text is taken to be as it was when it was published.
    """
    return (*dates(document), document.id)


def dates(document: Document) -> tuple[object, ...]:
    """
    Return what tells the order of versions; where two are equal, the order is not known.
    """
    first = document.published if document.published is not None else document.captured
    saved = document.captured
    return (
        LATEST if first is None else opening(first),
        first is None,
        saved is not None,
        LATEST if saved is None else opening(saved),
    )


def address(url: str | None) -> str | None:
    """
    Return what two addresses of one article have in common; ``None`` where it names no article.

    The scheme, "www.", a closing slash, the fragment and what advertising adds make no difference.
    An address without a path or a query is that of a site, whose articles are many.

    >>> address("https://www.example.org/dam/?utm_source=x&id=7#top")
    'example.org/dam?id=7'
    >>> address("https://example.org/") is None
    True
    """
    try:
        parts = urlsplit(url or "")
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not host:
        return None
    kept = [pair for pair in parts.query.split("&") if pair and not _is_tracking(pair)]
    path = parts.path.rstrip("/")
    if not path and not kept:
        return None
    door = "" if port in (None, _DEFAULT_PORTS[parts.scheme]) else f":{port}"
    query = f"?{'&'.join(kept)}" if kept else ""
    return f"{host.removeprefix('www.')}{door}{path}{query}"


def _is_tracking(pair: str) -> bool:
    name = pair.partition("=")[0].casefold()
    return name.startswith(_CAMPAIGN) or name in _CLICKS


def lineages(documents: Iterable[Document]) -> tuple[Lineage, ...]:
    """
    Return every document that has more than one version, its versions in order.

    Documents of one address and publisher that carry the text of a version stand beside it.
    Where an imported file lets two versions follow one, they are put in the order of their dates;
    versions that follow each other in a circle are none.
    """
    known = {document.id: document for document in documents}
    after: defaultdict[str, list[Document]] = defaultdict(list)
    for document in known.values():
        if document.version_of is not None and document.version_of in known:
            after[document.version_of].append(document)
    first = [known[d] for d in sorted(after) if known[d].version_of not in known]
    lines = [_line(document, after) for document in first]
    if not lines:
        return ()
    twins = _twins(known.values(), lines)
    return tuple(_with_twins(line, twins) for line in lines)


def _line(first: Document, after: Mapping[str, Sequence[Document]]) -> list[Document]:
    """A document and its versions; each names one before it, so none is met twice."""
    line, level = [first], [first]
    while level:
        level = sorted((d for before in level for d in after.get(before.id, ())), key=in_order)
        line += level
    return line


_Carried: TypeAlias = tuple[str, str | None, str]
"""Publisher, address and text."""


def _carried(document: Document) -> _Carried:
    return (document.publisher, address(document.url), document.text)


def _twins(
    documents: Iterable[Document], lines: Sequence[Sequence[Document]]
) -> Mapping[_Carried, list[Document]]:
    """Documents in no line, by what they carry; only of publishers that have versions."""
    placed = {document.id for line in lines for document in line}
    publishers = {line[0].publisher for line in lines}
    found: defaultdict[_Carried, list[Document]] = defaultdict(list)
    for document in documents:
        if document.id not in placed and document.publisher in publishers and document.url:
            found[_carried(document)].append(document)
    return found


def _with_twins(line: Sequence[Document], twins: Mapping[_Carried, Sequence[Document]]) -> Lineage:
    """Each twin beside the last version of its text that is not later, else beside the first."""
    beside: defaultdict[str, list[str]] = defaultdict(list)
    of_text: defaultdict[_Carried, list[Document]] = defaultdict(list)
    for version in line:
        of_text[_carried(version)].append(version)
    for carried, versions in of_text.items():
        for twin in twins.get(carried, ()) if carried[1] is not None else ():
            earlier = [v for v in versions if in_order(v) <= in_order(twin)]
            beside[(earlier or versions[:1])[-1].id].append(twin.id)
    return tuple((version.id, *sorted(beside[version.id])) for version in line)


class Change(StrEnum):
    """
    What an edit did.
    """

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """
    One change between two texts: ``old`` is what stood there, ``new`` what stands there now.
    """

    kind: Change
    old: Span | None
    new: Span | None


STEPS: Final = 100_000_000
"""
What a comparison word by word may take at worst, in steps of difflib; longer ones go by lines.

The worst case is one pass over all pairs of equal words for every word; prose stays a thousand
times below it (measured).  Two English texts of 2,000 words without a sentence in common are
compared by words.
"""
WORDS: Final = 4_000
"""Words of a text, without what both begin and end with, up to which they are compared at all."""
_WORD: Final = re.compile(r"\w+\s*|[^\w\s]\s*|\s+")
_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")

_Block: TypeAlias = tuple[int, int, int, int]
"""Offsets ``[start, end)`` in the old text, then in the new one."""
_Unit: TypeAlias = tuple[int, int]


def edits(old: str, new: str) -> tuple[Edit, ...]:
    """
    Return what was changed from one text to another, word by word, in order.

    Spans are exact in their own text.  Texts too long or too uniform to be compared word by word
    are compared by the lines that stand once in each, and what is too long between two of those is
    one change.
    """
    found = [block for block in _changed(old, new) if block[0] < block[1] or block[2] < block[3]]
    return tuple(_edit(old, new, block) for block in _readable(old, found))


def _changed(old: str, new: str) -> Iterator[_Block]:
    whole = (0, len(old), 0, len(new))
    budget = STEPS
    by_words = _compared(old, new, whole, budget)
    if by_words is not None:
        yield from by_words[0]
        return
    for block in _between_lines(old, new):
        inner = _compared(old, new, block, budget)
        if inner is None:
            yield block
        else:
            yield from inner[0]
            budget -= inner[1]


def _compared(old: str, new: str, block: _Block, budget: int) -> tuple[list[_Block], int] | None:
    """What changed within a block by words, and the steps it may have taken; ``None``: too dear."""
    a, b = _units(_WORD, old, block[0], block[1]), _units(_WORD, new, block[2], block[3])
    first, second = _words(old, a), _words(new, b)
    head = _shared(first, second)
    tail = _shared(first[: head - len(first) - 1 : -1], second[: head - len(second) - 1 : -1])
    first, second = first[head : len(first) - tail], second[head : len(second) - tail]
    steps = _steps(first, second)
    if steps > budget or max(len(first), len(second)) > WORDS:
        return None
    edges_a = [start for start, _ in a] + [block[1]]
    edges_b = [start for start, _ in b] + [block[3]]
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    blocks = [
        (edges_a[head + i1], edges_a[head + i2], edges_b[head + j1], edges_b[head + j2])
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    ]
    return blocks, steps


def _units(unit: re.Pattern[str], text: str, start: int, end: int) -> list[_Unit]:
    return [match.span() for match in unit.finditer(text, start, end)]


def _words(text: str, units: Iterable[_Unit]) -> list[str]:
    return [text[start:end] for start, end in units]


def _shared(first: Sequence[str], second: Sequence[str]) -> int:
    """How many words two lists have in common at their beginning."""
    pairs = zip(first, second, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(first), len(second)))


def _steps(first: Sequence[str], second: Sequence[str]) -> int:
    """The most that difflib may take: all pairs of equal words, once for each word."""
    counts = Counter(second)
    pairs = sum(n * counts[word] for word, n in Counter(first).items())
    return (pairs + len(first)) * min(len(first), len(second))


def _between_lines(old: str, new: str) -> Iterator[_Block]:
    """The stretches between the lines that stand once in each text, in the same order in both."""
    a, b = _units(_LINE, old, 0, len(old)), _units(_LINE, new, 0, len(new))
    place = _once(new, b)
    pairs = [(i, place[line]) for line, i in _once(old, a).items() if line in place]
    at_old = at_new = 0
    for i, j in _rising(pairs):
        yield at_old, a[i][0], at_new, b[j][0]
        at_old, at_new = a[i][1], b[j][1]
    yield at_old, len(old), at_new, len(new)


def _once(text: str, lines: Sequence[_Unit]) -> dict[str, int]:
    """The lines that stand once in a text, in order, with their numbers."""
    told = _words(text, lines)
    counts = Counter(told)
    return {line: n for n, line in enumerate(told) if counts[line] == 1}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """
    The longest choice of pairs, given by their first numbers, whose second numbers rise too.

    Longest increasing subsequence by patience sorting (Fredman 1975), n log n.
    """
    tops: list[int] = []
    piles: list[int] = []
    below: list[int | None] = []
    for n, (_, j) in enumerate(pairs):
        pile = bisect_left(tops, j)
        below.append(piles[pile - 1] if pile else None)
        tops[pile : pile + 1] = [j]
        piles[pile : pile + 1] = [n]
    chosen: list[tuple[int, int]] = []
    at = piles[-1] if piles else None
    while at is not None:
        chosen.append(pairs[at])
        at = below[at]
    return chosen[::-1]


def _readable(old: str, blocks: Iterable[_Block]) -> list[_Block]:
    """Join changes that only a scrap of kept text parts, so that a new sentence reads as one."""
    joined: list[_Block] = []
    for block in blocks:
        whole = block
        while joined and _is_scrap(old, joined[-1], whole):
            before = joined.pop()
            whole = (before[0], whole[1], before[2], whole[3])
        joined.append(whole)
    return joined


def _is_scrap(old: str, before: _Block, after: _Block) -> bool:
    """Whether what was kept between two changes is shorter than either, and within one line."""
    kept = old[before[1] : after[0]]
    return "\n" not in kept and len(kept) < min(_size(before), _size(after))


def _size(block: _Block) -> int:
    return max(block[1] - block[0], block[3] - block[2])


def _edit(old: str, new: str, block: _Block) -> Edit:
    """The change with its exact words, without a blank or whole words that both have in common."""
    start, end, new_start, new_end = block
    while min(end - start, new_end - new_start) > 1 and _same_blank(old[end - 1], new[new_end - 1]):
        end, new_end = end - 1, new_end - 1
    kept = min(end - start, new_end - new_start)
    same = old[start : start + kept] == new[new_start : new_start + kept]
    rest = old[start + kept : end] or new[new_start + kept : new_end]
    if same and not rest[:1].isalnum():
        start, new_start = start + kept, new_start + kept
    before = Span.cut(old, start, end) if start < end else None
    after = Span.cut(new, new_start, new_end) if new_start < new_end else None
    kind = Change.CHANGED if before and after else Change.REMOVED if before else Change.ADDED
    return Edit(kind=kind, old=before, new=after)


def _same_blank(first: str, second: str) -> bool:
    return first == second and first.isspace()
