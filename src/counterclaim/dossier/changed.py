"""
What changed between two days, in sentences that lead into the page.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from counterclaim.domain.changed import Aspect, Changes, ClaimChange, QuestionChange
from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import Correction
from counterclaim.domain.question import Question
from counterclaim.domain.sameness import claims_of
from counterclaim.domain.standing import Alarm, Standing
from counterclaim.domain.statement import Stance
from counterclaim.dossier.alerts import KINDS
from counterclaim.dossier.anchors import anchor
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.deciding import chain_words
from counterclaim.dossier.time_values import ChangeLine, ChangeSection, ChangesView
from counterclaim.dossier.values import Spot
from counterclaim.dossier.wording import CORRECTING, DISPUTE, LIFE, listed, origins_of, spell

MOST_LINES: Final = 12
"""Changes of one kind that are told one by one."""
MOST_FRESH: Final = 6
"""Claims told for the first time, outside the questions, that are told one by one."""
MOST_SPEAKERS: Final = 4
"""New statements told under one claim."""

_BY: Final = {
    Stance.ASSERTS: "Asserted by",
    Stance.DENIES: "Denied by",
    Stance.DOUBTS: "Doubted by",
    Stance.ASKS: "Asked by",
    Stance.WITHHOLDS: "Neither confirmed nor denied by",
}


def changes_view(case: CaseView, found: Changes, summary: str) -> ChangesView:
    """
    Return what changed since the day of the earlier view; ``summary`` says it in one line.
    """
    tells = _Telling(case, found)
    sections = (
        ("Alerts", tells.alarms(), MOST_LINES),
        ("Taken back or replaced", tells.corrections(), MOST_LINES),
        ("Questions", tells.questions(), MOST_LINES),
        ("Other claims that stand otherwise", tells.other_claims(), MOST_LINES),
        ("Other claims told for the first time", tells.first_told(), MOST_FRESH),
        ("New documents", tells.documents(), MOST_LINES),
    )
    lined = ((head, list(lines), most) for head, lines, most in sections)
    return ChangesView(
        since=spell(found.before.snapshot.as_of),
        summary=summary[:1].upper() + summary[1:],
        sections=tuple(
            ChangeSection(
                head=head,
                lines=tuple(lines[:most]),
                more=max(0, len(lines) - most),
            )
            for head, lines, most in lined
            if lines
        ),
    )


class _Telling:
    """The changes between two views in sentences, no claim told twice."""

    def __init__(self, case: CaseView, found: Changes) -> None:
        self._case = case
        self._found = found
        self._changed = {change.claim.id: change for change in found.claims_changed}
        self._fresh = {claim.id: claim for claim in found.claims.new}
        self._standings = {s.claim: s for s in found.after.snapshot.standings}
        self._came: defaultdict[str, list[str]] = defaultdict(list)
        for statement in found.statements.new:
            for claim in dict.fromkeys(link.claim for link in statement.links):
                self._came[claim].append(statement.id)
        asked = (*found.after.snapshot.questions, *found.questions.gone)
        self._asked = {claim for question in asked for claim in claims_of(question)}

    def alarms(self) -> Iterator[ChangeLine]:
        for alarm in self._found.alarms.new:
            yield self._line(_alarm(alarm), alarm.statements)
        for change in self._found.alarms_changed:
            came = set(change.after.statements).difference(change.before.statements)
            if came:
                yield self._line(f"Now in further statements: {_alarm(change.after)}", came)
        for alarm in self._found.alarms.gone:
            yield self._line(f"No longer: {_alarm(alarm)}", alarm.statements)

    def corrections(self) -> Iterator[ChangeLine]:
        for correction in self._found.corrections.new:
            yield self._line(self._correction(correction), [correction.statement or ""])

    def questions(self) -> Iterator[ChangeLine]:
        """Every question with something new, the newly contested first."""
        changed = {change.after.id: change for change in self._found.questions_changed}
        posed = {question.id for question in self._found.questions.new}
        asked = self._found.after.snapshot.questions
        ranked = sorted(
            enumerate(asked),
            key=lambda q: (urgency(q[1], changed.get(q[1].id), q[1].id in posed), q[0]),
        )
        for _, question in ranked:
            head = heading(question, changed.get(question.id), question.id in posed)
            below = tuple(self._within(question, changed.get(question.id)))
            if head or below:
                yield ChangeLine(
                    text=f"{head.capitalize() or 'More on'}: {question.text}",
                    spots=self._home(question),
                    below=below[:MOST_LINES],
                )
        for question in self._found.questions.gone:
            yield ChangeLine(text=f"Not asked any more: {question.text}")

    def other_claims(self) -> Iterator[ChangeLine]:
        for change in self._found.claims_changed:
            if change.claim.id not in self._asked and not change.only_told_again:
                yield self._claim_changed(change)

    def first_told(self) -> Iterator[ChangeLine]:
        for claim in self._found.claims.new:
            if claim.id not in self._asked:
                yield self._first_told(claim)

    def documents(self) -> Iterator[ChangeLine]:
        for document in self._found.documents.new:
            number = self._case.numbers.get(document.id)
            version = "A new version: " if document.version_of else ""
            yield ChangeLine(
                text=(
                    f"{version}{self._case.outlet(document)}, “{self._case.title(document)}”, "
                    f"{self._case.date(document)}"
                ),
                spots=(Spot(label=f"[{number}]", anchor=anchor("doc", document.id)),)
                if number
                else (),
            )

    def _within(self, question: Question, change: QuestionChange | None) -> Iterator[ChangeLine]:
        if change is not None:
            for answer in change.answers.new:
                yield ChangeLine(text=f"A new answer: {answer.text}")
            for answer in change.answers.gone:
                yield ChangeLine(text=f"No answer any more: {answer.text}")
        members = sorted(claims_of(question), key=self._weight)
        yield from (self._claim_changed(self._changed[c]) for c in members if c in self._changed)
        yield from (self._first_told(self._fresh[c]) for c in members if c in self._fresh)

    def _weight(self, claim: str) -> tuple[int, str]:
        change = self._changed.get(claim)
        return (list(Aspect).index(change.aspects[0]) if change else len(Aspect)), claim

    def _home(self, question: Question) -> tuple[Spot, ...]:
        """The card of the page that answers most of a question."""
        homes = [self._case.asked[c] for c in sorted(claims_of(question)) if c in self._case.asked]
        if not homes:
            return ()
        home = max(homes, key=lambda q: (sum(h.id == q.id for h in homes), q.id))
        return (Spot(label="see the question", anchor=anchor("q", home.id)),)

    def _claim_changed(self, change: ClaimChange) -> ChangeLine:
        told = "; ".join(_aspects(self._case, change)) or _told_again(change)
        return ChangeLine(
            text=f"“{_text(change.claim)}”: {told}.",
            below=tuple(self._speakers(change.claim.id, change.statements.new)),
        )

    def _first_told(self, claim: Claim) -> ChangeLine:
        standing = self._standings.get(claim.id)
        told = _now(standing) if standing is not None else "told for the first time"
        return ChangeLine(
            text=f"“{_text(claim)}”: new; {told}.",
            below=tuple(self._speakers(claim.id, self._came.get(claim.id, []))),
        )

    def _speakers(self, claim: str, statements: Sequence[str]) -> Iterator[ChangeLine]:
        """Who came to speak to a claim; the same words of one document stand once."""
        told: set[ChangeLine] = set()
        for identifier in statements[:MOST_SPEAKERS]:
            statement = self._case.statements[identifier]
            link = next((k for k in statement.links if k.claim == claim), None)
            if link is None:
                continue
            implied = "" if link.counts else ", by implication"
            words = f"{_BY[link.stance]} {chain_words(self._case, statement)}{implied}"
            line = self._line(words, [identifier])
            same = ChangeLine(text=line.text, spots=tuple(_number_alone(s) for s in line.spots))
            if same not in told:
                told.add(same)
                yield line
        if len(statements) > MOST_SPEAKERS:
            yield ChangeLine(text=f"and {len(statements) - MOST_SPEAKERS} more statements")

    def _correction(self, correction: Correction) -> str:
        verb = CORRECTING.get(correction.type, f"issued a {correction.type} of")
        texts = [
            f"“{_text(self._case.claims[c])}”" for c in correction.claims if c in self._case.claims
        ]
        what = "the denial of " if correction.stance is Stance.DENIES else ""
        by, day = self._case.name(correction.by), spell(correction.date)
        return f"{by} {verb} {what}{listed(texts, most=3) or 'what it said'} on {day}."

    def _line(self, text: str, statements: Iterable[str]) -> ChangeLine:
        known = [s for s in statements if s in self._case.known]
        return ChangeLine(text=text, spots=self._case.spots(known))


def _alarm(alarm: Alarm) -> str:
    return f"{KINDS.get(alarm.kind, alarm.kind.replace('-', ' ').capitalize())}. {alarm.text}"


def _aspects(case: CaseView, change: ClaimChange) -> Iterator[str]:
    """What moved in the standing of a claim, with what it was."""
    before, after, moved = change.before, change.after, set(change.aspects)
    if Aspect.LIFE in moved:
        yield LIFE[after.life] or "stands again"
    if set(after.zombies) - set(before.zombies):
        yield "told again after it was withdrawn"
    if Aspect.DISPUTE in moved:
        yield f"now {DISPUTE[after.dispute]} (before: {DISPUTE[before.dispute]})"
    if set(after.against_interest) - set(before.against_interest):
        yield "conceded against the speaker's own interest"
    if Aspect.DENIED in moved:
        yield f"denied by {origins_of(after.denied)} (before: {origins_of(before.denied)})"
    if Aspect.ASSERTED in moved:
        yield f"asserted by {origins_of(after.asserted)} (before: {origins_of(before.asserted)})"
    if Aspect.TENTATIVE in moved:
        yield "on tentative readings only" if after.tentative else "no longer tentative"
    if Aspect.AGREED in moved:
        yield "now asserted by opposed sides" if after.agreed else "no longer agreed ground"
    for mark, rivals in (
        ("cannot hold with", change.rivals.new),
        ("no longer stands against", change.rivals.gone),
    ):
        texts = [f"“{_text(case.claims[c])}”" for c in rivals if c in case.claims]
        if texts:
            yield f"{mark} {listed(texts, most=2)}"


def _told_again(change: ClaimChange) -> str:
    if change.statements.new:
        return "told again, without a new origin"
    return "told by fewer, with the same counts" if change.statements.gone else "read otherwise"


def _now(standing: Standing) -> str:
    words = [f"asserted by {origins_of(standing.asserted)}"]
    if standing.denied.statements:
        words.append(f"denied by {origins_of(standing.denied)}")
    words += [w for w in (DISPUTE[standing.dispute], LIFE[standing.life]) if w]
    return "; ".join(words)


def urgency(question: Question, change: QuestionChange | None, is_new: bool) -> int:
    """
    Return where a question stands among those that changed: from 0, newly contested, to 4.
    """
    if (change and change.newly_contested) or (is_new and question.contested):
        return 0
    if change and change.no_longer_contested:
        return 1
    return 2 if change and change.answers else 3 if is_new else 4


def heading(question: Question, change: QuestionChange | None, is_new: bool) -> str:
    """
    Return in a word or two what became of a question; nothing where only more was told.
    """
    if is_new:
        return "newly posed, contested" if question.contested else "newly posed"
    if change is None:
        return ""
    if change.newly_contested:
        return "newly contested"
    if change.no_longer_contested:
        return "no longer contested"
    if change.answers:
        return "answered otherwise"
    return "with new claims" if change.claims.new else "with fewer claims"


def _text(claim: Claim) -> str:
    return claim.text.rstrip(" .")


def _number_alone(spot: Spot) -> Spot:
    """The number of a document, without the place in it."""
    return Spot(label=spot.label, anchor="")
