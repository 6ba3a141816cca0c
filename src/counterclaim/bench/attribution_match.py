"""
When a predicted attribution stands for an annotated one.

Attributions are paired one to one within an article.  A pair is made only where the cues share a
character; what else must agree depends on the figure.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from counterclaim.bench.matching import best_matching
from counterclaim.bench.measures import NOTHING, Found
from counterclaim.bench.standoff import Attribution, Spans

HALF = 0.5
"""Least Jaccard overlap of content letters for contents to agree in part."""

MARKS = {'"': '"', "“": "”", "„": "“”", "«": "»", "‟": "”"}
WORD = re.compile(r"\w+")


@dataclass(frozen=True, kw_only=True)
class Marked:
    """
    One text with two sets of attributions to compare: the annotators' and the product's.
    """

    text: str
    gold: tuple[Attribution, ...]
    predicted: tuple[Attribution, ...]

    def counts(self) -> dict[str, Found]:
        """
        Return the counts of each figure over this text.

        ``cue``: the cues overlap.  ``triple_partial``: also the sources overlap, or both have
        none, and the contents share at least half of their letters (Jaccard).  ``triple_exact``:
        also the contents are the same letters, punctuation and a leading "that" ignored.  Each
        attribution is in one pair at most; of all pairings, the one with the greatest sum of the
        three is taken.
        """
        grades = {
            (str(g), str(p)): grade
            for g, gold in enumerate(self.gold)
            for p, predicted in enumerate(self.predicted)
            if (grade := self._grade(gold, predicted))
        }
        pairing = best_matching({pair: float(grade) for pair, grade in grades.items()})
        reached = [grades[pair] for pair in pairing.items()]
        return {
            name: Found(
                hits=sum(grade >= needed for grade in reached),
                predicted=len(self.predicted),
                wanted=len(self.gold),
            )
            for name, needed in (("cue", 1), ("triple_partial", 2), ("triple_exact", 3))
        }

    def tokens(self, *, indirect_only: bool = False) -> Found:
        """
        Return the counts of words that stand in some content.

        With ``indirect_only`` contents that begin inside quotation marks are left out on both
        sides, by the same rule.
        """
        wanted = self._content_words(self.gold, indirect_only=indirect_only)
        found = self._content_words(self.predicted, indirect_only=indirect_only)
        return Found(hits=len(wanted & found), predicted=len(found), wanted=len(wanted))

    def _grade(self, gold: Attribution, predicted: Attribution) -> int:
        """Return 0 for no pair, 1 where the cues overlap, 2 in part, 3 exact."""
        if not _overlap(gold.cue, predicted.cue):
            return 0
        named = _overlap(gold.source, predicted.source) or not (gold.source or predicted.source)
        theirs, ours = self._letters(gold.content), self._letters(predicted.content)
        if not named or len(theirs & ours) < HALF * len(theirs | ours):
            return 1
        return 3 if self._said(gold.content) == self._said(predicted.content) else 2

    def _letters(self, spans: Spans) -> frozenset[int]:
        return frozenset(
            at
            for start, end in spans
            for at in range(start, end)
            if self.text[at : at + 1].isalnum()
        )

    def _said(self, spans: Spans) -> frozenset[int]:
        """The letters of a content without a leading "that"."""
        letters = self._letters(spans)
        first = WORD.search(self.text, min(letters)) if letters else None
        if first and first.group().casefold() == "that" and first.start() == min(letters):
            return letters - set(range(first.start(), first.end()))
        return letters

    def _content_words(
        self, attributions: tuple[Attribution, ...], *, indirect_only: bool
    ) -> set[int]:
        words: set[int] = set()
        for attribution in attributions:
            letters = self._letters(attribution.content)
            if indirect_only and letters and min(letters) in self._quoted:
                continue
            words.update(self._word_of[at] for at in letters)
        return words

    @cached_property
    def _word_of(self) -> dict[int, int]:
        """Offset of each letter -> offset of its word's first character."""
        starts = [word.start() for word in WORD.finditer(self.text)]
        return {
            at: starts[bisect_right(starts, at) - 1] if starts else at
            for at, character in enumerate(self.text)
            if character.isalnum()
        }

    @cached_property
    def _quoted(self) -> frozenset[int]:
        return quoted(self.text)


def quoted(text: str) -> frozenset[int]:
    """
    Return the offsets that stand between quotation marks.

    A quotation left open runs to the end of its line.  This is the yardstick's own rule, apart
    from the product's scanner, so that a change there cannot move the yardstick.

    >>> sorted(quoted('so "no" it is'))
    [4, 5]
    """
    inside: set[int] = set()
    closing = ""
    for at, character in enumerate(text):
        if character == "\n" or (closing and character in closing):
            closing = ""
        elif closing:
            inside.add(at)
        else:
            closing = MARKS.get(character, "")
    return frozenset(inside)


def _overlap(one: Spans, other: Spans) -> bool:
    return any(a < d and c < b for a, b in one for c, d in other)


def total(counts: list[dict[str, Found]]) -> dict[str, Found]:
    """
    Return the sums, figure by figure, over several texts.
    """
    names = dict.fromkeys(name for one in counts for name in one)
    return {name: sum((one.get(name, NOTHING) for one in counts), NOTHING) for name in names}
