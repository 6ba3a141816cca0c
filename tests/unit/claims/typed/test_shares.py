"""
Shares of a whole in some state.
"""

import pytest
from unit.claims.story import Page
from unit.claims.typed.reading import read

from counterclaim.claims import assemble
from counterclaim.domain.claim import RelationKind
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.quantity import Quantity
from counterclaim.domain.snapshot import snapshot

MERROW = ("Merrow", "place")
TARN = ("Tarn", "place")


def share(surface: str, low: float, high: float) -> Quantity:
    return Quantity(surface=surface, low=low, high=high, unit="percent")


@pytest.mark.parametrize(
    ("content", "surface", "subject"),
    [
        (
            "Two thirds of the shops in Merrow were open again on Wednesday",
            "Two thirds of",
            "the shops in Merrow are open",
        ),
        (
            "about 40 per cent of the staff of Merrow are ill",
            "about 40 per cent",
            "the staff of Merrow are ill",
        ),
        ("half of Merrow is without power", "half of", "Merrow are without power"),
        (
            "Three quarters of the population live in poverty",
            "Three quarters of",
            "the population of Merrow live in poverty",
        ),
    ],
)
def test_a_share_of_a_whole_is_in_a_state(content, surface, subject):
    (found,) = read(content, MERROW, before="Merrow. ", quantity=share(surface, 40, 45))

    assert (found.property, found.subject) == ("quantity:share", subject)
    assert isinstance(found.value, dict)
    assert (found.value["low"], found.value["high"], found.value["unit"]) == (40, 45, "percent")
    assert found.vague


@pytest.mark.parametrize(
    ("content", "surface"),
    [
        ("a quarter of a million people in Merrow were displaced", "a quarter of"),
        ("half of this year was lost in Merrow", "half of"),
        ("Prices in Merrow fell by 40 per cent", "40 per cent"),
        ("half of them were open in Merrow", "half of"),
    ],
)
def test_no_share_is_read_where_none_is_told(content, surface):
    found = read(content, MERROW, quantity=share(surface, 25, 25))

    assert [p for p in found if p.property == "quantity:share"] == []


def test_a_whole_without_a_name_is_not_told_from_others():
    found = read(
        "half of the staff were ill", MERROW, before="Merrow. ", quantity=share("half of", 50, 50)
    )

    assert found == ()


def told(*rows: tuple[str, str, float]) -> Ledger:
    pages = []
    for i, (words, surface, figure) in enumerate(rows):
        page = Page(f"d{i}", f"Outlet {i}", f"{words}.")
        page.entity(*MERROW)
        page.entity(*TARN)
        page.says(words, quantity=share(surface, figure, figure))
        pages.append(page.read())
    return assemble(pages)


def test_two_shares_of_one_whole_may_contradict():
    ledger = told(
        ("40 per cent of the shops in Merrow were open", "40 per cent", 40),
        ("70 per cent of the shops in Merrow are open", "70 per cent", 70),
    )

    assert [r.kind for r in snapshot(ledger).relations] == [RelationKind.MAY_CONTRADICT]


@pytest.mark.parametrize(
    "other",
    [
        "70 per cent of the shops in Tarn were open",
        "70 per cent of the shops in Merrow were looted",
    ],
)
def test_shares_of_two_wholes_or_of_two_states_are_unrelated(other):
    ledger = told(
        ("40 per cent of the shops in Merrow were open", "40 per cent", 40),
        (other, "70 per cent", 70),
    )

    assert snapshot(ledger).relations == ()
