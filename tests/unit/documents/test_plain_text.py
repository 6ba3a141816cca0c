"""
Plain text keeps every character; what stands before it is known as metadata.
"""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counterclaim.documents.draft import NO_DATE
from counterclaim.domain.ids import document_id


def test_the_canonical_text_is_the_decoded_file_unchanged(desk):
    raw = b"\xef\xbb\xbfThe mayor\r\n\r\ndenied it.\rTwice.\n\x0b \t"
    desk.put("report.txt", raw)

    assert desk.only().document.text == raw.decode("utf-8")


ANY_TEXT = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], include_characters="\t\n\r\f\v\x85"), min_size=1
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANY_TEXT)
def test_any_text_comes_back_character_for_character(desk, text):
    desk.put("report.txt", text + "The mayor of Port Alder denied it.")

    assert desk.only().document.text == text + "The mayor of Port Alder denied it."


def test_bidirectional_and_control_characters_stay(read_text):
    text = "The mayor \u202edenied\u202c it.\x1b[31m Twice.\n"

    assert read_text(text).document.text == text


def test_a_leading_date_gives_the_day_and_is_no_part_of_the_statements(read_text):
    read = read_text(" date 2031-03-04 The ferry of Port Alder sails again.\n").document

    start, end = dict(read.extra)["front_matter"]
    assert read.published == date(2031, 3, 4)
    assert (start, read.text[end:]) == (0, "The ferry of Port Alder sails again.\n")


def test_a_text_without_a_date_says_so(read_text):
    document = read_text("The ferry of Port Alder sails again.\n").document

    assert (document.published, document.notes) == (None, (NO_DATE,))


def test_a_signature_is_kept_and_passed_over(read_text):
    document = read_text("\ufeffThe ferry sails again.\n").document

    assert document.text[0] == "\ufeff"
    assert dict(document.extra)["front_matter"] == [0, 1]


def test_a_million_characters_in_one_paragraph_are_read(read_text):
    text = "The mayor denied it. " * 50_000

    assert read_text(text).document.length == len(text)


@pytest.mark.parametrize("content", ["", " \n\t\r\n", "\ufeff"])
def test_a_file_without_words_is_nothing_to_read(desk, content):
    desk.put("report.txt", content)
    desk.put("other.txt", "The mayor denied it.")

    assert desk.codes() == ["CC101"]
    assert desk.only().document.path == "other.txt"


def test_two_unknown_publishers_are_two_outlets(desk):
    desk.put("a.txt", "The mayor denied it.")
    desk.put("b.txt", "The mayor confirmed it.")

    first, second = (read.publisher for read in desk.documents())
    assert first.id != second.id
    assert (first.name, first.named) == ("Unnamed publisher of a.txt", False)
    assert first.id.startswith("o-unnamed-")
    assert first.party_unknown


def test_the_id_names_text_publisher_and_day(desk):
    desk.put("a.txt", "date 2031-03-04 The mayor denied it.")

    read = desk.only()
    assert read.document.id == document_id(read.document.sha256, read.publisher.id, "2031-03-04")
