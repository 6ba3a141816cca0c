"""
Whose words a line is that begins with a name: transcripts, threads and dialogues.

"OLARU: That is not true" and "@mats_via: The cable did not snap" are structure, not syntax.  The
words behind the colon are parsed by themselves; whatever nobody else says in them is the speaker's,
and whom he cites is cited through him.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from counterclaim.domain.pieces import Piece
from counterclaim.domain.statement import Quote
from counterclaim.statements.attribution import Attribution, Stretch, Words
from counterclaim.statements.headlines import text_label
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.naming import Name
from counterclaim.statements.threads import WHEN, Post, names_somebody, posts_of

_CLOCK: Final = (
    r"(?:[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?[\])]?[\s,|]*(?:[-–—][\s]*)?)"
)
OPENING: Final = re.compile(
    rf"(?:(?:[▪•●◦‣∙·▸►▶➤*✅❌☑✔‼️❗🔴🚨🧵📢🎥👉]+|\(?\d{{1,2}}\)|\d{{1,2}}/\d{{0,3}}(?=\s)"
    rf"|{_CLOCK}(?=\S)|(?:edit|p\.?s\.?|n\.?b\.?|update|updated|breaking|just in|excl|exclusive|urgent|watch)"
    r":(?=\s)|(?-i:BREAKING|URGENT|EXCLUSIVE|JUST IN|PS)(?=\s))\s*)+(?=\S)",
    re.IGNORECASE,
)
"""What stands before the words of a line: a time, a number, a mark, a label."""
_WHO: Final = (
    r"[*_]{0,2}(?P<who>@\w[\w.]*|[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,4}(?: \d{1,2})?)"
    r"(?:,? \((?P<note>[^()\n]{1,60})\)|, (?P<office>[a-z][^:\n–—|]{1,40}))?[*_]{0,2}"
    rf"(?:\s*[•·|,]?\s*[(\[]?(?:{WHEN})[)\]]?)?"
)
_BEFORE: Final = rf"^(?:[>»*•·]{{1,3}}\s*)?{_CLOCK}?(?:\([^()\n]{{3,20}}\)\s*|RT (?=@))?"
LINE: Final = re.compile(rf"{_BEFORE}{_WHO}(?P<colon>:)[*_]{{0,2}}\s+(?=\S)", re.IGNORECASE)
"""A line that opens with a name and a colon."""
APART: Final = re.compile(
    rf"{_BEFORE}(?:<(?=[^<>\n]{{2,30}}>))?{_WHO}(?P<colon>>|\s+[–—|·»-]+(?=\s)|\s*(?<=[)\]]))\s+(?=\S)",
    re.IGNORECASE,
)
"""A line that opens with a name and another mark; it is one where the name opens several."""
DASH: Final = re.compile(r"^[–—-]\s*(?=[^\W\d_“\"'])")
"""A line of a dialogue that says nothing of its speaker."""
PASSED: Final = re.compile(
    r"RT (?P<handle>@\w[\w.]*):\s+(?=\S)"
    r"|\((?:forwarded|fwd|shared|reposted) (?:from|by) (?P<who>@?\w[^,()\n]{1,48})[^()\n]{0,60}\)"
    r"\s+(?=\S)",
    re.IGNORECASE,
)
"""What opens the words of a post that somebody passes on in his own."""
DEEPEST: Final = 3
"""How often one post is passed on in another, at most."""
INITIALS: Final = re.compile(
    r"^(?P<who>[A-Z]{2,3}|[QA](?=[.:]))(?P<note>(?!))?(?P<office>(?!))?(?P<colon>\s?[—–.:])\s+(?=\S)"
)
"""A line of a transcript that opens with initials and a dash, or with "Q." or "A."."""
FULL_NAME: Final = re.compile(r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2}\b")
GREETS: Final = re.compile(
    r"\b(?:good (?:evening|morning|afternoon) (?:and|from|to)\b"
    r"|welcome (?:back|to)|you(?:[’']re| are) (?:watching|listening)|(?:here|these) are the headlines"
    r"|back (?:with|to) (?:the|our|us)|(?:joining|with) (?:me|us) (?:now|tonight|is|are|from)"
    r"|more on (?:that|this)|that[’']s (?:all|it) from|(?:now|over) to (?:our|the)|after the break"
    r"|stay with us)(?!\w)",
    re.IGNORECASE,
)
"""What presenters say and nobody else."""
GREETS_ALL: Final = re.compile(r"good (?:evening|morning|afternoon)[.,!]", re.IGNORECASE)
"""What who speaks first says to everybody; a guest says it too, in answer."""
REPORTS: Final = re.compile(
    r"\b(?:told us|(?:returned|answered|to) our (?:calls?|questions?|requests?|cameras?)"
    r"|reporting (?:from|for)|we (?:have )?(?:contacted|approached) (?:the|them|him|her))\b",
    re.IGNORECASE,
)
"""What reporters say of their work."""
CALLED_IN: Final = (
    r"\b(?:our|the) [\w -]{{0,30}}?(?:correspondent|reporter|editor)[\w ,]{{0,30}} {who}\b"
    r"|\b{who}[,]? (?:reports|joins us|what"
    r"|has (?:more|the (?:latest|story|details))|is (?:live|there|outside|(?:at|in|on) the))\b"
)
"""How a presenter calls in a reporter of his station."""
LEAST_TURNS: Final = 3
"""Lines that begin with a name from which a document is taken for a dialogue."""
PRESENTING: Final = frozenset(
    {"host", "presenter", "anchor", "reporter", "correspondent", "newsreader",
     "interviewer", "editor", "moderator", "studio", "announcer", "narrator", "q",
     "voiceover", "newscaster"}
)  # fmt: skip
"""Who speaks so is the publisher's own voice."""
ANYBODY: Final = frozenset(
    {"boy", "girl", "man", "woman", "resident", "witness", "caller", "soldier", "driver",
     "mother", "father", "nurse", "doctor", "official", "spokesman", "spokeswoman",
     "spokesperson", "mayor", "minister", "judge", "prosecutor", "voice", "crowd", "a",
     "listener", "passenger", "worker", "first woman", "second woman", "first man",
     "second man", "neighbour", "neighbor", "student"}
)  # fmt: skip
"""Who is called so has no name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """
    The opening of a line: who speaks, and where what he says begins.

    ``named`` says that it is a proper name; ``own`` that the publisher speaks; ``bare`` that the
    line holds nothing else; ``timed`` that a time of day stands before the name.  ``via`` is the turn
    of who passes it on.
    """

    who: Stretch
    cue: Stretch
    words: int
    text: str
    named: bool
    own: bool
    bare: bool = False
    timed: bool = False
    via: "Turn | None" = None

    @property
    def name(self) -> Name:
        """The name as one found in a sentence; capitals throughout are lowered."""
        start, end = self.who
        text = self.text.title() if self.text.isupper() else self.text
        return Name(start=start, end=end, text=text, subject=True)

    @property
    def surname(self) -> str:
        """By which the speaker is called later on, in capitals as in small letters."""
        return self.text.split()[-1].casefold()

    @property
    def speaker(self) -> Words:
        """The naming words of the speaker."""
        start, end = self.who
        head = self.text.casefold().split()[-1]
        return Words(start=start, end=end, head=head, name=self.who if self.named else None)


def turns_in(parts: Sequence[Piece], text: str) -> Mapping[int, Turn]:
    """
    Return the turn that each piece of a text begins with, by the piece's start.

    A handle speaks wherever it opens a line; names do where lines of a document open so several
    times, as a headline or a label may have a colon too.
    """
    found: dict[int, Turn] = {}
    for part in parts:
        match = LINE.match(part.text) or INITIALS.match(part.text)
        if match is not None and not text_label(match["who"].casefold()):
            found[part.start] = _turn(part, match)
    if 2 * len(found) < len(parts):
        found |= _apart(parts, found)
    heads = Counter(turn.text for turn in found.values())
    logged = 2 * sum(n for n in heads.values() if n > 1) > len(parts)
    named = {s for s, turn in found.items() if _is_name(turn, heads, logged=logged)}
    dialogue = len(named) >= LEAST_TURNS
    kept = {
        start: turn
        for start, turn in found.items()
        if turn.text.startswith("@") or (dialogue and start in named)
    }
    posts = posts_of(parts, text)
    if len(kept) < LEAST_TURNS and any(not post.forwarded for post in posts):
        passed = {p.start: _passed_on(p, kept[p.start]) for p in parts if p.start in kept}
        return passed | _thread(posts)
    kept = _thread([post for post in posts if post.forwarded]) | _spelled_out(kept, text)
    kept |= {p.start: _passed_on(p, kept[p.start]) for p in parts if p.start in kept}
    if not kept:
        return _dialogue(parts, text)
    said = {p.start: spoken_part(p, kept[p.start]).text for p in parts if p.start in kept}
    chat = any(turn.text.islower() for turn in kept.values())
    own = frozenset() if chat else _presenters(said, kept)
    kept = {s: replace(turn, own=turn.own or turn.surname in own) for s, turn in kept.items()}
    return _going_on(parts, kept) if 2 * len(kept) > len(parts) else kept


def speakers_named(turns: Iterable[Turn]) -> Iterator[Name]:
    """
    Yield the names of those whose turns they are, and of those who pass them on.
    """
    for turn in turns:
        at: Turn | None = turn
        while at is not None:
            if at.named and not at.own:
                yield at.name
            at = at.via


def _apart(parts: Sequence[Piece], found: Mapping[int, Turn]) -> dict[int, Turn]:
    """The lines that open with a name and another mark than a colon, where it opens several."""
    made = {
        part.start: _turn(part, match)
        for part in parts
        if part.start not in found and not names_somebody(part.text)
        for match in [APART.match(part.text)]
        if match is not None
    }
    heads = Counter(turn.text for turn in made.values())
    kept = {start: turn for start, turn in made.items() if heads[turn.text] > 1}
    return kept if len(kept) >= LEAST_TURNS else {}


def _dialogue(parts: Sequence[Piece], text: str) -> dict[int, Turn]:
    """
    Return the turns of a dialogue in dashes, in which one asks and the other answers by turns.

    Who answers is the one named last before the first answer.
    """
    lines = [part for part in parts if DASH.match(part.text)]
    if len(lines) < 2 * LEAST_TURNS or 2 * len(lines) < len(parts):
        return {}
    asked = [sum(map(_asks, (p.text for p in lines[side::2]))) for side in (0, 1)]
    asking = 0 if asked[0] > asked[1] else 1
    guests = list(FULL_NAME.finditer(text, 0, lines[1 - asking].start))
    if 3 * asked[asking] < len(lines) // 2 or 2 * asked[1 - asking] > asked[asking] or not guests:
        return {}
    guest = Turn(
        who=guests[-1].span(),
        cue=guests[-1].span(),
        words=lines[0].start,
        text=guests[-1].group(),
        named=True,
        own=False,
    )
    turns = {}
    for at, part in enumerate(lines):
        match = DASH.match(part.text)
        if match is not None:
            mark = (part.start, part.start + 1)
            words = part.start + match.end()
            turns[part.start] = replace(guest, cue=mark, words=words, own=at % 2 == asking)
    return turns


def _going_on(parts: Sequence[Piece], turns: dict[int, Turn]) -> dict[int, Turn]:
    """
    Give paragraphs without a name, between the turns of a transcript, to who spoke last.
    """
    last = max(turns)
    speaker: Turn | None = None
    for part in parts:
        if part.start in turns:
            speaker = turns[part.start]
        elif speaker is not None and part.start < last and part.text[0] not in "([*":
            turns[part.start] = replace(speaker, words=part.start)
    return turns


def _passed_on(part: Piece, turn: Turn) -> Turn:
    """The turn of who is passed on in it: "@a: RT @b: it fell", "Mik: (forwarded from X) it fell"."""
    for _ in range(DEEPEST):
        match = PASSED.match(part.text, turn.words - part.start)
        if match is None:
            break
        group = "handle" if match["handle"] else "who"
        who = match[group]
        place = (part.start + match.start(group), part.start + match.end(group))
        words = part.start + match.end()
        named = not who.startswith("@")
        turn = replace(
            turn, who=place, cue=place, words=words, text=who, named=named, own=False, via=turn
        )
    return turn


def _spelled_out(turns: Mapping[int, Turn], text: str) -> dict[int, Turn]:
    """Return the turns by the names that initials, or "A." for who answers, stand for."""
    short = {turn.text for turn in turns.values() if len(turn.text) < 4 and turn.text.isupper()}
    if not short:
        return dict(turns)
    stands: dict[str, re.Match[str]] = {}
    opening = min(turns)
    for match in FULL_NAME.finditer(text):
        initials = "".join(word[0] for word in match.group().split())
        stands.setdefault(initials, match)
        if match.start() < opening:
            stands["A"] = match  # the last one named before the first line is who is asked
    return {
        start: replace(
            turn, who=stands[turn.text].span(), text=stands[turn.text].group(), named=True
        )
        if turn.text in short and turn.text in stands and not turn.own
        else turn
        for start, turn in turns.items()
    }


def _thread(posts: Sequence[Post]) -> dict[int, Turn]:
    """Return the turns of posts: the lines of each, and those that hold no words of anybody."""
    turns: dict[int, Turn] = {}
    for post in posts:
        turn = Turn(
            who=post.who,
            cue=post.who,
            words=post.who[1],
            text=post.name,
            named=not post.name.startswith("@"),
            own=_presents(post.name.casefold().split(), post.note.casefold().split()),
            bare=True,
        )
        turns |= {line.start: turn for line in post.around}
        turns |= {line.start: replace(turn, words=line.start, bare=False) for line in post.lines}
    return turns


def _presenters(said: Mapping[int, str], turns: Mapping[int, Turn]) -> frozenset[str]:
    """
    Return who speaks for the station: who greets, hands over or only asks, and whom he calls in.
    """
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for start, turn in turns.items():
        lines[turn.surname].append(said[start])
    hosts = {
        who
        for who, told in lines.items()
        if not who.startswith("@") and (any(map(GREETS.search, told)) or _only_asks(told))
    }
    hosts |= {turn.surname for turn in turns.values() if turn.own}
    opening = turns[min(turns)].surname if turns else "@"
    if not opening.startswith("@") and any(
        _asks(line) or GREETS_ALL.match(line) for line in lines[opening]
    ):
        hosts.add(opening)
    called = [line for who in hosts for line in lines[who]]
    reporters = {
        who
        for who in lines.keys() - hosts
        if any(map(REPORTS.search, lines[who]))
        or any(
            re.search(CALLED_IN.format(who=re.escape(who)), line, re.IGNORECASE) for line in called
        )
    }
    return frozenset(hosts | reporters)


def _only_asks(told: Sequence[str]) -> bool:
    return len(told) > 1 and sum(map(_asks, told)) * 3 >= len(told) * 2


def _asks(line: str) -> bool:
    return line.rstrip("”\"’' ").endswith("?")


def _turn(part: Piece, match: re.Match[str]) -> Turn:
    who = match["who"]
    folded = who.casefold()
    office = (match["note"] or match["office"] or "").casefold().split()
    return Turn(
        who=(part.start + match.start("who"), part.start + match.end("who")),
        cue=(part.start + match.start("colon"), part.start + match.end("colon")),
        words=part.start + match.end(),
        text=who,
        named=not who.startswith("@") and folded not in ANYBODY,
        timed=match.start("who") > 0,
        own=_presents(folded.split(), office),
    )


def _presents(name: Iterable[str], office: Iterable[str]) -> bool:
    """Whether somebody is called, or is by office, the publisher's own voice."""
    return not (PRESENTING.isdisjoint(name) and PRESENTING.isdisjoint(office))


def _is_name(turn: Turn, heads: Mapping[str, int], *, logged: bool) -> bool:
    """Capitals throughout, a capitalised name that opens more than one line, or any in a log."""
    if turn.text.isupper() or ((turn.timed or logged) and heads[turn.text] > 1):
        return True
    capitals = all(word[0].isupper() for word in turn.text.split())
    return capitals and heads[turn.text] > 1


def spoken_part(piece: Piece, turn: Turn | None) -> Piece:
    """
    Return what is left of a piece to be parsed, behind its speaker, time of day, number or label.
    """
    start = piece.start if turn is None else turn.words
    opening = OPENING.match(piece.text, start - piece.start)
    if opening is not None:
        start = piece.start + opening.end()
    if start == piece.start:
        return piece
    return replace(piece, start=start, text=piece.text[start - piece.start :])


def spoken(
    turn: Turn,
    piece: Piece,
    told: Iterable[Attribution],
    narrated: Iterable[Attribution],
    text: str,
) -> list[Attribution]:
    """
    Return the attributions of a turn: what nobody else says in it is the speaker's.
    """
    lines = list(narrated)
    said = lexicon().verbs["said"][0]
    denials = [
        replace(
            line,
            pattern="turn",
            cue=line.cue or turn.cue,
            contents=tuple(replace(content, quote=Quote.DIRECT) for content in line.contents),
            entry=said,
            source=turn.speaker,
        )
        for line in lines
        if line.untrue
    ]
    contents = tuple(
        replace(content, quote=Quote.DIRECT)
        for line in lines
        for content in line.contents
        if not content.presupposed and not line.untrue
    )
    own = Attribution(
        pattern="turn",
        sentence=(piece.start, piece.end),
        contents=contents,
        cue=turn.cue,
        entry=said,
        source=turn.speaker,
        scope=((piece.start, piece.end),),
    )
    passing = () if turn.via is None else (_passing(turn.via, turn, piece),)
    return [*passing, *(_through(turn, attribution, text) for attribution in told), *denials, own]


def _passing(via: Turn, turn: Turn, piece: Piece) -> Attribution:
    """Who passes on the words of another, and says nothing himself."""
    return Attribution(
        pattern="turn",
        sentence=(piece.start, piece.end),
        contents=(),
        cue=via.cue,
        entry=lexicon().verbs["said"][0],
        source=via.speaker,
        scope=((turn.who[0], piece.end),),
    )


def told_in(told: Iterable[Attribution], text: str) -> list[Attribution]:
    """
    Return what a turn tells of others, or puts forward by a cue of its own.

    "I never said that" and "I asked where it was going" are what the speaker tells of himself, and
    so is "nobody was told to leave": they are left to be read as lines of his.
    """
    kept = []
    for attribution in told:
        source = attribution.source
        mine = source is not None and source.pronoun and source.head in {"i", "we"}
        entry = attribution.entry
        if entry is not None and mine and (attribution.negated or _was_said(attribution, text)):
            continue
        by_nobody = source is None and attribution.pattern == "passive"
        asked = entry is not None and (entry.act in {"direct", "ask"} or entry.lemma == "tell")
        if by_nobody and (asked or attribution.negated):
            continue
        kept.append(attribution)
    return kept


def _was_said(attribution: Attribution, text: str) -> bool:
    """Whether a cue of one's own is told as past: "I said", "I asked him"."""
    entry, cue = attribution.entry, attribution.cue
    if entry is None or cue is None or entry.act not in {"assert", "ask"}:
        return False
    words = text[slice(*cue)].casefold().split()
    return not OWN_SAYING.isdisjoint(words[-2:])


OWN_SAYING: Final = frozenset({"said", "told", "asked", "wrote", "called"})
"""
Cues by which one tells in a post what one said: the whole is the line.

A publisher's "we asked" is a question of his, and his "we had", "we put" are what he published
(own_acts), so that the two lists are two.
"""


def _through(turn: Turn, attribution: Attribution, text: str) -> Attribution:
    """What is told in a turn; "I", "we" and his own name are the speaker."""
    source = attribution.source
    if source is None:
        return attribution
    own = source.pronoun and source.head in {"i", "we"}
    if not own and source.name is not None:
        named = text[slice(*source.name)].casefold().split()
        known = turn.text.casefold().split()
        own = len(named) > 1 and named == known[: len(named)]
    return replace(attribution, source=turn.speaker) if own else attribution
