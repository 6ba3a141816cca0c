"""
What events add up to.
"""

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.ledger.cases import added, claim, document, ledger, outlet, read, story

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
from counterclaim.ledger.contents import gather

MANY: list[Event] = [
    CaseOpened(title="The ferry", format=1, version="1"),
    *story(),
    added("d2", "Another text under an id that is taken."),
    added("d3", published=None),
    read("d1", "2"),
    read("d1", "10"),
    read("d9"),
    PictureAdded(picture=Evidence(id="e1", kind="photograph")),
    ProblemNoted(path="notes.bin", code="CC103", message="not text"),
    RecordsImported(ledger=ledger()),
    RecordsImported(ledger=ledger(claims=(claim(), claim("c2")), title="A ferry")),
]


@given(st.randoms(use_true_random=False), st.lists(st.sampled_from(MANY), max_size=4))
def test_neither_order_nor_repetition_matters(rnd: random.Random, again: list[Event]):
    turned = [*MANY, *again]
    rnd.shuffle(turned)

    assert gather(turned) == gather(MANY)


def test_everything_is_in_the_order_of_its_ids():
    held = gather(MANY[::-1])

    assert [document.id for document in held.documents] == ["d1", "d2", "d3"]
    assert list(held.publishers) == ["d1", "d2", "d3"]
    assert [claim.id for claim in held.given.claims] == ["c1", "c2"]


def test_a_reading_by_newer_rules_counts_and_one_without_its_document_does_not():
    held = gather(MANY)

    assert [(reading.doc, reading.rules) for reading in held.readings] == [
        ("d1", "10"),
        ("d2", "1"),
    ]


def test_a_document_added_twice_counts_once_as_it_was_first_known():
    early = replace(document(published=None), captured=date(2031, 3, 5), path="a.txt")
    late = replace(early, captured=date(2031, 3, 6), path="b.txt")
    events = [DocumentAdded(document=each, publisher=outlet()) for each in (late, early)]

    assert gather(events).documents == (early,)


def test_imported_files_may_share_records_but_not_ids():
    other = ledger(claims=(replace(claim(), text="The ferry is lost"),))

    with pytest.raises(BadRecord, match="different claims with the id 'c1'"):
        gather([RecordsImported(ledger=ledger()), RecordsImported(ledger=other)])


def test_a_case_without_events_is_empty():
    held = gather([])

    assert (held.documents, held.readings, held.given, held.title) == ((), (), None, None)
