"""
Questions with their answers: at least so many origins, at most so many, and why no more.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from counterclaim.domain.question import Answer, Question
from counterclaim.domain.source import UNKNOWN
from counterclaim.domain.standing import Origin, Side, Standing
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.deciding import deciding
from counterclaim.dossier.values import (
    AnswerView,
    ClaimView,
    Deciding,
    OriginLine,
    QuestionView,
    SideView,
)
from counterclaim.dossier.wording import basis, count, labels, number_of, spell, visible


def question_view(case: CaseView, question: Question) -> QuestionView:
    """
    Return a question as it is shown.
    """
    split = {claim for answer in question.answers for claim in answer.denials_of}
    answers = tuple(_answer(case, answer, split) for answer in question.answers)
    return QuestionView(
        id=question.id,
        text=visible(question.text),
        contested=question.contested,
        answers=answers,
        paragraph=_paragraph(case, question),
    )


def _answer(case: CaseView, answer: Answer, split: set[str]) -> AnswerView:
    """An answer; claims whose denials are an answer of their own show their own side only."""
    told = [case.standings[c] for c in answer.claims if c in case.standings]
    denied = [case.standings[c] for c in answer.denials_of if c in case.standings]
    views = [
        claim_view(case, standing, only="asserted" if standing.claim in split else None)
        for standing in told
    ]
    views += [claim_view(case, standing, only="denied") for standing in denied]
    parts = [(s.claim, count(s.asserted)) for s in told]
    parts += [(s.claim, f"{count(s.denied)} against") for s in denied]
    if len(parts) > 1:
        words = [f"{case.claims[claim].text.rstrip(' .')}: {number}" for claim, number in parts]
    else:
        words = [number for _, number in parts]
    return AnswerView(
        text=visible(answer.text),
        summary=visible("; ".join(words)) or "nobody",
        claims=tuple(views),
    )


def claim_view(case: CaseView, standing: Standing, only: str | None = None) -> ClaimView:
    """
    Return a claim with its sides; ``only`` shows one of them.
    """
    claim = case.claims[standing.claim]
    sides = []
    if only != "denied" and (standing.asserted.statements or not standing.denied.statements):
        sides.append(_side(case, standing.asserted, "asserts"))
    if only != "asserted" and standing.denied.statements:
        sides.append(_side(case, standing.denied, "denies"))
    doubted = tuple(deciding(case, s, "doubts") for s in standing.doubted)
    withheld = tuple(deciding(case, s, "withholds") for s in standing.withheld)
    return ClaimView(
        id=claim.id,
        text=visible(("Denials of: " if only == "denied" else "") + claim.text),
        labels=labels(standing),
        sides=tuple(sides),
        doubted=(*doubted, *withheld),
        withdrawn=() if only == "denied" else tuple(_withdrawn(case, standing)),
        against=tuple(_against(case, standing)),
        alerts=tuple(_alerts(case, standing)),
    )


def _side(case: CaseView, side: Side, stance: str) -> SideView:
    papers = len({case.statements[s].doc for s in side.statements})
    low, high = side.origins_min, side.origins_max
    if high == 0:
        head = f"{count(side).capitalize()}"
    else:
        head = f"At least {number_of(low, 'origin')} ({high} at most)"
    head += f" in {number_of(papers, 'document')} of {number_of(side.outlets, 'outlet')}"
    return SideView(
        verb="Asserted" if stance == "asserts" else "Denied",
        count=head if side.statements else "Nobody asserts it in these documents",
        facts=tuple(_facts(side)),
        uncounted=tuple(_uncounted(case, side)),
        doubt=tuple(_doubt(case, side)),
        origins=tuple(_origin(case, origin, stance) for origin in side.origins),
    )


def _facts(side: Side) -> Iterator[str]:
    if side.origins_max:
        yield f"first-hand: {side.first_hand}"
        yield f"declared non-party: {side.non_party}"
        sides = [bloc for bloc in side.blocs if bloc != UNKNOWN]
        if sides:
            yield f"sides: {', '.join(sides)}"
        if UNKNOWN in side.blocs:
            yield "affiliation unknown for some"
    yield f"checked by a person: {side.checked} of {len(side.statements)} statements"


def _uncounted(case: CaseView, side: Side) -> Iterator[str]:
    """Why further documents and sources do not add an origin."""
    for origin in side.origins:
        docs = {case.statements[s].doc for s in origin.statements}
        if origin.identified and len(docs) > 1:
            yield f"{len(docs)} documents go back to {_who(case, origin)}: one origin"
    loose = [origin for origin in side.origins if not origin.identified]
    if loose:
        names = sorted({_who(case, origin) for origin in loose})
        yield f"no origin to count: {'; '.join(names)}"
    if side.tentative and side.origins_max:
        yield "the minimum is held down because no reading here is sure enough to raise it"


def _doubt(case: CaseView, side: Side) -> Iterator[str]:
    """Why the interval is open: pairs of origins that may be one."""
    by_id = {origin.id: origin for origin in side.origins}
    for first, second in side.may_edges:
        if first in by_id and second in by_id:
            reason = _may_reason(case, by_id[first], by_id[second])
            yield f"{_who(case, by_id[first])} and {_who(case, by_id[second])} may be one{reason}"


def _may_reason(case: CaseView, first: Origin, second: Origin) -> str:
    mine, theirs = {*first.statements, *first.roots}, {*second.statements, *second.roots}
    for finding in case.ledger.dependences:
        parts = set(finding.parts)
        if finding.strength == "may" and parts & mine and parts & theirs:
            return f" ({finding.note or basis(finding.basis, 'must')})"
    return ""


def _who(case: CaseView, origin: Origin) -> str:
    """The sources and items that the statements of an origin go back to."""
    roots = dict.fromkeys(case.name(case.statements[s].root) for s in sorted(origin.statements))
    return visible(", ".join(roots) or origin.id)


def _origin(case: CaseView, origin: Origin, stance: str) -> OriginLine:
    notes = []
    if not origin.identified:
        notes.append("not counted")
    if origin.party == UNKNOWN:
        notes.append("affiliation unknown")
    elif origin.party:
        notes.append(f"side: {origin.party}")
    if origin.first_hand:
        notes.append("first-hand")
    if origin.identified and not origin.named:
        notes.append("unnamed")
    if origin.identified and not origin.firm:
        notes.append("tentative reading")
    why = [
        found.note or basis(found.basis, found.strength)
        for d in origin.dependences
        if (found := case.dependences.get(d)) is not None
    ]
    ordered = sorted(origin.statements, key=lambda s: (case.numbers[case.statements[s].doc], s))
    return OriginLine(
        name=_who(case, origin),
        notes=tuple(notes),
        statements=tuple(deciding(case, s, stance) for s in ordered),
        why=tuple(dict.fromkeys(why)),
        identified=origin.identified,
    )


def _withdrawn(case: CaseView, standing: Standing) -> Iterator[Deciding]:
    """What asserted the claim once and was taken back or replaced since."""
    states = {(s, c): state for s, c, state in case.snapshot.states}
    for statement in standing.ever:
        state = states.get((statement, standing.claim), "live")
        if state != "live":
            yield replace(deciding(case, statement, "asserts"), mark=f"said so once, {state}")


def _against(case: CaseView, standing: Standing) -> Iterator[str]:
    for other in standing.contradicted_by:
        reason = next(
            (r.reason for r in case.snapshot.relations if {r.a, r.b} == {other, standing.claim}),
            "",
        )
        yield visible(f"“{case.claims[other].text}”: {reason}")


def _alerts(case: CaseView, standing: Standing) -> Iterator[str]:
    for alarm in case.snapshot.alarms:
        if standing.claim in alarm.claims:
            yield visible(alarm.text)


def _paragraph(case: CaseView, question: Question) -> str:
    """A sourcing paragraph to paste, with the numbers of the documents; no more than the counts."""
    parts = []
    for answer in question.answers:
        for claim in answer.claims:
            standing = case.standings.get(claim)
            if standing and standing.asserted.statements:
                parts.append(_sentence(case, claim, standing.asserted, "is asserted"))
            if standing and standing.denied.statements:
                parts.append(_sentence(case, claim, standing.denied, "is denied"))
    day = case.snapshot.as_of
    head = f"As of {spell(day)}: " if day is not None else ""
    return head + " ".join(dict.fromkeys(parts))


def _sentence(case: CaseView, claim: str, side: Side, verb: str) -> str:
    notes = _numbers(case, side.statements)
    text = visible(case.claims[claim].text).rstrip(" .")
    if not side.origins_max:
        return f"That “{text}” {verb} without an identified source.{notes}"
    names = sorted({_who(case, o) for o in side.origins if o.identified})
    low, high = side.origins_min, side.origins_max
    span = f"{high}" if low == high else f"{low} to {high}"
    noun = "origin" if high == 1 else "origins"
    return f"That “{text}” {verb} by {span} {noun} ({', '.join(names)}).{notes}"


def _numbers(case: CaseView, statements: Iterable[str]) -> str:
    numbers = sorted({case.numbers[case.statements[s].doc] for s in statements})
    return "".join(f"[{number}]" for number in numbers)
