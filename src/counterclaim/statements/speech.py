"""
Whose words a quotation is.

A quotation belongs to the cue whose content it is, else to the nearest cue of its sentence, else to
the speaker of the quotation before it: in the same paragraph, across an unclosed mark, or after a
colon.  Every other quotation stays without a speaker.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from counterclaim.domain.statement import Quote
from counterclaim.statements import walker
from counterclaim.statements.attribution import Attribution, Content, Words
from counterclaim.statements.headlines import speaks
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.naming import Name, name_at
from counterclaim.statements.propositions import quoted_sentences
from counterclaim.statements.quotations import Quotation
from counterclaim.statements.sources_in_text import (
    carrier_of,
    recipient_of,
    subject_of,
    words_of,
)
from counterclaim.statements.tree import FINITE, NOUNS, SUBJECTS, Tree

NEAR = 110
"""Code points between a quotation and the cue that introduces it, at most."""
MIXED = 4
"""Letters of a content outside the quotation from which it counts as told in other words."""


@dataclass
class Speaker:
    """
    What is carried from one paragraph to the next: who spoke last, and whether he still does.
    """

    last: Attribution | None = None
    open: bool = False
    introduced: bool = False
    silent: int = field(default=0)


def with_quotations(
    tree: Tree,
    quotes: Sequence[Quotation],
    found: Sequence[Attribution],
    names: Sequence[Name],
    text: str,
    carried: Speaker,
) -> list[Attribution]:
    """
    Return the attributions of a piece with its quotations given to their speakers.
    """
    result = list(found)
    speech = [q for q in quotes if q.speech]
    verbs = walker.speakers(tree, quotes)
    previous: int | None = None
    unclaimed: list[tuple[Quotation, tuple[Content, ...]]] = []
    for number, quote in enumerate(speech):
        sentences = tuple(quoted_sentences(tree, quote, text))
        if not sentences:
            continue
        owner = _owner(result, quote)
        if owner is not None:
            result[owner] = _take(result[owner], quote, sentences)
            previous = owner
            continue
        verb = _nearest(tree, verbs, quote, speech, text)
        if verb is not None:
            previous = _give(tree, verb, quote, sentences, result, names)
            continue
        brought = _brought_on(tree, quote, speech, names)
        if brought is not None:
            result.append(replace(brought, contents=sentences))
            previous = len(result) - 1
            continue
        before = previous
        previous = _continue(tree, quote, sentences, result, previous, carried, number)
        if previous is None and before is None:
            previous = _after_telling(tree, quote, sentences, result)
        if previous is None:
            unclaimed.append((quote, sentences))
    _carry(tree, quotes, speech, result, previous, verbs, names, text, carried)
    result += _unclaimed(tree, unclaimed, speech, result, names)
    return sorted(result, key=lambda a: (a.start, a.cue or (0, 0)))


def _unclaimed(
    tree: Tree,
    quotes: Sequence[tuple[Quotation, tuple[Content, ...]]],
    speech: Sequence[Quotation],
    result: Sequence[Attribution],
    names: Sequence[Name],
) -> Iterator[Attribution]:
    """
    Yield the quoted clauses that no cue claims, as those of whom their sentence is about.

    Where it names nobody they stay without a speaker: who spoke last, or whom the sentence before
    is about, said less than half of those in the corpus.
    """
    covered = [span for a in result for content in a.contents for span in content.spans]
    for quote, sentences in quotes:
        told = tuple(content for content in sentences if content.tense != "none")
        who = _beside(tree, quote, speech, names) if told else None
        if who is None or any(s < quote.end and quote.inner_start < e for s, e in covered):
            continue
        yield Attribution(
            pattern="unclaimed",
            sentence=(quote.start, quote.end),
            contents=told,
            cue=walker.cue_span(tree, tree.heads[who], ()),
            entry=lexicon().verbs["said"][0],
            source=words_of(tree, who, names),
        )


def _beside(
    tree: Tree, quote: Quotation, speech: Sequence[Quotation], names: Sequence[Name]
) -> int | None:
    """Who the sentence of a quotation is about: its nearest subject that may speak."""
    at = min(bisect_left(tree.starts, quote.inner_start), len(tree) - 1)
    found = [
        (abs(tree.starts[i] - quote.start), i)
        for i in range(*tree.sentences[tree.sentence_of[at]])
        if tree.deps[i] in SUBJECTS
        and _may_speak(tree, i, names)
        and not any(q.start <= tree.starts[i] < q.end for q in speech)
    ]
    return min(found)[1] if found else None


def _may_speak(tree: Tree, index: int, names: Sequence[Name]) -> bool:
    """Whether a word heads a name, an office or a body, or is "he" or "she"."""
    if tree.tags[index] not in NOUNS:
        return tree.low[index] in {"he", "she"}
    return name_at(names, tree.starts[index]) is not None or speaks(tree.low[index])


def _owner(found: Sequence[Attribution], quote: Quotation) -> int | None:
    """Return the attribution in whose content the quotation stands, the innermost of several."""
    holding = [
        (sum(e - s for content in a.contents for s, e in content.spans), n)
        for n, a in enumerate(found)
        if a.cue is not None
        and not quote.start <= a.cue[0] < quote.end
        and any(s < quote.end and quote.inner_start < e for c in a.contents for s, e in c.spans)
    ]
    return min(holding)[1] if holding else None


def _take(found: Attribution, quote: Quotation, sentences: tuple[Content, ...]) -> Attribution:
    """Put the quotation in place of the part of a content that it is."""
    outside = sum(
        max(0, min(e, quote.start) - s) + max(0, e - max(s, quote.end))
        for content in found.contents
        for s, e in content.spans
        if s < quote.end and quote.inner_start < e
    )
    if outside > MIXED:
        end = max(content.end for content in found.contents)
        more = tuple(c for c in sentences if c.start >= end)
        return found.with_contents((*found.contents, *more))
    kept = tuple(
        c
        for c in found.contents
        if not any(s < quote.end and quote.inner_start < e for s, e in c.spans)
    )
    entry = found.entry
    named = found.pattern if entry is not None and entry.act in {"deny", "withhold"} else "quote"
    return replace(found, contents=_joined(kept, sentences), pattern=named)


def _joined(before: tuple[Content, ...], sentences: tuple[Content, ...]) -> tuple[Content, ...]:
    """Append sentences; one that goes on in small letters is part of the sentence before it."""
    return tuple(sorted((*before, *sentences), key=lambda c: c.start))


def _nearest(
    tree: Tree,
    verbs: Sequence[int],
    quote: Quotation,
    speech: Sequence[Quotation],
    text: str,
) -> int | None:
    """Return the cue verb of the quotation's sentence that stands next to it."""
    ranges = [
        (tree.starts[first], tree.end(last - 1))
        for first, last in tree.sentences
        if tree.starts[first] < quote.end and quote.start < tree.end(last - 1)
    ]
    if not ranges:
        return None
    low, high = min(r[0] for r in ranges), max(r[1] for r in ranges)
    best: tuple[int, int] | None = None
    for verb in verbs:
        start, end = tree.starts[verb], tree.end(verb)
        before = end <= quote.start
        gap = quote.start - end if before else start - quote.end
        if gap < 0 or gap > NEAR:
            continue
        between = text[end : quote.start] if before else text[quote.end : start]
        inside = low <= start < high
        if not inside and not (before and between.strip() in {":", ",", ""}):
            after = text[quote.end - 2 : quote.end]
            if before or not ("," in after or "?" in after or "!" in after) or "." in between:
                continue
        if any(
            other is not quote
            and (end <= other.start < quote.start if before else quote.end <= other.start < start)
            for other in speech
        ):
            continue
        if ". " in between:
            continue
        if best is None or gap < best[0]:
            best = (gap, verb)
    return None if best is None else best[1]


def _give(
    tree: Tree,
    verb: int,
    quote: Quotation,
    sentences: tuple[Content, ...],
    result: list[Attribution],
    names: Sequence[Name],
) -> int:
    """Give a quotation to a verb, to its attribution where it already has one."""
    place = tree.starts[verb]
    for number, attribution in enumerate(result):
        if attribution.cue and attribution.cue[0] <= place < attribution.cue[1]:
            contents = _joined(attribution.contents, sentences)
            result[number] = attribution.with_contents(_stitched(contents))
            return number
    made = walker.speaker_attribution(tree, verb, sentences, names, "quote")
    assert made is not None
    if made.source is None or quote.start <= made.source.start < quote.end:
        made = replace(made, source=walker.speaker_beside(tree, verb, quote, names))
    result.append(made)
    return len(result) - 1


def _stitched(contents: tuple[Content, ...]) -> tuple[Content, ...]:
    """Join the halves of a quoted sentence that the cue parts ("The roads," he said, "were")."""
    out: list[Content] = []
    for content in contents:
        if (
            out
            and out[-1].quote is content.quote is Quote.DIRECT
            and content.tense == "none"
            and len(out[-1].spans) == 1
            and content.start - out[-1].end < NEAR // 2
            and out[-1].tense == "none"
        ):
            out[-1] = replace(out[-1], spans=(*out[-1].spans, *content.spans))
        else:
            out.append(content)
    return tuple(out)


def _continue(
    tree: Tree,
    quote: Quotation,
    sentences: tuple[Content, ...],
    result: list[Attribution],
    previous: int | None,
    carried: Speaker,
    number: int,
) -> int | None:
    """Let the speaker of the quotation before go on, where the text says that he does."""
    own = [a for a in result if a.cue and a.sentence[0] <= quote.inner_start < a.sentence[1]]
    if previous is not None and not own:
        told = replace(result[previous], contents=sentences, pattern="continued")
        result.append(told)
        return len(result) - 1
    opens = quote.start <= tree.starts[0] + 1 if len(tree) else False
    if (
        number == 0
        and opens
        and carried.last is not None
        and (carried.open or carried.introduced or (carried.silent == 0 and not own))
    ):
        sure = carried.open or carried.introduced
        pattern = "continued" if sure else "carried"
        if not sure and quote.end < tree.end(len(tree) - 1) - 2:
            return None
        result.append(replace(carried.last, contents=sentences, pattern=pattern))
        return len(result) - 1
    return None


def _brought_on(
    tree: Tree, quote: Quotation, speech: Sequence[Quotation], names: Sequence[Name]
) -> Attribution | None:
    """Read "The captain, in a letter to us: …" where no verb says that he speaks."""
    colon = bisect_left(tree.starts, quote.start) - 1
    if colon < 1 or tree.words[colon] != ":":
        return None
    first, _ = tree.sentences[tree.sentence_of[colon]]
    before = range(first, colon)
    if any(q.start < quote.start and tree.starts[first] <= q.start for q in speech):
        return None
    nouns = [i for i in before if tree.tags[i] in NOUNS]
    if not nouns or any(tree.tags[i] in FINITE and not _in_relative(tree, i) for i in before):
        return None
    head = next((i for i in nouns if tree.heads[i] not in nouns), nouns[0])
    source = words_of(tree, head, names)
    if source.name is None and not speaks(tree.low[head]):
        return None
    relay = carrier_of(tree, head, names) or recipient_of(tree, head, names)
    return replace(_speaker(tree, colon, source, "brought-on"), relay=relay)


def _speaker(tree: Tree, cue: int, source: Words, pattern: str) -> Attribution:
    """Who speaks by no cue verb: what he says is filled in where his quotation is found."""
    first, last = tree.sentences[tree.sentence_of[cue]]
    return Attribution(
        pattern=pattern,
        sentence=(tree.starts[first], tree.end(last - 1)),
        contents=(),
        cue=(tree.starts[cue], tree.end(cue)),
        entry=lexicon().verbs["said"][0],
        source=source,
    )


def _in_relative(tree: Tree, index: int) -> bool:
    at = index
    while tree.deps[at] not in {"relcl", "acl"} and tree.heads[at] != at:
        at = tree.heads[at]
    return tree.deps[at] in {"relcl", "acl"}


def _after_telling(
    tree: Tree, quote: Quotation, sentences: tuple[Content, ...], result: list[Attribution]
) -> int | None:
    """Give a sentence that is all quotation to who was told of in the one before it."""
    number = tree.sentence_of[min(bisect_left(tree.starts, quote.inner_start), len(tree) - 1)]
    first, last = tree.sentences[number]
    if number == 0 or any(
        tree.lettered[i] and not quote.start <= tree.starts[i] < quote.end
        for i in range(first, last)
    ):
        return None
    start = tree.starts[tree.sentences[number - 1][0]]
    told = [
        a
        for a in result
        if a.cue is not None
        and a.entry is not None
        and start <= a.cue[0] < quote.start
        and a.source is not None
        and not a.negated
    ]
    outermost = [a for a in told if not any(_lies_in(a, other) for other in told)]
    if not outermost:
        return None
    speaker = outermost[0]
    result.append(
        replace(
            speaker,
            contents=sentences,
            pattern="carried",
            entry=lexicon().verbs["said"][0],
            untrue=False,
            passive=False,
            scope=(),
            cited=None,
        )
    )
    return len(result) - 1


def _lies_in(one: Attribution, other: Attribution) -> bool:
    """Whether one attribution's cue stands in what another tells."""
    return (
        one is not other
        and one.cue is not None
        and any(s <= one.cue[0] < e for s, e in other.scope)
    )


SPEAKS = frozenset(
    {"spoke", "speak", "speaks", "talked", "talk", "recalled", "recalls", "remembers"}
)
"""Verbs with which a paragraph brings on whom the next one quotes."""


def _introduces(tree: Tree, names: Sequence[Name]) -> Attribution | None:
    """Who is brought on by a paragraph's last sentence: "Edda Marsh agreed to speak to the Courier"."""
    first, last = tree.sentences[-1]
    verb = next((i for i in range(first, last) if tree.low[i] in SPEAKS and tree.is_verb(i)), None)
    subject = None if verb is None else subject_of(tree, verb)
    if verb is None or subject is None:
        return None
    return _speaker(tree, verb, words_of(tree, subject, names), "introduced")


ISSUED_AS = re.compile(
    r"\b(?:statement|in full|full text|word for word|verbatim|announcement|communiqué|communique"
    r"|posts?|message)\b",
    re.IGNORECASE,
)
"""What a line over somebody's whole words calls them."""


def _labels(tree: Tree, names: Sequence[Name]) -> Attribution | None:
    """Who is brought on by a line over his words: "STATEMENT FROM ASKE WATER (in full)"."""
    if len(tree) > LONGEST_LABEL or tree.words[-1] in {".", "!", "?"}:
        return None
    if ISSUED_AS.search(" ".join(tree.words)) is None:
        return None
    if any(tree.tags[i] in FINITE and tree.low[i] not in BEING for i in range(len(tree))):
        return None
    for i, tag in enumerate(tree.tags):
        if tag in NOUNS and ISSUED_AS.fullmatch(tree.low[i]) is None:
            source = words_of(tree, i, names)
            if source.name is not None or speaks(tree.low[i]):
                return _speaker(tree, i, source, "introduced")
    return None


LONGEST_LABEL = 12
"""Words of such a line, at most."""
BEING = frozenset({"is", "was", "'s", "follows"})


def _carry(
    tree: Tree,
    quotes: Sequence[Quotation],
    speech: Sequence[Quotation],
    result: Sequence[Attribution],
    previous: int | None,
    verbs: Sequence[int],
    names: Sequence[Name],
    text: str,
    carried: Speaker,
) -> None:
    """Set what the next paragraph is handed."""
    end = tree.end(len(tree) - 1) if len(tree) else 0
    carried.introduced = False
    if previous is not None:
        carried.last = result[previous]
        carried.silent = 0
    elif carried.last is not None:
        carried.silent += 1
    carried.open = bool(
        previous is not None and speech and not speech[-1].closed and speech[-1].end >= end - 1
    )
    if previous is None and not quotes and len(tree):
        told = _introduces(tree, names) or _labels(tree, names)
        if told is not None:
            carried.last, carried.introduced, carried.silent = told, True, 0
    if text[end - 1 : end] == ":" and not quotes:
        first, _ = tree.sentences[-1]
        last = [v for v in verbs if v >= first]
        made = (
            walker.speaker_attribution(tree, last[-1], (), names, "introduced")
            if last
            else _subject_before_colon(tree, names)
        )
        if made is not None:
            carried.last, carried.introduced, carried.silent = made, True, 0


def _subject_before_colon(tree: Tree, names: Sequence[Name]) -> Attribution | None:
    """Who is brought on by "The fourth, Gwen Marsh, did sign something:" before a quotation."""
    first, last = tree.sentences[-1]
    subject = next((i for i in range(first, last) if tree.deps[i] == "nsubj"), None)
    source = None if subject is None else words_of(tree, subject, names)
    if source is None or source.pronoun or (source.name is None and not speaks(source.head)):
        return None
    return _speaker(tree, last - 1, source, "introduced")
