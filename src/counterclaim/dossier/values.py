"""
What a dossier page shows, already in words: the templates only lay it out.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """
    What the case was built from, and what could not be read.
    """

    lines: tuple[str, ...]
    unread: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """
    One statement beside a count: its sentence in three parts, and where it comes from.

    ``before``, ``words`` and ``after`` are the sentence around the content; ``chain`` the sources
    from the outlet to the speaker; ``anchor`` leads to its place in the document.
    """

    id: str
    anchor: str
    act: str
    mark: str
    before: str
    words: str
    after: str
    chain: tuple[str, ...]
    title: str
    date: str
    url: str | None
    footnote: int
    tentative: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLine:
    """
    One origin of a side: who, through which documents, and why its echoes are one.
    """

    name: str
    notes: tuple[str, ...]
    statements: tuple[Deciding, ...]
    why: tuple[str, ...]
    identified: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """
    One side of a claim in words.
    """

    verb: str
    count: str
    facts: tuple[str, ...]
    uncounted: tuple[str, ...]
    doubt: tuple[str, ...]
    origins: tuple[OriginLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """
    One claim with its sides and labels.
    """

    id: str
    text: str
    labels: tuple[str, ...]
    sides: tuple[SideView, ...]
    doubted: tuple[Deciding, ...]
    withdrawn: tuple[Deciding, ...]
    against: tuple[str, ...]
    alerts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """
    One answer of a question.
    """

    text: str
    summary: str
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """
    One question with its answers in order of first publication and a paragraph to paste.
    """

    id: str
    text: str
    contested: bool
    answers: tuple[AnswerView, ...]
    paragraph: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """
    One line of the table of claims nobody contests.
    """

    text: str
    count: str
    labels: str
    anchor: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """
    A picture or other item: what bounds its date and what it can decide.
    """

    id: str
    name: str
    bounds: tuple[str, ...]
    bears_on: tuple[str, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """
    A stretch of document text; ``why`` leads to the entry of the statement it belongs to.
    """

    text: str
    why: str | None = None
    act: str = ""
    title: str = ""
    anchor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """
    Why a statement was read as it was.
    """

    id: str
    anchor: str
    words: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """
    One document with its statements marked in place.
    """

    anchor: str
    title: str
    outlet: str
    date: str
    url: str | None
    sha256: str
    paragraphs: tuple[tuple[Segment, ...], ...]
    whys: tuple[Why, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """
    A numbered reference to one document.
    """

    number: int
    text: str
    anchor: str
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """
    Everything on the page.
    """

    title: str
    as_of: str
    corpus: Corpus
    contested: tuple[QuestionView, ...]
    other: tuple[QuestionView, ...]
    agreed: tuple[str, ...]
    claims: tuple[ClaimRow, ...]
    claims_left_out: int
    evidence: tuple[EvidenceView, ...]
    documents: tuple[DocumentView, ...]
    open_points: tuple[str, ...]
    footnotes: tuple[Footnote, ...]
    method: tuple[tuple[str, str], ...]
    integrity: tuple[str, ...]
    generator: str
