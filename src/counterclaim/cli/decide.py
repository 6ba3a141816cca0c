"""
``counterclaim decide``: what a person says about a case, signed and with a reason.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

from cyclopts import App, Parameter

from counterclaim.cli.options import signed
from counterclaim.cli.report import say_changes
from counterclaim.cli.screen import out, printable
from counterclaim.decisions import Deciding
from counterclaim.domain.decision import Decision
from counterclaim.domain.extra import Json
from counterclaim.ledger.redaction import Wanted
from counterclaim.pipeline import Decides, decide_on, redact

verbs = App(
    name="decide",
    help="Record a decision on a case: counterclaim decide CASE.db VERB ... --because TEXT.",
    result_action="return_value",
    exit_on_error=False,
)
Claims = Annotated[list[str], Parameter(name="--claim", consume_multiple=True)]


app = verbs.meta
"""What the command line calls: it takes the case and the signature, and leaves the verb to ``verbs``."""


@app.default
def decide(
    ledger: Path,
    *tokens: Annotated[str, Parameter(show=False, allow_leading_hyphen=True)],
    because: str = "",
    by: str | None = None,
) -> int:
    """
    Record a decision: counterclaim decide CASE.db VERB ... --because TEXT [--by NAME].

    Every decision is kept with who took it, when and why; a later one can undo it; none is lost
    when documents are read again.

    Args:
        ledger: The case file.
        tokens: The verb with what it needs.
        because: The reason; it is needed.
        by: Who decides; else the setting "actor", else the name of the account.
    """
    answer = verbs(list(tokens))
    if isinstance(answer, Wanted):
        plan = redact(ledger, answer, by=signed(by), reason=because)
        out.print(
            f"redacted: {plan.places} passages in {len(plan.documents)} documents, "
            f"{len(plan.events)} events emptied; this cannot be undone"
        )
        return 0
    if not callable(answer):
        return int(answer or 0)
    taken: list[Decision] = []

    def keep(deciding: Deciding) -> Iterable[Decision]:
        for decision in answer(deciding):
            taken.append(decision)
            yield decision

    before, after = decide_on(ledger, keep, by=signed(by), reason=because)
    for decision in taken:
        names = " ".join(ref.id for ref in decision.refs)
        out.print(printable(f"{decision.id}  {decision.verb} {names}"), markup=False)
    say_changes(before, after)
    return 0


@verbs.command
def accept(*statements: str) -> Decides:
    """Say that statements are read rightly: they count as firm from now on."""
    return lambda deciding: [deciding.accept(name) for name in _some(statements)]


@verbs.command
def reject(*statements: str) -> Decides:
    """Say that statements are not in their document: they leave every count, and stay visible."""
    return lambda deciding: [deciding.reject(name) for name in _some(statements)]


@verbs.command
def correct(statement: str, field: str, value: str) -> Decides:
    """
    Set one field of a statement.

    Args:
        statement: The id of a statement.
        field: act, factuality, holder, chain, content, said, about, place, quantity, quote,
            first_hand or against_interest.
        value: A word, or JSON: '[[10, 42]]', '["The Courier", "an insider"]', true, null.
    """
    return lambda deciding: [deciding.correct(statement, field, _value(value))]


@verbs.command(name="same-as")
def same_as(first: str, second: str) -> Decides:
    """Say that two sources, people or places are one."""
    return lambda deciding: [deciding.same(first, second)]


@verbs.command(name="not-same")
def not_same(first: str, second: str) -> Decides:
    """Say that two names that may be one are two."""
    return lambda deciding: [deciding.not_same(first, second)]


@verbs.command
def link(statement: str, claim: str, *, stance: str = "asserts") -> Decides:
    """Say that a statement asserts, denies, doubts, asks or withholds a claim."""
    return lambda deciding: [deciding.link(statement, claim, stance)]


@verbs.command
def unlink(statement: str, claim: str) -> Decides:
    """Say that a statement does not speak to a claim."""
    return lambda deciding: [deciding.unlink(statement, claim)]


@verbs.command
def merge(*records: str) -> Decides:
    """Say that claims are one claim, or questions one question."""
    return lambda deciding: [deciding.merge(*records)]


@verbs.command
def split(record: str, *parts: str) -> Decides:
    """Part statements from a claim, or claims from a question, into one of their own."""
    return lambda deciding: [deciding.split(record, *parts)]


@verbs.command
def dependence(
    *parts: str,
    strength: str = "must",
    basis: str | None = None,
    claim: Claims = [],  # noqa: B006
) -> Decides:
    """
    Say that statements, sources or evidence are, or may be, of one origin.

    Args:
        parts: Two or more ids; for common_knowledge one.
        strength: must or may.
        basis: The kind of dependence, such as same_text, speaks_for, misreports (a statement and the
            words its speaker really said) or common_knowledge.
        claim: Only on these claims.
    """
    return lambda deciding: [
        deciding.dependence(*parts, strength=strength, basis=basis, claims=claim)
    ]


@verbs.command
def independence(
    first: str,
    second: str,
    *,
    strength: str = "may",
    claim: Claims = [],  # noqa: B006
) -> Decides:
    """
    Say that two are of different origin.

    Args:
        first: A statement, source or evidence item.
        second: Another one.
        strength: may: against findings that they may be one; must: against every finding.
        claim: Only on these claims.
    """
    return lambda deciding: [deciding.independence(first, second, strength=strength, claims=claim)]


@verbs.command
def party(source: str, side: str) -> Decides:
    """Say which side a source is on: a name, none for no side, or unknown."""
    return lambda deciding: [deciding.party(source, side)]


@verbs.command
def correction(
    source: str,
    *,
    date: str,
    claim: Claims = [],  # noqa: B006
    kind: str = "retraction",
    stance: str = "asserts",
    statement: str | None = None,
) -> Decides:
    """
    Say that a source took back, replaced or never said what others have it say.

    Args:
        source: Who corrects.
        date: When it takes effect.
        claim: What is taken back; void needs none.
        kind: retraction, supersession, disavowal (it never said it) or void (the account is not who
            it says it is).
        stance: Whether its assertions or its denials are taken back.
        statement: The statement that tells it, if there is one.
    """
    return lambda deciding: [
        deciding.correction(source, claim, kind=kind, date=date, stance=stance, statement=statement)
    ]


@verbs.command
def assess(record: str, grade: str) -> Decides:
    """Assess a source (A to F), a statement (1 to 6) or a claim ("likely" …); explain with --because."""
    return lambda deciding: [deciding.assess(record, grade)]


@verbs.command
def note(record: str, text: str) -> Decides:
    """Write a note on a record."""
    return lambda deciding: [deciding.note(record, text)]


@verbs.command
def attach(evidence: str, record: str) -> Decides:
    """Say that an evidence item bears on a claim, or that a statement rests on it."""
    return lambda deciding: [deciding.attach(evidence, record)]


@verbs.command
def withdraw(*documents: str) -> Decides:
    """Take documents out of every count; what they show of dependence stays."""
    return lambda deciding: [deciding.withdraw(name) for name in _some(documents)]


@verbs.command
def undo(*decisions: str) -> Decides:
    """Undo decisions, or undoings."""
    return lambda deciding: [deciding.undo(name) for name in _some(decisions)]


@verbs.command(name="redact")
def redact_words(
    *documents: str,
    text: Annotated[list[str], Parameter(consume_multiple=True)] = [],  # noqa: B006
    event: Annotated[list[int], Parameter(consume_multiple=True)] = [],  # noqa: B006
) -> Wanted:
    """
    Take words out of the case for good; this cannot be undone.

    Args:
        documents: The documents concerned; none: every document.
        text: The words to take out; none: the whole text of the documents.
        event: Numbers of events (counterclaim log) to empty.
    """
    return wanted(documents, text, event)


def wanted(documents: Sequence[str], text: Sequence[str], events: Sequence[int]) -> Wanted:
    """
    Return what is to be redacted.

    Raises:
        BadDecision: nothing is named, or the words are too short to be meant.
    """
    from counterclaim.errors import BadDecision

    if not documents and not text and not events:
        raise BadDecision("nothing to redact is named", "name a document, --text or --event")
    for words in text:
        if sum(letter.isalnum() for letter in words) < 2:
            raise BadDecision(f"{words!r} is too short to be meant", "give the whole word or name")
    return Wanted(documents=tuple(documents) or None, words=tuple(text), events=tuple(events))


def _some(names: Sequence[str]) -> Sequence[str]:
    from counterclaim.errors import BadDecision

    if not names:
        raise BadDecision("no record is named", "give at least one id")
    return names


def _value(text: str) -> Json:
    """JSON where it is JSON, else the words themselves."""
    try:
        value: Json = json.loads(text)
    except ValueError:
        return text
    return text if isinstance(value, float | int) and not isinstance(value, bool) else value
