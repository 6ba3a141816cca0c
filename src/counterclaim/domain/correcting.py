"""
Setting one field of a statement to what a person says it is.

Values are plain JSON, as a command or a form gives them: offsets instead of words, names instead
of ids.  The same function checks a correction when it is made and applies it ever after.
"""

import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from counterclaim.domain.extra import Json
from counterclaim.domain.ids import local_source
from counterclaim.domain.quantity import Quantity
from counterclaim.domain.source import PERSON, UNKNOWN, Affiliation, Source
from counterclaim.domain.statement import FACTUALITY, Quote, Statement, Step
from counterclaim.domain.text import Span
from counterclaim.domain.time import Interval, parse_moment
from counterclaim.errors import BadDate, BadRecord

ACTS: Final = frozenset(
    {"ask", "assert", "believe", "confirm", "deny", "direct", "doubt", "evaluate", "infer", "retract",
     "show", "withhold"}
)  # fmt: skip
"""The acts that the reader tells apart; any other that a statement has may stay."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """
    What a correction may need to know: the document's text and the sources by id.
    """

    text: str
    sources: Mapping[str, Source]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """
    A statement with one field set, and the sources that it names for the first time.
    """

    statement: Statement
    sources: tuple[Source, ...] = ()


Rule: TypeAlias = Callable[[Statement, Json, Surroundings], Corrected]


def correct(statement: Statement, field: str, value: Json, around: Surroundings) -> Corrected:
    """
    Return the statement with one field set to a value.

    Raises:
        BadRecord: the field cannot be corrected, or the value is not one of it.
    """
    rule = RULES.get(field)
    if rule is None:
        raise BadRecord(
            f"{field!r} is no field of a statement that can be corrected",
            f"use one of {', '.join(sorted(RULES))}",
        )
    try:
        return rule(statement, value, around)
    except (TypeError, ValueError, BadDate) as wrong:
        raise BadRecord(
            f"{value!r} is no value of {field} ({wrong})", f"give {field} as {FORMS[field]}"
        ) from None


def _act(statement: Statement, value: Json, _: Surroundings) -> Corrected:
    return Corrected(statement=replace(statement, act=_among(value, ACTS | {statement.act})))


def _factuality(statement: Statement, value: Json, _: Surroundings) -> Corrected:
    chosen = _among(value, FACTUALITY)
    commitments = (*statement.commitments[:-1], chosen)
    return Corrected(statement=replace(statement, factuality=chosen, commitments=commitments))


def _quote(statement: Statement, value: Json, _: Surroundings) -> Corrected:
    return Corrected(statement=replace(statement, quote=Quote(_among(value, frozenset(Quote)))))


def _first_hand(statement: Statement, value: Json, _: Surroundings) -> Corrected:
    return Corrected(statement=replace(statement, first_hand=_yes_or_no(value, optional=True)))


def _against_interest(statement: Statement, value: Json, _: Surroundings) -> Corrected:
    told = _yes_or_no(value, optional=False)
    return Corrected(statement=replace(statement, against_interest=bool(told)))


def _content(statement: Statement, value: Json, around: Surroundings) -> Corrected:
    spans = tuple(_span(each, around.text) for each in _list(value))
    ordered = tuple(sorted(spans, key=lambda span: (span.start, span.end)))
    if any(a.end > b.start for a, b in itertools.pairwise(ordered)):
        raise ValueError("two of the spans overlap")
    start = min(statement.span.start, ordered[0].start)
    end = max(statement.span.end, ordered[-1].end)
    whole = Span.cut(around.text, start, end)
    return Corrected(statement=replace(statement, content=ordered, span=whole))


def _holder(statement: Statement, value: Json, around: Surroundings) -> Corrected:
    source, new = _source(statement, value, around)
    last = statement.chain[-1]
    step = replace(last, source=source, mention=last.mention if source == last.source else None)
    chain = (*statement.chain[:-1], step)
    if len(statement.chain) == 1 and source != last.source:
        chain = (last, Step(source=source, role="says"))
    return _with_chain(statement, chain, new)


def _chain(statement: Statement, value: Json, around: Surroundings) -> Corrected:
    known = {step.source: step for step in statement.chain}
    steps: list[Step] = []
    new: tuple[Source, ...] = ()
    for each in _list(value):
        source, more = _source(statement, each, around)
        new += more
        steps.append(known.get(source, Step(source=source, role="says" if steps else "publishes")))
    if steps[0].source != statement.chain[0].source:
        raise ValueError("a chain starts at the publisher of the document")
    return _with_chain(statement, tuple(steps), new)


def _with_chain(
    statement: Statement, chain: tuple[Step, ...], new: tuple[Source, ...]
) -> Corrected:
    """Whoever is at the end of the chain holds it, and it goes back to him."""
    was = dict(zip((s.source for s in statement.chain), statement.commitments, strict=False))
    passed = tuple(was.get(step.source, "Uu") for step in chain[:-1])
    corrected = replace(
        statement,
        chain=chain,
        root=chain[-1].source,
        commitments=(*passed, statement.factuality),
    )
    return Corrected(statement=corrected, sources=new)


def _said(statement: Statement, value: Json, _: Surroundings) -> Corrected:
    return Corrected(statement=replace(statement, said=_interval(value)))


def _about(statement: Statement, value: Json, _: Surroundings) -> Corrected:
    return Corrected(statement=replace(statement, about=_interval(value)))


def _place(statement: Statement, value: Json, _: Surroundings) -> Corrected:
    return Corrected(statement=replace(statement, place=_text(value, optional=True)))


def _quantity(statement: Statement, value: Json, _: Surroundings) -> Corrected:
    if value is None:
        return Corrected(statement=replace(statement, quantity=None))
    if not isinstance(value, dict):
        raise TypeError("it is no object")
    for name, each in value.items():
        if not isinstance(each, _QUANTITY.get(name, ())) and each is not None:
            raise TypeError(f"{name} is not part of a quantity, or of another type")
    return Corrected(statement=replace(statement, quantity=Quantity(**value)))


_QUANTITY: Final[Mapping[str, tuple[type, ...]]] = {
    **dict.fromkeys(("surface", "unit", "of"), (str,)),
    **dict.fromkeys(("value", "low", "high"), (int, float)),
    **dict.fromkeys(("low_open", "high_open", "cumulative"), (bool,)),
}


RULES: Final[Mapping[str, Rule]] = {
    "about": _about,
    "act": _act,
    "against_interest": _against_interest,
    "chain": _chain,
    "content": _content,
    "factuality": _factuality,
    "first_hand": _first_hand,
    "holder": _holder,
    "place": _place,
    "quantity": _quantity,
    "quote": _quote,
    "said": _said,
}
FORMS: Final[Mapping[str, str]] = {
    "about": 'a day, "2031-03-04", two days as a list, or null',
    "act": f"one of {', '.join(sorted(ACTS))}",
    "against_interest": "true or false",
    "chain": "a list of names, from the publisher to the holder",
    "content": "a list of [start, end) offsets into the document's text",
    "factuality": f"one of {', '.join(sorted(FACTUALITY))}",
    "first_hand": "true, false or null",
    "holder": "a name",
    "place": "the id of a place, or null",
    "quantity": "an object with the fields of a quantity, or null",
    "quote": f"one of {', '.join(Quote)}",
    "said": 'a day, "2031-03-04", two days as a list, or null',
}
"""How the value of each field is written."""


def _source(
    statement: Statement, value: Json, around: Surroundings
) -> tuple[str, tuple[Source, ...]]:
    """Lead an id or a name to a source; a name that nobody has becomes a source of its own."""
    name = _text(value, optional=False) or ""
    if name in around.sources:
        return name, ()
    here = [
        s.id
        for s in around.sources.values()
        if s.name == name and (s.id.startswith(f"{statement.doc}#") or "#" not in s.id)
    ]
    if here:
        return min(here), ()
    made = Source(
        id=local_source(statement.doc, name),
        name=name,
        type=PERSON,
        party=UNKNOWN,
        affiliation=Affiliation.UNKNOWN,
    )
    return made.id, (made,)


def _among(value: Json, allowed: frozenset[str]) -> str:
    if not isinstance(value, str) or value not in allowed:
        raise ValueError(f"not one of {', '.join(sorted(allowed))}")
    return value


def _yes_or_no(value: Json, *, optional: bool) -> bool | None:
    if isinstance(value, bool) or (optional and value is None):
        return value
    raise TypeError("neither true nor false")


def _text(value: Json, *, optional: bool) -> str | None:
    if (optional and value is None) or (isinstance(value, str) and value.strip()):
        return value.strip() if isinstance(value, str) else None
    raise TypeError("no words")


def _list(value: Json) -> list[Json]:
    if not isinstance(value, list) or not value:
        raise TypeError("no list, or an empty one")
    return value


def _span(value: Json, text: str) -> Span:
    match value:
        case [int(start), int(end)] if 0 <= start < end <= len(text):
            return Span.cut(text, start, end)
    raise ValueError(f"offsets lie within 0 and {len(text)}")


def _interval(value: Json) -> Interval | None:
    match value:
        case None:
            return None
        case str(day):
            return Interval.on(parse_moment(day))
        case [start, end] if all(each is None or isinstance(each, str) for each in (start, end)):
            return Interval(
                start=None if start is None else parse_moment(start),
                end=None if end is None else parse_moment(end),
            )
    raise TypeError("neither a day nor two")
