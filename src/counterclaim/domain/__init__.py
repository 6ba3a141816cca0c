"""
The ground floor: frozen values and the pure rules on them.

Standard library only.  The values have the field names of the ledger JSON, so that reading a
record here is reading it in an export.
"""
