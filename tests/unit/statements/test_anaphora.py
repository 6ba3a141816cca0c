"""
Contents that point back.
"""

import pytest

from counterclaim.statements.anaphora import noun_of, points_back


@pytest.mark.parametrize(
    "words",
    ["all", "these rumours", "the claims", "the ministry's claim", "its report", "Rumours", "this"],
)
def test_these_point_back(words):
    assert points_back(words)


@pytest.mark.parametrize(
    "words",
    [
        "the bridge had fallen",
        "the claim that the bridge had fallen",
        "the mayor",
        "rumours of a coup in the valley",
        "",
        "…",
    ],
)
def test_these_do_not(words):
    assert not points_back(words)


def test_the_noun_is_what_is_pointed_at():
    assert noun_of("these “rumours”") == "rumours"
    assert noun_of("All.") == "all"


def test_a_denial_of_the_claim_of_somebody_points_at_his(english):
    from unit.statements.reading import attributed, read

    reading = read(
        english,
        "The Roads Ministry said that the bridge had fallen. Edda Marsh said that the mill was "
        "burning. Tom Reed rejected the Roads Ministry's claim.",
    )
    told = attributed(reading)

    assert told[-1].act == "deny"
    assert told[-1].resolves == (told[0].id,)


def test_nobody_answers_himself(english):
    from unit.statements.reading import attributed, read

    reading = read(
        english, "Edda Marsh said that the mill was burning. Edda Marsh denied the reports."
    )

    assert attributed(reading)[-1].resolves == ()


def test_a_denial_does_not_point_at_what_was_said_under_a_condition(english):
    from unit.statements.reading import attributed, read

    reading = read(
        english,
        "Edda Marsh said that the bridge had fallen. Edda Marsh said that the mill would burn if "
        "the wind turned. The ministry denied the reports.",
    )
    told = attributed(reading)

    assert told[-1].act == "deny"
    assert told[-1].resolves == ()
