"""
What a person sees in the terminal: progress and warnings on standard error, results on standard
output.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from rich.box import SIMPLE
from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from counterclaim.domain.ledger import Ledger
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.standing import Life, Side, Snapshot, Standing
from counterclaim.errors import CounterclaimError
from counterclaim.ports import Progressed

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)


def printable(text: str) -> str:
    """
    Return text with control and bidirectional characters shown as marks, never obeyed.
    """
    return "".join(
        c if c.isprintable() else " " if c in "\n\t" else f"<{ord(c):04X}>" for c in text
    )


def say_error(error: CounterclaimError) -> None:
    """
    Print a coded error: what happened, then what to do.
    """
    err.print(f"[bold]\\[{error.code}][/bold] {escape(printable(error.what))}")
    err.print(f"  {escape(printable(error.next_step))}")


def warn(text: str) -> None:
    """
    Print a warning.
    """
    err.print(f"[yellow]![/yellow] {escape(printable(text))}")


@contextmanager
def progress() -> Iterator[Progressed]:
    """
    Show a bar per stage while a command runs; plain silence where there is no terminal.
    """
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=err,
        disable=not err.is_terminal,
        transient=True,
    )
    tasks: dict[str, object] = {}
    with bar:

        def step(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done, total=total)  # type: ignore[arg-type]

        yield step


def say_undated(snapshot: Snapshot) -> None:
    """
    Say how many documents stand outside a view as of a day because they have no date.
    """
    if snapshot.undated:
        number = len(snapshot.undated)
        told = "1 document has no date and stands" if number == 1 else (
            f"{number} documents have no date and stand"
        )  # fmt: skip
        out.print(f"{told} outside every view as of a day")


def count(side: Side) -> str:
    """
    Return how many origins a side has: "2", "1 to 2", or none.
    """
    if side.origins_max == 0:
        return "no identified origin" if side.unattributed else "nobody"
    low, high = side.origins_min, side.origins_max
    noun = "origin" if high == 1 else "origins"
    return f"{high} {noun}" if low == high else f"{low} to {high} {noun}"


def labels(standing: Standing) -> str:
    """
    Return support and, where it is not live, life of a claim in words.
    """
    support = standing.support + (" (tentative)" if standing.tentative else "")
    return support if standing.life == Life.LIVE else f"{support}, {standing.life}"


def question_table(ledger: Ledger, snapshot: Snapshot, asked: Sequence[Question]) -> Table:
    """
    Return the questions with their answers, origin intervals and labels.
    """
    table = Table(show_lines=False, pad_edge=False, expand=False, box=SIMPLE)
    table.add_column("question, answers", overflow="fold", ratio=5)
    table.add_column("origins", overflow="fold", min_width=14)
    table.add_column("standing", overflow="fold", min_width=13)
    standings = {standing.claim: standing for standing in snapshot.standings}
    texts = {claim.id: claim.text for claim in ledger.claims}
    for question in asked:
        mark = "[bold]contested[/bold]" if question.contested else "not contested"
        table.add_row(f"[bold]{_shown(question.text)}[/bold]", "", mark)
        for answer in question.answers:
            for row in _answer_rows(answer, standings, texts):
                table.add_row(*row)
        table.add_section()
    return table


def _answer_rows(
    answer: Answer, standings: Mapping[str, Standing], texts: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    """An answer in one row, or with a row for each of its claims below it."""
    rows = [
        (texts[s.claim], count(s.asserted), labels(s))
        for s in (standings[c] for c in answer.claims if c in standings)
    ]
    rows += [
        (f"denials of: {texts[s.claim]}", count(s.denied), str(s.dispute))
        for s in (standings[c] for c in answer.denials_of if c in standings)
    ]
    if len(rows) == 1:
        yield f"  {_shown(answer.text)}", rows[0][1], rows[0][2]
        return
    yield f"  {_shown(answer.text)}", "", ""
    for words, number, standing in rows:
        yield f"    · {_shown(words)}", number, standing


def _shown(text: str) -> str:
    return escape(printable(text))
