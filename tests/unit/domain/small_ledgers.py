"""
Small invented ledgers, told in a line or two.
"""

from dataclasses import dataclass, field
from typing import Any

from unit.domain.gold_loader import ledger_of

from counterclaim.domain.ledger import Ledger

AGENCY = "agency"
OUTLETS = ("courier", "herald", "lantern", AGENCY)


@dataclass
class Story:
    """
    A ledger in the making.

    ``parties`` gives the party of each person; people who are not in it belong to none.  A source
    whose id starts with "u-" is nobody in particular, one that starts with "anon-" is not named.
    """

    parties: dict[str, str | None] = field(default_factory=dict)
    claims: list[dict[str, Any]] = field(default_factory=list)
    evidence: list[dict[str, Any]] = field(default_factory=list)
    places: list[dict[str, Any]] = field(default_factory=list)
    dependences: list[dict[str, Any]] = field(default_factory=list)
    corrections: list[dict[str, Any]] = field(default_factory=list)
    questions: list[dict[str, Any]] = field(default_factory=list)
    says: list[dict[str, Any]] = field(default_factory=list)
    documents: dict[str, dict[str, Any]] = field(default_factory=dict)

    def say(
        self,
        identifier: str,
        chain: str,
        day: str | None = "2031-03-03",
        *,
        claim: str = "c",
        stance: str = "asserts",
        mode: str = "explicit",
        **more: Any,
    ) -> "Story":
        """Let the first of "outlet > … > holder" publish a statement on a day."""
        sources = chain.split(" > ")
        doc = f"{sources[0]}-{day}"
        self.documents[doc] = {"id": doc, "publisher": sources[0], "published": day}
        said: dict[str, Any] = {
            "id": identifier,
            "doc": doc,
            "chain": [{"source": source} for source in sources],
            "root": sources[-1],
            "links": [{"claim": claim, "stance": stance, "mode": mode}],
        }
        self.says.append(said | more)
        return self

    def bind(self, basis: str, *members: str, strength: str = "must") -> "Story":
        """Record why some statements or sources are not independent."""
        self.dependences.append(
            {
                "id": f"x{len(self.dependences)}",
                "members": members,
                "basis": basis,
                "strength": strength,
            }
        )
        return self

    def correct(self, kind: str, by: str, day: str, statement: str | None = None) -> "Story":
        """Let a source take claim "c" back."""
        self.corrections.append(
            {
                "id": f"k{len(self.corrections)}",
                "type": kind,
                "by": by,
                "date": day,
                "claims": ["c"],
                "statement": statement,
            }
        )
        return self

    @property
    def ledger(self) -> Ledger:
        """What has been told so far."""
        everyone = {step["source"] for said in self.says for step in said["chain"]}
        everyone |= {c["by"] for c in self.corrections} | set(self.parties) | set(OUTLETS)
        told = {link["claim"] for said in self.says for link in said["links"]}
        given = {claim["id"] for claim in self.claims}
        return ledger_of(
            {
                "sources": [self._source(identifier) for identifier in sorted(everyone)],
                "documents": list(self.documents.values()),
                "statements": self.says,
                "claims": [*self.claims, *({"id": c} for c in sorted(told - given))],
                "evidence": self.evidence,
                "places": self.places,
                "dependences": self.dependences,
                "corrections": self.corrections,
                "questions": self.questions,
            }
        )

    def _source(self, identifier: str) -> dict[str, Any]:
        kind = "news agency" if identifier == AGENCY else "outlet"
        if identifier not in OUTLETS:
            kind = "unattributed" if identifier.startswith("u-") else "person"
        return {
            "id": identifier,
            "name": identifier.replace("-", " ").title(),
            "type": kind,
            "party": self.parties.get(identifier),
            "named": not identifier.startswith(("u-", "anon-")),
        }
