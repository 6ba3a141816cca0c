"""
Reading paths: every file gives a document, a picture or the reason why not.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from counterclaim.documents import html_page, markdown, picture_file, plain_text
from counterclaim.documents.draft import Draft, finished
from counterclaim.documents.folder import find_inputs
from counterclaim.documents.results import PictureFile, Problem, ReadDocument, ReadResult
from counterclaim.documents.sidecar import Sidecar, read_sidecar
from counterclaim.errors import InputError, UnsupportedKind

IGNORED_SIDECAR = "its sidecar could not be used, or not wholly: see the problems"

_READERS: Mapping[str, Callable[[Path, Sidecar], Draft]] = {
    **dict.fromkeys(plain_text.SUFFIXES, plain_text.read_plain_text),
    **dict.fromkeys(markdown.SUFFIXES, markdown.read_markdown),
    **dict.fromkeys(html_page.SUFFIXES, html_page.read_html),
}


def read_documents(
    paths: Iterable[Path | str], leave_out: Iterable[Path | str] = ()
) -> Iterator[ReadResult]:
    """
    Return a result for everything the paths name or hold, in order of path.

    What cannot be read comes as a :class:`Problem` and stops nothing.  ``leave_out`` names files
    that the command itself writes.

    Raises:
        PathMissing: none of the paths exists; at the call, before anything is read.
        NothingToRead: none of them holds a file that can be read; likewise.
    """
    inputs = find_inputs(paths, leave_out)
    return _results(inputs.files, inputs.problems)


def read_file(path: Path) -> Iterator[ReadResult]:
    """
    Yield what one file gives: a document or a picture, or a problem, or both where only its
    sidecar is at fault.
    """
    sidecar, faults = read_sidecar(path)
    yield from (Problem(path=str(path), error=fault) for fault in faults)
    try:
        yield _read(path, sidecar, at_fault=bool(faults))
    except InputError as error:
        yield Problem(path=str(path), error=error)


def _results(files: Iterable[Path], problems: Iterable[Problem]) -> Iterator[ReadResult]:
    yield from problems
    for path in files:
        yield from read_file(path)


def _read(path: Path, sidecar: Sidecar, *, at_fault: bool) -> ReadDocument | PictureFile:
    suffix = path.suffix.casefold()
    if suffix in picture_file.SUFFIXES:
        return picture_file.read_picture(path, sidecar, str(path))
    reader = _READERS.get(suffix)
    if reader is None:
        raise UnsupportedKind(
            f"{path.name} is of a kind that no reader knows",
            "save the text as .txt, .md or .html and add that",
        )
    draft = reader(path, sidecar)
    document, publisher = finished(_noted(draft) if at_fault else draft, sidecar, path.name)
    return ReadDocument(path=str(path), document=document, publisher=publisher)


def _noted(draft: Draft) -> Draft:
    return replace(draft, notes=(*draft.notes, IGNORED_SIDECAR))
