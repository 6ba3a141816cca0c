"""
Which statements on a claim go back to one origin, and which origins may be one.

Dependence is taken from what is recorded (chains, shared wording, one utterance, one photograph,
a spokesperson), never guessed from agreement.  Classes are computed over the whole known ledger;
a side of a claim then counts the classes its statements hit, so that leaving statements out can
only lower a count (METHOD 3.2).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from counterclaim.domain.chains import Voice, Voices
from counterclaim.domain.dependence import COMMON_KNOWLEDGE, MISREPORTS, MUST, Dependence
from counterclaim.domain.disjoint import Disjoint, Key
from counterclaim.domain.source import UNKNOWN
from counterclaim.domain.view import SOURCE, View

KNOWLEDGE = "knowledge_from"
"""The basis "B may have it from A": for a minimum a whole component is one (METHOD R6b)."""

Edge = frozenset[Key]


@dataclass(frozen=True, slots=True, kw_only=True)
class Classes:
    """
    The origin classes of one claim.

    ``class_of`` names the class of each statement on it; ``may`` are the pairs of classes that may
    be one, ``party`` the side of each class, ``roots`` what is in it and ``dependences`` the ids
    of the findings that joined it.
    """

    class_of: Mapping[str, Key]
    may: frozenset[Edge]
    party: Mapping[Key, str | None]
    roots: Mapping[Key, tuple[Key, ...]]
    dependences: Mapping[Key, tuple[str, ...]]
    _groups: Disjoint

    def of(self, key: Key | None) -> Key | None:
        """Return the class of any source or evidence item on this claim."""
        return None if key is None else self._groups.find(key)


class Dependences:
    """
    Every known reason for dependence, indexed for asking claim by claim.

    Findings between sources hold everywhere and are applied once; those between statements bind
    only on claims the statements are about, or on the claims they name.
    """

    def __init__(self, view: View, dependences: Iterable[Dependence]) -> None:
        self._view = view
        self._everywhere = Disjoint()
        self._scoped: defaultdict[str, list[Dependence]] = defaultdict(list)
        self._of_statement: defaultdict[str, list[Dependence]] = defaultdict(list)
        self._general: list[tuple[Dependence, list[Key]]] = []
        for keys in view.same:
            self._everywhere.join_all(keys)
        for item in view.evidence.values():
            self._bind_to_releaser(item.id)
        known = {d.id: d for d in dependences if not view.later.intersection(d.parts)}
        for finding in sorted(known.values(), key=lambda d: d.id):
            self._index(finding)
        self._members = self._everywhere.sets()
        self._may = self._general_may()
        self._knows = self._general_knows()
        self._general_reasons = self._reasons_everywhere()

    def on(self, voices: Voices) -> Classes:
        """
        Return the origin classes of one claim.
        """
        findings = list(self._findings(voices))
        groups = Disjoint(self._everywhere)
        for first, second in (*_relays(self._view, voices), *voices.joins):
            groups.join(first, second)
        for finding, keys in findings:
            if finding.strength == MUST:
                groups.join_all(keys)
        class_of = {voice.statement: groups.find(voice.key) for voice in voices.told}
        roots = self._roots(groups, class_of.values())
        # Most claims have one class, and one alone is in no pair.
        edges = self._edges(groups, findings, roots, voices) if len(roots) > 1 else ()
        return Classes(
            class_of=class_of,
            may=frozenset(e for e in edges if len(e) > 1),
            party={name: _party(self._view, keys) for name, keys in roots.items()},
            roots=roots,
            dependences=self._reasons(groups, findings, roots),
            _groups=groups,
        )

    def _bind_to_releaser(self, item: str) -> None:
        """An item is its releaser's origin until authenticated (METHOD R4)."""
        evidence = self._view.evidence[item]
        if evidence.released_by is None or evidence.authenticated:
            return
        own, releaser = self._view.key(item), self._view.key(evidence.released_by)
        if own is not None and releaser is not None:
            self._everywhere.join(own, releaser)

    def _index(self, finding: Dependence) -> None:
        if finding.basis == MISREPORTS:
            return  # whose word it then is, is told by the voices
        if finding.claims is not None:
            for claim in dict.fromkeys(finding.claims):
                self._scoped[claim].append(finding)
            return
        statements = [part for part in finding.parts if self._is_statement(part)]
        for statement in dict.fromkeys(statements):
            self._of_statement[statement].append(finding)
        keys = [self._view.key(part) for part in finding.parts if part not in statements]
        general = [key for key in keys if key is not None]
        if len(general) > 1:
            self._general.append((finding, general))
            if finding.strength == MUST:
                self._everywhere.join_all(general)

    def _general_may(self) -> Mapping[Key, frozenset[Key]]:
        near: defaultdict[Key, set[Key]] = defaultdict(set)
        for finding, keys in self._general:
            if finding.strength != MUST and finding.basis != KNOWLEDGE:
                for first, second in combinations(map(self._everywhere.find, keys), 2):
                    near[first].add(second)
                    near[second].add(first)
        return {key: frozenset(others) for key, others in near.items()}

    def _general_knows(self) -> Disjoint:
        knows = Disjoint()
        for finding, keys in self._general:
            if finding.strength != MUST and finding.basis == KNOWLEDGE:
                knows.join_all(map(self._everywhere.find, keys))
        return knows

    def _reasons_everywhere(self) -> Mapping[Key, set[str]]:
        reasons: defaultdict[Key, set[str]] = defaultdict(set)
        for finding, keys in self._general:
            if finding.strength == MUST:
                reasons[self._everywhere.find(keys[0])].add(finding.id)
        return reasons

    def _findings(self, voices: Voices) -> Iterator[tuple[Dependence, list[Key]]]:
        """Each finding that speaks to this claim, with the origins it binds here."""
        here = {voice.statement: {voice.key, voice.told_key} for voice in voices.told}
        found = {d.id: d for statement in here for d in self._of_statement.get(statement, ())}
        for finding in sorted(found.values(), key=lambda d: d.id):
            yield finding, self._keys(finding, here, only_here=True)
        for finding in self._scoped.get(voices.claim, ()):
            yield finding, self._keys(finding, here, only_here=False)

    def _keys(
        self, finding: Dependence, here: Mapping[str, set[Key]], *, only_here: bool
    ) -> list[Key]:
        """The origins a finding binds; of a spliced statement also the outlet it cites."""
        keys: list[Key | None] = []
        for part in finding.parts:
            if part in here:
                keys += sorted(here[part])
            elif not self._is_statement(part):
                keys.append(self._view.key(part))
            elif not only_here:
                keys.append(self._view.key(self._view.statement(part).root))
        return [key for key in keys if key is not None]

    def _is_statement(self, part: str) -> bool:
        return part in self._view.statements or part in self._view.withdrawn

    def _roots(self, groups: Disjoint, classes: Iterable[Key]) -> Mapping[Key, tuple[Key, ...]]:
        """Everything in each class: what was joined for this claim and what holds everywhere."""
        joined = groups.sets()
        return {
            name: tuple(
                sorted(
                    {
                        key
                        for part in joined.get(name, (name,))
                        for key in self._members.get(part, (part,))
                    }
                )
            )
            for name in set(classes)
        }

    def _edges(
        self,
        groups: Disjoint,
        findings: Iterable[tuple[Dependence, list[Key]]],
        roots: Mapping[Key, tuple[Key, ...]],
        voices: Voices,
    ) -> Iterator[Edge]:
        """The pairs of this claim's classes that may be one."""
        yield from (
            frozenset(map(groups.find, pair))
            for pair in voices.maybes
            if set(map(groups.find, pair)) <= set(roots)
        )
        knows = Disjoint(self._knows)
        for finding, keys in findings:
            if finding.strength == MUST:
                continue
            if finding.basis == KNOWLEDGE:
                knows.join_all(map(self._everywhere.find, keys))
            elif finding.basis == COMMON_KNOWLEDGE:
                for known in map(groups.find, keys):
                    yield from (frozenset((known, other)) for other in roots if known in roots)
            else:
                pairs = combinations([groups.find(key) for key in keys], 2)
                yield from (frozenset(pair) for pair in pairs if set(pair) <= set(roots))
        for members in groups.sets().values():
            knows.join_all(members)
        components: defaultdict[Key, list[Key]] = defaultdict(list)
        for name, inside in sorted(roots.items()):
            components[knows.find(name)].append(name)
            for part in {self._everywhere.find(key) for key in inside}:
                for other in map(groups.find, self._may.get(part, ())):
                    if other in roots:
                        yield frozenset((name, other))
        for component in components.values():
            yield from map(frozenset, combinations(component, 2))

    def _reasons(
        self,
        groups: Disjoint,
        findings: Iterable[tuple[Dependence, list[Key]]],
        roots: Mapping[Key, tuple[Key, ...]],
    ) -> Mapping[Key, tuple[str, ...]]:
        reasons: defaultdict[Key, set[str]] = defaultdict(set)
        for finding, keys in findings:
            if finding.strength == MUST and len(keys) > 1:
                reasons[groups.find(keys[0])].add(finding.id)
        for name, inside in roots.items():
            for part in {self._everywhere.find(key) for key in inside}:
                reasons[name] |= self._general_reasons.get(part, set())
        return {name: tuple(sorted(reasons[name])) for name in roots}


def _party(view: View, keys: Iterable[Key]) -> str | None:
    """The side of a class: the first declared one of anyone in it, else unknown, else none."""
    parties = sorted({party for key in keys if (party := view.party(key))})
    return next((party for party in parties if party != UNKNOWN), next(iter(parties), None))


def _relays(view: View, voices: Voices) -> Iterator[tuple[Key, Key]]:
    """
    Yield who is bound to whom because a person or party relays another (METHOD R1b).

    It lasts until the other's own words are held through outlets alone, and does not apply where
    the relayer quotes in order to deny.  Only firm statements lift it.
    """
    own_words = {
        voice.root
        for voice in voices.all
        if voice.firm and voice.key[0] == SOURCE and _through_outlets(view, voice)
    }
    takes: defaultdict[Key, list[Voice]] = defaultdict(list)
    for voice in voices.all:
        takes[voice.key].append(voice)
    for voice in voices.told:
        if voice.key[0] != SOURCE or voice.root in own_words:
            continue
        for step in voice.chain[:-1]:
            relayer = view.key(step)
            if relayer is None or view.publishes(step) or relayer == voice.key:
                continue
            opposes = any(v.firm and v.stances - voice.stances for v in takes[relayer])
            if relayer[0] == SOURCE and not opposes:
                yield relayer, voice.key


def _through_outlets(view: View, voice: Voice) -> bool:
    return all(view.publishes(step) for step in voice.chain[:-1])
