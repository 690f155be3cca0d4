"""A time of publishing is one for both languages: set, kept and cancelled together."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db.models.signals import post_save
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

from foundation.pairs.errors import NoLongerScheduled, PairError
from foundation.pairs.publishing import publish_pair
from home.models import InformationPage
from tests.factories.halves import get_states, make_information, make_staff_of
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db

BOTH, NEITHER = (True, True), (False, False)


@pytest.fixture
def pair():
    """Two drafts that are to go out in an hour."""
    pair = make_information(is_live=False, go_live_at=timezone.now() + timedelta(hours=1))
    publish_pair(page=pair.cy, by=None, now=timezone.now())
    return pair.refresh()


def let_the_time_come(pair):
    then = timezone.now() - timedelta(minutes=1)
    for half in pair:
        for revision in half.revisions.filter(approved_go_live_at__isnull=False):
            revision.content["go_live_at"] = then.isoformat()
            Revision.objects.filter(pk=revision.pk).update(
                approved_go_live_at=then, content=revision.content
            )


def draft_of(page):
    return Page.objects.get(pk=page.pk).specific.get_latest_revision_as_object()


def scheduled(pair):
    return tuple(
        Page.objects.get(pk=half.pk).revisions.filter(approved_go_live_at__isnull=False).exists()
        for half in pair
    )


def test_one_press_sets_the_time_for_both(pair):
    assert get_states(pair) == NEITHER
    assert scheduled(pair) == BOTH


def test_both_go_out_when_the_time_comes(pair):
    let_the_time_come(pair)

    call_command("publish_scheduled")

    assert get_states(pair) == BOTH
    assert scheduled(pair) == NEITHER


def test_each_goes_out_once(pair):
    let_the_time_come(pair)

    call_command("publish_scheduled")
    call_command("publish_scheduled")

    entries = PageLogEntry.objects.filter(action="wagtail.publish.scheduled")
    assert sorted(entries.values_list("page", flat=True)) == sorted(half.pk for half in pair)


def test_what_goes_out_is_what_was_approved_and_later_words_stay_drafts(pair):
    for half in pair:
        draft = draft_of(half)
        draft.title = "Later words"
        draft.save_revision()
    let_the_time_come(pair)

    call_command("publish_scheduled")

    pair.refresh()
    assert (pair.cy.title, pair.en.title) == ("Amdanom ni", "About us")
    assert pair.cy.has_unpublished_changes
    assert draft_of(pair.en).title == "Later words"


def test_a_published_pair_shows_its_new_words_at_their_time():
    pair = make_information()
    for half, title in zip(pair, ["Newydd", "New"], strict=True):
        draft = draft_of(half)
        draft.title, draft.go_live_at = title, timezone.now() + timedelta(hours=1)
        draft.save_revision()
    publish_pair(page=pair.cy, by=None, now=timezone.now())
    assert pair.refresh().en.title == "About us"
    let_the_time_come(pair)

    call_command("publish_scheduled")

    pair.refresh()
    assert (pair.cy.title, pair.en.title) == ("Newydd", "New")


def test_what_is_above_goes_out_first():
    later = timezone.now() + timedelta(hours=1)
    above = make_information(is_live=False, go_live_at=later)
    below = make_information(
        under=above, is_live=False, go_live_at=later, cy={"title": "Y Bwrdd"}, en={"title": "Board"}
    )
    for each in (above, below):
        publish_pair(page=each.cy, by=None, now=timezone.now())
    let_the_time_come(below)
    let_the_time_come(above)

    call_command("publish_scheduled")

    assert get_states(above) + get_states(below) == BOTH + BOTH


def test_a_time_is_not_set_below_what_will_not_be_there():
    above = make_information(is_live=False)
    later = timezone.now() + timedelta(hours=1)
    below = make_information(under=above, is_live=False, go_live_at=later)

    with pytest.raises(PairError, match="The page above the Welsh page is not published"):
        publish_pair(page=below.cy, by=None, now=timezone.now())


def test_one_pair_that_is_refused_does_not_hold_up_the_others(pair):
    other = make_information(
        is_live=False,
        go_live_at=timezone.now() + timedelta(hours=1),
        cy={"title": "Arall"},
        en={"title": "Other"},
    )
    publish_pair(page=other.cy, by=None, now=timezone.now())
    let_the_time_come(pair)
    let_the_time_come(other)
    Revision.objects.filter(object_id=pair.en.pk).update(approved_go_live_at=None)

    with pytest.raises(CommandError, match=f"home.InformationPage {pair.cy.pk}: One of the two"):
        call_command("publish_scheduled")

    assert get_states(pair) == NEITHER
    assert get_states(other) == BOTH


def test_a_dry_run_changes_nothing(pair, capsys):
    let_the_time_come(pair)

    call_command("publish_scheduled", dryrun=True)

    assert get_states(pair) == NEITHER
    assert "Revisions to be published" in capsys.readouterr().out


def test_half_a_schedule_is_told_apart_from_one_that_is_done(pair):
    let_the_time_come(pair)
    due = pair.cy.revisions.get(approved_go_live_at__isnull=False)
    Revision.objects.filter(object_id=pair.en.pk).update(approved_go_live_at=None)

    with pytest.raises(NoLongerScheduled):
        due.publish(log_action="wagtail.publish.scheduled")


def test_cancelling_for_one_half_cancels_for_both(client, pair):
    home = get_site()
    client.force_login(make_staff_of(home.cy, home.en))
    revision = pair.en.revisions.get(approved_go_live_at__isnull=False)

    client.post(reverse("wagtailadmin_pages:revisions_unschedule", args=[pair.en.pk, revision.pk]))

    assert scheduled(pair) == NEITHER


def test_the_clock_that_passes_the_time_between_the_two_takes_both_back(monkeypatch):
    goes_out_at = timezone.now() + timedelta(hours=1)
    pair = make_information(is_live=False, go_live_at=goes_out_at)

    def pass_the_time(instance, **kwargs):
        monkeypatch.setattr(timezone, "now", lambda: goes_out_at + timedelta(seconds=1))

    post_save.connect(pass_the_time, sender=InformationPage)
    try:
        with pytest.raises(PairError, match="came at this very moment"):
            publish_pair(page=pair.cy, by=None, now=timezone.now())
    finally:
        post_save.disconnect(pass_the_time, sender=InformationPage)

    assert get_states(pair) == NEITHER
    assert scheduled(pair) == NEITHER


# ---- and off again


def test_both_go_off_when_they_expire():
    pair = make_information()
    expire(pair)

    call_command("publish_scheduled")

    assert get_states(pair) == NEITHER
    assert [half.expired for half in pair.refresh()] == [True, True]


def test_a_time_a_moment_after_the_full_second_is_the_same_in_both():
    pair = make_information(is_live=False)
    draft = draft_of(pair.cy)
    draft.expire_at = (timezone.now() + timedelta(days=1)).replace(microsecond=400)
    draft.save_revision()

    publish_pair(page=pair.en, by=None, now=timezone.now())

    assert get_states(pair) == BOTH


def test_what_is_below_goes_off_without_having_expired():
    above = make_information()
    below = make_information(under=above, cy={"title": "Y Bwrdd"}, en={"title": "The Board"})
    expire(above)

    call_command("publish_scheduled")

    assert get_states(below) == NEITHER
    assert [half.expired for half in below.refresh()] == [False, False]


def test_a_page_that_expired_can_be_written_again_and_published():
    pair = make_information()
    expire(pair)
    call_command("publish_scheduled")
    draft = draft_of(pair.cy)
    draft.expire_at = None

    draft.save()
    draft.save_revision()
    publish_pair(page=pair.en, by=None, now=timezone.now())

    assert get_states(pair) == BOTH


def expire(pair):
    for half in pair:
        draft = draft_of(half)
        draft.expire_at = timezone.now() - timedelta(minutes=1)
        draft.save_revision()
    publish_pair(page=pair.cy, by=None, now=timezone.now())
