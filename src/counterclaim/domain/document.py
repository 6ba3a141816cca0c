"""
Published items, immutable.

A document is the canonical text of one version of something an outlet published.  An edited
article is another document with its own text; nothing is overwritten.
"""

from dataclasses import dataclass, field

from counterclaim.domain.extra import Extra
from counterclaim.domain.text import text_hash
from counterclaim.domain.time import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """
    One published item: its text, who published it and when.

    ``published`` is the publication time where one is known and ``captured`` when somebody saved
    it; a document with neither stands outside every as-of view.  ``publisher`` is a source id.
    ``notes`` says in plain words what was unclear about it ("no date found").
    """

    id: str
    publisher: str
    text: str
    published: Moment | None = None
    captured: Moment | None = None
    kind: str = "article"
    title: str | None = None
    url: str | None = None
    language: str | None = None
    path: str | None = None
    byline: str | None = None
    note: str | None = None
    notes: tuple[str, ...] = ()
    extra: Extra = field(default=())

    @property
    def sha256(self) -> str:
        """The identity of its canonical text."""
        return text_hash(self.text)

    @property
    def length(self) -> int:
        """Its length in Unicode code points."""
        return len(self.text)

    @property
    def known_from(self) -> Moment | None:
        """When it counts from: publication, else capture, else never in an as-of view."""
        return self.published if self.published is not None else self.captured
