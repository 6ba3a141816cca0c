"""
Whom to ask, and what.
"""

from dataclasses import replace

from unit.domain.small_ledgers import Story
from unit.dossier.made import case_of, written
from unit.dossier.test_days import BURNT

from counterclaim.domain.source import Entity
from counterclaim.dossier.calls import MOST_CALLS, call_sheets


def contested(**more):
    story = Story(questions=[BURNT], **more).say("s1", "courier > mayor")
    return story.say("s2", "herald > clerk", stance="denies", first_hand=True)


def groups(ledger):
    (sheet,) = call_sheets(case_of(ledger))
    return {
        head: [(c.who, c.why, c.asks, [spot.label for spot in c.spots]) for c in calls]
        for head, calls in sheet.groups
    }


def test_both_sides_are_asked_how_they_know():
    found = groups(written(contested(parties={"mayor": "town", "clerk": None}).ledger))

    assert found == {
        "They speak to it: ask how they know": [
            (
                "Mayor (side: town)",
                "says “c”",
                ("How do you know: were you there yourself, or who told you?",),
                ["[1]"],
            ),
            ("Clerk", "denies “c”", ("You tell it first-hand: what shows it?",), ["[2]"]),
        ]
    }


def test_that_a_witness_of_no_side_is_lacking_is_said():
    (lacking,) = call_sheets(case_of(written(contested(parties={"clerk": "town"}).ledger)))
    (there,) = call_sheets(case_of(written(contested(parties={"clerk": None}).ledger)))

    assert "first-hand" in lacking.witness
    assert there.witness == ""


def test_whose_side_is_unknown_is_asked_for_whom_he_speaks():
    found = groups(written(contested(parties={"mayor": "unknown"}).ledger))

    (mayor, _) = found["They speak to it: ask how they know"]
    assert mayor[0] == "Mayor (affiliation unknown)"
    assert mayor[2][-1] == "For whom do you speak?"


def test_an_outlet_that_names_nobody_is_asked_who_told_it():
    story = contested().say("s3", "lantern", "2031-03-04").say("s4", "lantern > anon-aide")

    (call,) = groups(written(story.ledger))["They passed it on: ask where they have it from"]

    assert call[:2] == ("Lantern", "tells “c” from Anon Aide and “c” without a source")
    assert call[3] == ["[3]", "[4]"]


def test_whoever_took_it_back_is_asked_why():
    story = contested().say("s3", "lantern > cook", "2031-03-04")
    story.say("s4", "lantern > cook", "2031-03-05", claim="other")
    story.correct("retraction", "cook", "2031-03-05", "s4")

    took_back = groups(written(story.ledger))["They took it back: ask why"]

    assert took_back == [
        (
            "Cook",
            "took back “c” on 5 March 2031",
            ("What was wrong, who told you so, and what of it still stands?",),
            ["[4]"],
        )
    ]


def test_one_of_whom_all_speak_and_who_is_not_quoted_is_named():
    claims = [{"id": "c", "text": "c", "property": "location", "subject": "e-baker", "value": "x"}]
    ledger = written(contested(claims=claims).ledger)
    baker = Entity(id="e-baker", name="Ada Baker", type="person")
    clerk = replace(baker, name="Clerk")

    unheard = groups(replace(ledger, entities=(baker,)))
    heard = groups(replace(ledger, entities=(clerk,)))

    head = "Spoken of, and not heard on this in these documents"
    assert [call[0] for call in unheard[head]] == ["Ada Baker"]
    assert head not in heard


def test_one_who_is_heard_on_another_claim_of_the_question_is_heard():
    claims = [{"id": "c", "text": "c", "property": "location", "subject": "e-baker", "value": "x"}]
    story = contested(claims=claims).say("s3", "lantern > baker", claim="d")
    story.questions[0] = BURNT | {
        "answers": [{"id": "yes", "text": "yes", "claims": ["c", "d"]}],
    }
    ledger = written(story.ledger)
    baker = Entity(id="e-baker", name="Ada Baker", type="person", source="baker")

    found = groups(replace(ledger, entities=(baker,)))

    assert not any("not heard" in head for head in found)


def test_whoever_would_not_say_is_asked_again():
    story = contested().say("s3", "lantern > cook", "2031-03-04", stance="withholds")
    ledger = written(story.ledger)
    ledger = replace(
        ledger,
        statements=tuple(
            replace(s, act="withhold") if s.id == "s3" else s for s in ledger.statements
        ),
    )

    (call,) = groups(ledger)["Would not say: ask again"]

    assert call[:2] == ("Cook", "would not say: “words of s3”")


def test_whoever_gave_out_a_picture_is_asked_for_the_original():
    story = contested(evidence=[{"id": "pic", "kind": "photograph", "released_by": "mayor"}])
    story.say("s3", "lantern > mayor", "2031-03-04", basis="pic")

    (call,) = groups(written(story.ledger))["Pictures and items: ask for the original"]

    assert call[:2] == ("Mayor", "gave out a photograph")


def test_what_nobody_contests_needs_no_call():
    story = Story(questions=[BURNT]).say("s1", "courier > mayor")

    assert call_sheets(case_of(written(story.ledger))) == ()


def test_many_calls_are_counted():
    story = contested()
    for n in range(MOST_CALLS + 3):
        story.say(f"t{n}", f"lantern > person-{n}", "2031-03-04")

    (sheet,) = call_sheets(case_of(written(story.ledger)))

    assert (len(sheet.groups[0][1]), sheet.more) == (MOST_CALLS, 5)
