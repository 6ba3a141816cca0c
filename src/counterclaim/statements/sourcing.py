"""
From the words that name somebody to the source they stand for.

Ids are local to the document; what the text leaves unnamed stays unnamed, and words that stand for
nobody in particular become an unattributed source, which counts for nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from counterclaim.domain.document import Document
from counterclaim.domain.ids import local_source, slug
from counterclaim.domain.source import (
    ACCOUNT,
    AGENCY,
    ANONYMOUS,
    COLLECTIVE,
    ORGANISATION,
    OUTLET,
    PERSON,
    UNATTRIBUTED,
    UNKNOWN,
    Affiliation,
    Source,
)
from counterclaim.reference.agencies import agency_named
from counterclaim.reference.titles import titles
from counterclaim.statements import kinds
from counterclaim.statements.attribution import Stretch, Words
from counterclaim.statements.cast import Cast, Member
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.parties import is_party, party_of_name, party_of_words
from counterclaim.statements.salience import DEFINITE, FIRST, OF_BODIES, PERSONAL, Salience
from counterclaim.statements.wording import WORDS

_TYPES = {kinds.PERSON: PERSON, kinds.ORGANISATION: ORGANISATION, kinds.PLACE: ORGANISATION}
FIRST_PERSON = re.compile(r"\bI\b")
NOTE = re.compile(r"\s*\([^()]*\)$")
"""What stands in parentheses behind an account's name: "Trams of Vessary (unofficial)"."""
SENTENCE_REACH = 200
"""Code points before a content in which "it" and "they" look for a body that acts."""


class Sourcing:
    """
    The sources of one document, made as statements ask for them.
    """

    def __init__(self, document: Document, publisher: Source, cast: Cast) -> None:
        self.publisher = publisher
        self.sources: dict[str, Source] = {}
        self.suggested: dict[Stretch, Member] = {}
        self.salience = Salience(document.text, cast)
        self._doc = document.id
        self._text = document.text
        self._cast = cast
        self._ids = {id(member): self._member_id(member) for member in cast.members}
        self._by_id: dict[str, Member] = {}
        for member in cast.members:
            self._by_id.setdefault(local_source(self._doc, member.name), member)

    def _member_id(self, member: Member) -> str:
        if self._is_publisher(member):
            return self.publisher.id
        return local_source(self._doc, member.name)

    def _is_publisher(self, member: Member) -> bool:
        own = {_bare(name) for name in (self.publisher.name, *self.publisher.aliases)}
        theirs = {_bare(name) for name in (member.name, *member.aliases)}
        if not self.publisher.publishes:
            if member.kind == kinds.PERSON:
                return bool(own & theirs)  # a firm's name may look like a man's
            return _is_of_own_release(own, theirs)
        if len(member.name) > 2 and member.name == _initials(self.publisher.name):
            return True  # "told NPA" in a report of the Northern Press Agency
        if member.kind != kinds.OUTLET and agency_named(member.name) is None:
            return False
        return bool(own & theirs) or any(o.endswith(f" {t}") for o in own for t in theirs)

    def _is_own_noun(self, noun: str) -> bool:
        """Whether "the ministry" is the one whose own release it stands in."""
        if self.publisher.publishes or not (titles().names_body(noun) or noun in ITSELF):
            return False
        return _is_of_own_release({_bare(self.publisher.name)}, {noun})

    def id_of(self, member: Member) -> str:
        """
        Return the id that a member has as a source, whether or not he is one.
        """
        return self._ids[id(member)]

    def known(self, member: Member) -> str | None:
        """
        Return the source of a member if some statement has asked for it.
        """
        identifier = self._ids[id(member)]
        if identifier == self.publisher.id or identifier in self.sources:
            return identifier
        return None

    def of_member(self, member: Member) -> str:
        """
        Return the source of somebody the document names; the publisher's own id for himself.
        """
        identifier = self._ids[id(member)]
        if identifier == self.publisher.id or identifier in self.sources:
            return identifier
        kind = _TYPES.get(member.kind, OUTLET)
        if agency_named(member.name) is not None or (kind == OUTLET and _is_agency(member)):
            kind = AGENCY
        party = None if kind in {OUTLET, AGENCY} else self._party_of(member)
        self.keep(
            Source(
                id=identifier,
                name=member.name,
                type=kind,
                aliases=tuple(member.aliases),
                party=party or UNKNOWN,
                affiliation=Affiliation.READ if party else Affiliation.UNKNOWN,
                note="; ".join(member.notes) or None,
            )
        )
        return identifier

    def _party_of(self, member: Member) -> str | None:
        """The side that the text gives somebody: a party is its own."""
        if member.kind == kinds.ORGANISATION and is_party(member.name):
            return member.name
        return party_of_name(self._text, [(start, end) for start, end, _ in member.mentions])

    def account(self, display: str, handle: str) -> str:
        """
        Return the source of a social account.
        """
        identifier = local_source(self._doc, handle)
        self.keep(
            Source(
                id=identifier,
                name=handle if display == handle else f"{display} ({handle})",
                type=ACCOUNT,
                aliases=() if display == handle else (handle,),
                affiliation=Affiliation.UNKNOWN,
            )
        )
        return identifier

    def of_words(self, words: Words | None, cue: Stretch | None) -> str:
        """
        Return the source that some words name; nobody in particular where they name none.
        """
        if words is None:
            return self._nobody(self._text[cue[0] : cue[1]] if cue else "unattributed")
        said = self._text[words.start : words.end]
        if words.pronoun:
            member = self._pronoun(words)
            return self.of_member(member) if member else self._unresolved(words, said)
        tables = lexicon().words["holders"]
        owner = self._owner(words)
        if words.head.startswith("@"):
            return self.account(said, said)
        if words.name is not None:
            return self._named(words, owner)
        if owner is not None and words.head in tables["papers"]:
            return owner
        if owner is not None and words.head in tables["speaking-for"]:
            return self._unnamed(said, words, speaks_for=owner)
        if words.head in tables["nobody"]:
            if _is_told_apart(said, words.head):
                return self._unnamed(said, words)
            return self._nobody(said, plural=words.plural)
        if words.definite and self._is_own_noun(words.head):
            return self.publisher.id
        if words.definite:
            member = self.salience.described(words.head, words.start)
            if member is not None:
                self.suggest(words.start, words.end, member)
                return self.of_member(member)
        return self._unnamed(said, words)

    def _named(self, words: Words, owner: str | None) -> str:
        member = self._cast.at(words.name[0]) if words.name else None
        if member is None:
            return self._unnamed(self._text[words.start : words.end], words)
        identifier = self.of_member(member)
        if owner is not None and member.kind == kinds.PERSON and owner != identifier:
            held = self.sources.get(identifier)
            if held is not None and held.speaks_for is None:
                self.sources[identifier] = replace(held, speaks_for=owner)
        return identifier

    def _owner(self, words: Words) -> str | None:
        """For whom a spokesman, a statement or a study speaks."""
        if words.owner is None:
            return None
        member = self._cast.at(words.owner[0])
        if member is None:
            noun = self._text[words.owner[0] : words.owner[1]]
            member = (
                self.salience.body(words.owner[0])
                if noun.casefold() in OF_BODIES
                else self.salience.described(noun, words.owner[0])
            )
        return self.of_member(member) if member else None

    def _pronoun(self, words: Words) -> Member | None:
        member = None
        if words.head in PERSONAL:
            member = self._person(words.head, words.start)
        elif words.head in OF_BODIES:
            member = self.salience.body(words.start)
        if member is not None:
            self.suggest(words.start, words.end, member)
        return member

    def _person(self, word: str, at: int) -> Member | None:
        """Whom "he" or "she" means, nobody of whom the text says otherwise."""
        mine = "she" if word in {"she", "her", "hers", "herself"} else "he"
        other = [m for m in self._cast.members if m.pronoun not in {None, mine}]
        member = self.salience.person(at, other)
        if member is not None and member.pronoun is None:
            member.pronoun = mine
        return member

    def _unresolved(self, words: Words, said: str) -> str:
        """A pronoun nobody can be found for is nobody in particular: it must not count."""
        return self.publisher.id if words.head in FIRST else self._nobody(said)

    def _unnamed(self, said: str, words: Words, speaks_for: str | None = None) -> str:
        """Somebody the text does not name ("an insider", "officials")."""
        collective = words.plural or words.head in lexicon().words["holders"]["collective"]
        name = said.strip()
        body = name.casefold() == words.head and words.head in titles().bodies
        known = f"the {name}" if body and not words.plural else name  # "army claims" are the army's
        identifier = f"{self._doc}#a-{slug(known)}"
        party = party_of_words(name)
        self.keep(
            Source(
                id=identifier,
                name=name,
                type=COLLECTIVE if collective else ANONYMOUS,
                named=False,
                plural=collective,
                speaks_for=speaks_for,
                party=party or UNKNOWN,
                affiliation=Affiliation.READ if party else Affiliation.UNKNOWN,
            )
        )
        return identifier

    def unnamed_outlet(self, said: str) -> str:
        """
        Return the source of an outlet the text does not name ("state radio", "a local paper").
        """
        identifier = f"{self._doc}#a-{slug(said)}"
        self.keep(
            Source(
                id=identifier,
                name=said,
                type=OUTLET,
                named=False,
                affiliation=Affiliation.UNKNOWN,
            )
        )
        return identifier

    def _nobody(self, said: str, *, plural: bool = False) -> str:
        """Nobody in particular ("was believed", "several reports")."""
        identifier = f"{self._doc}#u-{slug(said)}"
        self.keep(
            Source(
                id=identifier,
                name=f"unattributed (“{said.strip()}”)",
                type=UNATTRIBUTED,
                named=False,
                plural=plural,
                affiliation=Affiliation.UNKNOWN,
            )
        )
        return identifier

    def keep(self, source: Source) -> None:
        """
        Keep a source, once.
        """
        self.sources.setdefault(source.id, source)

    def suggest(self, start: int, end: int, member: Member) -> None:
        """
        Record whom a pronoun or a description may mean; the first suggestion stays.
        """
        self.suggested.setdefault((start, end), member)

    def resolve_inside(self, start: int, end: int, holder: str) -> None:
        """
        Suggest who the pronouns and descriptions of a content are, told by a holder.
        """
        speaker = self._by_id.get(holder)
        unnamed_body = speaker is None and self._is_unnamed_body(holder)
        if speaker is not None and speaker.kind != kinds.ORGANISATION:
            speaker = None
        for match in WORDS.finditer(self._text, start, end):
            word = match.group().casefold()
            member = None
            if word in PERSONAL:
                member = self._person(word, match.start())
            elif word in {"it", "its", "they", "their"} and not unnamed_body:
                reach = max(0, start - SENTENCE_REACH)
                member = speaker or self.salience.body_in_sentence(reach, match.start())
                if speaker is None and member and self._is_talked_over(member, match.start()):
                    member = None
            if member is not None:
                self.suggest(match.start(), match.end(), member)
        for match, member in self.described_inside(start, end):
            begin = match.start("noun") if match.group("whole") else match.start()
            self.suggest(begin, match.end(), member)

    def _is_talked_over(self, member: Member, at: int) -> bool:
        """Whether a body without a name stands between: "the ministry's claim that it ..."."""
        last = max((end for start, end, _ in member.mentions if start < at), default=0)
        return any(
            match.group("noun").casefold() in titles().bodies
            and self.salience.described(match.group("noun"), match.start()) is not member
            for match in DEFINITE.finditer(self._text, last, at)
        )

    def _is_unnamed_body(self, holder: str) -> bool:
        """Whether "it" is most likely the holder, a body without a name ("the ministry")."""
        source = self.sources.get(holder)
        return (
            source is not None
            and not source.named
            and bool(titles().bodies & set(source.name.casefold().split()))
        )

    def described_inside(self, start: int, end: int) -> Iterator[tuple[re.Match[str], Member]]:
        """
        Yield the descriptions of a stretch ("the valley") with whom or what they mean.
        """
        for match in DEFINITE.finditer(self._text, start, end):
            if self._cast.within(match.start(), match.end()):
                continue
            member = self.salience.described(match.group("noun"), match.start())
            if member is not None:
                yield match, member

    def resolve_first_person(self, holder: str, start: int, end: int) -> None:
        """
        Take the "I" of a quotation for who speaks it.
        """
        member = self._by_id.get(holder)
        if member is not None and member.kind == kinds.PERSON:
            for match in FIRST_PERSON.finditer(self._text, start, end):
                self._cast.note(member, match.start(), match.end())


def _is_agency(member: Member) -> bool:
    names = (member.name, *member.aliases)
    return any("agency" in name.casefold().split() for name in names)


def _is_of_own_release(own: set[str], theirs: set[str]) -> bool:
    """
    Whether a name is that of the body whose release it stands in: its own, the head of it ("the
    Ministry of Defence" of Zavor), its noun ("the Institute") or "the Company".
    """
    words = {word for name in own for word in name.split()}
    for name in theirs:
        noun = " " not in name and (name in ITSELF or (name in words and titles().names_body(name)))
        if name in own or noun or any(o.startswith(f"{name} ") and " " in name for o in own):
            return True
    return False


def _is_told_apart(said: str, head: str) -> bool:
    """
    Whether some of many are told apart: "two people familiar with the talks", "one of the drivers".

    Those are somebody without a name; "people" and "some residents" are nobody in particular.
    """
    before, _, after = said.casefold().partition(head)
    if head == "people":
        counted = bool(set(before.split()) & COUNTS)
        return counted or after.split()[:1] in (["familiar"], ["close"], ["briefed"])
    return head == "one" and after.split()[:1] in (["of"], ["in"], ["at"], ["from"])


COUNTS = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several"}
)
ITSELF = frozenset({"company", "group", "firm", "corporation", "operator"})
"""What a company calls itself in its own releases."""


def _initials(name: str) -> str:
    """The capitals that the words of a name begin with."""
    return "".join(word[0] for word in name.split() if word[0].isupper() and word != "The")


def _bare(name: str) -> str:
    return NOTE.sub("", name).casefold().replace(".", "").removeprefix("the ").strip()
