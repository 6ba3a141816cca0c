"""
Published items, immutable.

A document is the canonical text of one version of something an outlet published.  An edited
article is another document with its own text; nothing is overwritten.
"""

from dataclasses import dataclass, field

from counterclaim.domain.extra import Extra
from counterclaim.domain.text import text_hash
from counterclaim.domain.time import Moment, opening


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """
    One published item: its text, who published it and when.

    ``published`` is the publication time where one is known and ``captured`` when somebody saved
    it; a document with neither stands outside every as-of view.  ``publisher`` is a source id.
    ``notes`` says in plain words what was unclear about it ("no date found").  ``version_of`` is
    the id of the version just before it, where its publisher edited what stands at one address.
    ``withdrawn`` says that a person took it out of the case: its statements count on no side, and
    what was found through it still tells which others depend on one another.
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
    version_of: str | None = None
    withdrawn: bool = False
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
    def unread(self) -> str | None:
        """Why nothing of it is read ("German, not read"), where a document reader said so."""
        return next((str(value) for key, value in self.extra if key == "unread"), None)

    @property
    def known_from(self) -> Moment | None:
        """
        When it counts from: publication, else capture, else never in an as-of view.

        An edited text often keeps the date of the first one, so that a later version is not known
        before somebody saved it.
        """
        if self.version_of is not None and self.published is not None and self.captured is not None:
            return max(self.published, self.captured, key=opening)
        return self.published if self.published is not None else self.captured
