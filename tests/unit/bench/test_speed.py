"""
The script that measures speed.
"""

import importlib.util
import json
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[3] / "benchmarks" / "run.py"


@pytest.fixture(scope="module")
def speed() -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("speed", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_articles_become_texts_with_their_day(speed, tmp_path):
    source = tmp_path / "ferry_courier"
    source.mkdir()
    articles = [{"text": f"Ferry {n}.", "time": f"2031-03-0{n}T10:00"} for n in (1, 2, 3)]
    lines = "\n".join(json.dumps(article) for article in articles)
    (source / "articles.jsonl").write_text(lines, encoding="utf-8")
    folder = tmp_path / "out"
    folder.mkdir()

    speed.write_timeline(source, folder, 2)

    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    sidecar = tomllib.loads((folder / "0001.toml").read_text(encoding="utf-8"))
    assert texts == ["Ferry 1.", "Ferry 2."]
    assert sidecar == {"publisher": "ferry_courier", "published": "2031-03-02"}


def test_the_table_has_a_line_for_each_corpus(speed):
    figures = {
        "documents": 11.0,
        "whole_documents_per_cpu_second": 21.5,
        "parser_documents_per_cpu_second": 43.0,
        "quick_documents_per_cpu_second": 64.5,
        "times_the_parser": 2.0,
        "whole_megabytes": 300.0,
        "parser_megabytes": 250.0,
    }

    lines = speed.table({"ferry": figures}).splitlines()

    assert lines[1].split() == [
        "ferry",
        "11.00",
        "21.50",
        "43.00",
        "64.50",
        "2.00",
        "300.00",
        "250.00",
    ]
