"""
A document in plain lines: which version it is, and what was edited.
"""

from dataclasses import replace
from datetime import date

from counterclaim.domain.document import Document
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.snapshot import snapshot
from counterclaim.exports.explain import explain

OLD = "Twelve people are missing.\n\nThe dam broke."
NEW = "Fourteen people are missing, Marsh said.\n\nThe dam broke."


def page(identifier: str, text: str, before: str | None = None, **more: date) -> Document:
    return Document(
        id=identifier,
        publisher="courier",
        text=text,
        published=more.get("published", date(2031, 3, 4)),
        captured=more.get("captured"),
        version_of=before,
    )


LEDGER = Ledger(
    documents=(
        page("d-a", OLD),
        page("d-b", NEW, "d-a", captured=date(2031, 3, 6)),
        page("d-c", "Nobody knows.", "d-b", published=date(2031, 3, 8)),
    )
)


def lines(ledger: Ledger, record: str, day: date | None = None) -> list[str]:
    return list(explain(ledger, snapshot(ledger, day), record))


def test_a_version_is_shown_with_its_edits_and_the_later_ones() -> None:
    told = lines(LEDGER, "d-b")

    start = told.index("  version 2 of d-a, published 2031-03-04, counted from 2031-03-06")
    assert told[start + 1 :] == [
        "  edited since d-a:",
        "  - [0, 6) Twelve",
        "  + [0, 8) Fourteen",
        "  + [27, 39) , Marsh said",
        "  later versions: d-c",
    ]
    assert OLD[0:6] == "Twelve"
    assert NEW[27:39] == ", Marsh said"


def test_the_first_version_names_the_later_ones() -> None:
    assert lines(LEDGER, "d-a")[-2:] == [
        "  version 1 of d-a, published 2031-03-04",
        "  later versions: d-b, d-c",
    ]


def test_a_version_that_was_not_known_yet_is_not_named() -> None:
    assert lines(LEDGER, "d-a", date(2031, 3, 7))[-1] == "  later versions: d-b"
    assert not any("version" in line for line in lines(LEDGER, "d-a", date(2031, 3, 5)))


def test_a_document_with_one_version_is_shown_as_before() -> None:
    ledger = Ledger(documents=(page("d-a", OLD),))

    assert lines(ledger, "d-a") == [
        "document d-a",
        "  publisher: courier",
        f"  text: {OLD}",
        "  published: 2031-03-04",
        "  kind: article",
    ]


def test_a_withdrawn_document_says_so() -> None:
    ledger = Ledger(documents=(replace(page("d-a", OLD), withdrawn=True),))

    assert lines(ledger, "d-a")[-1] == "  withdrawn from the case by a person: in no count"


def test_an_order_that_nothing_tells_is_said() -> None:
    ledger = Ledger(documents=(page("d-a", OLD), page("d-b", NEW, "d-a")))

    assert any("nothing tells whether d-a came before it" in line for line in lines(ledger, "d-b"))


def test_a_long_edit_with_line_ends_stays_on_one_line() -> None:
    ledger = Ledger(documents=(page("d-a", "x"), page("d-b", "x" + "\ny" * 3_000, "d-a")))

    added = lines(ledger, "d-b")[-1]

    assert added.startswith("  + [1, 6001) ⏎y⏎y")
    assert added.endswith("… (6000 characters)")
    assert "\n" not in added
