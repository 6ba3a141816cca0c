"""
The public door for Python: open a case, add reports, ask.

    from counterclaim import open_ledger

    ledger = open_ledger("case.db")
    ledger.add("articles/")
    for question in ledger.questions(about="valley", as_of="2031-03-05"):
        for answer in question.answers:
            print(answer.text, answer.support, answer.origins)
    ledger.dossier(as_of="2031-03-05").save("valley.html")
"""

from dataclasses import dataclass
from pathlib import Path

from counterclaim.domain.ledger import Ledger
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.standing import Side, Snapshot, Standing
from counterclaim.domain.time import Moment, closing, parse_moment
from counterclaim.pipeline import (
    Case,
    Decides,
    add_to_case,
    build_case,
    decide_on,
    open_case,
    write_text,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """
    One answer with the counts of its best supported claim; counts of several are never added up.

    ``origins`` is the interval [min, max] of independent origins.
    """

    text: str
    support: str
    origins: tuple[int, int]
    claims: tuple[Standing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionView:
    """
    A question with its answers in order of first publication.
    """

    id: str
    text: str
    contested: bool
    answers: tuple[AnswerView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierPage:
    """
    A rendered dossier.
    """

    html: str

    def save(self, path: str | Path) -> None:
        """
        Write it, whole or not at all.

        Raises:
            CannotWrite: the folder is missing or cannot be written to.
        """
        write_text(Path(path), self.html)


class CaseLedger:
    """
    A case file as Python sees it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._case: Case | None = open_case(path) if path.exists() else None

    def add(self, *paths: str | Path) -> None:
        """
        Read files and folders into the case; the file is made by the first.

        Raises:
            InputError: none of the paths gave a document.
        """
        read = [Path(path) for path in paths]
        if self._path.exists():
            self._case = add_to_case(self._path, read)
        else:
            self._case = build_case(read, self._path)

    @property
    def records(self) -> Ledger:
        """Every record of the case."""
        return self._case.ledger if self._case else Ledger()

    def questions(
        self,
        about: str | None = None,
        as_of: str | Moment | None = None,
        known_at: str | Moment | None = None,
    ) -> tuple[QuestionView, ...]:
        """
        Return the questions, contested first.

        ``as_of`` uses only what was published up to a day, ``known_at`` only what the case had
        recorded up to an instant (of a day: its end).
        """
        if self._case is None:
            return ()
        case, day = self._known(known_at), _day(as_of)
        snapshot = case.snapshot(day)
        asked = case.questions(about=about, as_of=day)
        return tuple(_question(question, snapshot) for question in asked)

    def dossier(
        self, as_of: str | Moment | None = None, known_at: str | Moment | None = None
    ) -> DossierPage:
        """
        Render the dossier.
        """
        return DossierPage(html=self._known(known_at).dossier_html(_day(as_of)))

    def decide(self, decides: Decides, *, by: str, reason: str) -> None:
        """
        Take decisions: ``ledger.decide(lambda d: [d.accept(name)], by="A. Reader", reason="seen")``.

        Raises:
            UnknownRecord, BadDecision, BadRecord: a decision cannot be taken; none is recorded.
        """
        _, self._case = decide_on(self._path, decides, by=by, reason=reason)

    def _known(self, known_at: str | Moment | None) -> Case:
        moment = _day(known_at)
        if moment is None:
            return self._case or open_case(self._path)
        return open_case(self._path, closing(moment))


def open_ledger(path: str | Path) -> CaseLedger:
    """
    Open a case file, or name one to be made by the first ``add``.

    Raises:
        LedgerError: the file is there and is no case.
    """
    return CaseLedger(Path(path))


def _day(as_of: str | Moment | None) -> Moment | None:
    return parse_moment(as_of) if isinstance(as_of, str) else as_of


def _question(question: Question, snapshot: Snapshot) -> QuestionView:
    standings = {standing.claim: standing for standing in snapshot.standings}
    return QuestionView(
        id=question.id,
        text=question.text,
        contested=question.contested,
        answers=tuple(_answer(answer, standings) for answer in question.answers),
    )


def _answer(answer: Answer, standings: dict[str, Standing]) -> AnswerView:
    told = [standings[claim] for claim in answer.claims if claim in standings]
    denied = [standings[claim] for claim in answer.denials_of if claim in standings]
    sides = [(s.asserted, str(s.support)) for s in told] + [(s.denied, "denial") for s in denied]
    best = max(sides, key=lambda side: _weight(side[0]), default=None)
    return AnswerView(
        text=answer.text,
        support=best[1] if best else "none",
        origins=(best[0].origins_min, best[0].origins_max) if best else (0, 0),
        claims=(*told, *denied),
    )


def _weight(side: Side) -> tuple[int, int]:
    return side.origins_min, side.origins_max
