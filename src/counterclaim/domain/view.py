"""
What of a ledger is known as of a day.

Everything the reasoning does starts from here, so that nothing published later can leak into an
earlier view (METHOD I6).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import MISREPORTS, MUST, VOID, Correction
from counterclaim.domain.disjoint import Key
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.source import Source
from counterclaim.domain.statement import Review, Statement
from counterclaim.domain.time import Moment, known_by, opening
from counterclaim.domain.versions import Lineage, lineages

EVIDENCE = "evidence"
SOURCE = "source"
UNATTRIBUTED = "unattributed"


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """
    The records of a ledger known as of a day (``None``: all), by id.

    Statements that a person rejected are in no view, and neither is a correction that only a
    rejected or a later statement tells, or only a document that a person withdrew.  ``later`` are
    the statements still to come, ``linked`` the known statements on each claim.

    ``withdrawn`` are the known statements of withdrawn documents and ``aside`` those on each claim:
    they are in no count, but whoever was found to depend on another through them still does.
    ``void`` are the accounts known not to be who they say they are; ``misreports`` leads from each
    statement that has somebody say what he did not to his own words.
    ``newest`` leads from each document that was edited since to the documents of its newest known
    version, and ``same`` holds the sources and items that versions of one document name alike.
    """

    as_of: Moment | None
    documents: Mapping[str, Document]
    sources: Mapping[str, Source]
    evidence: Mapping[str, Evidence]
    claims: Mapping[str, Claim]
    statements: Mapping[str, Statement]
    later: frozenset[str]
    linked: Mapping[str, tuple[str, ...]]
    corrections: tuple[Correction, ...]
    undated: tuple[str, ...]
    withdrawn: Mapping[str, Statement]
    aside: Mapping[str, tuple[str, ...]]
    void: frozenset[str]
    misreports: Mapping[str, str]
    newest: Mapping[str, tuple[str, ...]]
    same: tuple[tuple[Key, ...], ...]

    def statement(self, identifier: str) -> Statement:
        """
        Return a known statement, of a withdrawn document too.
        """
        standing = self.statements.get(identifier)
        return self.withdrawn[identifier] if standing is None else standing

    def published(self, statement: str) -> Moment | None:
        """
        Return when a known statement counts from; ``None`` where its document has no date.
        """
        return self.documents[self.statement(statement).doc].known_from

    def key(self, identifier: str) -> Key | None:
        """
        Return the origin a source or evidence item stands for (METHOD R3, R4).

        An item that nobody released, and that is not authenticated, is unattributed, and so is an
        account that is void (METHOD 3.2b).
        """
        if identifier in self.sources:
            unattributed = self.sources[identifier].unattributed or identifier in self.void
            return (UNATTRIBUTED if unattributed else SOURCE, identifier)
        item = self.evidence.get(identifier)
        if item is None:
            return None
        released = item.released_by is not None and item.released_by not in self.void
        held = released or item.authenticated
        return (EVIDENCE if held else UNATTRIBUTED, identifier)

    def party(self, key: Key) -> str | None:
        """
        Return the party of a source or evidence item, if any.
        """
        record = self.sources.get(key[1]) or self.evidence.get(key[1])
        return record.party if record is not None else None

    def publishes(self, source: str) -> bool:
        """
        Say whether a source is an outlet or agency: transparent in a chain (METHOD R1b).
        """
        return source in self.sources and self.sources[source].publishes


def view(ledger: Ledger, as_of: Moment | None = None) -> View:
    """
    Return what of a ledger is known as of the end of a day.
    """
    documents = {document.id: document for document in ledger.documents}
    shown = {d.id for d in ledger.documents if _is_known(d, as_of)}
    standing = {s.id: s for s in ledger.statements if s.review is not Review.REJECTED}
    untold = {s.id for s in ledger.statements if s.id not in standing or _is_out(s, documents)}
    told = {s.id: s for s in sorted(standing.values(), key=lambda s: s.id) if s.doc in shown}
    known = {identifier: s for identifier, s in told.items() if not _is_out(s, documents)}
    withdrawn = {identifier: s for identifier, s in told.items() if identifier not in known}
    later = frozenset(standing) - set(told)
    evidence = {
        item.id: item for item in ledger.evidence if item.doc not in documents or item.doc in shown
    }
    lines = lineages(ledger.documents)
    corrections = _known_corrections(ledger, as_of, later | untold)
    seen = View(
        as_of=as_of,
        documents=documents,
        sources={source.id: source for source in ledger.sources},
        evidence=evidence,
        claims={claim.id: claim for claim in sorted(ledger.claims, key=lambda c: c.id)},
        statements=known,
        later=later,
        linked=_by_claim(known.values()),
        corrections=corrections,
        undated=tuple(sorted(d.id for d in ledger.documents if d.known_from is None)),
        withdrawn=withdrawn,
        aside=_by_claim(withdrawn.values()),
        void=frozenset(c.by for c in corrections if c.type == VOID),
        misreports=_misreports(ledger, told),
        newest=_newest(lines, {d for d in shown if not documents[d].withdrawn}),
        same=(),
    )
    if not lines:
        return seen
    alike = named_alike(seen, lines, told.values())
    return replace(seen, same=tuple(tuple(sorted(alike[name])) for name in sorted(alike)))


def _is_out(statement: Statement, documents: Mapping[str, Document]) -> bool:
    return statement.doc in documents and documents[statement.doc].withdrawn


def _by_claim(statements: Iterable[Statement]) -> Mapping[str, tuple[str, ...]]:
    linked: defaultdict[str, list[str]] = defaultdict(list)
    for statement in statements:
        for claim in dict.fromkeys(link.claim for link in statement.links):
            linked[claim].append(statement.id)
    return {claim: tuple(ids) for claim, ids in linked.items()}


def _misreports(ledger: Ledger, told: Mapping[str, Statement]) -> Mapping[str, str]:
    """Each known statement that misreports somebody, with his own known words."""
    return {
        finding.parts[0]: finding.parts[1]
        for finding in sorted(ledger.dependences, key=lambda d: d.id)
        if finding.basis == MISREPORTS
        and finding.strength == MUST
        and len(finding.parts) == 2
        and told.keys() >= set(finding.parts)
    }


def _newest(lines: Iterable[Lineage], standing: set[str]) -> Mapping[str, tuple[str, ...]]:
    """The newest version of every document that was edited since, as far as it is known."""
    newest: dict[str, tuple[str, ...]] = {}
    for line in lines:
        known = [tuple(d for d in version if d in standing) for version in line]
        *edited, last = [version for version in known if version] or [()]
        newest |= {document: last for version in edited for document in version}
    return newest


def named_alike(
    seen: View, lines: Iterable[Lineage], told: Iterable[Statement]
) -> Mapping[tuple[int, str, str], set[Key]]:
    """
    Return sources of one name, and items of one description, in the versions of one document.

    The first part of each name is the place of the document among the lines.

    Where nobody is named, each document has sources of its own; the versions of a document speak
    of the same ones.
    """
    line_of = {d: n for n, line in enumerate(lines) for version in line for d in version}
    alike: defaultdict[tuple[int, str, str], set[Key]] = defaultdict(set)
    for statement in told:
        if statement.doc not in line_of:
            continue
        for identifier in {statement.root, *(step.source for step in statement.chain)}:
            source, key = seen.sources.get(identifier), seen.key(identifier)
            if source is not None and key is not None and not source.publishes:
                alike[line_of[statement.doc], SOURCE, _folded(source.name)].add(key)
    shown: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for item in seen.evidence.values():
        if item.doc in line_of and item.mention is not None:
            shown[item.doc, item.kind, _folded(item.mention.text)].append(item.id)
    for (doc, kind, words), items in shown.items():
        key = seen.key(items[0])
        # Two pictures that one text calls alike are told apart by nothing: they are not matched.
        if len(items) == 1 and key is not None:
            alike[line_of[doc], f"{EVIDENCE} {kind}", words].add(key)
    return {name: keys for name, keys in alike.items() if len(keys) > 1}


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _is_known(document: Document, as_of: Moment | None) -> bool:
    if as_of is None:
        return True
    return document.known_from is not None and known_by(document.known_from, as_of)


def _known_corrections(
    ledger: Ledger, as_of: Moment | None, untold: frozenset[str]
) -> tuple[Correction, ...]:
    """Those both effective and told (METHOD 3.2b), earliest first."""
    out = {document.id for document in ledger.documents if document.withdrawn}
    known = {
        correction.id: correction
        for correction in ledger.corrections
        if known_by(correction.date, as_of)
        and correction.statement not in untold
        and not (correction.spans and all(span.doc in out for span in correction.spans))
    }
    return tuple(sorted(known.values(), key=lambda c: (opening(c.date), c.id)))
