"""
Where somebody's words begin and end.
"""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.statements.reading import attributed, chain, read

from counterclaim.domain.statement import Quote
from counterclaim.statements.quotations import quotations


def inner(text: str) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in quotations(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('He said, "The dam fell."', ["The dam fell."]),
        ("He said, “The dam fell.”", ["The dam fell."]),
        ("He said, «The dam fell.»", ["The dam fell."]),
        ("‘The dam fell,’ he said.", ["The dam fell,"]),
        ("'The dam fell,' he said.", ["The dam fell,"]),
        ('"One," he said. "Two."', ["One,", "Two."]),
        ("''The dam fell,'' he said.", ["The dam fell,"]),
        ("``The dam fell,'' he said.", ["The dam fell,"]),
        ("“The dam fell here,“ he said.", ["The dam fell here,"]),
        ('"The dam fell,” he said.', ["The dam fell,"]),
    ],
)
def test_marks_of_every_kind(text, words):
    assert inner(text) == words


def test_an_apostrophe_is_no_mark():
    assert inner("The rebels' claim and the mayor's answer weren't heard.") == []
    assert inner("‘The rebels’ claim didn’t hold,’ he said.") == ["The rebels’ claim didn’t hold,"]


def test_an_unclosed_quotation_runs_to_the_end():
    (found,) = quotations('"The dam fell. Nobody was hurt.')

    assert not found.closed
    assert found.inner_end == len('"The dam fell. Nobody was hurt.')


def test_a_term_is_no_speech():
    term, speech = quotations('He called it a "hoax" and said, "The dam never fell."')

    assert (term.speech, speech.speech) == (False, True)


def test_offsets_are_those_of_the_document():
    (found,) = quotations('"Yes, it fell."', offset=100)

    assert (found.start, found.inner_start, found.inner_end, found.end) == (100, 101, 114, 115)


@given(st.text(alphabet="ab A.,'\"“”‘’«» ", max_size=120))
def test_no_two_quotations_overlap_and_none_is_empty(text):
    found = quotations(text)

    assert all(0 <= q.start < q.inner_start < q.inner_end <= q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_who_agreed_to_speak_is_quoted_in_the_paragraph_that_follows(english):
    text = (
        "Edda Marsh, a nurse, agreed to speak to the Courier.\n\n"
        "“They called us in on the second of July.\n\n"
        "“There were two of us that night for fourteen beds.”\n"
    )

    told = {s.words.rstrip("."): chain(s) for s in read(english, text).statements}

    assert told["They called us in on the second of July"] == ["edda-marsh"]
    assert told["There were two of us that night for fourteen beds"] == ["edda-marsh"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            'Mayor Ilse Varn, speaking in the hall to people who were cold: "The dam has held all night."',
            "ilse-varn",
        ),
        ('Gen. Edda Marsh on state television: "There is no coup in the land."', "edda-marsh"),
        ('"My dog is gone and nobody cares," one widow, Mara Peke, lamented.', "mara-peke"),
    ],
)
def test_who_stands_beside_a_quotation_speaks_it(english, text, who):
    told = attributed(read(english, text))

    assert {chain(s)[-1] for s in told if s.quote is Quote.DIRECT} == {who}


def test_a_sentence_that_is_all_quotation_goes_to_who_was_told_of_before(english):
    text = 'Tom Prell maintains that there was no call. "We keep a log of them all."'
    told = {s.words.rstrip("."): chain(s) for s in attributed(read(english, text))}

    assert told["We keep a log of them all"] == ["tom-prell"]


def test_who_is_brought_on_before_a_colon_speaks_in_the_next_paragraph(english):
    text = (
        "The fourth, Gwen Marsh, did sign something:\n\n"
        '"A young man came with a paper. He had a van with a crane.\n\n"I asked him where it was going."\n'
    )
    told = {s.words.rstrip("."): chain(s) for s in attributed(read(english, text))}

    assert told["A young man came with a paper"] == ["gwen-marsh"]
    assert told["I asked him where it was going"] == ["gwen-marsh"]
