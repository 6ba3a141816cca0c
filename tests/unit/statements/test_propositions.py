"""
From words to propositions, on trees written by hand: no parser is needed.
"""

import pytest

from counterclaim.statements.complements import complement_of
from counterclaim.statements.lexicon import lexicon
from counterclaim.statements.propositions import propositions, trimmed, without_joiner
from counterclaim.statements.sources_in_text import subject_of
from counterclaim.statements.tree import Tree


def tree(*rows: tuple[str, str, str, int]) -> Tree:
    """Return a tree of one sentence from (word, tag, label, head), one blank between words."""
    starts, at = [], 0
    for word, *_ in rows:
        starts.append(at)
        at += len(word) + 1
    return Tree(
        words=[row[0] for row in rows],
        tags=[row[1] for row in rows],
        deps=[row[2] for row in rows],
        heads=[row[3] for row in rows],
        starts=starts,
        sentences=[(0, len(rows))],
    )


SAID = tree(
    ("Marsh", "NNP", "nsubj", 1),
    ("said", "VBD", "ROOT", 1),
    ("that", "IN", "mark", 4),
    ("he", "PRP", "nsubj", 4),
    ("is", "VBZ", "ccomp", 1),
    ("safe", "JJ", "acomp", 4),
    ("and", "CC", "cc", 4),
    ("has", "VBZ", "aux", 8),
    ("left", "VBN", "conj", 4),
    ("Marn", "NNP", "dobj", 8),
    (".", ".", "punct", 1),
)


def words(parsed: Tree, spans) -> list[str]:
    text = " ".join(parsed.words)
    return [text[start:end] for start, end in spans]


def test_a_clause_is_found_and_parted_at_coordination():
    entry = lexicon().verbs["said"][0]
    found = complement_of(SAID, 1, entry)
    assert found is not None

    contents = propositions(SAID, found.indices, found.head, (), pattern=found.pattern)

    assert [words(SAID, c.spans) for c in contents] == [["he is safe"], ["has left Marn"]]
    assert [c.tense for c in contents] == ["present", "past"]
    assert contents[0].subject == contents[1].subject == (16, 18)


def test_a_subject_is_found():
    assert subject_of(SAID, 1) == 0


def test_who_gives_the_one_before_it():
    relative = tree(
        ("Marsh", "NNP", "ROOT", 0),
        ("who", "WP", "nsubj", 2),
        ("confirmed", "VBD", "relcl", 0),
        ("it", "PRP", "dobj", 2),
    )

    assert subject_of(relative, 2) == 0


def test_an_agent_is_the_source_of_a_passive_and_nobody_else():
    passive = tree(
        ("It", "PRP", "nsubjpass", 2),
        ("was", "VBD", "auxpass", 2),
        ("denied", "VBN", "ROOT", 2),
        ("by", "IN", "agent", 2),
        ("Marsh", "NNP", "pobj", 3),
    )

    assert subject_of(passive, 2) == 4
    assert subject_of(tree(("It", "PRP", "nsubjpass", 2), ("was", "VBD", "auxpass", 2),
                           ("denied", "VBN", "ROOT", 2)), 2) is None  # fmt: skip


def test_a_circle_of_heads_does_not_hang():
    odd = tree(("said", "VBD", "conj", 1), ("said", "VBD", "conj", 0))

    assert subject_of(odd, 0) is None


def test_edges_are_trimmed():
    text = " “The dam fell,” "

    assert trimmed(text, 0, len(text)) == (2, 14)
    assert trimmed(" ,; ", 0, 4) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The dam held and", "The dam held"),
        ("bread, but", "bread"),
        ("and", "and"),
        ("Oslo", "Oslo"),
    ],
)
def test_a_joiner_at_the_end_is_no_part_of_it(text, words):
    start, end = without_joiner(text, 0, len(text))

    assert text[start:end] == words
