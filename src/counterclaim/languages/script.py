"""
Which writing a text is in.

A parser of English makes statements even of a page in Arabic or Cyrillic letters.
"""

import re
import unicodedata
from collections import Counter

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_ASCII_LETTER = re.compile(r"[A-Za-z]")


def other_script(text: str) -> str | None:
    """
    Return the name of the script when most letters are not Latin ones, else nothing.

    >>> other_script("Мэр города"), other_script("The mayor of Łódź, 2031")
    ('Cyrillic', None)
    """
    beyond = (letter for letter in _BEYOND_ASCII.findall(text) if letter.isalpha())
    scripts = Counter(map(_script, beyond))
    latin = scripts.pop("Latin", 0)
    if not scripts or sum(scripts.values()) <= latin + len(_ASCII_LETTER.findall(text)):
        return None
    return min(scripts, key=lambda name: (-scripts[name], name))


def _script(letter: str) -> str:
    """The first word of a letter's Unicode name is its script, for every script news is set in."""
    name = unicodedata.name(letter, "UNKNOWN").split()
    word = next((word for word in name if word not in _WIDTHS), name[0])
    return _NAMED.get(word, word.capitalize())


_WIDTHS = frozenset({"FULLWIDTH", "HALFWIDTH", "MODIFIER", "LETTER", "FEMININE", "MASCULINE"})
_NAMED = {"CJK": "Han"}
"""What Unicode does not call by the name of a script."""
