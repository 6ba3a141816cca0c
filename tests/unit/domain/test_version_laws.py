"""
What must hold of every ledger in which outlets edit what they published, and people withdraw it.
"""

import copy
from datetime import date
from itertools import pairwise
from typing import Any

from hypothesis import event, given
from hypothesis import strategies as st
from unit.domain.gold_loader import ledger_of
from unit.domain.random_ledgers import CLAIMS, DAYS, NOBODY, PEOPLE, ledgers

from counterclaim.domain.snapshot import snapshot

Raw = dict[str, Any]
Counts = dict[tuple[str, str, str], int]

ORIGINS = ("origins_min", "origins_max", "bloc_independent")


def _counts(raw: Raw, day: str | None = None) -> Counts:
    seen = snapshot(ledger_of(raw), date.fromisoformat(day) if day else None)
    return {
        (standing.claim, side, count): getattr(getattr(standing, side), count)
        for standing in seen.standings
        for side in ("asserted", "denied")
        for count in ORIGINS
    }


def _more_than(after: Counts, before: Counts) -> Counts:
    return {key: after[key] for key in before if after[key] > before[key]}


def _as_versions(raw: Raw) -> Raw:
    """Let the documents of each outlet be the versions of one."""
    told = copy.deepcopy(raw)
    ordered = sorted(told["documents"], key=lambda d: (d["publisher"], d["published"], d["id"]))
    for before, after in pairwise(ordered):
        if before["publisher"] == after["publisher"]:
            after["version_of"] = before["id"]
    return told


def _edited(raw: Raw, data: st.DataObject) -> Raw:
    """
    Add a later version of a document that keeps some of its statements and tells nothing new.

    Whoever is not named, and some who are, are sources of the new document's own.
    """
    told = copy.deepcopy(raw)
    first = data.draw(st.sampled_from(told["documents"]))
    said = [s for s in told["statements"] if s["doc"] == first["id"]]
    day = data.draw(st.sampled_from([d for d in DAYS if d >= first["published"]]))
    told["documents"].append(
        {**first, "id": "dv", "published": day, "version_of": first["id"]},
    )
    kept = data.draw(st.lists(st.sampled_from(said), unique_by=lambda s: s["id"])) if said else []
    own = {x for x in (*PEOPLE, *NOBODY) if x in NOBODY or data.draw(st.booleans())}
    told["sources"] += [
        {**source, "id": f"{source['id']}-v"} for source in told["sources"] if source["id"] in own
    ]
    for statement in kept:
        chain = [
            {"source": f"{step['source']}-v" if step["source"] in own else step["source"]}
            for step in statement["chain"]
        ]
        root = statement["root"]
        told["statements"].append(
            {
                **statement,
                "id": f"{statement['id']}-v",
                "doc": "dv",
                "published": day,
                "chain": chain,
                "root": f"{root}-v" if root in own else root,
            }
        )
    event(f"{len(kept)} of {len(said)} kept")
    return told


@given(raw=ledgers())
def test_calling_documents_versions_never_raises_a_count(raw: Raw) -> None:
    assert _more_than(_counts(_as_versions(raw)), _counts(raw)) == {}


@given(raw=ledgers(copies=False), data=st.data())
def test_a_later_version_never_raises_a_count(raw: Raw, data: st.DataObject) -> None:
    edited = _edited(raw, data)

    assert _more_than(_counts(edited), _counts(raw)) == {}


@given(raw=ledgers(copies=False), data=st.data())
def test_what_a_later_version_keeps_whole_counts_as_before(raw: Raw, data: st.DataObject) -> None:
    raw["corrections"] = []
    raw["dependences"] = []
    edited = _edited(raw, data)
    first = next(d["version_of"] for d in edited["documents"] if d["id"] == "dv")
    said = {s["id"] for s in raw["statements"] if s["doc"] == first}
    kept = {s["id"].removesuffix("-v") for s in edited["statements"] if s["doc"] == "dv"}
    seen = snapshot(ledger_of(edited))

    states = {(s, c): state for s, c, state in seen.states}

    assert {state for (s, _), state in states.items() if s in kept} <= {"live"}
    assert {state for (s, _), state in states.items() if s.endswith("-v")} <= {"live"}
    if said == kept:
        assert set(states.values()) <= {"live"}


@given(raw=ledgers(), day=st.sampled_from(DAYS), data=st.data())
def test_before_the_edit_was_seen_the_view_is_that_without_it(
    raw: Raw, day: str, data: st.DataObject
) -> None:
    edited = _edited(raw, data)
    version = edited["documents"][-1]
    version["published"], version["captured"] = DAYS[0], "2030-01-09"

    then = snapshot(ledger_of(edited), date.fromisoformat(day))

    assert then == snapshot(ledger_of(raw), date.fromisoformat(day))


@given(raw=ledgers(), random=st.randoms(use_true_random=False), data=st.data())
def test_the_order_of_versions_in_a_ledger_does_not_matter(
    raw: Raw, random: Any, data: st.DataObject
) -> None:
    edited = _edited(_as_versions(raw), data)
    mixed = copy.deepcopy(edited)
    for kind in ("statements", "dependences", "sources", "documents", "corrections", "claims"):
        random.shuffle(mixed[kind])

    assert snapshot(ledger_of(mixed)) == snapshot(ledger_of(edited))


@given(raw=ledgers())
def test_an_edit_takes_nothing_out_of_what_was_ever_said(raw: Raw) -> None:
    versions = {s.claim: s.ever for s in snapshot(ledger_of(_as_versions(raw))).standings}

    assert versions == {s.claim: s.ever for s in snapshot(ledger_of(raw)).standings}


def _withdrawing(raw: Raw, data: st.DataObject) -> tuple[Raw, set[str]]:
    """Withdraw some documents that tell no correction; return the ids of their statements too."""
    told = copy.deepcopy(raw)
    out = data.draw(st.sets(st.sampled_from([d["id"] for d in told["documents"]]), min_size=1))
    for document in told["documents"]:
        if document["id"] in out:
            document["withdrawn"] = True
    gone = {s["id"] for s in told["statements"] if s["doc"] in out}
    told["corrections"] = [c for c in told["corrections"] if c["statement"] not in gone]
    return told, gone


@given(raw=ledgers(), data=st.data())
def test_withdrawing_a_document_never_raises_a_count(raw: Raw, data: st.DataObject) -> None:
    withdrawn, _ = _withdrawing(raw, data)
    standing = {**raw, "corrections": withdrawn["corrections"]}

    assert _more_than(_counts(withdrawn), _counts(standing)) == {}


@given(raw=ledgers(), data=st.data())
def test_a_withdrawn_document_is_in_no_count_and_on_no_side(raw: Raw, data: st.DataObject) -> None:
    withdrawn, gone = _withdrawing(raw, data)
    seen = snapshot(ledger_of(withdrawn))

    told = {s for s, _, _ in seen.states}
    for standing in seen.standings:
        told |= {*standing.ever, *standing.zombies, *standing.stale, *standing.doubted}
        told |= {*standing.asserted.statements, *standing.denied.statements}
    told |= {s for alarm in seen.alarms for s in alarm.statements}

    assert not told & gone


@given(raw=ledgers(), data=st.data())
def test_withdrawing_everything_leaves_nothing(raw: Raw, data: st.DataObject) -> None:
    for document in raw["documents"]:
        document["withdrawn"] = True

    seen = snapshot(ledger_of(raw))

    assert not any(_counts(raw).values())
    assert seen.states == ()
    assert {s.claim for s in seen.standings} == set(CLAIMS)
    assert not any(s.ever for s in seen.standings)
