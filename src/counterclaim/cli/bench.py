"""
``counterclaim bench``: quality against labelled material that lies outside the project.
"""

import json
import sys
from pathlib import Path

from counterclaim.bench import run_benchmark


def bench(name: str, *, data: Path, split: str = "dev", finder: str = "auto") -> int:
    """
    Run one quality benchmark and print one flat JSON object.

    Args:
        name: The benchmark: gold, polnear or reasoning.
        data: The folder that holds its data (for gold also one gold file).
        split: Which part of it: dev or test.
        finder: The reader to measure: auto (the one that would be chosen) or fallback.
    """
    result = run_benchmark(
        name, data, split=split, finder=finder, tell=lambda line: print(line, file=sys.stderr)
    )
    sys.stdout.write(json.dumps(result, ensure_ascii=False, sort_keys=True) + "\n")
    return 0
