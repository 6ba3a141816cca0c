"""
Cue patterns over the plain words of a sentence, for the finder that parses nothing.

Each pattern is one function: a quotation with the cue beside it, "according to", a verb with
"that", a verb with a bare clause, a cue at the end of the sentence, a denial, "is said to".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from counterclaim.domain.statement import Quote
from counterclaim.statements.attribution import Attribution, Content, Stretch, Words
from counterclaim.statements.lexicon import Cue, lexicon
from counterclaim.statements.naming import Name
from counterclaim.statements.propositions import trimmed
from counterclaim.statements.quotations import Quotation
from counterclaim.statements.wording import WORDS

NAME = re.compile(
    r"\b[A-Z][\w’'-]*[\w](?:(?: (?:of|de|al|bin|van|von|the))? [A-Z][\w’'-]*[\w])*|\b[A-Z]{2,6}\b"
)
OPENERS = lexicon().words["plain"]["openers"]
"""Words that open a sentence with a capital and begin no name."""
SUBJECT = re.compile(
    r"(?P<subject>(?:[\w’'-]+ ){0,7}?[\w’'-]+),?"
    r"(?:\s+(?:also|later|again|had|has|have|then|earlier))*\s+$"
)
AFTER_QUOTE = re.compile(
    r"^[\s,]*(?P<who>(?:[\w’'.-]+ ){0,5}?)(?P<verb>\w+)\b(?P<rest>[^.!?]{0,60})"
)
TOLD = re.compile(r"^\s+(?P<whom>(?:the )?[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*)*)\s+")
THAT = re.compile(r"^\s+(?:[\w’' -]{0,40}?\s)?that\s+")
ACCORDING = re.compile(
    r"\b[Aa]ccording to (?P<who>(?:the |a |an )?[\w’'&-]+(?: [\w’'&-]+){0,6}?)(?=[,.;]|$)"
)
PLAIN = lexicon().words["plain"]["speech"]
"""Verbs after which a clause often stands without "that"."""
NO_CLAUSE = re.compile(
    r"^\s*(?:in|on|at|to|of|by|with|from|for|as|after|before|during|about|over|and|or|but|so|nothing"
    r"|more|no|yes|it all|something|little|much|again|later|earlier|yesterday|today|goodbye|when"
    r"|while|if|that|[A-Z]\w+day)\b|^\s*[^\w\s$£€‘“\"']"
)
TAIL = re.compile(
    r",\s+(?:(?P<who>(?:(?:the|a|an|its|his|her|their|our|one|two|some)\s+)?[\w’'.&-]+"
    r"(?:\s+(?!who\b|which\b|and\b|but\b)[\w’'.&-]+){0,7}?)\s+(?:also\s+|later\s+|has\s+|had\s+|have\s+)?"
    r"(?P<verb>\w+)|(?P<verb2>said|says|reported|reports|added)\s+(?P<who2>[\w’'.&-]+(?:\s+[\w’'.&-]+){0,7}?))"
    r"(?P<when>\s+(?:on|in|to|at|by|late|early|earlier|yesterday|today|[A-Z]\w+day)\b[^,;]{0,60})?[.!?”\"]*$"
)
HEARSAY = re.compile(
    r"\b(?:is|are|was|were|has been|have been)\s+(?:also\s+|now\s+|widely\s+)?(?P<verb>said|believed|thought"
    r"|reported|rumoured|rumored|alleged|understood|expected|feared|presumed|known)\s+(?=to\b)"
)
NEGATION = re.compile(r"\b(?:not|never|no longer)\b|n[’']t\b", re.IGNORECASE)


def negated(text: str, span: Stretch) -> bool:
    """
    Say whether a stretch holds a negation.
    """
    return NEGATION.search(text, *span) is not None


def told(text: str, sentence: Stretch, names: Sequence[Name]) -> Iterator[Attribution]:
    """
    Yield what a sentence without quotations tells of others, by the first pattern that fits.
    """
    for pattern in (_according, _verbs, _tail, _hearsay, _denial):
        found = list(pattern(text, sentence, names))
        if found:
            yield from found
            return


def _according(text: str, sentence: Stretch, names: Sequence[Name]) -> Iterator[Attribution]:
    """ "According to Reed, ..." and "..., according to Reed"."""
    match = ACCORDING.search(text[sentence[0] : sentence[1]])
    if match is None:
        return
    base = sentence[0]
    opens = match.start() < OPENING
    rest = (base + match.end() + 1, sentence[1]) if opens else (base, base + match.start())
    entry = next(cue for _, cue in lexicon().phrases if cue.lemma == "according to")
    cue = (base + match.start(), base + match.start("who") - 1)
    who = (base + match.start("who"), base + match.end("who"))
    made = _made("phrase", sentence, rest, cue, entry, who, text, names)
    if made is not None:
        yield made


OPENING = 3
"""A phrase that begins before so many code points opens its sentence."""


def _verbs(text: str, sentence: Stretch, names: Sequence[Name]) -> Iterator[Attribution]:
    """ "Reed said that ...", and for plain verbs "Reed said ..."."""
    words = text[sentence[0] : sentence[1]]
    for match in WORDS.finditer(words):
        entry = next(
            (e for e in lexicon().verbs.get(match.group().casefold(), ()) if "clause" in e.takes),
            None,
        )
        subject = _subject(words[: match.start()])
        if entry is None or subject is None:
            continue
        rest = match.end()
        told = TOLD.match(words[rest:]) if entry.lemma == "tell" else None
        whom = None
        if told is not None:
            whom = (
                sentence[0] + rest + told.start("whom"),
                sentence[0] + rest + told.end("whom"),
            )
            rest += told.end() - 1
        that = THAT.match(words[rest:])
        if that is None and not _bare_clause(entry, words[rest:]):
            continue
        begin = sentence[0] + rest + (that.end() if that is not None else 0)
        made = _made(
            "that" if that is not None else "bare",
            sentence,
            (begin, sentence[1]),
            (sentence[0] + match.start(), sentence[0] + match.end()),
            entry,
            (sentence[0] + subject[0], sentence[0] + subject[1]),
            text,
            names,
            whom,
        )
        if made is not None:
            yield made
        return


def _subject(before: str) -> Stretch | None:
    """Where the subject stands in the words before a cue: the last few up to it."""
    base = max(0, len(before) - SUBJECT_REACH)
    if base and not before[base - 1].isspace():
        base = before.find(" ", base) + 1
    match = SUBJECT.search(before, base)
    return None if match is None else match.span("subject")


SUBJECT_REACH = 120
"""Code points before a cue in which its subject is looked for."""


def _bare_clause(entry: Cue, rest: str) -> bool:
    """Say whether a clause without "that" follows a plain verb of speech."""
    return (
        entry.lemma in PLAIN
        and NO_CLAUSE.match(rest) is None
        and len(WORDS.findall(rest)) >= SHORTEST_CLAUSE
    )


SHORTEST_CLAUSE = 3


def _tail(text: str, sentence: Stretch, names: Sequence[Name]) -> Iterator[Attribution]:
    """ "..., Reed said." and "..., said Reed on Monday."."""
    base = sentence[0]
    match = TAIL.search(text[base : sentence[1]])
    if match is None or match.start() < SHORTEST_TAIL:
        return
    group, by = ("verb", "who") if match["verb"] else ("verb2", "who2")
    entry, cue, who = _clause_entry(match[group]), match.span(group), match.span(by)
    if entry is None:
        later = _later_cue(match)
        if later is None:
            return
        entry, cue, who = later
    cue, who = (base + cue[0], base + cue[1]), (base + who[0], base + who[1])
    made = _made("tail", sentence, (base, base + match.start()), cue, entry, who, text, names)
    if made is not None:
        yield made


def _later_cue(match: re.Match[str]) -> tuple[Cue, Stretch, Stretch] | None:
    """The cue behind a longer name: "the commander of the battalion in Dunholt said"."""
    if match["who"] is None:
        return None
    for word in WORDS.finditer(match.string, match.end("who"), match.end()):
        entry = _clause_entry(word.group())
        if (
            entry is not None
            and entry.lemma in PLAIN
            and ENDS.fullmatch(match.string, word.end(), match.end())
        ):
            who = (
                match.start("who"),
                match.start("who") + len(match.string[match.start("who") : word.start()].rstrip()),
            )
            return entry, word.span(), who
    return None


ENDS = re.compile(
    r"(?:\s+(?:on|in|to|at|by|late|early|earlier|yesterday|today|[A-Z]\w+day)\b[^,;]{0,40})?[.!?”\"]*"
)
"""What may stand behind a cue at the end of a sentence."""
SHORTEST_TAIL = 12
"""Code points of the shortest clause that a cue at the end can report."""


def _hearsay(text: str, sentence: Stretch, names: Sequence[Name]) -> Iterator[Attribution]:
    """ "Reed is said to have ...": told by nobody in particular."""
    match = HEARSAY.search(text, *sentence)
    if match is None:
        return
    entry = _clause_entry(match["verb"])
    if entry is None:
        return
    cue = (match.start(), match.end("verb"))
    made = _made("hearsay", sentence, (match.end(), sentence[1]), cue, entry, None, text, names)
    if made is not None:
        yield made


def _denial(text: str, sentence: Stretch, names: Sequence[Name]) -> Iterator[Attribution]:
    """ "The ministry rejected the claim ..."."""
    base = sentence[0]
    for match in WORDS.finditer(text, *sentence):
        entries = lexicon().verbs.get(match.group().casefold(), ())
        entry = next((e for e in entries if e.act == "deny" and "noun" in e.takes), None)
        subject = _subject(text[base : match.start()])
        if entry is None or subject is None or not text[match.end() :].startswith(" "):
            continue
        who = (base + subject[0], base + subject[1])
        rest = (match.end() + 1, sentence[1])
        made = _made("denial", sentence, rest, match.span(), entry, who, text, names)
        if made is not None:
            yield made
        return


def _clause_entry(word: str) -> Cue | None:
    entries = lexicon().verbs.get(word.casefold(), ())
    return next((entry for entry in entries if "clause" in entry.takes), None)


def speaker_of(
    text: str, sentence: Stretch, quote: Quotation, names: Sequence[Name]
) -> Attribution | None:
    """
    Return who speaks a quotation by the cue beside it.

    "Reed said, “…”", "“…,” said Reed" and "“…,” Reed said" are read.
    """
    before = text[sentence[0] : quote.start]
    cues = [m for m in WORDS.finditer(before) if _quoting(m.group())]
    if cues:
        last = cues[-1]
        subject = _subject(before[: last.start()])
        if subject is not None and len(before) - last.end() < 40:
            cue = (sentence[0] + last.start(), sentence[0] + last.end())
            who = (sentence[0] + subject[0], sentence[0] + subject[1])
            return _quote(text, sentence, quote, cue, who, names)
    match = AFTER_QUOTE.match(text[quote.end :])
    if match is None:
        return None
    base = quote.end
    for word in WORDS.finditer(match.group()):
        if not _quoting(word.group()):
            continue
        cue = (base + word.start(), base + word.end())
        before_cue = trimmed(text, quote.end, cue[0])
        if before_cue is not None and any(c.isalpha() for c in text[slice(*before_cue)]):
            return _quote(text, sentence, quote, cue, before_cue, names)
        after = NAME.search(text, cue[1])
        if after is None or after.start() - cue[1] > 12:
            return None
        return _quote(text, sentence, quote, cue, (cue[1] + 1, after.end()), names)
    return None


def _quoting(word: str) -> bool:
    return any("quote" in entry.takes for entry in lexicon().verbs.get(word.casefold(), ()))


def _quote(
    text: str,
    sentence: Stretch,
    quote: Quotation,
    cue: Stretch,
    who: Stretch,
    names: Sequence[Name],
) -> Attribution | None:
    entry = next(e for e in lexicon().verbs[text[cue[0] : cue[1]].casefold()] if "quote" in e.takes)
    inner = trimmed(text, quote.inner_start, quote.inner_end)
    if inner is None:
        return None
    content = Content(
        spans=(inner,),
        quote=Quote.DIRECT,
        negated=negated(text, inner),
    )
    return Attribution(
        pattern="fallback-quote",
        sentence=sentence,
        contents=(content,),
        cue=cue,
        entry=entry,
        source=_words(text, who, names),
    )


def _made(
    kind: str,
    sentence: Stretch,
    content: Stretch,
    cue: Stretch,
    entry: Cue,
    who: Stretch | None,
    text: str,
    names: Sequence[Name],
    whom: Stretch | None = None,
) -> Attribution | None:
    span = unmarked(text, content)
    if span is None:
        return None
    told = Content(spans=(span,), negated=negated(text, span))
    return Attribution(
        pattern=f"fallback-{kind}",
        sentence=sentence,
        contents=(told,),
        cue=cue,
        entry=entry,
        source=_words(text, who, names) if who else None,
        recipient=_words(text, whom, names) if whom else None,
    )


def unmarked(text: str, content: Stretch) -> Stretch | None:
    """
    Return a stretch without the blanks and stops at its edges.
    """
    start, end = content
    while end > start and (text[end - 1].isspace() or text[end - 1] in ".,;:!"):
        end -= 1
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    return (start, end) if end > start else None


def _starts(name: Name) -> int:
    return name.start


def _words(text: str, who: Stretch, names: Sequence[Name]) -> Words | None:
    """The naming words: from the last opener on, with the name that stands in them."""
    span = trimmed(text, *who)
    if span is None:
        return None
    said = text[span[0] : span[1]]
    named = []
    for number in range(bisect_left(names, span[0], key=_starts), len(names)):
        if names[number].end > span[1]:
            break
        named.append(names[number])
    last = WORDS.findall(said)[-1:]
    head = last[0].casefold() if last else ""
    if named:
        name = named[-1]
        return Words(start=name.start, end=name.end, head=head, name=(name.start, name.end))
    return Words(
        start=span[0],
        end=span[1],
        head=head,
        plural=head.endswith("s"),
        pronoun=head in {"he", "she", "it", "they", "we", "i"},
        definite=said.casefold().startswith("the "),
    )
