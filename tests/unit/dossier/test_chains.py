"""
Who had it from whom.
"""

import re
from dataclasses import replace

from unit.domain.small_ledgers import Story
from unit.dossier.made import case_of, written

from counterclaim.domain.text import Mention
from counterclaim.dossier.chains import chains
from counterclaim.ledger.codec import read_ledger


def drawn(story: Story):
    """Return the tree of the only claim as nested tuples."""
    found = chains(case_of(written(story.ledger)))
    (view,) = (*found.asked, *found.other)
    return [(side.verb, [_plain(node) for node in side.origins]) for side in view.sides]


def _plain(node):
    labels = [spot.label for spot in node.spots]
    return (node.note, node.name, labels, [_plain(below) for below in node.below])


def test_relays_stand_between_the_speaker_and_the_documents():
    story = Story().say("s1", "agency > mayor").say("s2", "herald > agency > mayor", "2031-03-04")

    assert drawn(story) == [
        (
            "Asserted",
            [
                (
                    "origin",
                    "Mayor",
                    [],
                    [("in", "Agency", ["[1]"], [("in", "Herald", ["[2]"], [])])],
                )
            ],
        )
    ]


def test_a_copy_is_folded_in_below_its_origin_with_the_reason():
    story = Story().say("s1", "courier > mayor").say("s2", "herald", "2031-03-04")
    story.bind("same_text", "s1", "s2")

    found = chains(case_of(written(story.ledger)))
    (origin,) = (*found.asked, *found.other)[0].sides[0].origins

    assert (origin.note, origin.name) == ("origin", "Mayor")
    assert (origin.below[-1].note, origin.below[-1].name) == ("adds no origin", "Herald")
    assert origin.below[-1].why == "the same passage, word for word"


def test_nobody_in_particular_is_not_called_an_origin():
    story = Story().say("s1", "courier > u-rumour").say("s2", "herald > mayor")

    notes = {name: note for note, name, _, _ in drawn(story)[0][1]}

    assert notes == {"Mayor": "origin", "U Rumour": "not counted"}


def test_a_claim_told_once_and_directly_needs_no_drawing():
    found = chains(case_of(written(Story().say("s1", "courier > mayor").ledger)))

    assert (found.asked, found.other, found.left_out) == ((), (), 0)


def test_every_edge_has_the_words_by_which_it_is_attributed(examples):
    ledger = read_ledger((examples / "torvane.gold.json").read_bytes()).ledger

    found = chains(case_of(ledger))

    cues = {
        " ".join(step.cue.text.split()) for s in ledger.statements for step in s.chain if step.cue
    }
    told = [node.why for view in found.asked for side in view.sides for node in _all(side.origins)]
    quoted = [words for why in told for words in re.findall("“([^”]+)”", why)]
    assert len([words for words in quoted if words in cues]) > 20
    assert all(
        node.why
        for view in found.asked
        for side in view.sides
        for node in _all(side.origins)
        if node.note == "adds no origin"
    )


def _all(nodes):
    for node in nodes:
        yield node
        yield from _all(node.below)


def test_the_shared_passage_stands_beside_the_echo():
    story = Story().say("s1", "courier > mayor").say("s2", "herald", "2031-03-04")
    ledger = written(story.bind("same_text", "s1", "s2").ledger)
    spans = tuple(Mention(doc=d.id, start=5, end=10, text=d.text[5:10]) for d in ledger.documents)
    ledger = replace(ledger, dependences=tuple(replace(d, spans=spans) for d in ledger.dependences))

    found = chains(case_of(ledger))
    (origin,) = (*found.asked, *found.other)[0].sides[0].origins

    assert [(p.spot.label, p.text) for p in origin.below[-1].passages] == [
        ("[1]", spans[0].text.strip()),
        ("[2]", spans[1].text.strip()),
    ]
