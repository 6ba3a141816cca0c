"""
What a dossier page shows of a document: its marked text, why it was read so, and its versions.
"""

from dataclasses import dataclass

from counterclaim.dossier.values import Detail, Spot


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
