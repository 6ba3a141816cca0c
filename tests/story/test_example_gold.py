"""
The gold ledgers of the example stories: written from annotations, true to the texts.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

STORIES = ("torvane", "kessford")


@pytest.fixture(params=STORIES)
def gold(request, examples) -> dict[str, Any]:
    """The gold ledger of each story."""
    return json.loads((examples / f"{request.param}.gold.json").read_text(encoding="utf-8"))


def _segments(ledger: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for said in ledger["statements"]:
        spans = [said["span"], *said["content"], *(s for alt in said["alt_content"] for s in alt)]
        spans += [s for step in said["chain"] for s in (step["cue"], step["mention"]) if s]
        yield from ((said["doc"], span) for span in spans)
    for named in (*ledger["entities"], *ledger["evidence"]):
        for mention in named.get("mentions", [named.get("mention")]):
            if mention:
                yield mention.get("doc") or named["doc"], mention


def test_the_annotations_write_the_very_bytes_that_are_kept(examples, tmp_path):
    copied = tmp_path / "examples"
    shutil.copytree(examples, copied, ignore=shutil.ignore_patterns("*.gold.json", "__pycache__"))

    subprocess.run([sys.executable, "make_gold.py"], cwd=copied, check=True, capture_output=True)

    written = {path.name: path.read_bytes() for path in copied.glob("*.gold.json")}
    assert written == {path.name: path.read_bytes() for path in examples.glob("*.gold.json")}
    assert set(written) == {f"{story}.gold.json" for story in STORIES}


def test_every_span_of_a_gold_is_the_text_it_quotes(gold):
    texts = {document["id"]: document["text"] for document in gold["documents"]}

    found = [(texts[doc][s["start"] : s["end"]], s["text"]) for doc, s in _segments(gold)]

    assert len(found) > 500
    assert all(stands == told == told.strip() for stands, told in found)


def test_every_chain_of_a_gold_starts_at_the_publisher_and_ends_at_the_holder(gold):
    publishers = {document["id"]: document["publisher"] for document in gold["documents"]}

    for said in gold["statements"]:
        assert said["chain"][0]["source"] == publishers[said["doc"]]
        assert said["chain"][-1]["source"] == said["holder"]
        assert len(said["commitments"]) == len(said["chain"])


def test_every_link_of_a_gold_leads_to_a_claim_that_lists_it(gold):
    sides = {
        "asserts": "asserted_by",
        "denies": "denied_by",
        "doubts": "questioned_by",
        "withholds": "withheld_by",
    }
    claims = {claim["id"]: claim for claim in gold["claims"]}

    for said in gold["statements"]:
        for link in said["links"]:
            listed = claims[link["claim"]][sides[link["stance"]]]
            assert {"statement": said["id"], "mode": link["mode"]} in listed


def test_every_claim_of_a_gold_is_about_something_that_is_said(gold):
    linked = {link["claim"] for said in gold["statements"] for link in said["links"]}

    assert {claim["id"] for claim in gold["claims"]} == linked


def test_every_day_of_a_story_has_expected_values(gold):
    days = sorted({document["published"] for document in gold["documents"]})

    assert sorted(gold["expected"]["as_of"]) == days[:-1]


def test_two_men_of_one_name_share_no_mention(examples):
    ledger = json.loads((examples / "kessford.gold.json").read_text(encoding="utf-8"))
    mentions = {
        named["id"]: {(m["doc"], m["start"]) for m in named["mentions"]}
        for named in ledger["entities"]
        if named["name"] == "Peter Hallam"
    }

    assert len(mentions["E-hallam"]) == 3
    assert len(mentions["E-hallam-swim"]) == 4
    assert not mentions["E-hallam"] & mentions["E-hallam-swim"]
