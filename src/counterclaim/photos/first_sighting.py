"""
A picture as evidence, from its first sighting alone.

The file is not decoded: nobody has looked at its metadata yet.  What is known is that it existed
when it was first published or saved, so it was taken no later; nothing says that it was not taken
long before.
"""

from typing import Protocol

from counterclaim.domain.evidence import Evidence
from counterclaim.domain.extra import Extra, Json
from counterclaim.domain.ids import content_id
from counterclaim.domain.time import Interval, Moment, closing, in_words

PHOTOGRAPH = "photograph"

UNDETERMINED = (
    "neither the file nor its sidecar says when it was first seen, so nothing bounds when it was "
    "taken"
)


class SavedPicture(Protocol):
    """
    A picture file as the reader of files hands it on.

    ``words`` are pairs of sidecar keys and texts, ``appears_in`` names of files or addresses.
    """

    @property
    def name(self) -> str: ...

    @property
    def sha256(self) -> str: ...

    @property
    def published(self) -> Moment | None: ...

    @property
    def captured(self) -> Moment | None: ...

    @property
    def appears_in(self) -> tuple[str, ...]: ...

    @property
    def words(self) -> tuple[tuple[str, str], ...]: ...


def evidence_of(picture: SavedPicture) -> Evidence:
    """
    Return the evidence item of a picture file.

    Names stay words (``extra``: released_by_name, credit, caption, appears_in, …); which sources
    they are is decided where all documents are known.
    """
    seen, how = _first_seen(picture)
    return Evidence(
        id=content_id("e", picture.sha256),
        kind=PHOTOGRAPH,
        taken=Interval(end=seen) if seen is not None else None,
        first_seen=seen,
        date_basis=_basis(seen, how),
        file=picture.name,
        extra=_extra(picture),
    )


def _extra(picture: SavedPicture) -> Extra:
    told: dict[str, Json] = dict(picture.words)
    if picture.appears_in:
        told["appears_in"] = list(picture.appears_in)
    return tuple(sorted(told.items()))


def _first_seen(picture: SavedPicture) -> tuple[Moment | None, str]:
    told = ((picture.published, "published"), (picture.captured, "saved"))
    known = [(moment, how) for moment, how in told if moment is not None]
    return min(known, key=lambda seen: closing(seen[0]), default=(None, ""))


def _basis(seen: Moment | None, how: str) -> str:
    if seen is None:
        return UNDETERMINED
    return (
        f"first seen on {in_words(seen)} ({how}): not taken after its first sighting; "
        "nothing says how long before"
    )
