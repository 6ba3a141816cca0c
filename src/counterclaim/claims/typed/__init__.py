"""
What a content says, as typed propositions: where somebody is, whether he left, in what state he
is, who controls what, how many.

A pattern that does not match leaves the content to an untyped claim: nothing is dropped and
nothing is forced.  The families follow METHOD 4; a share of a part is never the whole.
"""

from collections.abc import Callable

from counterclaim.claims.tagged import MentionIndex
from counterclaim.claims.typed.control import control
from counterclaim.claims.typed.proposition import Proposition, Told, key_of
from counterclaim.claims.typed.states import states
from counterclaim.claims.typed.tolls import tolls
from counterclaim.claims.typed.whereabouts import whereabouts
from counterclaim.domain.source import Entity
from counterclaim.domain.statement import Statement

__all__ = ["Names", "Proposition", "key_of", "propositions"]

Names = Callable[[str], Entity | None]
"""The entity of a source id, where there is one."""

FAMILIES = (whereabouts, states, control, tolls)


def propositions(
    statement: Statement, index: MentionIndex, entity_of_source: Names
) -> tuple[Proposition, ...]:
    """
    Return the typed propositions of a statement's content; empty where no pattern is sure.
    """
    told = Told(
        statement=statement,
        tagged=index.tag(statement.doc, statement.content),
        index=index,
        speaker=entity_of_source(statement.holder),
    )
    found = [proposition for family in FAMILIES for proposition in family(told)]
    unique = {key_of(proposition): proposition for proposition in found}
    return tuple(unique[key] for key in sorted(unique))
