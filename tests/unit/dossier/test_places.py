"""
The places that claims are about.
"""

from unit.domain.small_ledgers import Story
from unit.dossier.made import case_of, written
from unit.dossier.test_days import BURNT

from counterclaim.dossier.places import DEEPEST, places_view


def seen(story: Story):
    return [_plain(node) for node in places_view(case_of(written(story.ledger)))]


def _plain(node):
    return (node.name, node.contested, node.claims, [_plain(below) for below in node.inside])


def located(place: str, claim: str = "c"):
    return {"id": claim, "text": claim, "property": "location", "subject": "Mayor", "value": place}


def test_a_place_stands_in_the_one_it_lies_in():
    story = Story(
        claims=[located("harbour")],
        places=[{"id": "harbour", "within": "Port Alder"}, {"id": "Port Alder", "within": "Coast"}],
    ).say("s1", "courier > mayor")

    assert seen(story) == [("Coast", 0, 0, [("Port Alder", 0, 0, [("harbour", 0, 1, [])])])]


def test_a_contested_claim_marks_its_place_and_leads_to_its_question():
    story = Story(claims=[located("harbour")], places=[{"id": "harbour"}], questions=[BURNT])
    story.say("s1", "courier > mayor").say("s2", "herald > clerk", stance="denies")

    (node,) = places_view(case_of(written(story.ledger)))

    assert (node.contested, node.claims) == (1, 1)
    assert [(spot.label, spot.anchor) for spot in node.questions] == [("Did the mill burn?", "q-q")]


def test_a_place_of_which_nobody_speaks_is_not_shown():
    story = Story(claims=[located("harbour")], places=[{"id": "harbour"}, {"id": "mill"}])

    assert seen(story.say("s1", "courier > mayor")) == [("harbour", 0, 1, [])]


def test_places_within_one_another_are_still_shown():
    story = Story(
        claims=[located("a")],
        places=[{"id": "a", "within": "b"}, {"id": "b", "within": "c"}, {"id": "c", "within": "a"}],
    ).say("s1", "courier > mayor")

    names = str(seen(story))

    assert all(names.count(f"'{place}'") == 1 for place in "abc")


def test_nesting_without_end_is_cut():
    depth = DEEPEST + 30
    story = Story(
        claims=[located("p0")],
        places=[{"id": f"p{n}", "within": f"p{n + 1}"} for n in range(depth)],
    ).say("s1", "courier > mayor")

    (node,) = places_view(case_of(written(story.ledger)))
    deep = 0
    while node.inside:
        (node,), deep = node.inside, deep + 1

    assert deep == DEEPEST


def test_the_part_of_a_place_and_where_something_happened_are_places():
    story = Story(
        claims=[
            {"id": "c", "text": "c", "property": "quantity:killed", "subject": "event@mill"},
            {"id": "d", "text": "d", "property": "control", "subject": "mill",
             "value": {"holder": "Mayor", "extent": "complete"}},
        ],
        places=[{"id": "mill"}],
    )  # fmt: skip
    story.say("s1", "courier > mayor").say("s2", "herald > clerk", claim="d")

    assert seen(story) == [("mill", 0, 2, [])]
