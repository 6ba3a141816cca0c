"""
The finder that needs no model: quotations and the commonest cue patterns.

It sees less than the walker and everything it finds is tentative, so that it can raise a maximum
and never a minimum.  It is chosen when no English pipeline is installed, and the reading says so.
"""

import re
from collections.abc import Iterator

from counterclaim.domain.document import Document
from counterclaim.domain.reading import Reading
from counterclaim.domain.source import Source
from counterclaim.domain.statement import Quote
from counterclaim.statements.attribution import Attribution, Content, Stretch, Words
from counterclaim.statements.lexicon import Cue, lexicon
from counterclaim.statements.naming import Name
from counterclaim.statements.paragraphs import Piece, front_matter_end
from counterclaim.statements.propositions import trimmed
from counterclaim.statements.quotations import Quotation, quotations
from counterclaim.statements.reader import RULES, parted, unread, unread_reason, written
from counterclaim.statements.wording import SENTENCE, WORDS

NAME = re.compile(
    r"\b[A-Z][\w’'-]*[\w](?:(?: (?:of|de|al|bin|van|von|the))? [A-Z][\w’'-]*[\w])*|\b[A-Z]{2,6}\b"
)
OPENERS = frozenset(
    [
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "after",
        "before",
        "but",
        "and",
        "when",
        "while",
        "if",
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "this",
        "that",
        "these",
        "those",
        "there",
        "his",
        "her",
        "its",
        "their",
        "our",
        "as",
        "for",
        "from",
        "with",
        "by",
        "of",
        "to",
        "despite",
        "although",
        "however",
        "also",
        "according",
        "several",
        "some",
        "many",
        "most",
        "all",
        "no",
        "yes",
        "what",
        "who",
        "where",
        "why",
        "how",
    ]
)
SUBJECT = re.compile(
    r"(?P<subject>(?:[\w’'-]+ ){0,7}?[\w’'-]+),?"
    r"(?:\s+(?:also|later|again|had|has|have|then|earlier))*\s+$"
)
AFTER_QUOTE = re.compile(
    r"^[\s,]*(?P<who>(?:[\w’'.-]+ ){0,5}?)(?P<verb>\w+)\b(?P<rest>[^.!?]{0,60})"
)
TOLD = re.compile(r"^\s+(?P<whom>(?:the )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*)*)\s+")
THAT = re.compile(r"^\s+(?:[\w’' -]{0,40}?\s)?that\s+")
ACCORDING = re.compile(
    r"\b[Aa]ccording to (?P<who>(?:the |a |an )?[\w’'&-]+(?: [\w’'&-]+){0,6}?)(?=[,.;]|$)"
)
NEGATION = re.compile(r"\b(?:not|never|no longer)\b|n[’']t\b", re.IGNORECASE)
FEWEST = 4
"""Words of the shortest sentence taken for the publisher's own claim."""


class FallbackFinder:
    """
    Reads without a model.
    """

    name = "fallback"
    rules = f"{RULES} without a model"

    def read(self, document: Document, publisher: Source) -> Reading:
        """
        Return what quotations and cue patterns show.
        """
        reason = unread_reason(document)
        if reason is not None:
            return unread(document, self.name, self.rules, reason)
        begin = front_matter_end(document)
        posts, plain = parted(document, begin)
        names = [name for piece in plain for name in _names(piece)]
        found = [a for piece in plain for a in _of_piece(piece, document.text, names)]
        return written(document, publisher, begin, names, found, posts, (self.name, self.rules))


def _names(piece: Piece) -> Iterator[Name]:
    for match in NAME.finditer(piece.text):
        words = match.group()
        start = match.start()
        first = words.split()[0]
        if first.casefold() in OPENERS:
            start += len(first) + 1
            words = words[len(first) + 1 :]
        if not words or not words[0].isupper():
            continue
        before = WORDS.findall(piece.text[:start])[-1:]
        after = WORDS.findall(piece.text[start + len(words) :])[:1]
        yield Name(
            start=piece.start + start,
            end=piece.start + start + len(words),
            text=words,
            before=before[0].casefold() if before else "",
            after=after[0].casefold() if after else "",
            article=bool(before) and before[0].casefold() == "the",
            bracketed=piece.text[start - 1 : start] == "(",
        )


def _of_piece(piece: Piece, text: str, names: list[Name]) -> Iterator[Attribution]:
    quotes = [q for q in quotations(piece.text, piece.start) if q.speech]
    for match in SENTENCE.finditer(piece.text):
        sentence = trimmed(text, piece.start + match.start(), piece.start + match.end())
        if sentence is None:
            continue
        quoted = [q for q in quotes if q.start < sentence[1] and sentence[0] < q.end]
        found = list(_of_sentence(text, sentence, quoted, names))
        yield from found
        if not found and not quoted:
            own = _own(text, sentence)
            if own is not None:
                yield own


def _of_sentence(
    text: str, sentence: Stretch, quoted: list[Quotation], names: list[Name]
) -> Iterator[Attribution]:
    for quote in quoted:
        speaker = _speaker(text, sentence, quote, names)
        if speaker is not None:
            yield speaker
    if quoted:
        return
    words = text[sentence[0] : sentence[1]]
    match = ACCORDING.search(words)
    if match is not None:
        rest = (
            (sentence[0] + match.end() + 1, sentence[1])
            if match.start() < 3
            else (sentence[0], sentence[0] + match.start())
        )
        entry = next(cue for _, cue in lexicon().phrases if cue.lemma == "according to")
        cue = (sentence[0] + match.start(), sentence[0] + match.start("who") - 1)
        who = (sentence[0] + match.start("who"), sentence[0] + match.end("who"))
        made = _made("phrase", sentence, rest, cue, entry, who, text, names)
        if made is not None:
            yield made
        return
    yield from _verbs(text, sentence, names)


def _verbs(text: str, sentence: Stretch, names: list[Name]) -> Iterator[Attribution]:
    words = text[sentence[0] : sentence[1]]
    for match in WORDS.finditer(words):
        entry = next(
            (e for e in lexicon().verbs.get(match.group().casefold(), ()) if "clause" in e.takes),
            None,
        )
        subject = SUBJECT.search(words[: match.start()])
        if entry is None or subject is None:
            continue
        rest = match.end()
        told = TOLD.match(words[rest:]) if entry.lemma == "tell" else None
        whom = None
        if told is not None:
            whom = (
                sentence[0] + rest + told.start("whom"),
                sentence[0] + rest + told.end("whom"),
            )
            rest += told.end() - 1
        that = THAT.match(words[rest:])
        if that is None:
            continue
        made = _made(
            "that",
            sentence,
            (sentence[0] + rest + that.end(), sentence[1]),
            (sentence[0] + match.start(), sentence[0] + match.end()),
            entry,
            (sentence[0] + subject.start("subject"), sentence[0] + subject.end("subject")),
            text,
            names,
            whom,
        )
        if made is not None:
            yield made
        return


def _speaker(
    text: str, sentence: Stretch, quote: Quotation, names: list[Name]
) -> Attribution | None:
    """The cue beside a quotation: "Reed said, “…”", "“…,” said Reed", "“…,” Reed said"."""
    before = text[sentence[0] : quote.start]
    cues = [m for m in WORDS.finditer(before) if _quoting(m.group())]
    if cues:
        last = cues[-1]
        subject = SUBJECT.search(before[: last.start()])
        if subject is not None and len(before) - last.end() < 40:
            cue = (sentence[0] + last.start(), sentence[0] + last.end())
            who = (sentence[0] + subject.start("subject"), sentence[0] + subject.end("subject"))
            return _quote(text, sentence, quote, cue, who, names)
    match = AFTER_QUOTE.match(text[quote.end :])
    if match is None:
        return None
    base = quote.end
    for word in WORDS.finditer(match.group()):
        if not _quoting(word.group()):
            continue
        cue = (base + word.start(), base + word.end())
        before_cue = trimmed(text, quote.end, cue[0])
        if before_cue is not None and any(c.isalpha() for c in text[slice(*before_cue)]):
            return _quote(text, sentence, quote, cue, before_cue, names)
        after = NAME.search(text, cue[1])
        if after is None or after.start() - cue[1] > 12:
            return None
        return _quote(text, sentence, quote, cue, (cue[1] + 1, after.end()), names)
    return None


def _quoting(word: str) -> bool:
    return any("quote" in entry.takes for entry in lexicon().verbs.get(word.casefold(), ()))


def _quote(
    text: str,
    sentence: Stretch,
    quote: Quotation,
    cue: Stretch,
    who: Stretch,
    names: list[Name],
) -> Attribution | None:
    entry = next(e for e in lexicon().verbs[text[cue[0] : cue[1]].casefold()] if "quote" in e.takes)
    inner = trimmed(text, quote.inner_start, quote.inner_end)
    if inner is None:
        return None
    content = Content(
        spans=(inner,),
        quote=Quote.DIRECT,
        negated=NEGATION.search(text, *inner) is not None,
    )
    return Attribution(
        pattern="fallback-quote",
        sentence=sentence,
        contents=(content,),
        cue=cue,
        entry=entry,
        source=_words(text, who, names),
    )


def _made(
    kind: str,
    sentence: Stretch,
    content: Stretch,
    cue: Stretch,
    entry: Cue,
    who: Stretch,
    text: str,
    names: list[Name],
    whom: Stretch | None = None,
) -> Attribution | None:
    span = _unmarked(text, content)
    if span is None:
        return None
    told = Content(spans=(span,), negated=NEGATION.search(text, *span) is not None)
    return Attribution(
        pattern=f"fallback-{kind}",
        sentence=sentence,
        contents=(told,),
        cue=cue,
        entry=entry,
        source=_words(text, who, names),
        recipient=_words(text, whom, names) if whom else None,
    )


def _unmarked(text: str, content: Stretch) -> Stretch | None:
    start, end = content
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:!"):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    return (start, end) if end > start else None


def _words(text: str, who: Stretch, names: list[Name]) -> Words | None:
    """The naming words: from the last opener on, with the name that stands in them."""
    span = trimmed(text, *who)
    if span is None:
        return None
    said = text[span[0] : span[1]]
    named = [n for n in names if span[0] <= n.start and n.end <= span[1]]
    last = WORDS.findall(said)[-1:]
    head = last[0].casefold() if last else ""
    if named:
        name = named[-1]
        return Words(start=name.start, end=name.end, head=head, name=(name.start, name.end))
    return Words(
        start=span[0],
        end=span[1],
        head=head,
        plural=head.endswith("s"),
        pronoun=head in {"he", "she", "it", "they", "we", "i"},
        definite=said.casefold().startswith("the "),
    )


def _own(text: str, sentence: Stretch) -> Attribution | None:
    span = _unmarked(text, sentence)
    if span is None or len(WORDS.findall(text[span[0] : span[1]])) < FEWEST:
        return None
    question = text[sentence[1] - 1] == "?"
    if text[sentence[1] - 1] not in ".!?…":
        return None
    content = Content(
        spans=(span,),
        mood="question" if question else "statement",
        negated=NEGATION.search(text, *span) is not None,
        quote=Quote.NARRATOR,
    )
    return Attribution(pattern="fallback-narrator", sentence=sentence, contents=(content,))
