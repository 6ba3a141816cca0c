"""
``counterclaim build``: the main job.
"""

from pathlib import Path

from counterclaim.cli.options import day
from counterclaim.cli.report import report
from counterclaim.cli.screen import progress
from counterclaim.pipeline import build_case


def build(
    *paths: Path,
    ledger: Path,
    dossier: Path | None = None,
    as_of: str | None = None,
    title: str | None = None,
) -> int:
    """
    Read reports, find who says what, and show which questions are contested.

    Args:
        paths: Files and folders of reports (.txt, .md, .html, pictures), each with an optional
            sidecar beside it (report.toml).
        ledger: The case file to make; an existing one is refused.
        dossier: The HTML dossier to write.
        as_of: Use only what was published up to this day (2031-03-04).
        title: What the case is called in the dossier.
    """
    until = day(as_of)
    with progress() as step:
        case = build_case(paths, ledger, title=title, progress=step)
    report(case, dossier=dossier, as_of=until)
    return 0
