"""
``counterclaim reread``: documents again, by the present rules.
"""

from pathlib import Path

from counterclaim.cli.report import say_changes
from counterclaim.cli.screen import out, progress, warn
from counterclaim.pipeline import reread as read_again


def reread(ledger: Path) -> int:
    """
    Read again what was read by another finder or by older rules, and show what that changes.

    Earlier readings stay in the log; decisions are led to the statements they were about.

    Args:
        ledger: The case file.
    """
    with progress() as step:
        before, after = read_again(ledger, progress=step)
    if before is after:
        out.print("every document has been read by the present rules")
        return 0
    say_changes(before, after)
    for orphan in after.orphans:
        decision = orphan.decision
        warn(f"{decision.by}'s decision {decision.id} applies to nothing: {orphan.why}")
    return 0
