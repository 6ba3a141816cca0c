"""
The closed lists of the markup: kinds of documents, acts, types of sources, hard phenomena.

A word that is not in its list is an error of the annotation, so that two writers cannot mean the
same by different words.
"""

from types import MappingProxyType
from typing import Final

KINDS: Final = (
    "agency copy",
    "local paper",
    "broadcaster transcript",
    "translated statement",
    "press release",
    "live blog",
    "social posts",
    "rewritten wire story",
    "web news",
)

ACTS: Final = (
    "assert",
    "deny",
    "confirm",
    "doubt",
    "withhold",
    "retract",
    "believe",
    "infer",
    "show",
    "presuppose",
    "ask",
    "direct",
    "evaluate",
)

UNCOMMITTED: Final = frozenset({"withhold", "retract", "ask", "direct", "evaluate"})
"""Acts that commit the holder to nothing about the content: their value is ``Uu``."""

TYPES: Final = (
    "outlet",
    "news agency",
    "person",
    "organisation",
    "armed group",
    "social account",
    "anonymous",
    "anonymous collective",
    "unattributed",
)

NAMELESS: Final = frozenset({"anonymous", "anonymous collective", "unattributed"})
"""Types of sources that no text names."""

PHENOMENA: Final = MappingProxyType(
    {
        "denial-of-denial": "somebody denies that something was denied, or denies a denial",
        "stopped-short": "stopped short of denying, did not go so far as to say",
        "no-comment": "declined to comment, did not reply, could not be reached",
        "neither-nor": "neither confirmed nor denied",
        "hedged": "may, appears, is thought, likely: the holder commits to less than certainty",
        "conditional": "said only under a condition",
        "plural-anonymous": "several people without names, counted once",
        "multi-paragraph-quote": "a quotation over paragraphs, closed only at its end",
        "dialogue": "a dash, a speaker's name and a colon, question and answer",
        "headline-cue": "a headline that attributes by a colon or a bare verb",
        "citing": "an outlet citing another",
        "quoted-by": "quoted by, cited by, as carried in",
        "carried-by": "a statement carried, aired or published by somebody else",
        "relay-three-deep": "three sources or more below the publisher",
        "correction": "somebody sets a published figure, name or report right",
        "retraction": "somebody takes a statement back",
        "anaphoric-denial": "the denied words are only pointed at: these rumours, it, all that",
        "carried-holder": "a sentence without attribution that goes on with the last speaker",
        "noun-cue": "a noun attributes: the claim, his assurance, an accusation",
        "passive": "a passive attributes: was said, is believed, were denied",
        "adverb": "reportedly, allegedly, apparently",
        "according-to": "according to, in the words of, for the ministry",
        "speaks-for": "a person speaks for another source",
        "presupposition": "what the wording takes for granted",
        "first-hand": "the holder says or shows how he knows it himself",
        "against-interest": "said against the speaker's own side",
        "namesakes": "two with one name, to be kept apart",
        "alias-in-text": "another name or short form that the text itself introduces",
    }
)
"""Every hard phenomenon with what it means."""

PUBLISHER: Final = "pub"
"""The key of the source that publishes the document."""
