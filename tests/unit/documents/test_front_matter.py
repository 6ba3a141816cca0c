"""
Metadata before a text is recognised by its form, and text that looks like it stays text.
"""

from datetime import UTC, date, datetime

import pytest

from counterclaim.documents.front_matter import fenced_front_matter, front_matter

TEXT = "The ferry of Port Alder sails again."


@pytest.mark.parametrize(
    "head",
    [
        " date 2031-03-04 ",
        "Date: 2031-03-04\n",
        "DATE: 4 March 2031\r\n\r\n",
        "Published: March 4, 2031\n",
        "Published on 4 March 2031\n\n",
        "2031-03-04 ",
        "4 March 2031\n",
        "Tue 04 Mar 2031 ",
        "\ufeff date 2031-03-04\n",
        "Title: Ferry sails\nBy Anna Lind\nDate: 2031-03-04\n\n",
    ],
)
def test_the_forms_of_a_leading_date(head):
    found = front_matter(head + TEXT)

    assert found.published == date(2031, 3, 4)
    assert (head + TEXT)[found.end :] == TEXT


def test_header_lines_are_read_together():
    text = (
        "Title: Ferry sails\nBy Anna Lind\nPublisher: The Courier\nPublished: 2031-03-04T09:00\n"
        "URL: https://courier.example/1\nLanguage: en\nRetrieved: 2031-03-05\n\n" + TEXT
    )
    found = front_matter(text)

    assert (found.title, found.byline, found.publisher) == (
        "Ferry sails",
        "Anna Lind",
        "The Courier",
    )
    assert found.published == datetime(2031, 3, 4, 9, tzinfo=UTC)
    assert (found.captured, found.language) == (date(2031, 3, 5), "en")
    assert text[found.end :] == TEXT


def test_an_update_is_not_the_publication():
    found = front_matter("Updated: 5 March 2031\nPublished: 4 March 2031\n" + TEXT)

    assert found.published == date(2031, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Date: nobody knows\n" + TEXT,
        "Wednesday 5 March 2031 was the day on which the ferry sank.",
        "March 4, 2031 was the day on which the ferry sank.",
        "Source: the harbour master\n" + TEXT,
        "By Tuesday the road was open\n" + TEXT,
        "Dates are dear to the people of Port Alder.",
    ],
)
def test_text_that_looks_like_metadata_stays_text(text):
    assert front_matter(text).end == 0


def test_the_head_of_a_markdown_file_is_read_without_a_yaml_library():
    text = (
        "---\ntitle: \"Ferry: sails\"\ndate: 2031-03-04 10:00:00 +0100\npublisher: 'The Courier' \n"
        "tags:\n  - ferry\nurl: https://courier.example/1  # the address\nauthor: [a, b]\n---\nx"
    )
    found = fenced_front_matter(text)

    assert (found.title, found.publisher) == ("Ferry: sails", "The Courier")
    assert found.published is not None
    assert found.published.isoformat() == "2031-03-04T10:00:00+01:00"
    assert (found.url, found.byline) == ("https://courier.example/1", None)
    assert text[found.end :] == "x"


def test_a_date_in_a_head_that_cannot_be_read_is_said():
    found = fenced_front_matter("---\ndate: 04/05/2031\n---\nx")

    assert found.published is None
    assert found.notes == ("the published date '04/05/2031' could not be read",)


@pytest.mark.parametrize("text", ["---\ntitle: x\n", "text\n---\ntitle: x\n---\n", "--- x\n---\n"])
def test_a_rule_across_the_page_is_no_head(text):
    assert fenced_front_matter(text).end == 0
