"""
What the parsing finder reads, phenomenon by phenomenon, on invented sentences.
"""

import pytest
from unit.statements.reading import attributed, chain, read

from counterclaim.domain.statement import Firmness, Quote


def only(reading):
    """Return the one attributed statement."""
    (statement,) = attributed(reading)
    return statement


def test_reported_speech(english):
    found = only(read(english, "Mayor Edda Marsh said that the bridge had collapsed."))

    assert found.words == "the bridge had collapsed"
    assert chain(found) == ["edda-marsh"]
    assert found.chain[-1].cue.text == "said"
    assert (found.act, found.factuality, found.quote) == ("assert", "CT+", Quote.INDIRECT)
    assert found.firmness is Firmness.FIRM


def test_a_quotation(english):
    found = only(read(english, '"The bridge has collapsed," Edda Marsh said on Monday.'))

    assert found.quote is Quote.DIRECT
    assert found.words.startswith("The bridge has collapsed")
    assert found.said.start is not None


def test_a_quotation_that_is_never_closed_runs_on(english):
    text = 'Edda Marsh said, "The bridge has collapsed.\n\n"Nobody was hurt."'

    found = attributed(read(english, text))

    assert {chain(s)[0] for s in found} == {"edda-marsh"}
    assert any("Nobody was hurt" in s.words for s in found)


def test_a_denial_with_a_clause(english):
    found = only(read(english, "The Roads Ministry denied that the bridge had collapsed."))

    assert (found.act, found.factuality) == ("deny", "CT-")


def test_a_negated_content_keeps_its_act(english):
    found = only(read(english, "Edda Marsh said that the bridge had not collapsed."))

    assert (found.act, found.factuality) == ("assert", "CT-")


def test_according_to(english):
    found = only(read(english, "According to Edda Marsh, the bridge has collapsed."))

    assert chain(found) == ["edda-marsh"]
    assert found.words == "the bridge has collapsed"


def test_a_noun_cue(english):
    reading = read(english, "The Vale Front's claim that the bridge had collapsed angered farmers.")

    assert chain(only(reading)) == ["vale-front"]


def test_a_doubt_aimed_at_a_claim(english):
    reading = read(
        english, "The log casts doubt on the Vale Front's claim that the bridge had collapsed."
    )

    assert "doubt" in {s.act for s in reading.statements}
    assert ["vale-front"] in [chain(s) for s in attributed(reading)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was believed to have fled the valley.",
        "Several reports claimed that the mayor had fled the valley.",
        "The mayor has reportedly fled the valley.",
    ],
)
def test_nobody_in_particular_is_never_a_source(english, text):
    reading = read(english, text)
    kinds = {source.id: source.type for source in reading.sources}

    assert [kinds[s.chain[-1].source] for s in attributed(reading)] == ["unattributed"]


def test_rumours_are_pointed_back_at(english):
    reading = read(
        english,
        "Several reports claimed that the mayor had fled the valley. "
        "Edda Marsh denied these rumours.",
    )
    rumour, denial = attributed(reading)

    assert denial.act == "deny"
    assert denial.words == "these rumours"
    assert denial.resolves == (rumour.id,)


def test_told_an_outlet_puts_the_outlet_in_the_chain(english):
    reading = read(english, "Edda Marsh told Radio Ambrel that the bridge had collapsed.")

    assert chain(only(reading)) == ["radio-ambrel", "edda-marsh"]


def test_one_who_relays_another(english):
    reading = read(
        english,
        "Tom Reed revealed that he had spoken to Edda Marsh, who confirmed that she was in the "
        "valley.",
    )

    assert ["tom-reed", "edda-marsh"] in [chain(s) for s in attributed(reading)]


def test_two_cues_of_one_source(english):
    reading = read(
        english,
        "Radio Ambrel rejected the report and claimed that the mayor was safe and had been working "
        "in the town.",
    )
    words = {s.words for s in attributed(reading)}

    assert {"the report", "the mayor was safe"} <= words


def test_an_unnamed_source_is_told_apart_from_nobody(english):
    reading = read(english, "A senior official said that the bridge had collapsed.")
    holder = only(reading).chain[-1].source
    (source,) = [s for s in reading.sources if s.id == holder]

    assert (source.type, source.named) == ("anonymous", False)


def test_a_spokesman_speaks_for_his_body(english):
    reading = read(
        english, "The Roads Ministry's spokesman, Tom Reed, said that the bridge had collapsed."
    )
    by_name = {source.name: source for source in reading.sources}

    assert by_name["Tom Reed"].speaks_for == by_name["Roads Ministry"].id


def test_an_acronym_is_learned(english):
    reading = read(
        english,
        "The Vale Relief Front (VRF) is small. VRF leaders met. The VRF said that the bridge had "
        "collapsed.",
    )

    assert chain(attributed(reading)[-1]) == ["vale-relief-front"]


def test_namesakes_stay_apart(english):
    reading = read(
        english,
        "Edda Marsh met Edda Lorne Marsh on Monday. Edda Lorne Marsh said that the bridge had "
        "collapsed.",
    )

    assert {"Edda Marsh", "Edda Lorne Marsh"} <= {e.name for e in reading.entities}
    assert chain(only(reading)) == ["edda-lorne-marsh"]


def test_an_embedded_post(english):
    reading = read(
        english,
        "The talks go on.\n\nShells on the upper road. We are still here. "
        "pic.twitter.example/x1 — Tom Reed (@tomreed) March 4, 2031",
    )
    posts = attributed(reading)

    assert {chain(s)[0] for s in posts} == {"tomreed"}
    assert posts[0].said.start.isoformat() == "2031-03-04"


def test_a_picture_is_evidence_and_no_speaker(english):
    reading = read(
        english,
        "The Vale Front released a photograph of the mill. The undated photograph shows that the "
        "mill is burning.",
    )
    (item,) = reading.evidence
    shown = [s for s in reading.statements if s.act == "show"]

    assert [s.root for s in shown] == [item.id]
    assert item.taken.start is None
    assert item.taken.end is not None
    assert "undated" in item.date_basis


def test_the_publisher_speaks_for_itself(english):
    reading = read(english, "The bridge by the old mill collapsed on Sunday night.")
    (statement,) = reading.statements

    assert statement.quote is Quote.NARRATOR
    assert len(statement.chain) == 1


def test_a_share_is_a_range(english):
    reading = read(english, "Edda Marsh said that the front held over 70 per cent of the streets.")
    quantity = only(reading).quantity

    assert (quantity.low, quantity.low_open, quantity.high, quantity.unit) == (
        70,
        True,
        100,
        "percent",
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Courier withdraws its report of Monday that the bridge had collapsed.", "retraction"),
        ("An earlier version of this article said that the bridge had collapsed.", "correction"),
    ],
)
def test_notices(english, text, kind):
    assert [n.kind for n in read(english, text).notices] == [kind]


def test_metadata_at_the_head_is_not_read(english):
    text = " date 2031-03-05 The bridge by the old mill collapsed on Sunday."
    reading = read(english, text, extra=(("front_matter", [0, 17]),))

    assert all(s.content[0].start >= 17 for s in reading.statements)


def test_what_is_not_read_says_so(english):
    reading = read(english, "…", extra=(("unread", "Tamil, not read"),))

    assert reading.statements == ()
    assert reading.notes == ("Tamil, not read",)


GERMAN = (
    "Der Bürgermeister von Merrow wies am Montag zurück, dass der Damm undicht sei. „Wir haben ihn "
    "im März geprüft, und er ist in Ordnung“, sagte er vor Journalisten."
)


@pytest.mark.parametrize("finder", ["english", "fallback"])
def test_a_text_in_another_language_makes_no_statement(finder, request):
    reading = read(request.getfixturevalue(finder), GERMAN)

    assert (reading.statements, reading.sources) == ((), ())
    assert reading.notes in {
        ("German, not read",),
        ("another language than English, not read",),
    }


@pytest.mark.parametrize("finder", ["english", "fallback"])
def test_a_paragraph_in_another_language_makes_none_and_the_others_keep_their_place(
    finder, request
):
    text = (
        "The mayor of Merrow, Edda Marsh, said on Monday that the dam was safe.\n\n"
        f"{GERMAN}\n\n"
        "“It is open,” Edda Marsh said of the road below the dam at Merrow, which she had crossed."
    )
    begin, end = text.index(GERMAN), text.index(GERMAN) + len(GERMAN)

    reading = read(request.getfixturevalue(finder), text)
    told = [text[s.content[0].start : s.content[-1].end] for s in attributed(reading)]

    assert told == ["the dam was safe", "It is open"]
    assert all(c.end <= begin or c.start >= end for s in reading.statements for c in s.content)
    assert [n.partition(" in ")[0] for n in reading.notes] == [
        f"1 paragraph ({len(GERMAN)} characters)"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "“",
        '"""""" said said said',
        "\u202e\u0000\ud800 said that \u202d",
        "x" * 50_000,
        "He said " * 3_000,
        "— (@a) March 99, 2031",
    ],
    ids=range(8),
)
def test_odd_text_is_survived(english, fallback, text):
    for finder in (english, fallback):
        reading = read(finder, text)
        spans = [s for st in reading.statements for s in (st.span, *st.content)]
        assert all(span.fits(text) for span in spans)


def test_every_id_is_said_once(english):
    reading = read(english, "Edda Marsh said the bridge fell. Edda Marsh said the bridge fell.")

    ids = [s.id for s in reading.statements]
    assert len(ids) == len(set(ids)) == 2


def test_a_quotation_that_goes_on_behind_its_cue_parts_nowhere_else(english):
    text = (
        '"You see, I like the plan," Tom Reed said, but "when it comes to fees, the board has a '
        'history of standing for the companies."'
    )

    told = [s.words.rstrip(".") for s in attributed(read(english, text))]

    assert told[0] == "You see, I like the plan"
    assert told[-1].startswith("when it comes to fees, the board")


def test_a_quoted_sentence_parts_at_a_clause_of_its_own(english):
    told = attributed(read(english, '"We lost the dam, but the town is dry," Tom Reed said.'))

    assert [s.words for s in told] == ["We lost the dam", "the town is dry"]


@pytest.mark.parametrize(
    "text", ["A replacement bus runs hourly between Tarn and Fell.", "She sails from Aske."]
)
def test_a_verb_that_the_parser_takes_for_a_noun_is_told_all_the_same(english, text):
    assert [s.words for s in read(english, text).statements] == [text.rstrip(".")]


@pytest.mark.parametrize("text", ["Residents of Tarn on Monday.", "Interviews: press office."])
def test_a_line_that_names_something_tells_nothing(english, text):
    assert read(english, text).statements == ()


def test_a_quotation_without_a_cue_is_told_of_whom_its_sentence_is_about(english):
    reading = read(
        english, "The director shrugs. Edda Marsh hits back: “Nobody left the gate open.”"
    )
    (told,) = attributed(reading)

    assert (chain(told), told.words.rstrip(".")) == (["edda-marsh"], "Nobody left the gate open")
    assert told.firmness is Firmness.TENTATIVE


def test_a_quotation_beside_nobody_stays_nobodys(english):
    assert attributed(read(english, "On the wall, in red: “Nobody left the gate open.”")) == []
