"""
Counterclaim: who says what, through whom, on what evidence, who disputes it, and how many of them
are really independent.
"""

from typing import TYPE_CHECKING

from counterclaim.version import __version__

if TYPE_CHECKING:
    from counterclaim.api import CaseLedger, open_ledger

__all__ = ["CaseLedger", "__version__", "open_ledger"]


def __getattr__(name: str) -> object:
    """Load the public door on first use, so that start-up stays quick."""
    if name in {"CaseLedger", "open_ledger"}:
        from counterclaim import api  # noqa: PLC0415

        return getattr(api, name)
    raise AttributeError(name)
