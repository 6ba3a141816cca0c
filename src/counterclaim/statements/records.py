"""
The entities and the evidence of a reading, once its statements are made.
"""

from dataclasses import replace
from functools import cache

from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ids import slug
from counterclaim.domain.source import Entity
from counterclaim.domain.text import Mention, Span
from counterclaim.domain.time import Interval, day_of
from counterclaim.statements import kinds
from counterclaim.statements.cast import Cast, Member
from counterclaim.statements.inflection import verb_forms
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.pictures import Album, Item
from counterclaim.statements.sourcing import Sourcing
from counterclaim.statements.wording import WORDS

RELEASE_REACH = 80
"""Code points before a picture's words in which the verb that released it is looked for."""


def entity_id(doc: str, member: Member) -> str:
    """
    Return the local id of a member as an entity; a place stays apart from a namesake.
    """
    kind = "pl-" if member.kind == kinds.PLACE else ""
    return f"{doc}#e-{kind}{slug(member.name)}"


def entities_of(document: Document, cast: Cast, sourcing: Sourcing) -> tuple[Entity, ...]:
    """
    Return everyone and every place named, with mentions by name and by suggestion.
    """
    standing_for = _bare_places(cast, sourcing)
    suggested: dict[int, list[tuple[int, int]]] = {}
    for place, member in sourcing.suggested.items():
        suggested.setdefault(id(member), []).append(place)
    found: dict[str, Entity] = {}
    for member in cast.members:
        if id(member) in standing_for:
            continue
        identifier = entity_id(document.id, member)
        mentions = _mentions(document, member, suggested.get(id(member), []))
        entity = Entity(
            id=identifier,
            name=member.name,
            type=_entity_type(member.kind),
            mentions=mentions,
            aliases=tuple(member.aliases),
            source=sourcing.known(member),
        )
        known = found.get(identifier)
        if known is not None:
            joined = sorted({*known.mentions, *mentions}, key=lambda m: (m.start, m.end))
            entity = replace(known, mentions=tuple(joined))
        found[identifier] = entity
    return tuple(found[key] for key in sorted(found))


def _mentions(
    document: Document, member: Member, suggested: list[tuple[int, int]]
) -> tuple[Mention, ...]:
    """The mentions of a member in order; a suggestion never covers a mention by name."""
    named = {(start, end): guessed for start, end, guessed in member.mentions}
    for place in suggested:
        if not any(start < place[1] and place[0] < end for start, end in named):
            named[place] = True
    return tuple(
        Mention(
            doc=document.id, start=start, end=end, text=document.text[start:end], suggested=guessed
        )
        for (start, end), guessed in sorted(named.items())
    )


def _bare_places(cast: Cast, sourcing: Sourcing) -> set[int]:
    """Take "the Valley" for the valley named before, and give its mentions to that place."""
    bare: set[int] = set()
    for member in cast.of_kind(kinds.PLACE):
        if member.name.casefold() not in lexicon().words["places"]["kinds"]:
            continue
        for start, end, _ in member.mentions:
            place = sourcing.salience.described(member.name, start)
            if place is not None and place is not member:
                bare.add(id(member))
                sourcing.suggest(start, end, place)
    return bare


def _entity_type(kind: str) -> str:
    return {kinds.PERSON: "person", kinds.PLACE: "place"}.get(kind, "organisation")


def evidence_of(
    document: Document, album: Album, cast: Cast, sourcing: Sourcing
) -> tuple[Evidence, ...]:
    """
    Return the items the text speaks of; nothing but the text dates them.
    """
    published = document.known_from
    day = day_of(published) if published is not None else None
    return tuple(
        Evidence(
            id=item.local_id(document.id),
            kind=item.kind,
            doc=document.id,
            mention=Span.cut(document.text, item.start, item.end),
            released_by=item.released_by or _releaser(document.text, item, cast, sourcing),
            taken=Interval(end=day) if day else None,
            first_seen=day,
            date_basis=(
                ("called undated; " if item.undated else "")
                + "not after its first sighting here; nothing says when it was taken"
            ),
            missing=("original file", "metadata", "earlier appearances"),
        )
        for item in album.items
    )


def _releaser(text: str, item: Item, cast: Cast, sourcing: Sourcing) -> str | None:
    """Who released an item: the subject of "released a photograph" in the words before it."""
    base = max(0, item.start - RELEASE_REACH)
    window = text[base : item.start]
    hits = [m for m in WORDS.finditer(window) if m.group().casefold() in _release_forms()]
    if not hits or any(c in window[hits[-1].end() :] for c in ".;"):
        return None
    at = base + hits[-1].start()
    begin = max(text.rfind(". ", 0, at), text.rfind("\n", 0, at)) + 1
    for member in cast.within(begin, at):
        if member.kind in {kinds.PERSON, kinds.ORGANISATION, kinds.OUTLET}:
            return sourcing.of_member(member)
    return None


@cache
def _release_forms() -> frozenset[str]:
    """The forms of the verbs of release, without the participle that hangs on a noun."""
    verbs = lexicon().words["release"]["verbs"]
    return frozenset(
        form for verb in verbs for form, kind in verb_forms(verb).items() if kind != "gerund"
    )
