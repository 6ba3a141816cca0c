"""
Names, reasons and orders as the page shows them.
"""

from dataclasses import replace

from unit.domain.small_ledgers import Story
from unit.dossier.made import case_of, written

from counterclaim.dossier.deciding import chain_words


def test_a_reason_shows_no_id_and_no_iso_day():
    case = case_of(written(Story().say("s-1", "courier > marsh").ledger))

    assert case.plain("noted on 2031-03-04 in s-1; see anon-aide") == (
        "noted on 4 March 2031 in [1]; see anon-aide"
    )


def test_an_entity_id_in_a_reason_becomes_its_name():
    ledger = written(Story(claims=[{"id": "c-1", "text": "The mill burned."}]).ledger)

    assert case_of(ledger).plain("it bears on c-1, well-known or not") == (
        "it bears on “The mill burned”, well-known or not"
    )


def test_nobody_in_particular_is_somebody_not_named():
    ledger = written(Story().say("s1", "courier > u-rumour").ledger)
    sources = tuple(
        replace(s, name="unattributed (“reportedly”)") if s.unattributed else s
        for s in ledger.sources
    )

    case = case_of(replace(ledger, sources=sources))

    assert case.name("u-rumour") == "somebody not named (“reportedly”)"


def test_who_has_it_from_himself_is_named_once():
    case = case_of(written(Story().say("s1", "courier > marsh > marsh").ledger))

    words = chain_words(case, case.statements["s1"])

    assert words.lower().count("marsh") == 1
