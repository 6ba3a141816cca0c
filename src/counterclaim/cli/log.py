"""
``counterclaim log``: who did what to a case, when and why.
"""

from pathlib import Path

from counterclaim.cli.options import instant
from counterclaim.cli.screen import out, printable
from counterclaim.exports.history import history
from counterclaim.pipeline import open_store


def log(
    ledger: Path,
    *,
    since: str | None = None,
    known_at: str | None = None,
    by: str | None = None,
    about: str | None = None,
    decisions: bool = False,
    every: bool = False,
) -> int:
    """
    Print the events of a case in the order in which they were recorded.

    Args:
        ledger: The case file.
        since: Only what was recorded after this day or instant.
        known_at: Only what was recorded up to this day or instant.
        by: Only what this person did.
        about: Only what names this id.
        decisions: Only decisions and redactions.
        every: One line per event; else documents taken in together share a line.
    """
    with open_store(ledger, read_only=True) as store:
        recorded = list(store.log(instant(known_at)))
    after = instant(since)
    told = history(recorded, since=after, by=by, about=about, only_decisions=decisions, every=every)
    for line in told:
        out.print(printable(line), markup=False, soft_wrap=True)
    return 0
