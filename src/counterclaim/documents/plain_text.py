"""
Plain text: the canonical text is the file's decoded characters, unchanged.
"""

from pathlib import Path

from counterclaim.documents.decode import plain_characters, read_bytes
from counterclaim.documents.draft import Draft
from counterclaim.documents.front_matter import front_matter
from counterclaim.documents.limits import MAX_FILE_BYTES
from counterclaim.documents.sidecar import Sidecar
from counterclaim.errors import NothingToRead

SUFFIXES = frozenset({".txt", ".text"})


def read_plain_text(path: Path, sidecar: Sidecar) -> Draft:
    """
    Return the text of a file with what its first lines say about it.

    Raises:
        InputError: the file cannot be read, is not text, or holds nothing but blanks.
    """
    text = plain_characters(read_bytes(path, MAX_FILE_BYTES), path.name, sidecar.encoding)
    if not text.strip("\ufeff \t\r\n\f\v"):
        raise NothingToRead(f"{path.name} holds no words", "save the file again and add it")
    found = front_matter(text)
    return Draft(
        text=text,
        body=found.end,
        title=found.title,
        published=found.published,
        captured=found.captured,
        byline=found.byline,
        publisher=found.publisher,
        url=found.url,
        language=found.language,
        notes=found.notes,
    )
