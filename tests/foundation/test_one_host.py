"""The site has one host: whoever comes by another name of it is led there, and nowhere else."""

import pytest
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect

from accounts.access import set_audience
from accounts.models import Audience
from foundation.models import OldHost
from tests.factories.accounts import make_member
from tests.factories.library import make_library

pytestmark = pytest.mark.django_db

SITE = "https://www.site.example"
OLD, WELSH = "old.example", "cymraeg.example"


@pytest.fixture(autouse=True)
def hosts(settings):
    names = ["www.site.example", "site.example", OLD, WELSH, "10.0.0.7", "[::1]", "web"]
    settings.ALLOWED_HOSTS = ["testserver", *names]
    settings.OLD_HOSTS, settings.WELSH_HOSTS = [OLD], [WELSH]
    settings.WAGTAILADMIN_BASE_URL = SITE


def lead(old_path, to, *, host="", **more):
    redirect = Redirect.objects.create(old_path=old_path, redirect_link=to, **more)
    if host:
        OldHost.objects.create(redirect=redirect, host=host)


def ask(client, address, *, host, method="GET"):
    response = client.generic(method, address, headers={"Host": host})
    return response.status_code, response.headers.get("Location")


@pytest.mark.parametrize(
    ("host", "asked", "leads_to"),
    [
        (OLD, "/", "/"),
        (OLD, "/?utm_source=x", "/?utm_source=x"),
        (OLD, "/en/themes/", "/en/themes/"),
        (OLD, "/en/search/?q=a%26b&page=2", "/en/search/?q=a%26b&page=2"),
        (OLD, "/cy/t%C5%B7/", "/cy/t%C5%B7/"),
        (OLD, "/nothing", "/nothing"),
        (OLD, "/static/css/site.css", "/static/css/site.css"),
        (OLD, "/cms/", "/cms/"),
        (OLD, "/robots.txt", "/robots.txt"),
        (OLD, "/.well-known/security.txt", "/.well-known/security.txt"),
        (f"{OLD.upper()}:8443", "/en/", "/en/"),
        (f"{OLD}.", "/en/", "/en/"),
        ("site.example", "/en/", "/en/"),
        (WELSH, "/", "/cy/"),
        (WELSH, "/amdanom-ni/", "/amdanom-ni/"),
        # It is always a path of ours.
        (OLD, "/\\evil.example", "/%5Cevil.example"),
        (OLD, "/@evil.example", "/@evil.example"),
        (OLD, "/%0d%0aSet-Cookie:a=b", "/%0D%0ASet-Cookie:a%3Db"),
        (OLD, "/a%00b", "/a%00b"),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_another_name_leads_to_the_same_address_at_the_one_host(
    client, method, host, asked, leads_to
):
    assert ask(client, asked, host=host, method=method) == (301, SITE + leads_to)


def test_a_path_that_looks_like_a_host_is_a_path(client):
    # The client would take it for a host, as a browser would.
    response = client.get("/", headers={"Host": OLD}, PATH_INFO="//evil.example/")

    assert response.url == f"{SITE}//evil.example/"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_what_is_sent_is_not_turned_into_a_question(client, method):
    lead("/form", "/en/", host=OLD)

    assert ask(client, "/form/?a=1", host=OLD, method=method) == (308, f"{SITE}/form/?a=1")


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        ("/?p=7", f"{SITE}/en/seven/"),
        ("/?p=7&utm_source=x", f"{SITE}/en/seven/"),
        ("/tudalen/", f"{SITE}/cy/"),
        ("/elsewhere", "https://other.example/there/"),
        ("/en/themes", f"{SITE}/en/resources/"),
        ("/anywhere", f"{SITE}/en/anywhere/"),
    ],
)
def test_an_old_address_is_led_straight_to_its_end(client, asked, leads_to):
    lead("/?p=7", "/en/seven/", host=OLD)
    lead("/tudalen", "/cy/", host=OLD)
    lead("/elsewhere", "https://other.example/there/", host=OLD)
    lead("/en/themes", "/en/resources/", host=OLD)
    lead("/anywhere", "/en/anywhere/")

    assert ask(client, asked, host=OLD) == (301, leads_to)


def test_what_was_at_another_host_or_is_for_now_is_not_for_ever(client):
    lead("/hen", "/cy/", host=WELSH, is_permanent=False)

    assert ask(client, "/hen/", host=WELSH) == (302, f"{SITE}/cy/")
    assert ask(client, "/hen/", host=OLD) == (301, f"{SITE}/hen/")


@pytest.mark.parametrize("is_member", [True, False])
def test_an_old_address_tells_nothing_of_what_is_not_for_everybody(client, is_member):
    page = make_library().en
    members = Audience.objects.get(access="members")
    old = Redirect.objects.create(old_path="/hen", redirect_page=page)
    set_audience(thing=page, audience=members, by=None, now=timezone.now(), along=[])
    lead("/typed", page.url)
    if is_member:
        client.force_login(make_member())

    assert old.link == page.url
    assert ask(client, "/hen/", host=OLD) == (301, f"{SITE}/hen/")
    assert ask(client, "/typed/", host=OLD) == (301, f"{SITE}/typed/")


@pytest.mark.parametrize("host", ["www.site.example", "www.site.example:443", "10.0.0.7", "web"])
def test_the_one_host_and_the_machines_beside_it_are_answered(client, host):
    assert ask(client, "/en/", host=host) == (200, None)


def test_who_vouches_for_the_name_of_a_host_is_answered_by_that_host(client):
    assert ask(client, "/.well-known/acme-challenge/token", host=OLD) == (404, None)


def test_a_name_that_is_not_ours_is_refused(client):
    assert ask(client, "/en/", host="evil.example") == (400, None)


def test_what_it_says_is_forgotten_within_the_hour_and_sets_nothing(client):
    response = client.get("/en/", headers={"Host": OLD})

    assert response.headers["Cache-Control"] == "max-age=3600"
    assert not response.cookies
    assert "default-src 'none'" in response.headers["Content-Security-Policy"]
