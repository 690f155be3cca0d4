"""Doors that other sites of this kind have. There are none here, for each has leaked elsewhere."""

import re

import pytest
from django.apps import apps
from django.conf import settings
from django.urls import URLResolver, get_resolver
from django.utils.translation import override
from wagtail.embeds.finders import get_finders
from wagtail.embeds.finders.oembed import OEmbedFinder
from wagtail_localize.machine_translators import get_machine_translator

from foundation.headers import CMS_PREFIX
from tests.architecture.house import APPS, ROOT, tracked

CACHING = re.compile(r"{%\s*(?:cache|wagtailcache|wagtailpagecache)\b|\bcache_page\b")
# Where whoever answers an address of the site lives: ours, and the few of others that we have read.
ANSWERS = {
    "accounts",
    "allauth.account.views",
    "django.contrib.sitemaps.views",
    "foundation",
    "home",
    "wagtail.views.serve",
}
# In the CMS, which asks who is there first.
STAFF_ANSWERS = {
    "accounts.views",
    "django.views.generic.base",
    "django.views.i18n",
    "foundation.staff",
    "wagtail.admin",
    "wagtail.contrib.redirects.views",
    "wagtail.documents.api.admin",
    "wagtail.documents.views",
    "wagtail.embeds.views",
    "wagtail.images.api.admin",
    "wagtail.images.views",
    "wagtail.sites.views",
    "wagtail.snippets.views",
    "wagtail.users.views",
    "wagtail_localize",
    "wagtailmedia.views",
}


def walk(patterns, *, before=""):
    for each in patterns:
        path = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from walk(each.url_patterns, before=path)
        else:
            yield f"/{path}", f"{each.callback.__module__}.{each.callback.__name__}"


def get_answers(language):
    """Every address, and who answers it."""
    with override(language):
        return list(walk(get_resolver().url_patterns))


def is_among(answer, known):
    return any(answer == each or answer.startswith(f"{each}.") for each in known)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_every_address_is_answered_by_somebody_we_know(language):
    unknown = {
        (path, answer)
        for path, answer in get_answers(language)
        if not is_among(answer, STAFF_ANSWERS if path.startswith(CMS_PREFIX) else ANSWERS)
    }

    assert unknown == set()


@pytest.mark.parametrize(
    "address",
    [
        "/_util/authenticate_with_password/1/1/",
        "/_util/login/",
        "/en/_util/authenticate_with_password/1/1/",
        "/documents/authenticate_with_password/1/",
        "/api/v2/pages/",
        "/api/v2/documents/",
        "/api/v2/media/",
        "/api/v3/pages/",
        "/api/main/pages/",
        "/images/signature/1/original/",
        "/admin/",
        "/django-admin/",
    ],
)
@pytest.mark.django_db
def test_there_is_no_such_door(client, address):
    assert client.get(address).status_code == 404


def test_nothing_of_a_page_is_kept_for_another_reader():
    """What a template or view keeps, it gives to the next who asks, whoever that is."""
    ours = [ROOT / app for app in APPS]
    kept = [
        str(path.relative_to(ROOT))
        for path in tracked("*.html", "*.txt", "*.py")
        if any(app in path.parents for app in ours) and CACHING.search(path.read_text())
    ]

    assert kept == []
    assert not apps.is_installed("wagtail.contrib.frontend_cache")
    assert not [each for each in settings.MIDDLEWARE if "cache" in each]


def test_what_is_embedded_comes_from_providers_that_wagtail_knows():
    assert [type(finder) for finder in get_finders()] == [OEmbedFinder]


def test_no_text_is_sent_away_to_be_translated():
    assert get_machine_translator() is None
