"""
Laws of the record: replay, the two clocks, decisions that change only what is theirs, undoing.
"""

import contextlib
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from unit.ledger.record_cases import REPORTS, Ticking, project, reread, taken_in

from counterclaim.decisions import Deciding
from counterclaim.domain.decision import Decision, Ref, Verb, decided, in_force, standing
from counterclaim.domain.event import CaseOpened, Decided, DocumentAdded, Event, PictureAdded
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.statement import Statement
from counterclaim.errors import BadDecision, BadRecord, UnknownRecord
from counterclaim.ledger.contents import gather
from counterclaim.ledger.kinds import KINDS
from counterclaim.ledger.records import to_json
from counterclaim.ledger.store import CaseStore
from counterclaim.pipeline import Case, grounds

LAW = settings(max_examples=12)
NAMES = sorted(REPORTS)
DAYS = [date(2031, 3, day) for day in range(3, 8)]
PICTURE = Evidence(id="v-ferry", kind="photograph", file="ferry.jpg")
FIELDS: Sequence[tuple[str, Any]] = [
    ("act", "confirm"),
    ("act", "believe"),
    ("factuality", "PR+"),
    ("holder", "Somebody Else"),
    ("holder", "Tom Reed"),
    ("said", "2031-03-02"),
    ("about", ["2031-03-01", "2031-03-02"]),
    ("first_hand", True),
    ("against_interest", True),
    ("content", [[0, 20]]),
]


def case_after(events: Iterable[Event]) -> Case:
    """Return the case that some events make, in memory."""
    return Case(None, gather(events))


@dataclass
class Desk:
    """
    A desk that takes decisions by chance on whatever there is.
    """

    draw: Callable[[st.SearchStrategy[Any]], Any]

    def one(self, records: Iterable[Any]) -> str:
        """Return the id of one of some records."""
        return self.some(records, 1)[0]

    def two(self, records: Iterable[Any]) -> list[str]:
        """Return the ids of two of some records."""
        return self.some(records, 2)

    def some(self, records: Iterable[Any], number: int) -> list[str]:
        """Return ids of different records."""
        ids = sorted(record.id for record in records)
        if len(ids) < number:
            raise BadDecision("there are too few records", "take another decision")
        chosen = st.lists(st.sampled_from(ids), min_size=number, max_size=number, unique=True)
        return list(self.draw(chosen))

    def decide(self, case: Case, verb: Verb) -> Decision | None:
        """Take a decision, or none where the case has nothing for it."""
        who = self.draw(st.sampled_from(["A. Reader", "B. Writer"]))
        deciding = Deciding(
            grounds(case), by=who, reason=f"because {self.draw(st.integers(0, 99))}"
        )
        try:
            return self.take(case, verb, deciding)
        except (BadDecision, BadRecord, UnknownRecord):
            return None

    def take(self, case: Case, verb: Verb, deciding: Deciding) -> Decision | None:
        """Take a decision of this kind."""
        ledger = case.ledger
        match verb:
            case Verb.UNDO:
                known = in_force(case.contents.decisions)
                return deciding.undo(self.one(known)) if known else None
            case _ if not ledger.statements or not ledger.claims:
                return None
            case Verb.ACCEPT:
                return deciding.accept(self.one(ledger.statements))
            case Verb.REJECT:
                return deciding.reject(self.one(ledger.statements))
            case Verb.CORRECT:
                field, value = self.draw(st.sampled_from(FIELDS))
                return deciding.correct(self.one(ledger.statements), field, value)
            case Verb.SAME_AS:
                return deciding.same(*self.two(ledger.sources))
            case Verb.NOT_SAME:
                return deciding.not_same(*self.two(ledger.sources))
            case Verb.LINK:
                stance = self.draw(st.sampled_from(["asserts", "denies", "doubts"]))
                return deciding.link(self.one(ledger.statements), self.one(ledger.claims), stance)
            case Verb.UNLINK:
                linked = {s.id: s.links[0].claim for s in ledger.statements if s.links}
                name = self.one(s for s in ledger.statements if s.links)
                return deciding.unlink(name, linked[name])
            case Verb.MERGE:
                return deciding.merge(*self.two(ledger.claims))
            case Verb.SPLIT:
                claim = self.one(ledger.claims)
                on_it = [s for s in ledger.statements if claim in {k.claim for k in s.links}]
                return deciding.split(claim, self.one(on_it))
            case Verb.DEPENDENCE:
                strength = self.draw(st.sampled_from(["must", "may"]))
                return deciding.dependence(*self.two(ledger.statements), strength=strength)
            case Verb.INDEPENDENCE:
                strength = self.draw(st.sampled_from(["must", "may"]))
                return deciding.independence(*self.two(ledger.statements), strength=strength)
            case Verb.PARTY:
                side = self.draw(st.sampled_from(["the town", "none", "unknown"]))
                return deciding.party(self.one(ledger.sources), side)
            case Verb.CORRECTION:
                return deciding.correction(
                    self.one(ledger.sources),
                    [self.one(ledger.claims)],
                    kind="retraction",
                    date="2031-03-06",
                )
            case Verb.ASSESS:
                return deciding.assess(
                    self.one(ledger.statements), self.draw(st.sampled_from("126"))
                )
            case Verb.ATTACH:
                about = self.draw(st.sampled_from([ledger.statements, ledger.claims]))
                return deciding.attach(PICTURE.id, self.one(about))
            case Verb.NOTE:
                return deciding.note(self.one(ledger.statements), "seen")
            case Verb.WITHDRAW:
                return deciding.withdraw(self.one(ledger.documents))
        return None


@st.composite
def histories(draw: st.DrawFn, *, least: int = 3, most: int = 9) -> list[list[Event]]:
    """Any history of a case: what came together, in the order in which it came."""
    desk = Desk(draw)
    picture = PictureAdded(picture=PICTURE)
    batches: list[list[Event]] = [[picture, *taken_in(draw(st.sampled_from(NAMES)))]]
    steps = draw(
        st.lists(
            st.one_of(st.sampled_from([None, "reread", *Verb, Verb.UNDO, Verb.CORRECT, Verb.LINK])),
            min_size=least,
            max_size=most,
        )
    )
    for step in steps:
        flat = [event for batch in batches for event in batch]
        read = sorted(name for name in NAMES if _has(flat, name))
        if step is None:
            batches.append(taken_in(draw(st.sampled_from(NAMES))))
        elif step == "reread":
            name = draw(st.sampled_from(read))
            batches.append([reread(name, len(batches), fewer=draw(st.sampled_from([0, 2, 60])))])
        else:
            taken = desk.decide(case_after(flat), Verb(step))
            batches += [[Decided(decision=taken)]] if taken is not None else []
    return batches


def _has(events: Iterable[Event], name: str) -> bool:
    text = REPORTS[name][1]
    return any(isinstance(e, DocumentAdded) and e.document.text == text for e in events)


@contextlib.contextmanager
def store_in(folder: Path, clock: Ticking | None = None) -> Iterator[CaseStore]:
    """Make a case file."""
    path = folder / f"{len(list(folder.iterdir()))}.db"
    with CaseStore.create(path, title="The mill", clock=clock or Ticking()) as store:
        yield store


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for case files."""
    return tmp_path_factory.mktemp("laws")


@LAW
@given(history=histories(), chance=st.randoms(use_true_random=False))
def test_any_history_replays_to_the_same_tables(
    folder: Path, history: list[list[Event]], chance: random.Random
):
    with store_in(folder) as grown:
        for batch in history:
            grown.append(batch)
            project(grown)
        step_by_step = grown.projection_digest()
        events = [each.event for each in grown.log()]
    shuffled = list(events)
    chance.shuffle(shuffled)

    digests = []
    for order in (events, shuffled):
        with store_in(folder) as fresh:
            fresh.append(order)
            project(fresh)
            digests.append(fresh.projection_digest())

    assert digests == [step_by_step, step_by_step]


@LAW
@given(history=histories(), day=st.sampled_from(DAYS), data=st.data())
def test_as_of_a_day_known_at_an_instant_nothing_later_is_used(
    folder: Path, history: list[list[Event]], day: date, data: st.DataObject
):
    number = data.draw(st.integers(1, len(history)))
    with store_in(folder) as store:
        for batch in history[:number]:
            store.append(batch)
        then = list(store.log())[-1].at
        for batch in history[number:]:
            store.append(batch)
        known = Case(None, store.contents(then), known_at=then)

    early = [event for batch in history[:number] for event in batch]
    only_ever = case_after([*early, *_opened(known)])

    assert known.contents == only_ever.contents
    assert known.snapshot(day) == only_ever.snapshot(day)
    assert told_by(known, day) == told_by(without_later(only_ever, day), day)


def _opened(case: Case) -> list[Event]:
    return [CaseOpened(title=case.contents.title, format=1, version="1")]


def without_later(case: Case, day: date) -> Case:
    """Return the case as it were had nothing been published after a day."""
    early = {d.id for d in case.contents.documents if d.published and d.published <= day}
    contents = case.contents
    return Case(
        None,
        replace(
            contents,
            documents=tuple(d for d in contents.documents if d.id in early),
            readings=tuple(r for r in contents.readings if r.doc in early),
        ),
    )


def told_by(case: Case, day: date) -> list[Any]:
    """Return what a case tells of a day, whatever its claims are called."""
    view = case.snapshot(day)
    return sorted(
        (
            each.asserted.statements,
            each.denied.statements,
            each.asserted.origins_min,
            each.asserted.origins_max,
            each.denied.origins_min,
            each.denied.origins_max,
            each.support,
            each.dispute,
            each.life,
        )
        for each in view.standings
        if each.ever or each.asserted.statements or each.denied.statements
    )


Record = tuple[str, str]
Changed = dict[Record, frozenset[str]]


def records(ledger: Ledger) -> dict[Record, dict[str, Any]]:
    """Return every record of a ledger as JSON, by its kind and id."""
    return {
        (kind, record.id): to_json(record) for kind in KINDS for record in getattr(ledger, kind)
    }


def changed(before: Ledger, after: Ledger) -> Changed:
    """Return the records that differ, with their fields that do; came and went are fields too."""
    was, now = records(before), records(after)
    found: Changed = {}
    for name in was.keys() | now.keys():
        if name not in was or name not in now:
            found[name] = frozenset({"came" if name in now else "went"})
        elif was[name] != now[name]:
            fields = was[name].keys() | now[name].keys()
            found[name] = frozenset(f for f in fields if was[name].get(f) != now[name].get(f))
    return found


def follows(name: Record, fields: frozenset[str]) -> bool:
    """Say whether a change follows from what statements say and which claims they speak to."""
    return name[0] in {"claims", "dependences"} or (
        name[0] == "evidence" and fields == {"bears_on"}
    )


def is_own(decision: Decision, before: Ledger, name: Record, fields: frozenset[str]) -> bool:
    """Say whether a change of one record is what a decision is for."""
    kind, identifier = name
    ids = [ref.id for ref in decision.refs]
    match decision.verb:
        case Verb.ACCEPT | Verb.REJECT:
            return name == ("statements", ids[0]) and fields == {"review"}
        case Verb.NOTE:
            return name == ("statements", ids[0]) and fields == {"note"}
        case Verb.CORRECT:
            named = kind == "sources" and fields == {"came"} and decision.field == "holder"
            return named or follows(name, fields) or name == ("statements", ids[0])
        case Verb.LINK | Verb.UNLINK:
            return follows(name, fields) or (name == ("statements", ids[0]) and fields == {"links"})
        case Verb.MERGE | Verb.SPLIT:
            claims = {i for i in ids if ("claims", i) in records(before)}
            on_them = {s.id for s in before.statements if claims & {link.claim for link in s.links}}
            return follows(name, fields) or (
                kind == "statements" and identifier in on_them and fields == {"links"}
            )
        case Verb.SAME_AS:
            about = {s.id for s in before.statements if set(ids) & _named_by(s)}
            led = {("corrections", "by"), ("evidence", "released_by")}
            return (
                kind in {"dependences", "entities"}
                or {(kind, f) for f in fields} <= led
                or (
                    identifier in ids
                    if kind == "sources"
                    else kind == "statements"
                    and identifier in about
                    and fields <= {"chain", "root"}
                )
            )
        case Verb.NOT_SAME | Verb.DEPENDENCE | Verb.INDEPENDENCE:
            return kind == "dependences"
        case Verb.PARTY:
            return name == ("sources", ids[0]) and fields <= {"party", "affiliation"}
        case Verb.CORRECTION:
            return kind == "corrections" and fields == {"came"}
        case Verb.ASSESS:
            return kind == "assessments"
        case Verb.ATTACH:
            return (name == ("evidence", ids[0]) and fields == {"bears_on"}) or (
                name == ("statements", ids[1]) and fields == {"basis"}
            )
        case Verb.WITHDRAW:
            return name == ("documents", ids[0]) and fields == {"withdrawn"}
    return False


def _named_by(statement: Statement) -> set[str]:
    return {statement.root, *(step.source for step in statement.chain)}


@LAW
@given(history=histories(most=4), verb=st.sampled_from([*Verb]), data=st.data())
def test_a_decision_changes_only_what_is_its_own(
    history: list[list[Event]], verb: Verb, data: st.DataObject
):
    events = [event for batch in history for event in batch]
    before = case_after(events)
    decision = Desk(data.draw).decide(before, verb)
    assume(decision is not None and verb is not Verb.UNDO)
    assert decision is not None

    after = case_after([*events, Decided(decision=decision)])

    strange = {
        name: fields
        for name, fields in changed(before.ledger, after.ledger).items()
        if not is_own(decision, before.ledger, name, fields)
    }
    assert strange == {}


@LAW
@given(history=histories(most=5), verb=st.sampled_from([*Verb]), data=st.data())
def test_undoing_brings_everything_back_and_undoing_that_the_change(
    history: list[list[Event]], verb: Verb, data: st.DataObject
):
    events = [event for batch in history for event in batch]
    before = case_after(events)
    decision = Desk(data.draw).decide(before, verb)
    assume(decision is not None)
    assert decision is not None
    decisions = [decision]
    cases = [case_after([*events, Decided(decision=decision)])]

    for _ in range(3):
        undone = Deciding(grounds(cases[-1]), by="C. Editor", reason="again").undo(decisions[-1].id)
        decisions.append(undone)
        cases.append(case_after([*events, *(Decided(decision=each) for each in decisions)]))

    ledgers = [case.ledger for case in cases]
    assert ledgers[1] == before.ledger
    assert ledgers[2] == ledgers[0]
    assert ledgers[3] == before.ledger
    assert [case.orphans for case in cases[1::2]] == [before.orphans] * 2


@st.composite
def chains_of_answers(draw: st.DrawFn) -> list[Decision]:
    """Any decisions of which later ones answer earlier ones."""
    made: list[Decision] = []
    for number in range(draw(st.integers(1, 8))):
        earlier = draw(st.lists(st.sampled_from(made), unique_by=lambda d: d.id)) if made else []
        verb = draw(st.sampled_from([Verb.ACCEPT, Verb.NOTE, Verb.UNDO]))
        made.append(
            decided(
                verb,
                by="A. Reader",
                reason=f"number {number}",
                refs=[Ref(kind="statement", id=f"s{number % 3}")],
                answers=[each.id for each in earlier],
            )
        )
    return made


@given(decisions=chains_of_answers(), chance=st.randoms(use_true_random=False))
def test_what_stands_depends_on_neither_order_nor_repetition(
    decisions: list[Decision], chance: random.Random
):
    turned = [*decisions, *decisions[:2]]
    chance.shuffle(turned)

    assert standing(turned) == standing(decisions)


@given(decisions=chains_of_answers())
def test_a_decision_stands_unless_one_that_stands_answers_it(decisions: list[Decision]):
    stands = {each.id for each in in_force(decisions)}

    for each in decisions:
        answered = {other.id for other in decisions if each.id in other.answers}
        assert (each.id in stands) is (not answered & stands)


@given(decisions=chains_of_answers())
def test_undoing_the_undoing_is_as_if_nothing_had_happened(decisions: list[Decision]):
    for each in in_force(decisions):
        about = Ref(kind="decision", id=each.id)
        undo = decided(Verb.UNDO, by="B", reason="no", refs=[about], answers=[each.id])
        again = decided(Verb.UNDO, by="B", reason="yes", refs=[about], answers=[undo.id])

        assert each not in standing([*decisions, undo])
        assert standing([*decisions, undo, again]) == standing(decisions)
