"""
The quality benchmarks behind ``counterclaim bench``.

They run the product over material that lies outside the project and report plain numbers; what
each number means stands in ``docs/explanation/quality.md``.
"""

from counterclaim.bench.measures import Figures
from counterclaim.bench.registry import BENCHMARKS, Benchmark, run_benchmark

__all__ = ["BENCHMARKS", "Benchmark", "Figures", "run_benchmark"]
