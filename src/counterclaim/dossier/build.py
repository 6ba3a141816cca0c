"""
The dossier in reading order (DESIGN 7): corpus, questions, agreed ground, claims, evidence,
documents, what is open, method.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Protocol

from counterclaim.domain.event import ProblemNoted
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.source import PUBLISHING
from counterclaim.domain.standing import Dispute, Snapshot
from counterclaim.domain.statement import Firmness, Review
from counterclaim.dossier.answers import question_view
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.deciding import anchor_of, web
from counterclaim.dossier.highlights import document_view
from counterclaim.dossier.pictures import evidence_view
from counterclaim.dossier.values import ClaimRow, Corpus, Dossier, Footnote
from counterclaim.dossier.wording import count, labels, number_of, spell, visible

MOST_ROWS: Final = 200
"""Rows of the table of uncontested claims; the ledger export has them all."""

CAUTION: Final = (
    "These are published claims, not findings. A name here means that somebody was quoted or "
    "spoken of; before you publish, ask those concerned and mind the law on defamation."
)
METHOD: Final = (
    ("Statement", "what one document says that somebody said, with its exact characters"),
    ("Origin", "where statements go back to; ten reports of one speaker are one origin"),
    ("At least, at most", "the lower number counts only origins certainly apart and surely read"),
    ("Unattributed", "nobody in particular (“it was believed”): shown, never counted"),
    ("Contested", "an identified origin denies it, or asserts what cannot hold with it"),
    (
        "Affiliation unknown",
        "nobody has said which side a source is on; it is not taken for neutral",
    ),
    ("Tentative", "found by a reading rule that is right less than nine times in ten"),
    ("First-hand", "the speaker tells of what he did or saw himself"),
)


class Spoken(Protocol):
    """
    Something that says itself in a sentence.
    """

    @property
    def text(self) -> str:
        """The sentence."""


def make_dossier(
    ledger: Ledger,
    snapshot: Snapshot,
    *,
    reading_notes: Sequence[str] = (),
    problems: Iterable[ProblemNoted] = (),
    open_points: Iterable[Spoken] = (),
    generator: str,
) -> Dossier:
    """
    Return everything a dossier shows of a ledger as of the snapshot's day.
    """
    case = CaseView(ledger, snapshot)
    asked = [question_view(case, question) for question in snapshot.questions]
    rows = list(_rows(case))
    return Dossier(
        title=visible(ledger.title or "Who says what"),
        as_of=f"as of {spell(snapshot.as_of)}" if snapshot.as_of else "all documents",
        corpus=Corpus(
            lines=tuple(_corpus(case)),
            unread=tuple(visible(f"{p.path}: {p.message} [{p.code}]") for p in problems),
            notes=tuple(visible(note) for note in reading_notes),
        ),
        contested=tuple(q for q in asked if q.contested),
        other=tuple(q for q in asked if not q.contested),
        agreed=tuple(visible(case.claims[s.claim].text) for s in snapshot.standings if s.agreed),
        claims=tuple(rows[:MOST_ROWS]),
        claims_left_out=max(0, len(rows) - MOST_ROWS),
        evidence=tuple(
            evidence_view(case, item)
            for item in ledger.evidence
            if item.doc is None or item.doc in case.numbers
        ),
        documents=tuple(document_view(case, document) for document in case.in_order()),
        open_points=tuple(dict.fromkeys(visible(point.text) for point in open_points)),
        footnotes=tuple(_footnotes(case)),
        method=METHOD,
        integrity=tuple(_integrity(case)),
        generator=generator,
    )


def _corpus(case: CaseView) -> Iterator[str]:
    documents = case.in_order()
    outlets = {d.publisher for d in documents}
    yield f"{number_of(len(documents), 'document')} of {number_of(len(outlets), 'outlet')}"
    days = [d.known_from for d in documents if d.known_from is not None]
    if days:
        dated = sorted(days, key=lambda m: m.isoformat())
        first, last = spell(dated[0]), spell(dated[-1])
        yield f"published on {first}" if first == last else f"published from {first} to {last}"
    spoken = Counter(d.language or "language not stated" for d in documents)
    yield ", ".join(f"{n} in {tongue}" if tongue != "language not stated" else f"{n} with the "
                    "language not stated" for tongue, n in sorted(spoken.items()))  # fmt: skip
    known = [case.statements[s] for s in sorted(case.known)]
    firm = sum(s.firmness is Firmness.FIRM for s in known)
    checked = sum(s.review is Review.ACCEPTED for s in known)
    yield (
        f"{number_of(len(known), 'statement')} read: {firm} by sure rules, {len(known) - firm} "
        f"tentative; {checked} checked by a person"
    )
    if case.snapshot.undated:
        yield (
            f"{number_of(len(case.snapshot.undated), 'document')} without a date: outside every "
            f"view as of a day"
        )
    yield CAUTION


def _rows(case: CaseView) -> Iterator[ClaimRow]:
    asked = {
        c
        for question in case.snapshot.questions
        for answer in question.answers
        for c in (*answer.claims, *answer.denials_of)
    }
    for standing in case.snapshot.standings:
        if standing.claim in asked or standing.dispute is Dispute.CONTESTED:
            continue
        if not standing.asserted.statements and not standing.denied.statements:
            continue
        told = (*standing.asserted.statements, *standing.denied.statements)
        yield ClaimRow(
            text=visible(case.claims[standing.claim].text),
            count=count(standing.asserted),
            labels="; ".join(labels(standing)),
            anchor=anchor_of(case.statements[told[0]]),
        )


def _footnotes(case: CaseView) -> Iterator[Footnote]:
    for document in case.in_order():
        yield Footnote(
            number=case.numbers[document.id],
            text=visible(
                f"{case.outlet(document)}, “{case.title(document)}”, {spell(document.known_from)}"
            ),
            anchor=f"doc-{document.id}",
            url=web(document.url),
        )


def _integrity(case: CaseView) -> Iterator[str]:
    agencies = sum(s.type in PUBLISHING for s in case.ledger.sources)
    yield (
        "Every marked passage is cut from the document text by its character offsets; the SHA-256 "
        "of each text stands beside it."
    )
    yield "To check: export the ledger (counterclaim export CASE.db --to ledger-json) and compare."
    yield (
        f"{number_of(agencies, 'outlet and agency')} named in the case."
        if agencies == 1
        else (f"{agencies} outlets and agencies are named in the case.")
    )
