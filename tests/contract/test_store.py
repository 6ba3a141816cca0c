"""
What every store of a case must do.

A further store joins the suite with one more entry in ``PLACES``.
"""

import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from unit.ledger.cases import added, claim, ledger, read, story

from counterclaim.domain.event import (
    CaseOpened,
    DocumentAdded,
    Event,
    PictureAdded,
    ProblemNoted,
    RecordsImported,
)
from counterclaim.domain.evidence import Evidence
from counterclaim.errors import BadRecord
from counterclaim.ledger.store import CaseStore
from counterclaim.ports import LedgerStore

Opener = Callable[[], LedgerStore]

PLACES = {"sqlite file": "case.db", "sqlite file with an odd name": "über a %20 case?#.db"}


class Ticking:
    """
    A clock that goes on by one second at each look.
    """

    def __init__(self) -> None:
        self.time = datetime(2031, 3, 4, 12, 30, 15, 123456, UTC)

    def now(self) -> datetime:
        """Return the next second."""
        self.time += timedelta(seconds=1)
        return self.time


@pytest.fixture(params=PLACES.values(), ids=PLACES)
def new_store(request: pytest.FixtureRequest, tmp_path: Path) -> Opener:
    """Make a store; each call gives another one."""
    made = iter(range(100))

    def make() -> LedgerStore:
        folder = tmp_path / str(next(made))
        folder.mkdir()
        return CaseStore.create(folder / request.param, title="The ferry", clock=Ticking())

    return make


@pytest.fixture
def store(new_store: Opener) -> LedgerStore:
    """A new store."""
    return new_store()


EVERYTHING: list[Event] = [
    *story(),
    PictureAdded(picture=Evidence(id="e1", kind="photograph", extra=(("pixels", [640, 480]),))),
    ProblemNoted(path="notes.bin", code="CC103", message="not text"),
    RecordsImported(ledger=ledger(), notes=(("expected", {"claims": {}}),)),
]


def test_a_new_case_holds_its_opening(store: LedgerStore):
    (opening,) = store.log()

    assert isinstance(opening.event, CaseOpened)
    assert (opening.event.title, opening.seq) == ("The ferry", 1)


def test_events_come_back_as_they_were_with_actor_time_and_reason(store: LedgerStore):
    store.append(EVERYTHING, actor="A. Reader", reason="first day")

    _, *recorded = store.log()

    assert [each.event for each in recorded] == EVERYTHING
    assert {(each.actor, each.reason) for each in recorded} == {("A. Reader", "first day")}
    assert {each.at for each in recorded} == {datetime(2031, 3, 4, 12, 30, 17, 123456, UTC)}


def test_any_order_of_arrival_gives_the_same_contents(new_store: Opener):
    contents = []
    for seed in range(5):
        store, events = new_store(), [*EVERYTHING, *story()]
        random.Random(seed).shuffle(events)
        for event in events:
            store.append([event])
        contents.append(store.contents())

    assert all(each == contents[0] for each in contents)
    assert len(contents[0].documents) == 2


def test_an_append_is_whole_or_not_at_all(store: LedgerStore):
    broken = added("d3", "half \ud800 a character")

    with pytest.raises(BadRecord, match="'d3' holds half a character"):
        store.append([added("d1"), broken])

    assert len(list(store.log())) == 1


def test_an_import_that_contradicts_an_earlier_one_is_refused(store: LedgerStore):
    store.append([RecordsImported(ledger=ledger())])
    other = ledger(claims=(claim(), claim("c2")), statements=())
    changed = ledger(title="x", sources=(*ledger().sources[:1], other.sources[0]))
    clash = ledger(documents=(added("d1", "Another text.").document,), statements=())

    store.append([RecordsImported(ledger=other), RecordsImported(ledger=changed)])
    with pytest.raises(BadRecord, match="different documents with the id 'd1'"):
        store.append([RecordsImported(ledger=clash)])

    given = store.contents().given
    assert given is not None
    assert [each.id for each in given.claims] == ["c1", "c2"]


def test_a_projected_ledger_comes_back_whole(store: LedgerStore):
    store.append(EVERYTHING)
    store.contents()

    store.project(ledger())

    assert store.ledger() == ledger().sorted()


def test_projecting_again_replaces_what_was_there(store: LedgerStore):
    store.project(ledger(claims=(claim(), claim("c2"))))

    store.project(ledger())

    assert store.ledger() == ledger().sorted()


def test_a_projection_is_out_of_date_once_events_follow(store: LedgerStore):
    assert store.ledger() is None
    store.project(ledger())
    assert store.ledger() is not None

    store.append([read("d1")])

    assert store.ledger() is None


def test_the_digest_does_not_depend_on_when_or_in_which_order_things_came(new_store: Opener):
    digests = []
    for events in (story(), story()[::-1]):
        store = new_store()
        for event in events:
            store.append([event])
        store.project(ledger())
        digests.append(store.projection_digest())
    other = new_store()
    other.project(ledger(title="Another name"))

    assert digests[0] == digests[1] != other.projection_digest()


def test_a_ledger_that_points_nowhere_is_not_projected(store: LedgerStore):
    store.project(ledger())

    with pytest.raises(BadRecord, match="'s1' names 'c1'"):
        store.project(ledger(claims=()))

    assert store.ledger() == ledger().sorted()


def test_the_chain_moves_with_every_event(store: LedgerStore):
    heads = [store.verify_chain()]
    for event in EVERYTHING:
        store.append([event])
        heads.append(store.verify_chain())

    assert len(set(heads)) == len(EVERYTHING) + 1
    assert heads[-1] == list(store.log())[-1].hash


def test_the_same_events_at_the_same_times_have_the_same_chain(new_store: Opener):
    first, second = new_store(), new_store()
    for store in (first, second):
        store.append(EVERYTHING)

    assert first.verify_chain() == second.verify_chain()


def test_no_events_are_an_append_too(store: LedgerStore):
    store.append([])

    assert len(list(store.log())) == 1


def test_a_document_keeps_every_character(store: LedgerStore):
    text = "a\x00b\r\n\u2028 \U0001f6a2 e\u0301 \x85"

    store.append([added("d1", text)])

    (document,) = store.contents().documents
    assert document.text == text


def test_documents_with_one_text_are_two_documents(store: LedgerStore):
    store.append([added("d1"), added("d2")])

    kept = [e.event.document for e in store.log() if isinstance(e.event, DocumentAdded)]

    assert [each.id for each in kept] == ["d1", "d2"]
    assert kept[0].text == kept[1].text
