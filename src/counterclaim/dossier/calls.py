"""
Who would settle a contested question, and what to ask them.

Only what the documents leave open is asked: how somebody knows, who told an outlet, who an unnamed
source is, what a picture shows, and what those say of whom everybody speaks and nobody quotes.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import DISAVOWAL, VOID
from counterclaim.domain.finding import CONTROL, LEAVE, LOCATION, PRESENCE, QUANTITY
from counterclaim.domain.naming import call, names_in
from counterclaim.domain.question import Question
from counterclaim.domain.sameness import claims_of
from counterclaim.domain.source import PUBLISHING, UNKNOWN, Source
from counterclaim.domain.standing import Dispute, Origin, Side
from counterclaim.domain.statement import Statement
from counterclaim.domain.time import known_by
from counterclaim.dossier.anchors import anchor
from counterclaim.dossier.call_values import Call, CallSheet
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.gaps import has_witness
from counterclaim.dossier.origins import leading, roots_of, who
from counterclaim.dossier.values import Spot
from counterclaim.dossier.wording import CORRECTING, listed, spell

MOST_CALLS: Final = 8
"""Calls of one group that are shown."""
NO_WITNESS: Final = (
    "Nobody declared to be of no side tells it first-hand here: such a witness, or a record made at "
    "the time, would go furthest."
)
SPEAK: Final = "They speak to it: ask how they know"
PASSED_ON: Final = "They passed it on: ask where they have it from"
UNHEARD: Final = "Spoken of, and not heard on this in these documents"
DECLINED: Final = "Would not say: ask again"
SHOWN: Final = "Pictures and items: ask for the original"
TOOK_BACK: Final = "They took it back: ask why"
GROUPS: Final = (UNHEARD, SPEAK, PASSED_ON, TOOK_BACK, DECLINED, SHOWN)

_BY_KIND: Final = {
    LOCATION: "Where was it exactly, on which days, and who else can attest to it?",
    LEAVE: "On which day, to where, and who else can attest to it?",
    CONTROL: "Which places exactly, since when, and who is there to show it?",
    PRESENCE: "Which places exactly, since when, and who is there to show it?",
    QUANTITY: "Who counted, up to when, from which lists, and what is included?",
}
_ANYTHING: Final = "When was that, who else was there, and what shows it?"
_HOW: Final = "How do you know: were you there yourself, or who told you?"
_SHOWS: Final = "You tell it first-hand: what shows it?"
_WRONG: Final = "What was wrong, who told you so, and what of it still stands?"
_NEVER: Final = "What exactly did you say, to whom and when, and is there a record of it?"


def call_sheets(case: CaseView) -> tuple[CallSheet, ...]:
    """
    Return whom to ask about each contested question.
    """
    sheets = (_sheet(case, q) for q in case.snapshot.questions if q.contested)
    return tuple(sheet for sheet in sheets if sheet.groups)


def _sheet(case: CaseView, question: Question) -> CallSheet:
    told_of = [case.standings[c] for c in sorted(claims_of(question)) if c in case.standings]
    claims = [case.claims[s.claim] for s in told_of if s.dispute is Dispute.CONTESTED]
    origins = list(_origins(case, claims))
    asked = claims_of(question)
    told = [s for s in case.known.values() if any(link.claim in asked for link in s.links)]
    found = {
        UNHEARD: list(_unheard(case, claims, told)),
        SPEAK: list(_speaking(case, origins)),
        PASSED_ON: list(_passing_on(case, origins)),
        TOOK_BACK: list(_took_back(case, claims)),
        DECLINED: list(_declined(case, claims)),
        SHOWN: list(_shown(case, claims)),
    }
    return CallSheet(
        anchor=anchor("calls", question.id),
        spot=Spot(label=question.text, anchor=anchor("q", question.id)),
        everybody=_BY_KIND.get(question.property.partition(":")[0])
        or _BY_KIND.get(question.property, _ANYTHING),
        witness="" if has_witness(case, question) else NO_WITNESS,
        groups=tuple((head, tuple(found[head][:MOST_CALLS])) for head in GROUPS if found[head]),
        more=sum(max(0, len(calls) - MOST_CALLS) for calls in found.values()),
    )


def _origins(case: CaseView, claims: Iterable[Claim]) -> Iterator[tuple[str, Origin, Claim]]:
    """What stands for and against each claim, in the order of first publication."""
    found = []
    for claim in claims:
        standing = case.standings[claim.id]
        sides: tuple[tuple[str, Side], ...] = (
            ("says", standing.asserted),
            ("denies", standing.denied),
        )
        found += [(verb, origin, claim) for verb, side in sides for origin in side.origins]
    yield from sorted(found, key=lambda f: (case.turn(f[1].statements), f[1].id, f[2].id))


def _speaking(case: CaseView, origins: Sequence[tuple[str, Origin, Claim]]) -> Iterator[Call]:
    """Everybody named who stands for one side, once, with all he says to the question."""
    people: dict[str, list[tuple[str, Origin, Claim]]] = {}
    for told in origins:
        if told[1].identified and told[1].named:
            people.setdefault(who(case, told[1]), []).append(told)
    for name, mine in people.items():
        positions = dict.fromkeys(f"{verb} “{_text(claim)}”" for verb, _, claim in mine)
        first_hand = any(origin.first_hand for _, origin, _ in mine)
        yield Call(
            who=f"{name}{_side(mine[0][1])}",
            why=listed(list(positions), most=3),
            asks=(
                _SHOWS if first_hand else _HOW,
                *(("For whom do you speak?",) if _speaks_for_whom(case, mine[0][1]) else ()),
            ),
            spots=case.spots(s for _, origin, _ in mine for s in origin.statements),
        )


def _speaks_for_whom(case: CaseView, origin: Origin) -> bool:
    """Whether nobody has said which side somebody is on who is no outlet."""
    source = case.sources.get(leading(case, origin)[0])
    return origin.party == UNKNOWN and not (source is not None and source.publishes)


def _side(origin: Origin) -> str:
    if origin.party == UNKNOWN:
        return " (affiliation unknown)"
    return f" (side: {origin.party})" if origin.party else ""


def _passing_on(case: CaseView, origins: Sequence[tuple[str, Origin, Claim]]) -> Iterator[Call]:
    """Outlets that name nobody, or nobody by name."""
    asked: dict[str, dict[str, list[str]]] = {}
    for verb, origin, claim in origins:
        if origin.identified and origin.named:
            continue
        for root, statements in roots_of(case, origin).items():
            for statement in statements:
                outlet = case.outlet(case.documents[statement.doc])
                why = _left_open(case, root, verb, claim)
                asked.setdefault(outlet, {}).setdefault(why, []).append(statement.id)
    for outlet, whys in asked.items():
        yield Call(
            who=outlet,
            why=f"tells {listed(list(whys), most=3)}",
            asks=("Who told you, how do they know it, and have you more than one of them?",),
            spots=case.spots(s for told in whys.values() for s in told),
        )


def _left_open(case: CaseView, root: str, verb: str, claim: Claim) -> str:
    what = f"“{_text(claim)}”" if verb == "says" else f"a denial of “{_text(claim)}”"
    source = case.sources.get(root)
    if source is not None and source.type in PUBLISHING:
        return f"{what} without a source"
    return f"{what} from {case.name(root)}"


def _unheard(case: CaseView, claims: Sequence[Claim], told: Sequence[Statement]) -> Iterator[Call]:
    """People and bodies that the claims are about, of whom no statement here goes back to them."""
    names = names_in(case.ledger)
    entities = {e.id: e for e in case.ledger.entities if e.type != "place"}
    heard = {name.casefold() for s in told for name in _names(case, s)}
    places = {place.id for place in case.ledger.places}
    spoken = dict.fromkeys(part for claim in claims for part in _parts(claim))
    for identifier in spoken:
        entity = entities.get(identifier)
        source = case.sources.get(identifier)
        if identifier in places or (entity is None and source is None):
            continue
        called = {call(identifier, names), *(entity.aliases if entity else ())}
        if source is not None and source.unattributed:
            continue
        if heard.isdisjoint(name.casefold() for name in called) and identifier not in heard:
            about = [s.id for s in told if identifier in _linked_parts(case, s)]
            yield Call(
                who=call(identifier, names),
                why="the claims are about them, and no statement here goes back to them",
                asks=("What do you say to it, and were you asked?",),
                spots=case.spots(about[:3]),
            )


def _names(case: CaseView, statement: Statement) -> Iterator[str]:
    """Everybody whose word a statement is: by name, by alias, by id, and for whom they speak."""
    for identifier in {statement.root, statement.holder}:
        yield identifier
        source = case.sources.get(identifier)
        if source is not None:
            yield from (source.name, *source.aliases)
            if source.speaks_for:
                yield from (source.speaks_for, case.name(source.speaks_for))
    for entity in case.ledger.entities:
        if entity.source in {statement.root, statement.holder}:
            yield from (entity.id, entity.name, *entity.aliases)


def _parts(claim: Claim) -> Iterator[str]:
    """The ids that a claim names as its subject, its value or its holder."""
    value = claim.value
    if isinstance(value, dict):
        value = value.get("holder")
    for part in (claim.subject, value):
        if isinstance(part, str):
            yield part


def _linked_parts(case: CaseView, statement: Statement) -> set[str]:
    links = (case.claims.get(link.claim) for link in statement.links)
    return {part for claim in links if claim is not None for part in _parts(claim)}


def _took_back(case: CaseView, claims: Sequence[Claim]) -> Iterator[Call]:
    """Whoever withdrew or replaced one of the claims, with the statement that says so."""
    ids = {claim.id for claim in claims}
    for correction in case.ledger.corrections:
        about = [c for c in correction.claims if c in ids]
        told = correction.statement
        is_known = known_by(correction.date, case.snapshot.as_of) and correction.type != VOID
        if not about or not is_known or (told is not None and told not in case.known):
            continue
        verb = CORRECTING.get(correction.type, "corrected")
        texts = listed([f"“{_text(case.claims[c])}”" for c in about], most=2)
        yield Call(
            who=case.name(correction.by),
            why=f"{verb} {texts} on {spell(correction.date)}",
            asks=(_NEVER if correction.type == DISAVOWAL else _WRONG,),
            spots=case.spots([told] if told else []),
        )


def _declined(case: CaseView, claims: Sequence[Claim]) -> Iterator[Call]:
    """Who neither confirms nor denies one of the claims, or would not speak of its subject."""
    ids = {claim.id for claim in claims}
    for statement in case.by_date(s.id for s in case.known.values()):
        source = _silent(case, statement) if statement.act == "withhold" else None
        linked = {link.claim for link in statement.links}
        if (
            source is None
            or source.publishes
            or not (linked & ids or _speaks_of(case, statement, claims))
        ):
            continue
        yield Call(
            who=source.name,
            why=f"would not say: “{statement.words}”",
            asks=("What would you need to be able to say it?",),
            spots=case.spots([statement.id]),
        )


def _silent(case: CaseView, statement: Statement) -> Source | None:
    """Who said nothing: the holder, or whom a line of the report's own begins with."""
    holder = case.sources.get(statement.holder)
    if len(statement.chain) > 1 or holder is None:
        return holder
    words = statement.words.removeprefix("The ")
    named = [
        (len(name), source.id)
        for source in case.sources.values()
        for name in (source.name, *source.aliases)
        if source.named and words.startswith(f"{name.removeprefix('The ')} ")
    ]
    return case.sources[max(named)[1]] if named else None


def _speaks_of(case: CaseView, statement: Statement, claims: Sequence[Claim]) -> bool:
    """Whether words that link to no claim name the subject of one."""
    if statement.links:
        return False
    words = statement.words.casefold()
    names = names_in(case.ledger)
    subjects = {call(c.subject, names).casefold() for c in claims if c.subject}
    return any(name in words or name.rpartition(" ")[2] in words.split() for name in subjects)


def _shown(case: CaseView, claims: Sequence[Claim]) -> Iterator[Call]:
    """Whoever released an item that one of the claims rests on, else who showed it."""
    ids = {claim.id for claim in claims}
    for item in case.ledger.evidence:
        resting = [
            s for s in case.resting.get(item.id, []) if ids & {link.claim for link in s.links}
        ]
        if not resting and not (ids & set(item.bears_on) and item.doc in case.numbers):
            continue
        shown = item.doc or (resting[0].doc if resting else "")
        outlet = case.outlet(case.documents[shown]) if shown in case.documents else ""
        giver = case.name(item.released_by) if item.released_by else outlet
        if not giver:
            continue
        words = f" (“{item.mention.text}”)" if item.mention and item.doc in case.numbers else ""
        yield Call(
            who=giver,
            why=f"{'gave out' if item.released_by else 'showed'} a {item.kind}{words}",
            asks=(
                "May we have the original file, as it came from the camera?",
                "Who made it, when and where, and where did it appear first?",
            ),
            spots=case.spots(s.id for s in resting),
        )


def _text(claim: Claim) -> str:
    return claim.text.rstrip(" .")
