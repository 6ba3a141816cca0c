"""
What stands at the head of a document and is no part of its body.
"""

import pytest

from counterclaim.domain.document import Document
from counterclaim.statements.paragraphs import front_matter_end


def test_the_marked_head_of_a_document_is_left_out():
    document = Document(
        id="d", publisher="o", text="date 2031 The bridge fell.", extra=(("front_matter", [0, 10]),)
    )

    assert front_matter_end(document) == 10


@pytest.mark.parametrize("value", [[0, 99_999], [0], "head", [0, "x"], None])
def test_a_mark_that_makes_no_sense_is_ignored(value):
    document = Document(
        id="d", publisher="o", text="The bridge fell.", extra=(("front_matter", value),)
    )

    assert front_matter_end(document) == 0
