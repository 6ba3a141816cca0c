"""
``counterclaim bench``: quality against labelled material that lies outside the project.
"""

import json
import sys
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from counterclaim.bench import run_benchmark


def bench(
    name: str,
    *,
    data: Path,
    split: Annotated[str, Parameter(name=["--split", "--part"])] = "dev",
    finder: str = "auto",
    agreement: bool = False,
) -> int:
    """
    Run one quality benchmark and print one flat JSON object.

    Args:
        name: The benchmark: corpus, gold, polnear or reasoning.
        data: The folder that holds its data (for gold also one gold file).
        split: Which part of it: dev or test (for corpus train or test).
        finder: The reader to measure: auto (the one that would be chosen) or fallback.
        agreement: Compare the second annotation of the corpus with the first; nothing is read.
    """
    result = run_benchmark(
        name,
        data,
        split=split,
        finder=finder,
        agreement=agreement,
        tell=lambda line: print(line, file=sys.stderr),
    )
    sys.stdout.write(json.dumps(result, ensure_ascii=False, sort_keys=True) + "\n")
    return 0
