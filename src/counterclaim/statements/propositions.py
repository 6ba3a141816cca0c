"""
From the words of a content to the propositions in it.

Parted are coordinated finite clauses ("he is safe and has been living abroad") and what a leading
"after ..." or "despite ..." takes for granted; nothing else, so that a content stays as it was
told (METHOD 4).
"""

import re
from collections.abc import Collection, Iterable, Sequence

from counterclaim.domain.statement import Quote
from counterclaim.statements.attribution import Content, Stretch
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.quotations import Quotation
from counterclaim.statements.tree import Tree

GIVEN_MARKS = frozenset({"after", "once"})
GIVEN_PREPOSITIONS = frozenset({"despite", "after", "following"})
FUTURE = frozenset({"will", "'ll", "wo", "shall", "would", "'d"})
POSSIBLE = frozenset({"may", "might", "could"})
PERHAPS = frozenset({"perhaps", "possibly", "maybe"})
PROBABLY = frozenset({"probably", "likely", "presumably"})
SEEMING = frozenset({"appear", "appears", "appeared", "seem", "seems", "seemed"})
NEVER = frozenset({"never", "neither", "nor", "hardly"})
NOTHING = frozenset({"no", "nobody", "nothing", "none", "neither"})
LEAST_SPLICED = 3
"""Words of the shortest clause that a comma alone parts from the next."""
BEING = frozenset({"is", "are", "was", "were"})
AT_NO = frozenset({"time", "moment", "point", "stage", "way", "circumstances", "account", "case"})
"""Behind "at no", "in no" and the like these negate the clause."""
JOINERS = frozenset({"and", "but", "or", "that", "while"})
SUBORDINATE = frozenset(
    {"if", "when", "while", "because", "although", "though", "since", "as", "after", "before"}
    | {"once", "unless", "until", "whether", "whenever", "where", "had", "should", "were"}
)
"""A sentence that opens so hangs together."""
LOOSE = " \t\r\n\u00a0\u2028,;:–—-"
MARKS = "\"“”„«»‘‟'’"


def propositions(
    tree: Tree,
    indices: Iterable[int],
    head: int,
    quotes: Sequence[Quotation],
    *,
    pattern: str,
) -> tuple[Content, ...]:
    """
    Return the propositions in some words of a tree, what is taken for granted first.
    """
    words = set(indices)
    if pattern in {"clause", "passive", "parenthesis", "narrator", "adverb", "phrase"}:
        words -= _told_at_the_end(tree, head, words)
        found: list[Content] = []
        for given, clause in _taken_for_granted(tree, head, words):
            content = _content(tree, given, clause, quotes, presupposed=True)
            if content is not None:
                found.append(content)
        words -= {i for given, _ in _leading(tree, head, words) for i in given}
        for part, clause in _coordinated(tree, words, head):
            content = _content(tree, part, clause, quotes)
            if content is not None:
                found.append(content)
        return tuple(found)
    mood = {"infinitive": "infinitive", "gerund": "gerund"}.get(pattern, "noun")
    content = _content(tree, words, head, quotes, mood=mood)
    return (content,) if content is not None else ()


def _told_at_the_end(tree: Tree, head: int, words: Collection[int]) -> set[int]:
    """Return a relative clause that closes a content and is told by another: "a man who said that …"."""
    last = max((i for i in words if tree.lettered[i]), default=head)
    at = last
    while at != head and tree.heads[at] != at:
        verbs = lexicon().verbs.get(tree.low[at], ())
        if (
            tree.deps[at] == "relcl"
            and tree.first(at, "ccomp") is not None
            and last in tree.below(at)
        ):
            who = tree.first(at, "nsubj")
            told = who is not None and tree.low[who] in {"who", "which", "that"}
            if told and any("clause" in entry.takes for entry in verbs):
                return set(tree.below(at))
        at = tree.heads[at]
    return set()


def told_beside(tree: Tree, head: int, words: Collection[int]) -> set[int]:
    """
    Return clauses behind a comma that another tells beside a content.

    "…, although two drivers say …" hangs on the content's verb in the parse; where that verb tells
    something itself, it is as likely its own.
    """
    cut: set[int] = set()
    if any(entry.act in TELLING for entry in lexicon().verbs.get(tree.low[head], ())):
        return cut
    for kid in tree.all(head, "advcl"):
        below, mark = tree.below(kid), tree.first(kid, "mark")
        if kid not in words or kid < head or tree.words[below[0] - 1] != ",":
            continue
        if mark is None or tree.low[mark] not in CONCEDING or tree.first(kid, "ccomp") is None:
            continue
        verbs = lexicon().verbs.get(tree.low[kid], ())
        if any("clause" in entry.takes and entry.act in TELLING for entry in verbs):
            cut.update((below[0] - 1, *below))
    return cut


CONCEDING = frozenset({"although", "though", "while", "whereas"})
TELLING = frozenset({"assert", "confirm", "deny", "infer"})


def _leading(tree: Tree, head: int, words: Collection[int]) -> list[tuple[list[int], int]]:
    """Return clauses before the subject that the content takes for granted, with their mark."""
    return [
        (whole, clause)
        for whole, _, clause in _given(tree, head, words)
        if whole[0] <= min(words) + 1 or whole[-1] < head
    ]


def _taken_for_granted(
    tree: Tree, head: int, words: Collection[int]
) -> list[tuple[list[int], int]]:
    return [(inner, clause) for _, inner, clause in _given(tree, head, words)]


def _given(tree: Tree, head: int, words: Collection[int]) -> list[tuple[list[int], list[int], int]]:
    """Return (words with the mark, words without it, head) of "after ..." and "despite ..."."""
    found = []
    for kid in tree.kids[head]:
        if kid not in words:
            continue
        if tree.deps[kid] == "advcl" and _has_subject(tree, kid):
            mark = tree.first(kid, "mark", "prep")
            if mark is not None and tree.low[mark] in GIVEN_MARKS and not _attributes(tree, kid):
                whole = tree.below(kid)
                found.append((whole, [i for i in whole if i != mark], kid))
        elif tree.deps[kid] == "prep" and tree.low[kid] in GIVEN_PREPOSITIONS:
            clause = tree.first(kid, "pcomp")
            subject = tree.first(kid, "pobj")
            if clause is None and subject is not None:
                clause = tree.first(subject, "acl")
            if clause is not None and (subject is not None or _has_subject(tree, clause)):
                whole = tree.below(kid)
                found.append((whole, [i for i in whole if i != kid], clause))
    return found


def given_beside(tree: Tree, verb: int, quotes: Sequence[Quotation]) -> tuple[Content, ...]:
    """
    Return what the writer takes for granted beside a cue: "Despite ..., the front stressed ...".
    """
    found = []
    for _, words, clause in _given(tree, verb, range(len(tree))):
        content = _content(tree, words, clause, quotes, presupposed=True)
        if content is not None:
            found.append(content)
    return tuple(found)


def _has_subject(tree: Tree, clause: int) -> bool:
    return tree.first(clause, "nsubj", "nsubjpass", "expl") is not None


def _attributes(tree: Tree, verb: int) -> bool:
    """Say whether a clause is itself an attribution with its own statement."""
    entries = lexicon().verbs.get(tree.low[verb], ())
    return any(entry.act in {"assert", "deny", "confirm"} for entry in entries) and (
        tree.first(verb, "ccomp", "dobj", "xcomp") is not None
    )


def _coordinated(tree: Tree, words: Collection[int], head: int) -> list[tuple[list[int], int]]:
    """Part coordinated finite clauses, each with its head verb."""
    parts: list[tuple[list[int], int]] = []
    rest = set(words)
    if tree.is_finite(head):
        for conj in tree.all(head, "conj"):
            if conj not in rest or not _stands_alone(tree, conj):
                continue
            below = [i for i in tree.below(conj) if i in rest]
            if len(below) < 2:
                continue
            rest -= set(below)
            for cc in tree.all(head, "cc", "punct"):
                if conj - 4 < cc < conj + 1 and cc < below[0]:
                    rest.discard(cc)
            parts.extend(_coordinated(tree, below, conj))
        for kid in spliced(tree, head):
            below = [i for i in tree.below(kid) if i in rest]
            if below and kid in rest:
                rest -= {*below, below[-1] + 1}
                parts = [*_coordinated(tree, below, kid), *parts]
    return [(sorted(rest), head), *parts]


def untied(tree: Tree, words: Sequence[int], head: int) -> list[tuple[list[int], int]]:
    """
    Return the sentences that only a comma, a semicolon or a colon ties together, each with its head.
    """
    rest = list(words)
    parts: list[tuple[list[int], int]] = []
    for kid in spliced(tree, head):
        below = set(tree.below(kid))
        own = [i for i in rest if i in below]
        if kid in own:
            rest = [i for i in rest if i not in below and i != own[-1] + 1]
            parts = [*untied(tree, own, kid), *parts]
    return [*parts, (rest, head)]


def _stands_alone(tree: Tree, verb: int) -> bool:
    """Say whether a coordinated verb makes a clause: finite, with more than itself."""
    return tree.is_verb(verb) and tree.is_finite(verb) and not shares_its_object(tree, verb)


def shares_its_object(tree: Tree, conj: int) -> bool:
    """
    Say whether what follows a coordinated verb belongs to both: "are and remain in our hands".
    """
    return conj - 2 == tree.heads[conj] and tree.low[conj - 2] in BEING


def _content(
    tree: Tree,
    indices: Collection[int],
    head: int,
    quotes: Sequence[Quotation],
    *,
    presupposed: bool = False,
    mood: str | None = None,
) -> Content | None:
    """Make the content of some words, or nothing where only marks are left."""
    words = sorted(indices)
    while words and _droppable(tree, words[0], head):
        words = words[1:]
    while words and tree.deps[words[-1]] in {"cc", "mark"} and tree.low[words[-1]] in JOINERS:
        words = words[:-1]
        while words and _edge_mark(tree, words[-1]):
            words = words[:-1]
    spans = _spans(tree, words)
    if not spans:
        return None
    if mood is None:
        kept = [i for i in words if spans[0][0] <= tree.starts[i] < spans[-1][1]]
        mood = _mood(tree, kept, head)
    return Content(
        spans=spans,
        mood=mood,
        tense=tense_of(tree, head),
        negated=negated(tree, head),
        modal=_is_possible(tree, head),
        probable=_is_probable(tree, head),
        presupposed=presupposed,
        conditional=_is_conditional(tree, head),
        subject=_subject(tree, head),
        quote=_rendering(spans, quotes),
        head=tree.starts[head],
    )


def _is_possible(tree: Tree, head: int) -> bool:
    """Say whether a clause is told as possible: "may have", "perhaps", "it is possible that"."""
    if any(tree.low[i] in POSSIBLE for i in tree.all(head, "aux")):
        return True
    if any(tree.low[i] in PERHAPS for i in tree.all(head, "advmod")):
        return True
    return any(tree.low[i] == "possible" for i in tree.all(head, "acomp"))


def _is_probable(tree: Tree, head: int) -> bool:
    """Say whether a clause is told as probable: "probably", "is likely to", "appears to have"."""
    if any(tree.low[i] in PROBABLY for i in tree.all(head, "advmod", "acomp")):
        return True
    return tree.low[head] in SEEMING and tree.first(head, "xcomp", "oprd") is not None


def _droppable(tree: Tree, index: int, head: int) -> bool:
    """Say whether a leading word is no part of a content: "that", "and", a mark."""
    low = tree.low[index]
    joins = tree.tags[index] == "IN" and tree.deps[index] != "det"
    if low == "that" and (tree.deps[index] == "mark" or joins):
        return True
    if tree.deps[index] == "cc" and tree.heads[index] != head:
        return True
    return (low in {"and", "but", "or", "that"} and tree.deps[index] in {"cc", "mark"}) or (
        not any(c.isalnum() for c in low) and low not in {"$", "£", "€", "@", "#"}
    )


def _spans(tree: Tree, words: Sequence[int]) -> tuple[Stretch, ...]:
    """Return stretches of text, runs parted by marks alone joined, edges trimmed."""
    if not words:
        return ()
    runs: list[tuple[int, int]] = []
    for first, last in tree.runs(words):
        gap = range(runs[-1][1], first) if runs else ()
        if runs and not any(tree.lettered[i] for i in gap):
            runs[-1] = (runs[-1][0], last)
        else:
            runs.append((first, last))
    spans = []
    for run in runs:
        first, last = run
        while first < last and _edge_mark(tree, first):
            first += 1
        while last > first and (_edge_mark(tree, last - 1) or tree.words[last - 1] == "."):
            last -= 1
        if any(tree.lettered[first:last]):
            spans.append((tree.starts[first], tree.end(last - 1)))
    return tuple(spans)


def _edge_mark(tree: Tree, index: int) -> bool:
    word = tree.words[index]
    return all(c in LOOSE + MARKS + "()[]`" for c in word) and tree.tags[index] != "$"


def _is_conditional(tree: Tree, head: int) -> bool:
    """Whether a clause is told under a condition: "if …", "unless …", "had it …"."""
    for kid in tree.all(head, "advcl"):
        mark = tree.first(kid, "mark")
        if (
            mark is not None
            and tree.low[mark] in CONDITIONS
            and tree.low[mark - 1] not in {"as", "even"}
        ):
            return True
        first = tree.below(kid)[0]
        if kid < head and tree.low[first] in INVERTED and tree.deps[first] in {"aux", "auxpass"}:
            return True
    return False


CONDITIONS = frozenset({"if", "unless", "provided"})
INVERTED = frozenset({"had", "should", "were"})
"""These open a condition where the subject follows: "Had we been asked, …"."""


def tense_of(tree: Tree, head: int) -> str:
    """
    Return past, present, future or none for the clause of a verb.
    """
    aux = [tree.low[i] for i in tree.all(head, "aux", "auxpass")]
    if any(word in FUTURE for word in aux) or (
        tree.low[head] == "going" and tree.first(head, "xcomp") is not None
    ):
        return "future"
    if any(word in {"had", "did", "was", "were"} for word in aux) or tree.tags[head] == "VBD":
        return "past"
    if any(word in {"has", "have", "'ve"} for word in aux):
        return "past"
    if tree.tags[head] in {"VBZ", "VBP"} or any(
        tree.tags[i] in {"VBZ", "VBP", "MD"} for i in tree.all(head, "aux", "auxpass")
    ):
        return "present"
    return "none"


def negated(tree: Tree, head: int) -> bool:
    """
    Say whether the clause of a verb is negated.
    """
    if tree.first(head, "neg") is not None:
        return True
    for kid in tree.kids[head]:
        if tree.deps[kid] == "prep" and _at_no(tree, kid):
            return True
        if tree.low[kid] in NEVER and tree.deps[kid] in {"advmod", "neg", "preconj"}:
            return True
        if tree.deps[kid] in {"nsubj", "nsubjpass", "dobj", "attr"} and (
            tree.low[kid] in NOTHING
            or any(tree.low[d] == "no" for d in tree.all(kid, "det", "neg"))
        ):
            return True
    return False


def _at_no(tree: Tree, prep: int) -> bool:
    after = tree.low[prep + 1 : prep + 3]
    return len(after) == 2 and after[0] == "no" and after[1] in AT_NO


APPEALING = frozenset(
    {"urge", "appeal", "ask", "demand", "beg", "order", "invite", "implore", "plead", "request"}
)
REGARDING = frozenset(
    {"regret", "apologise", "apologize", "thank", "welcome", "condemn", "deplore", "congratulate"}
    | {"hope", "wish"}
)
"""Verbs that do what they say where "I" or "we" say them now (Austin's explicit performatives)."""


def tells_nothing(tree: Tree, head: int) -> bool:
    """
    Say whether a clause is only about who speaks or is spoken to: "thank you", "she does not want to
    be named".
    """
    if tree.low[head] == "thank":
        return any(tree.low[kid] == "you" for kid in tree.kids[head])
    wished = tree.first(head, "xcomp", "ccomp")
    return (
        wished is not None
        and tree.low[wished] in UNNAMED
        and tree.tags[wished] == "VBN"
        and any(tree.low[kid] == "to" for kid in tree.kids[wished])
    )


UNNAMED = frozenset({"named", "identified", "quoted"})
"""What who speaks on a condition does not wish to be."""


def _performed(tree: Tree, head: int) -> str | None:
    """What a clause does by being said: "I call on you to rise" appeals, "we regret it" regards."""
    subject = tree.first(head, "nsubj")
    if subject is None or tree.low[subject] not in {"i", "we"} or tree.tags[head] != "VBP":
        return None
    if tree.first(head, "aux", "neg") is not None:
        return None
    calls = tree.low[head] == "call" and any(
        tree.low[kid] in {"on", "upon", "for"} for kid in tree.kids[head]
    )
    if calls or tree.low[head] in APPEALING:
        return "appeal"
    return "regard" if tree.low[head] in REGARDING else None


def _mood(tree: Tree, words: Sequence[int], head: int) -> str:
    if not words:
        return "noun"
    first = tree.low[words[0]]
    if (
        tree.words[words[-1]] == "?"
        or (words[-1] + 1 < len(tree) and tree.words[words[-1] + 1] == "?")
        or (first in {"whether", "if"} and tree.first(head, "mark") is not None)
    ):
        return "question"
    performed = _performed(tree, head)
    if performed is not None:
        return performed
    if tree.tags[head] == "VB" and not _has_subject(tree, head):
        aux = {tree.low[i] for i in tree.all(head, "aux")}
        if "to" in aux:
            return "infinitive"
        if not aux - {"do", "don't", "please"}:
            return "order"
    if tree.tags[head] == "VBG" and not tree.is_finite(head):
        return "gerund"
    return "statement"


def _subject(tree: Tree, head: int) -> Stretch | None:
    """Return the words the clause is about; a coordinated verb has those of the first."""
    at = head
    for _ in range(4):
        kid = tree.first(at, "nsubj", "nsubjpass")
        if kid is not None:
            return tree.starts[kid], tree.end(kid)
        if tree.deps[at] != "conj":
            return None
        at = tree.heads[at]
    return None


def _rendering(spans: Sequence[Stretch], quotes: Sequence[Quotation]) -> Quote:
    """Say whether the content is quoted, in part, or told in other words."""
    for quote in quotes:
        if any(quote.start <= s and e <= quote.end for s, e in spans) and len(spans) == 1:
            return Quote.DIRECT
    if any(s < q.end and q.start < e for q in quotes for s, e in spans):
        return Quote.MIXED
    return Quote.INDIRECT


def quoted_sentences(tree: Tree, quote: Quotation, text: str) -> list[Content]:
    """
    Return the sentences of a direct quotation that lie in a tree, each a proposition.
    """
    found: list[Content] = []
    for first, last in tree.sentences:
        start = max(tree.starts[first], quote.inner_start)
        end = min(tree.end(last - 1), quote.inner_end)
        span = trimmed(text, start, end)
        if span is None:
            continue
        words = [i for i in range(first, last) if span[0] <= tree.starts[i] < span[1]]
        if not words or not any(any(c.isalnum() for c in tree.words[i]) for i in words):
            continue
        for part, head in _independent(tree, words, top_of(tree, words)):
            content = _quoted(tree, part, head, quote, text)
            if content is not None:
                found.append(content)
    return found


def _quoted(
    tree: Tree, words: Sequence[int], head: int, quote: Quotation, text: str
) -> Content | None:
    start = max(tree.starts[words[0]], quote.inner_start)
    span = trimmed(text, start, min(tree.end(words[-1]), quote.inner_end))
    if span is None:
        return None
    asks = text[span[0] : span[1]].rstrip().endswith("?")
    return Content(
        spans=(span,),
        mood="question" if asks else _mood(tree, words, head),
        tense=tense_of(tree, head),
        negated=negated(tree, head),
        modal=_is_possible(tree, head),
        probable=_is_probable(tree, head),
        conditional=_is_conditional(tree, head),
        subject=_subject(tree, head),
        quote=Quote.DIRECT,
        head=tree.starts[head],
    )


def _independent(tree: Tree, words: Sequence[int], head: int) -> list[tuple[list[int], int]]:
    """
    Part a quoted sentence between clauses with a subject each.

    Each part is one stretch of words; where they would interlock, the sentence stays whole.
    """
    whole = [(list(words), head)]
    if tree.low[words[0]] in SUBORDINATE or "?" in (tree.low[i] for i in words):
        return whole
    if not (tree.is_verb(head) and tree.is_finite(head) and _has_subject(tree, head)):
        return whole
    parts: list[tuple[list[int], int]] = []
    rest = list(words)
    above = set(tree.below(head))
    for conj in sorted(tree.all(head, "conj"), reverse=True):
        below = tree.below(conj)
        first = min(below)
        clause = _stands_alone(tree, conj) and _has_subject(tree, conj)
        if not (clause and _is_joined(tree, words, first)):
            continue
        own = [i for i in rest if i >= first]
        if not own or max(above.difference(below)) > first:
            return whole
        parts = [*_independent(tree, own, conj), *parts]
        rest = [i for i in rest if i < first]
        above = {i for i in above if i < first}
    while rest and (tree.deps[rest[-1]] == "cc" or _edge_mark(tree, rest[-1])):
        rest.pop()
    tied = [k for k in spliced(tree, head) if rest and rest[0] <= k]
    if tied:
        before = [i for i in rest if i <= max(tree.below(tied[-1]))]
        rest = [i for i in rest if i > before[-1]]
        while rest and _edge_mark(tree, rest[0]):
            rest.pop(0)
        parts = [*_independent(tree, before, tied[-1]), (rest, head), *parts]
        return parts if rest else whole
    return [(rest, head), *parts] if rest and parts else whole


def spliced(tree: Tree, head: int) -> list[int]:
    """
    Return clauses that a comma or a semicolon alone parts from the one after them.

    "There is no contract, there is no talk of one": the parser hangs the first on the second as
    if it were told; a cue there ("he was tired, he said") tells it indeed.
    """
    if any("clause" in entry.takes for entry in lexicon().verbs.get(tree.low[head], ())):
        return []
    subject = tree.first(head, "nsubj", "nsubjpass", "expl")
    found = []
    for kid in tree.all(head, "ccomp", "parataxis"):
        if subject is None or not kid < subject or not tree.is_finite(kid):
            continue
        below = tree.below(kid)
        if sum(tree.lettered[i] for i in below) < LEAST_SPLICED:
            continue  # "you see, …", "I mean, …"
        last = below[-1]
        clause = _stands_alone(tree, kid) and (
            tree.first(kid, "nsubj", "nsubjpass", "expl") is not None
        )
        if (
            clause
            and tree.first(kid, "mark") is None
            and tree.low[last + 1] in {",", ";", ":", "—", "–"}
        ):
            found.append(kid)
    return found


def _is_joined(tree: Tree, words: Sequence[int], first: int) -> bool:
    """Whether "and", "but" or a comma stands right before a word."""
    return first - 2 >= words[0] and tree.low[first - 1] in {",", ";", "and", "but"}


def top_of(tree: Tree, words: Sequence[int]) -> int:
    """Return the highest word among some words, a verb where several are."""
    inside = set(words)
    tops = [i for i in words if tree.heads[i] not in inside or tree.heads[i] == i]
    verbs = [i for i in tops if tree.is_verb(i)]
    return (verbs or tops or list(words))[0]


def without_joiner(text: str, start: int, end: int) -> Stretch:
    """
    Return a stretch without the "and" that led on to what is told apart from it.
    """
    match = JOINER.search(text, max(start, end - LONGEST_JOINER), end)
    return (start, match.start()) if match is not None and match.start() > start else (start, end)


JOINER = re.compile(r"[\s,;]+(?:and|but|or)\Z", re.IGNORECASE)
LONGEST_JOINER = 8
"""Characters of such an "and" with the marks and blanks before it."""


def trimmed(text: str, start: int, end: int) -> Stretch | None:
    """
    Return a stretch without blanks, quotation marks or a trailing comma at its edges.
    """
    while start < end and (text[start].isspace() or text[start] in LOOSE + '"“”„«»'):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in LOOSE + '"“”„«»'):
        end -= 1
    return (start, end) if start < end else None
