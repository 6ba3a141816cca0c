"""
The finders under test; the one that parses is shared with other tests.
"""

import pytest

from counterclaim.statements.fallback import FallbackFinder


@pytest.fixture(scope="session")
def fallback():
    """The finder that needs no model."""
    return FallbackFinder()
