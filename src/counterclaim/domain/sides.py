"""
How many origins stand on one side of a claim.

Every count is over origin classes, not over statements or outlets: echoes fold into what they
echo, unsourced words count for nobody, and what may be one counts as one in the minimum
(METHOD R3 to R6).
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from counterclaim.domain.chains import Voice, Voices, unsourced_keys
from counterclaim.domain.disjoint import Disjoint, Key
from counterclaim.domain.independence import Classes, Edge
from counterclaim.domain.largest import largest_independent
from counterclaim.domain.source import UNKNOWN
from counterclaim.domain.standing import Origin, Side, Support
from counterclaim.domain.statement import Stance
from counterclaim.domain.view import EVIDENCE, SOURCE, View

BLOC = "bloc"
NOBODY = Side(
    statements=(),
    outlets=0,
    origins_min=0,
    origins_max=0,
    unattributed=0,
    named=0,
    non_party=0,
    first_hand=0,
    blocs=(),
    bloc_independent=0,
    anchored=0,
    identified=(),
    origins=(),
    may_edges=(),
    checked=0,
    tentative=False,
    exact=True,
)
"""The side on which nobody stands; of most claims it is the one that denies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Class:
    """One origin class as it stands on one side."""

    key: Key
    voices: tuple[Voice, ...]
    identified: bool
    firm: bool
    party: str | None
    named: bool
    first_hand: bool
    anchored: bool
    firmly_anchored: bool


def side_of(
    view: View,
    voices: Voices,
    classes: Classes,
    stance: Stance,
    is_live: Callable[[str], bool],
) -> Side:
    """
    Count one side of a claim over the statements that are live.
    """
    counted = [voice for voice in voices.taking(stance) if is_live(voice.statement)]
    if not counted:
        return NOBODY
    identified = identified_on(voices, stance)
    hit = _classes(view, counted, classes, voices, stance, identified)
    some = [one for one in hit if one.identified]
    firm = [one for one in some if one.firm]
    behind = firm or some
    tentative = bool(some) and not firm
    least, exact = largest_independent((one.key for one in behind), classes.may)
    blocs, blocs_exact = _blocs_apart(behind, classes.may)
    return Side(
        statements=tuple(voice.statement for voice in counted),
        outlets=len({voice.publisher for voice in counted}),
        origins_min=0 if tentative else least,
        origins_max=len(some),
        unattributed=len(hit) - len(some),
        named=sum(one.named for one in some),
        non_party=sum(one.party is None for one in some),
        first_hand=sum(one.first_hand for one in some),
        blocs=tuple(sorted({one.party for one in some if one.party is not None})),
        bloc_independent=0 if tentative else blocs,
        anchored=sum(one.firmly_anchored for one in some),
        identified=tuple(v.statement for v in counted if v.statement in identified),
        origins=tuple(_origin(one, classes) for one in hit),
        may_edges=_may_edges({one.key for one in hit}, classes.may),
        checked=sum(voice.accepted for voice in counted),
        tentative=tentative,
        exact=exact and blocs_exact,
    )


def support_of(view: View, voices: Voices, classes: Classes, side: Side) -> Support:
    """
    Return the support label of an asserted side.

    Where only tentative readings stand behind it, the label is the one they would give if they
    were firm (DESIGN 5).
    """
    if side.origins_max == 0:
        return Support.NO_IDENTIFIED_ORIGIN if side.unattributed else Support.NONE
    least, blocs, anchored = side.origins_min, side.bloc_independent, side.anchored
    if side.tentative:
        told = set(side.statements)
        counted = [voice for voice in voices.taking(Stance.ASSERTS) if voice.statement in told]
        identified = identified_on(voices, Stance.ASSERTS)
        hit = _classes(view, counted, classes, voices, Stance.ASSERTS, identified)
        some = [one for one in hit if one.identified]
        least, _ = largest_independent((one.key for one in some), classes.may)
        blocs, _ = _blocs_apart(some, classes.may)
        anchored = sum(one.anchored for one in some)
    if least == 1:
        return Support.SINGLE_ORIGIN
    if blocs == 1:
        return Support.ONE_BLOC
    return Support.CORROBORATED if anchored else Support.MULTI_ORIGIN


def identified_on(voices: Voices, stance: Stance) -> frozenset[str]:
    """
    Return the headline statements of a stance that go back to somebody (METHOD R3).
    """
    unsourced = unsourced_keys(voices, stance, firm_only=False)
    return frozenset(v.statement for v in voices.taking(stance) if _goes_back(v, unsourced))


def _goes_back(voice: Voice, unsourced: frozenset[Key]) -> bool:
    return voice.key[0] == EVIDENCE or (voice.key[0] == SOURCE and voice.key not in unsourced)


def _classes(
    view: View,
    counted: Sequence[Voice],
    classes: Classes,
    voices: Voices,
    stance: Stance,
    identified: frozenset[str],
) -> list[_Class]:
    unsourced = unsourced_keys(voices, stance, firm_only=True)
    firm = frozenset(
        voice.statement
        for voice in counted
        if voice.is_firm(stance) and _goes_back(voice, unsourced)
    )
    members: defaultdict[Key, list[Voice]] = defaultdict(list)
    for voice in counted:
        members[classes.class_of[voice.statement]].append(voice)
    return [
        _class(view, key, behind, classes.party[key], identified, firm)
        for key, behind in sorted(members.items())
    ]


def _class(
    view: View,
    key: Key,
    voices: Sequence[Voice],
    party: str | None,
    identified: frozenset[str],
    firm: frozenset[str],
) -> _Class:
    some = [voice for voice in voices if voice.statement in identified]
    named = [v for v in some if v.root in view.sources and view.sources[v.root].named]
    anchors = [voice for voice in named if _anchors(voice, party)]
    return _Class(
        key=key,
        voices=tuple(voices),
        identified=bool(some),
        firm=any(voice.statement in firm for voice in voices),
        party=party,
        named=bool(named) or any(voice.key[0] == EVIDENCE for voice in voices),
        first_hand=any(voice.first_hand is True for voice in voices),
        anchored=bool(anchors),
        firmly_anchored=any(voice.statement in firm for voice in anchors),
    )


def _anchors(voice: Voice, party: str | None) -> bool:
    """First-hand, and of no party or against its own; an unknown affiliation never anchors."""
    if voice.first_hand is not True or party == UNKNOWN:
        return False
    return party is None or voice.against_interest


def _blocs_apart(some: Sequence[_Class], may: frozenset[Edge]) -> tuple[int, bool]:
    """
    The largest set of independent origins no two of which are of one party.

    An origin of unknown affiliation may belong to any party, and to that of any other unknown one
    (DESIGN 5).
    """
    if len(some) < 2:
        return len(some), True
    groups = Disjoint()
    unknown: set[Key] = set()
    nodes = [one.key for one in some]
    for one in some:
        if one.party == UNKNOWN:
            unknown.add(one.key)
        elif one.party is not None:
            groups.join(one.key, (BLOC, one.party))
    blocs = {groups.find(one.key) for one in some if one.party not in (None, UNKNOWN)}
    edges = {frozenset(map(groups.find, edge)) for edge in may if edge <= set(nodes)}
    for node in unknown:
        edges |= {frozenset((node, other)) for other in (blocs | unknown) - {node}}
    return largest_independent({groups.find(node) for node in nodes}, edges)


def _origin(one: _Class, classes: Classes) -> Origin:
    return Origin(
        id=one.key[1],
        roots=tuple(identifier for _, identifier in classes.roots[one.key]),
        statements=tuple(voice.statement for voice in one.voices),
        identified=one.identified,
        party=one.party,
        named=one.named,
        first_hand=one.first_hand,
        anchored=one.anchored,
        firm=one.firm,
        dependences=classes.dependences[one.key],
    )


def _may_edges(hit: set[Key], may: frozenset[Edge]) -> tuple[tuple[str, str], ...]:
    inside = (sorted(edge) for edge in may if edge <= hit)
    return tuple(sorted((first[1], second[1]) for first, second in inside))
