"""
What a person sees in the terminal: progress and warnings on standard error, results on standard
output.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from counterclaim.domain.ledger import Ledger
from counterclaim.domain.question import Question
from counterclaim.domain.standing import Side, Snapshot, Standing
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
    Return the three labels of a claim in words.
    """
    support = standing.support + (" (tentative)" if standing.tentative else "")
    return f"{support}, {standing.dispute}, {standing.life}"


def question_table(ledger: Ledger, snapshot: Snapshot, asked: Sequence[Question]) -> Table:
    """
    Return the questions with their answers, origin intervals and labels.
    """
    table = Table(title=None, show_lines=False, pad_edge=False, expand=False)
    table.add_column("question and answers", overflow="fold")
    table.add_column("for", overflow="fold")
    table.add_column("against", overflow="fold")
    table.add_column("labels", overflow="fold")
    standings = {standing.claim: standing for standing in snapshot.standings}
    texts = {claim.id: claim.text for claim in ledger.claims}
    for question in asked:
        mark = "contested" if question.contested else ""
        table.add_row(
            f"[bold]{escape(printable(question.text))}[/bold]", "", "", f"[bold]{mark}[/bold]"
        )
        for answer in question.answers:
            _answer_rows(table, answer.text, answer.claims, answer.denials_of, standings, texts)
        table.add_section()
    return table


def _answer_rows(
    table: Table,
    text: str,
    claims: Sequence[str],
    denials: Sequence[str],
    standings: dict[str, Standing],
    texts: dict[str, str],
) -> None:
    told = [standings[c] for c in claims if c in standings]
    if len(told) == 1:
        table.add_row(f"  {escape(printable(text))}", *_cells(told[0]))
        return
    table.add_row(f"  {escape(printable(text))}", "", "", "")
    for standing in told:
        words = escape(printable(texts[standing.claim]))
        table.add_row(f"    · {words}", *_cells(standing))
    for denied in (standings[c] for c in denials if c in standings):
        words = escape(printable(texts[denied.claim]))
        table.add_row(f"    · denials of: {words}", count(denied.denied), "", "")


def _cells(standing: Standing) -> tuple[str, str, str]:
    return count(standing.asserted), count(standing.denied), labels(standing)
