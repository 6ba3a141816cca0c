"""
One domain value <-> one JSON object.

The field names of a value are the keys of its object; keys that a value does not know are kept in
its ``extra``.  Validation is pydantic's, on the domain dataclasses themselves, so that there is no
second description of a record to keep in step.
"""

import dataclasses
import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from operator import attrgetter
from typing import Any, TypeVar, get_args, get_type_hints

from pydantic import TypeAdapter, ValidationError
from pydantic_core import SchemaValidator

from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import Correction
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.place import Place
from counterclaim.domain.quantity import Quantity
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.source import Entity, Source
from counterclaim.domain.statement import Statement, Step
from counterclaim.domain.time import Interval
from counterclaim.errors import BadRecord

JsonObject = dict[str, Any]
"""A JSON object, as :mod:`json` gives it."""

Record = TypeVar("Record")

WRITTEN: Mapping[type, frozenset[str]] = {
    Document: frozenset({"published", "kind", "title", "language", "note"}),
    Source: frozenset({"party", "named", "aliases", "affiliation"}),
    Entity: frozenset({"mentions"}),
    Place: frozenset({"within"}),
    Statement: frozenset(
        {
            "first_hand",
            "against_interest",
            "basis",
            "said",
            "about",
            "about_likely",
            "place",
            "quantity",
            "links",
            "note",
        }
    ),
    Step: frozenset({"cue", "mention"}),
    Claim: frozenset({"value", "valid"}),
    Interval: frozenset({"start", "end"}),
    Quantity: frozenset({"low", "high"}),
    Question: frozenset({"contested"}),
    Answer: frozenset({"claims"}),
    Evidence: frozenset({"released_by", "mention", "bears_on", "party", "date_basis"}),
    Correction: frozenset({"statement", "stance"}),
}
"""Keys written even where they hold their default; all others are then left out."""

ISO = re.compile(
    r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)?)?\Z", re.ASCII
)
"""A day or an instant as ledger files write it; pydantic alone would also read bare numbers."""


@dataclass(frozen=True, slots=True)
class Slot:
    """
    What this module needs to know of one field.

    ``value`` is the domain value it holds, if any, ``moment`` whether it holds days or instants.
    """

    value: type | None
    moment: bool
    default: object
    written: bool


_SLOTS: dict[type, Mapping[str, Slot]] = {}
_PLANS: dict[type, "_Plan"] = {}
_DATED: dict[type, tuple[tuple[str, type | None], ...]] = {}
_ADAPTERS: dict[type, TypeAdapter[Any]] = {}
_EXACT: dict[type, SchemaValidator] = {}
_AS_THEY_ARE = frozenset({str, int, float, bool, type(None), list, dict})
"""What JSON holds already, looked at first because most values are of these."""
_MORE = "\x00extra"
"""What ``extra`` is called where unknown keys are refused, so that one may be called that."""
_ESCAPED = json.dumps(_MORE)[1:-1]


def slots(kind: type) -> Mapping[str, Slot]:
    """
    Return the fields of a domain value by name, without ``extra``.
    """
    if kind not in _SLOTS:
        hints = get_type_hints(kind)
        named = (each for each in dataclasses.fields(kind) if each.name != "extra")
        _SLOTS[kind] = {each.name: _slot(kind, each, hints[each.name]) for each in named}
    return _SLOTS[kind]


def keeps_extra(kind: type) -> bool:
    """
    Say whether a value has room for keys it does not know.
    """
    return hasattr(kind, "extra")


def adapter(kind: type[Record]) -> TypeAdapter[Record]:
    """
    Return pydantic's view of a domain value, made once.
    """
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def exact(kind: type) -> SchemaValidator:
    """
    Return the same view of a domain value, which refuses whatever has an unknown key at any depth.
    """
    if kind not in _EXACT:
        _EXACT[kind] = SchemaValidator(_closed(adapter(kind).core_schema))
    return _EXACT[kind]


def _closed(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {name: _closed(each) for name, each in schema.items()}
    if schema.get("type") == "dataclass-args":
        closed["extra_behavior"] = "forbid"
    elif schema.get("type") == "dataclass-field" and schema["name"] == "extra":
        closed["validation_alias"] = _MORE
    return closed


@dataclass(frozen=True, slots=True)
class _Plan:
    """How a kind is written: how to get its fields, and which of them may be left out."""

    values: Callable[[Any], tuple[Any, ...]]
    fields: tuple[tuple[str, bool, object], ...]
    extra: bool


def _plan(kind: type) -> _Plan:
    if kind not in _PLANS:
        fields = tuple((name, slot.written, slot.default) for name, slot in slots(kind).items())
        names = [name for name, _, _ in fields]
        one = attrgetter(names[0])
        values = attrgetter(*names) if len(names) > 1 else lambda record: (one(record),)
        _PLANS[kind] = _Plan(values, fields, keeps_extra(kind))
    return _PLANS[kind]


def to_json(record: Any) -> JsonObject:
    """
    Return a domain value as a JSON object; what holds its default is left out where that says it.

    Raises:
        BadRecord: an extra key has the name of a field.

    >>> to_json(Place(id="harbour", within="Port Alder", extra=(("depth", 4),)))
    {'depth': 4, 'id': 'harbour', 'within': 'Port Alder'}
    """
    plan = _PLANS.get(type(record)) or _plan(type(record))
    found: JsonObject = {
        name: value if type(value) in _AS_THEY_ARE else _plain(value)
        for (name, written, default), value in zip(plan.fields, plan.values(record), strict=True)
        if written or value != default
    }
    return _extra(record) | found if plan.extra and record.extra else found


def _extra(record: Any) -> JsonObject:
    found: JsonObject = dict(record.extra)
    if taken := found.keys() & slots(type(record)).keys():
        raise BadRecord(
            f"{_noun(type(record))} {getattr(record, 'id', '')!r} has {min(taken)!r} twice",
            "give the additional key another name",
        )
    return found


def from_json(kind: type[Record], raw: object) -> Record:
    """
    Return the domain value that a JSON object describes; unknown keys go to its ``extra``.

    Raises:
        BadRecord: naming the record, the field and what is wrong with it.

    >>> from_json(Place, {"id": "harbour", "depth": 4})
    Place(id='harbour', within=None, name=None, known=True, extra=(('depth', 4),))
    """
    if isinstance(raw, dict) and _days_fit(kind, raw):
        with suppress(ValidationError, BadRecord):
            found: Record = exact(kind).validate_json(json.dumps(_opened(kind, raw)), strict=True)
            return found
    try:
        folded = json.dumps(_fold(kind, raw, ()))
        return adapter(kind).validate_json(folded, strict=True)
    except ValidationError as refused:
        error = refused.errors(include_url=False)[0]
        where = _path(part for part in error["loc"] if part not in {"date", "datetime"})
        raise BadRecord(
            f"{_called(kind, raw)} has a bad {where or 'form'}: {_lower(error['msg'])}",
            f"correct {where or 'the record'} and try again",
        ) from None
    except BadRecord as refused:
        raise BadRecord(f"{_called(kind, raw)}: {refused.what}", refused.next_step) from None


def read_back(kind: type[Record], text: str) -> Record:
    """
    Return the domain value of a JSON text that :func:`canonical` wrote, by the shortest way.

    It is what :func:`from_json` returns for the same; only the spelling of days is taken on trust.

    Raises:
        BadRecord: naming the record, the field and what is wrong with it.

    >>> read_back(Place, '{"depth":4,"id":"harbour"}').extra
    (('depth', 4),)
    """
    if _ESCAPED not in text:
        with suppress(ValidationError, BadRecord):
            found: Record = exact(kind).validate_json(text, strict=True)
            return found
    return from_json(kind, json.loads(text))


def _opened(kind: type, raw: JsonObject) -> JsonObject:
    """Move the unknown keys of a record, not of what is in it, to ``extra``."""
    known = slots(kind)
    if raw.keys() <= known.keys():
        return raw
    unknown = [[key, raw[key]] for key in sorted(raw.keys() - known.keys())]
    return {key: raw[key] for key in raw.keys() & known.keys()} | {_MORE: unknown}


def _days_fit(kind: type, raw: JsonObject) -> bool:
    """Whether every day is written as a day."""
    for key, inner in _dated(kind):
        for _, each in _members(raw.get(key)):
            if isinstance(each, str):
                if inner is None and not ISO.match(each):
                    return False
            elif inner is not None and isinstance(each, dict) and not _days_fit(inner, each):
                return False
    return True


def _dated(kind: type) -> tuple[tuple[str, type | None], ...]:
    """The fields of a kind in which there may be days, with the value that holds them."""
    if kind not in _DATED:
        _DATED[kind] = ()  # a kind that holds its own kind adds nothing by that
        _DATED[kind] = tuple(
            (name, slot.value)
            for name, slot in slots(kind).items()
            if (slot.moment if slot.value is None else _dated(slot.value))
        )
    return _DATED[kind]


def strays(kind: type, raw: object, where: str = "") -> Iterator[str]:
    """
    Yield the places of unknown keys that a record has no room for, and that are left out.
    """
    if not isinstance(raw, dict):
        return
    known = slots(kind)
    for key in sorted(raw):
        slot = known.get(key)
        if slot is None:
            if not keeps_extra(kind):
                yield f"{where}{key}"
        elif slot.value is not None:
            for place, each in _members(raw[key]):
                yield from strays(slot.value, each, f"{where}{key}{place}.")


def canonical(value: object) -> str:
    """
    Return a JSON value in its one canonical spelling: sorted keys, no spaces.
    """
    return _canonical(value)


_canonical = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
).encode


def _slot(kind: type, field: dataclasses.Field[Any], hint: object) -> Slot:
    inner = tuple(_leaves(hint))
    values = (leaf for leaf in inner if isinstance(leaf, type) and dataclasses.is_dataclass(leaf))
    return Slot(
        value=next(values, None),
        moment=date in inner or datetime in inner,
        default=field.default,
        written=field.default is dataclasses.MISSING or field.name in WRITTEN.get(kind, ()),
    )


def _leaves(hint: Any) -> Iterator[Any]:
    """Yield the plain types within a hint such as ``tuple[Span, ...] | None``."""
    parts = get_args(hint)
    if not parts:
        yield hint
    for part in parts:
        yield from _leaves(part)


def _fold(kind: type, raw: object, where: tuple[str | int, ...]) -> object:
    """Move unknown keys to ``extra`` and see that days are written as days."""
    if not isinstance(raw, dict):
        return raw
    known = slots(kind)
    folded: JsonObject = {}
    extra: list[list[object]] = []
    for key in sorted(raw):
        slot = known.get(key)
        if slot is None:
            extra.append([key, raw[key]])
        elif slot.value is not None:
            folded[key] = _fold_each(slot.value, raw[key], (*where, key))
        else:
            if slot.moment:
                _see_days(raw[key], (*where, key))
            folded[key] = raw[key]
    if keeps_extra(kind):
        folded["extra"] = extra
    return folded


def _fold_each(kind: type, raw: object, where: tuple[str | int, ...]) -> object:
    if isinstance(raw, list):
        return [_fold(kind, each, (*where, n)) for n, each in enumerate(raw)]
    return _fold(kind, raw, where)


def _see_days(raw: object, where: tuple[str | int, ...]) -> None:
    for place, each in _members(raw):
        if isinstance(each, str) and not ISO.match(each):
            raise BadRecord(
                f"{_path(where)}{place} is {each[:40]!r}, which is not a date",
                'write it as a day, "2031-03-04", or an ISO instant',
            )


def _members(raw: object) -> Iterator[tuple[str, object]]:
    if isinstance(raw, list):
        for n, each in enumerate(raw):
            yield f"[{n}]", each
    else:
        yield "", raw


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [each if type(each) in _AS_THEY_ARE else _plain(each) for each in value]
    if type(value) in _PLANS:
        return to_json(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    return to_json(value)


def _noun(kind: type) -> str:
    return kind.__name__.lower()


def _called(kind: type, raw: object) -> str:
    name = raw.get("id", raw.get("doc")) if isinstance(raw, dict) else None
    return f"{_noun(kind)} {name!r}" if isinstance(name, str) else f"a {_noun(kind)} without an id"


def _path(parts: Any) -> str:
    """Write a location as people do: ``links[0].stance``."""
    text = ""
    for part in parts:
        text += f"[{part}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")


def _lower(message: str) -> str:
    return message[:1].lower() + message[1:]
