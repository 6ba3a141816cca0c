"""
The finder that needs no model: quotations and the commonest cue patterns.

It sees less than the walker and everything it finds is tentative, so that it can raise a maximum
and never a minimum.  It is chosen when no English pipeline is installed, and the reading says so.
"""

from collections.abc import Iterator

from counterclaim.domain.document import Document
from counterclaim.domain.pieces import Piece
from counterclaim.domain.reading import Reading
from counterclaim.domain.source import Source
from counterclaim.domain.statement import Quote
from counterclaim.languages.tongues import tongues
from counterclaim.reference.titles import titles
from counterclaim.statements.attribution import Attribution, Content, Stretch
from counterclaim.statements.naming import Name, word_before
from counterclaim.statements.paragraphs import front_matter_end
from counterclaim.statements.propositions import trimmed
from counterclaim.statements.quotations import Quotation, quotations
from counterclaim.statements.reader import RULES, parted, unread, written
from counterclaim.statements.sentence_patterns import (
    NAME,
    OPENERS,
    negated,
    speaker_of,
    told,
    unmarked,
)
from counterclaim.statements.wording import SENTENCE, WORDS

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
        begin = front_matter_end(document)
        told_in = tongues(document.text, begin, document.language)
        reason = document.unread or told_in.unread
        if reason is not None:
            return unread(document, self.name, self.rules, reason)
        posts, plain = parted(document, begin, told_in)
        names = [name for piece in plain for name in names_of(piece)]
        found = [a for piece in plain for a in _of_piece(piece, document.text, names)]
        by = (self.name, self.rules)
        return written(document, publisher, begin, names, found, posts, by, told_in.notes)


def names_of(piece: Piece) -> Iterator[Name]:
    """
    Yield the runs of capitalised words of a piece, without the word that opens a sentence.
    """
    for match in NAME.finditer(piece.text):
        words, title = _without_title(match.group())
        if not words[:1].isupper():
            continue
        start = match.end() - len(words)
        near = WORDS.findall(piece.text[max(0, start - NEIGHBOUR) : start].casefold())
        after = WORDS.search(piece.text, match.end())
        yield Name(
            start=piece.start + start,
            end=piece.start + match.end(),
            text=" ".join(words.split()),
            title=title,
            before=word_before(near),
            after=after.group().casefold() if after else "",
            article=near[-1:] == ["the"],
            bracketed=piece.text[start - 1 : start] == "(",
        )


def _without_title(words: str) -> tuple[str, str | None]:
    """Drop what opens a sentence or stands before a name from a run; return the office too."""
    title = None
    while words:
        first, _, rest = words.partition(" ")
        office = titles().is_title(first) and bool(rest) and not titles().names_body(words)
        if first.casefold() not in OPENERS and not office:
            break
        title = first.casefold() if office else title
        words = rest
    return words, title


NEIGHBOUR = 40
"""Code points before a name in which its neighbouring word is looked for."""


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
    """The speakers of a sentence's quotations, or where it has none what it tells of others."""
    for quote in quoted:
        speaker = speaker_of(text, sentence, quote, names)
        if speaker is not None:
            yield speaker
    if not quoted:
        yield from told(text, sentence, names)


def _own(text: str, sentence: Stretch) -> Attribution | None:
    """A sentence without a source, for the publisher's own."""
    span = unmarked(text, sentence)
    if span is None or len(WORDS.findall(text[span[0] : span[1]])) < FEWEST:
        return None
    if text[sentence[1] - 1] not in ".!?…":
        return None
    content = Content(
        spans=(span,),
        mood="question" if text[sentence[1] - 1] == "?" else "statement",
        negated=negated(text, span),
        quote=Quote.NARRATOR,
    )
    return Attribution(pattern="fallback-narrator", sentence=sentence, contents=(content,))
