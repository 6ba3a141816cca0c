"""
The interchange format: a ledger file <-> a ledger.

Files written by people (``counterclaim-gold/1``) and by this product (``counterclaim-ledger/1``)
have the same field names.  What a file says the engine should find is kept as notes; what can be
worked out from the records is checked and dropped.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from counterclaim.domain.document import Document
from counterclaim.domain.extra import Extra
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.source import UNKNOWN, Affiliation
from counterclaim.domain.statement import Stance, Statement
from counterclaim.domain.text import text_hash
from counterclaim.errors import BadLedgerFile, RecordError
from counterclaim.ledger.jsonfile import MAX_BYTES, MAX_DEPTH, read_json
from counterclaim.ledger.kinds import KINDS
from counterclaim.ledger.records import JsonObject, from_json, strays, to_json
from counterclaim.ledger.references import first_fault, loose_ends

WRITTEN_FORMAT = "counterclaim-ledger/1"
READ_FORMATS = (WRITTEN_FORMAT, "counterclaim-gold/1")

SIDES: Mapping[str, Stance] = {
    "asserted_by": Stance.ASSERTS,
    "denied_by": Stance.DENIES,
    "questioned_by": Stance.DOUBTS,
    "asked_by": Stance.ASKS,
    "withheld_by": Stance.WITHHOLDS,
}
"""The keys of a claim that list the statements on it, worked out from their links."""

DERIVED: Mapping[str, frozenset[str]] = {
    "documents": frozenset({"sha256", "length"}),
    "statements": frozenset({"holder", "published", "scoring"}),
    "claims": frozenset(SIDES),
    "questions": frozenset({"contested"}),
}
"""Keys of records that are never input."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerFile:
    """
    What a ledger file holds.

    ``notes`` are its ``expected`` and ``claim_relations`` and which questions it calls contested;
    ``warnings`` say in plain words what was left out or points nowhere.
    """

    ledger: Ledger
    notes: Extra
    warnings: tuple[str, ...]


def read_ledger(
    raw: bytes | str, *, max_bytes: int = MAX_BYTES, max_depth: int = MAX_DEPTH
) -> LedgerFile:
    """
    Read a ledger file; ids in it are kept.

    Raises:
        BadLedgerFile: naming the record, the field and the next step.
        TooLarge, BadEncoding: the file cannot be read as JSON at all.
    """
    top = read_json(raw, max_bytes=max_bytes, max_depth=max_depth)
    _see_format(top)
    rows = {kind: _rows(top, kind) for kind in KINDS}
    try:
        ledger = Ledger(
            **{kind: tuple(_read(kind, row) for row in rows[kind]) for kind in KINDS},
            title=_title(top),
        )
    except RecordError as refused:
        raise BadLedgerFile(refused.what, refused.next_step) from None
    ledger = _place_evidence(ledger)
    fault = _repeated_id(ledger) or first_fault(ledger)
    if fault:
        raise BadLedgerFile(*fault)
    _see_derived(ledger, rows)
    ledger = ledger.sorted()
    return LedgerFile(
        ledger=ledger,
        notes=_notes(top, rows["questions"]),
        warnings=tuple(
            sorted({*_left_out(rows), *loose_ends(ledger), *_other_sides(ledger, rows["claims"])})
        ),
    )


def write_records(ledger: Ledger) -> JsonObject:
    """
    Return the records of a ledger under the keys of a ledger file, with everything derived.

    Raises:
        BadRecord: a record cannot be written without loss.
    """
    ledger = ledger.sorted()
    published = {document.id: _published(document) for document in ledger.documents}
    sides = _sides(ledger.statements)
    written: JsonObject = {
        kind: [_written(kind, record) for record in getattr(ledger, kind)] for kind in KINDS
    }
    for document, row in zip(ledger.documents, written["documents"], strict=True):
        row |= {"sha256": document.sha256, "length": document.length}
    for row in written["statements"]:
        row |= {
            "holder": row["chain"][-1]["source"] if row["chain"] else None,
            "published": published.get(row["doc"]),
        }
    for row in written["claims"]:
        row |= {
            key: sides[row["id"], stance]
            for key, stance in SIDES.items()
            if sides[row["id"], stance] or stance is not Stance.WITHHOLDS
        }
    for row, question in zip(written["questions"], ledger.questions, strict=True):
        row["contested"] = question.contested
    return written


def _see_format(top: Any) -> None:
    if not isinstance(top, dict):
        raise BadLedgerFile("the file is not one JSON object", "give a ledger file, see the schema")
    name = top.get("format")
    if name not in READ_FORMATS:
        raise BadLedgerFile(
            f"the format of the file is {str(name)[:40]!r}",
            f"give a file whose format is {' or '.join(map(repr, READ_FORMATS))}, "
            f"or use a newer version",
        )


def _title(top: JsonObject) -> str | None:
    title = top.get("title")
    if title is None or isinstance(title, str):
        return title
    raise BadLedgerFile("the title of the file is not a text", "write it in quotation marks")


def _rows(top: JsonObject, kind: str) -> list[JsonObject]:
    rows = top.get(kind) or []
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadLedgerFile(
            f"{kind} is not a list of objects", f"write {kind} as a list of records"
        )
    return rows


def _read(kind: str, row: JsonObject) -> Any:
    cleaned = _cleaned(kind, row)
    record: Any = from_json(KINDS[kind], cleaned)
    if kind == "sources" and "affiliation" not in row and record.party == UNKNOWN:
        record = replace(record, affiliation=Affiliation.UNKNOWN)
    return record


def _cleaned(kind: str, row: JsonObject) -> JsonObject:
    """Drop what is worked out elsewhere, and the second readings of hand-made files."""
    dropped = DERIVED.get(kind, frozenset())
    cleaned = {
        key: value
        for key, value in row.items()
        if key not in dropped and not (key[0:3] == "alt" and _other(key))
    }
    if isinstance(quantity := cleaned.get("quantity"), dict):
        cleaned["quantity"] = {key: v for key, v in quantity.items() if not _other(key)}
    return cleaned


def _written(kind: str, record: Any) -> JsonObject:
    """A record as an object; only what a file brought along can have keys to drop."""
    quantity = getattr(record, "quantity", None)
    brought = record.extra or (quantity is not None and quantity.extra)
    return _cleaned(kind, to_json(record)) if brought else to_json(record)


def _other(key: str) -> bool:
    return key == "alt" or key.startswith("alt_")


def _place_evidence(ledger: Ledger) -> Ledger:
    """A mention that names no document stands in the first one, as in files with only one."""
    if not ledger.documents:
        return ledger
    first = ledger.documents[0].id
    return replace(
        ledger,
        evidence=tuple(
            replace(item, doc=first) if item.mention is not None and item.doc is None else item
            for item in ledger.evidence
        ),
    )


def _repeated_id(ledger: Ledger) -> tuple[str, str] | None:
    seen: set[tuple[str, str]] = set()
    for kind, record in ledger.records():
        name = str(getattr(record, "id", ""))
        if not name:
            return f"one of the {kind} has an empty id", "give it an id of its own"
        if (kind, name) in seen:
            return f"{kind} has the id {name!r} twice", "give one of the two another id"
        seen.add((kind, name))
    return None


def _see_derived(ledger: Ledger, rows: Mapping[str, list[JsonObject]]) -> None:
    """Refuse a file whose derived keys show that its texts or chains were changed."""
    documents = {document.id: document for document in ledger.documents}
    for row in rows["documents"]:
        document = documents[row["id"]]
        hashed, length = row.get("sha256"), row.get("length")
        real = (None, text_hash(document.text)), (None, document.length)
        if hashed not in real[0] or length not in real[1]:
            raise BadLedgerFile(
                f"the text of document {document.id!r} is not the one its sha256 or length names",
                "restore the text, or take sha256 and length out of the file",
            )
    statements = {statement.id: statement for statement in ledger.statements}
    for row in rows["statements"]:
        statement = statements[row["id"]]
        expected = {
            "holder": statement.holder,
            "published": _published(documents[statement.doc]),
        }
        for key, value in expected.items():
            if key in row and row[key] != value and not _same_moment(row[key], value):
                raise BadLedgerFile(
                    f"statement {statement.id!r} has {key} {row[key]!r}, its "
                    f"{'chain' if key == 'holder' else 'document'} says {value!r}",
                    f"correct {key}, or take it out of the file",
                )


def _same_moment(given: object, value: str | None) -> bool:
    """An instant has several spellings: Z and +00:00."""
    return isinstance(given, str) and given.replace("Z", "+00:00") == value


def _published(document: Document) -> str | None:
    known = document.known_from
    return None if known is None else known.isoformat()


def _sides(
    statements: tuple[Statement, ...],
) -> defaultdict[tuple[str, Stance], list[JsonObject]]:
    found: defaultdict[tuple[str, Stance], list[JsonObject]] = defaultdict(list)
    for statement in sorted(statements, key=lambda s: s.id):
        for link in statement.links:
            row = {"statement": statement.id, "mode": link.mode.value}
            found[link.claim, link.stance].append(row)
    return found


def _left_out(rows: Mapping[str, list[JsonObject]]) -> Iterator[str]:
    for kind, records in rows.items():
        for row in records:
            for place in strays(KINDS[kind], _cleaned(kind, row)):
                yield f"{kind} {row['id']}: {place} is not known here and was left out"


def _other_sides(ledger: Ledger, rows: list[JsonObject]) -> Iterator[str]:
    """Say where a claim's own lists differ from the links of the statements."""
    sides = _sides(ledger.statements)
    for row in rows:
        for key, stance in SIDES.items():
            if key in row and _listed(row[key]) != _listed(sides[row["id"], stance]):
                yield f"claims {row['id']}: {key} is not what the statements link; the links stand"


def _listed(rows: Any) -> set[tuple[str, str]]:
    each = rows if isinstance(rows, list) else []
    return {(str(r.get("statement")), str(r.get("mode"))) for r in each if isinstance(r, dict)}


def _notes(top: JsonObject, questions: list[JsonObject]) -> Extra:
    contested = {row["id"]: row["contested"] for row in questions if "contested" in row}
    notes = {
        "claim_relations": top.get("claim_relations"),
        "contested": contested,
        "expected": top.get("expected"),
    }
    return tuple(sorted((key, value) for key, value in notes.items() if value))
