"""
What is redacted is gone: from the file, from what lies beside it, and from every export.
"""

import contextlib
import re
import sqlite3
import unicodedata
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unit.ledger.cases import claim
from unit.ledger.cases import ledger as harbour
from unit.ledger.record_cases import (
    REPORTS,
    bytes_of,
    case_of,
    project,
    read_in,
    report,
    taken_in,
    written,
)

from counterclaim.domain.decision import Decision
from counterclaim.domain.event import (
    DocumentAdded,
    DocumentRead,
    Erased,
    Event,
    ProblemNoted,
    RecordRedacted,
    RecordsImported,
)
from counterclaim.domain.text import MASK
from counterclaim.errors import BadDecision, BadRecord, LedgerBusy
from counterclaim.exports.history import history
from counterclaim.ledger.redaction import Plan, Wanted
from counterclaim.ledger.store import CaseStore
from counterclaim.pipeline import (
    FORMATS,
    Decides,
    add_to_case,
    decide_on,
    export_text,
    open_case,
    redact,
    search_case,
    verified,
)

SECRET = "Kestrel Ashdown"
DAY = date(2031, 3, 4)
TEXT = (
    "Kestrel Ashdown said the old bridge at the mill is open. "
    "KESTREL\nASHDOWN denied that the ferry sank. Tom Reed said that Kestrel-Ashdown was there."
)


def told() -> list[Event]:
    """Return events that have the name wherever a case can have one."""
    document, outlet = written(
        "The Ashdown Gazette",
        TEXT,
        DAY,
        title="Kestrel Ashdown speaks",
        url="https://gazette.example/Kestrel-Ashdown/kestrel_ashdown?q=kestrel%20ashdown",
        path="in/Kestrel_Ashdown-interview.txt",
        byline="By Kestrel Ashdown",
        note="see kestrel ashdown",
        extra=(("kestrel ashdown", "x"), ("people", {"Kestrel Ashdown": ["kestrel-ashdown"]})),
    )
    other = written("The Ashdown Gazette", "Tom Reed said that the road is shut.", DAY)
    imported = harbour(
        claims=(
            replace(claim(), text="Kestrel Ashdown has sunk"),
            replace(claim("c-kestrel-ashdown"), property="event:kestrel-ashdown"),
        )
    )
    return [
        *read_in(document, outlet),
        *read_in(*other),
        ProblemNoted(path="Kestrel Ashdown.bin", code="CC103", message="Kestrel Ashdown: no text"),
        RecordsImported(
            ledger=imported, notes=(("expected", {"claims": {"c-kestrel-ashdown": 1}}),)
        ),
    ]


def decide(path: Path, take: Decides, reason: str = "as Kestrel Ashdown told me") -> Decision:
    """Take one decision."""
    before, after = decide_on(path, take, by="A. Reader", reason=reason)
    known = {each.id for each in before.contents.decisions}
    return next(each for each in after.contents.decisions if each.id not in known)


def redacted(path: Path, *words: str, documents: tuple[str, ...] | None = None) -> Plan:
    """Redact words for a reason that does not say them."""
    return redact(path, Wanted(words=words, documents=documents), by="A. Reader", reason="asked to")


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case that has a name in every place."""
    path = case_of(tmp_path / "case.db", told())
    said = next(s.id for s in open_case(path).ledger.statements if s.chain[-1].mention)
    decide(path, lambda d: [d.note(said, "ask Kestrel Ashdown")])
    decide(path, lambda d: [d.party("src-kestrel-ashdown", "the Ashdown party")])
    decide(path, lambda d: [d.correct(said, "holder", "Kestrel Ashdown junior")])
    return path


def spelt(words: str) -> re.Pattern[str]:
    """Return what finds words in any spelling that a name of a file or an id may give them."""
    return re.compile(r"(?:%20|[\W_])*".join(map(re.escape, words.split())), re.IGNORECASE)


def everything(path: Path) -> dict[str, str]:
    """Return all that can be read of a case: its file, its exports, its log."""
    case = open_case(path)
    with CaseStore.open(path, read_only=True) as store:
        lines = history(list(store.log()), every=True)
    return {
        "file": bytes_of(path).decode("utf-8", "replace"),
        "log": "\n".join(lines),
        **{form: export_text(case, form) for form in FORMATS},
    }


def traces(path: Path, *words: str) -> list[str]:
    """Return every place at which a case file, an export of it or its log has some of the words."""
    return [
        f"{place}: {text[max(0, found.start() - 40) : found.end() + 40]}"
        for place, text in everything(path).items()
        for each in words
        for found in spelt(each).finditer(text)
    ]


def test_a_name_goes_from_everywhere(case: Path):
    assert len(traces(case, SECRET)) > 50

    plan = redacted(case, SECRET)

    assert plan.places == 3
    assert traces(case, SECRET) == []
    assert list(verified(case)) == []


def test_an_outlet_is_no_longer_called_by_the_name(case: Path):
    redacted(case, "Ashdown")

    assert traces(case, "Ashdown") == []
    assert list(verified(case)) == []
    publishers = {document.publisher for document in open_case(case).ledger.documents}
    assert len(publishers) == 2


def test_the_chain_is_the_one_there_was(case: Path):
    with CaseStore.open(case, read_only=True) as store:
        before = [each.hash for each in store.log()]

    redacted(case, SECRET)

    with CaseStore.open(case, read_only=True) as store:
        after = [each.hash for each in store.log()]
        assert store.verify_chain() == after[-1]
    assert after[:-1] == before


def test_everything_else_stands_where_it_stood(case: Path):
    before = open_case(case).ledger

    redacted(case, SECRET)

    after = open_case(case).ledger
    spans = {s.id: [(c.start, c.end) for c in (s.span, *s.content)] for s in before.statements}
    assert {
        s.id: [(c.start, c.end) for c in (s.span, *s.content)] for s in after.statements
    } == spans
    for was, now in zip(before.documents, after.documents, strict=True):
        assert len(was.text) == len(now.text)
        kept = [(a, b) for a, b in zip(was.text, now.text, strict=True) if b != MASK]
        assert all(a == b for a, b in kept)


def test_decisions_still_apply_to_what_they_were_about(case: Path):
    before = {decision.id for decision in open_case(case).assembled.attached}

    redacted(case, SECRET)

    after = open_case(case)
    assert after.orphans == ()
    assert {decision.id for decision in after.assembled.attached} == before


def test_nothing_is_found_by_the_name_any_more(case: Path):
    assert search_case(case, "Kestrel", kind="document", most=5).hits

    redacted(case, SECRET)

    for kind in ("document", "statement"):
        assert search_case(case, "Kestrel", kind=kind, most=5).hits == ()


def test_what_was_known_before_does_not_show_it_either(case: Path):
    with CaseStore.open(case, read_only=True) as store:
        then = list(store.log())[-1].at
    redacted(case, SECRET)

    before = open_case(case, then)

    assert spelt(SECRET).search(export_text(before, "ledger-json")) is None


def test_a_second_redaction_reaches_what_the_first_one_kept(case: Path):
    redacted(case, SECRET)
    redacted(case, "Tom Reed")
    redacted(case, "Ashdown")

    assert traces(case, SECRET, "Tom Reed", "Ashdown") == []
    assert list(verified(case)) == []


def test_many_redactions_do_not_make_a_case_grow_without_end(tmp_path: Path):
    names = [
        f"{first} {last}" for first in ("Anna", "Bela", "Cato") for last in ("Voss", "Wynn", "Yole")
    ]
    text = " ".join(f"{name} said that the road is shut." for name in names)
    path = case_of(tmp_path / "case.db", read_in(*written("The Gazette", text, DAY)))
    sizes = []

    for name in names:
        redacted(path, name)
        sizes.append(len(bytes_of(path)))

    assert traces(path, *names) == []
    assert list(verified(path)) == []
    assert sizes[-1] < 2 * sizes[0]


def test_a_phrase_takes_along_the_part_that_stands_nowhere_alone(tmp_path: Path):
    text = "Kestrel Ashdown said the mill is shut. Ashdown denied that the ferry sank."
    path = case_of(tmp_path / "case.db", read_in(*written("The Gazette", text, DAY)))

    redacted(path, SECRET)

    assert traces(path, "Kestrel") == []
    assert traces(path, "Ashdown")


def test_words_go_from_the_named_documents_alone(tmp_path: Path):
    first = written("The Gazette", "Kestrel Ashdown said the mill is shut.", DAY)
    second = written("The Courier", "Kestrel Ashdown said the mill is shut.", DAY)
    path = case_of(tmp_path / "case.db", [*read_in(*first), *read_in(*second)])

    plan = redacted(path, SECRET, documents=(first[0].id,))

    texts = {document.id: document.text for document in open_case(path).ledger.documents}
    assert plan.documents == (first[0].id,)
    assert texts[first[0].id] == "███████ ███████ said the mill is shut."
    assert texts[second[0].id] == second[0].text
    assert list(verified(path)) == []


def test_a_whole_document_goes_with_everything_read_in_it(case: Path):
    document = next(d for d in open_case(case).ledger.documents if d.text == TEXT)

    redact(case, Wanted(documents=(document.id,)), by="A. Reader", reason="withdrawn by its outlet")

    after = open_case(case)
    left = next(d for d in after.ledger.documents if d.id == document.id)
    assert set(left.text) <= {MASK, " ", "\n"}
    assert (left.title, left.url, left.path, left.byline, left.extra) == (None,) * 4 + ((),)
    assert not [s for s in after.ledger.statements if s.doc == document.id]
    assert list(verified(case)) == []
    gone = ("said the old bridge", "denied that the ferry", "in/Kestrel", "speaks")
    assert traces(case, *gone) == []


def test_numbers_go_as_numbers_too(tmp_path: Path):
    text = "Ilse Varn said that 48731 people were killed at the mill."
    path = case_of(tmp_path / "case.db", read_in(*written("The Gazette", text, DAY)))
    assert traces(path, "48731")

    redacted(path, "48731")

    assert traces(path, "48731") == []
    assert list(verified(path)) == []


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(
    ("name", "typed", "made"),
    [
        ("Zdeněk Šťastný", "ZDENĚK šťastný", "zdenek stastny"),
        ("Иван Петров", "Иван  ПЕТРОВ", "ivan petrov"),
        ("The Élan", "the élan", "src elan"),
    ],
)
def test_a_name_goes_in_every_script_and_spelling(
    tmp_path: Path, form: str, name: str, typed: str, made: str
):
    spelling = unicodedata.normalize(form, name)
    address = f"https://gazette.example/{quote(spelling)}"
    text = f"Somebody said that the mill is shut. It was {spelling}, we hear."
    path = case_of(tmp_path / "case.db", read_in(*written("The Gazette", text, DAY, url=address)))
    said = open_case(path).ledger.statements[0].id
    decide(path, lambda d: [d.correct(said, "holder", name)], reason="seen")
    source = next(s.id for s in open_case(path).ledger.sources if s.name == name)
    decide(path, lambda d: [d.party(source, "the town")], reason="seen")
    assert traces(path, made)

    redacted(path, typed)

    assert traces(path, name, spelling, made, quote(spelling)) == []
    assert open_case(path).orphans == ()
    assert list(verified(path)) == []


def test_keys_and_words_of_the_format_stay(tmp_path: Path):
    text = "The title said that the text of the document is a statement."
    path = case_of(
        tmp_path / "case.db", read_in(*written("The Source", text, DAY, title="A title"))
    )

    redacted(path, "title", "text", "document", "statement", "source", "person", "outlet", "assert")

    (left,) = open_case(path).ledger.documents
    assert left.title == "A █████"
    assert left.text == "The █████ said that the ████ of the ████████ is a █████████."
    assert list(verified(path)) == []


def test_an_event_can_be_emptied(case: Path):
    number = numbers(case, ProblemNoted)[0]

    redact(case, Wanted(events=(number,)), by="A. Reader", reason="named by mistake")

    assert open_case(case).problems == ()
    assert list(verified(case)) == []
    with CaseStore.open(case, read_only=True) as store:
        assert list(store.log())[number - 1].event == Erased(kind="problem.noted")


def test_with_the_taking_in_of_a_document_its_reading_goes(case: Path):
    number = numbers(case, DocumentAdded)[0]

    redact(case, Wanted(events=(number,)), by="A. Reader", reason="taken in by mistake")

    assert list(verified(case)) == []
    assert TEXT not in {document.text for document in open_case(case).ledger.documents}
    assert traces(case, "said the old bridge at the mill") == []


def test_a_decision_can_be_emptied_and_the_ones_before_stand_again(case: Path):
    document = report("bridge")[0].id
    path = case_of(case.parent / "other.db", taken_in("bridge"))
    said = next(s.id for s in open_case(path).ledger.statements if s.doc == document)
    decide(path, lambda d: [d.accept(said)], reason="seen")
    before = open_case(path).ledger
    decide(path, lambda d: [d.reject(said)], reason="a private matter")

    last = len(numbers(path))
    redact(path, Wanted(events=(last,)), by="A. Reader", reason="too much said")

    assert open_case(path).ledger == before
    assert traces(path, "private matter") == []
    assert list(verified(path)) == []


def numbers(path: Path, kind: type = object) -> list[int]:
    """Return the numbers of the events of a kind."""
    with CaseStore.open(path, read_only=True) as store:
        return [each.seq for each in store.log() if isinstance(each.event, kind)]


def test_a_redaction_itself_stays(case: Path):
    redacted(case, SECRET)
    (number,) = numbers(case, RecordRedacted)

    with pytest.raises(BadDecision, match=f"event {number} is a redaction"):
        redact(case, Wanted(events=(number,)), by="A. Reader", reason="second thoughts")

    assert list(verified(case)) == []


def test_an_event_that_is_not_there_cannot_be_emptied(case: Path):
    with pytest.raises(BadDecision, match="has no event 99"):
        redact(case, Wanted(events=(2, 99)), by="A. Reader", reason="named by mistake")

    assert numbers(case, Erased) == []


def test_words_that_are_nowhere_are_said_not_to_be_there(case: Path):
    with pytest.raises(BadDecision, match="nothing of this is in the case"):
        redacted(case, "Nobody Atall")

    assert numbers(case, RecordRedacted) == []


@pytest.mark.parametrize(
    ("by", "reason"), [("A. Reader", "Kestrel ashdown asked us to"), ("Kestrel Ashdown", "mine")]
)
def test_neither_reason_nor_name_may_say_it_again(case: Path, by: str, reason: str):
    with pytest.raises(BadDecision, match="has the words that are to go"):
        redact(case, Wanted(words=(SECRET,)), by=by, reason=reason)

    assert numbers(case, RecordRedacted) == []


def test_a_program_that_reads_would_keep_the_words_and_is_waited_for(case: Path):
    with closing(sqlite3.connect(case, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM event").fetchone()
        with (
            CaseStore.open(case, patience=0.1) as store,
            pytest.raises(LedgerBusy, match="another program is reading"),
        ):
            store.redact(Wanted(words=(SECRET,)), actor="A. Reader", reason="asked to")
    assert numbers(case, RecordRedacted) == []

    redacted(case, SECRET)

    assert traces(case, SECRET) == []


def test_a_reader_who_comes_in_between_is_said_to_keep_the_words(case: Path):
    with CaseStore.open(case, patience=0.1) as store:
        store.redact(Wanted(words=(SECRET,)), actor="A. Reader", reason="asked to")
        project(store)
        with closing(sqlite3.connect(case, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM event").fetchone()
            with pytest.raises(LedgerBusy, match="keeps them on the disk"):
                store.forget_texts()

    decide(case, lambda d: [d.note("courier", "seen")], reason="any command")

    assert traces(case, SECRET) == []
    assert list(verified(case)) == []


def test_a_redacted_text_does_not_come_back(case: Path):
    redacted(case, SECRET)
    before = numbers(case)

    with CaseStore.open(case) as store:
        for event in told():
            if isinstance(event, DocumentAdded) and event.document.text == TEXT:
                with pytest.raises(BadRecord, match="was redacted in this case"):
                    store.append([event])
        with pytest.raises(BadRecord, match="was redacted in this case"):
            store.append(read_in(*written("The Courier", TEXT, DAY)))

    assert numbers(case) == before
    assert traces(case, SECRET) == []


def test_of_files_with_a_redacted_text_the_rest_is_added(case: Path, tmp_path: Path):
    redacted(case, SECRET)
    again, new = tmp_path / "again.txt", tmp_path / "new.txt"
    again.write_text(TEXT, encoding="utf-8")
    again.with_suffix(".toml").write_text('publisher = "The Courier"\n', encoding="utf-8")
    new.write_text("The mill is shut, Ann Birch said.\n", encoding="utf-8")

    case_now = add_to_case(case, [again, new])

    assert any(document.text.startswith("The mill") for document in case_now.ledger.documents)
    assert "CC507" in {problem.code for problem in case_now.problems}
    assert traces(case, SECRET) == []


def test_a_text_that_another_document_still_has_is_kept_for_it(tmp_path: Path):
    words = "Kestrel Ashdown said the mill is shut."
    first, second = written("The Gazette", words, DAY), written("The Courier", words, DAY)
    path = case_of(tmp_path / "case.db", [*read_in(*first), *read_in(*second)])
    redacted(path, SECRET, documents=(first[0].id,))

    redacted(path, "mill")

    assert list(verified(path)) == []
    texts = {document.text for document in open_case(path).ledger.documents}
    assert texts == {
        "███████ ███████ said the ████ is shut.",
        "Kestrel Ashdown said the ████ is shut.",
    }


def test_readings_say_no_more_than_the_text(case: Path):
    redacted(case, SECRET)

    with CaseStore.open(case, read_only=True) as store:
        read = [each.event.reading for each in store.log() if isinstance(each.event, DocumentRead)]
        texts = {document.id: document.text for document in store.contents().documents}
    for reading in read:
        for each in reading.statements:
            assert all(span.fits(texts[reading.doc]) for span in (each.span, *each.content))


WORDS = ["Edda Marsh", "Ilse Varn", "Varn", "Dunholt", "harbour", "Lighthouse", "ferry"]


@settings(max_examples=6)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=3, unique=True))
def test_whatever_is_redacted_in_whatever_order_is_gone(
    tmp_path_factory: pytest.TempPathFactory, words: list[str]
):
    path = case_of(tmp_path_factory.mktemp("redacted") / "case.db")
    with CaseStore.open(path) as store:
        store.append(event for name in REPORTS for event in taken_in(name))
    lengths = [len(document.text) for document in open_case(path).ledger.documents]

    for each in words:
        with contextlib.suppress(BadDecision):  # an earlier one took it along
            redacted(path, each)

    assert traces(path, *words) == []
    assert list(verified(path)) == []
    assert [len(document.text) for document in open_case(path).ledger.documents] == lengths
