"""
Readings of many documents -> one ledger.

A pure function of the set of documents, readings and given records: any order of arrival gives the
same ledger, and no language model is needed.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from counterclaim.claims.corrections import corrections
from counterclaim.claims.docket import Docket, Orphan
from counterclaim.claims.echoes import Case, dependences
from counterclaim.claims.geography import (
    containment,
    elsewhere,
    named_again,
    parted,
    placed,
    told_apart,
)
from counterclaim.claims.grouping import group
from counterclaim.claims.identity import Identities, identify
from counterclaim.claims.items import Items
from counterclaim.claims.names import name_key
from counterclaim.claims.offices import in_office
from counterclaim.claims.tagged import MentionIndex
from counterclaim.domain.anchoring import StatementIndex
from counterclaim.domain.correcting import Surroundings
from counterclaim.domain.decision import Decision
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.place import Place
from counterclaim.domain.reading import Notice, Reading
from counterclaim.domain.relations import gazetteer
from counterclaim.domain.source import Entity, Source
from counterclaim.domain.statement import Statement
from counterclaim.domain.time import Interval, day_of
from counterclaim.domain.versions import lineages, versioned
from counterclaim.reference.places import known_places


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadDocument:
    """
    One document with its publisher and what was read in it.
    """

    document: Document
    publisher: Source
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """
    A ledger with what became of the decisions that made it.

    ``attached`` are the standing decisions, their references led to the records of the ledger;
    ``orphans`` those that find no record; ``questions`` those that join and part questions;
    ``as_read`` the statements before any decision, by which new ones are anchored.
    """

    ledger: Ledger
    attached: tuple[Decision, ...]
    orphans: tuple[Orphan, ...]
    questions: tuple[Decision, ...]
    as_read: StatementIndex


def assemble(
    read: Iterable[ReadDocument],
    *,
    pictures: Iterable[Evidence] = (),
    given: Ledger | None = None,
    decisions: Iterable[Decision] = (),
    title: str | None = None,
) -> Ledger:
    """
    Make one ledger of everything read and decided, beside the records given as they are.

    Given records (of an imported ledger file) keep their ids and are never regrouped.
    """
    return assemble_case(
        read, pictures=pictures, given=given, decisions=decisions, title=title
    ).ledger


def assemble_case(
    read: Iterable[ReadDocument],
    *,
    pictures: Iterable[Evidence] = (),
    given: Ledger | None = None,
    decisions: Iterable[Decision] = (),
    title: str | None = None,
) -> Assembled:
    """
    Make one ledger, and tell what became of every decision.
    """
    items = sorted(read, key=lambda item: item.document.id)
    given = given or Ledger()
    index = _as_read(items, given)
    docket = Docket(decisions, index)
    items, named = _reviewed(items, docket)
    given, more = _given_reviewed(given, docket)
    made = _made(_as_versions(items, given), named, docket, pictures, title)
    ledger = _beside(replace(given, sources=(*given.sources, *more)), made)
    statements, claims = docket.linked(ledger.statements, ledger.claims)
    ledger = replace(
        ledger,
        statements=statements,
        claims=claims,
        documents=versioned(ledger.documents),
    )
    ledger = docket.ledger(ledger)
    return Assembled(
        ledger=ledger.sorted(),
        attached=tuple(sorted(docket.attached, key=lambda d: d.id)),
        orphans=tuple(sorted(docket.orphans, key=lambda o: o.decision.id)),
        questions=tuple(sorted(docket.questions, key=lambda d: d.id)),
        as_read=index,
    )


def _as_versions(items: Iterable[ReadDocument], given: Ledger) -> list[ReadDocument]:
    """Name the version before each, so that nothing told in an edit is known before it was seen."""
    items = list(items)
    texts = versioned((*(item.document for item in items), *given.documents))
    before = {document.id: document.version_of for document in texts}
    return [
        replace(item, document=replace(item.document, version_of=before[item.document.id]))
        for item in items
    ]


def _as_read(items: Iterable[ReadDocument], given: Ledger) -> StatementIndex:
    items = tuple(items)
    sources = [source for item in items for source in (item.publisher, *item.reading.sources)]
    names = {source.id: source.name for source in (*sources, *given.sources)}
    statements = [statement for item in items for statement in item.reading.statements]
    return StatementIndex((*statements, *given.statements), names)


def _reviewed(
    items: list[ReadDocument], docket: Docket
) -> tuple[list[ReadDocument], tuple[Source, ...]]:
    """Set what people corrected in the readings, before anything is compared."""
    by_doc = {item.document.id: item for item in items}

    def around(doc: str) -> Surroundings:
        item = by_doc[doc]
        near = (item.publisher, *item.reading.sources)
        return Surroundings(text=item.document.text, sources={s.id: s for s in near})

    told = [statement for item in items for statement in item.reading.statements]
    reviewed, named = docket.reviewed(told, around)
    now = {statement.id: statement for statement in reviewed}
    return [
        replace(
            item,
            reading=replace(
                item.reading, statements=tuple(now[s.id] for s in item.reading.statements)
            ),
        )
        for item in items
    ], named


def _given_reviewed(given: Ledger, docket: Docket) -> tuple[Ledger, tuple[Source, ...]]:
    texts = {document.id: document.text for document in given.documents}
    sources = {source.id: source for source in given.sources}

    def around(doc: str) -> Surroundings:
        return Surroundings(text=texts.get(doc, ""), sources=sources)

    reviewed, named = docket.reviewed(given.statements, around)
    return replace(given, statements=reviewed), named


def _made(
    items: list[ReadDocument],
    named: Iterable[Source],
    docket: Docket,
    pictures: Iterable[Evidence],
    title: str | None,
) -> Ledger:
    """Everything that follows from what was read."""
    documents = {item.document.id: item.document for item in items}
    who = _identified(items, tuple(named), docket)
    who = replace(who, entities=named_again(who.entities, documents.values()))
    who = replace(
        who, entities=in_office(who.entities, documents.values(), MentionIndex(who.entities))
    )
    index = MentionIndex(who.entities)
    lies_in = containment(documents.values(), index)
    index.learn(lies_in)
    sources = {source.id: source for source in who.sources}
    statements = [
        _in_case(statement, who) for item in items for statement in item.reading.statements
    ]
    notices = [
        (item.document.id, _told_by(n, item.reading.statements))
        for item in items
        for n in item.reading.notices
    ]
    grouped = group(
        statements,
        # Claims are told apart by days of publication: an edit does not move them.
        {name: replace(document, version_of=None) for name, document in documents.items()},
        who.entities,
        index,
        spoken_for={s.id: s.speaks_for for s in who.sources if s.speaks_for},
        silent=frozenset(s for _, n in notices if n.kind != "credit" for s in n.statements),
        items=Items(
            (_of_case(e, who) for item in items for e in item.reading.evidence),
            index,
        ),
    )
    places = placed(_places(who.entities, grouped.places), lies_in)
    apart = told_apart(documents.values(), index) | elsewhere(
        grouped.beyond, documents.values(), who.entities, index
    )
    whereabouts = parted(grouped.claims, apart, gazetteer(places, grouped.claims))
    told, made = docket.linked(grouped.statements, whereabouts)
    claims = {claim.id: claim for claim in made}
    case = Case(
        statements=told,
        claims=claims,
        documents=documents,
        sources=sources,
        credits=_credits(notices, who),
    )
    return Ledger(
        documents=tuple(documents.values()),
        sources=who.sources,
        entities=who.entities,
        places=places,
        statements=told,
        claims=made,
        evidence=_evidence(items, who, pictures, told),
        dependences=(*who.proposals, *dependences(case)),
        corrections=corrections(notices, told, claims, documents, sources),
        title=title,
    )


def _identified(items: list[ReadDocument], named: tuple[Source, ...], docket: Docket) -> Identities:
    """Compare names, and compare them again where people said which are one."""
    publishers = [item.publisher for item in items]
    readings = [item.reading for item in items]
    first = _first_versions(item.document for item in items)
    who = identify(publishers, readings, more=named, first_version=first)
    docket.names(who.sources, who.entities)
    if not (docket.joined_sources or docket.joined_entities or docket.parted):
        return who
    return identify(
        publishers,
        readings,
        more=named,
        first_version=first,
        same_sources=docket.joined_sources,
        same_entities=docket.joined_entities,
        parted=docket.parted,
    )


def _first_versions(documents: Iterable[Document]) -> dict[str, str]:
    return {
        later: line[0][0]
        for line in lineages(documents)
        for version in line
        for later in version
        if later != line[0][0]
    }


def _told_by(notice: Notice, statements: Iterable[Statement]) -> Notice:
    """Name the publisher's own statements inside a notice: they tell it and claim nothing else."""
    inside = (
        s.id
        for s in statements
        if len(s.chain) == 1 and all(notice.span.overlaps(span) for span in s.content)
    )
    return replace(notice, statements=tuple(sorted({*notice.statements, *inside})))


def _in_case(statement: Statement, who: Identities) -> Statement:
    """Lead the local names of a statement to those of the case."""
    source = who.source_of
    entity = who.entity_of
    chain = tuple(
        step if known == step.source else replace(step, source=known)
        for step in statement.chain
        for known in (source.get(step.source, step.source),)
    )
    root = source.get(statement.root, statement.root)
    place = entity.get(statement.place, statement.place) if statement.place else None
    if (chain, root, place) == (statement.chain, statement.root, statement.place):
        return statement  # the publisher's own lines, most of a report, stay as they are
    return replace(statement, chain=chain, root=root, place=place)


def _credits(
    notices: Iterable[tuple[str, Notice]], who: Identities
) -> dict[str, tuple[tuple[str, Notice], ...]]:
    found: dict[str, tuple[tuple[str, Notice], ...]] = {}
    for doc, notice in notices:
        if notice.kind == "credit" and notice.source:
            source = who.source_of.get(notice.source, notice.source)
            found[doc] = (*found.get(doc, ()), (source, notice))
    return found


def _places(entities: Iterable[Entity], parts: Iterable[Place]) -> tuple[Place, ...]:
    named = {e.id: e.name for e in entities if e.type == "place"}
    parts = tuple(parts)
    named |= {p.id: p.name for p in parts if p.within is None and p.name is not None}
    places = {place.id: place for place in known_places(named)}
    return tuple(places.values()) + tuple(part for part in parts if part.id not in places)


def _of_case(item: Evidence, who: Identities) -> Evidence:
    """Lead the releaser of an item to the source of the case."""
    releaser = who.source_of.get(item.released_by or "", item.released_by)
    return replace(item, released_by=releaser)


def _evidence(
    items: Iterable[ReadDocument],
    who: Identities,
    pictures: Iterable[Evidence],
    statements: Iterable[Statement],
) -> tuple[Evidence, ...]:
    bears: dict[str, set[str]] = {}
    for statement in statements:
        for cited in {statement.basis, statement.root}:
            if cited is not None:
                bears.setdefault(cited, set()).update(k.claim for k in statement.links)
    found: list[Evidence] = []
    for read in items:
        found.extend(
            replace(_of_case(item, who), bears_on=tuple(sorted(bears.get(item.id, ()))))
            for item in read.reading.evidence
        )
    names = {name_key(n): s.id for s in who.sources for n in (s.name, *s.aliases)}
    known = {read.document.id: read.document for read in items}
    for picture in pictures:
        found.append(_placed(picture, names, found, known))
    return tuple({item.id: item for item in found}.values())


def _placed(
    picture: Evidence,
    names: Mapping[str, str],
    mentioned: Iterable[Evidence],
    documents: Mapping[str, Document],
) -> Evidence:
    """Lead a picture file to its releaser and to the mention of it in the text it appears in."""
    extra = dict(picture.extra)
    releaser = extra.get("released_by_name")
    listed = extra.get("appears_in")
    shown = {str(name) for name in listed} if isinstance(listed, list) else {str(listed)}
    hosts = {d.id for d in documents.values() if shown & {d.path, d.url, d.id, d.title}}
    same = [e.id for e in mentioned if e.doc in hosts and e.kind == picture.kind]
    seen = [known for d in hosts if (known := documents[d].known_from) is not None]
    days = [day_of(moment) for moment in seen]
    if picture.taken and picture.taken.end:
        days.append(day_of(picture.taken.end))
    return replace(
        picture,
        released_by=names.get(name_key(str(releaser))) if releaser else picture.released_by,
        possibly_same_as=min(same) if len(same) == 1 else picture.possibly_same_as,
        taken=Interval(end=min(days)) if days else picture.taken,
        first_seen=min(days) if days else picture.first_seen,
    )


def _beside(given: Ledger, made: Ledger) -> Ledger:
    """Put given records beside made ones; on one id the given record stands."""

    def both(kind: str) -> tuple[object, ...]:
        records = {record.id: record for record in getattr(made, kind)}
        records.update({record.id: record for record in getattr(given, kind)})
        return tuple(records.values())

    kinds = [name for name in Ledger.__dataclass_fields__ if name != "title"]
    return Ledger(
        **{kind: both(kind) for kind in kinds},  # type: ignore[arg-type]
        title=given.title or made.title,
    )
