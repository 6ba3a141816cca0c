"""
A case as ledger JSON, the interchange format.

The text is a function of the records, the snapshot and nothing else: sorted by id, sorted keys, no
clock.  What the engine found stands beside the records it found it from, so that another program
can check it.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from counterclaim.domain.claim import Relation, RelationKind
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.standing import Side, Snapshot, Standing
from counterclaim.exports.known import known_part
from counterclaim.ledger.codec import WRITTEN_FORMAT, write_records

COUNTS = (
    "statements",
    "origins_min",
    "origins_max",
    "unattributed",
    "named",
    "non_party",
    "first_hand",
    "blocs",
)
"""What the format says of one side of a claim (DESIGN 6)."""


def ledger_json(ledger: Ledger, snapshot: Snapshot) -> str:
    """
    Return a case as ledger JSON, ending in a newline.

    A snapshot as of a day limits the records to what was known by then (:func:`known_part`);
    ``expected`` then still has every claim the snapshot counts, so that a claim nobody had made
    yet is shown as supported by nobody.

    Raises:
        BadRecord: a record cannot be written without loss.
    """
    asked = replace(ledger, questions=snapshot.questions)
    known = known_part(asked, snapshot.as_of)
    claims = {claim.id for claim in known.claims}
    relations = sorted(
        (r for r in snapshot.relations if {r.a, r.b} <= claims), key=lambda r: (r.a, r.b, r.kind)
    )
    top: dict[str, Any] = {
        "format": WRITTEN_FORMAT,
        "title": known.title,
        "as_of": None if snapshot.as_of is None else snapshot.as_of.isoformat(),
        **write_records(known),
        "claim_relations": [_relation(relation) for relation in relations],
        "expected": _expected(snapshot.standings, relations),
    }
    return _lined(top, LEVELS) + "\n"


LEVELS = 3
"""Levels of objects that are parted into lines: the file, ``expected``, and its claims."""


def _lined(value: Any, levels: int, indent: str = "") -> str:
    """
    Write a value with one record a line: files are compared line by line, and JSON that is indented
    throughout is written ten times slower.
    """
    inner = f"{indent} "
    if isinstance(value, Mapping) and value and levels:
        rows = [f"{_text(key)}: {_lined(value[key], levels - 1, inner)}" for key in sorted(value)]
        return "{" + _within(rows, inner, indent) + "}"
    if isinstance(value, list) and value and levels:
        rows = [_text(each) for each in value]
        return "[" + _within(rows, inner, indent) + "]"
    return _text(value)


def _within(rows: Iterable[str], inner: str, indent: str) -> str:
    return f"\n{inner}" + f",\n{inner}".join(rows) + f"\n{indent}"


_text = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, allow_nan=False, check_circular=False
).encode  # records hold no circles


def _relation(relation: Relation) -> Mapping[str, str]:
    return {
        "a": relation.a,
        "b": relation.b,
        "type": relation.kind.value,
        "reason": relation.reason,
    }


def _expected(standings: Iterable[Standing], relations: Iterable[Relation]) -> Mapping[str, Any]:
    pairs = sorted(sorted((r.a, r.b)) for r in relations if r.kind is RelationKind.CONTRADICTS)
    return {
        "claims": {standing.claim: _standing(standing) for standing in standings},
        "contradiction_pairs": pairs,
    }


def _standing(standing: Standing) -> Mapping[str, Any]:
    return {
        "asserted": _side(standing.asserted),
        "denied": _side(standing.denied),
        "doubted": sorted(standing.doubted),
        "support": standing.support.value,
        "dispute": standing.dispute.value,
        "life": standing.life.value,
        "tentative": standing.tentative,
    }


def _side(side: Side) -> Mapping[str, Any]:
    counts = {name: getattr(side, name) for name in COUNTS}
    return counts | {"statements": sorted(side.statements), "blocs": sorted(side.blocs)}
