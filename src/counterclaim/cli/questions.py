"""
``counterclaim questions``: what is contested in a case.
"""

from pathlib import Path

from counterclaim.cli.options import day, opened
from counterclaim.cli.screen import out, question_table, say_undated


def questions(
    ledger: Path,
    *,
    about: str | None = None,
    as_of: str | None = None,
    known_at: str | None = None,
    contested: bool = False,
) -> int:
    """
    Print the questions of a case with their answers, origin intervals and labels.

    Args:
        ledger: The case file.
        about: Only questions whose words hold this text.
        as_of: Use only what was published up to this day.
        known_at: Use only what was recorded up to this day or instant.
        contested: Only contested questions.
    """
    case = opened(ledger, known_at)
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
    if as_of is not None:
        say_undated(snapshot)
    return 0
