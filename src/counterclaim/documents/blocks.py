"""
The paragraphs of a parsed page.

Block elements are kept apart, white space within one is collapsed; a row of a table is one
paragraph.  What a browser never shows as text is taken out before.
"""

import re
from collections.abc import Iterable, Iterator

from lxml import etree, html

from counterclaim.documents.limits import MAX_ELEMENTS, MAX_PAGE_DEPTH
from counterclaim.errors import TooLarge

PARAGRAPH_BREAK = "\n\n"

_INVISIBLE_WORDS = (
    "applet audio button canvas datalist embed frame frameset head iframe input link math meta "
    "noembed noframes noscript object option param script select source style svg template "
    "textarea title track video"
)
INVISIBLE = frozenset(_INVISIBLE_WORDS.split())
"""Elements whose content is code, a control, or shown only where scripts or frames are off."""

_INLINE_WORDS = (
    "a abbr acronym b bdi bdo big cite code data del dfn em font hi i ins kbd label lb br mark "
    "meter output progress q ref rp rt ruby s samp small span strike strong sub sup time tt u "
    "var wbr"
)
_INLINE = frozenset(_INLINE_WORDS.split())
_JOINED = _INLINE - {"br", "lb"}
_CELLS = frozenset({"td", "th", "cell"})
_ROWS = frozenset({"tr", "row"})


def parsed(page: str, name: str) -> etree._Element:
    """
    Return the tree of a page, read without network, entities or lifted limits.

    Raises:
        TooLarge: it is nested deeper or has more elements than the limits allow.
    """
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
    )
    tree = html.document_fromstring(
        page.encode("utf-8", "replace"), parser=parser, ensure_head_body=True
    )
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise TooLarge(
            f"{name} is nested deeper than {MAX_PAGE_DEPTH} elements, or one of its values is too "
            "long to parse",
            "save the article's text as report.txt and add that",
        )
    if sum(1 for _ in tree.iter()) > MAX_ELEMENTS:
        raise TooLarge(
            f"{name} has more than {MAX_ELEMENTS:,} elements",
            "save the article's text as report.txt and add that",
        )
    return tree


def drop_invisible(tree: etree._Element) -> None:
    """
    Take scripts, styles, controls and hidden parts out of the tree, keeping what follows them.
    """
    hidden = [e for e in tree.iter() if isinstance(e.tag, str) and _hidden(e)]
    for element in hidden:
        if element.getparent() is not None:
            element.drop_tree()


def _hidden(element: etree._Element) -> bool:
    if element.tag in INVISIBLE:
        return True
    style = re.sub(r"\s", "", element.get("style") or "").casefold()
    return element.get("hidden") is not None or "display:none" in style


def paragraphs(root: etree._Element) -> tuple[str, ...]:
    """
    Return the text of every block under an element, in order, without empty ones.

    >>> paragraphs(html.fragment_fromstring("<div>One <b>two</b><p>three</p> four</div>"))
    ('One two', 'three', 'four')
    """
    return tuple(text for pieces in _runs(root) if (text := " ".join("".join(pieces).split())))


def _runs(root: etree._Element) -> Iterator[list[str]]:
    """Yield the pieces of text between two block boundaries; iterative, for deep trees."""
    pieces: list[str] = []
    row: etree._Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if event == "start" and row is None and element.tag in _ROWS and _flat(element):
            row = element
        if element.tag in _INLINE or (row is not None and element is not row):
            if event == "start" and element.tag not in _JOINED:
                pieces.append(" | " if element.tag in _CELLS and "".join(pieces).strip() else " ")
        else:
            yield pieces
            pieces = []
        row = None if event == "end" and element is row else row
        following = element.text if event == "start" else element.tail
        if following and not (event == "end" and element is root):
            pieces.append(following)
    yield pieces


def _flat(row: etree._Element) -> bool:
    """A row whose cells hold words only; a row with paragraphs in it is layout, not a table."""
    return all(e.tag in _INLINE or e.tag in _CELLS for e in row.iterdescendants())


def joined(blocks: Iterable[str]) -> str:
    """
    Return paragraphs as one text, a blank line between two.
    """
    return PARAGRAPH_BREAK.join(blocks)
