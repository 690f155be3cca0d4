"""Of the pages that are kept, nobody is given one that is not theirs."""

import pytest
from django.core.cache import caches

from foundation.models import SitePage
from tests.factories.browsers import Browser
from tests.factories.marked import MARKS
from tests.wscn_site.keeping import FRONT_PAGES, get_public_pages

pytestmark = pytest.mark.django_db


def get_closed_pages():
    closed = SitePage.objects.exclude(audience__code="public").filter(depth__gt=1)
    return [page.url for page in closed.order_by("path")]


def sign_in(person):
    client = Browser()
    client.force_login(person)
    return client


@pytest.mark.parametrize(
    "who", ["granted member", "member granted another audience", "superuser without a grant"]
)
def test_who_is_signed_in_is_given_none_that_is_kept_and_leaves_none(client, world, who):
    public, closed = get_public_pages(), get_closed_pages()
    for address in public:
        client.get(address)
    kept = dict(caches["pages"]._cache)

    theirs = sign_in(world.people[who])
    answers = [theirs.get(address) for address in public]
    for address in closed:
        theirs.get(address)

    assert {each["Cache-Control"] for each in answers} == {"private, no-store"}
    assert all("csrfmiddlewaretoken" in each.content.decode() for each in answers)
    assert not [each for each in answers if "ETag" in each]
    assert caches["pages"]._cache.keys() == kept.keys()
    told = "".join(client.get(address).content.decode() for address in public)
    assert "csrfmiddlewaretoken" not in told
    assert [mark for mark in MARKS.values() if mark in told] == []


def test_what_is_closed_is_not_kept_for_who_is_nobody(client, world):
    answers = {client.get(address).status_code for address in get_closed_pages()}

    assert answers == {404}
    assert caches["pages"]._cache == {}


@pytest.mark.parametrize("secure", [True, False])
def test_each_way_to_the_site_has_pages_of_its_own(client, settings, secure):
    settings.ALLOWED_HOSTS = ["testserver", "other"]
    client.get("/en/", secure=not secure)
    client.get("/en/", secure=secure, headers={"Host": "other"})

    page = client.get("/en/", secure=secure).content.decode()

    assert f"http{'s' if secure else ''}://testserver/" in page
    assert f"http{'' if secure else 's'}://testserver/" not in page
    assert "://other" not in page


POISON = {
    "X-Forwarded-Host": "evil.example",
    "X-Host": "evil.example",
    "Forwarded": "host=evil.example",
    "X-Original-URL": "/evil.example/",
    "X-Forwarded-Prefix": "/evil.example",
    "Referer": "https://evil.example/",
    "Accept-Language": "cy",
    "User-Agent": "evil.example",
}


@pytest.mark.parametrize("address", FRONT_PAGES)
def test_what_somebody_says_besides_is_in_nobodys_page(client, address):
    alone = client.get(address).content
    caches["pages"].clear()

    client.get(address, headers=POISON)

    assert client.get(address).content == alone


def test_a_host_that_is_not_ours_is_refused_and_leaves_nothing(client):
    assert client.get("/en/", headers={"Host": "evil.example"}).status_code == 400
    assert caches["pages"]._cache == {}
