"""
The page: nothing in it acts, everything in it is reachable, and it is always the same.
"""

import base64
import hashlib
import html
import itertools
import random
import re
from dataclasses import replace

import pytest
from unit.dossier.made import dossier_of, page_with

from counterclaim.domain.ledger import Ledger
from counterclaim.exports.html import apart, dossier_html
from counterclaim.ledger.codec import read_ledger

HOSTILE = (
    '</mark></style><script>alert("x")</script>\u202e{{ 7*7 }}{% if x %}'
    "<img src=x onerror='alert(1)'>\x00\x1b--><!--&lt;\u2066"
)
RAW = re.compile(r"<script|<img|onerror=['\"]|</mark></style>|\{\{ 49|[\x00-\x08\x0b\x0c\x0e-\x1f]")


@pytest.fixture(scope="module")
def ledger(examples):
    return read_ledger((examples / "torvane.gold.json").read_bytes()).ledger


@pytest.fixture(scope="module")
def page(ledger):
    return dossier_html(dossier_of(ledger))


def _without_script(page):
    return re.sub(r"<script>.*?</script>\n</body>\n</html>\s*$", "", page, flags=re.DOTALL)


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("a & b", "a &amp; b"),
        ("“\u0627\u0644 5 \u0639”, 5", "“<bdi>\u0627\u0644 5 \u0639</bdi>”, 5"),
        ("x \u05d0 y \u05d1 z", "x <bdi>\u05d0</bdi> y <bdi>\u05d1</bdi> z"),
        ("\u0627<b>\u0627", "<bdi>\u0627</bdi>&lt;b&gt;<bdi>\u0627</bdi>"),
        ("\u0627\u202e", "<bdi>\u0627</bdi>[U+202E]"),
    ],
)
def test_words_from_right_to_left_are_kept_apart_and_escaped(told, shown):
    assert apart(told) == shown


def test_every_table_by_day_covers_every_stop(page):
    stops = len(re.findall(r"<tr>", page.split('<table id="stops">')[1].split("</tbody>")[0])) - 1
    tables = re.findall(r'<table class="days" id="[^"]+">(.*?)</table>', page, re.DOTALL)

    assert stops == 5
    assert tables
    for table in tables:
        runs = re.findall(r'data-from="(\d+)" data-to="(\d+)"', table)
        assert [n for first, last in runs for n in range(int(first), int(last) + 1)] == list(
            range(stops)
        )


def test_pictures_have_words(page):
    for opening in re.findall(r"<svg[^>]*>", page):
        assert 'aria-hidden="true"' in opening or re.search(r'aria-label="[^"]+"', opening)


def test_the_order_of_records_does_not_change_a_byte(ledger, page):
    chance = random.Random(7)
    shuffled = replace(
        ledger,
        **{
            kind: tuple(chance.sample(getattr(ledger, kind), len(getattr(ledger, kind))))
            for kind in ("documents", "sources", "statements", "claims", "entities", "places")
        },
    )

    assert dossier_html(dossier_of(ledger)) == page
    assert dossier_html(dossier_of(shuffled.sorted())) == page


def test_every_internal_link_leads_somewhere_and_no_place_is_twice(page):
    ids = re.findall(r' id="([^"]+)"', page)

    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert set(re.findall(r'aria-labelledby="([^"]+)"', page)) <= set(ids)


def test_every_statement_has_one_place_and_one_reason(ledger, page):
    for statement in ledger.statements:
        assert page.count(f'id="why-{statement.id}"') == 1
        assert page.count(f'id="at-{statement.id}"') == 1


def test_sections_stand_in_reading_order(page):
    order = re.findall(r'<h2 id="(\w+)"', page)

    assert order == [
        "glance", "corpus", "questions", "changed", "days", "timeline", "agreed", "claims",
        "chains", "evidence", "places", "documents", "calls", "open", "method", "notes",
    ]  # fmt: skip
    assert re.findall(r'<li><a href="#(\w+)">', page.split("</nav>")[0]) == order


def test_no_heading_skips_a_level(page):
    levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", page)]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in itertools.pairwise(levels))


def test_the_policy_allows_only_the_style_that_is_there(page):
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)[1]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()

    assert f"default-src 'none'; style-src 'sha256-{digest}'" in page
    assert "unsafe" not in page
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_allows_only_the_script_that_is_there(page):
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()

    assert f"script-src 'sha256-{digest}'; require-trusted-types-for 'script'" in page
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|Function", script
    )
    assert not re.search(r"fetch|XMLHttp|WebSocket|import|localStorage|cookie", script)


def test_the_script_is_the_same_whatever_the_documents_say(page):
    other = dossier_html(dossier_of(page_with(HOSTILE, [(0, len(HOSTILE))])))

    assert _script(other) == _script(page)


def _script(page):
    return page[page.index("<script>") :]


def test_beside_its_script_the_page_runs_and_loads_nothing(page):
    page = _without_script(page)

    assert not re.search(r"<(?:script|link|iframe|object|embed|form|img|base)\b", page)
    assert not re.search(r"\s(?:style|src|on\w+)=", page)
    assert not re.search(r'href="(?!#|https?://)', page)


def test_links_that_leave_give_nothing_away(ledger):
    documents = tuple(replace(d, url="https://example.org/a?b=1&c=2") for d in ledger.documents)

    page = dossier_html(dossier_of(replace(ledger, documents=documents)))

    outside = re.findall(r"<a [^>]*href=\"https?://[^>]*>", page)
    assert outside
    assert all('rel="noopener noreferrer nofollow"' in link for link in outside)
    assert 'href="https://example.org/a?b=1&amp;c=2"' in page


def test_hostile_words_are_only_words(ledger):
    documents = tuple(
        replace(d, title=HOSTILE, url=f"javascript:{HOSTILE}", language=HOSTILE)
        for d in ledger.documents
    )
    ledger = replace(
        ledger,
        title=HOSTILE,
        documents=documents,
        sources=tuple(replace(s, name=HOSTILE, party=s.party and HOSTILE) for s in ledger.sources),
        entities=tuple(replace(e, name=HOSTILE) for e in ledger.entities),
        claims=tuple(replace(c, text=HOSTILE) for c in ledger.claims),
        questions=tuple(
            replace(q, text=HOSTILE, answers=tuple(replace(a, text=HOSTILE) for a in q.answers))
            for q in ledger.questions
        ),
        evidence=tuple(
            replace(e, kind=HOSTILE, date_basis=HOSTILE, missing=(HOSTILE,))
            for e in ledger.evidence
        ),
        dependences=tuple(replace(d, note=HOSTILE) for d in ledger.dependences),
        statements=tuple(
            replace(
                s,
                note=HOSTILE,
                pattern=HOSTILE,
                act=HOSTILE,
                chain=tuple(replace(step, role=HOSTILE) for step in s.chain),
            )
            for s in ledger.statements
        ),
    )

    page = _without_script(dossier_html(dossier_of(ledger, reading_notes=[HOSTILE])))

    style, rest = page.split("</style>", 1)
    assert not RAW.search(rest)
    assert not RAW.search(style.split("<style>")[0])
    assert "javascript:" not in page
    assert not re.search("[\u202e\u2066\x00\x1b]", page)
    assert "[U+202E]" in page
    assert (
        html.escape(HOSTILE.split("\u202e", maxsplit=1)[0], quote=True)
        .replace("&#x27;", "&#39;")
        .replace("&quot;", "&#34;")
        in page
    )


def test_a_hostile_text_is_only_text():
    text = f"{HOSTILE} said the mayor."
    page = dossier_html(dossier_of(page_with(text, [(0, len(HOSTILE)), (3, 20), (10, len(text))])))
    page = _without_script(page)

    assert not RAW.search(page.split("</style>", 1)[1])
    assert "[U+202E]" in page
    assert "[U+0000]" in page


def test_ids_from_a_file_cannot_break_out_or_take_the_place_of_a_section(ledger):
    question, *others = ledger.questions
    bad = '" onclick="alert(1)'
    statement, *told = ledger.statements
    ledger = replace(
        ledger,
        questions=(replace(question, id="corpus"), *others),
        statements=(replace(statement, id=bad), *told),
        dependences=(),
        corrections=(),
    )

    page = dossier_html(dossier_of(ledger))

    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert "onclick=" not in page


def test_no_score_and_no_judgement_in_our_own_voice(ledger):
    """With every word of the ledger replaced, what is left is what the page itself says."""
    silent = replace(
        ledger,
        title="x",
        documents=tuple(replace(d, title="x") for d in ledger.documents),
        sources=tuple(replace(s, name="x") for s in ledger.sources),
        claims=tuple(replace(c, text="x", note=None) for c in ledger.claims),
        statements=tuple(
            replace(s, note=None, chain=tuple(replace(step, cue=None) for step in s.chain))
            for s in ledger.statements
        ),
        dependences=tuple(replace(d, note=None) for d in ledger.dependences),
        questions=(),
    )
    page = _without_script(dossier_html(dossier_of(silent)))
    page = re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)
    page = re.sub(r'<article class="doc".*?</article>', "", page, flags=re.DOTALL)
    page = re.sub(r"<blockquote>.*?</blockquote>", "", page, flags=re.DOTALL)

    words = html.unescape(re.sub(r"<[^>]+>", " ", page)).casefold()
    words = words.replace("neither confirmed nor denied", "")  # what a source did, not the page

    banned = r"\b(?:verdict|truth|true|false|refuted|confirmed|proven|debunked|fake|credibl\w+|reliab\w+)\b"
    assert re.findall(banned, words) == []
    assert not re.search(r"\d\s*%", words)


def test_an_empty_case_still_makes_a_page():
    page = dossier_html(dossier_of(Ledger()))

    assert "No identified origin contradicts another" in page
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r' id="([^"]+)"', page))


def test_colours_have_contrast_enough():
    """WCAG 2.2 AA: at least 4.5 to 1 for text on every ground it stands on, light and dark."""
    style = re.search(r"<style>(.*?)</style>", dossier_html(dossier_of(Ledger())), re.DOTALL)[1]
    light, dark = (
        dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block))
        for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL)[:2]
    )

    assert set(light) == set(dark)
    for colours in (light, dark):
        for ground in ("paper", "panel"):
            for ink in ("ink", "soft", "link"):
                assert _contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
        for sign in ("asserts", "denies", "ink", "soft"):
            assert _contrast(colours[sign], colours["paper"]) >= 4.5, sign
        for ground in ("say", "deny", "doubt", "ask"):
            assert _contrast(colours["ink"], colours[ground]) >= 4.5, ground


def _contrast(first: str, second: str) -> float:
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
