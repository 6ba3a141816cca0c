"""
What a case was built from, what could not be read, and how it can be checked.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from counterclaim.domain.event import ProblemNoted
from counterclaim.domain.statement import Review
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.deciding import is_tentative
from counterclaim.dossier.values import Corpus, Detail
from counterclaim.dossier.wording import number_of, spell
from counterclaim.reference.languages import language_name

CAUTION: Final = (
    "These are published claims, not findings. A name here means only that somebody was quoted or "
    "spoken of. Before you publish, ask those concerned, and mind the law on defamation."
)
METHOD: Final = (
    ("Statement", "what one document says that somebody said, with its exact characters"),
    ("Claim", "what statements of several documents have in common, put in positive form"),
    ("Origin", "where statements go back to; ten reports of one speaker are one origin"),
    (
        "At least, at most",
        ("the lower number counts only origins that are certainly apart and surely read; the higher "
        "one counts all that may be"),
    ),
    ("Echo", "a report that adds no origin: a copy, a citation, the same utterance or picture"),
    ("No identified origin", ("nobody in particular says so (“it was believed”), or an outlet in "
     "its own words; shown, never counted")),
    ("Contested", "an identified origin denies it, or asserts what cannot hold with it"),
    (
        "Affiliation unknown",
        "nobody has said which side a source is on; it is not taken for neutral",
    ),
    ("First-hand", "the speaker tells of what he did or saw himself"),
    ("Tentative", ("found by a reading rule that is right less than nine times in ten, and not "
     "checked by a person; it raises only the higher number")),
    ("Firm", ("found by a rule measured to be right nine times in ten or more, taken from a ledger "
     "file as given, or accepted by a person")),
)  # fmt: skip


def corpus_view(
    case: CaseView,
    notes: Sequence[str],
    problems: Iterable[ProblemNoted],
    generator: str,
    worked: Iterable[str] = (),
) -> Corpus:
    """
    Return what the case rests on; ``worked`` says who worked on it and how it was read.
    """
    return Corpus(
        lines=(*_lines(case, generator), *worked),
        caution=CAUTION,
        unread=tuple(f"{p.path}: {p.message} [{p.code}]" for p in problems),
        notes=tuple(dict.fromkeys(notes)),
    )


def method() -> tuple[Detail, ...]:
    """
    Return the words of the page, explained.
    """
    return tuple(Detail(term=term, text=text) for term, text in METHOD)


def integrity(generator: str) -> tuple[str, ...]:
    """
    Return how the page can be checked.
    """
    return (
        (
            f"Read, grouped and counted by the rules of {generator}. The same documents, decisions, "
            f"rules and day give the same page, byte for byte."
        ),
        (
            "Every marked passage is cut from a document's text by its character offsets. The SHA-256 "
            "of each text (UTF-8) stands below."
        ),
        (
            "To check: counterclaim verify CASE.db. Or, without us: export the case (counterclaim "
            "export CASE.db --to ledger-json), hash each text there and compare; cut each passage by "
            "its offsets and compare; build the case again from the same files and compare the "
            "exports."
        ),
    )


def _lines(case: CaseView, generator: str) -> Iterator[str]:
    documents = case.in_order()
    outlets = {d.publisher for d in documents}
    yield f"{number_of(len(documents), 'document')} of {number_of(len(outlets), 'outlet')}"
    days = [d.known_from for d in documents if d.known_from is not None]
    if days:
        first, last = spell(days[0]), spell(days[-1])
        yield f"Published on {first}" if first == last else f"Published from {first} to {last}"
    if documents:
        yield f"Languages: {_languages(d.language for d in documents)}"
    unread = sum(d.unread is not None for d in documents)
    if unread:
        yield f"{number_of(unread, 'document')} not read, and in no count: another language"
    yield from _statements(case, generator)
    if case.snapshot.undated:
        count = len(case.snapshot.undated)
        yield (f"{number_of(count, 'document')} without a date: outside every view as of a day")
    captured = sum(d.published is None and d.captured is not None for d in documents)
    if captured:
        yield f"{number_of(captured, 'document')} dated only by when somebody saved it"


def _languages(codes: Iterable[str | None]) -> str:
    spoken = Counter(language_name(code) if code else "not stated" for code in codes)
    if len(spoken) == 1:
        return f"all {next(iter(spoken))}" if "not stated" not in spoken else "not stated"
    return ", ".join(f"{n} {tongue}" for tongue, n in sorted(spoken.items()))


def _statements(case: CaseView, generator: str) -> Iterator[str]:
    known = list(case.known.values())
    tentative = sum(map(is_tentative, known))
    checked = sum(s.review is Review.ACCEPTED for s in known)
    yield (
        f"{number_of(len(known), 'statement')}: {len(known) - tentative:,} firm, {tentative:,} "
        f"tentative; {f'{checked:,}' if checked else 'none'} checked by a person"
    )
    given = sum(s.pattern is None for s in known)
    if given:
        yield f"{number_of(given, 'statement')} taken from a ledger file as given"
    if given and len(known) > given:
        yield f"{number_of(len(known) - given, 'statement')} found by the rules of {generator}"
    rejected = sum(s.review is Review.REJECTED for told in case.told.values() for s in told)
    if rejected:
        yield f"{number_of(rejected, 'statement')} rejected by a person: marked, in no count"
