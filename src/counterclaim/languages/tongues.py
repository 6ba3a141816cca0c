"""
What of a text is in English, and what is in other languages and therefore not read.

Whole paragraphs are judged: a few foreign words inside an English sentence are part of it.  What
is certain decides; what is too short to tell goes with the rest of the document; and what a page
or a sidecar declares counts only where the text does not show the contrary.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import Final, TypeAlias

from counterclaim.domain.pieces import LINE_END, Piece, pieces
from counterclaim.languages.first_look import Look, first_look, words_in
from counterclaim.languages.identify import Ranking, ranked
from counterclaim.languages.script import other_script
from counterclaim.reference.languages import language_name

Asks: TypeAlias = Callable[[str], Ranking]
"""What ranks the languages that a text may be in; nothing where it cannot tell."""

ENGLISH: Final = "en"
_READ: Final = frozenset({"en", "pcm", "zxx"})
"""English, its Nigerian pidgin, and what is no language (numbers, addresses, markup)."""
_NO_ONE_LANGUAGE: Final = frozenset({"und", "mul", "zxx", "mis"})
"""Codes that declare no one language (ISO 639-2)."""
_ALIASES: Final = {"nb": "no", "fil": "tl", "sh": "hr", "yi": "he", "iw": "he", "in": "id"}
"""Declared codes, with the one under which the library knows the language."""

_SURE: Final = 0.3
_HARDLY_ENGLISH: Final = 0.003
"""
A paragraph is in another language where the likeliest has .3 or more and English .003 or less.

Close relatives (Indonesian and Malay, Croatian and Bosnian) share between them, so that the first
bound is low and the second decides.  Measured: of 486 English paragraphs and headlines that the
first look leaves in doubt none falls in, and of 957 stretches of four to seven words in twenty
other languages 906 do.
"""
_POSSIBLE: Final = 0.01
"""Share from which a declared language is believed against a likelier relative."""
_FEWEST: Final = 4
"""Words of the shortest paragraph that the library is asked about."""
_NAMED: Final = 3
"""Languages that one note names, at most."""
_IN_DOUBT: Final = frozenset({Look.DOUBTFUL, Look.FOREIGN})
_UNNAMED_LANGUAGE: Final = "another language than English"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """
    ``paragraphs`` of a text, one behind the other in ``[start, end)``, in the language ``name``.

    ``letters`` counts their characters.
    """

    start: int
    end: int
    name: str
    paragraphs: int
    letters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Tongues:
    """
    The languages of a document.

    ``language`` is the code of the language that most of it is in, as far as that can be told;
    ``unread`` says why nothing of it is read, ``foreign`` which stretches are not, in their order;
    ``notes`` says both in words, and where the text is not in the language declared.
    """

    language: str | None = None
    unread: str | None = None
    foreign: tuple[Stretch, ...] = ()
    notes: tuple[str, ...] = ()

    def reads(self, start: int) -> bool:
        """
        Say whether the paragraph that begins at ``start`` is read.
        """
        at = bisect_right(self.foreign, start, key=lambda stretch: stretch.start)
        return self.unread is None and not (at and start < self.foreign[at - 1].end)


@dataclass(frozen=True, slots=True)
class _Part:
    """
    One piece of the text with what was found out: ``name`` and ``code`` of another language.
    """

    piece: Piece
    look: Look
    name: str | None = None
    code: str | None = None
    ranking: Ranking = ()

    @property
    def english(self) -> bool:
        """Whether it is in English by its words or by the library."""
        if self.name is not None:
            return False
        return self.look in {Look.ENGLISH, Look.BRIEF_ENGLISH} or _foremost(self.ranking) == ENGLISH


def tongues(text: str, begin: int = 0, declared: str | None = None, ask: Asks = ranked) -> Tongues:
    """
    Return the languages of a text behind its metadata.

    ``declared`` is the code that a page or a sidecar gives; ``ask`` is asked about what is not
    plainly English.  What is read does not change when the language found is declared the next time.

    >>> tongues("Le barrage est sûr et ne fuit pas, a déclaré lundi le maire.").unread
    'French, not read'
    >>> tongues("The dam is safe, the mayor said on Monday.", declared="fr").language
    'en'
    """
    said = None if declared in _NO_ONE_LANGUAGE else declared
    parts = [_by_script(_Part(p, first_look(p.text)), ask) for p in pieces(text, begin)]
    parts = _asked(parts, ask)
    english = sum(len(p.piece.text) for p in parts if p.english)
    abroad = sum(len(p.piece.text) for p in parts if p.name)
    if abroad > english:
        return _mainly_foreign(parts, said, text)
    if not english:
        return _undecided(said)
    foreign = tuple(_stretches(_enclosed(parts), text))
    wrong = (_contrary(said, language_name(ENGLISH)),) if said and said != ENGLISH else ()
    return Tongues(language=ENGLISH, foreign=foreign, notes=(*wrong, *_counted(foreign)))


def _by_script(part: _Part, ask: Asks) -> _Part:
    """Name what is in other letters for the most part, however short it is."""
    text = part.piece.text
    script = None if text.isascii() else other_script(text)
    if script is None:
        return part
    ranking = ask(text)
    code = _foremost(ranking)
    if code is None or code in _READ:
        return replace(part, name=f"{script} letters")
    return replace(part, name=language_name(code), code=code, ranking=ranking)


def _asked(parts: list[_Part], ask: Asks) -> list[_Part]:
    """
    Find out the language of what is in doubt.

    Of brief paragraphs only where some other one is in another language, or none is surely English:
    among English ones a headline without common words is English too.
    """
    told = [_identified(p, ask) if p.look in _IN_DOUBT else p for p in parts]
    if any(p.look is Look.ENGLISH for p in told) and not any(p.name for p in told):
        return told
    return [_identified(p, ask) if p.look is Look.BRIEF else p for p in told]


def _identified(part: _Part, ask: Asks) -> _Part:
    if part.name is not None or words_in(part.piece.text) < _FEWEST:
        return part
    ranking = ask(part.piece.text)
    if not ranking:
        return replace(part, name=_UNNAMED_LANGUAGE) if part.look is Look.FOREIGN else part
    code = _foremost(ranking)
    if code is None or code in _READ or dict(ranking).get(ENGLISH, 0.0) > _HARDLY_ENGLISH:
        return replace(part, ranking=ranking)
    return replace(part, name=language_name(code), code=code, ranking=ranking)


def _foremost(ranking: Ranking) -> str | None:
    """The likeliest language, where it is likely enough."""
    return ranking[0][0] if ranking and ranking[0][1] >= _SURE else None


def _mainly_foreign(parts: list[_Part], said: str | None, text: str) -> Tongues:
    """
    Tell what a document in another language is in; its English paragraphs, if any, are read.

    Without one that has words enough to tell, nothing is read: menus and captions in English
    ("Read more", "The Observer") do not make a page one.
    """
    main = _main(parts)
    language, name = main.code, main.name or _UNNAMED_LANGUAGE
    wrong: tuple[str, ...] = ()
    if said is not None and said != main.code:
        if said != ENGLISH and _may_be(said, parts):
            language = said
            parts = [_renamed(p, main, said) for p in parts]
            name = language_name(said)
        else:
            wrong = (_contrary(said, name),)
    if not any(p.english and p.look is not Look.BRIEF_ENGLISH for p in parts):
        unread = f"{_listed(parts)}, not read"
        return Tongues(language=language, unread=unread, notes=(*wrong, unread))
    foreign = tuple(_stretches(_with_what_follows(parts, name), text))
    return Tongues(language=language, foreign=foreign, notes=(*wrong, *_counted(foreign)))


def _with_what_follows(parts: list[_Part], name: str) -> list[_Part]:
    """Let what cannot be told go with the next paragraph that can: a heading is of its text."""
    joined: list[_Part] = []
    for part in reversed(parts):
        if part.english or part.name:
            name = part.name or ""
        joined.append(part if part.english or part.name or not name else replace(part, name=name))
    return joined[::-1]


def _main(parts: Iterable[_Part]) -> _Part:
    """The first part in the language that most of the text is in."""
    named = [p for p in parts if p.name]
    letters = _letters(named)
    return min(named, key=lambda p: (-letters[p.name or ""], p.name, p.code or ""))


def _letters(parts: Iterable[_Part]) -> Counter[str]:
    found: Counter[str] = Counter()
    for part in parts:
        if part.name:
            found[part.name] += len(part.piece.text)
    return found


def _may_be(said: str, parts: Iterable[_Part]) -> bool:
    """Say whether the library holds a declared language for possible, or nobody could be asked."""
    code = _ALIASES.get(said, said)
    shares = [dict(p.ranking).get(code, 0.0) for p in parts if p.name and p.ranking]
    return not shares or max(shares) >= _POSSIBLE


def _renamed(part: _Part, main: _Part, said: str) -> _Part:
    return replace(part, name=language_name(said), code=said) if part.name == main.name else part


def _undecided(said: str | None) -> Tongues:
    """A text too short to tell is read, unless another language is declared."""
    if said is None or said == ENGLISH:
        return Tongues(language=said)
    unread = f"{language_name(said)} as declared, not read: too short to tell"
    return Tongues(language=said, unread=unread, notes=(unread,))


def _enclosed(parts: list[_Part]) -> list[_Part]:
    """Let a word or two between two paragraphs in another language go with them."""
    joined = list(parts)
    for at in range(1, len(parts) - 1):
        part, before, after = parts[at], joined[at - 1], parts[at + 1]
        apart = part.look is Look.BRIEF and not part.ranking and part.name is None
        if apart and before.name is not None and before.name == after.name:
            joined[at] = replace(part, name=before.name, code=before.code)
    return joined


def _stretches(parts: Iterable[_Part], text: str) -> Iterator[Stretch]:
    for name, run in groupby(parts, key=lambda part: part.name):
        if name is not None:
            held = [part.piece for part in run]
            gaps = (text[a.end : b.start] for a, b in pairwise(held))
            yield Stretch(
                start=held[0].start,
                end=held[-1].end,
                name=name,
                paragraphs=1 + sum(LINE_END.search(gap) is not None for gap in gaps),
                letters=sum(len(piece.text) for piece in held),
            )


def _counted(stretches: Iterable[Stretch]) -> Iterator[str]:
    """Say how much of each language is not read, the most first."""
    paragraphs: Counter[str] = Counter()
    letters: Counter[str] = Counter()
    for stretch in stretches:
        paragraphs[stretch.name] += stretch.paragraphs
        letters[stretch.name] += stretch.letters
    for name in sorted(letters, key=lambda n: (-letters[n], n)):
        count = paragraphs[name]
        yield (
            f"{count:,} paragraph{'' if count == 1 else 's'} ({letters[name]:,} characters) "
            f"in {name}, not read"
        )


def _listed(parts: Iterable[_Part]) -> str:
    letters = _letters(parts)
    names = sorted(letters, key=lambda n: (-letters[n], n))
    if len(names) > _NAMED:
        names = [*names[: _NAMED - 1], "other languages"]
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _contrary(said: str, name: str) -> str:
    return f"declared as {language_name(said)}, but written in {name}"
