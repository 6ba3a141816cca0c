"""
The forms of an English verb or noun, so that lexicons list lemmas only.

Cues are found by their form alone; no lemmatiser is run over the text.
"""

VOWELS = "aeiou"


def verb_forms(
    lemma: str, *, past: str | None = None, participle: str | None = None, double: bool = False
) -> dict[str, str]:
    """
    Return every form of a verb with what it is: base, third, past, participle, gerund.

    >>> sorted(verb_forms("deny"))
    ['denied', 'denies', 'deny', 'denying']
    """
    stem = lemma + lemma[-1] if double else lemma
    regular = _with_ed(stem, lemma)
    return {
        lemma: "base",
        third_person(lemma): "third",
        participle or past or regular: "participle",
        past or regular: "past",
        _with_ing(stem, lemma): "gerund",
    }


def third_person(lemma: str) -> str:
    """
    Return the plural of a noun or the third person of a verb.

    >>> third_person("deny"), third_person("push"), third_person("claim")
    ('denies', 'pushes', 'claims')
    """
    if lemma == "have":
        return "has"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ies"
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    return lemma + "s"


def _with_ed(stem: str, lemma: str) -> str:
    if stem != lemma:
        return stem + "ed"
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in VOWELS:
        return lemma[:-1] + "ied"
    return lemma + "ed"


def _with_ing(stem: str, lemma: str) -> str:
    if stem != lemma:
        return stem + "ing"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return lemma + "ing"
