"""
Whose a post is where a line with the name stands above it: threads, boards, feeds, transcripts.

Such a line holds a name and what platforms print beside it (a handle, a badge, the time), and no
sentence.  Lines of the platform itself (how many liked it, whom it answers, who shared it) are
nobody's words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from counterclaim.domain.pieces import Piece
from counterclaim.statements.times import WEEKDAYS

LEAST: Final = 3
"""Posts from which lines above them are taken for names."""
LONGEST: Final = 90
"""Characters of a line that names who posts, at most; longer ones are not searched."""

_HANDLE: Final = r"@\w[\w.-]{0,38}"
_AGE: Final = r"(?:\d{1,2} ?(?:s|min|mins|m|h|hr|hrs|d|w|y)|yesterday|just now)\b(?: ago)?"
_DAY: Final = (
    r"\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|today|yesterday|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?"
    r"|\d{4}-\d\d-\d\d|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?!\d)(?:, \d{4})?)"
)
_HOUR: Final = r"\d{1,2}[:.]\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?![\d:])|\d{1,2} ?[ap]m\b"
WHEN: Final = rf"(?:{_DAY}(?:,| at)? )?(?:{_HOUR})|{_DAY}|{_AGE}"
"""A time of day, a day or an age, as platforms print it beside a post."""
_SIGNS: Final = r"[\u2190-\u21ff\u2500-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\ufe0f\u200d]"
_BADGE: Final = (
    rf"{_SIGNS}+|\*+|\((?P<note>[^()\n]{{1,40}})\)"
    r"|(?:Organi[sz]ation|Author|Admin|Moderator|OP|Verified|Page|Group)\b"
)
_NAME: Final = r"[^\W\d_][\w.’'& -]{1,38}?"
HEAD: Final = re.compile(
    rf"^(?P<arrow>\s*[↳↪└>»]+)?[\s*•·–-]*(?:{_SIGNS}+\s*)?"
    rf"(?:#\d{{1,4}}\b\s*)?(?:(?P<first>{WHEN})\s*[•·|/,–—-]+\s*)?"
    rf"(?:(?P<handle>{_HANDLE})|(?P<who>{_NAME})(?P<rest>, [^\n@•·|:()]{{1,40}}?)?)"
    rf"(?P<marks>(?:\s*[•·|/,–-]?\s*(?:{_BADGE}|{_HANDLE}|(?P<when>{WHEN}))"
    r"|\s*[•·|] [\w '’./-]{1,30}?(?=\s*[•·|]|\s*$))*+)\s*$",
    re.IGNORECASE,
)
"""A line that says whose the lines below it are."""
PLATFORM: Final = re.compile(
    rf"^[\s*↳↪└>»┃|]*(?:"
    r"(?:replying to|in reply to|reply to)\b[^\n]*"  # whom it answers
    rf"|#?\d{{1,4}}[.)]?|(?:post|reply|comment) (?:no\.? ?)?#?\d{{1,4}}"  # its number
    rf"|(?:posted|published|sent|edited|updated)?(?: on| at)?\s*(?:{WHEN})(?:[\s·•|,/–-]+(?:{WHEN}))*"
    rf"|(?:{_SIGNS}+\s*\d[\d.,]*k?\s*)+"  # how many liked it
    r"|(?:\d[\d.,]*k? (?:likes?|repl(?:y|ies)|comments?|shares?|views?|reposts?|retweets?|reactions?)"
    r"[\s·|,•]*)+"
    rf"|(?:{_SIGNS}+\s*)?[^\n.!?:]{{1,40}} (?:reposted|retweeted|reshared|boosted)(?: this)?"
    rf"|{_HANDLE} [·•|](?!\s*(?:{WHEN})\s*$)[^\n]*"  # a profile
    r"|\[?(?:message|post|comment) (?:deleted|removed)[^\n]{0,40}\]?"
    r")\s*$",
    re.IGNORECASE,
)
"""A line of the platform's own beside a post."""
RESHARED: Final = re.compile(
    r" (?:reposted|retweeted|reshared|boosted)(?: this)?\s*$", re.IGNORECASE
)
FORWARDED: Final = re.compile(
    r"^[\s*↪┃|>]*(?:forwarded(?: message)? from|(?:reposted|shared|cross-?posted|quote) from|quoting)\s*:?\s+"
    r"(?P<who>@?\w[^\n:.!?()]{1,48}?)\s*:?\s*$",
    re.IGNORECASE,
)
"""A line that says from whom the lines below it were passed on."""
QUOTED: Final = re.compile(r"^[>|┃][\s>|┃]*")
"""What stands before each line that a post quotes."""
WROTE: Final = re.compile(
    rf"^[>|┃\s]*(?P<who>{_HANDLE}|{_NAME}) (?:wrote|said|posted)[^\n:]{{0,30}}:\s*$", re.IGNORECASE
)
"""A line that says whom a post quotes."""
STAMPS: Final = frozenset(
    {"posted", "published", "updated", "filed", "added", "edited", "entry", "last", "sent", "at",
     "pinned", "repost", "update", "thread", "today", "yesterday",
     *WEEKDAYS, *(day[:3] for day in WEEKDAYS)}
)  # fmt: skip
"""First words of a line that says when, or what it is, not who."""


@dataclass(slots=True, kw_only=True)
class Post:
    """
    Whose lines of a text are: the place of the name, the platform's lines around it, and the words.

    ``marked`` says that the line holds more than a name, ``sure`` that it counts when a text is
    taken for a thread; ``forwarded`` that somebody passed it on.
    """

    who: tuple[int, int]
    name: str
    around: list[Piece]
    note: str = ""
    marked: bool = False
    sure: bool = True
    forwarded: bool = False
    lines: list[Piece] = field(default_factory=list)


def posts_of(parts: Sequence[Piece], text: str) -> list[Post]:
    """
    Return the posts of a thread in order, and what was passed on from others anywhere.

    It is a thread where names open three posts at least, one of them twice or most with a mark.
    """
    found = list(_posts(parts, text))
    sure = [post for post in found if post.sure and not post.forwarded]
    names = Counter(post.name for post in sure)
    marked = sum(post.marked for post in sure)
    threaded = len(sure) >= LEAST and (max(names.values()) > 1 or marked * 2 > len(sure))
    return [post for post in found if post.forwarded or threaded]


def is_platforms(line: str) -> bool:
    """
    Say whether a line is the platform's own: a number, a time, how many liked it.

    >>> is_platforms("👍 22"), is_platforms("Replying to @senn"), is_platforms("22 people died")
    (True, True, False)
    """
    return len(line) <= LONGEST and PLATFORM.match(line) is not None


def names_somebody(line: str) -> bool:
    """
    Say whether a line has a name, what platforms print beside it, and nothing else.
    """
    return _named(line) is not None


def _named(line: str) -> re.Match[str] | None:
    """The match of a line that names somebody; a short sentence does not."""
    if len(line) > LONGEST or _SENTENCE.search(line):
        return None
    return HEAD.match(line)


_SENTENCE: Final = re.compile(r"\w{3,}[.!?]\s*$")
"""The end of a sentence; "Bev O." is a name."""


def _posts(parts: Sequence[Piece], text: str) -> Iterator[Post]:
    """Everything that looks like a post, and what posts quote of others."""
    for block in _blocks(parts, text):
        post: Post | None = None
        quoted: Post | None = None
        above: list[Piece] = []
        passed: list[Post] = []
        for at, line in enumerate(block):
            opening = len(above) == at or RESHARED.search(block[at - 1].text) is not None
            head = _head(line, opening=opening, alone=line is block[-1])
            if head is not None:
                if post is not None:
                    yield post
                post = head
                post.around = [*above, line] if len(above) == at else [line]
                post.marked = post.marked or is_platforms(block[at + 1].text)
            elif is_platforms(line.text):
                (above if post is None else post.around).append(line)
            elif post is not None:
                marked = QUOTED.match(line.text) is not None
                quoted = quoted if marked else None
                whose = WROTE.match(line.text) if marked else None
                if whose is not None:
                    quoted = _post(line, whose, "who", forwarded=True)
                    passed.append(quoted)
                else:
                    (quoted or post).lines.append(line)
        if post is not None:
            yield post
        yield from passed


def _blocks(parts: Sequence[Piece], text: str) -> list[list[Piece]]:
    """Lines with no blank line between them, but for one behind a name and its time."""
    blocks: list[list[Piece]] = []
    for part in parts:
        joined = bool(blocks) and (
            text.count("\n", blocks[-1][-1].end, part.start) == 1 or _only_names(blocks[-1])
        )
        blocks[-1].append(part) if joined else blocks.append([part])
    return blocks


def _only_names(block: Sequence[Piece]) -> bool:
    """Whether lines say who posts and when, and nothing else."""
    own = [line for line in block if not is_platforms(line.text)]
    match = _named(own[0].text) if len(own) == 1 else None
    return match is not None and (len(block) > 1 or _is_strong(match))


def _is_strong(match: re.Match[str]) -> bool:
    """Whether a time stands beside the name, or a mark behind an arrow."""
    timed = match["when"] is not None or match["first"] is not None
    return timed or bool(match["arrow"] and match["marks"])


def _head(line: Piece, *, opening: bool, alone: bool) -> Post | None:
    """The post that a line opens: the first of a block, or one with more than a name further down."""
    if alone or len(line.text) > LONGEST:
        return None
    passed = FORWARDED.match(line.text)
    if passed is not None:
        return _post(line, passed, "who", forwarded=True)
    match = _named(line.text)
    if match is None or is_platforms(line.text):
        return None
    group = "handle" if match["handle"] else "who"
    if match[group].split()[0].casefold() in STAMPS:
        return None
    if not opening and not _is_strong(match):
        return None
    return _post(line, match, group)


def _post(line: Piece, match: re.Match[str], group: str, *, forwarded: bool = False) -> Post:
    rest = "" if forwarded else match["rest"] or ""
    marked = forwarded or bool(match["marks"].strip() or match["arrow"] or match["first"])
    start = line.start + match.start(group)
    name = (match[group] + (rest if "@" in line.text else "")).strip()
    return Post(
        who=(start, start + len(name)),
        name=name,
        around=[line],
        note="" if forwarded else match["note"] or "",
        marked=marked,
        sure=not rest or "@" in line.text,
        forwarded=forwarded,
    )
