"""
``counterclaim changes``: what is new, gone or otherwise since a day.

On the published clock two days of the case are compared, on the recorded clock what the case held
then and what it holds now.
"""

from datetime import date
from pathlib import Path

from counterclaim.cli.options import day, instant, opened
from counterclaim.cli.screen import out, printable, say_undated
from counterclaim.domain.changed import Seen
from counterclaim.domain.changes import changes as compared
from counterclaim.domain.time import Moment, closing
from counterclaim.errors import BadChoice
from counterclaim.exports.changes_lines import lines
from counterclaim.exports.changes_summary import about as speaking_of
from counterclaim.exports.changes_summary import summary
from counterclaim.pipeline import Case


def changes(
    ledger: Path,
    *,
    since: str | None = None,
    as_of: str | None = None,
    known_since: str | None = None,
    known_at: str | None = None,
    about: str | None = None,
) -> int:
    """
    Print what changed since a day: by what was published (--since) or recorded (--known-since).

    Args:
        ledger: The case file.
        since: Compare with what was published up to this day.
        as_of: Use only what was published up to this day; until now without it.
        known_since: Compare with what was recorded up to this day or instant.
        known_at: Use only what was recorded up to this day or instant; until now without it.
        about: Only what speaks of this text: in a question, a claim or a statement's words.
    """
    if (since is None) == (known_since is None):
        raise BadChoice(
            "changes are told since one day, published or recorded",
            "give either --since DAY (published) or --known-since DAY (recorded)",
        )
    if since is not None:
        before, after = _published(opened(ledger, known_at), day(since), day(as_of))
    else:
        _in_order(instant(known_since), instant(known_at), "--known-since", "--known-at")
        before = _seen(opened(ledger, known_since), day(as_of))
        after = _seen(opened(ledger, known_at), day(as_of))
    found = compared(before, after)
    if about is not None:
        found = speaking_of(found, about)
    told = f" about “{about}”" if about is not None and found.is_empty else ""
    out.print(printable(summary(found) + told), markup=False, soft_wrap=True)
    for line in lines(found):
        out.print(printable(line), markup=False, soft_wrap=True)
    if since is not None or as_of is not None:
        say_undated(after.snapshot)
    return 0


def _published(case: Case, since: Moment | None, as_of: Moment | None) -> tuple[Seen, Seen]:
    """
    Two days of one case.

    Without a second day it is the last there is, not the view of everything: documents without a
    date would else seem to have been published since.
    """
    _in_order(since, as_of, "--since", "--as-of")
    return _seen(case, since), _seen(case, as_of or date.max)


def _seen(case: Case, as_of: Moment | None) -> Seen:
    return Seen(ledger=case.ledger, snapshot=case.snapshot(as_of))


def _in_order(first: Moment | None, second: Moment | None, early: str, late: str) -> None:
    if first is not None and second is not None and closing(first) > closing(second):
        raise BadChoice(f"{early} is after {late}", f"swap them: {early} is the earlier day")
