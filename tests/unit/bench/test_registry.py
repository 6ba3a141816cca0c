"""
The benchmarks by name.
"""

import pytest

from counterclaim.bench import BENCHMARKS, run_benchmark
from counterclaim.errors import BenchmarkMissing, UnknownFormat


def test_an_unknown_name_lists_the_known_ones(tmp_path):
    with pytest.raises(UnknownFormat, match="gold, polnear, reasoning"):
        run_benchmark("truth", tmp_path)


@pytest.mark.parametrize("name", sorted(BENCHMARKS))
def test_a_path_that_is_not_there_is_named(tmp_path, name):
    with pytest.raises(BenchmarkMissing, match="nowhere"):
        run_benchmark(name, tmp_path / "nowhere")


@pytest.mark.parametrize("name", sorted(BENCHMARKS))
def test_no_path_at_all_is_said(name):
    with pytest.raises(BenchmarkMissing, match="--data"):
        run_benchmark(name, [])


def test_a_benchmark_of_one_folder_refuses_two(tmp_path):
    with pytest.raises(BenchmarkMissing, match="reads one"):
        run_benchmark("polnear", [tmp_path, tmp_path])


def test_figures_are_one_flat_object(examples):
    figures = run_benchmark("reasoning", examples)

    assert {"n", "cpu_seconds", "rules", "absent"} <= set(figures)
    assert all(isinstance(value, float | int | str | list | None) for value in figures.values())
