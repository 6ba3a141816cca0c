"""
The engine against the executable specification of the calculus, on gold and on random ledgers.
"""

import copy
import importlib.util
import itertools
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import event, given
from hypothesis import strategies as st
from unit.domain.gold_loader import ledger_of, load
from unit.domain.random_ledgers import CLAIMS, DAYS, ledgers

from counterclaim.domain.chains import unsourced_keys, voices_on
from counterclaim.domain.claim import RelationKind
from counterclaim.domain.dependence import DISAVOWAL
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.relations import gazetteer, relate
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.standing import Side, Standing
from counterclaim.domain.time import Moment
from counterclaim.domain.view import SOURCE, view

pytestmark = pytest.mark.shared

COUNTS = (
    "statements", "outlets", "origins_min", "origins_max", "unattributed", "named", "non_party",
    "first_hand", "blocs", "bloc_independent", "anchored", "identified",
)  # fmt: skip
CHANGED = ("bloc_independent", "anchored")
"""What the design changed for origins of unknown affiliation."""
NEWER = frozenset({"state:open", "state:closed"})
"""Properties with a rule of the product that the specification does not have."""


@pytest.fixture(params=["seed", "torvane", "kessford"])
def gold(request: pytest.FixtureRequest, shared: Path, examples: Path) -> Path:
    """A gold ledger: the founding article's, and those of the example stories."""
    if request.param == "seed":
        return shared / "gold" / "seed.json"
    return examples / f"{request.param}.gold.json"


def _specification(shared: Path, name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, shared / "gold" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def calculus(shared: Path) -> ModuleType:
    """The executable specification of the calculus."""
    return _specification(shared, "calculus_ref")


def _side(side: Side) -> dict[str, Any]:
    plain = {name: getattr(side, name) for name in COUNTS}
    return {name: list(v) if isinstance(v, tuple) else v for name, v in plain.items()}


def _counts(standing: Standing) -> dict[str, Any]:
    return {
        "asserted": _side(standing.asserted),
        "denied": _side(standing.denied),
        "doubted": list(standing.doubted),
        "support": str(standing.support),
        "dispute": str(standing.dispute),
        "life": str(standing.life),
        "ever": list(standing.ever),
    }


def _without_unknown(counts: dict[str, Any]) -> dict[str, Any]:
    """Leave out what the design changed: an unknown affiliation is no bloc and never anchors."""
    counts = {key: counts[key] for key in counts if key not in ("zombies", "contradicted_by")}
    sides = [counts["asserted"], counts["denied"]]
    if any("unknown" in side["blocs"] for side in sides):
        counts["support"] = None
        for name in ("asserted", "denied"):
            left = {k: v for k, v in counts[name].items() if k not in CHANGED}
            counts[name] = left
    return counts


def _amended(standings: Iterable[Standing], expected: dict[str, Any]) -> dict[str, Any]:
    """Return the reference's counts; what nobody asserts or implies is denied only (METHOD 3.2b)."""
    implied = {standing.claim for standing in standings if standing.also}
    return {
        claim: counts | {"dispute": "denied-only"}
        if counts["denied"]["origins_max"]
        and not counts["asserted"]["statements"]
        and claim not in implied
        else counts
        for claim, counts in expected.items()
    }


def _without_disavowals(ledger: Ledger) -> Ledger:
    """The specification does not have them."""
    kept = tuple(c for c in ledger.corrections if c.type != DISAVOWAL)
    return replace(ledger, corrections=kept)


def _days(raw: dict[str, Any]) -> list[str | None]:
    return [*sorted({document["published"] for document in raw["documents"]}), None]


def _as_of(day: str | None) -> Moment | None:
    return date.fromisoformat(day) if day else None


def _followed(raw: dict[str, Any], day: str | None) -> dict[str, Any]:
    """
    Write out what the specification takes as given: chains followed through cited outlets, and
    outlets that only cite each other as nobody.
    """
    raw = copy.deepcopy(raw)
    seen = view(ledger_of(raw), _as_of(day))
    told = {statement["id"]: statement for statement in raw["statements"]}
    for claim in CLAIMS:
        voices = voices_on(seen, claim)
        pairs = [(a[1], b[1]) for a, b in voices.joins]
        for voice in voices.all:
            if voice.spliced_through:
                event("spliced")
                told[voice.statement]["chain"] = [{"source": source} for source in voice.chain]
                told[voice.statement]["root"] = voice.root
                for finding in raw["dependences"]:
                    if voice.statement in finding.get("members", ()):
                        finding["members"].append(voice.told_key[1])
        for circle in voices.circles:
            event("circle")
            for outlet in circle.outlets:
                if (SOURCE, outlet) not in unsourced_keys(voices, circle.stance, firm_only=False):
                    continue
                nobody = f"circle-{outlet}"
                raw["sources"].append({"id": nobody, "name": nobody, "type": "unattributed"})
                pairs.append((outlet, nobody))
                for voice in voices.taking(circle.stance):
                    if voice.root == outlet and not voice.unsourced:
                        told[voice.statement]["root"] = nobody
        raw["dependences"] += [
            {"id": f"{a}~{b}", "a": a, "b": b, "basis": "", "strength": "must", "claims": [claim]}
            for a, b in pairs
        ]
    return raw


def test_a_gold_ledger_gets_the_counts_of_the_specification_on_every_day(
    gold: Path, calculus: ModuleType
) -> None:
    raw, ledger = load(gold)

    for day in _days(raw):
        standings = snapshot(_without_disavowals(ledger), _as_of(day)).standings
        ours = {s.claim: _counts(s) for s in standings}
        reference = _amended(standings, calculus.as_of(raw, day))
        arguable = {c for pair in raw["expected"]["contradiction_pairs_arguable"] for c in pair}
        for claim, expected in reference.items():
            for key in ours[claim]:
                if key != "dispute" or claim not in arguable:
                    assert ours[claim][key] == expected[key], (day, claim, key)


def test_a_gold_ledger_gets_its_expected_values(gold: Path) -> None:
    raw, ledger = load(gold)
    expected = raw["expected"]

    views = {None: expected["claims"], **expected.get("as_of", {})}
    for day, claims in views.items():
        ours = {s.claim: _counts(s) for s in snapshot(ledger, _as_of(day)).standings}
        for claim, values in claims.items():
            for key, value in values.items():
                if key in ("asserted", "denied"):
                    got = {name: ours[claim][key][name] for name in value}
                    assert got == value, (day, claim, key)
                elif key in ours[claim]:
                    assert ours[claim][key] == value, (day, claim, key)


def test_a_gold_ledger_gets_every_contradiction_and_no_forbidden_one(gold: Path) -> None:
    raw, ledger = load(gold)
    expected = raw["expected"]

    found = {
        frozenset((relation.a, relation.b))
        for relation in snapshot(ledger).relations
        if relation.kind is RelationKind.CONTRADICTS
    }

    pairs = {frozenset(pair) for pair in expected["contradiction_pairs"]}
    arguable = {frozenset(pair) for pair in expected["contradiction_pairs_arguable"]}
    forbidden = {frozenset(pair) for pair in expected["must_not_contradict"]}
    assert pairs <= found <= pairs | arguable
    assert not found & forbidden


def test_claims_of_a_gold_ledger_relate_as_specified(gold: Path, shared: Path) -> None:
    raw, ledger = load(gold)
    reference = _specification(shared, "relate_ref")
    reference.PLACE.clear()
    reference.PLACE.update({p["id"]: p["within"] for p in raw["places"] if p.get("within")})
    told = {claim["id"]: claim for claim in raw["claims"]}
    places = gazetteer(ledger.places, ledger.claims)
    neutral = {"compatible", "unrelated"}

    for a, b in itertools.permutations(ledger.claims, 2):
        ours = str(relate(a, b, places).kind)
        expected = reference.relate(told[a.id], told[b.id])
        if not {a.property, b.property} <= NEWER:
            assert ours == expected or {ours, expected} <= neutral, (a.id, b.id)


@given(raw=ledgers(newer=False), day=st.sampled_from([*DAYS, None]))
def test_a_random_ledger_gets_the_counts_of_the_specification(
    raw: dict[str, Any], day: str | None, calculus: ModuleType
) -> None:
    followed = _followed(raw, day)
    later = {s["id"] for s in raw["statements"] if day is not None and s["published"] > day}
    # The specification spreads to copies in one pass, and by findings about later statements too.
    known = [d for d in followed["dependences"] if not later & set(d.get("members", ()))]
    followed["dependences"] = known * (1 + len(raw["statements"]))

    standings = snapshot(ledger_of(raw), _as_of(day)).standings
    ours = {s.claim: _counts(s) for s in standings}

    for claim, expected in _amended(standings, calculus.as_of(followed, day)).items():
        assert _without_unknown(ours[claim]) == _without_unknown(expected)


@given(raw=ledgers(cites=True, newer=False), day=st.sampled_from([*DAYS, None]))
def test_following_cited_outlets_never_raises_a_count(
    raw: dict[str, Any], day: str | None, calculus: ModuleType
) -> None:
    ours = {s.claim: _counts(s) for s in snapshot(ledger_of(raw), _as_of(day)).standings}

    for claim, expected in calculus.as_of(raw, day).items():
        for side in ("asserted", "denied"):
            for count in ("origins_min", "origins_max"):
                assert ours[claim][side][count] <= expected[side][count]
