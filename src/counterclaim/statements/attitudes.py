"""
States of mind told of a source: "Reed is convinced that ...", "the union was critical of ...".

The adjective stands behind "be" and its like, or right behind the noun it is said of; what follows
it is the content.  Nobody is convinced in "it is clear that ...": impersonal ones are left alone.
"""

from collections.abc import Sequence
from typing import Final

from counterclaim.statements.attribution import Attribution, Found
from counterclaim.statements.lexicon import Cue, lexicon
from counterclaim.statements.naming import Name
from counterclaim.statements.propositions import propositions
from counterclaim.statements.quotations import Quotation
from counterclaim.statements.sources_in_text import subject_of, words_of
from counterclaim.statements.tree import NOUNS, Tree

LINKING: Final = frozenset(
    [
        *("be", "is", "are", "was", "were", "been", "being", "'s", "'re", "'m", "am"),
        *("remain", "remains", "remained", "remaining", "feel", "feels", "felt", "grew"),
        *("seem", "seems", "seemed", "appear", "appears", "appeared"),
        *("become", "became", "becomes", "becoming"),
    ]
)
"""Verbs that join a state of mind to whoever is in it."""
FARTHEST: Final = 5
"""Words from the linking verb to the adjective that belong to the cue, at most."""

Told = tuple[list[int], int, str]
"""The words of a content, their head, and clause, infinitive or noun."""


def attitudes(
    tree: Tree, quotes: Sequence[Quotation], names: Sequence[Name], quoted: Sequence[bool]
) -> Found:
    """
    Yield states of mind with what they are about.
    """
    states = lexicon().adjectives
    for index, word in enumerate(tree.low):
        entry = states.get(word)
        if entry is None or quoted[index]:
            continue
        verb = _linking(tree, index)
        subject = _who(tree, index, verb)
        told = None if subject is None else _about(tree, index, verb, entry)
        if subject is None or told is None:
            continue
        words, head, kind = told
        contents = propositions(tree, words, head, quotes, pattern=kind)
        if not contents:
            continue
        first, last = tree.sentences[tree.sentence_of[index]]
        cue = _cue_words(tree, index, verb)
        yield (
            Attribution(
                pattern="attitude",
                sentence=(tree.starts[first], tree.end(last - 1)),
                contents=contents,
                cue=(tree.starts[cue[0]], tree.end(cue[-1])),
                entry=entry,
                source=words_of(tree, subject, names),
                negated=any(
                    tree.first(at, "neg") is not None
                    for at in {index, index if verb is None else verb}
                ),
                scope=tuple(tree.chars(words)),
            ),
            set(cue),
        )


def _linking(tree: Tree, index: int) -> int | None:
    """The verb that says somebody is so; the adjective itself where it is read as a passive."""
    if tree.first(index, "auxpass") is not None:
        return index
    head = tree.heads[index]
    if tree.deps[index] in {"acomp", "oprd", "xcomp", "attr"} and tree.low[head] in LINKING:
        return head
    return None


def _who(tree: Tree, index: int, verb: int | None) -> int | None:
    """The noun that is in the state."""
    if verb is None:
        head = tree.heads[index]
        near = tree.deps[index] in {"acl", "amod"} and head == index - 1
        return head if near and tree.tags[head] in NOUNS else None
    if verb == index:
        at = tree.first(verb, "nsubjpass", "nsubj")
        return at if at is None or tree.low[at] != "it" else None
    subject = subject_of(tree, verb)
    if subject is None or tree.deps[subject] == "expl" or tree.low[subject] in {"it", "there"}:
        return None
    return subject


def _about(tree: Tree, index: int, verb: int | None, entry: Cue) -> Told | None:
    """What the state is about: a clause, an infinitive, or what follows its preposition."""
    places = [index] if verb in {None, index} else [index, verb]
    for place in places:
        for kid in tree.kids[place]:
            if kid <= index:
                continue
            words = tree.below(kid)
            if tree.deps[kid] == "ccomp" and "clause" in entry.takes and tree.is_finite(kid):
                return words, kid, "clause"
            plan = tree.tags[kid] == "VB" and tree.low[words[0]] == "to"
            if plan and tree.deps[kid] in {"xcomp", "advcl"} and "infinitive" in entry.takes:
                return words, kid, "infinitive"
            if tree.deps[kid] in {"prep", "agent"} and tree.low[kid] in entry.takes:
                inner = tree.first(kid, "pobj", "pcomp")
                if inner is not None:
                    return tree.below(inner), inner, "noun"
    return None


def _cue_words(tree: Tree, index: int, verb: int | None) -> list[int]:
    """The adjective, with the linking verb where it stands close before it."""
    first = index if verb is None else min(tree.cue_words(verb))
    if index - first > FARTHEST or first > index:
        first = index
    return list(range(first, index + 1))
