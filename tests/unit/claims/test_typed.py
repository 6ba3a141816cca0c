"""
Typed propositions from marked words.
"""

from datetime import date

import pytest
from unit.claims.story import DAY, Page

from counterclaim.claims.tagged import MentionIndex
from counterclaim.claims.typed import Proposition, propositions
from counterclaim.domain.quantity import Quantity
from counterclaim.domain.source import Entity
from counterclaim.domain.time import Interval


def read(
    content: str,
    *entities: tuple[str, str],
    before: str = "",
    holder: str | None = None,
    suggested: tuple[str, str] | None = None,
    quantity: Quantity | None = None,
) -> tuple[Proposition, ...]:
    """Return what is found in one content."""
    page = Page("d", "The Courier", f"{before}{content}.")
    speaker = page.source(holder, "organisation") if holder else None
    for name, kind in entities:
        words = (suggested[1],) if suggested and suggested[0] == name else ()
        page.entity(name, kind, *words, source=speaker if name == holder else None)
    page.says(content, holder=speaker, quantity=quantity)
    reading = page.read().reading
    by_source: dict[str, Entity] = {e.source: e for e in reading.entities if e.source}
    return propositions(reading.statements[0], MentionIndex(reading.entities), by_source.get)


EDDA = ("Edda Marsh", "person")
VALE = ("Orrin Vale", "place")
FRONT = ("Vale Front", "organisation")


@pytest.mark.parametrize(
    ("content", "negated"),
    [
        ("Edda Marsh is in Orrin Vale", False),
        ("Edda Marsh is still holed up in the Orrin Vale", False),
        ("Edda Marsh has been living in the northern part of Orrin Vale", False),
        ("Edda Marsh, the mayor, remains in Orrin Vale", False),
        ("Edda Marsh is not in Orrin Vale", True),
        ("Edda Marsh was no longer in Orrin Vale", True),
        ("Edda Marsh has never been in Orrin Vale", True),
        ("Edda Marsh in the hills of Orrin Vale today", False),
    ],
)
def test_where_somebody_is(content, negated):
    (found,) = read(content, EDDA, VALE)

    assert found.property == "location"
    assert (found.subject, found.value) == ("d#e-edda-marsh", "d#e-orrin-vale")
    assert found.negated is negated


@pytest.mark.parametrize(
    ("content", "negated"),
    [
        ("Edda Marsh has left Orrin Vale", False),
        ("Edda Marsh fled the Orrin Vale", False),
        ("Edda Marsh had not left Orrin Vale", True),
        ("Edda Marsh never left Orrin Vale", True),
    ],
)
def test_whether_somebody_left(content, negated):
    (found,) = read(content, EDDA, VALE)

    assert found.property == "event:leave"
    assert found.negated is negated


def test_leaving_for_one_of_two_places_is_disjunct():
    found = read(
        "Edda Marsh had left for Merrow or Tarn", EDDA, ("Merrow", "place"), ("Tarn", "place")
    )

    assert {p.value for p in found} == {"d#e-merrow", "d#e-tarn"}
    assert {p.mode for p in found} == {"disjunct"}


@pytest.mark.parametrize(
    "content",
    [
        "Edda Marsh had left for either Merrow or perhaps to Tarn",
        "Edda Marsh is hiding in Merrow or Tarn",
        "Edda Marsh fled to Merrow or to Tarn",
        "Edda Marsh had arrived in Merrow or Tarn",
    ],
)
def test_alternatives_are_told_as_such(content):
    found = read(content, EDDA, ("Merrow", "place"), ("Tarn", "place"))

    assert {(p.value, p.mode) for p in found} == {
        ("d#e-merrow", "disjunct"),
        ("d#e-tarn", "disjunct"),
    }


def test_who_is_in_neither_is_denied_both():
    found = read(
        "Edda Marsh is not in Merrow or Tarn", EDDA, ("Merrow", "place"), ("Tarn", "place")
    )

    assert {(p.value, p.negated, p.mode) for p in found} == {
        ("d#e-merrow", True, "explicit"),
        ("d#e-tarn", True, "explicit"),
    }


@pytest.mark.parametrize(
    "content",
    [
        "Edda Marsh is in Merrow or on her way to the coast",
        "Edda Marsh is in Merrow, or has been arrested",
    ],
)
def test_an_alternative_that_no_pattern_reads_leaves_nothing_said(content):
    assert read(content, EDDA, ("Merrow", "place")) == ()


def test_one_of_the_countries_of_a_region_lies_in_the_region():
    found = read(
        "Edda Marsh had left for Georgia or another Central Asian country",
        EDDA,
        ("Georgia", "place"),
    )

    assert {(p.value, p.mode) for p in found} == {
        ("d#e-georgia", "disjunct"),
        ("Central Asia", "disjunct"),
    }
    assert ("Central Asia", "Central Asia", "") in {part for p in found for part in p.parts}


def test_a_region_that_the_case_names_is_that_place():
    (found,) = read(
        "Edda Marsh is in a central Asian country",
        EDDA,
        ("Central Asia", "place"),
        before="Talks on Central Asia began. ",
    )

    assert (found.value, found.parts) == ("d#e-central-asia", ())


@pytest.mark.parametrize(
    "content",
    [
        "Edda Marsh is in an Eastern European country",
        "The Central Asian countries met Edda Marsh",
        "Edda Marsh is in good health in the Central Asian heat",
    ],
)
def test_regions_without_firm_bounds_and_other_words_name_no_place(content):
    assert read(content, EDDA) == ()


def test_a_pronoun_resolved_by_salience_makes_the_proposition_loose():
    (found,) = read("she is in Orrin Vale", EDDA, VALE, suggested=("Edda Marsh", "she"))

    assert found.loose


@pytest.mark.parametrize(
    ("content", "extent"),
    [
        ("Vale Front has taken complete control of Orrin Vale", "complete"),
        ("Vale Front controls Orrin Vale", "unspecified"),
        ("Vale Front controls all of Orrin Vale", "complete"),
        ("Orrin Vale is under the full control of Vale Front", "complete"),
        ("Orrin Vale fell to Vale Front", "unspecified"),
    ],
)
def test_who_controls_what(content, extent):
    (found,) = read(content, FRONT, VALE)

    assert found.property == "control"
    assert found.subject == "d#e-orrin-vale"
    assert found.value == {"holder": "d#e-vale-front", "extent": extent}
    assert not found.vague


def test_a_part_is_not_the_whole():
    (found,) = read(
        "the upper villages of Orrin Vale are under the control of Vale Front", FRONT, VALE
    )

    assert found.subject != "d#e-orrin-vale"
    assert [(part, whole) for part, _, whole in found.parts] == [(found.subject, "d#e-orrin-vale")]


def test_a_group_without_a_name_is_vague():
    (found,) = read("the rebels control Orrin Vale", VALE)

    assert found.vague


def test_who_lost_a_place_holds_it_no_longer():
    (found,) = read("Vale Front has lost control of Orrin Vale", FRONT, VALE)

    assert found.value == {"holder": "not d#e-vale-front", "extent": "unspecified"}
    assert not found.negated


def test_who_has_not_lost_a_place_holds_it():
    (found,) = read("Vale Front has not lost control of Orrin Vale", FRONT, VALE)

    assert found.value == {"holder": "d#e-vale-front", "extent": "unspecified"}
    assert not found.negated


def test_a_holder_speaks_of_its_own_control():
    (found,) = read(
        "having taken complete control of Orrin Vale",
        FRONT,
        VALE,
        before="The claim of Vale Front of ",
        holder="Vale Front",
    )

    assert found.value == {"holder": "d#e-vale-front", "extent": "complete"}


def test_a_toll_belongs_to_the_number_beside_it():
    quantity = Quantity(surface="at least 12", low=12, unit="person")

    (found,) = read(
        "at least 12 people were killed and 30 wounded in the flood in Orrin Vale",
        VALE,
        quantity=quantity,
    )

    assert found.property == "quantity:killed"
    assert found.subject == "flood@d#e-orrin-vale"
    assert found.value["low"] == 12


def test_a_toll_without_a_place_stays_untyped():
    quantity = Quantity(surface="12", low=12, high=12, unit="person")

    assert read("12 people were killed", quantity=quantity) == ()


@pytest.mark.parametrize(
    "content",
    [
        "Edda Marsh spoke of Orrin Vale",
        "Edda Marsh may go to Orrin Vale",
        "peace is in the interest of Orrin Vale",
    ],
)
def test_what_no_pattern_is_sure_of_stays_untyped(content):
    assert read(content, EDDA, VALE) == ()


@pytest.mark.parametrize(
    ("content", "negated"),
    [
        ("Edda Marsh is sitting in Orrin Vale since Monday", False),
        ("Edda Marsh is staying at an inn in Orrin Vale", False),
        ("Edda Marsh is speaking from Orrin Vale", False),
        ("Edda Marsh is said to be hiding in Orrin Vale", False),
        ("Edda Marsh is believed to have been in Orrin Vale", False),
        ("Edda Marsh went to Orrin Vale", False),
        ("Edda Marsh is not being held in Orrin Vale", True),
    ],
)
def test_other_words_for_being_somewhere(content, negated):
    (found,) = [p for p in read(content, EDDA, VALE) if p.property == "location"]

    assert found.negated is negated
    assert not found.vague


@pytest.mark.parametrize(
    "content",
    ["Edda Marsh walked through Orrin Vale", "Edda Marsh has arrived in Orrin Vale"],
)
def test_a_journey_excludes_nothing_for_sure(content):
    (found,) = read(content, EDDA, VALE)

    assert (found.property, found.vague) == ("location", True)


@pytest.mark.parametrize(
    "content",
    [
        "Edda Marsh is in the lead in Orrin Vale",
        "Edda Marsh is a friend of Orrin Vale",
        "Edda Marsh is from Orrin Vale",
        "Edda Marsh wants to be in Orrin Vale by May",
    ],
)
def test_words_that_place_nobody(content):
    assert [p for p in read(content, EDDA, VALE) if p.property == "location"] == []


def test_who_is_believed_to_have_fled_has_left():
    (found,) = read("Edda Marsh is believed to have fled the Orrin Vale", EDDA, VALE)

    assert found.property == "event:leave"


@pytest.mark.parametrize(
    ("content", "state", "negated", "vague"),
    [
        ("Edda Marsh is alive", "alive", False, False),
        ("Edda Marsh was alive", "alive", False, True),
        ("Edda Marsh is not dead", "dead", True, False),
        ("Edda Marsh died on Monday", "dead", False, False),
        ("Edda Marsh has been killed", "dead", False, False),
        ("Edda Marsh is safe", "safe", False, False),
        ("Edda Marsh is in custody", "detained", False, False),
        ("Edda Marsh was arrested on Monday", "detained", False, True),
        ("Edda Marsh had not been arrested", "detained", True, True),
        ("Edda Marsh has been released", "free", False, True),
        ("Edda Marsh has resigned", "resigned", False, False),
        ("Edda Marsh had never stepped down", "resigned", True, False),
        ("Edda Marsh is still in office", "in office", False, False),
    ],
)
def test_in_what_state_somebody_is(content, state, negated, vague):
    (found,) = read(content, EDDA)

    assert (found.property, found.value) == ("state", state)
    assert (found.negated, found.vague) == (negated, vague)


@pytest.mark.parametrize(
    "content",
    [
        "Edda Marsh was released from hospital",
        "Edda Marsh is safe from prosecution",
        "Edda Marsh is dying to see it",
        "Edda Marsh killed the plan",
    ],
)
def test_words_that_tell_no_state(content):
    assert read(content, EDDA) == ()


@pytest.mark.parametrize(
    ("content", "holder", "extent", "negated"),
    [
        ("Vale Front holds Orrin Vale", "d#e-vale-front", "unspecified", False),
        ("we hold the whole Orrin Vale", "d#e-vale-front", "complete", False),
        ("We have lost Orrin Vale", "not d#e-vale-front", "unspecified", False),
        ("Orrin Vale is in our hands", "d#e-vale-front", "unspecified", False),
        (
            "Orrin Vale is under the full control of our militia",
            "d#e-vale-front",
            "complete",
            False,
        ),
        ("Orrin Vale has fallen to the rebels", "rebels", "unspecified", False),
        ("the army has Orrin Vale fully under control", "army", "complete", False),
        ("the rebels were driven out of Orrin Vale", "not rebels", "unspecified", False),
    ],
)
def test_other_words_for_holding_ground(content, holder, extent, negated):
    (found,) = read(content, FRONT, VALE, holder="Vale Front", before="Vale Front said: ")

    assert found.value == {"holder": holder, "extent": extent}
    assert found.negated is negated


def test_the_we_of_a_person_is_his_side_whoever_that_is():
    (found,) = read("We hold Orrin Vale", EDDA, VALE, holder="Edda Marsh", before="Edda Marsh: ")

    assert found.vague


@pytest.mark.parametrize(
    "content",
    [
        "Orrin Vale was held responsible",
        "the police held Orrin Vale hostage",
        "we hold talks in Orrin Vale",
    ],
)
def test_words_that_hold_no_ground(content):
    assert [p for p in read(content, FRONT, VALE) if p.property == "control"] == []


@pytest.mark.parametrize(
    ("part", "subject"),
    [
        ("the town of", "d#e-orrin-vale"),
        ("large parts of", "d#e-orrin-vale"),
        ("the capital of", "pl-part-capital-of-d#e-orrin-vale"),
        ("the upper villages of", "pl-part-upper-villages-of-d#e-orrin-vale"),
    ],
)
def test_what_stands_before_of_is_the_place_itself_or_a_part_of_it(part, subject):
    (found,) = read(f"Vale Front controls {part} Orrin Vale", FRONT, VALE)

    assert found.subject == subject


@pytest.mark.parametrize(
    "content",
    [
        "Edda Marsh leave Orrin Vale",
        "Edda Marsh to leave Orrin Vale",
        "could Edda Marsh stay in Orrin Vale",
        "Edda Marsh must remain in Orrin Vale",
    ],
)
def test_what_somebody_shall_do_is_not_done(content):
    assert read(content, EDDA, VALE) == ()


def test_who_did_leave_has_left():
    (found,) = read("Edda Marsh did leave Orrin Vale", EDDA, VALE)

    assert (found.property, found.negated) == ("event:leave", False)


def test_who_was_somewhere_may_have_been_elsewhere_that_day():
    page = Page("d", "The Courier", "Edda Marsh was in Orrin Vale. He said Edda Marsh was in Tarn.")
    page.entity("Edda Marsh", "person")
    page.entity("Orrin Vale", "place")
    page.entity("Tarn", "place")
    page.says("Edda Marsh was in Orrin Vale")
    page.says("Edda Marsh was in Tarn", holder=page.source("He"), cue="said")
    reading = page.read().reading
    index = MentionIndex(reading.entities)

    told, reported = (propositions(s, index, {}.get) for s in reading.statements)

    assert [p.vague for p in told] == [True]
    assert [p.vague for p in reported] == [False]


def test_what_was_reported_of_an_earlier_day_was_so_at_some_time_of_it():
    page = Page("d", "The Courier", "He said Edda Marsh was in Tarn on Monday.")
    page.entity("Edda Marsh", "person")
    page.entity("Tarn", "place")
    monday = Interval.on(date(2031, 3, 3))
    holder = page.source("He")
    page.says("Edda Marsh was in Tarn on Monday", holder=holder, cue="said", about=monday)
    reading = page.read().reading

    (found,) = propositions(
        reading.statements[0], MentionIndex(reading.entities), {}.get, published=DAY
    )

    assert found.vague


@pytest.mark.parametrize(
    ("before", "content", "subject", "negated"),
    [
        ("Edda Marsh was believed ", "to have fled Orrin Vale", "d#e-edda-marsh", False),
        (
            "Edda Marsh, the mayor, is said ",
            "to have not left Orrin Vale",
            "d#e-edda-marsh",
            True,
        ),
        (
            "Edda Marsh came home. The daughter of the singer Aron Marsh was widely believed ",
            "to have fled Orrin Vale",
            "d#e-edda-marsh",
            False,
        ),
        (
            "Jon Reed came home. The daughter of Aron Marsh is said ",
            "to have fled Orrin Vale",
            None,
            False,
        ),
        (
            "Edda Marsh and Ida Marsh sang. The daughter of Aron Marsh is said ",
            "to have fled Orrin Vale",
            None,
            False,
        ),
        ("The house of Edda Marsh is said ", "to have fled Orrin Vale", None, False),
    ],
)
def test_who_is_said_to_have_left_is_the_subject_of_the_sentence(before, content, subject, negated):
    page = Page("d", "The Courier", f"{before}{content}.")
    for name in ("Edda Marsh", "Ida Marsh", "Aron Marsh", "Jon Reed"):
        if name in before:
            page.entity(name, "person")
    page.entity("Orrin Vale", "place")
    page.says(content)
    reading = page.read().reading

    found = propositions(
        reading.statements[0],
        MentionIndex(reading.entities),
        {}.get,
        around=page.document.text,
    )

    assert [(p.property, p.subject, p.negated) for p in found] == (
        [("event:leave", subject, negated)] if subject else []
    )


@pytest.mark.parametrize(
    "content",
    [
        "Nobody slept until President Edda Marsh resigned",
        "Nobody would talk until president Edda Marsh resigned",
        "The vote comes only if Edda Marsh has resigned",
        "The crowd called for Edda Marsh to resign",
        "They demanded that Edda Marsh step down",
        "The talks begin unless Edda Marsh has left Orrin Vale",
        "The talks begin once the mayor Edda Marsh is in Orrin Vale",
    ],
)
def test_what_is_demanded_awaited_or_supposed_is_not_said(content):
    assert read(content, EDDA, VALE) == ()


@pytest.mark.parametrize(
    ("content", "vague"),
    [
        ("Edda Marsh has resigned", False),
        ("Edda Marsh did not resign", False),
        ("Edda Marsh resigned on Friday as head of the party", True),
        ("Edda Marsh has resigned from the board", True),
    ],
)
def test_who_resigned_from_one_office_may_hold_another(content, vague):
    (found,) = read(content, EDDA)

    assert (found.value, found.vague) == ("resigned", vague)
