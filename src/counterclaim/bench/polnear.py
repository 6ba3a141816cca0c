"""
Attributions found in news, against PolNeAR.

PolNeAR marks every attribution of 1,008 news articles, wishes and plans included, one level deep.
The product's statements are finer, so they are turned into attributions before they are compared:
statements that one cue gives to one mention of a source are one attribution with all their
contents, and what the publisher says in its own voice is none.
"""

import re
import time
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from counterclaim.bench.attribution_match import Marked, total
from counterclaim.bench.measures import PLACES, Figures, spread
from counterclaim.bench.product import AUTO, Tell, finder_named, silent
from counterclaim.bench.standoff import Article, Attribution, Spans, read_articles
from counterclaim.domain.document import Document
from counterclaim.domain.ids import document_id, slug
from counterclaim.domain.source import OUTLET, Source
from counterclaim.domain.statement import Statement, Step
from counterclaim.domain.text import Span, text_hash
from counterclaim.errors import BenchmarkMissing
from counterclaim.ports import StatementFinder


def bench_polnear(
    data: Path, split: str = "dev", *, finder: StatementFinder | str = AUTO, tell: Tell = silent
) -> Figures:
    """
    Return precision, recall and F1 of cues, whole attributions and content words.

    ``data`` holds ``polnear/``; ``split`` is a folder in it; ``finder`` is ``auto`` (what the
    product would choose), ``fallback`` (without a model), or a finder.

    Raises:
        BenchmarkMissing: the split is not there.
    """
    folder = split_folder(data, split)
    chosen = finder_named(finder) if isinstance(finder, str) else finder
    articles = list(read_articles(folder))
    started = time.process_time()
    read = []
    for count, article in enumerate(articles, start=1):
        read.append(_compared(article, chosen))
        if count % 10 == 0 or count == len(articles):
            tell(f"polnear {split}: {count} of {len(articles)} articles read")
    seconds = time.process_time() - started
    attributions = total([one.counts() for one in read])
    tokens = total(
        [{"all": one.tokens(), "indirect": one.tokens(indirect_only=True)} for one in read]
    )
    return {
        **spread(attributions),
        **spread({"content_token": tokens["all"]}),
        **spread({"content_token": tokens["indirect"]}, "{part}_{figure}_indirect"),
        "n": attributions["cue"].wanted,
        "n_predicted": attributions["cue"].predicted,
        "documents": len(articles),
        "split": split,
        "finder": chosen.name,
        "rules": chosen.rules,
        "cpu_seconds": round(seconds, 2),
        "documents_per_cpu_second": round(len(articles) / seconds, PLACES) if seconds else None,
        "absent": [],
    }


def split_folder(data: Path, split: str) -> Path:
    """
    Return the folder of a split.

    Raises:
        BenchmarkMissing: it is not there.
    """
    folder = data / "polnear" / split
    if folder.is_dir():
        return folder
    there = sorted(path.name for path in (data / "polnear").glob("*") if path.is_dir())
    raise BenchmarkMissing(
        f"{data} holds no polnear/{split}",
        f"use --split {' or '.join(there)}" if there else "give the folder that holds polnear/",
    )


def files_used(data: Path, split: str) -> list[Path]:
    """
    Return the files that a run over a split reads, for pinning them.
    """
    folder = split_folder(data, split)
    return sorted([*folder.glob("attributions/*.ann"), *folder.glob("text/*.txt")])


_JOINED = re.compile(r"[\s,;—–-]*(?:\b(?:and|but|or)\s+)?(?:\bthat\s+)?")
"""What may stand between two clauses that are two statements here and one content there."""


def attributions_of(statements: Iterable[Statement], text: str) -> tuple[Attribution, ...]:
    """
    Return statements about a text as PolNeAR would mark them.

    Only statements attributed beyond the publisher count; source and cue are those of the
    innermost step.  One cue with one mention makes one attribution; a statement without a cue
    stands alone.  Clauses that we part at "and" are one content there, with the "and"; a "who" before
    the cue is part of the source, as it is marked there.
    """
    merged: dict[tuple[Spans, Spans, str], list[Statement]] = {}
    for statement in statements:
        if len(statement.chain) > 1:
            step = _told_by(statement)
            cue, mention = spans_of(step.cue), spans_of(step.mention)
            alone = "" if cue else statement.id
            merged.setdefault((cue, mention, alone), []).append(statement)
    made = tuple(
        Attribution(
            source=(*mention, *_relative(mention, cue, text)),
            cue=cue,
            content=_whole({(s.start, s.end) for one in group for s in one.content}, text),
        )
        for (cue, mention, _), group in merged.items()
    )
    return tuple(one for one in made if not any(_holds(other, one) for other in made))


def _holds(outer: Attribution, inner: Attribution) -> bool:
    """
    Whether a cue stands in what another source says: PolNeAR marks the outer one alone.

    None of the 2,192 annotated cues of the development split stands in another's content.
    """
    return outer.cue != inner.cue and any(
        start <= s and e <= end for start, end in outer.content for s, e in inner.cue
    )


def _told_by(statement: Statement) -> Step:
    """The innermost step; PolNeAR gives "Reed said, citing police" to Reed."""
    *before, last = statement.chain
    return before[-1] if last.role == "cited" and len(before) > 1 else last


_RELATIVE = re.compile(r"\b(?P<word>who|which|that)(?:\s+[\w'’]+){0,3}\s+$")
"""A relative pronoun as the subject of a cue, with auxiliaries and adverbs between."""


def _relative(mention: Spans, cue: Spans, text: str) -> Spans:
    """
    Return the "who" before a cue: PolNeAR marks the pronoun, we the words it stands for.
    """
    if not mention or not cue or mention[-1][1] >= cue[0][0]:
        return ()
    found = _RELATIVE.search(text, mention[-1][1], cue[0][0])
    return (found.span("word"),) if found else ()


def _whole(contents: Iterable[tuple[int, int]], text: str) -> Spans:
    found: list[tuple[int, int]] = []
    for start, end in sorted(contents):
        if found and _JOINED.fullmatch(text[found[-1][1] : start]):
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _compared(article: Article, finder: StatementFinder) -> Marked:
    document, publisher = document_of(article)
    reading = finder.read(document, publisher)
    return Marked(
        text=article.text,
        gold=article.attributions,
        predicted=attributions_of(reading.statements, document.text),
    )


def document_of(article: Article) -> tuple[Document, Source]:
    """
    Return an article as a document with its outlet.

    Files are named ``<outlet>_<day>_<title>_<number>``; other names give no day.
    """
    outlet, _, rest = article.name.partition("_")
    published = _day(rest[:10])
    publisher = Source(id=f"o-{slug(outlet)}", name=outlet, type=OUTLET)
    identifier = document_id(
        text_hash(article.text), publisher.id, published.isoformat() if published else None
    )
    document = Document(
        id=identifier,
        publisher=publisher.id,
        text=article.text,
        published=published,
        language="en",
    )
    return document, publisher


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def spans_of(span: Span | None) -> Spans:
    """
    Return a span, or none, as annotations give them.
    """
    return ((span.start, span.end),) if span is not None else ()
