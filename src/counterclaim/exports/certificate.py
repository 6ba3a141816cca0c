"""
What is kept elsewhere to show later that a log was not replaced: the head of its chain.
"""

import hashlib
import re
from pathlib import Path
from typing import Final

from counterclaim.domain.decision import standing
from counterclaim.domain.event import CaseContents
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.standing import Snapshot
from counterclaim.errors import BadCertificate
from counterclaim.exports.ledger_json import ledger_json
from counterclaim.ledger.verify import Certificate

HEAD: Final = "counterclaim certificate 1"
MOST_BYTES: Final = 64 * 1024


def write_certificate(
    head: Certificate, ledger: Ledger, snapshot: Snapshot, contents: CaseContents, version: str
) -> str:
    """
    Return a certificate as plain lines.
    """
    rules = sorted({f"{reading.finder} {reading.rules}" for reading in contents.readings})
    stand = len(standing(contents.decisions))
    rows = (
        ("case", ledger.title or "without a title"),
        ("events", head.events),
        ("head", head.head),
        ("recorded", f"{head.first:%Y-%m-%dT%H:%M:%SZ} to {head.last:%Y-%m-%dT%H:%M:%SZ}"),
        ("documents", len(ledger.documents)),
        ("statements", len(ledger.statements)),
        ("decisions", f"{len(contents.decisions)}, of which {stand} stand"),
        ("redacted events", head.redacted),
        ("rules", ", ".join(rules) or "none"),
        ("ledger", hashlib.sha256(ledger_json(ledger, snapshot).encode()).hexdigest()),
        ("verified by", f"counterclaim {version}"),
    )
    return "".join([f"{HEAD}\n", *(f"{name}: {value}\n" for name, value in rows)])


def read_certificate(path: Path) -> tuple[int, str]:
    """
    Return how many events a certificate covers, and the hash of the last.

    Raises:
        BadCertificate: the file cannot be read, or is no certificate.
    """
    try:
        with path.open("rb") as file:
            text = file.read(MOST_BYTES).decode("utf-8", "replace")
    except OSError as error:
        raise BadCertificate(
            f"{path} cannot be read ({error.strerror})", "check the path"
        ) from None
    events = re.search(r"^events: (\d+)\s*$", text, re.MULTILINE)
    head = re.search(r"^head: ([0-9a-f]{64})\s*$", text, re.MULTILINE)
    if not text.startswith(HEAD) or events is None or head is None:
        raise BadCertificate(
            f"{path} is no certificate",
            "give a file that counterclaim verify --certificate printed",
        )
    return int(events[1]), head[1]
