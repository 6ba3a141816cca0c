"""
What reading a path gives: a document, a picture, or the reason why not.
"""

from dataclasses import dataclass
from typing import TypeAlias

from counterclaim.documents.sidecar import Sidecar
from counterclaim.domain.document import Document
from counterclaim.domain.source import Source
from counterclaim.domain.time import Moment
from counterclaim.errors import InputError


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """
    A document with its publisher; ``path`` is where it was read.
    """

    path: str
    document: Document
    publisher: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFile:
    """
    A picture file that was looked at but not decoded, with what its sidecar says.

    ``name`` is the file's name, ``sha256`` the hash of its bytes.
    """

    path: str
    name: str
    sha256: str
    sidecar: Sidecar

    @property
    def published(self) -> Moment | None:
        """When it was published, as far as the sidecar says."""
        return self.sidecar.published

    @property
    def captured(self) -> Moment | None:
        """When somebody saved it, as far as the sidecar says."""
        return self.sidecar.captured

    @property
    def appears_in(self) -> tuple[str, ...]:
        """The documents said to show it: file names or addresses."""
        return self.sidecar.appears_in

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """What the sidecar says of it in words: (key, value), sorted by key."""
        given = {
            "caption": self.sidecar.caption,
            "credit": self.sidecar.credit,
            "publisher_name": self.sidecar.publisher,
            "released_by_name": self.sidecar.released_by,
            "title": self.sidecar.title,
            "url": self.sidecar.url,
        }
        return tuple((key, value) for key, value in sorted(given.items()) if value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """
    A path that could not be read, or not wholly, with the coded reason.
    """

    path: str
    error: InputError


ReadResult: TypeAlias = ReadDocument | PictureFile | Problem
