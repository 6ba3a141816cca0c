"""
Build the gold ledger of every example story from its annotations in `gold/`.

Run `python examples/make_gold.py` after changing a text or an annotation; it needs the standard
library only.
"""

from gold import kessford, torvane

if __name__ == "__main__":
    torvane.make()
    kessford.make()
