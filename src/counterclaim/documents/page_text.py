"""
The article in a web page, as paragraphs.

The extractor looks for the article; what it would lose is put right before: posts embedded from
elsewhere become one paragraph each, and texts broken by empty lines become paragraphs.
"""

import re
from collections.abc import Iterable

import trafilatura
from lxml import etree
from trafilatura.settings import use_config

from counterclaim.documents.blocks import drop_invisible, paragraphs

_POST = "twitter-tweet"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SETTINGS = use_config()
_SETTINGS.set("DEFAULT", "MIN_EXTRACTED_SIZE", "0")
"""Its last resort for short texts melts paragraphs together and parts words; ours does neither."""

_SHORT = 250
"""Characters below which an extraction may be a caption or a teaser rather than the article."""

_SMALL_PAGE = 2000
"""Characters of a page that has no room for an article to be missed among menus."""

_HEAD_BLOCKS = 3
"""Paragraphs among which a page's own headline stands."""


def article_paragraphs(tree: etree._Element) -> tuple[tuple[str, ...], bool]:
    """
    Return the paragraphs of the article and whether the extractor found one.

    Where it found little, what the page itself marks as its article counts, else on a small page
    all its words.  The tree is changed.
    """
    drop_invisible(tree)
    _set_posts(tree)
    _part_at_empty_lines(tree)
    found = _article(tree)
    if _size(found) >= _SHORT:
        return found, True
    marked = max(map(paragraphs, tree.iter("article", "main")), key=_size, default=())
    if marked and _size(marked) >= _size(found):
        return marked, True
    whole = paragraphs(tree)
    if found and _size(whole) > _SMALL_PAGE:
        return found, True
    return whole, whole == found


def with_headline(title: str | None, blocks: tuple[str, ...]) -> tuple[str, ...]:
    """
    Return the paragraphs with the headline first: it is part of the canonical text.

    A headline that stands among the first paragraphs, if only in part, is not said twice.

    >>> with_headline("Ferry sails", ("The ferry sails again.",))
    ('Ferry sails', 'The ferry sails again.')
    """
    if title is None or any(_same_headline(title, block) for block in blocks[:_HEAD_BLOCKS]):
        return blocks
    return (title, *blocks)


def _same_headline(title: str, block: str) -> bool:
    one, other = _letters(title), _letters(block)
    if not one or not other:
        return False
    short, long = sorted((one, other), key=len)
    return one == other or (long.startswith(short) and 2 * len(short) >= len(long))


def _letters(words: str) -> str:
    return re.sub(r"\W+", " ", words).casefold().strip()


def _article(tree: etree._Element) -> tuple[str, ...]:
    try:
        found = trafilatura.bare_extraction(
            tree, include_comments=False, include_tables=True, with_metadata=False, config=_SETTINGS
        )
    except Exception:  # noqa: BLE001 -- a third-party reader on hostile input; the words still count
        return ()
    body = getattr(found, "body", None)
    return () if body is None else paragraphs(body)


def _size(blocks: tuple[str, ...]) -> int:
    return sum(map(len, blocks))


def _set_posts(tree: etree._Element) -> None:
    """Make an embedded post one paragraph: "text — Name (@handle) Date"."""
    for quote in tree.xpath(f"//blockquote[contains(@class, '{_POST}')]"):
        words = " ".join(paragraphs(quote))
        place = quote
        while (parent := place.getparent()) is not None and parent.tag != "body":
            if " ".join(paragraphs(parent)) != words:
                break
            place = parent
        if place.getparent() is None or not words:
            continue
        post = etree.Element("p")
        post.text = _CONTROL.sub("", words)
        post.tail = place.tail
        place.getparent().replace(place, post)


def _part_at_empty_lines(tree: etree._Element) -> None:
    """Make paragraphs of what two or more line breaks part, as older pages write them."""
    for parent in dict.fromkeys(br.getparent() for br in tree.iter("br") if _second_break(br)):
        runs = _runs(parent)
        tail, parent.text = parent.tail, None
        for child in list(parent):
            parent.remove(child)
        parent.tail = tail
        parent.extend(_paragraph(first, children) for first, children in runs)
        if parent.tag == "p":
            parent.tag = "div"


def _second_break(br: etree._Element) -> bool:
    before = br.getprevious()
    return before is not None and before.tag == "br" and not (before.tail or "").strip()


def _runs(parent: etree._Element) -> list[tuple[str, list[etree._Element]]]:
    runs: list[tuple[str, list[etree._Element]]] = [(parent.text or "", [])]
    for child in parent:
        if _second_break(child) and child.tag == "br":
            runs.append((child.tail or "", []))
        else:
            runs[-1][1].append(child)
    return runs


def _paragraph(first: str, children: Iterable[etree._Element]) -> etree._Element:
    made = etree.Element("p")
    made.text = _CONTROL.sub("", first)
    made.extend(children)
    return made
