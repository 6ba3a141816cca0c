"""
``counterclaim questions``: what is contested in a case.
"""

from pathlib import Path

from counterclaim.cli.options import day
from counterclaim.cli.screen import out, question_table
from counterclaim.pipeline import open_case


def questions(
    ledger: Path, *, about: str | None = None, as_of: str | None = None, contested: bool = False
) -> int:
    """
    Print the questions of a case with their answers, origin intervals and labels.

    Args:
        ledger: The case file.
        about: Only questions whose words hold this text.
        as_of: Use only what was published up to this day.
        contested: Only contested questions.
    """
    case = open_case(ledger)
    snapshot = case.snapshot(day(as_of))
    asked = [
        question
        for question in case.questions(about=about, as_of=day(as_of))
        if question.contested or not contested
    ]
    if asked:
        out.print(question_table(case.ledger, snapshot, asked))
    else:
        out.print("no question" + (f" about “{about}”" if about else ""))
    return 0
