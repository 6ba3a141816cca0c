"""
What depends on what: echoes, relays and things that may be one.

Every finding is a record with its reason and the characters that show it.  *Must* findings join
origins; *may* findings lower the minimum only (METHOD R2, R5).  Both kinds can only lower counts,
so a doubtful case is recorded rather than left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product
from typing import Final

from counterclaim.claims.names import name_key
from counterclaim.claims.shared_runs import SharedRun, shared_runs
from counterclaim.claims.words import STOP, content_words, folded, jaccard
from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import COMMON_KNOWLEDGE, MAY, MUST, Dependence
from counterclaim.domain.document import Document
from counterclaim.domain.ids import content_id
from counterclaim.domain.reading import Notice
from counterclaim.domain.source import ANONYMOUS, Source
from counterclaim.domain.statement import Quote, Statement
from counterclaim.domain.text import Mention, Span

COVERED: Final = 0.8
"""Share of a content's characters inside shared runs from which it is a copy (METHOD R2)."""
UTTERANCE: Final = 6
"""Words from which the same quotation in two places is one utterance."""
WORDING: Final = 6
"""Content words from which likeness of wording is more than the matter they speak of."""
WELL_KNOWN: Final = re.compile(
    r"\b(?:common knowledge|(?:no|an open|hardly a) secret|(?:well|widely|generally) known"
    r"|every(?:one|body) (?:here |in \w+ )?knows)\b",
    re.IGNORECASE,
)
"""By such words a speaker says that he has it from no one in particular (METHOD 3.2b)."""
_QUOTED: Final = frozenset({Quote.DIRECT, Quote.MIXED})
_name_words = lru_cache(maxsize=1 << 16)(content_words)
_GENERIC: Final = frozenset(
    [
        "official",
        "officials",
        "source",
        "sources",
        "insider",
        "insiders",
        "person",
        "people",
        "member",
        "members",
        "leader",
        "leaders",
        "authorities",
        "authority",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "aide",
        "aides",
        "commander",
        "commanders",
        "diplomat",
        "diplomats",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """
    What the finders look at: grouped statements with their documents, sources and credits.
    """

    statements: tuple[Statement, ...]
    claims: Mapping[str, Claim]
    documents: Mapping[str, Document]
    sources: Mapping[str, Source]
    credits: Mapping[str, tuple[tuple[str, Notice], ...]]
    """Per document: (source id of the credited agency, the notice that says so)."""


@dataclass(frozen=True, slots=True)
class _Told:
    """
    A statement with what is compared of it.

    ``words`` are those of its content in order, ``content`` those that carry meaning; ``relays``
    are the outlets it passed through, its publisher among them, and ``carries`` the publisher and
    the agencies its document credits.
    """

    statement: Statement
    words: tuple[str, ...]
    content: frozenset[str]
    source: Source | None
    own_voice: bool
    relays: frozenset[str]
    carries: frozenset[str]

    @classmethod
    def of(cls, statement: Statement, case: Case) -> "_Told":
        words = folded(statement.words)
        passed = (case.sources.get(step.source) for step in statement.chain[:-1])
        credited = (source for source, _ in case.credits.get(statement.doc, ()))
        return cls(
            statement=statement,
            words=words,
            content=frozenset(words).difference(STOP),
            source=case.sources.get(statement.root),
            own_voice=_is_own_voice(statement, case),
            relays=frozenset(s.id for s in passed if s is not None and s.publishes),
            carries=frozenset((case.documents[statement.doc].publisher, *credited)),
        )


def _is_own_voice(statement: Statement, case: Case) -> bool:
    """Narrator lines, and words of a nameless source: what copies by credit alone."""
    holder = case.sources.get(statement.holder)
    return len(statement.chain) == 1 or (holder is not None and not holder.named)


def dependences(case: Case) -> tuple[Dependence, ...]:
    """
    Return every finding, each once, in the order of ids.
    """
    by_claim: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in case.statements:
        for claim in {link.claim for link in statement.links}:
            by_claim[claim].append(statement)
    runs = _runs_by_pair(shared_runs(case.documents.values()))
    found: dict[str, Dependence] = {}
    for claim, on_claim in by_claim.items():
        if len(on_claim) < 2:
            continue
        figure = case.claims[claim].property.startswith("quantity:")
        told = [_Told.of(s, case) for s in sorted(on_claim, key=lambda s: s.id)]
        for finding in _well_known(on_claim):
            found[finding.id] = finding
        for first, second in _pairs(told):
            for finding in _compare(first, second, case, runs, figure=figure):
                found[finding.id] = finding
    return tuple(found[key] for key in sorted(found))


def _pairs(told: Sequence[_Told]) -> Iterator[tuple[_Told, _Told]]:
    """
    Yield the pairs of which something may be found, the smaller id first.

    What one source says twice in one document is its own; a text may say it ten thousand times.
    """
    own: defaultdict[tuple[str, str], list[_Told]] = defaultdict(list)
    for one in told:
        own[one.statement.doc, one.statement.root].append(one)
    for some, others in combinations(own.values(), 2):
        for pair in product(some, others):
            first, second = sorted(pair, key=lambda t: t.statement.id)
            yield first, second


def _well_known(on_claim: Iterable[Statement]) -> Iterator[Dependence]:
    for statement in on_claim:
        if WELL_KNOWN.search(statement.span.text):
            yield Dependence(
                id=content_id("x", COMMON_KNOWLEDGE, statement.id),
                members=(statement.id,),
                basis=COMMON_KNOWLEDGE,
                strength=MAY,
                spans=(_shown(statement.doc, statement.span),),
                found_by="echoes",
                note="said to be known to everybody",
            )


def _compare(
    first: _Told,
    second: _Told,
    case: Case,
    runs: Mapping[tuple[str, str], list[SharedRun]],
    *,
    figure: bool,
) -> Iterator[Dependence]:
    """Compare two statements of one claim; most pairs have nothing of all this."""
    one, other = first.statement, second.statement
    if one.doc != other.doc:
        if shared := runs.get((min(one.doc, other.doc), max(one.doc, other.doc))):
            yield from _same_text(one, other, shared)
        if first.own_voice and second.own_voice and first.carries & second.carries:
            yield _same_credit(first, second, case)
    if one.root == other.root:
        return
    if one.quote in _QUOTED and other.quote in _QUOTED:
        yield from _same_utterance(first, second)
    if _has_same_wording(first, second):
        yield _finding("same_wording", MAY, (one, other), "nearly the same words")
    yield from _like_descriptors(first, second)
    if figure and one.quantity and other.quantity:
        yield _finding("same_figure", MAY, (one, other), "the same figure of the same event")


def _finding(
    basis: str, strength: str, pair: tuple[Statement, Statement], note: str, *spans: Mention
) -> Dependence:
    a, b = (statement.id for statement in pair)
    return Dependence(
        id=content_id("x", basis, a, b),
        a=a,
        b=b,
        basis=basis,
        strength=strength,
        spans=spans,
        found_by="echoes",
        note=note,
    )


def _runs_by_pair(runs: Iterable[SharedRun]) -> dict[tuple[str, str], list[SharedRun]]:
    paired: defaultdict[tuple[str, str], list[SharedRun]] = defaultdict(list)
    for run in runs:
        paired[run.first, run.second].append(run)
    return paired


def _same_text(
    first: Statement, second: Statement, shared: list[SharedRun]
) -> Iterator[Dependence]:
    pair = (first, second)
    if first.doc > second.doc:
        first, second = second, first
    inside = [(run.first_start, run.first_end) for run in shared]
    outside = [(run.second_start, run.second_end) for run in shared]
    if min(_covered(first, inside), _covered(second, outside)) >= COVERED:
        shown = tuple(_shown(s.doc, s.content[0]) for s in pair)
        yield _finding("same_text", MUST, pair, "a shared run of at least 15 words", *shown)


def _shown(doc: str, span: Span) -> Mention:
    return Mention(doc=doc, start=span.start, end=span.end, text=span.text)


def _covered(statement: Statement, runs: list[tuple[int, int]]) -> float:
    total = sum(span.end - span.start for span in statement.content)
    inside = {
        i
        for span in statement.content
        for start, end in runs
        for i in range(max(span.start, start), min(span.end, end))
    }
    return len(inside) / total


def _same_utterance(first: _Told, second: _Told) -> Iterator[Dependence]:
    short, long = sorted((first.words, second.words), key=len)
    if len(short) < UTTERANCE:
        return
    if any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1)):
        pair = (first.statement, second.statement)
        yield _finding("same_utterance", MUST, pair, "the same words quoted")


def _has_same_wording(first: _Told, second: _Told) -> bool:
    """Two sources in nearly the same words: one may have it from the other, or both from a third."""
    few, many = sorted((len(first.content), len(second.content)))
    if few < WORDING or few / many < COVERED:
        return False
    return jaccard(first.content, second.content) >= COVERED


def _same_credit(first: _Told, second: _Told, case: Case) -> Dependence:
    """Own-voice lines of two documents that carry one agency's report."""
    one, other = first.statement, second.statement
    spans = (
        _shown(doc, notice.span)
        for doc in (one.doc, other.doc)
        for _, notice in case.credits.get(doc, ())
    )
    name = case.sources[min(first.carries & second.carries)].name
    return _finding("credit_line", MUST, (one, other), f"both carry {name}", *spans)


def _like_descriptors(first: _Told, second: _Told) -> Iterator[Dependence]:
    a, b = first.source, second.source
    if a is None or b is None or (a.named and b.named) or a.unattributed or b.unattributed:
        return
    pair = (first.statement, second.statement)
    if first.relays & second.relays and name_key(a.name) == name_key(b.name):
        note = "one agency's unnamed source, in the same words"
        yield _finding("same_report", MUST, pair, note)
    elif _could_be_one(a, b):
        note = f"“{a.name}” and “{b.name}” may be one; nothing here tells them apart"
        yield _finding("like_descriptor", MAY, pair, note)


def _could_be_one(first: Source, second: Source) -> bool:
    """
    Whether nothing tells an unnamed source apart from another.

    One unnamed person may be anybody; an unnamed group may be another of a like description, or,
    where it is as general as "officials", somebody named.
    """
    if ANONYMOUS in {first.type, second.type} or not (first.plural or second.plural):
        return True
    a, b = _name_words(first.name), _name_words(second.name)
    if not first.named and not second.named:
        return bool(a & b or a & _GENERIC or b & _GENERIC)
    unnamed = b if first.named else a
    return bool(unnamed & _GENERIC)
