"""
The paragraph to paste never says more than the counts.
"""

from unit.domain.small_ledgers import Story
from unit.dossier.made import case_of, dossier_of, written

from counterclaim.domain.question import Answer
from counterclaim.dossier.sourcing import paragraph

YES = (Answer(id="a", text="yes", claims=("c",)),)


def pasted(story: Story, as_of: str | None = None):
    return paragraph(case_of(written(story.ledger), as_of), YES, "q")


def test_it_names_origins_and_numbers_documents():
    story = Story(parties={"mayor": "town"}).say("s1", "courier > mayor", first_hand=True)
    story.say("s2", "herald > clerk", "2031-03-04", stance="denies")

    text = pasted(story)

    assert text.text == (
        "In the 2 documents examined: “c” is asserted by 1 origin (of one side, town): Mayor.[1] "
        "It is denied by 1 origin (not said to be first-hand): Clerk.[2]"
    )
    assert [note.number for note in text.notes] == [1, 2]


def test_an_interval_is_told_as_an_interval():
    story = Story().say("s1", "courier > anon-aide").say("s2", "herald > anon-friend")
    story.bind("like_descriptor", "s1", "s2", strength="may")

    assert "asserted by at least 1 and at most 2 origins" in pasted(story).text


def test_a_tentative_reading_is_not_told_as_sure():
    story = Story().say("s1", "courier > mayor", firmness="tentative")

    assert "asserted by at most 1 origin, not surely read" in pasted(story).text


def test_hearsay_is_told_apart_from_origins():
    story = Story().say("s1", "courier > mayor").say("s2", "herald > u-rumour", "2031-03-04")

    text = pasted(story).text

    assert "by 1 origin (not said to be first-hand): Mayor.[1]" in text
    assert "It is also asserted without a source that these documents identify.[2]" in text


def test_what_was_taken_back_is_told_as_taken_back():
    story = Story().say("s1", "courier > mayor").say("s2", "herald > clerk", "2031-03-05")
    story.correct("retraction", "mayor", "2031-03-04")

    text = pasted(story).text

    assert "“c” is asserted by 1 origin (not said to be first-hand): Clerk.[2]" in text
    assert "It was asserted in 1 earlier statement, since retracted.[1]" in text


def test_doubt_and_silence_are_told_on_no_side():
    story = Story().say("s1", "courier > mayor").say("s2", "herald > clerk", stance="doubts")
    story.say("s3", "lantern > cook", stance="withholds")

    text = pasted(story).text

    assert "It is doubted by Clerk.[2]" in text
    assert "It is neither confirmed nor denied by Cook.[3]" in text


def test_the_day_of_the_view_is_named():
    story = Story().say("s1", "courier > mayor").say("s2", "herald > clerk", "2031-03-09")

    assert pasted(story, "2031-03-04").text.startswith(
        "As of 4 March 2031, in the 1 document examined:"
    )


def test_every_number_in_a_paragraph_has_its_note(examples):
    import re

    from counterclaim.ledger.codec import read_ledger

    ledger = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger
    dossier = dossier_of(ledger)

    for question in (*dossier.contested, *dossier.other):
        used = set(map(int, re.findall(r"\[(\d+)\]", question.paragraph.text)))
        assert used == {note.number for note in question.paragraph.notes}
