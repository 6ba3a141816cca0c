"""
Questions with their answers, in the order in which the answers were first published.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from counterclaim.domain.question import Answer, Question
from counterclaim.domain.standing import Standing
from counterclaim.dossier.alerts import alerts_on
from counterclaim.dossier.anchors import anchor
from counterclaim.dossier.answer_values import AnswerView, ClaimView, Deciding, QuestionView
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.deciding import deciding, share_a_sentence
from counterclaim.dossier.judgements import judgements
from counterclaim.dossier.origins import origins_with_names, side_view
from counterclaim.dossier.sourcing import paragraph
from counterclaim.dossier.wording import labels, number_of, origins_of

ONE_SENTENCE: Final = (
    "Both sides are read from one sentence: read it before you take this for a contest."
)


def question_view(case: CaseView, question: Question) -> QuestionView:
    """
    Return a question as it is shown.
    """
    answers = case.answers(question)
    denials = {claim: answer.text for answer in answers for claim in answer.denials_of}
    return QuestionView(
        id=question.id,
        anchor=anchor("q", question.id),
        days=anchor("days", question.id),
        calls=anchor("calls", question.id),
        text=question.text,
        contested=question.contested,
        caution=ONE_SENTENCE if question.contested and _of_one_sentence(case, question) else "",
        answers=tuple(_answer(case, answer, denials) for answer in answers),
        paragraph=paragraph(case, answers, question.id),
    )


def _of_one_sentence(case: CaseView, question: Question) -> bool:
    """Whether every statement against an answer stands in a sentence that is read for it too."""
    claims = {c for answer in question.answers for c in (*answer.claims, *answer.denials_of)}
    told = [case.standings[claim] for claim in claims if claim in case.standings]
    pairs = [(case.by_date(s.asserted.statements), case.by_date(s.denied.statements)) for s in told]
    against = [(said, denied) for said, denials in pairs for denied in denials]
    return bool(against) and all(
        any(share_a_sentence(case, one, denied) for one in said) for said, denied in against
    )


def _answer(case: CaseView, answer: Answer, denials: Mapping[str, str]) -> AnswerView:
    """An answer; claims whose denials are an answer of their own show their own side only."""
    told = [case.standings[c] for c in answer.claims if c in case.standings]
    denied = [case.standings[c] for c in answer.denials_of if c in case.standings]
    views = [_claim(case, standing, denials.get(standing.claim)) for standing in told]
    views += [_denials(case, standing) for standing in denied]
    return AnswerView(text=answer.text, summary=_summary(case, told, denied), claims=tuple(views))


def _summary(case: CaseView, told: list[Standing], denied: list[Standing]) -> str:
    """Who is behind an answer; of one with several points, those of the best supported."""
    rows = [(s.asserted, f"asserted by {origins_with_names(case, s.asserted)}", s) for s in told]
    rows += [(s.denied, f"denied by {origins_with_names(case, s.denied)}", s) for s in denied]
    if not rows:
        return "nobody"
    side, words, standing = max(rows, key=lambda row: (row[0].origins_min, row[0].origins_max))
    if len(rows) == 1 or not side.origins_max:
        return words
    rest = number_of(len(rows) - 1, "further point")
    return f"{words}, for “{case.claims[standing.claim].text.rstrip(' .')}”; {rest} below"


def _claim(case: CaseView, standing: Standing, denial: str | None) -> ClaimView:
    """A claim with both sides, or with its own where ``denial`` is an answer of its own."""
    claim = case.claims[standing.claim]
    sides = []
    if standing.asserted.statements or denial is not None or not standing.denied.statements:
        sides.append(side_view(case, standing.asserted, "asserts", once=bool(standing.ever)))
    if standing.denied.statements and denial is None:
        sides.append(side_view(case, standing.denied, "denies"))
    denied_by = ""
    if standing.denied.statements and denial is not None:
        denied_by = f"Denied by {origins_of(standing.denied)}: see the answer “{denial}”"
    implied = list(_implied(case, standing.also, "asserts", "implies it"))
    if denial is None:
        implied += _implied(case, standing.also_denied, "denies", "implies that it is not so")
    return ClaimView(
        id=claim.id,
        text=claim.text,
        labels=labels(standing),
        sides=tuple(sides),
        denied_by=denied_by,
        doubted=tuple(_beside(case, standing)),
        withdrawn=tuple(_withdrawn(case, standing)),
        implied=tuple(implied),
        against=tuple(_against(case, standing)),
        assessed=tuple(judgements(case.ledger, "claim", standing.claim)),
        alerts=alerts_on(case, standing.claim, "asserts" if denial is not None else None),
    )


def _denials(case: CaseView, standing: Standing) -> ClaimView:
    """The denials of a claim, where they are an answer."""
    claim = case.claims[standing.claim]
    return ClaimView(
        id=claim.id,
        text=f"Denials of “{claim.text}”",
        labels=(),
        sides=(side_view(case, standing.denied, "denies"),),
        denied_by="",
        doubted=(),
        withdrawn=(),
        implied=tuple(_implied(case, standing.also_denied, "denies", "implies that it is not so")),
        against=(),
        alerts=alerts_on(case, standing.claim, "denies"),
    )


def _implied(
    case: CaseView, statements: tuple[str, ...], stance: str, mark: str
) -> Iterator[Deciding]:
    for statement in case.by_date(statements):
        yield deciding(case, statement, stance, mark)


def _beside(case: CaseView, standing: Standing) -> Iterator[Deciding]:
    """Who doubts it, asks it, or neither confirms nor denies it: on neither side."""
    for stance, statements in (
        ("doubts", standing.doubted),
        ("withholds", standing.withheld),
        ("asks", standing.asked),
    ):
        for statement in case.by_date(statements):
            yield deciding(case, statement, stance)


def _withdrawn(case: CaseView, standing: Standing) -> Iterator[Deciding]:
    """What asserted the claim once and was taken back or replaced since."""
    for statement in case.by_date(standing.ever):
        state = case.states.get((statement.id, standing.claim), "live")
        if state != "live":
            yield deciding(case, statement, "asserts", f"said so once, {state}")


def _against(case: CaseView, standing: Standing) -> Iterator[str]:
    for other in standing.contradicted_by:
        relation = case.relations.get(frozenset((other, standing.claim)))
        reason = f": {case.plain(relation.reason)}" if relation else ""
        yield f"“{case.claims[other].text}”{reason}"
