"""
Which version of a report a document is, and what was edited in it since the version before.

Both texts are shown as their outlet published them; the page marks what came and what went, and
says nothing on why.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from counterclaim.domain.document import Document
from counterclaim.domain.versions import Edit, dates, edits
from counterclaim.dossier.anchors import anchor
from counterclaim.dossier.case import CaseView
from counterclaim.dossier.document_values import EditPart, VersionView
from counterclaim.dossier.values import Spot
from counterclaim.dossier.wording import number_of

AROUND: Final = 80
"""Characters of kept text shown on each side of an edit."""
LEAST: Final = 40
"""Characters that are worth leaving out."""
MOST_EDITS: Final = 60
"""Edits shown; what came after is counted."""
LONGEST: Final = 2_000
"""Characters of one removed or added stretch that are shown."""
KEPT: Final = "kept"
OLD: Final = "old"
NEW: Final = "new"
FOLDED: Final = 900
"""Characters of a comparison from which it begins folded."""
_LAST: Final = re.compile(r"\s\S*\Z")
_FIRST: Final = re.compile(r"\A\S*\s")


def version_view(case: CaseView, document: Document) -> VersionView | None:
    """
    Return what there is to say of a document as a version; nothing where it is the only one.
    """
    line = case.versions.get(document.id, ())
    turn = next((n for n, version in enumerate(line) if document.id in version), 0)
    if len(line) < 2:
        return None
    before = case.documents[line[turn - 1][0]] if turn else None
    newest = case.newest.get(document.id)
    found = edits(before.text, document.text) if before else ()
    parts = tuple(_parts(document.text, found))
    twins = [case.documents[d] for d in line[turn] if d != document.id]
    return VersionView(
        place=f"Version {turn + 1} of {len(line)} in this case",
        before=_spot(case, before) if before else None,
        newest=_spot(case, case.documents[newest]) if newest else None,
        same_text=tuple(_spot(case, twin) for twin in twins),
        order_known=before is None or dates(before) != dates(document),
        head=f"What was edited since: {number_of(len(found), 'place')}",
        parts=parts,
        left_out=max(0, len(found) - MOST_EDITS),
        folded=sum(len(part.text) for part in parts) > FOLDED,
    )


def _spot(case: CaseView, document: Document) -> Spot:
    return Spot(label=f"[{case.numbers[document.id]}]", anchor=anchor("doc", document.id))


def _parts(new: str, found: Sequence[Edit]) -> Iterator[EditPart]:
    """The edits in their order, each with a little of what was kept around it."""
    shown = found[:MOST_EDITS]
    at_old = at_new = 0
    for turn, edit in enumerate(shown):
        begin = edit.old.start - at_old + at_new if edit.old else 0
        begin = edit.new.start if edit.new else begin
        yield from _kept(new[at_new:begin], before=turn > 0, after=True)
        if edit.old:
            yield EditPart(kind=OLD, text=_cut(edit.old.text))
        if edit.new:
            yield EditPart(kind=NEW, text=_cut(edit.new.text))
        at_old = edit.old.end if edit.old else at_old + begin - at_new
        at_new = edit.new.end if edit.new else begin
    if len(shown) < len(found):
        yield EditPart(kind=KEPT, text=" […]")
    elif shown:
        yield from _kept(new[at_new:], before=True, after=False)


def _kept(text: str, *, before: bool, after: bool) -> Iterator[EditPart]:
    """What was kept ``before`` the next edit and ``after`` the last one, without a long middle."""
    room = AROUND * (before + after)
    if len(text) > room + LEAST:
        head, tail = text[:AROUND] if before else "", text[-AROUND:] if after else ""
        # A word that was cut is left out, unless it is all there is.
        head, tail = _LAST.sub("", head) or head, _FIRST.sub("", tail) or tail
        text = f"{head} […] {tail}" if before else f"[…] {tail}"
    if text:
        yield EditPart(kind=KEPT, text=text)


def _cut(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return f"{text[:LONGEST]} [… {number_of(len(text) - LONGEST, 'more character')}]"
