"""
Which reading rules are sure enough to raise a minimum.

The precision of each rule is measured and kept in ``lexicon/patterns.toml``; a rule is firm from
.90 on (DESIGN 5) and needs twenty cases to say so.
"""

from functools import cache

from counterclaim.domain.statement import Firmness
from counterclaim.statements.lexicon import rows

FEWEST_CASES = 20


@cache
def firm_patterns() -> frozenset[str]:
    """
    Return the rules whose measured precision makes their statements firm.
    """
    table = rows("patterns")
    return frozenset(
        row["name"]
        for row in table.get("pattern", ())
        if row["precision"] >= table["firm_from"] and row["n"] >= FEWEST_CASES
    )


def firmness_of(pattern: str, *, named: bool, hedged: bool = False) -> Firmness:
    """
    Return how firm a statement is: by its pattern, if its source is named and nothing was guessed.
    """
    if pattern in firm_patterns() and named and not hedged:
        return Firmness.FIRM
    return Firmness.TENTATIVE
