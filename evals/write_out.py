"""
Writes news collections out as text files with sidecars, so that ``counterclaim build`` can read them.

Run ``python evals/write_out.py news_cluster OUT`` and then ``counterclaim build OUT …``.  The
collections lie beside the repository and never enter it; what is written out is for looking at
dossiers of real size, for speed and for memory.  One file an article, named by its id, so that the
same collection gives the same folder.
"""

import argparse
import csv
import json
import re
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from counterclaim.domain.ids import slug

ROOT = Path(__file__).resolve().parent.parent
BENCH = ROOT.parent / "shared" / "bench"


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """
    One article: the name of its file, its text, what its sidecar says, and its picture.

    A picture that the collection does not hold is none.
    """

    name: str
    text: str
    said: Mapping[str, str]
    picture: Path | None = None


def write_out(articles: Iterable[Article], folder: Path, *, pictures: bool = False) -> int:
    """
    Write articles into a folder and return how many.

    With ``pictures`` each picture is copied once, beside a sidecar that names where it appears.
    """
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    shown: dict[Path, list[Article]] = {}
    for article in articles:
        count += 1
        (folder / f"{article.name}.txt").write_bytes(article.text.encode("utf-8"))
        _sidecar(folder / f"{article.name}.toml", article.said)
        if pictures and article.picture is not None:
            shown.setdefault(article.picture, []).append(article)
    for picture, beside in shown.items():
        shutil.copyfile(picture, folder / picture.name)
        published = min(a.said["published"] for a in beside)
        names = [f"{a.name}.txt" for a in beside]
        _sidecar(folder / f"{picture.name}.toml", {"published": published, "appears_in": names})
    return count


def _sidecar(path: Path, said: Mapping[str, object]) -> None:
    """JSON strings and lists of them are TOML, but for the delete character."""
    lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in said.items())
    path.write_text("".join(lines).replace("\x7f", "\\u007f"), encoding="utf-8")


def news_cluster(bench: Path) -> Iterator[Article]:
    """
    Yield the articles of many outlets on the same events, with their lead pictures.

    A time of midnight says that only the day is known.
    """
    folder = bench / "news_cluster"
    for line in _lines(folder / "articles.jsonl"):
        one = json.loads(line)
        said = {
            "publisher": one["outlet"],
            "url": one["url"],
            "title": one["title"],
            "published": one["published"].removesuffix("T00:00:00"),
            "byline": ", ".join(one["authors"]),
            "language": "en",
        }
        picture = folder / one["image"] if one["image"] else None
        yield Article(
            name=f"{slug(one['event'])}-{one['id']}",
            text=one["text"],
            said={key: value for key, value in said.items() if value},
            picture=picture if picture is not None and picture.is_file() else None,
        )


def fakes_syria(bench: Path) -> Iterator[Article]:
    """
    Yield the articles of outlets with opposed interests on one war.
    """
    csv.field_size_limit(10**9)
    path = bench / "fakes_syria" / "articles_dev.csv"
    with path.open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened):
            yield Article(
                name=f"article-{row['unit_id']}",
                text=row["article_content"],
                said={
                    "publisher": row["source"],
                    "title": row["article_title"],
                    "published": _day(row["date"]),
                    "language": "en",
                },
            )


def _day(written: str) -> str:
    """
    An ISO day of "4/5/2017": the month stands first in that collection.

    >>> _day("4/5/2017")
    '2017-04-05'
    """
    return datetime.strptime(written, "%m/%d/%Y").date().isoformat()  # noqa: DTZ007


def timeline17(bench: Path, story: str) -> Iterator[Article]:
    """
    Yield the articles of one outlet on one story, with the spaces of the tokenizer taken out.
    """
    for line in _lines(bench / "timeline17" / story / "articles.jsonl"):
        one = json.loads(line)
        said = {"publisher": story.rpartition("_")[2], "published": one["time"], "language": "en"}
        yield Article(
            name=f"article-{one['id']}",
            text=_untokenized(one["text"]),
            said={key: value for key, value in said.items() if value},
        )


BRACKETS = {"-LRB- ": "(", " -RRB-": ")", "-LSB- ": "[", " -RSB-": "]", "`` ": "“", " ''": "”"}


def _untokenized(text: str) -> str:
    """
    Join what the Penn Treebank tokenizer parted.

    >>> _untokenized("`` It 's over , '' said the mayor -LRB- 61 -RRB- .")
    "“It's over,” said the mayor (61)."
    """
    for parted, joined in BRACKETS.items():
        text = text.replace(parted, joined)
    text = re.sub(r" ('(?:s|re|ve|ll|d|m)|n't)\b", r"\1", text)
    return re.sub(r" ([,.;:?!%”)])", r"\1", re.sub(r"([$#£]) (?=\d)", r"\1", text))


def _lines(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as opened:
        yield from (line for line in opened if line.strip())


def _collection(name: str) -> Callable[[Path], Iterator[Article]]:
    if name.startswith("timeline17/"):
        return lambda bench: timeline17(bench, name.partition("/")[2])
    return {"news_cluster": news_cluster, "fakes_syria": fakes_syria}[name]


def main(arguments: list[str] | None = None) -> int:
    """Write one collection out, as far as it is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("collection", help="news_cluster, fakes_syria, or timeline17/STORY")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--data", type=Path, default=BENCH, help="where the collections lie")
    parser.add_argument("--most", type=int, help="at most this many articles")
    parser.add_argument("--pictures", action="store_true", help="the lead pictures too")
    given = parser.parse_args(arguments)
    try:
        articles = _collection(given.collection)(given.data)
        chosen = (a for _, a in zip(range(given.most or sys.maxsize), articles, strict=False))
        count = write_out(chosen, given.folder, pictures=given.pictures)
    except KeyError:
        print(f"no collection is called {given.collection}", file=sys.stderr)
        return 2
    except FileNotFoundError as missing:
        print(f"not there: {missing.filename}; name the folder with --data", file=sys.stderr)
        return 2
    print(f"{count} articles in {given.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
