"""
Document -> statements: who says what, through whom, how firmly, about when and where.

``statement_finder()`` chooses the reader: a dependency walker where an English pipeline is
installed, else quotations and cue patterns alone.  The lexicons are data in ``lexicon/``.
"""

from counterclaim.statements.finder import statement_finder

__all__ = ["statement_finder"]
