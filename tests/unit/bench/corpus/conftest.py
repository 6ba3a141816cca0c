"""
One short annotated document that keeps every rule, to be broken in one place.
"""

from pathlib import Path

import pytest

GOOD = """\
kind: local paper
published: 2032-04-11
lang: en
annotator: A
---
Flood wall "[1 was sound]", <clerk town clerk> {a insists}

<officials Two officials> {b have told} the radio that [2 the wall had not been inspected].

<sarn Ilka Sarn> {c denied} [3 it]. "[4,4~ We saw 12 cracks]," <sarn.2 she> {d said}, "[4~ twice]."
---
pub | The Orsk Messenger | outlet | party: none
clerk | town clerk | anonymous | speaks_for: council
officials | two officials | anonymous collective | plural
council | Orsk Town Council | organisation | aliases: the council; party: council
sarn | Ilka Sarn | person | aliases: Sarn; party: council; speaks_for: council
---
1 | pub > clerk{a} | assert CT+ direct | is: headline-cue
2 | pub > officials{b} | assert CT- | about: 2030-01-01..04-11; optional
3 | pub > sarn{c} | deny CT- | resolves: 2; is: anaphoric-denial; or: pub > council
4 | pub > sarn.2{d} | assert CT+ direct | about: 03-31; qty: "12 cracks" 12 crack; first_hand; note: her; own
"""


@pytest.fixture
def good() -> str:
    """The file of a document that keeps every rule."""
    return GOOD


@pytest.fixture
def save(tmp_path):
    """Puts a document into a folder of a corpus."""

    def put(written: str, place: str = "train/b001.txt") -> Path:
        path = tmp_path / "corpus" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written, encoding="utf-8")
        return path

    return put
