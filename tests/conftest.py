"""
What tests share: the material beside the repository, the browser, and how long laws are tried.

Both the material and the browser may be missing on a person's machine, and then their tests are
skipped with the reason; in continuous integration a missing one is an error.
"""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

from counterclaim.ports import StatementFinder
from counterclaim.statements.finder import statement_finder

ROOT = Path(__file__).resolve().parents[1]
CI = os.environ.get("CI", "").lower() == "true"

settings.register_profile("default", max_examples=60, deadline=None, derandomize=True)
settings.register_profile("thorough", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def _missing(what: str) -> None:
    """Skip with the reason; in continuous integration nothing may be missing."""
    if CI:
        pytest.fail(f"{what}; continuous integration needs it")
    pytest.skip(what)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of benchmarks and gold ledgers beside the repository."""
    folder = Path(os.environ.get("COUNTERCLAIM_SHARED", ROOT.parent / "shared"))
    if not (folder / "gold" / "seed.json").is_file():
        _missing("the folder ../shared is not beside the repository")
    return folder


@pytest.fixture(scope="session")
def language_library() -> None:
    """What names other languages; it comes with the English pipeline."""
    if find_spec("py3langid") is None:
        _missing("py3langid is not installed: make setup")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium browser."""
    named = os.environ.get("COUNTERCLAIM_CHROMIUM")
    names = ("chromium", "chromium-browser", "google-chrome")
    found = named or next((path for name in names if (path := shutil.which(name))), None)
    if not found:
        _missing("no Chromium is installed (on Debian: apt-get install chromium)")
    return str(found)


@pytest.fixture(scope="session")
def examples() -> Path:
    """The folder of the example story."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def english() -> StatementFinder:
    """The finder that parses."""
    finder = statement_finder()
    if finder.name != "spacy":
        _missing("no English pipeline is installed (make setup)")
    return finder
