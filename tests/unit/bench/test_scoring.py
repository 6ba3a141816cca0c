"""
A predicted ledger against a gold one.
"""

import copy
import importlib.util
import json
import random

import pytest

from counterclaim.bench.scoring import score


def _reference(shared):
    spec = importlib.util.spec_from_file_location("score_gold", shared / "gold" / "score_gold.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.score


def _prediction(gold):
    """The gold as a reader would give it: nothing says what is optional."""
    predicted = copy.deepcopy(gold)
    for one in predicted["statements"]:
        del one["scoring"]
    return predicted


def _spoiled(gold, chance):
    """The gold with statements lost, moved, re-attributed and re-linked, under other ids."""
    predicted = _prediction(gold)
    statements = [one for one in predicted["statements"] if chance.random() > 0.25]
    claims = [claim["id"] for claim in gold["claims"]]
    renamed = {s["id"]: f"o-{n}" for n, s in enumerate(gold["sources"]) if chance.random() < 0.5}
    for number, one in enumerate(statements):
        one["id"] = f"p{number * 7919 % 1009}"
        one["doc"] = "new-" + one["doc"]
        for link in one["chain"]:
            link["source"] = renamed.get(link["source"], link["source"])
        if chance.random() < 0.2:
            one["content"][0]["start"] = max(0, one["content"][0]["start"] - chance.randint(1, 30))
        if chance.random() < 0.2:
            one["chain"] = one["chain"][:1]
        if chance.random() < 0.2:
            one["factuality"] = chance.choice(["CT+", "CT-", "PS+", "Uu"])
        if chance.random() < 0.2:
            one["act"], one["about"] = "doubt", None
        if chance.random() < 0.3 and one["links"]:
            one["links"][0] |= {"claim": chance.choice(claims), "stance": "denies"}
    for source in predicted["sources"]:
        source["id"] = renamed.get(source["id"], source["id"])
    for document in predicted["documents"]:
        document["publisher"] = renamed.get(document["publisher"], document["publisher"])
        document["id"] = "new-" + document["id"]
    expected = predicted["expected"]
    for standing in expected["claims"].values():
        for side in ("asserted", "denied"):
            if "origins_min" in standing.get(side, {}) and chance.random() < 0.4:
                standing[side]["origins_min"] += chance.choice([-1, 1, 2])
        if chance.random() < 0.3:
            standing["support"] = "none"
    expected["contradiction_pairs"].append([chance.choice(claims), chance.choice(claims)])
    predicted["statements"] = statements
    return predicted


def test_a_ledger_scored_against_itself_is_perfect(gold):
    result = score(gold, _prediction(gold))

    assert result["statements"]["f1"] == 1.0
    assert result["on_matched"]["chain_exact"] == 1.0
    assert result["claims"]["bcubed"]["f1"] == 1.0
    assert result["contradictions"] == {"p": 1.0, "r": 1.0, "f1": 1.0, "forbidden_hit": []}
    assert result["origins"] == {"exact": 1.0, "covered": 1.0, "mae_min": 0, "overcount": 0, "n": 2}
    assert result["status"] == {"support": 1.0, "dispute": 1.0, "life": 1.0}


def test_a_missed_statement_lowers_recall_alone(gold):
    predicted = _prediction(gold)
    del predicted["statements"][0]

    result = score(gold, predicted)["statements"]

    assert (result["p"], result["r"], result["missed"]) == (1.0, 0.5, ["s1"])


def test_an_optional_statement_is_neither_missed_nor_false(gold):
    gold["statements"][0]["scoring"] = "optional"
    without = _prediction(gold)
    del without["statements"][0]

    assert score(gold, _prediction(gold))["statements"]["f1"] == 1.0
    assert score(gold, without)["statements"]["f1"] == 1.0


def test_a_prediction_cannot_excuse_its_own_statements(gold):
    predicted = _prediction(gold)
    extra = copy.deepcopy(predicted["statements"][1]) | {"id": "s3", "scoring": "optional"}
    extra["content"] = [{"start": 0, "end": 3, "text": "The"}]
    predicted["statements"].append(extra)

    result = score(gold, predicted)["statements"]

    assert (result["p"], result["spurious"]) == (0.6667, ["s3"])


def test_a_holder_is_known_by_an_alias(gold):
    predicted = _prediction(gold)
    predicted["sources"][2] = {"id": "o-7", "name": "NILS", "type": "person"}
    predicted["statements"][1]["chain"][1] |= {"source": "o-7", "mention": None}

    assert score(gold, predicted)["on_matched"]["holder"] == 1.0


def test_a_holder_is_known_by_the_words_that_name_him_but_not_by_a_whole_sentence(gold):
    predicted = _prediction(gold)
    holder = predicted["statements"][1]["chain"][1]
    holder["source"] = "o-unknown"
    named = score(gold, predicted)["on_matched"]["holder"]
    holder["mention"] |= {"start": 0, "end": 61}

    swallowed = score(gold, predicted)["on_matched"]["holder"]

    assert (named, swallowed) == (1.0, 0.5)


def test_documents_meet_by_their_text_and_publishers_through_them(gold):
    predicted = _prediction(gold)
    predicted["documents"][0] |= {"id": "d-9f", "publisher": "o-9"}
    predicted["sources"][0] = {"id": "o-9", "name": "Unnamed publisher", "type": "outlet"}
    for one in predicted["statements"]:
        one["doc"] = "d-9f"
        one["chain"][0]["source"] = "o-9"

    assert score(gold, predicted)["on_matched"]["chain_exact"] == 1.0


def test_a_minimum_above_the_gold_maximum_is_an_overcount(gold):
    predicted = _prediction(gold)
    predicted["expected"]["claims"]["c-open"]["asserted"] |= {"origins_min": 2, "origins_max": 2}

    assert score(gold, predicted)["origins"]["overcount"] == 1


def test_a_wider_interval_covers_but_is_not_exact(gold):
    predicted = _prediction(gold)
    predicted["expected"]["claims"]["c-open"]["asserted"] |= {"origins_min": 0, "origins_max": 3}

    origins = score(gold, predicted)["origins"]

    assert (origins["covered"], origins["exact"], origins["overcount"]) == (1.0, 0.5, 0)


def test_a_forbidden_pair_is_named(gold):
    gold["expected"]["must_not_contradict"] = [["c-shut", "c-open"]]
    gold["expected"]["contradiction_pairs"] = []
    predicted = _prediction(gold)
    predicted["expected"]["contradiction_pairs"] = [["c-open", "c-shut"]]

    contradictions = score(gold, predicted)["contradictions"]

    assert contradictions["forbidden_hit"] == [["c-open", "c-shut"]]
    assert contradictions["p"] == 0.0


def test_what_the_prediction_does_not_compute_is_absent(gold):
    predicted = _prediction(gold)
    del predicted["expected"]

    assert not {"contradictions", "origins", "status"} & set(score(gold, predicted))


def test_an_empty_prediction_is_scored(gold):
    nothing = {"documents": [], "sources": [], "statements": [], "expected": {"claims": {}}}

    result = score(gold, nothing)

    assert result["statements"]["f1"] == 0.0
    assert result["on_matched"]["holder"] is None


@pytest.mark.shared
@pytest.mark.parametrize("luck", range(12))
def test_the_numbers_are_those_of_the_reference_scorer_on_the_seed(shared, luck):
    gold = json.loads((shared / "gold" / "seed.json").read_text(encoding="utf-8"))
    predicted = _spoiled(gold, random.Random(luck)) if luck else _prediction(gold)

    ours, theirs = score(gold, predicted), _reference(shared)(gold, predicted)

    assert json.loads(json.dumps(ours)) == json.loads(json.dumps(theirs))


@pytest.mark.shared
@pytest.mark.parametrize("luck", range(4))
def test_the_numbers_are_those_of_the_reference_scorer_on_the_example(shared, example_gold, luck):
    predicted = _spoiled(example_gold, random.Random(luck))

    ours, theirs = score(example_gold, predicted), _reference(shared)(example_gold, predicted)

    assert json.loads(json.dumps(ours)) == json.loads(json.dumps(theirs))


@pytest.mark.shared
def test_the_numbers_agree_where_the_prediction_computes_nothing(shared, example_gold):
    predicted = _spoiled(example_gold, random.Random(7))
    del predicted["expected"]

    ours, theirs = score(example_gold, predicted), _reference(shared)(example_gold, predicted)

    assert json.loads(json.dumps(ours)) == json.loads(json.dumps(theirs))
