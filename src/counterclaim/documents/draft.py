"""
From what one reader found to a document and its publisher.

Every kind of input ends here, so that the order of precedence (the sidecar, then the file) and the
notes on what is missing are the same for all.
"""

from dataclasses import dataclass

from counterclaim.documents.dateline import Dateline, find_byline, find_dateline
from counterclaim.documents.publisher import publisher_of
from counterclaim.documents.sidecar import Sidecar, web_address
from counterclaim.domain.document import Document
from counterclaim.domain.extra import Extra, Json
from counterclaim.domain.ids import document_id
from counterclaim.domain.source import Source
from counterclaim.domain.text import text_hash
from counterclaim.domain.time import Moment, day_of
from counterclaim.languages.tongues import tongues

NO_DATE = "no publication date found: it stands outside every as-of view"
NO_DATE_BUT_CAPTURE = "no publication date found: it counts from the day it was saved"
DATE_OF_DATELINE = "no publication date found but the dateline's: that day is used"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """
    The canonical text of a file and what the file says about itself.

    ``body`` is where the text begins after leading metadata.
    """

    text: str
    body: int = 0
    title: str | None = None
    published: Moment | None = None
    captured: Moment | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()


def finished(draft: Draft, sidecar: Sidecar, file_name: str) -> tuple[Document, Source]:
    """
    Return the document and its publisher; where the sidecar says something, that stands.
    """
    text = draft.text
    publisher = publisher_of(draft.publisher, sidecar, text, file_name)
    dateline, byline = find_dateline(text, draft.body), find_byline(text, draft.body)
    captured = sidecar.captured or draft.captured
    published, date_notes = _published(draft, sidecar, dateline, captured)
    told = tongues(text, draft.body, _language(sidecar.language or draft.language))
    document = Document(
        id=document_id(text_hash(text), publisher.id, published.isoformat() if published else None),
        publisher=publisher.id,
        text=text,
        published=published,
        captured=captured,
        kind=sidecar.kind or "article",
        title=sidecar.title or draft.title,
        url=sidecar.url or (draft.url if draft.url and web_address(draft.url) else None),
        language=told.language,
        path=file_name,
        byline=sidecar.byline or draft.byline or (byline.who if byline else None),
        notes=(*draft.notes, *date_notes, *told.notes),
        extra=_extra(
            front_matter=[0, draft.body] if draft.body else None,
            dateline=dateline.record(published) if dateline else None,
            signed=byline.record() if byline else None,
            credit=sidecar.credit,
            encoding=sidecar.encoding,
            unread=told.unread,
        ),
    )
    return document, publisher


def _published(
    draft: Draft, sidecar: Sidecar, dateline: Dateline | None, captured: Moment | None
) -> tuple[Moment | None, tuple[str, ...]]:
    if sidecar.published is not None:
        if draft.published is not None and day_of(draft.published) != day_of(sidecar.published):
            said, own = day_of(sidecar.published), day_of(draft.published)
            return sidecar.published, (f"dated {own} by the file and {said} by its sidecar",)
        return sidecar.published, ()
    if draft.published is not None:
        return draft.published, ()
    if dateline is not None and dateline.own_date is not None:
        return dateline.own_date, (DATE_OF_DATELINE,)
    return None, (NO_DATE if captured is None else NO_DATE_BUT_CAPTURE,)


def _extra(**found: Json) -> Extra:
    """Keep what was found, sorted by key."""
    return tuple(sorted((key, value) for key, value in found.items() if value is not None))


def _language(tag: str | None) -> str | None:
    """The language of a tag such as "en-GB"; a script or a region changes no reader."""
    subtag = (tag or "").replace("_", "-").split("-")[0].strip().casefold()
    return subtag if subtag.isalpha() and len(subtag) in {2, 3} else None
