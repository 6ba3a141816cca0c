"""
Cues that are no plain verb: set phrases, "according to", nouns, adverbs, headline colons.
"""

import re
from collections.abc import Iterator, Sequence

from counterclaim.domain.statement import Quote
from counterclaim.reference.titles import titles
from counterclaim.statements.attribution import Attribution, Content, Stretch, Words
from counterclaim.statements.complements import is_retractable
from counterclaim.statements.inflection import verb_forms
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.naming import Name, name_at
from counterclaim.statements.propositions import propositions, trimmed
from counterclaim.statements.quotations import Quotation
from counterclaim.statements.sources_in_text import subject_of, words_of
from counterclaim.statements.times import MONTHS, WEEKDAYS
from counterclaim.statements.tree import NAMES, NOUNS, Tree
from counterclaim.statements.wording import folded

Found = Iterator[tuple[Attribution, set[int]]]

CLAUSE_STOP = frozenset({",", ";", ":", ".", "!", "?", "(", ")", "—", "–"})
HEADLINE = re.compile(r"^(?P<who>[^:\n\"“”]{2,60})(?P<mark>:)\s+(?P<what>\S.+)$", re.DOTALL)
DASHED = re.compile(
    r"^(?P<what>\S.{8,}?)(?:\s+|(?<=[.!?”\"]))(?P<mark>[–—-])\s?(?P<who>[^–—\n\"“”.:]{2,40})$",
    re.DOTALL,
)
REVERSED = re.compile(
    r"^(?P<what>\S[^.!\n]{8,}?)(?P<mark>:)\s(?P<who>[^–—\n\"“”.:,]{2,40})$", re.DOTALL
)
"""Headline patterns: who says it before or behind a colon, or behind a dash."""
TOPICS = frozenset(
    {"how", "why", "what", "where", "when", "who", "follow", "watch", "read", "see", "live"}
)
"""Behind "Derby day:" these open what the article is about, not what somebody says."""
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
            words = _after(tree, after, last, clause=entry.lemma.endswith("that"))
            words = _before_next_verb(tree, verb, words)
            if entry.act == "deny":
                words = _before_as(tree, words)
            head = _top(tree, words)
            negated = tree.first(verb, "neg") is not None
            if (entry.negated and not negated) or not is_retractable(tree, head, entry):
                continue
            kind = "clause" if entry.lemma.endswith("that") else "noun"
            contents = propositions(tree, words, head, quotes, pattern=kind)
            if not contents:
                continue
            subject = subject_of(tree, verb)
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
                head = _noun_after(tree, source, last)
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


def _noun_after(tree: Tree, index: int, last: int) -> int | None:
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
        if source is None and kind == "clause":
            source = _whose_claim(tree, index, names)
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
            words = _after(tree, words[0], tree.sentences[tree.sentence_of[index]][1], clause=False)
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
    if tree.deps[index] == "dobj" and tree.low[head] in LIGHT:
        subject = subject_of(tree, head)
        return None if subject is None else words_of(tree, subject, names)
    return None


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


def _whose_claim(tree: Tree, index: int, names: Sequence[Name]) -> Words | None:
    """Return whose claim "a government claim that" and "the assertion of the council that" is."""
    for kid in tree.all(index, "compound", "nmod"):
        if tree.low[kid] in titles().bodies | titles().media or tree.tags[kid] in NAMES:
            return words_of(tree, kid, names)
    for prep in tree.all(index, "prep"):
        obj = tree.first(prep, "pobj")
        if obj is None or tree.low[prep] not in {"of", "from", "in", "among"}:
            continue
        source = words_of(tree, obj, names)
        if source.name is not None or speaks(tree.low[obj]) or tree.low[obj] == "media":
            return source
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


def headline(
    tree: Tree, quotes: Sequence[Quotation], names: Sequence[Name], text: str, quoted: list[bool]
) -> Found:
    """
    Yield "Ministry: bridge open", "Bridge open - ministry" and "Bridge open: ministry" in a headline.
    """
    if not tree.headline or not len(tree):
        return
    start, end = tree.starts[0], tree.end(len(tree) - 1)
    for pattern in (HEADLINE, DASHED, REVERSED):
        match = pattern.match(text[start:end])
        if match is None:
            continue
        who = trimmed(text, start + match.start("who"), start + match.end("who"))
        what = trimmed(text, start + match.start("what"), start + match.end("what"))
        if who is None or what is None or not _says_it(tree, quotes, names, who, what):
            continue
        (*_, last) = (i for i in range(len(tree)) if who[0] <= tree.starts[i] < who[1])
        quote = _opens_quoted(quotes, what)
        mark = start + match.start("mark")
        yield (
            Attribution(
                pattern="headline",
                sentence=(start, end),
                contents=(
                    Content(
                        spans=(what,),
                        tense="present",
                        quote=Quote.DIRECT if quote else Quote.INDIRECT,
                    ),
                ),
                cue=(mark, mark + len(match["mark"])),
                entry=lexicon().verbs["said"][0],
                source=_who_says_it(tree, names, who, last),
            ),
            set(),
        )
        return


def _who_says_it(tree: Tree, names: Sequence[Name], who: Stretch, last: int) -> Words:
    """The naming words of a headline's speaker: a name, or an office the text may explain."""
    name = name_at(names, tree.starts[last])
    if name is not None and not titles().is_title(name.text):
        return words_of(tree, last, names)
    noun = tree.low[last]
    return Words(
        start=who[0], end=who[1], head=noun, definite=True, plural=tree.tags[last] == "NNS"
    )


def _says_it(
    tree: Tree, quotes: Sequence[Quotation], names: Sequence[Name], who: Stretch, what: Stretch
) -> bool:
    """Whether the one part of a headline names somebody and the other says something."""
    inside = [i for i in range(len(tree)) if who[0] <= tree.starts[i] < who[1]]
    said = [i for i in range(len(tree)) if what[0] <= tree.starts[i] < what[1]]
    if not inside or not said or tree.tags[inside[-1]] not in NOUNS or len(inside) > LONGEST_WHO:
        return False
    quote = _opens_quoted(quotes, what)
    named = name_at(names, tree.starts[inside[-1]]) is not None
    if tree.low[said[0]] in TOPICS or not (named or quote or speaks(tree.low[inside[-1]])):
        return False
    if any(tree.low[i] in SAYS for i in said):
        return False  # "Derby day: fans say the gate was shut": a topic, and somebody else says it
    return quote or any(tree.is_verb(i) for i in said)


SAYS = frozenset({"says", "say", "said", "claims", "claimed", "insists", "reports", "reported"})


LONGEST_WHO = 5
"""Words by which a headline names who says it, at most."""


def speaks(noun: str) -> bool:
    """
    Say whether a noun names an office, a body or a group.
    """
    holders = lexicon().words["holders"]
    known = titles().bodies | holders["collective"] | holders["papers"]
    return titles().is_title(noun) or noun in known or noun.removesuffix("s") in titles().offices


def _opens_quoted(quotes: Sequence[Quotation], what: Stretch) -> bool:
    return any(q.start <= what[0] < q.end or abs(q.inner_start - what[0]) < 2 for q in quotes)


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


def _after(tree: Tree, index: int, last: int, *, clause: bool) -> list[int]:
    """Return the words from one on to the end of its clause."""
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
