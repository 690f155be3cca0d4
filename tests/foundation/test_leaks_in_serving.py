"""A page that is not for somebody is not there, however it is asked for and whoever answers."""

import re
from datetime import timedelta
from urllib.parse import quote

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from guardian.shortcuts import remove_perm
from wagtail import hooks
from wagtail.models import Page
from wagtail.views import serve

from accounts import seat_checks
from accounts.models import MembershipSettings, SeatCheck
from foundation.models import SitePage
from home.models import InformationPage
from tests.factories.accounts import (
    PersonFactory,
    audience,
    grant,
    let_grants_end,
    make_member,
    today,
)
from tests.factories.closed import PREVENT, SECRET, make_manager
from tests.factories.pages import make_pair
from tests.factories.search import enter_everything

pytestmark = pytest.mark.django_db

METHODS = ["get", "head", "post", "put", "patch", "delete", "options", "trace"]
OTHERS = {
    "visitor": None,
    "stranger": PersonFactory,
    "member": make_member,
    "superuser": lambda: PersonFactory(is_staff=True, is_superuser=True),
    "manager": make_manager,
}


@pytest.fixture
def uploads():
    """The files of what is closed stay where they were made."""


@pytest.fixture(params=OTHERS)
def other(request, client):
    """Somebody who may not read what is closed."""
    if make := OTHERS[request.param]:
        client.force_login(make())
    return client


@pytest.fixture
def found_before(rf, closed):
    """A request for a closed page that was found for a reader who has since signed out."""
    request = rf.get(closed.briefing.en.url)
    request.user = make_member(PREVENT)
    request.LANGUAGE_CODE = "en"
    path = closed.briefing.en.url.removeprefix("/en/")
    assert Page.route_for_request(request, path) is not None
    request.user = AnonymousUser()
    return request


def get_visible(response, *, asked):
    """All that can be seen of an answer, but for the address that was asked for."""
    seen = response.content.decode() + str(sorted(response.headers.items()))
    seen = re.sub(r'(csrfmiddlewaretoken" value=")\w+', r"\1", seen)
    path = asked[len("/en") :]
    for written in (path, quote(path, safe="")):
        seen = seen.replace(written, "")
    return seen


@pytest.mark.parametrize("language", ["cy", "en"])
@pytest.mark.parametrize("method", METHODS)
def test_a_closed_page_is_absent_whatever_is_asked_of_it(other, closed, language, method):
    address = closed.briefing.in_language(language).url

    response = getattr(other, method)(address)

    assert response.status_code == 404
    assert SECRET not in get_visible(response, asked=address)


@pytest.mark.parametrize("language", ["cy", "en"])
def test_closed_and_absent_look_the_same(other, closed, language):
    address = closed.briefing.in_language(language).url
    absent = address.replace(SECRET, SECRET[::-1])

    shown = [get_visible(other.get(each), asked=each) for each in (address, absent)]

    assert shown[0] == shown[1]


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options", "trace"])
def test_a_page_is_only_looked_at(client, closed, method):
    client.force_login(make_member(PREVENT))

    assert getattr(client, method)(closed.briefing.en.url).status_code == 405


def test_a_page_that_is_already_found_is_refused_all_the_same(found_before):
    with pytest.raises(Http404):
        serve(found_before, "")


def test_nobody_answers_before_the_gate(found_before):
    def answer(page, request, *serving):
        return HttpResponse(page.title)

    with (
        hooks.register_temporarily("before_serve_page", answer, order=-999),
        pytest.raises(Http404),
    ):
        serve(found_before, "")


def test_whoever_is_asked_before_a_page_is_served_is_known():
    asked = {
        when: [f"{each.__module__}.{each.__name__}" for each in hooks.get_hooks(when)]
        for when in ("before_serve_page", "on_serve_page")
    }

    assert asked == {
        "before_serve_page": [
            "foundation.staff.hooks.refuse_strangers",
            "foundation.wagtail_hooks.record_page_open",
            "wagtail.wagtail_hooks.check_request_method",
            "members_area.wagtail_hooks.note_briefing_open",
            "members_area.wagtail_hooks.note_visit",
        ],
        "on_serve_page": ["wagtail.wagtail_hooks.check_view_restrictions"],
    }


# In an open session


def lapse(member):
    organisation = member.seats.get().organisation
    membership = organisation.memberships.get()
    membership.ends_on = today() - timedelta(days=1)
    membership.save()


def leave(member):
    member.seats.update(ends_on=today())


def lose_the_grant(member):
    remove_perm("read_audience", member, audience(PREVENT))


def be_deactivated(member):
    type(member).objects.filter(pk=member.pk).update(is_active=False)


def let_the_organisation_lose_it(member):
    remove_perm("read_audience", member.seats.get().organisation.group, audience(PREVENT))


def let_the_grant_end(member):
    """Its last day was yesterday: nobody does anything, the day is over."""
    let_grants_end(member)


def let_the_organisations_grant_end(member):
    let_grants_end(member.seats.get().organisation)


def be_paused(member):
    """Nobody answered whether she is still there, and the settings say what follows."""
    held = MembershipSettings.load()
    held.pause_days = 30
    held.save()
    asked_on = today() - timedelta(days=30)
    SeatCheck.objects.create(
        organisation=member.seats.get().organisation, quarter=asked_on, asked_on=asked_on
    )
    seat_checks.pause(today=today(), now=timezone.now())


def make_member_of_granted():
    member = make_member()
    grant(member.seats.get().organisation.group, PREVENT)
    return member


def look_everywhere(client, closed, *, part):
    """The page, a part of a recording, the search, and a feed, which has nothing for few."""
    recording = client.get(closed.recording.url, headers={"Range": part})
    b"".join(recording)  # to the end, so that the file does not stay open
    found = client.get(reverse("search"), {"q": f"{SECRET}-en"}).context["total"]
    page = client.get(closed.briefing.en.url).status_code
    feed = client.get("/en/feeds/news/")
    return page, recording.status_code, found > 0, SECRET in feed.text


@pytest.mark.parametrize(
    ("make", "end"),
    [
        *((lambda: make_member(PREVENT), end) for end in (lapse, leave, lose_the_grant)),
        *((lambda: make_member(PREVENT), end) for end in (be_deactivated, be_paused)),
        (lambda: make_member(PREVENT), let_the_grant_end),
        (make_member_of_granted, let_the_organisation_lose_it),
        (make_member_of_granted, let_the_organisations_grant_end),
    ],
)
def test_what_ends_shuts_at_the_next_request(client, closed, make, end):
    member = make()
    enter_everything()
    client.force_login(member)
    before = look_everywhere(client, closed, part="bytes=0-3")

    end(member)

    assert before == (200, 206, True, False)
    assert look_everywhere(client, closed, part="bytes=4-") == (404, 404, False, False)


# By some mistake, or past the gate: what is above shuts all the same.


@pytest.fixture
def below(closed):
    """A page for everybody, below one that is not."""
    pair = make_pair(
        InformationPage, under=closed.section, cy={"title": "Islaw"}, en={"title": "Below"}
    )
    ids = [page.pk for page in pair]
    SitePage._base_manager.filter(pk__in=ids).update(audience=audience("public"))
    return pair.refresh()


def test_what_is_below_a_closed_page_is_absent_too(client, below):
    assert client.get(below.en.url).status_code == 404


def test_what_is_below_a_page_that_is_not_published_is_absent_too(client, closed):
    below = make_pair(
        InformationPage, under=closed.section, cy={"title": "Islaw"}, en={"title": "Below"}
    )
    client.force_login(make_member())
    before = client.get(below.en.url).status_code
    ids = [page.pk for page in closed.section]

    SitePage._base_manager.filter(pk__in=ids).update(live=False)

    assert (before, client.get(below.en.url).status_code) == (200, 404)
