"""
Reading ledger files that come from anywhere.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.ledger.cases import JSON, TEXT, document, ledger

from counterclaim.domain.dependence import Correction
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.source import Affiliation, Entity
from counterclaim.domain.text import Mention
from counterclaim.domain.time import Interval
from counterclaim.errors import BadEncoding, BadLedgerFile, TooLarge
from counterclaim.ledger.codec import READ_FORMATS, read_ledger, write_records

File = dict[str, Any]


@pytest.fixture
def file() -> File:
    """A whole ledger file."""
    return {"format": "counterclaim-ledger/1", "title": "The ferry", **write_records(ledger())}


def spelt(file: File) -> str:
    return json.dumps(file, ensure_ascii=False)


@pytest.mark.parametrize("name", READ_FORMATS)
def test_both_formats_are_read(file: File, name: str):
    read = read_ledger(spelt(file | {"format": name}))

    assert read.ledger == ledger().sorted()
    assert read.warnings == ()


def test_a_file_is_read_from_bytes_with_or_without_a_mark(file: File):
    plain = spelt(file).encode()

    assert read_ledger(plain).ledger == read_ledger(b"\xef\xbb\xbf" + plain).ledger


def test_the_order_of_records_in_a_file_does_not_matter(file: File):
    turned = {key: rows[::-1] if isinstance(rows, list) else rows for key, rows in file.items()}

    assert read_ledger(spelt(turned)) == read_ledger(spelt(file))


def test_what_a_file_expects_is_kept_as_notes_and_never_read(file: File):
    relation = {"a": "c1", "b": "c2", "type": "contradicts"}
    expects = {"expected": {"claims": {"c1": {"support": "corroborated"}}}}

    read = read_ledger(spelt(file | expects | {"claim_relations": [relation]}))

    assert read.ledger == ledger().sorted()
    assert dict(read.notes) == expects | {"claim_relations": [relation]}


def test_second_readings_and_scoring_are_left_behind(file: File):
    file["statements"][0] |= {"scoring": "core", "alt_chains": [["courier"]], "arguable": False}

    statement = read_ledger(spelt(file)).ledger.statements[0]

    assert statement.extra == (("arguable", False),)


def test_null_is_declared_non_party_and_a_missing_party_is_unknown(file: File):
    file["sources"] = [
        {"id": "courier", "name": "Courier", "type": "outlet", "party": None},
        {"id": "master", "name": "the master", "type": "person"},
        {"id": "mate", "name": "the mate", "type": "person", "party": "unknown"},
    ]

    sources = {source.id: source for source in read_ledger(spelt(file)).ledger.sources}

    assert (sources["courier"].party, sources["courier"].affiliation) == (
        None,
        Affiliation.DECLARED,
    )
    assert {sources[name].affiliation for name in ("master", "mate")} == {Affiliation.UNKNOWN}


def test_a_picture_mentioned_without_a_document_stands_in_the_first(file: File):
    mention = {"start": 4, "end": 9, "text": "ferry"}
    file["evidence"] = [{"id": "e1", "kind": "photograph", "mention": mention}]

    assert read_ledger(spelt(file)).ledger.evidence[0].doc == "d1"


def test_loose_ends_are_said_and_survived(file: File):
    file["dependences"] = [
        {"id": "x1", "basis": "same_text", "strength": "must", "a": "s1", "b": "s9"}
    ]
    file["statements"][0]["links"][0]["weight"] = 3

    read = read_ledger(spelt(file))

    assert read.warnings == (
        "dependences x1: members names s9, which is not in the file",
        "statements s1: links[0].weight is not known here and was left out",
    )


def test_a_correction_of_an_unknown_type_is_kept_and_said(file: File):
    file["corrections"] = [
        {
            "id": "k1",
            "type": "clarification",
            "by": "courier",
            "date": "2031-03-05",
            "claims": ["c1"],
        }
    ]

    read = read_ledger(spelt(file))

    assert read.ledger.corrections[0].type == "clarification"
    assert read.warnings == ("corrections k1: the type clarification is kept and not applied",)


def test_a_claims_own_lists_are_not_believed(file: File):
    file["claims"][0]["denied_by"] = [{"statement": "s1", "mode": "explicit"}]

    read = read_ledger(spelt(file))

    assert read.ledger.statements == ledger().statements
    assert "denied_by is not what the statements link" in read.warnings[0]


def change(path: str, value: Any) -> Callable[[File], None]:
    """Set the value at a path such as ``statements.0.doc``."""

    def apply(file: File) -> None:
        target: Any = file
        *steps, last = path.split(".")
        for step in steps:
            target = target[int(step) if step.isdigit() else step]
        target[last] = value

    return apply


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (
            change("format", "counterclaim-ledger/2"),
            "format of the file is 'counterclaim-ledger/2'",
        ),
        (change("format", ["counterclaim-ledger/1"]), "format of the file is"),
        (change("title", 3), "title of the file"),
        (change("claims", {"c1": {}}), "claims is not a list of objects"),
        (change("claims", ["c1"]), "claims is not a list of objects"),
        (change("claims.0.id", 7), "claim without an id has a bad id"),
        (change("claims.0.id", ""), "one of the claims has an empty id"),
        (change("sources.1.id", "courier"), "sources has the id 'courier' twice"),
        (change("documents.0.text", TEXT.upper()), "'s1': its span"),
        (change("documents.0.text", TEXT + "!"), "not the one its sha256 or length names"),
        (change("documents.0.sha256", ["x"]), "not the one its sha256 or length names"),
        (change("documents.0.publisher", "herald"), "'d1': its publisher names 'herald'"),
        (change("documents.0.published", "soon"), "published is 'soon', which is not a date"),
        (change("statements.0.doc", "d9"), "'s1': its doc names 'd9'"),
        (change("statements.0.root", "nobody"), "'s1': its root names 'nobody'"),
        (change("statements.0.chain", []), "'s1' has no source chain"),
        (change("statements.0.content", []), "'s1' has no content"),
        (change("statements.0.commitments", ["CT+"]), "'s1' has 1 commitments for 2 steps"),
        (change("statements.0.factuality", "maybe"), "'s1' has the factuality 'maybe'"),
        (change("statements.0.holder", "courier"), "'s1' has holder 'courier'"),
        (change("statements.0.published", "2031-03-05"), "'s1' has published '2031-03-05'"),
        (change("statements.0.links.0.claim", "c9"), "'s1': its links names 'c9'"),
        (change("statements.0.links.0.stance", "shrugs"), r"links\[0\]\.stance"),
        (change("statements.0.span.start", -1), "span"),
        (change("statements.0.content.0.start", 10**9), "span"),
        (change("claims.0.depicted_from", "soon"), "'c1': its depicted_from is no date"),
        (change("statements.0.chain.0.source", "master"), "'s1': its chain does not start at its"),
        (
            change("dependences", [{"id": "x", "basis": "b", "strength": "surely", "a": "s1"}]),
            "'x' has the strength 'surely'",
        ),
        (
            change("statements.0.chain.0.source", "herald"),
            "'s1': its chain names 'herald', which is not among the sources",
        ),
    ],
)
def test_a_spoilt_file_is_refused_with_the_place(
    file: File, spoil: Callable[[File], None], said: str
):
    spoil(file)

    with pytest.raises(BadLedgerFile, match=said) as refused:
        read_ledger(spelt(file))

    assert refused.value.next_step


@pytest.mark.parametrize(
    "kind", ["entities", "evidence", "dependences", "corrections", "questions"]
)
def test_words_and_answers_must_be_there(file: File, kind: str):
    mention = {"doc": "d1", "start": 0, "end": 5, "text": "Ferry"}
    rows = {
        "entities": {"id": "E", "name": "ferry", "type": "ship", "mentions": [mention]},
        "evidence": {"id": "e", "kind": "photograph", "doc": "d9"},
        "dependences": {"id": "x", "basis": "b", "strength": "may", "spans": [mention]},
        "corrections": {
            "id": "k",
            "type": "retraction",
            "by": "courier",
            "date": "2031-03-05",
            "claims": ["c1"],
            "spans": [mention | {"doc": "d9"}],
        },
        "questions": {
            "id": "q",
            "text": "?",
            "property": "p",
            "subject": None,
            "valid": {},
            "kind": "open",
            "answers": [{"id": "a", "text": "yes", "claims": ["c9"]}],
        },
    }
    file[kind] = [rows[kind]]

    with pytest.raises(BadLedgerFile, match=f"'{rows[kind]['id']}': its"):
        read_ledger(spelt(file))


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ("", "not JSON"),
        ("{", "line 1, column 2"),
        ("[]", "not one JSON object"),
        ('{"a": 1, "a": 2}', "key 'a' twice"),
        ('{"a": NaN}', "NaN is not a number"),
        ('{"a": 1e999}', "too large to be held"),
        ('{"a": ' + "9" * 5000 + "}", "number that cannot be read"),
        ('{"a": "\\ud800"}', "half a character"),
        ('{"\\udfff": 1}', "half a character"),
    ],
)
def test_what_is_not_plain_json_is_refused(raw: str, said: str):
    with pytest.raises(BadLedgerFile, match=said):
        read_ledger(raw)


@pytest.mark.parametrize("depth", [65, 5000, 200_000])
def test_a_deep_file_is_refused(depth: int):
    with pytest.raises(TooLarge, match="nested more than 64 levels"):
        read_ledger("[" * depth + "]" * depth)


def test_a_large_file_is_refused_before_it_is_read():
    with pytest.raises(TooLarge, match="has 11 bytes and the limit is 10"):
        read_ledger(b"[1,2,3,4,5]", max_bytes=10)


def test_a_file_that_is_not_utf_8_is_refused():
    with pytest.raises(BadEncoding, match="at byte 1"):
        read_ledger(b'"\xff"')


@pytest.mark.parametrize(("story", "statements"), [("torvane", 159), ("kessford", 192)])
def test_an_example_is_read_without_warnings(examples: Path, story: str, statements: int):
    read = read_ledger((examples / f"{story}.gold.json").read_bytes())

    assert len(read.ledger.statements) == statements
    assert read.warnings == ()


@pytest.mark.shared
def test_the_founding_ledger_is_read_without_warnings(shared: Path):
    read = read_ledger((shared / "gold" / "seed.json").read_bytes())

    assert read.warnings == ()
    assert {name for name, _ in read.notes} == {"claim_relations", "contested", "expected"}


def test_a_document_counts_from_its_capture_where_it_has_no_date():
    undated = document(published=None)

    (row,) = write_records(ledger(documents=(undated,)))["statements"]

    assert row["published"] is None


def rich() -> File:
    """A file with a record of almost every kind."""
    mention = Mention(doc="d1", start=4, end=9, text="ferry")
    answer = Answer(id="a", text="yes", claims=("c1",))
    question = Question(
        id="q",
        text="?",
        property="p",
        subject=None,
        valid=Interval(),
        kind="open",
        answers=(answer,),
    )
    records = ledger(
        entities=(Entity(id="E", name="ferry", type="ship", mentions=(mention,)),),
        evidence=(Evidence(id="e", kind="photograph", doc="d1", mention=mention.span),),
        questions=(question,),
        corrections=(
            Correction(
                id="k", type="retraction", by="courier", date=document().published, claims=("c1",)
            ),
        ),
    )
    return {"format": "counterclaim-ledger/1", "title": "The ferry", **write_records(records)}


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of every value within a file."""
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = [at] if at else []
    for key, each in inner:
        found += places(each, (*at, key)) if isinstance(each, dict | list) else [(*at, key)]
    return found


@given(
    st.lists(st.tuples(st.sampled_from(places(rich())), JSON), min_size=1, max_size=3),
    st.booleans(),
)
def test_whatever_is_changed_a_file_is_read_or_refused_by_name(
    changes: list[tuple[tuple[Any, ...], Any]], taken_out: bool
):
    file = rich()
    for (*steps, last), value in changes:
        target: Any = file
        try:
            for step in steps:
                target = target[step]
            target[last] = value
            if taken_out:
                del target[last]
        except (KeyError, IndexError, TypeError):
            continue  # an earlier change took this place away

    try:
        read = read_ledger(spelt(file))
    except BadLedgerFile:
        return  # any other error would fail the test

    again = read_ledger(spelt({"format": READ_FORMATS[0], **written(read.ledger)}))
    assert again.ledger == read.ledger


def written(records: Any) -> File:
    return {"title": records.title, **write_records(records)}
