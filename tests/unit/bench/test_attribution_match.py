"""
When a predicted attribution stands for an annotated one.
"""

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.bench.attribution_match import Marked, quoted, total
from counterclaim.bench.standoff import Attribution

TEXT = 'The mayor said that the bridge is open. "It is shut," a ferryman said on Monday.'


def _at(*words):
    return tuple((TEXT.index(one), TEXT.index(one) + len(one)) for one in words)


def _rfind(words):
    start = TEXT.rindex(words)
    return ((start, start + len(words)),)


MAYOR = Attribution(
    source=_at("The mayor"), cue=_at("said"), content=_at("that the bridge is open")
)
FERRYMAN = Attribution(
    source=_at("a ferryman"), cue=_rfind("said"), content=_at('"It is shut,"', "on Monday")
)


def _hits(predicted, gold=(MAYOR, FERRYMAN)):
    counts = Marked(text=TEXT, gold=gold, predicted=predicted).counts()
    return tuple(counts[name].hits for name in ("cue", "triple_partial", "triple_exact"))


def test_the_same_marks_are_exact():
    assert _hits((FERRYMAN, MAYOR)) == (2, 2, 2)


def test_punctuation_and_a_leading_that_are_ignored():
    bare = Attribution(
        source=_at("mayor"), cue=_at("said that"), content=_at("the bridge is open.")
    )

    assert _hits((bare,)) == (1, 1, 1)


def test_a_that_inside_is_not_ignored():
    gold = Attribution(source=MAYOR.source, cue=MAYOR.cue, content=_at("said that the bridge"))
    predicted = Attribution(source=MAYOR.source, cue=MAYOR.cue, content=_at("said", "the bridge"))

    assert _hits((predicted,), gold=(gold,)) == (1, 1, 0)


def test_half_of_the_letters_is_enough_in_part_and_less_is_not():
    half = Attribution(source=FERRYMAN.source, cue=FERRYMAN.cue, content=_at("It is shut"))
    less = Attribution(source=FERRYMAN.source, cue=FERRYMAN.cue, content=_at("It is"))

    assert _hits((half,)) == (1, 1, 0)
    assert _hits((less,)) == (1, 0, 0)


def test_another_source_fits_the_cue_alone():
    other = Attribution(source=_at("the bridge"), cue=MAYOR.cue, content=MAYOR.content)

    assert _hits((other,)) == (1, 0, 0)


def test_no_source_fits_no_source_and_nothing_else():
    nameless = Attribution(cue=MAYOR.cue, content=MAYOR.content)

    assert _hits((nameless,), gold=(nameless,)) == (1, 1, 1)
    assert _hits((nameless,), gold=(MAYOR,)) == (1, 0, 0)


def test_cues_that_do_not_meet_make_no_pair():
    elsewhere = Attribution(source=MAYOR.source, cue=_at("open"), content=MAYOR.content)

    assert _hits((elsewhere,)) == (0, 0, 0)


def test_one_annotation_is_matched_once():
    counts = Marked(text=TEXT, gold=(MAYOR,), predicted=(MAYOR, MAYOR)).counts()

    assert (counts["cue"].precision, counts["cue"].recall) == (0.5, 1.0)


def test_the_better_of_two_predictions_on_one_cue_is_taken():
    poor = Attribution(source=_at("the bridge"), cue=MAYOR.cue, content=_at("Monday"))

    assert _hits((poor, MAYOR), gold=(MAYOR,)) == (1, 1, 1)


def test_content_words_are_counted_once_however_many_contents_hold_them():
    again = Attribution(source=MAYOR.source, cue=_at("open"), content=_at("the bridge"))

    words = Marked(text=TEXT, gold=(MAYOR,), predicted=(MAYOR, again)).tokens()

    assert (words.hits, words.predicted, words.wanted) == (5, 5, 5)


def test_contents_that_begin_in_quotation_marks_are_left_out_of_the_indirect_ones():
    marked = Marked(text=TEXT, gold=(MAYOR, FERRYMAN), predicted=(FERRYMAN,))

    assert marked.tokens().hits == 5
    assert marked.tokens(indirect_only=True).wanted == 5
    assert marked.tokens(indirect_only=True).predicted == 0


def test_a_quotation_left_open_ends_with_its_line():
    text = '"one\ntwo'

    assert [text[at] for at in sorted(quoted(text))] == ["o", "n", "e"]


def test_curly_and_angled_marks_quote_too():
    assert len(quoted("“a” «b» „c“")) == 3


spans = st.tuples(st.integers(0, 70), st.integers(1, 9)).map(lambda s: ((s[0], s[0] + s[1]),))
marks = st.builds(Attribution, source=spans | st.just(()), cue=spans, content=spans)


@given(st.lists(marks, max_size=5), st.lists(marks, max_size=5))
def test_exact_is_partial_and_partial_is_a_cue_both_ways(gold, predicted):
    there = Marked(text=TEXT, gold=tuple(gold), predicted=tuple(predicted)).counts()
    back = Marked(text=TEXT, gold=tuple(predicted), predicted=tuple(gold)).counts()

    assert there["triple_exact"].hits <= there["triple_partial"].hits <= there["cue"].hits
    assert sum(one.hits for one in there.values()) == sum(one.hits for one in back.values())


def test_counts_over_texts_are_sums():
    one = Marked(text=TEXT, gold=(MAYOR,), predicted=(MAYOR,)).counts()
    two = Marked(text=TEXT, gold=(MAYOR, FERRYMAN), predicted=()).counts()

    assert total([one, two])["cue"].recall == 1 / 3
