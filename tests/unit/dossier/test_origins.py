"""
Why no more origins are counted, and why a number is not certain.
"""

from unit.domain.small_ledgers import Story
from unit.dossier.made import case_of, written

from counterclaim.dossier.origins import side_view


def asserted(story: Story, as_of: str | None = None):
    case = case_of(written(story.ledger), as_of)
    return side_view(case, case.standings["c"].asserted, "asserts")


def test_ten_reports_of_one_speaker_are_one_origin():
    story = Story().say("s1", "courier > mayor").say("s2", "herald > mayor", "2031-03-04")

    side = asserted(story)

    assert side.head == "Asserted by at least 1 origin (1 at most), in 2 documents of 2 outlets"
    assert "2 documents go back to Mayor: one origin" in side.uncounted
    assert [spot.label for spot in side.where] == ["[1]", "[2]"]
    assert (side.doubt_head, side.doubt) == ("", ())


def test_sources_that_may_be_one_open_the_interval_and_say_why():
    story = Story().say("s1", "courier > anon-aide").say("s2", "herald > anon-friend")
    story.bind("like_descriptor", "s1", "s2", strength="may")

    side = asserted(story)

    assert side.head.startswith("Asserted by at least 1 origin (2 at most)")
    assert side.doubt_head == "1 to 2 origins: why?"
    assert side.doubt == (
        "Anon Aide and Anon Friend may be one: unnamed sources that nothing tells apart",
    )


def test_a_doubt_that_touches_no_counted_origin_does_not_open_the_interval():
    story = Story().say("s1", "courier > mayor").say("s2", "herald > u-rumour")
    story.bind("unattributed_summary", "s1", "s2", strength="may")

    side = asserted(story)

    assert side.doubt_head == ""
    (line,) = side.uncounted
    assert line.startswith("Not counted: U Rumour — nobody in particular")
    assert line.endswith("; it may go back to Mayor (a summary that names nobody)")


def test_an_outlet_in_its_own_words_is_not_counted():
    side = asserted(Story().say("s1", "courier"))

    assert side.head == "Asserted by no identified origin, in 1 document of 1 outlet"
    assert side.uncounted == (
        "Not counted: Courier — says so in its own words and names no source",
    )


def test_tentative_readings_raise_only_the_larger_number():
    side = asserted(Story().say("s1", "courier > mayor", firmness="tentative"))

    assert side.head.startswith("Asserted by 1 origin at most, none surely read")
    assert side.doubt == (
        "every reading here is tentative; such readings raise only the larger number",
    )
    assert side.origins[0].first.tentative


def test_an_unknown_affiliation_is_shown_as_unknown_and_never_as_of_no_side():
    side = asserted(Story(parties={"mayor": "unknown"}).say("s1", "courier > mayor"))

    assert "of no side: none" in side.facts
    assert "affiliation unknown: 1" in side.facts
    assert side.origins[0].notes == ("affiliation unknown",)


def test_origins_of_one_side_say_so():
    story = Story(parties={"mayor": "town", "clerk": "town"})
    story.say("s1", "courier > mayor").say("s2", "herald > clerk")

    side = asserted(story)

    assert "all on one side: town" in side.facts


def test_an_origin_is_named_for_who_spoke_and_not_for_who_copied():
    story = Story().say("s1", "courier > mayor").say("s2", "herald", "2031-03-04")
    story.bind("same_text", "s1", "s2")

    side = asserted(story)

    assert [origin.name for origin in side.origins] == ["Mayor"]
    assert side.origins[0].why == ("the same passage, word for word",)
    assert [quoted.id for quoted in side.origins[0].more] == ["s2"]


def test_how_many_statements_a_person_has_checked_is_said_beside_every_count():
    story = Story().say("s1", "courier > mayor", review="accepted").say("s2", "herald > clerk")

    assert "checked by a person: 1 of 2 statements" in asserted(story).facts


def test_a_side_whose_statements_were_all_withdrawn_is_empty_now_and_says_so():
    story = Story().say("s1", "courier > mayor").say("s2", "courier > mayor", "2031-03-05")
    story.correct("retraction", "mayor", "2031-03-04")
    case = case_of(written(story.ledger))

    side = side_view(case, case.standings["c"].asserted, "asserts", once=True)

    assert side.head == "Asserted by nobody any more"
    assert side.origins == ()
