"""
The dossier in reading order (DESIGN 7): corpus, questions, what changed, day by day, timeline, agreed
ground, claims, source chains, evidence, places, documents, whom to ask, what is open, method.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from counterclaim.domain.event import ProblemNoted
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.question import Question
from counterclaim.domain.standing import Dispute, Snapshot, Standing
from counterclaim.dossier.alerts import alerts
from counterclaim.dossier.anchors import place_of
from counterclaim.dossier.answers import question_view
from counterclaim.dossier.calls import call_sheets
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.chains import chains
from counterclaim.dossier.changed import changes_view
from counterclaim.dossier.corpus import corpus_view, integrity, method
from counterclaim.dossier.course import Course
from counterclaim.dossier.days import days_view
from counterclaim.dossier.deciding import footnote
from counterclaim.dossier.gaps import Spoken, gaps
from counterclaim.dossier.highlights import document_view
from counterclaim.dossier.page import Dossier
from counterclaim.dossier.pictures import evidence_shown
from counterclaim.dossier.places import places_view
from counterclaim.dossier.timeline import timelines
from counterclaim.dossier.values import ClaimRow, Spot
from counterclaim.dossier.wording import brief, number_of, origins_of, spell

MOST_ROWS: Final = 200
"""
Rows of the table of uncontested claims, those that most outlets tell; the ledger export has them all.
"""


def make_dossier(
    ledger: Ledger,
    snapshot: Snapshot,
    *,
    reading_notes: Sequence[str] = (),
    problems: Iterable[ProblemNoted] = (),
    open_points: Iterable[Spoken] = (),
    worked: Iterable[str] = (),
    course: Course | None = None,
    generator: str,
) -> Dossier:
    """
    Return everything a dossier shows of a ledger as of the snapshot's day.

    ``generator`` names the product and its version, ``reading_notes`` say what a person should know
    of how the documents were read, ``problems`` what could not be, ``worked`` who worked on the case;
    ``course`` are the views of earlier days (``None``: nothing is shown of them).
    """
    course = course or Course()
    case = CaseView(ledger, snapshot)
    asked = [question_view(case, question) for question in snapshot.questions]
    contested = tuple(q for q in asked if q.contested)
    other = tuple(q for q in asked if not q.contested)
    rows = list(_rows(case))
    chosen = sorted(rows, key=lambda s: (_heard(s), case.turn(_told(s)), s.claim))[:MOST_ROWS]
    chosen.sort(key=lambda s: (case.turn(_told(s)), s.claim))
    return Dossier(
        title=ledger.title or "Who says what",
        as_of=f"as of {spell(snapshot.as_of)}" if snapshot.as_of else "from all its documents",
        contested_head=number_of(len(contested), "contested question"),
        contested_note=_contested_note(case),
        corpus=corpus_view(case, reading_notes, problems, generator, worked),
        alerts=alerts(case),
        contested=contested,
        other=other,
        other_head=f"{number_of(len(other), 'further question')}, not contested",
        changed=tuple(changes_view(case, found, told) for told, found in course.changed),
        days=days_view(case, course.earlier, course.left_out),
        timelines=timelines(case),
        agreed=tuple(_spot(case, s) for s in snapshot.standings if s.agreed and _told(s)),
        claims=tuple(_row(case, s) for s in chosen),
        claims_left_out=max(0, len(rows) - MOST_ROWS),
        chains=chains(case),
        evidence=evidence_shown(case),
        places=places_view(case),
        documents=tuple(document_view(case, document) for document in case.in_order()),
        calls=call_sheets(case),
        gaps=gaps(case, open_points),
        footnotes=tuple(footnote(case, document) for document in case.in_order()),
        method=method(),
        integrity=integrity(generator),
        generator=generator,
    )


def _contested_note(case: CaseView) -> str:
    """How many contested questions rest on readings that are not sure, on every side."""
    contested = [question for question in case.snapshot.questions if question.contested]
    unsure = sum(not _is_firm(case, question) for question in contested)
    if not unsure:
        return ""
    which = "it" if len(contested) == 1 else "each" if unsure == len(contested) else f"{unsure:,}"
    of_them = " of them" if which not in ("it", "each") else ""
    return (
        f"In {which}{of_them} no side has an origin that is surely read: read the sentences below "
        f"before you take it for a contest."
    )


def _is_firm(case: CaseView, question: Question) -> bool:
    """Whether somebody surely asserts, or surely denies, an answer."""
    claims = {c for answer in question.answers for c in (*answer.claims, *answer.denials_of)}
    told = (case.standings[claim] for claim in claims if claim in case.standings)
    return any(s.asserted.origins_min or s.denied.origins_min for s in told)


def _told(standing: Standing) -> tuple[str, ...]:
    return (*standing.asserted.statements, *standing.denied.statements)


def _rows(case: CaseView) -> Iterator[Standing]:
    """The claims that somebody speaks of, that no question asks, and that nobody contests."""
    for standing in case.snapshot.standings:
        if standing.claim in case.asked or standing.dispute is Dispute.CONTESTED:
            continue
        if _told(standing):
            yield standing


def _heard(standing: Standing) -> tuple[int, bool]:
    """What most outlets tell comes first, then what somebody identified says."""
    sides = (standing.asserted, standing.denied)
    return -max(side.outlets for side in sides), not any(side.origins_max for side in sides)


def _spot(case: CaseView, standing: Standing) -> Spot:
    first = case.by_date(_told(standing))[0]
    return Spot(label=case.claims[standing.claim].text, anchor=place_of(first))


def _row(case: CaseView, standing: Standing) -> ClaimRow:
    document = case.documents[case.by_date(_told(standing))[0].doc]
    return ClaimRow(
        spot=_spot(case, standing),
        asserted=origins_of(standing.asserted),
        denied=origins_of(standing.denied),
        standing=brief(standing),
        since=f"{spell(document.known_from)} [{case.numbers[document.id]}]",
    )
