"""
Statements to claims: which say the same, and what each does to it.

A typed proposition joins every statement that makes or denies it within ten days; everything else
becomes an untyped claim, shared only by statements in (nearly) the same words.  Two statements
whose numbers or negations differ are never joined by wording.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import reduce
from itertools import permutations
from typing import Final

from counterclaim.claims.groups import Groups
from counterclaim.claims.items import Items
from counterclaim.claims.tagged import MentionIndex
from counterclaim.claims.typed import Proposition, key_of, propositions, sides
from counterclaim.claims.words import (
    STOP,
    folded,
    is_running_total,
    jaccard,
    negations_in,
    numbers_in,
    positive,
)
from counterclaim.domain.claim import Claim
from counterclaim.domain.document import Document
from counterclaim.domain.finding import DATED, LEAVE, LOCATION
from counterclaim.domain.ids import content_id
from counterclaim.domain.place import Place
from counterclaim.domain.source import Entity
from counterclaim.domain.statement import Firmness, Link, Mode, Stance, Statement
from counterclaim.domain.time import Interval, day_of

GAP: Final = timedelta(days=10)
"""The same proposition told again after a longer silence is another claim."""
TOLL_GAP: Final = timedelta(days=2)
"""The same toll at the same place a week later is another event's."""
SAME_WORDS: Final = 0.8
"""Jaccard of content words from which two wordings are one untyped claim (METHOD R2)."""
FEWEST_WORDS: Final = 4
"""Shorter contents are one claim only when all their words agree and the holder is the same."""

_STANCES: Final = {
    "deny": Stance.DENIES,
    "retract": Stance.DENIES,
    "doubt": Stance.DOUBTS,
    "ask": Stance.ASKS,
    "withhold": Stance.WITHHOLDS,
}
_FLIPPED: Final = {Stance.ASSERTS: Stance.DENIES, Stance.DENIES: Stance.ASSERTS}
_TOWARDS_ANOTHER: Final = frozenset({"deny", "doubt", "confirm", "withhold", "retract"})
_NO_CLAIM: Final = frozenset({"evaluate"})
_EVENTS: Final = ("event:", "control")
_STOP: Final = re.compile(r"[.!?\n]")
_ONE_OF_SEVERAL: Final = frozenset({Mode.DISJUNCT, Mode.ANAPHORIC})
"""How alternatives are told, and what points at a statement that told them ("both reports")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """
    Statements with their links, the claims they make, and places named only in claims.

    ``beyond`` are pairs of places of which a sentence says that the first does not lie in the second.
    """

    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    places: tuple[Place, ...]
    beyond: tuple[tuple[str, str], ...] = ()


def group(
    statements: Iterable[Statement],
    documents: Mapping[str, Document],
    entities: Iterable[Entity],
    index: MentionIndex,
    spoken_for: Mapping[str, str] | None = None,
    silent: frozenset[str] = frozenset(),
    items: Items | None = None,
) -> Grouped:
    """
    Group the statements of a case into claims.

    ``index`` finds the mentions of the entities; ``spoken_for`` leads from a spokesman's source to
    that of the body; ``silent`` statements only tell that something was taken back and make no
    claim; ``items`` are the pictures and recordings that the documents speak of.
    """
    ordered = sorted(statements, key=lambda s: s.id)
    by_source = {entity.source: entity for entity in entities if entity.source}
    for spokesman, body in (spoken_for or {}).items():
        if body in by_source:
            by_source[spokesman] = by_source[body]
    typed: dict[str, tuple[Proposition, ...]] = {
        s.id: propositions(
            s,
            index,
            by_source.get,
            published=_published(s, documents),
            items=items,
            around=documents[s.doc].text,
        )
        for s in ordered
    }
    typed = sides(typed)
    aimed = _aimed_at(ordered)
    aimed |= dict.fromkeys(silent, ())
    links: defaultdict[str, list[Link]] = defaultdict(list)
    claims: dict[str, Claim] = {}
    places: dict[str, Place] = {}

    members: defaultdict[str, list[tuple[Statement, Proposition]]] = defaultdict(list)
    for statement in ordered:
        if statement.id not in aimed:
            for proposition in typed[statement.id]:
                members[key_of(proposition)].append((statement, proposition))
    for told in members.values():
        for run in _runs(told, documents):
            claim = _typed_claim(run, documents, index)
            claims[claim.id] = claim
            first = next((s.doc for s, p in run if not p.loose), run[0][0].doc)
            for statement, proposition in run:
                sure = proposition.shared or statement.doc == first
                links[statement.id].append(_typed_link(claim, statement, proposition, sure=sure))
                for part, name, whole in proposition.parts:
                    places[part] = Place(id=part, name=name, within=whole or None)

    plain = [
        s
        for s in ordered
        if s.id not in aimed and not typed[s.id] and not s.resolves and s.act not in _NO_CLAIM
    ]
    for cluster in _same_words(plain, documents):
        claim = _untyped_claim(cluster, documents)
        claims[claim.id] = claim
        for statement in cluster:
            links[statement.id].append(_plain_link(claim, statement, joined=len(cluster) > 1))

    _follow(ordered, aimed, links)
    _entail_bounds(claims.values(), links)
    for name, others in _alternatives(links).items():
        claims[name] = replace(claims[name], alternatives=others)
    return Grouped(
        statements=tuple(
            replace(s, links=tuple(sorted(links[s.id], key=lambda k: (k.claim, k.stance))))
            for s in ordered
        ),
        claims=tuple(claims[key] for key in sorted(claims)),
        places=tuple(places[key] for key in sorted(places)),
        beyond=_beyond(ordered, typed, documents),
    )


def _beyond(
    ordered: Iterable[Statement],
    typed: Mapping[str, tuple[Proposition, ...]],
    documents: Mapping[str, Document],
) -> tuple[tuple[str, str], ...]:
    """
    Return the places where somebody says that a person is, each with places where, in the same
    sentence, he says that the person is not: the first does not lie in the second.
    """
    told: defaultdict[tuple[str, str, str], list[tuple[Statement, Proposition]]]
    told = defaultdict(list)
    for statement in ordered:
        for p in typed[statement.id]:
            plain = statement.act not in _STANCES and statement.factuality.startswith("CT")
            if p.property in (LOCATION, LEAVE) and plain and p.mode is Mode.EXPLICIT:
                told[statement.doc, statement.holder, p.subject].append((statement, p))
    return tuple(
        sorted(
            {
                (str(here.value), str(away.value))
                for (doc, _, _), said in told.items()
                for (one, here), (other, away) in permutations(said, 2)
                if here.negated is (here.property == LEAVE)
                and away.property == LOCATION
                and away.negated
                and here.value != away.value
                and _in_one_sentence(one, other, documents[doc].text)
                and (one.about == other.about or "never" in other.words.lower().split())
            }
        )
    )


def _in_one_sentence(one: Statement, other: Statement, text: str) -> bool:
    first, second = sorted((one.content, other.content), key=lambda spans: spans[0].start)
    between = text[first[-1].end : max(first[-1].end, second[0].start)]
    return _STOP.search(between) is None


def _alternatives(links: Mapping[str, list[Link]]) -> dict[str, tuple[str, ...]]:
    """
    Return, for every claim that is only ever asserted as one of several, what always stands beside.

    "He left for Turkey or Georgia" sets neither against the other; once somebody says outright that he
    is in Turkey and another that he is in Georgia, they are.
    """
    beside: dict[str, set[str]] = {}
    for told in links.values():
        asserted = [link for link in told if link.stance is Stance.ASSERTS and link.counts]
        for link in asserted:
            others = {k.claim for k in asserted if k.mode is link.mode and k.claim != link.claim}
            if link.mode not in _ONE_OF_SEVERAL:
                others = set()
            beside[link.claim] = beside.get(link.claim, others) & others
    return {claim: tuple(sorted(others)) for claim, others in beside.items() if others}


def _entail_bounds(claims: Iterable[Claim], links: Mapping[str, list[Link]]) -> None:
    """
    Let who gives a picture a narrow time imply every wider one that is claimed (METHOD 4).

    Implied claims are shown and enter no count.
    """
    dated: defaultdict[str | None, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.id):
        if claim.property == DATED and claim.valid.end is not None and not claim.vague:
            dated[claim.subject].append(claim)
    pairs = [pair for of_one in dated.values() for pair in permutations(of_one, 2)]
    asserting: defaultdict[str, list[list[Link]]] = defaultdict(list)
    for told in links.values() if pairs else ():
        for link in told:
            if link.stance is Stance.ASSERTS and link.counts:
                asserting[link.claim].append(told)
    for narrow, wide in pairs:
        if not wide.valid.covers(narrow.valid) or wide.valid.same_bounds(narrow.valid):
            continue
        for told in asserting[narrow.id]:
            if all(link.claim != wide.id for link in told):
                told.append(
                    Link(
                        claim=wide.id,
                        stance=Stance.ASSERTS,
                        mode=Mode.ENTAILED,
                        why=f"a narrower time of the same picture: {narrow.text}",
                        firmness=Firmness.TENTATIVE,
                    )
                )


def stance_of(statement: Statement, *, negated: bool = False) -> Stance:
    """
    Return what an act does to the positive form of its content.
    """
    stance = _STANCES.get(statement.act, Stance.ASSERTS)
    return _FLIPPED.get(stance, stance) if negated else stance


def _aimed_at(ordered: list[Statement]) -> dict[str, tuple[str, ...]]:
    """Statements that speak of another statement in the same document: its content holds theirs."""
    by_doc: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in ordered:
        by_doc[statement.doc].append(statement)
    aimed: dict[str, tuple[str, ...]] = {}
    for told in by_doc.values():
        for outer in told:
            if outer.act not in _TOWARDS_ANOTHER or len(outer.content) != 1:
                continue
            inner = [
                s.id
                for s in told
                if s.id != outer.id
                and s.act != "withhold"  # "denied having said it": that it was said is the claim
                and s.chain[-1].cue is not None
                and outer.content[0].holds(s.chain[-1].cue)
                and all(outer.content[0].holds(c) for c in s.content)
            ]
            if inner:
                aimed[outer.id] = tuple(sorted(inner))
    return aimed


def _published(statement: Statement, documents: Mapping[str, Document]) -> date | None:
    known = documents[statement.doc].known_from
    return None if known is None else day_of(known)


def _days(statement: Statement, documents: Mapping[str, Document], name: str) -> set[date]:
    """Days on which the statement says its proposition holds (METHOD 4)."""
    published = documents[statement.doc].known_from
    told: set[date] = set()
    about, said = statement.about, statement.said
    if about and about.start and about.end and day_of(about.start) == day_of(about.end):
        told.add(day_of(about.start))
        if not name.startswith(_EVENTS):
            return told
    if said and said.start and said.end and published:
        first, last = day_of(said.start), day_of(said.end)
        if last < day_of(published):
            return told | ({last} if first == last else set())
    if about and about.end and published and day_of(about.end) < day_of(published):
        return told if not name.startswith(_EVENTS) else told | {day_of(published)}
    return told | ({day_of(published)} if published else set())


def _runs(
    told: list[tuple[Statement, Proposition]], documents: Mapping[str, Document]
) -> Iterable[list[tuple[Statement, Proposition]]]:
    """Split the tellings of one proposition where more than ten days lie between them."""
    dated = sorted(
        ((_first_day(s, p, documents), s, p) for s, p in told),
        key=lambda row: (row[0] or date.min, _published(row[1], documents) or date.min, row[1].id),
    )
    run: list[tuple[Statement, Proposition]] = []
    last: date | None = None
    for day, statement, proposition in dated:
        if run and day and last and day - last > _gap(proposition):
            yield run
            run = []
        run.append((statement, proposition))
        last = day or last
    if run:
        yield run


def _first_day(
    statement: Statement, proposition: Proposition, documents: Mapping[str, Document]
) -> date | None:
    """The day by which one telling of a proposition is told from another."""
    valid = proposition.valid
    if proposition.gap is not None and valid is not None and valid.end is not None:
        return day_of(valid.end)
    return min(_days(statement, documents, proposition.property), default=None)


def _gap(proposition: Proposition) -> timedelta:
    if proposition.gap is not None:
        return proposition.gap
    return TOLL_GAP if proposition.property.startswith("quantity:") else GAP


def _typed_claim(
    run: list[tuple[Statement, Proposition]],
    documents: Mapping[str, Document],
    index: MentionIndex,
) -> Claim:
    proposition = min((p for _, p in run), key=lambda p: (p.loose, p.text))
    days = sorted({day for s, p in run for day in _days(s, documents, p.property)})
    holding = {d for s, p in run if _asserts(s, p) for d in _days(s, documents, p.property)}
    valid = Interval(start=days[0], end=days[-1]) if days else Interval()
    times = [p.valid for _, p in run if p.valid is not None]
    if times:
        valid = reduce(Interval.hull, times)
    first = days[0].isoformat() if days else None
    apart = {body for s, p in run if p.vague for body in _contrasted(s, index)}
    return Claim(
        id=content_id("c", key_of(proposition), first),
        text=proposition.text,
        property=proposition.property,
        subject=proposition.subject,
        value=proposition.value,
        valid=valid,
        days=() if times else tuple(sorted(holding or days)),
        depicted_from=proposition.depicted_from,
        vague=all(p.vague for _, p in run),
        apart=tuple(sorted(apart)),
        why=(f"the same {proposition.property} of the same subject",) if len(run) > 1 else (),
    )


def _contrasted(statement: Statement, index: MentionIndex) -> set[str]:
    """Bodies that the same sentence sets against an unnamed group ("but the valleys …")."""
    start = statement.content[0].start
    before = statement.span.text[: start - statement.span.start].lower()
    if not any(f" {word} " in f"{before} " for word in ("but", "while", "whereas", "although")):
        return set()
    chain = {step.source for step in statement.chain}
    found = index.inside(statement.doc, statement.span.start, start)
    return {e.id for _, e in found if e.type == "organisation" and e.source not in chain}


def _asserts(statement: Statement, proposition: Proposition) -> bool:
    """
    Whether a statement says that it is so: only then does it give a day on which others contradict it.

    Who denies on Friday that somebody has resigned does not have him resign on Friday.
    """
    stance = stance_of(statement, negated=proposition.negated)
    return stance is Stance.ASSERTS and not _idle(statement)


def _idle(statement: Statement) -> bool:
    """Whether it is said under a condition or without saying that it is so."""
    return statement.act in {"assert", "presuppose"} and statement.factuality in {"Uu", "CTu"}


def _hedged(statement: Statement) -> bool:
    return statement.factuality.startswith(("PS", "U", "CTu"))


def _typed_link(
    claim: Claim, statement: Statement, proposition: Proposition, *, sure: bool
) -> Link:
    running = proposition.property.startswith("quantity:") and is_running_total(statement.words)
    firm = sure and not (proposition.loose or running or _hedged(statement))
    stance = stance_of(statement, negated=proposition.negated)
    mode = Mode.IMPLICATED if _idle(statement) else proposition.mode
    if mode is Mode.DISJUNCT and stance is not Stance.ASSERTS:
        mode = Mode.EXPLICIT  # who denies that it was one or the other denies both
    why = f"{proposition.property} pattern" + (", subject resolved" if proposition.loose else "")
    return Link(
        claim=claim.id,
        stance=stance,
        mode=_mode(statement, mode),
        why=why if sure else f"{why}, if both reports mean the same",
        firmness=Firmness.FIRM if firm else Firmness.TENTATIVE,
    )


def _mode(statement: Statement, mode: Mode) -> Mode:
    if statement.act == "retract":
        return Mode.IMPLICATED  # who takes it back no longer says so, and does not deny it either
    return Mode.PRESUPPOSED if statement.act == "presuppose" and mode is Mode.EXPLICIT else mode


def _plain_link(claim: Claim, statement: Statement, *, joined: bool) -> Link:
    running = statement.quantity is not None and is_running_total(statement.words)
    why = "a total so far, which may have been revised" if running else None
    return Link(
        claim=claim.id,
        stance=stance_of(statement, negated=_positive_words(statement) is not None),
        mode=_mode(statement, Mode.EXPLICIT),
        why="the same words" if joined else why,
        firmness=Firmness.TENTATIVE if running or _hedged(statement) else Firmness.FIRM,
    )


def _positive_words(statement: Statement) -> str | None:
    """The positive form of a content whose one negation is that of its main clause."""
    if statement.act in _STANCES or not statement.factuality.endswith("-"):
        return None
    return positive(statement.words)


def _accusation(statement: Statement) -> str | None:
    """
    What somebody is accused of, as a claim: "the army of shelling the port" without its "of".
    """
    cue = statement.chain[-1].cue
    if cue is None or statement.content[0].start - cue.end != 1 or not _ACCUSES.search(cue.text):
        return None
    match = _ACCUSED.fullmatch(statement.words)
    if match is None:
        return None
    return f"{match['who']} {match['did']}" if match["did"] else f"{match['who']}: {match['what']}"


_ACCUSES: Final = re.compile(r"\baccus(?:e|es|ed|ing)$", re.IGNORECASE)
_ACCUSED: Final = re.compile(
    r"(?P<who>[^,;]{2,80}?) of (?:(?P<did>(?:\w+ly )?\w+ing\b.*)|(?P<what>.+))", re.DOTALL
)


def _untyped_claim(cluster: list[Statement], documents: Mapping[str, Document]) -> Claim:
    first = cluster[0]
    days = sorted({day for s in cluster for day in _days(s, documents, "untyped")})
    return Claim(
        id=content_id("c", first.id),
        text=_positive_words(first) or _accusation(first) or first.words,
        property="untyped",
        subject=None,
        valid=Interval(start=days[0], end=days[-1]) if days else Interval(),
        days=tuple(days),
        why=("the same words",) if len(cluster) > 1 else (),
    )


@dataclass(frozen=True, slots=True)
class _Wording:
    statement: Statement
    words: tuple[str, ...]
    content: frozenset[str]
    numbers: tuple[str, ...]
    negations: int

    @classmethod
    def of(cls, statement: Statement) -> "_Wording":
        told = _positive_words(statement) or statement.words
        words = folded(told)
        return cls(
            statement,
            words,
            frozenset(words).difference(STOP),
            numbers_in(told),
            negations_in(words),
        )

    def same(self, other: "_Wording") -> bool:
        """Say whether the two are one claim by their wording alone."""
        if (self.numbers, self.negations) != (other.numbers, other.negations):
            return False
        if min(len(self.content), len(other.content)) < FEWEST_WORDS:
            held = self.statement.holder == other.statement.holder
            return self.words == other.words and held
        return jaccard(self.content, other.content) >= SAME_WORDS


def _same_words(
    plain: list[Statement], documents: Mapping[str, Document]
) -> Iterable[list[Statement]]:
    """Cluster statements by wording; candidates share a rare content word."""
    when = {s.id: _ordinal(documents[s.doc]) for s in plain}
    groups = Groups()
    first: dict[tuple[str, str, tuple[str, ...]], str] = {}
    wordings = []
    for wording in map(_Wording.of, sorted(plain, key=lambda s: (when[s.id], s.id))):
        told = wording.statement
        # What one source says twice in one document is compared once; a text may say it thousands
        # of times.
        before = first.setdefault((told.doc, told.holder, wording.words), told.id)
        if before == told.id:
            wordings.append(wording)
        else:
            groups.join(before, told.id)
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for i, wording in enumerate(wordings):
        for word in wording.content or frozenset(wording.words):
            by_word[word].append(i)
    days = [when[wording.statement.id] for wording in wordings]
    for i, wording in enumerate(wordings):
        own = wording.statement.id
        for j in _candidates(wording, by_word, _reach(days, days[i])):
            other = wordings[j].statement.id
            if other < own and wording.same(wordings[j]):
                groups.join(own, other)
    clusters: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in plain:
        clusters[groups.find(statement.id)].append(statement)
    return (sorted(told, key=lambda s: s.id) for told in clusters.values())


def _ordinal(document: Document) -> int:
    """The number of the day a document counts from; 0 for none."""
    known = document.known_from
    return 0 if known is None else day_of(known).toordinal()


def _reach(days: Sequence[int], day: int) -> tuple[slice, ...]:
    """The places, in the order of days, whose days are near enough; those without a day all are."""
    if not day:
        return (slice(0, len(days)),)
    undated = slice(0, bisect_right(days, 0))
    near = slice(bisect_left(days, day - GAP.days), bisect_right(days, day + GAP.days))
    return (undated, near)


def _candidates(
    wording: _Wording, by_word: Mapping[str, list[int]], reach: Iterable[slice]
) -> set[int]:
    """Statements in reach that share one of the three rarest words (a Jaccard of .8 needs one)."""
    words = sorted(wording.content or wording.words, key=lambda w: (len(by_word[w]), w))
    rare = words[: max(3, len(words) - int(SAME_WORDS * len(words)) + 1)]
    found: set[int] = set()
    for within in reach:
        for word in rare:
            places = by_word[word]
            found.update(
                places[bisect_left(places, within.start) : bisect_left(places, within.stop)]
            )
    return found


def _follow(
    ordered: list[Statement],
    aimed: Mapping[str, tuple[str, ...]],
    links: defaultdict[str, list[Link]],
) -> None:
    """Link what speaks of other statements ("these rumours") to the claims those make."""
    targets = {s.id: aimed.get(s.id) or s.resolves for s in ordered}

    def resolve(identifier: str, seen: frozenset[str]) -> set[str]:
        own = {k.claim for k in links[identifier] if k.stance is Stance.ASSERTS and k.counts}
        if own or identifier in seen:
            return own
        further = targets.get(identifier, ())
        return {c for t in further for c in resolve(t, seen | {identifier})}

    for statement in ordered:
        if not targets[statement.id]:
            continue
        anaphoric = statement.id not in aimed
        for claim in sorted(resolve(statement.id, frozenset())):
            links[statement.id].append(
                Link(
                    claim=claim,
                    stance=stance_of(statement),
                    mode=Mode.ANAPHORIC if anaphoric else Mode.EXPLICIT,
                    why="speaks of an earlier statement" if anaphoric else "speaks of this claim",
                    firmness=Firmness.TENTATIVE if anaphoric else Firmness.FIRM,
                )
            )
