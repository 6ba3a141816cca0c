"""
The one place that asks a library which language a text is in.

py3langid knows 139 languages, works offline and gives the same answer every time.  Its model takes
most of a second to load, so nobody asks before the first look doubts.
"""

from functools import cache
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

SAMPLE = 600
"""Characters of a paragraph that are looked at: some hundred words, so that no text costs much."""

Ranking: TypeAlias = tuple[tuple[str, float], ...]
"""Language codes, the likeliest first, with their shares of 1."""


def ranked(text: str) -> Ranking:
    """
    Return the languages a text may be in; none where the library is not installed.
    """
    identifier = _identifier()
    if identifier is None:
        return ()
    return tuple((str(code), float(share)) for code, share in identifier.rank(text[:SAMPLE]))


@cache
def _identifier() -> "LanguageIdentifier | None":
    try:
        from py3langid.langid import (  # noqa: PLC0415 (lazy: much English needs none)
            MODEL_FILE,
            LanguageIdentifier,
        )
    except ImportError:
        return None
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
