"""wagtail-localize is used as a library: its own screens ask nobody who may read what they show."""

import re

import pytest
from django.apps import apps
from django.contrib.auth.models import Permission
from django.urls import URLResolver, get_resolver
from wagtail.models import Locale
from wagtail_localize.models import Translation

from tests.factories.accounts import make_staff
from tests.factories.closed import SECRET, make_briefing, make_manager

pytestmark = pytest.mark.django_db

PLACE = re.compile(r"<(\w+):\w+>")
NAMES = {"int": "{page}", "str": "{page}", "slug": "page"}


@pytest.fixture
def uploads():
    """The files of what is closed stay where they were made."""


def get_addresses(resolver, *, before="/"):
    """Each address of the package's screens, with a number or a word in each place."""
    for each in resolver.url_patterns:
        path = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from get_addresses(each, before=path)
        elif each.callback.__module__.startswith("wagtail_localize.views"):
            yield PLACE.sub(
                lambda place: {"int": "{page}", "str": "{page}"}.get(place[1], "x"), path
            )


ADDRESSES = sorted(set(get_addresses(get_resolver())))


@pytest.fixture
def translator():
    """Somebody who may hand in any page for translation, and works on the public pages."""
    person = make_manager()
    person.user_permissions.add(Permission.objects.get(codename="submit_translation"))
    return person


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_its_screens_are_not_there(client, closed, translator, address, method):
    client.force_login(translator)

    response = getattr(client, method)(address.format(page=closed.briefing.en.pk))

    assert response.status_code == 404
    assert SECRET not in response.content.decode()


def test_its_screens_are_all_known():
    assert len(ADDRESSES) == 16


def test_a_superuser_may_not_hand_in_a_page_either(client, closed):
    client.force_login(make_staff(is_superuser=True))
    welsh = Locale.objects.get(language_code="cy")

    client.post(f"/cms/localize/submit/page/{closed.briefing.en.pk}/", {"locales": [welsh.pk]})

    assert not Translation.objects.exists()


def test_it_keeps_nothing_of_what_a_page_says(closed):
    pair = make_briefing(closed.section, name="another")
    pair.en.title = "another title"
    pair.en.save_revision().publish()

    pair.en.delete()

    models = apps.get_app_config("wagtail_localize").get_models()
    assert [model.__name__ for model in models if model.objects.exists()] == []
