"""
What an editor must see before anything is published.

None of these is a judgement; each names the statements that show it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from counterclaim.domain.chains import Voice, Voices
from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import DISAVOWAL, RETRACTION, Correction
from counterclaim.domain.disjoint import Key
from counterclaim.domain.document import Document
from counterclaim.domain.largest import MOST_EXACT
from counterclaim.domain.life import State
from counterclaim.domain.standing import Alarm, Standing
from counterclaim.domain.statement import Stance
from counterclaim.domain.time import closing, day_of, in_words, opening, parse_moment, precedes
from counterclaim.domain.versions import dates, in_order
from counterclaim.domain.view import UNATTRIBUTED, View
from counterclaim.errors import BadDate

CITOGENESIS = "citogenesis"
ZOMBIE = "zombie"
RETRACTED_UPSTREAM = "retracted-upstream"
STALE_COPY = "stale-copy"
AGAINST_INTEREST = "against-interest"
RECYCLED = "recycled-picture"
LOWER_BOUND = "lower-bound"
EDITED_AWAY = "edited-away"
DISAVOWED = "disavowed"
VOID_ACCOUNT = "void-account"
MISREPORT = "misreport"
TWO_TIMES = "two-times"

_SAID = {
    Stance.ASSERTS: "said “{}”",
    Stance.DENIES: "had “{}” denied",
    Stance.DOUBTS: "had “{}” doubted",
}
"""What a report did to a claim, in words."""


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
        found += _never_said(seen, on_claim, states)
        found += _void(seen, on_claim)
        found += _misreported(seen, on_claim)
        found += _two_times(seen, on_claim, states)
        found += _edited_away(seen, on_claim, states)
        found += _lower_bounds(seen, standing)
    found += [alarm for claim in seen.claims.values() for alarm in _recycled(seen, claim)]
    return tuple(sorted(found, key=lambda a: (a.kind, a.claims, a.statements, a.text)))


def _circles(seen: View, voices: Voices) -> Iterator[Alarm]:
    for circle in voices.circles:
        if not circle.statements:
            continue
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
    reports = [cited[through] for through in voice.spliced_through if through in cited]
    for other in side:
        own = other.publisher == voice.publisher and other.statement != voice.statement
        if not own or other.published is None:
            continue
        if not (other.unsourced or other.key[0] == UNATTRIBUTED):
            continue
        for report in reports:
            if report.published is not None and precedes(other.published, report.published):
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
        fallen = _ended(voices, states, correction, RETRACTION, State.RETRACTED)
        if fallen:
            yield Alarm(
                kind=RETRACTED_UPSTREAM,
                text=f"{_name(seen, correction.by)} withdrew “{_text(seen, voices.claim)}” on "
                f"{in_words(correction.date)}; others had it from there",
                statements=fallen,
                claims=(voices.claim,),
            )


def _never_said(
    seen: View, voices: Voices, states: Mapping[tuple[str, str], State]
) -> Iterator[Alarm]:
    """Statements that have somebody say what he denies having said."""
    for correction in seen.corrections:
        emptied = _ended(voices, states, correction, DISAVOWAL, State.DISAVOWED)
        if emptied:
            what = "denied " if correction.stance is Stance.DENIES else "said "
            yield Alarm(
                kind=DISAVOWED,
                text=f"{_name(seen, correction.by)} denied on {in_words(correction.date)} having "
                f"{what}“{_text(seen, voices.claim)}”",
                statements=emptied,
                claims=(voices.claim,),
            )


def _ended(
    voices: Voices,
    states: Mapping[tuple[str, str], State],
    correction: Correction,
    kind: str,
    state: State,
) -> tuple[str, ...]:
    """What others published through the source of a correction and what came to an end by it."""
    if correction.type != kind or voices.claim not in correction.claims:
        return ()
    return tuple(
        voice.statement
        for voice in voices.all
        if correction.by in voice.chain
        and voice.publisher != correction.by
        and correction.stance in voice.stances
        and states[voice.statement, voices.claim] is state
    )


def _void(seen: View, voices: Voices) -> Iterator[Alarm]:
    for account in sorted(seen.void):
        through = tuple(v.statement for v in voices.all if account in v.chain)
        if through:
            yield Alarm(
                kind=VOID_ACCOUNT,
                text=f"“{_text(seen, voices.claim)}” came through {_name(seen, account)}, recorded as "
                f"an account that is not who it says it is",
                statements=through,
                claims=(voices.claim,),
            )


def _misreported(seen: View, voices: Voices) -> Iterator[Alarm]:
    """Who has somebody say what his own words do not."""
    for voice in voices.all:
        if voice.own_words is None or voice.statement in seen.withdrawn:
            continue
        somebody = _name(seen, seen.statement(voice.own_words).root)
        yield Alarm(
            kind=MISREPORT,
            text=f"{_name(seen, voice.root)} has {somebody} say “{_text(seen, voices.claim)}”; "
            f"the words held from {somebody} are others",
            statements=(voice.statement, voice.own_words),
            claims=(voices.claim,),
        )


def _two_times(
    seen: View, voices: Voices, states: Mapping[tuple[str, str], State]
) -> Iterator[Alarm]:
    """One event, told by different sources for times that share no day (METHOD 4)."""
    if not seen.claims[voices.claim].property.startswith(_EVENTS):
        return
    told = [
        (day_of(about.start), day_of(about.end), voice)
        for voice in voices.taking(Stance.ASSERTS)
        if states[voice.statement, voices.claim] is State.LIVE
        and voice.key[0] != UNATTRIBUTED
        and (about := seen.statement(voice.statement).about) is not None
        and about.start is not None
        and about.end is not None
    ]
    ends: dict[Key, tuple[date, str, Voice]] = {}
    for _, end, voice in told:
        mine = (end, voice.statement, voice)
        ends[voice.key] = min(ends.get(voice.key, mine), mine, key=lambda m: m[:2])
    earliest = sorted(ends.values(), key=lambda m: m[:2])[:2]
    for start, _, voice in sorted(told, key=lambda t: (t[0], t[2].statement)):
        for end, _, other in earliest:
            if other.key != voice.key and end < start:
                yield _of_two_times(seen, voices.claim, (end, other), (start, voice))
                return


def _of_two_times(
    seen: View, claim: str, early: tuple[date, Voice], late: tuple[date, Voice]
) -> Alarm:
    (end, one), (start, other) = early, late
    return Alarm(
        kind=TWO_TIMES,
        text=f"“{_text(seen, claim)}” is told of two times: by {_name(seen, one.root)} of "
        f"{in_words(end)} or before, by {_name(seen, other.root)} of {in_words(start)} or later",
        statements=(one.statement, other.statement),
        claims=(claim,),
    )


_EVENTS = ("event:", "occurrence:")


def _edited_away(
    seen: View, voices: Voices, states: Mapping[tuple[str, str], State]
) -> Iterator[Alarm]:
    """
    What an outlet said and its own newest version no longer does, in whatever words.

    Where the very words still stand there, only the reading of them changed.
    """
    still: set[tuple[str, Stance]] = set()
    gone: defaultdict[tuple[tuple[str, ...], Stance], list[Voice]] = defaultdict(list)
    if not seen.newest:
        return
    for voice in voices.all:
        still |= {(seen.statement(voice.statement).doc, stance) for stance in voice.stances}
    for voice in voices.all:
        newest = seen.newest.get(seen.statement(voice.statement).doc, ())
        if states[voice.statement, voices.claim] is not State.SUPERSEDED or not newest:
            continue
        if _stands_in(seen, voice, newest[0]):
            continue
        for stance in _SAID:
            if stance in voice.stances and not any((doc, stance) in still for doc in newest):
                gone[newest, stance].append(voice)
    for (newest, stance), told in gone.items():
        first = min((seen.documents[seen.statement(v.statement).doc] for v in told), key=in_order)
        last, said = seen.documents[newest[0]], _SAID[stance].format(_text(seen, voices.claim))
        yield Alarm(
            kind=EDITED_AWAY,
            text=f"{_name(seen, first.publisher)}’s {_dated('report', first)} {said}; "
            f"{_its_version(first, last)}",
            statements=tuple(sorted(voice.statement for voice in told)),
            claims=(voices.claim,),
        )


def _stands_in(seen: View, voice: Voice, doc: str) -> bool:
    text = seen.documents[doc].text
    return all(span.text in text for span in seen.statement(voice.statement).content)


def _its_version(first: Document, last: Document) -> str:
    if dates(first) == dates(last):
        return f"its other {_dated('version', last)} does not, and nothing tells which came first"
    return f"its {_dated('version', last)} no longer does"


def _dated(what: str, document: Document) -> str:
    known = document.known_from
    return f"undated {what}" if known is None else f"{what} of {in_words(known)}"


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
            text=f"the {item.kind} was seen on {in_words(item.first_seen)}, before what it is "
            f"said to show ({in_words(since)})",
            claims=(claim.id,),
        )


def _listed(seen: View, sources: Sequence[str]) -> str:
    names = [_name(seen, source) for source in sources]
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _name(seen: View, source: str) -> str:
    return seen.sources[source].name if source in seen.sources else source


def _text(seen: View, claim: str) -> str:
    return seen.claims[claim].text
