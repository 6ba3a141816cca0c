"""
What a dossier page shows of pictures and other items.
"""

from dataclasses import dataclass

from counterclaim.dossier.values import Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """
    A picture or other item: what bounds its date and what it can decide.
    """

    id: str
    name: str
    spot: Spot | None
    bounds: tuple[str, ...]
    bears_on: tuple[str, ...]
    missing: str
