"""
The annotated corpus: its markup, its checker, and its way into a gold ledger.

The markup is written by hand and described in ``corpus/README.md``; what is read here is compared
with the product's reading exactly as every other gold ledger is.
"""

from counterclaim.bench.corpus.check import Checked, check_corpus, check_document
from counterclaim.bench.corpus.document import AnnotatedDocument
from counterclaim.bench.corpus.figures import bench_agreement, bench_corpus
from counterclaim.bench.corpus.gold import gold_ledger
from counterclaim.bench.corpus.reading import parse
from counterclaim.bench.corpus.writing import write

__all__ = [
    "AnnotatedDocument",
    "Checked",
    "bench_agreement",
    "bench_corpus",
    "check_corpus",
    "check_document",
    "gold_ledger",
    "parse",
    "write",
]
