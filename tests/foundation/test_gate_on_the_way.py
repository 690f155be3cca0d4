"""The pages above a page: they are on the way to it, and may be for others."""

import pytest
from django.utils import timezone

from accounts.access import set_audience
from members_area.models import BriefingIndexPage, BriefingPage, MembersHomePage
from tests.factories.accounts import audience, make_member, make_staff, today
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def briefing():
    """For those who were granted it, in a section for members."""
    area = make_pair(
        MembersHomePage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Ardal yr aelodau"},
        en={"title": "Members' area"},
    )
    briefings = make_pair(
        BriefingIndexPage, under=area, cy={"title": "Briffiadau"}, en={"title": "Briefings"}
    )
    return make_pair(
        BriefingPage,
        under=briefings,
        audience=audience("prevent-contest"),
        briefed_on=today(),
        cy={"title": "Briff", "summary": "Crynodeb."},
        en={"title": "Briefing", "summary": "Summary."},
    )


def open_to_everybody(pair):
    public = audience("public")
    set_audience(thing=pair.en, audience=public, by=None, now=timezone.now(), along=[pair.cy])


@pytest.mark.parametrize("language", ["cy", "en"])
def test_staff_open_what_they_were_granted_in_a_section_that_is_not_theirs(
    client, briefing, language
):
    client.force_login(make_staff("prevent-contest"))

    page = client.get(briefing.in_language(language).url)
    section = client.get(briefing.in_language(language).get_parent().url)

    assert (page.status_code, section.status_code) == (200, 404)


def test_what_is_above_is_not_named_to_who_may_not_read_it(client, briefing):
    client.force_login(make_staff("prevent-contest"))

    response = client.get(briefing.en.url)

    assert "Members&#x27; area" not in response.content.decode()


def test_what_is_above_is_named_to_who_may_read_it(client, briefing):
    client.force_login(make_member("prevent-contest"))

    response = client.get(briefing.en.url)

    assert "Members&#x27; area" in response.content.decode()


@pytest.mark.parametrize("language", ["cy", "en"])
def test_a_page_more_open_than_the_page_above_is_shut_until_it_is_mended(
    client, briefing, language
):
    open_to_everybody(briefing)

    response = client.get(briefing.in_language(language).url)

    assert response.status_code == 404
