"""
The finder that parses: paragraphs, quotations, the dependency walker, then the desk.
"""

from typing import TYPE_CHECKING

from counterclaim.domain.document import Document
from counterclaim.domain.pieces import Piece, pieces
from counterclaim.domain.reading import Reading
from counterclaim.domain.source import Source
from counterclaim.languages.tongues import Tongues, tongues
from counterclaim.statements.attribution import Attribution
from counterclaim.statements.cast import Cast
from counterclaim.statements.desk import Desk
from counterclaim.statements.embeds import Post, post_in
from counterclaim.statements.issued import issued_in
from counterclaim.statements.mending import mended
from counterclaim.statements.naming import Name, names_in
from counterclaim.statements.narration import narrated
from counterclaim.statements.notices import notices
from counterclaim.statements.own_acts import is_of_own_past
from counterclaim.statements.paragraphs import behind_opening, front_matter_end, openings
from counterclaim.statements.pictures import Album
from counterclaim.statements.pipeline import parse, pipeline_version
from counterclaim.statements.quotations import quotations
from counterclaim.statements.records import entities_of, evidence_of
from counterclaim.statements.signed import signed
from counterclaim.statements.speech import Speaker, with_quotations
from counterclaim.statements.tree import Tree
from counterclaim.statements.turns import (
    Turn,
    speakers_named,
    spoken,
    spoken_part,
    told_in,
    turns_in,
)
from counterclaim.statements.walker import attributions

if TYPE_CHECKING:
    from spacy.language import Language

RULES = "2026.11.6"
"""Version of the reading rules; it changes whenever a reading may."""


class ParsingFinder:
    """
    Reads English with a spaCy pipeline and our own walker.
    """

    name = "spacy"

    def __init__(self, pipeline: "Language") -> None:
        self._pipeline = pipeline
        self.rules = f"{RULES} {pipeline_version(pipeline)}"

    def read(self, document: Document, publisher: Source) -> Reading:
        """
        Return everything the document says.
        """
        begin = front_matter_end(document)
        told = tongues(document.text, begin, document.language)
        reason = document.unread or told.unread
        if reason is not None:
            return unread(document, self.name, self.rules, reason)
        posts, plain = parted(document, begin, told)
        turns = turns_in(plain, document.text)
        parts = [
            (turn, spoken_part(piece, turn))
            for piece in plain
            for turn in [turns.get(piece.start)]
            if turn is None or not turn.bare
        ]
        trees = [mended(tree) for tree in parse(self._pipeline, [part for _, part in parts])]
        names = [*_names(trees), *speakers_named(turns.values())]
        found: list[Attribution] = []
        carried = Speaker()
        for (turn, part), tree in zip(parts, trees, strict=True):
            if len(tree):
                found.extend(_of_piece(part, tree, names, document.text, carried, turn))
        by = (self.name, self.rules)
        return written(document, publisher, begin, names, found, posts, by, told.notes)


def unread(document: Document, finder: str, rules: str, reason: str) -> Reading:
    """
    Return the empty reading of a document that is not read.
    """
    return Reading(doc=document.id, finder=finder, rules=rules, notes=(reason,))


def parted(document: Document, begin: int, told: Tongues) -> tuple[list[Post], list[Piece]]:
    """
    Part embedded posts from what is to be parsed; what is in other languages is neither.
    """
    posts: list[Post] = []
    plain: list[Piece] = []
    marked = openings(document)
    for whole in pieces(document.text, begin):
        piece = behind_opening(whole, marked) if told.reads(whole.start) else None
        if piece is None:
            continue
        post = post_in(piece)
        if post is None:
            plain.append(piece)
        else:
            posts.append(post)
    return posts, plain


def _names(trees: list[Tree]) -> list[Name]:
    names: list[Name] = []
    sentences = 0
    for tree in trees:
        names.extend(names_in(tree, sentences))
        sentences += len(tree.sentences)
    return names


def _of_piece(
    piece: Piece,
    tree: Tree,
    names: list[Name],
    text: str,
    carried: Speaker,
    turn: Turn | None,
) -> list[Attribution]:
    letter = signed(piece, tree, names, text)
    if letter is not None:
        return [letter]
    quotes = quotations(piece.text, piece.start)
    told = attributions(tree, quotes, names, text)
    told = with_quotations(tree, quotes, told, names, text, carried)
    if turn is None or turn.own:
        told = [a for a in told if not _of_own_past(a, text)]
        return [*told, *narrated(tree, told, quotes)]
    told = told_in(told, text)
    return spoken(turn, piece, told, narrated(tree, told, quotes, terse=True), text)


def _of_own_past(attribution: Attribution, text: str) -> bool:
    """Whether the publisher tells of what he said before."""
    cue, source = attribution.cue, attribution.source
    if cue is None or source is None:
        return False
    return is_of_own_past(text[slice(*cue)], text[source.start : source.end])


def written(
    document: Document,
    publisher: Source,
    begin: int,
    names: list[Name],
    found: list[Attribution],
    posts: list[Post],
    finder: tuple[str, str],
    notes: tuple[str, ...] = (),
) -> Reading:
    """
    Return the reading that attributions and posts make.
    """
    speaking = {a.source.name[0] for a in found if a.source is not None and a.source.name}
    cast = Cast(document.text, names, speaking)
    album = Album(document.text, begin)
    cast.find_known([(post.start, post.end) for post in posts])
    desk = Desk(document, publisher, cast, album, found, issued_in(document, cast, begin))
    desk.write()
    for post in posts:
        desk.post(post)
    told = list(notices(document, begin))
    sources = {source.id: source for _, source in told if source is not None}
    evidence = evidence_of(document, album, cast, desk.sourcing)
    entities = entities_of(document, cast, desk.sourcing)
    sources |= desk.sourcing.sources
    return Reading(
        doc=document.id,
        finder=finder[0],
        rules=finder[1],
        statements=tuple(sorted(desk.statements, key=lambda s: (s.content[0].start, s.id))),
        sources=tuple(sources[key] for key in sorted(sources)),
        entities=entities,
        evidence=evidence,
        notices=tuple(notice for notice, _ in told),
        notes=notes,
    )
