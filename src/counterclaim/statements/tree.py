"""
A parsed piece of text as plain lists.

The rules walk this, not the parser's objects: it is quick, it can be written by hand in a test,
and any parser with Universal-like labels of the ClearNLP kind can fill it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
MAIN = frozenset({"ROOT", "conj", "ccomp"})
VERBS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"})
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAMES = frozenset({"NNP", "NNPS"})


@dataclass
class Tree:
    """
    Words with Penn tags, dependency labels and heads (a root is its own head), in document offsets.

    ``sentences`` are half-open ranges of word indices.
    """

    words: Sequence[str]
    tags: Sequence[str]
    deps: Sequence[str]
    heads: Sequence[int]
    starts: Sequence[int]
    sentences: Sequence[tuple[int, int]]
    headline: bool = False
    low: list[str] = field(init=False)
    kids: list[list[int]] = field(init=False)

    def __post_init__(self) -> None:
        self.low = [word.casefold().replace("’", "'") for word in self.words]
        self.kids = [[] for _ in self.words]
        for index, head in enumerate(self.heads):
            if head != index:
                self.kids[head].append(index)

    def __len__(self) -> int:
        return len(self.words)

    def end(self, index: int) -> int:
        """
        Return where a word ends in the document.
        """
        return self.starts[index] + len(self.words[index])

    @cached_property
    def sentence_of(self) -> list[int]:
        """The number of the sentence of each word."""
        numbers = [0] * len(self.words)
        for number, (first, last) in enumerate(self.sentences):
            for index in range(first, last):
                numbers[index] = number
        return numbers

    @cached_property
    def lettered(self) -> list[bool]:
        """Whether each word has a letter or a digit; the others are marks."""
        return [word.isalnum() or any(map(str.isalnum, word)) for word in self.words]

    def below(self, index: int, without: Iterable[int] = ()) -> list[int]:
        """
        Return a word and all it governs, in text order; branches in ``without`` are left out.
        """
        skip = set(without)
        if index in skip:
            return []
        found = [index]
        for at in found:  # it grows while it is gone through
            kids = self.kids[at]
            found += [kid for kid in kids if kid not in skip] if skip else kids
        return sorted(found)

    def first(self, index: int, *deps: str) -> int | None:
        """
        Return the first dependent with one of these labels.
        """
        for kid in self.kids[index]:
            if self.deps[kid] in deps:
                return kid
        return None

    def all(self, index: int, *deps: str) -> list[int]:
        """
        Return the dependents with one of these labels.
        """
        return [kid for kid in self.kids[index] if self.deps[kid] in deps]

    def governs(self, upper: int, lower: int) -> bool:
        """
        Say whether a word lies below another (or is it).
        """
        at = lower
        while at != upper:
            if self.heads[at] == at:
                return False
            at = self.heads[at]
        return True

    def is_verb(self, index: int) -> bool:
        """
        Say whether a word is tagged as a verb.
        """
        return self.tags[index] in VERBS

    def is_finite(self, index: int) -> bool:
        """
        Say whether a clause's head verb is finite, by its own tag or that of an auxiliary.
        """
        if self.tags[index] in FINITE:
            return True
        if self.tags[index] == "VBN" and self.deps[index] in MAIN:
            helped = self.first(index, "aux", "auxpass") is not None
            if not helped and self.first(index, "nsubj") is not None:
                return True  # "Four of the judges dissented": a past the tagger took for passive
        return any(self.tags[kid] in FINITE for kid in self.all(index, "aux", "auxpass"))

    def is_passive(self, index: int) -> bool:
        """
        Say whether a verb is in the passive.
        """
        return self.first(index, "auxpass", "nsubjpass") is not None

    def cue_words(self, index: int) -> list[int]:
        """
        Return a verb with the auxiliaries, negation and particle around it.
        """
        group = [index, *self.all(index, "aux", "auxpass", "neg", "prt")]
        return sorted(group)

    def runs(self, indices: Sequence[int]) -> list[tuple[int, int]]:
        """
        Return word indices as half-open runs of neighbours.
        """
        out: list[tuple[int, int]] = []
        for index in sorted(indices):
            if out and out[-1][1] == index:
                out[-1] = (out[-1][0], index + 1)
            else:
                out.append((index, index + 1))
        return out

    def chars(self, indices: Sequence[int]) -> list[tuple[int, int]]:
        """
        Return word indices as stretches of the document.
        """
        return [(self.starts[a], self.end(b - 1)) for a, b in self.runs(indices)]
