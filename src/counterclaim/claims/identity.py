"""
From the names of each document to the sources, people and places of the case.

Equal names are joined; a bare surname or a shortened outlet name that could be somebody already
known is only proposed, as a *may* dependence, so that it can lower a count and never raise one.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from counterclaim.claims.groups import Groups
from counterclaim.claims.names import is_strong, may_be_one, name_key
from counterclaim.domain.dependence import MAY, MUST, Dependence
from counterclaim.domain.ids import content_id
from counterclaim.domain.reading import Reading
from counterclaim.domain.source import (
    ANONYMOUS,
    COLLECTIVE,
    UNATTRIBUTED,
    UNKNOWN,
    Affiliation,
    Entity,
    Source,
)
from counterclaim.domain.text import MASK

NAMELESS = frozenset({UNATTRIBUTED, ANONYMOUS, COLLECTIVE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Identities:
    """
    Who is who across documents.

    ``source_of`` and ``entity_of`` lead from a document's local id to the id in the case.
    """

    sources: tuple[Source, ...]
    entities: tuple[Entity, ...]
    source_of: Mapping[str, str]
    entity_of: Mapping[str, str]
    proposals: tuple[Dependence, ...]


Pairs = Iterable[tuple[str, str]]
"""Ids that a person declared to be one."""


def identify(
    publishers: Iterable[Source],
    readings: Iterable[Reading],
    *,
    more: Iterable[Source] = (),
    same_sources: Pairs = (),
    same_entities: Pairs = (),
    parted: Collection[frozenset[str]] = (),
    first_version: Mapping[str, str] | None = None,
) -> Identities:
    """
    Join the sources and entities of many documents.

    ``more`` are sources that corrections name for the first time; ``same_sources`` and
    ``same_entities`` pairs of case ids that a person declared to be one, ``parted`` those that she
    declared to be two; ``first_version`` leads from a later version of a document to the first.
    """
    readings = sorted(readings, key=lambda reading: reading.doc)
    known = {source.id: source for source in sorted(publishers, key=lambda s: s.id)}
    local = {source.id: source for reading in readings for source in reading.sources}
    everyone = {**{source.id: source for source in more}, **local, **known}
    source_of = _join_sources(everyone, known, tuple(same_sources), first_version or {})
    merged = _merge_sources(everyone, source_of)
    entity_of, entities = _join_entities(readings, source_of, same_entities)
    return Identities(
        sources=merged,
        entities=entities,
        source_of=source_of,
        entity_of=entity_of,
        proposals=tuple(p for p in _proposals(merged) if frozenset(p.parts) not in parted),
    )


def _keys(source: Source) -> set[str]:
    """Names under which a source is found in other documents."""
    aliases = {name_key(alias) for alias in source.aliases if is_strong(alias)}
    return {name_key(source.name), *aliases}


def _join_sources(
    everyone: Mapping[str, Source],
    known: Mapping[str, Source],
    same: Collection[tuple[str, str]],
    first_version: Mapping[str, str],
) -> dict[str, str]:
    groups = Groups()
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for source in everyone.values():
        groups.find(source.id)
        if source.type not in NAMELESS and (source.named or source.id in known):
            for key in _keys(source):
                by_key[key].append(source.id)
    for ids in by_key.values():
        for other in ids[1:]:
            groups.join(ids[0], other)
    _join_short_outlets(everyone, known, groups)
    _join_versions(everyone, first_version, groups)
    found = _case_ids(everyone, known, groups)
    if same:
        local = {name: identifier for identifier, name in sorted(found.items(), reverse=True)}
        for first, second in same:
            if first in local and second in local:
                groups.join(local[first], local[second])
        found = _case_ids(everyone, known, groups)
    return found


def _case_ids(
    everyone: Mapping[str, Source], known: Mapping[str, Source], groups: Groups
) -> dict[str, str]:
    members: defaultdict[str, list[str]] = defaultdict(list)
    for identifier in everyone:
        members[groups.find(identifier)].append(identifier)
    found: dict[str, str] = {}
    for ids in members.values():
        found |= dict.fromkeys(ids, _case_id([everyone[m] for m in ids], known))
    return found


def _join_versions(
    everyone: Iterable[str], first_version: Mapping[str, str], groups: Groups
) -> None:
    """Take "an official" in two versions of one report for the same official."""
    for identifier in everyone:
        doc, mark, name = identifier.partition("#")
        if mark and doc in first_version:
            groups.join(identifier, f"{first_version[doc]}#{name}")


def _join_short_outlets(
    everyone: Mapping[str, Source], known: Mapping[str, Source], groups: Groups
) -> None:
    """Take "the Courier" for the Aldermere Courier where only one publisher's name ends so."""
    ending: defaultdict[str, list[str]] = defaultdict(list)
    for publisher in known.values():
        words = name_key(publisher.name).split("-")
        for n in range(1, len(words)):
            ending["-".join(words[n:])].append(publisher.id)
    for source in everyone.values():
        if source.id in known or source.type in NAMELESS or not source.publishes:
            continue
        ends = ending.get(name_key(source.name), ())
        if len(ends) == 1:
            groups.join(source.id, ends[0])


def _best(members: Iterable[Source]) -> Source:
    """The member with the name most often used, then the fullest."""
    members = list(members)
    uses = Counter(member.name for member in members)
    return max(members, key=lambda s: (uses[s.name], len(s.name), s.name, s.id))


def _case_id(members: list[Source], known: Mapping[str, Source]) -> str:
    publishers = sorted(member.id for member in members if member.id in known)
    if publishers:
        return publishers[0]
    if any(member.type in NAMELESS or not member.named for member in members):
        return min(member.id for member in members)
    return f"src-{name_key(_best(members).name)}"


def _merge_sources(
    everyone: Mapping[str, Source], source_of: Mapping[str, str]
) -> tuple[Source, ...]:
    members: defaultdict[str, list[Source]] = defaultdict(list)
    for identifier in sorted(everyone):
        members[source_of[identifier]].append(everyone[identifier])
    return tuple(
        _merged(identifier, group, source_of) for identifier, group in sorted(members.items())
    )


def _merged(identifier: str, group: list[Source], source_of: Mapping[str, str]) -> Source:
    own = [source for source in group if source.id == identifier]
    best = own[0] if own else _best(group)
    names = {name for source in group for name in (source.name, *source.aliases)} - {best.name}
    parties = {s.party for s in group if s.affiliation is not Affiliation.UNKNOWN}
    told = len(parties) == 1
    voices = sorted({source_of.get(s.speaks_for, s.speaks_for) for s in group if s.speaks_for})
    kinds = Counter(source.type for source in group)
    return replace(
        best,
        id=identifier,
        type=best.type if own else max(sorted(kinds), key=lambda kind: kinds[kind]),
        aliases=tuple(sorted(names)),
        party=parties.pop() if told else UNKNOWN,
        affiliation=_how_told(group) if told else Affiliation.UNKNOWN,
        speaks_for=voices[0] if len(voices) == 1 and voices[0] != identifier else None,
        plural=any(source.plural for source in group),
    )


def _how_told(group: list[Source]) -> Affiliation:
    declared = any(source.affiliation is Affiliation.DECLARED for source in group)
    return Affiliation.DECLARED if declared else Affiliation.READ


def _join_entities(
    readings: Sequence[Reading], source_of: Mapping[str, str], same: Pairs
) -> tuple[dict[str, str], tuple[Entity, ...]]:
    entity_of: dict[str, str] = {}
    one = Groups()
    for first, second in same:
        one.join(first, second)
    members: defaultdict[str, list[Entity]] = defaultdict(list)
    places = {name_key(e.name) for r in readings for e in r.entities if e.type == "place"}
    for reading in readings:
        for entity in reading.entities:
            source = source_of.get(entity.source, entity.source) if entity.source else None
            stem = source.removeprefix("src-") if source else name_key(entity.name)
            silent = entity.type == "organisation" and source is None
            # What one report names without a sign of its kind is the place that another shows it is.
            kind = "place" if silent and stem in places else entity.type
            identifier = one.find(f"e-{'pl-' if kind == 'place' else ''}{stem}")
            entity_of[entity.id] = identifier
            members[identifier].append(replace(entity, source=source, type=kind))
    merged = []
    for identifier, group in sorted(members.items()):
        uses = Counter(entity.name for entity in group)
        name = max(uses, key=lambda n: (uses[n], len(n), n))
        mentions = {(m.doc, m.start, m.end): m for entity in group for m in entity.mentions}
        names = {n for entity in group for n in (entity.name, *entity.aliases)} - {name}
        merged.append(
            Entity(
                id=identifier,
                name=name,
                type=Counter(entity.type for entity in group).most_common(1)[0][0],
                mentions=tuple(mentions[key] for key in sorted(mentions)),
                aliases=tuple(sorted(names)),
                source=next((entity.source for entity in group if entity.source), None),
                note=next((entity.note for entity in group if entity.note), None),
            )
        )
    return entity_of, tuple(merged)


def _proposals(sources: tuple[Source, ...]) -> Iterable[Dependence]:
    named = [s for s in sources if s.named and s.type not in NAMELESS and not s.publishes]
    for first, second in _alike(named):
        note = f"“{first.name}” and “{second.name}” may be one; nothing here says so"
        yield _proposed("possible_same_name", first.id, second.id, MAY, note)
    if any(MASK in source.name for source in named):
        yield from _masked(named)
    names = {source.id: source.name for source in sources}
    for source in sources:
        if source.speaks_for and source.speaks_for != source.id:
            note = f"{source.name} speaks for {names.get(source.speaks_for, source.speaks_for)}"
            yield _proposed("speaks_for", source.id, source.speaks_for, MUST, note)


def _proposed(basis: str, first: str, second: str, strength: str, note: str) -> Dependence:
    return Dependence(
        id=content_id("x", basis, first, second),
        a=first,
        b=second,
        basis=basis,
        strength=strength,
        found_by="names",
        note=note,
    )


def _alike(sources: Iterable[Source]) -> Iterator[tuple[Source, Source]]:
    """Pairs of names that share their first or last word and may be one."""
    by_word: defaultdict[str, list[Source]] = defaultdict(list)
    for source in sorted(sources, key=lambda s: s.id):
        words = name_key(source.name).split("-")
        for word in {words[0], words[-1]}:
            by_word[word].append(source)
    found: dict[tuple[str, str], tuple[Source, Source]] = {}
    for group in by_word.values():
        for first, second in combinations(group, 2):
            if may_be_one(first.name, second.name):
                found[first.id, second.id] = (first, second)
    for pair in sorted(found):
        yield found[pair]


def _masked(sources: Iterable[Source]) -> Iterator[Dependence]:
    """Names that were redacted: nobody can tell any more whose they are."""
    listed = sorted(sources, key=lambda s: s.id)
    for first, second in combinations(listed, 2):
        if MASK not in first.name + second.name:
            continue
        note = "a name was redacted, so that the two may be one"
        yield _proposed("redacted_name", first.id, second.id, MAY, note)
