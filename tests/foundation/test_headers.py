"""What every answer says about itself: what it may load, who may frame it, who may keep it."""

import re
from contextlib import closing

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import RequestFactory

from foundation.headers import SecurityHeadersMiddleware
from home.models import HomePage
from members_area.models import MembersHomePage
from tests.factories.accounts import audience, make_member, make_staff
from tests.factories.files import make_document
from tests.factories.pages import get_site, make_pair

pytestmark = pytest.mark.django_db

PUBLIC = {
    "front page": "/en/",
    "Welsh front page": "/cy/",
    "sign-in": "/en/account/sign-in/",
    "new password": "/cy/cyfrif/cyfrinair-newydd/",
    "absent page": "/en/nothing/",
    "absent address": "/nothing",
    "front door": "/",
    "choice of language": "/language/cy/",
    "sitemap": "/sitemap.xml",
    "robots": "/robots.txt",
    "stylesheet": "/static/css/site.css",
    "script": "/static/js/show-password.js",
}


def make_members_page():
    return make_pair(
        MembersHomePage,
        under=get_site(),
        audience=audience("members"),
        cy={"title": "Aelodau", "slug": "aelodau"},
        en={"title": "Members", "slug": "members"},
    )


def get_policy(response):
    parts = (part.split() for part in response["Content-Security-Policy"].split(";"))
    return {name: sources for name, *sources in parts}


@pytest.fixture(params=PUBLIC)
def public(request, client):
    with closing(client.get(PUBLIC[request.param])) as response:
        yield response


@pytest.fixture
def for_members(client):
    client.force_login(make_member())
    return client.get(make_members_page().en.url)


def assert_strict(response):
    policy = get_policy(response)
    assert policy["default-src"] == ["'none'"]
    assert policy["frame-ancestors"] == ["'none'"]
    assert policy["base-uri"] == ["'none'"]
    assert policy["form-action"] == ["'self'"]
    assert {source for sources in policy.values() for source in sources} == {"'none'", "'self'"}


def test_whatever_the_public_is_sent_loads_only_what_is_ours(public):
    assert_strict(public)


def test_a_members_page_loads_only_what_is_ours(for_members):
    assert for_members.status_code == 200
    assert_strict(for_members)


def test_only_the_cms_may_run_what_stands_in_its_pages(client):
    client.force_login(make_staff(is_superuser=True))

    policy = get_policy(client.get("/cms/"))

    assert policy["default-src"] == ["'none'"]
    assert policy["script-src"] == ["'self'", "'unsafe-inline'"]
    assert policy["frame-ancestors"] == ["'self'"]
    assert policy["object-src" if "object-src" in policy else "default-src"] == ["'none'"]
    sources = {source for sources in policy.values() for source in sources}
    assert not [source for source in sources if source in {"*", "http:", "https:"} or "." in source]


def test_a_preview_may_stand_in_the_editor_and_is_as_strict_as_the_page(client):
    client.force_login(make_staff(is_superuser=True))
    page = HomePage.objects.first()

    answer = client.get(f"/cms/pages/{page.pk}/view_draft/")

    policy = get_policy(answer)
    assert policy["frame-ancestors"] == ["'self'"]
    assert policy["script-src"] == ["'self'"]
    assert "private" in answer["Cache-Control"]


@pytest.mark.parametrize(
    "name", ["front page", "Welsh front page", "sign-in", "new password", "absent page"]
)
def test_no_page_of_ours_needs_what_its_policy_refuses(client, name):
    text = client.get(PUBLIC[name]).content.decode()

    # Data is no script: no browser runs it, and the policy has nothing to refuse.
    text = text.replace('<script type="application/ld+json">', "")
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", text)
    assert not re.search(r"""(?:src|srcset|action)=["'](?:https?:)?//""", text)


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ],
)
def test_whatever_is_sent_keeps_to_itself(public, header, value):
    assert public[header] == value


@pytest.mark.parametrize("name", ["front page", "sign-in", "absent page", "sitemap"])
def test_a_browser_that_knows_no_policy_frames_no_page_either(client, name):
    assert client.get(PUBLIC[name]).headers.get("X-Frame-Options") == "DENY"


def test_whatever_is_sent_asks_for_no_camera_and_no_place(public):
    assert "camera=()" in public["Permissions-Policy"]
    assert "geolocation=()" in public["Permissions-Policy"]
    assert "microphone=()" in public["Permissions-Policy"]


def test_whatever_is_sent_says_nothing_of_what_made_it(public):
    assert not {"Server", "X-Powered-By"} & public.headers.keys()


def test_a_mistake_of_ours_carries_the_headers_too(client, monkeypatch):
    client.raise_request_exception = False
    monkeypatch.setattr("foundation.views.reverse", None)

    response = client.get("/robots.txt")

    assert response.status_code == 500
    assert_strict(response)
    assert response["Cache-Control"] == "private, no-store"


# Who may keep it


@pytest.mark.parametrize("address", ["/en/", "/cy/", "/robots.txt", "/sitemap.xml"])
@pytest.mark.parametrize("method", ["get", "head"])
def test_what_anybody_may_see_may_be_kept_for_a_minute_and_sets_no_cookie(client, address, method):
    response = getattr(client, method)(address)

    assert response["Cache-Control"] == "public, max-age=60, must-revalidate"
    assert not response.cookies


@pytest.mark.parametrize(
    "address",
    ["/en/", "/robots.txt", "/en/account/", "/en/nothing/", "/language/cy/", "/"],
)
def test_nothing_that_somebody_signed_in_was_sent_is_kept(client, address):
    client.force_login(make_member())

    assert client.get(address)["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("headers", [{}, {"Cache-Control": "public, max-age=5"}])
def test_it_is_not_kept_either_when_it_gives_no_cookie_and_whatever_its_view_says(rf, headers):
    request = rf.get("/")
    request.user = make_member()

    response = SecurityHeadersMiddleware(lambda request: HttpResponse(headers=headers))(request)

    assert response["Cache-Control"] == "private, no-store"


def test_a_members_page_is_kept_nowhere(for_members):
    assert for_members["Cache-Control"] == "private, no-store"
    assert "Cookie" in for_members["Vary"]


@pytest.mark.parametrize(
    "address",
    ["/en/account/sign-in/", "/en/account/new-password/", "/en/nothing/", "/cms/", "/cms/login/"],
)
def test_forms_refusals_and_the_cms_are_kept_nowhere(client, address):
    response = client.get(address)

    assert "no-store" in response["Cache-Control"]
    assert "private" in response["Cache-Control"]


def test_an_answer_to_a_form_is_kept_nowhere(client):
    assert "no-store" in client.post("/en/account/sign-in/", {})["Cache-Control"]


def test_what_is_kept_for_a_visitor_is_not_kept_for_who_has_a_session(client):
    assert "Cookie" in client.get("/en/")["Vary"]


def test_a_page_that_gives_a_cookie_is_kept_nowhere():
    def give_cookie(request):
        response = HttpResponse()
        response.set_cookie("a", "b")
        return response

    response = SecurityHeadersMiddleware(give_cookie)(RequestFactory().get("/"))

    assert response["Cache-Control"] == "private, no-store"


def test_what_a_view_says_about_itself_stands():
    def speak(request):
        return HttpResponse(
            headers={"Cache-Control": "public, max-age=5", "Content-Security-Policy": "sandbox"}
        )

    response = SecurityHeadersMiddleware(speak)(RequestFactory().get("/"))

    assert response["Cache-Control"] == "public, max-age=5"
    assert response["Content-Security-Policy"] == "sandbox"


# Cookies


@pytest.mark.parametrize("address", PUBLIC.values())
def test_only_a_form_sets_a_cookie_and_only_a_choice_of_language_another(client, address):
    allowed = {
        PUBLIC["choice of language"]: {"language"},
        PUBLIC["sign-in"]: {"csrftoken"},
        PUBLIC["new password"]: {"csrftoken"},
    }

    with closing(client.get(address)) as response:
        assert set(response.cookies) == allowed.get(address, set())


def test_a_document_sets_no_cookie(client):
    assert not client.get(make_document().url).cookies


def test_no_script_reads_a_cookie_of_ours(client):
    client.force_login(make_member())
    response = client.get("/en/account/sign-in/", follow=True)
    cookies = {**client.cookies, **response.cookies}

    assert {"sessionid"} <= cookies.keys()
    assert all(cookie["httponly"] and cookie["samesite"] == "Lax" for cookie in cookies.values())


def test_a_message_waits_in_the_session_and_not_in_a_cookie():
    assert settings.MESSAGE_STORAGE == "django.contrib.messages.storage.session.SessionStorage"
