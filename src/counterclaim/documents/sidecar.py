"""
What a person wrote beside a file: ``report.toml`` next to ``report.txt``.

A sidecar says what the file itself does not, and wins where the two differ.  A line that cannot be
used is named and left out; the rest of the sidecar still counts.
"""

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from counterclaim.documents.dates import plausible, read_moment
from counterclaim.documents.decode import known_encoding, read_bytes
from counterclaim.documents.limits import MAX_SIDECAR_BYTES
from counterclaim.domain.extra import Json
from counterclaim.domain.time import Moment
from counterclaim.errors import BadSidecar, InputError

SUFFIX = ".toml"
"""The last part of a sidecar's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sidecar:
    """
    The known keys of a sidecar; ``None`` or empty where it does not say.

    ``publisher_party`` is the side the publisher belongs to, "none" for a declared non-party.
    The last four are for pictures; ``credit`` may stand beside a text too.
    """

    publisher: str | None = None
    publisher_type: str | None = None
    publisher_party: str | None = None
    publisher_aliases: tuple[str, ...] = ()
    url: str | None = None
    title: str | None = None
    published: Moment | None = None
    captured: Moment | None = None
    language: str | None = None
    encoding: str | None = None
    kind: str | None = None
    byline: str | None = None
    appears_in: tuple[str, ...] = ()
    caption: str | None = None
    credit: str | None = None
    released_by: str | None = None


def places_beside(path: Path) -> tuple[Path, ...]:
    """
    Return where the sidecars of a file may stand, the one for this file alone last.

    >>> [place.name for place in places_beside(Path("report.txt"))]
    ['report.toml', 'report.txt.toml']
    """
    return path.with_suffix(SUFFIX), path.with_name(path.name + SUFFIX)


def read_sidecar(path: Path) -> tuple[Sidecar, tuple[InputError, ...]]:
    """
    Return what the sidecars of a file say, with an error for every line that cannot be used.

    ``report.txt.toml`` wins over ``report.toml``, key by key.
    """
    given: dict[str, object] = {}
    wrong: list[InputError] = []
    for place in places_beside(path):
        if place.exists() or place.is_symlink():
            try:
                written = _written(place)
            except InputError as error:
                wrong.append(error)
                continue
            kept, faults = _kept(place, written)
            given |= kept
            wrong += faults
    return Sidecar(**given), tuple(wrong)  # type: ignore[arg-type]


def _written(place: Path) -> str:
    if not place.resolve().is_relative_to(place.parent.resolve()):
        raise BadSidecar(
            f"{place.name} is a link that leads out of its folder", "put the file itself there"
        )
    raw = read_bytes(place, MAX_SIDECAR_BYTES)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadSidecar(
            f"{place.name}, line {line}: not valid UTF-8", "save the sidecar as UTF-8"
        ) from error


def _kept(place: Path, written: str) -> tuple[dict[str, object], list[InputError]]:
    try:
        table = tomllib.loads(written)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return {}, [_malformed(place, written, error)]
    kept: dict[str, object] = {}
    faults: list[InputError] = []
    for key, value in table.items():
        read = _READERS.get(key)
        found = read(value) if read else None
        if found is None:
            faults.append(_unusable(place, written, key, known=read is not None))
        else:
            kept[key] = found
    return kept, faults


def _malformed(place: Path, written: str, error: Exception) -> BadSidecar:
    """Name the line and its key; the parser counts lines in the text as it normalised it."""
    lines = written.replace("\r\n", "\n").split("\n")
    match = re.search(r"at line (\d+)", str(error))
    number = int(match[1]) if match else len(lines)
    key = re.match(r"\s*([\w-]+)\s*=", lines[number - 1]) if number <= len(lines) else None
    named = f", key {key[1]!r}" if key else ""
    return BadSidecar(
        f"{place.name}, line {number}{named}: not valid TOML, so the sidecar was left out",
        'write one key = "value" a line, texts in quotation marks',
    )


def _unusable(place: Path, written: str, key: str, *, known: bool) -> BadSidecar:
    where = f"{place.name}, line {_line_of(written, key)}, key {key!r}"
    if known:
        return BadSidecar(f"{where}: the value was left out", f"write {_EXPECTED[key]}")
    near = difflib.get_close_matches(key, _READERS, n=1)
    hint = f"write {near[0]!r} if that was meant" if near else "remove it"
    return BadSidecar(f"{where}: no such key, it was left out", hint)


def _line_of(written: str, key: str) -> int:
    start = re.compile(rf"\s*(?:\[+\s*)?[\"']?{re.escape(key)}[\"']?\s*[=.\]]")
    lines = written.split("\n")
    return next((n for n, line in enumerate(lines, 1) if start.match(line)), 1)


def _words(value: Json) -> str | None:
    plain = " ".join(value.split()) if isinstance(value, str) else ""
    return plain or None


def _names(value: Json) -> tuple[str, ...] | None:
    listed = value if isinstance(value, list) else [value]
    names = [_words(item) for item in listed]
    return tuple(name for name in names if name) if all(names) else None


def _moment(value: object) -> Moment | None:
    """A TOML date or instant, or the same as an ISO string; a naive instant is UTC."""
    if isinstance(value, date):
        return plausible(value)
    return read_moment(value) if isinstance(value, str) else None


def _address(value: Json) -> str | None:
    address = _words(value)
    return address if address and web_address(address) else None


def web_address(address: str) -> bool:
    """
    Say whether this is an address a dossier may link to: http or https, without blanks.
    """
    return re.fullmatch(r"https?://[^\s<>\"]+", address, re.IGNORECASE) is not None


def _encoding(value: Json) -> str | None:
    name = _words(value)
    return name if name and known_encoding(name) else None


_TEXT = "a text in quotation marks"
_DATE = "a day, 2031-03-04, or an instant, 2031-03-04T18:40:00+01:00"
_LIST = "a text, or texts in brackets"

_SPECIAL: Mapping[str, tuple[Callable[..., object], str]] = {
    "published": (_moment, _DATE),
    "captured": (_moment, _DATE),
    "url": (_address, "a web address that begins with http:// or https://"),
    "encoding": (_encoding, 'the name of an encoding, as in "windows-1252"'),
    "publisher_aliases": (_names, _LIST),
    "appears_in": (_names, _LIST),
}

_KEYS = tuple(key.name for key in fields(Sidecar))
_READERS = {key: _SPECIAL.get(key, (_words, _TEXT))[0] for key in _KEYS}
_EXPECTED = {key: _SPECIAL.get(key, (_words, _TEXT))[1] for key in _KEYS}
