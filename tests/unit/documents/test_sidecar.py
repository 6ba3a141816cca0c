"""
A sidecar says what the file does not; a line that cannot be used is named and left out.
"""

from datetime import UTC, date, datetime

import pytest

from counterclaim.documents.reading import IGNORED_SIDECAR
from counterclaim.domain.source import Affiliation

TEXT = "date 2031-03-04 The ferry of Port Alder sails again.\n"


def test_everything_a_sidecar_may_say_of_a_text(desk):
    desk.put("report.txt", TEXT)
    desk.put(
        "report.toml",
        """
publisher = "Harbour Union"
publisher_type = "organisation"
publisher_party = "union"
publisher_aliases = ["HU"]
url = "https://union.example/1"
title = "Ferry sails"
published = 2031-03-03T18:40:00+01:00
captured = "2031-03-05"
language = "en-GB"
kind = "press release"
byline = "Anna Lind"
credit = "LPA"
""",
    )

    read = desk.only()
    document, publisher = read.document, read.publisher
    assert (publisher.id, publisher.name, publisher.type) == (
        "o-harbour-union",
        "Harbour Union",
        "organisation",
    )
    assert (publisher.party, publisher.aliases) == ("union", ("HU",))
    assert publisher.affiliation is Affiliation.DECLARED
    assert document.published is not None
    assert document.published.isoformat() == "2031-03-03T18:40:00+01:00"
    assert (document.captured, document.language) == (date(2031, 3, 5), "en")
    assert (document.url, document.title, document.byline, document.kind) == (
        "https://union.example/1",
        "Ferry sails",
        "Anna Lind",
        "press release",
    )
    assert dict(document.extra)["credit"] == "LPA"
    assert document.notes == ("dated 2031-03-04 by the file and 2031-03-03 by its sidecar",)


def test_a_naive_instant_is_utc(desk):
    desk.put("report.txt", TEXT)
    desk.put("report.toml", "published = 2031-03-04T10:00:00")

    assert desk.only().document.published == datetime(2031, 3, 4, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("party", "kept"), [("none", None), ("non-party", None), ("unknown", "unknown")]
)
def test_a_publisher_may_be_declared_to_belong_to_no_side(desk, party, kept):
    desk.put("report.txt", TEXT)
    desk.put("report.toml", f'publisher = "The Courier"\npublisher_party = "{party}"')

    assert desk.only().publisher.party == kept


def test_without_a_word_on_it_the_side_of_a_publisher_is_unknown(desk):
    desk.put("report.txt", TEXT)
    desk.put("report.toml", 'publisher = "The Courier"')

    assert desk.only().publisher.party_unknown
    assert desk.only().publisher.affiliation is Affiliation.UNKNOWN


def test_a_publisher_whose_name_says_so_is_an_agency(desk):
    desk.put("report.txt", TEXT)
    desk.put("report.toml", 'publisher = "Lindmar Press Agency"')

    assert desk.only().publisher.type == "news agency"


def test_the_sidecar_of_one_file_wins_over_that_of_the_stem_key_by_key(desk):
    desk.put("report.txt", TEXT)
    desk.put("report.toml", 'publisher = "The Courier"\ntitle = "Ferry"')
    desk.put("report.txt.toml", 'title = "Ferry sails"')

    read = desk.only()
    assert (read.publisher.name, read.document.title) == ("The Courier", "Ferry sails")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("published = soon", "line 2, key 'published'"),
        ('url = "javascript:alert(1)"', "line 2, key 'url'"),
        ("published = 10:30:00", "line 2, key 'published'"),
        ('published = "04/05/2031"', "line 2, key 'published'"),
        ("title = 3", "line 2, key 'title'"),
        ('encoding = "no-such-code"', "line 2, key 'encoding'"),
        ('publishd = "2031-03-04"', "write 'published'"),
        ('publisher = "twice"', "report.toml, line 2"),
        ("appears_in = [1]", "line 2, key 'appears_in'"),
        ("[table]", "line 2, key 'table'"),
        ("x = " + "[" * 5000, "report.toml, line"),
    ],
)
def test_a_line_that_cannot_be_used_is_named_and_the_file_is_read(desk, line, told):
    desk.put("report.txt", TEXT)
    desk.put("report.toml", f'publisher = "The Courier"\n{line}\n')

    assert desk.codes() == ["CC106"]
    assert told in str(desk.problems()[0].error)
    assert IGNORED_SIDECAR in desk.only().document.notes


def test_the_other_lines_of_a_sidecar_still_count(desk):
    desk.put("report.txt", TEXT)
    desk.put("report.toml", 'publisher = "The Courier"\ntitle = 3\n')

    assert desk.only().publisher.name == "The Courier"


def test_a_sidecar_that_is_not_utf_8_is_named(desk):
    desk.put("report.txt", TEXT)
    desk.put("report.toml", b'publisher = "x"\ntitle = "\xe5"')

    assert "line 2: not valid UTF-8" in str(desk.problems()[0].error)


def test_a_sidecar_may_begin_with_a_signature(desk):
    desk.put("report.txt", TEXT)
    desk.put("report.toml", '\ufeffpublisher = "The Courier"\r\n')

    assert (desk.codes(), desk.only().publisher.name) == ([], "The Courier")


def test_a_sidecar_that_is_a_link_out_of_the_folder_is_not_read(desk, tmp_path_factory):
    secret = tmp_path_factory.mktemp("elsewhere") / "secret.toml"
    secret.write_text('publisher = "Secret"')
    desk.put("report.txt", TEXT)
    (desk.folder / "report.toml").symlink_to(secret)

    assert "Secret" not in desk.only().publisher.name
    assert "CC106" in desk.codes()


def test_one_sidecar_serves_a_text_and_a_picture_of_one_stem(desk):
    desk.put("report.txt", TEXT)
    desk.put("report.png", b"\x89PNG\r\n\x1a\n")
    desk.put("report.toml", 'publisher = "The Courier"\ncredit = "Per Holm"')

    picture, document = sorted(desk.results(), key=lambda r: r.path)
    assert dict(picture.words)["credit"] == "Per Holm"
    assert document.publisher.name == "The Courier"
