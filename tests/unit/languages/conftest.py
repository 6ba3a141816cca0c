"""
Who is asked about a language.
"""

from counterclaim.languages.identify import Ranking


def nobody(text: str) -> Ranking:
    """Know no language, as where no library is installed."""
    return ()


def must_not_be_asked(text: str) -> Ranking:
    """Fail when asked."""
    raise AssertionError(text)
