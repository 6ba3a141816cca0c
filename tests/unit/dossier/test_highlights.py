"""
Statements that overlap and nest are marked in place without losing a character.
"""

from hypothesis import given
from hypothesis import strategies as st
from unit.dossier.made import case_of, page_with

from counterclaim.dossier.highlights import document_view

TEXT = "The mayor said that the dam holds.\nNobody asked, and the river rose again on Sunday.\n"


def shown(spans):
    case = case_of(page_with(TEXT, spans))
    return document_view(case, case.ledger.documents[0])


def segments(view):
    return [segment for line in view.paragraphs for segment in line]


stretches = st.lists(
    st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40)).map(
        lambda pair: (pair[0], min(len(TEXT), sum(pair)))
    ),
    max_size=8,
)


@given(stretches)
def test_the_text_stays_whole_and_every_statement_has_one_mark(spans):
    view = shown(spans)

    text = "".join(segment.text for segment in segments(view))
    assert text.replace("\n", "") == TEXT.replace("\n", "")
    marks = [mark for segment in segments(view) for mark in segment.marks]
    assert sorted(mark.number for mark in marks) == list(range(1, len(spans) + 1))
    assert {mark.why for mark in marks} == {why.anchor for why in view.whys}
    assert {mark.anchor for mark in marks} == {why.place for why in view.whys}


@given(stretches)
def test_exactly_the_characters_of_statements_are_marked(spans):
    covered = {i for start, end in spans for i in range(start, end)}

    marked = "".join(segment.text for segment in segments(shown(spans)) if segment.why)

    assert marked == "".join(c for i, c in enumerate(TEXT) if i in covered and c != "\n")


def test_a_stretch_leads_to_the_shortest_statement_and_names_all():
    view = shown([(0, 33), (20, 27)])

    inner = next(segment for segment in segments(view) if segment.text == "the dam")

    assert inner.why == "why-s1"
    assert inner.title == "statements 1 and 2"
