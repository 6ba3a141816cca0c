"""
What a content says, as typed propositions: where somebody is, whether he left, in what state he
is, who controls what, how many.

A pattern that does not match leaves the content to an untyped claim: nothing is dropped and
nothing is forced.  The families follow METHOD 4; a share of a part is never the whole.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from counterclaim.claims.items import Items
from counterclaim.claims.tagged import MentionIndex
from counterclaim.claims.typed.causes import causes
from counterclaim.claims.typed.control import control, sides
from counterclaim.claims.typed.evidence import evidence
from counterclaim.claims.typed.occurrences import occurrences
from counterclaim.claims.typed.presences import presences
from counterclaim.claims.typed.proposition import Proposition, Told, key_of
from counterclaim.claims.typed.shares import shares
from counterclaim.claims.typed.states import states
from counterclaim.claims.typed.tolls import tolls
from counterclaim.claims.typed.whereabouts import whereabouts
from counterclaim.domain.finding import DEPICTS
from counterclaim.domain.source import Entity
from counterclaim.domain.statement import Mode, Statement

__all__ = ["Names", "Proposition", "key_of", "propositions", "sides"]

Names = Callable[[str], Entity | None]
"""The entity of a source id, where there is one."""

FAMILIES = (whereabouts, states, control, tolls, evidence, causes, occurrences, presences, shares)


def propositions(
    statement: Statement,
    index: MentionIndex,
    entity_of_source: Names,
    *,
    published: date | None = None,
    items: Items | None = None,
    around: str = "",
) -> tuple[Proposition, ...]:
    """
    Return the typed propositions of a statement's content; empty where no pattern is sure.

    ``published`` is the day its document is known from, ``around`` the text of that, and ``items``
    the pictures and recordings that documents speak of.
    """
    told = Told(
        statement=statement,
        tagged=index.tag(statement.doc, statement.content),
        index=index,
        speaker=entity_of_source(statement.holder),
        published=published,
        items=items or Items(),
        around=around,
    )
    found = [proposition for family in FAMILIES for proposition in family(told)]
    if statement.act == "show" and statement.basis:
        found = [_as_seen(proposition) for proposition in found]
    unique = {key_of(proposition): proposition for proposition in found}
    return tuple(unique[key] for key in sorted(unique))


def _as_seen(proposition: Proposition) -> Proposition:
    """What a picture shows was so when it was made, which may be any day before."""
    if proposition.property == DEPICTS or proposition.mode is not Mode.EXPLICIT:
        return proposition
    return replace(proposition, mode=Mode.POSSIBLE_TIME)
