"""
Headlines that say who says it: "Ministry: bridge open", "Bridge open - ministry", "Bridge open: ministry".
"""

import re
from collections.abc import Sequence

from counterclaim.domain.statement import Quote
from counterclaim.reference.titles import titles
from counterclaim.statements.attribution import Attribution, Content, Found, Stretch, Words
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.naming import Name, name_at
from counterclaim.statements.propositions import trimmed
from counterclaim.statements.quotations import Quotation
from counterclaim.statements.sources_in_text import words_of
from counterclaim.statements.tree import NOUNS, Tree

HEADLINE = re.compile(r"^(?P<who>[^:\n\"“”]{2,60})(?P<mark>:)\s+(?P<what>\S.+)$", re.DOTALL)
DASHED = re.compile(
    r"^(?P<what>\S.{8,}?)(?:\s+|(?<=[.!?”\"]))(?P<mark>[–—-])\s?(?P<who>[^–—\n\"“”.:]{2,40})$",
    re.DOTALL,
)
REVERSED = re.compile(
    r"^(?P<what>\S[^.!\n]{8,}?)(?P<mark>:)\s(?P<who>[^–—\n\"“”.:,]{2,40})$", re.DOTALL
)
"""Headline patterns: who says it before or behind a colon, or behind a dash."""
FIRST_PERSON = re.compile(r"(?:I|We|My|Our)\b(?!\.)")
"""Opening of words that are the speaker's own, with or without marks."""
ASKING = frozenset({"how", "why", "what", "where", "when", "who"})
TOPICS = ASKING | {"follow", "watch", "read", "see", "live"}
"""Behind "Derby day:" these open what the article is about, not what somebody says."""


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
        quote = _opens_quoted(quotes, what) or FIRST_PERSON.match(text, what[0]) is not None
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
    if text_label(" ".join(tree.low[i] for i in inside)):
        return False
    if not inside or not said or tree.tags[inside[-1]] not in NOUNS or len(inside) > LONGEST_WHO:
        return False
    quote = _opens_quoted(quotes, what)
    named = name_at(names, tree.starts[inside[-1]]) is not None
    if tree.low[said[0]] in TOPICS or not (named or quote or speaks(tree.low[inside[-1]])):
        return False
    if any(tree.low[i] in SAYS for i in said):
        return False  # "Derby day: fans say the gate was shut": a topic, and somebody else says it
    return quote or any(tree.is_verb(i) for i in said)


def text_label(words: str) -> bool:
    """
    Say whether words before a colon say what a line is, not who speaks: "Just in: …", "Watch: …".
    """
    return words in lexicon().words["labels"]["openings"]


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
