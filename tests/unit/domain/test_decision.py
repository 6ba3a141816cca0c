"""
Which decisions stand, and where a statement is found again.
"""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.ledger.cases import TEXT, claim, statement

from counterclaim.domain.anchoring import StatementIndex, claim_ref, find_claim, shared
from counterclaim.domain.decision import DECISION, Decision, Ref, Verb, decided, in_force, standing
from counterclaim.domain.text import Span

NAMES = {"master": "The harbour master", "courier": "The Courier", "mate": "The mate"}


def accept(reason: str = "seen", answers: tuple[str, ...] = ()) -> Decision:
    """Return an acceptance of one statement."""
    ref = Ref(kind="statement", id="s1")
    return decided(Verb.ACCEPT, by="A. Reader", reason=reason, refs=[ref], answers=answers)


def undo(decision: Decision, reason: str = "no") -> Decision:
    """Return the undoing of a decision."""
    ref = Ref(kind=DECISION, id=decision.id)
    return decided(Verb.UNDO, by="B. Reader", reason=reason, refs=[ref], answers=[decision.id])


def test_what_is_undone_does_not_stand():
    first = accept()

    assert standing([first]) == (first,)
    assert standing([first, undo(first)]) == ()


def test_undoing_the_undoing_brings_it_back():
    first = accept()
    undone = undo(first)

    assert standing([first, undone, undo(undone)]) == (first,)


def test_what_takes_the_place_of_another_gives_it_back_when_undone():
    first = accept()
    second = accept("seen again", (first.id,))

    assert standing([first, second]) == (second,)
    assert standing([first, second, undo(second)]) == (first,)


def test_an_undoing_is_in_force_but_is_no_decision_to_apply():
    first = accept()
    undone = undo(first)

    assert in_force([first, undone]) == (undone,)


def test_a_long_chain_of_undoings_needs_no_recursion():
    chain = [accept()]
    for _ in range(3000):
        chain.append(undo(chain[-1]))

    assert standing(chain) == (chain[0],)


@given(st.lists(st.integers(0, 20), max_size=20), st.randoms(use_true_random=False))
def test_the_order_of_decisions_does_not_matter(answered: list[int], chance: random.Random):
    held = [accept("first")]
    for number, place in enumerate(answered):
        held.append(accept(f"more {number}", (held[place % len(held)].id,)))
    turned = held.copy()
    chance.shuffle(turned)

    assert standing(turned) == standing(held)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ([(0, 10)], [(0, 10)], 1.0),
        ([(0, 10)], [(10, 20)], 0.0),
        ([(0, 4), (6, 10)], [(0, 4)], 0.5),
        ([], [], 0.0),
    ],
)
def test_what_two_contents_share(first, second, expected):
    assert shared(first, second) == expected


def moved(start: int, end: int, name: str = "s9", holder: str = "master"):
    """Return the harbour master's statement cut otherwise, or held by another."""
    from dataclasses import replace

    told = statement(name)
    chain = (told.chain[0], replace(told.chain[1], source=holder))
    return replace(told, content=(Span.cut(TEXT, start, end),), chain=chain, links=())


def test_a_statement_is_found_by_its_id():
    index = StatementIndex([statement("s1"), moved(0, 18)], NAMES)

    assert index.find(index.ref("s1")) == "s1"


def test_a_statement_cut_otherwise_is_found_by_holder_and_half_of_its_characters():
    ref = StatementIndex([statement("s1")], NAMES).ref("s1")

    assert StatementIndex([moved(0, 9)], NAMES).find(ref) == "s9"
    assert StatementIndex([moved(0, 8)], NAMES).find(ref) is None
    assert StatementIndex([moved(0, 18, holder="mate")], NAMES).find(ref) is None


def test_the_most_alike_statement_is_the_one():
    ref = StatementIndex([statement("s1")], NAMES).ref("s1")
    index = StatementIndex([moved(0, 12, "s8"), moved(0, 17, "s9")], NAMES)

    assert index.find(ref) == "s9"


def test_a_claim_under_another_id_is_found_by_its_statements():
    told = statement("s1", claim="c1")
    index = StatementIndex([told], NAMES)
    ref = claim_ref(claim("c1"), [told], index)
    anew = statement("s1", claim="c7")

    found = find_claim(ref, index, {"s1": anew}, {"c7": claim("c7")})

    assert found == "c7"


def test_a_claim_whose_statements_went_apart_is_not_guessed():
    told = [statement(name, claim="c1") for name in ("s1", "s2", "s3")]
    index = StatementIndex(told, NAMES)
    ref = claim_ref(claim("c1"), told, index)
    apart = {name: statement(name, claim=f"c-{name}") for name in ("s1", "s2", "s3")}

    assert find_claim(ref, index, apart, {f"c-{n}": claim(f"c-{n}") for n in apart}) is None
