"""
``counterclaim log``: who did what to a case, when and why.
"""

from collections.abc import Sequence
from pathlib import Path

from counterclaim.cli.options import instant
from counterclaim.cli.screen import out, printable
from counterclaim.domain.event import Decided, Recorded
from counterclaim.exports.history import history
from counterclaim.ledger.contents import gather
from counterclaim.pipeline import assembled, open_store


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
    told = history(
        recorded,
        since=instant(since),
        by=by,
        about=about,
        only_decisions=decisions,
        every=every,
        orphans=_orphans(recorded),
    )
    for line in told:
        out.print(printable(line), markup=False, soft_wrap=True)
    return 0


def _orphans(recorded: Sequence[Recorded]) -> dict[str, str]:
    """Why decisions apply to nothing; working it out takes a while, so only where there are any."""
    events = [each.event for each in recorded]
    if not any(isinstance(event, Decided) for event in events):
        return {}
    return {o.decision.id: o.why for o in assembled(gather(events)).orphans}
