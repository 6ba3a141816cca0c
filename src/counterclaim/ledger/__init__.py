"""
The case file: an append-only log of events, and tables worked out from it.

``store`` keeps it, ``codec`` reads and writes the interchange format, ``records`` turns one domain
value into JSON and back.
"""
