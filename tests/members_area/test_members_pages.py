"""What a member finds: briefings, consultations, and nothing that is not theirs."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import Audience
from members_area.models import (
    BriefingIndexPage,
    BriefingPage,
    MembersHomePage,
)
from tests.factories.accounts import make_member
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def today():
    return timezone.localdate()


@pytest.fixture
def members_home():
    return make_pair(
        MembersHomePage,
        under=get_site(),
        audience=Audience.objects.get(access="members"),
        cy={"title": "Ardal yr aelodau"},
        en={"title": "Members' area"},
    )


@pytest.fixture
def briefings(members_home):
    return make_pair(
        BriefingIndexPage, under=members_home, cy={"title": "Briffiadau"}, en={"title": "Briefings"}
    )


def make_briefing(briefings, name, briefed_on, **more):
    return make_pair(
        BriefingPage,
        under=briefings,
        briefed_on=briefed_on,
        cy={"title": f"Briffiad {name}"},
        en={"title": f"Briefing {name}"},
        **more,
    )


def titles(pages):
    return [page.title for page in pages]


def test_briefings_are_listed_newest_first(client, briefings, today):
    make_briefing(briefings, "old", today - timedelta(days=9))
    make_briefing(briefings, "new", today)
    client.force_login(make_member())

    response = client.get(briefings.en.url)

    assert titles(response.context["briefings"]) == ["Briefing new", "Briefing old"]


def test_a_member_sees_no_trace_of_a_briefing_granted_to_others(
    client, briefings, members_home, today
):
    iom = Audience.objects.get(code="iom-cymru")
    make_briefing(briefings, "IOM", today, audience=iom)
    make_briefing(briefings, "plain", today)

    client.force_login(make_member())
    seen = [
        titles(client.get(page.en.url).context["briefings"]) for page in (briefings, members_home)
    ]
    client.force_login(make_member("iom-cymru"))
    granted = [
        titles(client.get(page.en.url).context["briefings"]) for page in (briefings, members_home)
    ]

    assert seen == [["Briefing plain"], ["Briefing plain"]]
    assert [sorted(found) for found in granted] == [["Briefing IOM", "Briefing plain"]] * 2
