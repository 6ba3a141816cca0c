"""
What an editor must see before anything is published.

None of these is a judgement; each names the statements that show it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from counterclaim.domain.chains import Voice, Voices
from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import RETRACTION
from counterclaim.domain.largest import MOST_EXACT
from counterclaim.domain.life import State
from counterclaim.domain.standing import Alarm, Standing
from counterclaim.domain.statement import Stance
from counterclaim.domain.time import closing, opening, parse_moment, precedes
from counterclaim.domain.view import UNATTRIBUTED, View
from counterclaim.errors import BadDate

CITOGENESIS = "citogenesis"
ZOMBIE = "zombie"
RETRACTED_UPSTREAM = "retracted-upstream"
STALE_COPY = "stale-copy"
AGAINST_INTEREST = "against-interest"
RECYCLED = "recycled-picture"
LOWER_BOUND = "lower-bound"


def alarms(
    seen: View,
    standings: Iterable[Standing],
    voices: Mapping[str, Voices],
    states: Mapping[tuple[str, str], State],
) -> tuple[Alarm, ...]:
    """
    Return every alarm of a view, in a fixed order.
    """
    found: list[Alarm] = []
    for standing in standings:
        on_claim = voices[standing.claim]
        found += _circles(seen, on_claim)
        found += _repeats(seen, standing)
        found += _upstream(seen, on_claim, states)
        found += _lower_bounds(seen, standing)
    found += [alarm for claim in seen.claims.values() for alarm in _recycled(seen, claim)]
    return tuple(sorted(found, key=lambda a: (a.kind, a.claims, a.statements, a.text)))


def _circles(seen: View, voices: Voices) -> Iterator[Alarm]:
    for circle in voices.circles:
        yield Alarm(
            kind=CITOGENESIS,
            text=f"{_listed(seen, circle.outlets)} cite each other for “"
            f"{_text(seen, voices.claim)}” and nobody else",
            statements=circle.statements,
            claims=(voices.claim,),
        )
    closed = {outlet for circle in voices.circles for outlet in circle.outlets}
    side = voices.taking(Stance.ASSERTS)
    for voice in side:
        first = _own_rumour(voice, side)
        if first is not None and voice.publisher not in closed:
            through = next(s for s in voice.chain[1:] if s != voice.publisher)
            yield Alarm(
                kind=CITOGENESIS,
                text=f"{_name(seen, voice.publisher)} cites {_name(seen, through)} for what it "
                f"had told itself before without naming a source",
                statements=(first.statement, voice.statement),
                claims=(voices.claim,),
            )


def _own_rumour(voice: Voice, side: Sequence[Voice]) -> Voice | None:
    """
    The outlet's own unsourced telling that came before the report it now cites, if that report
    names nobody either.
    """
    if len(voice.spliced_through) == 0 or voice.key[0] != UNATTRIBUTED:
        return None
    cited = {other.statement: other for other in side}
    for other in side:
        own = other.publisher == voice.publisher and other.statement != voice.statement
        if not own or other.published is None:
            continue
        if not (other.unsourced or other.key[0] == UNATTRIBUTED):
            continue
        for through in voice.spliced_through:
            report = cited[through].published
            if report is not None and precedes(other.published, report):
                return other
    return None


def _repeats(seen: View, standing: Standing) -> Iterator[Alarm]:
    text = _text(seen, standing.claim)
    if standing.zombies:
        yield Alarm(
            kind=ZOMBIE,
            text=f"“{text}” is still told after it was withdrawn",
            statements=standing.zombies,
            claims=(standing.claim,),
        )
    if standing.stale:
        yield Alarm(
            kind=STALE_COPY,
            text=f"copies of what its source has taken back still say “{text}”",
            statements=standing.stale,
            claims=(standing.claim,),
        )
    if standing.against_interest:
        yield Alarm(
            kind=AGAINST_INTEREST,
            text=f"“{text}” is conceded by somebody against the interest of his own side",
            statements=standing.against_interest,
            claims=(standing.claim,),
        )


def _upstream(
    seen: View, voices: Voices, states: Mapping[tuple[str, str], State]
) -> Iterator[Alarm]:
    """Statements of others that rest on a report its outlet or source withdrew."""
    for correction in seen.corrections:
        if correction.type != RETRACTION or voices.claim not in correction.claims:
            continue
        fallen = tuple(
            voice.statement
            for voice in voices.all
            if correction.by in voice.chain
            and voice.publisher != correction.by
            and correction.stance in voice.stances
            and states[voice.statement, voices.claim] is State.RETRACTED
        )
        if fallen:
            yield Alarm(
                kind=RETRACTED_UPSTREAM,
                text=f"{_name(seen, correction.by)} withdrew “{_text(seen, voices.claim)}” on "
                f"{correction.date.isoformat()}; others had it from there",
                statements=fallen,
                claims=(voices.claim,),
            )


def _lower_bounds(seen: View, standing: Standing) -> Iterator[Alarm]:
    if not (standing.asserted.exact and standing.denied.exact):
        yield Alarm(
            kind=LOWER_BOUND,
            text=f"more than {MOST_EXACT} origins of “{_text(seen, standing.claim)}” may be one "
            f"another; the least number is a lower bound",
            claims=(standing.claim,),
        )


def _recycled(seen: View, claim: Claim) -> Iterator[Alarm]:
    """A picture seen before what it is said to show."""
    item = seen.evidence.get(claim.subject or "")
    if item is None or item.first_seen is None or claim.depicted_from is None:
        return
    try:
        since = parse_moment(claim.depicted_from)
    except BadDate:
        return
    if closing(item.first_seen) < opening(since):
        yield Alarm(
            kind=RECYCLED,
            text=f"the {item.kind} was seen on {item.first_seen.isoformat()}, before what it is "
            f"said to show ({since.isoformat()})",
            claims=(claim.id,),
        )


def _listed(seen: View, sources: Sequence[str]) -> str:
    names = [_name(seen, source) for source in sources]
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _name(seen: View, source: str) -> str:
    return seen.sources[source].name if source in seen.sources else source


def _text(seen: View, claim: str) -> str:
    return seen.claims[claim].text
