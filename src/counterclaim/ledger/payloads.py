"""
An event <-> the JSON that the log keeps of it.

The text of a document is not part of it: the log names the text's SHA-256, and the text itself is
stored once, however often it was added.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from counterclaim.domain.decision import Decision
from counterclaim.domain.document import Document
from counterclaim.domain.event import (
    CaseOpened,
    Decided,
    DocumentAdded,
    DocumentRead,
    Erased,
    Event,
    PictureAdded,
    ProblemNoted,
    RecordRedacted,
    RecordsImported,
)
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.reading import Reading
from counterclaim.domain.source import Source
from counterclaim.errors import BadRecord
from counterclaim.ledger.kinds import KINDS
from counterclaim.ledger.records import JsonObject, from_json, read_back, to_json

TextOf = Callable[[str], str]
"""Gives the text of a SHA-256."""

NAMES: Mapping[type, str] = {
    CaseOpened: "case.opened",
    DocumentAdded: "document.added",
    PictureAdded: "picture.added",
    DocumentRead: "document.read",
    RecordsImported: "records.imported",
    ProblemNoted: "problem.noted",
    Decided: "decided",
    RecordRedacted: "record.redacted",
}
"""The kind of each event, as the log and its readers spell it."""

_READING = '{"reading":'


@dataclass(frozen=True, slots=True, kw_only=True)
class Payload:
    """
    What the log keeps of one event; ``texts`` are stored apart, by their SHA-256.
    """

    kind: str
    body: JsonObject
    texts: Mapping[str, str]


def pack(event: Event) -> Payload:
    """
    Return what the log keeps of an event.

    Raises:
        BadRecord: a text in it cannot be stored.
    """
    return Payload(
        kind=NAMES[type(event)],
        body=_body(event),
        texts={document.sha256: _storable(document) for document in _documents(event)},
    )


def unpack(kind: str, body: JsonObject, text_of: TextOf) -> Event:
    """
    Return the event that the log keeps.

    Raises:
        BadRecord: the kind is not known, or the body is not one of this kind.
    """
    try:
        return _event(kind, body, text_of)
    except (KeyError, TypeError) as missing:
        raise BadRecord(
            f"an event of kind {kind!r} is incomplete: {missing}", "restore the file from a copy"
        ) from None


def read_reading(payload: str) -> DocumentRead | None:
    """
    Return the reading that a payload holds, without taking it apart first: most of a log is these.

    ``None`` is returned where the payload holds anything else.

    Raises:
        BadRecord: the reading is not one.
    """
    if not (payload.startswith(_READING) and payload.endswith("}}")):
        return None
    try:
        return DocumentRead(reading=read_back(Reading, payload[len(_READING) : -1]))
    except ValueError:
        return None


def bare(document: Document) -> JsonObject:
    """
    Return a document as JSON with its text replaced by its SHA-256.
    """
    return to_json(replace(document, text="")) | {"text": {"sha256": document.sha256}}


def whole(body: JsonObject, text_of: TextOf) -> Document:
    """
    Return the document of a bare one.
    """
    return from_json(Document, body | {"text": text_of(body["text"]["sha256"])})


def _body(event: Event) -> JsonObject:
    match event:
        case DocumentAdded():
            return {"document": bare(event.document), "publisher": to_json(event.publisher)}
        case PictureAdded():
            return {"picture": to_json(event.picture)}
        case DocumentRead():
            return {"reading": to_json(event.reading)}
        case RecordsImported():
            return {"ledger": _ledger_body(event.ledger), "notes": dict(event.notes)}
        case Decided():
            return {"decision": to_json(event.decision)}
        case RecordRedacted():
            return {
                "documents": list(event.documents),
                "events": dict(event.events),
                "texts": dict(event.texts),
            }
        case Erased():
            raise BadRecord("nothing is left of this event", "leave it out")
        case _:
            return to_json(event)


def _event(kind: str, body: JsonObject, text_of: TextOf) -> Event:
    match kind:
        case "document.added":
            return DocumentAdded(
                document=whole(body["document"], text_of),
                publisher=from_json(Source, body["publisher"]),
            )
        case "picture.added":
            return PictureAdded(picture=from_json(Evidence, body["picture"]))
        case "document.read":
            return DocumentRead(reading=from_json(Reading, body["reading"]))
        case "records.imported":
            return RecordsImported(
                ledger=_ledger(body["ledger"], text_of), notes=tuple(sorted(body["notes"].items()))
            )
        case "case.opened":
            return from_json(CaseOpened, body)
        case "problem.noted":
            return from_json(ProblemNoted, body)
        case "decided":
            return Decided(decision=from_json(Decision, body["decision"]))
        case "record.redacted":
            return RecordRedacted(
                documents=tuple(body["documents"]), events=body["events"], texts=body["texts"]
            )
    raise BadRecord(f"{kind!r} is not a kind of event", "open the case with a newer version")


def _ledger_body(ledger: Ledger) -> JsonObject:
    body: JsonObject = {"title": ledger.title}
    for kind in KINDS:
        write = bare if kind == "documents" else to_json
        body[kind] = [write(record) for record in getattr(ledger, kind)]
    return body


def _ledger(body: JsonObject, text_of: TextOf) -> Ledger:
    read: dict[str, Any] = {
        kind: tuple(from_json(made, row) for row in body.get(kind, ()))
        for kind, made in KINDS.items()
        if kind != "documents"
    }
    read["documents"] = tuple(whole(row, text_of) for row in body["documents"])
    return Ledger(**read, title=body["title"])


def _documents(event: Event) -> Iterator[Document]:
    if isinstance(event, DocumentAdded):
        yield event.document
    elif isinstance(event, RecordsImported):
        yield from event.ledger.documents


def _storable(document: Document) -> str:
    try:
        document.text.encode("utf-8")
    except UnicodeEncodeError:
        raise BadRecord(
            f"the text of document {document.id!r} holds half a character",
            "read it again from a file in UTF-8",
        ) from None
    return document.text
