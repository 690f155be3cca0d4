"""Every address of the CMS and of its API that changes pages: both languages, or neither."""

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Page, Revision, Workflow

from accounts.models import User
from foundation.pairs.halves import get_twin
from home.models import InformationPage
from tests.factories.halves import (
    draft_of,
    fill_in_again,
    get_states,
    get_torn,
    make_information,
    make_staff_of,
)
from tests.factories.pages import get_site

BOTH, NEITHER = (True, True), (False, False)


@pytest.fixture
def browser(client, db):
    client.force_login(User.objects.create_superuser("super@sample.example", "x"))
    return client


@pytest.fixture
def pair(db):
    return make_information()


@pytest.fixture
def place(db):
    """A published page in the two languages, with one below it."""
    place = make_information(cy={"title": "Lle"}, en={"title": "Place"})
    make_information(under=place, cy={"title": "Y Bwrdd"}, en={"title": "The Board"})
    return place


def in_cms(name, *args):
    return reverse(f"wagtailadmin_pages:{name}", args=args)


def in_bulk(name, *pages):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", name])
    return f"{address}?" + "&".join(f"id={page.pk}" for page in pages)


def by_api(name, page):
    return reverse("wagtailadmin_api:pages:action", args=[page.pk, name])


def parents(pair):
    return [Page.objects.get(pk=half.pk).get_parent().pk for half in pair]


# ---- what Wagtail's API for its own editor can do


def test_the_api_takes_both_off(browser, pair):
    browser.post(by_api("unpublish", pair.en), {"recursive": True})

    assert get_states(pair) == NEITHER


def test_the_api_deletes_both(browser, pair):
    browser.post(by_api("delete", pair.en))

    assert not Page.objects.filter(translation_key=pair.cy.translation_key).exists()


def test_the_api_moves_both(browser, pair, place):
    browser.post(
        by_api("move", pair.cy), {"destination_page_id": place.cy.pk, "position": "last-child"}
    )

    assert parents(pair) == [half.pk for half in place]


def test_the_api_copies_both_with_what_is_below(browser, place):
    browser.post(by_api("copy", place.cy), {"recursive": True, "keep_live": True, "slug": "copi"})

    copy = InformationPage.objects.get(slug="copi")
    assert get_states([copy, get_twin(copy)]) == NEITHER
    assert InformationPage.objects.count() == 8
    assert get_torn() == []


@pytest.mark.parametrize("name", ["create_alias", "convert_alias", "copy_for_translation"])
def test_the_api_makes_no_alias_and_no_third(name, browser, pair):
    asked = {"recursive": False, "update_slug": "arall", "locale": "en", "alias": True}

    browser.post(by_api(name, pair.cy), asked, headers={"accept": "application/json"})

    assert InformationPage.objects.count() == 2
    assert not Page.objects.exclude(alias_of=None).exists()
    assert get_states(pair) == BOTH


def test_the_api_brings_back_an_old_draft_as_a_draft(browser, pair):
    before = pair.cy.latest_revision_id
    rewrite(pair.cy, title="Ninnau", show_in_menus=True)
    draft_of(pair.cy).get_latest_revision().publish()

    browser.post(by_api("revert_to_page_revision", pair.cy), {"revision_id": before})

    pair.refresh()
    assert pair.cy.title == "Ninnau"
    assert draft_of(pair.cy).title == "Amdanom ni"
    assert pair.cy.show_in_menus
    assert pair.en.show_in_menus
    assert not draft_of(pair.en).show_in_menus


def rewrite(page, **words):
    draft = draft_of(page)
    for name, value in words.items():
        setattr(draft, name, value)
    draft.save_revision()


# ---- what her buttons can do


def test_an_old_draft_is_published_with_the_latest_of_the_other_half(browser, pair):
    before = pair.cy.latest_revision_id
    old = fill_in_again(pair.cy, **{"action-publish": "1", "revision": before})
    rewrite(pair.cy, title="Ninnau")
    rewrite(pair.en, title="Us")

    browser.post(in_cms("revisions_revert", pair.cy.pk, before), old)

    pair.refresh()
    assert (pair.cy.title, pair.en.title) == ("Amdanom ni", "Us")
    assert get_torn() == []


def test_a_copy_with_what_is_below_is_made_of_pairs(browser, place):
    browser.post(
        in_cms("copy", place.en.pk),
        {
            "new_title": "Copy",
            "new_slug": "copy",
            "new_parent_page": place.en.get_parent().pk,
            "copy_subpages": "on",
            "publish_copies": "on",
            "alias": "on",
        },
    )

    assert InformationPage.objects.filter(live=False, alias_of=None).count() == 4
    assert get_torn() == []


def test_many_are_deleted_in_both_languages(browser, pair, place):
    browser.post(in_bulk("delete", pair.cy, place.en))

    assert not InformationPage.objects.exists()


def test_many_move_in_both_languages(browser, pair, place):
    browser.post(in_bulk("move", pair.en), {"chooser": place.en.pk, "move_applies_to": "all"})

    assert parents(pair) == [half.pk for half in place]


def test_a_page_and_its_other_half_may_be_chosen_together(browser, pair):
    browser.post(in_bulk("unpublish", pair.cy, pair.en))
    assert get_states(pair) == NEITHER

    browser.post(in_bulk("publish", pair.cy, pair.en))
    assert get_states(pair) == BOTH


@pytest.mark.parametrize(
    ("do", "is_live"),
    [
        (lambda pair: in_bulk("publish", pair.cy), False),
        (lambda pair: in_bulk("unpublish", pair.cy), True),
        (lambda pair: in_bulk("delete", pair.cy), True),
        (lambda pair: by_api("publish", pair.cy), False),
        (lambda pair: by_api("unpublish", pair.cy), True),
        (lambda pair: by_api("delete", pair.cy), True),
        (lambda pair: in_cms("unpublish", pair.cy.pk), True),
        (lambda pair: in_cms("delete", pair.cy.pk), True),
    ],
    ids=[
        *("publish many", "unpublish many", "delete many"),
        *("publish by API", "unpublish by API", "delete by API"),
        *("unpublish", "delete"),
    ],
)
@pytest.mark.django_db
def test_whoever_may_do_it_to_one_half_does_it_to_neither(do, is_live, client):
    pair = make_information(is_live=is_live)
    client.force_login(make_staff_of(get_site().cy))

    client.post(do(pair))

    assert get_states(pair) == (is_live, is_live)


def test_the_last_approval_publishes_both(browser, settings):
    settings.WAGTAIL_WORKFLOW_ENABLED = True
    drafts = make_information(is_live=False)
    for half in drafts:
        Workflow.objects.get().start(half, User.objects.get())

    for expected, half in zip((NEITHER, BOTH), drafts, strict=True):
        task = half.current_workflow_task_state
        browser.post(in_cms("workflow_action", half.pk, "approve", task.pk))
        assert get_states(drafts) == expected


def test_the_command_moves_both(pair, place):
    home = get_site()

    call_command("move_pages", place.en.pk, home.en.pk)

    assert {page.depth for page in InformationPage.objects.all()} == {home.en.depth + 1}
    assert get_torn() == []


# ---- as it is on the site, where no transaction is around a request


def test_her_buttons_mean_both_where_nothing_holds_them_together(transactional_db, client):
    client.force_login(User.objects.create_superuser("super@sample.example", "x"))
    pair = make_information(is_live=False)
    place = make_information(cy={"title": "Lle"}, en={"title": "Place"})
    later = {"action-publish": "1", "go_live_at": "2099-01-01 09:00"}

    assert is_done(client.post(in_cms("edit", pair.cy.pk), fill_in_again(pair.cy, **later)))
    assert get_scheduled() == {str(half.pk) for half in pair}
    due = Revision.objects.get(object_id=pair.en.pk, approved_go_live_at__isnull=False)
    assert is_done(client.post(in_cms("revisions_unschedule", pair.en.pk, due.pk)))
    assert get_scheduled() == set()
    now = {"action-publish": "1", "go_live_at": ""}
    assert is_done(client.post(in_cms("edit", pair.en.pk), fill_in_again(pair.en, **now)))
    assert get_states(pair) == BOTH
    assert is_done(client.post(in_cms("move_confirm", pair.cy.pk, place.cy.pk)))
    assert parents(pair) == [half.pk for half in place]
    assert is_done(client.post(in_cms("unpublish", pair.cy.pk)))
    assert get_states(pair) == NEITHER
    assert is_done(client.post(in_bulk("publish", pair.cy)))
    assert get_states(pair) == BOTH
    assert is_done(client.post(in_cms("delete", place.en.pk)))
    assert not InformationPage.objects.exists()


def is_done(response):
    return response.status_code == 302 and get_torn() == []


def get_scheduled():
    due = Revision.objects.filter(approved_go_live_at__isnull=False)
    return {*due.values_list("object_id", flat=True)}
