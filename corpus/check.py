"""
Check the annotated corpus, or single files of it, and show a file as it is understood.

    python corpus/check.py                      the whole corpus, with counts
    python corpus/check.py corpus/train/a001.txt    single files
    python corpus/check.py --show FILE          every statement in words, and what is in none
    python corpus/check.py --text FILE          the text alone, to be marked a second time
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "src"))

from counterclaim.bench.corpus.check import ENOUGH, check_corpus, check_document  # noqa: E402
from counterclaim.bench.corpus.document import AnnotatedDocument  # noqa: E402
from counterclaim.bench.corpus.gold import gold_ledger  # noqa: E402
from counterclaim.bench.corpus.markup import write_marks  # noqa: E402


def main(arguments: Sequence[str]) -> int:
    """
    Check what was asked for and return the exit status: 1 where something is wrong.
    """
    shown = "--show" in arguments
    bare = "--text" in arguments
    paths = [Path(one) for one in arguments if not one.startswith("--")]
    if not paths:
        return whole()
    wrong = 0
    for path in paths:
        document, problems = check_document(path)
        if bare and document is not None:
            print(write_marks(document.text, ()))
            continue
        wrong += len(problems)
        for problem in problems:
            print(problem)
        if shown and document is not None and not problems:
            show(document)
    if not bare:
        print(f"{len(paths)} files, {wrong} to mend")
    return 1 if wrong else 0


def whole() -> int:
    """
    Check the corpus beside this file and print how often each phenomenon and kind occurs.
    """
    checked = check_corpus(HERE)
    for problem in checked.problems:
        print(problem)
    for name, number in (*checked.kinds, *checked.phenomena):
        few = f"   fewer than {ENOUGH}" if name in checked.scarce else ""
        print(f"{number:5d}  {name}{few}")
    core = sum(saying.core for document in checked.documents for saying in document.sayings)
    print(
        f"{len(checked.documents)} documents, {core} core statements, "
        f"{len(checked.problems)} to mend"
    )
    return 1 if checked.problems else 0


def show(document: AnnotatedDocument) -> None:
    """
    Print every statement in words, and the sentences that stand in none.
    """
    covered: set[int] = set()
    for said in gold_ledger(document)["statements"]:
        for segment in said["content"]:
            covered |= set(range(segment["start"], segment["end"]))
        words = " … ".join(segment["text"] for segment in said["content"])
        chain = " > ".join(
            step["source"].partition("#")[2]
            + (f" <{step['mention']['text']}>" if step["mention"] else "")
            + (f" {{{step['cue']['text']}}}" if step["cue"] else "")
            for step in said["chain"]
        )
        star = "" if said["scoring"] == "core" else " (optional)"
        print(f"{said['id']}{star} {said['act']} {said['factuality']} {said['quote']}: {words}")
        print(f"      {chain}   {' '.join(said['phenomena'])}")
    for found in re.finditer(r"[^.!?\n]+", document.text):
        if len(found[0].split()) > 2 and not covered & set(range(*found.span())):
            print(f"in no statement: {found[0].strip()}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
