"""
Who the subject of a cue is: from a verb to the words that name its source.
"""

from collections.abc import Sequence

from counterclaim.reference.titles import titles
from counterclaim.statements.attribution import Stretch, Words
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.naming import Name, name_at
from counterclaim.statements.tree import NAMES, NOUNS, Tree

PRONOUNS = frozenset(
    {
        "he",
        "she",
        "they",
        "it",
        "we",
        "i",
        "you",
        "who",
        "which",
        "that",
        "his",
        "her",
        "their",
        "its",
        "my",
        "our",
        "him",
        "them",
        "us",
        "me",
    }
)
LEFT = frozenset(
    {
        "det",
        "compound",
        "amod",
        "nmod",
        "poss",
        "nummod",
        "predet",
        "advmod",
        "quantmod",
        "case",
        "nounmod",
    }
)
QUOTING = frozenset({"quoted", "quotes", "quote", "quoting", "cited", "cites", "citing"})
STEPS = 8
"""How far up a chain of coordinated or embedded verbs a subject is looked for."""


def subject_of(tree: Tree, verb: int) -> int | None:
    """
    Return the head of the words that do what the verb says, or nothing where nobody is named.

    Passives give their agent only; participles, infinitives and coordinated verbs take the subject
    of the verb they hang on; "who" and "which" give what they refer to.
    """
    quoting = quoting_verb(tree, verb)
    if quoting is not None:
        return tree.first(quoting, "nsubjpass" if tree.is_passive(quoting) else "dobj")
    at = verb
    for step in range(STEPS):
        if tree.is_passive(at) and (step == 0 or tree.tags[verb] != "VBG"):
            return _agent(tree, at)
        found = _own_subject(tree, at)
        if found is not None:
            return antecedent(tree, found, at)
        above = _next_up(tree, at)
        if above is None:
            return None
        if above not in _verbs_of(tree, at):
            return antecedent(tree, above, at)
        at = above
    return None


def is_nobodys(tree: Tree, verb: int) -> bool:
    """
    Say whether the subject of a verb is nobody: "no official said", "neither side confirmed".
    """
    own = tree.heads[verb] if tree.deps[verb] == "xcomp" else verb
    if tree.is_passive(own):
        return False  # "no one is known to have been hurt": of nobody it is told
    subject = _own_subject(tree, own)
    if subject is None or subject > verb:
        return False
    if tree.low[subject] in NOBODY:
        return True
    beside = [i for i in tree.kids[subject] if i < subject]
    if any(tree.low[i] in {"no", "neither"} for i in beside):
        return True
    nots = [
        i for i in (*beside, *(k for b in beside for k in tree.kids[b])) if tree.low[i] == "not"
    ]
    return bool(nots) and tree.below(subject)[0] in nots  # "not one witness said"


NOBODY = frozenset({"nobody", "none", "neither"})


def quoting_verb(tree: Tree, verb: int) -> int | None:
    """
    Return "quoted" or "cited" above "as saying", or nothing.
    """
    prep = tree.heads[verb]
    if tree.deps[verb] != "pcomp" or tree.low[prep] != "as":
        return None
    above = tree.heads[prep]
    return above if tree.low[above] in QUOTING else None


def _own_subject(tree: Tree, verb: int) -> int | None:
    subjects = tree.all(verb, "nsubj", "nsubjpass")
    if subjects:
        before = [s for s in subjects if s < verb]
        return max(before) if before else subjects[0]
    return None


def _agent(tree: Tree, verb: int) -> int | None:
    agent = tree.first(verb, "agent")
    if agent is None:
        return None
    return tree.first(agent, "pobj")


ABLE = frozenset({"able", "unable", "willing", "unwilling", "ready"})
"""Who was not able to confirm is the subject of "was"."""


DEGREES = frozenset({"short", "far"})
"""Who stopped short of saying it, or went so far as to, is the subject of the verb before."""


def _verbs_of(tree: Tree, at: int) -> tuple[int, ...]:
    """Return the head if the climb goes to a verb whose subject is shared."""
    head = _over(tree, at) if tree.deps[at] == "pcomp" else tree.heads[at]
    if tree.low[head] in ABLE:
        head = tree.heads[head]
    if tree.low[head] in DEGREES:
        head = tree.heads[head]
    return (head,) if tree.is_verb(head) else ()


def _over(tree: Tree, at: int) -> int:
    """Return what "aside from saying" or "intent on deciding" is said of: a verb or a noun."""
    head = tree.heads[tree.heads[at]]
    for _ in range(STEPS):
        if tree.tags[head] not in STEPPING or tree.low[head] in DEGREES or tree.heads[head] == head:
            break
        head = tree.heads[head]
    return head


STEPPING = frozenset({"IN", "RB", "JJ", "TO"})
"""Tags of what stands between a preposition with a participle and whoever does it."""


def _next_up(tree: Tree, at: int) -> int | None:
    """Return where a verb without a subject of its own finds it."""
    dep, head = tree.deps[at], tree.heads[at]
    if head == at:
        return None
    if dep in {"conj", "xcomp", "advcl", "dep", "ccomp"} and tree.is_verb(head):
        return head
    if dep == "xcomp" and tree.low[head] in ABLE and tree.is_verb(tree.heads[head]):
        return tree.heads[head]
    if dep == "pcomp":
        above = _over(tree, at)
        if tree.low[above] in DEGREES:
            above = tree.heads[above]
        return above if above != head else None
    if dep in {"acl", "relcl"}:
        return head
    return None


def antecedent(tree: Tree, subject: int, verb: int) -> int:
    """
    Return what a relative pronoun refers to, else the subject itself.
    """
    if tree.tags[subject] in {"WP", "WDT"} or (
        tree.low[subject] == "that" and tree.deps[verb] == "relcl"
    ):
        at = verb
        for _ in range(STEPS):
            if tree.deps[at] == "relcl":
                return tree.heads[at]
            if tree.heads[at] == at:
                break
            at = tree.heads[at]
        return subject
    return subject


def words_of(tree: Tree, head: int, names: Sequence[Name]) -> Words:
    """
    Return the naming words around a head noun: titles before the name, "of ..." after a noun.
    """
    low = tree.low[head]
    if tree.tags[head] in {"PRP", "PRP$", "WP", "WDT"} or low in PRONOUNS:
        return Words(
            start=tree.starts[head],
            end=tree.end(head),
            head=low,
            pronoun=True,
            plural=low in {"they", "we"},
        )
    named, stop = _named_head(tree, head, names)
    first = _left_edge(tree, head, named is not None)
    last = stop if named else _right_edge(tree, head)
    last = max(last, first)
    end = max(tree.end(last), named.end if named else 0)
    return Words(
        start=min(tree.starts[first], named.start if named else tree.starts[first]),
        end=end,
        head=low,
        name=(named.start, named.end) if named else None,
        owner=_owner(tree, head, names, named),
        plural=tree.tags[head] in {"NNS", "NNPS"} or tree.first(head, "conj") is not None,
        definite=any(tree.low[kid] in {"the", "this", "that"} for kid in tree.all(head, "det")),
    )


def _named_head(tree: Tree, head: int, names: Sequence[Name]) -> tuple[Name | None, int]:
    """Return the name that the noun phrase names, and its last word."""
    if tree.tags[head] in NAMES:
        found = name_at(names, tree.starts[head])
        if found is not None:
            return found, _word_at(tree, head, found.end)
    for kid in tree.all(head, "appos"):
        found = name_at(names, tree.starts[kid])
        if found is not None and not found.bracketed and tree.tags[head] != "NNS":
            return found, _word_at(tree, kid, found.end)
    conj = tree.first(head, "conj")
    if conj is not None and tree.tags[conj] in NAMES and tree.tags[head] == "NN":
        found = name_at(names, tree.starts[conj])
        if found is not None and not tree.all(head, "det"):
            return found, _word_at(tree, conj, found.end)
    if tree.low[head] in titles().media:
        beside = [head + 1] if head + 1 < len(tree) and tree.tags[head + 1] in NAMES else []
        for kid in (*tree.all(head, "compound", "nmod"), *beside):
            found = name_at(names, tree.starts[kid])
            if found is not None:
                return found, _word_at(tree, kid, found.end)
    after = head + 1
    if (
        tree.tags[head] == "NN"
        and after < len(tree)
        and tree.tags[after] in NAMES
        and (tree.heads[after] == head or tree.deps[head] == "compound")
    ):
        found = name_at(names, tree.starts[after])
        if found is not None:
            return found, _word_at(tree, after, found.end)
    return None, head


def _word_at(tree: Tree, index: int, end: int) -> int:
    """Return the last word that begins before an offset, from ``index`` on."""
    while index + 1 < len(tree) and tree.starts[index + 1] < end:
        index += 1
    return index


def _left_edge(tree: Tree, head: int, named: bool) -> int:
    """Return the first word of the naming words; an article before a name is no part of it."""
    first = head
    for kid in sorted((k for k in tree.kids[head] if k < head), reverse=True):
        if tree.deps[kid] not in LEFT:
            continue
        left = tree.below(kid)[0]
        first = min(first, left)
    while named and first < head and tree.low[first] in {"the", "a", "an"}:
        first += 1
    return first


def _right_edge(tree: Tree, head: int) -> int:
    """Return the last word of "an insider from the ministry", without clauses or appositions."""
    last = head
    for kid in tree.kids[head]:
        if kid < head:
            continue
        if tree.deps[kid] == "prep" or (tree.deps[kid] == "amod" and kid == last + 1):
            below = tree.below(kid)
            below = [i for i in below if not _in_clause(tree, i, kid)]
            if below and below[0] <= last + 1:
                last = max(last, below[-1])
    return last


def _in_clause(tree: Tree, index: int, top: int) -> bool:
    """Say whether a word stands in a relative clause or apposition below ``top``."""
    at = index
    while at != top:
        if tree.deps[at] in {"relcl", "appos", "ccomp", "advcl", "punct"}:
            return True
        at = tree.heads[at]
    return False


def _owner(tree: Tree, head: int, names: Sequence[Name], named: Name | None) -> Stretch | None:
    """Return the name of the body a spokesman, statement or study belongs to."""
    tables = lexicon().words["holders"]
    nouns = [head]
    if named is not None:
        nouns = [i for i in tree.below(head) if tree.low[i] in tables["speaking-for"]]
    for noun in nouns:
        speaks = tree.low[noun] in tables["speaking-for"] | tables["papers"]
        for kid in tree.kids[noun] if noun == head else [*tree.kids[noun], *tree.kids[head]]:
            if tree.deps[kid] in {"poss", "compound", "nmod"} and (
                speaks or tree.deps[kid] == "poss"
            ):
                found = name_at(names, tree.starts[kid])
                if (
                    found is None
                    and speaks
                    and (tree.low[kid] in {"its", "their"} or tree.low[kid] in titles().bodies)
                ):
                    return tree.starts[kid], tree.end(kid)
            elif (
                tree.deps[kid] in {"prep", "agent"}
                and speaks
                and (tree.low[kid] in {"of", "for", "by", "from"})
            ):
                obj = tree.first(kid, "pobj")
                found = None if obj is None else _named_head(tree, obj, names)[0]
            else:
                continue
            if found is not None and found is not named:
                return found.start, found.end
    return None


CARRYING = frozenset(
    {"carried", "published", "aired", "broadcast", "quoted", "cited", "printed", "posted", "picked"}
    | {"distributed", "transmitted", "disseminated", "relayed", "reached", "released"}
)
"""What a medium does with a statement, or with who made it."""


def carrier_of(tree: Tree, verb: int, names: Sequence[Name]) -> Words | None:
    """
    Return who carried it: "in a statement carried by X, she said", "the mayor, quoted by X, said".
    """
    subject = _own_subject(tree, verb)
    above = [verb] if subject is None else [verb, subject]
    for prep in tree.all(verb, "prep"):
        medium = tree.first(prep, "pobj")
        if medium is not None:
            above.append(medium)
    for at in above:
        for kid in tree.all(at, "acl", "advcl", "relcl"):
            for participle in (kid, *tree.all(kid, "conj")):
                if tree.low[participle] not in CARRYING or tree.tags[participle] not in {
                    "VBN",
                    "VBD",
                }:
                    continue
                agent = tree.first(participle, "agent", "prep")
                medium = None if agent is None else tree.first(agent, "pobj")
                if medium is not None and agent is not None and tree.low[agent] == "by":
                    return words_of(tree, medium, names)
    return None


def recipient_of(tree: Tree, verb: int, names: Sequence[Name]) -> Words | None:
    """
    Return who was told: the object of tell, inform and the like, or "to X" after said.
    """
    for kid in tree.all(verb, "dobj", "dative", "iobj"):
        if tree.tags[kid] in NOUNS:
            return words_of(tree, kid, names)
        obj = tree.first(kid, "pobj")
        if obj is not None and tree.tags[obj] in NOUNS:
            return words_of(tree, obj, names)
    for prep in tree.all(verb, "prep", "dative"):
        obj = tree.first(prep, "pobj")
        if obj is None or tree.tags[obj] not in NOUNS:
            continue
        if tree.low[prep] in {"to", "on", "with"} and (
            tree.tags[obj] in NAMES or tree.low[obj] in titles().media
        ):
            return words_of(tree, obj, names)
        inner = tree.first(obj, "prep")
        if tree.low[obj] in {"interview", "conversation", "call"} and inner is not None:
            asked = tree.first(inner, "pobj")
            if asked is not None and tree.low[inner] in {"with", "to", "by"}:
                return words_of(tree, asked, names)
    return None
