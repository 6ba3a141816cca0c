"""
Reading annotated articles.
"""

import pytest

from counterclaim.bench.standoff import attributions, read_articles
from counterclaim.errors import BadEncoding, BenchmarkMissing

MARKS = (
    "T1\tSource 0 9\tThe mayor\n"
    "T2\tCue 10 16\tdenied\n"
    "T3\tContent 17 19;24 28\tit .. once\n"
    "E1\tAttribution:T9 Source:T1 Cue:T2 Content:T3\n"
    "T4\tDiscard 40 44\tread\n"
)


def _corpus(folder, name="courier_2031-03-04_ferry_1", annotator="a1", marks=MARKS):
    for kind in ("text", "attributions"):
        (folder / kind).mkdir(exist_ok=True)
    (folder / "text" / f"{name}.txt").write_bytes(b"The mayor denied it and once more.\n")
    (folder / "attributions" / f"{name}_{annotator}.ann").write_text(marks, encoding="utf-8")
    return folder


def test_an_attribution_has_source_cue_and_discontinuous_content(tmp_path):
    (article,) = read_articles(_corpus(tmp_path))

    (found,) = article.attributions
    assert (found.source, found.cue, found.content) == (
        ((0, 9),),
        ((10, 16),),
        ((17, 19), (24, 28)),
    )
    assert article.text[10:16] == "denied"


def test_of_several_annotators_the_first_by_name_is_taken(tmp_path):
    _corpus(tmp_path, annotator="b2", marks="")
    _corpus(tmp_path, annotator="a1")

    (article,) = read_articles(tmp_path)

    assert article.annotator == "a1"
    assert len(article.attributions) == 1


def test_several_spans_of_one_part_are_joined():
    lines = ["T1\tCue 0 2\tso", "T2\tContent 3 5\tit", "T3\tContent 6 8\tis"]

    (found,) = attributions([*lines, "E1\tAttribution:T4 Cue:T1 Content:T2 Content2:T3"])

    assert found.content == ((3, 5), (6, 8))


def test_a_mark_without_cue_and_content_is_none():
    assert attributions(["E1\tAttribution:T4", "T4\tAttribution 0 3\tsay"]) == ()


def test_line_ends_are_kept_as_they_are(tmp_path):
    _corpus(tmp_path)
    (tmp_path / "text" / "courier_2031-03-04_ferry_1.txt").write_bytes(b"a\r\nb")

    (article,) = read_articles(tmp_path)

    assert article.text == "a\r\nb"


def test_a_folder_without_annotations_says_what_it_should_hold(tmp_path):
    with pytest.raises(BenchmarkMissing, match="attributions/"):
        list(read_articles(tmp_path))


def test_an_annotation_without_its_text_is_named(tmp_path):
    _corpus(tmp_path)
    (tmp_path / "text" / "courier_2031-03-04_ferry_1.txt").unlink()

    with pytest.raises(BenchmarkMissing, match=r"courier_2031-03-04_ferry_1\.txt"):
        list(read_articles(tmp_path))


def test_a_text_in_another_encoding_is_named(tmp_path):
    _corpus(tmp_path)
    (tmp_path / "text" / "courier_2031-03-04_ferry_1.txt").write_bytes(b"caf\xe9")

    with pytest.raises(BadEncoding, match=r"ferry_1\.txt"):
        list(read_articles(tmp_path))
