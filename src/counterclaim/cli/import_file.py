"""
``counterclaim import``: the records of a ledger file, as they are.
"""

from pathlib import Path

from counterclaim.cli.report import report
from counterclaim.pipeline import import_case


def import_file(file: Path, *, ledger: Path, dossier: Path | None = None) -> int:
    """
    Import a ledger JSON file into a case (made if it is not there).

    Args:
        file: A ledger file (counterclaim-ledger/1 or counterclaim-gold/1).
        ledger: The case file.
        dossier: The HTML dossier to write.
    """
    report(import_case(file, ledger), dossier=dossier, as_of=None)
    return 0
