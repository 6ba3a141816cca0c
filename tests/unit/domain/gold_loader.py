"""
Gold ledger JSON -> Ledger, for tests only.

The product's codec is tested elsewhere; this small reader keeps the tests of the reasoning apart
from it.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import Correction, Dependence
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.place import Place
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.source import Entity, Source
from counterclaim.domain.statement import (
    Firmness,
    Link,
    Mode,
    Quote,
    Review,
    Stance,
    Statement,
    Step,
)
from counterclaim.domain.text import Span
from counterclaim.domain.time import Interval, Moment, parse_moment


def load(path: Path) -> tuple[dict[str, Any], Ledger]:
    """Return the JSON of a gold file and the ledger it describes."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    return raw, ledger_of(raw)


def ledger_of(raw: dict[str, Any]) -> Ledger:
    """Read the records; absent keys take the defaults of the domain values."""
    return Ledger(
        documents=_each(raw, "documents", _document),
        sources=_each(raw, "sources", _source),
        entities=_each(raw, "entities", lambda x: Entity(**_some(x, "id", "name", "type"))),
        places=_each(raw, "places", lambda x: Place(id=x["id"], within=x.get("within"))),
        statements=_each(raw, "statements", _statement),
        claims=_each(raw, "claims", _claim),
        questions=_each(raw, "questions", _question),
        evidence=_each(raw, "evidence", _evidence),
        dependences=_each(raw, "dependences", _dependence),
        corrections=_each(raw, "corrections", _correction),
    )


def _each(raw: dict[str, Any], kind: str, read: Any) -> tuple[Any, ...]:
    return tuple(read(record) for record in raw.get(kind, ()))


def _some(x: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: x[name] for name in names if name in x}


def _moment(text: str | None) -> Moment | None:
    return parse_moment(text) if text else None


def _interval(x: dict[str, Any] | None) -> Interval | None:
    return Interval(start=_moment(x.get("start")), end=_moment(x.get("end"))) if x else None


def _span(x: dict[str, Any] | None) -> Span | None:
    return Span(start=x["start"], end=x["end"], text=x["text"]) if x else None


def _spans(xs: Iterable[dict[str, Any]]) -> tuple[Span, ...]:
    return tuple(span for x in xs if (span := _span(x)))


def _document(x: dict[str, Any]) -> Document:
    return Document(
        id=x["id"],
        publisher=x["publisher"],
        text=x.get("text", ""),
        published=_moment(x.get("published")),
        captured=_moment(x.get("captured")),
        **_some(x, "url", "version_of", "withdrawn"),
    )


def _source(x: dict[str, Any]) -> Source:
    return Source(
        aliases=tuple(x.get("aliases", ())),
        **_some(x, "id", "name", "type", "party", "named", "speaks_for", "plural"),
    )


def _statement(x: dict[str, Any]) -> Statement:
    span = _span(x.get("span")) or Span(start=0, end=1, text="x")
    return Statement(
        span=span,
        content=_spans(x.get("content", ())) or (span,),
        chain=tuple(
            Step(
                source=step["source"],
                role=step.get("role", "says"),
                cue=_span(step.get("cue")),
                mention=_span(step.get("mention")),
            )
            for step in x["chain"]
        ),
        act=x.get("act", "assert"),
        factuality=x.get("factuality", "CT+"),
        commitments=tuple(x.get("commitments", ["CT+"] * len(x["chain"]))),
        quote=Quote(x.get("quote", "indirect")),
        said=_interval(x.get("said")),
        about=_interval(x.get("about")),
        links=tuple(
            Link(
                claim=link["claim"],
                stance=Stance(link["stance"]),
                mode=Mode(link["mode"]),
                firmness=Firmness(link.get("firmness", "firm")),
            )
            for link in x["links"]
        ),
        firmness=Firmness(x.get("firmness", "firm")),
        review=Review(x.get("review", "unchecked")),
        **_some(x, "id", "doc", "root", "first_hand", "against_interest", "basis", "place"),
    )


def _claim(x: dict[str, Any]) -> Claim:
    known = ("id", "property", "subject", "value", "part_of", "favours", "depicted_from", "vague")
    return Claim(
        text=x.get("text", x["id"]),
        valid=_interval(x.get("valid")) or Interval(),
        extra=(("party", x["party"]),) if "party" in x else (),
        **{"property": "untyped", "subject": None} | _some(x, *known),
    )


def _question(x: dict[str, Any]) -> Question:
    return Question(
        valid=_interval(x.get("valid")) or Interval(),
        answers=tuple(
            Answer(
                id=answer["id"],
                text=answer["text"],
                claims=tuple(answer["claims"]),
                denials_of=tuple(answer.get("denials_of", ())),
            )
            for answer in x["answers"]
        ),
        common_ground=tuple(x.get("common_ground", ())),
        extra=tuple((k, x[k]) for k in ("compatible_with",) if k in x),
        **_some(x, "id", "text", "property", "subject", "kind", "contested"),
    )


def _evidence(x: dict[str, Any]) -> Evidence:
    return Evidence(
        kind=x.get("kind", "photograph"),
        mention=_span(x.get("mention")),
        taken=_interval(x.get("taken")),
        first_seen=_moment(x.get("first_seen")),
        bears_on=tuple(x.get("bears_on", ())),
        missing=tuple(x.get("missing", ())),
        **_some(x, "id", "released_by", "author", "doc", "party", "authenticated", "date_basis"),
    )


def _dependence(x: dict[str, Any]) -> Dependence:
    return Dependence(
        members=tuple(x.get("members", ())),
        claims=tuple(x["claims"]) if "claims" in x else None,
        **_some(x, "id", "basis", "strength", "a", "b", "note"),
    )


def _correction(x: dict[str, Any]) -> Correction:
    return Correction(
        date=parse_moment(x["date"]),
        claims=tuple(x["claims"]),
        stance=Stance(x.get("stance", "asserts")),
        **_some(x, "id", "type", "by", "statement"),
    )
