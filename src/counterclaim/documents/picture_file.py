"""
Picture files: looked at, not decoded.

The bytes are hashed, the first of them must be those of a picture, and the sidecar says the rest.
"""

import hashlib
from pathlib import Path

from counterclaim.documents.decode import read_bytes
from counterclaim.documents.limits import MAX_FILE_BYTES
from counterclaim.documents.results import PictureFile
from counterclaim.documents.sidecar import Sidecar
from counterclaim.errors import UnsupportedKind

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif"})

_BEGINNINGS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a")


def read_picture(path: Path, sidecar: Sidecar, shown: str) -> PictureFile:
    """
    Return the hash of a picture file with what its sidecar says.

    Raises:
        InputError: the file cannot be read, is too large, or does not begin like a picture.
    """
    raw = read_bytes(path, MAX_FILE_BYTES)
    if not (raw.startswith(_BEGINNINGS) or (raw[:4] == b"RIFF" and raw[8:12] == b"WEBP")):
        raise UnsupportedKind(
            f"{path.name} does not begin like a PNG, JPEG, GIF or WebP picture",
            "open it in a viewer and save it as a PNG",
        )
    digest = hashlib.sha256(raw).hexdigest()
    return PictureFile(path=shown, name=path.name, sha256=digest, sidecar=sidecar)
