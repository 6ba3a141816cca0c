"""
``counterclaim export``: a case in another form.
"""

import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from counterclaim.cli.options import day
from counterclaim.pipeline import export_text, open_case, write_text


def export(
    ledger: Path,
    *,
    to: str,
    output: Annotated[Path | None, Parameter(name=["--output", "-o"])] = None,
    as_of: str | None = None,
) -> int:
    """
    Write a case as ledger JSON or as an HTML dossier.

    Args:
        ledger: The case file.
        to: The form: ledger-json or html.
        output: The file to write; standard output without it.
        as_of: Use only what was published up to this day.
    """
    text = export_text(open_case(ledger), to, day(as_of))
    if output is None:
        sys.stdout.write(text)
    else:
        write_text(output, text)
    return 0
