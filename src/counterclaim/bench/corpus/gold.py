"""
An annotated document as a gold ledger: the form in which everything else is scored.
"""

from collections.abc import Iterable
from typing import Any

from counterclaim.bench.corpus.document import (
    Amount,
    AnnotatedDocument,
    Link,
    Mark,
    MarkKind,
    Saying,
    Voice,
)
from counterclaim.domain.ids import local_source
from counterclaim.domain.text import text_hash
from counterclaim.domain.time import Interval

FORMAT = "counterclaim-gold/1"
CONVENTIONS = {
    "offsets": "half-open [start,end) in Unicode code points of documents[].text",
    "chain": "outermost publisher first, innermost holder last",
    "span": "from the first to the last of content, cues and mentions",
    "factuality": "FactBank value per chain step (commitments); 'factuality' is the holder's",
    "time": "inclusive day bounds, null = unbounded",
    "scoring": "core = must be found; optional = neither missed nor false",
}
ROLES = {
    "deny": "denies",
    "confirm": "confirms",
    "doubt": "doubts",
    "withhold": "declines",
    "retract": "retracts",
    "believe": "believes",
    "ask": "asks",
}
"""What the holder does; every other act is said, every outer step relays."""


def gold_ledger(document: AnnotatedDocument) -> dict[str, Any]:
    """
    Return the document as a gold ledger without claims: documents, sources and statements.

    A source's id is its key with the document before it, so that no key is taken for a name.
    """
    publisher = document.voices[0]
    return {
        "format": FORMAT,
        "story": document.name,
        "conventions": CONVENTIONS,
        "documents": [
            {
                "id": document.name,
                "publisher": local_source(document.name, publisher.key),
                "published": document.published,
                "kind": "article",
                "length": len(document.text),
                "sha256": text_hash(document.text),
                "text": document.text,
                "language": document.lang,
                "note": document.kind,
            }
        ],
        "sources": [_source(document, voice) for voice in document.voices],
        "entities": [],
        "places": [],
        "statements": [_statement(document, saying) for saying in document.sayings],
        "claims": [],
        "claim_relations": [],
        "questions": [],
        "evidence": [],
        "dependences": [],
        "corrections": [],
        "expected": {"claims": {}, "contradiction_pairs": [], "must_not_contradict": []},
    }


def _source(document: AnnotatedDocument, voice: Voice) -> dict[str, Any]:
    represented = voice.speaks_for and local_source(document.name, voice.speaks_for)
    return {
        "id": local_source(document.name, voice.key),
        "name": voice.name,
        "type": voice.type,
        "party": voice.party,
        "named": voice.named,
        "aliases": list(voice.aliases),
    } | {
        key: value
        for key, value in (
            ("speaks_for", represented),
            ("plural", voice.plural),
            ("note", voice.note),
        )
        if value
    }


def _statement(document: AnnotatedDocument, saying: Saying) -> dict[str, Any]:
    content = document.content(saying.id)
    chain = [_step(document, saying, link) for link in saying.chain]
    marks = [*content, *(mark for link in saying.chain for mark in _marks(document, link))]
    span = min(mark.start for mark in marks), max(mark.end for mark in marks)
    holder = local_source(document.name, saying.chain[-1].source)
    outer = saying.outer or ("Uu",) * (len(saying.chain) - 1)
    attributed = len(saying.chain) > 1
    usual = {"start": None if attributed else document.published, "end": document.published}
    return {
        "id": f"s{int(saying.id):02d}",
        "doc": document.name,
        "span": _segment(document, *span),
        "content": _segments(document, content),
        "chain": chain,
        "alt_chains": [
            [local_source(document.name, key) for key in other] for other in saying.other_chains
        ],
        "holder": holder,
        "root": local_source(document.name, saying.root) if saying.root else holder,
        "act": saying.acts[0],
        "factuality": saying.values[0],
        "commitments": [*outer, saying.values[0]],
        "quote": saying.quote.value,
        "first_hand": "first_hand" in saying.flags or None,
        "against_interest": "against_interest" in saying.flags,
        "basis": None,
        "published": document.published,
        "said": _days(saying.said) or usual,
        "about": _days(saying.about),
        "about_likely": _days(saying.likely),
        "place": saying.place,
        "quantity": _quantity(saying.amount),
        "links": [],
        "scoring": "core" if saying.core else "optional",
        "arguable": "arguable" in saying.flags,
        "note": saying.note,
        "resolves": [f"s{int(other):02d}" for other in saying.resolves],
        "phenomena": sorted(document.shown_by(saying)),
        "alt_content": [
            _segments(document, document.content(key)) for key in document.readings(saying.id)
        ],
        "alt_factuality": list(saying.values[1:]),
        "alt_act": list(saying.acts[1:]),
    }


def _step(document: AnnotatedDocument, saying: Saying, link: Link) -> dict[str, Any]:
    cue = document.mark(MarkKind.CUE, link.cue)
    mention = document.mark(MarkKind.MENTION, link.mark)
    return {
        "source": local_source(document.name, link.source),
        "role": _role(saying, link),
        "cue": cue and _segment(document, cue.start, cue.end),
        "mention": mention and _segment(document, mention.start, mention.end),
    }


def _role(saying: Saying, link: Link) -> str:
    if link is saying.chain[0]:
        return "publishes"
    return ROLES.get(saying.acts[0], "says") if link is saying.chain[-1] else "relays"


def _marks(document: AnnotatedDocument, link: Link) -> list[Mark]:
    found = (document.mark(MarkKind.CUE, link.cue), document.mark(MarkKind.MENTION, link.mark))
    return [mark for mark in found if mark is not None]


def _segments(document: AnnotatedDocument, marks: Iterable[Mark]) -> list[dict[str, Any]]:
    return [_segment(document, mark.start, mark.end) for mark in marks]


def _segment(document: AnnotatedDocument, start: int, end: int) -> dict[str, Any]:
    return {"start": start, "end": end, "text": document.text[start:end]}


def _days(interval: Interval | None) -> dict[str, str | None] | None:
    if interval is None:
        return None
    return {
        "start": None if interval.start is None else interval.start.isoformat(),
        "end": None if interval.end is None else interval.end.isoformat(),
    }


def _quantity(amount: Amount | None) -> dict[str, Any] | None:
    if amount is None:
        return None
    found = {
        "surface": amount.surface,
        "unit": amount.unit,
        "low": amount.low,
        "high": amount.high,
        "of": amount.of,
    }
    opens = {"low_open": amount.low_open, "high_open": amount.high_open}
    return found | {key: True for key, is_open in opens.items() if is_open}
