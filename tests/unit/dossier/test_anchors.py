"""
Anchors are safe in an address and never clash.
"""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counterclaim.dossier.anchors import anchor, web

SECTIONS = {
    "glance", "corpus", "questions", "agreed", "claims", "chains", "evidence", "documents", "open",
    "method", "notes",
}  # fmt: skip


@given(st.text(min_size=1))
def test_an_anchor_needs_no_escaping_and_is_no_section(identifier):
    found = anchor("q", identifier)

    assert re.fullmatch(r"q-[A-Za-z0-9._~-]+", found)
    assert found not in SECTIONS


@given(st.text(min_size=1), st.text(min_size=1))
def test_different_ids_have_different_anchors(first, second):
    assert (anchor("at", first) == anchor("at", second)) == (first == second)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", " https://example.org", "https://example.org/a b", "data:text/html,x",
        "https://example.org/\u202e", "https://example.org/\n", "ftp://example.org", "//example.org",
        'https://example.org/"onclick="x', None, "",
    ],
)  # fmt: skip
def test_only_plain_web_addresses_become_links(url):
    assert web(url) is None
