"""
``counterclaim add``: more reports into a case.
"""

from pathlib import Path

from counterclaim.cli.options import day
from counterclaim.cli.report import report
from counterclaim.cli.screen import progress
from counterclaim.pipeline import add_to_case


def add(ledger: Path, *paths: Path, dossier: Path | None = None, as_of: str | None = None) -> int:
    """
    Add reports to a case; adding them one by one or all at once gives the same case.

    Args:
        ledger: The case file.
        paths: Files and folders of reports.
        dossier: The HTML dossier to write.
        as_of: Use only what was published up to this day.
    """
    until = day(as_of)
    with progress() as step:
        case = add_to_case(ledger, paths, progress=step)
    report(case, dossier=dossier, as_of=until)
    return 0
