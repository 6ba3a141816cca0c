"""
The one place that asks a library which language a text is in.

py3langid knows 139 languages, works offline and gives the same answer every time.  Its model takes
most of a second to load, so nobody asks before the first look doubts.
"""

from collections.abc import Callable
from functools import cache
from typing import TypeAlias

SAMPLE = 600
"""Characters of a paragraph that are looked at: some hundred words, so that no text costs much."""

Ranking: TypeAlias = tuple[tuple[str, float], ...]
"""Language codes, the likeliest first, with their shares of 1."""


@cache
def identifier() -> Callable[[str], Ranking] | None:
    """
    Return what ranks the languages of a text, or nothing where the library is not installed.
    """
    try:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 (lazy)

        model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    except (ImportError, OSError):
        return None

    def ranked(text: str) -> Ranking:
        return tuple((str(code), float(share)) for code, share in model.rank(text[:SAMPLE]))

    return ranked
