"""
Everything on a dossier page, in one value.
"""

from dataclasses import dataclass

from counterclaim.dossier.answer_values import QuestionView
from counterclaim.dossier.call_values import CallSheet, PlaceNode
from counterclaim.dossier.chain_values import Chains
from counterclaim.dossier.document_values import DocumentView
from counterclaim.dossier.evidence_values import EvidenceShown
from counterclaim.dossier.time_values import ChangesView, Days, Timelines
from counterclaim.dossier.values import Alert, ClaimRow, Corpus, Detail, Footnote, Gaps, Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """
    Everything on the page.
    """

    title: str
    as_of: str
    contested_head: str
    contested_note: str
    corpus: Corpus
    alerts: tuple[Alert, ...]
    contested: tuple[QuestionView, ...]
    other: tuple[QuestionView, ...]
    other_head: str
    changed: tuple[ChangesView, ...]
    days: Days
    timelines: Timelines
    agreed: tuple[Spot, ...]
    claims: tuple[ClaimRow, ...]
    claims_left_out: int
    chains: Chains
    evidence: EvidenceShown
    places: tuple[PlaceNode, ...]
    documents: tuple[DocumentView, ...]
    calls: tuple[CallSheet, ...]
    gaps: tuple[Gaps, ...]
    footnotes: tuple[Footnote, ...]
    method: tuple[Detail, ...]
    integrity: tuple[str, ...]
    generator: str
