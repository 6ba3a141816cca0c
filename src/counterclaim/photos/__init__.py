"""
From pictures to evidence: what a photograph can prove, and when it can have been taken.
"""

from counterclaim.photos.first_sighting import evidence_of

__all__ = ["evidence_of"]
