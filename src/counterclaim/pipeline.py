"""
The whole flow on one screen: documents -> statements -> claims -> questions -> dossier.

Files, clocks and models come in here and nowhere below; everything between is values.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from counterclaim.claims import Assembled, Orphan, assemble_case
from counterclaim.claims import ReadDocument as ReadItem
from counterclaim.config import settings
from counterclaim.decisions import Deciding, Grounds
from counterclaim.documents import Problem, ReadDocument, read_documents
from counterclaim.domain.changed import Difference
from counterclaim.domain.decision import Decision
from counterclaim.domain.event import (
    PRODUCT,
    CaseContents,
    Decided,
    DocumentAdded,
    DocumentRead,
    Event,
    PictureAdded,
    ProblemNoted,
    RecordsImported,
)
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.many import many_values
from counterclaim.domain.naming import Names
from counterclaim.domain.question import Question
from counterclaim.domain.reading import Reading
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.standing import Snapshot
from counterclaim.domain.time import Moment
from counterclaim.dossier import Course, course_of, make_dossier
from counterclaim.dossier.judgements import finders, work
from counterclaim.errors import (
    BadDecision,
    CannotWrite,
    CounterclaimError,
    LedgerExists,
    NothingToRead,
    OlderLedger,
    PathMissing,
    UnknownFormat,
    UnknownRecord,
)
from counterclaim.exports.certificate import read_certificate, write_certificate
from counterclaim.exports.changes_summary import summary
from counterclaim.exports.explain import explain
from counterclaim.exports.html import dossier_html
from counterclaim.exports.known import known_part
from counterclaim.exports.ledger_json import ledger_json
from counterclaim.ledger.codec import read_ledger
from counterclaim.ledger.contents import gather, with_decisions
from counterclaim.ledger.redaction import Plan, Wanted
from counterclaim.ledger.search import Found
from counterclaim.ledger.store import CaseStore
from counterclaim.ledger.verify import Fault, against, certificate, faults
from counterclaim.photos import evidence_of
from counterclaim.ports import Progressed, StatementFinder
from counterclaim.questions import open_points, pose
from counterclaim.statements.finder import statement_finder
from counterclaim.version import __version__

FORMATS = ("ledger-json", "html")
"""What a case can be exported to."""
LOG_CLOCK = "log"
"""The setting under which a clock that is behind the log is not refused."""


def quiet(stage: str, done: int, total: int) -> None:
    """
    Take no note of progress.
    """


@dataclass(frozen=True)
class Case:
    """
    A case as its events make it, ready to be asked.

    ``path`` is its file (``None``: in memory only), ``problems`` what could not be read,
    ``warnings`` what an import had to leave out, ``known_at`` the instant up to which it was
    recorded (``None``: until now).
    """

    path: Path | None
    contents: CaseContents
    warnings: tuple[str, ...] = ()
    known_at: datetime | None = None
    _seen: dict[Moment | None, Snapshot] = field(default_factory=dict, repr=False, compare=False)

    @property
    def problems(self) -> tuple[ProblemNoted, ...]:
        """What could not be read, with the reason."""
        return self.contents.problems

    @cached_property
    def assembled(self) -> Assembled:
        """The ledger, with what became of people's decisions."""
        return assembled(self.contents)

    @property
    def ledger(self) -> Ledger:
        """Everything the case holds."""
        return self.assembled.ledger

    @property
    def orphans(self) -> tuple[Orphan, ...]:
        """Standing decisions that find no record, for a person to look at."""
        return self.assembled.orphans

    @cached_property
    def notes(self) -> tuple[str, ...]:
        """What a person should know of how it was read."""
        finders = {(r.finder, r.rules) for r in self.contents.readings}
        said = [
            f"{count} of the documents were read by the model-free finder, which sees less: "
            "install the English pipeline (make setup) and build again"
            for count in [sum(r.finder == "fallback" for r in self.contents.readings)]
            if count
        ]
        if len(finders) > 1:
            said.append("the documents were read by different finders or rules")
        named = {d.id: d.path or d.title or d.id for d in self.contents.documents}
        said += [f"{named[d.id]}: {note}" for d in self.contents.documents for note in d.notes]
        said += [
            f"{named.get(r.doc, r.doc)}: {note}" for r in self.contents.readings for note in r.notes
        ]
        said += [
            f"{o.decision.by}'s decision {o.decision.id} ({o.decision.verb}: {o.decision.reason}) "
            f"applies to nothing: {o.why}"
            for o in self.orphans
        ]
        return tuple(dict.fromkeys((*self.warnings, *said)))

    def snapshot(self, as_of: Moment | None = None) -> Snapshot:
        """
        Return counts, labels and questions as of a day.
        """
        if as_of not in self._seen:
            self._seen[as_of] = seen(self.ledger, as_of, self.assembled.questions)
        return self._seen[as_of]

    def questions(
        self, *, about: str | None = None, as_of: Moment | None = None
    ) -> tuple[Question, ...]:
        """
        Return the questions, contested first, that speak of a text.
        """
        asked = self.snapshot(as_of).questions
        if about is None:
            return asked
        sought = about.casefold()
        claims = {claim.id: claim.text for claim in self.ledger.claims}
        return tuple(q for q in asked if sought in _words(q, claims).casefold())

    def dossier_html(self, as_of: Moment | None = None) -> str:
        """
        Return the single-file dossier.
        """
        view = self.snapshot(as_of)
        dossier = make_dossier(
            self.ledger,
            view,
            reading_notes=self.notes,
            problems=self.problems,
            open_points=open_points(self.ledger, view),
            worked=self._worked(),
            course=self._course(view),
            generator=f"counterclaim {__version__}",
        )
        return dossier_html(dossier)

    def _course(self, view: Snapshot) -> Course:
        """The days before the last one, and what changed since."""
        return course_of(
            self.ledger,
            view,
            lambda part, day: seen(part, day, self.assembled.questions),
            lambda found: summary(replace(found, dependences=Difference())),
        )

    def _worked(self) -> Iterator[str]:
        unread = {document.id for document in self.ledger.documents if document.unread}
        read = [(r.finder, r.rules) for r in self.contents.readings if r.doc not in unread]
        if read:
            yield f"Read: {finders(read)}"
        yield from work(self.assembled.attached, len(self.orphans))

    def explain(self, record: str, as_of: Moment | None = None) -> Iterator[str]:
        """
        Yield lines on one record: its fields, its characters, and why.

        Raises:
            UnknownRecord: no record has this id.
        """
        return explain(self.ledger, self.snapshot(as_of), record)


def _words(question: Question, claims: dict[str, str]) -> str:
    told = [claims.get(c, "") for a in question.answers for c in (*a.claims, *a.denials_of)]
    return " ".join([question.text, *(answer.text for answer in question.answers), *told])


def seen(ledger: Ledger, as_of: Moment | None = None, decided: Iterable[Decision] = ()) -> Snapshot:
    """
    Return the snapshot of a ledger with its questions.
    """
    with many_values():
        view = snapshot(ledger, as_of)
        return replace(view, questions=pose(ledger, view, decided))


def ledger_of(contents: CaseContents) -> Ledger:
    """
    Work out the ledger of a case from its events: no file, no model, any order.
    """
    return assembled(contents).ledger


def assembled(contents: CaseContents) -> Assembled:
    """
    Work out the ledger of a case, and what became of people's decisions.
    """
    readings = {reading.doc: reading for reading in contents.readings}
    read = (
        ReadItem(
            document=document,
            publisher=contents.publishers[document.id],
            reading=readings[document.id],
        )
        for document in contents.documents
        if document.id in readings
    )
    with many_values():
        return assemble_case(
            read,
            pictures=contents.pictures,
            given=contents.given,
            decisions=contents.decisions,
            title=contents.title,
        )


def read_all(
    paths: Sequence[Path], finder: StatementFinder, progress: Progressed = quiet
) -> list[Event]:
    """
    Read files and folders into events; what cannot be read becomes a noted problem.

    Raises:
        NothingToRead: not one document could be read.
    """
    results = list(read_documents(paths))
    events: list[Event] = []
    for done, result in enumerate(results, 1):
        progress("reading", done, len(results))
        if isinstance(result, Problem):
            events.append(_noted(result.path, result.error))
        elif isinstance(result, ReadDocument):
            document, publisher = result.document, result.publisher
            events.append(DocumentAdded(document=document, publisher=publisher))
            with many_values():
                reading = finder.read(document, publisher)
            events.append(DocumentRead(reading=reading))
        else:
            picture: Evidence = evidence_of(result)
            events.append(PictureAdded(picture=picture))
    if not any(isinstance(event, DocumentAdded | PictureAdded) for event in events):
        problems = [event for event in events if isinstance(event, ProblemNoted)]
        why = f": {problems[0].path}: {problems[0].message}" if problems else ""
        raise NothingToRead(
            f"none of the paths gave a document{why}",
            "name files or folders with .txt, .md or .html reports",
        )
    return events


def _noted(path: str, error: CounterclaimError) -> ProblemNoted:
    return ProblemNoted(path=path, code=error.code, message=f"{error.what}; {error.next_step}")


def build_case(
    paths: Sequence[Path],
    ledger: Path,
    *,
    title: str | None = None,
    progress: Progressed = quiet,
    finder: StatementFinder | None = None,
) -> Case:
    """
    Read reports into a new case file.

    Raises:
        LedgerExists: the file is there; add to it instead.
        CannotWrite: it cannot be made.
        PathMissing, NothingToRead: there is nothing to build from.
    """
    if ledger.exists():
        raise LedgerExists(
            f"{ledger} is already there", f"add to it: counterclaim add {ledger} PATH..."
        )
    given = settings()
    finder = finder or statement_finder(given.pipeline)
    events = read_all(paths, finder, progress)
    name = title or given.title
    with _new_file(ledger) as unfinished, CaseStore.create(unfinished, title=name) as store:
        progress("grouping", 0, 1)
        case = _taken_in(store, events, path=ledger)
        progress("grouping", 1, 1)
    return case


def add_to_case(
    ledger: Path,
    paths: Sequence[Path],
    *,
    progress: Progressed = quiet,
    finder: StatementFinder | None = None,
) -> Case:
    """
    Read more reports into a case; one by one or all at once gives the same case.
    """
    with open_store(ledger) as store:
        events = read_all(paths, finder or statement_finder(settings().pipeline), progress)
        return _taken_in(store, list(_but_redacted(events, store.redacted(), store.texts_gone())))


def _but_redacted(
    events: Iterable[Event], redacted: frozenset[str], texts: frozenset[str]
) -> Iterator[Event]:
    """Leave out what was redacted, by whomever published: it would bring the words back."""
    left_out = set(redacted)
    for event in events:
        if isinstance(event, DocumentAdded) and event.document.sha256 in texts:
            left_out.add(event.document.id)
        if isinstance(event, DocumentAdded) and event.document.id in left_out:
            error = BadDecision(
                "words of this document were redacted in this case",
                "build a new case if you need them",
            )
            yield _noted(event.document.id, error)  # its path may hold the words
        elif not (isinstance(event, DocumentRead) and event.reading.doc in left_out):
            yield event


def import_case(file: Path, ledger: Path) -> Case:
    """
    Take the records of a ledger file into a case, made if it is not there.

    Raises:
        BadLedgerFile: naming the record, the field and the next step.
    """
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise PathMissing(f"{file} cannot be read: {error.strerror}", "check the path") from None
    read = read_ledger(raw)
    event = RecordsImported(ledger=read.ledger, notes=read.notes)
    if ledger.exists():
        with open_store(ledger) as store:
            return replace(_taken_in(store, [event]), warnings=read.warnings)
    name = read.ledger.title
    with _new_file(ledger) as unfinished, CaseStore.create(unfinished, title=name) as store:
        return replace(_taken_in(store, [event]), path=ledger, warnings=read.warnings)


def open_store(ledger: Path, *, read_only: bool = False) -> CaseStore:
    """
    Open a case file as the settings say.
    """
    return CaseStore.open(ledger, read_only=read_only, follow_log=settings().clock == LOG_CLOCK)


def _taken_in(
    store: CaseStore, events: Sequence[Event], *, actor: str = PRODUCT, path: Path | None = None
) -> Case:
    """Record events, and bring the tables up to them before anybody else can write."""
    with store.held():
        if store.has_texts_to_forget():
            _forgotten(store)  # a redaction was cut short
        store.append(events, actor=actor)
        case = Case(path or store.path, store.contents())
        store.project(case.ledger)
    return case


def open_case(ledger: Path, known_at: datetime | None = None) -> Case:
    """
    Open a case file for reading, as it was recorded up to an instant.

    Raises:
        LedgerMissing, NotALedger, NewerLedger, LedgerDamaged: it cannot be used.
    """
    with open_store(ledger, read_only=True) as store:
        return Case(ledger, store.contents(known_at), known_at=known_at)


Decides: TypeAlias = Callable[[Deciding], Iterable[Decision]]
"""Takes decisions on the grounds of a case as it stands."""


def decide_on(ledger: Path, decides: Decides, *, by: str, reason: str) -> tuple[Case, Case]:
    """
    Take decisions on a case; return it as it was before and as it is now.

    Raises:
        UnknownRecord, BadDecision, BadRecord: a decision cannot be taken; none is recorded.
    """
    with open_store(ledger) as store, store.held():
        before = Case(ledger, store.contents())
        taken = list(decides(Deciding(grounds(before), by=by, reason=reason)))
        events = [Decided(decision=each) for each in taken]
        after = Case(ledger, with_decisions(before.contents, taken))
        _see_attached(after.assembled, taken)
        store.append(events, actor=by)
        store.project(after.ledger)
    return before, after


def grounds(case: Case) -> Grounds:
    """
    Return what decisions on a case are taken on.
    """
    return Grounds(
        ledger=case.ledger,
        questions=case.snapshot().questions,
        as_read=case.assembled.as_read,
        decisions=case.contents.decisions,
        attached=case.assembled.attached,
    )


def _see_attached(made: Assembled, taken: Iterable[Decision]) -> None:
    lost = {orphan.decision.id: orphan.why for orphan in made.orphans}
    for decision in taken:
        if decision.id in lost:
            raise BadDecision(
                f"{decision.verb} would apply to nothing: {lost[decision.id]}",
                "look at the record with counterclaim show",
            )


def redact(ledger: Path, wanted: Wanted, *, by: str, reason: str) -> Plan:
    """
    Take words out of a case for good: from its log, its tables and the free space of its file.

    Raises:
        BadDecision: there is nothing of what is wanted in the case.
    """
    _see_signed(by, reason)
    with open_store(ledger) as store, store.held():
        plan = store.redact(wanted, actor=by, reason=reason)
        _forgotten(store)
    return plan


def _see_signed(by: str, reason: str) -> None:
    if not by.strip() or not reason.strip():
        raise BadDecision("a redaction needs a name and a reason", "give --by and --because")


def _forgotten(store: CaseStore) -> None:
    """Take what a redaction let go out of the tables and the free space of the file."""
    store.project(Case(store.path, store.contents()).ledger)
    store.forget_texts()


def reread(
    ledger: Path,
    *,
    progress: Progressed = quiet,
    finder: StatementFinder | None = None,
) -> tuple[Case, Case]:
    """
    Read documents again whose reading is not by the present finder and rules; return the case as
    it was before and as it is now.
    """
    finder = finder or statement_finder(settings().pipeline)
    with open_store(ledger) as store:
        before = Case(ledger, store.contents())
        current = {r.doc for r in before.contents.readings if _is_by(r, finder)}
        stale = [d for d in before.contents.documents if d.id not in current]
        events: list[Event] = []
        for done, document in enumerate(stale, 1):
            progress("reading", done, len(stale))
            publisher = before.contents.publishers[document.id]
            events.append(DocumentRead(reading=finder.read(document, publisher)))
        after = _taken_in(store, events) if events else before
    return before, after


def _is_by(reading: Reading, finder: StatementFinder) -> bool:
    return (reading.finder, reading.rules) == (finder.name, finder.rules)


def verified(ledger: Path, certificate: Path | None = None) -> Iterator[Fault]:
    """
    Yield every fault of a case file, and whether it goes on from an earlier certificate.

    Raises:
        LedgerMissing, NotALedger, NewerLedger: it is no case file of ours.
        BadCertificate: the certificate is none.
    """
    earlier = read_certificate(certificate) if certificate else None
    with CaseStore.open(ledger, read_only=True, as_it_is=True) as store:
        yield from faults(store, ledger_of, gather)
        if earlier is not None:
            yield from against(store, *earlier)


def certificate_of(ledger: Path) -> str:
    """
    Return the certificate of a case: the head of its chain, and what it covers.
    """
    with open_store(ledger, read_only=True) as store:
        head = certificate(store)
        case = Case(ledger, store.contents())
    return write_certificate(head, case.ledger, case.snapshot(), case.contents, __version__)


def search_case(
    ledger: Path,
    text: str,
    *,
    kind: str,
    most: int,
    as_of: Moment | None = None,
    known_at: datetime | None = None,
) -> Found:
    """
    Search statements or documents of a case for words.

    Raises:
        CannotWrite: the tables are behind the log, and cannot be brought up to it where they lie.
    """
    only = _known_ids(open_case(ledger, known_at), kind, as_of) if as_of or known_at else None
    with open_store(ledger, read_only=True) as store:
        if store.is_current():
            return store.search(text, kind=kind, most=most, only=only)
    with open_store(ledger) as store:
        _taken_in(store, [])
        return store.search(text, kind=kind, most=most, only=only)


def _known_ids(case: Case, kind: str, as_of: Moment | None) -> frozenset[str]:
    known = known_part(case.ledger, as_of)
    return frozenset(record.id for record in getattr(known, f"{kind}s"))


def explained(
    ledger: Path, record: str, as_of: Moment | None = None, known_at: datetime | None = None
) -> Iterator[str]:
    """
    Yield lines on one record of a case.

    A claim is answered from the tables where they are current, without reading the rest of the
    case; the lines are the same.

    Raises:
        UnknownRecord: no record has this id.
    """
    part = None if known_at else _around(ledger, record)
    if part is None:
        return open_case(ledger, known_at).explain(record, as_of)
    near, names = part
    return explain(near, snapshot(near, as_of, names), record)


def _around(ledger: Path, claim: str) -> tuple[Ledger, Names] | None:
    with open_store(ledger, read_only=True) as store, suppress(OlderLedger, UnknownRecord):
        if store.is_current():
            return store.around(claim)
    return None


def read_case(paths: Sequence[Path], finder: StatementFinder | None = None) -> Case:
    """
    Read reports into a case in memory.
    """
    return Case(None, gather(read_all(paths, finder or statement_finder())))


def ledger_json_of(paths: Sequence[Path], finder: StatementFinder | None = None) -> str:
    """
    Read reports and return the ledger JSON of what they say.
    """
    with many_values():
        return export_text(read_case(paths, finder), "ledger-json")


def export_text(case: Case, form: str, as_of: Moment | None = None) -> str:
    """
    Return a case in another form.

    Raises:
        UnknownFormat: there is no such form.
    """
    if form == "ledger-json":
        with many_values():
            return ledger_json(case.ledger, case.snapshot(as_of))
    if form == "html":
        return case.dossier_html(as_of)
    raise UnknownFormat(f"there is no export to {form!r}", f"use one of {', '.join(FORMATS)}")


def write_text(path: Path, text: str) -> None:
    """
    Write a file whole or not at all.

    Raises:
        CannotWrite: the folder is missing or cannot be written to.
    """
    with _new_file(path) as unfinished:
        unfinished.write_bytes(text.encode("utf-8", "replace"))


@contextmanager
def _new_file(path: Path) -> Iterator[Path]:
    """Give a path to write beside the wanted one; it takes its name only when all went well."""
    unfinished = path.with_name(f".{path.name}.part")
    leftovers: Iterable[Path] = ()
    try:
        leftovers = [unfinished, *(Path(f"{unfinished}{end}") for end in ("-wal", "-shm"))]
        for old in leftovers:
            old.unlink(missing_ok=True)
        yield unfinished
        unfinished.replace(path)
    except OSError as error:
        raise CannotWrite(
            f"{path} cannot be written: {error.strerror or error}",
            "choose a folder that exists and that you may write to",
        ) from None
    finally:
        for left in leftovers:
            _discard(left)


def _discard(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
