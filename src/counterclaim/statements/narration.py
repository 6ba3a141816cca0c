"""
What the publisher says himself: the clauses that no attribution covers.

A line without a source is the publisher's own voice.  Clauses that hold an attribution are left to
it; orders to the reader and lines without a verb are no claims.
"""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import replace

from counterclaim.domain.statement import Quote
from counterclaim.statements.anaphora import anaphoric_nouns, points_back, says_no, says_untrue
from counterclaim.statements.attribution import Attribution, Content, Stretch
from counterclaim.statements.headlines import ASKING
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.propositions import (
    given_beside,
    propositions,
    shares_its_object,
    spliced,
    tells_nothing,
    untied,
)
from counterclaim.statements.quotations import Quotation
from counterclaim.statements.tree import SUBJECTS, Tree

PREDICATE = frozenset({"xcomp", "pcomp", "prep", "acomp", "oprd", "advmod"})
"""How a verb hangs on another that has the same subject."""
SUBORDINATE = frozenset({"advcl", "parataxis", "ccomp", "acl"})
FEWEST = 3
"""Words of the shortest clause that is taken for a claim."""
FEWEST_TERSE = 2
"""The same where people post or speak."""


def narrated(
    tree: Tree,
    found: Sequence[Attribution],
    quotes: Sequence[Quotation],
    *,
    terse: bool = False,
) -> list[Attribution]:
    """
    Return the publisher's own clauses of a piece, in order.

    In ``terse`` lines, as people post them, a clause may lack its subject ("never said that").
    """
    lines: list[Attribution] = []
    if tree.headline and _names_a_topic(tree):
        return lines
    placed = [(a.start, a) for a in found]
    for first, last in tree.sentences:
        sentence = (tree.starts[first], tree.end(last - 1))
        inside = [a for start, a in placed if sentence[0] <= start < sentence[1]]
        covered = _covered(tree, first, last, inside, quotes)
        cues = _cues(tree, covered, inside)
        for index in sorted(cues):
            if tree.is_verb(index):
                given = given_beside(tree, index, quotes)
                given = tuple(_own(c) for c in given if not _told(c, inside))
                if given:
                    lines.append(Attribution(pattern="given", sentence=sentence, contents=given))
        verdict = _verdict(tree, first, last, covered)
        if verdict is not None:
            lines.append(verdict)
            continue
        for words, head in _clauses(tree, first, last, covered, cues, terse=terse):
            for part, top in untied(tree, words, head):
                called = _called_untrue(tree, part, top, quotes, sentence)
                if called is not None:
                    lines.append(called)
                    continue
                contents = _contents(tree, part, top, quotes)
                if contents:
                    line = Attribution(pattern="narrator", sentence=sentence, contents=contents)
                    lines.append(line)
    return lines


def _names_a_topic(tree: Tree) -> bool:
    """Whether a headline says what the article is about: "What people say about the bridge"."""
    if not len(tree) or tree.words[-1] == "?":
        return False
    marks = [i for i in range(1, len(tree) - 1) if tree.words[i] in {":", "—", "–", "-"}]
    hyphens = {i for i in marks if tree.words[i] == "-" and tree.end(i) == tree.starts[i + 1]}
    behind = [i + 1 for i in marks if i not in hyphens]  # no "how" of "know-how"
    if any(tree.low[i] in ASKING for i in behind):
        return True
    return tree.low[0] in ASKING - WHILE


WHILE = frozenset({"when", "where"})
"""What opens a headline so may be told all the same: "When the dam broke, nobody was warned"."""


def _verdict(tree: Tree, first: int, last: int, covered: set[int]) -> Attribution | None:
    """Read a sentence that only calls false what stands before it: "False.", "A lie."."""
    words = [i for i in range(first, last) if tree.lettered[i]]
    if not 0 < len(words) <= LONGEST_VERDICT or not covered.isdisjoint(words):
        return None
    start, end = tree.starts[words[0]], tree.end(words[-1])
    if tree.first(words[0], *SUBJECTS) is not None or not says_no(
        " ".join(tree.low[i] for i in words)
    ):
        return None
    content = Content(spans=((start, end),), tense="present", quote=Quote.NARRATOR)
    sentence = (tree.starts[first], tree.end(last - 1))
    return Attribution(pattern="narrator", sentence=sentence, contents=(content,), untrue=True)


LONGEST_VERDICT = 4
"""Words of such a sentence, at most."""


def _called_untrue(
    tree: Tree, words: Sequence[int], head: int, quotes: Sequence[Quotation], sentence: Stretch
) -> Attribution | None:
    """Read "This is untrue" and "The report is an invention": what is denied is the subject."""
    subject = tree.first(head, "nsubj", "nsubjpass")
    if subject is None or subject > head:
        return None
    own = tree.below(subject)
    told = [i for i in words if i not in own and (tree.lettered[i] or "'" in tree.low[i])]
    while told and tree.deps[told[0]] in {"advmod", "cc"} and told[0] < head:
        told = told[1:]
    if not told or told[0] < own[0] or not says_untrue(" ".join(tree.low[i] for i in told)):
        return None
    named = [i for i in own if not tree.lettered[i] or i == subject or i < subject]
    phrase = " ".join(tree.low[i] for i in named if tree.lettered[i])
    if not points_back(phrase) and tree.low[subject] not in anaphoric_nouns():
        return None
    contents = propositions(tree, own, subject, quotes, pattern="noun")
    return Attribution(
        pattern="narrator",
        sentence=sentence,
        contents=tuple(_own(content) for content in contents),
        cue=(tree.starts[told[0]], tree.end(told[-1])),
        untrue=True,
    )


def _covered(
    tree: Tree,
    first: int,
    last: int,
    found: Sequence[Attribution],
    quotes: Sequence[Quotation],
) -> set[int]:
    """Return the words of a sentence that belong to an attribution or to quoted speech."""
    stretches: list[Stretch] = [(q.start, q.end) for q in quotes if q.speech]
    for attribution in found:
        stretches.extend(span for content in attribution.contents for span in content.spans)
        if attribution.cue:
            stretches.append(attribution.cue)
    covered: set[int] = set()
    for start, end in stretches:
        begin = bisect_left(tree.starts, start, first, last)
        covered.update(range(begin, bisect_left(tree.starts, end, begin, last)))
    return covered


def _clauses(
    tree: Tree, first: int, last: int, covered: set[int], cues: Collection[int], *, terse: bool
) -> list[tuple[list[int], int]]:
    """Return the main clauses of a sentence that are the publisher's."""
    roots = [
        i for i in range(first, last) if tree.heads[i] == i or not (first <= tree.heads[i] < last)
    ]
    out: list[tuple[list[int], int]] = []
    for root in roots:
        if root not in covered and _is_mistaken(tree, first, last, root):
            out.append((tree.below(root), root))
            continue
        for head in _main_heads(tree, root, covered):
            if (
                head in covered
                or not (_is_clause(tree, head) or (terse and _is_terse(tree, head)))
                or _only_introduces(tree, head, cues, covered)
                or (not terse and _says_nothing(tree, head, covered))
            ):
                continue
            words = tree.below(head, without=[c for c in tree.all(head, "conj") if c in covered])
            words = _without_told(tree, head, words, covered)
            if _enough(tree, words, head, covered, fewest=FEWEST_TERSE if terse else FEWEST):
                out.append((words, head))
    return out


def _is_mistaken(tree: Tree, first: int, last: int, root: int) -> bool:
    """
    Whether the parser took a verb for a noun: "The last bus leaves at ten.", "She sails from Aske.".

    Something stands before it that does it, and something behind it that says where, when or how.
    """
    if tree.headline or tree.words[last - 1] != "." or tree.tags[root] not in {"NNS", "NNPS"}:
        return False
    if any(map(tree.is_verb, range(first, last))) or not MARKS.isdisjoint(tree.words[first:last]):
        return False
    before = [k for k in tree.all(root, "nsubj", "compound", "nmod") if k < root]
    behind = [k for k in tree.all(root, "prep", "advmod", "npadvmod", "amod") if k > root]
    return bool(before and behind)


MARKS = frozenset({":", "=", "|", "/", "("})
"""Marks of lines that are no sentences."""


def _only_introduces(tree: Tree, head: int, cues: Collection[int], covered: set[int]) -> bool:
    """
    Whether a clause says no more than that somebody spoke, or did not: "the Courier quoted him as
    saying …", "it was not possible to establish …", "the court would neither confirm nor deny …".
    """
    if any(_predicated(tree, cue, head) for cue in cues):
        return True
    nor = any(tree.low[kid] in {"neither", "nor"} for kid in tree.kids[head])
    return nor and any(kid in covered for kid in tree.all(head, "conj"))


SPEECH = frozenset(
    {"say", "tell", "announce", "report", "state", "add", "write", "claim", "declare", "concede"}
    | {"admit", "insist", "note", "reveal", "stress", "allege", "explain", "confirm", "testify"}
    | {"quote", "cite", "clarify", "mention", "argue", "maintain", "assert", "recall", "remark"}
)
"""Verbs that do nothing but speak."""


def _says_nothing(tree: Tree, head: int, covered: set[int]) -> bool:
    """Whether a clause only has that somebody spoke: "the minister conceded yesterday"."""
    if tells_nothing(tree, head):
        return True
    if not any(entry.lemma in SPEECH for entry in lexicon().verbs.get(tree.low[head], ())):
        return False
    lemmas = {entry.lemma for entry in lexicon().verbs[tree.low[head]]}
    if tree.is_passive(head) and lemmas.isdisjoint({"quote", "cite", "tell"}):
        return False  # "no new deaths were reported"
    person = not lemmas.isdisjoint({"tell", "quote", "cite"})
    return all(
        kid in covered or (person and tree.deps[kid] == "dobj")
        for kid in tree.all(head, "dobj", "ccomp", "xcomp", "acomp", "attr", "oprd", "prt")
    )


def _predicated(tree: Tree, cue: int, head: int) -> bool:
    """Whether a cue belongs to what a verb says of its subject."""
    at = cue
    while at != head:
        far = tree.low[max(0, at - 2) : at] == ["as", "to"]
        if tree.deps[at] == "prep" and tree.low[at] not in {"as", "of", "from", "with"}:
            return False
        if tree.deps[at] not in PREDICATE and not far:
            return False
        if tree.heads[at] == at:
            return False
        at = tree.heads[at]
    return cue != head


def _main_heads(tree: Tree, root: int, covered: set[int]) -> list[int]:
    """Return the root, or where its own clause is told, the clauses coordinated with it."""
    heads = [root]
    if root in covered:
        heads.extend(spliced(tree, root))
    for conj in tree.all(root, "conj"):
        if tree.is_finite(conj) and tree.is_verb(conj) and not shares_its_object(tree, conj):
            heads.extend(_main_heads(tree, conj, covered))
    return heads


def _without_told(tree: Tree, head: int, words: list[int], covered: set[int]) -> list[int]:
    """Drop subordinate and coordinated clauses that hold an attribution, and coordinated ones."""
    drop: set[int] = set()
    for index in words:
        if index == head or index in drop:
            continue
        if tree.deps[index] in SUBORDINATE | {"conj"} and (
            index in covered
            or (
                tree.deps[index] == "conj"
                and tree.heads[index] == head
                and tree.is_finite(index)
                and tree.is_verb(index)
                and not shares_its_object(tree, index)
            )
        ):
            drop |= set(tree.below(index))
    subjects = [s for s in tree.all(head, "nsubj", "nsubjpass") if s in words and s < head]
    for stray in subjects[:-1]:
        drop |= set(tree.below(stray))
    return [i for i in words if i not in drop]


def _is_clause(tree: Tree, head: int) -> bool:
    subject = tree.first(head, "nsubj", "nsubjpass", "csubj", "expl")
    at = head
    while subject is None and tree.deps[at] == "conj":
        at = tree.heads[at]
        subject = tree.first(at, "nsubj", "nsubjpass", "expl")
    if subject is not None and tree.low[subject] == "you":
        return False
    if tree.headline and subject is not None and tree.tags[head] in {"VBN", "VB", "VBG"}:
        return True
    return tree.is_verb(head) and tree.is_finite(head) and subject is not None


def _is_terse(tree: Tree, head: int) -> bool:
    """Whether a line without a subject tells something: "Not chlorine", "Earlier post deleted"."""
    first = tree.below(head)[0]
    if tree.tags[head] in {"VBD", "VBN", "VBZ", "VBP"} or tree.low[first] in {"not", "never", "no"}:
        return True
    return tree.tags[head] == "VBG" and tree.first(head, "dobj") is not None


def _enough(tree: Tree, words: Sequence[int], head: int, covered: set[int], *, fewest: int) -> bool:
    """Say whether enough of a clause is the publisher's own."""
    real = [i for i in words if tree.lettered[i]]
    own = [i for i in real if i not in covered]
    return head in words and len(own) >= fewest and len(own) * 2 >= len(real)


def _contents(
    tree: Tree, words: Sequence[int], head: int, quotes: Sequence[Quotation]
) -> tuple[Content, ...]:
    contents = propositions(tree, words, head, quotes, pattern="narrator")
    return tuple(_own(c) for c in contents if c.mood != "order")


def _own(content: Content) -> Content:
    """Return a content as the publisher's own words."""
    return replace(content, quote=Quote.NARRATOR)


def _cues(tree: Tree, covered: set[int], found: Sequence[Attribution]) -> set[int]:
    """The covered words that begin inside a cue."""
    stretches = [a.cue for a in found if a.cue is not None]
    return {
        index
        for index in (covered if stretches else ())
        if any(start <= tree.starts[index] < end for start, end in stretches)
    }


def _told(content: Content, found: Sequence[Attribution]) -> bool:
    """Say whether a content is inside what an attribution covers."""
    return any(
        start <= content.start and content.end <= end
        for a in found
        for start, end in (*a.scope, *(span for c in a.contents for span in c.spans))
    )
