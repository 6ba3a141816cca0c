"""
Statements of many documents -> one ledger: who is who, what is one claim, what depends on what.
"""

from counterclaim.claims.assemble import ReadDocument, assemble

__all__ = ["ReadDocument", "assemble"]
