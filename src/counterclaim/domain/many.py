"""
Making very many values at once.

Python looks through everything that is alive for circular garbage again and again while values
are made.  Values of a ledger hold no circles, so that for a large one the search is half of the
time and finds nothing.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def many_values() -> Iterator[None]:
    """
    Put off the search for circular garbage until the end of the block.
    """
    searching = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searching:
            gc.enable()
