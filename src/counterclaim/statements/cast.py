"""
Who and what one document names: one member per person, body or place, with every mention.

Namesakes stay apart: an extra given name is another person, and a bare surname goes to the person
of that surname who was last spoken of, one who acts or speaks before one who is only mentioned.
Nothing is merged by likeness alone; a close spelling of a surname is kept with its candidate and
noted, one of a given name is another person.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from counterclaim.domain.text import Span
from counterclaim.reference.agencies import agency_named
from counterclaim.reference.titles import titles
from counterclaim.statements.kinds import (
    ORGANISATION,
    OUTLET,
    PERSON,
    PLACE,
    Kinds,
    core_place,
    place_noun,
)
from counterclaim.statements.naming import Name
from counterclaim.statements.roles import office_after

LIKENESS = 90
"""Least rapidfuzz ratio of two spellings that are kept together (Halvek/Hallvek: 92)."""


@dataclass
class Member:
    """
    One person, body or place of a document.

    ``mentions`` are (start, end, suggested); ``offices`` what the text calls him; ``subject_at``
    where he is a grammatical subject or speaks; ``pronoun`` is "he" or "she" where the text tells.
    """

    name: str
    kind: str
    aliases: list[str] = field(default_factory=list)
    mentions: list[tuple[int, int, bool]] = field(default_factory=list)
    offices: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    subject_at: list[int] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    pronoun: str | None = None
    _starts: set[int] = field(default_factory=set, repr=False)

    def called(self, alias: str) -> None:
        """
        Add a surface form.
        """
        if alias != self.name and alias not in self.aliases:
            self.aliases.append(alias)

    def mention(self, start: int, end: int, *, suggested: bool = False) -> bool:
        """
        Add a mention, once; say whether it is new.
        """
        if start in self._starts:
            return False
        self._starts.add(start)
        self.mentions.append((start, end, suggested))
        return True


class Cast:
    """
    The members of one document.
    """

    def __init__(
        self, text: str, names: Sequence[Name], speaking: Collection[int] = frozenset()
    ) -> None:
        self._text = text
        self._names = sorted(names, key=lambda n: n.start)
        self._speaking = frozenset(speaking)
        self._kinds = Kinds(text, self._names, self._speaking)
        self.members: list[Member] = []
        self._at: dict[int, Member] = {}
        acronyms = self._acronyms()
        for name in self._names:
            if name.start in acronyms:
                continue
            self._enter(name)
        for start, full in acronyms.items():
            self._enter_acronym(start, full)
        self._late_surnames()
        self._late_bodies()
        self._spellings()
        self._order = sorted(
            ((start, end, m) for m in self.members for start, end, _ in m.mentions), key=_start
        )

    def at(self, start: int) -> Member | None:
        """
        Return the member whose name begins at an offset.
        """
        return self._at.get(start)

    def within(self, start: int, end: int) -> list[Member]:
        """
        Return the members named, or resolved, inside a stretch, in order.
        """
        first = bisect_left(self._order, start, key=_start)
        last = bisect_left(self._order, end, key=_start)
        return [member for _, stop, member in self._order[first:last] if stop <= end]

    def note(self, member: Member, start: int, end: int) -> None:
        """
        Add a mention that was found after the names ("I" in somebody's quotation).
        """
        if member.mention(start, end):
            insort(self._order, (start, end, member), key=_start)

    def find_known(self, stretches: Sequence[tuple[int, int]]) -> None:
        """
        Find the names of members in stretches that are not parsed, of two names the longer.
        """
        called = {name: m for m in reversed(self.members) for name in (*m.aliases, m.name)}
        if not stretches or not called:
            return
        longest_first = sorted(called, key=lambda name: (-len(name), name))
        names = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
        for start, end in stretches:
            for match in names.finditer(self._text, start, end):
                self.note(called[match.group()], *match.span())

    def of_kind(self, *kinds: str) -> list[Member]:
        """
        Return the members of some kinds, in order of first mention.
        """
        return [member for member in self.members if member.kind in kinds]

    def _acronyms(self) -> dict[int, Name]:
        """Return where "(NRF)" stands behind a full name, with that name."""
        found: dict[int, Name] = {}
        for left, right in zip(self._names, self._names[1:], strict=False):
            between = self._text[left.end : right.start]
            if between.strip() == "(" and right.bracketed and right.text.isupper():
                found[right.start] = left
        return found

    def _enter_acronym(self, start: int, full: Name) -> None:
        member = self._at.get(full.start)
        short = next(n for n in self._names if n.start == start)
        if member is None:
            return
        member.called(short.text)
        for name in self._names:
            if name.text == short.text:
                other = self._at.get(name.start)
                if other is not None and other is not member:
                    self._absorb(member, other)
                self._place(member, name)

    def _absorb(self, keep: Member, other: Member) -> None:
        """Make two members one where the text itself says that they are."""
        for start, end, suggested in other.mentions:
            keep.mention(start, end, suggested=suggested)
            self._at[start] = keep
        keep.subject_at.extend(other.subject_at)
        keep.called(other.name)
        for alias in other.aliases:
            keep.called(alias)
        self.members.remove(other)

    def _place(self, member: Member, name: Name) -> None:
        """Record a name as a mention of a member."""
        member.mention(name.start, name.end)
        member.called(name.text)
        self._at[name.start] = member
        office = name.title or office_after(self._text, name.end)
        if office is not None:
            member.offices.add(office)
            member.pronoun = member.pronoun or _pronoun_of(office)
        if member.kind == PLACE:
            noun = place_noun(name)
            if noun is not None:
                member.nouns.add(noun)
        if name.subject or name.start in self._speaking:
            member.subject_at.append(name.start)

    def _enter(self, name: Name) -> None:
        kind = self._kinds.of(name)
        member = self._known(name, kind)
        if member is None:
            member = Member(name=self._canonical(name, kind), kind=kind)
            self.members.append(member)
        elif kind == PERSON and len(name.words) > len(member.name.split()):
            member.called(member.name)
            member.aliases, member.name = [*member.aliases, member.name], name.text
            member.aliases = [a for a in dict.fromkeys(member.aliases) if a != member.name]
        self._place(member, name)

    def _canonical(self, name: Name, kind: str) -> str:
        agency = agency_named(name.text)
        if agency is not None and kind == OUTLET:
            return agency.name
        return core_place(name.text) if kind == PLACE else name.text

    def _known(self, name: Name, kind: str) -> Member | None:
        """Return the member a name belongs to, if it is there already."""
        if kind == PLACE:
            core = core_place(name.text).casefold()
            return next((m for m in self.of_kind(PLACE) if m.name.casefold() == core), None)
        if kind == OUTLET:
            agency = agency_named(name.text)
            wanted = {_bare(name.text), _bare(agency.name) if agency else ""}
            for member in self.of_kind(OUTLET):
                if {_bare(member.name), *map(_bare, member.aliases)} & wanted:
                    return member
            return self._short_outlet(name)
        if kind == PERSON:
            return self._person(name)
        bare = _bare(name.text)
        for member in self.of_kind(ORGANISATION):
            if bare in {_bare(member.name), *map(_bare, member.aliases)}:
                return member
        return self._partial(name)

    def _short_outlet(self, name: Name) -> Member | None:
        """Return the outlet of which a name is the last or first part ("the Courier")."""
        bare = _bare(name.text).split()
        fits = [
            m
            for m in self.of_kind(OUTLET)
            if _bare(m.name).split()[-len(bare) :] == bare and len(m.name.split()) > len(bare)
        ]
        return fits[-1] if len(fits) == 1 else None

    def _partial(self, name: Name) -> Member | None:
        """Return the body of which a name is the head or the tail, if only one fits."""
        words = _bare(name.text).split()
        fits = []
        for member in self.of_kind(ORGANISATION):
            full = _bare(member.name).split()
            if len(full) <= len(words):
                continue
            tail = full[-len(words) :] == words
            head = full[: len(words)] == words and len(words) > 1
            body = titles().names_body(name.text)
            if (
                (tail and (len(words) > 1 or body))
                or head
                or (
                    len(words) == 1
                    and name.text.isupper()
                    and ("".join(w[0] for w in member.name.split() if w[0].isupper()) == name.text)
                )
            ):
                fits.append(member)
        return fits[0] if len(fits) == 1 else None

    def _person(self, name: Name) -> Member | None:
        words = name.words
        people = self.of_kind(PERSON)
        if len(words) > 1:
            for member in people:
                if _same_person(words, tuple(member.name.split())):
                    return member
            return None
        exact = [m for m in people if m.name == name.text]
        if exact:
            return exact[0]
        return self._surname(name, people)

    def _surname(self, name: Name, people: Sequence[Member]) -> Member | None:
        """Return the person of a bare surname (or given name): who acts, then who was last."""
        fits = [m for m in people if m.name.split()[-1] == name.text and " " in m.name]
        if not fits:
            fits = [m for m in people if m.name.split()[0] == name.text and " " in m.name]
            if len(fits) > 1:
                return None
        if not fits:
            return None
        best = max(
            fits,
            key=lambda m: (
                any(at < name.start for at in m.subject_at),
                max(start for start, _, _ in m.mentions),
            ),
        )
        if len(fits) > 1:
            others = ", ".join(sorted(m.name for m in fits if m is not best))
            note = f'"{name.text}" alone could also be {others}'
            if note not in best.notes:
                best.notes.append(note)
        return best

    def _late_surnames(self) -> None:
        """Join a surname told before its full name ("Halvek ... Joren Halvek")."""
        for member in list(self.members):
            if member.kind not in {PERSON, ORGANISATION, PLACE} or " " in member.name:
                continue
            fits = [
                m
                for m in self.of_kind(PERSON)
                if m is not member and " " in m.name and m.name.split()[-1] == member.name
            ]
            if len(fits) == 1 and (member.kind == PERSON or len(member.mentions) == 1):
                self._absorb(fits[0], member)

    def _late_bodies(self) -> None:
        """Join "the Ministry" of a headline with the one ministry named in full below it."""
        for member in list(self.members):
            single = " " not in member.name and titles().names_body(member.name)
            if member.kind != ORGANISATION or not single:
                continue
            word = member.name.casefold()
            fits = [
                m
                for m in self.of_kind(ORGANISATION)
                if m is not member and word in m.name.casefold().split()
            ]
            if len(fits) == 1:
                self._absorb(fits[0], member)

    def _spellings(self) -> None:
        """Keep a close spelling with its one candidate, and say so."""
        for member in list(self.members):
            if member not in self.members or member.kind not in {PERSON, ORGANISATION}:
                continue
            likely = self._alike(member)
            if len(likely) == 1:
                keep = likely[0]
                keep.notes.append(f'"{member.name}" is taken for a spelling of {keep.name}')
                self._absorb(keep, member)

    def _alike(self, member: Member) -> list[Member]:
        """Return persons whose name, or surname for a bare one, is spelled almost alike."""
        found = []
        for other in self.of_kind(PERSON):
            if other is member or len(other.mentions) < len(member.mentions):
                continue
            single = " " not in member.name
            if not single and other.name.split()[:-1] != member.name.split()[:-1]:
                continue  # another given name may be another person, however like it is spelled
            theirs = other.name.split()[-1] if single else other.name
            if (
                len(member.name) > 4
                and theirs != member.name
                and theirs[0] == member.name[0]
                and fuzz.ratio(theirs, member.name) >= LIKENESS
            ):
                found.append(other)
        speaking = [m for m in found if m.subject_at]
        return speaking if len(found) > 1 and len(speaking) == 1 else found


def _pronoun_of(office: str) -> str | None:
    """The pronoun that an office or form of address tells ("spokeswoman", "mr")."""
    if office in {"mr", "sir", "king", "prince", "lord", "father", "imam"}:
        return "he"
    if office in {"mrs", "ms", "miss", "queen", "princess", "lady", "dame"}:
        return "she"
    return "she" if office.endswith("woman") else "he" if office.endswith("man") else None


def _start(mention: tuple[int, int, Member]) -> int:
    return mention[0]


def _bare(name: str) -> str:
    """Fold a name for comparison inside one document: case, dots and a leading article."""
    folded = name.casefold().replace(".", "").replace("’", "'")
    return folded.removeprefix("the ").removesuffix("'s")


def _same_person(words: Sequence[str], other: Sequence[str]) -> bool:
    """
    Say whether two full names are one person's: same surname, same given names but initials.

    An extra given name is another person ("Ana Reed" and "Ana Mira Reed").
    """
    if words[-1].casefold() != other[-1].casefold():
        return False
    mine = [w.strip(".").casefold() for w in words[:-1] if len(w.strip(".")) > 1]
    theirs = [w.strip(".").casefold() for w in other[:-1] if len(w.strip(".")) > 1]
    if mine == theirs:
        return bool(mine)
    return False


def spans_of(member: Member, text: str) -> tuple[Span, ...]:
    """
    Return the mentions of a member as spans, in order.
    """
    return tuple(Span.cut(text, start, end) for start, end, _ in sorted(member.mentions))
