"""
JSON from outside, before anything is believed of it.

A ledger file may come from anywhere: its size and depth are bounded, and whatever JSON leaves
open (a key twice, a number that is none, half a character) is refused with its place.
"""

import json
import math
from collections.abc import Iterator
from typing import Any, NoReturn

from counterclaim.errors import BadEncoding, BadLedgerFile, TooLarge

MAX_BYTES = 256 * 1024 * 1024
"""Some 100,000 documents of news."""
MAX_DEPTH = 64
"""The deepest value of the format itself lies nine levels down."""

REPAIR = "correct the file, or export it again from where it was made"


def read_json(raw: bytes | str, *, max_bytes: int = MAX_BYTES, max_depth: int = MAX_DEPTH) -> Any:
    """
    Return the value a JSON file holds.

    Raises:
        TooLarge: the file is over a limit.
        BadEncoding: it is not UTF-8.
        BadLedgerFile: it is not JSON, or not unambiguous JSON.
    """
    text = _text(raw, max_bytes)
    try:
        value = json.loads(text, object_pairs_hook=_once, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        raise BadLedgerFile(
            f"the file is not JSON: {error.msg.lower()} in line {error.lineno}, "
            f"column {error.colno}",
            REPAIR,
        ) from None
    except RecursionError:
        raise _too_deep(max_depth) from None
    except ValueError as error:
        raise BadLedgerFile(
            f"the file holds a number that cannot be read: {error}", REPAIR
        ) from None
    _inspect(value, max_depth)
    return value


def _text(raw: bytes | str, max_bytes: int) -> str:
    if len(raw) > max_bytes:
        raise TooLarge(
            f"the file has {len(raw):,} bytes and the limit is {max_bytes:,}",
            "split it into several cases",
        )
    if isinstance(raw, str):
        return raw
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadEncoding(
            f"the file is not UTF-8 at byte {error.start}", "save it as UTF-8 and try again"
        ) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise BadLedgerFile(f"an object has the key {twice[:40]!r} twice", "keep one of the two")
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise BadLedgerFile(f"{name} is not a number of JSON", "write null where a number is unknown")


def _inspect(value: Any, max_depth: int) -> None:
    """Walk the whole value once, without recursion."""
    open_values = [(value, 1)]
    while open_values:
        each, depth = open_values.pop()
        if depth > max_depth:
            raise _too_deep(max_depth)
        if isinstance(each, str):
            _refuse_halves(each)
        elif isinstance(each, float) and not math.isfinite(each):
            raise BadLedgerFile("a number is too large to be held", REPAIR)
        else:
            open_values.extend((inner, depth + 1) for inner in _inside(each))


def _inside(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        yield from value
        yield from value.values()
    elif isinstance(value, list):
        yield from value


def _refuse_halves(text: str) -> None:
    """A lone surrogate cannot be written as UTF-8 again."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise BadLedgerFile(
            f"a text holds half a character: {text[error.start : error.end]!r}", REPAIR
        ) from None


def _too_deep(max_depth: int) -> TooLarge:
    return TooLarge(f"the file is nested more than {max_depth} levels deep", REPAIR)
