"""
The dossier as a person meets it: opened from a file, in a browser, at three widths.
"""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from unit.dossier.made import dossier_of, page_with

from counterclaim.exports.html import dossier_html
from counterclaim.pipeline import import_case, write_text

pytestmark = pytest.mark.browser

WIDTHS = (1280, 768, 380, 360)
VIOLATIONS = """
    window.violations = [];
    document.addEventListener(
        "securitypolicyviolation", e => window.violations.push(e.violatedDirective));
"""
"""Runs before the page does, from outside its policy."""


@pytest.fixture(scope="module")
def page_file(examples, tmp_path_factory) -> Path:
    return _written(examples / "torvane.gold.json", tmp_path_factory.mktemp("dossier"))


@pytest.fixture(scope="module")
def seed_file(shared, tmp_path_factory) -> Path:
    return _written(shared / "gold" / "seed.json", tmp_path_factory.mktemp("seed"))


def _written(gold: Path, folder: Path) -> Path:
    case = import_case(gold, folder / "case.db")
    write_text(folder / "dossier.html", case.dossier_html())
    return folder / "dossier.html"


@pytest.fixture(scope="module")
def browser(chromium):
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield started
        started.close()


@pytest.fixture
def opened(browser):
    """Open a page in a window of its own; all windows are closed when the test ends."""
    contexts = []

    def window(page_file: Path, width: int = 1280, **more):
        context = browser.new_context(viewport={"width": width, "height": 900}, **more)
        contexts.append(context)
        page = context.new_page()
        page.said = []
        page.asked = []
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.on("request", lambda request: page.asked.append(request.url))
        if more.get("java_script_enabled", True):
            page.add_init_script(VIOLATIONS)
        page.goto(page_file.as_uri())
        return page

    yield window
    for context in contexts:
        context.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["page_file", "seed_file"])
def test_it_fits_the_screen_and_nothing_goes_wrong(opened, request, name, width):
    page = opened(request.getfixturevalue(name), width)

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("window.violations") == []
    assert page.said == []


def test_it_asks_for_nothing_but_itself(opened, page_file):
    page = opened(page_file)

    assert page.asked == [page_file.as_uri()]


def test_its_style_is_applied_and_a_foreign_one_is_not(opened, page_file, tmp_path):
    text = page_file.read_text(encoding="utf-8")
    (tmp_path / "changed.html").write_text(
        text.replace("</style>", "h1 { color: rgb(1, 2, 3) }</style>"), encoding="utf-8"
    )
    colour = "getComputedStyle(document.body).backgroundColor"

    own, changed = opened(page_file), opened(tmp_path / "changed.html")

    assert own.evaluate(colour) == "rgb(253, 252, 249)"
    assert changed.evaluate(colour) != "rgb(253, 252, 249)"
    assert changed.evaluate("window.violations") != []


@pytest.mark.parametrize("place", [".doc .text p > a", ".doc .text sup a"])
def test_a_mark_leads_to_its_reason_and_back(opened, page_file, place):
    page = opened(page_file)

    mark = page.locator(place).first
    target = mark.get_attribute("href")
    mark.click()

    assert page.url.endswith(target)
    assert page.locator(target).is_visible()

    page.locator(f"{target} a.back").click()

    assert page.locator(f"[id='{page.url.partition('#')[2]}']").is_visible()


def test_a_deciding_sentence_leads_to_its_place_in_the_document(opened, page_file):
    page = opened(page_file)

    link = page.locator(".question blockquote a").first
    place = link.get_attribute("href")
    link.click()

    assert page.locator(place).bounding_box()["y"] < 900


def test_without_scripts_everything_is_there(opened, page_file):
    with_scripts = opened(page_file)
    with_scripts.evaluate("document.querySelectorAll('.for-script').forEach(part => part.remove())")

    without = opened(page_file, java_script_enabled=False)

    assert not without.locator("#as-of").is_visible()
    assert without.locator("body").inner_text() == with_scripts.locator("body").inner_text()


def test_the_contested_questions_are_on_the_first_screen(opened, page_file):
    page = opened(page_file)

    for link in page.locator(".glance > ol > li > a").all():
        assert link.bounding_box()["y"] < 900


def test_the_contents_stay_in_sight_on_a_wide_screen(opened, page_file):
    page = opened(page_file)

    page.evaluate("document.getElementById('documents').scrollIntoView()")

    assert 0 <= page.locator("nav a").first.bounding_box()["y"] < 900


def test_the_keyboard_reaches_the_questions_first(opened, page_file):
    page = opened(page_file)

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.url.endswith("#questions")


def test_dark_mode_changes_paper_and_ink(opened, page_file):
    light = opened(page_file, color_scheme="light")
    dark = opened(page_file, color_scheme="dark")

    for kind in ("backgroundColor", "color"):
        colour = f"getComputedStyle(document.body).{kind}"
        assert light.evaluate(colour) != dark.evaluate(colour)


def test_folded_parts_are_printed_with_their_notes(opened, page_file):
    page = opened(page_file)
    folded = page.locator(".question details .paste").first
    hidden = (
        "[...document.querySelectorAll("
        "'details:not([open], .since, .astable) > *:not(summary, .for-script)')]"
        ".filter(part => !part.checkVisibility()).length"
    )

    assert page.evaluate(hidden) > 0
    assert not folded.is_visible()

    page.emulate_media(media="print")

    assert folded.is_visible()
    assert page.evaluate(hidden) == 0
    assert page.locator("#note-1").is_visible()
    assert not page.locator("nav").is_visible()


def test_no_row_of_the_table_loses_a_column_on_a_telephone(opened, page_file):
    page = opened(page_file, 360)

    cells = page.locator("[aria-labelledby=claims] tbody tr").first.locator("th, td")

    assert cells.count() == 5
    assert all(cell.is_visible() for cell in cells.all())


def _set_day(page, turn):
    page.locator("#as-of-day").evaluate(
        "(slider, turn) => { slider.value = turn; slider.dispatchEvent(new Event('input')); }", turn
    )


def test_the_slider_shows_the_questions_as_of_a_day_and_back(opened, page_file):
    page = opened(page_file)
    card = page.locator("article.question").first
    row = page.locator(f"[id='{card.get_attribute('data-days')}'] > tbody > tr").first
    present = card.inner_text()

    _set_day(page, 0)

    assert page.locator("#as-of-said").inner_text() == "3 March 2031: 2 documents"
    assert card.locator(".then").inner_text().startswith("As it stood on 3 March 2031")
    for line in row.locator("li").all():
        assert line.inner_text() in card.locator(".then").inner_text()
    assert not card.locator(".now").is_visible()

    page.locator("#as-of-back").click()

    assert card.inner_text() == present
    assert not page.locator("#as-of-back").is_visible()
    assert page.evaluate("window.violations") == []


def test_every_day_of_the_slider_finds_its_row_in_every_card(opened, page_file):
    page = opened(page_file)
    stops = page.locator("#stops tbody tr").count()

    for turn in range(stops - 1):
        _set_day(page, turn)

        cards = page.locator("article.question .then").evaluate_all(
            "parts => parts.map(part => part.textContent.trim().length)"
        )
        assert all(cards)


def test_the_keyboard_moves_the_slider(opened, page_file):
    page = opened(page_file)

    page.locator("#as-of-day").focus()
    page.keyboard.press("Home")

    assert page.locator("#as-of-day").get_attribute("aria-valuetext").startswith("3 March 2031")
    assert "earlier" in page.locator("#as-of").get_attribute("class")


def test_a_sourcing_paragraph_is_copied_with_its_notes(opened, page_file):
    page = opened(page_file, permissions=["clipboard-read", "clipboard-write"])
    paste = page.locator(".question details:has(.paste)").first
    paste.locator("summary").click()

    paste.locator("button").click()
    paste.get_by_text("Copied.").wait_for()

    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.split("\n") == paste.locator(".paste > p").all_text_contents()
    assert "[1]" in copied


def test_a_timeline_is_drawn_and_its_marks_lead_to_the_text(opened, page_file):
    page = opened(page_file)

    mark = page.locator(".wide svg a").first
    box = mark.bounding_box()
    mark.click()

    assert box["width"] > 8
    assert page.url.endswith(mark.get_attribute("href"))


def test_a_wide_timeline_scrolls_by_itself_on_a_telephone(opened, page_file):
    page = opened(page_file, 360)

    scroll = page.locator(".scroll").first

    assert scroll.evaluate("part => part.scrollWidth > part.clientWidth")
    assert scroll.get_attribute("tabindex") == "0"


def test_the_slider_puts_hostile_words_on_the_card_as_words(opened, tmp_path):
    from unit.domain.small_ledgers import Story
    from unit.dossier.made import written
    from unit.dossier.test_days import BURNT

    bad = "<img src=x onerror=\"document.title='owned'\">"
    answers = [{"id": "yes", "text": bad, "claims": ["c"]}]
    story = Story(questions=[BURNT | {"text": bad, "answers": answers}])
    story.say("s1", "courier > mayor").say("s2", "herald > clerk", "2031-03-05", stance="denies")
    (tmp_path / "days.html").write_text(dossier_html(dossier_of(written(story.ledger))), "utf-8")
    page = opened(tmp_path / "days.html")

    _set_day(page, 0)

    assert bad in page.locator("article.question .then").inner_text()
    assert page.locator("img").count() == 0
    assert page.title() == "Who says what"
    assert page.evaluate("window.violations") == []


def test_a_script_that_is_not_its_own_does_not_run(opened, page_file, tmp_path):
    text = page_file.read_text(encoding="utf-8")
    (tmp_path / "changed.html").write_text(
        text.replace("<script>", "<script>document.title = 'owned';"), encoding="utf-8"
    )

    page = opened(tmp_path / "changed.html")

    assert page.title() != "owned"
    assert page.evaluate("window.violations") == ["script-src-elem"]
    assert not page.locator("#as-of").is_visible()


def test_numbers_beside_a_title_from_right_to_left_stay_on_their_side(opened, tmp_path):
    title = "\u0627\u0644\u0639\u0645\u062f\u0629 \u0644\u0645"
    ledger = page_with("One two three.", [(0, 3)])
    documents = (replace(ledger.documents[0], title=title, published=date(2031, 3, 5)),)
    (tmp_path / "rtl.html").write_text(
        dossier_html(dossier_of(replace(ledger, documents=documents))), encoding="utf-8"
    )
    page = opened(tmp_path / "rtl.html")

    order = page.locator("#note-1 a > bdi").evaluate(
        """part => {
            const last = part.lastChild, range = document.createRange();
            const at = last.textContent.indexOf("5 March");
            range.setStart(last, at); range.setEnd(last, at + 1);
            const word = part.querySelector("bdi").getBoundingClientRect();
            return [word.right, range.getBoundingClientRect().left];
        }"""
    )

    assert order[0] < order[1]


def test_a_hostile_document_is_shown_and_does_nothing(opened, tmp_path):
    text = "<script>document.title = 'owned'</script> <b onclick=x>The dam\u202e holds</b>."
    page_html = dossier_html(dossier_of(page_with(text, [(8, 40), (30, 70)])))
    (tmp_path / "hostile.html").write_text(page_html, encoding="utf-8")

    page = opened(tmp_path / "hostile.html")

    page.evaluate("document.querySelectorAll('sup').forEach(mark => mark.remove())")
    assert page.locator(".doc .text").inner_text() == text.replace("\u202e", "[U+202E]")
    assert page.title() == "Who says what"
    assert page.evaluate("window.violations") == []


@pytest.mark.parametrize("width", [1280, 820, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bars_of_pictures_fit_and_are_seen(opened, page_file, width, scheme):
    page = opened(page_file, width, color_scheme=scheme, java_script_enabled=False)

    bars = page.locator("svg.datebar")

    assert bars.count() > 0
    for bar in bars.all():
        box = bar.bounding_box()
        made = bar.locator("rect.made").bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["x"] - 1 <= made["x"]
        assert made["width"] > 2
        assert bar.get_attribute("aria-label").startswith(("Made ", "When it was made"))


def test_the_bars_share_their_axis(opened, page_file):
    page = opened(page_file)

    named = page.locator("svg.datebar").evaluate_all(
        "bars => bars.map(bar => bar.querySelector('use').getBBox().width)"
    )

    assert named
    assert len({round(width) for width in named}) == 1
    assert all(width > 200 for width in named)


def test_an_upper_bound_ends_its_bar_at_its_day(opened, page_file):
    page = opened(page_file)
    bar = page.locator("svg.datebar[aria-label*='how much earlier is not known']").first

    made, whole = bar.locator("rect.made").bounding_box(), bar.bounding_box()

    assert abs(made["x"] - whole["x"]) < 2
    assert made["width"] < whole["width"] * 0.95
    assert bar.locator("text.open").text_content() == "?"


def test_bars_run_from_left_to_right_in_a_page_written_the_other_way(opened, page_file):
    page = opened(page_file)
    bar = page.locator("svg.datebar").first
    before = round(bar.locator("rect.made").bounding_box()["width"])

    page.evaluate("document.documentElement.dir = 'rtl'")

    assert round(bar.locator("rect.made").bounding_box()["width"]) == before
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


def test_bars_are_printed(opened, page_file):
    page = opened(page_file)

    page.emulate_media(media="print")

    drawn = page.locator("svg.datebar rect.made").first
    assert drawn.is_visible()
    assert drawn.evaluate("part => getComputedStyle(part).fill") == "rgb(0, 0, 0)"
