"""
An invented archive of news, of any size, as the events of a case.

Readings are made directly as values, so that no parser is measured.  What they say is drawn so that
an archive of any size looks like news: words in the frequencies of prose, most claims told once or
twice and a few by hundreds, agency copy repeated word for word, relays, denials, retractions,
edited pages.  The same seed and size give the same events.
"""

import itertools
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from counterclaim.domain.document import Document
from counterclaim.domain.event import DocumentAdded, DocumentRead
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ids import document_id, slug, statement_id
from counterclaim.domain.quantity import Quantity
from counterclaim.domain.reading import Notice, Reading
from counterclaim.domain.source import Affiliation, Entity, Source
from counterclaim.domain.statement import Quote, Statement, Step
from counterclaim.domain.text import Mention, Span, text_hash
from counterclaim.domain.time import Interval

FIRST_DAY: Final = date(2031, 1, 1)
DOCUMENTS_A_DAY: Final = 100
"""The archive grows by days: a larger one is longer, not denser."""
STATEMENTS: Final = 10
"""Statements of one document, on average."""
OUTLETS: Final = 60
AGENCIES: Final = 8
PEOPLE: Final = 4000
LEADERS: Final = 40
BODIES: Final = 40
PLACES: Final = 200
VOCABULARY: Final = 120_000
ECHO_DAYS: Final = 8
"""Days over which a claim is told."""

SIZES: Final = ((1, 1, 0.55), (2, 3, 0.30), (4, 10, 0.12), (11, 50, 0.028), (51, 300, 0.002))
"""How many statements tell a claim: from, to, and the share of claims; 2.9 on average."""
KINDS: Final = (("plain", 0.82), ("location", 0.06), ("leave", 0.03), ("control", 0.06), ("toll", 0.03))
COPIED: Final = 0.45
"""Share of the tellings after the first that are the same words as the first."""
DENIED: Final = 0.07
QUOTED: Final = 0.2
NAMELESS: Final = 0.12
OWN_VOICE: Final = 0.2
THROUGH_AGENCY: Final = 0.15
NOTICES: Final = 0.005
EDITED: Final = 0.02
PICTURED: Final = 0.01

_ONSETS: Final = "b br c d dr f g gr h j k l m n p pl r s st t tr v w".split()
_VOWELS: Final = "a e i o u ai ea".split()
_CODAS: Final = " l m n nd r rd s st t th".split(" ")
_LINKS: Final = ("the", "of", "in", "for", "with", "on", "at", "from")
_NAMELESS: Final = ("an official", "a diplomat", "residents", "an aide", "a commander")


@dataclass(frozen=True, slots=True)
class Told:
    """
    One thing that is going to be told: what kind, in which words, about whom, how many.
    """

    kind: str
    words: tuple[str, ...]
    person: str = ""
    body: str = ""
    place: str = ""
    number: int = 0


@dataclass(slots=True)
class Page:
    """
    A report while it is written: its text so far and what is said in it.
    """

    outlet: int
    day: date
    parts: list[str] = field(default_factory=list)
    length: int = 0

    def write(self, words: str) -> int:
        """Add words and return where they start."""
        start = self.length
        self.parts.append(words)
        self.length += len(words)
        return start

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """
    One sentence of a report before the report has its id: offsets, and who is behind it.
    """

    sentence: tuple[int, int]
    content: tuple[int, int]
    holder: str | None
    named: bool
    cue: tuple[int, int] | None
    mention: tuple[int, int] | None
    agency: int | None
    act: str
    direct: bool
    told: Told


class World:
    """
    Names and words that do not exist, in the frequencies of prose (Zipf and Mandelbrot).
    """

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.words = self._distinct(VOCABULARY, 2, 3)
        weights = (1 / (rank + 2.7) ** 1.02 for rank in range(VOCABULARY))
        self._weights = list(itertools.accumulate(weights))
        names = [word.title() for word in self._distinct(2 * PEOPLE, 2, 2)]
        self.people = [
            f"{first} {last}" for first, last in zip(names[::2], names[1::2], strict=True)
        ]
        weights = (1 / (rank + 5) for rank in range(PEOPLE))
        self._people_weights = list(itertools.accumulate(weights))
        self.leaders = self.people[:LEADERS]
        self.bodies = [f"{word.title()} Assembly" for word in self._distinct(BODIES, 2, 2)]
        self.places = [f"Port {word.title()}" for word in self._distinct(PLACES, 2, 3)]
        self.outlets = [
            self._outlet(n, word.title()) for n, word in enumerate(self._distinct(OUTLETS, 2, 2))
        ]

    def _outlet(self, number: int, name: str) -> Source:
        agency = number < AGENCIES
        whole = f"{name} News Agency" if agency else f"The {name} Herald"
        return Source(
            id=f"o-{slug(whole)}",
            name=whole,
            type="news agency" if agency else "outlet",
            affiliation=Affiliation.UNKNOWN,
        )

    def _distinct(self, number: int, least: int, most: int) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < number:
            count = self.random.randint(least, most)
            found["".join(self._syllable() for _ in range(count))] = None
        return list(found)

    def _syllable(self) -> str:
        choice = self.random.choice
        return choice(_ONSETS) + choice(_VOWELS) + choice(_CODAS)

    def some_words(self, number: int) -> tuple[str, ...]:
        """Return words of content."""
        return tuple(self.random.choices(self.words, cum_weights=self._weights, k=number))

    def somebody(self) -> str:
        """Return a person whom the press quotes, some far more often than others."""
        return self.random.choices(self.people, cum_weights=self._people_weights)[0]

    def something(self) -> Told:
        """Return what is going to be told."""
        choice = self.random.choice
        kind = _drawn(self.random, KINDS)
        words = self.some_words(self.random.randint(9, 12))
        if kind == "plain":
            return Told(kind, words)
        return Told(
            kind,
            words[:6],
            person=choice(self.leaders),
            body=choice(self.bodies),
            place=choice(self.places),
            number=self.random.randint(2, 90),
        )


def events(documents: int, seed: int = 7) -> Iterator[DocumentAdded | DocumentRead]:
    """
    Yield the events of an archive: each report is added, then read.
    """
    world = World(seed)
    waiting: defaultdict[date, list[Told]] = defaultdict(list)
    said_first: dict[Told, int] = {}
    pages: list[Document] = []
    day, left = FIRST_DAY, documents
    while left:
        _plan(world, day, waiting)
        told = waiting.pop(day, [])
        world.random.shuffle(told)
        today = min(left, DOCUMENTS_A_DAY)
        shares = _dealt(world.random, told, DOCUMENTS_A_DAY)[:today]
        for share in shares:
            added, read = _report(world, day, share, said_first, pages)
            pages.append(added.document)
            del pages[:-DOCUMENTS_A_DAY]
            yield added
            yield read
        left -= today
        day += timedelta(days=1)


def _plan(world: World, day: date, waiting: dict[date, list[Told]]) -> None:
    """Let today's claims be told over the days to come, most of them soon."""
    claims = round(DOCUMENTS_A_DAY * STATEMENTS / 2.9)
    for _ in range(claims):
        told = world.something()
        least, most = _drawn(world.random, [((low, high), share) for low, high, share in SIZES])
        for _ in range(world.random.randint(least, most)):
            delay = min(int(world.random.expovariate(0.7)), ECHO_DAYS)
            waiting[day + timedelta(days=delay)].append(told)


def _drawn(chance: random.Random, shares: Sequence[tuple[object, float]]) -> object:
    """Draw one of several by its share."""
    return chance.choices([s[0] for s in shares], [s[1] for s in shares])[0]


def _dealt(chance: random.Random, told: Sequence[Told], hands: int) -> list[list[Told]]:
    dealt: list[list[Told]] = [[] for _ in range(hands)]
    for each in told:
        dealt[chance.randrange(hands)].append(each)
    return dealt


def _report(
    world: World,
    day: date,
    told: Sequence[Told],
    said_first: dict[Told, int],
    pages: Sequence[Document],
) -> tuple[DocumentAdded, DocumentRead]:
    """Write one report and what is read in it."""
    chance = world.random
    page = Page(outlet=chance.randrange(OUTLETS), day=day)
    lines: list[Line] = []
    for each in dict.fromkeys(told):
        lines.append(_line(world, page, each, said_first))
        if chance.random() < 0.5:
            page.write(f"{_prose(world, world.some_words(chance.randint(6, 14)))}.\n\n")
    notice = None
    if chance.random() < NOTICES and lines:
        words = " ".join(lines[0].told.words)
        start = page.write(f"Correction: we withdraw what we said, that {words}.\n\n")
        notice = (start, page.length - 2)
    if not page.length:
        page.write(f"{_prose(world, world.some_words(30))}.\n")
    document, outlet = _document(world, page, pages)
    reading = _reading(world, document, outlet, lines, notice)
    return DocumentAdded(document=document, publisher=outlet), DocumentRead(reading=reading)


def _document(world: World, page: Page, pages: Sequence[Document]) -> tuple[Document, Source]:
    """The report as it was published; some are pages of before under a later text."""
    chance = world.random
    outlet, text = world.outlets[page.outlet], page.text
    captured = None
    address = f"https://{outlet.id}.example/{page.day}/{chance.randrange(10**9)}"
    own = [d for d in pages if d.publisher == outlet.id and d.version_of is None and d.url]
    if own and chance.random() < EDITED * OUTLETS / 2:
        address, captured = str(chance.choice(own).url), page.day
    sha256 = text_hash(text)
    document = Document(
        id=document_id(sha256, outlet.id, page.day.isoformat()),
        publisher=outlet.id,
        text=text,
        published=page.day,
        captured=captured,
        title=" ".join(world.some_words(6)).title(),
        url=address if chance.random() < 0.9 else None,
        language="en",
        path=f"{page.day}-{outlet.id}-{sha256[:8]}.txt",
    )
    return document, outlet


def _prose(world: World, words: Sequence[str]) -> str:
    """Words of content with little words between them."""
    chance = world.random
    parts = [
        part
        for word in words
        for part in ((chance.choice(_LINKS), word) if chance.random() < 0.5 else (word,))
    ]
    return " ".join(parts).capitalize()


def _clause(told: Told, links: random.Random) -> str:
    """What is told, in words; the little words are drawn, so that no two tellings are one text."""
    match told.kind:
        case "location":
            return f"{told.person} is in {told.place}, {_linked(told.words, links)}"
        case "leave":
            return f"{told.person} has left {told.place}, {_linked(told.words, links)}"
        case "control":
            return f"the {told.body} has taken complete control of {told.place}"
        case "toll":
            return f"{told.number} people were killed in the flood in {told.place}"
    return _linked(told.words, links)


def _linked(words: Sequence[str], links: random.Random) -> str:
    return " ".join(
        part
        for word in words
        for part in ((links.choice(_LINKS), word) if links.random() < 0.6 else (word,))
    )


def _line(world: World, page: Page, told: Told, said_first: dict[Told, int]) -> Line:
    """Write one sentence that tells something."""
    chance = world.random
    again = told in said_first
    seed = said_first.setdefault(told, chance.randrange(2**32))
    copied = again and chance.random() < COPIED
    clause = _clause(told, random.Random(seed) if copied else chance)
    draw = chance.random()
    named = draw >= NAMELESS + OWN_VOICE
    denies = again and chance.random() < DENIED
    direct = named and chance.random() < QUOTED
    agency = chance.randrange(AGENCIES) if chance.random() < THROUGH_AGENCY else None
    start = page.length
    if draw < OWN_VOICE and not denies:
        at = page.write(clause)
        sentence = (start, page.length)
        page.write(".\n\n")
        return Line(
            sentence=sentence, content=(at, at + len(clause)), holder=None, named=True, cue=None,
            mention=None, agency=agency if agency != page.outlet else None, act="assert",
            direct=False, told=told,
        )  # fmt: skip
    holder = world.somebody() if named else chance.choice(_NAMELESS)
    name = holder[0].upper() + holder[1:]
    mention = (page.write(name), page.length)
    page.write(" ")
    cue = (page.write("denied" if denies else "said"), page.length)
    page.write(' "' if direct else " that ")
    content = (page.write(clause), page.length)
    sentence = (start, page.length)
    page.write('".\n\n' if direct else ".\n\n")
    return Line(
        sentence=sentence, content=content, holder=holder, named=named, cue=cue, mention=mention,
        agency=agency if agency != page.outlet else None, act="deny" if denies else "assert",
        direct=direct, told=told,
    )  # fmt: skip


def _reading(
    world: World,
    document: Document,
    outlet: Source,
    lines: Sequence[Line],
    notice: tuple[int, int] | None,
) -> Reading:
    """Return what a reader would find in a report."""
    sources: dict[str, Source] = {}
    entities: dict[str, Entity] = {}
    evidence: list[Evidence] = []
    statements: dict[str, Statement] = {}
    for line in lines:
        statement = _statement(world, document, outlet, line, sources)
        _name_entities(document, line, entities)
        if world.random.random() < PICTURED:
            item = _picture(document, line, outlet)
            evidence.append(item)
            statement = _resting_on(statement, item)
        statements[statement.id] = statement
    notices = ()
    if notice is not None:
        span = Span.cut(document.text, *notice)
        notices = (Notice(kind="retraction", span=span, source=outlet.id),)
    return Reading(
        doc=document.id,
        finder="invented",
        rules="1",
        statements=tuple(statements[name] for name in sorted(statements)),
        sources=tuple(sources[name] for name in sorted(sources)),
        entities=tuple(entities[name] for name in sorted(entities)),
        evidence=tuple(evidence),
        notices=notices,
    )


def _statement(
    world: World, document: Document, outlet: Source, line: Line, sources: dict[str, Source]
) -> Statement:
    text, chain = document.text, [Step(source=outlet.id, role="publishes")]
    if line.agency is not None:
        agency = world.outlets[line.agency]
        local = f"{document.id}#{slug(agency.name)}"
        sources[local] = Source(
            id=local, name=agency.name, type=agency.type, affiliation=Affiliation.UNKNOWN
        )
        chain.append(Step(source=local, role="reports"))
    if line.holder is not None and line.cue is not None and line.mention is not None:
        local = f"{document.id}#{'' if line.named else 'a-'}{slug(line.holder)}"
        sources[local] = Source(
            id=local,
            name=line.holder,
            type="person" if line.named else "anonymous",
            named=line.named,
            affiliation=Affiliation.UNKNOWN,
            plural=line.holder == "residents",
        )
        cue, mention = Span.cut(text, *line.cue), Span.cut(text, *line.mention)
        chain.append(Step(source=local, role="says", cue=cue, mention=mention))
    factuality = "CT-" if line.act == "deny" else "CT+"
    published = document.published
    return Statement(
        id=statement_id(document.id, [line.content], [step.source for step in chain]),
        doc=document.id,
        span=Span.cut(text, *line.sentence),
        content=(Span.cut(text, *line.content),),
        chain=tuple(chain),
        root=chain[-1].source,
        act=line.act,
        factuality=factuality,
        commitments=(*["Uu"] * (len(chain) - 1), factuality),
        quote=_quote(line),
        first_hand=True if line.holder is not None and line.direct else None,
        said=Interval(end=published),
        about=Interval(start=published, end=published, note="the day of publication"),
        quantity=_quantity(line.told),
        pattern="invented",
    )


def _quote(line: Line) -> Quote:
    if line.direct:
        return Quote.DIRECT
    return Quote.NARRATOR if line.holder is None else Quote.INDIRECT


def _quantity(told: Told) -> Quantity | None:
    if told.kind != "toll":
        return None
    surface = f"{told.number} people"
    return Quantity(
        surface=surface, value=told.number, unit="person", low=told.number, high=told.number
    )


def _name_entities(document: Document, line: Line, entities: dict[str, Entity]) -> None:
    """Find the people, bodies and places that typed propositions are about."""
    start, end = line.content
    for name, kind, mark in (
        (line.told.person, "person", "e-"),
        (line.told.body, "organisation", "e-"),
        (line.told.place, "place", "e-pl-"),
    ):
        at = document.text.find(name, start, end) if name else -1
        if at >= 0:
            local = f"{document.id}#{mark}{slug(name)}"
            mention = Mention(doc=document.id, start=at, end=at + len(name), text=name)
            before = entities[local].mentions if local in entities else ()
            entities[local] = Entity(id=local, name=name, type=kind, mentions=(*before, mention))


def _picture(document: Document, line: Line, outlet: Source) -> Evidence:
    start, _ = line.content
    words = document.text[start : start + 12]
    return Evidence(
        id=f"ev-{document.id}-{start}",
        kind="photograph",
        released_by=outlet.id,
        doc=document.id,
        mention=Span(start=start, end=start + len(words), text=words),
    )


def _resting_on(statement: Statement, item: Evidence) -> Statement:
    from dataclasses import replace  # noqa: PLC0415

    return replace(statement, basis=item.id)
