"""
The checker of the annotated corpus: what each rule says, and to whom.
"""

import pytest

from counterclaim.bench.corpus.check import check_corpus, check_document, part_of


def _said(path) -> str:
    return "\n".join(map(str, check_document(path)[1]))


def test_a_document_that_keeps_every_rule_is_clean(good, save):
    assert _said(save(good)) == ""


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("[3 it]", "[3 it].[7 Then]", "[7 …] has no statement"),
        ("[3 it]", "it", "line 20, statement 3: no words are marked"),
        ("[1 was sound]", "[1 was sound ]", "ends with a blank"),
        ("[1 was sound]", "[1 was so]und", "inside a word"),
        ("inspected].", "inspected.]", "punctuation at its edge"),
        ("{b have told}", "{a have told}", "2 marks have the key 'a'"),
        ("{d said}", "said", "no cue has the key 'd'"),
        ("{d said}", "{d said} {z again}", "{z …} is used by no statement"),
        ("<sarn.2 she>", "she", "no mention has the key 'sarn.2'"),
        ("<sarn.2 she>", "<rell she>", "<rell …> names no source"),
        ("1 | pub > clerk{a}", "1 | clerk{a}", "begin it with 'pub'"),
        ("2 | pub > officials{b}", "2 | pub > pub > officials{b}", "stands twice"),
        ("3 | pub > sarn{c}", "3 | pub > sarm{c}", "'sarm' is no source"),
        ("deny CT-", "deny CT+", "a denial with CT+"),
        ("deny CT-", "ask CT-", "write ask Uu"),
        ("resolves: 2", "resolves: 9", "it resolves to '9'"),
        ("resolves: 2", "said: 2033-01-01", "said after it was published"),
        ("resolves: 2", "outer: CT+, Uu", "2 outer values for 1 outer steps"),
        ("resolves: 2", 'qty: "12 people" 12 person', "its content has no '12 people'"),
        ("deny CT-", "deny CT- narrator", "leave the quote out"),
        ("or: pub > council", "or: council", "a second chain does not begin"),
        ('"[1 was sound]"', '[1 "was sound]"', "has no partner"),
        ("{c denied} [3 it]", "[3 {c denied} it]", "lies in its content"),
        ("2 | pub", "1 | pub", "2 statements have the key '1'"),
        ("pub | The Orsk", "zub | The Orsk", "the first source is not the publisher"),
        ("speaks_for: council\n---", "speaks_for: crown\n---", "declare 'crown'"),
        ("sarn | Ilka", "mute | Someone | person\nsarn | Ilka", "'mute' says nothing"),
    ],
)
def test_a_broken_rule_says_where_and_what_to_write(good, save, right, wrong, said):
    assert right in good

    assert said in _said(save(good.replace(right, wrong, 1)))


def test_a_cue_within_its_content_may_be_said_to_be_inside(good, save):
    inside = good.replace("{c denied} [3 it]", "[3 {c denied} it]").replace("resolves: 2", "inside")

    assert _said(save(inside)) == ""


def test_every_third_number_is_test():
    assert [part_of(f"b{n:03d}") for n in (1, 2, 3, 4, 6)] == [
        "train", "train", "test", "train", "test",
    ]  # fmt: skip


def test_a_document_in_the_wrong_part_is_told_where_to_go(good, save):
    assert "move it to test" in _said(save(good, "train/b003.txt"))


def test_a_file_name_that_is_no_id_is_said(good, save):
    assert "three digits" in _said(save(good, "train/flood.txt"))


def test_carriage_returns_are_said(save):
    path = save("x")
    path.write_bytes(b"kind: local paper\r\n")

    assert "carriage returns" in _said(path)


def test_the_corpus_counts_phenomena_by_document(good, save, tmp_path):
    save(good)
    save(good.replace("Flood", "Sea"), "test/b003.txt")

    checked = check_corpus(tmp_path / "corpus")

    assert checked.problems == ()
    assert dict(checked.phenomena)["headline-cue"] == 2
    assert dict(checked.phenomena)["speaks-for"] == 2
    assert dict(checked.kinds) == {"local paper": 2}
    assert {"headline-cue", "retraction"} <= set(checked.scarce)


def test_two_documents_of_one_text_are_said(good, save, tmp_path):
    save(good)
    save(good, "train/b002.txt")

    assert "b002 has the text of b001" in str(check_corpus(tmp_path / "corpus").problems[0])


@pytest.mark.parametrize(
    ("name", "change", "said"),
    [
        ("b001", ("annotator: A", "annotator: B"), None),
        ("b001", ("annotator: A", "annotator: A"), "by the first annotator"),
        ("b001", ("Flood", "Sea"), "has another text"),
        ("b002", ("annotator: A", "annotator: B"), "has no first annotation"),
    ],
)
def test_a_second_annotation_is_of_the_same_text_by_another_person(
    good, save, tmp_path, name, change, said
):
    save(good)
    save(good.replace(*change), f"second/{name}.txt")

    problems = check_corpus(tmp_path / "corpus").problems

    assert (said in str(problems[0])) if said else problems == ()
