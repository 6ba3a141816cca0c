"""
Posts that an article embeds.
"""

from datetime import date

import pytest

from counterclaim.domain.pieces import Piece
from counterclaim.statements.embeds import post_in


def post(text: str):
    return post_in(Piece(7, 7 + len(text), text))


def test_a_post_is_known_by_its_signature():
    text = "Shells on the road. We are here. pic.example.org/x1 — Tom Reed (@tomreed) March 4, 2031"
    found = post(text)

    assert found is not None
    assert (found.display, found.handle) == ("Tom Reed", "@tomreed")
    assert [text[s - 7 : e - 7] for s, e in found.sentences] == [
        "Shells on the road.",
        "We are here.",
    ]
    assert found.posted is not None
    assert found.posted.start == found.posted.end == date(2031, 3, 4)
    assert text[slice(*(at - 7 for at in found.name))] == "Tom Reed (@tomreed)"
    assert text[slice(*(at - 7 for at in found.picture))] == "pic.example.org/x1"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("It fell. — Tom (@tom) 4 March 2031", date(2031, 3, 4)),
        ("It fell. — Tom (@tom)", None),
        ("It fell. — Tom (@tom) March 99, 2031", None),
    ],
)
def test_a_post_is_dated_by_its_signature_alone(text, day):
    found = post(text)

    assert found is not None
    assert (found.posted.start if found.posted else None) == day


@pytest.mark.parametrize(
    "text",
    ["The bridge fell — Tom Reed said so.", "— Tom (@tom) March 4, 2031", "Write to a@b.example."],
)
def test_other_paragraphs_are_none(text):
    assert post(text) is None
