"""
Markdown: the canonical text is the plain text of its blocks, a blank line between two.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree
from markdown_it import MarkdownIt
from markdown_it.token import Token

from counterclaim.documents.blocks import drop_invisible, joined, paragraphs, parsed
from counterclaim.documents.decode import plain_characters, read_bytes
from counterclaim.documents.draft import Draft
from counterclaim.documents.front_matter import fenced_front_matter
from counterclaim.documents.limits import MAX_MARKDOWN_BYTES, MAX_MARKDOWN_DEPTH
from counterclaim.documents.page_text import with_headline
from counterclaim.documents.sidecar import Sidecar
from counterclaim.errors import NothingToRead, TooLarge

SUFFIXES = frozenset({".md", ".markdown"})

_BREAKS = frozenset({"softbreak", "hardbreak"})
_SHOWN = frozenset({"text", "text_special", "code_inline"})
_CODE = re.compile(r"<(/?)(script|style|template|noscript|iframe)\b", re.IGNORECASE)


def read_markdown(path: Path, sidecar: Sidecar) -> Draft:
    """
    Return the blocks of a Markdown file with what its head says about it.

    The title of the head is the headline, and first in the text unless the text says it itself.

    Raises:
        InputError: the file cannot be read, is not text, or holds no words.
    """
    source = plain_characters(read_bytes(path, MAX_MARKDOWN_BYTES), path.name, sidecar.encoding)
    found = fenced_front_matter(source)
    tokens = _tokens(source[found.end :].removeprefix("\ufeff"), path.name)
    blocks = with_headline(found.title, tuple(_blocks(tokens, path.name)))
    if not blocks:
        raise NothingToRead(f"{path.name} holds no words", "save the file again and add it")
    return Draft(
        text=joined(blocks),
        title=found.title or _first_heading(tokens),
        published=found.published,
        captured=found.captured,
        byline=found.byline,
        publisher=found.publisher,
        url=found.url,
        language=found.language,
        notes=found.notes,
    )


def _tokens(source: str, name: str) -> list[Token]:
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_MARKDOWN_DEPTH}).enable("table")
    tokens = parser.parse(source)
    if any(token.level >= MAX_MARKDOWN_DEPTH - 1 for token in tokens):
        raise TooLarge(
            f"{name} has lists or quotations nested {MAX_MARKDOWN_DEPTH} deep",
            "save its text as a .txt file and add that",
        )
    return tokens


def _blocks(tokens: list[Token], name: str) -> Iterator[str]:
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield from [" | ".join(row)] if any(row) else []
            row = None
        elif token.type == "inline":
            words = _plain(token)
            if row is not None:
                row.append(words)
            elif words:
                yield words
        elif token.type in {"fence", "code_block"}:
            yield from [" ".join(token.content.split())] if token.content.strip() else []
        elif token.type == "html_block":
            yield from _html_blocks(token.content, name)


def _plain(inline: Token) -> str:
    """The words of one block: no marks, no pictures, nothing between the tags of a script."""
    words: list[str] = []
    code = 0
    for token in inline.children or ():
        if token.type == "html_inline" and (tag := _CODE.match(token.content)):
            code = max(0, code - 1) if tag[1] else code + 1
        elif code == 0 and token.type in _SHOWN:
            words.append(token.content)
        elif token.type in _BREAKS:
            words.append(" ")
    return " ".join("".join(words).split())


def _html_blocks(fragment: str, name: str) -> tuple[str, ...]:
    try:
        tree = parsed(f"<html><body>{fragment}</body></html>", name)
    except (etree.ParserError, ValueError):
        return ()
    drop_invisible(tree)
    return paragraphs(tree)


def _first_heading(tokens: list[Token]) -> str | None:
    heads = (n for n, token in enumerate(tokens) if token.type == "heading_open")
    first = next(heads, None)
    if first is None or tokens[first].tag != "h1":
        return None
    return _plain(tokens[first + 1]) or None
