"""
A page becomes its headline and paragraphs, and nothing that a browser would not show as text.
"""

from datetime import UTC, date, datetime

import pytest

from counterclaim.documents.html_page import WHOLE_PAGE
from counterclaim.documents.page_facts import DATE_FROM_TEXT

ONE = "The council of Port Alder said on Monday that the ferry would sail again after the storm."
TWO = "The harbour master, who had seen the waves himself, told the Courier that it would not."


def page(body, head="", attributes=' lang="en"'):
    return f"<!DOCTYPE html><html{attributes}><head>{head}</head><body>{body}</body></html>"


def paragraphs(desk, body, head=""):
    desk.put("report.html", page(body, head))
    return desk.only().document.text.split("\n\n")


def test_the_headline_comes_first_and_paragraphs_stay_apart(desk):
    body = f"<nav><a href='/'>Home</a></nav><article><p>{ONE}</p><p>{TWO}</p></article>"

    assert paragraphs(desk, body, "<title>Ferry sails again</title>") == [
        "Ferry sails again",
        ONE,
        TWO,
    ]


def test_a_headline_of_the_page_is_not_said_twice(desk):
    body = f"<article><h1>Ferry <em>sails</em> again</h1><p>{ONE}</p><p>{TWO}</p></article>"

    head = "<title>Ferry sails again - The Courier</title>"
    assert paragraphs(desk, body, head) == ["Ferry sails again", ONE, TWO]


@pytest.mark.parametrize(
    "body",
    [
        f"<article><div>{ONE}</div><div>{TWO}</div></article>",
        f"<article>{ONE}<br><br>{TWO}</article>",
        f"<article><p>{ONE}<br> <br/><br>{TWO}</p></article>",
        f"<article><blockquote><p>{ONE}</p><p>{TWO}</p></blockquote></article>",
        f"<article><ul><li>{ONE}</li><li>{TWO}</li></ul></article>",
        f"<table><tr><td><p>{ONE}</p><p>{TWO}</p></td></tr></table>",
        f"<section><p>{ONE}\n</p>\n\n<p>  {TWO.replace(' ', ' <wbr>')}</p></section>",
    ],
)
def test_blocks_of_every_make_are_paragraphs(desk, body):
    assert paragraphs(desk, body) == [ONE, TWO]


def test_white_space_is_collapsed_and_entities_are_decoded(desk):
    body = "<article><p>It &amp;  was\n&ldquo;so&rdquo;&nbsp;&#8211; <b>wo</b>rd.</p></article>"

    assert paragraphs(desk, body) == ["It & was “so” – word."]


def test_a_row_of_a_table_is_one_paragraph(desk):
    rows = "<tr><th>outlet</th><th>killed</th></tr><tr><td>LPA</td><td><b>44</b></td></tr>"

    assert paragraphs(desk, f"<article><p>{ONE}</p><table>{rows}</table></article>") == [
        ONE,
        "outlet | killed",
        "LPA | 44",
    ]


@pytest.mark.parametrize("wrapper", ["{}", "<div class='embed twitter-embed'>{}</div>"])
def test_an_embedded_post_is_one_paragraph(desk, wrapper):
    words = "I stood beside him. Don't believe it. pic.example/abc"
    post = wrapper.format(
        '<blockquote class="twitter-tweet"><p lang="en">I stood beside him. Don&#39;t believe it. '
        '<a href="https://t.example/x">pic.example/abc</a></p>&mdash; Hanne Brisk (@hanne_brisk) '
        '<a href="https://post.example/1">March 4, 2031</a></blockquote>'
        '<script async src="https://platform.example/widgets.js"></script>'
    )

    assert paragraphs(desk, f"<article><p>{ONE}</p>{post}<p>{TWO}</p></article>") == [
        ONE,
        f"{words} — Hanne Brisk (@hanne_brisk) March 4, 2031",
        TWO,
    ]


@pytest.mark.parametrize(
    "evil",
    [
        "<script>evil()</script>",
        '<script type=\'application/ld+json\'>{"articleBody": "evil evil evil"}</script>',
        "<style>.evil {}</style>",
        "<noscript>evil</noscript>",
        "<template><p>evil</p></template>",
        "<svg><script>evil</script><text>evil</text></svg>",
        "<p hidden>evil</p>",
        "<p style='display: none'>evil</p>",
        "<iframe srcdoc='<p>evil</p>'>evil</iframe>",
        "<textarea>evil</textarea>",
        "<p onclick='evil()' title='evil'></p>",
        "<!-- evil -->",
        "<?evil evil?>",
        "<object data='evil'>evil</object>",
    ],
)
def test_what_is_not_shown_never_enters_the_text(desk, evil):
    body = f"<article><p>{ONE}</p>{evil}<p onload='evil()'>{TWO}</p></article>"

    assert paragraphs(desk, body) == [ONE, TWO]


def test_entities_of_the_page_are_neither_expanded_nor_fetched(desk):
    secret = desk.put("secret", "do not read")
    bomb = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 9}">' for n in range(1, 9))
    desk.put(
        "report.xhtml",
        f'<!DOCTYPE html [<!ENTITY l0 "lol">{bomb}<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
        f"<html><body><article><p>{ONE} &l8; &x;</p></article></body></html>",
    )

    text = desk.only().document.text
    assert "lollol" not in text
    assert "do not read" not in text
    assert ONE in text


@pytest.mark.parametrize("depth", [300, 10_000])
def test_a_page_nested_too_deep_is_refused(desk, depth):
    desk.put("deep.html", page("<div>" * depth + ONE + "</div>" * depth))
    desk.put("fine.html", page("<div>" * 200 + ONE + "</div>" * 200))

    assert desk.codes() == ["CC105"]
    assert desk.only().document.text == ONE


def test_a_page_of_too_many_elements_is_refused(desk):
    desk.put("many.html", page("<b>x</b>" * 100_001))
    desk.put("fine.html", page(f"<p>{ONE}</p>"))

    assert desk.codes() == ["CC105"]


def test_a_huge_attribute_does_no_harm(desk):
    desk.put("report.html", page(f"<article><p title='{'a' * 5_000_000}'>{ONE}</p></article>"))

    assert desk.only().document.text == ONE


def test_a_small_page_without_an_article_gives_all_its_words_and_says_so(desk):
    desk.put("report.html", page("<header>Port Alder</header><footer>The ferry sails.</footer>"))

    document = desk.only().document
    assert document.text == "Port Alder\n\nThe ferry sails."
    assert WHOLE_PAGE in document.notes


def test_a_short_report_is_read_where_the_page_marks_it(desk):
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(9))
    desk.put("report.html", page(f"<ul>{menu}</ul><main><p>It <b>sa</b>ils.</p><p>Now.</p></main>"))

    document = desk.only().document
    assert document.text == "It sails.\n\nNow."
    assert WHOLE_PAGE not in document.notes


@pytest.mark.parametrize("body", ["", "<script>evil()</script>", "<p> </p>", "<img src='x'>"])
def test_a_page_without_words_is_nothing_to_read(desk, body):
    desk.put("empty.html", page(body))
    desk.put("fine.html", page(f"<p>{ONE}</p>"))

    assert desk.codes() == ["CC101"]


LINKED = """<script type="application/ld+json">
{"@graph": [
  {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2001-01-01"}]},
  {"@type": ["NewsArticle"], "headline": "Ferry sails", "datePublished": "2031-03-04T09:30:00+01:00",
   "publisher": {"@type": "Organization", "name": "The Courier"},
   "author": {"@type": "Person", "name": "Anna Lind"}}]}
</script>"""


def test_what_a_page_says_about_itself(desk):
    head = (
        LINKED + '<meta property="og:title" content="Ferry sails | The Courier">'
        '<meta property="article:published_time" content="2031-03-05">'
        '<link rel="canonical" href="https://courier.example/2031/ferry">'
    )
    desk.put("report.html", page(f"<article><p>{ONE}</p></article>", head, ' lang="en-GB"'))

    read = desk.only()
    document = read.document
    assert document.published is not None
    assert document.published.isoformat() == "2031-03-04T09:30:00+01:00"
    assert (document.title, document.byline) == ("Ferry sails", "Anna Lind")
    assert (document.url, document.language) == ("https://courier.example/2031/ferry", "en")
    assert (read.publisher.id, read.publisher.type) == ("o-the-courier", "outlet")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ('<meta name="date" content="2031-03-04">', date(2031, 3, 4)),
        (
            '<meta property="article:published_time" content="2031-03-04T10:00:00">',
            datetime(2031, 3, 4, 10, tzinfo=UTC),
        ),
        ('<meta itemprop="datePublished" content="March 4, 2031">', date(2031, 3, 4)),
        ('<meta property="article:modified_time" content="2031-03-09">', None),
        ('<meta name="date" content="0001-01-01T00:00:00Z">', None),
        (f"<script type='application/ld+json'>{'[' * 100_000}</script>", None),
        ('<script type=\'application/ld+json\'>{"@type": 3, "datePublished": []}</script>', None),
    ],
)
def test_the_day_of_publication_comes_from_the_metadata(desk, head, published):
    desk.put("report.html", page(f"<article><p>{ONE}</p></article>", head))

    document = desk.only().document
    if published is None:
        assert document.published is None or DATE_FROM_TEXT in document.notes
    else:
        assert document.published == published


def test_a_page_of_a_later_year_than_ours_is_dated_too(desk):
    body = f"<article><time datetime='2931-03-04'>4 March</time><p>{ONE}</p></article>"
    desk.put("report.html", page(body))

    document = desk.only().document
    assert document.published == date(2931, 3, 4)
    assert DATE_FROM_TEXT in document.notes


def test_the_host_of_an_address_is_no_publisher(desk):
    head = '<link rel="canonical" href="https://courier.example/2031/ferry">'
    desk.put("report.html", page(f"<article><p>{ONE}</p></article>", head))

    assert not desk.only().publisher.named
    assert desk.only().document.url == "https://courier.example/2031/ferry"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "/relative", "x y"])
def test_an_address_that_a_dossier_may_not_link_to_is_left_out(desk, address):
    head = f'<link rel="canonical" href="{address}">'
    desk.put("report.html", page(f"<article><p>{ONE}</p></article>", head))

    assert desk.only().document.url is None


def test_the_text_of_a_page_does_not_depend_on_its_sidecar(desk):
    desk.put("report.html", page(f"<article><p>{ONE}</p></article>", "<title>Ferry sails</title>"))
    before = desk.only().document
    desk.put("report.toml", 'title = "Another"\npublisher = "The Courier"')

    assert desk.only().document.text == before.text
    assert desk.only().document.title == "Another"
