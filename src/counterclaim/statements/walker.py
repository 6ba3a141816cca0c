"""
The dependency walker: every attribution of a parsed piece.

Cue verbs with their complements, set phrases, "according to", noun cues, adverbs and quotations;
each rule is one function and names the pattern it found.  Nothing inside a direct quotation is a
cue: those words are the speaker's.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from counterclaim.reference.titles import titles
from counterclaim.statements import nominal
from counterclaim.statements.asides import asides
from counterclaim.statements.attitudes import attitudes
from counterclaim.statements.attribution import Attribution, Content, Stretch, Words
from counterclaim.statements.complements import (
    Complement,
    ability,
    complement_of,
    cue_is_held_back,
    detached_clause,
)
from counterclaim.statements.headlines import headline
from counterclaim.statements.lexicon import Cue, lexicon
from counterclaim.statements.naming import Name
from counterclaim.statements.noun_cues import nouns
from counterclaim.statements.propositions import propositions, tells_nothing, told_beside
from counterclaim.statements.quotations import Quotation
from counterclaim.statements.sources_in_text import (
    STEPS,
    carrier_of,
    is_nobodys,
    quoting_verb,
    recipient_of,
    subject_of,
    words_of,
)
from counterclaim.statements.tree import NAMES, NOUNS, Tree

PLAIN_SPEECH = frozenset({"say", "tell", "note", "add", "write"})
"""Verbs that do nothing but report speech: the surest rule of all, kept apart in its measuring."""
NEGATORS = frozenset({"not", "n't", "never"})


def attributions(
    tree: Tree, quotes: Sequence[Quotation], names: Sequence[Name], text: str
) -> list[Attribution]:
    """
    Return the attributions of a piece in text order, without those that quotations alone make.
    """
    quoted = quoted_words(tree, quotes)
    found: list[Attribution] = []
    taken: set[int] = set()
    for rule in (nominal.idioms, nominal.phrases):
        for attribution, cue_words in rule(tree, quotes, names, text, quoted):
            if not taken & cue_words:
                taken |= cue_words
                found.append(attribution)
    verbs = lexicon().verbs
    for verb, word in enumerate(tree.low):
        if word not in verbs or verb in taken or quoted[verb]:
            continue
        made = verb_attribution(tree, verb, quotes, names)
        if made is not None:
            taken.add(verb)
            found.append(made)
    for more in (
        attitudes(tree, quotes, names, quoted),
        *(rule(tree, quotes, names, text, quoted) for rule in (nouns, nominal.adverbs, headline)),
    ):
        for attribution, cue_words in more:
            if not taken & cue_words:
                taken |= cue_words
                found.append(attribution)
    found += asides(tree, quotes, names, quoted, found)
    return sorted(found, key=lambda a: (a.start, a.cue or (0, 0)))


def quoted_words(tree: Tree, quotes: Sequence[Quotation]) -> list[bool]:
    """
    Say of each word whether it stands in quoted speech.
    """
    inside = [False] * len(tree)
    for quote in quotes:
        if quote.speech:
            first = bisect_left(tree.starts, quote.inner_start)
            last = bisect_left(tree.starts, quote.inner_end)
            inside[first:last] = [True] * (last - first)
    return inside


def cue_entries(tree: Tree, index: int) -> tuple[Cue, ...]:
    """
    Return the lexicon entries of a word used as a verb.
    """
    entries = lexicon().verbs.get(tree.low[index], ())
    if not entries or tree.is_verb(index):
        return entries
    if tree.low[index] in {"said", "says", "told", "denied", "denies", "insists", "claims"} and (
        tree.first(index, "ccomp", "nsubj") is not None
    ):
        return entries
    return ()


def verb_attribution(
    tree: Tree, verb: int, quotes: Sequence[Quotation], names: Sequence[Name]
) -> Attribution | None:
    """
    Return the attribution a verb makes by its complements, or nothing.
    """
    if tree.low[verb] in {"citing", "quoting"} and _is_cited_for_another(tree, verb):
        return None
    if tree.low[verb] in {"asking", "seeking"} and _is_a_request(tree, verb):
        return None
    for entry in cue_entries(tree, verb):
        if entry.negated and not cue_negated(tree, verb):
            continue
        complement = complement_of(tree, verb, entry) or detached_clause(tree, verb, entry)
        if complement is None or _says_no_more(tree, entry, complement):
            continue
        beside = told_beside(tree, complement.head, complement.indices)
        told = sorted(set(complement.indices) - beside)
        contents = propositions(tree, told, complement.head, quotes, pattern=complement.pattern)
        if (
            not contents
            or _is_gap(tree, verb, complement)
            or _is_of_the_talk(tree, verb, complement)
        ):
            continue
        subject = subject_of(tree, verb)
        source = None
        if subject is not None and tree.deps[subject] != "expl":
            source = words_of(tree, subject, names)
            if tree.low[subject] == "it" and ability(tree, verb) == "possible":
                source = replace(source, head="we")  # "it was not possible": who tells it could not
        if (
            source is None
            and complement.pattern == "passive-noun"
            and (
                entry.act == "retract"
                or (entry.act in {"doubt", "confirm"} and not complement.untrue)
            )
        ):
            return None  # "the post was deleted", "the toll is not confirmed": a line of its own
        if (
            source is None
            and complement.pattern not in {"passive", "passive-noun"}
            and (tree.deps[verb] in {"amod", "compound"})
        ):
            return None
        return Attribution(
            pattern=pattern_name(complement.pattern, entry),
            sentence=sentence_span(tree, verb),
            contents=contents,
            cue=cue_span(tree, verb, complement.indices),
            entry=entry,
            source=source,
            recipient=recipient_of(tree, verb, names) if takes_recipient(entry) else None,
            negated=not entry.negated and cue_negated(tree, verb),
            untrue=complement.untrue,
            passive=tree.is_passive(verb),
            scope=tuple(tree.chars(told)),
            cited=cited_by(tree, verb, names) if entry.act in PUT_FORWARD else None,
            relay=relayed_by(tree, verb, names),
            requoted=is_requoted(tree, verb),
            medium=nominal.medium_of(tree, verb),
        )
    return None


PUT_FORWARD = frozenset({"assert", "confirm", "infer", "show", "believe", "deny"})
"""Acts for which "citing X" names where it comes from; who declines cites a reason."""


def _is_a_request(tree: Tree, verb: int) -> bool:
    """Whether it says what calls that nobody answered were about: "calls asking if he was there"."""
    return verb > 0 and tree.low[verb - 1] in REQUESTS


REQUESTS = frozenset(
    {"calls", "call", "questions", "emails", "e-mails", "messages", "requests", "letters", "email"}
)


def _is_of_the_talk(tree: Tree, verb: int, complement: Complement) -> bool:
    """Whether it is only about who speaks or is spoken to: "not to be named", "thank you"."""
    if tells_nothing(tree, verb):
        return True
    words = [tree.low[i] for i in complement.indices if tree.lettered[i]]
    return len(words) == 1 and words[0] in {"you", "me", "us", "him", "her"}


def _is_gap(tree: Tree, verb: int, complement: Complement) -> bool:
    """Whether a relative clause only says whose words they are: "a document it says it has seen"."""
    real = [i for i in complement.indices if tree.lettered[i]]
    return tree.deps[verb] == "relcl" and complement.pattern == "clause" and len(real) <= GAP


GAP = 3
"""Words of a clause in which what it is about may be missing."""


def _says_no_more(tree: Tree, entry: Cue, complement: Complement) -> bool:
    """
    Whether "declined to …" has its content from the verb that follows, or none at all.

    "declined to say who" withholds what "say" takes, "preferred to say that" says it; "declined to
    comment" is a clause like another.
    """
    if complement.pattern != "infinitive":
        return False
    if entry.act != "withhold":
        return entry.lemma in PREFERRING and _tells(tree, complement.head)
    verb = complement.head
    return tree.low[verb] in SILENT or any(
        complement_of(tree, verb, inner) for inner in cue_entries(tree, verb)
    )


def _tells(tree: Tree, verb: int) -> bool:
    """Whether a verb of plain speech has words to tell of its own."""
    return any(
        entry.lemma in PLAIN_SPEECH and complement_of(tree, verb, entry) is not None
        for entry in cue_entries(tree, verb)
    )


PREFERRING = frozenset({"prefer", "want", "wish", "like", "choose", "hasten"})
"""Who does one of these to say something says it."""
SILENT = frozenset({"comment", "answer", "respond", "reply", "elaborate", "speak", "talk", "be"})
"""What people decline to do where they say nothing of anything."""


def pattern_name(found: str, entry: Cue) -> str:
    """
    Return the name under which a pattern's precision is kept: its form and kind of act.
    """
    if found in {"clause", "noun"} and entry.act in {"deny", "doubt", "confirm", "withhold"}:
        return f"{entry.act}-{found}"
    if found == "clause" and entry.act in {"believe", "infer", "ask", "direct", "evaluate"}:
        return f"{entry.act}-clause"
    if found == "clause" and entry.lemma in PLAIN_SPEECH:
        return "speech-clause"
    return found


def takes_recipient(entry: Cue) -> bool:
    """
    Say whether the one told may be an outlet that passes it on.
    """
    return entry.lemma in {
        "tell",
        "say",
        "inform",
        "confirm",
        "deny",
        "admit",
        "explain",
        "speak",
        "reveal",
        "insist",
        "claim",
        "add",
        "assure",
    }


def _cites(tree: Tree, verb: int) -> int | None:
    """Return whom "citing ..." names, where it hangs on another cue."""
    head = tree.heads[verb]
    obj = tree.first(verb, "dobj")
    if obj is None or head == verb or tree.deps[verb] not in {"advcl", "xcomp", "prep"}:
        return None
    if _is_a_reason(tree, obj):
        return None
    return obj if cue_entries(tree, head) else None


REASON = re.compile(r"\w{3,}(?:ance|ence|ness|ity|ship|tion|sion|ment|acy|ism)s?")
"""Nouns that name a reason rather than somebody: "citing the importance of the harbour"."""
REASONS = frozenset(
    [
        *(
            "need",
            "lack",
            "threat",
            "threats",
            "danger",
            "dangers",
            "risk",
            "risks",
            "fear",
            "fears",
        ),
        *(
            "concern",
            "concerns",
            "reason",
            "reasons",
            "cost",
            "costs",
            "weather",
            "damage",
            "delay",
        ),
        *("delays", "pressure", "failure", "failures", "work", "privacy", "health", "illness"),
    ]
)


def _is_a_reason(tree: Tree, noun: int) -> bool:
    """Whether what is cited is no source: an abstract noun that names no body, office or paper."""
    low, tables = tree.low[noun], lexicon().words["holders"]
    if tree.tags[noun] not in {"NN", "NNS"} or titles().is_title(low) or low in titles().bodies:
        return False
    if any(low in table or low.removesuffix("s") in table for table in tables.values()):
        return False
    return low in REASONS or (REASON.fullmatch(low) is not None and low not in BODIES)


BODIES = frozenset(
    [
        *("authority", "authorities", "university", "community", "communities", "charity", "city"),
        *("charities", "intelligence", "audience", "conference", "department", "parliament"),
        *("publication", "publications", "organisation", "organization", "administration"),
        *("association", "union", "federation", "corporation", "institution", "foundation"),
        *("commission", "delegation", "opposition", "investigation", "document", "documents"),
        *("government", "statement", "information", "declaration", "calculation", "calculations"),
        *("projection", "projections", "estimation", "television", "station", "regulation"),
    ]
)
"""Nouns of that form that do speak."""


def cited_by(tree: Tree, verb: int, names: Sequence[Name]) -> Words | None:
    """
    Return the deeper source of "Radio Marn reported, citing police".
    """
    for kid in tree.all(verb, "advcl", "xcomp", "prep"):
        if tree.low[kid] in {"citing", "quoting"}:
            obj = _cites(tree, kid)
            if obj is not None:
                return words_of(tree, obj, names)
    return _cited_after(tree, verb, names)


def _cited_after(tree: Tree, verb: int, names: Sequence[Name]) -> Words | None:
    """The deeper source of "reported on Sunday, citing two engineers, that ..." where it hangs loose."""
    citing = _citing_behind(tree, verb)
    obj = None if citing is None else tree.first(citing, "dobj")
    return None if obj is None or _is_a_reason(tree, obj) else words_of(tree, obj, names)


def _citing_behind(tree: Tree, verb: int) -> int | None:
    """Return "citing" a few words behind a verb of reporting, with no other verb between."""
    if not any(entry.lemma in {"say", "report", "write"} for entry in cue_entries(tree, verb)):
        return None
    _, last = tree.sentences[tree.sentence_of[verb]]
    for word in range(verb + 1, min(verb + CITED_WITHIN, last)):
        if tree.low[word] in {"citing", "quoting"}:
            return word
        if tree.is_verb(word) or tree.low[word] in {"that", ";"}:
            return None
    return None


def _is_cited_for_another(tree: Tree, verb: int) -> bool:
    """Whether "citing ..." names the source of a cue before it, and tells nothing by itself."""
    obj = tree.first(verb, "dobj")
    if obj is not None and _is_a_reason(tree, obj):
        return False
    before = range(max(0, verb - CITED_WITHIN), verb)
    return _cites(tree, verb) is not None or any(_citing_behind(tree, v) == verb for v in before)


CITED_WITHIN = 9
"""Words behind a cue in which "citing" may follow a day and a place."""


def relayed_by(tree: Tree, verb: int, names: Sequence[Name]) -> Words | None:
    """
    Return who passes it on: "the Courier quoted him as saying", "in a letter carried by the Courier".
    """
    quoting = quoting_verb(tree, verb)
    if quoting is None:
        return carrier_of(tree, verb, names)
    subject = _quotes(tree, verb, quoting)
    return None if subject is None else words_of(tree, subject, names)


def _quotes(tree: Tree, verb: int, quoting: int) -> int | None:
    """Who quotes in "quoted by the Courier as saying" and "quoted as saying by the Courier"."""
    subject = subject_of(tree, quoting)
    if subject is not None or not tree.is_passive(quoting):
        return subject
    by = next((i for i in tree.all(verb, "prep", "agent") if tree.low[i] == "by"), None)
    return None if by is None else tree.first(by, "pobj")


def is_requoted(tree: Tree, verb: int) -> bool:
    """
    Say whether somebody "was quoted as saying" it, and nobody is named who quotes him.
    """
    quoting = quoting_verb(tree, verb)
    return quoting is not None and tree.is_passive(quoting) and _quotes(tree, verb, quoting) is None


def cue_negated(tree: Tree, verb: int) -> bool:
    """
    Say whether the cue itself is negated ("did not say", "refused to confirm").
    """
    if any(tree.low[kid] in NEGATORS for kid in tree.all(verb, "neg", "advmod")):
        return True
    if cue_is_held_back(tree, verb) or is_nobodys(tree, verb):
        return True
    if _stops_short(tree, verb) or _is_one_of_neither(tree, verb) or _is_denied(tree, verb):
        return True
    head = tree.heads[verb]
    if tree.deps[verb] != "xcomp" or head == verb:
        return False
    return tree.low[head] in HOLDING_BACK


FAR = 9
"""Words before a verb in which "would not go so far as to" is looked for."""
HOLDING_BACK = frozenset(
    {"refused", "declined", "refuses", "declines", "failed", "fails", "unable", "refusing"}
    | {"declining", "avoided", "avoids", "avoiding"}
)
"""Who did one of these to say something has not said it."""


def _is_denied(tree: Tree, verb: int) -> bool:
    """Whether somebody denies that it was said: "denied having said", "denied that he had said"."""
    at = verb
    for _ in range(STEPS):
        head = tree.heads[at]
        if head == at or tree.deps[at] not in {"xcomp", "ccomp"}:
            return False
        if any(entry.act == "deny" for entry in cue_entries(tree, head)):
            return True
        at = head
    return False


def _stops_short(tree: Tree, verb: int) -> bool:
    """Whether "(stopped) short of" or "(did not go) so far as to" stands before a verb."""
    before = tree.low[max(0, verb - FAR) : verb]
    if before[-2:] in (["short", "of"], ["short", "from"]):
        return True
    return before[-3:] == ["far", "as", "to"] and not NEGATORS.isdisjoint(before)


def _is_one_of_neither(tree: Tree, verb: int) -> bool:
    """Whether a verb is the first or the second of "neither confirmed nor denied"."""
    if verb > 0 and tree.low[verb - 1] == "nor":
        return True
    return any(tree.low[word] == "neither" for word in range(max(0, verb - 2), verb))


def cue_span(tree: Tree, verb: int, content: Sequence[int]) -> Stretch:
    """
    Return the cue with the auxiliaries, negation and particle next to it.
    """
    inside = set(content)
    words = [i for i in tree.cue_words(verb) if i not in inside]
    for kid in tree.all(verb, "oprd", "prep"):
        if kid > verb and kid not in inside and (tree.deps[kid] == "oprd" or kid == verb + 1):
            if tree.deps[kid] == "prep" and kid + 1 not in inside:
                continue
            words.append(kid)
    first = last = verb
    for word in sorted(w for w in words if w < verb):
        if all(tree.deps[i] != "punct" for i in range(word, verb)):
            first = min(first, word)
    for word in sorted(w for w in words if w > verb):
        if word <= last + 2 and word not in inside and last + 1 not in inside:
            last = max(last, word)
    if verb - first > 5:
        first = verb
    head = tree.heads[verb]
    if tree.deps[verb] == "xcomp" and tree.low[head] in HOLDING_BACK and 0 < verb - head <= 3:
        first = head  # "declined to say"
    return tree.starts[first], tree.end(last)


def sentence_span(tree: Tree, index: int) -> Stretch:
    """
    Return the sentence of a word.
    """
    first, last = tree.sentences[tree.sentence_of[index]]
    return tree.starts[first], tree.end(last - 1)


def speakers(tree: Tree, quotes: Sequence[Quotation]) -> list[int]:
    """
    Return the verbs that can introduce a quotation, whatever their complements.
    """
    quoted = quoted_words(tree, quotes)
    return [
        verb
        for verb, word in enumerate(tree.low)
        if word in lexicon().verbs
        and not quoted[verb]
        and not (word == "asked" and tree.deps[verb] in {"acl", "advcl"})
        and any("quote" in entry.takes for entry in cue_entries(tree, verb))
        and (
            _beside_quotation(tree, verb, quotes)
            or (
                tree.deps[verb] not in {"amod", "compound"}
                and (
                    tree.tags[verb] != "VBN"
                    or tree.first(verb, "aux") is not None
                    or tree.low[verb] in {"said", "told"}
                )
            )
        )
    ]


def _beside_quotation(tree: Tree, verb: int, quotes: Sequence[Quotation]) -> bool:
    """Whether a verb stands right behind a quotation, or closes the clause behind one."""
    start = tree.starts[verb]
    if any(quote.speech and 0 <= start - quote.end <= 1 for quote in quotes):
        return True
    if verb + 1 < len(tree) and tree.words[verb + 1] not in {".", ",", ":"}:
        return False
    return any(
        quote.speech and start - quote.end > 0 and _words_between(tree, quote.end, verb) > 0
        for quote in quotes
    )


def _words_between(tree: Tree, offset: int, verb: int) -> int:
    """Return how many words stand before a verb from an offset on; 0 where a sentence ends there."""
    first = bisect_left(tree.starts, offset)
    if verb - first > SPEAKER_WORDS or "." in tree.words[first:verb]:
        return 0
    return verb - first


SPEAKER_WORDS = 10
"""Words by which a speaker is named between a quotation and its verb, at most."""


def speaker_beside(tree: Tree, verb: int, quote: Quotation, names: Sequence[Name]) -> Words | None:
    """
    Return who is named on the other side of a verb that stands right behind a quotation, or
    between the two, where the parser sees no subject.
    """
    if 0 <= tree.starts[verb] - quote.end <= 1:
        stop = next(
            (
                i
                for i in range(verb + 1, len(tree))
                if not tree.lettered[i] and tree.words[i] != "-"
            ),
            len(tree),
        )
        between = range(verb + 1, min(stop, verb + 1 + SPEAKER_WORDS))
    elif quote.end <= tree.starts[verb]:
        between = range(bisect_left(tree.starts, quote.end), verb)
    else:
        return None
    nouns = [i for i in between if tree.tags[i] in NOUNS or tree.tags[i] == "PRP"]
    if not nouns or len(between) > SPEAKER_WORDS:
        return None
    inside = set(nouns)
    return words_of(tree, next((i for i in nouns if tree.heads[i] not in inside), nouns[0]), names)


def speaker_attribution(
    tree: Tree,
    verb: int,
    contents: tuple[Content, ...],
    names: Sequence[Name],
    pattern: str,
) -> Attribution | None:
    """
    Return the attribution of quoted words to the subject of a verb.
    """
    entry = next(e for e in cue_entries(tree, verb) if "quote" in e.takes)
    subject = subject_of(tree, verb)
    if subject is None and verb + 1 < len(tree) and tree.tags[verb + 1] in NAMES | {"PRP"}:
        subject = verb + 1
        while tree.deps[subject] == "compound" and tree.heads[subject] > subject:
            subject = tree.heads[subject]
    source = words_of(tree, subject, names) if subject is not None else None
    return Attribution(
        pattern=pattern,
        sentence=sentence_span(tree, verb),
        contents=contents,
        cue=cue_span(tree, verb, ()),
        entry=entry,
        source=source,
        recipient=recipient_of(tree, verb, names) if takes_recipient(entry) else None,
        negated=cue_negated(tree, verb),
        passive=tree.is_passive(verb),
        cited=cited_by(tree, verb, names),
        relay=relayed_by(tree, verb, names),
        requoted=is_requoted(tree, verb),
        medium=nominal.medium_of(tree, verb),
    )
