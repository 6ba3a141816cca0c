"""
The pieces a text is read in.
"""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.domain.pieces import LONGEST, LONGEST_SENTENCE, pieces


def test_paragraphs_part_at_blank_lines():
    text = "The bridge fell.\n\n  The mill stands.\r\n\r\nThe road is open."

    assert [p.text for p in pieces(text)] == [
        "The bridge fell.",
        "The mill stands.",
        "The road is open.",
    ]


def test_a_line_that_goes_on_is_one_paragraph():
    text = (
        "The bridge over the river below the old mill at Oddvale fell on Monday in the\n"
        "afternoon, the mayor said."
    )

    assert len(list(pieces(text))) == 1


def test_a_headline_is_known_by_its_missing_stop():
    head, body = pieces("Bridge falls at Oddvale\n\nThe bridge fell.")

    assert (head.headline, body.headline) == (True, False)


@given(st.text(alphabet="ab .!?\n\r\t“”'\u2028\u2029\u00a0", max_size=400))
def test_every_piece_stands_where_it_says(text):
    found = list(pieces(text))

    assert all(text[p.start : p.end] == p.text for p in found)
    assert all(p.text == p.text.strip() != "" for p in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@given(st.text(alphabet="ab .!?\n", max_size=400))
def test_no_word_is_lost(text):
    read = "".join(p.text for p in pieces(text))

    assert "".join(read.split()) == "".join(text.split())


@pytest.mark.parametrize("unit", ["word ", "x", "A sentence of some length. ", ". "])
def test_nothing_too_long_is_handed_on(unit):
    text = unit * 20_000

    found = list(pieces(text))

    assert max(len(p.text) for p in found) <= LONGEST
    assert "".join("".join(p.text for p in found).split()) == "".join(text.split())


def test_what_has_no_full_stop_is_cut_as_no_sentence_is_so_long():
    found = list(pieces("and so on " * 1_000))

    assert max(len(p.text) for p in found) <= LONGEST_SENTENCE
