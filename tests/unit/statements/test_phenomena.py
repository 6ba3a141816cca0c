"""
One test or more for each phenomenon that a reader of news must know, named after it.

Each tells holder, chain, act, FactBank value and the exact characters of the content.
"""

from dataclasses import dataclass

import pytest
from unit.statements.reading import chain, read

from counterclaim.domain.reading import Reading
from counterclaim.domain.source import COLLECTIVE, UNATTRIBUTED
from counterclaim.domain.statement import Quote, Statement


@dataclass(frozen=True)
class Told:
    """What a text tells: its reading, with every content checked against its characters."""

    text: str
    reading: Reading

    def of(self, words: str, *, times: int = 1) -> Statement:
        """The statement whose content is exactly these words, where they stand in the text."""
        found = [s for s in self.reading.statements if s.words == words]
        assert len(found) == times, [s.words for s in self.reading.statements]
        assert all(self.text[c.start : c.end] == c.text for s in found for c in s.content)
        return found[0]

    def said(self, words: str) -> tuple[list[str], str, str]:
        """Chain behind the publisher, act and value of the statement with these words."""
        statement = self.of(words)
        return chain(statement), statement.act, statement.factuality

    def source(self, identifier: str):
        """The source of a local id."""
        (found,) = (s for s in self.reading.sources if s.id == f"d#{identifier}")
        return found

    @property
    def holders(self) -> list[list[str]]:
        """The chains of all statements, in the order of the text."""
        return [chain(s) for s in self.reading.statements]


@pytest.fixture
def tell(english):
    """Read a text as the Courier of 5 March 2031."""
    return lambda text: Told(text, read(english, text))


def test_denial_of_a_denial_denies_what_was_denied_and_not_the_leak(tell):
    told = tell("The Water Board denied that it had denied the leak.")

    assert told.said("it had denied the leak") == (["water-board"], "deny", "CT-")
    assert told.said("the leak") == (["water-board"], "withhold", "Uu")


def test_denial_of_a_denial_leaves_the_denial_with_who_made_it(tell):
    told = tell("The mill owners rejected the ministry's denial that the sluice was cracked.")

    assert told.said("the ministry's denial that the sluice was cracked") == (
        ["a-the-mill-owners"],
        "deny",
        "CT-",
    )
    assert told.said("the sluice was cracked") == (["a-the-ministry"], "deny", "CT-")


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Petra Hallam stopped short of denying that the sluice was cracked.", "petra-hallam"),
        ("The board stopped short of confirming that the sluice was cracked.", "a-the-board"),
    ],
)
def test_stopped_short_of_denying_withholds(tell, text, holder):
    assert tell(text).said("the sluice was cracked") == ([holder], "withhold", "Uu")


@pytest.mark.parametrize(
    "clause",
    [
        "A spokesman for the board, Jon Aster, would not comment",
        "The Harbour Office could not be reached for comment",
    ],
)
def test_no_comment_asserts_nothing_and_is_told_by_the_publisher(tell, clause):
    told = tell(f"{clause}.")

    assert told.said(clause) == ([], "withhold", "Uu")
    assert len(told.reading.statements) == 1


def test_no_comment_on_something_withholds_it(tell):
    told = tell("Petra Hallam would not say who had opened the sluice.")

    assert told.said("who had opened the sluice") == (["petra-hallam"], "withhold", "Uu")


@pytest.mark.parametrize("cue", ["neither confirmed nor denied", "would neither confirm nor deny"])
def test_neither_confirmed_nor_denied_withholds(tell, cue):
    told = tell(f"The Harbour Office {cue} that the tug had sunk.")

    assert told.said("the tug had sunk") == (["harbour-office"], "withhold", "Uu")
    assert len(told.reading.statements) == 1


@pytest.mark.parametrize(
    "content", ["The weir might fail", "The sluice may have been cracked since winter"]
)
def test_hedged_claims_are_possible_and_stay_tentative(tell, content):
    told = tell(f"{content}, Petra Hallam said.")

    assert told.said(content) == (["petra-hallam"], "assert", "PS+")
    assert told.of(content).firmness == "tentative"


@pytest.mark.parametrize(
    "content",
    [
        "The sluice was probably cracked",
        "The sluice is likely to fail",
        "The sluice appears to have failed",
    ],
)
def test_hedged_claims_are_probable_and_stay_tentative(tell, content):
    told = tell(f"{content}, Petra Hallam said.")

    assert told.said(content) == (["petra-hallam"], "assert", "PR+")
    assert told.of(content).firmness == "tentative"


def test_hedged_claims_that_something_is_possible(tell):
    told = tell("Petra Hallam said it was possible that the tug had sunk.")

    assert told.said("it was possible that the tug had sunk") == (
        ["petra-hallam"],
        "assert",
        "PS+",
    )


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "If the rain goes on, the weir will break, Petra Hallam warned.",
            "If the rain goes on, the weir will break",
        ),
        (
            "Petra Hallam said the weir would break if the rain went on.",
            "the weir would break if the rain went on",
        ),
        (
            "Unless the rain stops, the weir will fail, Petra Hallam said.",
            "Unless the rain stops, the weir will fail",
        ),
    ],
)
def test_conditional_claims_assert_neither_part(tell, text, content):
    told = tell(text)

    assert told.said(content) == (["petra-hallam"], "assert", "Uu")
    assert len(told.reading.statements) == 1


@pytest.mark.parametrize(
    ("words", "identifier"),
    [
        ("Two officials", "a-two-officials"),
        ("Several residents of Coldbrook", "a-several-residents-of-coldbrook"),
        ("Sources close to the board", "a-sources-close-to-the-board"),
    ],
)
def test_plural_anonymous_sources_are_one_source(tell, words, identifier):
    told = tell(f"{words} said that the weir was cracked.")

    source = told.source(identifier)
    assert told.said("the weir was cracked") == ([identifier], "assert", "CT+")
    assert (source.name, source.type, source.named, source.plural) == (
        words,
        COLLECTIVE,
        False,
        True,
    )


def test_multi_paragraph_quotations_with_unclosed_marks_are_all_the_speakers(tell):
    told = tell(
        'Petra Hallam said: "The sluice is cracked.\n\n'
        '"We saw it in May.\n\n'
        '"Nobody listened."\n\n'
        "The harbour master looked away."
    )

    assert told.said("The sluice is cracked.") == (["petra-hallam"], "assert", "CT+")
    assert told.said("We saw it in May.") == (["petra-hallam"], "assert", "CT+")
    assert told.said("Nobody listened.") == (["petra-hallam"], "assert", "CT-")
    assert told.said("The harbour master looked away") == ([], "assert", "CT+")
    assert [s.quote for s in told.reading.statements[:3]] == [Quote.DIRECT] * 3


def test_dash_cues_open_what_is_said(tell):
    told = tell("– The sluice is cracked, said Petra Hallam.\n\n– We saw it in May, she added.")

    assert told.said("The sluice is cracked") == (["petra-hallam"], "assert", "CT+")
    assert told.said("We saw it in May") == (["petra-hallam"], "assert", "CT+")


def test_dialogue_cues_give_each_line_to_its_speaker(tell):
    told = tell(
        "HALLAM: The sluice is cracked.\n\nASTER: The tug has sunk.\n\nHALLAM: Nobody was hurt."
    )

    assert told.said("The sluice is cracked") == (["hallam"], "assert", "CT+")
    assert told.said("The tug has sunk") == (["aster"], "assert", "CT+")
    assert told.said("Nobody was hurt") == (["hallam"], "assert", "CT-")
    assert {s.quote for s in told.reading.statements} == {Quote.DIRECT}


def test_dialogue_cues_of_question_and_answer(tell):
    told = tell(
        "Courier: Is the weir safe?\n\nPetra Hallam: The weir is safe.\n\n"
        "Courier: And the sluice?\n\nPetra Hallam: The sluice is cracked."
    )

    assert told.said("Is the weir safe?") == ([], "ask", "Uu")
    assert told.said("The weir is safe") == (["petra-hallam"], "assert", "CT+")
    assert told.said("The sluice is cracked") == (["petra-hallam"], "assert", "CT+")


@pytest.mark.parametrize(
    ("headline", "content", "said"),
    [
        ('Mayor: "The weir is safe"', "The weir is safe", (["a-mayor"], "assert", "CT+")),
        ("Mayor denies weir leak", "weir leak", (["mayor"], "deny", "CT-")),
        ("Weir is safe, says mayor", "Weir is safe", (["a-mayor"], "assert", "CT+")),
        (
            'Sluice "was cracked for years": engineer',
            'Sluice "was cracked for years',
            (["a-engineer"], "assert", "CT+"),
        ),
    ],
)
def test_headline_cues(tell, headline, content, said):
    told = tell(f"{headline}\n\nThe weir at Coldbrook stands.")

    assert told.said(content) == said
    assert told.said("The weir at Coldbrook stands") == ([], "assert", "CT+")


@pytest.mark.parametrize(
    ("text", "carrier", "holder"),
    [
        (
            "The Coldbrook Herald, citing two engineers, said that the tug had sunk.",
            "coldbrook-herald",
            "a-two-engineers",
        ),
        (
            "Citing the harbour master, Radio Senn reported that the tug had sunk.",
            "radio-senn",
            "a-the-harbour-master",
        ),
        (
            "Petra Hallam, citing the harbour log, said that the tug had sunk.",
            "petra-hallam",
            "a-the-harbour-log",
        ),
    ],
)
def test_citing_puts_the_cited_behind_who_cites(tell, text, carrier, holder):
    assert tell(text).said("the tug had sunk") == ([carrier, holder], "assert", "CT+")


@pytest.mark.parametrize(
    "text",
    [
        "Petra Hallam was quoted by Radio Senn as saying that the tug had sunk.",
        "Radio Senn quoted Petra Hallam as saying that the tug had sunk.",
    ],
)
def test_quoted_by_puts_the_outlet_before_the_speaker(tell, text):
    assert tell(text).said("the tug had sunk") == (["radio-senn", "petra-hallam"], "assert", "CT+")


def test_quoted_by_with_a_direct_quotation(tell):
    told = tell('"The sluice is cracked," Petra Hallam was quoted by Radio Senn as saying.')

    assert told.said("The sluice is cracked") == (["radio-senn", "petra-hallam"], "assert", "CT+")
    assert told.of("The sluice is cracked").quote is Quote.DIRECT


@pytest.mark.parametrize(
    "text",
    [
        "The Works Ministry said in a statement carried by Radio Senn that the sluice was safe.",
        "In a statement carried by Radio Senn, the Works Ministry said the sluice was safe.",
    ],
)
def test_in_a_statement_carried_by_puts_the_carrier_before_the_speaker(tell, text):
    told = tell(text)

    assert told.said("the sluice was safe") == (["radio-senn", "works-ministry"], "assert", "CT+")


def test_relays_three_deep_keep_every_step(tell):
    told = tell(
        "The Senn News Agency quoted Radio Orlo as saying that Petra Hallam had confirmed that the "
        "tug had sunk."
    )
    deep = told.of("the tug had sunk")

    assert chain(deep) == ["senn-news-agency", "radio-orlo", "petra-hallam"]
    assert (deep.act, deep.commitments) == ("confirm", ("Uu", "Uu", "Uu", "CT+"))
    assert [step.cue.text for step in deep.chain[2:]] == ["saying", "had confirmed"]
    assert told.said("Petra Hallam had confirmed that the tug had sunk") == (
        ["senn-news-agency", "radio-orlo"],
        "assert",
        "CT+",
    )


def test_corrections_are_noticed_and_told_anew(tell):
    told = tell(
        "Correction: An earlier version of this article said that four boats had sunk. "
        "Two boats sank."
    )

    assert told.said("Two boats sank") == ([], "assert", "CT+")
    assert {n.kind for n in told.reading.notices} == {"correction"}


def test_corrections_of_somebody_else_are_his_words(tell):
    told = tell("The board issued a correction, saying that one boat had sunk.")

    assert told.said("one boat had sunk") == (["a-the-board"], "assert", "CT+")


@pytest.mark.parametrize(
    ("text", "content", "holder"),
    [
        (
            "The Senn News Agency has withdrawn its report that the tug had sunk.",
            "its report that the tug had sunk",
            ["senn-news-agency"],
        ),
        (
            "Radio Senn retracted the story that the tug had sunk.",
            "the story that the tug had sunk",
            ["radio-senn"],
        ),
        (
            "The Courier has retracted its report of 2 March that the sluice had failed.",
            "the sluice had failed",
            [],
        ),
    ],
)
def test_retractions_take_back_and_do_not_deny(tell, text, content, holder):
    told = tell(text)

    assert told.said(content) == (holder, "retract", "Uu")
    assert [n.kind for n in told.reading.notices] == ["retraction"]
    assert len(told.reading.statements) == 1


def pointed_at(told: Told, words: str) -> list[str]:
    """The contents that an anaphor resolves to."""
    resolves = told.of(words).resolves
    return [s.words for s in told.reading.statements if s.id in resolves]


def test_discourse_link_these_rumours(tell):
    told = tell(
        "Several papers claimed that the tug had sunk. The harbour master denied these rumours."
    )

    assert told.said("these rumours") == (["a-the-harbour-master"], "deny", "CT-")
    assert pointed_at(told, "these rumours") == ["the tug had sunk"]


def test_discourse_link_the_claim(tell):
    told = tell("The Herald said that the tug had sunk. Petra Hallam rejected the claim.")

    assert told.said("the claim") == (["petra-hallam"], "deny", "CT-")
    assert pointed_at(told, "the claim") == ["the tug had sunk"]


def test_discourse_link_the_report_that_is_withdrawn(tell):
    told = tell("Radio Senn said that the tug had sunk. Radio Senn withdrew the report on Tuesday.")

    assert told.said("the report") == (["radio-senn"], "retract", "Uu")
    assert pointed_at(told, "the report") == ["the tug had sunk"]


def test_discourse_link_all(tell):
    told = tell(
        "The Herald said that the tug had sunk and that the sluice had failed. Petra Hallam denied all."
    )

    assert told.said("all") == (["petra-hallam"], "deny", "CT-")
    assert pointed_at(told, "all") == ["the tug had sunk", "the sluice had failed"]


@pytest.mark.parametrize(
    ("cue", "words", "meant", "act"),
    [
        ("denied", "the latter", "the sluice had failed", "deny"),
        ("confirmed", "the former", "the tug had sunk", "confirm"),
    ],
)
def test_discourse_link_the_latter_and_the_former(tell, cue, words, meant, act):
    told = tell(
        "The Herald said that the tug had sunk and that the sluice had failed. "
        f"Petra Hallam {cue} {words}."
    )

    assert told.said(words)[:2] == (["petra-hallam"], act)
    assert pointed_at(told, words) == [meant]


def test_discourse_link_the_latter_of_one_is_left_open(tell):
    told = tell("The Herald said that the tug had sunk. Petra Hallam denied the latter.")

    assert pointed_at(told, "the latter") == []


@pytest.mark.parametrize(
    ("text", "content", "holder", "value"),
    [
        (
            "Jon Aster visited the weir on Monday. He denied that it had failed.",
            "it had failed",
            "jon-aster",
            "CT-",
        ),
        (
            'Petra Hallam arrived at noon. "The tug has sunk," she said.',
            "The tug has sunk",
            "petra-hallam",
            "CT+",
        ),
        (
            "Jon Aster, leader of the River Party, came. The leader said that the weir was safe.",
            "the weir was safe",
            "jon-aster",
            "CT+",
        ),
        (
            "President Orla Venn arrived on Monday. The president said that the weir was safe.",
            "the weir was safe",
            "orla-venn",
            "CT+",
        ),
        (
            "The Ministry of Works opened an inquiry. The ministry said that the weir was safe.",
            "the weir was safe",
            "ministry-of-works",
            "CT+",
        ),
        (
            "The Vale Defence Front met on Monday. The group said that the weir was safe.",
            "the weir was safe",
            "vale-defence-front",
            "CT+",
        ),
        (
            "The Vale Defence Front met on Monday. The front denied that the sluice had failed.",
            "the sluice had failed",
            "vale-defence-front",
            "CT-",
        ),
    ],
)
def test_source_coreference(tell, text, content, holder, value):
    act = "deny" if value == "CT-" else "assert"

    assert tell(text).said(content) == ([holder], act, value)


def test_source_coreference_takes_no_ministry_for_a_group(tell):
    told = tell("The Ministry of Works met on Monday. The group said that the weir was safe.")

    assert told.said("the weir was safe")[0] == ["a-the-group"]


@pytest.mark.parametrize("introduced", ["(SRA)", ", known as SRA,"])
def test_acronyms_learned_in_the_document(tell, introduced):
    told = tell(
        f"The Senn River Authority {introduced} said that the weir was safe. "
        "The SRA denied that the sluice had failed."
    )

    assert told.said("the weir was safe") == (["senn-river-authority"], "assert", "CT+")
    assert told.said("the sluice had failed") == (["senn-river-authority"], "deny", "CT-")
    assert told.source("senn-river-authority").aliases == ("SRA",)


def test_namesakes_are_kept_apart(tell):
    told = tell(
        "Jon Aster said that the weir was safe. Mira Aster said that the weir was cracked. "
        "Jon Aster said that nobody had looked."
    )

    assert told.said("the weir was safe") == (["jon-aster"], "assert", "CT+")
    assert told.said("the weir was cracked") == (["mira-aster"], "assert", "CT+")
    assert told.said("nobody had looked") == (["jon-aster"], "assert", "CT-")


def test_titles_are_no_part_of_a_name(tell):
    told = tell("Doctor Mira Aster, head of the Coldbrook Clinic, said that nobody had been hurt.")

    assert told.said("nobody had been hurt") == (["mira-aster"], "assert", "CT-")
    assert told.source("mira-aster").name == "Mira Aster"


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "A spokesman for the Ministry of Works, Jon Aster, said that the weir was safe.",
            "jon-aster",
        ),
        ("Ministry of Works spokeswoman Petra Hallam said that the weir was safe.", "petra-hallam"),
        (
            "A spokesperson for the Ministry of Works said that the weir was safe.",
            "a-a-spokesperson-for-the-ministry-of-works",
        ),
    ],
)
def test_roles_say_for_whom_somebody_speaks(tell, text, holder):
    told = tell(text)

    assert told.said("the weir was safe") == ([holder], "assert", "CT+")
    assert told.source(holder).speaks_for == "d#ministry-of-works"


def test_nobody_in_particular_is_behind_a_report_that_is_denied(tell):
    told = tell("The Works Ministry rejected reports that the sluice had failed.")

    assert told.said("reports that the sluice had failed") == (["works-ministry"], "deny", "CT-")
    assert told.said("the sluice had failed")[0] == ["u-reports"]
    assert told.source("u-reports").type == UNATTRIBUTED
