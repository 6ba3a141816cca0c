"""
Brackets in running text, and the text without them.
"""

from hypothesis import given
from hypothesis import strategies as st

from counterclaim.bench.corpus.document import Mark, MarkKind
from counterclaim.bench.corpus.markup import ESCAPED, read_marks, write_marks

WORDS = st.text(alphabet='ab \n"“.,:-' + ESCAPED, min_size=1, max_size=8)
KEYS = {
    MarkKind.CONTENT: st.sampled_from([("1",), ("2", "3"), ("4~",), ("4~2", "5")]),
    MarkKind.CUE: st.sampled_from([("a",), ("bc",)]),
    MarkKind.MENTION: st.sampled_from([("mayor",), ("mayor.2",), ("k-3",)]),
}


def _nested(inside):
    return st.sampled_from(MarkKind).flatmap(
        lambda kind: st.tuples(st.just(kind), KEYS[kind], st.lists(inside, min_size=1, max_size=3))
    )


PIECES = st.lists(st.recursive(WORDS, _nested, max_leaves=8), max_size=5)


def _written(piece) -> str:
    if isinstance(piece, str):
        return "".join(f"\\{c}" if c in ESCAPED else c for c in piece)
    kind, keys, inside = piece
    return f"{kind.value}{','.join(keys)} {''.join(map(_written, inside))}{kind.closing}"


def _bare(piece) -> str:
    return piece if isinstance(piece, str) else "".join(map(_bare, piece[2]))


def _read(marked):
    told = []
    text, marks = read_marks(marked, lambda *said: told.append(said))
    return text, marks, told


@given(PIECES)
def test_taking_the_brackets_out_gives_the_exact_text(pieces):
    text, _, told = _read("".join(map(_written, pieces)))

    assert text == "".join(map(_bare, pieces))
    assert told == []


@given(PIECES)
def test_marks_written_and_read_again_are_the_same_marks(pieces):
    text, marks, _ = _read("".join(map(_written, pieces)))

    again = _read(write_marks(text, marks))

    assert again == (text, marks, [])


@given(st.text(alphabet="ab1 ~,.[]{}<>\\\n", max_size=30))
def test_whatever_is_written_is_read_or_told(marked):
    text, marks, told = _read(marked)

    assert all(0 <= mark.start <= mark.end <= len(text) for mark in marks)
    assert told or _read(write_marks(text, marks))[:2] == (text, marks)


def test_a_content_may_hold_a_cue_and_go_on_after_a_break():
    text, marks, _ = _read('"[1 It {a , he said,} is open], <he he> waved, "[1 wide open]."')

    assert [(m.kind.name, text[m.start : m.end]) for m in marks] == [
        ("CONTENT", "It , he said, is open"),
        ("CUE", ", he said,"),
        ("MENTION", "he"),
        ("CONTENT", "wide open"),
    ]


def test_crossing_marks_are_told_with_the_line_and_what_to_close():
    _, _, told = _read("first\n[1 the {a mayor] said}")

    assert told[0][0] == 1
    assert "close {a …} first" in told[0][2]


def test_a_bracket_of_the_text_wants_a_backslash():
    _, _, told = _read("He [sic] said")

    assert told[0][2] == r"write [1 words] for a mark, \[ for a bracket of the text"


def test_two_marks_over_the_same_words_keep_their_order():
    outer = Mark(kind=MarkKind.CONTENT, keys=("1",), start=0, end=2)
    inner = Mark(kind=MarkKind.CUE, keys=("a",), start=0, end=2)

    assert write_marks("No", [outer, inner]) == "[1 {a No}]"
    assert write_marks("No", [inner, outer]) == "{a [1 No]}"
