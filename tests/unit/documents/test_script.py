"""
A text in letters that no finder reads says so instead of claiming nothing.
"""

import pytest

from counterclaim.documents.draft import UNREAD
from counterclaim.documents.script import other_script


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("رئيس البلدية نفى ذلك", "Arabic"),
        ("Мэр отрицал это, says LPA", "Cyrillic"),
        ("市長は否定した", "Cjk"),
        ("The mayor of Ålesund, Łódź and Đà Nẵng denied it", None),
        ("ＦＵＬＬ ｗｉｄｔｈ", None),
        ("2031 — 44 %", None),
        ("The mayor said «да» and went on to speak for an hour", None),
    ],
)
def test_the_script_of_most_letters_counts(text, script):
    assert other_script(text) == script


def test_such_a_document_is_kept_and_marked_unread(read_text):
    document = read_text("Мэр отрицал это.").document

    assert f"{UNREAD} (Cyrillic)" in document.notes
    assert dict(document.extra)["unread"] == f"{UNREAD} (Cyrillic)"
