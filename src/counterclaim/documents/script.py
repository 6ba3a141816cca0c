"""
Which writing a text is in, as far as a reader of English must know.

An empty result for a page in Arabic or Cyrillic letters would look like "nothing claimed"; such a
document says that it was not read.
"""

import re
import unicodedata
from collections import Counter

_SAMPLE = 100_000
"""Characters looked at, spread over the whole text."""
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_ASCII_LETTER = re.compile(r"[A-Za-z]")


def other_script(text: str) -> str | None:
    """
    Return the name of the script when most letters are not Latin ones, else nothing.

    >>> other_script("Мэр города"), other_script("The mayor of Łódź, 2031")
    ('Cyrillic', None)
    """
    sample = text[:: 1 + len(text) // _SAMPLE]
    beyond = (letter for letter in _BEYOND_ASCII.findall(sample) if letter.isalpha())
    scripts = Counter(map(_script, beyond))
    latin = scripts.pop("Latin", 0)
    if not scripts or sum(scripts.values()) <= latin + len(_ASCII_LETTER.findall(sample)):
        return None
    return min(scripts, key=lambda name: (-scripts[name], name))


def _script(letter: str) -> str:
    """The first word of a letter's Unicode name is its script, for every script news is set in."""
    name = unicodedata.name(letter, "UNKNOWN").split()
    return next((word for word in name if word not in _WIDTHS), name[0]).capitalize()


_WIDTHS = frozenset({"FULLWIDTH", "HALFWIDTH", "MODIFIER", "LETTER", "FEMININE", "MASCULINE"})
