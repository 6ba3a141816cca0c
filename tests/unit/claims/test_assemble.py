"""
From readings to a ledger: who is who, what is one claim, what depends on what.
"""

from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

from unit.claims.story import DAY, Page, find

from counterclaim.claims import assemble
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.standing import Standing, Support
from counterclaim.domain.statement import Mode, Quote, Stance


def standing(pages: list[Page], words: str) -> Standing:
    """Return the standing of the one claim whose text holds some words."""
    ledger = assemble(page.read() for page in pages)
    (claim,) = [c for c in ledger.claims if words in c.text]
    return next(s for s in snapshot(ledger).standings if s.claim == claim.id)


def page(name: str, outlet: str, text: str, day: date | None = DAY) -> Page:
    return Page(name, outlet, text, day)


def quoting(name: str, outlet: str, speaker: str, day: date = DAY, **more: object) -> Page:
    """Return a page in which somebody says that the bridge is open."""
    made = page(name, outlet, f"{speaker} said the old stone bridge at the mill is open.", day)
    held = made.source(speaker, **more)
    made.says("the old stone bridge at the mill is open", holder=held, cue="said")
    return made


def test_one_speaker_in_two_outlets_is_one_origin():
    found = standing(
        [quoting("a", "The Courier", "Edda Marsh"), quoting("b", "The Herald", "Edda Marsh")],
        "bridge",
    )

    assert (found.asserted.origins_min, found.asserted.origins_max) == (1, 1)


def test_two_named_speakers_are_two_origins():
    found = standing(
        [quoting("a", "The Courier", "Edda Marsh"), quoting("b", "The Herald", "Tom Reed")],
        "bridge",
    )

    assert (found.asserted.origins_min, found.asserted.origins_max) == (2, 2)
    assert found.support in {Support.ONE_BLOC, Support.MULTI_ORIGIN}


def test_who_says_what_everybody_knows_may_have_it_from_anybody():
    known = page(
        "b", "The Herald", "Everyone knows the old stone bridge at the mill is open, Tom Reed said."
    )
    known.says(
        "the old stone bridge at the mill is open", holder=known.source("Tom Reed"), cue="said"
    )
    first = quoting("a", "The Courier", "Edda Marsh")
    statement = known.statements[0]
    known.statements[0] = replace(
        statement, span=find(known.document.text, known.document.text[:-1])
    )

    found = standing([first, known], "bridge")

    assert (found.asserted.origins_min, found.asserted.origins_max) == (1, 2)


def test_a_bare_surname_may_be_the_full_name():
    found = standing(
        [quoting("a", "The Courier", "Edda Marsh"), quoting("b", "The Herald", "Marsh")], "bridge"
    )

    assert (found.asserted.origins_min, found.asserted.origins_max) == (1, 2)


def test_two_unnamed_officials_may_be_one():
    pages = [
        quoting("a", "The Courier", "a city official", kind="anonymous", named=False),
        quoting("b", "The Herald", "an official", kind="anonymous", named=False),
    ]

    found = standing(pages, "bridge")

    assert (found.asserted.origins_min, found.asserted.origins_max) == (1, 2)


def test_an_unnamed_official_may_be_the_named_one():
    pages = [
        quoting("a", "The Courier", "Edda Marsh"),
        quoting("b", "The Herald", "an official", kind="anonymous", named=False),
    ]

    assert standing(pages, "bridge").asserted.origins_min == 1


def test_a_spokesman_and_his_ministry_are_one_origin():
    first = quoting("a", "The Courier", "Roads Ministry", kind="organisation")
    second = page("b", "The Herald", "Tom Reed said the old stone bridge at the mill is open.")
    ministry = second.source("Roads Ministry", "organisation")
    second.says(
        "the old stone bridge at the mill is open",
        holder=second.source("Tom Reed", speaks_for=ministry),
        cue="said",
    )

    found = standing([first, second], "bridge")

    assert (found.asserted.origins_min, found.asserted.origins_max) == (1, 1)


def test_narrators_without_a_source_never_count():
    pages = []
    for name, outlet in (("a", "The Courier"), ("b", "The Herald")):
        made = page(name, outlet, "The old stone bridge at the mill is open.")
        made.says("The old stone bridge at the mill is open")
        pages.append(made)

    found = standing(pages, "bridge")

    assert found.asserted.origins_max == 0
    assert found.support == Support.NO_IDENTIFIED_ORIGIN


LONG = (
    "the old stone bridge at the mill is open again to carts and walkers after two weeks of work "
    "by the roads crew of the lower town"
)


def test_a_shared_run_of_fifteen_words_makes_two_unnamed_sources_one():
    pages = []
    for name, outlet, who in (("a", "The Courier", "a nurse"), ("b", "The Herald", "a teacher")):
        made = page(name, outlet, f"According to {who}, {LONG}.")
        held = made.source(who, "anonymous", named=False)
        made.says(LONG, holder=held, cue="According to")
        pages.append(made)

    found = standing(pages, "bridge")

    assert (found.asserted.origins_min, found.asserted.origins_max) == (1, 1)


def test_a_denial_joins_what_it_denies():
    first = quoting("a", "The Courier", "Edda Marsh")
    second = page(
        "b", "The Herald", "Tom Reed denied that the old stone bridge at the mill is open."
    )
    second.says(
        "the old stone bridge at the mill is open",
        holder=second.source("Tom Reed"),
        cue="denied",
        act="deny",
    )

    found = standing([first, second], "bridge")

    assert found.denied.origins_max == 1
    assert found.dispute == "contested"


def test_wordings_with_another_number_or_a_negation_are_other_claims():
    texts = [
        "the council will open 12 new wells in the lower town",
        "the council will open 14 new wells in the lower town",
        "the council will not open 12 new wells in the lower town",
    ]
    pages = []
    for i, text in enumerate(texts):
        made = page(f"d{i}", "The Courier", f"Edda Marsh said {text}.")
        made.says(text, holder=made.source("Edda Marsh"), cue="said")
        pages.append(made)

    assert len(assemble(made.read() for made in pages).claims) == 3


def test_these_rumours_speak_of_the_statement_before():
    made = page(
        "a",
        "The Courier",
        "Reports said the bridge by the mill is shut. Tom Reed denied these rumours.",
    )
    rumour = made.says(
        "the bridge by the mill is shut",
        holder=made.source("reports", "unattributed", named=False, plural=True),
        cue="said",
    )
    denial = made.says(
        "these rumours",
        holder=made.source("Tom Reed"),
        cue="denied",
        act="deny",
        resolves=(rumour,),
    )

    ledger = assemble([made.read()])

    by_id = {statement.id: statement for statement in ledger.statements}
    (link,) = by_id[denial].links
    assert (link.claim, link.stance, link.mode) == (
        by_id[rumour].links[0].claim,
        Stance.DENIES,
        Mode.ANAPHORIC,
    )


def test_a_doubt_about_a_claim_speaks_of_that_claim():
    made = page(
        "a",
        "The Courier",
        "The picture casts doubt on the Front's claim that the bridge by the mill is shut.",
    )
    claim = made.says(
        "the bridge by the mill is shut", holder=made.source("Front", "organisation"), cue="claim"
    )
    doubt = made.says(
        "the Front's claim that the bridge by the mill is shut", act="doubt", quote=Quote.NARRATOR
    )

    by_id = {s.id: s for s in assemble([made.read()]).statements}

    assert [k.claim for k in by_id[doubt].links] == [k.claim for k in by_id[claim].links]
    assert by_id[doubt].links[0].stance == Stance.DOUBTS


def test_a_notice_retracts_what_it_restates():
    first = quoting("a", "The Courier", "Edda Marsh")
    second = page(
        "b",
        "The Courier",
        "We withdraw our report that the old stone bridge at the mill is open.",
        DAY + timedelta(days=1),
    )
    second.notice(
        "retraction", "We withdraw our report that the old stone bridge at the mill is open."
    )

    found = standing([first, second], "bridge")

    assert found.life == "retracted"
    assert found.asserted.origins_max == 0


def test_a_notice_takes_nothing_back_that_its_outlet_never_carried():
    first = quoting("a", "The Herald", "Edda Marsh")
    second = page(
        "b",
        "The Courier",
        "We withdraw our report that the old stone bridge at the mill is open.",
        DAY + timedelta(days=1),
    )
    second.notice(
        "retraction", "We withdraw our report that the old stone bridge at the mill is open."
    )

    assert standing([first, second], "bridge").life == "live"


def test_any_order_of_documents_gives_the_same_ledger():
    pages = [
        quoting("a", "The Courier", "Edda Marsh"),
        quoting("b", "The Herald", "Marsh"),
        quoting("c", "The Lantern", "an official", kind="anonymous", named=False),
    ]
    read = [made.read() for made in pages]

    ledgers = {repr(assemble(order)) for order in permutations(read)}

    assert len(ledgers) == 1


def test_a_person_far_from_a_namesake_stays_apart():
    ledger = assemble(
        [
            quoting("a", "The Courier", "Edda Marsh").read(),
            quoting("b", "The Herald", "Edda Lorne Marsh").read(),
        ]
    )

    assert {s.name for s in ledger.sources} >= {"Edda Marsh", "Edda Lorne Marsh"}


def test_adding_an_echo_never_raises_a_count():
    pages = [quoting("a", "The Courier", "Edda Marsh"), quoting("b", "The Herald", "Tom Reed")]
    before = standing(pages, "bridge").asserted
    echo = quoting("e", "QuickPage", "Tom Reed")

    after = standing([*pages, echo], "bridge").asserted

    assert after.origins_min <= before.origins_min
    assert after.origins_max <= before.origins_max


def test_an_undated_document_still_gives_its_statements():
    made = quoting("a", "The Courier", "Edda Marsh")
    made.document = replace(made.document, published=None)

    assert len(assemble([made.read()]).claims) == 1


def test_an_unnamed_source_of_two_versions_is_one():
    pages = []
    for name, day in (("a", DAY), ("b", DAY + timedelta(days=1))):
        made = quoting(name, "The Courier", "an official", named=False)
        made.document = replace(
            made.document, url="https://courier.example/bridge", captured=day, text=made.document.text
            + ("" if name == "a" else " More later.")
        )  # fmt: skip
        pages.append(made)

    ledger = assemble(made.read() for made in pages)

    assert [d.version_of for d in ledger.documents] == [None, "a"]
    assert {s.root for s in ledger.statements} == {"a#an-official"}


def test_a_correction_told_in_an_edit_is_not_known_before_the_edit_was_seen():
    from counterclaim.domain.view import view

    first = quoting("a", "The Courier", "Edda Marsh")
    edit = page(
        "b", "The Courier", "Correction: the old stone bridge at the mill is not open, we regret."
    )
    edit.notice("retraction", "Correction: the old stone bridge at the mill is not open")
    for made, captured in ((first, DAY), (edit, DAY + timedelta(days=3))):
        made.document = replace(
            made.document, url="https://courier.example/bridge", captured=captured
        )

    ledger = assemble(made.read() for made in (first, edit))

    assert [c.date for c in ledger.corrections] == [DAY + timedelta(days=3)]
    assert view(ledger, DAY + timedelta(days=1)).corrections == ()


def whereabouts(name: str, outlet: str, told: str, **more: object) -> Page:
    """Return a page in which somebody tells where Edda Marsh is."""
    made = page(name, outlet, f"{more.get('speaker', 'Jon Reed')} said {told}.")
    made.entity("Edda Marsh", "person")
    for place in ("Norway", "Georgia", "Turkey"):
        if place in told:
            made.entity(place, "place")
    held = made.source(str(more.get("speaker", "Jon Reed")))
    made.says(told, holder=held, cue="said", act=str(more.get("act", "assert")))
    return made


EITHER = "Edda Marsh had left for Turkey or Georgia"


def disputes(*pages: Page) -> dict[str, str]:
    """Return the dispute label of each claim by its text."""
    ledger = assemble(page.read() for page in pages)
    texts = {claim.id: claim.text for claim in ledger.claims}
    return {texts[s.claim]: s.dispute.value for s in snapshot(ledger).standings}


def contradictions(*pages: Page) -> set[frozenset[str]]:
    """Return the texts of the claims that contradict each other."""
    ledger = assemble(page.read() for page in pages)
    texts = {claim.id: claim.text for claim in ledger.claims}
    return {
        frozenset((texts[r.a], texts[r.b]))
        for r in snapshot(ledger).relations
        if r.kind == "contradicts"
    }


def test_alternatives_of_one_sentence_contradict_a_third_place_and_not_each_other():
    found = contradictions(
        whereabouts("a", "The Courier", EITHER),
        whereabouts("b", "The Herald", "Edda Marsh is in Norway", speaker="Ida Marsh"),
    )

    assert found == {
        frozenset(("Edda Marsh is in Norway", "Edda Marsh is in Turkey")),
        frozenset(("Edda Marsh is in Norway", "Edda Marsh is in Georgia")),
    }


def test_who_says_one_of_two_contests_a_third_and_neither_of_the_two():
    found = disputes(
        whereabouts("a", "The Courier", EITHER),
        whereabouts("b", "The Herald", "Edda Marsh is in Turkey", speaker="Ida Marsh"),
    )

    assert found["Edda Marsh is in Turkey"] == "undisputed"

    found = disputes(
        whereabouts("a", "The Courier", EITHER),
        whereabouts("b", "The Herald", "Edda Marsh is in Norway", speaker="Ida Marsh"),
    )

    assert found["Edda Marsh is in Norway"] == "contested"


def test_two_who_name_one_alternative_each_contradict_each_other():
    found = contradictions(
        whereabouts("a", "The Courier", EITHER),
        whereabouts("b", "The Herald", "Edda Marsh is in Turkey", speaker="Ida Marsh"),
        whereabouts("c", "The Post", "Edda Marsh is in Georgia", speaker="Aron Marsh"),
    )

    assert found == {frozenset(("Edda Marsh is in Turkey", "Edda Marsh is in Georgia"))}


def test_who_denies_that_it_was_one_or_the_other_denies_both():
    ledger = assemble([whereabouts("a", "The Courier", EITHER, act="deny").read()])

    links = [link for statement in ledger.statements for link in statement.links]

    assert {(link.stance, link.mode) for link in links} == {(Stance.DENIES, Mode.EXPLICIT)}
    assert len(links) == 2


def test_one_alternative_contests_only_what_every_alternative_rules_out():
    """Ankara lies in Turkey: who says "Turkey or Georgia" leaves it open."""
    told = whereabouts("a", "The Courier", "Edda Marsh is in Ankara", speaker="Ida Marsh")
    told.entity("Ankara", "place")

    found = disputes(told, whereabouts("b", "The Herald", EITHER))

    assert found["Edda Marsh is in Ankara"] == "undisputed"
    assert found["Edda Marsh is in Georgia"] == "contested"


def test_a_region_named_by_its_countries_is_a_place_of_the_ledger():
    told = whereabouts("a", "The Courier", "Edda Marsh is in a Central Asian country")
    other = whereabouts("b", "The Herald", "Edda Marsh is in Norway", speaker="Ida Marsh")

    ledger = assemble([told.read(), other.read()])

    assert {(p.id, p.within) for p in ledger.places} >= {("Central Asia", "Asia")}
    assert contradictions(told, other)


def test_a_denial_gives_no_day_on_which_the_denied_contradicts():
    """What is so on Friday is no contradiction because somebody denied on Monday that it was."""
    monday, friday = date(2031, 3, 3), date(2031, 3, 7)
    told = "Edda Marsh had left for Norway"
    denies = page("a", "The Courier", f"Jon Reed denied {told}.", monday)
    asserts = page("b", "The Herald", f"Ida Marsh said {told}.", friday)
    here = page("c", "The Post", "Aron Marsh said Edda Marsh is in Turkey.", monday)
    for made, words, act, who, cue in (
        (denies, told, "deny", "Jon Reed", "denied"),
        (asserts, told, "assert", "Ida Marsh", "said"),
        (here, "Edda Marsh is in Turkey", "assert", "Aron Marsh", "said"),
    ):
        made.entity("Edda Marsh", "person")
        made.entity("Turkey" if made is here else "Norway", "place")
        made.says(words, holder=made.source(who), cue=cue, act=act)

    (relation,) = snapshot(assemble([denies.read(), asserts.read(), here.read()])).relations

    assert relation.kind == "may-contradict"


def test_what_somebody_is_accused_of_is_told_without_its_of():
    told = page("a", "The Courier", "Edda Marsh accused the army of shelling the old port.")
    told.says("the army of shelling the old port", holder=told.source("Edda Marsh"), cue="accused")
    (claim,) = assemble([told.read()]).claims

    assert claim.text == "the army shelling the old port"
