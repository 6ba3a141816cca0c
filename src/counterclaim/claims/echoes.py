"""
What depends on what: echoes, relays and things that may be one.

Every finding is a record with its reason and the characters that show it.  *Must* findings join
origins; *may* findings lower the minimum only (METHOD R2, R5).  Both kinds can only lower counts,
so a doubtful case is recorded rather than left out.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import Final

from counterclaim.claims.names import name_key
from counterclaim.claims.shared_runs import SharedRun, shared_runs
from counterclaim.claims.words import STOP, content_words, folded, jaccard
from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import MAY, MUST, Dependence
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
class _Wording:
    """The words of one content: in order, and those that carry meaning."""

    words: tuple[str, ...]
    content: frozenset[str]

    @classmethod
    def of(cls, statement: Statement) -> "_Wording":
        words = folded(statement.words)
        return cls(words, frozenset(words).difference(STOP))


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
    for claim, told in sorted(by_claim.items()):
        if len(told) < 2:
            continue
        figure = case.claims[claim].property.startswith("quantity:")
        wording = {statement.id: _Wording.of(statement) for statement in told}
        for first, second in combinations(sorted(told, key=lambda s: s.id), 2):
            for finding in _compare(first, second, case, runs, wording, figure=figure):
                found[finding.id] = finding
    return tuple(found[key] for key in sorted(found))


def _compare(
    first: Statement,
    second: Statement,
    case: Case,
    runs: Mapping[tuple[str, str], list[SharedRun]],
    wording: Mapping[str, _Wording],
    *,
    figure: bool,
) -> Iterator[Dependence]:
    yield from _same_text(first, second, runs)
    yield from _same_utterance(first, second, wording)
    yield from _same_credit(first, second, case)
    yield from _same_wording(first, second, wording)
    yield from _like_descriptors(first, second, case)
    if figure:
        yield from _like_figures(first, second)


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
    first: Statement, second: Statement, runs: Mapping[tuple[str, str], list[SharedRun]]
) -> Iterator[Dependence]:
    if first.doc > second.doc:
        first, second = second, first
    shared = runs.get((first.doc, second.doc), [])
    if not shared:
        return
    inside = [(run.first_start, run.first_end) for run in shared]
    outside = [(run.second_start, run.second_end) for run in shared]
    if min(_covered(first, inside), _covered(second, outside)) >= COVERED:
        pair = (first, second) if first.id < second.id else (second, first)
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


def _same_utterance(
    first: Statement, second: Statement, wording: Mapping[str, _Wording]
) -> Iterator[Dependence]:
    if first.root == second.root or first.quote not in _QUOTED or second.quote not in _QUOTED:
        return
    short, long = sorted((wording[first.id].words, wording[second.id].words), key=len)
    if len(short) < UTTERANCE:
        return
    if any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1)):
        yield _finding("same_utterance", MUST, (first, second), "the same words quoted")


def _same_wording(
    first: Statement, second: Statement, wording: Mapping[str, _Wording]
) -> Iterator[Dependence]:
    """Two sources in nearly the same words: one may have it from the other, or both from a third."""
    if first.root == second.root:
        return
    a, b = wording[first.id].content, wording[second.id].content
    if min(len(a), len(b)) >= WORDING and jaccard(a, b) >= COVERED:
        yield _finding("same_wording", MAY, (first, second), "nearly the same words")


def _same_credit(first: Statement, second: Statement, case: Case) -> Iterator[Dependence]:
    """Own-voice lines of two documents that carry one agency's report."""
    if first.doc == second.doc or not (_own_voice(first, case) and _own_voice(second, case)):
        return
    agencies = _carries(first.doc, case) & _carries(second.doc, case)
    notices = [(d, n) for d in (first.doc, second.doc) for _, n in case.credits.get(d, ())]
    if agencies:
        spans = tuple(_shown(doc, notice.span) for doc, notice in notices)
        name = case.sources[min(agencies)].name
        yield _finding("credit_line", MUST, (first, second), f"both carry {name}", *spans)


def _own_voice(statement: Statement, case: Case) -> bool:
    """Narrator lines, and words of a nameless source: what copies by credit alone."""
    holder = case.sources.get(statement.holder)
    return len(statement.chain) == 1 or (holder is not None and not holder.named)


def _carries(doc: str, case: Case) -> set[str]:
    return {case.documents[doc].publisher, *(source for source, _ in case.credits.get(doc, ()))}


def _like_descriptors(first: Statement, second: Statement, case: Case) -> Iterator[Dependence]:
    a, b = case.sources.get(first.root), case.sources.get(second.root)
    if a is None or b is None or a.id == b.id or a.unattributed or b.unattributed:
        return
    nameless = [s for s in (a, b) if not s.named]
    if not nameless:
        return
    if _relays(first, case) & _relays(second, case) and name_key(a.name) == name_key(b.name):
        yield _finding(
            "same_report", MUST, (first, second), "one agency's unnamed source, in the same words"
        )
    elif _could_be_one(a, b):
        note = f"“{a.name}” and “{b.name}” may be one; nothing here tells them apart"
        yield _finding("like_descriptor", MAY, (first, second), note)


def _relays(statement: Statement, case: Case) -> set[str]:
    """Outlets a statement passed through, its publisher among them."""
    return {
        step.source
        for step in statement.chain[:-1]
        if (source := case.sources.get(step.source)) is not None and source.publishes
    }


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


def _like_figures(first: Statement, second: Statement) -> Iterator[Dependence]:
    if first.root != second.root and first.quantity and second.quantity:
        yield _finding("same_figure", MAY, (first, second), "the same figure of the same event")
