"""
Bytes become characters by a declared rule or not at all.
"""

import codecs

import pytest

from counterclaim.documents.decode import page_characters, plain_characters
from counterclaim.errors import BadEncoding, NotText


def test_invalid_utf_8_is_named_with_its_byte_and_the_next_step():
    with pytest.raises(BadEncoding) as caught:
        plain_characters("Ålesund".encode("cp1252"), "report.txt")

    assert "byte 0" in caught.value.what
    assert "report.toml" in caught.value.next_step


def test_a_declared_encoding_is_used():
    assert plain_characters("Ålesund".encode("cp1252"), "r.txt", "windows-1252") == "Ålesund"


def test_bytes_that_the_declared_encoding_does_not_have_are_an_error():
    with pytest.raises(BadEncoding, match="ascii at byte 1"):
        plain_characters("aå".encode(), "r.txt", "ascii")


@pytest.mark.parametrize("name", ["utf-16", "utf-32"])
def test_a_wide_signature_says_how_to_decode(name):
    assert plain_characters("The mayor".encode(name), "r.txt") == "The mayor"


@pytest.mark.parametrize(
    "raw", [b"The mayor\x00denied", bytes(range(1, 32)) * 9, b"\x01\x02\x03\x04\x05\x06\xff\xfe"]
)
def test_binary_is_not_text(raw):
    with pytest.raises(NotText):
        plain_characters(raw, "report.txt")


def test_a_wide_text_without_signature_is_read_when_its_encoding_is_named():
    assert plain_characters("The mayor".encode("utf-16-le"), "r.txt", "utf-16-le") == "The mayor"


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ('<meta charset="windows-1252"><p>Ålesund “now”'.encode("cp1252"), "Ålesund “now”"),
        ('<meta charset="iso-8859-1"><p>“now”'.encode("cp1252"), "“now”"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r"><p>мэр'.encode(
                "koi8-r"
            ),
            "мэр",
        ),
        ("<?xml version='1.0' encoding='shift_jis'?><p>市長".encode("cp932"), "市長"),
        (codecs.BOM_UTF8 + "<p>Ålesund".encode(), "Ålesund"),
        ("<p>Ålesund".encode(), "Ålesund"),
        ("<meta charset='no-such-code'><p>Ålesund".encode(), "Ålesund"),
    ],
)
def test_a_page_is_decoded_as_it_declares(raw, text):
    page, note = page_characters(raw, "report.html")

    assert page.endswith(text)
    assert note is None


def test_a_stray_byte_in_a_page_is_replaced_and_said():
    page, note = page_characters(b"<meta charset=utf-8>" + b"word " * 900 + b"\xff", "report.html")

    assert page.endswith("\ufffd")
    assert note == "1 characters were not valid UTF-8: they stand as \ufffd"


def test_a_page_in_another_encoding_than_declared_is_an_error():
    with pytest.raises(BadEncoding, match="UTF-8"):
        page_characters(b"<p>" + "Ålesund på øya ".encode("cp1252") * 20, "report.html")
