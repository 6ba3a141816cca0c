"""
Cues that are no plain verb: set phrases, "according to", adverbs; nouns and headlines stand apart.
"""

from collections.abc import Sequence

from counterclaim.statements.attribution import Attribution, Found, Stretch
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.naming import Name
from counterclaim.statements.propositions import propositions
from counterclaim.statements.quotations import Quotation
from counterclaim.statements.retracting import is_retractable
from counterclaim.statements.sources_in_text import is_nobodys, subject_of, words_of
from counterclaim.statements.tree import NOUNS, Tree
from counterclaim.statements.wording import folded

CLAUSE_STOP = frozenset({",", ";", ":", ".", "!", "?", "(", ")", "—", "–"})
MEDIA = frozenset(
    {
        "message",
        "statement",
        "interview",
        "letter",
        "video",
        "recording",
        "speech",
        "tweet",
        "post",
        "email",
        "broadcast",
        "address",
        "audio",
        "report",
        "conference",
        "briefing",
        "call",
        "telegram",
    }
)


CLAUSAL = ("that", " say", " know", " doubt")
"""How set phrases end that a clause follows."""


def idioms(
    tree: Tree, quotes: Sequence[Quotation], names: Sequence[Name], text: str, quoted: list[bool]
) -> Found:
    """
    Yield set phrases ("casts doubt on ..."): what follows is what they are about.
    """
    openers = lexicon().idioms_of
    if openers.keys().isdisjoint(tree.low):
        return
    for first, last in tree.sentences:
        start, end = tree.starts[first], tree.end(last - 1)
        opened = {n for i in range(first, last) for n in openers.get(tree.low[i], ())}
        for number in sorted(opened):
            pattern, entry = lexicon().idioms[number]
            match = pattern.search(text, start, end)
            if match is None:
                continue
            verb = _word_from(tree, first, last, match.start("verb"))
            after = _word_from(tree, first, last, match.end())
            if verb is None or after is None or quoted[verb] or not tree.is_verb(verb):
                continue
            if entry.lemma.startswith("stop short"):
                after += 1  # "short of naming him": what it would have done is no part of it
                if after >= last or tree.low[after - 1] in lexicon().verbs:
                    continue
            clause = entry.lemma.endswith(CLAUSAL)
            words = after_words(tree, after, last, clause=clause)
            words = _before_next_verb(tree, verb, words)
            if entry.act == "deny":
                words = _before_as(tree, words)
            head = _top(tree, words)
            negated = tree.first(verb, "neg") is not None or is_nobodys(tree, verb)
            if (entry.negated and not negated) or not is_retractable(tree, head, entry):
                continue
            kind = "clause" if clause else "noun"
            contents = propositions(tree, words, head, quotes, pattern=kind)
            if not contents:
                continue
            subject = subject_of(tree, verb)
            if entry.lemma.startswith("drawn"):
                subject = tree.first(verb, "nsubjpass")  # who is not drawn is who withholds
            cue_words = {i for i in range(first, last) if verb <= i < after}
            yield (
                Attribution(
                    pattern="idiom",
                    sentence=(start, end),
                    contents=contents,
                    cue=(match.start(), match.end()),
                    entry=entry,
                    source=None if subject is None else words_of(tree, subject, names),
                    negated=negated and not entry.negated,
                    scope=tuple(tree.chars(words)),
                ),
                cue_words,
            )


def _before_as(tree: Tree, words: list[int]) -> list[int]:
    """Leave out what something is denied as: "brushed aside the figure as plucked from the air"."""
    at = next((n for n, i in enumerate(words) if n and tree.low[i] == "as"), len(words))
    return words[:at]


def _before_next_verb(tree: Tree, verb: int, words: list[int]) -> list[int]:
    """Leave out what a verb coordinated with the idiom's says: "spoke of a bang but saw nothing"."""
    for conj in tree.all(verb, "conj"):
        if conj in words and tree.is_verb(conj):
            start = min([conj, *(i for i in tree.below(conj) if i > verb)])
            if start - 1 in words and tree.deps[start - 1] == "cc":
                start -= 1
            words = [i for i in words if i < start]
    return words


def phrases(
    tree: Tree, quotes: Sequence[Quotation], names: Sequence[Name], text: str, quoted: list[bool]
) -> Found:
    """
    Yield "according to ...": the rest of the clause is the content.
    """
    if not len(tree):
        return
    small = folded(text[tree.starts[0] : tree.end(len(tree) - 1)])
    here = [(p, e) for p, e in lexicon().phrases if e.lemma != "citing" and e.lemma in small]
    for first, last in tree.sentences if here else ():
        start, end = tree.starts[first], tree.end(last - 1)
        for pattern, entry in here:
            for match in pattern.finditer(text, start, end):
                opens = _word_from(tree, first, last, match.start())
                source = _word_from(tree, first, last, match.end())
                if opens is None or source is None or quoted[opens]:
                    continue
                head = _nounafter_words(tree, source, last)
                if head is None:
                    continue
                own = _phrase_words(tree, opens, head, first, last)
                clause = _clause_above(tree, opens, own)
                rest = [i for i in tree.below(clause) if i not in own and first <= i < last]
                contents = propositions(tree, rest, clause, quotes, pattern="phrase")
                if not contents:
                    continue
                yield (
                    Attribution(
                        pattern="according-to",
                        sentence=(start, end),
                        contents=contents,
                        cue=(match.start(), match.end()),
                        entry=entry,
                        source=words_of(tree, head, names),
                        scope=tuple(tree.chars(rest)),
                    ),
                    {i for i in own if i < source},
                )


def _phrase_words(tree: Tree, opens: int, head: int, first: int, last: int) -> set[int]:
    """Return the words of the phrase and its source, commas around it included."""
    end = max(tree.below(head))
    own = set(range(opens, min(end, last - 1) + 1))
    for edge in (min(own) - 1, max(own) + 1):
        if first <= edge < last and tree.words[edge] in {",", "—", "–", "-"}:
            own.add(edge)
    return own


def _clause_above(tree: Tree, index: int, own: set[int]) -> int:
    """Return the verb of the clause that a phrase qualifies: its nearest head outside it."""
    at = index
    while at in own and tree.heads[at] != at:
        at = tree.heads[at]
    while not tree.is_verb(at) and tree.heads[at] != at:
        at = tree.heads[at]
    while tree.deps[at] in {"xcomp", "conj", "acl", "pcomp", "aux"} and tree.heads[at] != at:
        at = tree.heads[at]
    return at


def _nounafter_words(tree: Tree, index: int, last: int) -> int | None:
    """Return the head of the noun phrase that begins at a word."""
    for at in range(index, min(index + 12, last)):
        if tree.tags[at] in NOUNS or tree.tags[at] in {"PRP", "DT", "CD", "WP"}:
            head = at
            while (
                tree.deps[head]
                in {
                    "compound",
                    "poss",
                    "amod",
                    "nummod",
                    "det",
                    "nmod",
                    "case",
                    "predet",
                    "quantmod",
                }
                and head < tree.heads[head] < last
            ):
                head = tree.heads[head]
            return head
    return None


def adverbs(
    tree: Tree, quotes: Sequence[Quotation], names: Sequence[Name], text: str, quoted: list[bool]
) -> Found:
    """
    Yield "reportedly" and its like: the clause is told by nobody in particular.
    """
    cues = lexicon().adverbs
    for index, word in enumerate(tree.low):
        entry = cues.get(word)
        if entry is None or quoted[index]:
            continue
        clause = _clause_above(tree, index, {index})
        if not tree.is_verb(clause):
            continue
        words = [i for i in tree.below(clause) if i != index]
        contents = propositions(tree, words, clause, quotes, pattern="adverb")
        holding = [c for c in contents if c.start <= tree.starts[index] <= c.end]
        if not contents:
            continue
        first, last = tree.sentences[tree.sentence_of[index]]
        yield (
            Attribution(
                pattern="adverb",
                sentence=(tree.starts[first], tree.end(last - 1)),
                contents=tuple(holding) or contents,
                cue=(tree.starts[index], tree.end(index)),
                entry=entry,
                scope=tuple(tree.chars(words)),
            ),
            {index},
        )


def medium_of(tree: Tree, verb: int) -> Stretch | None:
    """
    Return the words of the message that carried it: "in an audio message sent to media".
    """
    for prep in tree.all(verb, "prep"):
        obj = tree.first(prep, "pobj")
        if obj is not None and tree.low[prep] in {"in", "on"} and tree.low[obj] in MEDIA:
            words = [i for i in tree.below(obj) if not _behind_relative(tree, i, obj)]
            return tree.starts[words[0]], tree.end(words[-1])
    return None


def _behind_relative(tree: Tree, index: int, top: int) -> bool:
    at = index
    while at != top:
        if tree.deps[at] in {"relcl", "punct"}:
            return True
        at = tree.heads[at]
    return False


def _word_from(tree: Tree, first: int, last: int, offset: int) -> int | None:
    """Return the first word of a sentence that begins at or after an offset."""
    for index in range(first, last):
        if tree.starts[index] >= offset:
            return index
    return None


def after_words(tree: Tree, index: int, last: int, *, clause: bool) -> list[int]:
    """
    Return the words from one on to the end of its clause.
    """
    stops = CLAUSE_STOP if not clause else frozenset({".", ";", "!", "?"})
    words = []
    for at in range(index, last):
        if tree.words[at] in stops:
            break
        words.append(at)
    return words


def _top(tree: Tree, words: Sequence[int]) -> int:
    inside = set(words)
    tops = [i for i in words if tree.heads[i] not in inside or tree.heads[i] == i]
    return (tops or list(words) or [0])[0]
