"""
What a cue puts forward: from a cue verb to the words of its content.
"""

from dataclasses import dataclass

from counterclaim.statements.anaphora import anaphoric_nouns, calls_untrue
from counterclaim.statements.lexicon import Cue, lexicon
from counterclaim.statements.retracting import is_retractable
from counterclaim.statements.tree import NOUNS, Tree

PREPOSITIONS = frozenset({"for", "on", "of", "against", "about", "at", "to", "with", "in", "over"})
WH = frozenset({"WDT", "WP", "WRB", "WP$"})


@dataclass(frozen=True, slots=True)
class Complement:
    """
    The words of a content, their head and the pattern that found them.
    """

    indices: tuple[int, ...]
    head: int
    pattern: str
    untrue: bool = False


def complement_of(tree: Tree, verb: int, cue: Cue) -> Complement | None:
    """
    Return the first complement of a verb that its entry allows, or nothing.
    """
    if tree.is_passive(verb):
        found = _passive(tree, verb, cue)
    else:
        found = (
            _clause(tree, verb, cue)
            or _infinitive(tree, verb, cue)
            or _as(tree, verb, cue)
            or _object_of(tree, verb, cue)
            or _likened(tree, verb, cue)
            or _toll(tree, verb, cue)
            or _for_clause(tree, verb, cue)
            or _prepositional(tree, verb, cue)
            or _noun(tree, verb, cue)
        )
    return found or _parenthesis(tree, verb, cue)


def _clause(tree: Tree, verb: int, cue: Cue) -> Complement | None:
    for kid in _clauses(tree, verb):
        if cue.takes & {"clause"}:
            return Complement(tuple(_from_that(tree, kid)), kid, "clause")
        if "small" in cue.takes and (called := tree.first(kid, "nsubj")) is not None:
            if _untrue(tree, kid):
                return Complement(tuple(tree.below(called)), called, "noun", untrue=True)
            return Complement(tuple(tree.below(kid)), kid, "small")
        if "infinitive" in cue.takes and not tree.is_finite(kid):
            return Complement(tuple(tree.below(kid)), kid, "infinitive")
        if "noun" in cue.takes and cue.act in {"evaluate", "deny"} and not tree.is_finite(kid):
            return Complement(tuple(tree.below(kid)), kid, "noun")
    for kid in tree.all(verb, "advcl") if "clause" in cue.takes else ():
        if cue.lemma in WITHHOLDING and _asks_when(tree, verb, kid):
            return Complement(tuple(tree.below(kid)), kid, "clause")
    return _small(tree, verb) if "small" in cue.takes else None


def _small(tree: Tree, verb: int) -> Complement | None:
    """Read "called the report misleading": what is called something, and what it is called."""
    obj = _called(tree, verb)
    after = verb if obj is None else obj
    predicate = next(
        (k for k in tree.all(verb, *PREDICATED) if k > after and not _is_infinitive(tree, k)), None
    )
    if predicate is None and obj is not None:
        beside = tree.first(obj, "acl")
        predicate = beside if beside is not None and not tree.lettered[beside - 1] else None
    if predicate is None:
        named = obj is not None and _names_it(tree, obj)
        return Complement(tuple(tree.below(obj)), obj, "small") if named and obj else None
    words = tree.below(predicate)
    if obj is not None and _untrue(tree, predicate):
        called = tuple(i for i in tree.below(obj) if i not in words)
        return Complement(called, obj, "noun", untrue=True)
    if obj is not None:
        words = list(range(tree.below(obj)[0], words[-1] + 1))
    return Complement(tuple(words), predicate, "small")


PREDICATED = ("oprd", "acomp", "attr", "xcomp", "ccomp")
"""How what something is called hangs on the verb."""


def _clauses(tree: Tree, verb: int) -> list[int]:
    """Return the clauses that may be told; one before a ";" is not where another follows the verb."""
    found = tree.all(verb, "ccomp")
    if len(found) < 2 or all(kid > verb for kid in found):
        return found
    return [
        kid
        for kid in found
        if kid > verb or tree.words[min(tree.below(kid)[-1] + 1, verb)] not in {";", ":"}
    ]


def _asks_when(tree: Tree, verb: int, clause: int) -> bool:
    """Whether "have not said when they would vote" was taken for a time at which nothing was said."""
    opens = tree.below(clause)[0]
    return (
        opens == verb + 1
        and tree.tags[opens] == "WRB"
        and tree.first(clause, "nsubj", "nsubjpass") is not None
        and tree.words[verb + 1 : tree.below(clause)[-1] + 1].count(",") == 0
        and (tree.low[opens] != "when" or cue_is_held_back(tree, verb))
    )


def cue_is_held_back(tree: Tree, verb: int) -> bool:
    """
    Say whether a verb is negated, or what one was not able or it was not possible to do.
    """
    if tree.first(verb, "neg") is not None:
        return True
    head = tree.heads[verb]
    if ability(tree, verb) is None:
        return False
    return any(tree.first(word, "neg") is not None for word in (head, tree.heads[head]))


def ability(tree: Tree, verb: int) -> str | None:
    """
    Return the "able" or "possible" that an infinitive hangs on, wherever the parser hung it.
    """
    head = tree.heads[verb]
    if tree.deps[verb] != "xcomp" or head == verb:
        return None
    beside = (tree.low[i] for i in (head, *tree.all(head, "acomp")))
    return next((word for word in beside if word in {"able", "possible"}), None)


WITHHOLDING = frozenset(
    {"say", "know", "specify", "disclose", "reveal", "announce", "explain", "verify", "confirm"}
    | {"establish", "determine", "check"}
)
"""Verbs that go with when and where; who "did not answer when asked" was asked and said nothing."""


def _names_it(tree: Tree, obj: int) -> bool:
    """Whether what "called the sale a fraud" calls it was hung on what it is about."""
    if tree.first(obj, "dobj", "oprd", "appos") is not None:
        return True
    measured = tree.first(obj, "npadvmod")
    return measured is not None and tree.first(measured, "det") is not None


def _called(tree: Tree, verb: int) -> int | None:
    """Return what "called the sale a fraud" is about."""
    for kid in tree.all(verb, "dobj", "nsubj"):
        if kid > verb:
            return kid
    return None


def _is_infinitive(tree: Tree, verb: int) -> bool:
    return tree.tags[verb] == "VB" and any(tree.low[i] == "to" for i in tree.all(verb, "aux"))


DETACHED = frozenset({"relcl", "acl", "advcl", "ccomp"})
DETACHED_WITHIN = 25
"""Words behind a cue within which its clause begins."""


def detached_clause(tree: Tree, verb: int, cue: Cue) -> Complement | None:
    """
    Return the clause of a cue that the parser hung on a noun between the two, or nothing.

    "claimed at a meeting in the hall on Wednesday that the council had known"; behind "told", where
    somebody told stands, the "that" may be missing.
    """
    if "clause" not in cue.takes or tree.is_passive(verb):
        return None
    _, last = tree.sentences[tree.sentence_of[verb]]
    for at in range(verb + 2, min(verb + DETACHED_WITHIN, last)):
        if tree.words[at] in {";", ":"}:
            return None
        if tree.low[at] == "that" and tree.tags[at] in {"IN", "WDT"}:
            clause = tree.heads[at]
            return (
                _own_clause(tree, verb, clause, at) if tree.deps[at] in {"mark", "dobj"} else None
            )
        if tree.tags[at] in {"VBD", "VBZ", "VBP", "MD"}:
            return _bare_clause(tree, verb, at) if cue.lemma == "tell" else None
    return None


def _own_clause(tree: Tree, verb: int, clause: int, that: int) -> Complement | None:
    """The clause behind "that", if it has a subject of its own and lacks nothing that "that" is."""
    subject = tree.first(clause, "nsubj", "nsubjpass", "expl")
    if subject is None or subject < that or not tree.is_finite(clause):
        return None
    if tree.deps[clause] not in DETACHED or not tree.governs(verb, clause):
        return None
    if tree.deps[that] == "dobj" and tree.first(clause, "prep", "ccomp", "xcomp") is None:
        return None  # "the letter that she wrote"
    noun = tree.heads[clause]
    if noun != verb and tree.low[noun] in lexicon().nouns:
        return None
    words = tuple(i for i in tree.below(clause) if i > that)
    return Complement(words, clause, "clause")


def _bare_clause(tree: Tree, verb: int, finite: int) -> Complement | None:
    """The clause of "told reporters outside the court she would call him"."""
    clause = finite if tree.deps[finite] not in {"aux", "auxpass"} else tree.heads[finite]
    told, subject = tree.first(verb, "dobj"), tree.first(clause, "nsubj", "nsubjpass", "expl")
    if tree.deps[clause] != "relcl" or told is None or subject is None:
        return None
    noun = tree.heads[clause]
    if noun <= told or not tree.governs(verb, clause) or subject != noun + 1:
        return None
    return Complement(tuple(tree.below(clause)), clause, "clause")


def _from_that(tree: Tree, clause: int) -> list[int]:
    """Return the words of a clause, without "citing two engineers," before its "that"."""
    words = tree.below(clause)
    mark = tree.first(clause, "mark")
    if mark is None or tree.low[mark] != "that" or tree.tags[words[0]] != "VBG":
        return words
    return [i for i in words if i >= mark]


def _infinitive(tree: Tree, verb: int, cue: Cue) -> Complement | None:
    kid = tree.first(verb, "xcomp")
    if kid is None and cue.act == "direct" and tree.first(verb, "dobj") is not None:
        kid = next((k for k in tree.all(verb, "advcl") if _is_infinitive(tree, k)), None)
    if kid is None or kid < verb:
        if "gerund" in cue.takes:
            for comp in tree.all(verb, "pcomp", "advcl"):
                if tree.tags[comp] == "VBG" and comp == verb + 1:
                    return Complement(tuple(tree.below(comp)), comp, "gerund")
        return None
    wanted = "gerund" if _is_gerund(tree, kid) else "infinitive"
    if wanted not in cue.takes:
        if "clause" in cue.takes and tree.is_finite(kid):
            return Complement(tuple(tree.below(kid)), kid, "clause")
        return None
    words = tree.below(kid)
    obj = tree.first(verb, "dobj")
    if cue.lemma == "tell" and not (
        _is_infinitive(tree, kid) and obj is not None and tree.tags[obj] in NOUNS
    ):
        return None  # "he told them to stop" is what he did, more than what he says
    if obj is not None and verb < obj < kid and cue.act in {"direct", "ask", "assert"}:
        words = sorted({i for i in (*tree.below(obj), *words) if i > verb})
    return Complement(tuple(words), kid, wanted)


def _is_gerund(tree: Tree, verb: int) -> bool:
    """Whether a verb stands in "-ing" by itself, not in "to be travelling"."""
    return tree.tags[verb] == "VBG" and all(tree.low[i] != "to" for i in tree.all(verb, "aux"))


def _as(tree: Tree, verb: int, cue: Cue) -> Complement | None:
    if "as" not in cue.takes:
        return None
    for prep in tree.all(verb, "prep"):
        if tree.low[prep] == "as" and prep > verb:
            obj = tree.first(verb, "dobj")
            if tree.first(prep, "pcomp") is not None and cue.lemma == "quote":
                return None
            if obj is None:
                continue
            words = sorted({*tree.below(obj), *tree.below(prep)})
            untrue = _untrue(tree, prep)
            if cue.act == "deny" or (untrue and tree.low[obj] in anaphoric_nouns()):
                return Complement(tuple(tree.below(obj)), obj, "noun", untrue)
            return Complement(tuple(words), obj, "as")
    return None


def _untrue(tree: Tree, above: int) -> bool:
    return calls_untrue(" ".join(tree.low[i] for i in tree.below(above)))


def _object_of(tree: Tree, verb: int, cue: Cue) -> Complement | None:
    if "object-of" not in cue.takes:
        return None
    obj = tree.first(verb, "dobj")
    for prep in tree.all(verb, "prep"):
        if tree.low[prep] == "of" and obj is not None:
            inner = tree.first(prep, "pcomp", "pobj")
            words = sorted({*tree.below(obj), *tree.below(prep)})
            return Complement(tuple(words), inner if inner is not None else obj, "noun")
    if obj is not None:
        for prep in tree.all(obj, "prep"):
            if tree.low[prep] == "of" and tree.first(prep, "pcomp") is not None:
                return Complement(tuple(tree.below(obj)), obj, "noun")
    return None


def _likened(tree: Tree, verb: int, cue: Cue) -> Complement | None:
    """Read "likened the march to a funeral"."""
    obj = tree.first(verb, "dobj") if "likeness" in cue.takes else None
    if obj is None or obj < verb:
        return None
    preps = [*tree.all(verb, "prep", "dative"), *tree.all(obj, "prep")]
    for prep in preps:
        if prep > obj and tree.low[prep] in {"to", "with"} and tree.first(prep, "pobj", "pcomp"):
            words = sorted({*tree.below(obj), *tree.below(prep)})
            return Complement(tuple(words), obj, "as")
    return None


def _toll(tree: Tree, verb: int, cue: Cue) -> Complement | None:
    """Read "put the number of dead at 44"."""
    if "toll" not in cue.takes:
        return None
    obj = tree.first(verb, "dobj")
    for prep in tree.all(verb, "prep"):
        if tree.low[prep] == "at" and obj is not None:
            number = tree.first(prep, "pobj")
            if number is not None and tree.tags[number] == "CD":
                words = sorted({*tree.below(obj), *tree.below(prep)})
                return Complement(tuple(words), obj, "noun")
    return None


def _prepositional(tree: Tree, verb: int, cue: Cue) -> Complement | None:
    for prep in tree.all(verb, "prep", "prt", "dative"):
        word = tree.low[prep]
        if word not in cue.takes or word not in PREPOSITIONS or prep < verb:
            continue
        inner = tree.first(prep, "pobj", "pcomp")
        if inner is None:
            continue
        words = tree.below(inner)
        after = tree.first(verb, "xcomp", "advcl", "ccomp")
        if (
            word in {"on", "for", "to"}
            and after is not None
            and after > prep
            and (tree.low[tree.below(after)[0]] == "to")
        ):
            words = sorted({*words, *tree.below(after)})
        elif (word, cue.lemma) in {("on", "call"), ("to", "appeal")}:
            continue  # "called on the mayor", "appealed to voters": to do what is not told
        return Complement(tuple(words), inner, "prepositional")
    return None


def _for_clause(tree: Tree, verb: int, cue: Cue) -> Complement | None:
    """Read "called for footage to be released"."""
    if "for" not in cue.takes:
        return None
    for clause in tree.all(verb, "advcl", "ccomp", "xcomp"):
        mark = tree.first(clause, "mark")
        if clause > verb and mark is not None and tree.low[mark] == "for":
            return Complement(
                tuple(i for i in tree.below(clause) if i > mark), clause, "infinitive"
            )
    return None


def _is_shown(tree: Tree, verb: int) -> bool:
    """Whether what shows something is a picture, a count or a paper, or is pointed at."""
    subject = tree.first(verb, "nsubj")
    if subject is None:
        return True
    noun = tree.low[subject]
    return noun.removesuffix("s") in SHOWING or lexicon().evidence_kind(noun) is not None


SHOWING = frozenset(
    {"which", "that", "it", "thi", "they", "these", "survey", "study", "studie", "figure", "poll"}
    | {"record", "data", "result", "research", "analysi", "analyse", "document", "report", "number"}
    | {
        "statistic",
        "test",
        "evidence",
        "investigation",
        "email",
        "map",
        "chart",
        "graph",
        "finding",
    }
    | {"log", "list", "paper", "file", "account", "filing", "review", "census", "score", "trend"}
)
"""Nouns, without their s, of what shows something."""


VIEWS = frozenset({"view", "views", "opinion", "assessment", "conviction", "findings", "finding"})
"""What one may share or accept of another."""


def _without_asides(tree: Tree, noun: int) -> list[int]:
    """Return a noun phrase without what a comma sets apart: "the board, which met on Monday"."""
    apart = {
        i
        for kid in tree.all(noun, "relcl", "acl")
        if tree.words[(below := tree.below(kid))[0] - 1] == ","
        for i in (below[0] - 1, *below)
    }
    return [i for i in tree.below(noun) if i not in apart]


ABOUT_IT = frozenset(
    {"blame", "thank", "credit", "attribute", "claim", "demand", "promise", "discuss", "report"}
    | {"deny"}
)
"""Verbs whose content goes on behind their object: "blamed the delay on the storm"."""
BEHIND_IT = frozenset({"on", "for", "to", "over", "against", "of", "with", "by", "from"})


def _in_words(tree: Tree, verb: int, obj: int) -> bool:
    """Whether something is attacked in words: a plan, or somebody "for" something."""
    if tree.low[obj].removesuffix("s") in SPOKEN_OF:
        return True
    for prep in (*tree.all(verb, "prep"), *tree.all(obj, "prep")):
        inner = tree.first(prep, "pcomp", "pobj")
        if inner is None or tree.low[prep] not in {"for", "over", "as"}:
            continue
        deed = tree.tags[inner] == "VBG" or tree.first(inner, "poss") is not None
        if tree.low[prep] != "for" or deed:
            return True
    return False


SPOKEN_OF = frozenset(
    [
        *("plan", "decision", "idea", "record", "policy", "policie", "proposal", "bill", "law"),
        *("character", "ideology", "loophole", "remark", "comment", "statement", "claim", "deal"),
        *("argument", "rule", "reform", "budget", "strategy", "integrity", "credibility", "stance"),
    ]
)
"""Nouns, without their s, of what is attacked in words alone."""


def _noun(tree: Tree, verb: int, cue: Cue) -> Complement | None:
    obj = tree.first(verb, "dobj")
    if obj is None or obj < verb:
        return None
    if cue.act == "show" and not _is_shown(tree, verb):
        return None
    if not is_retractable(tree, obj, cue):
        return None
    claim = "claim" in cue.takes and tree.low[obj] in anaphoric_nouns() | VIEWS
    attacked = "attack" in cue.takes and _in_words(tree, verb, obj)
    if not (claim or attacked or cue.takes & {"noun", "published"}):
        return None
    other = tree.tags[obj] in {"DT", "PRP", "CD", "VBG"} or tree.low[obj] in {"former", "latter"}
    if tree.tags[obj] not in NOUNS and not other:
        return None
    words = [i for i in _without_asides(tree, obj) if i > verb]
    if words and tree.low[words[0]] == "as":  # "rejected as baseless a report that ..."
        words = words[next((n for n, i in enumerate(words) if tree.deps[i] == "det"), 0) :]
    judged = cue.act == "evaluate" and cue.lemma not in ABOUT_IT
    extra = [
        kid
        for kid in tree.kids[verb]
        if kid > obj
        and tree.deps[kid] in {"prep", "acl"}
        and (
            (cue.lemma in ABOUT_IT and tree.low[kid] in BEHIND_IT)
            or (judged and tree.low[kid] in {"for", "over", "as"})
        )
    ]
    for kid in extra:
        words = sorted({*words, *tree.below(kid)})
    return Complement(tuple(words), obj, "noun")


def _passive(tree: Tree, verb: int, cue: Cue) -> Complement | None:
    """Read "was believed to have fled", "have been declared false", "it is said that"."""
    clause = tree.first(verb, "ccomp")
    if clause is not None and "clause" in cue.takes:
        return Complement(tuple(tree.below(clause)), clause, "passive")
    subject = tree.first(verb, "nsubjpass", "nsubj")
    untrue = False
    for kid in tree.all(verb, "oprd", "acomp", "xcomp", "attr"):
        below = tree.below(kid)
        if _untrue(tree, kid) and subject is not None and tree.deps[kid] != "xcomp":
            return Complement(tuple(tree.below(subject)), subject, "passive-noun", True)
        if tree.deps[kid] == "xcomp" and _is_gerund(tree, kid) and "gerund" not in cue.takes:
            continue
        if cue.act in {"direct", "ask"} and cue.lemma not in {"ask", "urge", "order", "instruct"}:
            continue
        if cue.lemma == "suppose" and tree.deps[kid] == "xcomp":
            continue  # "was supposed to": should have, whatever anybody supposed
        return Complement(tuple(_with_subject(tree, verb, below)), kid, "passive")
    if subject is None:
        return None
    for prep in tree.all(verb, "prep"):
        if tree.low[prep] == "as" and tree.first(prep, "pcomp") is None:
            untrue = _untrue(tree, prep)
            if cue.act != "deny" and not untrue and "as" in cue.takes:
                words = sorted({*tree.below(subject), *tree.below(prep)})
                return Complement(tuple(words), subject, "passive-noun")
        if (tree.low[prep] == "of" and "object-of" in cue.takes) or (
            tree.low[prep] in {"for", "over"} and cue.act == "evaluate" and "noun" in cue.takes
        ):
            words = sorted({*tree.below(subject), *tree.below(prep)})
            return Complement(tuple(words), subject, "passive-noun")
    relative = tree.tags[subject] in WH
    if cue.act == "retract" and not relative and is_retractable(tree, subject, cue):
        return Complement(tuple(tree.below(subject)), subject, "passive-noun")
    if (
        "noun" in cue.takes
        and not relative
        and (
            cue.act in {"deny", "doubt", "confirm"}
            or (cue.act == "evaluate" and tree.first(verb, "agent") is not None)
        )
    ):
        return Complement(tuple(tree.below(subject)), subject, "passive-noun", untrue)
    return None


SHORT_SUBJECT = 60
"""A passive's subject of at most so many characters joins its content."""


def _with_subject(tree: Tree, verb: int, below: list[int]) -> list[int]:
    """Add a short subject to the content of a passive, without relative clauses."""
    subject = tree.first(verb, "nsubjpass", "nsubj")
    if subject is None or tree.tags[subject] in WH:
        return below
    words = tree.below(subject)
    length = tree.end(words[-1]) - tree.starts[words[0]]
    if length > SHORT_SUBJECT or any(tree.deps[i] == "relcl" for i in words):
        return below
    return sorted({*words, *below})


def _parenthesis(tree: Tree, verb: int, cue: Cue) -> Complement | None:
    """Read "The roads, he said, were closed": the verb hangs on the clause it reports."""
    if not cue.takes & {"clause", "put-it"}:
        return None
    if tree.first(verb, "mark") is not None or "put-it" in cue.takes:
        return _as_told(tree, verb, cue)
    head, dep = tree.heads[verb], tree.deps[verb]
    if head == verb or dep not in {"parataxis", "ccomp", "advcl", "dep", "conj", "relcl"}:
        return None
    if dep == "relcl" and not tree.is_verb(head):
        return None  # "the bridge, which the army holds, ..."
    if tree.first(verb, "nsubj") is None or tree.first(verb, "cc") is not None:
        return None
    own = tree.below(verb)
    said = [i for i in own if tree.deps[i] != "punct"]
    before, after = said[0] - 1, said[-1] + 1
    commas = {",", "—", "–", "--", "-", "”", '"', "''"}
    opened = before >= 0 and tree.words[before] in commas
    closed = after >= len(tree) or tree.words[after] in commas | {".", "!", "?"}
    if not (opened and closed) or len(own) > 14 or dep == "conj":
        return None
    rest = [i for i in tree.below(head, without=[verb]) if i not in own]
    return Complement(tuple(rest), head, "parenthesis") if len(rest) > 1 else None


AS_TOLD = frozenset(
    [
        *("say", "report", "note", "write", "state", "observe", "tell", "acknowledge", "admit"),
        *("concede", "confess", "confirm", "explain", "point", "remark", "recall", "remember"),
    ]
)
"""Verbs whose "as Reed noted" tells; "as Reed claimed" leaves open whether the writer goes along."""
LONGEST_ASIDE = 24
"""Words of an aside that says whose words a clause is, at most."""


def _as_told(tree: Tree, verb: int, cue: Cue) -> Complement | None:
    """Read "As Reed put it, the mine was a tomb" and "..., as police have said"."""
    mark, head = tree.first(verb, "mark"), tree.heads[verb]
    if mark is None or tree.low[mark] != "as" or tree.deps[verb] != "advcl":
        return None
    if tree.first(verb, "nsubj") is None or not tree.is_finite(verb) or tree.is_passive(verb):
        return None
    obj = tree.first(verb, "dobj", "ccomp", "xcomp", "acomp", "attr")
    if "put-it" in cue.takes:
        if obj is None or tree.low[obj] != "it":
            return None
    elif obj is not None or cue.lemma not in AS_TOLD:
        return None
    own = tree.below(verb)
    apart = tree.words[own[0] - 1] in {",", "--", "—", "–", "("} if own[0] else True
    after = own[-1] + 1
    apart = (
        apart or own[0] == tree.below(head)[0] or (after < len(tree) and tree.words[after] == ",")
    )
    if not apart or len(own) > LONGEST_ASIDE or not tree.is_verb(head):
        return None
    rest = tree.below(head, without=[verb])
    if any(tree.low[i] in {"not", "n't", "never"} for i in rest):
        return None  # "we have not, as some claim, ...": which of the two they claim is not told
    return Complement(tuple(rest), head, "parenthesis") if len(rest) > 2 else None
