"""
What a person thinks of a source, a statement or a claim, on the scales of the field.

An assessment is a dated, signed and reasoned judgement beside the counts; no count is made from it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from counterclaim.domain.extra import Extra

RELIABILITY: Mapping[str, str] = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
"""Of a source (the Admiralty scale, NATO AJP-2.1)."""
CREDIBILITY: Mapping[str, str] = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
"""Of a statement (the Admiralty scale, NATO AJP-2.1)."""
LIKELIHOOD: Mapping[str, str] = {
    "almost no chance": "1 to 5 per cent",
    "very unlikely": "5 to 20 per cent",
    "unlikely": "20 to 45 per cent",
    "roughly even chance": "45 to 55 per cent",
    "likely": "55 to 80 per cent",
    "very likely": "80 to 95 per cent",
    "almost certain": "95 to 99 per cent",
}
"""Of a claim (ICD 203, analytic standards)."""

SCALES: Mapping[str, Mapping[str, str]] = {
    "source": RELIABILITY,
    "statement": CREDIBILITY,
    "claim": LIKELIHOOD,
}
"""The scale for each kind of record, with its grades and what they mean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """
    A person's judgement of one record.

    ``about`` is the kind of record (source, statement or claim), ``record`` its id, ``grade`` a
    grade of the scale of that kind, ``explanation`` why, ``by`` who signs for it.
    """

    id: str
    about: str
    record: str
    grade: str
    explanation: str
    by: str
    extra: Extra = field(default=())

    @property
    def meaning(self) -> str:
        """The grade in words."""
        return SCALES.get(self.about, {}).get(self.grade, "a grade of another scale")
