"""
What the patterns find in one content of a small page.
"""

from datetime import date

from unit.claims.story import DAY, Page

from counterclaim.claims.items import Items
from counterclaim.claims.tagged import MentionIndex
from counterclaim.claims.typed import Proposition, propositions
from counterclaim.domain.quantity import Quantity
from counterclaim.domain.source import Entity
from counterclaim.domain.time import Interval


def read(
    content: str,
    *entities: tuple[str, str],
    before: str = "",
    after: str = "",
    holder: str | None = None,
    act: str = "assert",
    about: Interval | None = None,
    quantity: Quantity | None = None,
    items: tuple[tuple[str, str], ...] = (),
    basis: int | None = None,
    published: date | None = DAY,
) -> tuple[Proposition, ...]:
    """
    Return what is found in one content.

    ``items`` are the pictures the page speaks of: kind, and the words that first name each;
    ``basis`` is the number of the one that the statement rests on.
    """
    page = Page("d", "The Courier", f"{before}{content}{after}.", published)
    speaker = page.source(holder, "organisation") if holder else None
    for name, kind in entities:
        page.entity(name, kind, source=speaker if name == holder else None)
    ids = [page.item(kind, words) for kind, words in items]
    on = ids[basis] if basis is not None else None
    page.says(content, holder=speaker, act=act, about=about, quantity=quantity, basis=on)
    reading = page.read().reading
    by_source: dict[str, Entity] = {e.source: e for e in reading.entities if e.source}
    index = MentionIndex(reading.entities)
    return propositions(
        reading.statements[0],
        index,
        by_source.get,
        published=published,
        items=Items(reading.evidence, index),
        around=page.document.text,
    )
