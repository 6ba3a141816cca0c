"""
Nouns that carry what somebody put forward: "the firm's claim that …", "rumours of …".
"""

from collections.abc import Sequence

from counterclaim.reference.titles import titles
from counterclaim.statements.attribution import Attribution, Found, Words
from counterclaim.statements.headlines import speaks
from counterclaim.statements.inflection import verb_forms
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.naming import Name
from counterclaim.statements.nominal import after_words
from counterclaim.statements.propositions import propositions
from counterclaim.statements.quotations import Quotation
from counterclaim.statements.sources_in_text import subject_of, words_of
from counterclaim.statements.times import MONTHS, WEEKDAYS
from counterclaim.statements.tree import NAMES, Tree


def nouns(
    tree: Tree, quotes: Sequence[Quotation], names: Sequence[Name], text: str, quoted: list[bool]
) -> Found:
    """
    Yield noun cues: "the firm's claim that ...", "claims of ...", "rumours that ...".
    """
    cues = lexicon().nouns
    for index, word in enumerate(tree.low):
        entry = cues.get(word)
        if entry is None or quoted[index] or tree.tags[index] not in {"NN", "NNS", "VBZ"}:
            continue
        found = _noun_content(tree, index, entry.takes)
        if found is None:
            continue
        words, head, kind = found
        source = _noun_source(tree, index, names)
        denied = any(tree.low[kid] == "no" for kid in tree.all(index, "det"))
        if denied and (entry.act == "doubt" or source is None):
            continue  # "there is no doubt that", "no suggestion that": nobody puts it forward
        if source is None and kind in {"clause", "of"}:
            source = _whose_claim(tree, index, names, of=kind == "clause")
        if source is None and kind in {"of", "infinitive"} and not _carries_alone(tree, index):
            continue
        pattern = "clause" if kind == "clause" else "infinitive" if kind == "infinitive" else "noun"
        contents = propositions(tree, words, head, quotes, pattern=pattern)
        if not contents:
            continue
        first, last = tree.sentences[tree.sentence_of[index]]
        yield (
            Attribution(
                pattern=f"noun-{kind}",
                sentence=(tree.starts[first], tree.end(last - 1)),
                contents=contents,
                cue=(tree.starts[index], tree.end(index)),
                entry=entry,
                source=source,
                negated=denied,
                scope=tuple(tree.chars(words)),
            ),
            {index},
        )


def _is_a_day(tree: Tree, index: int) -> bool:
    """Say whether what follows "of" is when it was told, not what: "its report of 2 March"."""
    words = [tree.low[i] for i in tree.below(index) if tree.lettered[i]]
    named = [word for word in words if not word.isdigit()]
    return bool(named) and all(word in MONTHS or word in WEEKDAYS for word in named)


def _carries_alone(tree: Tree, index: int) -> bool:
    return tree.low[index] in {
        "reports",
        "rumours",
        "rumors",
        "allegations",
        "accusations",
        "news",
        "word",
        "claims",
    }


def _noun_content(
    tree: Tree, index: int, takes: frozenset[str]
) -> tuple[list[int], int, str] | None:
    """Return the content of a noun cue: a clause, an infinitive, or what follows "of"."""
    for kid in tree.kids[index]:
        if kid < index or tree.deps[kid] not in {"acl", "ccomp", "relcl", "appos"}:
            continue
        below = tree.below(kid)
        opener = tree.low[below[0]]
        if (
            opener == "that"
            and tree.deps[below[0]] != "nsubj"
            and tree.is_finite(kid)
            and (tree.first(kid, "nsubj", "nsubjpass", "expl") is not None)
            and not _relative(tree, kid)
        ):
            return below, kid, "clause"
        if opener == "to" and tree.tags[kid] == "VB" and tree.deps[kid] == "acl":
            return below, kid, "infinitive"
    apart = _clause_apart(tree, index)
    if apart is not None:
        return apart
    for prep in _behind(tree, index):
        if tree.low[prep] not in takes:
            continue
        inner = tree.first(prep, "pobj", "pcomp")
        if inner is None or _is_a_day(tree, inner):
            continue
        words = tree.below(inner)
        after = words[-1] + 1
        if (
            after < len(tree)
            and tree.tags[after] in {"VBN", "VBG"}
            and (tree.heads[after] < index or tree.heads[after] > after)
        ):
            words = after_words(
                tree, words[0], tree.sentences[tree.sentence_of[index]][1], clause=False
            )
        return words, inner, "of"
    return None


def _clause_apart(tree: Tree, index: int) -> tuple[list[int], int, str] | None:
    """Read "the charge, made by the union in a leaflet, that guards took bribes"."""
    _, last = tree.sentences[tree.sentence_of[index]]
    if index + 2 >= last or tree.words[index + 1] != "," or tree.tags[index + 2] not in APART:
        return None
    for that in range(index + 3, min(index + APART_WITHIN, last)):
        clause = tree.heads[that]
        if tree.low[that] == "that" and tree.words[that - 1] == "," and tree.is_finite(clause):
            if tree.deps[that] != "mark" or tree.first(clause, "nsubj", "nsubjpass") is None:
                return None
            return [i for i in tree.below(clause) if i >= that], clause, "clause"
    return None


APART = frozenset({"VBN", "VBD", "IN", "RB"})
APART_WITHIN = 20
"""Words behind a noun within which its clause begins, if something stands between."""


def _behind(tree: Tree, index: int) -> list[int]:
    """The prepositions behind a noun, those that the parser gave to its light verb included."""
    found = tree.all(index, "prep")
    head = tree.heads[index]
    if tree.deps[index] == "dobj" and tree.low[head] in LIGHT:
        found += [prep for prep in tree.all(head, "prep") if prep > index]
    return found


def _relative(tree: Tree, clause: int) -> bool:
    """Say whether "that" is the object of the clause (a relative), not a conjunction."""
    that = next(
        (k for k in tree.kids[clause] if tree.low[k] == "that" and tree.deps[k] in ARGUMENTS), None
    )
    if that is None or tree.deps[that] != "dobj":
        return that is not None
    return all(kid == that for kid in tree.all(clause, "dobj", "ccomp", "attr", "acomp"))


ARGUMENTS = frozenset({"dobj", "pobj", "nsubj"})


def _noun_source(tree: Tree, index: int, names: Sequence[Name]) -> Words | None:
    """Return whose claim it is: its possessive, "by ...", or the verb it is the object of."""
    poss = tree.first(index, "poss")
    if poss is not None:
        return words_of(tree, poss, names)
    for prep in tree.all(index, "prep", "agent"):
        if tree.low[prep] in {"by", "from"}:
            obj = tree.first(prep, "pobj")
            if obj is not None:
                return words_of(tree, obj, names)
    for kid in tree.all(index, "acl"):
        if tree.tags[kid] == "VBN":
            agent = tree.first(kid, "agent")
            obj = None if agent is None else tree.first(agent, "pobj")
            if obj is not None:
                return words_of(tree, obj, names)
    head = tree.heads[index]
    answer = tree.deps[index] == "pobj" and tree.low[head] == "with"
    verb = tree.heads[head] if answer else head
    if tree.low[verb] in (ANSWERING if answer else LIGHT) and (
        answer or tree.deps[index] == "dobj"
    ):
        subject = subject_of(tree, verb)
        return None if subject is None else words_of(tree, subject, names)
    return None


ANSWERING = frozenset(
    form
    for lemma in ("reply", "respond", "answer", "counter", "react", "return")
    for form in verb_forms(lemma)
)
"""Verbs whose "with an admission that" tells what was answered."""
LIGHT = frozenset(
    form
    for lemma, past, participle in (
        ("make", "made", None),
        ("issue", None, None),
        ("express", None, None),
        ("repeat", None, None),
        ("voice", None, None),
        ("have", "had", None),
        ("renew", None, None),
        ("reiterate", None, None),
        ("raise", None, None),
        ("give", "gave", "given"),
        ("publish", None, None),
        ("release", None, None),
        ("share", None, None),
        ("offer", None, None),
        ("harbour", None, None),
        ("harbor", None, None),
        ("convey", None, None),
        ("deliver", None, None),
        ("announce", None, None),
    )
    for form in verb_forms(lemma, past=past, participle=participle)
) | {"has"}
"""Verbs that do no more than put forward the noun that is their object."""


def _whose_claim(tree: Tree, index: int, names: Sequence[Name], *, of: bool) -> Words | None:
    """
    Return whose claim "a government claim that" and "the assertion of the council that" is.

    The second only where what is claimed does not itself stand behind ``of``.
    """
    for kid in tree.all(index, "compound", "nmod"):
        if tree.low[kid] in titles().bodies | titles().media or tree.tags[kid] in NAMES:
            return words_of(tree, kid, names)
    for prep in tree.all(index, "prep") if of else ():
        obj = tree.first(prep, "pobj")
        if obj is None or tree.low[prep] not in {"of", "from", "in", "among"}:
            continue
        source = words_of(tree, obj, names)
        if source.name is not None or speaks(tree.low[obj]) or tree.low[obj] == "media":
            return source
    return None
