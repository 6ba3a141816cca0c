"""
What must hold for every ledger (METHOD 3.5).
"""

import copy
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from unit.domain.gold_loader import ledger_of
from unit.domain.random_ledgers import CLAIMS, DAYS, OUTLETS, PEOPLE, ledgers

from counterclaim.domain.chains import voices_on
from counterclaim.domain.independence import Dependences
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.sides import side_of
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.source import UNKNOWN
from counterclaim.domain.standing import Side, Standing
from counterclaim.domain.statement import Firmness, Review, Stance
from counterclaim.domain.view import view

Counts = dict[tuple[str, str], dict[str, int]]

ORIGINS = ("origins_min", "origins_max", "bloc_independent")
ALL = (*ORIGINS, "named", "non_party", "first_hand")


def _standings(ledger: Ledger, day: str | None = None) -> dict[str, Standing]:
    as_of = date.fromisoformat(day) if day else None
    return {standing.claim: standing for standing in snapshot(ledger, as_of).standings}


def _counts(ledger: Ledger) -> Counts:
    return {
        (claim, name): {count: getattr(side, count) for count in ALL}
        for claim, standing in _standings(ledger).items()
        for name, side in (("asserted", standing.asserted), ("denied", standing.denied))
    }


def _no_more(after: Counts, before: Counts, counts: tuple[str, ...]) -> bool:
    return all(after[side][count] <= before[side][count] for side in before for count in counts)


def _sides(ledger: Ledger) -> list[Side]:
    return [side for s in _standings(ledger).values() for side in (s.asserted, s.denied)]


@given(raw=ledgers(copies=False), data=st.data())
def test_an_echo_never_raises_a_count(raw: dict[str, Any], data: st.DataObject) -> None:
    told = data.draw(st.sampled_from(raw["statements"]))
    echoed = copy.deepcopy(raw)
    outlet = {"id": "oX", "name": "oX", "type": "outlet", "party": None, "named": True}
    document = {"id": "dX", "publisher": "oX", "published": "2030-01-05"}
    chain = [{"source": "oX"}, *told["chain"]]
    echoed["sources"].append(outlet)
    echoed["documents"].append(document)
    echoed["statements"].append({**told, "id": "zz", "doc": "dX", "chain": chain})

    assert _no_more(_counts(ledger_of(echoed)), _counts(ledger_of(raw)), ALL)


@given(raw=ledgers(), data=st.data())
def test_leaving_statements_out_never_raises_a_count(
    raw: dict[str, Any], data: st.DataObject
) -> None:
    ledger = ledger_of(raw)
    out = set(data.draw(st.lists(st.sampled_from([s.id for s in ledger.statements]))))
    seen = view(ledger)
    dependences = Dependences(seen, ledger.dependences)

    for claim in CLAIMS:
        voices = voices_on(seen, claim)
        classes = dependences.on(voices)
        for stance in (Stance.ASSERTS, Stance.DENIES):
            whole = side_of(seen, voices, classes, stance, lambda _: True)
            part = side_of(seen, voices, classes, stance, lambda s: s not in out)

            assert all(getattr(part, count) <= getattr(whole, count) for count in ALL)
            # an identified origin may decay to an unattributed one, so only their sum is bound
            assert part.origins_max + part.unattributed <= whole.origins_max + whole.unattributed


@given(raw=ledgers())
def test_counts_keep_their_bounds(raw: dict[str, Any]) -> None:
    for side in _sides(ledger_of(raw)):
        assert side.bloc_independent <= side.origins_min <= side.origins_max
        assert side.origins_max <= len(side.statements)
        assert max(side.named, side.non_party) <= side.origins_max
        assert bool(side.origins_max) is bool(side.origins_min)


@given(raw=ledgers(), data=st.data(), strength=st.sampled_from(["must", "may"]))
def test_a_dependence_never_raises_a_count(
    raw: dict[str, Any], data: st.DataObject, strength: str
) -> None:
    ids = st.sampled_from([s["id"] for s in raw["statements"]] + PEOPLE + OUTLETS)
    more = copy.deepcopy(raw)
    more["dependences"].append(
        {
            "id": "new",
            "a": data.draw(ids),
            "b": data.draw(ids),
            "basis": data.draw(st.sampled_from(["same_utterance", "knowledge_from"])),
            "strength": strength,
        }
    )

    before, after = _counts(ledger_of(raw)), _counts(ledger_of(more))

    assert _no_more(after, before, ORIGINS)
    if strength == "may":
        assert all(after[s]["origins_max"] == before[s]["origins_max"] for s in before)


@given(raw=ledgers())
def test_evidence_only_grows_from_day_to_day(raw: dict[str, Any]) -> None:
    ledger = ledger_of(raw)
    ever = [{c: set(s.ever) for c, s in _standings(ledger, day).items()} for day in DAYS]

    for earlier, later in pairwise(ever):
        assert all(earlier[claim] <= later[claim] for claim in CLAIMS)


@given(raw=ledgers(), day=st.sampled_from(DAYS))
def test_nothing_learned_later_leaks_into_an_earlier_view(raw: dict[str, Any], day: str) -> None:
    ids = {s["id"] for s in raw["statements"]}
    known = {s["id"] for s in raw["statements"] if s["published"] <= day}
    then = copy.deepcopy(raw)
    then["documents"] = [d for d in then["documents"] if d["published"] <= day]
    then["statements"] = [s for s in then["statements"] if s["id"] in known]
    then["dependences"] = [d for d in then["dependences"] if not ids & set(d["members"]) - known]
    then["corrections"] = [
        c for c in then["corrections"] if c["date"] <= day and c["statement"] in (None, *known)
    ]

    assert _standings(ledger_of(raw), day) == _standings(ledger_of(then))


@given(
    raw=ledgers(),
    by=st.sampled_from(OUTLETS + PEOPLE),
    claim=st.sampled_from(CLAIMS),
    day=st.sampled_from(DAYS),
)
def test_a_retraction_deletes_nothing_and_raises_nothing(
    raw: dict[str, Any], by: str, claim: str, day: str
) -> None:
    more = copy.deepcopy(raw)
    more["corrections"].append(
        {"id": "new", "type": "retraction", "by": by, "date": day, "claims": [claim]}
    )
    before, after = ledger_of(raw), ledger_of(more)
    sides = _counts(before), _counts(after)

    assert all(_standings(before)[c].ever == _standings(after)[c].ever for c in CLAIMS)
    assert all(
        sides[1][c, "asserted"][count] <= sides[0][c, "asserted"][count]
        for c in CLAIMS
        for count in ("origins_min", "origins_max")
    )
    for earlier in (d for d in DAYS if d < day):
        assert _standings(before, earlier) == _standings(after, earlier)


@given(raw=ledgers(), random=st.randoms(use_true_random=False))
def test_order_and_repeated_findings_do_not_matter(raw: dict[str, Any], random: Any) -> None:
    mixed = copy.deepcopy(raw)
    mixed["dependences"] += copy.deepcopy(mixed["dependences"])
    for kind in ("statements", "dependences", "sources", "documents", "corrections", "claims"):
        random.shuffle(mixed[kind])

    assert snapshot(ledger_of(raw)) == snapshot(ledger_of(mixed))


@given(raw=ledgers(), data=st.data())
def test_splitting_a_document_in_two_changes_no_count(
    raw: dict[str, Any], data: st.DataObject
) -> None:
    moved = data.draw(st.sets(st.sampled_from([s["id"] for s in raw["statements"]])))
    split = copy.deepcopy(raw)
    split["documents"] += [{**d, "id": f"{d['id']}-2"} for d in split["documents"]]
    for statement in split["statements"]:
        if statement["id"] in moved:
            statement["doc"] += "-2"

    assert _counts(ledger_of(split)) == _counts(ledger_of(raw))


def _doubtful(ledger: Ledger, ids: set[str]) -> Ledger:
    return replace(
        ledger,
        statements=tuple(
            replace(s, firmness=Firmness.TENTATIVE) if s.id in ids else s for s in ledger.statements
        ),
    )


@given(raw=ledgers(), data=st.data())
def test_a_tentative_statement_never_raises_a_minimum(
    raw: dict[str, Any], data: st.DataObject
) -> None:
    ids = [s["id"] for s in raw["statements"]]
    some = data.draw(st.sets(st.sampled_from(ids)))
    new = data.draw(st.sampled_from(ids))
    raw["corrections"] = [c for c in raw["corrections"] if c["statement"] != new]
    without = copy.deepcopy(raw)
    without["statements"] = [s for s in raw["statements"] if s["id"] != new]
    without["dependences"] = [d for d in raw["dependences"] if new not in d["members"]]
    with_it = copy.deepcopy(raw)
    with_it["dependences"] = without["dependences"]

    before = _counts(_doubtful(ledger_of(without), some))
    after = _counts(_doubtful(ledger_of(with_it), some | {new}))

    assert _no_more(after, before, ("origins_min",))


@given(raw=ledgers(cites=False), data=st.data())
def test_doubting_a_reading_never_raises_a_count(raw: dict[str, Any], data: st.DataObject) -> None:
    some = data.draw(st.sets(st.sampled_from([s["id"] for s in raw["statements"]])))
    ledger = ledger_of(raw)

    doubted = _doubtful(ledger, some)

    assert _no_more(_counts(doubted), _counts(ledger), ("origins_min", "origins_max"))


@given(raw=ledgers(), data=st.data())
def test_an_accepted_reading_counts_as_a_firm_one(raw: dict[str, Any], data: st.DataObject) -> None:
    some = data.draw(st.sets(st.sampled_from([s["id"] for s in raw["statements"]])))
    ledger = ledger_of(raw)
    accepted = replace(
        _doubtful(ledger, some),
        statements=tuple(
            replace(s, firmness=Firmness.TENTATIVE, review=Review.ACCEPTED) if s.id in some else s
            for s in ledger.statements
        ),
    )

    assert _counts(accepted) == _counts(ledger)


@given(raw=ledgers(), data=st.data())
def test_a_rejected_reading_counts_as_if_it_were_not_there(
    raw: dict[str, Any], data: st.DataObject
) -> None:
    some = data.draw(st.sets(st.sampled_from([s["id"] for s in raw["statements"]])))
    ledger = ledger_of(raw)
    rejected = replace(
        ledger,
        statements=tuple(
            replace(s, review=Review.REJECTED) if s.id in some else s for s in ledger.statements
        ),
    )
    absent = replace(
        ledger,
        statements=tuple(s for s in ledger.statements if s.id not in some),
        corrections=tuple(c for c in ledger.corrections if c.statement not in some),
    )

    assert _standings(rejected) == _standings(absent)


@given(raw=ledgers())
def test_an_unknown_affiliation_is_never_non_party_and_never_anchors(raw: dict[str, Any]) -> None:
    for side in _sides(ledger_of(raw)):
        unknown = [o for o in side.origins if o.party == UNKNOWN]
        identified = [o for o in side.origins if o.identified]

        assert not any(origin.anchored for origin in unknown)
        assert side.non_party == sum(origin.party is None for origin in identified)
        if identified and {o.party for o in identified} <= {UNKNOWN, "A"}:
            assert side.bloc_independent == 1


@given(raw=ledgers())
def test_every_statement_of_a_side_stands_in_one_of_its_origins(raw: dict[str, Any]) -> None:
    for side in _sides(ledger_of(raw)):
        held = [statement for origin in side.origins for statement in origin.statements]

        assert sorted(held) == sorted(side.statements)
        assert sum(origin.identified for origin in side.origins) == side.origins_max
