"""
Random ledgers in the JSON form of a gold file, for laws and for comparison with the reference.
"""

from typing import Any

from hypothesis import strategies as st

PEOPLE = [f"p{i}" for i in range(5)]
OUTLETS = [f"o{i}" for i in range(4)]
NOBODY = ["u0", "u1"]
EVIDENCE = ["ev0", "ev1"]
DAYS = [f"2030-01-0{i}" for i in range(1, 6)]
CLAIMS = ["c0", "c1"]
STANCES = ["asserts", "asserts", "denies", "doubts"]
MODES = ["explicit", "explicit", "presupposed", "entailed"]
KINDS = ["retraction", "supersession", "disavowal", "void"]

Raw = dict[str, Any]


def _sources(draw: Any, parties: list[str | None]) -> list[Raw]:
    people = [
        {
            "id": x,
            "name": x,
            "type": "person",
            "party": draw(st.sampled_from(parties)),
            "named": draw(st.booleans()),
        }
        for x in PEOPLE
    ]
    outlets = [
        {"id": x, "name": x, "type": "outlet", "party": None, "named": True} for x in OUTLETS
    ]
    nobody = [
        {"id": x, "name": x, "type": "unattributed", "party": None, "named": False} for x in NOBODY
    ]
    return people + outlets + nobody


def _links(draw: Any, *, cites: bool) -> list[Raw]:
    if cites:
        stance = draw(st.sampled_from(["asserts"] * 4 + ["denies"]))
        return [{"claim": CLAIMS[0], "stance": stance, "mode": "explicit"}]
    claims = draw(st.lists(st.sampled_from(CLAIMS), min_size=1, max_size=2, unique=True))
    return [
        {
            "claim": claim,
            "stance": draw(st.sampled_from(STANCES)),
            "mode": draw(st.sampled_from(MODES)),
        }
        for claim in claims
    ]


def _chain(draw: Any, publisher: str, *, cites: bool) -> list[str]:
    if cites and draw(st.integers(0, 2)):
        others = [outlet for outlet in OUTLETS[:3] if outlet != publisher]
        return [publisher, draw(st.sampled_from(others))]
    through = draw(st.lists(st.sampled_from(OUTLETS), max_size=1))
    relayers = draw(st.lists(st.sampled_from(PEOPLE), max_size=1))
    inner = draw(st.lists(st.sampled_from(PEOPLE + NOBODY), max_size=1))
    if not inner:
        return [publisher]
    middle = [s for s in (*through, *relayers) if s not in (publisher, inner[0])]
    return [publisher, *middle, *inner]


def _statement(draw: Any, number: int, document: Raw, *, cites: bool) -> Raw:
    chain = _chain(draw, document["publisher"], cites=cites)
    root = draw(st.sampled_from([chain[-1]] * (8 if cites else 3) + EVIDENCE))
    spoken = draw(st.sampled_from([None, None, *DAYS]))
    return {
        "id": f"s{number:02d}",
        "doc": document["id"],
        "published": document["published"],
        "chain": [{"source": source} for source in chain],
        "root": root,
        "first_hand": draw(st.sampled_from([None, None, True, False])),
        "against_interest": draw(st.booleans()),
        "said": {"start": spoken, "end": None},
        "links": _links(draw, cites=cites),
    }


def _dependence(draw: Any, number: int, statements: list[str], bases: list[str]) -> Raw:
    anything = st.sampled_from(statements * 3 + PEOPLE + OUTLETS + EVIDENCE)
    found: Raw = {
        "id": f"x{number}",
        "members": draw(st.lists(anything, min_size=2, max_size=3)),
        "basis": draw(st.sampled_from(bases)),
        "strength": draw(st.sampled_from(["must", "may"])),
    }
    if draw(st.integers(0, 3)) == 0:
        found["claims"] = draw(st.lists(st.sampled_from(CLAIMS), min_size=1, unique=True))
    return found


@st.composite
def ledgers(
    draw: Any,
    cites: bool | None = None,
    copies: bool | None = None,
    newer: bool | None = None,
    parties: tuple[str | None, ...] = (None, "A", "B", "unknown"),
) -> Raw:
    """
    A ledger with evidence, relays, echoes, copies, corrections and findings of every kind.

    With ``cites`` outlets are named as sources by other outlets, and every statement speaks to one claim.
    With ``copies`` some findings make statements copies, and all corrections are of one day: the
    specification spares a copy uttered after any correction of the claim, the engine only one
    uttered after the correction that reaches it.  With ``newer`` there are disavowals, void accounts,
    misreports and common knowledge, which the specification does not have.
    """
    if newer is None:
        newer = draw(st.booleans())
    if cites is None:
        cites = draw(st.booleans())
    if copies is None:
        copies = draw(st.booleans())
    documents = [
        {
            "id": f"d{i}",
            "publisher": draw(st.sampled_from(OUTLETS[:3] if cites else OUTLETS)),
            "published": draw(st.sampled_from(DAYS)),
        }
        for i in range(draw(st.integers(1, 6)))
    ]
    statements = [
        _statement(draw, i, draw(st.sampled_from(documents)), cites=cites)
        for i in range(draw(st.integers(1, 10)))
    ]
    ids = [statement["id"] for statement in statements]
    copying = ["same_text", "same_report"] if copies else []
    amended = ["misreports", "misreports", "common_knowledge"] if newer else []
    bases = ["same_utterance", "knowledge_from", *copying, *amended]
    day = draw(st.sampled_from(DAYS))
    kind = draw(st.sampled_from(KINDS if newer else KINDS[:2]))
    corrections = [
        {
            "id": f"k{i}",
            "type": kind,
            "by": draw(st.sampled_from(PEOPLE + OUTLETS)),
            "date": day if copies else draw(st.sampled_from(DAYS)),
            "claims": draw(st.lists(st.sampled_from(CLAIMS), min_size=1, unique=True)),
            "stance": draw(st.sampled_from(["asserts", "asserts", "denies"])),
            "statement": draw(st.sampled_from([None, *ids])),
        }
        for i in range(draw(st.integers(0, 2)))
    ]
    return {
        "sources": _sources(draw, list(parties)),
        "documents": documents,
        "statements": statements,
        "claims": [
            {
                "id": claim,
                "property": "state:safe",
                "subject": "mayor",
                "value": claim == "c0",
                "valid": {"start": None, "end": None},
            }
            for claim in CLAIMS
        ],
        "evidence": [
            {
                "id": item,
                "party": draw(st.sampled_from(list(parties))),
                "released_by": draw(st.sampled_from([None, *PEOPLE])),
                "authenticated": draw(st.integers(0, 4)) == 0,
            }
            for item in EVIDENCE
        ],
        "dependences": [_dependence(draw, i, ids, bases) for i in range(draw(st.integers(0, 5)))],
        "corrections": corrections,
        "expected": {"contradiction_pairs": [list(CLAIMS)]},
    }
