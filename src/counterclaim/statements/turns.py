"""
Whose words a line is that begins with a name: transcripts, threads and dialogues.

"OLARU: That is not true" and "@mats_via: The cable did not snap" are structure, not syntax.  The
words behind the colon are parsed by themselves; whatever nobody else says in them is the speaker's,
and whom he cites is cited through him.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from counterclaim.domain.pieces import Piece
from counterclaim.domain.statement import Quote
from counterclaim.statements.attribution import Attribution, Stretch, Words
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.naming import Name

_CLOCK: Final = (
    r"(?:[\[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?[\])]?[\s,|]*(?:[-–—][\s]*)?)"
)
CLOCK: Final = re.compile(rf"^{_CLOCK}(?=\S)", re.IGNORECASE)
"""The time at the head of an entry of a live blog or a log."""
LINE: Final = re.compile(
    rf"^(?:[>»]{{1,3}}\s*)?{_CLOCK}?"
    r"(?P<who>@\w[\w.]*|[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){0,4}(?: \d{1,2})?)"
    r"(?:,? \((?P<note>[^()\n]{1,60})\)|, (?P<office>[a-z][^:\n]{1,40}))?(?P<colon>:)\s+(?=\S)",
    re.IGNORECASE,
)
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
LABELS: Final = frozenset(
    {"correction", "clarification", "note", "update", "updated", "editor's note",
     "background", "photo", "picture", "image", "video", "source", "sources", "read more",
     "related", "caption", "breaking", "warning", "exclusive", "analysis", "opinion",
     "summary", "rectification", "published", "posted", "contact", "contacts", "tags", "by",
     "from", "to", "date", "subject", "re", "ps", "p.s", "nb", "n.b", "headline",
     "location", "time", "where", "when", "who", "result", "results", "score", "answer",
     "question", "ends", "notes to editors", "media contact"}
)  # fmt: skip
"""Openings of a line that name nobody."""
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


SIGNED: Final = re.compile(
    r"^[\s*↳>•·–-]*(?P<who>@?[^\W\d_][\w.’'@ -]{1,38}?)"
    r"(?P<office>,\s+[^\n,•·|]{1,30}?(?:,\s+[^\n,•·|]{1,30}?)?)?"
    r"(?P<mark>\s*[✓✔☑]+|\s*\*+|\s*\((?P<note>[^()\n]{1,40})\)"
    r"|\s+(?:Organi[sz]ation|Author|Admin|Moderator|OP|Verified|Page|Group)\b"
    r"|\s*[•·|,-]\s*[^\n]{0,40}?\d{1,2} ?[hmd]\b|\s+\d{1,2}[:.]\d{2}){0,4}\s*$"
)
"""The line above a post that says whose it is: a name with a badge, an age or a time."""
LONGEST_SIGNATURE: Final = 90
"""Characters of such a line, at most; longer ones are not searched."""
REPLYING: Final = re.compile(
    r"^[\s↳>]*(?:replying to|in reply to|reply to)\b[^\n]*$", re.IGNORECASE
)
"""A line between the name and the words that says whom they answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """
    The opening of a line: who speaks, and where what he says begins.

    ``named`` says that it is a proper name; ``own`` that the publisher speaks; ``bare`` that the
    line holds nothing else; ``timed`` that a time of day stands before the name.
    """

    who: Stretch
    cue: Stretch
    words: int
    text: str
    named: bool
    own: bool
    bare: bool = False
    timed: bool = False

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
        if match is not None and match["who"].casefold() not in LABELS:
            found[part.start] = _turn(part, match)
    heads = Counter(turn.text for turn in found.values())
    named = [turn for turn in found.values() if _is_name(turn, heads)]
    dialogue = len(named) >= LEAST_TURNS
    kept = {
        start: turn
        for start, turn in found.items()
        if turn.text.startswith("@") or (dialogue and _is_name(turn, heads))
    }
    if len(kept) < LEAST_TURNS and (thread := _signed(parts, text)):
        return thread
    kept = _spelled_out(kept, text)
    said = {p.start: spoken_part(p, kept[p.start]).text for p in parts if p.start in kept}
    own = _presenters(said, kept)
    return {s: replace(turn, own=turn.own or turn.surname in own) for s, turn in kept.items()}


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


def _signed(parts: Sequence[Piece], text: str) -> dict[int, Turn]:
    """
    Return the turns of a thread, in which a line with the name stands above each post.

    It is one where such lines open three blocks at least, one name twice or most with a mark.
    """
    blocks: list[list[Piece]] = []
    for part in parts:
        joined = bool(blocks) and text.count("\n", blocks[-1][-1].end, part.start) == 1
        blocks[-1].append(part) if joined else blocks.append([part])
    opened = [
        (match, block)
        for block in blocks
        if len(block) > 1
        and len(block[0].text) <= LONGEST_SIGNATURE
        and (match := SIGNED.match(block[0].text)) is not None
    ]
    sure = [match for match, _ in opened if match["office"] is None]
    names = Counter(match["who"].strip() for match in sure)
    marked = sum(match["mark"] is not None for match in sure)
    if len(sure) < LEAST_TURNS or not (max(names.values()) > 1 or marked * 2 > len(sure)):
        return {}
    turns: dict[int, Turn] = {}
    for match, (head, *posts) in opened:
        turn = _signature(head, match)
        turns[head.start] = replace(turn, bare=True)
        for post in posts:
            bare = REPLYING.match(post.text) is not None
            turns[post.start] = replace(turn, words=post.start, bare=bare)
    return turns


def _signature(part: Piece, match: re.Match[str]) -> Turn:
    who = match["who"].strip()
    start = part.start + match.start("who")
    return Turn(
        who=(start, start + len(who)),
        cue=(start, start + len(who)),
        words=part.end,
        text=who,
        named=not who.startswith("@"),
        own=False,
    )


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
        own=not PRESENTING.isdisjoint(folded.split()) or not PRESENTING.isdisjoint(office),
    )


def _is_name(turn: Turn, heads: Mapping[str, int]) -> bool:
    """Capitals throughout, or a capitalised name that opens more than one line."""
    if turn.text.isupper() or (turn.timed and heads[turn.text] > 1):
        return True
    capitals = all(word[0].isupper() for word in turn.text.split())
    return capitals and heads[turn.text] > 1


def spoken_part(piece: Piece, turn: Turn | None) -> Piece:
    """
    Return what is left of a piece to be parsed, behind its speaker or its time of day.
    """
    if turn is not None:
        start = turn.words
    else:
        clock = CLOCK.match(piece.text)
        start = piece.start + clock.end() if clock else piece.start
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
    return [*(_through(turn, attribution, text) for attribution in told), *denials, own]


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
