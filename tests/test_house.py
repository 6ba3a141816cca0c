"""
The house: locks, interpreters, versions, architecture.
"""

import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

import counterclaim

ROOT = Path(__file__).resolve().parents[1]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
MAKE = shutil.which("make")


def _pins(lock: Path) -> dict[tuple[str, str], str]:
    text = lock.read_text(encoding="utf-8")
    rows = re.findall(r"^([a-z0-9._-]+)==(\S+)(?: ; ([^\\]+))?", text, re.MULTILINE)
    return {(name, marker.strip()): version for name, version, marker in rows}


def test_there_are_three_locks_and_no_other_kind():
    assert [lock.stem for lock in LOCKS] == ["base", "dev", "english"]
    assert not (ROOT / "uv.lock").exists()


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_a_lock_names_no_address_and_pins_every_package_by_hash(lock):
    text = lock.read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=\S)", text) if "==" in entry]

    assert "://" not in text
    assert "--index" not in text
    assert entries
    assert all("--hash=sha256:" in entry for entry in entries)


def test_the_locks_agree_with_each_other():
    seen: dict[tuple[str, str], str] = {}
    for lock in LOCKS:
        for package, version in _pins(lock).items():
            assert seen.setdefault(package, version) == version, package


def test_the_build_backend_is_in_the_first_lock():
    assert any(name == "hatchling" for name, _ in _pins(ROOT / "requirements" / "base.txt"))


def test_no_package_is_a_squat():
    assert all(version != "999.9.9" for lock in LOCKS for version in _pins(lock).values())


def test_the_version_stands_in_one_place():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    assert project["tool"]["hatch"]["version"]["path"] == "src/counterclaim/version.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", counterclaim.__version__)


def test_the_public_door_is_complete_and_sorted():
    assert counterclaim.__all__ == sorted(counterclaim.__all__)
    assert all(hasattr(counterclaim, name) for name in counterclaim.__all__)


def _shim(folder: Path, name: str, script: str) -> None:
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def _print_python(path: str, **more: str) -> subprocess.CompletedProcess[str]:
    clean = {"PATH": path, "HOME": os.environ.get("HOME", "/"), **more}
    return subprocess.run(
        [str(MAKE), "-s", "print-python"],
        cwd=ROOT, env=clean, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture
def empty_path(tmp_path):
    """A PATH on which only sh is found."""
    tools = tmp_path / "tools"
    tools.mkdir()
    (tools / "sh").symlink_to("/bin/sh")
    return tools


@pytest.mark.skipif(MAKE is None, reason="make is not installed")
def test_an_interpreter_that_does_not_run_is_passed_over(empty_path):
    _shim(empty_path, "python3.14", "echo not installed >&2; exit 127")
    _shim(empty_path, "python3.12", "exit 0")

    result = _print_python(str(empty_path))

    assert result.stdout.strip() == "python3.12"


@pytest.mark.skipif(MAKE is None, reason="make is not installed")
def test_the_interpreter_a_person_names_comes_first(empty_path, tmp_path):
    _shim(empty_path, "python3.12", "exit 0")
    _shim(tmp_path, "mine", "exit 0")

    result = _print_python(str(empty_path), PYTHON=str(tmp_path / "mine"))

    assert result.stdout.strip() == str(tmp_path / "mine")


@pytest.mark.skipif(MAKE is None, reason="make is not installed")
def test_no_interpreter_is_one_line_that_names_the_fix(empty_path):
    result = _print_python(str(empty_path))

    lines = [line for line in result.stderr.splitlines() if "***" not in line]
    assert result.returncode != 0
    assert len(lines) == 1
    assert "PYTHON=" in lines[0]


@pytest.mark.skipif(MAKE is None, reason="make is not installed")
def test_an_interpreter_without_venv_is_one_line_that_names_the_fix(empty_path):
    _shim(empty_path, "python3", 'case "$2" in *ensurepip*) exit 1;; esac; exit 0')

    result = _print_python(str(empty_path))

    lines = [line for line in result.stderr.splitlines() if "***" not in line]
    assert len(lines) == 1
    assert "python3-venv" in lines[0]
