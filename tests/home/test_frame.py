"""What stands around every page, in both languages."""

import re
from datetime import date

import pytest

from accounts.models import Audience
from home.models import InformationPage
from members_area.models import MembersHomePage
from tests.factories.accounts import make_member, make_staff
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db


@pytest.fixture
def about():
    return make_pair(
        InformationPage,
        under=get_site(),
        cy={"title": "Amdanom ni", "slug": "amdanom-ni", "summary": "Pwy ydym ni."},
        en={"title": "About us", "slug": "about-us", "summary": "Who we are."},
        checked_on=date(2026, 11, 22),
    )


@pytest.fixture
def members_home():
    return make_pair(
        MembersHomePage,
        under=get_site(),
        audience=Audience.objects.get(access="members"),
        cy={"title": "Ardal yr aelodau", "slug": "aelodau"},
        en={"title": "Members", "slug": "members"},
    )


def html_of(client, url):
    return client.get(url).content.decode()


def links(html, rel):
    """Where the head says that the page is, and in which language: {language: address}."""
    found = re.findall(rf'<link rel="{rel}"(?: hreflang="([\w-]+)")? href="([^"]+)">', html)
    return dict(found)


@pytest.mark.parametrize(("url", "language"), [("/cy/amdanom-ni/", "cy"), ("/en/about-us/", "en")])
def test_the_head_says_where_the_page_is_in_each_language(client, about, url, language):
    html = html_of(client, url)

    assert f'<html lang="{language}">' in html
    assert links(html, "canonical") == {"": f"http://testserver{url}"}
    assert links(html, "alternate") == {
        "cy": "http://testserver/cy/amdanom-ni/",
        "en": "http://testserver/en/about-us/",
        "x-default": "http://testserver/en/about-us/",
    }
    assert f'<meta property="og:locale" content="{language}_GB">' in html


def test_whoever_has_no_language_yet_begins_at_the_door(client):
    assert links(html_of(client, "/cy/"), "alternate")["x-default"] == "http://testserver/"


def test_the_head_says_in_a_sentence_what_the_page_is(client, about):
    html = html_of(client, "/cy/amdanom-ni/")

    assert '<meta name="description" content="Pwy ydym ni.">' in html
    assert "<title>Amdanom ni – Rhwydwaith Cymunedau Mwy Diogel Cymru</title>" in html


@pytest.mark.parametrize(
    ("url", "code", "said"),
    [
        ("/cy/amdanom-ni/", "en", "Change the language to English"),
        ("/en/about-us/", "cy", "Newid iaith: Cymraeg"),
    ],
)
def test_the_other_language_is_offered_in_its_own_words(client, about, url, code, said):
    (link,) = re.findall(r'<a class="utility__lang".*?</a>', html_of(client, url))

    assert f'hreflang="{code}" lang="{code}"' in link
    assert re.sub(r"<[^>]+>", "", link) == said


def test_the_first_stop_is_a_way_past_the_menu(client, about):
    html = html_of(client, "/en/about-us/")

    assert html.index('<a class="skip" href="#main">') < html.index("<header")
    assert '<main id="main" tabindex="-1">' in html


def test_a_page_says_when_it_was_last_checked(client, about):
    assert "22 November 2026" in html_of(client, "/en/about-us/")


def test_a_page_that_nobody_checked_does_not_say_so(client):
    make_pair(
        InformationPage,
        under=get_site(),
        cy={"title": "Cwcis"},
        en={"title": "Cookies", "slug": "cookies"},
    )

    assert "Last checked" not in html_of(client, "/en/cookies/")


@pytest.mark.parametrize(
    ("url", "form"),
    [("/cy/amdanom-ni/", "/cy/aelodaeth/ymuno/"), ("/en/about-us/", "/en/membership/join/")],
)
def test_whoever_would_join_finds_the_form_on_every_page(client, about, url, form):
    assert f'<a href="{form}">' in html_of(client, url)


def test_nobody_doubts_on_which_side_of_the_lock_they_are(client, members_home):
    client.force_login(make_member())

    public, members = html_of(client, "/en/"), html_of(client, "/en/members/")

    assert '<body class="members">' in members
    assert "Public site" in members
    assert '<body class="members">' not in public
    assert "Go to the members’ area" in public


def test_a_visitor_is_offered_the_way_in_and_no_way_out(client, members_home):
    html = html_of(client, "/en/")

    assert "Sign in" in html
    assert "Sign out" not in html


@pytest.mark.parametrize(
    ("language", "to_visitor", "to_member", "way"),
    [
        ("en", "you may need to sign in to see it.", "it may not be open to you.", "/en/account/"),
        ("cy", "fod angen i chi fewngofnodi", "agored i chi.", "/cy/cyfrif/"),
    ],
)
def test_what_is_absent_offers_the_way_in_to_whom_it_may_help(
    client, language, to_visitor, to_member, way
):
    nothing = f"/{language}/nothing/"
    before = html_of(client, nothing)
    client.force_login(make_member())
    after = html_of(client, nothing)

    assert [said in before for said in (to_visitor, to_member)] == [True, False]
    assert [said in after for said in (to_visitor, to_member)] == [False, True]
    main = after.split("<main", 1)[1].split("</main>", 1)[0]
    assert f'href="{way}"' in main
    assert f"?next=%2F{language}%2Fnothing%2F" not in main


def test_signing_out_is_a_button_that_posts(client, members_home):
    client.force_login(make_member())

    html = html_of(client, "/en/members/")

    assert re.search(r'<form action="/en/[\w/-]+" method="post">.*?Sign out', html, re.DOTALL)


def test_checks_for_the_editor_are_in_the_preview_only(client, about):
    client.force_login(make_staff(is_superuser=True))
    page = client.get("/en/about-us/")

    preview = about.en.make_preview_request(page.wsgi_request)

    assert "wagtail-userbar" in preview.rendered_content
    assert "wagtail-userbar" not in page.content.decode()
