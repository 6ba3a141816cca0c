"""
The page says which version of a report a document is, and shows what was edited.
"""

import re
from dataclasses import replace
from datetime import date

import pytest
from unit.domain.small_ledgers import Story
from unit.dossier.made import case_of, dossier_of, written

from counterclaim.domain.document import Document
from counterclaim.domain.ledger import Ledger
from counterclaim.dossier.document_values import DocumentView, VersionView
from counterclaim.dossier.highlights import document_view
from counterclaim.dossier.origins import side_view
from counterclaim.dossier.sourcing import paragraph
from counterclaim.exports.html import dossier_html

OLD = "Twelve people are missing, Marsh said.\n\nThe dam broke at dawn."
NEW = "Fourteen people are missing, Marsh said.\n\nThe dam broke at dawn, <b>she</b> said."


def page(identifier: str, day: int, text: str, before: str | None = None) -> Document:
    return Document(
        id=identifier,
        publisher="courier",
        text=text,
        published=date(2031, 3, day),
        title=f"Report {identifier}",
        version_of=before,
    )


def edited(*, withdrawn: str = "") -> Ledger:
    pages = (page("a", 4, OLD), page("b", 5, NEW, "a"), page("c", 6, "Nobody knows.", "b"))
    return Ledger(documents=tuple(replace(d, withdrawn=d.id == withdrawn) for d in pages))


def views(ledger: Ledger, as_of: str | None = None) -> dict[str, DocumentView]:
    case = case_of(ledger, as_of)
    return {document.id: document_view(case, document) for document in case.in_order()}


def version(ledger: Ledger, document: str, as_of: str | None = None) -> VersionView:
    found = views(ledger, as_of)[document].version
    assert found is not None
    return found


def text_of(view: VersionView, *kinds: str) -> str:
    return "".join(part.text for part in view.parts if part.kind in kinds)


def test_each_version_leads_to_the_one_before_and_to_the_newest() -> None:
    second = version(edited(), "b")

    assert second.place == "Version 2 of 3 in this case"
    assert second.before
    assert second.newest
    assert (second.before.label, second.before.anchor) == ("[1]", "doc-a")
    assert (second.newest.label, second.newest.anchor) == ("[3]", "doc-c")


def test_the_first_version_compares_with_nothing_and_the_newest_leads_nowhere() -> None:
    first, last = version(edited(), "a"), version(edited(), "c")

    assert (first.before, first.parts) == (None, ())
    assert last.newest is None


def test_a_document_that_was_never_edited_is_no_version() -> None:
    ledger = Ledger(documents=(page("a", 4, OLD), page("b", 5, NEW)))

    assert all(view.version is None for view in views(ledger).values())


def test_the_parts_of_a_comparison_make_both_texts() -> None:
    second = version(edited(), "b")

    assert text_of(second, "kept", "old") == OLD
    assert text_of(second, "kept", "new") == NEW
    assert [part.kind for part in second.parts] == ["old", "new", "kept", "new", "kept"]


def test_a_version_that_is_not_known_yet_is_not_spoken_of() -> None:
    assert version(edited(), "a", "2031-03-05").place == "Version 1 of 2 in this case"
    assert views(edited(), "2031-03-04")["a"].version is None


def test_a_withdrawn_version_is_shown_and_is_not_the_newest() -> None:
    ledger = edited(withdrawn="c")

    assert views(ledger)["c"].withdrawn
    assert version(ledger, "b").newest is None
    assert version(ledger, "c").place == "Version 3 of 3 in this case"


def test_long_stretches_that_were_kept_are_left_out() -> None:
    kept = "The river rose and fell again. " * 40
    old, new = f"{kept}Two died. {kept}Nobody knows.", f"{kept}Six died. {kept}Nobody asked."
    ledger = Ledger(documents=(page("a", 4, old), page("b", 5, new, "a")))

    second = version(ledger, "b")

    assert [p.text for p in second.parts if p.kind != "kept"] == ["Two", "Six", "knows", "asked"]
    assert all(len(part.text) < 180 for part in second.parts)
    first, between = (p.text for p in second.parts if p.kind == "kept" and len(p.text) > 9)
    assert first.startswith("[…] and fell again. The river")
    assert first.endswith(" fell again. ")
    assert between.startswith(" died. The river rose")
    assert "The river […] again. The river" in between
    assert between.endswith(" again. Nobody ")
    assert not second.folded


def test_a_long_comparison_begins_folded_and_what_is_beyond_it_is_counted() -> None:
    lines = [f"Line {n} of the report on the river.\n" for n in range(100)]
    new = "".join(line.replace("river", f"dam{n}") for n, line in enumerate(lines))
    ledger = Ledger(documents=(page("a", 4, "".join(lines)), page("b", 5, new, "a")))

    second = version(ledger, "b")

    assert second.folded
    assert second.head == "What was edited since: 100 places"
    assert second.left_out == 40
    assert text_of(second, "old") == "river" * 60
    assert "dam60" not in text_of(second, "kept", "old", "new")


def test_a_version_of_the_same_date_says_when_it_was_captured() -> None:
    ledger = Ledger(
        documents=(page("a", 4, "x"), replace(page("b", 4, "y", "a"), captured=date(2031, 3, 6)))
    )

    dates = [view.date for view in views(ledger).values()]

    assert dates == ["4 March 2031", "4 March 2031, in a version captured 6 March 2031"]


def test_a_huge_insertion_is_cut() -> None:
    ledger = Ledger(documents=(page("a", 4, "x"), page("b", 5, f"x {'y' * 50_000}", "a")))

    inserted = text_of(version(ledger, "b"), "new")

    assert len(inserted) < 2_100
    assert inserted.endswith("[… 48,001 more characters]")


def test_where_nothing_tells_the_order_it_is_said() -> None:
    ledger = Ledger(documents=(page("a", 4, "x"), page("b", 4, "y", "a")))

    assert not version(ledger, "b").order_known
    assert version(edited(), "b").order_known
    assert "Nothing tells which of the two came first." in dossier_html(dossier_of(ledger))


def test_the_page_shows_edits_as_text_and_needs_no_script() -> None:
    out = dossier_html(dossier_of(edited(withdrawn="c")))

    assert "<del>Twelve</del><ins>Fourteen</ins>" in out
    assert "&lt;b&gt;she&lt;/b&gt;" in out
    assert "<b>" not in out
    assert out.count("Withdrawn from the case by a person: in no count.") == 1
    assert 'Edited since; the newest version is <a class="ref" href="#doc-b">[2]</a>.' in out
    assert re.search(r'Version 2 of 3 in this case, after <a class="ref" href="#doc-a">', out)


def told() -> Ledger:
    """The Courier's report in two versions, both with s1; the first also told d."""
    story = Story().say("s1", "courier > marsh", "2031-03-04")
    story.say("s2", "courier > lorne", "2031-03-04", claim="d")
    story.say("s3", "courier > marsh", "2031-03-05").say("s4", "herald > marsh", "2031-03-05")
    ledger = written(story.ledger)
    return replace(
        ledger,
        documents=tuple(
            replace(d, version_of="courier-2031-03-04") if d.id == "courier-2031-03-05" else d
            for d in ledger.documents
        ),
    )


def test_versions_of_one_report_are_one_document_in_a_count() -> None:
    case = case_of(told())

    side = side_view(case, case.standings["c"].asserted, "asserts")

    assert side.head == "Asserted by at least 1 origin (1 at most), in 2 documents of 2 outlets"
    assert side.uncounted == ("2 documents go back to Marsh: one origin",)
    assert [spot.label for spot in side.where] == ["[1]", "[2]", "[3]"]


def test_what_was_edited_away_is_announced() -> None:
    kinds = {alert.kind: alert for alert in dossier_of(told()).alerts}

    alert = kinds["Gone from the newest version"]
    assert alert.text == (
        "Courier’s report of 4 March 2031 said “d”; its version of 5 March 2031 no longer does"
    )
    assert [spot.label for spot in alert.spots] == ["[1]"]


def test_statements_of_a_withdrawn_document_are_no_part_of_what_is_known() -> None:
    ledger = told()
    ledger = replace(
        ledger,
        documents=tuple(replace(d, withdrawn=d.id.startswith("herald")) for d in ledger.documents),
    )

    case = case_of(ledger)

    assert set(case.known) == {"s1", "s2", "s3"}
    assert [s.id for s in case.told["herald-2031-03-05"]] == ["s4"]
    assert paragraph(case, (), "q").text.startswith("In the 1 document examined: ")


@pytest.mark.parametrize("day", ["2031-03-04", "2031-03-05", None])
def test_every_link_between_versions_leads_somewhere(day: str | None) -> None:
    out = dossier_html(dossier_of(edited(withdrawn="b"), day))
    ids = re.findall(r' id="([^"]+)"', out)

    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', out)) <= set(ids)
