"""
Words of address and office, and what makes a name that of a body or an outlet.

They decide what is no part of a name, and whether a name is a person's.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from counterclaim.reference.agencies import agency_named


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """
    The tables of ``titles.toml``, folded to lower case except the names of outlets.
    """

    honorifics: frozenset[str]
    offices: frozenset[str]
    bodies: frozenset[str]
    media: frozenset[str]
    outlets: frozenset[str]
    known_outlets: frozenset[str]

    def is_title(self, word: str) -> bool:
        """
        Say whether a word before a name is an honorific, an office or a rank.
        """
        folded = word.casefold().rstrip(".")
        return folded in self.honorifics or folded in self.offices

    def names_outlet(self, name: str) -> bool:
        """
        Say whether a name is an outlet's or an agency's by its words.

        >>> titles().names_outlet("the Marn Courier"), titles().names_outlet("Marn")
        (True, False)
        """
        plain = name.removeprefix("the ").removeprefix("The ")
        if plain in self.known_outlets or agency_named(plain):
            return True
        words = [word.casefold() for word in plain.replace("-", " ").split()]
        if len(words) > 2 and words[-1] == "agency" and words[-2] in {"news", "press"}:
            return True
        return len(words) > 1 and (words[-1] in self.outlets or words[0] in {"radio", "channel"})

    def names_body(self, name: str) -> bool:
        """
        Say whether a name is an organisation's by its words.
        """
        words = {word.casefold().strip(".,") for word in name.replace("-", " ").split()}
        return bool(words & self.bodies)


@cache
def titles() -> Titles:
    """
    Return the tables.
    """
    text = (files("counterclaim.reference") / "titles.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)
    return Titles(
        honorifics=frozenset(rows["honorifics"]),
        offices=frozenset(rows["offices"]),
        bodies=frozenset(rows["bodies"]),
        media=frozenset(rows["media"]),
        outlets=frozenset(rows["outlets"]),
        known_outlets=frozenset(rows["known_outlets"]),
    )
