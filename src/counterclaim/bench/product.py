"""
The doors through which benchmarks reach the product.

They open only when a benchmark runs, so that listing benchmarks loads no language model and a test
can hand in something else.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from counterclaim.errors import UnknownFormat
from counterclaim.ports import StatementFinder

Read: TypeAlias = Callable[[Sequence[Path], StatementFinder], str]
"""Reads files and folders with a finder and returns the ledger JSON the product would export."""

Tell: TypeAlias = Callable[[str], None]
"""Takes one line of progress."""

AUTO = "auto"
FALLBACK = "fallback"
FINDERS = (AUTO, FALLBACK)


def silent(_line: str) -> None:
    """
    Tell nobody.
    """


def whole_reading() -> Read:
    """
    Return the product's whole reading, from files to ledger JSON.
    """
    from counterclaim.pipeline import ledger_json_of

    return ledger_json_of


def finder_named(name: str) -> StatementFinder:
    """
    Return the statement finder the product would choose, or the model-free one.

    Raises:
        UnknownFormat: the name is neither ``auto`` nor ``fallback``.
    """
    if name not in FINDERS:
        raise UnknownFormat(f"no statement finder is named {name!r}", f"use {' or '.join(FINDERS)}")
    from counterclaim.statements.finder import statement_finder

    return statement_finder(fallback=name == FALLBACK)
