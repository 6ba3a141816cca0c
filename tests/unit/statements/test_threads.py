"""
Posts whose owner stands in a line above them, in the layouts of many platforms.
"""

import pytest
from unit.statements.reading import chain, read

from counterclaim.domain.pieces import pieces
from counterclaim.statements.threads import is_platforms, names_somebody, posts_of


def owners(text: str) -> list[tuple[str, str]]:
    """Who says each line of a text, and the line's first words."""
    return [
        (post.name, " ".join(line.text.split()[:3]))
        for post in posts_of(list(pieces(text)), text)
        for line in post.lines
    ]


@pytest.mark.parametrize(
    "line",
    ["👍 22", "#4", "Fri 21:14", "Replying to @senn", "12 likes · 3 replies", "3 May 2031, 18:02",
     "🔁 Mill Cat reposted", "@millcat · boats and weather · Oddvale", "Posted at 21:16"],
)  # fmt: skip
def test_these_lines_are_the_platforms_own(line):
    assert is_platforms(line)


@pytest.mark.parametrize(
    "line", ["22 people died", "The bridge fell.", "Fri was quiet", "@senn · 14:02"]
)
def test_these_are_not(line):
    assert not is_platforms(line)


@pytest.mark.parametrize(
    "line",
    ["Mill Cat @millcat · 6:40 AM", "Warden, Tarn Hut @tarnhut · 2h", "↪ Quill Dray @quill · 34m",
     "Oddvale Dairy (verified)", "@senn · 14:02", "14 May, 14:02 / @senn", "#3  old_perch  Fri 21:14",
     "Mill Cat ✓", "Bev O. • Mill Quarter • 3h"],
)  # fmt: skip
def test_a_line_with_a_name_and_what_platforms_print_names_somebody(line):
    assert names_somebody(line)


@pytest.mark.parametrize(
    "line", ["The bridge fell.", "He said: no", "One, two and three (four) five"]
)
def test_a_sentence_names_nobody(line):
    assert not names_somebody(line)


def test_a_board_with_number_name_and_time_on_lines_of_their_own():
    text = (
        "Mill Board › dead fish\n\n"
        "#1\nOldPerch\nFri 21:14\nThe water was brown.\n👍 22\n\n"
        "#2\nsue_at_the_mill\nFri 21:40\nIt was clear at four.\n👍 3\n\n"
        "#3\nOldPerch\nSat 08:31\nI have a jar of it.\n"
    )

    assert owners(text) == [
        ("OldPerch", "The water was"),
        ("sue_at_the_mill", "It was clear"),
        ("OldPerch", "I have a"),
    ]


def test_replies_without_a_blank_line_between_them():
    text = (
        "↪ Quill Dray @quill · 34m\nReplying to @oseld\nDid she meet the buyers?\n"
        "   ↪ Bram Oseld ☑ · 31m\n   She met nobody.\n"
        "      ↪ Quill Dray @quill · 30m\n      That is no answer.\n"
    )

    assert [name for name, _ in owners(text)] == ["Quill Dray", "Bram Oseld", "Quill Dray"]


def test_a_name_with_a_time_may_stand_a_blank_line_above_its_words():
    text = (
        "@senn · 14:02\n\nThe mill burns.\n\n@tarn · 14:05\n\nIt does not.\n\n"
        "@senn · 14:09\n\nI see smoke.\n"
    )

    assert [name for name, _ in owners(text)] == ["@senn", "@tarn", "@senn"]


def test_what_is_passed_on_is_anothers_anywhere():
    text = (
        "06:02\nThe column stands at the ford.\n\nForwarded from Sarrel Medics\nNine are wounded.\n"
    )

    assert owners(text) == [("Sarrel Medics", "Nine are wounded.")]


def test_what_a_post_quotes_is_not_its_authors():
    text = (
        "old_perch · Fri 21:14\nThe weir is shut.\n\n"
        "Garrick · Fri 21:20\n| old_perch wrote:\n| The weir is shut.\nIt is wide open.\n\n"
        "old_perch · Fri 21:30\nThen I was wrong.\n"
    )

    assert ("Garrick", "It is wide") in owners(text)
    assert ("old_perch", "| The weir") in owners(text)


def test_paragraphs_under_headings_are_no_thread():
    text = "The harbour\nIt was shut on Monday.\n\nThe bridge\nIt fell at noon.\n\nMore\n"

    assert owners(text) == []


def test_a_board_is_read_by_its_posters(english):
    text = (
        "#1\nOldPerch\nFri 21:14\nThe water was brown.\n\n"
        "#2\nOddvale Dairy (verified)\nSat 08:15\nNo milk was spilt on Friday.\n\n"
        "#3\nOldPerch\nSat 08:31\nThe dairy lies.\n"
    )
    told = {s.words: chain(s) for s in read(english, text).statements}

    assert told["The water was brown"] == ["oldperch"]
    assert told["No milk was spilt on Friday"] == ["oddvale-dairy"]
    assert not any("21:14" in words or "#" in words for words in told)


@pytest.mark.parametrize("unit", ["mon ", "a · ", "(a) mon ", "1:00 2 may ", "👍 1 ", "@a "])
def test_a_line_of_nothing_but_marks_is_decided_at_once(unit):
    line = (unit * 90)[:90]

    assert names_somebody(line) in {True, False}
    assert is_platforms(line) in {True, False}
