"""
The finders under test.
"""

import os

import pytest

from counterclaim.statements.fallback import FallbackFinder
from counterclaim.statements.finder import statement_finder


@pytest.fixture(scope="session")
def english():
    """The finder that parses; skipped where no English pipeline is installed."""
    finder = statement_finder()
    if finder.name != "spacy":
        if os.environ.get("CI", "").lower() == "true":
            pytest.fail("no English pipeline is installed; continuous integration needs it")
        pytest.skip("no English pipeline is installed (make setup)")
    return finder


@pytest.fixture(scope="session")
def fallback():
    """The finder that needs no model."""
    return FallbackFinder()
