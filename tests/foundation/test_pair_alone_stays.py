"""While one language is owed: what stays said, what does not pay it, who takes the page off."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page, Workflow

from accounts.models import AuditEntry, User
from foundation.models import Debt
from foundation.pairs.errors import NotAllowed, PairError
from foundation.pairs.publishing import unpublish_pair
from tests.factories.halves import (
    get_states,
    get_torn,
    go_alone,
    make_information,
    make_staff_of,
    publish,
    rewrite,
)

pytestmark = pytest.mark.django_db

BOTH, NEITHER, WELSH = (True, True), (False, False), (True, False)


def test_what_is_urgent_stays_so_and_keeps_its_day_when_a_slip_is_mended():
    drafts = make_information(is_live=False)
    first = go_alone(drafts.cy)
    rewrite(drafts.cy, title="Ninnau")

    again = go_alone(drafts.cy, reason="correction", promised_on=None)

    again.refresh_from_db()
    assert (again.reason, again.promised_on) == ("safety", first.promised_on)


def test_a_new_day_is_promised_instead_of_the_old_and_what_was_not_urgent_may_become_so():
    drafts = make_information(is_live=False)
    go_alone(drafts.cy, reason="on_its_way")
    day = timezone.localdate() + timedelta(days=30)

    again = go_alone(drafts.cy, promised_on=day)

    assert (again.reason, again.promised_on) == ("safety", day)


def test_what_the_other_language_is_owed_begins_anew():
    pair = make_information()
    go_alone(pair.cy, now=timezone.now() - timedelta(days=3))

    debt = go_alone(pair.en, reason="correction", promised_on=None)

    assert (debt.since, debt.reason, debt.promised_on) == (debt.published_at, "correction", None)


def test_that_one_went_on_is_in_the_audit_log():
    drafts = make_information(is_live=False)
    first = go_alone(drafts.cy)
    again = go_alone(drafts.cy)

    entry = AuditEntry.objects.get(verb="debt.ended")

    pair = str(drafts.cy.translation_key)
    assert (entry.details, entry.actor_id) == ({"pair": pair, "ending": "again"}, again.by_id)
    assert entry.subject_id == first.pk


# ---- what does not pay it


@pytest.fixture
def reviewer(settings):
    settings.WAGTAIL_WORKFLOW_ENABLED = True
    return User.objects.create_superuser("super@sample.example", "x")


def review(page, reviewer):
    """Hand it in, and approve it."""
    Workflow.objects.get().start(Page.objects.get(pk=page.pk).specific, reviewer)
    task = Page.objects.get(pk=page.pk).specific.current_workflow_task_state
    task.specific.approve(user=reviewer)


def test_a_review_of_the_half_that_is_ahead_does_not_pay_what_nobody_has_read(reviewer):
    pair = make_information()
    debt = go_alone(pair.cy)
    rewrite(pair.cy, title="Ninnau")

    review(pair.cy, reviewer)

    debt.refresh_from_db()
    assert debt.ended_at is None
    assert pair.refresh().cy.title == "Amdanom ni"
    rewrite(pair.en, title="We")
    review(pair.en, reviewer)
    debt.refresh_from_db()
    assert debt.ending == "together"
    assert pair.refresh().cy.title == "Ninnau"


def test_a_review_of_the_half_that_is_owed_pays_it(reviewer):
    pair = make_information()
    debt = go_alone(pair.cy)
    rewrite(pair.en, title="We")

    review(pair.en, reviewer)

    debt.refresh_from_db()
    assert debt.ending == "together"
    assert pair.refresh().en.title == "We"


# ---- when it ends, and who takes it off


@pytest.mark.parametrize("language", ["cy", "en"])
def test_the_old_time_of_the_half_that_stays_takes_nothing_off_that_was_to_last(language):
    soon = timezone.now().replace(microsecond=0) + timedelta(hours=1)
    pair = make_information(expire_at=soon)
    half = pair.in_language(language)
    rewrite(half, expire_at=soon + timedelta(days=30))

    with pytest.raises(PairError, match="goes off the site at another time than this draft says"):
        go_alone(half)

    assert not Debt.objects.exists()
    rewrite(half, expire_at=soon)
    go_alone(half)
    assert get_states(pair) == BOTH


def test_of_a_half_that_is_not_out_the_time_is_no_matter():
    drafts = make_information(is_live=False)
    rewrite(drafts.cy, expire_at=timezone.now() + timedelta(days=30))

    go_alone(drafts.cy)

    assert get_states(drafts) == WELSH


def test_whoever_may_publish_one_half_does_not_take_off_what_is_out_in_it_alone():
    drafts = make_information(is_live=False)
    draft = make_information(under=drafts, is_live=False, cy={"title": "Is"}, en={"title": "Below"})
    go_alone(drafts.cy)

    with pytest.raises(NotAllowed, match="You may not unpublish the English page"):
        unpublish_pair(page=drafts.refresh().cy, by=make_staff_of(drafts.cy))

    assert get_states(drafts) == WELSH
    unpublish_pair(page=drafts.cy, by=make_staff_of(*drafts))
    assert get_states(drafts) + get_states(draft) == NEITHER + NEITHER
    assert get_torn() == []


def test_below_what_only_waits_for_its_time_nothing_goes_out_at_once():
    later = timezone.now() + timedelta(hours=1)
    above = make_information(
        is_live=False, go_live_at=later, cy={"title": "Lle"}, en={"title": "Place"}
    )
    publish(above.cy)
    past = timezone.now() - timedelta(days=1)
    below = make_information(under=above, is_live=False, go_live_at=past)

    with pytest.raises(PairError, match="The page above the Welsh page is not published"):
        go_alone(below.cy)

    assert get_states(below) == NEITHER
