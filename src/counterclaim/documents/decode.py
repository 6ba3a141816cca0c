"""
From bytes to characters, without guessing.

Offsets count the characters we store, so the decoding must be one that anybody can repeat: UTF-8,
or what the file's own signature, its markup or its sidecar declares.
"""

import codecs
import os
import re
import stat
from pathlib import Path

from counterclaim.documents.limits import FEW_CONTROLS, MAX_CONTROL_SHARE, MAX_REPLACED_SHARE
from counterclaim.errors import (
    BadEncoding,
    InputError,
    NothingToRead,
    NotText,
    TooLarge,
    Unreadable,
)

_SIGNATURES = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_OTHER_FILES = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
)
"""How files begin that are often given a wrong name: PDF, pictures, zip and gzip, old Word."""

_WEB_NAMES = {
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
}
"""What web pages mean by a label (WHATWG Encoding Standard, 4.2)."""

_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})"
    rb"|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})",
    re.IGNORECASE,
)
_PRESCAN = 4096
"""Bytes searched for a declaration; the standard asks for the first 1,024."""

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
"""Characters that no text needs; tabs and the various line ends are not among them."""


def read_bytes(path: Path, limit: int) -> bytes:
    """
    Return the bytes of a regular file.

    Raises:
        TooLarge: it holds more than ``limit`` bytes.
        NothingToRead: it holds none.
        Unreadable: it is a folder, a pipe, a link to nowhere, or the system refuses.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(f"{path.name} is not a regular file", "give a file, or its folder")
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except OSError as error:
        raise refused(path, error) from error
    if len(raw) > limit:
        raise TooLarge(
            f"{path.name} is larger than {limit / 1e6:g} MB",
            "split it into the documents it holds and add those",
        )
    if not raw:
        raise NothingToRead(f"{path.name} is empty", "save the file again and add it")
    return raw


def refused(path: Path, error: OSError) -> InputError:
    """
    Return the coded form of a refusal of the operating system.
    """
    if path.is_symlink() and not path.exists():
        return Unreadable(
            f"{path.name} is a link that leads nowhere", "restore what it points to, or remove it"
        )
    reason = (error.strerror or os.strerror(error.errno or 0)).lower()
    return Unreadable(f"{path.name} cannot be read: {reason}", "check its permissions and add it")


def plain_characters(raw: bytes, name: str, encoding: str | None = None) -> str:
    """
    Return the characters of a text file, every one of them, line ends and signature included.

    A UTF-8 signature stays as the character U+FEFF, so that the text is what ``decode("utf-8")``
    gives; UTF-16 and UTF-32 signatures say how to decode and are no characters.

    Raises:
        NotText: the bytes are not text.
        BadEncoding: the bytes are not valid in the encoding declared, else in UTF-8.
    """
    declared = encoding or _signature(raw)
    if declared is None and raw.startswith(_OTHER_FILES):
        raise _not_text(name, "it begins like a picture, a PDF or an archive")
    if declared is None and 0 in raw:
        raise _not_text(name, "it holds NUL bytes")
    try:
        text = raw.decode(declared or "utf-8")
    except UnicodeDecodeError as error:
        if declared is None and _binary(raw.decode("latin-1")):
            raise _not_text(name, "it holds control bytes") from error
        raise _bad_encoding(name, declared or "UTF-8", error.start) from error
    if _binary(text):
        raise _not_text(name, "it holds control characters")
    return text


def page_characters(raw: bytes, name: str, encoding: str | None = None) -> tuple[str, str | None]:
    """
    Return the characters of a page and, where a few bytes had to be replaced, a note that says so.

    The sidecar's encoding comes first, then a signature, then what the page declares, then UTF-8.

    Raises:
        NotText: the bytes are not text.
        BadEncoding: more than a few bytes are invalid in that encoding.
    """
    declared = encoding or _signature(raw) or _declaration(raw)
    if declared is None or declared.casefold() in {"utf-8", "utf8"}:
        declared = "utf-8-sig"
    shown = declared.removesuffix("-sig").upper()
    wide = declared.casefold().startswith(("utf-16", "utf-32"))
    if not wide and 0 in raw:
        raise _not_text(name, "it holds NUL bytes")
    try:
        return raw.decode(declared), None
    except UnicodeDecodeError as error:
        mended = raw.decode(declared, "replace")
        lost = mended.count("\ufffd")
        if lost > max(1, MAX_REPLACED_SHARE * len(mended)):
            raise _bad_encoding(name, shown, error.start) from error
    return mended, f"{lost} characters were not valid {shown}: they stand as \ufffd"


def known_encoding(name: str) -> bool:
    """
    Say whether bytes can be decoded to text by this name.
    """
    try:
        bytes(8).decode(name, "replace")
    except (LookupError, UnicodeError):
        return False
    return True


def _signature(raw: bytes) -> str | None:
    return next((name for mark, name in _SIGNATURES if raw.startswith(mark)), None)


def _declaration(raw: bytes) -> str | None:
    match = _DECLARED.search(raw[:_PRESCAN])
    if match is None:
        return None
    label = (match[1] or match[2]).decode("ascii").casefold()
    if label.startswith(("utf-16", "utf-32")):
        # A page whose declaration could be read byte by byte is not in a wide encoding (WHATWG).
        return "utf-8"
    name = _WEB_NAMES.get(label, label)
    return name if known_encoding(name) else None


def _binary(text: str) -> bool:
    controls = len(_CONTROLS.findall(text))
    return controls > FEW_CONTROLS and controls > MAX_CONTROL_SHARE * len(text)


def _not_text(name: str, why: str) -> NotText:
    return NotText(
        f"{name} is not text: {why}",
        f"add the text it holds, or name its encoding in {Path(name).stem}.toml, as in "
        f'encoding = "utf-16"',
    )


def _bad_encoding(name: str, encoding: str, offset: int) -> BadEncoding:
    return BadEncoding(
        f"{name} is not valid {encoding} at byte {offset}",
        f"save it as UTF-8, or name its encoding in {Path(name).stem}.toml, as in "
        f'encoding = "windows-1252"',
    )
