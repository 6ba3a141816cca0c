"""
Names of languages, and the words by which English is known at a first look.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Languages:
    """
    The tables of ``languages.toml``.

    ``names`` are English names by ISO 639 code; ``english`` holds common English words that hardly
    any other language writes, ``shared`` common ones that some other languages write as well.
    """

    names: MappingProxyType[str, str]
    english: frozenset[str]
    shared: frozenset[str]


@cache
def languages() -> Languages:
    """
    Return the tables.
    """
    text = (files("counterclaim.reference") / "languages.toml").read_text(encoding="utf-8")
    rows = tomllib.loads(text)
    return Languages(
        names=MappingProxyType(rows["names"]),
        english=frozenset(rows["words"]["english"].split()),
        shared=frozenset(rows["words"]["shared"].split()),
    )


def language_name(code: str) -> str:
    """
    Return the English name of a language; an unknown code stays as it is.

    >>> language_name("fa"), language_name("en-GB"), language_name("tlh")
    ('Persian', 'English', 'tlh')
    """
    return languages().names.get(code.replace("_", "-").partition("-")[0].casefold(), code)
