"""
What a source can take back: words and what was published, not towns, troops or money.
"""

from counterclaim.statements.lexicon import Cue
from counterclaim.statements.tree import Tree

PUBLISHED = frozenset(
    [
        *("report", "reports", "story", "stories", "article", "articles", "dispatch", "projection"),
        *(
            "post",
            "posts",
            "tweet",
            "tweets",
            "entry",
            "item",
            "video",
            "picture",
            "photo",
            "slide",
        ),
        *("footage", "broadcast", "headline", "page", "notice", "quotation", "quote", "caption"),
    ]
)
"""What an outlet publishes, and can take off again."""
RETRACTABLE = PUBLISHED | frozenset(
    [
        *("figure", "claim", "claims", "statement", "statements", "number", "toll", "estimate"),
        *("allegation", "allegations", "accusation", "accusations", "charge", "charges", "denial"),
        *("remark", "remarks", "comment", "comments", "word", "words", "wording", "sentence"),
        *("account", "warning", "testimony", "confession", "assertion", "version", "denial"),
        *("that", "this", "it", "them", "these"),
    ]
)
"""What a source can take back; soldiers and money are withdrawn otherwise."""


def is_retractable(tree: Tree, obj: int, cue: Cue) -> bool:
    """
    Say whether an object is of a kind that a cue of taking back can mean; others take anything.
    """
    if "published" in cue.takes:
        return tree.low[obj] in PUBLISHED
    return cue.act != "retract" or tree.low[obj] in RETRACTABLE
