"""
The JSON Schema beside the exporter: it is current, and exports satisfy it.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from counterclaim.domain.snapshot import snapshot
from counterclaim.exports.ledger_json import ledger_json
from counterclaim.exports.ledger_schema import main, make_schema, schema
from counterclaim.ledger.codec import read_ledger

TYPES: dict[str, Any] = {
    "object": dict,
    "array": list,
    "string": str,
    "boolean": bool,
    "null": type(None),
    "integer": int,
    "number": (int, float),
}
KNOWN = {
    "$schema", "$defs", "$ref", "title", "description", "default", "type", "properties", "required",
    "items", "prefixItems", "minItems", "maxItems", "minimum", "enum", "const", "anyOf", "pattern",
    "format", "additionalProperties",
}  # fmt: skip


def test_the_schema_is_that_of_the_domain_values():
    assert schema() == make_schema(), "run python -m counterclaim.exports.ledger_schema"


def test_the_schema_can_be_written_anew(tmp_path: Path):
    main([str(tmp_path / "new.json")])

    assert json.loads((tmp_path / "new.json").read_text("utf-8")) == schema()


def test_the_schema_uses_only_words_this_test_understands():
    assert set(_keywords(schema())) <= KNOWN


def test_an_export_satisfies_the_schema(examples: Path):
    records = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger
    made = replace(snapshot(records), questions=records.questions)

    assert list(faults(json.loads(ledger_json(records, made)))) == []


@pytest.mark.parametrize(
    ("path", "value", "said"),
    [
        ("format", "counterclaim-ledger/2", "const"),
        ("expected", {}, "claims is missing"),
        ("documents.0.sha256", "abc", "pattern"),
        ("statements.0.quote", "shouted", "enum"),
        ("statements.0.span", {"start": 1}, "end is missing"),
        ("claims.0.text", None, "type"),
        ("sources.0.named", 1, "type"),
    ],
)
def test_what_is_no_ledger_does_not_satisfy_it(examples: Path, path: str, value: Any, said: str):
    records = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger
    file = json.loads(ledger_json(records, snapshot(records)))
    target: Any = file
    *steps, last = path.split(".")
    for step in steps:
        target = target[int(step) if step.isdigit() else step]
    target[last] = value

    found = list(faults(file))

    assert any(said in fault for fault in found), found


def faults(value: Any) -> Iterator[str]:
    """Say where a value does not satisfy the schema, for the words the schema uses."""
    whole = schema()
    yield from _faults(value, whole, whole, "")


def _faults(value: Any, rule: Any, whole: Any, at: str) -> Iterator[str]:
    if "$ref" in rule:
        yield from _faults(value, whole["$defs"][rule["$ref"].rsplit("/", 1)[1]], whole, at)
    if "anyOf" in rule and not any(
        not list(_faults(value, each, whole, at)) for each in rule["anyOf"]
    ):
        yield f"{at}: type, none of the alternatives"
    if "type" in rule and not _is(value, rule["type"]):
        yield f"{at}: type is not {rule['type']}"
        return
    if "const" in rule and value != rule["const"]:
        yield f"{at}: const"
    if "enum" in rule and value not in rule["enum"]:
        yield f"{at}: enum"
    if "pattern" in rule and not re.search(rule["pattern"], value):
        yield f"{at}: pattern"
    if "minimum" in rule and value < rule["minimum"]:
        yield f"{at}: minimum"
    if isinstance(value, list):
        for n, each in enumerate(value):
            yield from _faults(each, rule.get("items", {}), whole, f"{at}[{n}]")
    if isinstance(value, dict):
        for name in rule.get("required", ()):
            if name not in value:
                yield f"{at}: {name} is missing"
        others = rule.get("additionalProperties", {})
        for name, each in value.items():
            of = rule.get("properties", {}).get(name, others)
            yield from _faults(each, of if isinstance(of, dict) else {}, whole, f"{at}.{name}")


def _is(value: Any, kind: str | list[str]) -> bool:
    kinds = [kind] if isinstance(kind, str) else kind
    if isinstance(value, bool):
        return "boolean" in kinds
    return any(isinstance(value, TYPES[each]) for each in kinds)


def _keywords(rule: Any) -> Iterator[str]:
    if not isinstance(rule, dict):
        return
    yield from rule
    for key in ("properties", "$defs"):
        for each in rule.get(key, {}).values():
            yield from _keywords(each)
    for key in ("items", "additionalProperties"):
        yield from _keywords(rule.get(key))
    for key in ("anyOf", "prefixItems"):
        for each in rule.get(key, ()):
            yield from _keywords(each)
