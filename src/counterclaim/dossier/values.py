"""
What a dossier page shows, already in words: the templates only lay it out.

Texts are as the ledger has them; whoever writes a page escapes them and makes control characters
visible (:func:`counterclaim.dossier.wording.visible`).
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
class Part:
    """
    A stretch of a sentence; marked where it is the content of the statement.
    """

    text: str
    marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Deciding:
    """
    One statement beside a count: its sentence in parts, and where it comes from.

    ``chain`` says in words who had it from whom; ``anchor`` leads to its place in the document,
    ``note`` to the numbered reference.
    """

    id: str
    anchor: str
    act: str
    mark: str
    parts: tuple[Part, ...]
    chain: str
    outlet: str
    title: str
    date: str
    url: str | None
    note: Spot
    tentative: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginLine:
    """
    One origin of a side: who, the sentence that came first, the others, and why they are one.
    """

    name: str
    notes: tuple[str, ...]
    first: Deciding
    more: tuple[Deciding, ...]
    more_words: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SideView:
    """
    One side of a claim in words.

    ``head`` gives the count and ``where`` the documents that say so; ``uncounted`` says why others
    add no origin; ``doubt_head`` and ``doubt`` why the interval is open, empty where it is not.
    """

    head: str
    where: tuple[Spot, ...]
    facts: tuple[str, ...]
    uncounted: tuple[str, ...]
    doubt_head: str
    doubt: tuple[str, ...]
    origins: tuple[OriginLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimView:
    """
    One claim, or its denials, with sides and labels.

    ``denied_by`` says who denies it where that is an answer of its own; ``implied`` are statements
    outside the headline counts; ``assessed`` says what people think of it, each with a name.
    """

    id: str
    text: str
    labels: tuple[str, ...]
    sides: tuple[SideView, ...]
    denied_by: str
    doubted: tuple[Deciding, ...]
    withdrawn: tuple[Deciding, ...]
    implied: tuple[Deciding, ...]
    against: tuple[str, ...]
    alerts: tuple[Alert, ...]
    assessed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """
    One answer of a question; ``summary`` gives its origins in few words.
    """

    text: str
    summary: str
    claims: tuple[ClaimView, ...]


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
class Paragraph:
    """
    A sourcing paragraph to paste, with the notes that its numbers stand for.
    """

    anchor: str
    text: str
    notes: tuple[Footnote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """
    One question with its answers in order of first publication and a paragraph to paste.

    ``days`` is the anchor of its table by day, ``calls`` of whom to ask about it.
    """

    id: str
    anchor: str
    days: str
    calls: str
    text: str
    contested: bool
    answers: tuple[AnswerView, ...]
    paragraph: Paragraph


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
class ChainNode:
    """
    Somebody in a source chain, and below him those who had it from him.

    ``note`` says what he is there ("origin", "adds no origin"); ``why`` is the reason of the edge
    above him: the words with which he attributes it, or for what reason an echo is folded in.
    ``spots`` are the places where he is quoted directly, ``passages`` the words that an echo shares.
    """

    name: str
    note: str
    why: str
    spots: tuple[Spot, ...]
    below: tuple["ChainNode", ...]
    passages: tuple["Passage", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """
    A passage of one document that stands in another one too.
    """

    spot: Spot
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainSide:
    """
    The chains of those who assert, or of those who deny, one claim.
    """

    verb: str
    origins: tuple[ChainNode, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainView:
    """
    Who had one claim from whom; ``question`` is the one it answers.
    """

    text: str
    question: Spot | None
    sides: tuple[ChainSide, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chains:
    """
    The chains of the claims in questions, of other claims, and how many were left out.
    """

    asked: tuple[ChainView, ...]
    other: tuple[ChainView, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceView:
    """
    A picture or other item: what bounds its date and what it can decide.
    """

    id: str
    name: str
    spot: Spot | None
    bounds: tuple[str, ...]
    bears_on: tuple[str, ...]
    missing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """
    The number of a statement at the place where it begins; the word says its act.
    """

    anchor: str
    why: str
    number: int
    word: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """
    A stretch of document text, after the marks of the statements that begin there.

    ``why`` leads to the entry of the shortest statement that covers it, ``title`` names all.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    why: str | None = None
    act: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """
    One thing to say about a statement, with its name.
    """

    term: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Why:
    """
    Why a statement was read as it was.
    """

    id: str
    anchor: str
    place: str
    words: str
    details: tuple[Detail, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPart:
    """
    A stretch of two versions compared: ``kept``, or of the ``old`` or the ``new`` one alone.
    """

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionView:
    """
    Which version a document is, and what was edited since the one before.

    ``newest`` leads to the version that stands now, where this is an earlier one; ``same_text`` to
    further documents of the same text.  Without ``order_known`` nothing tells which came first.
    """

    place: str
    before: Spot | None
    newest: Spot | None
    same_text: tuple[Spot, ...]
    order_known: bool
    head: str
    parts: tuple[EditPart, ...]
    left_out: int
    folded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """
    One document with its statements marked in place.

    ``version`` is there where its publisher edited it; ``withdrawn`` says that a person took it out
    of the case.
    """

    anchor: str
    number: int
    title: str
    outlet: str
    date: str
    url: str | None
    language: str | None
    sha256: str
    version: VersionView | None
    withdrawn: bool
    paragraphs: tuple[tuple[Segment, ...], ...]
    whys_head: str
    whys: tuple[Why, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """
    What is open, of one kind; long lists begin folded.
    """

    head: str
    lines: tuple[str, ...]
    folded: bool
