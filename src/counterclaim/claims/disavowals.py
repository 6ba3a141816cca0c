"""
Who says that he never said it.

"I never told anybody that the bridge was safe" says nothing of the bridge.  It takes its speaker
out of every chain that has him say so, from the day it is published, and leaves whoever else says
it where he stands (METHOD 3.2b).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from counterclaim.claims.words import containment, content_words
from counterclaim.domain.dependence import DISAVOWAL, Correction
from counterclaim.domain.document import Document
from counterclaim.domain.ids import content_id
from counterclaim.domain.source import Source
from counterclaim.domain.statement import Link, Stance, Statement
from counterclaim.domain.text import Mention
from counterclaim.domain.time import day_of, precedes

REPEATED: Final = 0.6
"""Share of the disavowed words that somebody's words must hold to be the ones he disavows."""
FEWEST: Final = 2
"""Content words that what is disavowed needs, to be known again."""
_SPEAK: Final = (
    r"(?:(?:s(?:ay|aid|aying)|claim(?:ed|ing)?|stat(?:e|ed|ing)|assert(?:ed|ing)?|suggest(?:ed|ing)?"
    r"|argu(?:e|ed|ing)|alleg(?:e|ed|ing))"
    r"|(?:t(?:ell|old|elling)|inform(?:ed|ing)?)(?: [\w’'-]+){1,4}?(?= that\b))"
    r"(?: to(?: [\w’'-]+){1,4}?(?= that\b))?(?: that)?"
)
"""A verb of saying with whom it is said to; "told" only with a that-clause."""
NEVER_SAID: Final = re.compile(
    r"^[“\"'‘]?(?:that )?(?:I|we|he|she|they|it) (?:(?:have|has|had|ha[ds]n[’']t|haven[’']t|did|didn[’']t) )?"
    rf"(?:(?:never|not)(?: once| ever| actually)? |(?<=n[’']t ))(?:ever )?{_SPEAK} (?P<said>.+)$",
    re.IGNORECASE | re.DOTALL,
)
"""
A clause by which its speaker disavows words: "I never said (that) …", or "he", in the words of others.
"""
HAVING_SAID: Final = re.compile(
    rf"^(?:ever |having |ever having |having ever |to have |he |she |it |they |had |has |have )*{_SPEAK}"
    r" (?P<said>.+)$",
    re.IGNORECASE | re.DOTALL,
)
"""What is denied where the saying is: "(denied) having said that …"."""


def disavowals(
    statements: Iterable[Statement],
    documents: Mapping[str, Document],
    sources: Mapping[str, Source],
) -> Iterator[Correction]:
    """
    Yield a correction for everybody who disavows words that others have him say.
    """
    passed_on: defaultdict[str, list[Statement]] = defaultdict(list)
    disavowing: list[tuple[Statement, str]] = []
    for statement in statements:
        for step in statement.chain[1:]:
            passed_on[step.source].append(statement)
        said = _disavowed(statement)
        holder = sources.get(statement.holder)
        if said and len(statement.chain) > 1 and holder is not None and not holder.unattributed:
            disavowing.append((statement, said))
    for statement, said in disavowing:
        yield from _against(statement, said, passed_on[statement.holder], documents)


def _disavowed(statement: Statement) -> str | None:
    """What a statement says its speaker never said."""
    found = (HAVING_SAID if statement.act == "deny" else NEVER_SAID).match(statement.words)
    return found["said"] if found else None


def _against(
    statement: Statement,
    said: str,
    told: Iterable[Statement],
    documents: Mapping[str, Document],
) -> Iterator[Correction]:
    words = content_words(said)
    known = documents[statement.doc].known_from
    if len(words) < FEWEST or known is None:
        return
    claims: defaultdict[Stance, set[str]] = defaultdict(set)
    for other in told:
        if other.id == statement.id or not _was_out(documents[other.doc], statement, documents):
            continue
        if containment(words, content_words(other.words)) >= REPEATED and not _disavowed(other):
            for link in filter(_takes_a_side, other.links):
                claims[link.stance].add(link.claim)
    for stance, taken in sorted(claims.items()):
        yield Correction(
            id=content_id("k", DISAVOWAL, statement.id, stance),
            type=DISAVOWAL,
            by=statement.holder,
            date=day_of(known),
            claims=tuple(sorted(taken)),
            statement=statement.id,
            stance=stance,
            spans=tuple(
                Mention(doc=statement.doc, start=span.start, end=span.end, text=span.text)
                for span in statement.content
            ),
            note="says that it never said so",
        )


def _takes_a_side(link: Link) -> bool:
    return link.counts and link.stance in (Stance.ASSERTS, Stance.DENIES)


def _was_out(other: Document, statement: Statement, documents: Mapping[str, Document]) -> bool:
    """Whether a document was published, elsewhere, no later than the disavowal."""
    first, second = other.known_from, documents[statement.doc].known_from
    if other.id == statement.doc or first is None or second is None:
        return False
    return not precedes(second, first)
