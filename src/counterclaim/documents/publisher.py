"""
Who published a document.

The sidecar says, else the file's own metadata; else the document gets an unnamed outlet of its own,
so that two documents of unknown origin are never taken for one voice, nor for a named one.
"""

import re
from pathlib import Path

from counterclaim.documents.sidecar import Sidecar
from counterclaim.domain.ids import slug
from counterclaim.domain.source import AGENCY, OUTLET, UNKNOWN, Affiliation, Source
from counterclaim.domain.text import text_hash
from counterclaim.reference.agencies import agency_named

NON_PARTY = frozenset({"none", "non-party"})
"""What a sidecar writes for a publisher that is declared to belong to no side."""

_AGENCY = re.compile(r"\b(?:news|press) agency\b", re.IGNORECASE)


def publisher_of(name: str | None, sidecar: Sidecar, text: str, file_name: str) -> Source:
    """
    Return the publisher; ``name`` is what the file itself says.
    """
    known = sidecar.publisher or name
    if known is None:
        return _unnamed(text, file_name)
    party = sidecar.publisher_party or UNKNOWN
    return Source(
        id=f"o-{slug(known)}",
        name=known,
        type=sidecar.publisher_type or _type_of(known),
        party=None if party.casefold() in NON_PARTY else party,
        aliases=sidecar.publisher_aliases,
        affiliation=Affiliation.UNKNOWN if party == UNKNOWN else Affiliation.DECLARED,
    )


def _unnamed(text: str, file_name: str) -> Source:
    return Source(
        id=f"o-unnamed-{text_hash(text)[:8]}",
        name=f"Unnamed publisher of {Path(file_name).name}",
        type=OUTLET,
        named=False,
        affiliation=Affiliation.UNKNOWN,
    )


def _type_of(name: str) -> str:
    return AGENCY if _AGENCY.search(name) or agency_named(name) else OUTLET
