"""
The lexicons as values.

Which words attribute, how firmly, and with which complements is data in ``lexicon/*.toml``, each
entry with an invented example that a test reads.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from counterclaim.statements.inflection import third_person, verb_forms

LEVELS = frozenset({"CT", "PR", "PS", "U"})
"""How firmly a cue commits its source (FactBank: certain, probable, possible, uncommitted)."""


BEHIND_NOUNS = ("of", "for", "to", "about", "over", "on", "at", "with", "in", "against")
"""Prepositions behind which a noun cue may have its content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """
    One entry: the words that attribute and what they do.

    ``takes`` names the complements that make a statement, ``factive`` that the writer takes the
    content as so, ``kind`` the table it comes from, ``negated`` that it counts only behind a
    negation and already says what both do ("did not exclude").
    """

    kind: str
    lemma: str
    act: str
    commitment: str
    factive: bool
    takes: frozenset[str]
    example: str
    negated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """
    Every table, ready to look up: verbs and nouns by form, phrases as patterns.
    """

    verbs: Mapping[str, tuple[Cue, ...]]
    nouns: Mapping[str, Cue]
    idioms: tuple[tuple[re.Pattern[str], Cue], ...]
    idioms_of: Mapping[str, tuple[int, ...]]
    """Which idioms, by number, a form of a verb can open: few sentences are searched for any."""
    phrases: tuple[tuple[re.Pattern[str], Cue], ...]
    adverbs: Mapping[str, Cue]
    adjectives: Mapping[str, Cue]
    words: Mapping[str, Mapping[str, frozenset[str]]]

    def cues(self) -> tuple[Cue, ...]:
        """
        Return every entry once, in the order of kind and lemma.
        """
        found = {
            id(cue): cue
            for group in (
                (cue for cues in self.verbs.values() for cue in cues),
                self.nouns.values(),
                (cue for _, cue in self.idioms),
                (cue for _, cue in self.phrases),
                self.adverbs.values(),
                self.adjectives.values(),
            )
            for cue in group
        }
        return tuple(sorted(found.values(), key=lambda c: (c.kind, c.lemma, c.example)))

    def evidence_kind(self, word: str) -> str | None:
        """
        Return what kind of evidence a noun names ("picture" is a photograph), or nothing.
        """
        folded = word.casefold()
        for kind, names in self.words["evidence"].items():
            if folded in names:
                return kind
        return None


def rows(name: str) -> dict[str, Any]:
    """
    Return one file of the lexicon as TOML gives it.
    """
    source = files("counterclaim.statements") / "lexicon" / f"{name}.toml"
    return tomllib.loads(source.read_text(encoding="utf-8"))


@cache
def lexicon() -> Lexicon:
    """
    Return the lexicon, read once.
    """
    verbs: dict[str, list[Cue]] = {}
    for table in ("saying", "stance", "showing", "thinking", "urging", "judging", "voicing"):
        for row in rows(f"verbs_{table}")["verb"]:
            _add_verb(verbs, row)
    nouns: dict[str, Cue] = {}
    for row in rows("nouns")["noun"]:
        cue = _cue("noun", row["lemma"], row, [p for p in BEHIND_NOUNS if row.get(p)])
        nouns.setdefault(row["lemma"], cue)
        nouns.setdefault(third_person(row["lemma"]), cue)
    adverbials = rows("adverbials")
    idioms = rows("idioms")["idiom"]
    return Lexicon(
        verbs={form: tuple(cues) for form, cues in verbs.items()},
        nouns=nouns,
        idioms=tuple(
            (_idiom(row["words"]), _cue("idiom", row["words"], row, ["noun"])) for row in idioms
        ),
        idioms_of=_openers(row["words"] for row in idioms),
        phrases=tuple(
            (
                re.compile(rf"\b{re.escape(row['words'])}\b", re.IGNORECASE),
                _cue("phrase", row["words"], row, ["clause"]),
            )
            for row in adverbials["phrase"]
        ),
        adverbs={
            row["words"]: _cue("adverb", row["words"], row, ["clause"])
            for row in adverbials["adverb"]
        },
        adjectives={
            row["lemma"]: _cue("adjective", row["lemma"], row, row["takes"])
            for row in rows("adjectives")["adjective"]
        },
        words={
            group: {name: frozenset(members) for name, members in table.items()}
            for group, table in rows("words").items()
        },
    )


def _add_verb(verbs: dict[str, list[Cue]], row: Mapping[str, Any]) -> None:
    """Enter a verb under each of its forms."""
    cue = _cue("verb", row["lemma"], row, row["takes"])
    forms = verb_forms(
        row["lemma"],
        past=row.get("past"),
        participle=row.get("participle"),
        double=row.get("double", False),
    )
    if row.get("double"):
        forms |= verb_forms(row["lemma"])
    for form in forms:
        verbs.setdefault(form, []).append(cue)


def _cue(kind: str, lemma: str, row: Mapping[str, Any], takes: Iterable[str]) -> Cue:
    return Cue(
        kind=kind,
        lemma=lemma,
        act=row.get("act", "assert"),
        commitment=row.get("commitment", "CT"),
        factive=row.get("factive", False),
        takes=frozenset(takes),
        example=row["example"],
        negated=row.get("negated", False),
    )


IRREGULAR = {
    "cast": ("cast", None),
    "have": ("had", None),
    "hear": ("heard", None),
    "let": ("let", None),
    "throw": ("threw", "thrown"),
    "give": ("gave", "given"),
    "take": ("took", "taken"),
    "shoot": ("shot", None),
    "hit": ("hit", None),
    "make": ("made", None),
    "go": ("went", "gone"),
    "lay": ("laid", None),
    "set": ("set", None),
    "speak": ("spoke", "spoken"),
    "rule": (None, None),
    "stand": ("stood", None),
    "find": ("found", None),
}
"""Past and participle of the verbs that open an idiom and are not regular."""

DOUBLING = frozenset({"shrug", "set", "hit", "refer", "stop"})


def _idiom(words: str) -> re.Pattern[str]:
    """Compile an idiom: its first word in any form, up to two words between, then the rest."""
    _, *rest = words.split()
    parts = [rf"\b(?P<verb>{'|'.join(_opening_forms(words))})\b"]
    parts += [rf"(?:{'|'.join(map(re.escape, word.split('|')))})\b" for word in rest]
    gap = r"(?:\s+(?:its|his|her|their|the|a|an|some|more|new|serious|also)){0,2}\s+"
    return re.compile(gap.join(parts), re.IGNORECASE)


def _opening_forms(words: str) -> list[str]:
    """The forms of the verb, or of either verb, that opens an idiom."""
    return sorted(
        {
            form
            for lemma in words.split(maxsplit=1)[0].split("|")
            for form in verb_forms(
                lemma,
                past=IRREGULAR.get(lemma, (None, None))[0],
                participle=IRREGULAR.get(lemma, (None, None))[1],
                double=lemma in DOUBLING,
            )
        }
    )


def _openers(idioms: Iterable[str]) -> dict[str, tuple[int, ...]]:
    opened: dict[str, list[int]] = {}
    for number, words in enumerate(idioms):
        for form in _opening_forms(words):
            opened.setdefault(form, []).append(number)
    return {form: tuple(numbers) for form, numbers in opened.items()}
