"""
Whether an annotated document keeps the rules, each breach with its place and what to write.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from counterclaim.bench.corpus.document import AnnotatedDocument, Link, Mark, MarkKind, Saying
from counterclaim.bench.corpus.reading import RULE, read
from counterclaim.bench.corpus.vocabulary import PHENOMENA, PUBLISHER, UNCOMMITTED
from counterclaim.domain.statement import Quote
from counterclaim.errors import BadAnnotation

PARTS: Final = ("train", "test")
SECOND: Final = "second"
ENOUGH: Final = 5
"""Documents a phenomenon should occur in, over the whole corpus."""
_NAME = re.compile(r"[a-z]([0-9]{3})")
_LOOSE_EDGE = re.compile(r"^[\s,;:–—.]|[\s,;:–—]$|\w{5}\.$")

Tell = Callable[[str | None, str, str], None]
"""Takes a statement id or nothing, what is wrong, and what to write instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """
    What a check found: the documents, the breaches, and how many documents show what.
    """

    documents: tuple[AnnotatedDocument, ...]
    problems: tuple[BadAnnotation, ...]
    phenomena: tuple[tuple[str, int], ...]
    kinds: tuple[tuple[str, int], ...]

    @property
    def scarce(self) -> tuple[str, ...]:
        """The phenomena that fewer than :data:`ENOUGH` documents show."""
        return tuple(name for name, n in self.phenomena if n < ENOUGH)


def part_of(name: str) -> str | None:
    """
    Return the part a document belongs to: every third number is test; nothing for another name.

    >>> part_of("a001"), part_of("a003")
    ('train', 'test')
    """
    found = _NAME.fullmatch(name)
    return None if found is None else PARTS[int(found[1]) % 3 == 0]


def check_document(path: Path) -> tuple[AnnotatedDocument | None, tuple[BadAnnotation, ...]]:
    """
    Return the document of a file and everything that is wrong with it.
    """
    try:
        written = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return None, (BadAnnotation(f"{path.name} cannot be read ({error})", "save it as UTF-8"),)
    if "\r" in written:
        return None, (BadAnnotation(f"{path.name} has carriage returns", "save it with \\n ends"),)
    document, problems = read(written, path.stem)
    if document is None:
        return None, problems
    breaches = list(problems)
    lines = _lines(written)

    def tell(saying: str | None, what: str, instead: str) -> None:
        where = f", line {lines[saying]}, statement {saying}" if saying in lines else ""
        breaches.append(BadAnnotation(f"{path.stem}{where}: {what}", instead))

    for rule in RULES:
        rule(document, tell)
    folder = path.parent.name
    if folder in {*PARTS, SECOND}:
        _place(document, folder, tell)
    return document, tuple(breaches)


def check_corpus(folder: Path) -> Checked:
    """
    Check every document below a corpus folder, the second annotations too.
    """
    documents: list[AnnotatedDocument] = []
    problems: list[BadAnnotation] = []
    seconds: list[AnnotatedDocument] = []
    for part in (*PARTS, SECOND):
        for path in sorted((folder / part).glob("*.txt")):
            document, breaches = check_document(path)
            problems += breaches
            if document is not None:
                (seconds if part == SECOND else documents).append(document)
    problems += _doubles(documents)
    problems += _seconds(documents, seconds)
    shown = Counter(name for document in documents for name in document.phenomena)
    return Checked(
        documents=tuple(documents),
        problems=tuple(problems),
        phenomena=tuple((name, shown[name]) for name in PHENOMENA),
        kinds=tuple(sorted(Counter(document.kind for document in documents).items())),
    )


# -- the rules of one document ----------------------------------------------------------------


def _marks_hold_words(document: AnnotatedDocument, tell: Tell) -> None:
    text = document.text
    for mark in document.marks:
        words = text[mark.start : mark.end]
        where = f"the mark {mark.kind.value}{','.join(mark.keys)} {words[:30]!r}"
        saying = mark.keys[0].partition("~")[0] if mark.kind is MarkKind.CONTENT else None
        if not words.strip():
            tell(saying, f"{where} holds no words", "mark the words or take the mark out")
        elif words != words.strip():
            tell(saying, f"{where} begins or ends with a blank", "move the bracket to the word")
        elif _inside_word(text, mark):
            tell(saying, f"{where} begins or ends inside a word", "mark whole words")
        elif mark.kind is MarkKind.CONTENT and _LOOSE_EDGE.search(words):
            tell(
                saying,
                f"{where} has punctuation at its edge",
                "leave commas, full stops and dashes at the edge outside",
            )


def _keys_are_used_once(document: AnnotatedDocument, tell: Tell) -> None:
    for kind in (MarkKind.CUE, MarkKind.MENTION):
        counted = Counter(k for m in document.marks if m.kind is kind for k in m.keys)
        for key, n in counted.items():
            if n > 1:
                tell(
                    None,
                    f"{n} marks have the key {key!r}",
                    f"give each {kind.name.lower()} a key of its own",
                )
    for name, keys in (
        ("statement", [saying.id for saying in document.sayings]),
        ("source", [voice.key for voice in document.voices]),
    ):
        for key, n in Counter(keys).items():
            if n > 1:
                tell(None, f"{n} {name}s have the key {key!r}", "give each its own")


def _records_and_contents_meet(document: AnnotatedDocument, tell: Tell) -> None:
    recorded = {saying.id for saying in document.sayings}
    marked = {k for m in document.marks if m.kind is MarkKind.CONTENT for k in m.keys}
    for key in sorted(marked, key=_number):
        if key.partition("~")[0] not in recorded:
            tell(
                None,
                f"[{key} …] has no statement",
                f"add a line '{key.partition('~')[0]} | pub | …' below the sources",
            )
    for key in sorted(recorded - marked, key=_number):
        tell(key, "no words are marked for it", f"mark its content with [{key} …]")
    for saying in document.sayings:
        for other in saying.resolves:
            if other not in recorded or other == saying.id:
                tell(saying.id, f"it resolves to {other!r}", "name another statement's number")


def _steps_are_marked(document: AnnotatedDocument, tell: Tell) -> None:
    known = {voice.key for voice in document.voices}
    used: dict[MarkKind, set[str]] = {MarkKind.CUE: set(), MarkKind.MENTION: set()}
    for saying in document.sayings:
        if saying.chain[0].source != PUBLISHER:
            tell(saying.id, "the chain does not begin with the publisher", "begin it with 'pub'")
        sources = [link.source for link in saying.chain]
        others = [key for chain in saying.other_chains for key in chain]
        for key in [*sources, *others, *([saying.root] if saying.root else [])]:
            if key not in known:
                tell(saying.id, f"{key!r} is no source", f"add a line '{key} | name | type'")
        if len(set(sources)) < len(sources):
            tell(saying.id, "a source stands twice in the chain", "let it stand once, innermost")
        for other in saying.other_chains:
            if other[0] != PUBLISHER:
                tell(saying.id, "a second chain does not begin with 'pub'", "begin it with 'pub'")
        for link in saying.chain:
            _step_is_marked(document, saying, link, used, tell)
    for mark in document.marks:
        if mark.kind is MarkKind.CONTENT:
            continue
        key = mark.keys[0]
        if mark.kind is MarkKind.MENTION and key.partition(".")[0] not in known:
            tell(None, f"<{key} …> names no source", "add it to the sources")
        if key not in used[mark.kind]:
            name = f"{mark.kind.value}{key} …{mark.kind.closing}"
            tell(None, f"{name} is used by no statement", "use it in a chain or take it out")


def _step_is_marked(
    document: AnnotatedDocument,
    saying: Saying,
    link: Link,
    used: dict[MarkKind, set[str]],
    tell: Tell,
) -> None:
    voice = document.voice(link.source)
    if link.cue is not None:
        used[MarkKind.CUE].add(link.cue)
        cue = document.mark(MarkKind.CUE, link.cue)
        if cue is None:
            tell(saying.id, f"no cue has the key {link.cue!r}", f"mark it {{{link.cue} …}}")
        else:
            _cue_lies_outside(document, saying, cue, tell)
    if link.mark is None:
        return
    if document.mark(MarkKind.MENTION, link.mark) is not None:
        used[MarkKind.MENTION].add(link.mark)
    elif link.mention or voice is None or voice.type != "unattributed":
        tell(
            saying.id,
            f"no mention has the key {link.mark!r}",
            f"mark it <{link.mark} …>, or write {link.source}.0 where the text names nobody here",
        )


def _cue_lies_outside(document: AnnotatedDocument, saying: Saying, cue: Mark, tell: Tell) -> None:
    meets = any(
        mark.start < cue.end and cue.start < mark.end for mark in document.content(saying.id)
    )
    if meets and "inside" not in saying.flags:
        tell(
            saying.id,
            f"its cue {document.text[cue.start : cue.end]!r} lies in its content",
            "end the content before the cue and go on after it, or add the word 'inside'",
        )


def _values_fit_acts(document: AnnotatedDocument, tell: Tell) -> None:
    for saying in document.sayings:
        act, value = saying.acts[0], saying.values[0]
        if act == "deny" and not value.endswith("-"):
            tell(saying.id, f"a denial with {value}", "write CT-, PR- or PS- for denied words")
        if act in UNCOMMITTED and value != "Uu":
            tell(saying.id, f"{act} with {value}", f"write {act} Uu")
        if saying.outer and len(saying.outer) != len(saying.chain) - 1:
            tell(
                saying.id,
                f"{len(saying.outer)} outer values for {len(saying.chain) - 1} outer steps",
                "write one for every step above the holder",
            )
        said = saying.said.end if saying.said else None
        if said is not None and str(said) > document.published:
            tell(saying.id, "said after it was published", "correct 'said' or 'published'")


def _quotes_are_what_they_say(document: AnnotatedDocument, tell: Tell) -> None:
    for saying in document.sayings:
        if (saying.quote is Quote.NARRATOR) != (len(saying.chain) == 1):
            tell(
                saying.id,
                f"{saying.quote.value} with a chain of {len(saying.chain)}",
                "leave the quote out: the publisher alone is narrator, others are not",
            )
        words = [document.text[m.start : m.end] for m in document.content(saying.id)]
        if any(map(_half_quoted, words)):
            tell(
                saying.id,
                "a quotation mark in its content has no partner there",
                "move the bracket so that both marks are in or both are out",
            )


def _quantities_stand_in_contents(document: AnnotatedDocument, tell: Tell) -> None:
    for saying in document.sayings:
        words = " … ".join(document.text[m.start : m.end] for m in document.content(saying.id))
        if saying.amount is not None and saying.amount.surface not in words:
            tell(
                saying.id,
                f"its content has no {saying.amount.surface!r}",
                "quote the number with its noun as the content has it",
            )


def _sources_are_declared_well(document: AnnotatedDocument, tell: Tell) -> None:
    known = {voice.key for voice in document.voices}
    used = {
        key
        for saying in document.sayings
        for key in [
            *(link.source for link in saying.chain),
            *(key for chain in saying.other_chains for key in chain),
            saying.root,
        ]
    } | {voice.speaks_for for voice in document.voices}
    if not document.voices or document.voices[0].key != PUBLISHER:
        tell(None, "the first source is not the publisher", "begin with 'pub | name | outlet'")
    for voice in document.voices:
        if voice.speaks_for is not None and voice.speaks_for not in known:
            tell(None, f"{voice.key} speaks for no source", f"declare {voice.speaks_for!r}")
        if voice.key not in used and voice.key != PUBLISHER:
            tell(None, f"the source {voice.key!r} says nothing", "use it or take it out")


RULES: Final = (
    _marks_hold_words,
    _keys_are_used_once,
    _records_and_contents_meet,
    _sources_are_declared_well,
    _steps_are_marked,
    _values_fit_acts,
    _quotes_are_what_they_say,
    _quantities_stand_in_contents,
)
"""Everything one document must keep."""


# -- the rules of the whole ---------------------------------------------------------------------


def _place(document: AnnotatedDocument, folder: str, tell: Tell) -> None:
    part = part_of(document.name)
    if part is None:
        tell(None, "the file name is no id", "name it by a letter and three digits, a001.txt")
    elif folder in PARTS and folder != part:
        tell(None, f"it lies in {folder}", f"move it to {part}: every third number is test")


def _doubles(documents: Sequence[AnnotatedDocument]) -> Iterator[BadAnnotation]:
    seen: dict[str, str] = {}
    for document in documents:
        if (other := seen.setdefault(document.text, document.name)) != document.name:
            yield BadAnnotation(f"{document.name} has the text of {other}", "write another text")


def _seconds(
    documents: Iterable[AnnotatedDocument], seconds: Iterable[AnnotatedDocument]
) -> Iterator[BadAnnotation]:
    first = {document.name: document for document in documents}
    for second in seconds:
        one = first.get(second.name)
        where = f"{SECOND}/{second.name}"
        if one is None:
            yield BadAnnotation(f"{where} has no first annotation", "name it as the first one")
        elif one.text != second.text:
            yield BadAnnotation(f"{where} has another text", "mark the very text of the first")
        elif one.annotator == second.annotator:
            yield BadAnnotation(f"{where} is by the first annotator", "let another person mark it")


def _lines(written: str) -> dict[str | None, int]:
    """Where each statement's record stands, counted from 1."""
    found: dict[str | None, int] = {}
    rules = 0
    for at, line in enumerate(written.split("\n"), start=1):
        rules += line == RULE
        if rules == 3 and "|" in line:
            found.setdefault(line.partition("|")[0].strip(), at)
    return found


def _inside_word(text: str, mark: Mark) -> bool:
    before = text[mark.start - 1 : mark.start].isalnum() and text[mark.start].isalnum()
    after = text[mark.end : mark.end + 1].isalnum() and text[mark.end - 1].isalnum()
    return before or after


def _half_quoted(words: str) -> bool:
    return words.count('"') % 2 == 1 or words.count("“") != words.count("”")


def _number(key: str) -> tuple[int, str]:
    number, _, rest = key.partition("~")
    return int(number), rest
