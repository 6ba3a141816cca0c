"""
What changed since a day, in sentences.
"""

import pytest
from unit.domain.small_ledgers import Story
from unit.dossier.made import dossier_of, written
from unit.dossier.test_days import BURNT

from counterclaim.ledger.codec import read_ledger


def changed(story: Story):
    return dossier_of(written(story.ledger)).changed[0]


def flat(view):
    found = []

    def walk(line, depth):
        found.append((depth, line.text, [spot.label for spot in line.spots]))
        for below in line.below:
            walk(below, depth + 1)

    for section in view.sections:
        found.append((0, section.head, []))
        for line in section.lines:
            walk(line, 1)
    return found


def contested():
    story = Story(questions=[BURNT]).say("s1", "courier > mayor", "2031-03-03")
    return story.say("s2", "herald > clerk", "2031-03-05", stance="denies")


def test_a_denial_is_told_with_what_it_does_and_who_speaks():
    view = changed(contested())

    assert view.since == "3 March 2031"
    assert "1 denial" in view.summary
    assert flat(view)[:4] == [
        (0, "Questions", []),
        (1, "Newly contested: Did the mill burn?", ["see the question"]),
        (
            2,
            (
                "“c”: now contested (before: undisputed in these documents); denied by 1 origin "
                "(before: nobody)."
            ),
            [],
        ),
        (3, "Denied by Clerk, in Herald", ["[2]"]),
    ]


def test_a_repeat_is_told_as_a_repeat():
    story = contested().say("s3", "lantern > mayor", "2031-03-06")

    lines = [text for _, text, _ in flat(changed(story))]

    assert "“c”: told again, without a new origin." in lines
    assert "Asserted by Mayor, in Lantern" in lines


def test_a_retraction_comes_before_the_questions():
    story = contested().say("s3", "courier > mayor", "2031-03-06", claim="other")
    story.correct("retraction", "mayor", "2031-03-06", "s3")

    told = flat(changed(story))
    heads = [text for depth, text, _ in told if depth == 0]

    assert heads[0] == "Alerts" or heads[0] == "Taken back or replaced"
    assert heads.index("Taken back or replaced") < heads.index("Questions")
    assert (1, "Mayor took back “c” on 6 March 2031.", ["[3]"]) in told


def test_a_claim_that_no_question_asks_is_told_apart():
    story = contested().say("s3", "lantern > cook", "2031-03-06", claim="other")

    told = flat(changed(story))

    at = told.index((0, "Other claims told for the first time", []))
    assert told[at + 1][1] == ("“other”: new; asserted by 1 origin; undisputed in these documents.")
    assert told[at + 2] == (2, "Asserted by Cook, in Lantern", ["[3]"])


def test_new_documents_lead_to_their_text():
    view = changed(contested())

    (section,) = (s for s in view.sections if s.head == "New documents")
    (line,) = section.lines

    assert line.text.startswith("Herald, “")
    assert [spot.anchor for spot in line.spots] == ["doc-herald-2031-03-05"]


def test_each_of_the_last_days_has_its_changes_the_latest_first(examples):
    ledger = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger

    views = dossier_of(ledger).changed

    assert [view.since for view in views] == [
        "6 March 2031", "5 March 2031", "4 March 2031", "3 March 2031",
    ]  # fmt: skip


@pytest.mark.parametrize("jargon", ["one-bloc", "single-origin", "undisputed;", "no-identified"])
def test_labels_are_told_in_plain_words(examples, jargon):
    ledger = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger

    texts = [text for view in dossier_of(ledger).changed for _, text, _ in flat(view)]

    assert texts
    assert not [text for text in texts if jargon in text]
    assert not [text for text in texts for claim in ledger.claims if f"[{claim.id}]" in text]


def test_a_case_of_one_day_has_no_changes():
    assert dossier_of(written(Story().say("s1", "courier > mayor").ledger)).changed == ()
