"""
What the engine says of small stories.
"""

from dataclasses import replace
from datetime import date

from unit.domain.small_ledgers import Story

from counterclaim.domain.claim import RelationKind
from counterclaim.domain.document import Document
from counterclaim.domain.ledger import Ledger
from counterclaim.domain.snapshot import snapshot
from counterclaim.domain.standing import Dispute, Life, Snapshot, Standing, Support
from counterclaim.domain.statement import Firmness


def standing(ledger: Ledger, claim: str = "c", day: date | None = None) -> Standing:
    return next(s for s in snapshot(ledger, day).standings if s.claim == claim)


def alarms(seen: Snapshot) -> list[tuple[str, tuple[str, ...]]]:
    return [(alarm.kind, alarm.statements) for alarm in seen.alarms]


def tentative(ledger: Ledger, *ids: str) -> Ledger:
    return replace(
        ledger,
        statements=tuple(
            replace(s, firmness=Firmness.TENTATIVE) if s.id in ids else s for s in ledger.statements
        ),
    )


def test_an_outlets_own_line_without_a_source_is_nobodys_word() -> None:
    seen = standing(Story().say("s1", "courier").ledger)

    assert seen.support is Support.NO_IDENTIFIED_ORIGIN
    assert (seen.asserted.origins_max, seen.asserted.unattributed) == (0, 1)


def test_an_outlet_that_saw_it_is_an_origin() -> None:
    seen = standing(Story().say("s1", "courier", first_hand=True).ledger)

    assert seen.support is Support.SINGLE_ORIGIN
    assert seen.asserted.anchored == 1


def test_an_agency_cited_by_three_is_one_origin() -> None:
    story = Story().say("s1", "courier > agency").say("s2", "herald > agency")

    seen = standing(story.say("s3", "lantern > agency").ledger)

    assert (seen.asserted.outlets, seen.asserted.origins_max) == (3, 1)
    assert seen.support is Support.SINGLE_ORIGIN


def test_an_echo_goes_back_to_whom_the_cited_outlet_names() -> None:
    story = Story().say("s1", "agency > marsh", "2031-03-03")

    seen = standing(story.say("s2", "courier > agency", "2031-03-04").ledger)

    assert seen.asserted.origins_max == 1
    assert seen.asserted.origins[0].statements == ("s1", "s2")


def test_an_echo_of_rumours_is_nobodys_word() -> None:
    story = Story().say("s1", "agency > u-rumour", "2031-03-03")

    seen = standing(story.say("s2", "courier > agency", "2031-03-04").ledger)

    assert seen.support is Support.NO_IDENTIFIED_ORIGIN


def test_an_outlets_later_report_is_not_what_was_cited_before() -> None:
    story = Story().say("s1", "courier > agency", "2031-03-03")

    seen = standing(story.say("s2", "agency > marsh", "2031-03-05").ledger)

    assert seen.asserted.origins_max == 2


def test_two_citations_of_one_outlet_stay_one_when_only_the_later_is_followed() -> None:
    story = Story().say("s1", "herald > agency", "2031-03-01")
    story.say("s2", "agency > marsh", "2031-03-02")

    seen = standing(story.say("s3", "courier > agency", "2031-03-03").ledger)

    assert seen.asserted.origins_max == 1


def test_what_falls_with_its_source_falls_for_those_who_cite_the_outlet() -> None:
    story = Story().say("s1", "agency > marsh", "2031-03-03")
    story.say("s2", "courier > agency", "2031-03-04")

    seen = standing(story.correct("retraction", "marsh", "2031-03-05").ledger)

    assert seen.life is Life.RETRACTED
    assert seen.asserted.statements == ()


def test_outlets_that_cite_only_each_other_are_nobody() -> None:
    story = Story().say("s1", "courier > herald", "2031-03-03")

    seen = snapshot(story.say("s2", "herald > courier", "2031-03-04").ledger)

    assert seen.standings[0].support is Support.NO_IDENTIFIED_ORIGIN
    assert alarms(seen) == [("citogenesis", ("s1", "s2"))]


def test_outlets_that_cite_each_other_and_a_witness_are_no_circle() -> None:
    story = Story().say("s1", "courier > herald").say("s2", "herald > courier")

    seen = snapshot(story.say("s3", "herald > marsh").ledger)

    assert seen.standings[0].asserted.origins_max == 1
    assert alarms(seen) == []


def test_citing_an_echo_of_ones_own_rumour_is_citogenesis() -> None:
    story = Story().say("s1", "courier", "2031-03-01")
    story.say("s2", "herald > u-media", "2031-03-02")

    seen = snapshot(story.say("s3", "courier > herald", "2031-03-03").ledger)

    assert alarms(seen) == [("citogenesis", ("s1", "s3"))]


def test_two_of_one_party_are_one_bloc() -> None:
    story = Story(parties={"rook": "army", "dell": "army"})
    story.say("s1", "courier > rook").say("s2", "courier > dell")

    seen = standing(story.ledger)

    assert (seen.asserted.origins_min, seen.asserted.bloc_independent) == (2, 1)
    assert seen.support is Support.ONE_BLOC


def test_an_unknown_affiliation_may_be_that_of_any_party() -> None:
    story = Story(parties={"rook": "army", "clerk": "unknown", "baker": "unknown"})
    story.say("s1", "courier > rook").say("s2", "courier > clerk").say("s3", "herald > baker")

    seen = standing(story.ledger)

    assert (seen.asserted.origins_min, seen.asserted.bloc_independent) == (3, 1)
    assert seen.asserted.blocs == ("army", "unknown")
    assert seen.support is Support.ONE_BLOC


def test_an_unknown_affiliation_stands_beside_a_non_party() -> None:
    story = Story(parties={"clerk": "unknown"})
    story.say("s1", "courier > clerk", first_hand=True).say("s2", "courier > marsh")

    seen = standing(story.ledger)

    assert seen.asserted.bloc_independent == 2
    assert seen.asserted.anchored == 0
    assert seen.support is Support.MULTI_ORIGIN


def test_a_known_party_wins_over_an_unknown_one_in_an_origin() -> None:
    story = Story(parties={"spokesman": "unknown", "zeta": "zeta party"})
    story.say("s1", "courier > spokesman").bind("speaks_for", "spokesman", "zeta")

    seen = standing(story.ledger)

    assert seen.asserted.blocs == ("zeta party",)


def test_two_independent_origins_with_an_eye_witness_corroborate() -> None:
    story = Story().say("s1", "courier > marsh", first_hand=True)

    seen = standing(story.say("s2", "herald > lorne").ledger)

    assert seen.support is Support.CORROBORATED


def test_what_may_be_one_counts_as_one_at_least_and_two_at_most() -> None:
    story = Story().say("s1", "courier > anon-aide").say("s2", "herald > anon-insider")
    story.bind("like_descriptor", "s1", "s2", strength="may")

    seen = standing(story.ledger)

    assert (seen.asserted.origins_min, seen.asserted.origins_max) == (1, 2)
    assert seen.asserted.may_edges == (("anon-aide", "anon-insider"),)


def test_a_picture_is_its_releasers_word() -> None:
    story = Story(evidence=[{"id": "photo", "released_by": "marsh"}])
    story.say("s1", "courier > marsh").say("s2", "herald", root="photo")

    assert standing(story.ledger).asserted.origins_max == 1


def test_a_picture_nobody_released_is_nobodys_word() -> None:
    story = Story(evidence=[{"id": "photo"}]).say("s1", "courier", root="photo")

    assert standing(story.ledger).support is Support.NO_IDENTIFIED_ORIGIN


def test_a_tentative_reading_raises_only_the_maximum() -> None:
    story = Story().say("s1", "courier > marsh").say("s2", "herald > lorne")

    seen = standing(tentative(story.ledger, "s2"))

    assert (seen.asserted.origins_min, seen.asserted.origins_max) == (1, 2)
    assert seen.support is Support.SINGLE_ORIGIN
    assert not seen.tentative


def test_a_label_that_rests_on_tentative_readings_alone_says_so() -> None:
    story = Story().say("s1", "courier > marsh").say("s2", "herald > lorne")

    seen = standing(tentative(story.ledger, "s1", "s2"))

    assert (seen.asserted.origins_min, seen.asserted.origins_max) == (0, 2)
    assert seen.support is Support.MULTI_ORIGIN
    assert seen.tentative
    assert seen.asserted.tentative


def test_a_tentatively_grouped_claim_has_no_minimum() -> None:
    ledger = Story().say("s1", "courier > marsh").ledger
    doubtful = tuple(replace(claim, firmness=Firmness.TENTATIVE) for claim in ledger.claims)

    seen = standing(replace(ledger, claims=doubtful))

    assert (seen.asserted.origins_min, seen.asserted.origins_max) == (0, 1)


def test_a_tentative_reading_of_a_cited_report_only_lowers_the_minimum() -> None:
    story = Story().say("s1", "agency > marsh").say("s2", "courier > agency", "2031-03-04")

    seen = standing(tentative(story.ledger, "s1"))

    assert (seen.asserted.origins_min, seen.asserted.origins_max) == (1, 2)
    assert seen.asserted.may_edges == (("agency", "marsh"),)


def test_an_identified_denial_contests() -> None:
    story = Story().say("s1", "courier > marsh").say("s2", "herald > lorne", stance="denies")

    assert standing(story.ledger).dispute is Dispute.CONTESTED


def test_a_denial_by_nobody_disputes_without_contesting() -> None:
    story = Story().say("s1", "courier > marsh")

    seen = standing(story.say("s2", "herald > u-declared", stance="denies").ledger)

    assert seen.dispute is Dispute.DISPUTED_UNATTRIBUTED


def test_withholding_counts_on_no_side_and_makes_nothing_doubted() -> None:
    story = Story().say("s1", "courier > marsh").say("s2", "herald > lorne", stance="withholds")

    seen = standing(story.ledger)

    assert seen.withheld == ("s2",)
    assert seen.dispute is Dispute.UNDISPUTED


def test_a_claim_is_contested_by_one_that_contradicts_it() -> None:
    story = Story(
        claims=[
            {"id": "c", "property": "location", "subject": "mayor", "value": "dunholt"},
            {"id": "d", "property": "location", "subject": "mayor", "value": "ambrel"},
        ]
    )
    story.say("s1", "courier > marsh").say("s2", "herald > lorne", claim="d")

    seen = snapshot(story.ledger)

    assert [s.dispute for s in seen.standings] == [Dispute.CONTESTED, Dispute.CONTESTED]
    assert seen.standings[0].contradicted_by == ("d",)
    assert [r.kind for r in seen.relations] == [RelationKind.CONTRADICTS]


def test_a_repeat_after_a_retraction_is_a_zombie() -> None:
    story = Story().say("s1", "courier > marsh", "2031-03-03")
    story.correct("retraction", "courier", "2031-03-05")
    story.say("s2", "herald > u-sites", "2031-03-06")

    seen = snapshot(story.say("s3", "lantern > courier", "2031-03-06").ledger)

    assert seen.standings[0].zombies == ("s2", "s3")
    assert ("zombie", ("s2", "s3")) in alarms(seen)
    assert ("retracted-upstream", ("s3",)) in alarms(seen)


def test_a_copy_dies_with_what_it_copies_but_not_the_other_way_round() -> None:
    story = Story().say("s1", "agency > marsh", "2031-03-03")
    story.say("s2", "courier > lorne", "2031-03-04").bind("same_text", "s1", "s2")

    with_copy = standing(story.correct("retraction", "agency", "2031-03-05").ledger)
    story.corrections.clear()
    with_original = standing(story.correct("retraction", "courier", "2031-03-05").ledger)

    assert (with_copy.stale, with_copy.life) == (("s2",), Life.RETRACTED)
    assert (with_original.stale, with_original.asserted.statements) == ((), ("s1",))


def test_a_correction_counts_only_once_it_is_told() -> None:
    story = Story().say("s1", "courier > marsh", "2031-03-03")
    story.say("s2", "courier > marsh", "2031-03-07", stance="denies")

    ledger = story.correct("retraction", "marsh", "2031-03-05", "s2").ledger

    assert standing(ledger, day=date(2031, 3, 6)).life is Life.LIVE
    assert standing(ledger).life is Life.RETRACTED


def test_a_concession_against_ones_interest_is_agreed_ground() -> None:
    story = Story(parties={"rook": "army"})

    seen = snapshot(story.say("s1", "courier > rook", against_interest=True).ledger)

    assert seen.standings[0].agreed
    assert alarms(seen) == [("against-interest", ("s1",))]


def test_a_document_without_a_date_stands_outside_every_day() -> None:
    ledger = Story().say("s1", "courier > marsh", None).ledger

    seen = snapshot(ledger, date(2031, 3, 9))

    assert seen.undated == ("courier-None",)
    assert seen.standings[0].ever == ()
    assert standing(ledger).ever == ("s1",)


def test_a_document_without_a_date_counts_from_its_capture() -> None:
    ledger = Story().say("s1", "courier > marsh", None).ledger
    saved = tuple(
        Document(id=d.id, publisher=d.publisher, text="", captured=date(2031, 3, 4))
        for d in ledger.documents
    )

    seen = snapshot(replace(ledger, documents=saved), date(2031, 3, 4))

    assert seen.standings[0].ever == ("s1",)


def test_a_picture_seen_before_what_it_shows_is_recycled() -> None:
    shows = {
        "id": "c",
        "property": "evidence:depicts",
        "subject": "photo",
        "depicted_from": "2031-03-03",
    }
    photo = {"id": "photo", "released_by": "marsh", "first_seen": "2029-05-01"}
    story = Story(claims=[shows], evidence=[photo]).say("s1", "courier", root="photo")

    assert [kind for kind, _ in alarms(snapshot(story.ledger))] == ["recycled-picture"]


def test_a_large_tangle_gets_a_lower_bound_and_says_so() -> None:
    story = Story()
    for n in range(45):
        story.say(f"s{n:02d}", f"courier > p{n:02d}")
    for n in range(44):
        story.bind("like", f"s{n:02d}", f"s{n + 1:02d}", strength="may")

    seen = snapshot(story.ledger)

    assert not seen.standings[0].asserted.exact
    assert 1 < seen.standings[0].asserted.origins_min <= 23
    assert [kind for kind, _ in alarms(seen)] == ["lower-bound"]


def test_those_who_may_have_it_from_each_other_in_a_row_are_one_at_least() -> None:
    story = Story().say("s1", "courier > marsh").say("s2", "courier > lorne")
    story.say("s3", "herald > dell").bind("knowledge_from", "s1", "s2", strength="may")

    seen = standing(story.bind("knowledge_from", "s2", "s3", strength="may").ledger)

    assert (seen.asserted.origins_min, seen.asserted.origins_max) == (1, 3)


def test_those_who_are_alike_in_a_row_are_two_at_least() -> None:
    story = Story().say("s1", "courier > anon-a").say("s2", "courier > anon-b")
    story.say("s3", "herald > anon-c").bind("like_descriptor", "s1", "s2", strength="may")

    seen = standing(story.bind("like_descriptor", "s2", "s3", strength="may").ledger)

    assert (seen.asserted.origins_min, seen.asserted.origins_max) == (2, 3)


def test_a_finding_about_statements_binds_only_on_claims_they_are_about() -> None:
    story = Story().say("s1", "courier > marsh").say("s2", "herald > lorne")
    story.say("s3", "lantern > lorne", claim="other").bind("same_utterance", "s1", "s3")

    unscoped = standing(story.ledger)
    story.dependences[0]["claims"] = ["c"]

    assert unscoped.asserted.origins_max == 2
    assert standing(story.ledger).asserted.origins_max == 1


def test_an_outlet_that_also_saw_it_stays_an_origin_of_its_own() -> None:
    story = Story().say("s1", "agency", first_hand=True).say("s2", "agency > marsh")

    seen = standing(story.say("s3", "courier > agency", "2031-03-04").ledger)

    assert [origin.statements for origin in seen.asserted.origins] == [("s1", "s3"), ("s2",)]


def test_a_copy_is_spared_only_if_it_was_said_after_the_last_correction() -> None:
    story = Story().say("s1", "agency > marsh", "2031-03-01")
    between = {"start": "2031-03-04", "end": "2031-03-04"}
    story.say("s2", "courier > lorne", "2031-03-06", said=between).bind("same_text", "s1", "s2")
    story.correct("retraction", "agency", "2031-03-03")
    once = standing(story.ledger)

    twice = standing(story.correct("retraction", "agency", "2031-03-05").ledger)

    assert (once.stale, twice.stale) == ((), ("s2",))


def test_a_relayer_and_whom_he_quotes_are_one_until_the_others_own_words_are_held() -> None:
    story = Story().say("s1", "courier > mediator > marsh").say("s2", "herald > mediator")
    together = standing(story.ledger)

    apart = standing(story.say("s3", "lantern > marsh", "2031-03-04").ledger)

    assert (together.asserted.origins_max, apart.asserted.origins_max) == (1, 2)


def test_who_quotes_in_order_to_deny_is_not_one_with_whom_he_quotes() -> None:
    story = Story().say("s1", "courier > rook > marsh")

    seen = standing(story.say("s2", "herald > rook", stance="denies").ledger)

    assert (seen.asserted.origins_max, seen.denied.origins_max) == (1, 1)
    assert seen.asserted.origins[0].roots == ("marsh",)


def test_a_correction_of_a_type_no_rule_knows_changes_nothing() -> None:
    story = Story().say("s1", "courier > reed")
    before = standing(story.ledger)

    after = standing(story.correct("clarification", "reed", "2031-03-04").ledger)

    assert after == before
    assert after.life is Life.LIVE


def test_who_says_he_never_said_it_ends_the_chains_through_him_and_no_others() -> None:
    story = Story().say("s1", "courier > reed").say("s2", "herald > marsh")
    story.say("s3", "lantern > courier > reed", "2031-03-05")

    seen = standing(story.correct("disavowal", "reed", "2031-03-04").ledger)

    assert seen.asserted.statements == ("s2",)
    assert seen.life is Life.PARTLY_DISAVOWED


def test_what_is_disavowed_stood_until_then() -> None:
    story = Story().say("s1", "courier > reed").correct("disavowal", "reed", "2031-03-05")

    before = standing(story.ledger, day=date(2031, 3, 4))
    after = standing(story.ledger, day=date(2031, 3, 5))

    assert (before.asserted.origins_max, before.life) == (1, Life.LIVE)
    assert (after.asserted.origins_max, after.life) == (0, Life.DISAVOWED)
    assert after.ever == ("s1",)


def test_what_somebody_is_known_to_have_said_since_outlives_his_disavowal() -> None:
    story = Story().correct("disavowal", "reed", "2031-03-04")
    story.say("s1", "courier > reed", "2031-03-06", said={"start": "2031-03-06", "end": None})

    assert standing(story.ledger).asserted.statements == ("s1",)


def test_a_disavowal_is_told_with_the_reports_it_empties() -> None:
    story = Story().say("s1", "courier > reed").correct("disavowal", "reed", "2031-03-04")

    (alarm,) = snapshot(story.ledger).alarms

    assert (alarm.kind, alarm.statements) == ("disavowed", ("s1",))
    assert alarm.text == "Reed denied on 4 March 2031 having said “c”"


def test_what_comes_through_a_void_account_is_nobodys_word() -> None:
    story = Story().say("s1", "courier > joke").say("s2", "herald > joke > marsh")
    story.correct("void", "joke", "2031-03-04")

    before = standing(story.ledger, day=date(2031, 3, 3))
    after = standing(story.ledger, day=date(2031, 3, 4))

    assert before.asserted.origins_max == 1
    assert (after.asserted.origins_max, after.asserted.statements) == (0, ("s1", "s2"))
    assert after.support is Support.NO_IDENTIFIED_ORIGIN


def test_an_account_is_void_on_every_claim() -> None:
    story = Story().say("s1", "courier > joke", claim="other")

    seen = standing(story.correct("void", "joke", "2031-03-04").ledger, claim="other")

    assert seen.asserted.origins_max == 0


def test_a_picture_released_by_a_void_account_is_nobodys() -> None:
    story = Story(evidence=[{"id": "ev", "kind": "photograph", "released_by": "joke"}])
    story.say("s1", "courier", root="ev").correct("void", "joke", "2031-03-04")

    assert standing(story.ledger).asserted.origins_max == 0


def test_a_void_account_is_told_with_what_came_through_it() -> None:
    story = Story().say("s1", "courier > joke").correct("void", "joke", "2031-03-04")

    (alarm,) = snapshot(story.ledger).alarms

    assert (alarm.kind, alarm.statements) == ("void-account", ("s1",))
    assert alarm.text == (
        "“c” came through Joke, recorded as an account that is not who it says it is"
    )


def test_words_wrongly_put_into_a_mouth_count_for_nobody() -> None:
    story = Story().say("s1", "courier > reed").say("s2", "herald > reed", stance="denies")

    seen = standing(story.bind("misreports", "s1", "s2").ledger)

    assert (seen.asserted.origins_max, seen.asserted.unattributed) == (0, 1)
    assert seen.denied.origins_max == 1


def test_who_cites_a_misreport_has_it_from_nobody_either() -> None:
    story = Story().say("s1", "courier > reed").say("s2", "herald > reed", stance="denies")
    story.say("s3", "lantern > courier", "2031-03-04").bind("misreports", "s1", "s2")

    assert standing(story.ledger).asserted.origins_max == 0


def test_an_echo_of_a_misreport_counts_for_nobody_either() -> None:
    story = Story().say("s1", "courier > reed").say("s2", "herald > reed", stance="denies")
    story.say("s3", "lantern > courier > reed", "2031-03-04").bind("misreports", "s1", "s2")

    assert standing(story.ledger).asserted.origins_max == 0


def test_a_person_who_misreports_another_is_no_origin_through_him() -> None:
    story = Story().say("s1", "courier > rook > reed").say("s2", "herald > reed", stance="denies")

    seen = standing(story.bind("misreports", "s1", "s2").ledger)

    assert (seen.asserted.origins_max, seen.asserted.unattributed) == (0, 1)


def test_what_a_man_also_says_himself_is_no_misreport() -> None:
    story = Story().say("s1", "courier > reed").say("s2", "herald > reed")

    seen = standing(story.bind("misreports", "s1", "s2").ledger)

    assert (seen.asserted.origins_max, seen.asserted.unattributed) == (1, 0)


def test_a_misreport_is_told() -> None:
    story = Story().say("s1", "courier > reed").say("s2", "herald > reed", stance="denies")

    (alarm,) = snapshot(story.bind("misreports", "s1", "s2").ledger).alarms

    assert (alarm.kind, alarm.statements) == ("misreport", ("s1", "s2"))
    assert alarm.text == "Courier has Reed say “c”; the words held from Reed are others"


def test_what_everybody_knows_may_be_one_with_every_other_origin() -> None:
    story = Story().say("s1", "courier > reed").say("s2", "herald > marsh")
    before = standing(story.ledger)

    after = standing(story.bind("common_knowledge", "s1", strength="may").ledger)

    assert (before.asserted.origins_min, before.asserted.origins_max) == (2, 2)
    assert (after.asserted.origins_min, after.asserted.origins_max) == (1, 2)
    assert after.asserted.may_edges == (("marsh", "reed"),)


def test_what_nobody_asserts_is_denied_only_and_no_contest() -> None:
    story = Story().say("s1", "courier > reed", stance="denies")

    assert standing(story.ledger).dispute is Dispute.DENIED_ONLY


def test_what_somebody_implies_is_more_than_denied() -> None:
    story = Story().say("s1", "courier > reed", stance="denies")
    story.say("s2", "herald > marsh", mode="entailed")

    assert standing(story.ledger).dispute is Dispute.CONTESTED


def test_a_denial_ends_a_contest_when_what_it_denies_was_taken_back() -> None:
    story = Story().say("s1", "courier > reed").say("s2", "herald > marsh", stance="denies")

    seen = standing(story.correct("retraction", "reed", "2031-03-04").ledger)

    assert seen.dispute is Dispute.DENIED_ONLY


def _left(*days: str) -> Story:
    story = Story(
        claims=[{"id": "c", "property": "event:leave", "subject": "mayor", "value": "town"}]
    )
    for number, day in enumerate(days):
        who = ("reed", "marsh", "cook")[number]
        story.say(f"s{number}", f"courier > {who}", about={"start": day, "end": day})
    return story


def test_one_event_told_of_two_times_by_two_sources_is_an_alarm() -> None:
    (alarm,) = snapshot(_left("2031-03-01", "2031-03-03").ledger).alarms

    assert (alarm.kind, alarm.statements) == ("two-times", ("s0", "s1"))
    assert alarm.text == (
        "“c” is told of two times: by Reed of 1 March 2031 or before, by Marsh of 3 March 2031 "
        "or later"
    )


def test_one_event_told_of_one_day_is_none() -> None:
    assert snapshot(_left("2031-03-01", "2031-03-01").ledger).alarms == ()


def test_one_source_that_corrects_its_day_is_none() -> None:
    story = _left("2031-03-01")
    story.say("s9", "herald > reed", about={"start": "2031-03-03", "end": "2031-03-03"})

    assert snapshot(story.ledger).alarms == ()
