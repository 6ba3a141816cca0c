"""
Claims -> questions with rival answers, and what nobody answers.
"""

from counterclaim.questions.pose import answered, pose
from counterclaim.questions.unsettled import OpenPoint, agreed_ground, open_points

__all__ = ["OpenPoint", "agreed_ground", "answered", "open_points", "pose"]
