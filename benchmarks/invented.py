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
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final, TypeVar

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
STATEMENTS: Final = 10.5
"""Statements planned for one document: some of them fall together, or after the last day."""
OUTLETS: Final = 60
AGENCIES: Final = 8
PEOPLE: Final = 4000
LEADERS: Final = 40
BODIES: Final = 40
PLACES: Final = 200
VOCABULARY: Final = 120_000
ECHO_DAYS: Final = 8
"""Days over which a claim is told."""
MOST_PLAIN: Final = 10
"""Statements that tell one claim by its wording alone; what more tell has a person and a place."""

SIZES: Final = ((1, 1, 0.55), (2, 3, 0.30), (4, 10, 0.12), (11, 50, 0.028), (51, 300, 0.002))
"""How many statements tell a claim: from, to, and the share of claims."""
MEAN: Final = sum((least + most) / 2 * share for least, most, share in SIZES)
KINDS: Final = (
    ("plain", 0.82),
    ("location", 0.06),
    ("leave", 0.03),
    ("control", 0.06),
    ("toll", 0.03),
)
COPIED: Final = 0.4
"""Share of the tellings after the first that take the words of an earlier one."""
DENIED: Final = 0.07
QUOTED: Final = 0.2
NAMELESS: Final = 0.08
OWN_VOICE: Final = 0.2
THROUGH_AGENCY: Final = 0.15
NOTICES: Final = 0.01
EDITED: Final = 0.02
PICTURED: Final = 0.01

_ONSETS: Final = (
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "r",
    "s",
    "st",
    "t",
    "v",
)
_VOWELS: Final = ("a", "e", "i", "o", "u", "ai", "ea")
_CODAS: Final = ("", "l", "m", "n", "nd", "r", "rd", "s", "st", "t", "th")
_LINKS: Final = ("the", "of", "in", "for", "with", "on", "at", "from")
_NAMELESS: Final = ("an official", "a diplomat", "residents", "an aide", "a commander")


@dataclass(eq=False, slots=True)
class Told:
    """
    One thing that is going to be told, by ``size`` statements; ``seeds`` are its wordings so far.
    """

    kind: str
    words: tuple[str, ...]
    person: str = ""
    body: str = ""
    place: str = ""
    number: int = 0
    seeds: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """
    How one report tells something: in which wording, by whom, through which agency.
    """

    told: Told
    seed: int
    holder: str | None
    named: bool
    direct: bool
    denies: bool
    agency: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """
    One sentence of a report, as offsets.
    """

    saying: Saying
    sentence: tuple[int, int]
    content: tuple[int, int]
    cue: tuple[int, int] | None = None
    mention: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """
    A report with what it said, so that it can be edited.
    """

    document: Document
    sayings: tuple[Saying, ...]


class Page:
    """
    A text while it is written.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0

    def write(self, words: str) -> tuple[int, int]:
        """Add words and return where they stand."""
        start = self.length
        self._parts.append(words)
        self.length += len(words)
        return start, self.length

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)


Value = TypeVar("Value")


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

    def something(self, size: int) -> Told:
        """Return what so many statements are going to tell; what hundreds tell is no mere wording."""
        choice = self.random.choice
        kinds = KINDS if size <= MOST_PLAIN else KINDS[1:]
        kind = _drawn(self.random, kinds)
        if kind == "plain":
            return Told(kind, self.some_words(self.random.randint(9, 12)))
        person, body, place = choice(self.leaders), choice(self.bodies), choice(self.places)
        return Told(kind, (), person, body, place, self.random.randint(2, 90))


def events(documents: int, seed: int = 7) -> Iterator[DocumentAdded | DocumentRead]:
    """
    Yield the events of an archive: each report is added, then read.
    """
    world = World(seed)
    waiting: defaultdict[date, list[Told]] = defaultdict(list)
    printed: list[Report] = []
    day, left = FIRST_DAY, documents
    while left:
        _plan(world, day, waiting)
        told = waiting.pop(day, [])
        for share in _dealt(world.random, told, DOCUMENTS_A_DAY)[:left]:
            yield from _published(world, day, share, printed)
            left -= 1
        del printed[:-DOCUMENTS_A_DAY]
        day += timedelta(days=1)


def _plan(world: World, day: date, waiting: dict[date, list[Told]]) -> None:
    """Let today's claims be told over the days to come, most of them soon."""
    sizes = [((least, most), share) for least, most, share in SIZES]
    for _ in range(round(DOCUMENTS_A_DAY * STATEMENTS / MEAN)):
        size = world.random.randint(*_drawn(world.random, sizes))
        told = world.something(size)
        for _ in range(size):
            delay = min(int(world.random.expovariate(0.7)), ECHO_DAYS)
            waiting[day + timedelta(days=delay)].append(told)


def _drawn(chance: random.Random, shares: Sequence[tuple[Value, float]]) -> Value:
    """Draw one of several by its share."""
    return chance.choices([s[0] for s in shares], [s[1] for s in shares])[0]


def _dealt(chance: random.Random, told: Sequence[Told], hands: int) -> list[list[Told]]:
    dealt: list[list[Told]] = [[] for _ in range(hands)]
    for each in told:
        dealt[chance.randrange(hands)].append(each)
    return dealt


def _published(
    world: World, day: date, told: Sequence[Told], printed: list[Report]
) -> Iterator[DocumentAdded | DocumentRead]:
    """Publish one report, or a report of before under a later text."""
    chance = world.random
    earlier = chance.choice(printed) if printed and chance.random() < EDITED else None
    if earlier is not None and earlier.document.url and len(earlier.sayings) > 1:
        outlet = next(o for o in world.outlets if o.id == earlier.document.publisher)
        address, sayings = earlier.document.url, earlier.sayings[1:]
    else:
        earlier, outlet = None, chance.choice(world.outlets)
        address = f"https://{outlet.id}.example/{day}/{chance.randrange(10**9)}"
        sayings = tuple(_saying(world, each, outlet) for each in dict.fromkeys(told))
    page = Page()
    lines = [_line(world, page, saying) for saying in sayings]
    notice = None
    own = [report for report in printed if report.document.publisher == outlet.id]
    if own and own[-1].sayings and chance.random() < NOTICES:
        wrong = own[-1].sayings[0]
        words = _clause(wrong.told, random.Random(wrong.seed), world)
        notice = page.write(f"Correction: we withdraw what we said, that {words}.")
    page.write(f"{_prose(world, world.some_words(12))}.\n")
    document = _document(world, page.text, outlet, day, address, edited=earlier is not None)
    reading = _reading(world, document, outlet, lines, notice)
    if earlier is None:
        printed.append(Report(document=document, sayings=sayings))
    yield DocumentAdded(document=document, publisher=outlet)
    yield DocumentRead(reading=reading)


def _document(
    world: World, text: str, outlet: Source, day: date, address: str | None, *, edited: bool
) -> Document:
    sha256 = text_hash(text)
    return Document(
        id=document_id(sha256, outlet.id, day.isoformat()),
        publisher=outlet.id,
        text=text,
        published=day,
        captured=day if edited else None,
        title=" ".join(world.some_words(6)).title(),
        url=address,
        language="en",
        path=f"{day}-{outlet.id}-{sha256[:8]}.txt",
    )


def _prose(world: World, words: Sequence[str]) -> str:
    """Words of content with little words between them."""
    chance = world.random
    parts = [
        part
        for word in words
        for part in ((chance.choice(_LINKS), word) if chance.random() < 0.5 else (word,))
    ]
    return " ".join(parts).capitalize()


def _clause(told: Told, words: random.Random, world: World) -> str:
    """What is told, in one of its wordings."""
    if told.kind == "plain":
        return _linked(told.words, words)
    more = _linked(words.choices(world.words[:5000], k=8), words)
    match told.kind:
        case "location":
            return f"{told.person} is in {told.place}, {more}"
        case "leave":
            return f"{told.person} has left {told.place}, {more}"
        case "control":
            return f"the {told.body} has taken complete control of {told.place}, {more}"
    return f"{told.number} people were killed in the flood in {told.place}, {more}"


def _linked(words: Sequence[str], links: random.Random) -> str:
    return " ".join(
        part
        for word in words
        for part in ((links.choice(_LINKS), word) if links.random() < 0.6 else (word,))
    )


def _saying(world: World, told: Told, outlet: Source) -> Saying:
    """Draw how a report tells something; some take the words of an earlier report."""
    chance = world.random
    again = bool(told.seeds)
    if again and chance.random() < COPIED:
        seed = chance.choice(told.seeds)
    else:
        seed = chance.randrange(2**32)
        told.seeds.append(seed)
    draw = chance.random()
    named = draw >= NAMELESS + OWN_VOICE
    denies = again and chance.random() < DENIED
    if named or denies:
        holder: str | None = world.somebody()
    else:
        holder = chance.choice(_NAMELESS) if draw >= OWN_VOICE else None
    agency = chance.randrange(AGENCIES) if chance.random() < THROUGH_AGENCY else None
    return Saying(
        told=told,
        seed=seed,
        holder=holder,
        named=named or denies,
        direct=named and not denies and chance.random() < QUOTED,
        denies=denies,
        agency=None if agency is None or world.outlets[agency] is outlet else agency,
    )


def _line(world: World, page: Page, saying: Saying) -> Line:
    """Write one sentence that tells something."""
    clause = _clause(saying.told, random.Random(saying.seed), world)
    if saying.holder is None:
        content = page.write(clause)
        page.write(".\n\n")
        return Line(saying=saying, sentence=content, content=content)
    mention = page.write(saying.holder[0].upper() + saying.holder[1:])
    page.write(" ")
    cue = page.write("denied" if saying.denies else "said")
    page.write(' "' if saying.direct else " that ")
    content = page.write(clause)
    page.write('".\n\n' if saying.direct else ".\n\n")
    return Line(
        saying=saying,
        sentence=(mention[0], content[1]),
        content=content,
        cue=cue,
        mention=mention,
    )


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
            shows = world.random.random() < 0.5 and line.saying.holder is not None
            item = _picture(document, line, statement.root if shows else None)
            evidence.append(item)
            statement = replace(statement, basis=item.id)
        statements[statement.id] = statement
    notices = [
        Notice(kind="retraction", span=Span.cut(document.text, *place), source=outlet.id)
        for place in (notice,)
        if place is not None
    ]
    return Reading(
        doc=document.id,
        finder="invented",
        rules="1",
        statements=tuple(statements[name] for name in sorted(statements)),
        sources=tuple(sources[name] for name in sorted(sources)),
        entities=tuple(entities[name] for name in sorted(entities)),
        evidence=tuple(evidence),
        notices=tuple(notices),
    )


def _statement(
    world: World, document: Document, outlet: Source, line: Line, sources: dict[str, Source]
) -> Statement:
    text, saying = document.text, line.saying
    chain = [Step(source=outlet.id, role="publishes")]
    if saying.agency is not None:
        agency = world.outlets[saying.agency]
        local = f"{document.id}#{slug(agency.name)}"
        sources[local] = Source(
            id=local, name=agency.name, type=agency.type, affiliation=Affiliation.UNKNOWN
        )
        chain.append(Step(source=local, role="reports"))
    if saying.holder is not None and line.cue is not None and line.mention is not None:
        local = f"{document.id}#{'' if saying.named else 'a-'}{slug(saying.holder)}"
        sources[local] = Source(
            id=local,
            name=saying.holder,
            type="person" if saying.named else "anonymous",
            named=saying.named,
            affiliation=Affiliation.UNKNOWN,
            plural=saying.holder == "residents",
        )
        cue, mention = Span.cut(text, *line.cue), Span.cut(text, *line.mention)
        chain.append(Step(source=local, role="says", cue=cue, mention=mention))
    factuality = "CT-" if saying.denies else "CT+"
    published = document.published
    return Statement(
        id=statement_id(document.id, [line.content], [step.source for step in chain]),
        doc=document.id,
        span=Span.cut(text, *line.sentence),
        content=(Span.cut(text, *line.content),),
        chain=tuple(chain),
        root=chain[-1].source,
        act="deny" if saying.denies else "assert",
        factuality=factuality,
        commitments=(*["Uu"] * (len(chain) - 1), factuality),
        quote=_quote(saying),
        first_hand=True if saying.holder is not None and saying.direct else None,
        said=Interval(end=published),
        about=Interval(start=published, end=published, note="the day of publication"),
        quantity=_quantity(saying.told),
        pattern="invented",
    )


def _quote(saying: Saying) -> Quote:
    if saying.direct:
        return Quote.DIRECT
    return Quote.NARRATOR if saying.holder is None else Quote.INDIRECT


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
    told = line.saying.told
    for name, kind, mark in (
        (told.person, "person", "e-"),
        (told.body, "organisation", "e-"),
        (told.place, "place", "e-pl-"),
    ):
        at = document.text.find(name, start, end) if name else -1
        if at >= 0:
            local = f"{document.id}#{mark}{slug(name)}"
            mention = Mention(doc=document.id, start=at, end=at + len(name), text=name)
            before = entities[local].mentions if local in entities else ()
            entities[local] = Entity(id=local, name=name, type=kind, mentions=(*before, mention))


def _picture(document: Document, line: Line, released_by: str | None) -> Evidence:
    start, _ = line.content
    words = document.text[start : start + 12]
    return Evidence(
        id=f"ev-{document.id}-{start}",
        kind="photograph",
        released_by=released_by,
        doc=document.id,
        mention=Span(start=start, end=start + len(words), text=words),
    )
