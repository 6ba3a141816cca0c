"""
An annotated document as a gold ledger.
"""

import json

import pytest

from counterclaim.bench.corpus import gold_ledger, parse
from counterclaim.bench.scoring import score
from counterclaim.ledger.codec import read_ledger


@pytest.fixture
def ledger(good):
    """The gold ledger of the good document."""
    return gold_ledger(parse(good, "b001"))


def test_every_segment_is_the_text_it_quotes(ledger):
    text = ledger["documents"][0]["text"]
    segments = [
        segment
        for said in ledger["statements"]
        for segment in [
            said["span"],
            *said["content"],
            *(one for reading in said["alt_content"] for one in reading),
            *(step[key] for step in said["chain"] for key in ("cue", "mention") if step[key]),
        ]
    ]

    assert len(segments) > 15
    assert all(text[s["start"] : s["end"]] == s["text"] for s in segments)


def test_chain_act_value_and_times_are_those_written(ledger):
    said = ledger["statements"][2]

    assert [step["source"] for step in said["chain"]] == ["b001#pub", "b001#sarn"]
    assert said["chain"][1]["cue"]["text"] == "denied"
    assert (said["act"], said["factuality"], said["commitments"]) == ("deny", "CT-", ["Uu", "CT-"])
    assert said["alt_chains"] == [["b001#pub", "b001#council"]]
    assert said["resolves"] == ["s02"]
    assert said["said"] == {"start": None, "end": "2032-04-11"}
    assert said["phenomena"] == ["anaphoric-denial", "speaks-for"]


def test_a_second_cut_may_share_words_with_the_first(ledger):
    said = ledger["statements"][3]

    assert [one["text"] for one in said["content"]] == ["We saw 12 cracks"]
    assert [one["text"] for one in said["alt_content"][0]] == ["We saw 12 cracks", "twice"]


def test_optional_statements_are_optional(ledger):
    scoring = [said["scoring"] for said in ledger["statements"]]

    assert scoring == ["core", "optional", "core", "core"]


def test_a_gold_ledger_scores_one_against_itself(ledger):
    scored = score(ledger, ledger)

    assert scored["statements"]["f1"] == 1.0
    assert scored["on_matched"]["chain_exact"] == scored["on_matched"]["polarity"] == 1.0


def test_a_gold_ledger_can_be_imported(ledger):
    read = read_ledger(json.dumps(ledger)).ledger

    assert len(read.statements) == 4
    assert read.statements[2].words == "it"
