"""
What the dossier says, from ledgers made by hand.
"""

import re
from dataclasses import replace

import pytest

from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.time import parse_moment
from counterclaim.dossier import Dossier, make_dossier
from counterclaim.dossier.wording import visible
from counterclaim.exports.html import dossier_html
from counterclaim.ledger.codec import read_ledger
from counterclaim.questions import open_points, pose


def dossier_of(ledger, as_of=None) -> Dossier:
    day = parse_moment(as_of) if as_of else None
    view = snapshot(ledger, day)
    view = replace(view, questions=pose(ledger, view))
    return make_dossier(
        ledger, view, open_points=open_points(ledger, view), generator="counterclaim test"
    )


@pytest.fixture(scope="module")
def ledger(examples):
    return read_ledger((examples / "torvane.gold.json").read_bytes()).ledger


@pytest.fixture(scope="module")
def page(ledger):
    return dossier_html(dossier_of(ledger))


def test_the_same_ledger_gives_the_same_page(ledger, page):
    assert dossier_html(dossier_of(ledger)) == page


def test_every_internal_link_leads_somewhere(page):
    ids = re.findall(r' id="([^"]+)"', page)

    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_every_statement_has_one_place_and_one_reason(ledger, page):
    for statement in ledger.statements:
        assert page.count(f'id="why-{statement.id}"') == 1
        assert page.count(f'id="at-{statement.id}"') == 1


def test_every_document_is_there_word_for_word(ledger):
    dossier = dossier_of(ledger)

    for document, shown in zip(
        sorted(ledger.documents, key=lambda d: d.sha256),
        sorted(dossier.documents, key=lambda d: d.sha256),
        strict=True,
    ):
        text = "".join(segment.text for line in shown.paragraphs for segment in line)
        assert re.sub(r"\s", "", text) == re.sub(r"\s", "", visible(document.text))


def test_nothing_published_later_is_shown(ledger):
    early = dossier_of(ledger, "2031-03-03")

    assert len(early.documents) < len(ledger.documents)
    assert all("3 March 2031" in document.date for document in early.documents)


def test_the_page_runs_and_loads_nothing(page):
    assert "<script" not in page
    assert " style=" not in page
    assert not re.search(r'(?:src|href)="(?!#|https?://)', page)
    assert "default-src 'none'" in page


def test_no_score_and_no_judgement_in_our_own_voice(page):
    own = re.sub(r"<(blockquote|article class=\"doc\").*?</\1>", "", page, flags=re.DOTALL)
    own = re.sub(r"<(?:mark|bdi|p class=\"paste\"|td|h3|h4|a|style)[^>]*>.*?</[^>]+>", "", own)

    for word in ("verdict", "truth score", "refuted", "credible", "reliability"):
        assert word not in own.casefold()


def test_the_counts_beside_an_answer_are_those_of_the_engine(ledger):
    view = snapshot(ledger)
    standings = {standing.claim: standing for standing in view.standings}

    for question in dossier_of(ledger).contested:
        for answer in question.answers:
            for claim in answer.claims:
                side = standings[claim.id].asserted
                for shown in claim.sides:
                    if shown.verb == "Asserted" and side.origins_max:
                        assert f"At least {side.origins_min} " in shown.count
                        assert f"({side.origins_max} at most)" in shown.count


HOSTILE = '</mark><script>alert("x")</script>\u202e{{ 7*7 }}<img src=x onerror=alert(1)>'


def test_hostile_text_is_only_text(ledger):
    documents = tuple(
        replace(document, title=HOSTILE, url="javascript:alert(1)") for document in ledger.documents
    )
    sources = tuple(replace(source, name=HOSTILE) for source in ledger.sources)
    claims = tuple(replace(claim, text=HOSTILE) for claim in ledger.claims)

    page = dossier_html(
        dossier_of(
            replace(ledger, documents=documents, sources=sources, claims=claims, title=HOSTILE)
        )
    )

    assert "<script" not in page
    assert "<img" not in page
    assert "javascript:" not in page
    assert "\u202e" not in page
    assert "49" not in re.findall(r"<h1[^>]*>(.*?)</h1>", page, re.DOTALL)[0]
    assert "[U+202E]" in page


def test_an_empty_case_still_makes_a_page():
    from counterclaim.domain.ledger import Ledger

    assert "No identified origin contradicts another" in dossier_html(dossier_of(Ledger()))
