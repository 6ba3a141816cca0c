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


def test_short_lines_of_a_post_are_its_authors(english):
    text = "@mats_via: Earlier post deleted. Never said inspectors. Sorry\n"
    told = {s.words: s for s in read(english, text).statements}

    assert chain(told["Never said inspectors"]) == ["mats_via"]
    assert "Earlier post deleted" in told


def test_nobody_was_told_to_leave_is_one_line_of_the_speaker(english):
    (said,) = read(english, "@senn_town: No one has been told to leave any building.\n").statements

    assert (chain(said), said.words) == (
        ["senn_town"],
        "No one has been told to leave any building",
    )


def test_initials_stand_for_a_name_of_the_text(english):
    text = (
        "HW = Halvard Wick (studio), ST = Sunna Tell, minister.\n\n"
        "HW — Is it your letter?\n\nST — It is a page of a working paper.\n\n"
        "HW — By whom was it written?\n\nST — The board wrote the page.\n"
    )
    told = {s.words: chain(s) for s in read(english, text).statements}

    assert told["It is a page of a working paper"] == ["sunna-tell"]


def test_answers_are_those_of_who_was_brought_on(english):
    text = (
        "Interview with Saga Thorn, Friday\n\nQ. Is the dam cracked?\n\nA. The dam is sound.\n\n"
        "Q. Who says so?\n\nA. The engineers looked at the dam.\n"
    )
    told = {s.words: chain(s) for s in read(english, text).statements}

    assert told["The dam is sound"] == ["saga-thorn"]


def test_a_guest_who_greets_back_is_no_presenter():
    talk = (
        "LOWE: Good evening. Is the harbour shut?\n\nSTAHL: Good evening. The harbour is shut.\n\n"
        "LOWE: And since when?\n\nSTAHL: It has been shut since noon.\n"
    )

    assert speakers(talk) == {"LOWE": True, "STAHL": False}


def test_a_badge_or_an_office_may_stand_beside_the_name():
    thread = (
        "Pia E.\nThe window was open.\n\nKnead Bakers ☑ Organisation • 1h\nThe shop is shut.\n\n"
        "Bo Amar, chief executive, Knead\nThe rat came in.\n\nPia E.\nThe rat was big.\n"
    )

    assert {"Knead Bakers", "Bo Amar"} <= set(speakers(thread))


def test_a_chat_in_small_letters(english):
    text = (
        "mik: the count has stopped\nyara: the supervisor told us to stay\n"
        "mik: the men are back\nyara: table four is shut\n"
    )
    told = {s.words: chain(s) for s in read(english, text).statements}

    assert told["the count has stopped"] == ["mik"]
    assert told["table four is shut"] == ["yara"]


def test_a_post_passed_on_is_whose_it_was(english):
    text = (
        "@sten: RT @deckhands: The company was told in writing.\n\n"
        "RT @deckhands: It is no strike.\n"
    )
    told = {s.words: chain(s) for s in read(english, text).statements}

    assert told["The company was told in writing"] == ["sten", "deckhands"]
    assert told["It is no strike"] == ["deckhands"]


def test_what_is_forwarded_in_a_chat_goes_through_who_forwards_it(english):
    text = (
        "Yara: (forwarded from Electoral Board, official) The count goes on.\n"
        "Mik: The count has stopped.\nYara: The clerks sleep.\nMik: They went home.\n"
    )
    told = {s.words: chain(s) for s in read(english, text).statements}

    assert told["The count goes on"] == ["yara", "electoral-board"]


def test_a_dialogue_in_dashes_has_one_who_asks_and_one_who_answers(english):
    text = (
        "The guest at noon: Nadja Prell, of the drivers' union\n\n"
        "– Has a tram run since Monday?\n\n– The trams stand in the depot.\n\n"
        "– Did you stop anybody?\n\n– The drivers stayed at home.\n\n"
        "– When will they run?\n\n– The company has our letter.\n"
    )
    told = {s.words: chain(s) for s in read(english, text).statements}

    assert told["The trams stand in the depot"] == ["nadja-prell"]
    assert told["The company has our letter"] == ["nadja-prell"]
    assert told["Has a tram run since Monday?"] == []


def test_a_speaker_behind_a_stage_direction(english):
    text = (
        "(SOUNDBITE) RUTH KELVEDON: The papers carry the stamp.\n\n"
        "HARL: The court meets at noon.\n\nRUTH KELVEDON: The box was shut.\n"
    )
    told = {s.words: chain(s) for s in read(english, text).statements}

    assert told["The papers carry the stamp"] == ["ruth-kelvedon"]


def test_numbers_marks_and_labels_before_a_line_are_no_part_of_it(english):
    text = (
        "2) Three officers say the post was left.\n\n▪ 0:21 The club has no cash.\n\n"
        "Edit: The mill burned.\n"
    )
    told = {s.words: s for s in read(english, text).statements}

    assert chain(told["the post was left"]) == ["a-three-officers"]
    assert "The club has no cash" in told
    assert "The mill burned" in told


def test_a_paragraph_between_turns_goes_on_with_who_spoke_last(english):
    text = (
        "VARN: The dam is dry.\n\nThe engineers looked at it on Monday.\n\n"
        "HARL: The mill burns.\n\nVARN: The road is open.\n\nHARL: The bridge fell.\n\n"
        "Recorded on Monday in the studio, the transcript was checked by hand.\n"
    )
    told = {s.words: chain(s) for s in read(english, text).statements}

    assert told["The engineers looked at it on Monday"] == ["varn"]
    assert all(who != ["harl"] for words, who in told.items() if words.startswith("Recorded"))
