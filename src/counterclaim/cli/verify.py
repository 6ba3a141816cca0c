"""
``counterclaim verify``: whether a case file is as it was written.
"""

from pathlib import Path

from counterclaim.cli.screen import out, printable
from counterclaim.pipeline import certificate_of, verified

FAULTY = 1
"""Exit status where a fault was found."""


def verify(ledger: Path, *, certificate: bool = False, against: Path | None = None) -> int:
    """
    Check every event, text, span and table of a case; name each fault and exit with 1.

    Args:
        ledger: The case file.
        certificate: Print the chain head and what it covers, to be kept elsewhere.
        against: An earlier certificate: the log must go on from the one it covers.
    """
    found = list(verified(ledger, against))
    for fault in found:
        out.print(printable(str(fault)), markup=False, soft_wrap=True)
    if found:
        noun = "fault" if len(found) == 1 else "faults"
        out.print(f"{len(found)} {noun} in {ledger}", soft_wrap=True)
        return FAULTY
    if certificate:
        for line in certificate_of(ledger).splitlines():
            out.print(printable(line), markup=False, soft_wrap=True)
    else:
        out.print(
            f"{ledger}: every event, text, span and table is as it was written", soft_wrap=True
        )
    return 0
