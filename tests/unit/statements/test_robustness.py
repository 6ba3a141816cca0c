"""
Odd text is read to the end: no error, and every span holds the characters it quotes.
"""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.statements.reading import read

WORDS = st.sampled_from(
    [
        "Edda", "Marsh", "said", "that", "the", "dam", "fell", "denied", "“", "”", '"', "'", "’s",
        "told", "Radio Ambrel", "according to", "claim", "of", ",", ".", ":", "—", "\n\n", "\n", "(",
        ")", "VRF", "he", "it", "who", "was", "believed", "to", "reportedly", "photograph", "shows",
        "70", "per cent", "on Monday", "\u202e", "\u0000", "\ud800", "٣", "ﬁ", "🙂", "@tom", "all",
        "have been declared false", "casts doubt on", "these rumours", "March 99, 2031", "", "and",
    ]
)  # fmt: skip


def faults(reading, text: str) -> list[str]:
    """Return what of a reading does not stand in the text or points nowhere."""
    found = []
    sources = {s.id for s in reading.sources} | {"o-the-courier"}
    known = {s.id for s in reading.statements}
    for statement in reading.statements:
        spans = [statement.span, *statement.content]
        spans += [m for step in statement.chain for m in (step.cue, step.mention) if m]
        found += [f"span {s}" for s in spans if not s.fits(text)]
        found += [f"edge {s}" for s in statement.content if s.text != s.text.strip()]
        found += [f"source {step.source}" for step in statement.chain if step.source not in sources]
        found += [f"resolves {r}" for r in statement.resolves if r not in known]
        if len(statement.commitments) != len(statement.chain):
            found.append(f"commitments of {statement.id}")
    for entity in reading.entities:
        found += [f"mention {m}" for m in entity.mentions if text[m.start : m.end] != m.text]
    return found


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=60))
def test_any_words_in_any_order(english, fallback, words):
    text = " ".join(words)

    for finder in (english, fallback):
        assert faults(read(finder, text), text) == []


@settings(max_examples=30)
@given(st.text(max_size=300))
def test_any_characters(english, fallback, text):
    for finder in (english, fallback):
        assert faults(read(finder, text), text) == []


@given(st.lists(WORDS, max_size=40))
def test_the_same_text_is_read_the_same(fallback, words):
    text = " ".join(words)

    assert read(fallback, text) == read(fallback, text)


@pytest.mark.parametrize(
    "text",
    [
        "he said that " * 2_000,
        "the bridge that he said was open " * 1_000,
        "He ran and " * 1_000 + "fell.",
        '"' * 3_000,
        "(" * 5_000,
        " " * 60_000 + "He said it.",
        "." * 30_000,
        "Reed, " * 3_000 + "said.",
    ],
    ids=range(8),
)
def test_long_and_deep_text_takes_no_more_than_its_length(english, fallback, text):
    begun = time.process_time()

    for finder in (english, fallback):
        assert faults(read(finder, text), text) == []
    assert time.process_time() - begun < 30
