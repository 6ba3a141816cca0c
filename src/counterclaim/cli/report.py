"""
What commands that change a case say when they are done.
"""

from pathlib import Path

from counterclaim.cli.screen import out, printable, question_table, warn
from counterclaim.domain.changed import Seen
from counterclaim.domain.changes import changes
from counterclaim.domain.time import Moment
from counterclaim.exports.changes_lines import lines
from counterclaim.exports.changes_summary import summary
from counterclaim.pipeline import Case, write_text


def report(case: Case, *, dossier: Path | None, as_of: Moment | None, most: int = 12) -> None:
    """
    Write the dossier and print what could not be read, the questions, and where things lie.
    """
    for problem in case.problems:
        warn(f"{problem.path}: [{problem.code}] {problem.message}")
    for note in case.notes:
        warn(note)
    snapshot = case.snapshot(as_of)
    if dossier is not None:
        write_text(dossier, case.dossier_html(as_of))
    asked = snapshot.questions
    contested = [question for question in asked if question.contested]
    ledger = case.ledger
    shown = contested[:most] or list(asked[:most])
    if shown:
        out.print(question_table(ledger, snapshot, shown))
    outlets = len({document.publisher for document in ledger.documents})
    out.print(
        f"{_some(len(ledger.documents), 'document')} of {_some(outlets, 'outlet')}, "
        f"{_some(len(ledger.statements), 'statement')}, {_some(len(ledger.claims), 'claim')}, "
        f"{_some(len(asked), 'question')}, {len(contested)} of them contested"
    )
    if len(contested) > most:
        out.print(f"{most} of them are shown; all: counterclaim questions {case.path}")
    out.print(f"ledger   {case.path}", soft_wrap=True)
    if dossier is not None:
        out.print(f"dossier  {dossier}", soft_wrap=True)


def say_changes(before: Case, after: Case) -> None:
    """
    Print what is different between two states of a case.
    """
    found = changes(
        Seen(ledger=before.ledger, snapshot=before.snapshot()),
        Seen(ledger=after.ledger, snapshot=after.snapshot()),
    )
    out.print(printable(summary(found)), markup=False)
    for line in lines(found):
        out.print(printable(line), markup=False, soft_wrap=True)


def _some(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")
