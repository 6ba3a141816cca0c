"""
Which finder reads: the walker where an English pipeline loads, else the model-free one.
"""

from counterclaim.ports import StatementFinder
from counterclaim.statements.fallback import FallbackFinder
from counterclaim.statements.pipeline import load_pipeline
from counterclaim.statements.reader import ParsingFinder

NONE = "none"
"""Asks for the model-free finder by name."""


def statement_finder(prefer: str | None = None, *, fallback: bool = False) -> StatementFinder:
    """
    Return the finder for a pipeline's name or path, or the first that loads.

    ``"none"``, or ``fallback``, asks for the model-free one.
    """
    if fallback or prefer == NONE:
        return FallbackFinder()
    pipeline = load_pipeline(prefer)
    return ParsingFinder(pipeline) if pipeline is not None else FallbackFinder()
