"""
``counterclaim export``: a case in another form.
"""

import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from counterclaim.cli.options import day, opened
from counterclaim.pipeline import export_text, write_text


def export(
    ledger: Path,
    *,
    to: str,
    output: Annotated[Path | None, Parameter(name=["--output", "-o"])] = None,
    as_of: str | None = None,
    known_at: str | None = None,
) -> int:
    """
    Write a case as ledger JSON or as an HTML dossier.

    Args:
        ledger: The case file.
        to: The form: ledger-json or html.
        output: The file to write; standard output without it.
        as_of: Use only what was published up to this day.
        known_at: Use only what was recorded up to this day or instant.
    """
    text = export_text(opened(ledger, known_at), to, day(as_of))
    if output is None:
        sys.stdout.write(text)
    else:
        write_text(output, text)
    return 0
