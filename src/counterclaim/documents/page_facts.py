"""
What a web page says about itself: title, day, writer, outlet, address, language.

JSON-LD and meta elements come first, because they are written for this purpose; the address and
the text are asked last, and the document then says so.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

import trafilatura.metadata
from lxml import etree

from counterclaim.documents.dates import read_moment
from counterclaim.documents.limits import LAST_YEAR, MAX_FACT_LENGTH
from counterclaim.documents.sidecar import web_address
from counterclaim.domain.extra import Json
from counterclaim.domain.time import Moment

DATE_FROM_TEXT = "publication date taken from the page's address or text, not from its metadata"

_ARTICLE = ("Article", "Posting", "Report", "Review")
"""Ends of the schema.org types of which ``datePublished`` dates the page's own text."""

_DATE_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "article:published",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "publishdate",
    "publish-date",
    "publish_date",
    "pubdate",
    "publication_date",
    "date",
)
"""Names of meta elements that give the first publication, the clearest first."""

_SITE_NAMES = ("og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher")

_TAIL = re.compile(
    r"(?P<head>\S.*?)\s+[-|:\u2013\u2014\u00b7\u2022\u00bb]\s+(?P<tail>[^-|\u2013\u2014]*\S)"
)
"""A title and what follows its last dash or bar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """
    The metadata of one page; ``None`` where it does not say.
    """

    title: str | None
    published: Moment | None
    byline: str | None
    publisher: str | None
    url: str | None
    language: str | None
    notes: tuple[str, ...] = ()


def page_facts(tree: etree._Element) -> PageFacts:
    """
    Return the metadata of a parsed page.
    """
    articles, metas = tuple(_articles(tree)), _metas(tree)
    read = _extracted(tree)
    published = _published(tree, articles, metas)
    guessed = read_moment(read.date or "") if published is None else None
    publisher = _short(_named(articles, "publisher") or _first(metas, _SITE_NAMES))
    return PageFacts(
        title=_without_site(_short(read.title), publisher),
        published=published or guessed,
        byline=_short(_named(articles, "author") or read.author),
        publisher=publisher,
        url=_address(tree, metas),
        language=tree.get("lang") or tree.get("xml:lang") or _first(metas, ("content-language",)),
        notes=(DATE_FROM_TEXT,) if guessed else (),
    )


def _extracted(tree: etree._Element) -> "trafilatura.metadata.Document":
    """
    Ask the extractor for title, writer and a date of last resort.

    The bounds are fixed: its own upper one is today, and a reading must not depend on the clock.
    """
    bounds = {
        "original_date": True,
        "extensive_search": False,
        "min_date": "1990-01-01",
        "max_date": f"{LAST_YEAR}-12-31",
    }
    try:
        return trafilatura.metadata.extract_metadata(tree, date_config=bounds, extensive=False)
    except Exception:  # noqa: BLE001 -- a third-party reader on hostile input; the text still counts
        return trafilatura.metadata.Document()


def _published(
    tree: etree._Element, articles: tuple[dict[str, Json], ...], metas: dict[str, str]
) -> Moment | None:
    told = [node.get("datePublished") for node in articles]
    told += [metas.get(name) for name in _DATE_NAMES]
    marked = tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]")
    told += [e.get("content") or e.get("datetime") for e in marked[:3]]
    moments = (read_moment(value) for value in told if isinstance(value, str))
    return next((moment for moment in moments if moment), None)


def _articles(tree: etree._Element) -> Iterator[dict[str, Json]]:
    """Yield the JSON-LD nodes that describe an article, in the order of the page."""
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            told = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for node in _nodes(told):
            types = node.get("@type")
            names = types if isinstance(types, list) else [types]
            if any(isinstance(name, str) and name.endswith(_ARTICLE) for name in names):
                yield node


def _nodes(told: Json) -> Iterator[dict[str, Json]]:
    """The nodes at the top, in a graph, or named as the page's main entity: not linked stories."""
    for node in told if isinstance(told, list) else [told]:
        if isinstance(node, dict):
            yield node
            for key in ("@graph", "mainEntity", "mainEntityOfPage"):
                inner = node.get(key)
                listed = inner if isinstance(inner, list) else [inner]
                yield from (item for item in listed if isinstance(item, dict))


def _named(articles: tuple[dict[str, Json], ...], role: str) -> str | None:
    """Return the names that an article gives for a role; several are joined."""
    for node in articles:
        told = node.get(role)
        listed = told if isinstance(told, list) else [told]
        names = [item.get("name") if isinstance(item, dict) else item for item in listed]
        kept = [n for n in names if isinstance(n, str) and n.strip() and not web_address(n.strip())]
        if kept:
            return "; ".join(kept)
    return None


def _metas(tree: etree._Element) -> dict[str, str]:
    """Map the folded names of meta elements to their first content."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        value = (meta.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (meta.get(attribute) or "").strip().casefold()
            if name and value:
                found.setdefault(name, value)
    return found


def _first(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _address(tree: etree._Element, metas: dict[str, str]) -> str | None:
    links = tree.xpath("//link[@rel='canonical']/@href")
    told = [*links[:1], metas.get("og:url"), metas.get("twitter:url")]
    kept = (url.strip() for url in told if url and len(url) <= MAX_FACT_LENGTH)
    return next((url for url in kept if web_address(url)), None)


def _short(words: str | None) -> str | None:
    return " ".join(words.split())[:MAX_FACT_LENGTH].strip() or None if words else None


def _without_site(title: str | None, site: str | None) -> str | None:
    """Take " - The Courier" off the end of a title where that is the outlet's name."""
    if title is None or site is None or not (match := _TAIL.fullmatch(title)):
        return title
    tail, name = _letters(match["tail"]), _letters(site)
    return match["head"] if tail and (name.startswith(tail) or tail.startswith(name)) else title


def _letters(words: str) -> str:
    return re.sub(r"\W+", "", words).casefold()
