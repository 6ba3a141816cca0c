"""
The language of a document is that of its text; what is declared counts where the text cannot tell.
"""

import pytest

GERMAN = (
    "Der Bürgermeister von Merrow wies am Montag zurück, dass der Damm undicht sei. „Wir haben ihn "
    "im März geprüft, und er ist in Ordnung“, sagte er vor Journalisten."
)
ENGLISH = "The mayor of Merrow said on Monday that the dam was safe and that the water was clean."

names_languages = pytest.mark.usefixtures("language_library")


def page(text: str, lang: str) -> str:
    return (
        f'<html lang="{lang}"><head><title>Merrow</title></head><body><article>'
        f"<p>{text}</p><p>{text}</p></article></body></html>"
    )


def test_an_english_text_that_declares_nothing_is_in_english(read_text):
    document = read_text(ENGLISH).document

    assert document.language == "en"
    assert "unread" not in dict(document.extra)


@names_languages
def test_a_text_in_another_language_is_kept_and_marked_unread(read_text):
    document = read_text(GERMAN).document

    assert document.text == GERMAN
    assert document.language == "de"
    assert document.notes[-1] == dict(document.extra)["unread"] == "German, not read"


@names_languages
def test_a_page_of_an_english_template_in_another_language_is_not_read(desk):
    desk.put("report.html", page(GERMAN, "en-GB"))

    document = desk.only().document

    assert document.language == "de"
    assert "declared as English, but written in German" in document.notes
    assert dict(document.extra)["unread"] == "German, not read"


def test_an_english_page_of_another_template_is_read(desk):
    desk.put("report.html", page(ENGLISH, "fr"))

    document = desk.only().document

    assert document.language == "en"
    assert "declared as French, but written in English" in document.notes
    assert "unread" not in dict(document.extra)


@names_languages
def test_a_sidecar_does_not_make_a_text_english(desk):
    desk.put("report.txt", GERMAN)
    desk.put("report.toml", 'language = "en"\n')

    assert dict(desk.only().document.extra)["unread"] == "German, not read"


def test_a_sidecar_names_the_language_of_a_text_too_short_to_tell(desk):
    desk.put("report.txt", "Damm OK")
    desk.put("report.toml", 'language = "de"\n')

    document = desk.only().document

    assert document.language == "de"
    assert dict(document.extra)["unread"] == "German as declared, not read: too short to tell"


@names_languages
def test_the_head_of_a_file_does_not_tell_its_language(read_text):
    document = read_text(f"Title: The dam of Merrow is safe, says the mayor\n\n{GERMAN}").document

    assert document.language == "de"


@names_languages
def test_paragraphs_in_another_language_are_noted_with_their_number(read_text):
    document = read_text(f"{ENGLISH}\n\n{GERMAN}\n\n{ENGLISH} {ENGLISH}").document

    assert document.language == "en"
    assert document.notes[-1] == f"1 paragraph ({len(GERMAN)} characters) in German, not read"
