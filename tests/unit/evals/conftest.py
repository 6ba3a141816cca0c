"""
The scripts of the quality gate, which lie outside the package.
"""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

EVALS = Path(__file__).resolve().parents[3] / "evals"


def _load(name: str) -> ModuleType:
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, EVALS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def floors() -> ModuleType:
    """The rules of comparing and pinning."""
    return _load("floors")


@pytest.fixture(scope="session")
def gate(floors) -> ModuleType:
    """The gate itself, which imports the rules by their name."""
    assert floors.__name__ == "floors"
    return _load("gate")


@pytest.fixture(scope="session")
def write_out() -> ModuleType:
    """The script that writes collections of news out."""
    return _load("write_out")
