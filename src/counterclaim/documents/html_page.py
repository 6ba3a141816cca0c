"""
Web pages: the canonical text is the headline and the article's paragraphs, white space collapsed.

The page is hostile: nothing of it runs, nothing is fetched, and limits hold before it is walked.
"""

import logging
from pathlib import Path

from lxml import etree

from counterclaim.documents.blocks import joined, parsed
from counterclaim.documents.decode import page_characters, read_bytes
from counterclaim.documents.draft import Draft
from counterclaim.documents.limits import MAX_PAGE_BYTES
from counterclaim.documents.page_facts import page_facts
from counterclaim.documents.page_text import article_paragraphs, with_headline
from counterclaim.documents.sidecar import Sidecar
from counterclaim.errors import NothingToRead

SUFFIXES = frozenset({".html", ".htm", ".xhtml"})

WHOLE_PAGE = "no article was found in the page: menus may be part of the text"

for _quiet in ("trafilatura", "htmldate"):
    # Without a handler their warnings would go to standard error, between ours.
    logging.getLogger(_quiet).addHandler(logging.NullHandler())


def read_html(path: Path, sidecar: Sidecar) -> Draft:
    """
    Return the article of a saved page with what the page says about itself.

    Raises:
        InputError: the file cannot be read, is over a limit, or has no words.
    """
    raw = read_bytes(path, MAX_PAGE_BYTES)
    page, mended = page_characters(raw, path.name, sidecar.encoding)
    try:
        tree = parsed(page, path.name)
    except (etree.ParserError, ValueError) as error:
        raise _wordless(path) from error
    facts = page_facts(tree)
    blocks, found = article_paragraphs(tree)
    if not blocks:
        raise _wordless(path)
    notes = (*facts.notes, *((mended,) if mended else ()), *(() if found else (WHOLE_PAGE,)))
    return Draft(
        text=joined(with_headline(facts.title, blocks)),
        title=facts.title,
        published=facts.published,
        byline=facts.byline,
        publisher=facts.publisher,
        url=facts.url,
        language=facts.language,
        notes=notes,
    )


def _wordless(path: Path) -> NothingToRead:
    return NothingToRead(
        f"{path.name} holds no words outside scripts",
        "save the page again from a browser, or its text as a .txt file",
    )
