"""
Versions of a report: which are, what was edited, and what still counts.
"""

import random
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.domain.small_ledgers import Story

from counterclaim.domain.document import Document
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.standing import Life, Snapshot, Standing
from counterclaim.domain.statement import Review, Statement
from counterclaim.domain.text import Mention, Span
from counterclaim.domain.time import Moment
from counterclaim.domain.versions import (
    Change,
    Edit,
    address,
    edits,
    lineages,
    versioned,
)

URL = "https://courier.example/dam"


def page(
    identifier: str,
    text: str,
    published: Moment | None = date(2031, 3, 4),
    captured: Moment | None = None,
    url: str | None = URL,
    **more: str,
) -> Document:
    return Document(
        id=identifier,
        publisher=more.get("publisher", "courier"),
        text=text,
        published=published,
        captured=captured,
        url=url,
        version_of=more.get("version_of"),
    )


def before(*documents: Document) -> dict[str, str | None]:
    return {document.id: document.version_of for document in versioned(documents)}


def test_another_text_at_the_same_address_is_a_later_version() -> None:
    first, second = page("b", "The dam holds."), page("a", "The dam broke.", date(2031, 3, 5))

    assert before(first, second) == {"b": None, "a": "b"}


def test_of_two_texts_of_one_day_the_one_saved_later_is_the_later_version() -> None:
    early = page("b", "The dam holds.", captured=datetime(2031, 3, 4, 9, tzinfo=UTC))
    late = page("a", "The dam broke.", captured=datetime(2031, 3, 4, 18, tzinfo=UTC))

    assert before(late, early) == {"b": None, "a": "b"}


def test_texts_without_a_date_come_last_in_the_order_of_their_ids() -> None:
    texts = [page("c", "x", None), page("b", "y", None), page("a", "z", date(2031, 3, 9))]

    assert before(*texts) == {"a": None, "b": "a", "c": "b"}


def test_the_same_text_again_is_no_version() -> None:
    again = page("b", "The dam holds.", date(2031, 3, 5))
    edited = page("c", "The dam broke.", date(2031, 3, 6))

    assert before(page("a", "The dam holds."), again, edited) == {"a": None, "b": None, "c": "a"}


def test_a_text_that_comes_back_after_another_is_a_version_again() -> None:
    texts = [page(f"d{n}", text, date(2031, 3, n)) for n, text in enumerate("xyx", 1)]

    assert before(*texts) == {"d1": None, "d2": "d1", "d3": "d2"}


@pytest.mark.parametrize(
    "other",
    [
        page("b", "y", url="https://courier.example/bridge"),
        page("b", "y", publisher="herald"),
        page("b", "y", url=None),
        page("b", "y", url="https://courier.example/dam?page=2"),
    ],
    ids=["another address", "another publisher", "no address", "another query"],
)
def test_what_stands_elsewhere_is_no_version(other: Document) -> None:
    assert before(page("a", "x"), other) == {"a": None, "b": None}


def test_reports_that_give_the_front_page_as_their_address_are_no_versions() -> None:
    front = "https://www.courier.example/"

    assert before(page("a", "x", url=front), page("b", "y", url=front)) == {"a": None, "b": None}


@pytest.mark.parametrize(
    "other",
    [
        "http://courier.example/dam",
        "https://www.courier.example/dam",
        "HTTPS://WWW.COURIER.EXAMPLE/dam",
        "https://courier.example/dam/",
        "https://courier.example:443/dam",
        "https://courier.example/dam#comments",
        "https://courier.example/dam?utm_source=feed&UTM_medium=x&fbclid=1&gclid=2",
    ],
)
def test_an_address_is_known_however_it_was_reached(other: str) -> None:
    assert address(other) == address(URL)


@pytest.mark.parametrize(
    "other",
    ["", None, "ftp://courier.example/dam", "http://[bad/dam", "https://x:port/dam", "mailto:a@b"],
)
def test_what_is_no_address_of_the_web_is_none(other: str | None) -> None:
    assert address(other) is None


def test_a_query_that_chooses_the_article_is_kept() -> None:
    assert address(f"{URL}?id=1&utm_source=x") != address(f"{URL}?id=2&utm_source=x")
    assert address("https://courier.example/?p=7") is not None


def test_what_an_imported_file_says_is_kept_as_given() -> None:
    given = page("b", "y", date(2031, 3, 2), version_of="a")
    fork = page("c", "z", date(2031, 3, 1))

    assert before(page("a", "x", date(2031, 2, 1)), fork, given)["b"] == "a"
    assert before(page("a", "x", date(2031, 2, 1)), fork, given)["c"] is None


def test_a_text_read_after_an_import_follows_the_last_given_version() -> None:
    given = page("b", "y", date(2031, 3, 5), version_of="a")

    assert before(page("a", "x"), given, page("c", "z", date(2031, 3, 6)))["c"] == "b"


moments = st.one_of(
    st.none(),
    st.dates(date(2031, 3, 1), date(2031, 3, 3)),
    st.datetimes(datetime(2031, 3, 1), datetime(2031, 3, 3), timezones=st.just(UTC)),  # noqa: DTZ001
)
pages = st.lists(
    st.builds(
        page,
        st.sampled_from([f"d{n}" for n in range(8)]),
        st.sampled_from("xyz"),
        moments,
        moments,
        st.sampled_from([URL, f"{URL}/", "https://courier.example/other", None]),
    ),
    max_size=8,
    unique_by=lambda document: document.id,
)


@given(pages, st.randoms(use_true_random=False))
def test_versions_are_a_function_of_the_set(texts: list[Document], chance: random.Random) -> None:
    mixed = chance.sample(texts, len(texts))

    assert versioned(mixed) == versioned(texts)
    assert versioned(versioned(texts)) == versioned(texts)


@given(pages)
def test_versions_form_lines_of_texts_that_differ(texts: list[Document]) -> None:
    found = {document.id: document for document in versioned(texts)}
    named = [d.version_of for d in found.values() if d.version_of is not None]

    assert len(named) == len(set(named))
    for document in found.values():
        if document.version_of is not None:
            earlier = found[document.version_of]
            assert earlier.text != document.text
            assert address(earlier.url) == address(document.url)
    for line in lineages(found.values()):
        for one, other in pairwise(line):
            assert found[other[0]].version_of == one[0]
        assert all(found[d].text == found[v[0]].text for v in line for d in v)
    placed = [d for line in lineages(found.values()) for version in line for d in version]
    assert len(placed) == len(set(placed))
    assert {d.id for d in found.values() if d.version_of} <= set(placed)


def test_a_document_of_the_same_text_stands_beside_its_version() -> None:
    again = page("b", "x", date(2031, 3, 5))
    texts = versioned([page("a", "x"), again, page("c", "y", date(2031, 3, 6))])

    assert lineages(texts) == ((("a", "b"), ("c",)),)


def test_versions_that_follow_each_other_in_a_circle_are_none() -> None:
    circle = [page("a", "x", version_of="b"), page("b", "y", version_of="a")]

    assert lineages([*circle, page("c", "z", version_of="c")]) == ()


def test_two_versions_that_follow_one_are_put_in_the_order_of_their_dates() -> None:
    fork = [page("c", "y", date(2031, 3, 5), version_of="a"), page("b", "z", version_of="a")]

    assert lineages([page("a", "x"), *fork]) == ((("a",), ("b",), ("c",)),)


def test_an_edit_is_not_known_before_somebody_saved_it() -> None:
    edited = page("b", "y", captured=date(2031, 3, 8))

    assert edited.known_from == date(2031, 3, 4)
    assert replace(edited, version_of="a").known_from == date(2031, 3, 8)
    assert replace(edited, version_of="a", captured=None).known_from == date(2031, 3, 4)
    assert replace(edited, version_of="a", captured=date(2031, 3, 1)).known_from == date(2031, 3, 4)


# What was edited.


def applied(old: str, found: tuple[Edit, ...]) -> str:
    """Make the new text from the old one."""
    made, at = "", 0
    for edit in found:
        kept = edit.old.start - at if edit.old else edit.new.start - len(made) if edit.new else 0
        made, at = made + old[at : at + kept], at + kept
        if edit.old:
            assert old[edit.old.start : edit.old.end] == edit.old.text
            at = edit.old.end
        if edit.new:
            assert edit.new.start == len(made)
            made += edit.new.text
    return made + old[at:]


def in_words(old: str, new: str) -> list[tuple[str, str | None, str | None]]:
    return [
        (str(edit.kind), edit.old.text if edit.old else None, edit.new.text if edit.new else None)
        for edit in edits(old, new)
    ]


WORDS = st.lists(st.sampled_from(["dam", "held", "dam,", " ", "\n", "\n\n", "  x", "é", "…", "12"]))
texts = st.one_of(st.text(), WORDS.map(" ".join), WORDS.map("".join))


@given(texts, texts)
def test_edits_make_the_new_text_from_the_old(old: str, new: str) -> None:
    found = edits(old, new)

    assert applied(old, found) == new
    for edit in found:
        assert edit.new is None or edit.new.fits(new)
        assert (edit.kind is Change.ADDED) is (edit.old is None)
        assert (edit.kind is Change.REMOVED) is (edit.new is None)
        assert edit.old is None or edit.new is None or edit.old.text != edit.new.text


@given(texts)
def test_a_text_that_was_not_edited_has_no_edits(text: str) -> None:
    assert edits(text, text) == ()


def test_words_that_came_went_or_changed_are_told_apart() -> None:
    old = "The dam broke at dawn, Reed said.\n\nTwelve people are missing."
    new = "The dam broke at dawn.\n\nFourteen people are still missing."

    assert in_words(old, new) == [
        ("removed", ", Reed said", None),
        ("changed", "Twelve", "Fourteen"),
        ("added", None, "still "),
    ]


def test_a_sentence_that_was_written_anew_is_one_edit() -> None:
    found = in_words("Nobody was in the mill.\n", "The fire chief said that two men were in it.\n")

    assert len(found) == 1


def test_paragraphs_that_were_written_anew_stay_apart() -> None:
    old = "The dam broke at dawn.\nNobody was hurt in the valley.\n"
    new = "A levee gave way on Monday.\nThree men drowned near Dunholt.\n"

    assert all("\n" not in edit.new.text.strip() for edit in edits(old, new) if edit.new)


def prose(words: int, chance: random.Random) -> str:
    ends = [". ", ".\n", " ", " ", " "]
    told = (f"w{int(chance.paretovariate(0.6)) % 5000}" for _ in range(words))
    return "".join(word + chance.choice(ends) for word in told)


def far_apart(chance: random.Random) -> tuple[str, str]:
    long = prose(180_000, chance)
    return long, long[:300_000] + "Nobody knows. " + long[300_000:700_000] + long[700_020:]


def picked(words: str, count: int, chance: random.Random, end: str = " ") -> str:
    return "".join(chance.choice(words) + end for _ in range(count))


def woven(count: int, of: int | None = None) -> tuple[str, str]:
    """Texts that share every second word, taken from so many (all others differ)."""
    kept = [f"x{n % of if of else n}" for n in range(count)]
    return (
        " ".join(f"{word} u{n}" for n, word in enumerate(kept)),
        " ".join(f"{word} v{n}" for n, word in enumerate(kept)),
    )


HOSTILE: dict[str, Callable[[random.Random], tuple[str, str]]] = {
    "two edits far apart in a megabyte": far_apart,
    "a megabyte written anew": lambda c: (prose(180_000, c), prose(180_000, c)),
    "two words only": lambda c: (picked("ab", 500_000, c), picked("ab", 500_000, c)),
    "two lines only": lambda c: (picked("ab", 300_000, c, "\n"), picked("ab", 300_000, c, "\n")),
    "line ends": lambda _: ("\n" * 1_000_000, "\n" * 900_000 + "x"),
    "one word": lambda _: ("x" * 1_000_000, "x" * 999_999 + "y"),
    "every second word": lambda _: woven(60_000),
    "as many words as are compared": lambda _: woven(1_900),
    "few words as often as they are compared": lambda _: woven(430, of=2),
    "lines backwards": lambda _: (
        "\n".join(map(str, range(100_000))),
        "\n".join(map(str, range(100_000, 0, -1))),
    ),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_of_a_megabyte_takes_long(name: str) -> None:
    old, new = HOSTILE[name](random.Random(7))
    begun = time.process_time()

    found = edits(old, new)

    assert time.process_time() - begun < 20
    assert applied(old, found) == new


def test_edits_far_apart_in_a_long_text_are_found_where_they_are() -> None:
    old, new = far_apart(random.Random(7))

    found = edits(old, new)

    assert sum(len(span.text) for e in found for span in (e.old, e.new) if span) < 100


# What counts.


class Edited(Story):
    """A story in which the Courier edits its report of 3 March on 5 March."""

    @property
    def ledger(self) -> Ledger:
        told = super().ledger
        return replace(
            told,
            documents=tuple(
                replace(d, version_of=f"courier-{FIRST}") if d.id == f"courier-{LATER}" else d
                for d in told.documents
            ),
        )


FIRST, LATER = "2031-03-03", "2031-03-05"


def standing(ledger: Ledger, day: date | None = None, claim: str = "c") -> Standing:
    return next(s for s in snapshot(ledger, day).standings if s.claim == claim)


def alarms(seen: Snapshot) -> list[tuple[str, tuple[str, ...]]]:
    return [(alarm.kind, alarm.statements) for alarm in seen.alarms]


def states(ledger: Ledger, day: date | None = None) -> dict[str, str]:
    return {s: state for s, c, state in snapshot(ledger, day).states if c == "c"}


def withdrawn(ledger: Ledger, *ids: str) -> Ledger:
    return replace(
        ledger,
        documents=tuple(replace(d, withdrawn=d.id in ids) for d in ledger.documents),
    )


def test_what_the_newest_version_repeats_stays_and_is_one_with_it() -> None:
    story = Edited().say("s1", "courier > marsh", FIRST)

    seen = standing(story.say("s2", "courier > marsh", LATER).ledger)

    assert seen.asserted.statements == ("s1", "s2")
    assert (seen.asserted.origins_min, seen.asserted.origins_max) == (1, 1)
    assert seen.life is Life.LIVE


def test_what_the_newest_version_no_longer_says_is_superseded_and_told() -> None:
    story = Edited().say("s1", "courier > marsh", FIRST)

    seen = snapshot(story.say("s2", "courier > marsh", LATER, claim="d").ledger)

    assert seen.standings[0].asserted.statements == ()
    assert seen.standings[0].life is Life.SUPERSEDED
    assert seen.standings[0].ever == ("s1",)
    assert alarms(seen) == [("edited-away", ("s1",))]
    assert seen.alarms[0].text == (
        "Courier’s report of 3 March 2031 said “c”; its version of 5 March 2031 no longer does"
    )


def test_before_the_edit_the_first_version_counts() -> None:
    story = Edited().say("s1", "courier > marsh", FIRST)
    ledger = story.say("s2", "courier > marsh", LATER, claim="d").ledger

    seen = snapshot(ledger, date(2031, 3, 4))

    assert seen.standings[0].asserted.origins_max == 1
    assert alarms(seen) == []


def test_a_denial_that_was_edited_away_is_told_as_one() -> None:
    story = Edited().say("s1", "courier > marsh", FIRST, stance="denies")

    seen = snapshot(story.say("s2", "courier > marsh", LATER).ledger)

    assert seen.standings[0].denied.statements == ()
    assert [a.text.split("; ")[0] for a in seen.alarms] == [
        "Courier’s report of 3 March 2031 had “c” denied"
    ]


def test_another_speaker_in_the_newest_version_supersedes_without_an_alarm() -> None:
    story = Edited().say("s1", "courier > marsh", FIRST)

    ledger = story.say("s2", "courier > lorne", LATER).ledger

    assert states(ledger) == {"s1": "superseded", "s2": "live"}
    assert alarms(snapshot(ledger)) == []


def test_only_the_newest_version_decides() -> None:
    story = Edited().say("s1", "courier > marsh", FIRST).say("s2", "courier > marsh", LATER)
    ledger = story.say("s3", "courier > marsh", "2031-03-06", claim="d").ledger
    third = tuple(
        replace(d, version_of=f"courier-{LATER}") if d.id == "courier-2031-03-06" else d
        for d in ledger.documents
    )

    assert states(replace(ledger, documents=third)) == {"s1": "superseded", "s2": "superseded"}
    assert alarms(snapshot(replace(ledger, documents=third))) == [("edited-away", ("s1", "s2"))]


def test_what_is_only_implied_now_does_not_keep_what_was_said_outright() -> None:
    story = Edited().say("s1", "courier > marsh", FIRST)

    ledger = story.say("s2", "courier > marsh", LATER, mode="entailed").ledger

    assert states(ledger) == {"s1": "superseded", "s2": "live"}
    assert standing(ledger).asserted.origins_max == 0


def test_a_copy_elsewhere_outlives_an_edit() -> None:
    story = Edited().say("s1", "courier > marsh", FIRST)
    story.say("s2", "courier > marsh", LATER, claim="d")
    story.say("s3", "herald > lorne", "2031-03-04").bind("same_text", "s1", "s3")

    seen = standing(story.ledger)

    assert seen.asserted.statements == ("s3",)
    assert seen.stale == ()


@pytest.mark.parametrize("who", ["u-some", "anon-officials"])
def test_one_nameless_source_of_two_versions_is_one(who: str) -> None:
    story = Edited().say("s1", f"courier > {who}", FIRST).say("s2", f"courier > {who}x", LATER)
    story.say("s3", "herald > dell").bind("same_text", "s1", "s3")
    apart = standing(story.ledger).asserted
    ledger = story.ledger
    named = tuple(
        replace(s, name="officials") if s.id.startswith(who) else s for s in ledger.sources
    )

    one = standing(replace(ledger, sources=named)).asserted

    assert len(one.origins) == 1
    assert one.statements == ("s1", "s2", "s3")
    assert len(apart.origins) == 2


def test_an_outlets_own_words_in_two_versions_are_unattributed_once() -> None:
    story = Edited().say("s1", "courier", FIRST).say("s2", "courier", LATER)

    seen = standing(story.ledger).asserted

    assert (seen.origins_max, seen.unattributed) == (0, 1)


def test_one_picture_of_two_versions_is_one() -> None:
    shown = {"start": 0, "end": 7, "text": "A photo"}
    photos = [
        {"id": f"photo-{n}", "doc": f"courier-{day}", "mention": shown}
        for n, day in enumerate((FIRST, LATER))
    ]
    story = Edited(evidence=photos).say("s1", "courier", FIRST, root="photo-0")

    seen = standing(story.say("s2", "courier", LATER, root="photo-1").ledger).asserted

    assert seen.statements == ("s1", "s2")
    assert len(seen.origins) == 1


def test_words_that_still_stand_there_were_not_edited_away() -> None:
    story = Edited().say("s1", "courier > marsh", FIRST)
    ledger = story.say("s2", "courier > marsh", LATER, claim="d").ledger
    span = Span(start=0, end=9, text="the dam h")
    ledger = replace(
        ledger,
        statements=tuple(replace(s, span=span, content=(span,)) for s in ledger.statements),
        documents=tuple(replace(d, text="the dam holds") for d in ledger.documents),
    )

    assert states(ledger) == {"s1": "superseded"}
    assert alarms(snapshot(ledger)) == []


def test_where_nothing_tells_which_came_first_the_alarm_says_so() -> None:
    story = Edited().say("s1", "courier > marsh", FIRST)
    ledger = story.say("s2", "courier > marsh", LATER, claim="d").ledger
    same_day = tuple(
        replace(d, published=date(2031, 3, 3)) if d.version_of else d for d in ledger.documents
    )

    seen = snapshot(replace(ledger, documents=same_day))

    assert "does not, and nothing tells which came first" in seen.alarms[0].text


def test_what_an_outlet_takes_back_in_the_edit_is_no_silent_edit() -> None:
    story = Edited().say("s1", "courier > marsh", FIRST)
    story.say("s2", "courier > marsh", LATER, claim="d").correct("retraction", "courier", LATER)

    seen = snapshot(story.ledger)

    assert seen.standings[0].life is Life.RETRACTED
    assert "edited-away" not in dict(alarms(seen))


# What a person withdrew.


def test_a_withdrawn_document_is_in_no_count_and_stays_in_the_ledger() -> None:
    story = Story().say("s1", "courier > marsh").say("s2", "herald > lorne")

    seen = snapshot(withdrawn(story.ledger, "courier-2031-03-03"))

    assert seen.standings[0].asserted.statements == ("s2",)
    assert seen.standings[0].ever == ("s2",)
    assert [s for s, _, _ in seen.states] == ["s2"]


def test_what_was_found_through_a_withdrawn_document_still_holds() -> None:
    story = Story().say("s1", "courier > marsh").say("s2", "herald > lorne")
    story.say("s3", "lantern > dell").bind("same_text", "s1", "s2").bind("same_text", "s2", "s3")

    seen = standing(withdrawn(story.ledger, "herald-2031-03-03"))

    assert seen.asserted.statements == ("s1", "s3")
    assert seen.asserted.origins_max == 1


def test_who_relayed_whom_in_a_withdrawn_document_is_still_one_with_him() -> None:
    story = Story().say("s1", "courier > mediator > marsh").say("s2", "herald > mediator")
    story.say("s3", "lantern > reeve > marsh")

    seen = standing(withdrawn(story.ledger, "courier-2031-03-03"))

    assert (len(seen.asserted.statements), seen.asserted.origins_max) == (2, 1)


def test_a_withdrawn_report_still_tells_whom_an_outlet_had_it_from() -> None:
    story = Story().say("s1", "agency > marsh").say("s2", "courier > agency", "2031-03-04")

    seen = standing(withdrawn(story.say("s3", "lantern > marsh").ledger, "agency-2031-03-03"))

    assert (len(seen.asserted.statements), seen.asserted.origins_max) == (2, 1)


def test_a_copy_of_a_withdrawn_copy_falls_with_what_was_taken_back() -> None:
    story = Story().say("s1", "agency > marsh", "2031-03-01")
    story.say("s2", "courier > lorne", "2031-03-02").bind("same_text", "s1", "s2")
    story.say("s3", "herald > dell", "2031-03-03").bind("same_text", "s2", "s3")

    ledger = story.correct("retraction", "agency", "2031-03-05").ledger

    assert states(withdrawn(ledger, "courier-2031-03-02")) == {"s1": "retracted", "s3": "retracted"}


def test_a_witness_in_a_withdrawn_document_opens_no_circle() -> None:
    story = Story().say("s1", "courier > herald").say("s2", "herald > courier")
    story.say("s3", "herald > marsh", "2031-03-04")

    seen = snapshot(withdrawn(story.ledger, "herald-2031-03-04"))

    assert seen.standings[0].asserted.origins_max == 0
    assert alarms(seen) == [("citogenesis", ("s1", "s2"))]


def test_an_outlet_cited_for_a_withdrawn_rumour_is_still_nobody() -> None:
    story = Story().say("s1", "agency").say("s2", "courier > agency", "2031-03-04")

    seen = standing(withdrawn(story.ledger, "agency-2031-03-03"))

    assert (seen.asserted.origins_max, seen.asserted.unattributed) == (0, 1)


def test_an_outlet_whose_eye_witness_report_was_withdrawn_is_cited_for_its_rumour() -> None:
    story = Story().say("s1", "agency", first_hand=True).say("s2", "agency", "2031-03-04")

    seen = standing(withdrawn(story.ledger, "agency-2031-03-03"))

    assert (seen.asserted.origins_max, seen.asserted.unattributed) == (0, 1)


def test_a_correction_told_only_by_a_withdrawn_document_does_not_hold() -> None:
    story = Story().say("s1", "courier > marsh")
    story.say("s2", "courier > marsh", "2031-03-07", stance="denies")
    told = story.correct("retraction", "marsh", "2031-03-05", "s2").ledger
    story.corrections[0]["statement"] = None

    assert standing(told).life is Life.RETRACTED
    assert standing(withdrawn(told, "courier-2031-03-07")).life is Life.LIVE
    assert standing(withdrawn(story.ledger, "courier-2031-03-07")).life is Life.RETRACTED


def test_a_notice_that_stood_only_in_a_withdrawn_document_does_not_hold() -> None:
    story = Story().say("s1", "courier > marsh").say("s2", "courier > u-some", "2031-03-07")
    ledger = story.correct("retraction", "courier", "2031-03-07").ledger
    notice = Mention(doc="courier-2031-03-07", start=0, end=1, text="x")
    ledger = replace(ledger, corrections=(replace(ledger.corrections[0], spans=(notice,)),))

    assert states(ledger)["s1"] == "retracted"
    assert states(withdrawn(ledger, notice.doc)) == {"s1": "live"}


def test_an_earlier_version_stands_again_where_the_later_one_is_withdrawn() -> None:
    story = Edited().say("s1", "courier > marsh", FIRST)
    ledger = story.say("s2", "courier > marsh", LATER, claim="d").ledger

    assert states(withdrawn(ledger, f"courier-{LATER}")) == {"s1": "live"}


def rejected(ledger: Ledger, *ids: str) -> tuple[Statement, ...]:
    return tuple(
        replace(s, review=Review.REJECTED) if s.id in ids else s for s in ledger.statements
    )


def test_a_rejected_repetition_repeats_nothing() -> None:
    story = Edited().say("s1", "courier > marsh", FIRST).say("s2", "courier > marsh", LATER)
    ledger = story.ledger

    assert states(replace(ledger, statements=rejected(ledger, "s2"))) == {"s1": "superseded"}
