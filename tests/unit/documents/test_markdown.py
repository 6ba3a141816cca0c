"""
Markdown becomes the plain text of its blocks.
"""

import pytest

from counterclaim.documents.limits import MAX_MARKDOWN_DEPTH


def test_blocks_are_joined_by_blank_lines_without_their_marks(desk):
    desk.put(
        "report.md",
        '# Ferry *sails*\n\nThe **mayor**\nsaid [so](https://x.example "t") &amp; left.\\\nAgain.\n\n'
        "> First.\n>\n> Second.\n\n- one\n  - two\n- three\n\n![a picture](x.png)\n\n---\n\n"
        "| who | how many |\n|---|---|\n| LPA | 44 |\n\n```\nsome  code\n```\n",
    )

    assert desk.only().document.text.split("\n\n") == [
        "Ferry sails",
        "The mayor said so & left. Again.",
        "First.",
        "Second.",
        "one",
        "two",
        "three",
        "who | how many",
        "LPA | 44",
        "some code",
    ]
    assert desk.only().document.title == "Ferry sails"


def test_the_title_of_the_head_is_the_first_paragraph(desk):
    desk.put("report.md", "---\ntitle: Ferry sails\ndate: 2031-03-04\n---\nThe mayor said so.\n")

    document = desk.only().document
    assert document.text == "Ferry sails\n\nThe mayor said so."
    assert str(document.published) == "2031-03-04"


def test_a_title_that_the_text_says_itself_is_not_said_twice(desk):
    desk.put("report.md", "---\ntitle: Ferry sails\n---\n# Ferry sails\n\nThe mayor said so.\n")

    assert desk.only().document.text == "Ferry sails\n\nThe mayor said so."


@pytest.mark.parametrize(
    "text",
    [
        "The mayor <script>evil()</script>said so.",
        "<script>\nevil()\n</script>\n\nThe mayor said so.",
        "<div onclick='evil()'><style>evil</style>The mayor said so.</div>",
        "The mayor <!-- evil --> said so.",
        "The mayor said so.\n\n<!--\nevil\n-->",
        "The mayor <b onmouseover='evil()'>said</b> so.",
    ],
)
def test_scripts_handlers_and_comments_never_enter_the_text(desk, text):
    desk.put("report.md", text)

    assert desk.only().document.text == "The mayor said so."


def test_text_in_html_blocks_is_kept(desk):
    desk.put("report.md", "First.\n\n<div><p>Second.</p><p>Third.</p></div>\n\nFourth.")

    assert desk.only().document.text == "First.\n\nSecond.\n\nThird.\n\nFourth."


def test_what_is_nested_too_deep_to_be_read_is_refused_and_not_dropped(desk):
    desk.put("deep.md", "> " * MAX_MARKDOWN_DEPTH + "The mayor said so.")
    desk.put("less.md", "> " * (MAX_MARKDOWN_DEPTH - 3) + "The mayor said so.")

    assert desk.codes() == ["CC105"]
    assert desk.only().document.text == "The mayor said so."
