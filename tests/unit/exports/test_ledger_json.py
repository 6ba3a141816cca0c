"""
A case as ledger JSON: a function of its records and its day, and a whole ledger again.
"""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from unit.ledger.cases import DAY, claim, document, ledger, outlet, statement

from counterclaim.domain.claim import Relation, RelationKind
from counterclaim.domain.dependence import Correction, Dependence
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.source import Entity
from counterclaim.domain.standing import Dispute, Life, Side, Snapshot, Standing, Support
from counterclaim.domain.text import Mention
from counterclaim.domain.time import Interval, Moment, parse_moment
from counterclaim.exports.known import known_part
from counterclaim.exports.ledger_json import ledger_json
from counterclaim.ledger.codec import read_ledger
from counterclaim.questions import pose

LATER = date(2031, 3, 9)
DAYS = ["2031-03-03", "2031-03-04", "2031-03-05", "2031-03-06", "2031-03-07"]


def side(*statements: str, blocs: tuple[str, ...] = ()) -> Side:
    """Return a side with one origin for each statement."""
    count = len(statements)
    return Side(
        statements=statements,
        outlets=count,
        origins_min=count,
        origins_max=count,
        unattributed=0,
        named=0,
        non_party=0,
        first_hand=0,
        blocs=blocs,
        bloc_independent=count,
        anchored=0,
        identified=statements,
        origins=(),
    )


def standing(name: str = "c1", *, asserted: Side | None = None) -> Standing:
    """Return what the engine might say of a claim."""
    return Standing(
        claim=name,
        asserted=asserted or side("s1", blocs=("port", "army")),
        denied=side(),
        doubted=("s9", "s8"),
        asked=(),
        withheld=(),
        also=(),
        support=Support.SINGLE_ORIGIN,
        dispute=Dispute.DOUBTED,
        life=Life.LIVE,
        tentative=False,
        ever=("s1",),
        zombies=(),
        stale=(),
        contradicted_by=(),
        against_interest=(),
        agreed=False,
    )


def view(as_of: Moment | None = None, **changed: Any) -> Snapshot:
    """Return a snapshot by hand."""
    whole = Snapshot(
        as_of=as_of,
        standings=(standing(),),
        relations=(),
        questions=(),
        alarms=(),
        undated=(),
    )
    return replace(whole, **changed)


def seen(records: Ledger, as_of: Moment | None = None) -> Snapshot:
    """Return the snapshot the engine makes."""
    found = snapshot(records, as_of)
    return replace(found, questions=pose(records, found))


def exported(records: Ledger, snap: Snapshot | None = None) -> dict[str, Any]:
    """Return an export as an object."""
    made: dict[str, Any] = json.loads(ledger_json(records, snap or view()))
    return made


def later() -> Ledger:
    """Return the ferry's ledger with a second report, five days on, and all that hangs on it."""
    first, second = document(), document("d2", publisher="herald", published=LATER)
    denial = statement("s2", "d2", publisher="herald", claim="c2")
    mention = Mention(doc="d2", start=4, end=9, text="ferry")
    return ledger(
        documents=(first, second),
        sources=(*ledger().sources, outlet("herald")),
        statements=(statement(), replace(denial, resolves=("s1",))),
        claims=(claim(), claim("c2"), claim("c3")),
        entities=(
            Entity(id="ferry", name="the ferry", type="ship", mentions=(mention,)),
            Entity(id="isle", name="the isle", type="place", mentions=(mention,)),
        ),
        evidence=(
            Evidence(id="e1", kind="photograph", doc="d2", mention=mention.span),
            Evidence(id="e2", kind="recording", bears_on=("c1", "c2")),
        ),
        questions=(
            Question(
                id="q1",
                text="What of the ferry?",
                property="event:sink",
                subject="ferry",
                valid=Interval(),
                kind="functional",
                answers=(
                    Answer(id="a1", text="sunk", claims=("c1",)),
                    Answer(id="a2", text="lost", claims=("c2",)),
                ),
                common_ground=("c2", "c3"),
            ),
        ),
        dependences=(
            Dependence(id="x1", basis="same_text", strength="must", a="s1", b="s2"),
            Dependence(
                id="x2",
                basis="speaks_for",
                strength="may",
                a="courier",
                b="master",
                spans=(mention,),
            ),
            Dependence(id="x3", basis="scope", strength="may", a="courier", b="e2", claims=("c2",)),
        ),
        corrections=(
            Correction(id="k1", type="retraction", by="courier", date=LATER, claims=("c1",)),
            Correction(
                id="k2", type="retraction", by="courier", date=DAY, claims=("c1",), statement="s2"
            ),
        ),
    )


def test_the_head_says_what_the_file_is():
    written = exported(ledger(), view(date(2031, 3, 4)))

    assert (written["format"], written["title"], written["as_of"]) == (
        "counterclaim-ledger/1",
        "The ferry",
        "2031-03-04",
    )


def test_records_carry_what_is_worked_out_of_them():
    written = exported(ledger())
    (document_row,), (statement_row,), (claim_row,) = (
        written[kind] for kind in ("documents", "statements", "claims")
    )

    assert (document_row["length"], document_row["sha256"][:8]) == (44, document().sha256[:8])
    assert (statement_row["holder"], statement_row["published"]) == ("master", "2031-03-04")
    assert claim_row["asserted_by"] == [{"statement": "s1", "mode": "explicit"}]
    assert claim_row["denied_by"] == claim_row["questioned_by"] == claim_row["asked_by"] == []


def test_what_the_engine_found_is_always_there():
    expected = exported(ledger())["expected"]

    assert expected == {
        "claims": {
            "c1": {
                "asserted": {
                    "statements": ["s1"],
                    "origins_min": 1,
                    "origins_max": 1,
                    "unattributed": 0,
                    "named": 0,
                    "non_party": 0,
                    "first_hand": 0,
                    "blocs": ["army", "port"],
                },
                "denied": {
                    "statements": [],
                    "origins_min": 0,
                    "origins_max": 0,
                    "unattributed": 0,
                    "named": 0,
                    "non_party": 0,
                    "first_hand": 0,
                    "blocs": [],
                },
                "doubted": ["s8", "s9"],
                "support": "single-origin",
                "dispute": "doubted",
                "life": "live",
                "tentative": False,
            }
        },
        "contradiction_pairs": [],
    }


def test_relations_carry_their_reason_and_only_contradictions_are_pairs():
    kinds = (RelationKind.TENSION, RelationKind.CONTRADICTS, RelationKind.MAY_CONTRADICT)
    names = (("c2", "c3"), ("c2", "c1"), ("c1", "c3"))
    relations = tuple(
        Relation(a=a, b=b, kind=kind, reason="because")
        for (a, b), kind in zip(names, kinds, strict=True)
    )
    records = ledger(claims=(claim(), claim("c2"), claim("c3")))

    written = exported(records, view(relations=relations))

    assert written["expected"]["contradiction_pairs"] == [["c1", "c2"]]
    assert written["claim_relations"][0] == {
        "a": "c1",
        "b": "c3",
        "type": "may-contradict",
        "reason": "because",
    }


def test_questions_are_the_snapshots_and_contested_is_computed():
    records = later()
    asked = replace(records.questions[0], contested=True)

    written = exported(records, view(questions=(asked,)))

    assert [row["contested"] for row in written["questions"]] == [True]


def test_the_text_is_canonical():
    written = ledger_json(ledger(title="Øre"), view())

    assert written.startswith('{\n "as_of": null,\n "assessments": [],\n "claim_relations": [],')
    assert written.endswith("}\n")
    assert "Øre" in written


def test_the_order_of_records_does_not_matter():
    records = later()
    turned = replace(
        records,
        **{kind: getattr(records, kind)[::-1] for kind in ("documents", "claims", "sources")},
    )

    assert ledger_json(turned, seen(turned)) == ledger_json(records, seen(records))


def test_nothing_of_a_hand_made_files_scoring_goes_out():
    marked = replace(statement(), extra=(("alt_act", ["deny"]), ("scoring", "core"), ("x", 1)))

    (row,) = exported(ledger(statements=(marked,)))["statements"]

    assert row["x"] == 1
    assert not {"alt_act", "scoring"} & row.keys()


def test_an_export_is_the_same_after_an_import(examples: Path):
    records = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger

    first = ledger_json(records, seen(records))
    read = read_ledger(first)

    assert read.warnings == ()
    assert ledger_json(read.ledger, seen(read.ledger)) == first


@pytest.mark.parametrize("day", DAYS)
def test_an_export_as_of_a_day_is_a_ledger_again(examples: Path, day: str):
    records = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger
    as_of = parse_moment(day)

    first = ledger_json(records, seen(records, as_of))
    read = read_ledger(first)

    assert read.warnings == ()
    assert read.ledger == _uncontested(
        known_part(replace(records, questions=seen(records, as_of).questions), as_of)
    )
    again = json.loads(ledger_json(read.ledger, seen(read.ledger, as_of)))["expected"]["claims"]
    counted = json.loads(first)["expected"]["claims"]
    assert again == {name: counted[name] for name in again}


@pytest.mark.parametrize("day", [None, *DAYS[:-1]])
def test_the_example_says_what_its_gold_expects(examples: Path, day: str | None):
    raw = (examples / "torvane.gold.json").read_bytes()
    gold, records = json.loads(raw)["expected"], read_ledger(raw).ledger

    found = exported(records, seen(records, parse_moment(day) if day else None))["expected"]

    agreed = ("asserted", "denied", "doubted", "support", "dispute", "life")
    expected = gold["as_of"][day] if day else gold["claims"]
    for name, wanted in expected.items():
        for key in set(agreed) & wanted.keys():
            got = found["claims"][name][key]
            assert got == wanted[key], (name, key)
    if day is None:
        assert found["contradiction_pairs"] == sorted(map(sorted, gold["contradiction_pairs"]))


@pytest.mark.shared
def test_the_founding_ledger_goes_out_and_comes_back(shared: Path):
    records = read_ledger((shared / "gold" / "seed.json").read_bytes()).ledger

    first = ledger_json(records, seen(records))
    read = read_ledger(first)

    assert ledger_json(read.ledger, seen(read.ledger)) == first


def test_as_of_a_day_nothing_later_is_told():
    known = known_part(later(), DAY)

    assert {kind: [r.id for r in getattr(known, kind)] for kind in ("documents", "statements")} == {
        "documents": ["d1"],
        "statements": ["s1"],
    }
    assert [each.id for each in known.claims] == ["c1", "c3"]
    assert [each.id for each in known.sources] == ["courier", "master"]
    assert [(each.id, each.mentions) for each in known.entities] == [("ferry", ())]
    assert [(each.id, each.bears_on) for each in known.evidence] == [("e2", ("c1",))]
    assert [(each.id, each.spans) for each in known.dependences] == [("x2", ())]
    assert known.corrections == ()
    (question,) = known.questions
    assert [answer.id for answer in question.answers] == ["a1"]
    assert question.common_ground == ("c3",)


def test_as_of_the_last_day_everything_is_told():
    assert known_part(later(), LATER) == later().sorted() == known_part(later(), None)


def test_a_document_without_a_date_is_outside_every_day():
    records = ledger(documents=(document(published=None),))

    assert known_part(records, LATER).documents == ()
    assert exported(records)["statements"][0]["published"] is None


@pytest.mark.parametrize("day", DAYS)
def test_what_was_known_counts_as_it_did(examples: Path, day: str):
    as_of = parse_moment(day)
    records = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger
    cut = known_part(records, as_of)

    then = {row["claim"]: row for row in _counts(snapshot(records, as_of))}
    now = _counts(snapshot(cut))

    assert all(then[row["claim"]] == row for row in now)


def _uncontested(records: Ledger) -> Ledger:
    """What a file says of contest is never read."""
    questions = tuple(replace(question, contested=False) for question in records.questions)
    return replace(records, questions=questions)


def _counts(snap: Snapshot) -> list[dict[str, Any]]:
    keys = ("claim", "support", "dispute", "life")
    sides = ("statements", "origins_min", "origins_max", "unattributed", "named", "blocs")
    return [
        {key: getattr(s, key) for key in keys}
        | {f"a {key}": getattr(s.asserted, key) for key in sides}
        | {f"d {key}": getattr(s.denied, key) for key in sides}
        for s in snap.standings
    ]
