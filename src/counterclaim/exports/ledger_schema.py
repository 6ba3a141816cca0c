"""
The JSON Schema of the interchange format, made from the domain values themselves.

The schema is kept beside this file, so that it can be read without running anything; a test holds
the two together.  ``python -m counterclaim.exports.ledger_schema`` writes it anew.
"""

import json
from collections.abc import Iterable
from enum import StrEnum
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic.json_schema import JsonSchemaMode

from counterclaim.domain.claim import RelationKind
from counterclaim.domain.standing import Dispute, Life, Support
from counterclaim.exports.ledger_json import COUNTS
from counterclaim.ledger.codec import SIDES, WRITTEN_FORMAT
from counterclaim.ledger.kinds import KINDS
from counterclaim.ledger.records import adapter

NAME = "counterclaim-ledger-1.schema.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_MODE: JsonSchemaMode = "validation"

DERIVED: dict[str, Schema] = {
    "documents": {
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "length": _COUNT,
    },
    "statements": {
        "holder": _TEXT,
        "published": {"type": ["string", "null"]},
    },
    "claims": {key: {"$ref": "#/$defs/Sides"} for key in SIDES},
}
"""What the product works out and writes into the records; on reading it is checked and dropped."""


def schema() -> Schema:
    """
    Return the JSON Schema (draft 2020-12) that every exported ledger file satisfies.
    """
    text = files("counterclaim.exports").joinpath(NAME).read_text("utf-8")
    found: Schema = json.loads(text)
    return found


def make_schema() -> Schema:
    """
    Make the schema from the domain values.
    """
    defs: Schema = {"Sides": _array(_object({"statement": _TEXT, "mode": _TEXT}))}
    rows: Schema = {}
    for kind, value in KINDS.items():
        made = adapter(value).json_schema(mode=_MODE)
        defs |= made.pop("$defs", {})
        made["properties"] |= DERIVED.get(kind, {})
        defs[value.__name__] = made
        rows[kind] = _array({"$ref": f"#/$defs/{value.__name__}"})
    return {
        "$schema": DIALECT,
        "title": WRITTEN_FORMAT,
        "description": "A case of published claims: who says what, through whom, and what "
        "stands against it. Offsets count Unicode code points; the end is left out.",
        **_object(
            {
                "format": {"const": WRITTEN_FORMAT},
                "title": {"type": ["string", "null"]},
                "as_of": {"type": ["string", "null"]},
                **rows,
                "claim_relations": _array(_relation()),
                "expected": _expected(),
            }
        ),
        "$defs": {name: _tidy(each) for name, each in sorted(defs.items())},
    }


def _relation() -> Schema:
    return _object({"a": _TEXT, "b": _TEXT, "type": _one_of(RelationKind), "reason": _TEXT})


def _expected() -> Schema:
    standing = _object(
        {
            "asserted": _side(),
            "denied": _side(),
            "doubted": _array(_TEXT),
            "support": _one_of(Support),
            "dispute": _one_of(Dispute),
            "life": _one_of(Life),
            "tentative": {"type": "boolean"},
        }
    )
    pair = {"type": "array", "items": _TEXT, "minItems": 2, "maxItems": 2}
    return _object(
        {
            "claims": {"type": "object", "additionalProperties": standing},
            "contradiction_pairs": _array(pair),
        }
    )


def _side() -> Schema:
    lists = {"statements", "blocs"}
    return _object({name: _array(_TEXT) if name in lists else _COUNT for name in COUNTS})


def _object(properties: Schema) -> Schema:
    return {"type": "object", "properties": properties, "required": list(properties)}


def _array(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _one_of(words: type[StrEnum]) -> Schema:
    return {"enum": [word.value for word in words]}


def _tidy(each: Any) -> Any:
    """Keep what a reader of the schema needs: no Python titles, no docstring beyond its start."""
    if isinstance(each, list):
        return [_tidy(inner) for inner in each]
    if not isinstance(each, dict):
        return each
    tidy: Schema = {}
    for key, inner in each.items():
        if key == "title" and isinstance(inner, str):
            continue
        if key == "description" and isinstance(inner, str):
            tidy[key] = " ".join(inner.split("\n\n")[0].replace("``", "").split())
        elif key == "properties":
            tidy[key] = {name: _tidy(of) for name, of in inner.items() if name != "extra"}
        else:
            tidy[key] = _tidy(inner)
    return tidy


def _spelt(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def main(arguments: Iterable[str] = ()) -> None:
    """
    Write the schema beside this file, or to the path given.
    """
    target = next(iter(arguments), None)
    path = Path(target) if target else Path(__file__).with_name(NAME)
    path.write_text(_spelt(make_schema()), "utf-8")


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
