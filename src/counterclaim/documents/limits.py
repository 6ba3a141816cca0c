"""
How much a file may ask of us.

Everything read from outside is hostile until read; each limit stands here with its reason, so that
a person who meets one knows what it protects.
"""

MAX_FILE_BYTES = 50_000_000
"""Largest text or picture: a text of this size holds some eight million words."""

MAX_PAGE_BYTES = 10_000_000
"""Largest web page: a parsed tree takes ten to twenty times its bytes in memory.  It is also the
longest attribute that the parser takes without its limits lifted."""

MAX_MARKDOWN_BYTES = 2_000_000
"""Largest Markdown file: some 300,000 words; the parser reads a few hundred kilobytes a second."""

MAX_MARKDOWN_DEPTH = 60
"""Deepest lists and quotations in Markdown: the parser drops what lies deeper, so we refuse it."""

MAX_ELEMENTS = 100_000
"""Most elements in one page: thirty times a long news page; extraction grows with their number."""

MAX_PAGE_DEPTH = 255
"""Deepest nesting of a page: the parser cuts deeper ones off without a word, so we refuse them."""

MAX_SIDECAR_BYTES = 1_000_000
"""Largest sidecar: a handful of lines is usual."""

MAX_FOLDER_DEPTH = 32
"""Deepest folder walked below the one given."""

MAX_FILES = 100_000
"""Most files taken from the paths of one command: more belong to the bulk engine."""

MAX_CONTROL_SHARE = 0.02
"""Largest share of control characters in a text; damaged text has a few, binary files a fifth."""

FEW_CONTROLS = 5
"""Control characters that any text may hold, however short it is."""

MAX_REPLACED_SHARE = 0.001
"""Largest share of undecodable bytes mended in a page that declares its encoding."""

MAX_FACT_LENGTH = 500
"""Longest title, name or address kept from a page's metadata."""

FIRST_YEAR, LAST_YEAR = 1600, 2999
"""Years a publication date may have: printed newspapers begin in 1605, and dates at the very edge
of the calendar (year 1, year 9999) are empty values that cannot be shifted between zones."""
