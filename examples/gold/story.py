"""
What every gold ledger of an example story shares: looking words up and writing the records.

Annotations name words, never numbers.  A `Story` looks every word up, fails loudly where a string
is missing or stands in two places, and writes the offsets.  Standard library only.
"""

import hashlib
import html
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

EXAMPLES = Path(__file__).resolve().parents[1]

Record = dict[str, Any]
Window = tuple[int, int]
Named = Mapping[str, tuple[str, str, tuple[str, ...]]]
"""By entity: its name, its type and the surface forms that name it."""
Step = tuple[str, str, str | None, str | None]
"""A step of a chain below the publisher: source, role, cue, mention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """
    One document of a story: its id, file name, publisher, day of publication and a note.
    """

    doc: str
    file: str
    publisher: str
    published: str
    note: str


class AnnotationError(ValueError):
    """
    Say that an annotated string is missing from its text or stands there more than once.
    """


# -- the texts ------------------------------------------------------------------------------------


def squeezed(text: str) -> str:
    """
    Return the text with runs of white space made one blank and entities decoded.
    """
    return " ".join(html.unescape(text).split())


def html_blocks(page: str) -> str:
    """
    Return headings and paragraphs of the page's body, in order, joined by blank lines.
    """
    body = page.split("<body>", 1)[1]
    found = re.findall(r"<(h[1-6]|p)\b[^>]*>(.*?)</\1>", body, flags=re.DOTALL)
    return "\n\n".join(squeezed(re.sub(r"<[^>]+>", "", inner)) for _, inner in found)


def markdown_blocks(page: str) -> str:
    """
    Return headings and paragraphs of a Markdown page without inline markup, joined by blank lines.
    """
    blocks = [block.lstrip("# ") for block in re.split(r"\n\s*\n", page.strip())]
    return "\n\n".join(squeezed(block) for block in blocks)


def canonical_text(path: Path) -> str:
    """
    Return the text that offsets count in: plain text unchanged, else the blocks of the page.
    """
    raw = path.read_bytes().decode("utf-8")
    if path.suffix == ".html":
        return html_blocks(raw)
    return markdown_blocks(raw) if path.suffix == ".md" else raw


def stands_alone(text: str, start: int, end: int) -> bool:
    """
    Return whether the span does not begin or end inside a word.
    """
    before = text[start - 1 : start].isalnum() and text[start].isalnum()
    after = text[end : end + 1].isalnum() and text[end - 1].isalnum()
    return not (before or after)


# -- a story --------------------------------------------------------------------------------------

SIGNS = {"+": "asserts", "-": "denies", "?": "doubts", "=": "withholds"}


def link(words: str) -> Record:
    """
    Return a link from "+claim", "-claim", "?claim" or "=claim" (withholds), with ":mode" where it
    is not explicit.
    """
    claim, _, mode = words[1:].partition(":")
    return {"claim": claim, "stance": SIGNS[words[0]], "mode": mode or "explicit"}


@dataclass(slots=True, kw_only=True)
class Story:
    """
    The documents of one story and what was annotated in them.

    `folder` is the name of its folder, `year` the year of days written without one.
    """

    folder: str
    title: str
    year: int
    documents: Sequence[Text]
    statements: list[Record] = field(default_factory=list)
    texts: dict[str, str] = field(init=False)
    publisher: dict[str, str] = field(init=False)
    published: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """
        Read the texts.
        """
        home = EXAMPLES / self.folder
        self.texts = {text.doc: canonical_text(home / text.file) for text in self.documents}
        self.publisher = {text.doc: text.publisher for text in self.documents}
        self.published = {text.doc: text.published for text in self.documents}

    def find(self, doc: str, words: str, window: Window | None = None) -> Window:
        """
        Return where the words stand, as a half-open span; "A ... B" reaches from A to the next B.

        Raises `AnnotationError` where the words are missing from the window or not unique in it.
        """
        low, high = window or (0, len(self.texts[doc]))
        text = self.texts[doc]
        if " ... " in words:
            first, last = words.split(" ... ")
            start, middle = self.find(doc, first, (low, high))
            end = text.find(last, middle, high)
            if end < 0:
                raise AnnotationError(f"{doc}: no {last!r} after {first!r}")
            return start, end + len(last)
        hits = [m.start() for m in re.finditer(re.escape(words), text[low:high])]
        inside = [low + at for at in hits if stands_alone(text, low + at, low + at + len(words))]
        if len(inside) != 1:
            place = text[low:high][:60]
            raise AnnotationError(f"{doc}: {words!r} stands {len(inside)} times in {place!r}...")
        return inside[0], inside[0] + len(words)

    def segment(self, doc: str, span: Window) -> Record:
        """
        Return the span with its very characters.
        """
        return {"start": span[0], "end": span[1], "text": self.texts[doc][span[0] : span[1]]}

    def paragraph(self, doc: str, span: Window) -> Window:
        """
        Return the bounds of the paragraph around the span.
        """
        text = self.texts[doc]
        start = text.rfind("\n\n", 0, span[0])
        end = text.find("\n\n", span[1])
        return (0 if start < 0 else start + 2), (len(text) if end < 0 else end)

    def days(self, words: str | None) -> Record | None:
        """
        Return inclusive day bounds: "03-04", "03-01..03-04", "..03-04" or "03-04.."; this story's year by default.
        """
        if words is None:
            return None
        first, last = words.split("..") if ".." in words else (words, words)
        dated = [f"{self.year}-{day}" if len(day) == 5 else day or None for day in (first, last)]
        return {"start": dated[0], "end": dated[1]}

    def say(
        self,
        key: str,
        content: str,
        *steps: Step,
        links: str = "",
        act: str = "assert",
        value: str = "CT+",
        outer: tuple[str, ...] | None = None,
        quote: str | None = None,
        at: str | None = None,
        own: tuple[str | None, str | None] = (None, None),
        said: str | None = None,
        about: str | None = None,
        likely: str | None = None,
        place: str | None = None,
        quantity: Record | None = None,
        first_hand: bool | None = None,
        against_interest: bool = False,
        basis: str | None = None,
        root: str | None = None,
        optional: bool = False,
        arguable: bool = False,
        alt_content: tuple[str, ...] = (),
        alt_chains: tuple[tuple[str, ...], ...] = (),
        alt_value: tuple[str, ...] = (),
        alt_act: tuple[str, ...] = (),
        note: str | None = None,
    ) -> None:
        """
        Annotate one statement: its words, who says it through whom, and what it is about.

        The key's first two digits name the document. `steps` are (source, role, cue, mention) below the
        publisher, outermost first; `own` is the publisher's own cue and mention. `at` is the stretch in
        which all words are looked up (default: the paragraph of the content). `said` defaults to the
        day of publication for the publisher's own words, and to "not after it" for attributed ones.
        """
        doc = f"d{key[:2]}"
        publisher, published = self.publisher[doc], self.published[doc]
        window = self.find(doc, at) if at else None
        span = self.find(doc, content, window)
        window = window or self.paragraph(doc, span)
        chain: list[Record] = []
        marks = [span]
        for source, role, cue, mention in ((publisher, "publishes", *own), *steps):
            spans = {
                name: self.find(doc, words, window) if words else None
                for name, words in (("cue", cue), ("mention", mention))
            }
            marks += [found for found in spans.values() if found]
            chain.append(
                {"source": source, "role": role}
                | {
                    name: self.segment(doc, found) if found else None
                    for name, found in spans.items()
                }
            )
        holder = chain[-1]["source"]
        above = outer if outer is not None else ("Uu",) * len(steps)
        self.statements.append(
            {
                "id": f"s{key}",
                "doc": doc,
                "span": self.segment(doc, (min(s for s, _ in marks), max(e for _, e in marks))),
                "content": [self.segment(doc, span)],
                "chain": chain,
                "alt_chains": [list(alternative) for alternative in alt_chains],
                "holder": holder,
                "root": root or holder,
                "act": act,
                "factuality": value,
                "commitments": [*above, value],
                "quote": quote or ("indirect" if steps else "narrator"),
                "first_hand": first_hand,
                "against_interest": against_interest,
                "basis": basis,
                "published": published,
                "said": self.days(said) or self.days(f"..{published}" if steps else published),
                "about": self.days(about),
                "about_likely": self.days(likely),
                "place": place,
                "quantity": quantity,
                "links": [link(words) for words in links.split()],
                "scoring": "optional" if optional else "core",
                "arguable": arguable,
                "note": note,
                "alt_content": [
                    [self.segment(doc, self.find(doc, words, window))] for words in alt_content
                ],
                "alt_factuality": list(alt_value),
                "alt_act": list(alt_act),
            }
        )

    def claim(
        self,
        key: str,
        text: str,
        kind: str,
        subject: str,
        value: object,
        *,
        valid: str | None,
        **more: object,
    ) -> Record:
        """
        Return a claim in positive form with the statements that assert, deny, doubt or ask it.
        """

        def linked(stance: str) -> list[Record]:
            return [
                {"statement": said["id"], "mode": to["mode"]}
                for said in self.statements
                for to in said["links"]
                if to["claim"] == key and to["stance"] == stance
            ]

        return {
            "id": key,
            "text": text,
            "property": kind,
            "subject": subject,
            "value": value,
            "valid": self.days(valid) or {"start": None, "end": None},
            **more,
            "asserted_by": linked("asserts"),
            "denied_by": linked("denies"),
            "questioned_by": linked("doubts"),
            "asked_by": linked("asks"),
            **({"withheld_by": withheld} if (withheld := linked("withholds")) else {}),
        }

    def question(
        self,
        key: str,
        text: str,
        kind: str,
        subject: str,
        valid: str,
        *,
        shape: str,
        answers: dict[str, tuple[str, str, str]],
        contested: bool,
        **more: object,
    ) -> Record:
        """
        Return a question; an answer is (text, its claims, the claims it denies).
        """
        return {
            "id": key,
            "text": text,
            "property": kind,
            "subject": subject,
            "valid": self.days(valid),
            "kind": shape,
            "contested": contested,
            "answers": [
                {"id": name, "text": words, "claims": given.split()}
                | ({"denials_of": denied.split()} if denied else {})
                for name, (words, given, denied) in answers.items()
            ],
        } | more

    def mentions(self, named: Named) -> dict[str, list[Record]]:
        """
        Return every place where a surface form of an entity stands, the longest form first.
        """
        owner = {form: key for key, (_, _, forms) in named.items() for form in forms}
        longest_first = sorted(owner, key=lambda form: (-len(form), form))
        pattern = re.compile("|".join(re.escape(form) for form in longest_first))
        found: dict[str, list[Record]] = {key: [] for key in named}
        for doc, text in self.texts.items():
            for match in pattern.finditer(text):
                if stands_alone(text, *match.span()):
                    found[owner[match[0]]].append({"doc": doc} | self.segment(doc, match.span()))
        return found

    def entities(self, named: Named, traps: Mapping[str, str]) -> list[Record]:
        """
        Return the entity records with their mentions; a trap says whom one is not.
        """
        where = self.mentions(named)
        return [
            {"id": key, "name": name, "type": kind, "mentions": where[key]}
            | ({"trap": traps[key]} if key in traps else {})
            for key, (name, kind, _) in named.items()
        ]

    def document_records(self) -> list[Record]:
        """
        Return the document records with canonical text, length and SHA-256.
        """
        found = []
        for each in self.documents:
            text = self.texts[each.doc]
            record: Record = {
                "id": each.doc,
                "publisher": each.publisher,
                "published": each.published,
                "kind": "article",
                "length": len(text),
                "sha256": hashlib.sha256(text.encode("utf-8")).hexdigest(),
                "text": text,
                "language": "en",
                "note": each.note,
            }
            if each.file.endswith(".txt"):
                record["text_file"] = f"examples/{self.folder}/{each.file}"
            found.append(record)
        return found

    def write(
        self,
        *,
        conventions: Mapping[str, str],
        sources: Sequence[Record],
        entities: Sequence[Record],
        places: Sequence[Record],
        claims: Sequence[Record],
        relations: Sequence[Record],
        questions: Sequence[Record],
        evidence: Sequence[Record],
        dependences: Sequence[Record],
        corrections: Sequence[Record],
        at_the_end: Mapping[str, Record],
        on_each_day: Mapping[str, Mapping[str, Record]],
        must_not_contradict: Sequence[tuple[str, str]],
        conclude: Sequence[str],
        leave_open: Sequence[str],
        must_not_say: Sequence[str],
        resolved: Sequence[str],
    ) -> None:
        """
        Write the whole gold ledger in the format `counterclaim-gold/1`, and say what it holds.
        """
        contradictions = [r for r in relations if r["type"] == "contradicts"]
        ledger = {
            "format": "counterclaim-gold/1",
            "story": f"{self.folder}-{self.year}",
            "title": self.title,
            "held_out": False,
            "conventions": conventions,
            "documents": self.document_records(),
            "sources": sources,
            "entities": entities,
            "places": places,
            "statements": self.statements,
            "claims": claims,
            "claim_relations": relations,
            "questions": questions,
            "evidence": evidence,
            "dependences": dependences,
            "corrections": corrections,
            "expected": {
                "claims": at_the_end,
                "as_of": on_each_day,
                "contradiction_pairs": [
                    sorted((r["a"], r["b"])) for r in contradictions if not r["arguable"]
                ],
                "contradiction_pairs_arguable": [
                    sorted((r["a"], r["b"])) for r in contradictions if r["arguable"]
                ],
                "must_not_contradict": [list(pair) for pair in must_not_contradict],
                "conclude": list(conclude),
                "leave_open": list(leave_open),
                "must_not_say": list(must_not_say),
            },
            "reconciliation": {
                "method": "one annotator; statements first, document by document, then claims, then "
                "expected counts by hand, then compared with the executable rules",
                "resolved": list(resolved),
            },
        }
        target = EXAMPLES / f"{self.folder}.gold.json"
        target.write_text(json.dumps(ledger, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        core = sum(said["scoring"] == "core" for said in self.statements)
        print(
            f"{target.name}: {len(self.documents)} documents, {len(self.statements)} statements "
            f"({core} core), {len(claims)} claims"
        )


# -- records --------------------------------------------------------------------------------------


def amount(
    surface: str,
    unit: str,
    low: float | None,
    high: float | None,
    *,
    of: str,
    low_open: bool = False,
) -> Record:
    """
    Return a quantity as a range; an open lower end is "more than".
    """
    found: Record = {"surface": surface, "unit": unit, "low": low, "high": high}
    return found | ({"low_open": True} if low_open else {}) | {"of": of}


def source(
    key: str,
    name: str,
    kind: str,
    party: str | None = None,
    *aliases: str,
    named: bool = True,
    plural: bool = False,
    speaks_for: str | None = None,
    note: str | None = None,
) -> Record:
    """
    Return a source; a null party is declared non-party, "unknown" is not known.
    """
    found: Record = {"id": key, "name": name, "type": kind, "party": party, "named": named}
    found["aliases"] = list(aliases)
    if plural:
        found["plural"] = True
    if speaks_for:
        found["speaks_for"] = speaks_for
    return found | ({"note": note} if note else {})


def unattributed(key: str, words: str, *, plural: bool = False) -> Record:
    """
    Return the holder that the text leaves out.
    """
    name = f"unattributed ('{words}')"
    return source(key, name, "unattributed", named=False, plural=plural)


def holds(holder: str, extent: object = "complete") -> Record:
    """
    Return the value of a control claim.
    """
    return {"holder": holder, "extent": extent}


def number(low: float | None, high: float | None, unit: str, **more: object) -> Record:
    """
    Return the value of a quantity claim.
    """
    return {"low": low, "high": high, "unit": unit} | more


def relation(a: str, b: str, kind: str, note: str, *, arguable: bool = False) -> Record:
    """
    Return how two claims stand to each other, with the reason.
    """
    return {"a": a, "b": b, "type": kind, "arguable": arguable, "note": note}


def depends(key: str, basis: str, strength: str, members: str, note: str) -> Record:
    """
    Return a finding that statements (or sources) are not independent of each other.
    """
    names = members.split()
    pair = {"a": names[0], "b": names[1]} if len(names) == 2 else {"members": names}
    return {"id": key, **pair, "basis": basis, "strength": strength, "note": note}


def side(
    statements: str = "",
    low: int = 0,
    high: int = 0,
    *,
    unattributed: int = 0,
    named: int = 0,
    non_party: int = 0,
    first_hand: int = 0,
    blocs: str = "",
) -> Record:
    """
    Return one side of a claim: its live statements and how many origins stand behind them.
    """
    return {
        "statements": [f"s{key}" for key in statements.split()],
        "origins_min": low,
        "origins_max": high,
        "unattributed": unattributed,
        "named": named,
        "non_party": non_party,
        "first_hand": first_hand,
        "blocs": blocs.split(),
    }


def standing(
    asserted: Record,
    support: str,
    dispute: str | None,
    life: str = "live",
    *,
    denied: Record | None = None,
    doubted: str = "",
    **notes: object,
) -> Record:
    """
    Return how a claim stands; `dispute` None where the label is left to a later rule.
    """
    labels = {"support": support, "dispute": dispute, "life": life}
    return {
        "asserted": asserted,
        "denied": denied or side(),
        "doubted": [f"s{key}" for key in doubted.split()],
        **{name: label for name, label in labels.items() if label},
        **notes,
    }


def one(statements: str, bloc: str, first_hand: int = 0) -> Record:
    """
    Return a side of one named origin that belongs to a party.
    """
    return side(statements, 1, 1, named=1, first_hand=first_hand, blocs=bloc)


def outside(statements: str, first_hand: int = 0, unattributed: int = 0) -> Record:
    """
    Return a side of one named origin outside the parties, perhaps with unsourced repeats.
    """
    return side(
        statements, 1, 1, unattributed=unattributed, named=1, non_party=1, first_hand=first_hand
    )


def unsourced(statements: str, classes: int = 1) -> Record:
    """
    Return a side that nobody identified stands behind.
    """
    return side(statements, unattributed=classes)


SINGLE, NOBODY = "single-origin", "no-identified-origin"


CONVENTIONS: dict[str, str] = {
    "offsets": "half-open [start,end) in Unicode code points of documents[].text",
    "text": "plain text: the decoded file unchanged; HTML and Markdown: headings and paragraphs, "
    "white space collapsed, entities decoded, joined by a blank line",
    "chain": "outermost publisher first, innermost holder last",
    "span": "from the first to the last of content, cues and mentions",
    "factuality": "FactBank value per chain step (commitments); 'factuality' is the holder's",
    "polarity": "claims are in positive form; a negated content denies",
    "time": "inclusive day bounds, null = unbounded; a claim's valid time is the time throughout "
    "which its state is said to hold",
    "scoring": "core = must be found; optional = neither missed nor false",
    "link_mode": "explicit, anaphoric, disjunct and presupposed links count; entailed, implicated "
    "and possible_time are shown apart",
    "withhold": "no comment, could not verify, not clear: an act without a link",
    "root": "where an outlet cites an outlet whose own report is held, the origin of that report",
}
