"""
What is open, by kind.
"""

from dataclasses import dataclass

from unit.domain.small_ledgers import Story
from unit.dossier.made import case_of, written

from counterclaim.dossier.gaps import gaps


@dataclass(frozen=True)
class Point:
    """Something open."""

    kind: str
    text: str
    claims: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


def told(gap):
    """The sentences of a kind of gaps."""
    return tuple(line.text for line in gap.lines)


def contested(first_hand: bool):
    story = Story()
    story.questions.append(
        {
            "id": "q",
            "text": "Did the mill burn?",
            "property": "untyped",
            "subject": None,
            "kind": "boolean",
            "answers": [
                {"id": "yes", "text": "yes", "claims": ["c"]},
                {"id": "no", "text": "no", "claims": [], "denials_of": ["c"]},
            ],
        }
    )
    story.say("s1", "courier > mayor", first_hand=first_hand)
    story.say("s2", "herald > clerk", stance="denies")
    return case_of(written(story.ledger))


def test_a_contest_without_a_witness_of_no_side_is_a_gap():
    assert [gap.head for gap in gaps(contested(first_hand=False), ())] == [
        "Contested, and told first-hand by nobody of no side (1)"
    ]
    assert gaps(contested(first_hand=True), ()) == ()


def test_kinds_stand_together_and_what_bears_on_a_question_first():
    case = contested(first_hand=True)
    points = [
        Point("nobody-identified", "aside"),
        Point("undetermined", "picture"),
        Point("nobody-identified", "asked", ("c",)),
        Point("nobody-identified", "aside"),
        Point("new-kind", "else"),
    ]

    assert [(gap.head, told(gap)) for gap in gaps(case, points)] == [
        ("Pictures and items that settle nothing (1)", ("picture",)),
        ("Said by nobody identified (2)", ("asked", "aside")),
        ("New kind (1)", ("else",)),
    ]


def test_long_lists_begin_folded():
    points = [Point("not-read", f"file {n}") for n in range(13)]

    (many,) = gaps(contested(first_hand=True), points)
    (few,) = gaps(contested(first_hand=True), points[:12])

    assert (many.folded, few.folded) == (True, False)


def test_a_gap_leads_to_where_it_shows_and_stands_in_the_order_of_the_documents():
    case = contested(first_hand=True)
    points = [
        Point("unanswered", "second", statements=("s2",)),
        Point("unanswered", "first", statements=("s1",)),
    ]

    (gap,) = gaps(case, points)

    assert told(gap) == ("first", "second")
    assert [[spot.label for spot in line.spots] for line in gap.lines] == [["[1]"], ["[2]"]]
