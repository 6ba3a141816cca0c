"""
The example story and the material beside the repository are read as their gold files say.
"""

import csv
import gzip
import hashlib
import json
from itertools import islice

import pytest

from counterclaim.documents import ReadDocument, read_documents


@pytest.mark.parametrize("story", ["torvane", "kessford"])
def test_the_texts_of_an_example_story_are_those_of_its_gold_ledger(story, examples):
    gold = json.loads((examples / f"{story}.gold.json").read_text(encoding="utf-8"))
    read = [r for r in read_documents([examples / story]) if isinstance(r, ReadDocument)]

    assert {r.document.sha256 for r in read} == {d["sha256"] for d in gold["documents"]}
    assert all(r.publisher.named and r.document.published for r in read)


@pytest.mark.shared
def test_the_founding_article_is_read_to_the_character(shared):
    gold = json.loads((shared / "gold" / "seed.json").read_text(encoding="utf-8"))["documents"][0]
    (read,) = read_documents([shared / "seed"])

    assert isinstance(read, ReadDocument)
    assert hashlib.sha256(read.document.text.encode()).hexdigest() == gold["sha256"]
    assert str(read.document.published) == gold["published"]
    assert dict(read.document.extra)["front_matter"] == [0, len(" date 2021-09-14 ")]


@pytest.mark.shared
def test_saved_pages_are_read_with_their_words_in_paragraphs(shared, desk):
    pages = sorted((shared / "bench" / "extract" / "wcxb" / "html").glob("*.gz"))[::10]
    for path in pages:
        desk.put(path.name.removesuffix(".gz"), gzip.decompress(path.read_bytes()))

    read = desk.documents()
    assert len(pages) >= 30
    assert len(read) >= len(pages) - 1
    assert sum(r.document.text.count("\n\n") >= 3 for r in read) >= 0.9 * len(read)
    assert not any("function(" in r.document.text[:2000] for r in read)


@pytest.mark.shared
def test_articles_with_sidecars_are_read_without_a_problem(shared, desk):
    path = shared / "bench" / "fakes_syria" / "articles_dev.csv"
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        rows = list(islice(csv.DictReader(file), 100))
    for row in rows:
        desk.put(f"{row['unit_id']}.txt", row["article_content"])
        desk.put(f"{row['unit_id']}.toml", f"publisher = {json.dumps(row['source'])}")

    assert desk.codes() == []
    assert {r.document.text for r in desk.documents()} == {row["article_content"] for row in rows}
