"""
A story of one sentence or two, as a gold ledger, and the example story beside it.
"""

import json

import pytest

from counterclaim.domain.text import text_hash

TEXT = 'The mayor denied it. "The bridge is open," the ferryman said.'


def segment(words: str, text: str = TEXT) -> dict:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def step(source: str, mention: str | None = None) -> dict:
    return {"source": source, "role": "says", "cue": None, "mention": mention and segment(mention)}


def statement(identifier: str, words: str, *chain: dict, **more: object) -> dict:
    given = {
        "id": identifier,
        "doc": "d1",
        "content": [segment(words)],
        "chain": [step("courier"), *chain],
        "act": "assert",
        "factuality": "CT+",
        "quote": "indirect",
        "said": {"start": None, "end": "2031-03-04"},
        "about": {"start": "2031-03-04", "end": "2031-03-04"},
        "links": [{"claim": "c-open", "stance": "asserts", "mode": "explicit"}],
        "scoring": "core",
    }
    return given | more


def side(low: int, high: int) -> dict:
    return {"statements": [], "origins_min": low, "origins_max": high}


@pytest.fixture
def gold() -> dict:
    """Two statements, two claims that contradict."""
    return {
        "format": "counterclaim-gold/1",
        "documents": [
            {
                "id": "d1",
                "publisher": "courier",
                "published": "2031-03-04",
                "text": TEXT,
                "sha256": text_hash(TEXT),
            }
        ],
        "sources": [
            {"id": "courier", "name": "The Courier", "type": "outlet", "party": None},
            {"id": "mayor", "name": "the mayor", "type": "person", "party": "town"},
            {"id": "ferryman", "name": "The Ferryman", "type": "person", "aliases": ["Nils"]},
            {"id": "nobody", "name": "somebody", "type": "unattributed"},
        ],
        "statements": [
            statement(
                "s1",
                "it",
                step("mayor", "The mayor"),
                factuality="CT-",
                act="deny",
                links=[{"claim": "c-open", "stance": "denies", "mode": "anaphoric"}],
            ),
            statement("s2", "The bridge is open", step("ferryman", "the ferryman")),
        ],
        "claims": [{"id": "c-open"}, {"id": "c-shut"}],
        "expected": {
            "claims": {
                "c-open": {
                    "asserted": side(1, 1),
                    "denied": side(1, 1),
                    "support": "single-origin",
                    "dispute": "contested",
                    "life": "live",
                }
            },
            "contradiction_pairs": [["c-open", "c-shut"]],
            "must_not_contradict": [],
        },
    }


@pytest.fixture
def example_gold(examples) -> dict:
    """The gold ledger of the example story."""
    return json.loads((examples / "torvane.gold.json").read_text(encoding="utf-8"))
