"""
Small documents to read.
"""

from datetime import date

from counterclaim.domain.document import Document
from counterclaim.domain.reading import Reading
from counterclaim.domain.source import OUTLET, Source
from counterclaim.domain.statement import Statement
from counterclaim.ports import StatementFinder

DAY = date(2031, 3, 5)
COURIER = Source(id="o-the-courier", name="The Courier", type=OUTLET)


def read(finder: StatementFinder, text: str, day: date | None = DAY, **more: object) -> Reading:
    """Return the reading of a text as a report of the Courier."""
    document = Document(id="d", publisher=COURIER.id, text=text, published=day, **more)
    return finder.read(document, COURIER)


def attributed(reading: Reading) -> list[Statement]:
    """Return the statements that somebody beside the publisher makes."""
    return [s for s in reading.statements if len(s.chain) > 1]


def chain(statement: Statement) -> list[str]:
    """Return the sources of a statement's chain beyond the publisher, without the document's id."""
    return [step.source.partition("#")[2] for step in statement.chain[1:]]
