"""
From attributions as they stand in the text to statements with named sources.

Both finders hand over the same values; here words become sources, cues become chains, and every
number, time and place of a content gets its reading.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ids import local_source, slug, statement_id
from counterclaim.domain.source import (
    ACCOUNT,
    AGENCY,
    ANONYMOUS,
    COLLECTIVE,
    ORGANISATION,
    OUTLET,
    PERSON,
    UNATTRIBUTED,
    Affiliation,
    Entity,
    Source,
)
from counterclaim.domain.statement import Firmness, Quote, Statement, Step
from counterclaim.domain.text import Mention, Span
from counterclaim.domain.time import Interval, day_of
from counterclaim.reference.agencies import agency_named
from counterclaim.statements import kinds
from counterclaim.statements.acts import commitment, publisher_value
from counterclaim.statements.anaphora import noun_of, resolved
from counterclaim.statements.attribution import Attribution, Content, Stretch, Words
from counterclaim.statements.cast import Cast, Member
from counterclaim.statements.embeds import Post
from counterclaim.statements.firmness import firmness_of
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.pictures import Album, Item
from counterclaim.statements.propositions import trimmed
from counterclaim.statements.quantities import find_quantities
from counterclaim.statements.salience import DEFINITE, FIRST, OF_BODIES, PERSONAL, Salience
from counterclaim.statements.times import find_times
from counterclaim.statements.wording import WORDS

_TYPES = {kinds.PERSON: PERSON, kinds.ORGANISATION: ORGANISATION, kinds.PLACE: ORGANISATION}
_TURNS_AGAINST = frozenset({"deny", "doubt", "withhold"})


class Desk:
    """
    The sources and statements of one document in the making.
    """

    def __init__(self, document: Document, publisher: Source, cast: Cast, album: Album) -> None:
        self.document = document
        self.publisher = publisher
        self.text = document.text
        self.cast = cast
        self.album = album
        self.salience = Salience(document.text, cast)
        self.sources: dict[str, Source] = {}
        self.statements: list[Statement] = []
        self._suggested: dict[tuple[int, int], Member] = {}

    # -- sources ---------------------------------------------------------------------------------

    def member_source(self, member: Member) -> str:
        """
        Return the local source of somebody the document names.
        """
        if self._is_publisher(member):
            return self.publisher.id
        identifier = local_source(self.document.id, member.name)
        agency = agency_named(member.name)
        kind = _TYPES.get(member.kind, OUTLET)
        if agency is not None or (kind == OUTLET and _is_agency(member)):
            kind = AGENCY
        self._keep(
            Source(
                id=identifier,
                name=member.name,
                type=kind,
                aliases=tuple(member.aliases),
                affiliation=Affiliation.UNKNOWN,
                note="; ".join(member.notes) or None,
            )
        )
        return identifier

    def source_of(self, words: Words | None, cue: Stretch | None) -> str:
        """
        Return the local source that some words name; nobody in particular where they name none.
        """
        if words is None:
            return self._nobody(self.text[cue[0] : cue[1]] if cue else "unattributed")
        said = self.text[words.start : words.end]
        if words.pronoun:
            member = self._pronoun(words)
            return self.member_source(member) if member else self._pronoun_source(words, said)
        tables = lexicon().words["holders"]
        owner = self._owner(words)
        if words.name is not None:
            return self._named(words, owner)
        if owner is not None and words.head in tables["papers"]:
            return owner
        if owner is not None and words.head in tables["speaking-for"]:
            return self._unnamed(said, words, speaks_for=owner)
        if words.head in tables["nobody"]:
            return self._nobody(said, plural=words.plural)
        if words.definite:
            member = self.salience.described(words.head, words.start)
            if member is not None:
                self._suggest(words.start, words.end, member)
                return self.member_source(member)
        return self._unnamed(said, words)

    def _named(self, words: Words, owner: str | None) -> str:
        member = self.cast.at(words.name[0]) if words.name else None
        if member is None:
            return self._unnamed(self.text[words.start : words.end], words)
        identifier = self.member_source(member)
        if owner is not None and member.kind == kinds.PERSON and owner != identifier:
            held = self.sources.get(identifier)
            if held is not None and held.speaks_for is None:
                self.sources[identifier] = replace(held, speaks_for=owner)
        return identifier

    def _owner(self, words: Words) -> str | None:
        if words.owner is None:
            return None
        member = self.cast.at(words.owner[0])
        if member is None:
            noun = self.text[words.owner[0] : words.owner[1]]
            member = (
                self.salience.body(words.owner[0])
                if noun.casefold() in OF_BODIES
                else self.salience.described(noun, words.owner[0])
            )
        return self.member_source(member) if member else None

    def _pronoun(self, words: Words) -> Member | None:
        member = None
        if words.head in PERSONAL:
            member = self._person(words.head, words.start)
        elif words.head in OF_BODIES:
            member = self.salience.body(words.start)
        if member is not None:
            self._suggest(words.start, words.end, member)
        return member

    def _person(self, word: str, at: int) -> Member | None:
        """Whom "he" or "she" means, nobody of whom the text says otherwise."""
        mine = "she" if word in {"she", "her", "hers", "herself"} else "he"
        other = [m for m in self.cast.members if m.pronoun not in {None, mine}]
        member = self.salience.person(at, other)
        if member is not None and member.pronoun is None:
            member.pronoun = mine
        return member

    def _pronoun_source(self, words: Words, said: str) -> str:
        """A pronoun nobody can be found for is nobody in particular: it must not count."""
        if words.head in FIRST:
            return self.publisher.id
        return self._nobody(said)

    def _unnamed(self, said: str, words: Words, speaks_for: str | None = None) -> str:
        tables = lexicon().words["holders"]
        collective = words.plural or words.head in tables["collective"]
        name = said.strip()
        identifier = f"{self.document.id}#a-{slug(name)}"
        self._keep(
            Source(
                id=identifier,
                name=name,
                type=COLLECTIVE if collective else ANONYMOUS,
                named=False,
                plural=collective,
                speaks_for=speaks_for,
                affiliation=Affiliation.UNKNOWN,
            )
        )
        return identifier

    def _nobody(self, said: str, *, plural: bool = False) -> str:
        name = f"unattributed (“{said.strip()}”)"
        identifier = f"{self.document.id}#u-{slug(said)}"
        self._keep(
            Source(
                id=identifier,
                name=name,
                type=UNATTRIBUTED,
                named=False,
                plural=plural,
                affiliation=Affiliation.UNKNOWN,
            )
        )
        return identifier

    def _keep(self, source: Source) -> None:
        self.sources.setdefault(source.id, source)

    def _is_publisher(self, member: Member) -> bool:
        if member.kind != kinds.OUTLET and agency_named(member.name) is None:
            return False
        own = {_bare(name) for name in (self.publisher.name, *self.publisher.aliases)}
        theirs = {_bare(name) for name in (member.name, *member.aliases)}
        return bool(own & theirs) or any(o.endswith(f" {t}") for o in own for t in theirs)

    def _suggest(self, start: int, end: int, member: Member) -> None:
        self._suggested.setdefault((start, end), member)

    # -- statements ------------------------------------------------------------------------------

    def write(self, found: Sequence[Attribution]) -> None:
        """
        Make the statements of all attributions, in text order.
        """
        ordered = sorted(found, key=lambda a: (a.start, a.cue or (0, 0)))
        for attribution in ordered:
            outer = self._outer(attribution, ordered)
            for content in attribution.contents:
                self._write(attribution, content, outer)

    def post(self, post: Post) -> None:
        """
        Make the statements of an embedded post.
        """
        identifier = local_source(self.document.id, post.handle)
        name = f"{post.display} ({post.handle})"
        self._keep(
            Source(
                id=identifier,
                name=name,
                type=ACCOUNT,
                aliases=(post.handle,),
                affiliation=Affiliation.UNKNOWN,
            )
        )
        mention = Span.cut(self.text, *post.name)
        step = Step(source=identifier, role="posts", mention=mention)
        said = post.posted or self._until_published()
        for start, end in post.sentences:
            words = self.text[start:end]
            order = words.split()[0].casefold() in {"do", "don't", "don’t", "let", "stop", "please"}
            asks = words.rstrip().endswith("?")
            act = "direct" if order else "ask" if asks else "assert"
            value = "CT+" if act == "assert" else "Uu"
            self._add(
                content=((start, end),),
                chain=(self._publishes(), step),
                root=identifier,
                act=act,
                values=("Uu", value),
                quote=Quote.DIRECT,
                pattern="post",
                firmness=firmness_of("post", named=True),
                said=said,
                anchor=post.posted,
                first_hand=True if words.split()[0].casefold() in FIRST else None,
            )

    def _outer(self, attribution: Attribution, found: Sequence[Attribution]) -> Attribution | None:
        """The attribution inside whose content this one's cue stands: it relays it."""
        if attribution.cue is None:
            return None
        holding = [
            other
            for other in found
            if other is not attribution
            and other.cue is not None
            and other.entry is not None
            and other.entry.act not in _TURNS_AGAINST
            and not other.untrue
            and any(s <= attribution.cue[0] and attribution.cue[1] <= e for s, e in _reach(other))
        ]
        return min(holding, key=lambda a: sum(e - s for s, e in _reach(a)), default=None)

    def _steps(
        self, attribution: Attribution, outer: Attribution | None
    ) -> tuple[tuple[Step, ...], Item | None]:
        """The chain of an attribution; the evidence item where a picture "says" it."""
        item = self._item(attribution)
        if attribution.entry is None:
            return (self._publishes(),), None
        cue = self._cut(attribution.cue)
        if item is not None:
            mention = self._cut(_extent(attribution.source))
            return (replace(self._publishes(), cue=cue, mention=mention),), item
        before: tuple[Step, ...] = (self._publishes(),)
        if outer is not None and self._item(outer) is None:
            chain, _ = self._steps(outer, None)
            before = tuple(
                replace(step, role="relays") if step.source != self.publisher.id else step
                for step in chain
            )
        for relay in (attribution.recipient, attribution.relay):
            step = self._relay(relay)
            if step is not None and all(step.source != known.source for known in before):
                before = (*before, step)
        role = _role(attribution)
        holder = self._holder(attribution)
        mention = self._mention(attribution.source)
        if holder == self.publisher.id and len(before) == 1:
            return (replace(before[0], cue=cue, mention=mention),), None
        own = Step(source=holder, role=role, cue=cue, mention=mention)
        if attribution.cited is not None:
            deeper = self.source_of(attribution.cited, None)
            cited = Step(source=deeper, role="cited", mention=self._mention(attribution.cited))
            return (*before, replace(own, role="relays"), replace(cited, cue=cue)), None
        return (*before, own), None

    def _holder(self, attribution: Attribution) -> str:
        """The source; a rumour denied by nobody in particular is the cue's own words."""
        source = attribution.source
        if source is None:
            return self.source_of(None, attribution.cue)
        return self.source_of(source, attribution.cue)

    def _relay(self, words: Words | None) -> Step | None:
        if words is None or words.name is None:
            return None
        member = self.cast.at(words.name[0])
        if member is None or (member.kind != kinds.OUTLET and agency_named(member.name) is None):
            return None
        source = self.member_source(member)
        if source == self.publisher.id:
            return None
        return Step(source=source, role="relays", mention=self._cut(words.name))

    def _item(self, attribution: Attribution) -> Item | None:
        source = attribution.source
        if source is None or source.pronoun:
            return None
        if lexicon().evidence_kind(source.head) is None:
            return None
        return self.album.inside(source.start, source.end)

    def _write(self, attribution: Attribution, content: Content, outer: Attribution | None) -> None:
        spans = tuple(
            span
            for start, end in content.spans
            if (span := trimmed(self.text, start, end)) is not None
        )
        if not spans:
            return
        chain, item = self._steps(attribution, outer)
        decided = commitment(attribution, content)
        first = publisher_value(attribution, decided.value)
        last = decided.value
        values = (last,) if len(chain) == 1 else (first, *["Uu"] * (len(chain) - 2), last)
        holder = chain[-1].source
        held = self.sources.get(holder, self.publisher)
        words = " ".join(self.text[s:e] for s, e in spans)
        quote = Quote.NARRATOR if len(chain) == 1 else content.quote
        if quote is Quote.NARRATOR and len(chain) > 1:
            quote = Quote.INDIRECT
        owner = self._claim_owner(spans)
        points = resolved(words, self.statements, owner, holder) if noun_of(words) else ()
        narrated = len(chain) == 1 and item is None
        firmness = firmness_of(
            attribution.pattern, named=held.named or narrated, hedged=content.modal
        )
        self._add(
            content=spans,
            chain=chain,
            root=item.local_id(self.document.id) if item else holder,
            act=decided.act,
            values=values,
            quote=quote,
            pattern=attribution.pattern,
            firmness=firmness,
            said=self._said(attribution, narrated=len(chain) == 1),
            anchor=None,
            first_hand=self._first_hand(content, held, attribution),
            basis=item.local_id(self.document.id) if item else self._medium(attribution, holder),
            resolves=points,
            note=decided.note,
        )

    def _add(
        self,
        *,
        content: tuple[Stretch, ...],
        chain: tuple[Step, ...],
        root: str,
        act: str,
        values: tuple[str, ...],
        quote: Quote,
        pattern: str,
        firmness: Firmness,
        said: Interval | None,
        anchor: Interval | None,
        first_hand: bool | None,
        basis: str | None = None,
        resolves: tuple[str, ...] = (),
        note: str | None = None,
    ) -> None:
        spans = tuple(Span.cut(self.text, start, end) for start, end in content)
        marks = [*spans, *(s for step in chain for s in (step.cue, step.mention) if s is not None)]
        whole = Span.cut(self.text, min(s.start for s in marks), max(s.end for s in marks))
        identifier = statement_id(
            self.document.id, content, [*(step.source for step in chain), act]
        )
        if any(known.id == identifier for known in self.statements):
            return
        start, end = content[0][0], content[-1][1]
        quantities = find_quantities(self.text[start:end], start)
        self._resolve_inside(start, end, chain[-1].source)
        if quote is Quote.DIRECT:
            self._resolve_speaker(chain[-1].source, start, end)
        place = next((m for m in self.cast.within(start, end) if m.kind == kinds.PLACE), None)
        self.statements.append(
            Statement(
                id=identifier,
                doc=self.document.id,
                span=whole,
                content=spans,
                chain=chain,
                root=root,
                act=act,
                factuality=values[-1],
                commitments=values,
                quote=quote,
                first_hand=first_hand,
                basis=basis,
                said=said,
                about=self._about(start, end, anchor),
                place=self._entity_id(place) if place else None,
                quantity=quantities[0].quantity if quantities else None,
                firmness=firmness,
                pattern=pattern,
                resolves=resolves,
                note=note,
            )
        )

    def _publishes(self) -> Step:
        return Step(source=self.publisher.id, role="publishes")

    def _cut(self, stretch: Stretch | None) -> Span | None:
        return None if stretch is None else Span.cut(self.text, *stretch)

    def _mention(self, words: Words | None) -> Span | None:
        return self._cut(_extent(words))

    def _claim_owner(self, spans: tuple[Stretch, ...]) -> str | None:
        """Whose claim an anaphor speaks of ("the ministry's claim")."""
        start, end = spans[0][0], spans[-1][1]
        named = self.cast.within(start, end)
        if named:
            return self.member_source(named[0])
        for match in DEFINITE.finditer(self.text, start, end):
            member = self.salience.described(match.group("noun"), match.start())
            if member is not None:
                return self.member_source(member)
        return None

    def _medium(self, attribution: Attribution, holder: str) -> str | None:
        if attribution.medium is None:
            return None
        item = self.album.inside(*attribution.medium)
        if item is None:
            return None
        item.released_by = item.released_by or holder
        return item.local_id(self.document.id)

    # -- times, people, places -------------------------------------------------------------------

    def _until_published(self) -> Interval | None:
        published = self.document.known_from
        return None if published is None else Interval(end=day_of(published))

    def _said(self, attribution: Attribution, *, narrated: bool) -> Interval | None:
        published = self.document.known_from
        if narrated:
            return None if published is None else Interval.on(day_of(published))
        start, end = attribution.sentence
        told = [
            time.covers()
            for time in find_times(self.text[start:end], published, start)
            if not any(s <= time.start < e for c in attribution.contents for s, e in c.spans)
            and attribution.cue is not None
            and 0 <= time.start - attribution.cue[1] < 40
        ]
        until = self._until_published()
        if not told or until is None or not told[0].meets(until):
            return until
        return told[0]

    def _about(self, start: int, end: int, anchor: Interval | None) -> Interval | None:
        published = self.document.known_from
        against = anchor.start if anchor is not None and anchor.start else published
        times = find_times(self.text[start:end], against, start)
        if times:
            return times[0].covers()
        return self._until_published()

    def _first_hand(self, content: Content, held: Source, attribution: Attribution) -> bool | None:
        if held.unattributed or (held.publishes and held.id != self.publisher.id):
            return False
        if attribution.entry is None:
            return None
        words = WORDS.findall(self.text[content.start : content.end])
        opening = [word.casefold() for word in words[:2]]
        if content.quote is Quote.DIRECT and opening and opening[0] in FIRST:
            return True
        if content.subject is None:
            return None
        subject = self.text[content.subject[0] : content.subject[1]].casefold().split()
        if subject and subject[0] in {"its", "their"} and held.type == ORGANISATION:
            return True
        member = self._suggested.get(content.subject) or self.cast.at(content.subject[0])
        own = member is not None and self.member_source(member) == held.id
        return True if own else None

    def _resolve_speaker(self, holder: str, start: int, end: int) -> None:
        """The "I" of a quotation is who speaks it."""
        member = next(
            (m for m in self.cast.members if local_source(self.document.id, m.name) == holder), None
        )
        if member is not None and member.kind == kinds.PERSON:
            for match in re.finditer(r"\bI\b", self.text[start:end]):
                member.mention(start + match.start(), start + match.end())

    def _resolve_inside(self, start: int, end: int, holder: str) -> None:
        """Suggest who the pronouns and descriptions of a content are."""
        speaker = next((m for m in self.cast.of_kind(kinds.ORGANISATION)
                        if local_source(self.document.id, m.name) == holder), None)  # fmt: skip
        for match in WORDS.finditer(self.text, start, end):
            word = match.group().casefold()
            member = None
            if word in PERSONAL:
                member = self._person(word, match.start())
            elif word in {"it", "its", "they", "their"}:
                member = self.salience.body_in_sentence(
                    max(0, start - 200), match.start()
                ) if speaker is None else speaker  # fmt: skip
            if member is not None:
                self._suggest(match.start(), match.end(), member)
        for match in DEFINITE.finditer(self.text, start, end):
            if self.cast.within(match.start(), match.end()):
                continue
            member = self.salience.described(match.group("noun"), match.start())
            if member is not None:
                begin = match.start("noun") if match.group("whole") else match.start()
                self._suggest(begin, match.end(), member)

    def _entity_id(self, member: Member) -> str:
        kind = "pl-" if member.kind == kinds.PLACE else ""
        return f"{self.document.id}#e-{kind}{slug(member.name)}"

    def entities(self) -> tuple[Entity, ...]:
        """
        Return everyone and every place named, with mentions by name and by suggestion.
        """
        found: dict[str, Entity] = {}
        standing_for = self._bare_places()
        for member in self.cast.members:
            if id(member) in standing_for:
                continue
            named = {(s, e): sug for s, e, sug in member.mentions}
            for place, other in self._suggested.items():
                if other is member and not any(s < place[1] and place[0] < e for s, e in named):
                    named[place] = True
            mentions = tuple(
                Mention(doc=self.document.id, start=s, end=e, text=self.text[s:e], suggested=sug)
                for (s, e), sug in sorted(named.items())
            )
            source = local_source(self.document.id, member.name)
            publisher = self._is_publisher(member)
            identifier = self._entity_id(member)
            entity = Entity(
                id=identifier,
                name=member.name,
                type=_entity_type(member.kind),
                mentions=mentions,
                aliases=tuple(member.aliases),
                source=self.publisher.id
                if publisher
                else source
                if source in self.sources
                else None,
            )
            known = found.get(identifier)
            if known is not None:
                entity = replace(known, mentions=tuple(sorted(
                    {*known.mentions, *mentions}, key=lambda m: m.start)))  # fmt: skip
            found[identifier] = entity
        return tuple(found[key] for key in sorted(found))

    def _bare_places(self) -> set[int]:
        """Take "the Valley" for the valley named before, and give its mentions to that place."""
        bare: set[int] = set()
        for member in self.cast.of_kind(kinds.PLACE):
            if member.name.casefold() not in lexicon().words["places"]["kinds"]:
                continue
            for start, end, _ in member.mentions:
                place = self.salience.described(member.name, start)
                if place is not None and place is not member:
                    bare.add(id(member))
                    self._suggest(start, end, place)
        return bare

    def evidence(self) -> tuple[Evidence, ...]:
        """
        Return the items the text speaks of.
        """
        published = self.document.known_from
        day = day_of(published) if published is not None else None
        return tuple(
            Evidence(
                id=item.local_id(self.document.id),
                kind=item.kind,
                doc=self.document.id,
                mention=Span.cut(self.text, item.start, item.end),
                released_by=item.released_by or self._releaser(item),
                taken=Interval(end=day) if day else None,
                first_seen=day,
                date_basis=(
                    ("called undated; " if item.undated else "")
                    + "not after its first sighting here; nothing says when it was taken"
                ),
                missing=("original file", "metadata", "earlier appearances"),
            )
            for item in self.album.items
        )

    def _releaser(self, item: Item) -> str | None:
        """Who released an item: the subject of "released a photograph" in the words before it."""
        window = self.text[max(0, item.start - 80) : item.start]
        verbs = lexicon().words["release"]["verbs"]
        hits = [
            m for m in WORDS.finditer(window) if any(_is_form(m.group(), verb) for verb in verbs)
        ]
        if not hits or any(c in window[hits[-1].end() :] for c in ".;"):
            return None
        at = max(0, item.start - 80) + hits[-1].start()
        begin = max(self.text.rfind(". ", 0, at), self.text.rfind("\n", 0, at)) + 1
        named = [
            member
            for member in self.cast.within(begin, at)
            if member.kind in {kinds.PERSON, kinds.ORGANISATION, kinds.OUTLET}
        ]
        return self.member_source(named[0]) if named else None


def _is_form(word: str, verb: str) -> bool:
    folded = word.casefold()
    stem = verb.removesuffix("e")
    return folded in {verb, f"{verb}s", f"{stem}ed", f"{verb}ed"}


def _reach(attribution: Attribution) -> Iterable[Stretch]:
    """Everything an attribution's content covers, what was cut from it included."""
    if attribution.scope:
        return attribution.scope
    return tuple(span for content in attribution.contents for span in content.spans)


def _extent(words: Words | None) -> Stretch | None:
    return None if words is None else (words.start, words.end)


def _role(attribution: Attribution) -> str:
    lemma = attribution.entry.lemma if attribution.entry else ""
    word = lemma.split()[0] if lemma else "says"
    if attribution.entry is not None and attribution.entry.kind in {"phrase", "adverb"}:
        return "says"
    if word.endswith(("s", "sh", "ch", "x")):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}s"


def _is_agency(member: Member) -> bool:
    names = (member.name, *member.aliases)
    return any("agency" in name.casefold().split() for name in names)


def _entity_type(kind: str) -> str:
    return {kinds.PERSON: "person", kinds.PLACE: "place"}.get(kind, "organisation")


def _bare(name: str) -> str:
    return name.casefold().replace(".", "").removeprefix("the ").strip()
