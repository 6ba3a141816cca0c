"""
Who is asked about a language.
"""

from importlib.util import find_spec

import pytest

from counterclaim.languages.identify import Ranking


@pytest.fixture
def library() -> None:
    """Skip where the library that names languages is not installed."""
    if find_spec("py3langid") is None:
        pytest.skip("py3langid is not installed: make setup")


def nobody(text: str) -> Ranking:
    """Know no language, as where no library is installed."""
    return ()


def must_not_be_asked(text: str) -> Ranking:
    """Fail when asked."""
    raise AssertionError(text)
