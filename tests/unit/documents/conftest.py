"""
A folder to write files into, and what reading it gives.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from counterclaim.documents import PictureFile, Problem, ReadDocument, read_documents


class Desk:
    """
    A folder on the desk: put files there, then read it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = content if isinstance(content, bytes) else content.encode()
        path.write_bytes(raw)
        return path

    def results(self) -> list[ReadDocument | PictureFile | Problem]:
        return list(read_documents([self.folder]))

    def documents(self) -> list[ReadDocument]:
        return [result for result in self.results() if isinstance(result, ReadDocument)]

    def problems(self) -> list[Problem]:
        return [result for result in self.results() if isinstance(result, Problem)]

    def codes(self) -> list[str]:
        return [problem.error.code for problem in self.problems()]

    def only(self) -> ReadDocument:
        (document,) = self.documents()
        return document


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty folder to put files into."""
    return Desk(tmp_path)


@pytest.fixture
def read_text(desk: Desk) -> Callable[[str], ReadDocument]:
    """Read a text as the file report.txt."""

    def read(text: str) -> ReadDocument:
        desk.put("report.txt", text)
        return desk.only()

    return read
