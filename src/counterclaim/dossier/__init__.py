"""
Ledger and snapshot -> everything a dossier shows, in plain words and in reading order.
"""

from counterclaim.dossier.build import make_dossier
from counterclaim.dossier.values import Dossier

__all__ = ["Dossier", "make_dossier"]
