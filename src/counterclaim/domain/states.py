"""
States of people and things that exclude one another.

"Alive" against "dead" is a contradiction by the meaning of the words; this table holds the few
pairs of which that is certain in the news, and nothing that is only unlikely.
"""

from dataclasses import dataclass

from counterclaim.domain.extra import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class StateWord:
    """
    A state, and whether the claim says that it holds or that it does not.
    """

    word: str
    group: str
    holds: bool

    def __str__(self) -> str:
        return self.word if self.holds else f"not {self.word}"


_EXCLUSIVE: dict[str, tuple[frozenset[str], ...]] = {
    "life": (frozenset({"alive", "dead"}), frozenset({"safe", "dead"})),
    "liberty": (frozenset({"free", "detained"}), frozenset({"at large", "detained"})),
    "opening": (frozenset({"open", "closed"}),),
    "fabric": (frozenset({"intact", "destroyed"}), frozenset({"standing", "destroyed"})),
    "work": (frozenset({"working", "out of service"}),),
    "office": (frozenset({"in office", "resigned"}),),
}
"""
Sets of which at most one can hold, by what they are about.

Complementary and contrary adjectives after Cruse, *Lexical Semantics* (1986), ch. 9, kept to those
that bear on a person's or an object's condition.  A dead person is not "safe" in the sense of
news; a wounded, missing or captured one may be alive or not, so these exclude nothing here.
"""

_COMPLETE = frozenset({"life"})
"""Groups whose first pair leaves nothing between: who is not dead is alive."""

_SAME: dict[str, str] = {
    "killed": "dead",
    "living": "alive",
    "arrested": "detained",
    "captured": "detained",
    "imprisoned": "detained",
    "jailed": "detained",
    "in custody": "detained",
    "released": "free",
    "freed": "free",
    "at liberty": "free",
    "stepped down": "resigned",
    "shut": "closed",
    "undamaged": "intact",
    "functioning": "working",
    "operating": "working",
}
"""Words for the resulting state of an event, or plain synonyms."""

_GROUP = {
    word: group for group, sets in _EXCLUSIVE.items() for exclusive in sets for word in exclusive
}
_DEATHS = frozenset({"event:die", "event:death"})


def state_of(prop: str, value: Json) -> StateWord | None:
    """
    Read a state from a claim's property and value; ``None`` where it is none of the table.

    Both forms are understood: ``state:alive`` with a yes or no, and ``state`` with the word.

    >>> str(state_of("state:alive", False)), str(state_of("state", "arrested"))
    ('not alive', 'detained')
    """
    kind, _, word = prop.partition(":")
    holds = value is not False
    if prop in _DEATHS:
        word, holds = "dead", value is not False
    elif kind != "state" or (word and not (value is None or isinstance(value, bool))):
        return None
    elif not word:
        word = value if isinstance(value, str) else ""
    word = word.casefold().replace("-", " ").replace("_", " ")
    word = _SAME.get(word, word)
    return StateWord(word=word, group=_GROUP[word], holds=holds) if word in _GROUP else None


def exclude_each_other(first: StateWord, second: StateWord) -> bool:
    """
    Say whether two states of one subject cannot hold together.
    """
    if first.group != second.group:
        return False
    pair = frozenset({first.word, second.word})
    if first.holds and second.holds:
        return pair in _EXCLUSIVE[first.group]
    if first.holds != second.holds:
        return len(pair) == 1
    return first.group in _COMPLETE and pair == _EXCLUSIVE[first.group][0]
