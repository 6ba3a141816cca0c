"""
What in a ledger breaks a rule of its records.
"""

from dataclasses import replace
from datetime import date

from unit.domain.small_ledgers import Story

from counterclaim.domain.check import faults
from counterclaim.domain.dependence import Correction, Dependence
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.place import Place
from counterclaim.domain.question import Answer, Question
from counterclaim.domain.source import Entity
from counterclaim.domain.statement import Link, Mode, Stance, Statement, Step
from counterclaim.domain.text import Mention, Span
from counterclaim.domain.time import Interval
from counterclaim.errors import BadRecord


def sound() -> Ledger:
    ledger = Story().say("s1", "courier > marsh").ledger
    return replace(ledger, documents=(replace(ledger.documents[0], text="x"),))


def changed(**fields: object) -> list[str]:
    ledger = sound()
    statement: Statement = replace(ledger.statements[0], **fields)  # type: ignore[arg-type]
    return [fault.what for fault in faults(replace(ledger, statements=(statement,)))]


def test_a_sound_ledger_has_no_fault() -> None:
    assert faults(sound()) == ()


def test_a_span_must_hold_the_characters_of_the_document() -> None:
    wrong = Span(start=3, end=4, text="y")

    assert changed(content=(wrong,)) == ["the document does not read 'y' at 3"]


def test_a_chain_starts_at_the_publisher_and_names_known_sources() -> None:
    chain = (Step(source="herald", role="says"), Step(source="nobody", role="says"))

    assert changed(chain=chain) == [
        "its chain does not start at the publisher",
        "its chain names the unknown source 'nobody'",
    ]


def test_a_chain_must_not_be_empty() -> None:
    assert changed(chain=()) == ["it has no source chain or no content"]


def test_root_basis_document_and_claims_must_be_known() -> None:
    link = Link(claim="none", stance=Stance.ASSERTS, mode=Mode.EXPLICIT)

    assert changed(root="x", basis="y", links=(link,)) == [
        "it is linked to the unknown claim 'none'",
        "its basis 'y' is unknown",
        "its root 'x' is unknown",
    ]
    assert changed(doc="none") == ["its document 'none' is missing"]


def test_commitments_are_factbank_values_one_per_step() -> None:
    assert changed(commitments=("CT+",)) == ["it has not one commitment per step"]
    assert changed(commitments=("Uu", "PS+")) == ["its factuality is not the holder's"]
    assert changed(commitments=("Uu", "yes"), factuality="yes") == ["'yes' is no FactBank value"]


def test_two_records_of_one_kind_need_two_ids() -> None:
    ledger = sound()

    found = faults(replace(ledger, claims=ledger.claims * 2))

    assert [(fault.kind, fault.what) for fault in found] == [
        ("claim", "its id stands for 2 records")
    ]


def test_other_records_must_name_known_ones() -> None:
    mention = Mention(doc="courier-2031-03-03", start=0, end=1, text="z")
    ledger = replace(
        sound(),
        sources=tuple(
            replace(source, speaks_for="none") if source.id == "marsh" else source
            for source in sound().sources
        ),
        claims=tuple(replace(claim, depicted_from="spring") for claim in sound().claims),
        entities=(Entity(id="e1", name="Z", type="person", mentions=(mention,)),),
        evidence=(Evidence(id="photo", kind="photograph", released_by="none", bears_on=("q",)),),
        dependences=(Dependence(id="x1", basis="like", strength="perhaps", a="s1"),),
        corrections=(
            Correction(id="k1", type="oops", by="none", date=date(2031, 3, 3), claims=("c",)),
        ),
        questions=(
            Question(
                id="q1",
                text="?",
                property="location",
                subject=None,
                valid=Interval(),
                kind="open",
                answers=(Answer(id="a1", text="", claims=("none",)),),
            ),
        ),
        places=(Place(id="in", within="out"), Place(id="out", within="in")),
    )

    found = {(fault.kind, fault.record) for fault in faults(ledger)}

    assert found == {
        ("claim", "c"),
        ("correction", "k1"),
        ("dependence", "x1"),
        ("entity", "e1"),
        ("evidence", "photo"),
        ("place", "in"),
        ("place", "out"),
        ("question", "q1"),
        ("source", "marsh"),
    }


def test_a_document_needs_its_publisher() -> None:
    lonely = Ledger(documents=(Document(id="d", publisher="none", text=""),))

    assert [fault.record for fault in faults(lonely)] == ["d"]


def test_a_fault_reads_as_a_coded_error_with_a_next_step() -> None:
    fault = faults(Ledger(documents=(Document(id="d", publisher="none", text=""),)))[0]

    error = fault.error()

    assert isinstance(error, BadRecord)
    assert str(error) == (
        "[CC201] document d: its publisher 'none' is unknown; add the publisher as a source"
    )
