"""
Lines that begin with a name: transcripts, threads and dialogues.
"""

import pytest
from unit.statements.reading import chain, read

from counterclaim.domain.pieces import pieces
from counterclaim.domain.statement import Quote
from counterclaim.statements.turns import turns_in

TALK = (
    "LOWE: Good evening. The harbour has been closed since noon.\n\n"
    "STAHL: Nobody was hurt. The clerk says that the crane is old.\n\n"
    "LOWE: And who pays?\n\n"
    "STAHL: I never said that the town would pay.\n"
)


def speakers(text: str) -> dict[str, bool]:
    return {turn.text: turn.own for turn in turns_in(list(pieces(text)), text).values()}


def test_what_a_speaker_says_in_his_turn_is_his(english):
    told = {s.words: s for s in read(english, TALK).statements}

    hurt = told["Nobody was hurt"]
    assert (chain(hurt), hurt.quote, hurt.factuality) == (["stahl"], Quote.DIRECT, "CT-")


def test_whom_a_speaker_cites_is_cited_through_him(english):
    told = {s.words: s for s in read(english, TALK).statements}

    assert chain(told["the crane is old"]) == ["stahl", "a-the-clerk"]


def test_a_presenter_is_the_stations_own_voice(english):
    told = {s.words: s for s in read(english, TALK).statements}

    assert chain(told["The harbour has been closed since noon"]) == []


def test_i_in_a_turn_is_the_speaker(english):
    told = {s.words: s for s in read(english, TALK).statements}

    denied = told["I never said that the town would pay"]
    assert (chain(denied), denied.quote, denied.factuality) == (["stahl"], Quote.DIRECT, "CT-")
    assert "the town would pay" not in told


def test_a_handle_speaks_wherever_it_opens_a_line(english):
    (said,) = read(english, "@mats_via: The cable did not snap.\n").statements

    assert (chain(said), said.words, said.factuality) == (
        ["mats_via"],
        "The cable did not snap",
        "CT-",
    )


@pytest.mark.parametrize(
    "text",
    [
        "AMBREL: The bridge is shut.\n\nNobody was hurt.\n",
        "Ministry: bridge open\n\nThe bridge is open.\n",
        "Correction: The toll was nine.\n\nNote: The dam held.\n\nUpdate: All is well.\n",
    ],
)
def test_a_dateline_a_headline_and_labels_are_no_speakers(text: str) -> None:
    assert speakers(text) == {}


def test_names_in_small_letters_speak_where_they_open_several_lines() -> None:
    text = "Petrak: It fell.\n\nRuan: When?\n\nPetrak: At noon.\n\nRuan: Who saw it?\n"

    assert speakers(text) == {"Petrak": False, "Ruan": True}


def test_who_is_called_in_by_the_presenter_reports_for_the_station() -> None:
    text = (
        "LOWE: Good evening. Pia Voss is at the harbour.\n\n"
        "VOSS: The crane has fallen.\n\nSTAHL: It was old.\n"
    )

    assert speakers(text) == {"LOWE": True, "VOSS": True, "STAHL": False}


def test_the_time_at_the_head_of_an_entry_is_no_part_of_it(english):
    (said,) = read(english, "15:15 The bridge is shut.\n").statements

    assert said.words == "The bridge is shut"


THREAD = (
    "The bakery rat: a thread\n\n"
    "pia.eats ✓\nthere was a rat in the window of the bakery.\n\n"
    "Dev Harkness\nReplying to pia.eats\nI was there and there was no rat.\n\n"
    "pia.eats ✓\nThe baker says that it ate the bread.\n\n"
    "Town Hygiene Office ✓\nWe have seen the video.\n"
)


def test_a_name_on_a_line_of_its_own_speaks_the_lines_below_it(english):
    told = {s.words: chain(s) for s in read(english, THREAD).statements}

    assert told["there was a rat in the window of the bakery"][-1].startswith("pia")
    assert told["there was no rat"] == ["dev-harkness"]
    assert told["We have seen the video"] == ["town-hygiene-office"]
    assert told["it ate the bread"][1:] == ["a-the-baker"]


def test_names_and_replies_are_no_statements(english):
    told = " ".join(s.words for s in read(english, THREAD).statements)

    assert "Replying" not in told
    assert "pia.eats" not in told


def test_headings_above_paragraphs_are_no_speakers() -> None:
    text = (
        "The harbour\nIt was shut on Monday and stays so.\n\nThe bridge\nIt fell at noon.\n\nMore\n"
    )

    assert turns_in(list(pieces(text)), text) == {}
