"""
``counterclaim show``: any record, with its spans and why.
"""

from pathlib import Path

from counterclaim.cli.options import day, instant
from counterclaim.cli.screen import out, printable
from counterclaim.pipeline import explained


def show(
    ledger: Path, record: str, *, as_of: str | None = None, known_at: str | None = None
) -> int:
    """
    Print one record: its fields, the characters it stands on, and what speaks for it.

    Args:
        ledger: The case file.
        record: The id of a statement, claim, document, source, question, evidence item …
        as_of: Use only what was published up to this day.
        known_at: Use only what was recorded up to this day or instant.
    """
    for line in explained(ledger, record, day(as_of), instant(known_at)):
        out.print(printable(line), markup=False, soft_wrap=True)
    return 0
