"""The history of a page says who did what in words, whichever language the CMS is in."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import PageLogEntry
from wagtail.users.models import UserProfile

from accounts.models import Audience
from foundation.gate import set_page_audience
from foundation.pairs.publishing import publish_pair, unpublish_pair
from tests.english import asked_in_vain
from tests.factories.accounts import audience, grant
from tests.factories.halves import make_information, make_staff_of
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db

CODE = re.compile(r"\b(?:foundation|wagtail)\.[a-z_.]+\b")
TAG = re.compile(r"<[^>]*>")


@pytest.fixture
def manager(client):
    person = make_staff_of(*get_site())
    grant(person, "members")
    client.force_login(person)
    return person


def read(client, page):
    """What its history says, without the addresses of scripts and styles."""
    html = client.get(reverse("wagtailadmin_pages:history", args=[page.pk])).text
    return html[html.index("<main") : html.index("</main>")]


def act(pair, by):
    now = timezone.now()
    publish_pair(page=pair.cy, by=by, now=now)
    set_page_audience(page=pair.cy, audience=audience("members"), by=by, now=now)
    unpublish_pair(page=pair.cy, by=by)
    for half in pair.refresh():
        half.get_latest_revision_as_object().save_revision(user=by, log_action=True)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("cy", "Newidiwyd pwy sy&#x27;n cael ei darllen: Aelodau"),
        ("en", "Changed who can read it: Members"),
    ],
)
def test_who_did_what_is_said_in_words_and_by_no_code(client, manager, language, said):
    manager.name = "Manager"
    manager.save()
    UserProfile.objects.create(user=manager, preferred_language=language)
    pair = make_information(is_live=False)
    act(pair, manager)
    # Everybody's: to look at it she must be able to read it.
    set_page_audience(page=pair.cy, audience=audience("public"), by=manager, now=timezone.now())

    with asked_in_vain() as missing:
        html = read(client, pair.cy)

    assert said in html
    assert "Manager" in html
    assert CODE.findall(TAG.sub("", html)) == []
    assert missing == set()


def test_each_half_keeps_it_and_what_is_narrowed_with_it(manager):
    pair = make_information()
    below = make_information(under=pair) if pair.cy.allowed_subpage_models() else pair

    set_page_audience(page=pair.en, audience=audience("members"), by=manager, now=timezone.now())
    set_page_audience(page=pair.en, audience=audience("members"), by=manager, now=timezone.now())

    kept = PageLogEntry.objects.filter(action="foundation.audience_set")
    assert {entry.page_id for entry in kept} == {*(half.pk for half in (*pair, *below))}
    assert {entry.user for entry in kept} == {manager}
    assert kept.count() == len({*(half.pk for half in (*pair, *below))})


def test_an_audience_that_is_gone_is_called_by_nothing(client, manager):
    pair = make_information()
    own = Audience.objects.create(code="other", name_cy="Arall", name_en="Other", access="granted")
    set_page_audience(page=pair.en, audience=own, by=manager, now=timezone.now())
    set_page_audience(page=pair.en, audience=audience("public"), by=manager, now=timezone.now())
    Audience.objects.filter(pk=own.pk).delete()

    html = read(client, pair.en)

    assert "Changed who can read it: –" in html
