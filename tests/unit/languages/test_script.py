"""
Which writing most letters of a text are in.
"""

import pytest

from counterclaim.languages.script import other_script


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("رئيس البلدية نفى ذلك", "Arabic"),
        ("Мэр отрицал это, says LPA", "Cyrillic"),
        ("市長は否定した", "Han"),
        ("The mayor of Ålesund, Łódź and Đà Nẵng denied it", None),
        ("ＦＵＬＬ ｗｉｄｔｈ", None),
        ("2031 — 44 %", None),
        ("The mayor said «да» and went on to speak for an hour", None),
    ],
)
def test_the_script_of_most_letters_counts(text, script):
    assert other_script(text) == script
