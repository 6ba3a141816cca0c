"""
What people decide, from the asking to its effect on a ledger.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from unit.claims.story import DAY, Page

from counterclaim.claims import Assembled, assemble_case
from counterclaim.decisions import Deciding, Grounds
from counterclaim.domain.decision import Decision
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.standing import Standing
from counterclaim.domain.statement import Review, Stance
from counterclaim.errors import BadDecision, BadRecord, UnknownRecord
from counterclaim.questions import pose

WORDS = "the old stone bridge at the mill is open"
Asks = Callable[[Deciding], Decision]


def quoting(name: str, outlet: str, speaker: str, day: int = 0, *, deny: bool = False) -> Page:
    """Return a page in which somebody says, or denies, that the bridge is open."""
    verb = "denied" if deny else "said"
    page = Page(name, outlet, f"{speaker} {verb} {WORDS}.", DAY + timedelta(days=day))
    held = page.source(speaker)
    page.entity(speaker, "person", source=held)
    page.says(
        WORDS,
        holder=held,
        cue=verb,
        act="deny" if deny else "assert",
        factuality="CT-" if deny else "CT+",
    )
    return page


class Desk:
    """A case on which decisions are taken one after the other."""

    def __init__(self, *pages: Page) -> None:
        self.pages = pages
        self.decisions: list[Decision] = []

    def made(self) -> Assembled:
        """Return what the pages and decisions make."""
        return assemble_case((page.read() for page in self.pages), decisions=self.decisions)

    def take(self, ask: Asks, *, by: str = "A. Reader", reason: str = "seen") -> Decision:
        """Take a decision."""
        made = self.made()
        seen = snapshot(made.ledger)
        grounds = Grounds(
            ledger=made.ledger,
            questions=pose(made.ledger, seen, made.questions),
            as_read=made.as_read,
            decisions=self.decisions,
            attached=made.attached,
        )
        decision = ask(Deciding(grounds, by=by, reason=reason))
        self.decisions.append(decision)
        return decision

    def statement(self, page: int = 0) -> str:
        """Return the id of the statement of a page."""
        return self.pages[page].statements[0].id

    def claims(self) -> list[str]:
        """Return the ids of the claims."""
        return [claim.id for claim in self.made().ledger.claims]

    def standing(self, claim: str | None = None) -> Standing:
        """Return how a claim stands; the only one where none is named."""
        standings = {s.claim: s for s in snapshot(self.made().ledger).standings}
        return standings[claim] if claim else next(iter(standings.values()))

    def origins(self, claim: str | None = None) -> tuple[int, int]:
        """Return the origin interval of those who assert a claim."""
        side = self.standing(claim).asserted
        return side.origins_min, side.origins_max


def two() -> Desk:
    """Return a desk with two people saying the same."""
    return Desk(
        quoting("a", "The Courier", "Edda Marsh"), quoting("b", "The Herald", "Tom Reed", 1)
    )


def test_a_rejected_statement_leaves_the_counts_and_stays():
    desk = two()

    desk.take(lambda d: d.reject(desk.statement()))

    assert desk.origins() == (1, 1)
    reviews = {s.id: s.review for s in desk.made().ledger.statements}
    assert reviews == {desk.statement(0): Review.REJECTED, desk.statement(1): Review.UNCHECKED}


def test_accepting_after_rejecting_takes_its_place_and_undoing_brings_it_back():
    desk = two()
    desk.take(lambda d: d.reject(desk.statement()))

    accepted = desk.take(lambda d: d.accept(desk.statement()))
    assert desk.origins() == (2, 2)

    desk.take(lambda d: d.undo(accepted.id))
    assert desk.origins() == (1, 1)


def test_a_decision_can_be_taken_again_after_it_was_undone():
    desk = two()
    for _ in range(3):
        rejected = desk.take(lambda d: d.reject(desk.statement()))
        assert desk.origins() == (1, 1)
        desk.take(lambda d, name=rejected.id: d.undo(name))
        assert desk.origins() == (2, 2)

    assert len({decision.id for decision in desk.decisions}) == 6


def test_what_was_read_as_an_assertion_can_be_corrected_to_a_denial():
    desk = two()

    desk.take(lambda d: d.correct(desk.statement(), "act", "deny"))
    desk.take(lambda d: d.correct(desk.statement(), "factuality", "CT-"))

    assert desk.origins() == (1, 1)
    assert desk.standing().denied.origins_max == 1


def test_a_corrected_holder_changes_who_is_counted():
    desk = two()

    desk.take(lambda d: d.correct(desk.statement(1), "holder", "Edda Marsh"))

    assert desk.origins() == (1, 1)


def test_a_holder_may_be_given_by_the_id_of_a_source():
    desk = two()

    desk.take(lambda d: d.correct(desk.statement(1), "holder", "src-edda-marsh"))

    assert desk.origins() == (1, 1)


def test_two_names_are_one_source_once_a_person_says_so():
    desk = two()

    same = desk.take(lambda d: d.same("src-edda-marsh", "src-tom-reed"))
    assert desk.origins() == (1, 1)

    desk.take(lambda d: d.undo(same.id))
    assert desk.origins() == (2, 2)


def test_a_surname_that_may_be_anothers_is_not_once_a_person_says_so():
    desk = Desk(quoting("a", "The Courier", "Edda Marsh"), quoting("b", "The Herald", "Marsh", 1))
    assert desk.origins() == (1, 2)

    desk.take(lambda d: d.not_same("src-edda-marsh", "src-marsh"))

    assert desk.origins() == (2, 2)


def test_dependence_joins_origins_and_may_lower_only_the_minimum():
    desk = two()

    may = desk.take(lambda d: d.dependence(*map(desk.statement, (0, 1)), strength="may"))
    assert desk.origins() == (1, 2)

    desk.take(lambda d: d.dependence(*map(desk.statement, (0, 1))))
    assert desk.origins() == (1, 1)
    assert may.id not in {d.id for d in desk.made().attached}


def test_dependence_on_one_claim_leaves_others():
    desk = two()
    claim = desk.claims()[0]
    other = Page("c", "The Lantern", "Edda Marsh said the ferry to the north is late today.")
    held = other.source("Edda Marsh")
    other.says("the ferry to the north is late today", holder=held, cue="said")
    desk.pages += (other, quoting("d", "The Echo", "Ana Vale", 2))

    desk.take(lambda d: d.dependence("src-edda-marsh", "src-tom-reed", claims=[claim]))

    assert desk.made().ledger.dependences[-1].claims == (claim,)


def test_independence_takes_away_what_may_be_one_and_not_what_a_chain_shows():
    desk = Desk(quoting("a", "The Courier", "Edda Marsh"), quoting("b", "The Herald", "Marsh", 1))
    assert desk.origins() == (1, 2)
    desk.take(lambda d: d.independence("src-edda-marsh", "src-marsh"))
    assert desk.origins() == (2, 2)

    one = Desk(
        quoting("a", "The Courier", "Edda Marsh"), quoting("b", "The Herald", "Edda Marsh", 1)
    )
    one.take(lambda d: d.independence(one.statement(0), one.statement(1), strength="must"))
    assert one.origins() == (1, 1)


def test_a_side_is_declared_undeclared_and_said_to_be_none():
    desk = two()
    for side, expected in (("north", "north"), ("none", None), ("unknown", "unknown")):
        desk.take(lambda d, side=side: d.party("src-tom-reed", side))

        sources = {s.id: s.party for s in desk.made().ledger.sources}
        assert sources["src-tom-reed"] == expected


def test_a_statement_is_linked_and_unlinked():
    desk = two()
    claim = desk.claims()[0]
    told = Page("c", "The Lantern", "Ana Vale doubted the tale of the bridge.")
    told.says("the tale of the bridge", holder=told.source("Ana Vale"), cue="doubted", act="doubt")
    desk.pages += (told,)

    linked = desk.take(lambda d: d.link(desk.statement(2), claim, "denies"))
    assert desk.standing(claim).denied.origins_max == 1
    assert "linked by A. Reader" in str(
        [s.links for s in desk.made().ledger.statements if s.id == desk.statement(2)]
    )

    desk.take(lambda d: d.unlink(desk.statement(2), claim))
    assert desk.standing(claim).denied.origins_max == 0
    assert linked.id not in {d.id for d in desk.made().attached}


def other_words() -> Desk:
    """Return a desk with one matter told in two wordings."""
    second = Page("b", "The Herald", "Tom Reed said people can cross by the mill again.")
    held = second.source("Tom Reed")
    second.says("people can cross by the mill again", holder=held, cue="said")
    return Desk(quoting("a", "The Courier", "Edda Marsh"), second)


def test_claims_are_joined_and_come_apart_when_that_is_undone():
    desk = other_words()
    first, second = desk.claims()

    joined = desk.take(lambda d: d.merge(first, second))
    assert len(desk.claims()) == 1
    assert desk.origins()[1] == 2

    desk.take(lambda d: d.undo(joined.id))
    assert desk.claims() == [first, second]


def test_joined_claims_are_searched_for_echoes():
    text = "Edda Marsh said the old stone bridge at the mill is open to all who wish to cross it."
    words = "the old stone bridge at the mill is open to all who wish to cross it"
    pages = []
    for name, outlet in (("a", "The Courier"), ("b", "The Herald")):
        page = Page(name, outlet, text)
        page.says(words, holder=page.source("Edda Marsh"), cue="said")
        pages.append(page)
    desk = Desk(*pages, quoting("c", "The Echo", "Tom Reed"))
    joined, other = sorted(desk.claims(), key=lambda c: -len(desk.standing(c).asserted.statements))

    desk.take(lambda d: d.merge(joined, other))

    assert desk.origins()[1] == 2


def test_statements_are_parted_from_a_claim():
    desk = two()
    (claim,) = desk.claims()

    desk.take(lambda d: d.split(claim, desk.statement(1)))

    assert len(desk.claims()) == 2
    assert desk.origins(claim) == (1, 1)


def test_a_source_takes_back_what_it_said():
    desk = two()
    (claim,) = desk.claims()

    desk.take(lambda d: d.correction("src-tom-reed", [claim], kind="retraction", date="2031-03-09"))

    assert desk.standing().life == "partly-retracted"
    assert desk.origins() == (1, 1)


def test_a_source_never_said_it():
    desk = two()
    (claim,) = desk.claims()

    desk.take(lambda d: d.correction("src-tom-reed", [claim], kind="disavowal", date="2031-03-09"))

    assert desk.standing().life == "partly-disavowed"
    assert desk.origins() == (1, 1)


def test_an_account_is_void_without_naming_a_claim():
    desk = two()

    desk.take(lambda d: d.correction("src-tom-reed", [], kind="void", date="2031-03-09"))

    assert desk.standing().life == "live"
    assert desk.standing().asserted.unattributed == 1
    assert desk.origins() == (1, 1)


def test_no_other_correction_goes_without_a_claim():
    desk = two()

    with pytest.raises(BadDecision, match="no claim is named"):
        desk.take(lambda d: d.correction("src-tom-reed", [], kind="disavowal", date="2031-03-09"))


def test_what_everybody_knows_is_said_of_one_statement():
    desk = two()

    desk.take(lambda d: d.dependence(desk.statement(1), basis="common_knowledge", strength="may"))

    assert desk.origins() == (1, 2)


def test_words_put_into_a_mouth_are_said_to_be_so_with_the_words_really_said():
    denying = Page("b", "The Herald", "Edda Marsh denied that the old stone bridge is open.")
    denying.says(
        "the old stone bridge is open",
        holder=denying.source("Edda Marsh"),
        cue="denied",
        act="deny",
        factuality="CT-",
    )
    desk = Desk(quoting("a", "The Courier", "Edda Marsh"), denying)

    desk.take(lambda d: d.dependence(desk.statement(0), desk.statement(1), basis="misreports"))

    assert desk.origins() == (0, 0)


def test_a_withdrawn_document_is_in_no_count_and_stays():
    desk = two()

    desk.take(lambda d: d.withdraw("b"))

    assert desk.origins() == (1, 1)
    assert [d.withdrawn for d in desk.made().ledger.documents] == [False, True]


def test_assessments_and_notes_change_no_count():
    desk = two()
    (claim,) = desk.claims()
    before = desk.standing()

    desk.take(lambda d: d.assess("src-tom-reed", "b"), reason="long record")
    desk.take(lambda d: d.assess(desk.statement(), "3"))
    desk.take(lambda d: d.assess(claim, "Very likely"), by="B. Reader")
    desk.take(lambda d: d.note("a", "call the mill"))

    ledger = desk.made().ledger
    graded = {(a.about, a.record, a.grade, a.by) for a in ledger.assessments}
    assert graded == {
        ("source", "src-tom-reed", "B", "A. Reader"),
        ("statement", desk.statement(), "3", "A. Reader"),
        ("claim", claim, "very likely", "B. Reader"),
    }
    assert ledger.documents[0].note == "A. Reader: call the mill"
    assert desk.standing() == before


def test_each_person_has_one_assessment_of_a_record():
    desk = two()
    desk.take(lambda d: d.assess("src-tom-reed", "B"))
    desk.take(lambda d: d.assess("src-tom-reed", "C"))
    desk.take(lambda d: d.assess("src-tom-reed", "D"), by="B. Reader")

    assert sorted(a.grade for a in desk.made().ledger.assessments) == ["C", "D"]


def questions_of(desk: Desk) -> list[frozenset[str]]:
    """Return the claims of each question."""
    made = desk.made()
    posed = pose(made.ledger, snapshot(made.ledger), made.questions)
    return [frozenset(c for a in q.answers for c in (*a.claims, *a.denials_of)) for q in posed]


def contested() -> Desk:
    """Return a desk with two matters, each asserted and denied."""
    pages = [
        quoting("a", "The Courier", "Edda Marsh"),
        quoting("b", "The Herald", "Tom Reed", deny=True),
    ]
    for name, speaker, act in (("c", "Ana Vale", "assert"), ("d", "Ole Brand", "deny")):
        verb = "said" if act == "assert" else "denied"
        page = Page(
            name,
            f"The {name.upper()} Post",
            f"{speaker} {verb} the northern ferry runs again on every Sunday morning.",
        )
        page.says(
            "the northern ferry runs again on every Sunday morning",
            holder=page.source(speaker),
            cue=verb,
            act=act,
            factuality="CT+" if act == "assert" else "CT-",
        )
        pages.append(page)
    return Desk(*pages)


def posed(desk: Desk) -> list[str]:
    made = desk.made()
    return [q.id for q in pose(made.ledger, snapshot(made.ledger), made.questions)]


def test_questions_are_joined_and_come_apart_when_that_is_undone():
    desk = contested()
    before = questions_of(desk)
    assert len(before) == 2

    joined = desk.take(lambda d: d.merge(*posed(desk)))
    assert questions_of(desk) == [before[0] | before[1]]

    desk.take(lambda d: d.undo(joined.id))
    assert questions_of(desk) == before


def test_a_claim_is_parted_from_a_question():
    desk = contested()
    desk.take(lambda d: d.merge(*posed(desk)))
    (question,) = posed(desk)
    claim = desk.claims()[0]

    desk.take(lambda d: d.split(question, claim))

    assert len(questions_of(desk)) == 2


def test_evidence_is_attached_to_a_claim_and_to_a_statement():
    from counterclaim.domain.evidence import Evidence

    desk = two()
    (claim,) = desk.claims()
    picture = Evidence(id="e1", kind="photograph")

    def made() -> Assembled:
        return assemble_case(
            (page.read() for page in desk.pages), pictures=[picture], decisions=desk.decisions
        )

    desk.made = made  # type: ignore[method-assign]
    desk.take(lambda d: d.attach("e1", desk.statement()))

    ledger = desk.made().ledger
    assert ledger.evidence[0].bears_on == (claim,)
    assert {s.basis for s in ledger.statements} == {"e1", None}


def reread(desk: Desk, page: int, words: str) -> None:
    """Read a page again, its content cut otherwise."""
    old = desk.pages[page]
    anew = Page(old.document.id, "The Courier", old.document.text)
    anew.says(words, holder=anew.source("Edda Marsh"), cue="said")
    desk.pages = (*desk.pages[:page], anew, *desk.pages[page + 1 :])


def test_a_decision_follows_its_statement_through_another_reading():
    desk = two()
    before = desk.statement()
    desk.take(lambda d: d.reject(before))

    reread(desk, 0, "old stone bridge at the mill is open")

    assert desk.statement() != before
    reviews = {s.id: s.review for s in desk.made().ledger.statements}
    assert reviews[desk.statement()] is Review.REJECTED
    assert desk.made().orphans == ()


def test_a_decision_whose_statement_is_gone_is_an_orphan_until_it_is_read_again():
    desk = two()
    kept = desk.pages
    desk.take(lambda d: d.reject(desk.statement()))

    reread(desk, 0, "is open")
    (orphan,) = desk.made().orphans
    assert orphan.decision == desk.decisions[0]
    assert "not read any more" in orphan.why

    desk.pages = kept
    assert desk.made().orphans == ()


def test_a_decision_after_another_reading_takes_the_place_of_the_one_before():
    desk = two()
    desk.take(lambda d: d.reject(desk.statement()))
    reread(desk, 0, "old stone bridge at the mill is open")

    desk.take(lambda d: d.accept(desk.statement()))

    reviews = {s.id: s.review for s in desk.made().ledger.statements}
    assert reviews[desk.statement()] is Review.ACCEPTED


def test_every_standing_decision_is_attached_or_an_orphan():
    desk = two()
    desk.take(lambda d: d.reject(desk.statement(0)))
    desk.take(lambda d: d.accept(desk.statement(1)))
    desk.take(lambda d: d.party("src-tom-reed", "north"))
    reread(desk, 0, "is open")

    made = desk.made()
    told = {d.id for d in made.attached} | {o.decision.id for o in made.orphans}
    assert told == {decision.id for decision in desk.decisions}


def test_the_order_of_decisions_does_not_matter():
    desk = two()
    desk.take(lambda d: d.correct(desk.statement(), "act", "deny"))
    desk.take(lambda d: d.party("src-tom-reed", "north"))
    desk.take(lambda d: d.note("a", "one"))
    desk.take(lambda d: d.note("a", "two"))
    forward = desk.made().ledger
    desk.decisions.reverse()

    assert desk.made().ledger == forward


@pytest.mark.parametrize(
    ("ask", "error"),
    [
        (lambda d: d.accept("s-none"), UnknownRecord),
        (lambda d: d.accept("a"), BadDecision),
        (lambda d: d.correct("a", "act", "deny"), BadDecision),
        (lambda d: d.same("src-tom-reed", "src-tom-reed"), BadDecision),
        (lambda d: d.same("src-tom-reed", "e-tom-reed"), BadDecision),
        (lambda d: d.dependence("src-tom-reed"), BadDecision),
        (lambda d: d.dependence("src-tom-reed", "a"), BadDecision),
        (lambda d: d.dependence("src-tom-reed", "src-edda-marsh", strength="maybe"), BadDecision),
        (lambda d: d.assess("src-tom-reed", "likely"), BadDecision),
        (lambda d: d.assess("a", "A"), BadDecision),
        (lambda d: d.note("a", "  "), BadDecision),
        (lambda d: d.merge("a", "b"), BadDecision),
        (lambda d: d.undo("dec-none"), UnknownRecord),
        (lambda d: d.withdraw("src-tom-reed"), BadDecision),
        (lambda d: d.correction("src-tom-reed", [], kind="retraction", date="2031-03-09"), BadDecision),
        (lambda d: d.correction("src-tom-reed", [], kind="denial", date="2031-03-09"), BadDecision),
    ],
)  # fmt: skip
def test_what_cannot_be_decided_is_refused(ask: Asks, error: type[Exception]):
    with pytest.raises(error):
        two().take(ask)


def test_a_correction_that_changes_nothing_or_is_none_is_refused():
    desk = two()
    with pytest.raises(BadDecision, match="is that already"):
        desk.take(lambda d: d.correct(desk.statement(), "act", "assert"))
    with pytest.raises(BadRecord, match="is no value of act"):
        desk.take(lambda d: d.correct(desk.statement(), "act", "shout"))


def test_the_same_decision_twice_is_refused():
    desk = two()
    desk.take(lambda d: d.note("a", "call the mill"))

    with pytest.raises(BadDecision, match="decided already"):
        desk.take(lambda d: d.note("a", "call the mill"))


@pytest.mark.parametrize(("by", "reason"), [("", "seen"), ("A. Reader", "  ")])
def test_a_decision_needs_a_name_and_a_reason(by: str, reason: str):
    desk = two()
    with pytest.raises(BadDecision):
        desk.take(lambda d: d.accept(desk.statement()), by=by, reason=reason)


def test_an_undone_decision_cannot_be_undone_again():
    desk = two()
    rejected = desk.take(lambda d: d.reject(desk.statement()))
    desk.take(lambda d: d.undo(rejected.id))

    with pytest.raises(BadDecision, match="does not stand"):
        desk.take(lambda d: d.undo(rejected.id))


def test_parting_everything_or_a_stranger_is_refused():
    desk = two()
    (claim,) = desk.claims()
    with pytest.raises(BadDecision, match="nothing would be left"):
        desk.take(lambda d: d.split(claim, desk.statement(0), desk.statement(1)))
    stranger = other_words()
    first, _ = stranger.claims()
    alone = next(s.id for s in stranger.made().ledger.statements if s.links[0].claim != first)
    with pytest.raises(BadDecision, match="is not part of"):
        stranger.take(lambda d: d.split(first, alone))


def test_a_link_keeps_its_stance():
    desk = two()
    (claim,) = desk.claims()

    desk.take(lambda d: d.link(desk.statement(), claim, Stance.DOUBTS))

    links = next(s.links for s in desk.made().ledger.statements if s.id == desk.statement())
    assert [(link.claim, link.stance) for link in links] == [(claim, Stance.DOUBTS)]


def test_records_of_an_imported_file_can_be_decided_on():
    desk = two()
    given = desk.made().ledger
    told = given.statements[0]

    made = assemble_case([], given=given)
    grounds = Grounds(
        ledger=made.ledger,
        questions=(),
        as_read=made.as_read,
        decisions=(),
        attached=(),
    )
    deciding = Deciding(grounds, by="A. Reader", reason="seen")
    taken = [
        deciding.accept(told.id),
        deciding.correct(told.id, "holder", "Ana Vale"),
        deciding.same("src-edda-marsh", "src-tom-reed"),
    ]
    after = assemble_case([], given=given, decisions=taken)

    changed = next(s for s in after.ledger.statements if s.id == told.id)
    assert changed.review is Review.ACCEPTED
    assert {s.name for s in after.ledger.sources} >= {"Ana Vale"}
    assert [d.basis for d in after.ledger.dependences] == ["same_source"]
    assert replace(changed, review=told.review, chain=told.chain, root=told.root) == told
