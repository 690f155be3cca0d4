"""An address of the old sites leads to where its thing is now, by host, path and query."""

import pytest
from wagtail.contrib.redirects.models import Redirect

from foundation.models import OldHost
from tests.factories.pages import get_site

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def old_hosts(settings):
    settings.ALLOWED_HOSTS = ["testserver", "old.example", "hen.example"]
    settings.OLD_HOSTS = ["old.example", "hen.example"]
    settings.WAGTAILADMIN_BASE_URL = "https://site.example"


def lead(old_path, to, *, host=""):
    redirect = Redirect.objects.create(old_path=old_path, redirect_link=to)
    if host:
        OldHost.objects.create(redirect=redirect, host=host)


def follow(client, address, *, host="testserver"):
    response = client.get(address, headers={"Host": host})
    return response.headers.get("Location") if response.status_code == 301 else None


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        ("/hen?lang=cy", "/cy/"),
        ("/hen/?lang=cy", "/cy/"),
        ("/hen/?utm_source=post&lang=cy", "/cy/"),
        ("/hen/?lang=en", "/en/"),
        ("/hen/", "/en/"),
        ("/hen/?fbclid=x", "/en/"),
        ("/hen/arall/", None),
    ],
)
def test_an_old_address_is_known_by_its_query_and_else_without_it(client, asked, leads_to):
    lead("/hen?lang=cy", "/cy/")
    lead("/hen", "/en/")

    assert follow(client, asked) == leads_to


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        ("/?p=123", "/en/found/"),
        ("/?p=123&lang=cy", "/cy/cafwyd/"),
        ("/?lang=cy&p=123", "/cy/cafwyd/"),
        ("/?utm_source=post&p=123", "/en/found/"),
        ("/?p=124", None),
    ],
)
def test_the_door_knows_what_the_old_site_called_by_number(client, asked, leads_to):
    lead("/?p=123", "/en/found/")
    lead("/?lang=cy&p=123", "/cy/cafwyd/")

    assert follow(client, asked) == leads_to


@pytest.mark.parametrize("address", ["/", "/?utm_source=x"])
def test_the_door_itself_leads_nowhere_else(client, address):
    lead("/", "/en/found/")

    assert client.get(address).url == "/en/"


def test_a_word_of_the_query_goes_by_the_order_in_which_it_was_written(client):
    lead("/?b=1", "/en/b/")
    lead("/?a=1", "/en/a/")

    assert follow(client, "/?b=1&a=1") == "/en/b/"


def test_what_was_at_one_host_leads_on_from_there_alone(client):
    lead("/tudalen", "/cy/", host="hen.example")

    assert follow(client, "/tudalen/", host="hen.example") == "https://site.example/cy/"
    assert follow(client, "/tudalen/", host="old.example") == "https://site.example/tudalen/"
    assert follow(client, "/tudalen/") is None


def test_what_was_at_one_host_goes_before_what_was_at_all(client):
    lead("/both", "/en/")
    lead("/both", "/cy/", host="hen.example")

    assert follow(client, "/both", host="hen.example:443") == "https://site.example/cy/"
    assert follow(client, "/both", host="old.example") == "https://site.example/en/"


@pytest.mark.parametrize("to", ["/en/old", "/en/old/", "http://testserver/en/old"])
def test_nobody_is_led_to_where_they_are(client, to):
    lead("/en/old", to)

    assert client.get("/en/old/", follow=True).status_code == 404


def test_a_page_goes_before_an_old_address(client):
    lead("/en", "/cy/")

    assert client.get(get_site().en.url).status_code == 200


@pytest.mark.parametrize("query", ["a=%00", "a=%FF", "&&&", "&".join(f"a{n}" for n in range(99))])
def test_whatever_is_asked_is_answered(client, query):
    assert client.get(f"/nothing?{query}").status_code == 404
    assert client.get(f"/?{query}").status_code == 302


def test_a_host_says_its_name():
    redirect = Redirect.objects.create(old_path="/a", redirect_link="/en/")

    assert str(OldHost(redirect=redirect, host="old.example")) == "old.example"
