"""
Attributions annotated beside a text, in brat's standoff format.

PolNeAR (Newell et al., LREC 2018) marks source, cue and content of each attribution as character
spans, which may be discontinuous.  Nothing of it lives in this project; the loader is our own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from counterclaim.errors import BadEncoding, BenchmarkMissing

Spans: TypeAlias = tuple[tuple[int, int], ...]
"""Half-open spans of code points, in the order annotated."""

PARTS = ("source", "cue", "content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """
    Who says, with which words of attribution, what: as spans of one text.

    ``source`` is empty where nobody is named ("it was said").
    """

    source: Spans = ()
    cue: Spans = ()
    content: Spans = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """
    One annotated text: ``name`` is the file's, ``annotator`` whose marks these are.
    """

    name: str
    annotator: str
    text: str = field(repr=False)
    attributions: tuple[Attribution, ...] = field(repr=False)


def read_articles(folder: Path) -> Iterator[Article]:
    """
    Yield the articles of ``folder/text`` with the marks in ``folder/attributions``, by name.

    Annotation files are named ``<article>_<annotator>.ann``; where an article has several
    annotators, the first by name is taken.

    Raises:
        BenchmarkMissing: the folder does not hold annotated texts.
        BadEncoding: a file is not UTF-8.
    """
    by_article: defaultdict[str, list[tuple[str, Path]]] = defaultdict(list)
    for path in (folder / "attributions").glob("*.ann"):
        article, _, annotator = path.stem.rpartition("_")
        by_article[article].append((annotator, path))
    if not by_article:
        raise BenchmarkMissing(
            f"{folder} holds no attributions/*.ann",
            "give the folder that holds polnear/, laid out as attributions/ and text/",
        )
    for name, annotated in sorted(by_article.items()):
        annotator, path = min(annotated)
        text = folder / "text" / f"{name}.txt"
        if not text.is_file():
            raise BenchmarkMissing(
                f"{path.name} has no text {text.name} beside it", "complete the folder"
            )
        yield Article(
            name=name,
            annotator=annotator,
            text=_read(text),
            attributions=attributions(_read(path).splitlines()),
        )


def attributions(lines: Iterable[str]) -> tuple[Attribution, ...]:
    """
    Return the attributions that standoff lines describe; those with neither cue nor content go.

    >>> marks = ["T1\\tCue 4 8\\tsaid", "T2\\tContent 9 12;14 16\\tno .. no"]
    >>> attributions([*marks, "E1\\tAttribution:T9 Content:T2 Cue:T1"])
    (Attribution(source=(), cue=((4, 8),), content=((9, 12), (14, 16))),)
    """
    marked: dict[str, Spans] = {}
    events: list[str] = []
    for line in lines:
        fields = line.split("\t")
        if line.startswith("T") and len(fields) > 1:
            marked[fields[0]] = _spans(fields[1].partition(" ")[2])
        elif line.startswith("E") and len(fields) > 1:
            events.append(fields[1])
    found = (_attribution(event, marked) for event in events)
    return tuple(one for one in found if one.cue or one.content)


def _attribution(event: str, marked: dict[str, Spans]) -> Attribution:
    """Read ``Attribution:T4 Content:T3 Content2:T7 Cue:T2``; parts may repeat with a number."""
    parts: dict[str, Spans] = dict.fromkeys(PARTS, ())
    for argument in event.split():
        role, _, mark = argument.partition(":")
        part = role.rstrip("0123456789").lower()
        if part in parts:
            parts[part] += marked.get(mark, ())
    return Attribution(**parts)


def _spans(described: str) -> Spans:
    bounds = (fragment.split() for fragment in described.split(";"))
    return tuple((int(start), int(end)) for start, end in bounds)


def _read(path: Path) -> str:
    """Read without translating line ends, which would shift the offsets."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadEncoding(f"{path.name} is not UTF-8 ({error.reason})", "convert it") from error
