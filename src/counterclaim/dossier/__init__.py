"""
Ledger and snapshot -> everything a dossier shows, in plain words and in reading order.
"""

from counterclaim.dossier.build import make_dossier
from counterclaim.dossier.course import Course, course_of
from counterclaim.dossier.page import Dossier

__all__ = ["Course", "Dossier", "course_of", "make_dossier"]
