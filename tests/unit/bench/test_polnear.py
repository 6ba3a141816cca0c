"""
Attributions found in news, with a reader that is told what to find.
"""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from counterclaim.bench.polnear import attributions_of, bench_polnear, files_used
from counterclaim.domain.reading import Reading
from counterclaim.domain.statement import Quote, Statement, Step
from counterclaim.domain.text import Span
from counterclaim.errors import BenchmarkMissing, UnknownFormat

TEXT = "The mayor denied it. The bridge is open."
PUBLISHER = Step(source="o-courier", role="publishes")
MAYOR = Step(
    source="d#mayor", role="denies", cue=Span.cut(TEXT, 10, 16), mention=Span.cut(TEXT, 0, 9)
)


def _statement(identifier, start, end, *chain):
    content = Span.cut(TEXT, start, end)
    return Statement(
        id=identifier,
        doc="d",
        span=content,
        content=(content,),
        chain=(PUBLISHER, *chain),
        root="o-courier",
        act="deny",
        factuality="CT-",
        commitments=("CT-",) * (1 + len(chain)),
        quote=Quote.INDIRECT,
    )


def _finder(*statements):
    """A reader that finds these statements in every article."""
    read = []

    def find(document, publisher):
        read.append((document, publisher))
        return Reading(doc=document.id, finder="told", rules="r1", statements=statements)

    return SimpleNamespace(name="told", rules="r1", read=find, seen=read)


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "polnear" / "dev"
    for kind in ("text", "attributions"):
        (folder / kind).mkdir(parents=True)
    (folder / "text" / "courier_2031-03-04_it_1.txt").write_text(TEXT, encoding="utf-8")
    (folder / "attributions" / "courier_2031-03-04_it_1_a.ann").write_text(
        "T1\tSource 0 9\tThe mayor\nT2\tCue 10 16\tdenied\nT3\tContent 17 19\tit\n"
        "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n",
        encoding="utf-8",
    )
    return tmp_path


def test_what_is_found_as_annotated_scores_one(corpus):
    figures = bench_polnear(corpus, finder=_finder(_statement("s1", 17, 19, MAYOR)))

    assert figures["cue_f1"] == figures["triple_exact_f1"] == figures["content_token_f1"] == 1.0
    assert (figures["n"], figures["documents"], figures["rules"]) == (1, 1, "r1")


def test_what_the_outlet_says_itself_is_no_attribution(corpus):
    figures = bench_polnear(corpus, finder=_finder(_statement("s1", 21, 39)))

    assert figures["n_predicted"] == 0
    assert figures["cue_f1"] == 0.0


def test_statements_under_one_cue_are_one_attribution():
    found = attributions_of(
        [_statement("s1", 17, 19, MAYOR), _statement("s2", 21, 39, MAYOR)], "x" * 60
    )

    assert [one.content for one in found] == [((17, 19), (21, 39))]


def test_statements_without_a_cue_stand_alone():
    quiet = replace(MAYOR, cue=None)

    two = [_statement("a", 17, 19, quiet), _statement("b", 21, 39, quiet)]

    assert len(attributions_of(two, TEXT)) == 2


def test_clauses_parted_at_a_comma_and_are_one_content():
    two = [_statement("a", 17, 19, MAYOR), _statement("b", 25, 39, MAYOR)]

    (found,) = attributions_of(two, f"{TEXT[:19]}, and {TEXT[25:]}")

    assert found.content == ((17, 39),)


def test_the_innermost_step_is_the_one_compared():
    agency = Step(source="d#lpa", role="told", cue=Span.cut(TEXT, 35, 39))

    (found,) = attributions_of([_statement("s1", 17, 19, agency, MAYOR)], TEXT)

    assert (found.source, found.cue) == (((0, 9),), ((10, 16),))


def test_outlet_and_day_come_from_the_name_of_the_file(corpus):
    finder = _finder()

    bench_polnear(corpus, finder=finder)

    ((document, publisher),) = finder.seen
    assert (publisher.name, str(document.published)) == ("courier", "2031-03-04")
    assert document.text == TEXT


def test_progress_is_told(corpus):
    told = []

    bench_polnear(corpus, finder=_finder(), tell=told.append)

    assert told == ["polnear dev: 1 of 1 articles read"]


def test_a_split_that_is_not_there_names_those_that_are(corpus):
    with pytest.raises(BenchmarkMissing, match="use --split dev"):
        bench_polnear(corpus, "test", finder=_finder())


def test_a_folder_without_the_benchmark_is_said(tmp_path):
    with pytest.raises(BenchmarkMissing, match="polnear/dev"):
        bench_polnear(tmp_path, finder=_finder())


def test_an_unknown_finder_names_the_known_ones(corpus):
    with pytest.raises(UnknownFormat, match="auto or fallback"):
        bench_polnear(corpus, finder="oracle")


def test_texts_and_annotations_are_the_files_used(corpus):
    assert [path.suffix for path in files_used(corpus, "dev")] == [".ann", ".txt"]


LONG = "Ana Reed, who said that it rains and that it pours, left. Tom said Ana thinks it is late."


def _step(start, end, cue):
    return Step(
        source="d#x", role="says", cue=Span.cut(LONG, *cue), mention=Span.cut(LONG, start, end)
    )


def _long(identifier, start, end, *chain):
    content = Span.cut(LONG, start, end)
    return replace(
        _statement("d#0", 21, 39), id=identifier, content=(content,), chain=(PUBLISHER, *chain)
    )


def test_clauses_parted_at_and_that_are_one_content_and_who_belongs_to_the_source():
    ana = _step(0, 8, (14, 18))
    rains, pours = _long("d#1", 24, 32, ana), _long("d#2", 42, 50, ana)

    (found,) = attributions_of([rains, pours], LONG)

    assert [LONG[slice(*span)] for span in found.content] == ["it rains and that it pours"]
    assert [LONG[slice(*span)] for span in found.source] == ["Ana Reed", "who"]


def test_a_cue_inside_what_another_source_says_is_none_of_its_own():
    tom = _long("d#1", 67, 89, _step(58, 61, (62, 66)))
    ana = _long("d#2", 78, 88, _step(67, 70, (71, 77)))

    found = attributions_of([tom, ana], LONG)

    assert [LONG[slice(*one.cue[0])] for one in found] == ["said"]
