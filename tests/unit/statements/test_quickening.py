"""
The parser at less cost gives the trees of the parser as it is installed, in whatever order it reads.
"""

from types import SimpleNamespace

import pytest

from counterclaim.statements.pipeline import installed_pipeline
from counterclaim.statements.quickening import quicken

TEXTS = (
    "The Harbour Ministry denied on Monday that fuel had leaked into the bay, Radio Ambrel said.",
    "“We left at ten,” Edda Marsh told the Kurier. “Nobody asked us to stay, and nobody will.”",
    "Marsh, who heads the Vantry branch, said 17 workers had complained; the ministry did not reply.",
    "RT @vrf: not true!! 🙂 says a “source” — see 12.30 p.m., 4,000 t",
    " ",
)


@pytest.fixture
def plain(english):
    """The pipeline as spaCy loads it."""
    return installed_pipeline()


@pytest.fixture
def quick(english):
    """The same, quickened anew for each test: what it keeps is its own."""
    pipeline = installed_pipeline()
    quicken(pipeline)
    return pipeline


def trees(pipeline, texts):
    """Return what the rules read of each text."""
    columns = ["TAG", "DEP", "HEAD", "SENT_START"]
    return [doc.to_array(columns).tolist() for doc in pipeline.pipe(texts)]


def test_a_quickened_pipeline_gives_the_trees_of_the_one_installed(plain, quick):
    assert trees(quick, TEXTS) == trees(plain, TEXTS)


def test_words_whose_rows_are_kept_give_the_same_trees_again(plain, quick):
    trees(quick, TEXTS)

    assert trees(quick, TEXTS) == trees(plain, TEXTS)


def test_a_document_hangs_to_the_last_bit_on_nothing_read_before_it(quick):
    alone = [doc.tensor.tobytes() for doc in quick.pipe(TEXTS[:1])]
    other = installed_pipeline()
    quicken(other)
    trees(other, [text for text in TEXTS[1:] for _ in range(3)])

    assert [doc.tensor.tobytes() for doc in other.pipe(TEXTS[:1])] == alone


def test_rows_are_forgotten_when_there_are_too_many_and_nothing_changes(plain):
    small = installed_pipeline()
    quicken(small, kept=3)

    assert [trees(small, [text]) for text in TEXTS * 2] == [
        trees(plain, [text]) for text in TEXTS * 2
    ]


def test_a_component_without_a_network_and_layers_of_another_build_are_left_alone():
    inner = SimpleNamespace(name="embed", layers=[])
    network = SimpleNamespace(layers=[inner], walk=lambda: [SimpleNamespace(ops="another library")])
    pipeline = SimpleNamespace(
        pipeline=[("rules", object()), ("tok2vec", SimpleNamespace(model=network))]
    )

    quicken(pipeline)

    assert network.layers == [inner]
