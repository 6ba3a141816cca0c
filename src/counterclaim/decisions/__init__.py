"""
What a person asks for -> a decision: checked against the case, anchored to what was read.
"""

from counterclaim.decisions.deciding import Deciding, Grounds

__all__ = ["Deciding", "Grounds"]
