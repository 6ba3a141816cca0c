"""
Names of records, made from what they hold.

An id is a short prefix and the start of a SHA-256, so that the same record has the same id on
every machine and in every order of arrival.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable

from counterclaim.domain.extra import Json

DIGITS = 12
"""Hexadecimal digits kept: one collision expected among some 20 million records of one kind."""

_GAP = re.compile(r"\W+")
_canonical = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), check_circular=False
).encode


def content_id(prefix: str, *parts: Json) -> str:
    """
    Return ``prefix-`` and the hash of the parts.

    >>> content_id("d", "text", 3) == content_id("d", "text", 3) != content_id("d", "text", 4)
    True
    """
    digest = hashlib.sha256(_canonical(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{prefix}-{digest[:DIGITS]}"


def slug(name: str) -> str:
    """
    Return a name as lower-case words joined by hyphens, for ids people read.

    >>> slug("The Aldermere Courier")
    'the-aldermere-courier'
    """
    plain = name
    if not name.isascii():
        folded = unicodedata.normalize("NFKD", name)
        plain = "".join(c for c in folded if not unicodedata.combining(c))
    return _GAP.sub("-", plain.casefold()).strip("-") or content_id("x", name)


def document_id(text_sha256: str, publisher: str, published: str | None) -> str:
    """
    Return the id of one published version: the same words of another outlet are another document.
    """
    return content_id("d", text_sha256, publisher, published)


def statement_id(doc: str, content: Iterable[tuple[int, int]], chain: Iterable[str]) -> str:
    """
    Return the id of a statement: where it stands and who holds it.
    """
    return content_id("s", doc, [list(span) for span in content], list(chain))


def local_source(doc: str, name: str) -> str:
    """
    Return the id of a source as one document names it, before names are compared.
    """
    return f"{doc}#{slug(name)}"
