"""
Statements of many documents -> one ledger: who is who, what is one claim, what depends on what,
and what people decided about it.
"""

from counterclaim.claims.assemble import Assembled, ReadDocument, assemble, assemble_case
from counterclaim.claims.docket import Orphan

__all__ = ["Assembled", "Orphan", "ReadDocument", "assemble", "assemble_case"]
