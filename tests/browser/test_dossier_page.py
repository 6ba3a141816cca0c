"""
The dossier as a person meets it: opened from a file, in a browser, at three widths.
"""

from pathlib import Path

import pytest

from counterclaim.pipeline import import_case, write_text

pytestmark = pytest.mark.browser

WIDTHS = (1280, 768, 360)


@pytest.fixture(scope="module")
def page_file(examples, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("dossier")
    case = import_case(examples / "torvane.gold.json", folder / "case.db")
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


def opened(browser, page_file: Path, width: int = 1280, **more):
    context = browser.new_context(viewport={"width": width, "height": 900}, **more)
    page = context.new_page()
    page.said = []
    page.asked = []
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.on("request", lambda request: page.asked.append(request.url))
    page.goto(page_file.as_uri())
    return page


@pytest.mark.parametrize("width", WIDTHS)
def test_it_fits_the_screen_and_says_nothing_on_the_console(browser, page_file, width):
    page = opened(browser, page_file, width)

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.said == []


def test_it_asks_for_nothing_but_itself(browser, page_file):
    page = opened(browser, page_file)

    assert page.asked == [page_file.as_uri()]


def test_a_mark_leads_to_its_reason_and_a_sentence_to_its_place(browser, page_file):
    page = opened(browser, page_file)

    mark = page.locator(".doc .text a").first
    target = mark.get_attribute("href")
    mark.click()

    assert page.url.endswith(target)
    assert page.locator(target).is_visible()

    link = page.locator(".question blockquote a").first
    place = link.get_attribute("href")
    link.click()

    assert page.locator(place).is_visible()


def test_without_scripts_everything_is_there(browser, page_file):
    with_scripts = opened(browser, page_file).inner_text("body")

    without = opened(browser, page_file, java_script_enabled=False)

    assert without.locator("body").inner_text() == with_scripts


def test_the_contested_questions_are_on_the_first_screen(browser, page_file):
    page = opened(browser, page_file)

    box = page.locator(".glance li a").first.bounding_box()

    assert box["y"] < 900


def test_dark_mode_changes_the_paper(browser, page_file):
    light = opened(browser, page_file, color_scheme="light")
    dark = opened(browser, page_file, color_scheme="dark")
    colour = "getComputedStyle(document.body).backgroundColor"

    assert light.evaluate(colour) != dark.evaluate(colour)


def test_folded_parts_are_printed(browser, page_file):
    page = opened(browser, page_file)
    folded = page.locator(".question details").first

    page.emulate_media(media="print")

    assert folded.locator("p.paste").bounding_box()["height"] > 0
