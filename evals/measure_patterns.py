"""
How often each reading rule is right, measured on the PolNeAR development split and on the part of
our own corpus that is read while the rules are made.

Run ``python evals/measure_patterns.py``; with ``--write`` the table of the lexicon is written anew.
Only statements of named holders are looked at, since no other can be firm.  One counts as right
where an annotated attribution has a cue on the same words and names the same source (the words
overlap, or both have none): those two decide whose word a claim is, which is what a firm statement
may raise.  Where a line of a transcript has no cue, half of the content stands for it.
"""

import argparse
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from counterclaim.bench.alignment import Record
from counterclaim.bench.corpus.figures import documents_of
from counterclaim.bench.corpus.gold import gold_ledger
from counterclaim.bench.polnear import document_of, spans_of, split_folder
from counterclaim.bench.standoff import Spans, read_articles
from counterclaim.domain.document import Document
from counterclaim.domain.source import Source
from counterclaim.domain.statement import Statement
from counterclaim.statements.finder import statement_finder

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "src" / "counterclaim" / "statements" / "lexicon" / "patterns.toml"
FIRM_FROM = 0.90
HEAD = """# What each reading rule is worth, measured on PolNeAR dev and on corpus/train
# (python evals/measure_patterns.py --write).
# precision: share of the statements it found for named holders whose cue stands on the words of an
# annotated cue (half of whose content is that of an annotated statement where that has no cue) and whose
# source overlaps the annotated source, or is absent in both; n: statements it found there.
# A pattern is firm when its precision is at least firm_from and n is at least 20; every other
# pattern is tentative (DESIGN 5).

firm_from = 0.90
"""


def _meet(one: Spans, other: Spans) -> bool:
    return any(s < e2 and s2 < e for s, e in one for s2, e2 in other)


def measured(data: Path) -> dict[str, tuple[int, int]]:
    """Return (right, found) of every pattern."""
    finder = statement_finder()
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for article in read_articles(split_folder(data, "dev")):
        reading = finder.read(*document_of(article))
        for statement in reading.statements:
            step = statement.chain[-1]
            unnamed = {source.id for source in reading.sources if not source.named}
            if len(statement.chain) < 2 or statement.pattern is None or step.source in unnamed:
                continue
            cue, mention = spans_of(step.cue), spans_of(step.mention)
            found[statement.pattern] += 1
            right[statement.pattern] += any(
                _meet(cue, gold.cue)
                and (_meet(mention, gold.source) or not (mention or gold.source))
                for gold in article.attributions
            )
    for annotated in documents_of(ROOT / "corpus", "train"):
        gold = gold_ledger(annotated)
        reading = finder.read(*_document_of(gold))
        unnamed = {source.id for source in reading.sources if not source.named}
        for statement in reading.statements:
            step = statement.chain[-1]
            if len(statement.chain) < 2 or statement.pattern is None or step.source in unnamed:
                continue
            found[statement.pattern] += 1
            right[statement.pattern] += any(
                _tells_it(statement, told) for told in gold["statements"]
            )
    return {pattern: (right[pattern], found[pattern]) for pattern in sorted(found)}


def _document_of(gold: Record) -> tuple[Document, Source]:
    told = gold["documents"][0]
    publisher = next(s for s in gold["sources"] if s["id"] == told["publisher"])
    source = Source(id=publisher["id"], name=publisher["name"], type=publisher["type"])
    document = Document(
        id="d",
        publisher=source.id,
        text=told["text"],
        published=date.fromisoformat(told["published"]),
        language="en",
    )
    return document, source


def _tells_it(statement: Statement, gold: Record) -> bool:
    """
    Whether an annotated statement has its cue, or half of its content, and the same holder.

    Who relays it counts as well: it is one origin whichever of them it is traced to.
    """
    mention, cue = spans_of(statement.chain[-1].mention), spans_of(statement.chain[-1].cue)
    ours = {i for span in statement.content for i in range(span.start, span.end)}
    said = {i for span in gold["content"] for i in range(span["start"], span["end"])}
    for step in gold["chain"][1:]:
        theirs, marked = _spans(step.get("mention")), _spans(step.get("cue"))
        same = _meet(mention, theirs) or not (mention or theirs)
        if same and (_meet(cue, marked) if marked else len(ours & said) * 2 >= len(ours | said)):
            return True
    return False


def _spans(told: Record | None) -> Spans:
    return ((told["start"], told["end"]),) if told else ()


def main() -> int:
    """Print the table, and write it where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "bench")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if not (options.data / "polnear" / "dev").is_dir():
        print("PolNeAR is not there: nothing measured", file=sys.stderr)
        return 1
    rows = measured(options.data)
    lines = [HEAD]
    for pattern, (right, found) in rows.items():
        precision = right / found
        print(f"{pattern:24} {precision:.3f} of {found}")
        lines.append(f'[[pattern]]\nname = "{pattern}"\nprecision = {precision:.3f}\nn = {found}\n')
    if options.write:
        TABLE.write_text("\n".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
