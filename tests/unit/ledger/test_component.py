"""
One claim answered from the tables is the claim as the whole ledger has it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, create_engine
from unit.domain.gold_loader import ledger_of
from unit.domain.random_ledgers import DAYS, EVIDENCE, OUTLETS, PEOPLE, ledgers
from unit.ledger.cases import ledger as ferry

from counterclaim.domain.ledger import Ledger
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.text import Mention
from counterclaim.domain.time import Moment
from counterclaim.errors import UnknownRecord
from counterclaim.exports.explain import explain
from counterclaim.ledger.codec import read_ledger
from counterclaim.ledger.component import around, component, standing_of
from counterclaim.ledger.layout import lay_out
from counterclaim.ledger.projection import fill
from counterclaim.ledger.store import CaseStore
from counterclaim.pipeline import explained, import_case, open_case

Raw = dict[str, Any]

PLACES = ["valley", "ridge", "mill", "town"]
ON_PLACES = [
    {"property": "control", "subject": place, "value": {"holder": holder, "extent": "complete"}}
    for place in PLACES
    for holder in ("army", "not army", "rebels")
]
ON_PEOPLE = [
    {"property": "location", "subject": "mayor", "value": place} for place in (*PLACES, "not ridge")
] + [
    {"property": "event:leave", "subject": "mayor", "value": "valley"},
    {"property": "presence", "subject": "mayor", "value": "ridge"},
    {"property": "untyped", "subject": None, "value": None},
]


@contextmanager
def tables_of(ledger: Ledger) -> Iterator[Connection]:
    """The tables of a ledger, in memory."""
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        lay_out(connection)
        fill(connection, ledger, recorded={}, last_event=0)
        yield connection
    engine.dispose()


def differing(ledger: Ledger, days: list[Moment | None]) -> list[tuple[str, Moment | None]]:
    """Return the claims, with the days, that the tables answer otherwise than the ledger."""
    with tables_of(ledger) as connection:
        return [
            (standing.claim, day)
            for day in days
            for standing in snapshot(ledger, day).standings
            if standing_of(connection, standing.claim, day) != standing
        ]


def told_otherwise(ledger: Ledger, days: list[Moment | None]) -> list[tuple[str, Moment | None]]:
    """Return the claims, with the days, of which the tables tell other lines than the ledger."""
    views = {day: snapshot(ledger, day) for day in days}
    with tables_of(ledger) as connection:
        near = {claim.id: around(connection, claim.id) for claim in ledger.claims}
    return [
        (claim, day)
        for claim, (part, names) in near.items()
        for day, view in views.items()
        if list(explain(part, snapshot(part, day, names), claim))
        != list(explain(ledger, view, claim))
    ]


def days_of(ledger: Ledger) -> list[Moment | None]:
    """Return the days on which something of a ledger was published, and all of them."""
    told = sorted({str(d.known_from)[:10] for d in ledger.documents if d.known_from is not None})
    return [None, *(date.fromisoformat(day) for day in told)]


@st.composite
def wide_ledgers(draw: Any) -> Ledger:
    """
    A ledger with places, edited and withdrawn documents, sources of one name and rejected readings.
    """
    raw = draw(ledgers())
    _add_claims(draw, raw)
    _edit(draw, raw)
    names = st.sampled_from(["an official", "a guard", "a clerk"])
    for source in raw["sources"]:
        if source["id"] in PEOPLE:
            source["name"] = draw(names)
    for statement in raw["statements"]:
        statement["review"] = draw(st.sampled_from(["unchecked"] * 6 + ["accepted", "rejected"]))
    documents = [d["id"] for d in raw["documents"]]
    for item in raw["evidence"]:
        item["doc"] = draw(st.sampled_from([None, *documents]))
        item["mention"] = {"start": 0, "end": 5, "text": draw(st.sampled_from(["photo", "video"]))}
        item["released_by"] = draw(st.sampled_from([None, *PEOPLE, *OUTLETS]))
    for finding in raw["dependences"]:
        if draw(st.integers(0, 2)) == 0:
            anybody = st.sampled_from(PEOPLE + OUTLETS + EVIDENCE)
            finding["members"] = draw(st.lists(anybody, min_size=2, max_size=3))
        if draw(st.integers(0, 5)) == 0:
            finding["claims"] = []
    made = ledger_of(raw)
    spans = draw(st.lists(st.sampled_from(documents), max_size=2))
    told = tuple(Mention(doc=doc, start=0, end=1, text="x") for doc in spans)
    return replace(made, corrections=tuple(replace(c, spans=told) for c in made.corrections))


def _add_claims(draw: Any, raw: Raw) -> None:
    """Add claims about places and people, and let the statements tell them too."""
    kinds = draw(st.lists(st.sampled_from(ON_PLACES + ON_PEOPLE), min_size=2, max_size=5))
    spans = st.sampled_from([(None, None), (DAYS[0], DAYS[1]), (DAYS[1], DAYS[3]), (None, DAYS[0])])
    for number, kind in enumerate(kinds, 2):
        start, end = draw(spans)
        claim = {"id": f"c{number}", **kind, "valid": {"start": start, "end": end}}
        if kind["property"] == "control" and draw(st.booleans()):
            claim["part_of"] = draw(st.sampled_from(PLACES))
        raw["claims"].append(claim)
    more = st.sampled_from([None, *(f"c{n}" for n in range(2, len(kinds) + 2))])
    for statement in raw["statements"]:
        claim_id = draw(more)
        if claim_id is not None:
            link = {"claim": claim_id, "stance": "asserts", "mode": "explicit"}
            statement["links"] = [*statement["links"], link]
    raw["places"] = [
        {"id": place, "within": draw(st.sampled_from([None, *PLACES]))}
        for place in draw(st.lists(st.sampled_from(PLACES), unique=True))
    ]


def _edit(draw: Any, raw: Raw) -> None:
    """Let some documents be versions of others, carry one text, have no date, or be withdrawn."""
    for number, document in enumerate(raw["documents"]):
        earlier = [d for d in raw["documents"][:number] if d["publisher"] == document["publisher"]]
        if earlier and draw(st.booleans()):
            document["version_of"] = draw(st.sampled_from(earlier))["id"]
            document["captured"] = draw(st.sampled_from([None, *DAYS]))
        document["url"] = draw(st.sampled_from([None, "https://x.example/a"]))
        document["text"] = draw(st.sampled_from(["photo of it", "video of it"]))
        document["withdrawn"] = draw(st.integers(0, 5)) == 0
        if draw(st.integers(0, 7)) == 0:
            document["published"] = None


@given(ledger=wide_ledgers())
def test_every_claim_stands_in_the_tables_as_in_the_whole_ledger(ledger: Ledger) -> None:
    assert differing(ledger, days_of(ledger)) == []
    assert told_otherwise(ledger, days_of(ledger)) == []


@given(raw=ledgers())
def test_nothing_of_the_calculus_is_lost_in_the_tables(raw: Raw) -> None:
    ledger = ledger_of(raw)

    assert differing(ledger, days_of(ledger)) == []


def test_every_claim_of_the_example_stands_as_in_the_whole_ledger(examples: Path) -> None:
    gold = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger

    assert differing(gold, days_of(gold)) == []
    assert told_otherwise(gold, days_of(gold)) == []


@pytest.mark.shared
def test_every_claim_of_the_founding_article_stands_as_in_the_whole_ledger(shared: Path) -> None:
    gold = read_ledger((shared / "gold" / "seed.json").read_bytes()).ledger

    assert differing(gold, days_of(gold)) == []
    assert told_otherwise(gold, days_of(gold)) == []


def test_what_does_not_bear_on_a_claim_is_not_read(examples: Path) -> None:
    gold = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger

    with tables_of(gold) as connection:
        sizes = [len(component(connection, claim.id).statements) for claim in gold.claims]

    assert max(sizes) < len(gold.statements)
    assert sorted(sizes)[len(sizes) // 2] * 10 < len(gold.statements)


def test_the_text_of_no_document_is_read() -> None:
    with tables_of(ferry()) as connection:
        part = component(connection, "c1")

    assert [d.text for d in part.documents] == [d.sha256 for d in ferry().documents]


def test_a_claim_that_is_not_there_is_said_to_be_none() -> None:
    with (
        tables_of(ferry()) as connection,
        pytest.raises(UnknownRecord, match="no claim 'c9'"),
    ):
        standing_of(connection, "c9")


def test_a_case_file_answers_for_one_claim(tmp_path: Path) -> None:
    with CaseStore.create(tmp_path / "case.db") as store:
        store.project(ferry())
        found = store.standing_of("c1")

    assert (found,) == snapshot(ferry()).standings


def test_the_command_tells_a_claim_from_the_tables(
    tmp_path: Path, examples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "case.db"
    import_case(examples / "torvane.gold.json", path)
    claims = [claim.id for claim in open_case(path).ledger.claims]
    as_before = [list(open_case(path).explain(claim)) for claim in claims]

    monkeypatch.setattr("counterclaim.pipeline.open_case", lambda *_: pytest.fail("all was read"))

    assert [list(explained(path, claim)) for claim in claims] == as_before
