"""
The sentence around a statement, and its chain in words.
"""

from dataclasses import replace

import pytest
from unit.dossier.made import case_of, page_with

from counterclaim.domain.source import Source
from counterclaim.domain.statement import Step
from counterclaim.domain.text import Span
from counterclaim.dossier.deciding import chain_words, deciding


def sentence(text: str, *words: str) -> str:
    """Return the sentence with the content in brackets."""
    spans = [(text.index(word), text.index(word) + len(word)) for word in words]
    case = case_of(page_with(text, spans[:1]))
    content = tuple(Span.cut(text, start, end) for start, end in spans)
    quoted = deciding(case, replace(case.ledger.statements[0], content=content), "asserts")
    return "".join(f"[{p.text}]" if p.marked else p.text for p in quoted.parts)


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("One came. Two left. Three stayed.", "Two", "[Two] left."),
        ("One came.\nTwo left\nThree stayed.", "Two", "[Two] left"),
        ("He saw Col. Rook and J. Prell leave. Then rain.", "leave", None),
        ("“It holds.” So they say.", "It holds", "“[It holds].”"),
        ("It holds! So they say.", "It holds!", "[It holds!]"),
        ("date 2031-03-04 It holds.", "holds", "It [holds]."),
        ("No end at all", "end", "No [end] at all"),
    ],
)
def test_the_sentence_is_cut_at_its_own_ends(text, words, shown):
    expected = shown or "He saw Col. Rook and J. Prell [leave]."

    assert sentence(text, words) == expected


def test_every_part_of_a_content_is_marked():
    assert sentence("It fell, he said, on Sunday.", "It fell", "on Sunday") == (
        "[It fell], he said, [on Sunday]."
    )


def test_a_very_long_sentence_is_cut():
    text = "a " * 2000 + "here" + " b" * 2000

    assert len(sentence(text, "here")) < 1000


def test_a_chain_is_told_from_the_speaker_out():
    ledger = page_with("It holds.", [(0, 8)])
    names = {"o": "The Courier", "agency": "LPA", "mayor": "The mayor"}
    sources = tuple(Source(id=i, name=name, type="outlet") for i, name in names.items())
    case = case_of(replace(ledger, sources=sources))
    (said,) = ledger.statements

    def told(*chain: str) -> str:
        steps = tuple(Step(source=source, role="says") for source in chain)
        return chain_words(case, replace(said, chain=steps, root=chain[-1]))

    assert told("o") == "The Courier, in its own words"
    assert told("o", "mayor") == "The mayor, in The Courier"
    assert told("o", "agency", "mayor") == "The mayor, through LPA, in The Courier"
