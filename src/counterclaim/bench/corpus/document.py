"""
An annotated document as values: exact text, marks over it, sources, statements.

The values keep what the writer wrote and nothing that can be worked out, so that writing and
reading them again gives the same document.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from counterclaim.bench.corpus.vocabulary import NAMELESS, PUBLISHER
from counterclaim.domain.statement import Quote
from counterclaim.domain.time import Interval

RELAYS = 4
"""Length of a chain with three sources below the publisher."""


class MarkKind(StrEnum):
    """
    What a mark delimits; the value is its opening bracket.
    """

    CONTENT = "["
    CUE = "{"
    MENTION = "<"

    @property
    def closing(self) -> str:
        """The bracket that ends it."""
        return {"[": "]", "{": "}", "<": ">"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """
    Half-open ``[start, end)`` of the exact text, under one key or several.

    A content's keys are statement ids, ``3~`` or ``3~2`` for a second reading of statement 3; a
    cue's key is a letter or two; a mention's a source's key, with ``.2`` and so on for further ones.
    """

    kind: MarkKind
    keys: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """
    A source as the document declares it.

    ``party`` is a side's name, ``None`` for declared non-party, ``"unknown"`` where not said.
    """

    key: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    party: str | None = "unknown"
    speaks_for: str | None = None
    unnamed: bool = False
    plural: bool = False
    note: str | None = None

    @property
    def named(self) -> bool:
        """Whether the text gives it a name."""
        return not self.unnamed and self.type not in NAMELESS


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """
    One step of a chain: a source, which mention of it, and the cue.

    ``mention`` is the number of the mention mark: ``None`` is the mark without a number (for the
    publisher: none), 0 says that no mention belongs to the step.
    """

    source: str
    mention: int | None = None
    cue: str | None = None

    @property
    def mark(self) -> str | None:
        """The key of the mention mark, if the step may have one."""
        if self.mention is None:
            return None if self.source == PUBLISHER else self.source
        return f"{self.source}.{self.mention}" if self.mention else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """
    A number of the content: its very words, its range, unit and what it is a number of.
    """

    surface: str
    low: float | int | None
    high: float | int | None
    low_open: bool = False
    high_open: bool = False
    unit: str
    of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """
    One statement: who holds it through whom, what is done by it, and with which commitment.

    The first of ``acts`` and ``values`` is the reading, the others are defensible too.  ``outer``
    holds the commitments of the steps above the holder where they are not all ``Uu``;
    ``phenomena`` only those that do not follow from the rest.
    """

    id: str
    chain: tuple[Link, ...]
    acts: tuple[str, ...]
    values: tuple[str, ...]
    quote: Quote
    said: Interval | None = None
    about: Interval | None = None
    likely: Interval | None = None
    amount: Amount | None = None
    place: str | None = None
    resolves: tuple[str, ...] = ()
    outer: tuple[str, ...] = ()
    root: str | None = None
    other_chains: tuple[tuple[str, ...], ...] = ()
    phenomena: tuple[str, ...] = ()
    flags: frozenset[str] = frozenset()
    note: str | None = None

    @property
    def core(self) -> bool:
        """Whether a reading must find it."""
        return "optional" not in self.flags


FLAGS = ("optional", "arguable", "first_hand", "against_interest", "inside")
"""What is said of a statement by one word; ``inside``: its cue lies within its content."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedDocument:
    """
    One document with everything a person marked in it.

    ``published`` is its day (ISO).  Marks stand in the order in which they open.
    """

    name: str
    kind: str
    published: str
    lang: str
    annotator: str
    text: str
    note: str | None = None
    marks: tuple[Mark, ...] = ()
    voices: tuple[Voice, ...] = ()
    sayings: tuple[Saying, ...] = field(default=())

    def voice(self, key: str) -> Voice | None:
        """
        Return the source of this key.
        """
        return next((voice for voice in self.voices if voice.key == key), None)

    @property
    def publisher(self) -> Voice | None:
        """The source that publishes it."""
        return self.voice(PUBLISHER)

    def content(self, key: str) -> tuple[Mark, ...]:
        """
        Return the segments of a statement, ``"3"``, or of a second reading of it, ``"3~"``.
        """
        return tuple(m for m in self.marks if m.kind is MarkKind.CONTENT and key in m.keys)

    def mark(self, kind: MarkKind, key: str | None) -> Mark | None:
        """
        Return the cue or mention of this key.
        """
        return next((m for m in self.marks if m.kind is kind and key in m.keys), None)

    def readings(self, key: str) -> tuple[str, ...]:
        """
        Return the keys of a statement's second readings, in the order of the text.
        """
        wanted = f"{key}~"
        found = (k for m in self.marks for k in m.keys if k.startswith(wanted))
        return tuple(dict.fromkeys(found))

    def shown_by(self, saying: Saying) -> frozenset[str]:
        """
        Return the hard phenomena a statement shows: those written, and those that follow.
        """
        shown = set(saying.phenomena)
        voices = [voice for link in saying.chain if (voice := self.voice(link.source))]
        follows = {
            "relay-three-deep": len(saying.chain) >= RELAYS,
            "presupposition": saying.acts[0] == "presuppose",
            "retraction": saying.acts[0] == "retract",
            "first-hand": "first_hand" in saying.flags,
            "against-interest": "against_interest" in saying.flags,
            "plural-anonymous": any(voice.type == "anonymous collective" for voice in voices),
            "speaks-for": any(voice.speaks_for for voice in voices),
        }
        return frozenset(shown | {name for name, does in follows.items() if does})

    @property
    def phenomena(self) -> frozenset[str]:
        """The hard phenomena of all its statements."""
        return frozenset().union(*(self.shown_by(saying) for saying in self.sayings))
