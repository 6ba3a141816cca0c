"""
Taking words out of the record for good.

The log keeps its order, times, actors and hashes: the chain runs over digests of payloads, so that
a payload can be emptied and the chain still verifies.  What an emptied payload is replaced with is
worked out here and stands in the event that says so.  Offsets stay as they were: a character that
goes leaves a block in its place.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final
from urllib.parse import unquote

from anyascii import anyascii

from counterclaim.domain.ids import slug
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.text import MASK, text_hash
from counterclaim.errors import BadDecision
from counterclaim.ledger.payloads import NAMES
from counterclaim.ledger.records import JsonObject, slots

Ranges = list[tuple[int, int]]
Numbered = tuple[tuple[int, str], ...]
"""Words with the number that stands for them in ids."""
READ: Final = "document.read"
REDACTED: Final = "record.redacted"
"""Kinds of event, as the log spells them."""

_OURS: Final = frozenset(
    {"about", "act", "affiliation", "code", "commitments", "factuality", "finder", "firmness",
     "language", "mode", "quote", "review", "rules", "sha256", "stance", "strength", "verb"}
)  # fmt: skip
"""Keys whose values are words of this product, never of a document."""
_MOSTLY_OURS: Final = frozenset(
    {"basis", "field", "holds", "kind", "pattern", "property", "role", "type"}
)
"""Keys whose values are words of this product, unless an imported file has others there."""
_OUR_WORDS: Final = re.compile(r"[a-z]+(?:[_: ][a-z]+)*")
_CALLED: Final = frozenset({"aliases", "name", "note", "notes", "reason", "surface", "title"})
"""Keys whose values are shown to people: what goes leaves blocks there, as it does in a text."""
_NUMBERS: Final = frozenset({"high", "low", "value"})
_LEFT: Final = (
    "captured", "id", "kind", "language", "published", "publisher", "version_of", "withdrawn",
)  # fmt: skip
"""What of a document stays when its whole text goes."""
_BETWEEN: Final = r"[\s_+.\-\u00ad\u2010\u2011]+"
"""What may stand between two words: white space, and what stands for it in names of files."""


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
    erased = _erased(log, wanted.events)
    cuts, remainders = _cuts(log, text_of, wanted)
    earlier = sum(each.kind == REDACTED for each in log)
    cleaner = _Cleaner(
        cuts=cuts,
        words=wanted.words,
        prefix=f"redacted-{earlier + 1}",
        everywhere=wanted.documents is None,
    )
    events: dict[int, JsonObject | None] = dict.fromkeys(erased)
    for each in log:
        if each.body is not None and each.seq not in erased and each.kind != REDACTED:
            cleaned = cleaner.event(each.kind, each.body)
            if cleaned != each.body:
                events[each.seq] = cleaned
    if events:
        events |= dict(_redactions(log, cleaner, events))
    else:
        raise BadDecision(
            "nothing of this is in the case", "check the words, the document and the spelling"
        )
    left = {name for each in log for name in _texts_of(events.get(each.seq, each.body))}
    known = {name for each in log for name in _texts_of(each.body)}
    led = {cut.was: cut.now for cut in cuts.values()}
    return Plan(
        documents=tuple(sorted(_changed(log, events))),
        events=events,
        texts={name: led.get(name) for name in sorted(known - left)},
        remainders={name: text for name, text in remainders.items() if name in left},
        places=sum(len(cut.ranges) for cut in cuts.values()),
    )


def holds(words: Iterable[str], text: str) -> bool:
    """
    Say whether a text has one of the words that are to go.
    """
    return any(_pattern(word).search(text) for word in words)


def _erased(log: Sequence[Held], wanted: Iterable[int]) -> frozenset[int]:
    """
    The events to empty, and with a document its reading, which quotes it.

    Raises:
        BadDecision: there is no such event, or it is a redaction, which says what others hold.
    """
    numbered = {each.seq: each for each in log}
    chosen = set(wanted)
    for seq in sorted(chosen):
        if seq not in numbered:
            raise BadDecision(
                f"the log has no event {seq}", "see the numbers with counterclaim log --every"
            )
        if numbered[seq].kind == REDACTED:
            raise BadDecision(
                f"event {seq} is a redaction: without it nobody could read what it left",
                "name the words that are to go with --text",
            )
    kept = {
        document["id"]
        for each in log
        if each.seq not in chosen
        for document in _documents_of(each.kind, each.body)
    }
    gone = {d["id"] for n in chosen for d in _documents_of(numbered[n].kind, numbered[n].body)}
    return frozenset(
        each.seq
        for each in log
        if each.seq in chosen
        or (each.kind == READ and each.body and each.body["reading"]["doc"] in gone - kept)
    )


def _redactions(
    log: Iterable[Held], cleaner: "_Cleaner", events: Mapping[int, JsonObject | None]
) -> Iterator[tuple[int, JsonObject]]:
    """
    What stands in the place of earlier redactions.

    Of an event that this redaction replaces they keep nothing: the latest has the last word, and a
    case from which many words were taken does not grow with each.
    """
    listed = list(log)
    kinds = {each.seq: each.kind for each in listed}
    gone = set(events)
    for each in listed:
        if each.kind != REDACTED or each.body is None:
            continue
        instead = {
            seq: None if int(seq) in gone else body and cleaner.event(kinds[int(seq)], body)
            for seq, body in each.body["events"].items()
        }
        if instead != each.body["events"]:
            gone.add(each.seq)
            yield each.seq, each.body | {"events": instead}


def _changed(log: Iterable[Held], events: Mapping[int, JsonObject | None]) -> Iterator[str]:
    """The documents of which something goes."""
    for each in log:
        if each.seq in events:
            after = {d["id"]: d for d in _documents_of(each.kind, events[each.seq])}
            for document in _documents_of(each.kind, each.body):
                if after.get(document["id"]) != document:
                    yield document["id"]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cut:
    """
    What goes from one document: its ranges, the hash of what it was and of what remains.

    ``lone`` are the words of the phrases that go, of which the remainder has none: a reading that
    has one made it of the phrase.
    """

    was: str
    now: str
    ranges: Ranges
    whole: bool
    lone: tuple[tuple[int, str], ...] = ()


def _cuts(
    log: Iterable[Held], text_of: Callable[[str], str], wanted: Wanted
) -> tuple[dict[str, _Cut], dict[str, str]]:
    """What goes from each document, and the texts that remain where something does."""
    found: dict[str, _Cut] = {}
    remainders: dict[str, str] = {}
    for each in log:
        for document in _documents_of(each.kind, each.body):
            if wanted.documents is not None and document["id"] not in wanted.documents:
                continue
            if wanted.documents is None and not wanted.words:
                continue
            text = text_of(document["text"]["sha256"])
            ranges = _ranges(text, wanted.words)
            left = _masked(text, ranges)
            cut = _Cut(
                was=document["text"]["sha256"],
                now=text_hash(left),
                ranges=ranges,
                whole=not wanted.words,
                lone=tuple(_lone(left, wanted.words)),
            )
            found[document["id"]] = cut
            if ranges:
                remainders[cut.now] = left
    return found, remainders


def _lone(text: str, words: Iterable[str]) -> Iterator[tuple[int, str]]:
    for number, phrase in enumerate(words, 1):
        parts = phrase.split()
        for part in parts if len(parts) > 1 else ():
            if len(part) > 2 and not _pattern(part).search(text):
                yield number, part


def _ranges(text: str, words: tuple[str, ...]) -> Ranges:
    """The passages that hold the words, whatever their case; without words, everything but space."""
    if not words:
        return [match.span() for match in re.finditer(r"\S+", text)]
    found = [m.span() for word in words for m in _pattern(word).finditer(text)]
    return sorted(found)


@cache
def _pattern(word: str) -> re.Pattern[str]:
    """Words as a person types them: whole, with whatever stands between them, in any case."""
    return _whole(_BETWEEN.join("".join(map(_letter, part)) for part in _nfc(word).split()))


@cache
def _made(word: str) -> re.Pattern[str]:
    """What ids are made of: letters without accents, or in Latin script, without an article."""
    forms = {slug(word), slug(anyascii(word))}
    parts = {re.sub(r"^(?:the|a|an)-(?=.)", "", form) for form in forms}
    return _whole("|".join(sorted(_BETWEEN.join(map(re.escape, p.split("-"))) for p in parts)))


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{pattern})(?![^\W_])", re.IGNORECASE)


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _letter(letter: str) -> str:
    """A letter with its accent, written as one sign or as two."""
    apart = unicodedata.normalize("NFD", letter)
    return re.escape(letter) if apart == letter else f"(?:{re.escape(letter)}|{re.escape(apart)})"


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
    """
    Cleans payloads of what is to go.

    ``everywhere``: no documents were named, so that words go wherever they stand.
    """

    cuts: Mapping[str, _Cut]
    words: tuple[str, ...]
    prefix: str
    everywhere: bool

    def event(self, kind: str, body: JsonObject) -> JsonObject:
        match kind:
            case "document.added":
                return self._of_document(body)
            case "document.read":
                return self._of_reading(body)
            case "records.imported":
                return self._of_import(body)
            case "decided":
                return self._of_decision(body)
        return self._plainly(body) if self.everywhere else body

    def _of_document(self, body: JsonObject) -> JsonObject:
        document = body["document"]
        cut = self.cuts.get(document["id"])
        if cut is None:
            return body
        return self._plainly(body | {"document": _bare(document, cut)})

    def _of_reading(self, body: JsonObject) -> JsonObject:
        reading = body["reading"]
        cut = self.cuts.get(reading["doc"])
        if cut is None:
            return self._plainly(body) if self.everywhere else body
        if cut.whole:
            kept = {name: reading[name] for name in ("doc", "finder", "rules")}
            return {"reading": kept | {"notes": ["its text was redacted"]}}
        return self._plainly(_cut_spans(body, {None: cut.ranges}), cut.lone)

    def _of_import(self, body: JsonObject) -> JsonObject:
        ledger = body["ledger"]
        cuts = {d["id"]: self.cuts[d["id"]] for d in ledger["documents"] if d["id"] in self.cuts}
        if not cuts:
            return self._plainly(body) if self.everywhere else body
        documents = [_bare(d, cuts[d["id"]]) if d["id"] in cuts else d for d in ledger["documents"]]
        rest: JsonObject = {kind: rows for kind, rows in ledger.items() if kind != "documents"}
        for name, cut in cuts.items():
            rest = _without(rest, name) if cut.whole else _of_doc(rest, name, cut.ranges)
        return self._plainly(body | {"ledger": rest | {"documents": documents}})

    def _of_decision(self, body: JsonObject) -> JsonObject:
        """A decision without the words, and without the holder whose whole document is gone."""
        gone = {name for name, cut in self.cuts.items() if cut.whole}
        forgotten: JsonObject = _each_object(
            body, lambda row: row | {"holder": None} if row.get("doc") in gone else row
        )
        concerned = self.everywhere or not self.cuts.keys().isdisjoint(_strings(body))
        return self._plainly(forgotten) if concerned else body

    def _plainly(self, body: JsonObject, lone: Iterable[tuple[int, str]] = ()) -> JsonObject:
        words = (*enumerate(self.words, 1), *lone)
        cleaned: JsonObject = self._plain(body, "", words) if words else body
        return cleaned

    def _plain(self, value: Any, key: str, words: Numbered) -> Any:
        """Take the words out of every string and key, and the ids that are made of them."""
        if isinstance(value, str):
            return value if _is_ours(key, value) else self._string(value, key, words)
        if isinstance(value, list):
            return [self._plain(each, key, words) for each in value]
        if isinstance(value, dict):
            quoted = {"start", "end", "text"} <= value.keys()  # cut by its place already
            return {
                name if name in _fields() else self._string(name, "id", words): each
                if quoted and name == "text"
                else self._plain(each, name, words)
                for name, each in value.items()
            }
        if key in _NUMBERS and isinstance(value, int | float) and not isinstance(value, bool):
            return None if any(_is_number(word, value) for _, word in words) else value
        return value

    def _string(self, text: str, key: str, words: Numbered) -> str:
        """Blocks in what people read, and in ids a sign that no other id has."""
        named = key not in _CALLED and not re.search(r"\s", text)
        if named and "%" in text and _says(plain := unquote(text), words):
            text = plain  # an address that writes the words in signs of its own
        for number, word in words:
            if key == "holder":
                text = _holder(text, word)
            elif named:
                text = _made(word).sub(f"{self.prefix}-{number}", text)
            text = _blocked(text, word)
        return text


def _says(text: str, words: Numbered) -> bool:
    return any(_pattern(word).search(text) or _made(word).search(text) for _, word in words)


def _blocked(text: str, word: str) -> str:
    return _pattern(word).sub(lambda found: re.sub(r"\S", MASK, found.group()), text)


def _holder(made: str, word: str) -> str:
    """The name of a holder as a decision keeps it: made anew of what is left of the name."""
    name = made.replace("-", " ")
    found = _made(word).sub(lambda found: re.sub(r"\S", MASK, found.group()), name)
    return made if found == name else slug(found)


@cache
def _fields() -> frozenset[str]:
    """The names of all fields that a payload can have."""
    names = {"sha256"}
    waiting: list[type] = [*NAMES, Ledger]
    seen: set[type] = set()
    while waiting:
        kind = waiting.pop()
        if kind in seen:
            continue
        seen.add(kind)
        for name, slot in slots(kind).items():
            names.add(name)
            waiting += [slot.value] if slot.value else []
    return frozenset(names)


def _is_ours(key: str, value: str) -> bool:
    return key in _OURS or (key in _MOSTLY_OURS and _OUR_WORDS.fullmatch(value) is not None)


def _is_number(word: str, value: float) -> bool:
    digits = re.sub(r"[\s.,+-]", "", word)
    return digits.isdecimal() and float(digits) == value


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


def _bare(document: JsonObject, cut: _Cut) -> JsonObject:
    """A document with its remainder; what else tells of it goes with the whole."""
    kept = {k: v for k, v in document.items() if not cut.whole or k in _LEFT}
    return kept | {"text": {"sha256": cut.now}}


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
