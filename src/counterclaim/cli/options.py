"""
What several commands read the same way.
"""

from counterclaim.domain.time import Moment, parse_moment


def day(text: str | None) -> Moment | None:
    """
    Return the day a flag gives; nothing where it was not given.

    Raises:
        BadDate: the text is not an ISO date.
    """
    return None if text is None else parse_moment(text)
