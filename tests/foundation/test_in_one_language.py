"""What the public meets of a page that went out in one language alone."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import override

from home.models import InformationPage
from tests.factories.accounts import audience, make_member
from tests.factories.browsers import Browser
from tests.factories.halves import go_alone, leave_owed, make_information, publish
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db

AT = {"cy": "/cy/mewn-un-iaith/", "en": "/en/in-one-language/"}
OTHER = {"cy": "en", "en": "cy"}
STEP = {"cy": "/cy/cyfrif/", "en": "/en/account/"}
SAID = {
    "cy": {
        "cy": "Dim ond yn Gymraeg y mae&#x27;r dudalen hon ar gael ar hyn o bryd",
        "en": "Dim ond yn Saesneg y mae&#x27;r dudalen hon ar gael ar hyn o bryd",
    },
    "en": {
        "cy": "This page is only available in Welsh at the moment",
        "en": "This page is only available in English at the moment",
    },
}
TITLE = {"cy": "Amdanom ni", "en": "About us"}


def at(page, *, language):
    return f"{AT[language]}{page.translation_key}/"


def read(client, address, **more):
    return client.get(address, **more).content.decode()


@pytest.fixture(params=["cy", "en"])
def language(request):
    """The language in which a page is out alone."""
    return request.param


@pytest.fixture
def page(language):
    half = make_information(is_live=False).in_language(language)
    go_alone(half)
    half.refresh_from_db()
    return half


def test_the_change_of_language_leads_to_where_it_says_so_in_both_as_equals(client, page):
    other = OTHER[page.language]
    served = client.get(page.url)

    link = served.context["shell"].language_link
    answer = client.get(link.url, follow=True)

    assert link.page_url == at(page, language=other)
    assert answer.status_code == 200
    html = answer.content.decode().replace("'", "&#x27;")
    for code in ("cy", "en"):
        assert f'<section class="stack" lang="{code}">' in html
        assert SAID[code][page.language] in html
        with override(code):
            day = date_format(timezone.localdate() + timedelta(days=5), "j F Y")
        assert day in html
    assert html.count(f'<a href="{page.url}" hreflang="{page.language}"') == 2
    assert TITLE[page.language] in html
    assert TITLE[other] not in html


def test_no_machine_is_led_to_what_is_not_there(client, page):
    html = read(client, page.url)
    notice = read(client, at(page, language=OTHER[page.language]))
    sitemap = read(client, "/sitemap.xml")

    assert 'rel="alternate" hreflang' not in html
    assert "og:locale:alternate" not in html
    assert 'content="noindex"' in notice
    assert "in-one-language" not in sitemap
    told = sitemap.partition(f"<loc>http://testserver{page.url}</loc>")[2].partition("</url>")[0]
    assert re.findall(r'hreflang="([\w-]+)"', told) == [page.language]


def test_it_is_found_by_the_search_in_the_other_language_and_marked(client, page):
    other = OTHER[page.language]
    address = {"cy": "/cy/chwilio/", "en": "/en/search/"}[other]

    html = read(client, f"{address}?q={TITLE[page.language]}")

    assert page.url in html


def test_it_is_in_no_list_of_the_other_language(client, page):
    html = read(client, f"/{OTHER[page.language]}/no-such-page/")

    assert TITLE[page.language] not in html


def test_in_its_own_language_the_address_leads_to_the_page(client, page):
    answer = client.get(at(page, language=page.language))

    assert (answer.status_code, answer["Location"]) == (302, page.url)


def test_once_it_is_paid_both_lead_to_the_pages(client, page):
    html = read(client, page.url)
    publish(page)

    answers = [client.get(at(page, language=code)) for code in ("cy", "en")]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert 'rel="alternate" hreflang' in read(client, page.url)
    assert html != read(client, page.url)


def test_a_promise_that_was_not_kept_is_not_made_again(client):
    half = make_information(is_live=False).cy
    go_alone(half, now=timezone.now() - timedelta(days=30))

    assert "It should be in both languages by" not in read(client, at(half, language="en"))


def test_where_no_day_was_promised_none_is_said(client):
    half = make_information(is_live=False).en
    go_alone(half, reason="by_others", promised_on=None)

    html = read(client, at(half, language="cy"))

    assert "erbyn:" not in html
    assert "Why" not in html


def test_the_words_for_colleagues_are_not_public(client, page):
    words = "Somebody asked for it on the telephone"

    assert words not in read(client, page.url)
    assert words not in read(client, at(page, language=OTHER[page.language]))


def test_its_place_in_the_other_language_is_the_nearest_that_is_there(client):
    place = make_information(cy={"title": "Lle"}, en={"title": "Place"})
    between = make_information(
        under=place, is_live=False, cy={"title": "Rhwng"}, en={"title": "Between"}
    )
    go_alone(between.cy)
    half = make_information(under=between, is_live=False).cy
    go_alone(half)

    answer = client.get(at(half, language="en"))

    links = answer.context["shell"].breadcrumb
    assert [link.url for link in links] == ["/en/", place.en.url]


def test_a_front_door_that_is_there_in_one_language_says_so_too(client):
    home = get_site()
    home.cy.unpublish()
    leave_owed(home.refresh().cy)

    answer = client.get(at(home.cy, language="en"))

    assert SAID["en"]["cy"] in answer.content.decode()
    assert answer.context["shell"].breadcrumb == []


@pytest.mark.parametrize("language", ["cy", "en"])
def test_what_is_shut_is_absent_and_as_absent_as_what_there_is_not(language):
    shut = make_information(is_live=False, audience=audience("members"))
    go_alone(shut.cy)
    draft = make_information(is_live=False, cy={"title": "Lle"}, en={"title": "Place"})
    nothing = InformationPage()
    visitor, member = Client(), Client()
    member.force_login(make_member())

    answers = [visitor.get(at(page, language=language)) for page in (shut.cy, draft.cy, nothing)]

    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert member.get(at(shut.cy, language=language)).status_code in (200, 302)


def test_what_was_granted_is_told_of_after_the_second_step(client):
    shut = make_information(is_live=False, audience=audience("iom-cymru"))
    go_alone(shut.cy)
    member, one_step = make_member("iom-cymru"), Browser()
    client.force_login(member)
    one_step.force_login(member, has_two_steps=False)

    for language in ("cy", "en"):
        answer = one_step.get(at(shut.cy, language=language))
        assert answer.status_code == 302
        assert answer["Location"].startswith((STEP["cy"], STEP["en"]))
    assert "Amdanom ni" in read(client, at(shut.cy, language="en"))


# ---- what is urgent


def test_who_reads_the_other_language_is_told_of_what_is_urgent_on_the_front_page(client, page):
    other = OTHER[page.language]
    said = {
        "cy": "Brys, yn Saesneg yn unig ar hyn o bryd:",
        "en": "Urgent, in Welsh only at the moment:",
    }

    html = read(client, f"/{other}/")

    assert said[other] in html
    link = f'<a href="{page.url}" hreflang="{page.language}" lang="{page.language}">'
    assert f"{link}{TITLE[page.language]}</a>" in html
    assert "hreflang" not in read(client, f"/{page.language}/").partition("<main")[2]
    publish(page)
    assert TITLE[page.language] not in read(client, f"/{other}/")


def test_what_is_urgent_and_newer_in_one_language_is_told_of_in_the_other(client):
    pair = make_information()
    words = "Mae gwybodaeth frys ar y dudalen hon yn Saesneg yn unig ar hyn o bryd:"
    assert words not in read(client, pair.cy.url)

    go_alone(pair.en)

    assert "About us" in read(client, "/cy/")
    html = read(client, pair.cy.url)
    assert words in html
    assert f'<a href="{pair.en.url}" hreflang="en" lang="en">About us</a>' in html
    assert "urgent information" not in read(client, pair.en.url)
    publish(pair.cy)
    assert words not in read(client, pair.cy.url)


def test_what_is_newer_and_not_urgent_is_not_told_of_on_the_page(client):
    pair = make_information()
    go_alone(pair.en, reason="correction", promised_on=None)

    assert "gwybodaeth frys" not in read(client, pair.cy.url)


def test_what_is_not_urgent_or_not_for_everybody_is_not_on_the_front_page(client):
    owed = make_information(is_live=False)
    go_alone(owed.cy, reason="on_its_way")
    shut = make_information(
        is_live=False,
        audience=audience("members"),
        cy={"title": "Cudd"},
        en={"title": "Hidden"},
    )
    go_alone(shut.cy)
    member = Client()
    member.force_login(make_member())

    html = read(client, "/en/")

    assert "Amdanom ni" not in html
    assert "Cudd" not in html
    assert "Cudd" in read(member, "/en/")
