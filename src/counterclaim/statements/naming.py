"""
Where names stand in the text, before it is asked whose they are.

A name is a run of proper nouns; titles before it and months are no part of it.  What stands around
it (an article, a preposition, "province") is kept: it tells a place from a person.
"""

import itertools
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from counterclaim.reference.places import place_nouns
from counterclaim.reference.titles import titles
from counterclaim.statements.tree import NAMES, Tree

CALENDAR = frozenset(
    {
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "christmas",
        "easter",
        "ramadan",
        "gmt",
        "utc",
        "am",
        "pm",
        "a.m.",
        "p.m.",
    }
)
PARTICLES = frozenset(
    {
        "de",
        "da",
        "di",
        "du",
        "del",
        "der",
        "den",
        "van",
        "von",
        "bin",
        "ibn",
        "al",
        "el",
        "la",
        "le",
        "ul",
        "ud",
        "ter",
        "dos",
        "das",
        "y",
        "e",
    }
)
LINKS = ("http", "www.", "pic.")
MISTAGGED = frozenset({"NN", "FW", "VBN", "VBZ", "VBD", "CD"})
"""Tags under which a capitalised word inside a sentence may still be a name."""
EDGE = re.compile(r"^[\W_]+|[\W_]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """
    One proper name in the text with what stands around it.

    ``title`` is the office or honorific right before it, ``before`` and ``after`` the neighbouring
    words in lower case, ``subject`` whether it is a grammatical subject, ``sentence`` its number
    in the document.
    """

    start: int
    end: int
    text: str
    title: str | None = None
    before: str = ""
    after: str = ""
    article: bool = False
    subject: bool = False
    owner: bool = False
    bracketed: bool = False
    relative: bool = False
    sentence: int = 0
    caps_line: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The name in words."""
        return tuple(self.text.split())


def name_at(names: Sequence[Name], offset: int) -> Name | None:
    """
    Return the name that covers an offset; the names are in text order and do not overlap.
    """
    at = bisect_right(names, offset, key=_start) - 1
    return names[at] if at >= 0 and offset < names[at].end else None


def _start(name: Name) -> int:
    return name.start


def names_in(tree: Tree, first_sentence: int = 0) -> list[Name]:
    """
    Return the names of a parsed piece in order.
    """
    found: list[Name] = []
    caps = tree.headline and _title_case(tree.words)
    for run in _runs(tree):
        found.extend(_split(tree, run, first_sentence, caps))
    return found


def _title_case(words: Sequence[str]) -> bool:
    """Say whether a headline writes most of its long words with a capital."""
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) > 0.8 * len(long)


def _runs(tree: Tree) -> list[list[int]]:
    """Return the runs of word indices that make a name."""
    runs: list[list[int]] = []
    index = 0
    while index < len(tree):
        if not _is_name(tree, index):
            index += 1
            continue
        run = [index]
        while (step := _continues(tree, run)) is not None:
            run.extend(range(run[-1] + 1, step + 1))
        runs.append(run)
        index = run[-1] + 1
    return runs


def _is_name(tree: Tree, index: int) -> bool:
    word = tree.words[index]
    if word.isascii() and word == word.lower():
        return False
    first = next(filter(str.isalpha, word), "a")
    if not first.isupper() and first.isascii():
        return False
    if tree.low[index] in CALENDAR or "@" in word or "://" in word or word.startswith(LINKS):
        return False
    if tree.tags[index] in NAMES:
        return True
    return (
        tree.tags[index] in MISTAGGED
        and word[0].isupper()
        and len(word) > 1
        and word.isalpha()
        and tree.sentences[tree.sentence_of[index]][0] != index
        and not _title_case(tree.words[max(0, index - 6) : index + 7])
    )


def _continues(tree: Tree, run: list[int]) -> int | None:
    """Return the index to which the name goes on, or nothing."""
    last = run[-1]
    after = last + 1
    if after >= len(tree) or tree.sentence_of[after] != tree.sentence_of[last]:
        return None
    if tree.starts[after] - tree.end(last) > 1:
        return None
    if _is_name(tree, after):
        return after
    if after + 1 < len(tree) and _is_name(tree, after + 1):
        gap = tree.low[after]
        joined = tree.starts[after] == tree.end(last) and tree.starts[after + 1] == tree.end(after)
        if gap in {"-", "–", "/"} and joined:
            return after + 1
        if gap == "&" or (gap in PARTICLES and tree.words[after].islower()):
            return after + 1
        body = titles().names_body(tree.words[last])
        if gap in {"of", "for"} and body:
            return after + 1
    if (
        tree.low[after] in {"of", "for"}
        and after + 2 < len(tree)
        and tree.low[after + 1] == "the"
        and titles().names_body(tree.words[last])
        and _is_name(tree, after + 2)
    ):
        return after + 2
    return None


def _split(tree: Tree, run: list[int], first_sentence: int, caps: bool) -> list[Name]:
    """Drop titles from the head of a run and make the name."""
    title = None
    while (
        len(run) > 1
        and titles().is_title(tree.words[run[0]])
        and not (titles().names_body(" ".join(tree.words[i] for i in run)))
    ):
        title = tree.low[run[0]].rstrip(".")
        run = run[1:]
    if run and tree.words[run[0]] in {".", "-"}:
        run = run[1:]
    if not run:
        return []
    start, end = tree.starts[run[0]], tree.end(run[-1])
    raw = _text(tree, run)
    left = EDGE.match(raw)
    if left and left.group():
        start += len(left.group())
    initial = raw.endswith(".") and re.search(r"\b\w\.$", raw)
    stripped = raw if initial else raw.rstrip("-–—'’,.:;")
    end -= len(raw) - len(stripped)
    text = raw[len(left.group()) if left else 0 : len(raw) - (len(raw) - len(stripped))]
    if not text or len(text) == 1:
        return []
    before = run[0] - 1
    low_before = tree.low[before] if before >= 0 else ""
    if title is None and before >= 0 and titles().is_title(low_before):
        title = low_before.rstrip(".")
    after = run[-1] + 1
    low_after = tree.low[after] if after < len(tree) else ""
    if caps and low_before not in {"", "in"}:
        title = title or None
    return [
        Name(
            start=start,
            end=end,
            text=" ".join(text.split()),
            title=title,
            before=word_before(tree.low[max(0, before - 2) : before + 1]),
            after=low_after,
            article=low_before == "the",
            subject=_is_subject(tree, run),
            owner=low_after == "'s",
            bracketed=low_before == "(" and low_after == ")",
            relative=low_after in {"who", "whose"}
            or (low_after == "," and after + 1 < len(tree) and tree.low[after + 1] == "who"),
            sentence=first_sentence + tree.sentence_of[run[0]],
            caps_line=caps,
        )
    ]


def word_before(words: Sequence[str]) -> str:
    """
    Return the word that says what a name is, from the few before it, in lower case.

    An article is passed over, and "of" behind a kind of place ("the town of").

    >>> word_before(["in", "the"]), word_before(["town", "of"]), word_before(["head", "of"])
    ('in', 'town', 'of')
    """
    rest = list(words)
    if len(rest) > 1 and rest[-1] == "the":
        rest.pop()
    if len(rest) > 1 and rest[-1] == "of" and rest[-2] in place_nouns("before-of"):
        rest.pop()
    return rest[-1] if rest else ""


def _is_subject(tree: Tree, run: list[int]) -> bool:
    return any(tree.deps[i] in {"nsubj", "nsubjpass"} for i in run)


def _text(tree: Tree, run: list[int]) -> str:
    """Return the words of a run as the text spaces them."""
    parts = [tree.words[run[0]]]
    for left, right in itertools.pairwise(run):
        if tree.starts[right] > tree.end(left):
            parts.append(" ")
        parts.append(tree.words[right])
    return "".join(parts)
