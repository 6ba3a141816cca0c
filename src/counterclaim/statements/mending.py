"""
Small repairs of a parse: coordinated verbs whose form shows that they hang on another verb.

"He said he would order a review and warned ..." has a second thing he did, not a second thing he
would do; "She wants to double the fund, grow the fleet and ..." has a second wish.  The forms say
so where the parser took the nearer verb.  What a speaker adds behind a comma (", arguing that") and
another speaker behind ", and" are no part of what he said first.
"""

from dataclasses import replace
from typing import Final

from counterclaim.reference.titles import titles
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.times import WEEKDAYS
from counterclaim.statements.tree import NAMES, NOUNS, SUBJECTS, Tree

UP: Final = frozenset({"ccomp", "xcomp", "advcl", "conj", "acl", "relcl", "pcomp"})
STEPS: Final = 4
"""How far up the verb that a finite form belongs to is looked for."""


def mended(tree: Tree) -> Tree:
    """
    Return the tree with each such verb on the verb that its form agrees with.
    """
    tree = _turned(tree)
    heads = list(tree.heads)
    for verb, label in enumerate(tree.deps):
        if label not in {"conj", "advcl"} or not tree.is_verb(verb) or tree.heads[verb] >= verb:
            continue
        speech = _added(tree, verb) if label == "advcl" else _another_speaker(tree, verb)
        if speech is not None:
            _move(tree, heads, verb, speech)
            continue
        if label == "advcl":
            continue
        if tree.first(verb, *SUBJECTS, "aux", "auxpass") is not None:
            continue
        above = _of_finite(tree, verb) if tree.tags[verb] != "VB" else _of_base(tree, verb)
        if above is None:
            continue
        _move(tree, heads, verb, above)
    return replace(tree, heads=heads) if heads != list(tree.heads) else tree


def _turned(tree: Tree) -> Tree:
    """
    Return the tree with clauses of saying that hang on what they tell the right way up.
    """
    heads, deps = list(tree.heads), list(tree.deps)
    _turn_that(tree, heads, deps)
    _turn_tails(tree, heads, deps)
    _give_days_back(tree, heads)
    if tree.headline:
        _give_last_says(tree, heads, deps)
    if heads == list(tree.heads) and deps == list(tree.deps):
        return tree
    return replace(tree, heads=heads, deps=deps)


def _turn_tails(tree: Tree, heads: list[int], deps: list[str]) -> None:
    """
    Read "Troops hold half of Sarn, a worker in the town said": who says it is behind the comma.
    """
    for verb, label in enumerate(tree.deps):
        told = tree.heads[verb]
        if label != "ccomp" or told >= verb or not _takes_clause(tree, verb):
            continue
        taken = tree.first(verb, "nsubj")
        if taken is None or not told < taken < verb or tree.first(verb, "ccomp") is not None:
            continue
        if tree.first(told, "dobj", "mark") is not None or tree.first(told, *SUBJECTS) is None:
            continue
        below = tree.below(taken)
        speaker = next((i for i in below if tree.deps[i] == "appos" and i > taken), None)
        if speaker is None:
            continue
        phrase = tree.below(speaker)
        if tree.words[phrase[0] - 1] != "," or phrase[-1] != verb - 1:
            continue
        above = told if tree.heads[told] == told else tree.heads[told]
        heads[verb], deps[verb] = (verb if above == told else above), tree.deps[told]
        heads[told], deps[told] = verb, "ccomp"
        heads[taken], deps[taken] = told, "dobj"
        heads[speaker], deps[speaker] = verb, "nsubj"
        heads[phrase[0] - 1] = verb


def _give_last_says(tree: Tree, heads: list[int], deps: list[str]) -> None:
    """
    Read a headline's "Fifth death: nobody hid anything, says Fiore": who says it stands last.
    """
    last = len(tree) - 1
    while last > 0 and not tree.lettered[last]:
        last -= 1
    at = last
    while at > 0 and tree.tags[at] in NOUNS | {"DT"}:
        at -= 1
    if at == last or tree.low[at] not in {"says", "say", "said"} or tree.words[at - 1] != ",":
        return
    for kid in tree.all(at, *SUBJECTS):
        if kid < at:
            deps[kid] = "dep"
    heads[last], deps[last] = at, "nsubj"


def _give_days_back(tree: Tree, heads: list[int]) -> None:
    """
    Read "The army said on Tuesday its forces had left": the day is that of the saying.
    """
    for clause, label in enumerate(tree.deps):
        cue = tree.heads[clause]
        if label != "ccomp" or cue >= clause or not _takes_clause(tree, cue):
            continue
        subject = tree.first(clause, *SUBJECTS)
        first = tree.first(clause, "prep", "npadvmod")
        if subject is None or first != cue + 1 or first > subject:
            continue
        words = tree.below(first)
        if words[-1] < subject and all(tree.low[i] in SAYING_DAYS for i in words):
            heads[first] = cue


SAYING_DAYS: Final = frozenset(WEEKDAYS) | {"on", "late", "early", "yesterday", "today"}
"""Words that say when something was said, between a verb of saying and what is said."""


def _turn_that(tree: Tree, heads: list[int], deps: list[str]) -> None:
    """
    Read "reported earlier, citing officials, that she left".

    A clause behind ", that" is what a verb of saying before it tells, never what it hangs on.
    """
    for told, label in enumerate(tree.deps):
        that = tree.first(told, "mark") if label in {"ROOT", "conj", "ccomp"} else None
        if that is None or tree.low[that] != "that" or tree.words[that - 1] != ",":
            continue
        cue = next((i for i in tree.all(told, "ccomp") if i < that), None)
        if cue is None or not _takes_clause(tree, cue) or tree.first(cue, "nsubj") is None:
            continue
        heads[cue] = cue if heads[told] == told else heads[told]
        deps[cue], deps[told] = label, "ccomp"
        heads[told] = cue
        for kid in tree.kids[told]:
            if kid != cue and kid < that:
                heads[kid] = cue


def _move(tree: Tree, heads: list[int], verb: int, above: int) -> None:
    """Hang a verb, with the comma and the "and" before it, on another one."""
    head = tree.heads[verb]
    opens = tree.below(verb)[0]
    for joiner in tree.all(head, "cc", "punct"):
        if head < joiner < opens and joiner >= opens - 2:
            heads[joiner] = above
    heads[verb] = above


def _takes_clause(tree: Tree, verb: int) -> bool:
    return any("clause" in entry.takes for entry in lexicon().verbs.get(tree.low[verb], ()))


def _reported_by(tree: Tree, clause: int) -> int | None:
    """The cue before a clause whose content the clause is."""
    at = clause
    for _ in range(STEPS):
        head = tree.heads[at]
        if tree.deps[at] != "ccomp" or head >= at:
            return None
        if _takes_clause(tree, head) and tree.first(head, "nsubj") is not None:
            return head
        at = head
    return None


def _added(tree: Tree, verb: int) -> int | None:
    """The cue whose speaker ", arguing that" or ", citing" adds something to what he said."""
    clause = tree.heads[verb]
    if tree.tags[verb] != "VBG" or not (_takes_clause(tree, verb) or tree.low[verb] == "citing"):
        return None
    if tree.words[tree.below(verb)[0] - 1] != ",":
        return None
    cue = _reported_by(tree, clause)
    subject = tree.first(clause, "nsubj", "nsubjpass")
    if cue is None or subject is None or tree.low[verb] == "citing":
        return cue
    if tree.tags[subject] in NAMES or titles().is_title(tree.low[subject]):
        return None  # "Reed said the minister had left, saying he was ill": either may have
    return cue


def _another_speaker(tree: Tree, verb: int) -> int | None:
    """The cue behind which ", and rights groups warned that" begins a clause of its own."""
    subject = tree.first(verb, "nsubj")
    if subject is None or tree.tags[subject] not in NOUNS or subject > verb:
        return None
    if not _takes_clause(tree, verb) or tree.first(verb, "ccomp") is None:
        return None
    opens = tree.below(verb)[0]
    joined = tree.low[opens - 1] in {"and", "but", "while"} and tree.words[opens - 2] in {",", ";"}
    if not joined and tree.words[opens - 1] != ";":
        return None
    return _reported_by(tree, tree.heads[verb])


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
