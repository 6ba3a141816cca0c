"""
One domain value as JSON and back.
"""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.ledger.cases import any_of, statement

from counterclaim.domain.claim import Claim
from counterclaim.domain.place import Place
from counterclaim.domain.quantity import Quantity
from counterclaim.domain.reading import Reading
from counterclaim.domain.statement import Statement
from counterclaim.domain.time import Interval
from counterclaim.errors import BadRecord
from counterclaim.ledger.kinds import KINDS
from counterclaim.ledger.records import canonical, from_json, read_back, strays, to_json


@pytest.mark.parametrize("kind", [*KINDS.values(), Reading], ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_any_record_comes_back_as_it_was(kind: type, data: st.DataObject):
    record = data.draw(any_of(kind))

    written = canonical(to_json(record))
    back = from_json(kind, json.loads(written))

    assert back == record
    assert canonical(to_json(back)) == written


@pytest.mark.parametrize("kind", [*KINDS.values(), Reading], ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_what_was_written_is_read_back_as_what_it_says(kind: type, data: st.DataObject):
    record = data.draw(any_of(kind))

    written = canonical(to_json(record))
    back = read_back(kind, written)

    assert back == from_json(kind, json.loads(written)) == record
    assert canonical(to_json(back)) == written


@pytest.mark.parametrize("key", ["extra", "\0extra"])
def test_an_unknown_key_may_have_any_name(key: str):
    raw = {"id": "quay", key: [["depth", 4]]}

    back = read_back(Place, canonical(raw))

    assert back == from_json(Place, raw) == Place(id="quay", extra=((key, [["depth", 4]]),))


def test_what_was_written_badly_is_said_to_be_bad():
    written = canonical(to_json(statement()) | {"quote": "shouted"})

    with pytest.raises(BadRecord, match="statement 's1' has a bad quote"):
        read_back(Statement, written)


def test_a_day_stays_a_day_and_an_instant_an_instant():
    written = {"start": "2031-03-04", "end": "2031-03-04T10:00:00+04:30"}

    interval = from_json(Interval, written)

    assert interval.start == date(2031, 3, 4)
    assert to_json(interval) == written


@pytest.mark.parametrize("text", ["20310304", "1931", "4 March 2031", "2031-W10-2", ""])
def test_only_days_and_instants_are_dates(text: str):
    with pytest.raises(BadRecord, match="which is not a date"):
        from_json(Interval, {"start": text})


def test_whole_numbers_and_fractions_keep_their_kind():
    quantity = from_json(Quantity, {"low": 70, "high": 100.0})

    assert canonical(to_json(quantity)) == '{"high":100.0,"low":70}'


def test_unknown_keys_are_kept_in_order_of_name():
    place = from_json(Place, {"id": "quay", "zone": 3, "depth": {"m": [4, 5.5]}})

    assert place.extra == (("depth", {"m": [4, 5.5]}), ("zone", 3))


def test_unknown_keys_without_a_place_are_named():
    raw = to_json(statement())
    raw["span"]["colour"] = "red"
    raw["links"][0]["weight"] = 1

    assert list(strays(Statement, raw)) == ["links[0].weight", "span.colour"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"quote": "shouted"}, "statement 's1' has a bad quote"),
        ({"links": [{"claim": "c1", "stance": 1, "mode": "explicit"}]}, r"bad links\[0\]\.stance"),
        ({"against_interest": 1}, "bad against_interest"),
        ({"content": "The ferry"}, "bad content"),
        ({"span": {"start": 5, "end": 2, "text": ""}}, "statement 's1': span"),
        ({"about": {"start": "2031-03-05", "end": "2031-03-04"}}, "an interval cannot start"),
        ({"said": {"start": "yesterday"}}, r"statement 's1': said\.start is 'yesterday'"),
    ],
)
def test_a_bad_field_is_named_with_its_record(change: dict[str, object], said: str):
    raw = to_json(statement()) | change

    with pytest.raises(BadRecord, match=said) as refused:
        from_json(Statement, raw)

    assert refused.value.next_step


def test_a_missing_field_is_named():
    with pytest.raises(BadRecord, match="claim 'c1' has a bad text: field required"):
        from_json(Claim, {"id": "c1", "property": "location", "subject": None})


@pytest.mark.parametrize("raw", [None, 3, "x", [], [[]]])
def test_what_is_no_object_is_no_record(raw: object):
    with pytest.raises(BadRecord, match="without an id"):
        from_json(Claim, raw)


def test_an_extra_key_with_the_name_of_a_field_is_refused():
    place = Place(id="quay", extra=(("within", "sea"),))

    with pytest.raises(BadRecord, match="'within' twice"):
        to_json(place)
