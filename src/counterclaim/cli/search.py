"""
``counterclaim search``: words in documents and statements.
"""

from pathlib import Path

from rich.markup import escape

from counterclaim.cli.options import day, instant
from counterclaim.cli.screen import out, printable
from counterclaim.errors import BadChoice
from counterclaim.ledger.search import CLOSE, OPEN, Found
from counterclaim.pipeline import search_case

KINDS = {"statements": "statement", "documents": "document"}


def search(
    ledger: Path,
    *words: str,
    kind: str | None = None,
    most: int = 20,
    as_of: str | None = None,
    known_at: str | None = None,
) -> int:
    """
    Find statements and documents that hold every word; words in quotes are one phrase.

    Args:
        ledger: The case file.
        words: The words sought.
        kind: Only statements, or only documents.
        most: How many of each to show.
        as_of: Only what was published up to this day.
        known_at: Only what was recorded up to this day or instant.
    """
    if kind is not None and kind not in KINDS:
        raise BadChoice(f"there is no kind {kind!r}", "use statements or documents")
    if most < 1:
        raise BadChoice(f"{most} hits cannot be shown", "ask for at least one")
    sought = " ".join(f'"{each}"' if " " in each else each for each in words)
    for name, one in KINDS.items():
        if kind in (None, name):
            found = search_case(
                ledger, sought, kind=one, most=most, as_of=day(as_of), known_at=instant(known_at)
            )
            _say(name, found)
    return 0


def _say(name: str, found: Found) -> None:
    if not found.hits:
        out.print(f"no {name}")
        return
    if not found.ranked:
        out.print(f"{name}: too many to rank; the latest are shown")
    for hit in found.hits:
        out.print(f"{escape(hit.id)}  {_shown(hit.passage)}", soft_wrap=True)


def _shown(passage: str) -> str:
    """The passage with the words found in bold; nothing in it is taken for markup."""
    first, *rest = passage.split(OPEN)
    told = escape(printable(first))
    for each in rest:
        word, _, after = each.partition(CLOSE)
        told += f"[bold]{escape(printable(word))}[/bold]{escape(printable(after))}"
    return told
