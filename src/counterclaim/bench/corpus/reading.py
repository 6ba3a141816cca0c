"""
From a file of the corpus to an annotated document, with every slip named by its line.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final, TypeVar

from counterclaim.bench.corpus.document import (
    FLAGS,
    Amount,
    AnnotatedDocument,
    Link,
    Saying,
    Voice,
)
from counterclaim.bench.corpus.markup import read_marks
from counterclaim.bench.corpus.vocabulary import ACTS, KINDS, PHENOMENA, TYPES
from counterclaim.domain.statement import FACTUALITY, Quote
from counterclaim.domain.time import Interval
from counterclaim.errors import BadAnnotation, BadRecord

RULE: Final = "---"
"""The line between header, text, sources and statements."""
HEADER: Final = ("kind", "published", "lang", "annotator", "note")
NEEDED: Final = HEADER[:4]

_LINK = re.compile(r"([a-z][a-z0-9-]*)(?:\.([0-9]+))?(?:\{([a-z]{1,2})\})?")
_AMOUNT = re.compile(r'"([^"]+)" (\S+) (.+)')
_NUMBER = r"(-?[0-9]+(?:\.[0-9]+)?)"
_RANGE = re.compile(rf"(>)?{_NUMBER}?(\.\.)?(<)?{_NUMBER}?")
_NOTE = re.compile(r"(?:^|;)\s*(note:.*)$")
_KEY = re.compile(r"[a-z][a-z0-9-]*")
_ID = re.compile(r"[1-9][0-9]*")
_DAY = re.compile(r"(?:[0-9]{4}-)?[0-9]{2}-[0-9]{2}")

Value = TypeVar("Value")


def parse(written: str, name: str) -> AnnotatedDocument:
    """
    Return the annotated document of a file's text; ``name`` is its file name without suffix.

    Raises:
        BadAnnotation: the first thing that is wrong with it.
    """
    document, problems = read(written, name)
    if problems or document is None:
        raise problems[0]
    return document


def read(written: str, name: str) -> tuple[AnnotatedDocument | None, tuple[BadAnnotation, ...]]:
    """
    Return the document, as far as it can be read, and everything that is wrong with its form.
    """
    page = _Page(name=name, written=written)
    return page.document(), tuple(page.problems)


@dataclass(slots=True, kw_only=True)
class _Page:
    """One file being read: what has been found wrong with it so far."""

    name: str
    written: str
    problems: list[BadAnnotation] = field(default_factory=list)
    year: str = ""

    def tell(self, line: int, what: str, instead: str) -> None:
        self.problems.append(BadAnnotation(f"{self.name}, line {line + 1}: {what}", instead))

    def document(self) -> AnnotatedDocument | None:
        lines = self.written.split("\n")
        rules = [at for at, line in enumerate(lines) if line == RULE]
        if len(rules) != 3:
            self.tell(
                rules[-1] if rules else 0,
                f"{len(rules)} lines of {RULE} where three part header, text, sources, statements",
                f"write a line {RULE} after the header, after the text and after the sources",
            )
            return None
        header = self.header(lines[: rules[0]])
        first, last = rules[0] + 1, rules[1]
        while first < last and not lines[first].strip():
            first += 1
        while last > first and not lines[last - 1].strip():
            last -= 1
        marked = "\n".join(lines[first:last])
        text, marks = read_marks(marked, lambda at, *said: self.tell(first + at, *said))
        if not text.strip():
            self.tell(first, "there is no text", f"write it after the first {RULE}")
        voices = tuple(self.each(lines, rules[1] + 1, rules[2], self.voice))
        sayings = tuple(self.each(lines, rules[2] + 1, len(lines), self.saying))
        if not set(NEEDED) <= set(header):
            return None
        return AnnotatedDocument(
            name=self.name,
            kind=header["kind"],
            published=header["published"],
            lang=header["lang"],
            annotator=header["annotator"],
            note=header.get("note"),
            text=text,
            marks=marks,
            voices=voices,
            sayings=sayings,
        )

    def each(
        self, lines: list[str], first: int, last: int, read_line: Callable[[int, str], Value | None]
    ) -> Iterator[Value]:
        for at in range(first, last):
            if lines[at].strip() and (found := read_line(at, lines[at])) is not None:
                yield found

    def header(self, lines: list[str]) -> dict[str, str]:
        said: dict[str, str] = {}
        for at, line in enumerate(lines):
            if not line.strip():
                continue
            key, colon, value = line.partition(":")
            if not colon or key not in HEADER or key in said or not value.strip():
                self.tell(at, f"{line!r} is no line of a header", f"write {', '.join(HEADER)}")
                continue
            said[key] = value.strip()
            self.header_value(at, key, said[key])
        for key in NEEDED:
            if key not in said:
                self.tell(0, f"the header has no {key}", f"add a line '{key}: …'")
        self.year = said.get("published", "")[:4]
        return said

    def header_value(self, at: int, key: str, value: str) -> None:
        if key == "kind" and value not in KINDS:
            self.tell(at, f"{value!r} is no kind of document", f"use one of {', '.join(KINDS)}")
        if key == "published":
            try:
                date.fromisoformat(value)
            except ValueError:
                self.tell(at, f"{value!r} is no day", "write it as 2032-04-11")

    def voice(self, at: int, line: str) -> Voice | None:
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) not in {3, 4} or not _KEY.fullmatch(cells[0]) or not cells[1]:
            self.tell(at, "a source has three or four cells", "write key | name | type | more")
            return None
        if cells[2] not in TYPES:
            self.tell(at, f"{cells[2]!r} is no type of source", f"use one of {', '.join(TYPES)}")
        said = self.options(
            at, cells[3] if len(cells) == 4 else "",
            keys=("aliases", "party", "speaks_for", "note"), words=("unnamed", "plural"),
        )  # fmt: skip
        party = said.get("party", "unknown")
        return Voice(
            key=cells[0],
            name=cells[1],
            type=cells[2],
            aliases=_listed(said.get("aliases")),
            party=None if party == "none" else party,
            speaks_for=said.get("speaks_for"),
            unnamed="unnamed" in said,
            plural="plural" in said,
            note=said.get("note"),
        )

    def saying(self, at: int, line: str) -> Saying | None:
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) not in {3, 4} or not _ID.fullmatch(cells[0]):
            self.tell(
                at, "a statement has three or four cells", "write 1 | pub > who{a} | assert CT+ | …"
            )
            return None
        chain = self.chain(at, cells[1])
        acts, values, quote = self.manner(at, cells[2], len(chain))
        said = self.options(
            at, cells[3] if len(cells) == 4 else "",
            keys=(
                "said", "about", "likely", "qty", "place", "resolves", "outer", "root", "or",
                "is", "note",
            ),
            words=FLAGS,
        )  # fmt: skip
        if not chain or not acts or not values:
            return None
        shown = _listed(said.get("is"))
        for name in shown:
            if name not in PHENOMENA:
                self.tell(at, f"{name!r} is no phenomenon", f"use one of {', '.join(PHENOMENA)}")
        return Saying(
            id=cells[0],
            chain=chain,
            acts=acts,
            values=values,
            quote=quote,
            said=self.days(at, said.get("said")),
            about=self.days(at, said.get("about")),
            likely=self.days(at, said.get("likely")),
            amount=self.amount(at, said.get("qty")),
            place=said.get("place"),
            resolves=_listed(said.get("resolves")),
            outer=_listed(said.get("outer")),
            root=said.get("root"),
            other_chains=tuple(
                tuple(key.strip() for key in other.split(">"))
                for other in said.get("or", "").split("/")
                if other.strip()
            ),
            phenomena=shown,
            flags=frozenset(said) & frozenset(FLAGS),
            note=said.get("note"),
        )

    def chain(self, at: int, cell: str) -> tuple[Link, ...]:
        links = []
        for step in cell.split(">"):
            found = _LINK.fullmatch(step.strip())
            if found is None:
                self.tell(
                    at, f"{step.strip()!r} is no step", "write key, key.2, key{a} or key.2{a}"
                )
                return ()
            number = None if found[2] is None else int(found[2])
            links.append(Link(source=found[1], mention=number, cue=found[3]))
        return tuple(links)

    def manner(
        self, at: int, cell: str, steps: int
    ) -> tuple[tuple[str, ...], tuple[str, ...], Quote]:
        words = cell.split()
        quote = Quote.INDIRECT if steps > 1 else Quote.NARRATOR
        if len(words) not in {2, 3}:
            self.tell(at, f"{cell!r} is no act and value", "write assert CT+ or deny CT- direct")
            return (), (), quote
        acts, values = tuple(words[0].split("/")), tuple(words[1].split("/"))
        for act in acts:
            if act not in ACTS:
                self.tell(at, f"{act!r} is no act", f"use one of {', '.join(ACTS)}")
        for value in values:
            if value not in FACTUALITY:
                self.tell(at, f"{value!r} is no value", f"use {', '.join(sorted(FACTUALITY))}")
        if len(words) == 3:
            if words[2] in {"direct", "mixed", "indirect", "narrator"}:
                quote = Quote(words[2])
            else:
                self.tell(at, f"{words[2]!r} is no kind of quote", "write direct, mixed, indirect")
        return acts, values, quote

    def options(
        self, at: int, cell: str, *, keys: tuple[str, ...], words: tuple[str, ...]
    ) -> dict[str, str]:
        said: dict[str, str] = {}
        noted = _NOTE.search(cell)
        parts = cell[: noted.start()].split(";") if noted else cell.split(";")
        for part in [one.strip() for one in parts] + ([noted[1].strip()] if noted else []):
            if not part:
                continue
            key, colon, value = part.partition(":")
            fits = key in keys if colon else key in words
            if not fits or key in said or (colon and not value.strip()):
                known = ", ".join([*(f"{key}: …" for key in keys), *words])
                self.tell(at, f"{part!r} is not understood", f"use {known}, each once")
                continue
            said[key] = value.strip()
        return said

    def days(self, at: int, words: str | None) -> Interval | None:
        if words is None:
            return None
        first, dots, last = words.partition("..")
        ends = (first, last) if dots else (first, first)
        try:
            start, end = (self.day(end) for end in ends)
            found = Interval(start=start, end=end) if start or end else None
        except (ValueError, BadRecord):
            found = None
        if found is None:
            self.tell(
                at,
                f"{words!r} is no time",
                "write 2032-04-11, 04-11, ..04-11, 04-09.. or 04-09..04-11",
            )
        return found

    def day(self, words: str) -> date | None:
        if not words:
            return None
        if not _DAY.fullmatch(words):
            raise ValueError
        return date.fromisoformat(words if len(words) > 5 else f"{self.year}-{words}")

    def amount(self, at: int, words: str | None) -> Amount | None:
        if words is None:
            return None
        found = _AMOUNT.fullmatch(words)
        bounds = _RANGE.fullmatch(found[2]) if found else None
        if found is None or bounds is None or not (bounds[2] or bounds[5]):
            self.tell(
                at, f"{words!r} is no quantity",
                'write qty: "at least 12 people" 12.. person of killed (or 12, 10..15, >12.., ..<40)',
            )  # fmt: skip
            return None
        low, high = _figure(bounds[2]), _figure(bounds[5])
        if not bounds[3]:
            high = low
        unit, _, of = found[3].partition(" of ")
        return Amount(
            surface=found[1],
            low=low,
            high=high,
            low_open=bool(bounds[1]),
            high_open=bool(bounds[4]),
            unit=unit,
            of=of or None,
        )


def _listed(words: str | None) -> tuple[str, ...]:
    return tuple(one.strip() for one in (words or "").split(",") if one.strip())


def _figure(digits: str | None) -> float | int | None:
    if not digits:
        return None
    return float(digits) if "." in digits else int(digits)
