"""
Datelines and bylines are found where they stand, and words that look like them are left alone.
"""

from datetime import date

import pytest

from counterclaim.documents.dateline import find_byline, find_dateline
from counterclaim.documents.draft import DATE_OF_DATELINE

LONG = "The ferry sails again after the storm, the harbour master of the town told the council."


@pytest.mark.parametrize(
    ("text", "place", "day", "agency"),
    [
        ("PORT ALDER, March 4 (LPA) - {}", "PORT ALDER", (3, 4), "LPA"),
        ("PORT ALDER, March 4 (LPA) — {}", "PORT ALDER", (3, 4), "LPA"),
        ("PORT ALDER, Ostrany, Sept. 14 (LPA) -- {}", "PORT ALDER, Ostrany", (9, 14), "LPA"),
        ("PORT ALDER, 4 March 2031 (LPA/ONS): {}", "PORT ALDER", (3, 4), "LPA/ONS"),
        ("PORT ALDER, Tuesday, March 4 – {}", "PORT ALDER", (3, 4), None),
        ("PORT ALDER/LINDMAR (Own report) — {}", "PORT ALDER/LINDMAR", (None, None), "Own report"),
        ("PORT ALDER — {}", "PORT ALDER", (None, None), None),
        ("ŠÁROVEC, March 4 /LPA/ -- {}", "ŠÁROVEC", (3, 4), "LPA"),
        ("Port Alder, March 4 (LPA) - {}", "Port Alder", (3, 4), "LPA"),
        ("Port Alder, Ostrany (LPA) -- {}", "Port Alder, Ostrany", (None, None), "LPA"),
        ("(Lindmar Press Agency) - {}", None, (None, None), "Lindmar Press Agency"),
    ],
)
def test_a_dateline_gives_place_day_and_agency(text, place, day, agency):
    text = text.format(LONG)
    found = find_dateline(text, 0)

    assert found is not None
    assert (found.place, (found.month, found.day), found.agency) == (place, day, agency)
    assert text[found.end :] == LONG


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING - " + LONG,
        "UPDATE 1 - " + LONG,
        "FILE - " + LONG,
        "PORT ALDER: all you must know about it, the council and the harbour, in a few short words",
        "UNICEF - which runs the camp in the valley and feeds its people - said that it would stay.",
        "EU - " + LONG,
        "NATO - no talks",
        "The ferry (which sails again) - " + LONG,
        "Joren Halvek - " + LONG,
        "(Video) - " + LONG,
        "Half-hearted - " + LONG,
        LONG,
    ],
)
def test_words_that_look_like_a_dateline_are_text(text):
    assert find_dateline(text, 0) is None


def test_the_year_comes_from_the_publication_day():
    line = find_dateline("PORT ALDER, Dec. 31 (LPA) - " + LONG, 0)

    assert line is not None
    assert line.dated(date(2031, 1, 2)) == date(2030, 12, 31)
    assert line.dated(date(2030, 12, 30)) == date(2030, 12, 31)
    assert line.dated(None) is None


def test_a_dateline_stands_after_the_headline_and_is_kept_with_its_span(read_text):
    text = f"Ferry sails again\r\n\r\nPORT ALDER, March 4 (LPA) - {LONG}\r\n"
    document = read_text("Published: 5 March 2031\r\n" + text).document

    line = dict(document.extra)["dateline"]
    start, end = line["span"]
    assert (line["place"], line["date"], line["agency"]) == ("PORT ALDER", "2031-03-04", "LPA")
    assert document.text[start:end] == "PORT ALDER, March 4 (LPA) - "
    assert document.published == date(2031, 3, 5)


def test_a_dateline_with_a_year_dates_a_text_that_nothing_else_dates(read_text):
    document = read_text(f"PORT ALDER, March 4, 2031 (LPA) - {LONG}").document

    assert (document.published, document.notes) == (date(2031, 3, 4), (DATE_OF_DATELINE,))


@pytest.mark.parametrize("who", ["Anna Lind", "Anna Lind and Per Holm, LPA", "our correspondent"])
def test_a_line_that_names_the_writer_is_a_byline(who):
    text = f"Ferry sails again\n\nBy {who}\n\n{LONG}"
    found = find_byline(text, 0)

    assert found is not None
    assert (found.who, text[found.start : found.end]) == (who, f"By {who}")


@pytest.mark.parametrize(
    "line", ["By Tuesday the road was open", "By nightfall", "By then, they had gone.", "By 2031"]
)
def test_a_line_that_begins_with_by_is_not_always_a_byline(line):
    assert find_byline(f"{line}\n\n{LONG}", 0) is None
