"""
What the dossier of the example story and of empty cases holds.
"""

import re
from dataclasses import replace
from datetime import date

import pytest
from unit.domain.small_ledgers import Story
from unit.dossier.made import dossier_of, written

from counterclaim.domain.document import Document
from counterclaim.domain.event import ProblemNoted
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.statement import Firmness, Review
from counterclaim.domain.text import Span
from counterclaim.dossier.answers import ONE_SENTENCE
from counterclaim.dossier.build import MOST_ROWS
from counterclaim.ledger.codec import read_ledger


@pytest.fixture(scope="module")
def ledger(examples):
    return read_ledger((examples / "torvane.gold.json").read_bytes()).ledger


@pytest.fixture(scope="module")
def dossier(ledger):
    return dossier_of(ledger)


def test_contested_questions_come_first_and_keep_their_counts(ledger, dossier):
    standings = {standing.claim: standing for standing in snapshot(ledger).standings}

    assert dossier.contested
    for question in dossier.contested:
        for answer in question.answers:
            for claim in answer.claims:
                for side in claim.sides:
                    standing = standings[claim.id]
                    own = standing.asserted if side.head.startswith("Asserted") else standing.denied
                    if own.origins_min:
                        noun = "origin" if own.origins_min == 1 else "origins"
                        words = f"by at least {own.origins_min} {noun} ({own.origins_max} at most)"
                        assert words in side.head
                    assert len(side.origins) == len(own.origins)


def test_answers_stand_in_the_order_of_first_publication(ledger, dossier):
    documents = {document.id: document.published for document in ledger.documents}
    published = {said.id: documents[said.doc] for said in ledger.statements}
    standings = {standing.claim: standing for standing in snapshot(ledger).standings}

    for question in (*dossier.contested, *dossier.other):
        days = []
        for answer in question.answers:
            told = [
                statement
                for claim in answer.claims
                for statement in (
                    standings[claim.id].denied.statements
                    if claim.text.startswith("Denials of")
                    else standings[claim.id].ever
                )
            ]
            days.append(min((published[statement] for statement in told), default=date.max))
        assert days == sorted(days), question.text


def test_a_denial_that_is_an_answer_does_not_wear_the_labels_of_the_claim(dossier):
    answers = [a for q in dossier.contested for a in q.answers if a.text == "no"]
    claims = [claim for answer in answers for claim in answer.claims]

    assert claims
    assert all(not claim.labels and not claim.against for claim in claims)
    assert all(side.head.startswith("Denied") for claim in claims for side in claim.sides)


def test_the_one_who_asserts_is_told_who_denies(dossier):
    yes = [c for q in dossier.contested for a in q.answers if a.text == "yes" for c in a.claims]

    assert [claim.denied_by for claim in yes] == ["Denied by 1 to 2 origins: see the answer “no”"]


def test_what_nobody_asserts_any_more_is_shown_as_withdrawn(dossier):
    gone = [
        claim
        for question in dossier.contested
        for answer in question.answers
        for claim in answer.claims
        if claim.withdrawn
    ]

    assert gone
    for claim in gone:
        assert all(quoted.mark.startswith("said so once, ") for quoted in claim.withdrawn)
        standing = [o.first.id for side in claim.sides for o in side.origins]
        assert not set(standing) & {quoted.id for quoted in claim.withdrawn}


def test_every_document_is_there_word_for_word(ledger, dossier):
    texts = {document.sha256: document.text for document in ledger.documents}

    assert len(dossier.documents) == len(texts)
    for shown in dossier.documents:
        text = "".join(segment.text for line in shown.paragraphs for segment in line)
        assert re.sub(r"\s", "", text) == re.sub(r"\s", "", texts[shown.sha256])


def test_nothing_published_later_is_shown(ledger):
    early = dossier_of(ledger, "2031-03-03")

    assert 0 < len(early.documents) < len(ledger.documents)
    assert all("3 March 2031" in document.date for document in early.documents)
    assert not early.evidence.resting
    assert all("[1]" <= s.label <= "[2]" for a in early.alerts for s in a.spots)


def test_withdrawals_and_repeats_are_announced_before_concessions(dossier):
    kinds = [alert.kind for alert in dossier.alerts]

    assert kinds[:2] == ["Withdrawn by its source", "Repeated after it was withdrawn"]
    assert kinds[-1] == "Against the speaker's own interest"
    assert all(alert.spots for alert in dossier.alerts)


def test_a_rejected_statement_is_marked_and_counted_nowhere(ledger):
    first, *others = ledger.statements
    dossier = dossier_of(
        replace(ledger, statements=(replace(first, review=Review.REJECTED), *others))
    )

    assert f"{len(others)} statements: {len(others)} firm" in " ".join(dossier.corpus.lines)
    assert "1 statement rejected by a person: marked, in no count" in dossier.corpus.lines
    words = [
        m.word for d in dossier.documents for line in d.paragraphs for s in line for m in s.marks
    ]
    assert words.count("rejected") == 1


def test_firm_tentative_and_checked_statements_are_told_apart(ledger):
    a, b, *others = (replace(s, firmness=Firmness.TENTATIVE) for s in ledger.statements)
    a = replace(a, review=Review.ACCEPTED)

    lines = dossier_of(replace(ledger, statements=(a, b, *others))).corpus.lines

    assert f"{len(others) + 2} statements: 1 firm, {len(others) + 1} tentative; 1 checked" in (
        " ".join(lines)
    )


def test_what_could_not_be_read_and_what_has_no_date_is_said(ledger):
    stray = Document(id="stray", publisher="o", text="Nobody knows when.")
    dossier = dossier_of(
        replace(ledger, documents=(*ledger.documents, stray)),
        problems=[ProblemNoted(path="a.pdf", code="CC021", message="not a text; save it as text")],
        reading_notes=["one note", "one note"],
    )

    assert dossier.corpus.unread == ("a.pdf: not a text; save it as text [CC021]",)
    assert dossier.corpus.notes == ("one note",)
    assert any("1 document without a date" in line for line in dossier.corpus.lines)
    assert dossier.documents[-1].date == "no date"
    assert any("12 English, 1 not stated" in line for line in dossier.corpus.lines)


def test_an_empty_case_has_a_dossier():
    dossier = dossier_of(Ledger())

    assert dossier.contested == ()
    assert dossier.documents == ()
    assert dossier.corpus.lines[0] == "0 documents of 0 outlets"


def _contest(firmness: str) -> Ledger:
    story = Story(claims=[{"id": "c", "text": "The mill burned in the night"}])
    story.say("s1", "courier > marsh", "2031-03-04", firmness=firmness)
    story.say("s2", "herald > judge", "2031-03-05", stance="denies", firmness=firmness)
    return written(story.ledger)


def test_a_contest_that_rests_on_unsure_readings_alone_is_called_so():
    sure, unsure = dossier_of(_contest("firm")), dossier_of(_contest("tentative"))

    assert sure.contested_note == ""
    assert unsure.contested_note.startswith("In it no side has an origin that is surely read")


def test_an_answer_at_a_glance_names_who_is_behind_it():
    (question,) = dossier_of(_contest("firm")).contested

    assert [answer.summary for answer in question.answers] == [
        "asserted by 1 origin (Marsh)",
        "denied by 1 origin (Judge)",
    ]


def test_the_table_of_claims_keeps_what_most_outlets_tell():
    texts = [{"id": f"c{n}", "text": f"Road {n} is wet"} for n in range(MOST_ROWS + 1)]
    story = Story(claims=texts)
    for n in range(MOST_ROWS + 1):
        story.say(f"s{n}", f"courier > marsh{n}", "2031-03-04", claim=f"c{n}")
    story.say("last", "herald > judge", "2031-03-06", claim=f"c{MOST_ROWS}")

    dossier = dossier_of(written(story.ledger))

    assert f"Road {MOST_ROWS} is wet" in [row.spot.label for row in dossier.claims]
    assert len(dossier.claims) == MOST_ROWS
    assert dossier.claims_left_out == 1


def test_a_contest_read_from_one_sentence_is_called_so():
    text = "Marsh took issue with the rumour that the mill burned in the night."
    span = Span.cut(text, 34, 66)
    apart = _contest("tentative")
    document = replace(apart.documents[0], text=text)
    statements = tuple(
        replace(said, doc=document.id, span=span, content=(span,)) for said in apart.statements
    )

    (one,) = dossier_of(replace(apart, documents=(document,), statements=statements)).contested
    (two,) = dossier_of(apart).contested

    assert one.caution == ONE_SENTENCE
    assert two.caution == ""
