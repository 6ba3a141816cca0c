"""
What is not in English is kept and said to be not read; what is in English is read.
"""

import pytest
from unit.languages.conftest import must_not_be_asked, nobody
from unit.languages.news_abroad import ELSEWHERE, NEWS

from counterclaim.domain.pieces import pieces
from counterclaim.languages.tongues import tongues
from counterclaim.reference.languages import language_name

FIRST = "The mayor of Merrow said on Monday that the dam below the town was safe."
SECOND = "It had been inspected in March, she added, and nobody had found a crack in it."
ENGLISH = f"{FIRST} {SECOND}"


def read_of(text: str, declared: str | None = None) -> list[str]:
    """The paragraphs of a text that are read."""
    told = tongues(text, declared=declared)
    return [piece.text for piece in pieces(text) if told.reads(piece.start)]


@pytest.mark.usefixtures("language_library")
@pytest.mark.parametrize("code", [*NEWS, *ELSEWHERE])
def test_news_in_another_language_is_named_and_not_read(code):
    text = (NEWS | ELSEWHERE)[code]

    told = tongues(text)

    assert told.language == code
    assert told.unread == f"{language_name(code)}, not read"
    assert told.notes == (told.unread,)
    assert read_of(text) == []


@pytest.mark.usefixtures("language_library")
@pytest.mark.parametrize("code", [*NEWS, *ELSEWHERE])
def test_a_paragraph_in_another_language_is_not_read_and_the_rest_is(code):
    abroad = (NEWS | ELSEWHERE)[code]
    text = f"{FIRST}\n\n{SECOND}\n\n{FIRST}\n\n{SECOND}\n\n{abroad}\n\n{FIRST}"

    told = tongues(text)
    (stretch,) = told.foreign

    assert text[stretch.start : stretch.end] == abroad
    assert told.language == "en"
    assert told.unread is None
    assert told.notes == (
        f"1 paragraph ({len(abroad)} characters) in {language_name(code)}, not read",
    )
    assert abroad not in read_of(text)
    assert len(read_of(text)) == 5


def test_plain_english_asks_nobody():
    told = tongues(f"Mayor denies dam leak\n\n{ENGLISH}", ask=must_not_be_asked)

    assert (told.language, told.unread, told.foreign, told.notes) == ("en", None, (), ())


@pytest.mark.parametrize("code", NEWS)
def test_without_the_library_the_words_still_show_that_it_is_not_english(code):
    told = tongues(NEWS[code], ask=nobody)

    assert told.language is None
    assert told.unread == "another language than English, not read"


@pytest.mark.parametrize(
    ("code", "letters"),
    [("ar", "Arabic"), ("el", "Greek"), ("fa", "Arabic"), ("ru", "Cyrillic"), ("zh", "Han")],
)
def test_without_the_library_other_letters_are_named(code, letters):
    assert tongues(ELSEWHERE[code], ask=nobody).unread == f"{letters} letters, not read"


@pytest.mark.parametrize(
    "text",
    [
        f"“Le barrage est sûr et ne fuit pas”, the mayor said on Monday. {SECOND}",
        f"{FIRST} The paper wrote „Der Damm ist sicher“ on its front page. {SECOND}",
        f"{FIRST} Its motto is «Вода — жизнь», which people in the valley know by heart.",
    ],
)
def test_a_few_foreign_words_in_an_english_paragraph_stay(text):
    assert read_of(text) == [text]
    assert tongues(text).notes == ()


@pytest.mark.usefixtures("language_library")
def test_the_headline_of_a_foreign_text_goes_with_it():
    text = f"Damm\n\n{NEWS['de']}\n\n{ENGLISH} {ENGLISH}"

    assert read_of(text) == ["Damm", f"{ENGLISH} {ENGLISH}"]
    assert read_of(f"Damm\n\n{NEWS['de']}\n\n{NEWS['de']}\n\n{ENGLISH}") == [ENGLISH]


@pytest.mark.usefixtures("language_library")
def test_a_word_between_two_foreign_paragraphs_goes_with_them():
    text = "\n\n".join([ENGLISH, ENGLISH, ENGLISH, NEWS["de"], "Nein", NEWS["de"], ENGLISH])

    assert "Nein" not in read_of(text)
    assert tongues(text).foreign[0].paragraphs == 3


@pytest.mark.usefixtures("language_library")
def test_a_foreign_text_with_its_translation_is_read_in_english():
    text = f"{NEWS['fr']}\n\n{ENGLISH}"

    told = tongues(text)

    assert told.language == "fr"
    assert told.unread is None
    assert read_of(text) == [ENGLISH]


@pytest.mark.usefixtures("language_library")
def test_english_menus_do_not_make_a_foreign_page_one():
    text = f"Read more\n\n{NEWS['it']}\n\nFollow us on all channels\n\n{NEWS['it']}"

    assert tongues(text).unread == "Italian, not read"


@pytest.mark.parametrize(
    "text", ["Dam safe, mayor says", "Dam safe", "Mayor denies dam leak", "Nobody was hurt.", "No"]
)
@pytest.mark.parametrize("declared", [None, "en", "und"])
def test_a_short_english_text_is_read(text, declared):
    assert read_of(text, declared) == [text]


@pytest.mark.usefixtures("language_library")
def test_a_short_foreign_headline_is_known_alone():
    assert tongues("Bürgermeister dementiert Bruch des Damms").unread == "German, not read"


def test_what_is_too_short_to_tell_is_in_the_language_declared():
    told = tongues("Barrage OK", declared="fr")

    assert told.language == "fr"
    assert told.unread == "French as declared, not read: too short to tell"


def test_an_english_text_declared_as_another_is_read():
    told = tongues(ENGLISH, declared="fr")

    assert told.language == "en"
    assert told.unread is None
    assert told.notes == ("declared as French, but written in English",)


@pytest.mark.usefixtures("language_library")
@pytest.mark.parametrize("declared", ["en", "de"])
def test_a_text_that_is_declared_wrongly_is_taken_for_what_it_is(declared):
    told = tongues(NEWS["fr"], declared=declared)

    assert told.language == "fr"
    assert told.notes == (
        f"declared as {language_name(declared)}, but written in French",
        "French, not read",
    )


@pytest.mark.usefixtures("language_library")
@pytest.mark.parametrize(
    ("code", "declared", "name"),
    [("id", "ms", "Malay"), ("no", "nb", "Norwegian"), ("hr", "bs", "Bosnian")],
)
def test_a_declared_relative_of_the_likeliest_language_is_believed(code, declared, name):
    told = tongues(NEWS[code], declared=declared)

    assert (told.language, told.unread) == (declared, f"{name}, not read")
    assert told.notes == (f"{name}, not read",)


@pytest.mark.parametrize("declared", [None, "en", "fr", "und", "qq"])
@pytest.mark.parametrize(
    "text",
    [
        *NEWS.values(),
        *ELSEWHERE.values(),
        ENGLISH,
        "",
        "Dam",
        f"{NEWS['fr']}\n\n{ENGLISH}",
        f"{ENGLISH}\n\n{NEWS['de']}\n\nNein\n\n{ENGLISH}",
    ],
)
@pytest.mark.parametrize("installed", [True, False])
def test_declaring_what_was_found_changes_nothing(text, declared, installed):
    more = {} if installed else {"ask": nobody}

    first = tongues(text, declared=declared, **more)
    again = tongues(text, declared=first.language, **more)

    assert (again.unread, again.foreign) == (first.unread, first.foreign)
    assert again.language == first.language


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "12,345 67 — 2031 %",
        "😀😀 👩‍🚒\n\n🇵🇱🇵🇱🇵🇱 ❤️",
        "https://courier.example/a/b?c=d\nhttps://courier.example/e\nwww.courier.example",
        "\u202e\u0000\ud800",
        "A. B. C. D.",
    ],
)
def test_what_is_no_language_is_left_to_the_reader(text):
    told = tongues(text)

    assert (told.language, told.unread, told.foreign, told.notes) == (None, None, (), ())


@pytest.mark.usefixtures("language_library")
def test_letters_of_many_scripts_in_turn_are_survived():
    told = tongues("Mэ市رα" * 5_000)

    assert told.unread is not None


@pytest.mark.usefixtures("language_library")
def test_a_foreign_paragraph_of_a_megabyte_is_one_stretch():
    text = "Der Damm ist sicher und wir haben ihn im März geprüft, sagte er. " * 16_000

    told = tongues(f"{FIRST} {SECOND}\n\n{text}")

    assert told.language == "de"
    assert [(s.name, s.paragraphs) for s in told.foreign] == [("German", 1)]
    assert told.foreign[0].end == len(f"{FIRST} {SECOND}\n\n{text.rstrip()}")


@pytest.mark.usefixtures("language_library")
def test_several_languages_are_named_in_the_order_of_their_share():
    text = f"{NEWS['fr']}\n\n{NEWS['fr']}\n\n{NEWS['de']}"

    assert tongues(text).unread == "French and German, not read"
    assert tongues(f"{text}\n\n{NEWS['pl'][:70]}\n\n{NEWS['fi'][:60]}").unread == (
        "French, German and other languages, not read"
    )


@pytest.mark.usefixtures("language_library")
def test_metadata_before_the_text_is_not_looked_at():
    head = "Title: Merrow dam is safe, says the mayor, and the town believes her\n\n"

    assert tongues(head + NEWS["sv"], len(head)).unread == "Swedish, not read"
