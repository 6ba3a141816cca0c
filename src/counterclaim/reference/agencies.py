"""
Which names are one news agency.

Reports call an agency by its name, its letters or half its name, often two ways in one article;
counting them apart would count one origin twice.  The table is data, beside this file.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class Agency:
    """
    A news agency with its country (ISO 3166-1 alpha-2) and its other names.
    """

    name: str
    country: str
    also: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it goes by, the full one first."""
        return (self.name, *self.also)


@cache
def agencies() -> tuple[Agency, ...]:
    """
    Return the table, in the order of the file.
    """
    text = (files("counterclaim.reference") / "agencies.toml").read_text(encoding="utf-8")
    return tuple(
        Agency(name=row["name"], country=row["country"], also=tuple(row["also"]))
        for row in tomllib.loads(text)["agency"]
    )


@lru_cache(maxsize=4096)
def agency_named(name: str) -> Agency | None:
    """
    Return the agency of this name, or nothing.

    Letters must match in case ("ana" is no agency); longer names need not.

    >>> agency_named("FNA") is agency_named("Fars News Agency")
    True
    """
    plain = re.sub(r"^the\s+", "", " ".join(name.split()), flags=re.IGNORECASE)
    return _by_name().get(plain) or _by_name().get(_key(plain))


@cache
def _by_name() -> dict[str, Agency]:
    """Map exact names, and folded ones where they are words rather than letters."""
    table: dict[str, Agency] = {}
    for agency in agencies():
        for name in agency.names:
            table.setdefault(name, agency)
            if len(name) > len("ABCDE"):
                table.setdefault(_key(name), agency)
    return table


def _key(name: str) -> str:
    """Fold a name for comparison; the mark keeps it apart from exact names."""
    return "~" + re.sub(r"\W+", " ", name.casefold()).strip()
