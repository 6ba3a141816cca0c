"""
An annotated document as the file a person would have written.
"""

from collections.abc import Iterable, Iterator

from counterclaim.bench.corpus.document import (
    FLAGS,
    Amount,
    AnnotatedDocument,
    Link,
    Saying,
    Voice,
)
from counterclaim.bench.corpus.markup import write_marks
from counterclaim.bench.corpus.reading import RULE
from counterclaim.domain.statement import Quote
from counterclaim.domain.time import Interval


def write(document: AnnotatedDocument) -> str:
    """
    Return the file's text; reading it again gives the same document.
    """
    header = [
        f"kind: {document.kind}",
        f"published: {document.published}",
        f"lang: {document.lang}",
        f"annotator: {document.annotator}",
        *([f"note: {document.note}"] if document.note else []),
    ]
    return "\n".join(
        [
            *header,
            RULE,
            write_marks(document.text, document.marks),
            RULE,
            *map(_voice, document.voices),
            RULE,
            *map(_saying, document.sayings),
            "",
        ]
    )


def _voice(voice: Voice) -> str:
    more = {
        "aliases": ", ".join(voice.aliases),
        "party": "none" if voice.party is None else voice.party if voice.party != "unknown" else "",
        "speaks_for": voice.speaks_for,
    }
    words = [name for name in ("unnamed", "plural") if getattr(voice, name)]
    return _row((voice.key, voice.name, voice.type), more, words, voice.note)


def _saying(saying: Saying) -> str:
    usual = Quote.INDIRECT if len(saying.chain) > 1 else Quote.NARRATOR
    manner = ["/".join(saying.acts), "/".join(saying.values)]
    if saying.quote is not usual:
        manner.append(saying.quote.value)
    more = {
        "said": _days(saying.said),
        "about": _days(saying.about),
        "likely": _days(saying.likely),
        "qty": _amount(saying.amount),
        "place": saying.place,
        "resolves": ", ".join(saying.resolves),
        "outer": ", ".join(saying.outer),
        "root": saying.root,
        "or": " / ".join(" > ".join(other) for other in saying.other_chains),
        "is": ", ".join(saying.phenomena),
    }
    words = [flag for flag in FLAGS if flag in saying.flags]
    chain = " > ".join(map(_link, saying.chain))
    return _row((saying.id, chain, " ".join(manner)), more, words, saying.note)


def _row(
    cells: Iterable[str], more: dict[str, str | None], words: Iterable[str], note: str | None
) -> str:
    said = [f"{key}: {value}" for key, value in more.items() if value]
    options = [*said, *words, *([f"note: {note}"] if note else [])]
    return " | ".join([*cells, *(["; ".join(options)] if options else [])])


def _link(link: Link) -> str:
    number = "" if link.mention is None else f".{link.mention}"
    return f"{link.source}{number}{f'{{{link.cue}}}' if link.cue else ''}"


def _days(interval: Interval | None) -> str | None:
    if interval is None:
        return None
    if interval.start == interval.end:
        return f"{interval.start}"
    return f"{interval.start or ''}..{interval.end or ''}"


def _amount(amount: Amount | None) -> str | None:
    if amount is None:
        return None
    return f'"{amount.surface}" {"".join(_bounds(amount))} {amount.unit}' + (
        f" of {amount.of}" if amount.of else ""
    )


def _bounds(amount: Amount) -> Iterator[str]:
    yield ">" if amount.low_open else ""
    yield "" if amount.low is None else str(amount.low)
    if amount.low != amount.high or amount.low_open or amount.high_open:
        yield ".."
        yield "<" if amount.high_open else ""
        yield "" if amount.high is None else str(amount.high)
