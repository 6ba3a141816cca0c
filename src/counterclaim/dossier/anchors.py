"""
The places of a page that links lead to.

Ids of records may come from a file that somebody else wrote, so they are made safe before they
become part of an address, and no record can take the name of a section.
"""

import hashlib
import re
from typing import Final

from counterclaim.domain.statement import Statement

_PLAIN: Final = re.compile(r"[A-Za-z0-9._-]+")
_OTHER: Final = re.compile(r"[^A-Za-z0-9._-]")
_WEB: Final = re.compile(r"https?://[^\s\\<>\"]+", re.IGNORECASE)


def anchor(kind: str, identifier: str) -> str:
    """
    Return the anchor of a record: different for different ids, and safe in an address.

    >>> anchor("at", "s-01"), anchor("at", 'a"b')
    ('at-s-01', 'at-a-b~39a01277')
    """
    if _PLAIN.fullmatch(identifier):
        return f"{kind}-{identifier}"
    digest = hashlib.sha256(identifier.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{kind}-{_OTHER.sub('-', identifier)}~{digest}"


def place_of(statement: Statement) -> str:
    """
    Return the anchor of a statement's place in its document.
    """
    return anchor("at", statement.id)


def why_of(statement: Statement) -> str:
    """
    Return the anchor of a statement's entry.
    """
    return anchor("why", statement.id)


def web(url: str | None) -> str | None:
    """
    Return an address that may be a link: http or https, of printable characters without spaces.

    >>> web("https://example.org/a"), web("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    return url if url and url.isprintable() and _WEB.fullmatch(url) else None
