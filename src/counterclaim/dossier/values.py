"""
What a dossier page shows, already in words: the templates only lay it out.

The values that every section shares; those of questions, chains, documents, evidence, time and calls
stand in files of their own.  Texts are as the ledger has them; whoever writes a page escapes them and
makes control characters visible (:func:`counterclaim.dossier.wording.visible`).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """
    A few words that lead to a place on the page.
    """

    label: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """
    One thing to say about a statement, with its name.
    """

    term: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """
    What the case was built from, and what could not be read.
    """

    lines: tuple[str, ...]
    caution: str
    unread: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """
    Something to see before anything is published, with the statements that show it.

    ``question`` leads to the question it bears on, where there is one.
    """

    kind: str
    text: str
    spots: tuple[Spot, ...]
    question: Spot | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """
    A numbered reference to one document.
    """

    number: int
    anchor: str
    document: str
    text: str
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """
    One line of the table of claims nobody contests.
    """

    spot: Spot
    asserted: str
    denied: str
    standing: str
    since: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GapLine:
    """
    One thing that is open, with where it shows.
    """

    text: str
    spots: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """
    What is open, of one kind; long lists begin folded.
    """

    head: str
    lines: tuple[GapLine, ...]
    folded: bool
