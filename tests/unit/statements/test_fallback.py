"""
The finder that needs no model: less, and never firm.
"""

import pytest
from unit.statements.reading import attributed, chain, read

from counterclaim.domain.statement import Firmness
from counterclaim.statements.finder import statement_finder


@pytest.mark.parametrize(
    ("text", "holder", "words"),
    [
        (
            "Edda Marsh said that the bridge had collapsed.",
            "edda-marsh",
            "the bridge had collapsed",
        ),
        (
            "According to Edda Marsh, the bridge has collapsed.",
            "edda-marsh",
            "the bridge has collapsed",
        ),
        ('"The bridge has collapsed," Edda Marsh said.', "edda-marsh", "The bridge has collapsed"),
        ('Edda Marsh said: "The bridge has collapsed."', "edda-marsh", "The bridge has collapsed."),
    ],
)
def test_the_common_patterns(fallback, text, holder, words):
    (found,) = attributed(read(fallback, text))

    assert chain(found) == [holder]
    assert found.words == words


def test_a_denial(fallback):
    (found,) = attributed(read(fallback, "Edda Marsh denied that the bridge had collapsed."))

    assert found.act == "deny"


def test_told_an_outlet(fallback):
    (found,) = attributed(
        read(fallback, "Edda Marsh told Radio Ambrel that the bridge had collapsed.")
    )

    assert chain(found) == ["radio-ambrel", "edda-marsh"]


def test_nothing_it_reads_is_firm(fallback):
    reading = read(
        fallback, "Edda Marsh said that the bridge had collapsed. The mill is closed now."
    )

    assert {s.firmness for s in reading.statements} == {Firmness.TENTATIVE}


def test_it_is_chosen_by_name_and_where_no_pipeline_loads():
    assert statement_finder("none").name == "fallback"
    assert statement_finder("no_such_pipeline").name == "fallback"
