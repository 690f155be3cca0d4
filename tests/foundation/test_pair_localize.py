"""wagtail-localize brings its own ways to fill and publish a page. None of them parts a pair."""

from contextlib import suppress

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from accounts.models import User
from foundation.gate import set_page_audience
from foundation.pairs.errors import PairError
from home.models import InformationPage
from tests.factories.accounts import audience
from tests.factories.halves import get_states, get_torn, make_information

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(client):
    client.force_login(User.objects.create_superuser("super@sample.example", "x"))
    return client


def follow(pair):
    """Record that the English page follows the Welsh one, past our lock."""
    source, _ = TranslationSource.get_or_create_from_instance(pair.cy)
    made = Translation.objects.create(source=source, target_locale=pair.en.locale, enabled=False)
    Translation.objects.filter(pk=made.pk).update(enabled=True)
    return Translation.objects.get(pk=made.pk)


def address(name, *args):
    return reverse(f"wagtail_localize:{name}", args=args)


def refused_or_not():
    """A program is refused by an exception; a browser gets an answer."""
    return suppress(PairError)


def shown_words():
    return {*InformationPage.objects.live().values_list("title", flat=True)}


def edit(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


# The English page follows the Welsh one, and somebody ...
WAYS = {
    "submits the Welsh page": lambda browser, pair, following: browser.post(
        address("submit_page_translation", pair.cy.pk), {"locales": [pair.en.locale_id]}
    ),
    "submits it with what is below": lambda browser, pair, following: browser.post(
        address("submit_page_translation", pair.cy.pk),
        {"locales": [pair.en.locale_id], "include_subtree": "on"},
    ),
    "syncs the translated pages": lambda browser, pair, following: browser.post(
        address("update_translations", following.source_id)
    ),
    "syncs and publishes them": lambda browser, pair, following: browser.post(
        address("update_translations", following.source_id), {"publish_translations": "on"}
    ),
    "publishes in the editor of words": lambda browser, pair, following: browser.post(
        edit(pair.en), {"action": "publish"}
    ),
    "converts it to an alias": lambda browser, pair, following: browser.post(
        address("convert_to_alias", pair.en.pk)
    ),
    "converts it to an alias by the button": lambda browser, pair, following: browser.post(
        edit(pair.en), {"localize-convert-to-alias": "1"}, follow=True
    ),
    "stops it": lambda browser, pair, following: browser.post(
        address("stop_translation", following.pk)
    ),
    "saves what follows": lambda browser, pair, following: following.save_target(publish=False),
    "publishes what follows": lambda browser, pair, following: following.save_target(publish=True),
    "mirrors the trees": lambda browser, pair, following: call_command("sync_locale_trees"),
}


@pytest.mark.parametrize("way", WAYS)
def test_no_way_of_wagtail_localize_opens_what_is_closed(
    way, client, browser, django_capture_on_commit_callbacks
):
    pair = make_information()
    following = follow(pair)
    members = audience("members")
    set_page_audience(page=pair.cy, audience=members, by=None, now=timezone.now())

    with refused_or_not(), django_capture_on_commit_callbacks(execute=True):
        WAYS[way](browser, pair, following)

    client.logout()
    assert [client.get(half.url).status_code for half in pair.refresh()] == [404, 404]
    assert [half.audience for half in pair] == [members, members]


@pytest.mark.parametrize("is_live", [False, True], ids=["drafts", "live"])
@pytest.mark.parametrize("way", WAYS)
def test_no_way_of_wagtail_localize_changes_what_is_published(
    way, is_live, browser, django_capture_on_commit_callbacks
):
    pair = make_information(is_live=is_live)
    following = follow(pair)
    pair.cy.title = "Ninnau"
    pair.cy.save_revision()

    with refused_or_not(), django_capture_on_commit_callbacks(execute=True):
        WAYS[way](browser, pair, following)

    assert get_states(pair) == (is_live, is_live)
    assert get_torn() == []
    assert not Page.objects.exclude(alias_of=None).exists()
    assert not is_live or shown_words() == {"Amdanom ni", "About us"}
