"""
Small repairs of a parse: coordinated verbs whose form shows that they hang on another verb.

"He said he would order a review and warned ..." has a second thing he did, not a second thing he
would do; "She wants to double the fund, grow the fleet and ..." has a second wish.  The forms say
so where the parser took the nearer verb.
"""

from dataclasses import replace
from typing import Final

from counterclaim.statements.tree import SUBJECTS, Tree

UP: Final = frozenset({"ccomp", "xcomp", "advcl", "conj", "acl", "relcl", "pcomp"})
STEPS: Final = 4
"""How far up the verb that a finite form belongs to is looked for."""


def mended(tree: Tree) -> Tree:
    """
    Return the tree with each such verb on the verb that its form agrees with.
    """
    heads = list(tree.heads)
    for verb, label in enumerate(tree.deps):
        if label != "conj" or not tree.is_verb(verb) or tree.heads[verb] >= verb:
            continue
        if tree.first(verb, *SUBJECTS, "aux", "auxpass") is not None:
            continue
        above = _of_finite(tree, verb) if tree.tags[verb] != "VB" else _of_base(tree, verb)
        if above is None:
            continue
        head = tree.heads[verb]
        opens = min(i for i in tree.below(verb))
        for joiner in tree.all(head, "cc", "punct"):
            if head < joiner < opens and joiner >= opens - 2:
                heads[joiner] = above
        heads[verb] = above
    return replace(tree, heads=heads) if heads != list(tree.heads) else tree


def _of_finite(tree: Tree, verb: int) -> int | None:
    """The verb above "would order" that "warned" goes with."""
    head = tree.heads[verb]
    if tree.tags[verb] not in {"VBD", "VBZ"} or tree.tags[head] != "VB":
        return None
    if not any(tree.tags[i] in {"MD", "TO"} for i in tree.all(head, "aux")):
        return None
    at = head
    for _ in range(STEPS):
        if tree.deps[at] not in UP or tree.heads[at] == at:
            return None
        at = tree.heads[at]
        if tree.tags[at] == tree.tags[verb] and at < verb:
            return at
    return None


def _of_base(tree: Tree, verb: int) -> int | None:
    """The infinitive beside "wants" that "grow" goes with."""
    head = tree.heads[verb]
    if tree.tags[head] not in {"VBD", "VBZ", "VBG", "VBN"}:
        return None
    if any(tree.tags[i] == "MD" for i in tree.all(head, "aux")):
        return None
    wanted = [
        i
        for i in tree.all(head, "xcomp", "ccomp", "advcl")
        if head < i < verb
        and tree.tags[i] == "VB"
        and any(tree.tags[a] in {"TO", "MD"} for a in tree.all(i, "aux"))
    ]
    return wanted[-1] if wanted else None
