"""
The kinds of record that a ledger holds, by the key they have in a ledger file.
"""

from collections.abc import Mapping

from counterclaim.domain.assessment import Assessment
from counterclaim.domain.claim import Claim
from counterclaim.domain.dependence import Correction, Dependence
from counterclaim.domain.document import Document
from counterclaim.domain.evidence import Evidence
from counterclaim.domain.place import Place
from counterclaim.domain.question import Question
from counterclaim.domain.source import Entity, Source
from counterclaim.domain.statement import Statement

KINDS: Mapping[str, type] = {
    "documents": Document,
    "sources": Source,
    "entities": Entity,
    "places": Place,
    "statements": Statement,
    "claims": Claim,
    "questions": Question,
    "evidence": Evidence,
    "dependences": Dependence,
    "corrections": Correction,
    "assessments": Assessment,
}
