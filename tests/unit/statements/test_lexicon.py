"""
Every entry of the lexicon does what its example shows.
"""

import re

import pytest
from unit.statements.reading import read

from counterclaim.statements.firmness import firm_patterns
from counterclaim.statements.lexicon import LEVELS, Cue, lexicon, rows

CUES = lexicon().cues()
ACTS = {
    "assert", "deny", "doubt", "confirm", "infer", "show", "ask", "direct", "believe",
    "presuppose", "evaluate", "retract", "withhold",
}  # fmt: skip


def _stem(cue: Cue) -> str:
    word = cue.lemma.split()[0].casefold()
    return word[: max(3, len(word) - 2)]


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: f"{cue.kind}-{cue.lemma}-{cue.example[-24:]}")
def test_the_example_of_an_entry_yields_a_statement_with_its_cue(english, cue):
    reading = read(english, cue.example)

    steps = [step for statement in reading.statements for step in statement.chain]
    cues = [step.cue.text.casefold() for step in steps if step.cue]
    if cue.lemma == "citing":
        assert any(step.role == "cited" for step in steps)
    elif cue.kind == "idiom":
        assert any(_ends_alike(cue.lemma, said) for said in cues)
    else:
        assert any(_stem(cue)[:3] in said for said in cues) or _irregular(cue, cues)


def _ends_alike(idiom: str, said: str) -> bool:
    """Whether a cue is the idiom with its verb in any form."""
    return said.rsplit(maxsplit=1)[-1] in idiom.rsplit(maxsplit=1)[-1].split("|")


def _irregular(cue: Cue, cues: list[str]) -> bool:
    """Whether an irregular form of the entry ("told", "thought") is among the cues."""
    verbs = lexicon().verbs
    words = {word for said in cues for word in re.findall(r"[\w'’-]+", said)}
    return any(cue.lemma in {entry.lemma for entry in verbs.get(word, ())} for word in words)


def test_entries_use_the_words_of_the_field():
    assert {cue.act for cue in CUES} <= ACTS
    assert {cue.commitment for cue in CUES} <= LEVELS


def test_no_two_entries_of_a_kind_are_the_same():
    keys = [(cue.kind, cue.lemma, cue.act, cue.takes) for cue in CUES]

    assert len(keys) == len(set(keys))


def test_firm_patterns_are_those_measured_at_nine_in_ten():
    table = rows("patterns")

    assert table["firm_from"] == 0.90
    for row in table["pattern"]:
        firm = row["precision"] >= 0.90 and row["n"] >= 20
        assert (row["name"] in firm_patterns()) is firm
