"""
Taking words out of the record for good.

The log keeps its order, times, actors and hashes: the chain runs over digests of payloads, so that
a payload can be emptied and the chain still verifies.  What an emptied payload is replaced with is
worked out here and stands in the event that says so.  Offsets stay as they were: a character that
goes leaves a block in its place.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from counterclaim.domain.ids import slug
from counterclaim.domain.text import MASK, text_hash
from counterclaim.errors import BadDecision
from counterclaim.ledger.records import JsonObject

Ranges = list[tuple[int, int]]

_VOCABULARY: Final = frozenset(
    {"about", "act", "affiliation", "basis", "code", "commitments", "factuality", "field", "finder",
     "firmness", "holds", "kind", "language", "mode", "pattern", "property", "quote", "review", "role",
     "rules", "sha256", "stance", "strength", "type", "verb"}
)  # fmt: skip
"""Keys whose values are words of this product, never of a document."""
_BARE: Final = ("title", "url", "path", "byline", "note")
"""What of a document goes with its whole text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """
    One event as the log holds it: its number, its kind, and its payload or what replaced it.
    """

    seq: int
    kind: str
    body: JsonObject | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """
    What is to go: words wherever they stand in some documents (``None``: in all), or the whole
    text of documents where no words are given; or whole ``events`` by their numbers.
    """

    documents: tuple[str, ...] | None = None
    words: tuple[str, ...] = ()
    events: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """
    What a redaction does: payloads by event number, and texts by the SHA-256 of the one that goes.

    ``remainders`` are the texts that stand in the place of others, ``places`` how many passages go.
    """

    documents: tuple[str, ...] = ()
    events: Mapping[int, JsonObject | None] = field(default_factory=dict)
    texts: Mapping[str, str | None] = field(default_factory=dict)
    remainders: Mapping[str, str] = field(default_factory=dict)
    places: int = 0


def planned(held: Iterable[Held], text_of: Callable[[str], str], wanted: Wanted) -> Plan:
    """
    Work out a redaction.

    Raises:
        BadDecision: there is nothing of what is wanted in the case.
    """
    log = list(held)
    cuts = _cuts(log, text_of, wanted)
    earlier = sum(each.kind == "record.redacted" for each in log)
    cleaner = _Cleaner(cuts=cuts, words=wanted.words, prefix=f"redacted-{earlier + 1}")
    events: dict[int, JsonObject | None] = {}
    for each in log:
        if each.seq in wanted.events:
            events[each.seq] = None
        elif each.body is not None:
            cleaned = cleaner.event(each.kind, each.body, {h.seq: h.kind for h in log})
            if cleaned != each.body:
                events[each.seq] = cleaned
    if not events:
        raise BadDecision(
            "nothing of this is in the case", "check the words, the document and the spelling"
        )
    left = {name for each in log for name in _texts_of(events.get(each.seq, each.body))}
    known = {name for each in log for name in _texts_of(each.body)}
    remainders = {text_hash(cut.text): cut.text for cut in cuts.values()}
    led = {cut.was: text_hash(cut.text) for cut in cuts.values()}
    return Plan(
        documents=tuple(sorted(name for name, cut in cuts.items() if cut.ranges)),
        events=events,
        texts={name: led.get(name) for name in sorted(known - left)},
        remainders={name: text for name, text in remainders.items() if name in left},
        places=sum(len(cut.ranges) for cut in cuts.values()),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cut:
    """What goes from one document: its ranges, the remainder, and the hash of what it was."""

    was: str
    text: str
    ranges: Ranges
    whole: bool


def _cuts(log: Iterable[Held], text_of: Callable[[str], str], wanted: Wanted) -> dict[str, _Cut]:
    found: dict[str, _Cut] = {}
    for each in log:
        for document in _documents_of(each.kind, each.body):
            if wanted.documents is not None and document["id"] not in wanted.documents:
                continue
            if wanted.documents is None and not wanted.words:
                continue
            text = text_of(document["text"]["sha256"])
            ranges = _ranges(text, wanted.words)
            found[document["id"]] = _Cut(
                was=document["text"]["sha256"],
                text=_masked(text, ranges),
                ranges=ranges,
                whole=not wanted.words,
            )
    return found


def _ranges(text: str, words: tuple[str, ...]) -> Ranges:
    """The passages that hold the words, whatever their case; without words, everything but space."""
    if not words:
        return [match.span() for match in re.finditer(r"\S+", text)]
    found = [m.span() for word in words for m in _pattern(word).finditer(text)]
    return sorted(found)


def _pattern(word: str) -> re.Pattern[str]:
    """Words as a person types them: whole, with any white space between them, in any case."""
    spaced = r"\s+".join(map(re.escape, word.split()))
    return re.compile(rf"(?<!\w){spaced}(?!\w)", re.IGNORECASE)


def _masked(text: str, ranges: Ranges, offset: int = 0) -> str:
    letters = list(text)
    for start, end in ranges:
        for n in range(max(0, start - offset), min(len(letters), end - offset)):
            if not letters[n].isspace():
                letters[n] = MASK
    return "".join(letters)


def _documents_of(kind: str, body: JsonObject | None) -> Iterator[JsonObject]:
    if body is None:
        return
    if kind == "document.added":
        yield body["document"]
    elif kind == "records.imported":
        yield from body["ledger"]["documents"]


def _texts_of(body: Any) -> Iterator[str]:
    """The texts that a payload needs, wherever in it they are named."""
    match body:
        case {"text": {"sha256": str(name)}}:
            yield name
    if isinstance(body, dict):
        for each in body.values():
            yield from _texts_of(each)
    elif isinstance(body, list):
        for each in body:
            yield from _texts_of(each)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cleaner:
    """Cleans payloads of what is to go."""

    cuts: Mapping[str, _Cut]
    words: tuple[str, ...]
    prefix: str

    def event(self, kind: str, body: JsonObject, kinds: Mapping[int, str]) -> JsonObject:
        match kind:
            case "document.added":
                return self._of_document(body)
            case "document.read":
                return self._of_reading(body)
            case "records.imported":
                return self._of_import(body)
            case "record.redacted":
                events = {
                    seq: each and self.event(kinds[int(seq)], each, kinds)
                    for seq, each in body["events"].items()
                }
                return body | {"events": events}
            case "decided":
                return self._plainly(self._forgotten(body))
        return self._plainly(body)

    def _of_document(self, body: JsonObject) -> JsonObject:
        document = body["document"]
        cut = self.cuts.get(document["id"])
        if cut is None:
            return body
        return self._plainly(body | {"document": _bare(document, cut)})

    def _of_reading(self, body: JsonObject) -> JsonObject:
        reading = body["reading"]
        cut = self.cuts.get(reading["doc"])
        if cut is None or not cut.ranges:
            return body
        if cut.whole:
            kept = {name: reading[name] for name in ("doc", "finder", "rules")}
            return {"reading": kept | {"notes": ["its text was redacted"]}}
        return self._plainly(_cut_spans(body, {None: cut.ranges}))

    def _of_import(self, body: JsonObject) -> JsonObject:
        ledger = body["ledger"]
        cuts = {d["id"]: self.cuts[d["id"]] for d in ledger["documents"] if d["id"] in self.cuts}
        if not any(cut.ranges for cut in cuts.values()):
            return body
        documents = [_bare(d, cuts[d["id"]]) if d["id"] in cuts else d for d in ledger["documents"]]
        rest: JsonObject = {kind: rows for kind, rows in ledger.items() if kind != "documents"}
        for name, cut in cuts.items():
            rest = _without(rest, name) if cut.whole else _of_doc(rest, name, cut.ranges)
        return self._plainly(body | {"ledger": rest | {"documents": documents}})

    def _forgotten(self, body: JsonObject) -> JsonObject:
        """A decision without the name of a holder whose whole document is gone."""
        gone = {name for name, cut in self.cuts.items() if cut.whole}
        forgotten: JsonObject = _each_object(
            body, lambda row: row | {"holder": None} if row.get("doc") in gone else row
        )
        return forgotten

    def _plainly(self, body: JsonObject) -> JsonObject:
        cleaned: JsonObject = self._plain(body)
        return cleaned

    def _plain(self, value: Any, key: str = "") -> Any:
        """Mask the words in every string, and the ids that are made of them."""
        if not self.words or key in _VOCABULARY:
            return value
        if isinstance(value, str):
            return self._string(value)
        if isinstance(value, list):
            return [self._plain(each, key) for each in value]
        if isinstance(value, dict):
            return {name: self._plain(each, name) for name, each in value.items()}
        return value

    def _string(self, text: str) -> str:
        for number, word in enumerate(self.words, 1):
            text = _pattern(word).sub(lambda found: re.sub(r"\S", MASK, found.group()), text)
            made = rf"(?<![a-z0-9]){re.escape(slug(word))}(?![a-z0-9])"
            text = re.sub(made, f"{self.prefix}-{number}", text)
        return text


def _bare(document: JsonObject, cut: _Cut) -> JsonObject:
    """A document with its remainder; what else tells of it goes with the whole."""
    kept = {k: v for k, v in document.items() if not cut.whole or k not in _BARE}
    return kept | {"text": {"sha256": text_hash(cut.text)}}


def _cut_spans(value: Any, ranges: Mapping[str | None, Ranges]) -> Any:
    """Mask the quoted characters of every span; a mention says in which document it stands."""

    def cut(row: JsonObject) -> JsonObject:
        here = ranges.get(row.get("doc") if None not in ranges else None)
        if here and {"start", "end", "text"} <= row.keys():
            return row | {"text": _masked(row["text"], here, row["start"])}
        return row

    return _each_object(value, cut)


def _of_doc(records: JsonObject, doc: str, ranges: Ranges) -> JsonObject:
    """Mask spans of records that stand in one document, and mentions in it."""
    own = {
        kind: [_cut_spans(row, {None: ranges}) if _stands_in(row, doc) else row for row in rows]
        if isinstance(rows, list)
        else rows
        for kind, rows in records.items()
    }
    masked: JsonObject = _cut_spans(own, {doc: ranges})
    return masked


def _without(records: JsonObject, doc: str) -> JsonObject:
    """Leave out what stands in one document, and mentions of it."""
    kept = {
        kind: [row for row in rows if kind != "statements" or not _stands_in(row, doc)]
        if isinstance(rows, list)
        else rows
        for kind, rows in records.items()
    }

    def forget(row: JsonObject) -> JsonObject:
        row = {
            name: [e for e in each if not (isinstance(e, dict) and _stands_in(e, doc))]
            if isinstance(each, list)
            else each
            for name, each in row.items()
        }
        return row | {"mention": None} if _stands_in(row, doc) and "mention" in row else row

    cleaned: JsonObject = {
        kind: rows if kind == "statements" else _each_object(rows, forget)
        for kind, rows in kept.items()
    }
    return cleaned


def _stands_in(row: JsonObject, doc: str) -> bool:
    return row.get("doc") == doc


def _each_object(value: Any, change: Callable[[JsonObject], JsonObject]) -> Any:
    if isinstance(value, list):
        return [_each_object(each, change) for each in value]
    if isinstance(value, dict):
        return change({name: _each_object(each, change) for name, each in value.items()})
    return value
