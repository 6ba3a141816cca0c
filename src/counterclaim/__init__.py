"""
Counterclaim: who says what, through whom, on what evidence, who disputes it, and how many of them
are really independent.
"""

import os
from typing import TYPE_CHECKING

from counterclaim.version import __version__

# The matrices of a sentence are small: a library of numbers that starts a thread on each core for
# them takes twice the CPU time and is no quicker.  It looks once, when it is first imported.
os.environ.setdefault("OMP_NUM_THREADS", "1")

if TYPE_CHECKING:
    from counterclaim.api import CaseLedger, open_ledger

__all__ = ["CaseLedger", "__version__", "open_ledger"]


def __getattr__(name: str) -> object:
    """Load the public door on first use, so that start-up stays quick."""
    if name in {"CaseLedger", "open_ledger"}:
        from counterclaim import api  # noqa: PLC0415

        return getattr(api, name)
    raise AttributeError(name)
