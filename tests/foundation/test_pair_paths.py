"""Whatever way somebody takes to change what is published: both languages, or neither."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from wagtail.actions import action_registry
from wagtail.actions.create_page import CreatePageAction
from wagtail.actions.edit_page import EditPageAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish import UnpublishAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.admin.views.pages.bulk_actions.publish import PublishBulkAction
from wagtail.admin.views.pages.bulk_actions.unpublish import UnpublishBulkAction
from wagtail.models import Locale, Page
from wagtail_localize.models import LocaleSynchronization, Translation, TranslationSource
from wagtail_localize.operations import translate_object

from accounts.models import User
from foundation.pairs.errors import PairError
from foundation.pairs.halves import get_twin
from home.models import InformationPage
from tests.factories.halves import fill_in, get_states, make_information
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db

BOTH, NEITHER = (True, True), (False, False)


@pytest.fixture
def somebody():
    return User.objects.create_superuser("super@sample.example", "x")


@pytest.fixture
def drafts():
    return make_information(is_live=False)


@pytest.fixture
def pair():
    return make_information()


def the_latest(page):
    return Page.objects.get(pk=page.pk).get_latest_revision()


def base(page):
    """The page as Wagtail often has it: without what its class adds."""
    return Page.objects.get(pk=page.pk)


def draft_of(page):
    return page.get_latest_revision_as_object()


def publish_by_command(page):
    page = draft_of(page)
    page.go_live_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    for half in Page.objects.filter(translation_key=page.translation_key):
        half.revisions.filter(approved_go_live_at__isnull=False).update(
            approved_go_live_at=timezone.now() - timedelta(minutes=1)
        )
        for revision in half.revisions.all():
            revision.content["go_live_at"] = "2026-01-01T00:00:00Z"
            revision.save()
    call_command("publish_scheduled")


def expire_by_command(page):
    page.expire_at = timezone.now() + timedelta(hours=1)
    page.save_revision().publish()
    Page.objects.filter(translation_key=page.translation_key).update(
        expire_at=timezone.now() - timedelta(minutes=1)
    )
    call_command("publish_scheduled")


def save(page, *, update_fields=None, **values):
    for name, value in values.items():
        setattr(page, name, value)
    page.save(update_fields=update_fields)


def follow(page):
    source, _ = TranslationSource.get_or_create_from_instance(page)
    return Translation.objects.create(source=source, target_locale=get_twin(page).locale)


# ---- on to the site

PUBLISH = {
    "revision": lambda page: the_latest(page).publish(),
    "page": lambda page: page.publish(the_latest(page)),
    "base page": lambda page: base(page).publish(the_latest(page)),
    "action": lambda page: PublishPageRevisionAction(the_latest(page)).execute(),
    "action by name": lambda page: action_registry.get_action_class(type(page), "publish")(
        the_latest(page)
    ).execute(),
    "edit action": lambda page: EditPageAction(draft_of(page), publish=True).execute(),
    "bulk action": lambda page: PublishBulkAction.execute_action([base(page)]),
    "bulk action on what is above": lambda page: PublishBulkAction.execute_action(
        [page.get_parent()], include_descendants=True
    ),
    "command": publish_by_command,
}


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("way", PUBLISH)
def test_every_way_to_publish_publishes_both(way, language, drafts):
    PUBLISH[way](drafts.in_language(language))

    assert get_states(drafts) == BOTH


# ---- off the site

UNPUBLISH = {
    "page": lambda page: page.unpublish(),
    "base page": lambda page: base(page).unpublish(),
    "queryset": lambda page: Page.objects.filter(pk=page.pk).unpublish(),
    "action": lambda page: UnpublishPageAction(page).execute(),
    "action with what is below": lambda page: UnpublishPageAction(
        page, include_descendants=True
    ).execute(),
    "action by name": lambda page: action_registry.get_action_class(type(page), "unpublish")(
        page
    ).execute(),
    "bulk action": lambda page: UnpublishBulkAction.execute_action([base(page)]),
    "bulk action on what is above": lambda page: UnpublishBulkAction.execute_action(
        [page.get_parent()], include_descendants=True
    ),
    "bulk action on both": lambda page: UnpublishBulkAction.execute_action(
        [base(page), base(get_twin(page))]
    ),
    "command": expire_by_command,
}


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("way", UNPUBLISH)
def test_every_way_to_unpublish_unpublishes_both(way, language, pair):
    UNPUBLISH[way](pair.in_language(language))

    assert get_states(pair) == NEITHER


def test_whoever_unpublishes_a_page_that_she_holds_sees_that_it_is_off(pair):
    pair.cy.unpublish()

    assert not pair.cy.live
    assert pair.cy.has_unpublished_changes
    assert pair.cy.live_revision is None


# ---- refused

REFUSED = {
    "saving the page as live": lambda page: save(page, live=True),
    "saving the base page as live": lambda page: save(base(page), live=True),
    "saving that one field": lambda page: save(page, live=True, update_fields=["live"]),
    "the action for what is no page": lambda page: PublishRevisionAction(
        the_latest(page)
    ).execute(),
    "becoming an alias": lambda page: save(page, alias_of=get_site().en),
    "becoming an alias in that one field": lambda page: save(
        page, alias_of=get_site().en, update_fields=["alias_of"]
    ),
    "an alias": lambda page: page.create_alias(update_slug="arall"),
    "an alias in the other language": lambda page: (
        page.get_parent().specific.copy_for_translation(get_twin(page).locale, alias=True)
        and page.create_alias(update_locale=get_twin(page).locale)
    ),
    "an alias under a name of its own": lambda page: page.get_parent().add_child(
        instance=InformationPage(title="Arall", alias_of=page)
    ),
    "deleting by query": lambda page: Page.objects.filter(pk=page.pk).delete(),
    "a time for one draft": lambda page: page.save_revision(
        approved_go_live_at=timezone.now() + timedelta(hours=1)
    ),
    "wagtail-localize, in step": lambda page: follow(page).save_target(publish=True),
    "wagtail-localize's mirror": lambda page: LocaleSynchronization.objects.create(
        locale=get_twin(page).locale, sync_from=page.locale
    ),
}


@pytest.mark.parametrize("way", REFUSED)
def test_what_would_part_two_drafts_is_refused(way, drafts):
    with pytest.raises(PairError), transaction.atomic():
        REFUSED[way](drafts.cy)

    assert get_states(drafts) == NEITHER
    assert Page.objects.filter(alias_of__isnull=False).count() == 0


REFUSED_WHEN_LIVE = {
    **REFUSED,
    "saving the page as live": lambda page: save(page, live=False),
    "saving the base page as live": lambda page: save(base(page), live=False),
    "saving that one field": lambda page: save(page, live=False, update_fields=["live"]),
    "the action for what is no page": lambda page: UnpublishAction(page).execute(),
    "wagtail-localize, of its own": lambda page: translate_object(
        page, Locale.objects.exclude(pk=page.locale_id)
    ),
    "its text": lambda page: save(page, summary="Rhywbeth arall."),
    "its title, in that one field": lambda page: save(
        base(page), title="Arall", update_fields=["title"]
    ),
    "its address": lambda page: save(base(page), slug="arall"),
    "the draft that it shows": lambda page: save(
        page, live_revision=None, update_fields=["live_revision"]
    ),
}


@pytest.mark.parametrize("way", REFUSED_WHEN_LIVE)
def test_what_would_part_two_published_pages_is_refused(way, pair):
    before = list(Page.objects.filter(translation_key=pair.cy.translation_key).values())

    with pytest.raises(PairError), transaction.atomic():
        REFUSED_WHEN_LIVE[way](pair.cy)

    after = Page.objects.filter(translation_key=pair.cy.translation_key).values()
    assert [without_drafts(row) for row in after] == [without_drafts(row) for row in before]


def without_drafts(row):
    """A row without what may change while a draft is written."""
    mine = ("latest_revision", "has_unpublished", "draft_title")
    return {name: value for name, value in row.items() if not name.startswith(mine)}


def test_a_draft_of_wagtail_localize_does_not_touch_the_published_page(pair):
    source, _ = TranslationSource.get_or_create_from_instance(pair.cy)
    handed_out = Translation.objects.create(
        source=source, target_locale=pair.en.locale, enabled=False
    )

    with pytest.raises(PairError):
        handed_out.save_target(publish=False)

    pair.refresh()
    assert pair.en.title == "About us"


# ---- new pages


def test_a_page_that_is_made_as_live_is_a_draft():
    page = get_site().cy.add_child(instance=InformationPage(title="Amdanom ni", live=True))

    assert get_states([page, get_twin(page)]) == NEITHER
    assert not page.live


def test_a_page_that_is_made_and_published_in_one_is_refused_and_not_made():
    home = get_site()
    form = fill_in(InformationPage, under=home.en, title="About us")

    with pytest.raises(PairError, match="has not been written yet"):
        CreatePageAction(form.instance, home.en, form=form, publish=True).execute()

    assert not InformationPage.objects.exists()


def test_a_copy_is_a_pair_of_drafts_even_where_it_was_to_be_live(pair):
    copy = pair.cy.copy(update_attrs={"slug": "copi"}, keep_live=True)

    assert get_states([copy, get_twin(copy)]) == NEITHER
