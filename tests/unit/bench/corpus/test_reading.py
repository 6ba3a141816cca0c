"""
Files of the corpus, read and written.
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.bench.corpus import parse, write
from counterclaim.bench.corpus.document import (
    FLAGS,
    Amount,
    AnnotatedDocument,
    Link,
    Saying,
    Voice,
)
from counterclaim.bench.corpus.reading import read
from counterclaim.bench.corpus.vocabulary import ACTS, KINDS, PHENOMENA, TYPES
from counterclaim.domain.statement import FACTUALITY, Quote
from counterclaim.domain.time import Interval
from counterclaim.errors import BadAnnotation

KEY = st.from_regex(r"[a-z][a-z0-9-]{0,6}", fullmatch=True)
NAME = st.from_regex(r"[A-Z][a-zé .@0-9-]{0,12}[a-z]", fullmatch=True)
NOTE = st.from_regex(r"[A-Za-z][A-Za-z;:,. 0-9]{0,20}[a-z]", fullmatch=True)
NUMBER = st.integers(0, 10**7) | st.floats(0.5, 99, width=16)
DAYS = st.dates(date(2001, 1, 1), date(2099, 12, 31))


def _interval(ends):
    first, last, way = ends
    low, high = sorted((first, last))
    return Interval(start=None if way == 1 else low, end=None if way == 2 else high)


INTERVAL = st.tuples(DAYS, DAYS, st.integers(0, 2)).map(_interval)
AMOUNT = st.tuples(NUMBER, NUMBER, st.integers(0, 2), st.booleans(), KEY, st.none() | KEY).map(
    lambda given: Amount(
        surface="some 12 people",
        low=None if given[2] == 1 else min(given[:2]),
        high=None if given[2] == 2 else max(given[:2]),
        low_open=given[3] and given[2] == 2,
        high_open=given[3] and given[2] == 1,
        unit=given[4],
        of=given[5],
    )
)
LINK = st.builds(
    Link,
    source=KEY,
    mention=st.none() | st.integers(0, 9),
    cue=st.none() | st.sampled_from(["a", "bc"]),
)
VOICE = st.builds(
    Voice,
    key=KEY,
    name=NAME,
    type=st.sampled_from(TYPES),
    aliases=st.lists(NAME, max_size=2).map(tuple),
    party=st.sampled_from([None, "unknown", "council"]),
    speaks_for=st.none() | KEY,
    unnamed=st.booleans(),
    plural=st.booleans(),
    note=st.none() | NOTE,
)
SAYING = st.builds(
    Saying,
    id=st.integers(1, 99).map(str),
    chain=st.lists(LINK, min_size=1, max_size=4).map(tuple),
    acts=st.lists(st.sampled_from(ACTS), min_size=1, max_size=2).map(tuple),
    values=st.lists(st.sampled_from(sorted(FACTUALITY)), min_size=1, max_size=2).map(tuple),
    quote=st.sampled_from(Quote),
    said=st.none() | INTERVAL,
    about=st.none() | INTERVAL,
    likely=st.none() | INTERVAL,
    amount=st.none() | AMOUNT,
    place=st.none() | NAME,
    resolves=st.lists(st.integers(1, 99).map(str), max_size=2).map(tuple),
    outer=st.lists(st.sampled_from(sorted(FACTUALITY)), max_size=2).map(tuple),
    root=st.none() | KEY,
    other_chains=st.lists(st.lists(KEY, min_size=1, max_size=3).map(tuple), max_size=2).map(tuple),
    phenomena=st.lists(st.sampled_from(sorted(PHENOMENA)), max_size=2).map(tuple),
    flags=st.frozensets(st.sampled_from(FLAGS)),
    note=st.none() | NOTE,
)
DOCUMENT = st.builds(
    AnnotatedDocument,
    name=st.just("b001"),
    kind=st.sampled_from(KINDS),
    published=DAYS.map(str),
    lang=st.just("en"),
    annotator=st.sampled_from("AB"),
    text=st.from_regex(r"[A-Z“][a-z \[\]<>{}\\.,\n]{0,30}[a-z.]", fullmatch=True),
    note=st.none() | NOTE,
    voices=st.lists(VOICE, max_size=3).map(tuple),
    sayings=st.lists(SAYING, max_size=4).map(tuple),
)


@given(DOCUMENT)
def test_a_document_written_and_read_again_is_the_same_document(document):
    assert parse(write(document), "b001") == document


def test_a_file_read_and_written_reads_the_same(good):
    document = parse(good, "b001")

    assert parse(write(document), "b001") == document
    assert document.text.startswith('Flood wall "was sound", town clerk insists\n\nTwo')


def test_a_note_runs_to_the_end_of_the_line(good):
    assert parse(good, "b001").sayings[3].note == "her; own"


def test_days_without_a_year_are_of_the_year_of_publication(good):
    assert parse(good, "b001").sayings[1].about == Interval(
        start=date(2030, 1, 1), end=date(2032, 4, 11)
    )


@pytest.mark.parametrize(
    ("words", "low", "high", "low_open", "high_open"),
    [
        ("12", 12, 12, False, False),
        ("12..", 12, None, False, False),
        ("..40", None, 40, False, False),
        ("10..15", 10, 15, False, False),
        (">12..", 12, None, True, False),
        ("..<40", None, 40, False, True),
        ("0.9", 0.9, 0.9, False, False),
    ],
)
def test_a_quantity_is_a_range(good, words, low, high, low_open, high_open):
    written = good.replace("resolves: 2", f'qty: "it" {words} person of killed')

    assert parse(written, "b001").sayings[2].amount == Amount(
        surface="it", low=low, high=high, low_open=low_open, high_open=high_open,
        unit="person", of="killed",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "right", "line", "said"),
    [
        ("kind: leaflet", "kind: local paper", 1, "no kind of document"),
        ("published: April", "published: 2032-04-11", 2, "write it as 2032-04-11"),
        ("mood: good\nlang", "lang", 3, "no line of a header"),
        ("| outlet |", "| outlet | x | ", None, "key | name | type | more"),
        ("| gazette |", "| outlet |", 12, "no type of source"),
        ("claims CT+", "assert CT+", 18, "no act"),
        ("assert sure", "assert CT+", 18, "no value"),
        ("deny CT- loud", "deny CT-", 20, "no kind of quote"),
        ("about: soon", "about: 2030-01-01..04-11", 19, "is no time"),
        ("is: irony", "is: headline-cue", 18, "no phenomenon"),
        ("resolve: 2", "resolves: 2", 20, "is not understood"),
        ("pub > Sarn{c}", "pub > sarn{c}", 20, "is no step"),
        ('qty: "it" many; resolves: 2', "resolves: 2", 20, "is no quantity"),
    ],
)
def test_a_slip_is_named_by_its_line(good, wrong, right, line, said):
    broken = good.replace(right, wrong, 1) if line else good.replace(wrong, right, 1)

    _, problems = read(broken, "b001")

    assert said in str(problems[0])
    assert line is None or f"line {line}:" in str(problems[0])


def test_a_missing_line_of_hyphens_is_said(good):
    with pytest.raises(BadAnnotation, match="2 lines of ---"):
        parse(good.replace("---\n", "", 1), "b001")


def test_a_header_without_a_day_is_said(good):
    document, problems = read(good.replace("published: 2032-04-11\n", ""), "b001")

    assert document is None
    assert any("no published" in str(problem) for problem in problems)
