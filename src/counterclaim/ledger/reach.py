"""
What bears on what, laid out so that one claim can be answered for without reading the rest.

The reasoning compares claims block by block, follows places to the larger ones they lie in, and
takes the versions of a document together.  These tables hold the same, one row for each step.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sqlalchemy import Table

from counterclaim.domain.ledger import Ledger
from counterclaim.domain.place import Gazetteer
from counterclaim.domain.relations import block_keys, containment
from counterclaim.domain.versions import Lineage, lineages
from counterclaim.domain.view import named_alike, view
from counterclaim.ledger.tables import ALIKE, BLOCK, LIES_IN, LINE, SCOPE, TELLER

Row = dict[str, Any]


def reach(ledger: Ledger) -> Iterator[tuple[Table, Iterable[Row]]]:
    """
    Yield the tables by which the part of a ledger that bears on one claim is found.
    """
    yield (
        SCOPE,
        (
            {"claim": claim, "dependence": each.id}
            for each in ledger.dependences
            for claim in dict.fromkeys(each.claims or ())
        ),
    )
    yield (
        TELLER,
        (
            {"statement": each.statement, "correction": each.id}
            for each in ledger.corrections
            if each.statement is not None
        ),
    )
    contained = containment(ledger.places, ledger.claims)
    places = Gazetteer.of(contained)
    yield (
        BLOCK,
        (
            {"claim": claim.id, "family": family, "subject": subject}
            for claim in ledger.claims
            for family, subject in dict.fromkeys(block_keys(claim, places))
        ),
    )
    yield (
        LIES_IN,
        ({"place": p.id, "within": p.within, "known": int(p.known)} for p in contained),
    )
    lines = lineages(ledger.documents)
    yield (
        LINE,
        (
            {"document": document, "line": line[0][0]}
            for line in lines
            for document in dict.fromkeys(d for version in line for d in version)
        ),
    )
    yield ALIKE, _alike(ledger, lines)


def _alike(ledger: Ledger, lines: tuple[Lineage, ...]) -> Iterator[Row]:
    """Whatever is taken for one in the versions of a document, on whatever day."""
    edited = {document for line in lines for version in line for document in version}
    if not edited:
        return
    seen = view(
        replace(
            ledger,
            documents=tuple(d for d in ledger.documents if d.id in edited),
            statements=tuple(s for s in ledger.statements if s.doc in edited),
            evidence=tuple(e for e in ledger.evidence if e.doc in edited),
        )
    )
    told = (*seen.statements.values(), *seen.withdrawn.values())
    found = {
        (part, lines[line][0][0])
        for (line, _, _), keys in named_alike(seen, lines, told).items()
        for _, part in keys
    }
    yield from ({"part": part, "line": line} for part, line in sorted(found))
