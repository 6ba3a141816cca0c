"""
A speaker set beside what he says, where the parser took his clause for something else.

"The toll is 31, the minister conceded yesterday, blaming a list", "…, counts the magazine" and
"…, so a resident" are read by the order of their words: a comma, a noun phrase and a cue with
nothing that the cue could govern.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from counterclaim.statements.attribution import Attribution, Stretch
from counterclaim.statements.lexicon import Cue, lexicon
from counterclaim.statements.naming import Name
from counterclaim.statements.propositions import propositions, top_of
from counterclaim.statements.quotations import Quotation
from counterclaim.statements.sources_in_text import carrier_of, words_of
from counterclaim.statements.tree import NAMES, NOUNS, Tree

LEAST: Final = 3
"""Words of the shortest clause that can be told so."""
REACH: Final = 10
"""Words of a speaker's name, or of what stands behind his cue, at most."""
DEPENDENT: Final = frozenset(
    [
        *("as", "if", "when", "while", "after", "before", "because", "since", "although", "though"),
        *("which", "who", "whose", "that", "what", "where", "whom", "than", "unless", "until"),
        *(
            "so",
            "not",
            "and",
            "but",
            "or",
            "nor",
            "with",
            "including",
            "like",
            "despite",
            "for",
            "to",
        ),
        *("of", "from", "in"),
    ]
)
"""Words that open no noun phrase that speaks."""
STOPS: Final = frozenset({",", ".", "!", "?", ";", ":", "—", "–"})
FINITE: Final = frozenset({"VBD", "VBZ", "VBP"})
OBJECTS: Final = frozenset({"DT", "PRP$", "JJ", "CD", "WDT", "WP", "WRB", "TO", "IN", "VBG", "PRP"})
"""Tags of a word behind a cue that begins what the cue governs itself."""
TIMES: Final = frozenset(
    {"on", "in", "at", "late", "early", "to", "after", "during", "from", "by", "last", "this"}
)
"""Words behind a cue that say when, where or to whom."""


def asides(
    tree: Tree,
    quotes: Sequence[Quotation],
    names: Sequence[Name],
    quoted: Sequence[bool],
    found: Sequence[Attribution],
) -> Iterator[Attribution]:
    """
    Yield the asides of a piece whose clauses nobody else is found to tell.
    """
    for first, last in tree.sentences:
        if any(quoted[first:last]):
            continue  # whose words a quotation is, is found out otherwise
        for mark in range(first + LEAST, last - 1):
            if tree.words[mark] != ",":
                continue
            made = _speaker_first(tree, last, mark) or _cue_first(tree, first, last, mark)
            if made is None:
                continue
            cue, entry, head, stop = made
            if _is_told(tree, first, mark, found):
                continue
            words = [*range(first, mark), *_rest(tree, stop, last)]
            contents = propositions(tree, words, top_of(tree, words), quotes, pattern="parenthesis")
            if contents:
                yield Attribution(
                    pattern="tail",
                    sentence=(tree.starts[first], tree.end(last - 1)),
                    contents=contents,
                    cue=(tree.starts[cue[0]], tree.end(cue[1])),
                    entry=entry,
                    source=words_of(tree, head, names),
                    relay=carrier_of(tree, cue[0], names),
                )
                break


Aside = tuple[Stretch, Cue, int, int]
"""The words of the cue, its entry, the head of the speaker, and where the aside stops."""


def _speaker_first(tree: Tree, last: int, mark: int) -> Aside | None:
    """Read ", the minister conceded yesterday"."""
    if tree.low[mark + 1] in DEPENDENT:
        return None
    for verb in range(mark + 2, min(mark + 2 + REACH, last)):
        if tree.words[verb] in STOPS:
            return None
        entry = _cue(tree, verb)
        if entry is None:
            if tree.tags[verb] in FINITE or tree.tags[verb] in {"MD", "TO", "WDT", "WP"}:
                return None
            continue
        stop = _stop(tree, verb + 1, last, told=entry.lemma == "tell")
        speaker = [i for i in range(mark + 1, verb) if tree.tags[i] in NOUNS | {"PRP"}]
        if stop is None or not speaker:
            return None
        return (verb, verb), entry, _head(tree, speaker), stop
    return None


def _cue_first(tree: Tree, first: int, last: int, mark: int) -> Aside | None:
    """Read ", counts the magazine" and ", so a resident"."""
    verb = mark + 1
    so = tree.low[verb] == "so"
    entry = lexicon().verbs["said"][0] if so else _cue(tree, verb)
    if (
        entry is None
        or verb + 1 >= last
        or not any(tree.tags[i] in FINITE for i in range(first, mark))
    ):
        return None
    opens = tree.tags[verb + 1] in NAMES | {"DT", "NNS", "PRP$"} or (
        so and tree.tags[verb + 1] in NOUNS
    )
    stop = next((i for i in range(verb + 1, last) if tree.words[i] in STOPS), last)
    speaker = [i for i in range(verb + 1, stop) if tree.tags[i] in NOUNS]
    if not opens or not speaker or stop - verb > REACH + 1:
        return None
    if any(tree.tags[i] in FINITE | {"MD"} for i in range(verb + 1, stop)):
        return None
    if not so and (tree.deps[verb] == "conj" or any(s < mark for s in tree.all(verb, "nsubj"))):
        return None  # "he came, said nothing and left"; "the union, which met, rejected the offer"
    return (verb, verb), entry, _head(tree, speaker), stop


def _cue(tree: Tree, verb: int) -> Cue | None:
    """The entry of a finite cue that takes a clause."""
    named = tree.tags[verb] in FINITE or (tree.headline and tree.tags[verb] == "NNS")
    entries = lexicon().verbs.get(tree.low[verb], ()) if named else ()
    return next(
        (entry for entry in entries if "clause" in entry.takes and entry.act != "ask"), None
    )


def _stop(tree: Tree, start: int, last: int, *, told: bool) -> int | None:
    """Where an aside ends, if nothing stands behind its cue but when, where and to whom."""
    stop = next((i for i in range(start, last) if tree.words[i] in STOPS), last)
    behind = range(start, stop)
    if stop - start > REACH or any(tree.tags[i] in FINITE | {"MD"} for i in behind):
        return None
    if behind and tree.tags[start] in OBJECTS and tree.low[start] not in TIMES and not told:
        return None
    return stop


def _head(tree: Tree, nouns: Sequence[int]) -> int:
    """The noun of a phrase on which the others hang; the last of its first run where none does."""
    inside = set(nouns)
    tops = [i for i in nouns if tree.heads[i] not in inside]
    return tops[0] if tops else nouns[-1]


def _is_told(tree: Tree, first: int, mark: int, found: Sequence[Attribution]) -> bool:
    """Whether somebody is found to tell some of the words before an aside, or speaks in it."""
    start, end = tree.starts[first], tree.starts[mark]
    return any(
        s < end and start < e
        for a in found
        for s, e in (*(span for c in a.contents for span in c.spans), *([a.cue] if a.cue else []))
    )


def _rest(tree: Tree, stop: int, last: int) -> range:
    """What goes on behind an aside: not what its speaker did beside, nor another clause."""
    begin = stop + 1
    if begin >= last or tree.words[stop] != ",":
        return range(0)
    if tree.tags[begin] in {"VBG", "WDT", "WP", "CC", "WP$"} or tree.low[begin] in {
        "who",
        "which",
        "and",
    }:
        return range(0)
    return range(begin, last)
