"""A publication in one language: with a reason, written down, and owed until both are out."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

from accounts.models import AuditEntry
from foundation.models import Debt
from foundation.pairs.errors import PairError
from foundation.pairs.publishing import publish_pair, unpublish_pair
from foundation.parity.keeping import get_couple
from foundation.parity.rightness import say_right
from tests.factories.halves import (
    WHY,
    get_states,
    get_torn,
    go_alone,
    make_half_written,
    make_information,
    make_staff_of,
    publish,
    rewrite,
)

pytestmark = pytest.mark.django_db

BOTH, NEITHER, WELSH, ENGLISH = (True, True), (False, False), (True, False), (False, True)


@pytest.mark.parametrize(("language", "states"), [("cy", WELSH), ("en", ENGLISH)])
def test_one_half_goes_live_first_and_stands_as_owed(language, states):
    drafts = make_information(is_live=False)
    person = make_staff_of(*drafts)

    debt = go_alone(drafts.in_language(language), by=person)

    assert get_states(drafts) == states
    assert (debt.language, debt.reason, debt.words, debt.by) == (language, "safety", WHY, person)
    assert debt.ended_at is None
    assert str(debt) == f"{drafts.cy.translation_key}: {language}, safety"
    assert debt.since == debt.published_at
    assert get_torn() == []


def test_the_other_half_need_not_be_written():
    page = make_half_written(language="en")

    go_alone(page)

    assert Page.objects.get(pk=page.pk).live
    assert get_torn() == []


def test_of_two_that_are_live_one_changes_and_both_stay():
    pair = make_information()
    rewrite(pair.cy, title="Ninnau")
    rewrite(pair.en, title="A draft that nobody has finished")

    debt = go_alone(pair.cy, reason="correction", promised_on=None)

    assert get_states(pair) == BOTH
    pair.refresh()
    assert (pair.cy.title, pair.en.title) == ("Ninnau", "About us")
    assert pair.en.has_unpublished_changes
    assert debt.promised_on is None
    assert get_torn() == []


def test_it_is_paid_when_both_are_published_together():
    drafts = make_information(is_live=False)
    debt = go_alone(drafts.cy)

    publish(drafts.en)

    debt.refresh_from_db()
    assert get_states(drafts) == BOTH
    assert debt.ended_at is not None
    assert debt.ending == "together"
    assert get_torn() == []


@pytest.mark.parametrize("reason", ["safety", "on_its_way"])
def test_what_was_promised_is_not_paid_with_what_stood_there_before(reason):
    pair = make_information()
    rewrite(pair.cy, title="Peidiwch ag yfed y dŵr")
    debt = go_alone(pair.cy, reason=reason)

    with pytest.raises(PairError) as refused:
        publish(pair.en)

    [obstacle] = refused.value.reasons
    assert str(obstacle.words).startswith("The English page still says what it said before")
    assert obstacle.page_id == pair.en.pk
    debt.refresh_from_db()
    assert debt.ended_at is None
    rewrite(pair.en, title="Do not drink the water")
    publish(pair.en)
    debt.refresh_from_db()
    assert debt.ending == "together"


def test_it_is_paid_with_what_stood_there_where_somebody_said_that_it_is_right():
    pair = make_information()
    rewrite(pair.en, title="About all of us")
    debt = go_alone(pair.en)
    by = make_staff_of(*pair)
    couple = get_couple(pair.cy)

    say_right(page=pair.cy, by=by, digest=couple.digest, now=timezone.now())
    publish(pair.cy)

    debt.refresh_from_db()
    assert debt.ending == "together"


def test_a_correction_that_one_language_needs_asks_nothing_of_the_other():
    pair = make_information()
    rewrite(pair.en, title="About us all")
    debt = go_alone(pair.en, reason="correction", promised_on=None)

    publish(pair.cy)

    debt.refresh_from_db()
    assert debt.ending == "together"


def test_it_is_paid_at_its_time_and_not_before():
    drafts = make_information(is_live=False)
    debt = go_alone(drafts.cy)
    rewrite(drafts.cy, go_live_at=timezone.now() + timedelta(hours=1))

    publish(drafts.cy)
    call_command("publish_scheduled")

    debt.refresh_from_db()
    assert debt.ended_at is None
    assert get_states(drafts) == WELSH
    then = timezone.now() - timedelta(minutes=1)
    for revision in Revision.objects.filter(approved_go_live_at__isnull=False):
        revision.content["go_live_at"] = then.isoformat()
        Revision.objects.filter(pk=revision.pk).update(
            approved_go_live_at=then, content=revision.content
        )
    call_command("publish_scheduled")
    debt.refresh_from_db()
    assert get_states(drafts) == BOTH
    assert debt.ending == "together"


def test_a_draft_that_knows_of_no_publication_takes_nothing_off_when_a_time_is_set():
    drafts = make_information(is_live=False)
    go_alone(drafts.cy)
    stale = drafts.cy.get_latest_revision_as_object()
    stale.go_live_at = timezone.now() + timedelta(hours=1)
    stale.save_revision()

    with pytest.raises(PairError):
        publish(drafts.en)

    assert get_states(drafts) == WELSH
    assert get_torn() == []


@pytest.mark.parametrize("half", ["cy", "en"])
def test_it_is_withdrawn_when_the_page_is_unpublished(half):
    drafts = make_information(is_live=False)
    debt = go_alone(drafts.cy)

    unpublish_pair(page=drafts.in_language(half), by=None)

    debt.refresh_from_db()
    assert get_states(drafts) == NEITHER
    assert debt.ending == "withdrawn"


def test_what_is_below_is_withdrawn_with_it():
    above = make_information()
    below = make_information(
        under=above, is_live=False, cy={"title": "Y Bwrdd"}, en={"title": "The Board"}
    )
    debt = go_alone(below.en)

    above.cy.unpublish()

    debt.refresh_from_db()
    assert get_states(above) + get_states(below) == NEITHER + NEITHER
    assert debt.ending == "withdrawn"


def test_it_is_withdrawn_when_the_page_is_deleted():
    drafts = make_information(is_live=False)
    debt = go_alone(drafts.cy)

    drafts.en.delete()

    debt.refresh_from_db()
    assert debt.ending == "withdrawn"
    assert get_torn() == []


def test_one_that_goes_out_alone_again_is_owed_since_the_first_time():
    drafts = make_information(is_live=False)
    first = go_alone(drafts.cy, now=timezone.now() - timedelta(days=3))
    rewrite(drafts.cy, title="Ninnau")

    again = go_alone(drafts.cy, reason="on_its_way")

    first.refresh_from_db()
    assert first.ending == "again"
    assert again.since == first.published_at
    assert [each.pk for each in Debt.objects.standing()] == [again.pk]
    assert get_torn() == []


def test_the_half_that_was_behind_may_go_ahead():
    pair = make_information()
    go_alone(pair.cy)
    rewrite(pair.en, title="Urgent")

    go_alone(pair.en)

    assert Debt.objects.standing().get().language == "en"
    assert get_torn() == []


@pytest.mark.parametrize("language", ["cy", "en"])
def test_while_it_stands_the_pair_moves_and_is_saved_as_any_other(language):
    place = make_information(cy={"title": "Lle"}, en={"title": "Place"})
    drafts = make_information(is_live=False)
    go_alone(drafts.cy)

    half = Page.objects.get(pk=drafts.in_language(language).pk).specific
    half.move(place.in_language(language), pos="last-child")
    half = Page.objects.get(pk=half.pk).specific
    half.owner = None
    half.save()

    assert get_states(drafts) == WELSH
    assert get_torn() == []


def test_a_copy_of_it_owes_nothing():
    drafts = make_information(is_live=False)
    go_alone(drafts.cy)

    drafts.cy.copy(update_attrs={"slug": "copi"})

    assert Debt.objects.count() == 1
    assert get_torn() == []


# ---- what is written of it


def test_who_did_it_and_why_is_in_the_history_of_both():
    drafts = make_information(is_live=False)
    person = make_staff_of(*drafts)
    go_alone(drafts.cy, by=person)
    publish_pair(page=drafts.en, by=person, now=timezone.now())

    for half in drafts:
        entries = PageLogEntry.objects.filter(page=half.pk, action__in=TOLD).order_by("pk")
        told, paid = [entry.formatter.format_message(entry) for entry in entries]
        assert told.startswith(
            "Published in Welsh alone. Why: Urgent information about somebody’s safety."
            f" {WHY} The other language by: "
        )
        assert paid.startswith("Published in both languages.")
        assert {entry.user for entry in entries} == {person}


TOLD = ["foundation.alone", "foundation.paid"]


def test_without_a_promise_the_history_tells_of_none():
    pair = make_information()
    go_alone(pair.en, reason="correction", promised_on=None)

    entry = PageLogEntry.objects.get(page=pair.cy.pk, action="foundation.alone")
    told = entry.formatter.format_message(entry)

    assert told == (
        f"Published in English alone. Why: A correction that only this language needs. {WHY}"
    )


def test_it_is_in_the_audit_log_without_its_words():
    drafts = make_information(is_live=False)
    debt = go_alone(drafts.cy)
    publish(drafts.cy)

    gone, ended = AuditEntry.objects.filter(subject_type="foundation.debt").order_by("sequence")

    pair = str(drafts.cy.translation_key)
    assert (gone.verb, gone.actor_id) == ("page.published_alone", debt.by_id)
    assert gone.details == {"pair": pair, "language": "cy", "reason": "safety"}
    assert (ended.verb, ended.details) == ("debt.ended", {"pair": pair, "ending": "together"})
