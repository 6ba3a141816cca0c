"""
Which files a person means by the paths given.

Folders are walked in a fixed order.  Hidden files, sidecars and what this program wrote itself are
left out; links are followed only inside the folder, so that a folder from elsewhere cannot reach
into the machine.
"""

import stat
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from counterclaim.documents import html_page, markdown, picture_file, plain_text
from counterclaim.documents.decode import refused
from counterclaim.documents.limits import MAX_FILES, MAX_FOLDER_DEPTH
from counterclaim.documents.results import Problem
from counterclaim.documents.sidecar import SUFFIX as SIDECAR
from counterclaim.errors import (
    BadSidecar,
    InputError,
    NothingToRead,
    PathMissing,
    TooLarge,
    Unreadable,
    UnsupportedKind,
)

SUFFIXES = plain_text.SUFFIXES | markdown.SUFFIXES | html_page.SUFFIXES | picture_file.SUFFIXES
"""The kinds of file that can be read, as the ends of their names in small letters."""

SETTINGS = "counterclaim.toml"
"""Our settings file: no sidecar of anything."""

OWN_PAGE = b'name="generator" content="counterclaim'
"""What every page we write has in its head (in small letters): a dossier is no report."""

OWN_JSON = b'"format": "counterclaim-'

_HEAD = 4096
_NAMED = 3


@dataclass(slots=True)
class _Walk:
    """What has been met so far."""

    files: dict[Path, Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    other_kinds: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    links: list[Path] = field(default_factory=list)

    def problem(self, path: Path, error: InputError) -> None:
        self.problems.append(Problem(path=str(path), error=error))


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """
    The files to read, in order of their paths, and what was met that cannot be read.
    """

    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def find_inputs(paths: Iterable[Path | str], leave_out: Iterable[Path | str] = ()) -> Inputs:
    """
    Return the files that the paths name or hold; ``leave_out`` names files we are about to write.

    The order of the paths does not matter, and a file named twice is taken once.

    Raises:
        PathMissing: none of the paths exists.
        NothingToRead: none of them holds a file that can be read.
    """
    walk = _Walk()
    shut = {Path(path).resolve() for path in leave_out}
    given = sorted({Path(path) for path in paths}, key=str)
    for path in given:
        _take(walk, path, shut)
    _take_links(walk, shut)
    _tell_other_kinds(walk)
    files = sorted(walk.files.values(), key=str)
    problems = tuple(sorted(walk.problems, key=lambda p: (p.path, str(p.error))))
    if not files:
        raise _nothing(given, problems)
    if len(files) > MAX_FILES:
        raise TooLarge(f"the paths hold more than {MAX_FILES:,} files", "add them in several parts")
    return Inputs(files=tuple(files), problems=problems)


def _take(walk: _Walk, path: Path, shut: set[Path]) -> None:
    """Take one path as a person gave it; a link named by a person is followed."""
    if not path.exists() and not path.is_symlink():
        walk.problem(path, PathMissing(f"there is no {path}", "check the spelling of the path"))
    elif path.is_dir():
        before = len(walk.files) + len(walk.links)
        _walk(walk, path, path.resolve(), shut, 0)
        if len(walk.files) + len(walk.links) == before:
            walk.problem(path, _empty(path))
    elif path.name.casefold().endswith(SIDECAR):
        walk.problem(path, _sidecar_alone(path))
    elif path.suffix.casefold() not in SUFFIXES:
        walk.problem(path, _unsupported(f"{path.name} is of a kind that no reader knows"))
    else:
        walk.files.setdefault(path.resolve(), path)


def _walk(walk: _Walk, folder: Path, root: Path, shut: set[Path], depth: int) -> None:
    if depth > MAX_FOLDER_DEPTH:
        walk.problem(
            folder,
            TooLarge(
                f"{folder} lies more than {MAX_FOLDER_DEPTH} folders deep", "give it by itself"
            ),
        )
        return
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        walk.problem(folder, refused(folder, error))
        return
    pages = {entry.stem for entry in entries if entry.suffix.casefold() in html_page.SUFFIXES}
    for entry in entries:
        if entry.name.startswith(".") or (shut and entry.resolve() in shut):
            continue
        if entry.is_symlink():
            _look_at_link(walk, entry, root)
        elif entry.is_dir():
            # A browser saves the pictures and scripts of report.html into report_files.
            if entry.name.removesuffix("_files") not in pages or not entry.name.endswith("_files"):
                _walk(walk, entry, root, shut, depth + 1)
        else:
            _take_entry(walk, entry, entries)


def _take_entry(walk: _Walk, entry: Path, beside: Sequence[Path]) -> None:
    suffix = entry.suffix.casefold()
    if suffix == SIDECAR:
        if entry.name != SETTINGS and not _belongs(entry, beside):
            walk.problem(entry, _sidecar_alone(entry))
    elif not _regular(entry):
        walk.problem(
            entry, Unreadable(f"{entry.name} is not a regular file", "remove it from the folder")
        )
    elif _own(entry):
        return
    elif suffix in SUFFIXES:
        walk.files.setdefault(entry.resolve(), entry)
    else:
        walk.other_kinds[suffix or "no suffix"].append(str(entry))


def _look_at_link(walk: _Walk, link: Path, root: Path) -> None:
    if not link.exists():
        walk.problem(link, refused(link, FileNotFoundError(2, "no such file")))
    elif not link.resolve().is_relative_to(root):
        walk.problem(
            link,
            Unreadable(
                f"{link.name} is a link that leads out of the folder given",
                "copy the file into the folder, or name it by itself",
            ),
        )
    elif link.is_file():
        walk.links.append(link)


def _take_links(walk: _Walk, shut: set[Path]) -> None:
    """A link inside the folder counts only where what it leads to was not met itself."""
    for link in sorted(walk.links):
        if link.suffix.casefold() in SUFFIXES and link.resolve() not in shut and not _own(link):
            walk.files.setdefault(link.resolve(), link)


def _regular(entry: Path) -> bool:
    try:
        return stat.S_ISREG(entry.stat().st_mode)
    except OSError:
        return True  # reading it will say why not


def _belongs(sidecar: Path, beside: Sequence[Path]) -> bool:
    stem = sidecar.name[: -len(SIDECAR)]
    return any(
        other != sidecar and stem in {other.name, other.stem} and other.suffix.casefold() != SIDECAR
        for other in beside
    )


def _own(entry: Path) -> bool:
    """Say whether we wrote this file ourselves: a case file, a dossier, an exported ledger."""
    suffix = entry.suffix.casefold()
    if suffix in SUFFIXES - html_page.SUFFIXES:
        return False  # a text or picture, which we write none of
    try:
        with entry.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    return (
        (suffix not in SUFFIXES and head.startswith(b"SQLite format 3\x00"))
        or entry.name.endswith((".db-wal", ".db-shm", ".db-journal"))
        or (suffix in html_page.SUFFIXES and OWN_PAGE in head.lower())
        or (suffix == ".json" and OWN_JSON in head)
    )


def _tell_other_kinds(walk: _Walk) -> None:
    """One line for each kind of file, not one for each file: saved pages bring dozens."""
    for kind, paths in sorted(walk.other_kinds.items()):
        names = ", ".join(Path(path).name for path in sorted(paths)[:_NAMED])
        more = f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED else ""
        files = "1 file" if len(paths) == 1 else f"{len(paths)} files"
        error = _unsupported(f"{files} of a kind that no reader knows ({kind}): {names}{more}")
        walk.problem(Path(min(paths)), error)


def _unsupported(what: str) -> UnsupportedKind:
    return UnsupportedKind(what, "save the text as .txt, .md or .html and add that")


def _sidecar_alone(path: Path) -> BadSidecar:
    return BadSidecar(
        f"{path.name} is a sidecar, and there is no file beside it that it could describe",
        "give the report or picture itself, under the same name",
    )


def _empty(path: Path) -> NothingToRead:
    return NothingToRead(
        f"{path} holds no document",
        "give a folder with .txt, .md or .html files, or the files themselves",
    )


def _nothing(given: Sequence[Path], problems: Sequence[Problem]) -> InputError:
    errors = [problem.error for problem in problems]
    if len(errors) == 1 or (errors and all(isinstance(e, PathMissing) for e in errors)):
        return errors[0]
    if not errors:
        return NothingToRead("no path was given", "name a file or a folder")
    others = [e.what for e in errors if not isinstance(e, NothingToRead)]
    told = f" ({'; '.join(others[:_NAMED])})" if others else ""
    return NothingToRead(
        f"{', '.join(map(str, given[:_NAMED]))} holds no document{told}",
        "give a folder with .txt, .md or .html files, or the files themselves",
    )
