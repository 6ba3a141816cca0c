"""
How a case file bears growth: an invented archive at several sizes, every step on the clock.

Each step of each size is a process of its own, so that its memory is its own.  Seconds are CPU
seconds, with the time on the clock beside them: that depends on what else the machine does.
Nothing here passes or fails.
"""

import argparse
import gc
import json
import random
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import Final

from invented import DOCUMENTS_A_DAY, FIRST_DAY, World, events

from counterclaim.domain.event import DocumentRead, Event
from counterclaim.ledger.contents import gather
from counterclaim.ledger.store import CaseStore
from counterclaim.ledger.verify import faults
from counterclaim.pipeline import ledger_of

WHOLE: Final = 100_000
"""Documents at scale 1; ten statements each."""
SEED: Final = 7
BATCH: Final = 1000
"""Events appended at once."""
ALONE: Final = 20
"""Events at the end that are appended one by one, as people's decisions are."""
ASKED: Final = 1000
"""Questions of each kind."""
STEPS: Final = ("append", "rebuild", "ask", "verify")

Figures = dict[str, float]


@dataclass(slots=True)
class Clock:
    """
    CPU seconds and seconds on the clock of what ran under it.
    """

    cpu: float = 0.0
    wall: float = 0.0

    def run[Result](self, work: Callable[[], Result]) -> Result:
        """Run something and add its time."""
        cpu, wall = time.process_time(), time.perf_counter()
        result = work()
        self.cpu += time.process_time() - cpu
        self.wall += time.perf_counter() - wall
        return result
