"""
The dossier as a person meets it: opened from a file, in a browser, at three widths.
"""

from pathlib import Path

import pytest
from unit.dossier.made import dossier_of, page_with

from counterclaim.exports.html import dossier_html
from counterclaim.pipeline import import_case, write_text

pytestmark = pytest.mark.browser

WIDTHS = (1280, 768, 360)
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
        "[...document.querySelectorAll('details:not([open], .since, .astable) > *:not(summary, .for-script)')]"
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


def test_a_hostile_document_is_shown_and_does_nothing(opened, tmp_path):
    text = "<script>document.title = 'owned'</script> <b onclick=x>The dam\u202e holds</b>."
    page_html = dossier_html(dossier_of(page_with(text, [(8, 40), (30, 70)])))
    (tmp_path / "hostile.html").write_text(page_html, encoding="utf-8")

    page = opened(tmp_path / "hostile.html")

    page.evaluate("document.querySelectorAll('sup').forEach(mark => mark.remove())")
    assert page.locator(".doc .text").inner_text() == text.replace("\u202e", "[U+202E]")
    assert page.title() == "Who says what"
    assert page.evaluate("window.violations") == []
